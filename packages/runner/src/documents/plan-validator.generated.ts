// Generated from schemas/plan.schema.json by scripts/generate.mjs; do not edit.

// @ts-nocheck
import type { ValidateFunction } from "ajv/dist/2020.js";
import type { PlanDocument } from "./plan-document.generated.ts";

/** Tells whether a value is a plan; else `errors` holds the first fault. */
export const validatePlan: ValidateFunction<PlanDocument> = validate20;




const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:vpce-hub:schema:plan:1","title":"PlanDocument","description":"A plan as `vpce-plan --format json` prints it: one document a line for each topology. The minor version grows with additions; readers ignore keys that they do not know.","type":"object","additionalProperties":false,"required":["format_version","plan_id","topology_digest","topology","hub","complete","summary","changes","blocked","findings","operations"],"properties":{"format_version":{"type":"string","pattern":"^1\\.\\d+$","description":"Version of this format.","examples":["1.0"]},"plan_id":{"type":"string","pattern":"^[0-9a-f]{64}$","description":"Hash of the operations, with what they expect to find: two plans with one id do the same to the same."},"topology_digest":{"type":"string","pattern":"^[0-9a-f]{64}$","description":"Hash of the topology with its policies, whatever its comments and layout."},"scope":{"type":"object","description":"The part of the topology that the plan is for, as --only and --exclude gave it; absent for all of it.","additionalProperties":false,"required":["only","exclude"],"properties":{"only":{"type":"array","description":"What the plan is for; empty for all but what is excluded.","items":{"type":"object","description":"A part of a topology: what a spoke, a service or an account has, or what several have in common.","additionalProperties":false,"required":["kind","name"],"properties":{"kind":{"type":"string","enum":["spoke","service","account"],"description":"Kind of the part."},"name":{"type":"string","description":"Name of the spoke or service, or id of the account."},"and":{"type":"array","description":"What else must hold of it: only what is of all of them is meant. Absent where there is nothing else.","items":{"type":"object","description":"One of several.","additionalProperties":false,"required":["kind","name"],"properties":{"kind":{"type":"string","enum":["spoke","service","account"],"description":"Kind of it."},"name":{"type":"string","description":"Name of the spoke or service, or id of the account."}}}}}}},"exclude":{"type":"array","description":"What it is not for.","items":{"type":"object","description":"A part of a topology: what a spoke, a service or an account has, or what several have in common.","additionalProperties":false,"required":["kind","name"],"properties":{"kind":{"type":"string","enum":["spoke","service","account"],"description":"Kind of the part."},"name":{"type":"string","description":"Name of the spoke or service, or id of the account."},"and":{"type":"array","description":"What else must hold of it: only what is of all of them is meant. Absent where there is nothing else.","items":{"type":"object","description":"One of several.","additionalProperties":false,"required":["kind","name"],"properties":{"kind":{"type":"string","enum":["spoke","service","account"],"description":"Kind of it."},"name":{"type":"string","description":"Name of the spoke or service, or id of the account."}}}}}}}}},"left_out":{"type":"array","description":"What differs and stays, because it is out of scope.","items":{"type":"object","description":"One difference that a person reviews.","additionalProperties":false,"required":["action","resource","key","description","subject","why","fields"],"properties":{"action":{"type":"string","enum":["create","update","replace","delete"],"description":"What happens to the resource."},"resource":{"type":"string","enum":["security-group","endpoint","zone","record","association","authorization"],"description":"Kind of the resource."},"key":{"type":"string","description":"Stable name of the resource.","examples":["zone/ssm.ap-northeast-1.amazonaws.com"]},"description":{"type":"string","description":"The resource in words."},"subject":{"type":"object","description":"What a change or a finding is about.","additionalProperties":false,"required":["kind"],"properties":{"kind":{"type":"string","enum":["hub","service","zone","spoke","vpc","topology"],"description":"The hub, a service, a zone that goes, a spoke, a VPC that is none of the topology's, or a key of the topology file."},"name":{"type":"string","description":"Name of the service or spoke, the VPC, or the key.","examples":["user-1"]}}},"why":{"type":"string","description":"Why the change is needed."},"fields":{"type":"array","description":"The properties that differ, for an update or a replacement.","items":{"type":"object","description":"One property that differs.","additionalProperties":false,"required":["field","before","after"],"properties":{"field":{"type":"string","description":"Name of the property.","examples":["subnets"]},"before":{"type":"string","description":"What is there."},"after":{"type":"string","description":"What the topology asks for."}}}}}}},"saved":{"type":"object","description":"Only in a file that --out wrote.","additionalProperties":false,"required":["topology_file","checksum"],"properties":{"topology_file":{"type":"string","description":"The topology file that the plan was made from, relative to the folder of the plan file.","examples":["topology.yaml"]},"checksum":{"type":"string","pattern":"^[0-9a-f]{64}$","description":"SHA-256 of this document as canonical JSON without the checksum, to notice a file that was edited."}}},"topology":{"type":"string","description":"Name of the topology.","examples":["shared-endpoints"]},"hub":{"type":"object","description":"The hub that the plan is for.","additionalProperties":false,"required":["account","region","vpc"],"properties":{"account":{"type":"string","description":"Account of the hub.","examples":["111111111111"]},"region":{"type":"string","description":"Region of the hub.","examples":["ap-northeast-1"]},"vpc":{"type":"string","description":"VPC of the hub.","examples":["vpc-0a1b2c3d4e5f60001"]}}},"complete":{"type":"boolean","description":"False when something could not be read, so that there may be more to do."},"summary":{"type":"object","description":"How many changes of each kind, how many held back, how many AWS writes.","additionalProperties":false,"required":["create","update","replace","delete","blocked","operations"],"properties":{"create":{"type":"integer","description":"Changes that create."},"update":{"type":"integer","description":"Changes in place."},"replace":{"type":"integer","description":"Changes that put a new resource in the place of one."},"delete":{"type":"integer","description":"Changes that delete."},"blocked":{"type":"integer","description":"Changes that the plan does not carry out."},"operations":{"type":"integer","description":"AWS writes."}}},"estimate":{"type":"object","description":"What carrying the plan out is expected to cost, from its approval to the last check; not what planning reads.","additionalProperties":false,"required":["calls","elapsed_ms","by_action"],"properties":{"calls":{"type":"integer","description":"AWS calls."},"elapsed_ms":{"type":"integer","description":"Milliseconds."},"by_action":{"type":"array","description":"The calls by account and action, the hub's first.","items":{"type":"object","additionalProperties":false,"required":["account","service","action","calls"],"properties":{"account":{"type":"string","description":"The account whose quota it takes."},"service":{"type":"string","description":"ec2, route53 or sts."},"action":{"type":"string","description":"Such as CreateHostedZone."},"calls":{"type":"integer","description":"How many."}}}}}},"changes":{"type":"array","description":"What differs and will be changed, by key.","items":{"type":"object","description":"One difference that a person reviews.","additionalProperties":false,"required":["action","resource","key","description","subject","why","fields"],"properties":{"action":{"type":"string","enum":["create","update","replace","delete"],"description":"What happens to the resource."},"resource":{"type":"string","enum":["security-group","endpoint","zone","record","association","authorization"],"description":"Kind of the resource."},"key":{"type":"string","description":"Stable name of the resource.","examples":["zone/ssm.ap-northeast-1.amazonaws.com"]},"description":{"type":"string","description":"The resource in words."},"subject":{"type":"object","description":"What a change or a finding is about.","additionalProperties":false,"required":["kind"],"properties":{"kind":{"type":"string","enum":["hub","service","zone","spoke","vpc","topology"],"description":"The hub, a service, a zone that goes, a spoke, a VPC that is none of the topology's, or a key of the topology file."},"name":{"type":"string","description":"Name of the service or spoke, the VPC, or the key.","examples":["user-1"]}}},"why":{"type":"string","description":"Why the change is needed."},"fields":{"type":"array","description":"The properties that differ, for an update or a replacement.","items":{"type":"object","description":"One property that differs.","additionalProperties":false,"required":["field","before","after"],"properties":{"field":{"type":"string","description":"Name of the property.","examples":["subnets"]},"before":{"type":"string","description":"What is there."},"after":{"type":"string","description":"What the topology asks for."}}}}}}},"blocked":{"type":"array","description":"What differs and stays, because a finding holds it back.","items":{"type":"object","additionalProperties":false,"required":["action","resource","key","description","subject","why","fields","because"],"properties":{"action":{"type":"string","enum":["create","update","replace","delete"],"description":"What happens to the resource."},"resource":{"type":"string","enum":["security-group","endpoint","zone","record","association","authorization"],"description":"Kind of the resource."},"key":{"type":"string","description":"Stable name of the resource."},"description":{"type":"string","description":"The resource in words."},"subject":{"type":"object","description":"What a change or a finding is about.","additionalProperties":false,"required":["kind"],"properties":{"kind":{"type":"string","enum":["hub","service","zone","spoke","vpc","topology"],"description":"The hub, a service, a zone that goes, a spoke, a VPC that is none of the topology's, or a key of the topology file."},"name":{"type":"string","description":"Name of the service or spoke, the VPC, or the key.","examples":["user-1"]}}},"why":{"type":"string","description":"Why the change is needed."},"fields":{"type":"array","items":{"type":"object","description":"One property that differs.","additionalProperties":false,"required":["field","before","after"],"properties":{"field":{"type":"string","description":"Name of the property.","examples":["subnets"]},"before":{"type":"string","description":"What is there."},"after":{"type":"string","description":"What the topology asks for."}}}},"waits_for":{"type":"string","description":"What is held back before it, where the finding is about that and not about this."},"because":{"type":"object","description":"What a check of the whole plan reports.","additionalProperties":false,"required":["code","severity","subject","message","keys"],"properties":{"code":{"type":"string","description":"Stable code.","examples":["zone.conflict"]},"severity":{"type":"string","enum":["stop","block","warn"],"description":"stop refuses the plan, block holds some changes back, warn lets everything pass."},"subject":{"type":"object","description":"What a change or a finding is about.","additionalProperties":false,"required":["kind"],"properties":{"kind":{"type":"string","enum":["hub","service","zone","spoke","vpc","topology"],"description":"The hub, a service, a zone that goes, a spoke, a VPC that is none of the topology's, or a key of the topology file."},"name":{"type":"string","description":"Name of the service or spoke, the VPC, or the key.","examples":["user-1"]}}},"message":{"type":"string","description":"What was found, and whom it hits."},"hint":{"type":"string","description":"What resolves it."},"keys":{"type":"array","description":"The resources that it holds back.","items":{"type":"string"}},"place":{"type":"object","description":"Where the topology file speaks of it; line and column from 1.","additionalProperties":false,"required":["file","line","column"],"properties":{"file":{"type":"string","description":"The topology file, as it was named.","examples":["topology.yaml"]},"line":{"type":"integer","description":"Line from 1."},"column":{"type":"integer","description":"Column from 1."}}}}}}}},"findings":{"type":"array","description":"What the checks of the plan report, the gravest first.","items":{"type":"object","description":"What a check of the whole plan reports.","additionalProperties":false,"required":["code","severity","subject","message","keys"],"properties":{"code":{"type":"string","description":"Stable code.","examples":["zone.conflict"]},"severity":{"type":"string","enum":["stop","block","warn"],"description":"stop refuses the plan, block holds some changes back, warn lets everything pass."},"subject":{"type":"object","description":"What a change or a finding is about.","additionalProperties":false,"required":["kind"],"properties":{"kind":{"type":"string","enum":["hub","service","zone","spoke","vpc","topology"],"description":"The hub, a service, a zone that goes, a spoke, a VPC that is none of the topology's, or a key of the topology file."},"name":{"type":"string","description":"Name of the service or spoke, the VPC, or the key.","examples":["user-1"]}}},"message":{"type":"string","description":"What was found, and whom it hits."},"hint":{"type":"string","description":"What resolves it."},"keys":{"type":"array","description":"The resources that it holds back.","items":{"type":"string"}},"place":{"type":"object","description":"Where the topology file speaks of it; line and column from 1.","additionalProperties":false,"required":["file","line","column"],"properties":{"file":{"type":"string","description":"The topology file, as it was named.","examples":["topology.yaml"]},"line":{"type":"integer","description":"Line from 1."},"column":{"type":"integer","description":"Column from 1."}}}}}},"operations":{"type":"array","description":"The AWS writes, each behind all that it waits for.","items":{"type":"object","description":"One AWS write in one account.","additionalProperties":false,"required":["id","kind","account","region","changes","depends_on","after","parameters","expects"],"properties":{"id":{"type":"string","description":"Unique in the plan.","examples":["create-zone:zone/ssm.ap-northeast-1.amazonaws.com"]},"kind":{"type":"string","description":"What is called.","examples":["create-zone"]},"account":{"type":"string","description":"Account in which it is called."},"region":{"type":"string","description":"Region of the resource."},"role":{"type":"string","description":"Role that is assumed for it; absent with ambient credentials."},"changes":{"type":"array","description":"Keys of the changes that it serves.","items":{"type":"string"}},"depends_on":{"type":"array","description":"Operations that must have succeeded before.","items":{"type":"string"}},"after":{"type":"array","description":"Operations that must have ended before, in whatever way.","items":{"type":"string"}},"parameters":{"type":"object","description":"What it is called with, by kind.","additionalProperties":true},"expects":{"type":"array","description":"What it relies on and does not say itself: which resource a key stands for, what an overwritten value was.","items":{"type":"object","additionalProperties":false,"required":["of"],"properties":{"of":{"type":"string","description":"A key, or a property of what it names.","examples":["zone/ssm.ap-northeast-1.amazonaws.com"]},"found":{"type":"string","description":"What was found; absent where there was nothing, or where the plan makes it."}}}}}}}}};
const func0 = Object.prototype.hasOwnProperty;
const pattern4 = new RegExp("^1\\.\\d+$", "u");
const pattern5 = new RegExp("^[0-9a-f]{64}$", "u");

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:vpce-hub:schema:plan:1" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((((((data.format_version === undefined) && (missing0 = "format_version")) || ((data.plan_id === undefined) && (missing0 = "plan_id"))) || ((data.topology_digest === undefined) && (missing0 = "topology_digest"))) || ((data.topology === undefined) && (missing0 = "topology"))) || ((data.hub === undefined) && (missing0 = "hub"))) || ((data.complete === undefined) && (missing0 = "complete"))) || ((data.summary === undefined) && (missing0 = "summary"))) || ((data.changes === undefined) && (missing0 = "changes"))) || ((data.blocked === undefined) && (missing0 = "blocked"))) || ((data.findings === undefined) && (missing0 = "findings"))) || ((data.operations === undefined) && (missing0 = "operations"))){
validate20.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func0.call(schema31.properties, key0))){
validate20.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.format_version !== undefined){
let data0 = data.format_version;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
validate20.errors = [{instancePath:instancePath+"/format_version",schemaPath:"#/properties/format_version/pattern",keyword:"pattern",params:{pattern: "^1\\.\\d+$"},message:"must match pattern \""+"^1\\.\\d+$"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/format_version",schemaPath:"#/properties/format_version/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.plan_id !== undefined){
let data1 = data.plan_id;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(!pattern5.test(data1)){
validate20.errors = [{instancePath:instancePath+"/plan_id",schemaPath:"#/properties/plan_id/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/plan_id",schemaPath:"#/properties/plan_id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.topology_digest !== undefined){
let data2 = data.topology_digest;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data2 === "string"){
if(!pattern5.test(data2)){
validate20.errors = [{instancePath:instancePath+"/topology_digest",schemaPath:"#/properties/topology_digest/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/topology_digest",schemaPath:"#/properties/topology_digest/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.scope !== undefined){
let data3 = data.scope;
const _errs8 = errors;
if(errors === _errs8){
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
let missing1;
if(((data3.only === undefined) && (missing1 = "only")) || ((data3.exclude === undefined) && (missing1 = "exclude"))){
validate20.errors = [{instancePath:instancePath+"/scope",schemaPath:"#/properties/scope/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs10 = errors;
for(const key1 in data3){
if(!((key1 === "only") || (key1 === "exclude"))){
validate20.errors = [{instancePath:instancePath+"/scope",schemaPath:"#/properties/scope/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs10 === errors){
if(data3.only !== undefined){
let data4 = data3.only;
const _errs11 = errors;
if(errors === _errs11){
if(Array.isArray(data4)){
var valid2 = true;
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
const _errs13 = errors;
if(errors === _errs13){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
let missing2;
if(((data5.kind === undefined) && (missing2 = "kind")) || ((data5.name === undefined) && (missing2 = "name"))){
validate20.errors = [{instancePath:instancePath+"/scope/only/" + i0,schemaPath:"#/properties/scope/properties/only/items/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs15 = errors;
for(const key2 in data5){
if(!(((key2 === "kind") || (key2 === "name")) || (key2 === "and"))){
validate20.errors = [{instancePath:instancePath+"/scope/only/" + i0,schemaPath:"#/properties/scope/properties/only/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs15 === errors){
if(data5.kind !== undefined){
let data6 = data5.kind;
const _errs16 = errors;
if(typeof data6 !== "string"){
validate20.errors = [{instancePath:instancePath+"/scope/only/" + i0+"/kind",schemaPath:"#/properties/scope/properties/only/items/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data6 === "spoke") || (data6 === "service")) || (data6 === "account"))){
validate20.errors = [{instancePath:instancePath+"/scope/only/" + i0+"/kind",schemaPath:"#/properties/scope/properties/only/items/properties/kind/enum",keyword:"enum",params:{allowedValues: schema31.properties.scope.properties.only.items.properties.kind.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid3 = _errs16 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data5.name !== undefined){
const _errs18 = errors;
if(typeof data5.name !== "string"){
validate20.errors = [{instancePath:instancePath+"/scope/only/" + i0+"/name",schemaPath:"#/properties/scope/properties/only/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid3 = _errs18 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data5.and !== undefined){
let data8 = data5.and;
const _errs20 = errors;
if(errors === _errs20){
if(Array.isArray(data8)){
var valid4 = true;
const len1 = data8.length;
for(let i1=0; i1<len1; i1++){
let data9 = data8[i1];
const _errs22 = errors;
if(errors === _errs22){
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
let missing3;
if(((data9.kind === undefined) && (missing3 = "kind")) || ((data9.name === undefined) && (missing3 = "name"))){
validate20.errors = [{instancePath:instancePath+"/scope/only/" + i0+"/and/" + i1,schemaPath:"#/properties/scope/properties/only/items/properties/and/items/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"}];
return false;
}
else {
const _errs24 = errors;
for(const key3 in data9){
if(!((key3 === "kind") || (key3 === "name"))){
validate20.errors = [{instancePath:instancePath+"/scope/only/" + i0+"/and/" + i1,schemaPath:"#/properties/scope/properties/only/items/properties/and/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs24 === errors){
if(data9.kind !== undefined){
let data10 = data9.kind;
const _errs25 = errors;
if(typeof data10 !== "string"){
validate20.errors = [{instancePath:instancePath+"/scope/only/" + i0+"/and/" + i1+"/kind",schemaPath:"#/properties/scope/properties/only/items/properties/and/items/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data10 === "spoke") || (data10 === "service")) || (data10 === "account"))){
validate20.errors = [{instancePath:instancePath+"/scope/only/" + i0+"/and/" + i1+"/kind",schemaPath:"#/properties/scope/properties/only/items/properties/and/items/properties/kind/enum",keyword:"enum",params:{allowedValues: schema31.properties.scope.properties.only.items.properties.and.items.properties.kind.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid5 = _errs25 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data9.name !== undefined){
const _errs27 = errors;
if(typeof data9.name !== "string"){
validate20.errors = [{instancePath:instancePath+"/scope/only/" + i0+"/and/" + i1+"/name",schemaPath:"#/properties/scope/properties/only/items/properties/and/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid5 = _errs27 === errors;
}
else {
var valid5 = true;
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/scope/only/" + i0+"/and/" + i1,schemaPath:"#/properties/scope/properties/only/items/properties/and/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid4 = _errs22 === errors;
if(!valid4){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/scope/only/" + i0+"/and",schemaPath:"#/properties/scope/properties/only/items/properties/and/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid3 = _errs20 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/scope/only/" + i0,schemaPath:"#/properties/scope/properties/only/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid2 = _errs13 === errors;
if(!valid2){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/scope/only",schemaPath:"#/properties/scope/properties/only/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid1 = _errs11 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data3.exclude !== undefined){
let data12 = data3.exclude;
const _errs29 = errors;
if(errors === _errs29){
if(Array.isArray(data12)){
var valid6 = true;
const len2 = data12.length;
for(let i2=0; i2<len2; i2++){
let data13 = data12[i2];
const _errs31 = errors;
if(errors === _errs31){
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
let missing4;
if(((data13.kind === undefined) && (missing4 = "kind")) || ((data13.name === undefined) && (missing4 = "name"))){
validate20.errors = [{instancePath:instancePath+"/scope/exclude/" + i2,schemaPath:"#/properties/scope/properties/exclude/items/required",keyword:"required",params:{missingProperty: missing4},message:"must have required property '"+missing4+"'"}];
return false;
}
else {
const _errs33 = errors;
for(const key4 in data13){
if(!(((key4 === "kind") || (key4 === "name")) || (key4 === "and"))){
validate20.errors = [{instancePath:instancePath+"/scope/exclude/" + i2,schemaPath:"#/properties/scope/properties/exclude/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs33 === errors){
if(data13.kind !== undefined){
let data14 = data13.kind;
const _errs34 = errors;
if(typeof data14 !== "string"){
validate20.errors = [{instancePath:instancePath+"/scope/exclude/" + i2+"/kind",schemaPath:"#/properties/scope/properties/exclude/items/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data14 === "spoke") || (data14 === "service")) || (data14 === "account"))){
validate20.errors = [{instancePath:instancePath+"/scope/exclude/" + i2+"/kind",schemaPath:"#/properties/scope/properties/exclude/items/properties/kind/enum",keyword:"enum",params:{allowedValues: schema31.properties.scope.properties.exclude.items.properties.kind.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid7 = _errs34 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data13.name !== undefined){
const _errs36 = errors;
if(typeof data13.name !== "string"){
validate20.errors = [{instancePath:instancePath+"/scope/exclude/" + i2+"/name",schemaPath:"#/properties/scope/properties/exclude/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid7 = _errs36 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data13.and !== undefined){
let data16 = data13.and;
const _errs38 = errors;
if(errors === _errs38){
if(Array.isArray(data16)){
var valid8 = true;
const len3 = data16.length;
for(let i3=0; i3<len3; i3++){
let data17 = data16[i3];
const _errs40 = errors;
if(errors === _errs40){
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
let missing5;
if(((data17.kind === undefined) && (missing5 = "kind")) || ((data17.name === undefined) && (missing5 = "name"))){
validate20.errors = [{instancePath:instancePath+"/scope/exclude/" + i2+"/and/" + i3,schemaPath:"#/properties/scope/properties/exclude/items/properties/and/items/required",keyword:"required",params:{missingProperty: missing5},message:"must have required property '"+missing5+"'"}];
return false;
}
else {
const _errs42 = errors;
for(const key5 in data17){
if(!((key5 === "kind") || (key5 === "name"))){
validate20.errors = [{instancePath:instancePath+"/scope/exclude/" + i2+"/and/" + i3,schemaPath:"#/properties/scope/properties/exclude/items/properties/and/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs42 === errors){
if(data17.kind !== undefined){
let data18 = data17.kind;
const _errs43 = errors;
if(typeof data18 !== "string"){
validate20.errors = [{instancePath:instancePath+"/scope/exclude/" + i2+"/and/" + i3+"/kind",schemaPath:"#/properties/scope/properties/exclude/items/properties/and/items/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data18 === "spoke") || (data18 === "service")) || (data18 === "account"))){
validate20.errors = [{instancePath:instancePath+"/scope/exclude/" + i2+"/and/" + i3+"/kind",schemaPath:"#/properties/scope/properties/exclude/items/properties/and/items/properties/kind/enum",keyword:"enum",params:{allowedValues: schema31.properties.scope.properties.exclude.items.properties.and.items.properties.kind.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid9 = _errs43 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data17.name !== undefined){
const _errs45 = errors;
if(typeof data17.name !== "string"){
validate20.errors = [{instancePath:instancePath+"/scope/exclude/" + i2+"/and/" + i3+"/name",schemaPath:"#/properties/scope/properties/exclude/items/properties/and/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid9 = _errs45 === errors;
}
else {
var valid9 = true;
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/scope/exclude/" + i2+"/and/" + i3,schemaPath:"#/properties/scope/properties/exclude/items/properties/and/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid8 = _errs40 === errors;
if(!valid8){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/scope/exclude/" + i2+"/and",schemaPath:"#/properties/scope/properties/exclude/items/properties/and/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid7 = _errs38 === errors;
}
else {
var valid7 = true;
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/scope/exclude/" + i2,schemaPath:"#/properties/scope/properties/exclude/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid6 = _errs31 === errors;
if(!valid6){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/scope/exclude",schemaPath:"#/properties/scope/properties/exclude/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid1 = _errs29 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/scope",schemaPath:"#/properties/scope/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.left_out !== undefined){
let data20 = data.left_out;
const _errs47 = errors;
if(errors === _errs47){
if(Array.isArray(data20)){
var valid10 = true;
const len4 = data20.length;
for(let i4=0; i4<len4; i4++){
let data21 = data20[i4];
const _errs49 = errors;
if(errors === _errs49){
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
let missing6;
if((((((((data21.action === undefined) && (missing6 = "action")) || ((data21.resource === undefined) && (missing6 = "resource"))) || ((data21.key === undefined) && (missing6 = "key"))) || ((data21.description === undefined) && (missing6 = "description"))) || ((data21.subject === undefined) && (missing6 = "subject"))) || ((data21.why === undefined) && (missing6 = "why"))) || ((data21.fields === undefined) && (missing6 = "fields"))){
validate20.errors = [{instancePath:instancePath+"/left_out/" + i4,schemaPath:"#/properties/left_out/items/required",keyword:"required",params:{missingProperty: missing6},message:"must have required property '"+missing6+"'"}];
return false;
}
else {
const _errs51 = errors;
for(const key6 in data21){
if(!(((((((key6 === "action") || (key6 === "resource")) || (key6 === "key")) || (key6 === "description")) || (key6 === "subject")) || (key6 === "why")) || (key6 === "fields"))){
validate20.errors = [{instancePath:instancePath+"/left_out/" + i4,schemaPath:"#/properties/left_out/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs51 === errors){
if(data21.action !== undefined){
let data22 = data21.action;
const _errs52 = errors;
if(typeof data22 !== "string"){
validate20.errors = [{instancePath:instancePath+"/left_out/" + i4+"/action",schemaPath:"#/properties/left_out/items/properties/action/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((data22 === "create") || (data22 === "update")) || (data22 === "replace")) || (data22 === "delete"))){
validate20.errors = [{instancePath:instancePath+"/left_out/" + i4+"/action",schemaPath:"#/properties/left_out/items/properties/action/enum",keyword:"enum",params:{allowedValues: schema31.properties.left_out.items.properties.action.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid11 = _errs52 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data21.resource !== undefined){
let data23 = data21.resource;
const _errs54 = errors;
if(typeof data23 !== "string"){
validate20.errors = [{instancePath:instancePath+"/left_out/" + i4+"/resource",schemaPath:"#/properties/left_out/items/properties/resource/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((((data23 === "security-group") || (data23 === "endpoint")) || (data23 === "zone")) || (data23 === "record")) || (data23 === "association")) || (data23 === "authorization"))){
validate20.errors = [{instancePath:instancePath+"/left_out/" + i4+"/resource",schemaPath:"#/properties/left_out/items/properties/resource/enum",keyword:"enum",params:{allowedValues: schema31.properties.left_out.items.properties.resource.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid11 = _errs54 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data21.key !== undefined){
const _errs56 = errors;
if(typeof data21.key !== "string"){
validate20.errors = [{instancePath:instancePath+"/left_out/" + i4+"/key",schemaPath:"#/properties/left_out/items/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid11 = _errs56 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data21.description !== undefined){
const _errs58 = errors;
if(typeof data21.description !== "string"){
validate20.errors = [{instancePath:instancePath+"/left_out/" + i4+"/description",schemaPath:"#/properties/left_out/items/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid11 = _errs58 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data21.subject !== undefined){
let data26 = data21.subject;
const _errs60 = errors;
if(errors === _errs60){
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
let missing7;
if((data26.kind === undefined) && (missing7 = "kind")){
validate20.errors = [{instancePath:instancePath+"/left_out/" + i4+"/subject",schemaPath:"#/properties/left_out/items/properties/subject/required",keyword:"required",params:{missingProperty: missing7},message:"must have required property '"+missing7+"'"}];
return false;
}
else {
const _errs62 = errors;
for(const key7 in data26){
if(!((key7 === "kind") || (key7 === "name"))){
validate20.errors = [{instancePath:instancePath+"/left_out/" + i4+"/subject",schemaPath:"#/properties/left_out/items/properties/subject/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs62 === errors){
if(data26.kind !== undefined){
let data27 = data26.kind;
const _errs63 = errors;
if(typeof data27 !== "string"){
validate20.errors = [{instancePath:instancePath+"/left_out/" + i4+"/subject/kind",schemaPath:"#/properties/left_out/items/properties/subject/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((((data27 === "hub") || (data27 === "service")) || (data27 === "zone")) || (data27 === "spoke")) || (data27 === "vpc")) || (data27 === "topology"))){
validate20.errors = [{instancePath:instancePath+"/left_out/" + i4+"/subject/kind",schemaPath:"#/properties/left_out/items/properties/subject/properties/kind/enum",keyword:"enum",params:{allowedValues: schema31.properties.left_out.items.properties.subject.properties.kind.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid12 = _errs63 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data26.name !== undefined){
const _errs65 = errors;
if(typeof data26.name !== "string"){
validate20.errors = [{instancePath:instancePath+"/left_out/" + i4+"/subject/name",schemaPath:"#/properties/left_out/items/properties/subject/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid12 = _errs65 === errors;
}
else {
var valid12 = true;
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/left_out/" + i4+"/subject",schemaPath:"#/properties/left_out/items/properties/subject/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid11 = _errs60 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data21.why !== undefined){
const _errs67 = errors;
if(typeof data21.why !== "string"){
validate20.errors = [{instancePath:instancePath+"/left_out/" + i4+"/why",schemaPath:"#/properties/left_out/items/properties/why/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid11 = _errs67 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data21.fields !== undefined){
let data30 = data21.fields;
const _errs69 = errors;
if(errors === _errs69){
if(Array.isArray(data30)){
var valid13 = true;
const len5 = data30.length;
for(let i5=0; i5<len5; i5++){
let data31 = data30[i5];
const _errs71 = errors;
if(errors === _errs71){
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
let missing8;
if((((data31.field === undefined) && (missing8 = "field")) || ((data31.before === undefined) && (missing8 = "before"))) || ((data31.after === undefined) && (missing8 = "after"))){
validate20.errors = [{instancePath:instancePath+"/left_out/" + i4+"/fields/" + i5,schemaPath:"#/properties/left_out/items/properties/fields/items/required",keyword:"required",params:{missingProperty: missing8},message:"must have required property '"+missing8+"'"}];
return false;
}
else {
const _errs73 = errors;
for(const key8 in data31){
if(!(((key8 === "field") || (key8 === "before")) || (key8 === "after"))){
validate20.errors = [{instancePath:instancePath+"/left_out/" + i4+"/fields/" + i5,schemaPath:"#/properties/left_out/items/properties/fields/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs73 === errors){
if(data31.field !== undefined){
const _errs74 = errors;
if(typeof data31.field !== "string"){
validate20.errors = [{instancePath:instancePath+"/left_out/" + i4+"/fields/" + i5+"/field",schemaPath:"#/properties/left_out/items/properties/fields/items/properties/field/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid14 = _errs74 === errors;
}
else {
var valid14 = true;
}
if(valid14){
if(data31.before !== undefined){
const _errs76 = errors;
if(typeof data31.before !== "string"){
validate20.errors = [{instancePath:instancePath+"/left_out/" + i4+"/fields/" + i5+"/before",schemaPath:"#/properties/left_out/items/properties/fields/items/properties/before/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid14 = _errs76 === errors;
}
else {
var valid14 = true;
}
if(valid14){
if(data31.after !== undefined){
const _errs78 = errors;
if(typeof data31.after !== "string"){
validate20.errors = [{instancePath:instancePath+"/left_out/" + i4+"/fields/" + i5+"/after",schemaPath:"#/properties/left_out/items/properties/fields/items/properties/after/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid14 = _errs78 === errors;
}
else {
var valid14 = true;
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/left_out/" + i4+"/fields/" + i5,schemaPath:"#/properties/left_out/items/properties/fields/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid13 = _errs71 === errors;
if(!valid13){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/left_out/" + i4+"/fields",schemaPath:"#/properties/left_out/items/properties/fields/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid11 = _errs69 === errors;
}
else {
var valid11 = true;
}
}
}
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/left_out/" + i4,schemaPath:"#/properties/left_out/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid10 = _errs49 === errors;
if(!valid10){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/left_out",schemaPath:"#/properties/left_out/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs47 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.saved !== undefined){
let data35 = data.saved;
const _errs80 = errors;
if(errors === _errs80){
if(data35 && typeof data35 == "object" && !Array.isArray(data35)){
let missing9;
if(((data35.topology_file === undefined) && (missing9 = "topology_file")) || ((data35.checksum === undefined) && (missing9 = "checksum"))){
validate20.errors = [{instancePath:instancePath+"/saved",schemaPath:"#/properties/saved/required",keyword:"required",params:{missingProperty: missing9},message:"must have required property '"+missing9+"'"}];
return false;
}
else {
const _errs82 = errors;
for(const key9 in data35){
if(!((key9 === "topology_file") || (key9 === "checksum"))){
validate20.errors = [{instancePath:instancePath+"/saved",schemaPath:"#/properties/saved/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs82 === errors){
if(data35.topology_file !== undefined){
const _errs83 = errors;
if(typeof data35.topology_file !== "string"){
validate20.errors = [{instancePath:instancePath+"/saved/topology_file",schemaPath:"#/properties/saved/properties/topology_file/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid15 = _errs83 === errors;
}
else {
var valid15 = true;
}
if(valid15){
if(data35.checksum !== undefined){
let data37 = data35.checksum;
const _errs85 = errors;
if(errors === _errs85){
if(typeof data37 === "string"){
if(!pattern5.test(data37)){
validate20.errors = [{instancePath:instancePath+"/saved/checksum",schemaPath:"#/properties/saved/properties/checksum/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/saved/checksum",schemaPath:"#/properties/saved/properties/checksum/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid15 = _errs85 === errors;
}
else {
var valid15 = true;
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/saved",schemaPath:"#/properties/saved/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs80 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.topology !== undefined){
const _errs87 = errors;
if(typeof data.topology !== "string"){
validate20.errors = [{instancePath:instancePath+"/topology",schemaPath:"#/properties/topology/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs87 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.hub !== undefined){
let data39 = data.hub;
const _errs89 = errors;
if(errors === _errs89){
if(data39 && typeof data39 == "object" && !Array.isArray(data39)){
let missing10;
if((((data39.account === undefined) && (missing10 = "account")) || ((data39.region === undefined) && (missing10 = "region"))) || ((data39.vpc === undefined) && (missing10 = "vpc"))){
validate20.errors = [{instancePath:instancePath+"/hub",schemaPath:"#/properties/hub/required",keyword:"required",params:{missingProperty: missing10},message:"must have required property '"+missing10+"'"}];
return false;
}
else {
const _errs91 = errors;
for(const key10 in data39){
if(!(((key10 === "account") || (key10 === "region")) || (key10 === "vpc"))){
validate20.errors = [{instancePath:instancePath+"/hub",schemaPath:"#/properties/hub/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs91 === errors){
if(data39.account !== undefined){
const _errs92 = errors;
if(typeof data39.account !== "string"){
validate20.errors = [{instancePath:instancePath+"/hub/account",schemaPath:"#/properties/hub/properties/account/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid16 = _errs92 === errors;
}
else {
var valid16 = true;
}
if(valid16){
if(data39.region !== undefined){
const _errs94 = errors;
if(typeof data39.region !== "string"){
validate20.errors = [{instancePath:instancePath+"/hub/region",schemaPath:"#/properties/hub/properties/region/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid16 = _errs94 === errors;
}
else {
var valid16 = true;
}
if(valid16){
if(data39.vpc !== undefined){
const _errs96 = errors;
if(typeof data39.vpc !== "string"){
validate20.errors = [{instancePath:instancePath+"/hub/vpc",schemaPath:"#/properties/hub/properties/vpc/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid16 = _errs96 === errors;
}
else {
var valid16 = true;
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/hub",schemaPath:"#/properties/hub/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs89 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.complete !== undefined){
const _errs98 = errors;
if(typeof data.complete !== "boolean"){
validate20.errors = [{instancePath:instancePath+"/complete",schemaPath:"#/properties/complete/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs98 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.summary !== undefined){
let data44 = data.summary;
const _errs100 = errors;
if(errors === _errs100){
if(data44 && typeof data44 == "object" && !Array.isArray(data44)){
let missing11;
if(((((((data44.create === undefined) && (missing11 = "create")) || ((data44.update === undefined) && (missing11 = "update"))) || ((data44.replace === undefined) && (missing11 = "replace"))) || ((data44.delete === undefined) && (missing11 = "delete"))) || ((data44.blocked === undefined) && (missing11 = "blocked"))) || ((data44.operations === undefined) && (missing11 = "operations"))){
validate20.errors = [{instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/required",keyword:"required",params:{missingProperty: missing11},message:"must have required property '"+missing11+"'"}];
return false;
}
else {
const _errs102 = errors;
for(const key11 in data44){
if(!((((((key11 === "create") || (key11 === "update")) || (key11 === "replace")) || (key11 === "delete")) || (key11 === "blocked")) || (key11 === "operations"))){
validate20.errors = [{instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs102 === errors){
if(data44.create !== undefined){
let data45 = data44.create;
const _errs103 = errors;
if(!((typeof data45 == "number") && (!(data45 % 1) && !isNaN(data45)))){
validate20.errors = [{instancePath:instancePath+"/summary/create",schemaPath:"#/properties/summary/properties/create/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid17 = _errs103 === errors;
}
else {
var valid17 = true;
}
if(valid17){
if(data44.update !== undefined){
let data46 = data44.update;
const _errs105 = errors;
if(!((typeof data46 == "number") && (!(data46 % 1) && !isNaN(data46)))){
validate20.errors = [{instancePath:instancePath+"/summary/update",schemaPath:"#/properties/summary/properties/update/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid17 = _errs105 === errors;
}
else {
var valid17 = true;
}
if(valid17){
if(data44.replace !== undefined){
let data47 = data44.replace;
const _errs107 = errors;
if(!((typeof data47 == "number") && (!(data47 % 1) && !isNaN(data47)))){
validate20.errors = [{instancePath:instancePath+"/summary/replace",schemaPath:"#/properties/summary/properties/replace/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid17 = _errs107 === errors;
}
else {
var valid17 = true;
}
if(valid17){
if(data44.delete !== undefined){
let data48 = data44.delete;
const _errs109 = errors;
if(!((typeof data48 == "number") && (!(data48 % 1) && !isNaN(data48)))){
validate20.errors = [{instancePath:instancePath+"/summary/delete",schemaPath:"#/properties/summary/properties/delete/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid17 = _errs109 === errors;
}
else {
var valid17 = true;
}
if(valid17){
if(data44.blocked !== undefined){
let data49 = data44.blocked;
const _errs111 = errors;
if(!((typeof data49 == "number") && (!(data49 % 1) && !isNaN(data49)))){
validate20.errors = [{instancePath:instancePath+"/summary/blocked",schemaPath:"#/properties/summary/properties/blocked/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid17 = _errs111 === errors;
}
else {
var valid17 = true;
}
if(valid17){
if(data44.operations !== undefined){
let data50 = data44.operations;
const _errs113 = errors;
if(!((typeof data50 == "number") && (!(data50 % 1) && !isNaN(data50)))){
validate20.errors = [{instancePath:instancePath+"/summary/operations",schemaPath:"#/properties/summary/properties/operations/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid17 = _errs113 === errors;
}
else {
var valid17 = true;
}
}
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs100 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.estimate !== undefined){
let data51 = data.estimate;
const _errs115 = errors;
if(errors === _errs115){
if(data51 && typeof data51 == "object" && !Array.isArray(data51)){
let missing12;
if((((data51.calls === undefined) && (missing12 = "calls")) || ((data51.elapsed_ms === undefined) && (missing12 = "elapsed_ms"))) || ((data51.by_action === undefined) && (missing12 = "by_action"))){
validate20.errors = [{instancePath:instancePath+"/estimate",schemaPath:"#/properties/estimate/required",keyword:"required",params:{missingProperty: missing12},message:"must have required property '"+missing12+"'"}];
return false;
}
else {
const _errs117 = errors;
for(const key12 in data51){
if(!(((key12 === "calls") || (key12 === "elapsed_ms")) || (key12 === "by_action"))){
validate20.errors = [{instancePath:instancePath+"/estimate",schemaPath:"#/properties/estimate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs117 === errors){
if(data51.calls !== undefined){
let data52 = data51.calls;
const _errs118 = errors;
if(!((typeof data52 == "number") && (!(data52 % 1) && !isNaN(data52)))){
validate20.errors = [{instancePath:instancePath+"/estimate/calls",schemaPath:"#/properties/estimate/properties/calls/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid18 = _errs118 === errors;
}
else {
var valid18 = true;
}
if(valid18){
if(data51.elapsed_ms !== undefined){
let data53 = data51.elapsed_ms;
const _errs120 = errors;
if(!((typeof data53 == "number") && (!(data53 % 1) && !isNaN(data53)))){
validate20.errors = [{instancePath:instancePath+"/estimate/elapsed_ms",schemaPath:"#/properties/estimate/properties/elapsed_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid18 = _errs120 === errors;
}
else {
var valid18 = true;
}
if(valid18){
if(data51.by_action !== undefined){
let data54 = data51.by_action;
const _errs122 = errors;
if(errors === _errs122){
if(Array.isArray(data54)){
var valid19 = true;
const len6 = data54.length;
for(let i6=0; i6<len6; i6++){
let data55 = data54[i6];
const _errs124 = errors;
if(errors === _errs124){
if(data55 && typeof data55 == "object" && !Array.isArray(data55)){
let missing13;
if(((((data55.account === undefined) && (missing13 = "account")) || ((data55.service === undefined) && (missing13 = "service"))) || ((data55.action === undefined) && (missing13 = "action"))) || ((data55.calls === undefined) && (missing13 = "calls"))){
validate20.errors = [{instancePath:instancePath+"/estimate/by_action/" + i6,schemaPath:"#/properties/estimate/properties/by_action/items/required",keyword:"required",params:{missingProperty: missing13},message:"must have required property '"+missing13+"'"}];
return false;
}
else {
const _errs126 = errors;
for(const key13 in data55){
if(!((((key13 === "account") || (key13 === "service")) || (key13 === "action")) || (key13 === "calls"))){
validate20.errors = [{instancePath:instancePath+"/estimate/by_action/" + i6,schemaPath:"#/properties/estimate/properties/by_action/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs126 === errors){
if(data55.account !== undefined){
const _errs127 = errors;
if(typeof data55.account !== "string"){
validate20.errors = [{instancePath:instancePath+"/estimate/by_action/" + i6+"/account",schemaPath:"#/properties/estimate/properties/by_action/items/properties/account/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid20 = _errs127 === errors;
}
else {
var valid20 = true;
}
if(valid20){
if(data55.service !== undefined){
const _errs129 = errors;
if(typeof data55.service !== "string"){
validate20.errors = [{instancePath:instancePath+"/estimate/by_action/" + i6+"/service",schemaPath:"#/properties/estimate/properties/by_action/items/properties/service/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid20 = _errs129 === errors;
}
else {
var valid20 = true;
}
if(valid20){
if(data55.action !== undefined){
const _errs131 = errors;
if(typeof data55.action !== "string"){
validate20.errors = [{instancePath:instancePath+"/estimate/by_action/" + i6+"/action",schemaPath:"#/properties/estimate/properties/by_action/items/properties/action/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid20 = _errs131 === errors;
}
else {
var valid20 = true;
}
if(valid20){
if(data55.calls !== undefined){
let data59 = data55.calls;
const _errs133 = errors;
if(!((typeof data59 == "number") && (!(data59 % 1) && !isNaN(data59)))){
validate20.errors = [{instancePath:instancePath+"/estimate/by_action/" + i6+"/calls",schemaPath:"#/properties/estimate/properties/by_action/items/properties/calls/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid20 = _errs133 === errors;
}
else {
var valid20 = true;
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/estimate/by_action/" + i6,schemaPath:"#/properties/estimate/properties/by_action/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid19 = _errs124 === errors;
if(!valid19){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/estimate/by_action",schemaPath:"#/properties/estimate/properties/by_action/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid18 = _errs122 === errors;
}
else {
var valid18 = true;
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/estimate",schemaPath:"#/properties/estimate/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs115 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.changes !== undefined){
let data60 = data.changes;
const _errs135 = errors;
if(errors === _errs135){
if(Array.isArray(data60)){
var valid21 = true;
const len7 = data60.length;
for(let i7=0; i7<len7; i7++){
let data61 = data60[i7];
const _errs137 = errors;
if(errors === _errs137){
if(data61 && typeof data61 == "object" && !Array.isArray(data61)){
let missing14;
if((((((((data61.action === undefined) && (missing14 = "action")) || ((data61.resource === undefined) && (missing14 = "resource"))) || ((data61.key === undefined) && (missing14 = "key"))) || ((data61.description === undefined) && (missing14 = "description"))) || ((data61.subject === undefined) && (missing14 = "subject"))) || ((data61.why === undefined) && (missing14 = "why"))) || ((data61.fields === undefined) && (missing14 = "fields"))){
validate20.errors = [{instancePath:instancePath+"/changes/" + i7,schemaPath:"#/properties/changes/items/required",keyword:"required",params:{missingProperty: missing14},message:"must have required property '"+missing14+"'"}];
return false;
}
else {
const _errs139 = errors;
for(const key14 in data61){
if(!(((((((key14 === "action") || (key14 === "resource")) || (key14 === "key")) || (key14 === "description")) || (key14 === "subject")) || (key14 === "why")) || (key14 === "fields"))){
validate20.errors = [{instancePath:instancePath+"/changes/" + i7,schemaPath:"#/properties/changes/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs139 === errors){
if(data61.action !== undefined){
let data62 = data61.action;
const _errs140 = errors;
if(typeof data62 !== "string"){
validate20.errors = [{instancePath:instancePath+"/changes/" + i7+"/action",schemaPath:"#/properties/changes/items/properties/action/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((data62 === "create") || (data62 === "update")) || (data62 === "replace")) || (data62 === "delete"))){
validate20.errors = [{instancePath:instancePath+"/changes/" + i7+"/action",schemaPath:"#/properties/changes/items/properties/action/enum",keyword:"enum",params:{allowedValues: schema31.properties.changes.items.properties.action.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid22 = _errs140 === errors;
}
else {
var valid22 = true;
}
if(valid22){
if(data61.resource !== undefined){
let data63 = data61.resource;
const _errs142 = errors;
if(typeof data63 !== "string"){
validate20.errors = [{instancePath:instancePath+"/changes/" + i7+"/resource",schemaPath:"#/properties/changes/items/properties/resource/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((((data63 === "security-group") || (data63 === "endpoint")) || (data63 === "zone")) || (data63 === "record")) || (data63 === "association")) || (data63 === "authorization"))){
validate20.errors = [{instancePath:instancePath+"/changes/" + i7+"/resource",schemaPath:"#/properties/changes/items/properties/resource/enum",keyword:"enum",params:{allowedValues: schema31.properties.changes.items.properties.resource.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid22 = _errs142 === errors;
}
else {
var valid22 = true;
}
if(valid22){
if(data61.key !== undefined){
const _errs144 = errors;
if(typeof data61.key !== "string"){
validate20.errors = [{instancePath:instancePath+"/changes/" + i7+"/key",schemaPath:"#/properties/changes/items/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid22 = _errs144 === errors;
}
else {
var valid22 = true;
}
if(valid22){
if(data61.description !== undefined){
const _errs146 = errors;
if(typeof data61.description !== "string"){
validate20.errors = [{instancePath:instancePath+"/changes/" + i7+"/description",schemaPath:"#/properties/changes/items/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid22 = _errs146 === errors;
}
else {
var valid22 = true;
}
if(valid22){
if(data61.subject !== undefined){
let data66 = data61.subject;
const _errs148 = errors;
if(errors === _errs148){
if(data66 && typeof data66 == "object" && !Array.isArray(data66)){
let missing15;
if((data66.kind === undefined) && (missing15 = "kind")){
validate20.errors = [{instancePath:instancePath+"/changes/" + i7+"/subject",schemaPath:"#/properties/changes/items/properties/subject/required",keyword:"required",params:{missingProperty: missing15},message:"must have required property '"+missing15+"'"}];
return false;
}
else {
const _errs150 = errors;
for(const key15 in data66){
if(!((key15 === "kind") || (key15 === "name"))){
validate20.errors = [{instancePath:instancePath+"/changes/" + i7+"/subject",schemaPath:"#/properties/changes/items/properties/subject/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs150 === errors){
if(data66.kind !== undefined){
let data67 = data66.kind;
const _errs151 = errors;
if(typeof data67 !== "string"){
validate20.errors = [{instancePath:instancePath+"/changes/" + i7+"/subject/kind",schemaPath:"#/properties/changes/items/properties/subject/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((((data67 === "hub") || (data67 === "service")) || (data67 === "zone")) || (data67 === "spoke")) || (data67 === "vpc")) || (data67 === "topology"))){
validate20.errors = [{instancePath:instancePath+"/changes/" + i7+"/subject/kind",schemaPath:"#/properties/changes/items/properties/subject/properties/kind/enum",keyword:"enum",params:{allowedValues: schema31.properties.changes.items.properties.subject.properties.kind.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid23 = _errs151 === errors;
}
else {
var valid23 = true;
}
if(valid23){
if(data66.name !== undefined){
const _errs153 = errors;
if(typeof data66.name !== "string"){
validate20.errors = [{instancePath:instancePath+"/changes/" + i7+"/subject/name",schemaPath:"#/properties/changes/items/properties/subject/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid23 = _errs153 === errors;
}
else {
var valid23 = true;
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/changes/" + i7+"/subject",schemaPath:"#/properties/changes/items/properties/subject/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid22 = _errs148 === errors;
}
else {
var valid22 = true;
}
if(valid22){
if(data61.why !== undefined){
const _errs155 = errors;
if(typeof data61.why !== "string"){
validate20.errors = [{instancePath:instancePath+"/changes/" + i7+"/why",schemaPath:"#/properties/changes/items/properties/why/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid22 = _errs155 === errors;
}
else {
var valid22 = true;
}
if(valid22){
if(data61.fields !== undefined){
let data70 = data61.fields;
const _errs157 = errors;
if(errors === _errs157){
if(Array.isArray(data70)){
var valid24 = true;
const len8 = data70.length;
for(let i8=0; i8<len8; i8++){
let data71 = data70[i8];
const _errs159 = errors;
if(errors === _errs159){
if(data71 && typeof data71 == "object" && !Array.isArray(data71)){
let missing16;
if((((data71.field === undefined) && (missing16 = "field")) || ((data71.before === undefined) && (missing16 = "before"))) || ((data71.after === undefined) && (missing16 = "after"))){
validate20.errors = [{instancePath:instancePath+"/changes/" + i7+"/fields/" + i8,schemaPath:"#/properties/changes/items/properties/fields/items/required",keyword:"required",params:{missingProperty: missing16},message:"must have required property '"+missing16+"'"}];
return false;
}
else {
const _errs161 = errors;
for(const key16 in data71){
if(!(((key16 === "field") || (key16 === "before")) || (key16 === "after"))){
validate20.errors = [{instancePath:instancePath+"/changes/" + i7+"/fields/" + i8,schemaPath:"#/properties/changes/items/properties/fields/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs161 === errors){
if(data71.field !== undefined){
const _errs162 = errors;
if(typeof data71.field !== "string"){
validate20.errors = [{instancePath:instancePath+"/changes/" + i7+"/fields/" + i8+"/field",schemaPath:"#/properties/changes/items/properties/fields/items/properties/field/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid25 = _errs162 === errors;
}
else {
var valid25 = true;
}
if(valid25){
if(data71.before !== undefined){
const _errs164 = errors;
if(typeof data71.before !== "string"){
validate20.errors = [{instancePath:instancePath+"/changes/" + i7+"/fields/" + i8+"/before",schemaPath:"#/properties/changes/items/properties/fields/items/properties/before/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid25 = _errs164 === errors;
}
else {
var valid25 = true;
}
if(valid25){
if(data71.after !== undefined){
const _errs166 = errors;
if(typeof data71.after !== "string"){
validate20.errors = [{instancePath:instancePath+"/changes/" + i7+"/fields/" + i8+"/after",schemaPath:"#/properties/changes/items/properties/fields/items/properties/after/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid25 = _errs166 === errors;
}
else {
var valid25 = true;
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/changes/" + i7+"/fields/" + i8,schemaPath:"#/properties/changes/items/properties/fields/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid24 = _errs159 === errors;
if(!valid24){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/changes/" + i7+"/fields",schemaPath:"#/properties/changes/items/properties/fields/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid22 = _errs157 === errors;
}
else {
var valid22 = true;
}
}
}
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/changes/" + i7,schemaPath:"#/properties/changes/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid21 = _errs137 === errors;
if(!valid21){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/changes",schemaPath:"#/properties/changes/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs135 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.blocked !== undefined){
let data75 = data.blocked;
const _errs168 = errors;
if(errors === _errs168){
if(Array.isArray(data75)){
var valid26 = true;
const len9 = data75.length;
for(let i9=0; i9<len9; i9++){
let data76 = data75[i9];
const _errs170 = errors;
if(errors === _errs170){
if(data76 && typeof data76 == "object" && !Array.isArray(data76)){
let missing17;
if(((((((((data76.action === undefined) && (missing17 = "action")) || ((data76.resource === undefined) && (missing17 = "resource"))) || ((data76.key === undefined) && (missing17 = "key"))) || ((data76.description === undefined) && (missing17 = "description"))) || ((data76.subject === undefined) && (missing17 = "subject"))) || ((data76.why === undefined) && (missing17 = "why"))) || ((data76.fields === undefined) && (missing17 = "fields"))) || ((data76.because === undefined) && (missing17 = "because"))){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i9,schemaPath:"#/properties/blocked/items/required",keyword:"required",params:{missingProperty: missing17},message:"must have required property '"+missing17+"'"}];
return false;
}
else {
const _errs172 = errors;
for(const key17 in data76){
if(!(func0.call(schema31.properties.blocked.items.properties, key17))){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i9,schemaPath:"#/properties/blocked/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs172 === errors){
if(data76.action !== undefined){
let data77 = data76.action;
const _errs173 = errors;
if(typeof data77 !== "string"){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i9+"/action",schemaPath:"#/properties/blocked/items/properties/action/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((data77 === "create") || (data77 === "update")) || (data77 === "replace")) || (data77 === "delete"))){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i9+"/action",schemaPath:"#/properties/blocked/items/properties/action/enum",keyword:"enum",params:{allowedValues: schema31.properties.blocked.items.properties.action.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid27 = _errs173 === errors;
}
else {
var valid27 = true;
}
if(valid27){
if(data76.resource !== undefined){
let data78 = data76.resource;
const _errs175 = errors;
if(typeof data78 !== "string"){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i9+"/resource",schemaPath:"#/properties/blocked/items/properties/resource/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((((data78 === "security-group") || (data78 === "endpoint")) || (data78 === "zone")) || (data78 === "record")) || (data78 === "association")) || (data78 === "authorization"))){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i9+"/resource",schemaPath:"#/properties/blocked/items/properties/resource/enum",keyword:"enum",params:{allowedValues: schema31.properties.blocked.items.properties.resource.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid27 = _errs175 === errors;
}
else {
var valid27 = true;
}
if(valid27){
if(data76.key !== undefined){
const _errs177 = errors;
if(typeof data76.key !== "string"){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i9+"/key",schemaPath:"#/properties/blocked/items/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid27 = _errs177 === errors;
}
else {
var valid27 = true;
}
if(valid27){
if(data76.description !== undefined){
const _errs179 = errors;
if(typeof data76.description !== "string"){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i9+"/description",schemaPath:"#/properties/blocked/items/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid27 = _errs179 === errors;
}
else {
var valid27 = true;
}
if(valid27){
if(data76.subject !== undefined){
let data81 = data76.subject;
const _errs181 = errors;
if(errors === _errs181){
if(data81 && typeof data81 == "object" && !Array.isArray(data81)){
let missing18;
if((data81.kind === undefined) && (missing18 = "kind")){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i9+"/subject",schemaPath:"#/properties/blocked/items/properties/subject/required",keyword:"required",params:{missingProperty: missing18},message:"must have required property '"+missing18+"'"}];
return false;
}
else {
const _errs183 = errors;
for(const key18 in data81){
if(!((key18 === "kind") || (key18 === "name"))){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i9+"/subject",schemaPath:"#/properties/blocked/items/properties/subject/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key18},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs183 === errors){
if(data81.kind !== undefined){
let data82 = data81.kind;
const _errs184 = errors;
if(typeof data82 !== "string"){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i9+"/subject/kind",schemaPath:"#/properties/blocked/items/properties/subject/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((((data82 === "hub") || (data82 === "service")) || (data82 === "zone")) || (data82 === "spoke")) || (data82 === "vpc")) || (data82 === "topology"))){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i9+"/subject/kind",schemaPath:"#/properties/blocked/items/properties/subject/properties/kind/enum",keyword:"enum",params:{allowedValues: schema31.properties.blocked.items.properties.subject.properties.kind.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid28 = _errs184 === errors;
}
else {
var valid28 = true;
}
if(valid28){
if(data81.name !== undefined){
const _errs186 = errors;
if(typeof data81.name !== "string"){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i9+"/subject/name",schemaPath:"#/properties/blocked/items/properties/subject/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid28 = _errs186 === errors;
}
else {
var valid28 = true;
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/blocked/" + i9+"/subject",schemaPath:"#/properties/blocked/items/properties/subject/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid27 = _errs181 === errors;
}
else {
var valid27 = true;
}
if(valid27){
if(data76.why !== undefined){
const _errs188 = errors;
if(typeof data76.why !== "string"){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i9+"/why",schemaPath:"#/properties/blocked/items/properties/why/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid27 = _errs188 === errors;
}
else {
var valid27 = true;
}
if(valid27){
if(data76.fields !== undefined){
let data85 = data76.fields;
const _errs190 = errors;
if(errors === _errs190){
if(Array.isArray(data85)){
var valid29 = true;
const len10 = data85.length;
for(let i10=0; i10<len10; i10++){
let data86 = data85[i10];
const _errs192 = errors;
if(errors === _errs192){
if(data86 && typeof data86 == "object" && !Array.isArray(data86)){
let missing19;
if((((data86.field === undefined) && (missing19 = "field")) || ((data86.before === undefined) && (missing19 = "before"))) || ((data86.after === undefined) && (missing19 = "after"))){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i9+"/fields/" + i10,schemaPath:"#/properties/blocked/items/properties/fields/items/required",keyword:"required",params:{missingProperty: missing19},message:"must have required property '"+missing19+"'"}];
return false;
}
else {
const _errs194 = errors;
for(const key19 in data86){
if(!(((key19 === "field") || (key19 === "before")) || (key19 === "after"))){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i9+"/fields/" + i10,schemaPath:"#/properties/blocked/items/properties/fields/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key19},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs194 === errors){
if(data86.field !== undefined){
const _errs195 = errors;
if(typeof data86.field !== "string"){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i9+"/fields/" + i10+"/field",schemaPath:"#/properties/blocked/items/properties/fields/items/properties/field/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid30 = _errs195 === errors;
}
else {
var valid30 = true;
}
if(valid30){
if(data86.before !== undefined){
const _errs197 = errors;
if(typeof data86.before !== "string"){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i9+"/fields/" + i10+"/before",schemaPath:"#/properties/blocked/items/properties/fields/items/properties/before/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid30 = _errs197 === errors;
}
else {
var valid30 = true;
}
if(valid30){
if(data86.after !== undefined){
const _errs199 = errors;
if(typeof data86.after !== "string"){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i9+"/fields/" + i10+"/after",schemaPath:"#/properties/blocked/items/properties/fields/items/properties/after/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid30 = _errs199 === errors;
}
else {
var valid30 = true;
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/blocked/" + i9+"/fields/" + i10,schemaPath:"#/properties/blocked/items/properties/fields/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid29 = _errs192 === errors;
if(!valid29){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/blocked/" + i9+"/fields",schemaPath:"#/properties/blocked/items/properties/fields/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid27 = _errs190 === errors;
}
else {
var valid27 = true;
}
if(valid27){
if(data76.waits_for !== undefined){
const _errs201 = errors;
if(typeof data76.waits_for !== "string"){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i9+"/waits_for",schemaPath:"#/properties/blocked/items/properties/waits_for/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid27 = _errs201 === errors;
}
else {
var valid27 = true;
}
if(valid27){
if(data76.because !== undefined){
let data91 = data76.because;
const _errs203 = errors;
if(errors === _errs203){
if(data91 && typeof data91 == "object" && !Array.isArray(data91)){
let missing20;
if((((((data91.code === undefined) && (missing20 = "code")) || ((data91.severity === undefined) && (missing20 = "severity"))) || ((data91.subject === undefined) && (missing20 = "subject"))) || ((data91.message === undefined) && (missing20 = "message"))) || ((data91.keys === undefined) && (missing20 = "keys"))){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i9+"/because",schemaPath:"#/properties/blocked/items/properties/because/required",keyword:"required",params:{missingProperty: missing20},message:"must have required property '"+missing20+"'"}];
return false;
}
else {
const _errs205 = errors;
for(const key20 in data91){
if(!(((((((key20 === "code") || (key20 === "severity")) || (key20 === "subject")) || (key20 === "message")) || (key20 === "hint")) || (key20 === "keys")) || (key20 === "place"))){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i9+"/because",schemaPath:"#/properties/blocked/items/properties/because/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key20},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs205 === errors){
if(data91.code !== undefined){
const _errs206 = errors;
if(typeof data91.code !== "string"){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i9+"/because/code",schemaPath:"#/properties/blocked/items/properties/because/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid31 = _errs206 === errors;
}
else {
var valid31 = true;
}
if(valid31){
if(data91.severity !== undefined){
let data93 = data91.severity;
const _errs208 = errors;
if(typeof data93 !== "string"){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i9+"/because/severity",schemaPath:"#/properties/blocked/items/properties/because/properties/severity/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data93 === "stop") || (data93 === "block")) || (data93 === "warn"))){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i9+"/because/severity",schemaPath:"#/properties/blocked/items/properties/because/properties/severity/enum",keyword:"enum",params:{allowedValues: schema31.properties.blocked.items.properties.because.properties.severity.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid31 = _errs208 === errors;
}
else {
var valid31 = true;
}
if(valid31){
if(data91.subject !== undefined){
let data94 = data91.subject;
const _errs210 = errors;
if(errors === _errs210){
if(data94 && typeof data94 == "object" && !Array.isArray(data94)){
let missing21;
if((data94.kind === undefined) && (missing21 = "kind")){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i9+"/because/subject",schemaPath:"#/properties/blocked/items/properties/because/properties/subject/required",keyword:"required",params:{missingProperty: missing21},message:"must have required property '"+missing21+"'"}];
return false;
}
else {
const _errs212 = errors;
for(const key21 in data94){
if(!((key21 === "kind") || (key21 === "name"))){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i9+"/because/subject",schemaPath:"#/properties/blocked/items/properties/because/properties/subject/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key21},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs212 === errors){
if(data94.kind !== undefined){
let data95 = data94.kind;
const _errs213 = errors;
if(typeof data95 !== "string"){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i9+"/because/subject/kind",schemaPath:"#/properties/blocked/items/properties/because/properties/subject/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((((data95 === "hub") || (data95 === "service")) || (data95 === "zone")) || (data95 === "spoke")) || (data95 === "vpc")) || (data95 === "topology"))){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i9+"/because/subject/kind",schemaPath:"#/properties/blocked/items/properties/because/properties/subject/properties/kind/enum",keyword:"enum",params:{allowedValues: schema31.properties.blocked.items.properties.because.properties.subject.properties.kind.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid32 = _errs213 === errors;
}
else {
var valid32 = true;
}
if(valid32){
if(data94.name !== undefined){
const _errs215 = errors;
if(typeof data94.name !== "string"){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i9+"/because/subject/name",schemaPath:"#/properties/blocked/items/properties/because/properties/subject/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid32 = _errs215 === errors;
}
else {
var valid32 = true;
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/blocked/" + i9+"/because/subject",schemaPath:"#/properties/blocked/items/properties/because/properties/subject/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid31 = _errs210 === errors;
}
else {
var valid31 = true;
}
if(valid31){
if(data91.message !== undefined){
const _errs217 = errors;
if(typeof data91.message !== "string"){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i9+"/because/message",schemaPath:"#/properties/blocked/items/properties/because/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid31 = _errs217 === errors;
}
else {
var valid31 = true;
}
if(valid31){
if(data91.hint !== undefined){
const _errs219 = errors;
if(typeof data91.hint !== "string"){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i9+"/because/hint",schemaPath:"#/properties/blocked/items/properties/because/properties/hint/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid31 = _errs219 === errors;
}
else {
var valid31 = true;
}
if(valid31){
if(data91.keys !== undefined){
let data99 = data91.keys;
const _errs221 = errors;
if(errors === _errs221){
if(Array.isArray(data99)){
var valid33 = true;
const len11 = data99.length;
for(let i11=0; i11<len11; i11++){
const _errs223 = errors;
if(typeof data99[i11] !== "string"){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i9+"/because/keys/" + i11,schemaPath:"#/properties/blocked/items/properties/because/properties/keys/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid33 = _errs223 === errors;
if(!valid33){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/blocked/" + i9+"/because/keys",schemaPath:"#/properties/blocked/items/properties/because/properties/keys/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid31 = _errs221 === errors;
}
else {
var valid31 = true;
}
if(valid31){
if(data91.place !== undefined){
let data101 = data91.place;
const _errs225 = errors;
if(errors === _errs225){
if(data101 && typeof data101 == "object" && !Array.isArray(data101)){
let missing22;
if((((data101.file === undefined) && (missing22 = "file")) || ((data101.line === undefined) && (missing22 = "line"))) || ((data101.column === undefined) && (missing22 = "column"))){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i9+"/because/place",schemaPath:"#/properties/blocked/items/properties/because/properties/place/required",keyword:"required",params:{missingProperty: missing22},message:"must have required property '"+missing22+"'"}];
return false;
}
else {
const _errs227 = errors;
for(const key22 in data101){
if(!(((key22 === "file") || (key22 === "line")) || (key22 === "column"))){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i9+"/because/place",schemaPath:"#/properties/blocked/items/properties/because/properties/place/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key22},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs227 === errors){
if(data101.file !== undefined){
const _errs228 = errors;
if(typeof data101.file !== "string"){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i9+"/because/place/file",schemaPath:"#/properties/blocked/items/properties/because/properties/place/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid34 = _errs228 === errors;
}
else {
var valid34 = true;
}
if(valid34){
if(data101.line !== undefined){
let data103 = data101.line;
const _errs230 = errors;
if(!((typeof data103 == "number") && (!(data103 % 1) && !isNaN(data103)))){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i9+"/because/place/line",schemaPath:"#/properties/blocked/items/properties/because/properties/place/properties/line/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid34 = _errs230 === errors;
}
else {
var valid34 = true;
}
if(valid34){
if(data101.column !== undefined){
let data104 = data101.column;
const _errs232 = errors;
if(!((typeof data104 == "number") && (!(data104 % 1) && !isNaN(data104)))){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i9+"/because/place/column",schemaPath:"#/properties/blocked/items/properties/because/properties/place/properties/column/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid34 = _errs232 === errors;
}
else {
var valid34 = true;
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/blocked/" + i9+"/because/place",schemaPath:"#/properties/blocked/items/properties/because/properties/place/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid31 = _errs225 === errors;
}
else {
var valid31 = true;
}
}
}
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/blocked/" + i9+"/because",schemaPath:"#/properties/blocked/items/properties/because/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid27 = _errs203 === errors;
}
else {
var valid27 = true;
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/blocked/" + i9,schemaPath:"#/properties/blocked/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid26 = _errs170 === errors;
if(!valid26){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/blocked",schemaPath:"#/properties/blocked/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs168 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.findings !== undefined){
let data105 = data.findings;
const _errs234 = errors;
if(errors === _errs234){
if(Array.isArray(data105)){
var valid35 = true;
const len12 = data105.length;
for(let i12=0; i12<len12; i12++){
let data106 = data105[i12];
const _errs236 = errors;
if(errors === _errs236){
if(data106 && typeof data106 == "object" && !Array.isArray(data106)){
let missing23;
if((((((data106.code === undefined) && (missing23 = "code")) || ((data106.severity === undefined) && (missing23 = "severity"))) || ((data106.subject === undefined) && (missing23 = "subject"))) || ((data106.message === undefined) && (missing23 = "message"))) || ((data106.keys === undefined) && (missing23 = "keys"))){
validate20.errors = [{instancePath:instancePath+"/findings/" + i12,schemaPath:"#/properties/findings/items/required",keyword:"required",params:{missingProperty: missing23},message:"must have required property '"+missing23+"'"}];
return false;
}
else {
const _errs238 = errors;
for(const key23 in data106){
if(!(((((((key23 === "code") || (key23 === "severity")) || (key23 === "subject")) || (key23 === "message")) || (key23 === "hint")) || (key23 === "keys")) || (key23 === "place"))){
validate20.errors = [{instancePath:instancePath+"/findings/" + i12,schemaPath:"#/properties/findings/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key23},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs238 === errors){
if(data106.code !== undefined){
const _errs239 = errors;
if(typeof data106.code !== "string"){
validate20.errors = [{instancePath:instancePath+"/findings/" + i12+"/code",schemaPath:"#/properties/findings/items/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid36 = _errs239 === errors;
}
else {
var valid36 = true;
}
if(valid36){
if(data106.severity !== undefined){
let data108 = data106.severity;
const _errs241 = errors;
if(typeof data108 !== "string"){
validate20.errors = [{instancePath:instancePath+"/findings/" + i12+"/severity",schemaPath:"#/properties/findings/items/properties/severity/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data108 === "stop") || (data108 === "block")) || (data108 === "warn"))){
validate20.errors = [{instancePath:instancePath+"/findings/" + i12+"/severity",schemaPath:"#/properties/findings/items/properties/severity/enum",keyword:"enum",params:{allowedValues: schema31.properties.findings.items.properties.severity.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid36 = _errs241 === errors;
}
else {
var valid36 = true;
}
if(valid36){
if(data106.subject !== undefined){
let data109 = data106.subject;
const _errs243 = errors;
if(errors === _errs243){
if(data109 && typeof data109 == "object" && !Array.isArray(data109)){
let missing24;
if((data109.kind === undefined) && (missing24 = "kind")){
validate20.errors = [{instancePath:instancePath+"/findings/" + i12+"/subject",schemaPath:"#/properties/findings/items/properties/subject/required",keyword:"required",params:{missingProperty: missing24},message:"must have required property '"+missing24+"'"}];
return false;
}
else {
const _errs245 = errors;
for(const key24 in data109){
if(!((key24 === "kind") || (key24 === "name"))){
validate20.errors = [{instancePath:instancePath+"/findings/" + i12+"/subject",schemaPath:"#/properties/findings/items/properties/subject/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key24},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs245 === errors){
if(data109.kind !== undefined){
let data110 = data109.kind;
const _errs246 = errors;
if(typeof data110 !== "string"){
validate20.errors = [{instancePath:instancePath+"/findings/" + i12+"/subject/kind",schemaPath:"#/properties/findings/items/properties/subject/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((((data110 === "hub") || (data110 === "service")) || (data110 === "zone")) || (data110 === "spoke")) || (data110 === "vpc")) || (data110 === "topology"))){
validate20.errors = [{instancePath:instancePath+"/findings/" + i12+"/subject/kind",schemaPath:"#/properties/findings/items/properties/subject/properties/kind/enum",keyword:"enum",params:{allowedValues: schema31.properties.findings.items.properties.subject.properties.kind.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid37 = _errs246 === errors;
}
else {
var valid37 = true;
}
if(valid37){
if(data109.name !== undefined){
const _errs248 = errors;
if(typeof data109.name !== "string"){
validate20.errors = [{instancePath:instancePath+"/findings/" + i12+"/subject/name",schemaPath:"#/properties/findings/items/properties/subject/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid37 = _errs248 === errors;
}
else {
var valid37 = true;
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/findings/" + i12+"/subject",schemaPath:"#/properties/findings/items/properties/subject/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid36 = _errs243 === errors;
}
else {
var valid36 = true;
}
if(valid36){
if(data106.message !== undefined){
const _errs250 = errors;
if(typeof data106.message !== "string"){
validate20.errors = [{instancePath:instancePath+"/findings/" + i12+"/message",schemaPath:"#/properties/findings/items/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid36 = _errs250 === errors;
}
else {
var valid36 = true;
}
if(valid36){
if(data106.hint !== undefined){
const _errs252 = errors;
if(typeof data106.hint !== "string"){
validate20.errors = [{instancePath:instancePath+"/findings/" + i12+"/hint",schemaPath:"#/properties/findings/items/properties/hint/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid36 = _errs252 === errors;
}
else {
var valid36 = true;
}
if(valid36){
if(data106.keys !== undefined){
let data114 = data106.keys;
const _errs254 = errors;
if(errors === _errs254){
if(Array.isArray(data114)){
var valid38 = true;
const len13 = data114.length;
for(let i13=0; i13<len13; i13++){
const _errs256 = errors;
if(typeof data114[i13] !== "string"){
validate20.errors = [{instancePath:instancePath+"/findings/" + i12+"/keys/" + i13,schemaPath:"#/properties/findings/items/properties/keys/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid38 = _errs256 === errors;
if(!valid38){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/findings/" + i12+"/keys",schemaPath:"#/properties/findings/items/properties/keys/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid36 = _errs254 === errors;
}
else {
var valid36 = true;
}
if(valid36){
if(data106.place !== undefined){
let data116 = data106.place;
const _errs258 = errors;
if(errors === _errs258){
if(data116 && typeof data116 == "object" && !Array.isArray(data116)){
let missing25;
if((((data116.file === undefined) && (missing25 = "file")) || ((data116.line === undefined) && (missing25 = "line"))) || ((data116.column === undefined) && (missing25 = "column"))){
validate20.errors = [{instancePath:instancePath+"/findings/" + i12+"/place",schemaPath:"#/properties/findings/items/properties/place/required",keyword:"required",params:{missingProperty: missing25},message:"must have required property '"+missing25+"'"}];
return false;
}
else {
const _errs260 = errors;
for(const key25 in data116){
if(!(((key25 === "file") || (key25 === "line")) || (key25 === "column"))){
validate20.errors = [{instancePath:instancePath+"/findings/" + i12+"/place",schemaPath:"#/properties/findings/items/properties/place/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key25},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs260 === errors){
if(data116.file !== undefined){
const _errs261 = errors;
if(typeof data116.file !== "string"){
validate20.errors = [{instancePath:instancePath+"/findings/" + i12+"/place/file",schemaPath:"#/properties/findings/items/properties/place/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid39 = _errs261 === errors;
}
else {
var valid39 = true;
}
if(valid39){
if(data116.line !== undefined){
let data118 = data116.line;
const _errs263 = errors;
if(!((typeof data118 == "number") && (!(data118 % 1) && !isNaN(data118)))){
validate20.errors = [{instancePath:instancePath+"/findings/" + i12+"/place/line",schemaPath:"#/properties/findings/items/properties/place/properties/line/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid39 = _errs263 === errors;
}
else {
var valid39 = true;
}
if(valid39){
if(data116.column !== undefined){
let data119 = data116.column;
const _errs265 = errors;
if(!((typeof data119 == "number") && (!(data119 % 1) && !isNaN(data119)))){
validate20.errors = [{instancePath:instancePath+"/findings/" + i12+"/place/column",schemaPath:"#/properties/findings/items/properties/place/properties/column/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid39 = _errs265 === errors;
}
else {
var valid39 = true;
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/findings/" + i12+"/place",schemaPath:"#/properties/findings/items/properties/place/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid36 = _errs258 === errors;
}
else {
var valid36 = true;
}
}
}
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/findings/" + i12,schemaPath:"#/properties/findings/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid35 = _errs236 === errors;
if(!valid35){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/findings",schemaPath:"#/properties/findings/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs234 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.operations !== undefined){
let data120 = data.operations;
const _errs267 = errors;
if(errors === _errs267){
if(Array.isArray(data120)){
var valid40 = true;
const len14 = data120.length;
for(let i14=0; i14<len14; i14++){
let data121 = data120[i14];
const _errs269 = errors;
if(errors === _errs269){
if(data121 && typeof data121 == "object" && !Array.isArray(data121)){
let missing26;
if((((((((((data121.id === undefined) && (missing26 = "id")) || ((data121.kind === undefined) && (missing26 = "kind"))) || ((data121.account === undefined) && (missing26 = "account"))) || ((data121.region === undefined) && (missing26 = "region"))) || ((data121.changes === undefined) && (missing26 = "changes"))) || ((data121.depends_on === undefined) && (missing26 = "depends_on"))) || ((data121.after === undefined) && (missing26 = "after"))) || ((data121.parameters === undefined) && (missing26 = "parameters"))) || ((data121.expects === undefined) && (missing26 = "expects"))){
validate20.errors = [{instancePath:instancePath+"/operations/" + i14,schemaPath:"#/properties/operations/items/required",keyword:"required",params:{missingProperty: missing26},message:"must have required property '"+missing26+"'"}];
return false;
}
else {
const _errs271 = errors;
for(const key26 in data121){
if(!(func0.call(schema31.properties.operations.items.properties, key26))){
validate20.errors = [{instancePath:instancePath+"/operations/" + i14,schemaPath:"#/properties/operations/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key26},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs271 === errors){
if(data121.id !== undefined){
const _errs272 = errors;
if(typeof data121.id !== "string"){
validate20.errors = [{instancePath:instancePath+"/operations/" + i14+"/id",schemaPath:"#/properties/operations/items/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid41 = _errs272 === errors;
}
else {
var valid41 = true;
}
if(valid41){
if(data121.kind !== undefined){
const _errs274 = errors;
if(typeof data121.kind !== "string"){
validate20.errors = [{instancePath:instancePath+"/operations/" + i14+"/kind",schemaPath:"#/properties/operations/items/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid41 = _errs274 === errors;
}
else {
var valid41 = true;
}
if(valid41){
if(data121.account !== undefined){
const _errs276 = errors;
if(typeof data121.account !== "string"){
validate20.errors = [{instancePath:instancePath+"/operations/" + i14+"/account",schemaPath:"#/properties/operations/items/properties/account/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid41 = _errs276 === errors;
}
else {
var valid41 = true;
}
if(valid41){
if(data121.region !== undefined){
const _errs278 = errors;
if(typeof data121.region !== "string"){
validate20.errors = [{instancePath:instancePath+"/operations/" + i14+"/region",schemaPath:"#/properties/operations/items/properties/region/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid41 = _errs278 === errors;
}
else {
var valid41 = true;
}
if(valid41){
if(data121.role !== undefined){
const _errs280 = errors;
if(typeof data121.role !== "string"){
validate20.errors = [{instancePath:instancePath+"/operations/" + i14+"/role",schemaPath:"#/properties/operations/items/properties/role/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid41 = _errs280 === errors;
}
else {
var valid41 = true;
}
if(valid41){
if(data121.changes !== undefined){
let data127 = data121.changes;
const _errs282 = errors;
if(errors === _errs282){
if(Array.isArray(data127)){
var valid42 = true;
const len15 = data127.length;
for(let i15=0; i15<len15; i15++){
const _errs284 = errors;
if(typeof data127[i15] !== "string"){
validate20.errors = [{instancePath:instancePath+"/operations/" + i14+"/changes/" + i15,schemaPath:"#/properties/operations/items/properties/changes/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid42 = _errs284 === errors;
if(!valid42){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/operations/" + i14+"/changes",schemaPath:"#/properties/operations/items/properties/changes/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid41 = _errs282 === errors;
}
else {
var valid41 = true;
}
if(valid41){
if(data121.depends_on !== undefined){
let data129 = data121.depends_on;
const _errs286 = errors;
if(errors === _errs286){
if(Array.isArray(data129)){
var valid43 = true;
const len16 = data129.length;
for(let i16=0; i16<len16; i16++){
const _errs288 = errors;
if(typeof data129[i16] !== "string"){
validate20.errors = [{instancePath:instancePath+"/operations/" + i14+"/depends_on/" + i16,schemaPath:"#/properties/operations/items/properties/depends_on/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid43 = _errs288 === errors;
if(!valid43){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/operations/" + i14+"/depends_on",schemaPath:"#/properties/operations/items/properties/depends_on/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid41 = _errs286 === errors;
}
else {
var valid41 = true;
}
if(valid41){
if(data121.after !== undefined){
let data131 = data121.after;
const _errs290 = errors;
if(errors === _errs290){
if(Array.isArray(data131)){
var valid44 = true;
const len17 = data131.length;
for(let i17=0; i17<len17; i17++){
const _errs292 = errors;
if(typeof data131[i17] !== "string"){
validate20.errors = [{instancePath:instancePath+"/operations/" + i14+"/after/" + i17,schemaPath:"#/properties/operations/items/properties/after/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid44 = _errs292 === errors;
if(!valid44){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/operations/" + i14+"/after",schemaPath:"#/properties/operations/items/properties/after/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid41 = _errs290 === errors;
}
else {
var valid41 = true;
}
if(valid41){
if(data121.parameters !== undefined){
let data133 = data121.parameters;
const _errs294 = errors;
if(errors === _errs294){
if(data133 && typeof data133 == "object" && !Array.isArray(data133)){
}
else {
validate20.errors = [{instancePath:instancePath+"/operations/" + i14+"/parameters",schemaPath:"#/properties/operations/items/properties/parameters/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid41 = _errs294 === errors;
}
else {
var valid41 = true;
}
if(valid41){
if(data121.expects !== undefined){
let data134 = data121.expects;
const _errs297 = errors;
if(errors === _errs297){
if(Array.isArray(data134)){
var valid45 = true;
const len18 = data134.length;
for(let i18=0; i18<len18; i18++){
let data135 = data134[i18];
const _errs299 = errors;
if(errors === _errs299){
if(data135 && typeof data135 == "object" && !Array.isArray(data135)){
let missing27;
if((data135.of === undefined) && (missing27 = "of")){
validate20.errors = [{instancePath:instancePath+"/operations/" + i14+"/expects/" + i18,schemaPath:"#/properties/operations/items/properties/expects/items/required",keyword:"required",params:{missingProperty: missing27},message:"must have required property '"+missing27+"'"}];
return false;
}
else {
const _errs301 = errors;
for(const key27 in data135){
if(!((key27 === "of") || (key27 === "found"))){
validate20.errors = [{instancePath:instancePath+"/operations/" + i14+"/expects/" + i18,schemaPath:"#/properties/operations/items/properties/expects/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key27},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs301 === errors){
if(data135.of !== undefined){
const _errs302 = errors;
if(typeof data135.of !== "string"){
validate20.errors = [{instancePath:instancePath+"/operations/" + i14+"/expects/" + i18+"/of",schemaPath:"#/properties/operations/items/properties/expects/items/properties/of/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid46 = _errs302 === errors;
}
else {
var valid46 = true;
}
if(valid46){
if(data135.found !== undefined){
const _errs304 = errors;
if(typeof data135.found !== "string"){
validate20.errors = [{instancePath:instancePath+"/operations/" + i14+"/expects/" + i18+"/found",schemaPath:"#/properties/operations/items/properties/expects/items/properties/found/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid46 = _errs304 === errors;
}
else {
var valid46 = true;
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/operations/" + i14+"/expects/" + i18,schemaPath:"#/properties/operations/items/properties/expects/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid45 = _errs299 === errors;
if(!valid45){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/operations/" + i14+"/expects",schemaPath:"#/properties/operations/items/properties/expects/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid41 = _errs297 === errors;
}
else {
var valid41 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/operations/" + i14,schemaPath:"#/properties/operations/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid40 = _errs269 === errors;
if(!valid40){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/operations",schemaPath:"#/properties/operations/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs267 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

