// Generated from schemas/plan.schema.json by scripts/generate.mjs; do not edit.

// @ts-nocheck
import type { ValidateFunction } from "ajv/dist/2020.js";
import type { PlanDocument } from "./plan-document.generated.ts";

/** Tells whether a value is a plan; else `errors` holds the first fault. */
export const validatePlan: ValidateFunction<PlanDocument> = validate20;




const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:vpce-hub:schema:plan:1","title":"PlanDocument","description":"A plan as `vpce-plan --format json` prints it: one document a line for each topology. The minor version grows with additions; readers ignore keys that they do not know.","type":"object","additionalProperties":false,"required":["format_version","plan_id","topology_digest","topology","hub","complete","summary","changes","blocked","findings","operations"],"properties":{"format_version":{"type":"string","pattern":"^1\\.\\d+$","description":"Version of this format.","examples":["1.0"]},"plan_id":{"type":"string","pattern":"^[0-9a-f]{64}$","description":"Hash of the operations, with what they expect to find: two plans with one id do the same to the same."},"topology_digest":{"type":"string","pattern":"^[0-9a-f]{64}$","description":"Hash of the topology with its policies, whatever its comments and layout."},"scope":{"type":"object","description":"The part of the topology that the plan is for, as --only and --exclude gave it; absent for all of it.","additionalProperties":false,"required":["only","exclude"],"properties":{"only":{"type":"array","description":"What the plan is for; empty for all but what is excluded.","items":{"type":"object","description":"A part of a topology: what a spoke, a service or an account has.","additionalProperties":false,"required":["kind","name"],"properties":{"kind":{"type":"string","enum":["spoke","service","account"],"description":"Kind of the part."},"name":{"type":"string","description":"Name of the spoke or service, or id of the account."}}}},"exclude":{"type":"array","description":"What it is not for.","items":{"type":"object","description":"A part of a topology: what a spoke, a service or an account has.","additionalProperties":false,"required":["kind","name"],"properties":{"kind":{"type":"string","enum":["spoke","service","account"],"description":"Kind of the part."},"name":{"type":"string","description":"Name of the spoke or service, or id of the account."}}}}}},"left_out":{"type":"array","description":"What differs and stays, because it is out of scope.","items":{"type":"object","description":"One difference that a person reviews.","additionalProperties":false,"required":["action","resource","key","description","subject","why","fields"],"properties":{"action":{"type":"string","enum":["create","update","replace","delete"],"description":"What happens to the resource."},"resource":{"type":"string","enum":["security-group","endpoint","zone","record","association","authorization"],"description":"Kind of the resource."},"key":{"type":"string","description":"Stable name of the resource.","examples":["zone/ssm.ap-northeast-1.amazonaws.com"]},"description":{"type":"string","description":"The resource in words."},"subject":{"type":"object","description":"What a change or a finding is about.","additionalProperties":false,"required":["kind"],"properties":{"kind":{"type":"string","enum":["hub","service","zone","spoke","vpc","topology"],"description":"The hub, a service, a zone that goes, a spoke, a VPC that is none of the topology's, or a key of the topology file."},"name":{"type":"string","description":"Name of the service or spoke, the VPC, or the key.","examples":["user-1"]}}},"why":{"type":"string","description":"Why the change is needed."},"fields":{"type":"array","description":"The properties that differ, for an update or a replacement.","items":{"type":"object","description":"One property that differs.","additionalProperties":false,"required":["field","before","after"],"properties":{"field":{"type":"string","description":"Name of the property.","examples":["subnets"]},"before":{"type":"string","description":"What is there."},"after":{"type":"string","description":"What the topology asks for."}}}}}}},"saved":{"type":"object","description":"Only in a file that --out wrote.","additionalProperties":false,"required":["topology_file","checksum"],"properties":{"topology_file":{"type":"string","description":"The topology file that the plan was made from, relative to the folder of the plan file.","examples":["topology.yaml"]},"checksum":{"type":"string","pattern":"^[0-9a-f]{64}$","description":"SHA-256 of this document as canonical JSON without the checksum, to notice a file that was edited."}}},"topology":{"type":"string","description":"Name of the topology.","examples":["shared-endpoints"]},"hub":{"type":"object","description":"The hub that the plan is for.","additionalProperties":false,"required":["account","region","vpc"],"properties":{"account":{"type":"string","description":"Account of the hub.","examples":["111111111111"]},"region":{"type":"string","description":"Region of the hub.","examples":["ap-northeast-1"]},"vpc":{"type":"string","description":"VPC of the hub.","examples":["vpc-0a1b2c3d4e5f60001"]}}},"complete":{"type":"boolean","description":"False when something could not be read, so that there may be more to do."},"summary":{"type":"object","description":"How many changes of each kind, how many held back, how many AWS writes.","additionalProperties":false,"required":["create","update","replace","delete","blocked","operations"],"properties":{"create":{"type":"integer","description":"Changes that create."},"update":{"type":"integer","description":"Changes in place."},"replace":{"type":"integer","description":"Changes that put a new resource in the place of one."},"delete":{"type":"integer","description":"Changes that delete."},"blocked":{"type":"integer","description":"Changes that the plan does not carry out."},"operations":{"type":"integer","description":"AWS writes."}}},"estimate":{"type":"object","description":"What carrying the plan out is expected to cost, from its approval to the last check; not what planning reads.","additionalProperties":false,"required":["calls","elapsed_ms","by_action"],"properties":{"calls":{"type":"integer","description":"AWS calls."},"elapsed_ms":{"type":"integer","description":"Milliseconds."},"by_action":{"type":"array","description":"The calls by account and action, the hub's first.","items":{"type":"object","additionalProperties":false,"required":["account","service","action","calls"],"properties":{"account":{"type":"string","description":"The account whose quota it takes."},"service":{"type":"string","description":"ec2, route53 or sts."},"action":{"type":"string","description":"Such as CreateHostedZone."},"calls":{"type":"integer","description":"How many."}}}}}},"changes":{"type":"array","description":"What differs and will be changed, by key.","items":{"type":"object","description":"One difference that a person reviews.","additionalProperties":false,"required":["action","resource","key","description","subject","why","fields"],"properties":{"action":{"type":"string","enum":["create","update","replace","delete"],"description":"What happens to the resource."},"resource":{"type":"string","enum":["security-group","endpoint","zone","record","association","authorization"],"description":"Kind of the resource."},"key":{"type":"string","description":"Stable name of the resource.","examples":["zone/ssm.ap-northeast-1.amazonaws.com"]},"description":{"type":"string","description":"The resource in words."},"subject":{"type":"object","description":"What a change or a finding is about.","additionalProperties":false,"required":["kind"],"properties":{"kind":{"type":"string","enum":["hub","service","zone","spoke","vpc","topology"],"description":"The hub, a service, a zone that goes, a spoke, a VPC that is none of the topology's, or a key of the topology file."},"name":{"type":"string","description":"Name of the service or spoke, the VPC, or the key.","examples":["user-1"]}}},"why":{"type":"string","description":"Why the change is needed."},"fields":{"type":"array","description":"The properties that differ, for an update or a replacement.","items":{"type":"object","description":"One property that differs.","additionalProperties":false,"required":["field","before","after"],"properties":{"field":{"type":"string","description":"Name of the property.","examples":["subnets"]},"before":{"type":"string","description":"What is there."},"after":{"type":"string","description":"What the topology asks for."}}}}}}},"blocked":{"type":"array","description":"What differs and stays, because a finding holds it back.","items":{"type":"object","additionalProperties":false,"required":["action","resource","key","description","subject","why","fields","because"],"properties":{"action":{"type":"string","enum":["create","update","replace","delete"],"description":"What happens to the resource."},"resource":{"type":"string","enum":["security-group","endpoint","zone","record","association","authorization"],"description":"Kind of the resource."},"key":{"type":"string","description":"Stable name of the resource."},"description":{"type":"string","description":"The resource in words."},"subject":{"type":"object","description":"What a change or a finding is about.","additionalProperties":false,"required":["kind"],"properties":{"kind":{"type":"string","enum":["hub","service","zone","spoke","vpc","topology"],"description":"The hub, a service, a zone that goes, a spoke, a VPC that is none of the topology's, or a key of the topology file."},"name":{"type":"string","description":"Name of the service or spoke, the VPC, or the key.","examples":["user-1"]}}},"why":{"type":"string","description":"Why the change is needed."},"fields":{"type":"array","items":{"type":"object","description":"One property that differs.","additionalProperties":false,"required":["field","before","after"],"properties":{"field":{"type":"string","description":"Name of the property.","examples":["subnets"]},"before":{"type":"string","description":"What is there."},"after":{"type":"string","description":"What the topology asks for."}}}},"because":{"type":"object","description":"What a check of the whole plan reports.","additionalProperties":false,"required":["code","severity","subject","message","keys"],"properties":{"code":{"type":"string","description":"Stable code.","examples":["zone.conflict"]},"severity":{"type":"string","enum":["stop","block","warn"],"description":"stop refuses the plan, block holds some changes back, warn lets everything pass."},"subject":{"type":"object","description":"What a change or a finding is about.","additionalProperties":false,"required":["kind"],"properties":{"kind":{"type":"string","enum":["hub","service","zone","spoke","vpc","topology"],"description":"The hub, a service, a zone that goes, a spoke, a VPC that is none of the topology's, or a key of the topology file."},"name":{"type":"string","description":"Name of the service or spoke, the VPC, or the key.","examples":["user-1"]}}},"message":{"type":"string","description":"What was found, and whom it hits."},"hint":{"type":"string","description":"What resolves it."},"keys":{"type":"array","description":"The resources that it holds back.","items":{"type":"string"}},"place":{"type":"object","description":"Where the topology file speaks of it; line and column from 1.","additionalProperties":false,"required":["file","line","column"],"properties":{"file":{"type":"string","description":"The topology file, as it was named.","examples":["topology.yaml"]},"line":{"type":"integer","description":"Line from 1."},"column":{"type":"integer","description":"Column from 1."}}}}}}}},"findings":{"type":"array","description":"What the checks of the plan report, the gravest first.","items":{"type":"object","description":"What a check of the whole plan reports.","additionalProperties":false,"required":["code","severity","subject","message","keys"],"properties":{"code":{"type":"string","description":"Stable code.","examples":["zone.conflict"]},"severity":{"type":"string","enum":["stop","block","warn"],"description":"stop refuses the plan, block holds some changes back, warn lets everything pass."},"subject":{"type":"object","description":"What a change or a finding is about.","additionalProperties":false,"required":["kind"],"properties":{"kind":{"type":"string","enum":["hub","service","zone","spoke","vpc","topology"],"description":"The hub, a service, a zone that goes, a spoke, a VPC that is none of the topology's, or a key of the topology file."},"name":{"type":"string","description":"Name of the service or spoke, the VPC, or the key.","examples":["user-1"]}}},"message":{"type":"string","description":"What was found, and whom it hits."},"hint":{"type":"string","description":"What resolves it."},"keys":{"type":"array","description":"The resources that it holds back.","items":{"type":"string"}},"place":{"type":"object","description":"Where the topology file speaks of it; line and column from 1.","additionalProperties":false,"required":["file","line","column"],"properties":{"file":{"type":"string","description":"The topology file, as it was named.","examples":["topology.yaml"]},"line":{"type":"integer","description":"Line from 1."},"column":{"type":"integer","description":"Column from 1."}}}}}},"operations":{"type":"array","description":"The AWS writes, each behind all that it waits for.","items":{"type":"object","description":"One AWS write in one account.","additionalProperties":false,"required":["id","kind","account","region","changes","depends_on","after","parameters","expects"],"properties":{"id":{"type":"string","description":"Unique in the plan.","examples":["create-zone:zone/ssm.ap-northeast-1.amazonaws.com"]},"kind":{"type":"string","description":"What is called.","examples":["create-zone"]},"account":{"type":"string","description":"Account in which it is called."},"region":{"type":"string","description":"Region of the resource."},"role":{"type":"string","description":"Role that is assumed for it; absent with ambient credentials."},"changes":{"type":"array","description":"Keys of the changes that it serves.","items":{"type":"string"}},"depends_on":{"type":"array","description":"Operations that must have succeeded before.","items":{"type":"string"}},"after":{"type":"array","description":"Operations that must have ended before, in whatever way.","items":{"type":"string"}},"parameters":{"type":"object","description":"What it is called with, by kind.","additionalProperties":true},"expects":{"type":"array","description":"What it relies on and does not say itself: which resource a key stands for, what an overwritten value was.","items":{"type":"object","additionalProperties":false,"required":["of"],"properties":{"of":{"type":"string","description":"A key, or a property of what it names.","examples":["zone/ssm.ap-northeast-1.amazonaws.com"]},"found":{"type":"string","description":"What was found; absent where there was nothing, or where the plan makes it."}}}}}}}}};
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
if(!((key2 === "kind") || (key2 === "name"))){
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
let data8 = data3.exclude;
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
validate20.errors = [{instancePath:instancePath+"/scope/exclude/" + i1,schemaPath:"#/properties/scope/properties/exclude/items/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"}];
return false;
}
else {
const _errs24 = errors;
for(const key3 in data9){
if(!((key3 === "kind") || (key3 === "name"))){
validate20.errors = [{instancePath:instancePath+"/scope/exclude/" + i1,schemaPath:"#/properties/scope/properties/exclude/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs24 === errors){
if(data9.kind !== undefined){
let data10 = data9.kind;
const _errs25 = errors;
if(typeof data10 !== "string"){
validate20.errors = [{instancePath:instancePath+"/scope/exclude/" + i1+"/kind",schemaPath:"#/properties/scope/properties/exclude/items/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data10 === "spoke") || (data10 === "service")) || (data10 === "account"))){
validate20.errors = [{instancePath:instancePath+"/scope/exclude/" + i1+"/kind",schemaPath:"#/properties/scope/properties/exclude/items/properties/kind/enum",keyword:"enum",params:{allowedValues: schema31.properties.scope.properties.exclude.items.properties.kind.enum},message:"must be equal to one of the allowed values"}];
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
validate20.errors = [{instancePath:instancePath+"/scope/exclude/" + i1+"/name",schemaPath:"#/properties/scope/properties/exclude/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate20.errors = [{instancePath:instancePath+"/scope/exclude/" + i1,schemaPath:"#/properties/scope/properties/exclude/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
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
validate20.errors = [{instancePath:instancePath+"/scope/exclude",schemaPath:"#/properties/scope/properties/exclude/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid1 = _errs20 === errors;
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
let data12 = data.left_out;
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
if((((((((data13.action === undefined) && (missing4 = "action")) || ((data13.resource === undefined) && (missing4 = "resource"))) || ((data13.key === undefined) && (missing4 = "key"))) || ((data13.description === undefined) && (missing4 = "description"))) || ((data13.subject === undefined) && (missing4 = "subject"))) || ((data13.why === undefined) && (missing4 = "why"))) || ((data13.fields === undefined) && (missing4 = "fields"))){
validate20.errors = [{instancePath:instancePath+"/left_out/" + i2,schemaPath:"#/properties/left_out/items/required",keyword:"required",params:{missingProperty: missing4},message:"must have required property '"+missing4+"'"}];
return false;
}
else {
const _errs33 = errors;
for(const key4 in data13){
if(!(((((((key4 === "action") || (key4 === "resource")) || (key4 === "key")) || (key4 === "description")) || (key4 === "subject")) || (key4 === "why")) || (key4 === "fields"))){
validate20.errors = [{instancePath:instancePath+"/left_out/" + i2,schemaPath:"#/properties/left_out/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs33 === errors){
if(data13.action !== undefined){
let data14 = data13.action;
const _errs34 = errors;
if(typeof data14 !== "string"){
validate20.errors = [{instancePath:instancePath+"/left_out/" + i2+"/action",schemaPath:"#/properties/left_out/items/properties/action/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((data14 === "create") || (data14 === "update")) || (data14 === "replace")) || (data14 === "delete"))){
validate20.errors = [{instancePath:instancePath+"/left_out/" + i2+"/action",schemaPath:"#/properties/left_out/items/properties/action/enum",keyword:"enum",params:{allowedValues: schema31.properties.left_out.items.properties.action.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid7 = _errs34 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data13.resource !== undefined){
let data15 = data13.resource;
const _errs36 = errors;
if(typeof data15 !== "string"){
validate20.errors = [{instancePath:instancePath+"/left_out/" + i2+"/resource",schemaPath:"#/properties/left_out/items/properties/resource/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((((data15 === "security-group") || (data15 === "endpoint")) || (data15 === "zone")) || (data15 === "record")) || (data15 === "association")) || (data15 === "authorization"))){
validate20.errors = [{instancePath:instancePath+"/left_out/" + i2+"/resource",schemaPath:"#/properties/left_out/items/properties/resource/enum",keyword:"enum",params:{allowedValues: schema31.properties.left_out.items.properties.resource.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid7 = _errs36 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data13.key !== undefined){
const _errs38 = errors;
if(typeof data13.key !== "string"){
validate20.errors = [{instancePath:instancePath+"/left_out/" + i2+"/key",schemaPath:"#/properties/left_out/items/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid7 = _errs38 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data13.description !== undefined){
const _errs40 = errors;
if(typeof data13.description !== "string"){
validate20.errors = [{instancePath:instancePath+"/left_out/" + i2+"/description",schemaPath:"#/properties/left_out/items/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid7 = _errs40 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data13.subject !== undefined){
let data18 = data13.subject;
const _errs42 = errors;
if(errors === _errs42){
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
let missing5;
if((data18.kind === undefined) && (missing5 = "kind")){
validate20.errors = [{instancePath:instancePath+"/left_out/" + i2+"/subject",schemaPath:"#/properties/left_out/items/properties/subject/required",keyword:"required",params:{missingProperty: missing5},message:"must have required property '"+missing5+"'"}];
return false;
}
else {
const _errs44 = errors;
for(const key5 in data18){
if(!((key5 === "kind") || (key5 === "name"))){
validate20.errors = [{instancePath:instancePath+"/left_out/" + i2+"/subject",schemaPath:"#/properties/left_out/items/properties/subject/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs44 === errors){
if(data18.kind !== undefined){
let data19 = data18.kind;
const _errs45 = errors;
if(typeof data19 !== "string"){
validate20.errors = [{instancePath:instancePath+"/left_out/" + i2+"/subject/kind",schemaPath:"#/properties/left_out/items/properties/subject/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((((data19 === "hub") || (data19 === "service")) || (data19 === "zone")) || (data19 === "spoke")) || (data19 === "vpc")) || (data19 === "topology"))){
validate20.errors = [{instancePath:instancePath+"/left_out/" + i2+"/subject/kind",schemaPath:"#/properties/left_out/items/properties/subject/properties/kind/enum",keyword:"enum",params:{allowedValues: schema31.properties.left_out.items.properties.subject.properties.kind.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid8 = _errs45 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data18.name !== undefined){
const _errs47 = errors;
if(typeof data18.name !== "string"){
validate20.errors = [{instancePath:instancePath+"/left_out/" + i2+"/subject/name",schemaPath:"#/properties/left_out/items/properties/subject/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid8 = _errs47 === errors;
}
else {
var valid8 = true;
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/left_out/" + i2+"/subject",schemaPath:"#/properties/left_out/items/properties/subject/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid7 = _errs42 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data13.why !== undefined){
const _errs49 = errors;
if(typeof data13.why !== "string"){
validate20.errors = [{instancePath:instancePath+"/left_out/" + i2+"/why",schemaPath:"#/properties/left_out/items/properties/why/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid7 = _errs49 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data13.fields !== undefined){
let data22 = data13.fields;
const _errs51 = errors;
if(errors === _errs51){
if(Array.isArray(data22)){
var valid9 = true;
const len3 = data22.length;
for(let i3=0; i3<len3; i3++){
let data23 = data22[i3];
const _errs53 = errors;
if(errors === _errs53){
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
let missing6;
if((((data23.field === undefined) && (missing6 = "field")) || ((data23.before === undefined) && (missing6 = "before"))) || ((data23.after === undefined) && (missing6 = "after"))){
validate20.errors = [{instancePath:instancePath+"/left_out/" + i2+"/fields/" + i3,schemaPath:"#/properties/left_out/items/properties/fields/items/required",keyword:"required",params:{missingProperty: missing6},message:"must have required property '"+missing6+"'"}];
return false;
}
else {
const _errs55 = errors;
for(const key6 in data23){
if(!(((key6 === "field") || (key6 === "before")) || (key6 === "after"))){
validate20.errors = [{instancePath:instancePath+"/left_out/" + i2+"/fields/" + i3,schemaPath:"#/properties/left_out/items/properties/fields/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs55 === errors){
if(data23.field !== undefined){
const _errs56 = errors;
if(typeof data23.field !== "string"){
validate20.errors = [{instancePath:instancePath+"/left_out/" + i2+"/fields/" + i3+"/field",schemaPath:"#/properties/left_out/items/properties/fields/items/properties/field/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid10 = _errs56 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data23.before !== undefined){
const _errs58 = errors;
if(typeof data23.before !== "string"){
validate20.errors = [{instancePath:instancePath+"/left_out/" + i2+"/fields/" + i3+"/before",schemaPath:"#/properties/left_out/items/properties/fields/items/properties/before/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid10 = _errs58 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data23.after !== undefined){
const _errs60 = errors;
if(typeof data23.after !== "string"){
validate20.errors = [{instancePath:instancePath+"/left_out/" + i2+"/fields/" + i3+"/after",schemaPath:"#/properties/left_out/items/properties/fields/items/properties/after/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid10 = _errs60 === errors;
}
else {
var valid10 = true;
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/left_out/" + i2+"/fields/" + i3,schemaPath:"#/properties/left_out/items/properties/fields/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid9 = _errs53 === errors;
if(!valid9){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/left_out/" + i2+"/fields",schemaPath:"#/properties/left_out/items/properties/fields/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid7 = _errs51 === errors;
}
else {
var valid7 = true;
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
validate20.errors = [{instancePath:instancePath+"/left_out/" + i2,schemaPath:"#/properties/left_out/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
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
validate20.errors = [{instancePath:instancePath+"/left_out",schemaPath:"#/properties/left_out/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs29 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.saved !== undefined){
let data27 = data.saved;
const _errs62 = errors;
if(errors === _errs62){
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
let missing7;
if(((data27.topology_file === undefined) && (missing7 = "topology_file")) || ((data27.checksum === undefined) && (missing7 = "checksum"))){
validate20.errors = [{instancePath:instancePath+"/saved",schemaPath:"#/properties/saved/required",keyword:"required",params:{missingProperty: missing7},message:"must have required property '"+missing7+"'"}];
return false;
}
else {
const _errs64 = errors;
for(const key7 in data27){
if(!((key7 === "topology_file") || (key7 === "checksum"))){
validate20.errors = [{instancePath:instancePath+"/saved",schemaPath:"#/properties/saved/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs64 === errors){
if(data27.topology_file !== undefined){
const _errs65 = errors;
if(typeof data27.topology_file !== "string"){
validate20.errors = [{instancePath:instancePath+"/saved/topology_file",schemaPath:"#/properties/saved/properties/topology_file/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid11 = _errs65 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data27.checksum !== undefined){
let data29 = data27.checksum;
const _errs67 = errors;
if(errors === _errs67){
if(typeof data29 === "string"){
if(!pattern5.test(data29)){
validate20.errors = [{instancePath:instancePath+"/saved/checksum",schemaPath:"#/properties/saved/properties/checksum/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/saved/checksum",schemaPath:"#/properties/saved/properties/checksum/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid11 = _errs67 === errors;
}
else {
var valid11 = true;
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
var valid0 = _errs62 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.topology !== undefined){
const _errs69 = errors;
if(typeof data.topology !== "string"){
validate20.errors = [{instancePath:instancePath+"/topology",schemaPath:"#/properties/topology/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs69 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.hub !== undefined){
let data31 = data.hub;
const _errs71 = errors;
if(errors === _errs71){
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
let missing8;
if((((data31.account === undefined) && (missing8 = "account")) || ((data31.region === undefined) && (missing8 = "region"))) || ((data31.vpc === undefined) && (missing8 = "vpc"))){
validate20.errors = [{instancePath:instancePath+"/hub",schemaPath:"#/properties/hub/required",keyword:"required",params:{missingProperty: missing8},message:"must have required property '"+missing8+"'"}];
return false;
}
else {
const _errs73 = errors;
for(const key8 in data31){
if(!(((key8 === "account") || (key8 === "region")) || (key8 === "vpc"))){
validate20.errors = [{instancePath:instancePath+"/hub",schemaPath:"#/properties/hub/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs73 === errors){
if(data31.account !== undefined){
const _errs74 = errors;
if(typeof data31.account !== "string"){
validate20.errors = [{instancePath:instancePath+"/hub/account",schemaPath:"#/properties/hub/properties/account/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid12 = _errs74 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data31.region !== undefined){
const _errs76 = errors;
if(typeof data31.region !== "string"){
validate20.errors = [{instancePath:instancePath+"/hub/region",schemaPath:"#/properties/hub/properties/region/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid12 = _errs76 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data31.vpc !== undefined){
const _errs78 = errors;
if(typeof data31.vpc !== "string"){
validate20.errors = [{instancePath:instancePath+"/hub/vpc",schemaPath:"#/properties/hub/properties/vpc/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid12 = _errs78 === errors;
}
else {
var valid12 = true;
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
var valid0 = _errs71 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.complete !== undefined){
const _errs80 = errors;
if(typeof data.complete !== "boolean"){
validate20.errors = [{instancePath:instancePath+"/complete",schemaPath:"#/properties/complete/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs80 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.summary !== undefined){
let data36 = data.summary;
const _errs82 = errors;
if(errors === _errs82){
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
let missing9;
if(((((((data36.create === undefined) && (missing9 = "create")) || ((data36.update === undefined) && (missing9 = "update"))) || ((data36.replace === undefined) && (missing9 = "replace"))) || ((data36.delete === undefined) && (missing9 = "delete"))) || ((data36.blocked === undefined) && (missing9 = "blocked"))) || ((data36.operations === undefined) && (missing9 = "operations"))){
validate20.errors = [{instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/required",keyword:"required",params:{missingProperty: missing9},message:"must have required property '"+missing9+"'"}];
return false;
}
else {
const _errs84 = errors;
for(const key9 in data36){
if(!((((((key9 === "create") || (key9 === "update")) || (key9 === "replace")) || (key9 === "delete")) || (key9 === "blocked")) || (key9 === "operations"))){
validate20.errors = [{instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs84 === errors){
if(data36.create !== undefined){
let data37 = data36.create;
const _errs85 = errors;
if(!((typeof data37 == "number") && (!(data37 % 1) && !isNaN(data37)))){
validate20.errors = [{instancePath:instancePath+"/summary/create",schemaPath:"#/properties/summary/properties/create/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid13 = _errs85 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data36.update !== undefined){
let data38 = data36.update;
const _errs87 = errors;
if(!((typeof data38 == "number") && (!(data38 % 1) && !isNaN(data38)))){
validate20.errors = [{instancePath:instancePath+"/summary/update",schemaPath:"#/properties/summary/properties/update/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid13 = _errs87 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data36.replace !== undefined){
let data39 = data36.replace;
const _errs89 = errors;
if(!((typeof data39 == "number") && (!(data39 % 1) && !isNaN(data39)))){
validate20.errors = [{instancePath:instancePath+"/summary/replace",schemaPath:"#/properties/summary/properties/replace/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid13 = _errs89 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data36.delete !== undefined){
let data40 = data36.delete;
const _errs91 = errors;
if(!((typeof data40 == "number") && (!(data40 % 1) && !isNaN(data40)))){
validate20.errors = [{instancePath:instancePath+"/summary/delete",schemaPath:"#/properties/summary/properties/delete/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid13 = _errs91 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data36.blocked !== undefined){
let data41 = data36.blocked;
const _errs93 = errors;
if(!((typeof data41 == "number") && (!(data41 % 1) && !isNaN(data41)))){
validate20.errors = [{instancePath:instancePath+"/summary/blocked",schemaPath:"#/properties/summary/properties/blocked/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid13 = _errs93 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data36.operations !== undefined){
let data42 = data36.operations;
const _errs95 = errors;
if(!((typeof data42 == "number") && (!(data42 % 1) && !isNaN(data42)))){
validate20.errors = [{instancePath:instancePath+"/summary/operations",schemaPath:"#/properties/summary/properties/operations/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid13 = _errs95 === errors;
}
else {
var valid13 = true;
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
var valid0 = _errs82 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.estimate !== undefined){
let data43 = data.estimate;
const _errs97 = errors;
if(errors === _errs97){
if(data43 && typeof data43 == "object" && !Array.isArray(data43)){
let missing10;
if((((data43.calls === undefined) && (missing10 = "calls")) || ((data43.elapsed_ms === undefined) && (missing10 = "elapsed_ms"))) || ((data43.by_action === undefined) && (missing10 = "by_action"))){
validate20.errors = [{instancePath:instancePath+"/estimate",schemaPath:"#/properties/estimate/required",keyword:"required",params:{missingProperty: missing10},message:"must have required property '"+missing10+"'"}];
return false;
}
else {
const _errs99 = errors;
for(const key10 in data43){
if(!(((key10 === "calls") || (key10 === "elapsed_ms")) || (key10 === "by_action"))){
validate20.errors = [{instancePath:instancePath+"/estimate",schemaPath:"#/properties/estimate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs99 === errors){
if(data43.calls !== undefined){
let data44 = data43.calls;
const _errs100 = errors;
if(!((typeof data44 == "number") && (!(data44 % 1) && !isNaN(data44)))){
validate20.errors = [{instancePath:instancePath+"/estimate/calls",schemaPath:"#/properties/estimate/properties/calls/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid14 = _errs100 === errors;
}
else {
var valid14 = true;
}
if(valid14){
if(data43.elapsed_ms !== undefined){
let data45 = data43.elapsed_ms;
const _errs102 = errors;
if(!((typeof data45 == "number") && (!(data45 % 1) && !isNaN(data45)))){
validate20.errors = [{instancePath:instancePath+"/estimate/elapsed_ms",schemaPath:"#/properties/estimate/properties/elapsed_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid14 = _errs102 === errors;
}
else {
var valid14 = true;
}
if(valid14){
if(data43.by_action !== undefined){
let data46 = data43.by_action;
const _errs104 = errors;
if(errors === _errs104){
if(Array.isArray(data46)){
var valid15 = true;
const len4 = data46.length;
for(let i4=0; i4<len4; i4++){
let data47 = data46[i4];
const _errs106 = errors;
if(errors === _errs106){
if(data47 && typeof data47 == "object" && !Array.isArray(data47)){
let missing11;
if(((((data47.account === undefined) && (missing11 = "account")) || ((data47.service === undefined) && (missing11 = "service"))) || ((data47.action === undefined) && (missing11 = "action"))) || ((data47.calls === undefined) && (missing11 = "calls"))){
validate20.errors = [{instancePath:instancePath+"/estimate/by_action/" + i4,schemaPath:"#/properties/estimate/properties/by_action/items/required",keyword:"required",params:{missingProperty: missing11},message:"must have required property '"+missing11+"'"}];
return false;
}
else {
const _errs108 = errors;
for(const key11 in data47){
if(!((((key11 === "account") || (key11 === "service")) || (key11 === "action")) || (key11 === "calls"))){
validate20.errors = [{instancePath:instancePath+"/estimate/by_action/" + i4,schemaPath:"#/properties/estimate/properties/by_action/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs108 === errors){
if(data47.account !== undefined){
const _errs109 = errors;
if(typeof data47.account !== "string"){
validate20.errors = [{instancePath:instancePath+"/estimate/by_action/" + i4+"/account",schemaPath:"#/properties/estimate/properties/by_action/items/properties/account/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid16 = _errs109 === errors;
}
else {
var valid16 = true;
}
if(valid16){
if(data47.service !== undefined){
const _errs111 = errors;
if(typeof data47.service !== "string"){
validate20.errors = [{instancePath:instancePath+"/estimate/by_action/" + i4+"/service",schemaPath:"#/properties/estimate/properties/by_action/items/properties/service/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid16 = _errs111 === errors;
}
else {
var valid16 = true;
}
if(valid16){
if(data47.action !== undefined){
const _errs113 = errors;
if(typeof data47.action !== "string"){
validate20.errors = [{instancePath:instancePath+"/estimate/by_action/" + i4+"/action",schemaPath:"#/properties/estimate/properties/by_action/items/properties/action/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid16 = _errs113 === errors;
}
else {
var valid16 = true;
}
if(valid16){
if(data47.calls !== undefined){
let data51 = data47.calls;
const _errs115 = errors;
if(!((typeof data51 == "number") && (!(data51 % 1) && !isNaN(data51)))){
validate20.errors = [{instancePath:instancePath+"/estimate/by_action/" + i4+"/calls",schemaPath:"#/properties/estimate/properties/by_action/items/properties/calls/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid16 = _errs115 === errors;
}
else {
var valid16 = true;
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/estimate/by_action/" + i4,schemaPath:"#/properties/estimate/properties/by_action/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid15 = _errs106 === errors;
if(!valid15){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/estimate/by_action",schemaPath:"#/properties/estimate/properties/by_action/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid14 = _errs104 === errors;
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
validate20.errors = [{instancePath:instancePath+"/estimate",schemaPath:"#/properties/estimate/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs97 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.changes !== undefined){
let data52 = data.changes;
const _errs117 = errors;
if(errors === _errs117){
if(Array.isArray(data52)){
var valid17 = true;
const len5 = data52.length;
for(let i5=0; i5<len5; i5++){
let data53 = data52[i5];
const _errs119 = errors;
if(errors === _errs119){
if(data53 && typeof data53 == "object" && !Array.isArray(data53)){
let missing12;
if((((((((data53.action === undefined) && (missing12 = "action")) || ((data53.resource === undefined) && (missing12 = "resource"))) || ((data53.key === undefined) && (missing12 = "key"))) || ((data53.description === undefined) && (missing12 = "description"))) || ((data53.subject === undefined) && (missing12 = "subject"))) || ((data53.why === undefined) && (missing12 = "why"))) || ((data53.fields === undefined) && (missing12 = "fields"))){
validate20.errors = [{instancePath:instancePath+"/changes/" + i5,schemaPath:"#/properties/changes/items/required",keyword:"required",params:{missingProperty: missing12},message:"must have required property '"+missing12+"'"}];
return false;
}
else {
const _errs121 = errors;
for(const key12 in data53){
if(!(((((((key12 === "action") || (key12 === "resource")) || (key12 === "key")) || (key12 === "description")) || (key12 === "subject")) || (key12 === "why")) || (key12 === "fields"))){
validate20.errors = [{instancePath:instancePath+"/changes/" + i5,schemaPath:"#/properties/changes/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs121 === errors){
if(data53.action !== undefined){
let data54 = data53.action;
const _errs122 = errors;
if(typeof data54 !== "string"){
validate20.errors = [{instancePath:instancePath+"/changes/" + i5+"/action",schemaPath:"#/properties/changes/items/properties/action/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((data54 === "create") || (data54 === "update")) || (data54 === "replace")) || (data54 === "delete"))){
validate20.errors = [{instancePath:instancePath+"/changes/" + i5+"/action",schemaPath:"#/properties/changes/items/properties/action/enum",keyword:"enum",params:{allowedValues: schema31.properties.changes.items.properties.action.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid18 = _errs122 === errors;
}
else {
var valid18 = true;
}
if(valid18){
if(data53.resource !== undefined){
let data55 = data53.resource;
const _errs124 = errors;
if(typeof data55 !== "string"){
validate20.errors = [{instancePath:instancePath+"/changes/" + i5+"/resource",schemaPath:"#/properties/changes/items/properties/resource/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((((data55 === "security-group") || (data55 === "endpoint")) || (data55 === "zone")) || (data55 === "record")) || (data55 === "association")) || (data55 === "authorization"))){
validate20.errors = [{instancePath:instancePath+"/changes/" + i5+"/resource",schemaPath:"#/properties/changes/items/properties/resource/enum",keyword:"enum",params:{allowedValues: schema31.properties.changes.items.properties.resource.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid18 = _errs124 === errors;
}
else {
var valid18 = true;
}
if(valid18){
if(data53.key !== undefined){
const _errs126 = errors;
if(typeof data53.key !== "string"){
validate20.errors = [{instancePath:instancePath+"/changes/" + i5+"/key",schemaPath:"#/properties/changes/items/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid18 = _errs126 === errors;
}
else {
var valid18 = true;
}
if(valid18){
if(data53.description !== undefined){
const _errs128 = errors;
if(typeof data53.description !== "string"){
validate20.errors = [{instancePath:instancePath+"/changes/" + i5+"/description",schemaPath:"#/properties/changes/items/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid18 = _errs128 === errors;
}
else {
var valid18 = true;
}
if(valid18){
if(data53.subject !== undefined){
let data58 = data53.subject;
const _errs130 = errors;
if(errors === _errs130){
if(data58 && typeof data58 == "object" && !Array.isArray(data58)){
let missing13;
if((data58.kind === undefined) && (missing13 = "kind")){
validate20.errors = [{instancePath:instancePath+"/changes/" + i5+"/subject",schemaPath:"#/properties/changes/items/properties/subject/required",keyword:"required",params:{missingProperty: missing13},message:"must have required property '"+missing13+"'"}];
return false;
}
else {
const _errs132 = errors;
for(const key13 in data58){
if(!((key13 === "kind") || (key13 === "name"))){
validate20.errors = [{instancePath:instancePath+"/changes/" + i5+"/subject",schemaPath:"#/properties/changes/items/properties/subject/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs132 === errors){
if(data58.kind !== undefined){
let data59 = data58.kind;
const _errs133 = errors;
if(typeof data59 !== "string"){
validate20.errors = [{instancePath:instancePath+"/changes/" + i5+"/subject/kind",schemaPath:"#/properties/changes/items/properties/subject/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((((data59 === "hub") || (data59 === "service")) || (data59 === "zone")) || (data59 === "spoke")) || (data59 === "vpc")) || (data59 === "topology"))){
validate20.errors = [{instancePath:instancePath+"/changes/" + i5+"/subject/kind",schemaPath:"#/properties/changes/items/properties/subject/properties/kind/enum",keyword:"enum",params:{allowedValues: schema31.properties.changes.items.properties.subject.properties.kind.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid19 = _errs133 === errors;
}
else {
var valid19 = true;
}
if(valid19){
if(data58.name !== undefined){
const _errs135 = errors;
if(typeof data58.name !== "string"){
validate20.errors = [{instancePath:instancePath+"/changes/" + i5+"/subject/name",schemaPath:"#/properties/changes/items/properties/subject/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid19 = _errs135 === errors;
}
else {
var valid19 = true;
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/changes/" + i5+"/subject",schemaPath:"#/properties/changes/items/properties/subject/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid18 = _errs130 === errors;
}
else {
var valid18 = true;
}
if(valid18){
if(data53.why !== undefined){
const _errs137 = errors;
if(typeof data53.why !== "string"){
validate20.errors = [{instancePath:instancePath+"/changes/" + i5+"/why",schemaPath:"#/properties/changes/items/properties/why/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid18 = _errs137 === errors;
}
else {
var valid18 = true;
}
if(valid18){
if(data53.fields !== undefined){
let data62 = data53.fields;
const _errs139 = errors;
if(errors === _errs139){
if(Array.isArray(data62)){
var valid20 = true;
const len6 = data62.length;
for(let i6=0; i6<len6; i6++){
let data63 = data62[i6];
const _errs141 = errors;
if(errors === _errs141){
if(data63 && typeof data63 == "object" && !Array.isArray(data63)){
let missing14;
if((((data63.field === undefined) && (missing14 = "field")) || ((data63.before === undefined) && (missing14 = "before"))) || ((data63.after === undefined) && (missing14 = "after"))){
validate20.errors = [{instancePath:instancePath+"/changes/" + i5+"/fields/" + i6,schemaPath:"#/properties/changes/items/properties/fields/items/required",keyword:"required",params:{missingProperty: missing14},message:"must have required property '"+missing14+"'"}];
return false;
}
else {
const _errs143 = errors;
for(const key14 in data63){
if(!(((key14 === "field") || (key14 === "before")) || (key14 === "after"))){
validate20.errors = [{instancePath:instancePath+"/changes/" + i5+"/fields/" + i6,schemaPath:"#/properties/changes/items/properties/fields/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs143 === errors){
if(data63.field !== undefined){
const _errs144 = errors;
if(typeof data63.field !== "string"){
validate20.errors = [{instancePath:instancePath+"/changes/" + i5+"/fields/" + i6+"/field",schemaPath:"#/properties/changes/items/properties/fields/items/properties/field/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid21 = _errs144 === errors;
}
else {
var valid21 = true;
}
if(valid21){
if(data63.before !== undefined){
const _errs146 = errors;
if(typeof data63.before !== "string"){
validate20.errors = [{instancePath:instancePath+"/changes/" + i5+"/fields/" + i6+"/before",schemaPath:"#/properties/changes/items/properties/fields/items/properties/before/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid21 = _errs146 === errors;
}
else {
var valid21 = true;
}
if(valid21){
if(data63.after !== undefined){
const _errs148 = errors;
if(typeof data63.after !== "string"){
validate20.errors = [{instancePath:instancePath+"/changes/" + i5+"/fields/" + i6+"/after",schemaPath:"#/properties/changes/items/properties/fields/items/properties/after/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid21 = _errs148 === errors;
}
else {
var valid21 = true;
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/changes/" + i5+"/fields/" + i6,schemaPath:"#/properties/changes/items/properties/fields/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid20 = _errs141 === errors;
if(!valid20){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/changes/" + i5+"/fields",schemaPath:"#/properties/changes/items/properties/fields/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid18 = _errs139 === errors;
}
else {
var valid18 = true;
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
validate20.errors = [{instancePath:instancePath+"/changes/" + i5,schemaPath:"#/properties/changes/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid17 = _errs119 === errors;
if(!valid17){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/changes",schemaPath:"#/properties/changes/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs117 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.blocked !== undefined){
let data67 = data.blocked;
const _errs150 = errors;
if(errors === _errs150){
if(Array.isArray(data67)){
var valid22 = true;
const len7 = data67.length;
for(let i7=0; i7<len7; i7++){
let data68 = data67[i7];
const _errs152 = errors;
if(errors === _errs152){
if(data68 && typeof data68 == "object" && !Array.isArray(data68)){
let missing15;
if(((((((((data68.action === undefined) && (missing15 = "action")) || ((data68.resource === undefined) && (missing15 = "resource"))) || ((data68.key === undefined) && (missing15 = "key"))) || ((data68.description === undefined) && (missing15 = "description"))) || ((data68.subject === undefined) && (missing15 = "subject"))) || ((data68.why === undefined) && (missing15 = "why"))) || ((data68.fields === undefined) && (missing15 = "fields"))) || ((data68.because === undefined) && (missing15 = "because"))){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i7,schemaPath:"#/properties/blocked/items/required",keyword:"required",params:{missingProperty: missing15},message:"must have required property '"+missing15+"'"}];
return false;
}
else {
const _errs154 = errors;
for(const key15 in data68){
if(!((((((((key15 === "action") || (key15 === "resource")) || (key15 === "key")) || (key15 === "description")) || (key15 === "subject")) || (key15 === "why")) || (key15 === "fields")) || (key15 === "because"))){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i7,schemaPath:"#/properties/blocked/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs154 === errors){
if(data68.action !== undefined){
let data69 = data68.action;
const _errs155 = errors;
if(typeof data69 !== "string"){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i7+"/action",schemaPath:"#/properties/blocked/items/properties/action/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((data69 === "create") || (data69 === "update")) || (data69 === "replace")) || (data69 === "delete"))){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i7+"/action",schemaPath:"#/properties/blocked/items/properties/action/enum",keyword:"enum",params:{allowedValues: schema31.properties.blocked.items.properties.action.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid23 = _errs155 === errors;
}
else {
var valid23 = true;
}
if(valid23){
if(data68.resource !== undefined){
let data70 = data68.resource;
const _errs157 = errors;
if(typeof data70 !== "string"){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i7+"/resource",schemaPath:"#/properties/blocked/items/properties/resource/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((((data70 === "security-group") || (data70 === "endpoint")) || (data70 === "zone")) || (data70 === "record")) || (data70 === "association")) || (data70 === "authorization"))){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i7+"/resource",schemaPath:"#/properties/blocked/items/properties/resource/enum",keyword:"enum",params:{allowedValues: schema31.properties.blocked.items.properties.resource.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid23 = _errs157 === errors;
}
else {
var valid23 = true;
}
if(valid23){
if(data68.key !== undefined){
const _errs159 = errors;
if(typeof data68.key !== "string"){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i7+"/key",schemaPath:"#/properties/blocked/items/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid23 = _errs159 === errors;
}
else {
var valid23 = true;
}
if(valid23){
if(data68.description !== undefined){
const _errs161 = errors;
if(typeof data68.description !== "string"){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i7+"/description",schemaPath:"#/properties/blocked/items/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid23 = _errs161 === errors;
}
else {
var valid23 = true;
}
if(valid23){
if(data68.subject !== undefined){
let data73 = data68.subject;
const _errs163 = errors;
if(errors === _errs163){
if(data73 && typeof data73 == "object" && !Array.isArray(data73)){
let missing16;
if((data73.kind === undefined) && (missing16 = "kind")){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i7+"/subject",schemaPath:"#/properties/blocked/items/properties/subject/required",keyword:"required",params:{missingProperty: missing16},message:"must have required property '"+missing16+"'"}];
return false;
}
else {
const _errs165 = errors;
for(const key16 in data73){
if(!((key16 === "kind") || (key16 === "name"))){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i7+"/subject",schemaPath:"#/properties/blocked/items/properties/subject/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs165 === errors){
if(data73.kind !== undefined){
let data74 = data73.kind;
const _errs166 = errors;
if(typeof data74 !== "string"){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i7+"/subject/kind",schemaPath:"#/properties/blocked/items/properties/subject/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((((data74 === "hub") || (data74 === "service")) || (data74 === "zone")) || (data74 === "spoke")) || (data74 === "vpc")) || (data74 === "topology"))){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i7+"/subject/kind",schemaPath:"#/properties/blocked/items/properties/subject/properties/kind/enum",keyword:"enum",params:{allowedValues: schema31.properties.blocked.items.properties.subject.properties.kind.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid24 = _errs166 === errors;
}
else {
var valid24 = true;
}
if(valid24){
if(data73.name !== undefined){
const _errs168 = errors;
if(typeof data73.name !== "string"){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i7+"/subject/name",schemaPath:"#/properties/blocked/items/properties/subject/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid24 = _errs168 === errors;
}
else {
var valid24 = true;
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/blocked/" + i7+"/subject",schemaPath:"#/properties/blocked/items/properties/subject/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid23 = _errs163 === errors;
}
else {
var valid23 = true;
}
if(valid23){
if(data68.why !== undefined){
const _errs170 = errors;
if(typeof data68.why !== "string"){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i7+"/why",schemaPath:"#/properties/blocked/items/properties/why/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid23 = _errs170 === errors;
}
else {
var valid23 = true;
}
if(valid23){
if(data68.fields !== undefined){
let data77 = data68.fields;
const _errs172 = errors;
if(errors === _errs172){
if(Array.isArray(data77)){
var valid25 = true;
const len8 = data77.length;
for(let i8=0; i8<len8; i8++){
let data78 = data77[i8];
const _errs174 = errors;
if(errors === _errs174){
if(data78 && typeof data78 == "object" && !Array.isArray(data78)){
let missing17;
if((((data78.field === undefined) && (missing17 = "field")) || ((data78.before === undefined) && (missing17 = "before"))) || ((data78.after === undefined) && (missing17 = "after"))){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i7+"/fields/" + i8,schemaPath:"#/properties/blocked/items/properties/fields/items/required",keyword:"required",params:{missingProperty: missing17},message:"must have required property '"+missing17+"'"}];
return false;
}
else {
const _errs176 = errors;
for(const key17 in data78){
if(!(((key17 === "field") || (key17 === "before")) || (key17 === "after"))){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i7+"/fields/" + i8,schemaPath:"#/properties/blocked/items/properties/fields/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs176 === errors){
if(data78.field !== undefined){
const _errs177 = errors;
if(typeof data78.field !== "string"){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i7+"/fields/" + i8+"/field",schemaPath:"#/properties/blocked/items/properties/fields/items/properties/field/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid26 = _errs177 === errors;
}
else {
var valid26 = true;
}
if(valid26){
if(data78.before !== undefined){
const _errs179 = errors;
if(typeof data78.before !== "string"){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i7+"/fields/" + i8+"/before",schemaPath:"#/properties/blocked/items/properties/fields/items/properties/before/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid26 = _errs179 === errors;
}
else {
var valid26 = true;
}
if(valid26){
if(data78.after !== undefined){
const _errs181 = errors;
if(typeof data78.after !== "string"){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i7+"/fields/" + i8+"/after",schemaPath:"#/properties/blocked/items/properties/fields/items/properties/after/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid26 = _errs181 === errors;
}
else {
var valid26 = true;
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/blocked/" + i7+"/fields/" + i8,schemaPath:"#/properties/blocked/items/properties/fields/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid25 = _errs174 === errors;
if(!valid25){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/blocked/" + i7+"/fields",schemaPath:"#/properties/blocked/items/properties/fields/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid23 = _errs172 === errors;
}
else {
var valid23 = true;
}
if(valid23){
if(data68.because !== undefined){
let data82 = data68.because;
const _errs183 = errors;
if(errors === _errs183){
if(data82 && typeof data82 == "object" && !Array.isArray(data82)){
let missing18;
if((((((data82.code === undefined) && (missing18 = "code")) || ((data82.severity === undefined) && (missing18 = "severity"))) || ((data82.subject === undefined) && (missing18 = "subject"))) || ((data82.message === undefined) && (missing18 = "message"))) || ((data82.keys === undefined) && (missing18 = "keys"))){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i7+"/because",schemaPath:"#/properties/blocked/items/properties/because/required",keyword:"required",params:{missingProperty: missing18},message:"must have required property '"+missing18+"'"}];
return false;
}
else {
const _errs185 = errors;
for(const key18 in data82){
if(!(((((((key18 === "code") || (key18 === "severity")) || (key18 === "subject")) || (key18 === "message")) || (key18 === "hint")) || (key18 === "keys")) || (key18 === "place"))){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i7+"/because",schemaPath:"#/properties/blocked/items/properties/because/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key18},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs185 === errors){
if(data82.code !== undefined){
const _errs186 = errors;
if(typeof data82.code !== "string"){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i7+"/because/code",schemaPath:"#/properties/blocked/items/properties/because/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid27 = _errs186 === errors;
}
else {
var valid27 = true;
}
if(valid27){
if(data82.severity !== undefined){
let data84 = data82.severity;
const _errs188 = errors;
if(typeof data84 !== "string"){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i7+"/because/severity",schemaPath:"#/properties/blocked/items/properties/because/properties/severity/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data84 === "stop") || (data84 === "block")) || (data84 === "warn"))){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i7+"/because/severity",schemaPath:"#/properties/blocked/items/properties/because/properties/severity/enum",keyword:"enum",params:{allowedValues: schema31.properties.blocked.items.properties.because.properties.severity.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid27 = _errs188 === errors;
}
else {
var valid27 = true;
}
if(valid27){
if(data82.subject !== undefined){
let data85 = data82.subject;
const _errs190 = errors;
if(errors === _errs190){
if(data85 && typeof data85 == "object" && !Array.isArray(data85)){
let missing19;
if((data85.kind === undefined) && (missing19 = "kind")){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i7+"/because/subject",schemaPath:"#/properties/blocked/items/properties/because/properties/subject/required",keyword:"required",params:{missingProperty: missing19},message:"must have required property '"+missing19+"'"}];
return false;
}
else {
const _errs192 = errors;
for(const key19 in data85){
if(!((key19 === "kind") || (key19 === "name"))){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i7+"/because/subject",schemaPath:"#/properties/blocked/items/properties/because/properties/subject/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key19},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs192 === errors){
if(data85.kind !== undefined){
let data86 = data85.kind;
const _errs193 = errors;
if(typeof data86 !== "string"){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i7+"/because/subject/kind",schemaPath:"#/properties/blocked/items/properties/because/properties/subject/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((((data86 === "hub") || (data86 === "service")) || (data86 === "zone")) || (data86 === "spoke")) || (data86 === "vpc")) || (data86 === "topology"))){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i7+"/because/subject/kind",schemaPath:"#/properties/blocked/items/properties/because/properties/subject/properties/kind/enum",keyword:"enum",params:{allowedValues: schema31.properties.blocked.items.properties.because.properties.subject.properties.kind.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid28 = _errs193 === errors;
}
else {
var valid28 = true;
}
if(valid28){
if(data85.name !== undefined){
const _errs195 = errors;
if(typeof data85.name !== "string"){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i7+"/because/subject/name",schemaPath:"#/properties/blocked/items/properties/because/properties/subject/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid28 = _errs195 === errors;
}
else {
var valid28 = true;
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/blocked/" + i7+"/because/subject",schemaPath:"#/properties/blocked/items/properties/because/properties/subject/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid27 = _errs190 === errors;
}
else {
var valid27 = true;
}
if(valid27){
if(data82.message !== undefined){
const _errs197 = errors;
if(typeof data82.message !== "string"){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i7+"/because/message",schemaPath:"#/properties/blocked/items/properties/because/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid27 = _errs197 === errors;
}
else {
var valid27 = true;
}
if(valid27){
if(data82.hint !== undefined){
const _errs199 = errors;
if(typeof data82.hint !== "string"){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i7+"/because/hint",schemaPath:"#/properties/blocked/items/properties/because/properties/hint/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid27 = _errs199 === errors;
}
else {
var valid27 = true;
}
if(valid27){
if(data82.keys !== undefined){
let data90 = data82.keys;
const _errs201 = errors;
if(errors === _errs201){
if(Array.isArray(data90)){
var valid29 = true;
const len9 = data90.length;
for(let i9=0; i9<len9; i9++){
const _errs203 = errors;
if(typeof data90[i9] !== "string"){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i7+"/because/keys/" + i9,schemaPath:"#/properties/blocked/items/properties/because/properties/keys/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid29 = _errs203 === errors;
if(!valid29){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/blocked/" + i7+"/because/keys",schemaPath:"#/properties/blocked/items/properties/because/properties/keys/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid27 = _errs201 === errors;
}
else {
var valid27 = true;
}
if(valid27){
if(data82.place !== undefined){
let data92 = data82.place;
const _errs205 = errors;
if(errors === _errs205){
if(data92 && typeof data92 == "object" && !Array.isArray(data92)){
let missing20;
if((((data92.file === undefined) && (missing20 = "file")) || ((data92.line === undefined) && (missing20 = "line"))) || ((data92.column === undefined) && (missing20 = "column"))){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i7+"/because/place",schemaPath:"#/properties/blocked/items/properties/because/properties/place/required",keyword:"required",params:{missingProperty: missing20},message:"must have required property '"+missing20+"'"}];
return false;
}
else {
const _errs207 = errors;
for(const key20 in data92){
if(!(((key20 === "file") || (key20 === "line")) || (key20 === "column"))){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i7+"/because/place",schemaPath:"#/properties/blocked/items/properties/because/properties/place/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key20},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs207 === errors){
if(data92.file !== undefined){
const _errs208 = errors;
if(typeof data92.file !== "string"){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i7+"/because/place/file",schemaPath:"#/properties/blocked/items/properties/because/properties/place/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid30 = _errs208 === errors;
}
else {
var valid30 = true;
}
if(valid30){
if(data92.line !== undefined){
let data94 = data92.line;
const _errs210 = errors;
if(!((typeof data94 == "number") && (!(data94 % 1) && !isNaN(data94)))){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i7+"/because/place/line",schemaPath:"#/properties/blocked/items/properties/because/properties/place/properties/line/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid30 = _errs210 === errors;
}
else {
var valid30 = true;
}
if(valid30){
if(data92.column !== undefined){
let data95 = data92.column;
const _errs212 = errors;
if(!((typeof data95 == "number") && (!(data95 % 1) && !isNaN(data95)))){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i7+"/because/place/column",schemaPath:"#/properties/blocked/items/properties/because/properties/place/properties/column/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid30 = _errs212 === errors;
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
validate20.errors = [{instancePath:instancePath+"/blocked/" + i7+"/because/place",schemaPath:"#/properties/blocked/items/properties/because/properties/place/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid27 = _errs205 === errors;
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
else {
validate20.errors = [{instancePath:instancePath+"/blocked/" + i7+"/because",schemaPath:"#/properties/blocked/items/properties/because/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid23 = _errs183 === errors;
}
else {
var valid23 = true;
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
validate20.errors = [{instancePath:instancePath+"/blocked/" + i7,schemaPath:"#/properties/blocked/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid22 = _errs152 === errors;
if(!valid22){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/blocked",schemaPath:"#/properties/blocked/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs150 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.findings !== undefined){
let data96 = data.findings;
const _errs214 = errors;
if(errors === _errs214){
if(Array.isArray(data96)){
var valid31 = true;
const len10 = data96.length;
for(let i10=0; i10<len10; i10++){
let data97 = data96[i10];
const _errs216 = errors;
if(errors === _errs216){
if(data97 && typeof data97 == "object" && !Array.isArray(data97)){
let missing21;
if((((((data97.code === undefined) && (missing21 = "code")) || ((data97.severity === undefined) && (missing21 = "severity"))) || ((data97.subject === undefined) && (missing21 = "subject"))) || ((data97.message === undefined) && (missing21 = "message"))) || ((data97.keys === undefined) && (missing21 = "keys"))){
validate20.errors = [{instancePath:instancePath+"/findings/" + i10,schemaPath:"#/properties/findings/items/required",keyword:"required",params:{missingProperty: missing21},message:"must have required property '"+missing21+"'"}];
return false;
}
else {
const _errs218 = errors;
for(const key21 in data97){
if(!(((((((key21 === "code") || (key21 === "severity")) || (key21 === "subject")) || (key21 === "message")) || (key21 === "hint")) || (key21 === "keys")) || (key21 === "place"))){
validate20.errors = [{instancePath:instancePath+"/findings/" + i10,schemaPath:"#/properties/findings/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key21},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs218 === errors){
if(data97.code !== undefined){
const _errs219 = errors;
if(typeof data97.code !== "string"){
validate20.errors = [{instancePath:instancePath+"/findings/" + i10+"/code",schemaPath:"#/properties/findings/items/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid32 = _errs219 === errors;
}
else {
var valid32 = true;
}
if(valid32){
if(data97.severity !== undefined){
let data99 = data97.severity;
const _errs221 = errors;
if(typeof data99 !== "string"){
validate20.errors = [{instancePath:instancePath+"/findings/" + i10+"/severity",schemaPath:"#/properties/findings/items/properties/severity/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data99 === "stop") || (data99 === "block")) || (data99 === "warn"))){
validate20.errors = [{instancePath:instancePath+"/findings/" + i10+"/severity",schemaPath:"#/properties/findings/items/properties/severity/enum",keyword:"enum",params:{allowedValues: schema31.properties.findings.items.properties.severity.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid32 = _errs221 === errors;
}
else {
var valid32 = true;
}
if(valid32){
if(data97.subject !== undefined){
let data100 = data97.subject;
const _errs223 = errors;
if(errors === _errs223){
if(data100 && typeof data100 == "object" && !Array.isArray(data100)){
let missing22;
if((data100.kind === undefined) && (missing22 = "kind")){
validate20.errors = [{instancePath:instancePath+"/findings/" + i10+"/subject",schemaPath:"#/properties/findings/items/properties/subject/required",keyword:"required",params:{missingProperty: missing22},message:"must have required property '"+missing22+"'"}];
return false;
}
else {
const _errs225 = errors;
for(const key22 in data100){
if(!((key22 === "kind") || (key22 === "name"))){
validate20.errors = [{instancePath:instancePath+"/findings/" + i10+"/subject",schemaPath:"#/properties/findings/items/properties/subject/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key22},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs225 === errors){
if(data100.kind !== undefined){
let data101 = data100.kind;
const _errs226 = errors;
if(typeof data101 !== "string"){
validate20.errors = [{instancePath:instancePath+"/findings/" + i10+"/subject/kind",schemaPath:"#/properties/findings/items/properties/subject/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((((data101 === "hub") || (data101 === "service")) || (data101 === "zone")) || (data101 === "spoke")) || (data101 === "vpc")) || (data101 === "topology"))){
validate20.errors = [{instancePath:instancePath+"/findings/" + i10+"/subject/kind",schemaPath:"#/properties/findings/items/properties/subject/properties/kind/enum",keyword:"enum",params:{allowedValues: schema31.properties.findings.items.properties.subject.properties.kind.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid33 = _errs226 === errors;
}
else {
var valid33 = true;
}
if(valid33){
if(data100.name !== undefined){
const _errs228 = errors;
if(typeof data100.name !== "string"){
validate20.errors = [{instancePath:instancePath+"/findings/" + i10+"/subject/name",schemaPath:"#/properties/findings/items/properties/subject/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid33 = _errs228 === errors;
}
else {
var valid33 = true;
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/findings/" + i10+"/subject",schemaPath:"#/properties/findings/items/properties/subject/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid32 = _errs223 === errors;
}
else {
var valid32 = true;
}
if(valid32){
if(data97.message !== undefined){
const _errs230 = errors;
if(typeof data97.message !== "string"){
validate20.errors = [{instancePath:instancePath+"/findings/" + i10+"/message",schemaPath:"#/properties/findings/items/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid32 = _errs230 === errors;
}
else {
var valid32 = true;
}
if(valid32){
if(data97.hint !== undefined){
const _errs232 = errors;
if(typeof data97.hint !== "string"){
validate20.errors = [{instancePath:instancePath+"/findings/" + i10+"/hint",schemaPath:"#/properties/findings/items/properties/hint/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid32 = _errs232 === errors;
}
else {
var valid32 = true;
}
if(valid32){
if(data97.keys !== undefined){
let data105 = data97.keys;
const _errs234 = errors;
if(errors === _errs234){
if(Array.isArray(data105)){
var valid34 = true;
const len11 = data105.length;
for(let i11=0; i11<len11; i11++){
const _errs236 = errors;
if(typeof data105[i11] !== "string"){
validate20.errors = [{instancePath:instancePath+"/findings/" + i10+"/keys/" + i11,schemaPath:"#/properties/findings/items/properties/keys/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid34 = _errs236 === errors;
if(!valid34){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/findings/" + i10+"/keys",schemaPath:"#/properties/findings/items/properties/keys/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid32 = _errs234 === errors;
}
else {
var valid32 = true;
}
if(valid32){
if(data97.place !== undefined){
let data107 = data97.place;
const _errs238 = errors;
if(errors === _errs238){
if(data107 && typeof data107 == "object" && !Array.isArray(data107)){
let missing23;
if((((data107.file === undefined) && (missing23 = "file")) || ((data107.line === undefined) && (missing23 = "line"))) || ((data107.column === undefined) && (missing23 = "column"))){
validate20.errors = [{instancePath:instancePath+"/findings/" + i10+"/place",schemaPath:"#/properties/findings/items/properties/place/required",keyword:"required",params:{missingProperty: missing23},message:"must have required property '"+missing23+"'"}];
return false;
}
else {
const _errs240 = errors;
for(const key23 in data107){
if(!(((key23 === "file") || (key23 === "line")) || (key23 === "column"))){
validate20.errors = [{instancePath:instancePath+"/findings/" + i10+"/place",schemaPath:"#/properties/findings/items/properties/place/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key23},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs240 === errors){
if(data107.file !== undefined){
const _errs241 = errors;
if(typeof data107.file !== "string"){
validate20.errors = [{instancePath:instancePath+"/findings/" + i10+"/place/file",schemaPath:"#/properties/findings/items/properties/place/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid35 = _errs241 === errors;
}
else {
var valid35 = true;
}
if(valid35){
if(data107.line !== undefined){
let data109 = data107.line;
const _errs243 = errors;
if(!((typeof data109 == "number") && (!(data109 % 1) && !isNaN(data109)))){
validate20.errors = [{instancePath:instancePath+"/findings/" + i10+"/place/line",schemaPath:"#/properties/findings/items/properties/place/properties/line/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid35 = _errs243 === errors;
}
else {
var valid35 = true;
}
if(valid35){
if(data107.column !== undefined){
let data110 = data107.column;
const _errs245 = errors;
if(!((typeof data110 == "number") && (!(data110 % 1) && !isNaN(data110)))){
validate20.errors = [{instancePath:instancePath+"/findings/" + i10+"/place/column",schemaPath:"#/properties/findings/items/properties/place/properties/column/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid35 = _errs245 === errors;
}
else {
var valid35 = true;
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/findings/" + i10+"/place",schemaPath:"#/properties/findings/items/properties/place/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid32 = _errs238 === errors;
}
else {
var valid32 = true;
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
validate20.errors = [{instancePath:instancePath+"/findings/" + i10,schemaPath:"#/properties/findings/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid31 = _errs216 === errors;
if(!valid31){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/findings",schemaPath:"#/properties/findings/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs214 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.operations !== undefined){
let data111 = data.operations;
const _errs247 = errors;
if(errors === _errs247){
if(Array.isArray(data111)){
var valid36 = true;
const len12 = data111.length;
for(let i12=0; i12<len12; i12++){
let data112 = data111[i12];
const _errs249 = errors;
if(errors === _errs249){
if(data112 && typeof data112 == "object" && !Array.isArray(data112)){
let missing24;
if((((((((((data112.id === undefined) && (missing24 = "id")) || ((data112.kind === undefined) && (missing24 = "kind"))) || ((data112.account === undefined) && (missing24 = "account"))) || ((data112.region === undefined) && (missing24 = "region"))) || ((data112.changes === undefined) && (missing24 = "changes"))) || ((data112.depends_on === undefined) && (missing24 = "depends_on"))) || ((data112.after === undefined) && (missing24 = "after"))) || ((data112.parameters === undefined) && (missing24 = "parameters"))) || ((data112.expects === undefined) && (missing24 = "expects"))){
validate20.errors = [{instancePath:instancePath+"/operations/" + i12,schemaPath:"#/properties/operations/items/required",keyword:"required",params:{missingProperty: missing24},message:"must have required property '"+missing24+"'"}];
return false;
}
else {
const _errs251 = errors;
for(const key24 in data112){
if(!(func0.call(schema31.properties.operations.items.properties, key24))){
validate20.errors = [{instancePath:instancePath+"/operations/" + i12,schemaPath:"#/properties/operations/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key24},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs251 === errors){
if(data112.id !== undefined){
const _errs252 = errors;
if(typeof data112.id !== "string"){
validate20.errors = [{instancePath:instancePath+"/operations/" + i12+"/id",schemaPath:"#/properties/operations/items/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid37 = _errs252 === errors;
}
else {
var valid37 = true;
}
if(valid37){
if(data112.kind !== undefined){
const _errs254 = errors;
if(typeof data112.kind !== "string"){
validate20.errors = [{instancePath:instancePath+"/operations/" + i12+"/kind",schemaPath:"#/properties/operations/items/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid37 = _errs254 === errors;
}
else {
var valid37 = true;
}
if(valid37){
if(data112.account !== undefined){
const _errs256 = errors;
if(typeof data112.account !== "string"){
validate20.errors = [{instancePath:instancePath+"/operations/" + i12+"/account",schemaPath:"#/properties/operations/items/properties/account/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid37 = _errs256 === errors;
}
else {
var valid37 = true;
}
if(valid37){
if(data112.region !== undefined){
const _errs258 = errors;
if(typeof data112.region !== "string"){
validate20.errors = [{instancePath:instancePath+"/operations/" + i12+"/region",schemaPath:"#/properties/operations/items/properties/region/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid37 = _errs258 === errors;
}
else {
var valid37 = true;
}
if(valid37){
if(data112.role !== undefined){
const _errs260 = errors;
if(typeof data112.role !== "string"){
validate20.errors = [{instancePath:instancePath+"/operations/" + i12+"/role",schemaPath:"#/properties/operations/items/properties/role/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid37 = _errs260 === errors;
}
else {
var valid37 = true;
}
if(valid37){
if(data112.changes !== undefined){
let data118 = data112.changes;
const _errs262 = errors;
if(errors === _errs262){
if(Array.isArray(data118)){
var valid38 = true;
const len13 = data118.length;
for(let i13=0; i13<len13; i13++){
const _errs264 = errors;
if(typeof data118[i13] !== "string"){
validate20.errors = [{instancePath:instancePath+"/operations/" + i12+"/changes/" + i13,schemaPath:"#/properties/operations/items/properties/changes/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid38 = _errs264 === errors;
if(!valid38){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/operations/" + i12+"/changes",schemaPath:"#/properties/operations/items/properties/changes/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid37 = _errs262 === errors;
}
else {
var valid37 = true;
}
if(valid37){
if(data112.depends_on !== undefined){
let data120 = data112.depends_on;
const _errs266 = errors;
if(errors === _errs266){
if(Array.isArray(data120)){
var valid39 = true;
const len14 = data120.length;
for(let i14=0; i14<len14; i14++){
const _errs268 = errors;
if(typeof data120[i14] !== "string"){
validate20.errors = [{instancePath:instancePath+"/operations/" + i12+"/depends_on/" + i14,schemaPath:"#/properties/operations/items/properties/depends_on/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid39 = _errs268 === errors;
if(!valid39){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/operations/" + i12+"/depends_on",schemaPath:"#/properties/operations/items/properties/depends_on/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid37 = _errs266 === errors;
}
else {
var valid37 = true;
}
if(valid37){
if(data112.after !== undefined){
let data122 = data112.after;
const _errs270 = errors;
if(errors === _errs270){
if(Array.isArray(data122)){
var valid40 = true;
const len15 = data122.length;
for(let i15=0; i15<len15; i15++){
const _errs272 = errors;
if(typeof data122[i15] !== "string"){
validate20.errors = [{instancePath:instancePath+"/operations/" + i12+"/after/" + i15,schemaPath:"#/properties/operations/items/properties/after/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid40 = _errs272 === errors;
if(!valid40){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/operations/" + i12+"/after",schemaPath:"#/properties/operations/items/properties/after/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid37 = _errs270 === errors;
}
else {
var valid37 = true;
}
if(valid37){
if(data112.parameters !== undefined){
let data124 = data112.parameters;
const _errs274 = errors;
if(errors === _errs274){
if(data124 && typeof data124 == "object" && !Array.isArray(data124)){
}
else {
validate20.errors = [{instancePath:instancePath+"/operations/" + i12+"/parameters",schemaPath:"#/properties/operations/items/properties/parameters/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid37 = _errs274 === errors;
}
else {
var valid37 = true;
}
if(valid37){
if(data112.expects !== undefined){
let data125 = data112.expects;
const _errs277 = errors;
if(errors === _errs277){
if(Array.isArray(data125)){
var valid41 = true;
const len16 = data125.length;
for(let i16=0; i16<len16; i16++){
let data126 = data125[i16];
const _errs279 = errors;
if(errors === _errs279){
if(data126 && typeof data126 == "object" && !Array.isArray(data126)){
let missing25;
if((data126.of === undefined) && (missing25 = "of")){
validate20.errors = [{instancePath:instancePath+"/operations/" + i12+"/expects/" + i16,schemaPath:"#/properties/operations/items/properties/expects/items/required",keyword:"required",params:{missingProperty: missing25},message:"must have required property '"+missing25+"'"}];
return false;
}
else {
const _errs281 = errors;
for(const key25 in data126){
if(!((key25 === "of") || (key25 === "found"))){
validate20.errors = [{instancePath:instancePath+"/operations/" + i12+"/expects/" + i16,schemaPath:"#/properties/operations/items/properties/expects/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key25},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs281 === errors){
if(data126.of !== undefined){
const _errs282 = errors;
if(typeof data126.of !== "string"){
validate20.errors = [{instancePath:instancePath+"/operations/" + i12+"/expects/" + i16+"/of",schemaPath:"#/properties/operations/items/properties/expects/items/properties/of/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid42 = _errs282 === errors;
}
else {
var valid42 = true;
}
if(valid42){
if(data126.found !== undefined){
const _errs284 = errors;
if(typeof data126.found !== "string"){
validate20.errors = [{instancePath:instancePath+"/operations/" + i12+"/expects/" + i16+"/found",schemaPath:"#/properties/operations/items/properties/expects/items/properties/found/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid42 = _errs284 === errors;
}
else {
var valid42 = true;
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/operations/" + i12+"/expects/" + i16,schemaPath:"#/properties/operations/items/properties/expects/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid41 = _errs279 === errors;
if(!valid41){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/operations/" + i12+"/expects",schemaPath:"#/properties/operations/items/properties/expects/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid37 = _errs277 === errors;
}
else {
var valid37 = true;
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
validate20.errors = [{instancePath:instancePath+"/operations/" + i12,schemaPath:"#/properties/operations/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid36 = _errs249 === errors;
if(!valid36){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/operations",schemaPath:"#/properties/operations/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs247 === errors;
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

