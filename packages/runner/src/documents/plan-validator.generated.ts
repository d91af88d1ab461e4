// Generated from schemas/plan.schema.json by scripts/generate.mjs; do not edit.

// @ts-nocheck
import type { ValidateFunction } from "ajv/dist/2020.js";
import type { PlanDocument } from "./plan-document.generated.ts";

/** Tells whether a value is a plan; else `errors` holds the first fault. */
export const validatePlan: ValidateFunction<PlanDocument> = validate20;




const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:vpce-hub:schema:plan:1","title":"PlanDocument","description":"A plan as `vpce-plan --format json` prints it: one document a line for each topology. The minor version grows with additions; readers ignore keys that they do not know.","type":"object","additionalProperties":false,"required":["format_version","plan_id","topology_digest","topology","hub","complete","summary","changes","blocked","findings","operations"],"properties":{"format_version":{"type":"string","pattern":"^1\\.\\d+$","description":"Version of this format.","examples":["1.1"]},"plan_id":{"type":"string","pattern":"^[0-9a-f]{64}$","description":"Hash of the operations, with what they expect to find: two plans with one id do the same to the same."},"topology_digest":{"type":"string","pattern":"^[0-9a-f]{64}$","description":"Hash of the topology with its policies, whatever its comments and layout."},"scope":{"type":"object","description":"The part of the topology that the plan is for, as --only and --exclude gave it; absent for all of it.","additionalProperties":false,"required":["only","exclude"],"properties":{"only":{"type":"array","description":"What the plan is for; empty for all but what is excluded.","items":{"type":"object","description":"A part of a topology: what a spoke, a service or an account has, or what several have in common.","additionalProperties":false,"required":["kind","name"],"properties":{"kind":{"type":"string","enum":["spoke","service","account"],"description":"Kind of the part."},"name":{"type":"string","description":"Name of the spoke or service, or id of the account."},"and":{"type":"array","description":"What else must hold of it: only what is of all of them is meant. Absent where there is nothing else.","items":{"type":"object","description":"One of several.","additionalProperties":false,"required":["kind","name"],"properties":{"kind":{"type":"string","enum":["spoke","service","account"],"description":"Kind of it."},"name":{"type":"string","description":"Name of the spoke or service, or id of the account."}}}}}}},"exclude":{"type":"array","description":"What it is not for.","items":{"type":"object","description":"A part of a topology: what a spoke, a service or an account has, or what several have in common.","additionalProperties":false,"required":["kind","name"],"properties":{"kind":{"type":"string","enum":["spoke","service","account"],"description":"Kind of the part."},"name":{"type":"string","description":"Name of the spoke or service, or id of the account."},"and":{"type":"array","description":"What else must hold of it: only what is of all of them is meant. Absent where there is nothing else.","items":{"type":"object","description":"One of several.","additionalProperties":false,"required":["kind","name"],"properties":{"kind":{"type":"string","enum":["spoke","service","account"],"description":"Kind of it."},"name":{"type":"string","description":"Name of the spoke or service, or id of the account."}}}}}}}}},"base":{"type":"object","description":"What the plan was held against, as --base gave it: the topology before the edit. Absent without --base; no part of what is approved or done.","additionalProperties":false,"required":["file","result"],"properties":{"file":{"type":"string","description":"The file of the base.","examples":["base/topology.yaml"]},"result":{"type":"string","enum":["compared","new","unusable"],"description":"compared: each change has its cause. new: the base has no such topology, so everything comes with the edit. unusable: the base cannot be used, and nothing is marked."},"why":{"type":"string","description":"Why it was not compared."},"drift":{"type":"integer","description":"Differences, planned or held back, that the base asks for too."},"edit":{"type":"integer","description":"Those that come with the edit."},"both":{"type":"integer","description":"Those of both."}}},"left_out":{"type":"array","description":"What differs and stays, because it is out of scope.","items":{"type":"object","description":"One difference that a person reviews.","additionalProperties":false,"required":["action","resource","key","description","subject","why","fields"],"properties":{"action":{"type":"string","enum":["create","update","replace","delete"],"description":"What happens to the resource."},"resource":{"type":"string","enum":["security-group","endpoint","zone","record","association","authorization"],"description":"Kind of the resource."},"key":{"type":"string","description":"Stable name of the resource.","examples":["zone/ssm.ap-northeast-1.amazonaws.com"]},"description":{"type":"string","description":"The resource in words."},"subject":{"type":"object","description":"What a change or a finding is about.","additionalProperties":false,"required":["kind"],"properties":{"kind":{"type":"string","enum":["hub","service","zone","spoke","vpc","topology"],"description":"The hub, a service, a zone that goes, a spoke, a VPC that is none of the topology's, or a key of the topology file."},"name":{"type":"string","description":"Name of the service or spoke, the VPC, or the key.","examples":["user-1"]}}},"why":{"type":"string","description":"Why the change is needed."},"cause":{"type":"string","enum":["drift","edit","both"],"description":"Where the change comes from, seen from the base: drift would be made without the edit too (AWS was changed, or the base is not applied yet), edit comes with it, both has drifted and is asked for otherwise by the edit. Absent without a base that can be used."},"fields":{"type":"array","description":"The properties that differ, for an update or a replacement.","items":{"type":"object","description":"One property that differs.","additionalProperties":false,"required":["field","before","after"],"properties":{"field":{"type":"string","description":"Name of the property.","examples":["subnets"]},"before":{"type":"string","description":"What is there."},"after":{"type":"string","description":"What the topology asks for."}}}}}}},"saved":{"type":"object","description":"Only in a file that --out wrote.","additionalProperties":false,"required":["topology_file","checksum"],"properties":{"topology_file":{"type":"string","description":"The topology file that the plan was made from, relative to the folder of the plan file.","examples":["topology.yaml"]},"checksum":{"type":"string","pattern":"^[0-9a-f]{64}$","description":"SHA-256 of this document as canonical JSON without the checksum, to notice a file that was edited."}}},"topology":{"type":"string","description":"Name of the topology.","examples":["shared-endpoints"]},"hub":{"type":"object","description":"The hub that the plan is for.","additionalProperties":false,"required":["account","region","vpc"],"properties":{"account":{"type":"string","description":"Account of the hub.","examples":["111111111111"]},"region":{"type":"string","description":"Region of the hub.","examples":["ap-northeast-1"]},"vpc":{"type":"string","description":"VPC of the hub.","examples":["vpc-0a1b2c3d4e5f60001"]}}},"complete":{"type":"boolean","description":"False when something could not be read, so that there may be more to do."},"summary":{"type":"object","description":"How many changes of each kind, how many held back, how many AWS writes.","additionalProperties":false,"required":["create","update","replace","delete","blocked","operations"],"properties":{"create":{"type":"integer","description":"Changes that create."},"update":{"type":"integer","description":"Changes in place."},"replace":{"type":"integer","description":"Changes that put a new resource in the place of one."},"delete":{"type":"integer","description":"Changes that delete."},"blocked":{"type":"integer","description":"Changes that the plan does not carry out."},"operations":{"type":"integer","description":"AWS writes."}}},"estimate":{"type":"object","description":"What carrying the plan out is expected to cost, from its approval to the last check; not what planning reads.","additionalProperties":false,"required":["calls","elapsed_ms","by_action"],"properties":{"calls":{"type":"integer","description":"AWS calls."},"elapsed_ms":{"type":"integer","description":"Milliseconds."},"by_action":{"type":"array","description":"The calls by account and action, the hub's first.","items":{"type":"object","additionalProperties":false,"required":["account","service","action","calls"],"properties":{"account":{"type":"string","description":"The account whose quota it takes."},"service":{"type":"string","description":"ec2, route53 or sts."},"action":{"type":"string","description":"Such as CreateHostedZone."},"calls":{"type":"integer","description":"How many."}}}}}},"changes":{"type":"array","description":"What differs and will be changed, by key.","items":{"type":"object","description":"One difference that a person reviews.","additionalProperties":false,"required":["action","resource","key","description","subject","why","fields"],"properties":{"action":{"type":"string","enum":["create","update","replace","delete"],"description":"What happens to the resource."},"resource":{"type":"string","enum":["security-group","endpoint","zone","record","association","authorization"],"description":"Kind of the resource."},"key":{"type":"string","description":"Stable name of the resource.","examples":["zone/ssm.ap-northeast-1.amazonaws.com"]},"description":{"type":"string","description":"The resource in words."},"subject":{"type":"object","description":"What a change or a finding is about.","additionalProperties":false,"required":["kind"],"properties":{"kind":{"type":"string","enum":["hub","service","zone","spoke","vpc","topology"],"description":"The hub, a service, a zone that goes, a spoke, a VPC that is none of the topology's, or a key of the topology file."},"name":{"type":"string","description":"Name of the service or spoke, the VPC, or the key.","examples":["user-1"]}}},"why":{"type":"string","description":"Why the change is needed."},"cause":{"type":"string","enum":["drift","edit","both"],"description":"Where the change comes from, seen from the base: drift would be made without the edit too (AWS was changed, or the base is not applied yet), edit comes with it, both has drifted and is asked for otherwise by the edit. Absent without a base that can be used."},"fields":{"type":"array","description":"The properties that differ, for an update or a replacement.","items":{"type":"object","description":"One property that differs.","additionalProperties":false,"required":["field","before","after"],"properties":{"field":{"type":"string","description":"Name of the property.","examples":["subnets"]},"before":{"type":"string","description":"What is there."},"after":{"type":"string","description":"What the topology asks for."}}}}}}},"blocked":{"type":"array","description":"What differs and stays, because a finding holds it back.","items":{"type":"object","additionalProperties":false,"required":["action","resource","key","description","subject","why","fields","because"],"properties":{"action":{"type":"string","enum":["create","update","replace","delete"],"description":"What happens to the resource."},"resource":{"type":"string","enum":["security-group","endpoint","zone","record","association","authorization"],"description":"Kind of the resource."},"key":{"type":"string","description":"Stable name of the resource."},"description":{"type":"string","description":"The resource in words."},"subject":{"type":"object","description":"What a change or a finding is about.","additionalProperties":false,"required":["kind"],"properties":{"kind":{"type":"string","enum":["hub","service","zone","spoke","vpc","topology"],"description":"The hub, a service, a zone that goes, a spoke, a VPC that is none of the topology's, or a key of the topology file."},"name":{"type":"string","description":"Name of the service or spoke, the VPC, or the key.","examples":["user-1"]}}},"why":{"type":"string","description":"Why the change is needed."},"cause":{"type":"string","enum":["drift","edit","both"],"description":"Where the change comes from, seen from the base: drift would be made without the edit too (AWS was changed, or the base is not applied yet), edit comes with it, both has drifted and is asked for otherwise by the edit. Absent without a base that can be used."},"fields":{"type":"array","items":{"type":"object","description":"One property that differs.","additionalProperties":false,"required":["field","before","after"],"properties":{"field":{"type":"string","description":"Name of the property.","examples":["subnets"]},"before":{"type":"string","description":"What is there."},"after":{"type":"string","description":"What the topology asks for."}}}},"waits_for":{"type":"string","description":"What is held back before it, where the finding is about that and not about this."},"because":{"type":"object","description":"What a check of the whole plan reports.","additionalProperties":false,"required":["code","severity","subject","message","keys"],"properties":{"code":{"type":"string","description":"Stable code.","examples":["zone.conflict"]},"severity":{"type":"string","enum":["stop","block","warn"],"description":"stop refuses the plan, block holds some changes back, warn lets everything pass."},"subject":{"type":"object","description":"What a change or a finding is about.","additionalProperties":false,"required":["kind"],"properties":{"kind":{"type":"string","enum":["hub","service","zone","spoke","vpc","topology"],"description":"The hub, a service, a zone that goes, a spoke, a VPC that is none of the topology's, or a key of the topology file."},"name":{"type":"string","description":"Name of the service or spoke, the VPC, or the key.","examples":["user-1"]}}},"message":{"type":"string","description":"What was found, and whom it hits."},"hint":{"type":"string","description":"What resolves it."},"keys":{"type":"array","description":"The resources that it holds back.","items":{"type":"string"}},"place":{"type":"object","description":"Where the topology file speaks of it; line and column from 1.","additionalProperties":false,"required":["file","line","column"],"properties":{"file":{"type":"string","description":"The topology file, as it was named.","examples":["topology.yaml"]},"line":{"type":"integer","description":"Line from 1."},"column":{"type":"integer","description":"Column from 1."}}}}}}}},"findings":{"type":"array","description":"What the checks of the plan report, the gravest first.","items":{"type":"object","description":"What a check of the whole plan reports.","additionalProperties":false,"required":["code","severity","subject","message","keys"],"properties":{"code":{"type":"string","description":"Stable code.","examples":["zone.conflict"]},"severity":{"type":"string","enum":["stop","block","warn"],"description":"stop refuses the plan, block holds some changes back, warn lets everything pass."},"subject":{"type":"object","description":"What a change or a finding is about.","additionalProperties":false,"required":["kind"],"properties":{"kind":{"type":"string","enum":["hub","service","zone","spoke","vpc","topology"],"description":"The hub, a service, a zone that goes, a spoke, a VPC that is none of the topology's, or a key of the topology file."},"name":{"type":"string","description":"Name of the service or spoke, the VPC, or the key.","examples":["user-1"]}}},"message":{"type":"string","description":"What was found, and whom it hits."},"hint":{"type":"string","description":"What resolves it."},"keys":{"type":"array","description":"The resources that it holds back.","items":{"type":"string"}},"place":{"type":"object","description":"Where the topology file speaks of it; line and column from 1.","additionalProperties":false,"required":["file","line","column"],"properties":{"file":{"type":"string","description":"The topology file, as it was named.","examples":["topology.yaml"]},"line":{"type":"integer","description":"Line from 1."},"column":{"type":"integer","description":"Column from 1."}}}}}},"operations":{"type":"array","description":"The AWS writes, each behind all that it waits for.","items":{"type":"object","description":"One AWS write in one account.","additionalProperties":false,"required":["id","kind","account","region","changes","depends_on","after","parameters","expects"],"properties":{"id":{"type":"string","description":"Unique in the plan.","examples":["create-zone:zone/ssm.ap-northeast-1.amazonaws.com"]},"kind":{"type":"string","description":"What is called.","examples":["create-zone"]},"account":{"type":"string","description":"Account in which it is called."},"region":{"type":"string","description":"Region of the resource."},"role":{"type":"string","description":"Role that is assumed for it; absent with ambient credentials."},"changes":{"type":"array","description":"Keys of the changes that it serves.","items":{"type":"string"}},"depends_on":{"type":"array","description":"Operations that must have succeeded before.","items":{"type":"string"}},"after":{"type":"array","description":"Operations that must have ended before, in whatever way.","items":{"type":"string"}},"parameters":{"type":"object","description":"What it is called with, by kind.","additionalProperties":true},"expects":{"type":"array","description":"What it relies on and does not say itself: which resource a key stands for, what an overwritten value was.","items":{"type":"object","additionalProperties":false,"required":["of"],"properties":{"of":{"type":"string","description":"A key, or a property of what it names.","examples":["zone/ssm.ap-northeast-1.amazonaws.com"]},"found":{"type":"string","description":"What was found; absent where there was nothing, or where the plan makes it."}}}}}}}}};
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
if(data.base !== undefined){
let data20 = data.base;
const _errs47 = errors;
if(errors === _errs47){
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
let missing6;
if(((data20.file === undefined) && (missing6 = "file")) || ((data20.result === undefined) && (missing6 = "result"))){
validate20.errors = [{instancePath:instancePath+"/base",schemaPath:"#/properties/base/required",keyword:"required",params:{missingProperty: missing6},message:"must have required property '"+missing6+"'"}];
return false;
}
else {
const _errs49 = errors;
for(const key6 in data20){
if(!((((((key6 === "file") || (key6 === "result")) || (key6 === "why")) || (key6 === "drift")) || (key6 === "edit")) || (key6 === "both"))){
validate20.errors = [{instancePath:instancePath+"/base",schemaPath:"#/properties/base/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs49 === errors){
if(data20.file !== undefined){
const _errs50 = errors;
if(typeof data20.file !== "string"){
validate20.errors = [{instancePath:instancePath+"/base/file",schemaPath:"#/properties/base/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid10 = _errs50 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data20.result !== undefined){
let data22 = data20.result;
const _errs52 = errors;
if(typeof data22 !== "string"){
validate20.errors = [{instancePath:instancePath+"/base/result",schemaPath:"#/properties/base/properties/result/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data22 === "compared") || (data22 === "new")) || (data22 === "unusable"))){
validate20.errors = [{instancePath:instancePath+"/base/result",schemaPath:"#/properties/base/properties/result/enum",keyword:"enum",params:{allowedValues: schema31.properties.base.properties.result.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid10 = _errs52 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data20.why !== undefined){
const _errs54 = errors;
if(typeof data20.why !== "string"){
validate20.errors = [{instancePath:instancePath+"/base/why",schemaPath:"#/properties/base/properties/why/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid10 = _errs54 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data20.drift !== undefined){
let data24 = data20.drift;
const _errs56 = errors;
if(!((typeof data24 == "number") && (!(data24 % 1) && !isNaN(data24)))){
validate20.errors = [{instancePath:instancePath+"/base/drift",schemaPath:"#/properties/base/properties/drift/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid10 = _errs56 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data20.edit !== undefined){
let data25 = data20.edit;
const _errs58 = errors;
if(!((typeof data25 == "number") && (!(data25 % 1) && !isNaN(data25)))){
validate20.errors = [{instancePath:instancePath+"/base/edit",schemaPath:"#/properties/base/properties/edit/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid10 = _errs58 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data20.both !== undefined){
let data26 = data20.both;
const _errs60 = errors;
if(!((typeof data26 == "number") && (!(data26 % 1) && !isNaN(data26)))){
validate20.errors = [{instancePath:instancePath+"/base/both",schemaPath:"#/properties/base/properties/both/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
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
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/base",schemaPath:"#/properties/base/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs47 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.left_out !== undefined){
let data27 = data.left_out;
const _errs62 = errors;
if(errors === _errs62){
if(Array.isArray(data27)){
var valid11 = true;
const len4 = data27.length;
for(let i4=0; i4<len4; i4++){
let data28 = data27[i4];
const _errs64 = errors;
if(errors === _errs64){
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
let missing7;
if((((((((data28.action === undefined) && (missing7 = "action")) || ((data28.resource === undefined) && (missing7 = "resource"))) || ((data28.key === undefined) && (missing7 = "key"))) || ((data28.description === undefined) && (missing7 = "description"))) || ((data28.subject === undefined) && (missing7 = "subject"))) || ((data28.why === undefined) && (missing7 = "why"))) || ((data28.fields === undefined) && (missing7 = "fields"))){
validate20.errors = [{instancePath:instancePath+"/left_out/" + i4,schemaPath:"#/properties/left_out/items/required",keyword:"required",params:{missingProperty: missing7},message:"must have required property '"+missing7+"'"}];
return false;
}
else {
const _errs66 = errors;
for(const key7 in data28){
if(!((((((((key7 === "action") || (key7 === "resource")) || (key7 === "key")) || (key7 === "description")) || (key7 === "subject")) || (key7 === "why")) || (key7 === "cause")) || (key7 === "fields"))){
validate20.errors = [{instancePath:instancePath+"/left_out/" + i4,schemaPath:"#/properties/left_out/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs66 === errors){
if(data28.action !== undefined){
let data29 = data28.action;
const _errs67 = errors;
if(typeof data29 !== "string"){
validate20.errors = [{instancePath:instancePath+"/left_out/" + i4+"/action",schemaPath:"#/properties/left_out/items/properties/action/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((data29 === "create") || (data29 === "update")) || (data29 === "replace")) || (data29 === "delete"))){
validate20.errors = [{instancePath:instancePath+"/left_out/" + i4+"/action",schemaPath:"#/properties/left_out/items/properties/action/enum",keyword:"enum",params:{allowedValues: schema31.properties.left_out.items.properties.action.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid12 = _errs67 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data28.resource !== undefined){
let data30 = data28.resource;
const _errs69 = errors;
if(typeof data30 !== "string"){
validate20.errors = [{instancePath:instancePath+"/left_out/" + i4+"/resource",schemaPath:"#/properties/left_out/items/properties/resource/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((((data30 === "security-group") || (data30 === "endpoint")) || (data30 === "zone")) || (data30 === "record")) || (data30 === "association")) || (data30 === "authorization"))){
validate20.errors = [{instancePath:instancePath+"/left_out/" + i4+"/resource",schemaPath:"#/properties/left_out/items/properties/resource/enum",keyword:"enum",params:{allowedValues: schema31.properties.left_out.items.properties.resource.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid12 = _errs69 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data28.key !== undefined){
const _errs71 = errors;
if(typeof data28.key !== "string"){
validate20.errors = [{instancePath:instancePath+"/left_out/" + i4+"/key",schemaPath:"#/properties/left_out/items/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid12 = _errs71 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data28.description !== undefined){
const _errs73 = errors;
if(typeof data28.description !== "string"){
validate20.errors = [{instancePath:instancePath+"/left_out/" + i4+"/description",schemaPath:"#/properties/left_out/items/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid12 = _errs73 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data28.subject !== undefined){
let data33 = data28.subject;
const _errs75 = errors;
if(errors === _errs75){
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
let missing8;
if((data33.kind === undefined) && (missing8 = "kind")){
validate20.errors = [{instancePath:instancePath+"/left_out/" + i4+"/subject",schemaPath:"#/properties/left_out/items/properties/subject/required",keyword:"required",params:{missingProperty: missing8},message:"must have required property '"+missing8+"'"}];
return false;
}
else {
const _errs77 = errors;
for(const key8 in data33){
if(!((key8 === "kind") || (key8 === "name"))){
validate20.errors = [{instancePath:instancePath+"/left_out/" + i4+"/subject",schemaPath:"#/properties/left_out/items/properties/subject/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs77 === errors){
if(data33.kind !== undefined){
let data34 = data33.kind;
const _errs78 = errors;
if(typeof data34 !== "string"){
validate20.errors = [{instancePath:instancePath+"/left_out/" + i4+"/subject/kind",schemaPath:"#/properties/left_out/items/properties/subject/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((((data34 === "hub") || (data34 === "service")) || (data34 === "zone")) || (data34 === "spoke")) || (data34 === "vpc")) || (data34 === "topology"))){
validate20.errors = [{instancePath:instancePath+"/left_out/" + i4+"/subject/kind",schemaPath:"#/properties/left_out/items/properties/subject/properties/kind/enum",keyword:"enum",params:{allowedValues: schema31.properties.left_out.items.properties.subject.properties.kind.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid13 = _errs78 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data33.name !== undefined){
const _errs80 = errors;
if(typeof data33.name !== "string"){
validate20.errors = [{instancePath:instancePath+"/left_out/" + i4+"/subject/name",schemaPath:"#/properties/left_out/items/properties/subject/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid13 = _errs80 === errors;
}
else {
var valid13 = true;
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
var valid12 = _errs75 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data28.why !== undefined){
const _errs82 = errors;
if(typeof data28.why !== "string"){
validate20.errors = [{instancePath:instancePath+"/left_out/" + i4+"/why",schemaPath:"#/properties/left_out/items/properties/why/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid12 = _errs82 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data28.cause !== undefined){
let data37 = data28.cause;
const _errs84 = errors;
if(typeof data37 !== "string"){
validate20.errors = [{instancePath:instancePath+"/left_out/" + i4+"/cause",schemaPath:"#/properties/left_out/items/properties/cause/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data37 === "drift") || (data37 === "edit")) || (data37 === "both"))){
validate20.errors = [{instancePath:instancePath+"/left_out/" + i4+"/cause",schemaPath:"#/properties/left_out/items/properties/cause/enum",keyword:"enum",params:{allowedValues: schema31.properties.left_out.items.properties.cause.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid12 = _errs84 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data28.fields !== undefined){
let data38 = data28.fields;
const _errs86 = errors;
if(errors === _errs86){
if(Array.isArray(data38)){
var valid14 = true;
const len5 = data38.length;
for(let i5=0; i5<len5; i5++){
let data39 = data38[i5];
const _errs88 = errors;
if(errors === _errs88){
if(data39 && typeof data39 == "object" && !Array.isArray(data39)){
let missing9;
if((((data39.field === undefined) && (missing9 = "field")) || ((data39.before === undefined) && (missing9 = "before"))) || ((data39.after === undefined) && (missing9 = "after"))){
validate20.errors = [{instancePath:instancePath+"/left_out/" + i4+"/fields/" + i5,schemaPath:"#/properties/left_out/items/properties/fields/items/required",keyword:"required",params:{missingProperty: missing9},message:"must have required property '"+missing9+"'"}];
return false;
}
else {
const _errs90 = errors;
for(const key9 in data39){
if(!(((key9 === "field") || (key9 === "before")) || (key9 === "after"))){
validate20.errors = [{instancePath:instancePath+"/left_out/" + i4+"/fields/" + i5,schemaPath:"#/properties/left_out/items/properties/fields/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs90 === errors){
if(data39.field !== undefined){
const _errs91 = errors;
if(typeof data39.field !== "string"){
validate20.errors = [{instancePath:instancePath+"/left_out/" + i4+"/fields/" + i5+"/field",schemaPath:"#/properties/left_out/items/properties/fields/items/properties/field/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid15 = _errs91 === errors;
}
else {
var valid15 = true;
}
if(valid15){
if(data39.before !== undefined){
const _errs93 = errors;
if(typeof data39.before !== "string"){
validate20.errors = [{instancePath:instancePath+"/left_out/" + i4+"/fields/" + i5+"/before",schemaPath:"#/properties/left_out/items/properties/fields/items/properties/before/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid15 = _errs93 === errors;
}
else {
var valid15 = true;
}
if(valid15){
if(data39.after !== undefined){
const _errs95 = errors;
if(typeof data39.after !== "string"){
validate20.errors = [{instancePath:instancePath+"/left_out/" + i4+"/fields/" + i5+"/after",schemaPath:"#/properties/left_out/items/properties/fields/items/properties/after/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid15 = _errs95 === errors;
}
else {
var valid15 = true;
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
var valid14 = _errs88 === errors;
if(!valid14){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/left_out/" + i4+"/fields",schemaPath:"#/properties/left_out/items/properties/fields/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid12 = _errs86 === errors;
}
else {
var valid12 = true;
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
validate20.errors = [{instancePath:instancePath+"/left_out/" + i4,schemaPath:"#/properties/left_out/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid11 = _errs64 === errors;
if(!valid11){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/left_out",schemaPath:"#/properties/left_out/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs62 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.saved !== undefined){
let data43 = data.saved;
const _errs97 = errors;
if(errors === _errs97){
if(data43 && typeof data43 == "object" && !Array.isArray(data43)){
let missing10;
if(((data43.topology_file === undefined) && (missing10 = "topology_file")) || ((data43.checksum === undefined) && (missing10 = "checksum"))){
validate20.errors = [{instancePath:instancePath+"/saved",schemaPath:"#/properties/saved/required",keyword:"required",params:{missingProperty: missing10},message:"must have required property '"+missing10+"'"}];
return false;
}
else {
const _errs99 = errors;
for(const key10 in data43){
if(!((key10 === "topology_file") || (key10 === "checksum"))){
validate20.errors = [{instancePath:instancePath+"/saved",schemaPath:"#/properties/saved/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs99 === errors){
if(data43.topology_file !== undefined){
const _errs100 = errors;
if(typeof data43.topology_file !== "string"){
validate20.errors = [{instancePath:instancePath+"/saved/topology_file",schemaPath:"#/properties/saved/properties/topology_file/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid16 = _errs100 === errors;
}
else {
var valid16 = true;
}
if(valid16){
if(data43.checksum !== undefined){
let data45 = data43.checksum;
const _errs102 = errors;
if(errors === _errs102){
if(typeof data45 === "string"){
if(!pattern5.test(data45)){
validate20.errors = [{instancePath:instancePath+"/saved/checksum",schemaPath:"#/properties/saved/properties/checksum/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/saved/checksum",schemaPath:"#/properties/saved/properties/checksum/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid16 = _errs102 === errors;
}
else {
var valid16 = true;
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
var valid0 = _errs97 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.topology !== undefined){
const _errs104 = errors;
if(typeof data.topology !== "string"){
validate20.errors = [{instancePath:instancePath+"/topology",schemaPath:"#/properties/topology/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs104 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.hub !== undefined){
let data47 = data.hub;
const _errs106 = errors;
if(errors === _errs106){
if(data47 && typeof data47 == "object" && !Array.isArray(data47)){
let missing11;
if((((data47.account === undefined) && (missing11 = "account")) || ((data47.region === undefined) && (missing11 = "region"))) || ((data47.vpc === undefined) && (missing11 = "vpc"))){
validate20.errors = [{instancePath:instancePath+"/hub",schemaPath:"#/properties/hub/required",keyword:"required",params:{missingProperty: missing11},message:"must have required property '"+missing11+"'"}];
return false;
}
else {
const _errs108 = errors;
for(const key11 in data47){
if(!(((key11 === "account") || (key11 === "region")) || (key11 === "vpc"))){
validate20.errors = [{instancePath:instancePath+"/hub",schemaPath:"#/properties/hub/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs108 === errors){
if(data47.account !== undefined){
const _errs109 = errors;
if(typeof data47.account !== "string"){
validate20.errors = [{instancePath:instancePath+"/hub/account",schemaPath:"#/properties/hub/properties/account/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid17 = _errs109 === errors;
}
else {
var valid17 = true;
}
if(valid17){
if(data47.region !== undefined){
const _errs111 = errors;
if(typeof data47.region !== "string"){
validate20.errors = [{instancePath:instancePath+"/hub/region",schemaPath:"#/properties/hub/properties/region/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid17 = _errs111 === errors;
}
else {
var valid17 = true;
}
if(valid17){
if(data47.vpc !== undefined){
const _errs113 = errors;
if(typeof data47.vpc !== "string"){
validate20.errors = [{instancePath:instancePath+"/hub/vpc",schemaPath:"#/properties/hub/properties/vpc/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
else {
validate20.errors = [{instancePath:instancePath+"/hub",schemaPath:"#/properties/hub/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs106 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.complete !== undefined){
const _errs115 = errors;
if(typeof data.complete !== "boolean"){
validate20.errors = [{instancePath:instancePath+"/complete",schemaPath:"#/properties/complete/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs115 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.summary !== undefined){
let data52 = data.summary;
const _errs117 = errors;
if(errors === _errs117){
if(data52 && typeof data52 == "object" && !Array.isArray(data52)){
let missing12;
if(((((((data52.create === undefined) && (missing12 = "create")) || ((data52.update === undefined) && (missing12 = "update"))) || ((data52.replace === undefined) && (missing12 = "replace"))) || ((data52.delete === undefined) && (missing12 = "delete"))) || ((data52.blocked === undefined) && (missing12 = "blocked"))) || ((data52.operations === undefined) && (missing12 = "operations"))){
validate20.errors = [{instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/required",keyword:"required",params:{missingProperty: missing12},message:"must have required property '"+missing12+"'"}];
return false;
}
else {
const _errs119 = errors;
for(const key12 in data52){
if(!((((((key12 === "create") || (key12 === "update")) || (key12 === "replace")) || (key12 === "delete")) || (key12 === "blocked")) || (key12 === "operations"))){
validate20.errors = [{instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs119 === errors){
if(data52.create !== undefined){
let data53 = data52.create;
const _errs120 = errors;
if(!((typeof data53 == "number") && (!(data53 % 1) && !isNaN(data53)))){
validate20.errors = [{instancePath:instancePath+"/summary/create",schemaPath:"#/properties/summary/properties/create/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid18 = _errs120 === errors;
}
else {
var valid18 = true;
}
if(valid18){
if(data52.update !== undefined){
let data54 = data52.update;
const _errs122 = errors;
if(!((typeof data54 == "number") && (!(data54 % 1) && !isNaN(data54)))){
validate20.errors = [{instancePath:instancePath+"/summary/update",schemaPath:"#/properties/summary/properties/update/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid18 = _errs122 === errors;
}
else {
var valid18 = true;
}
if(valid18){
if(data52.replace !== undefined){
let data55 = data52.replace;
const _errs124 = errors;
if(!((typeof data55 == "number") && (!(data55 % 1) && !isNaN(data55)))){
validate20.errors = [{instancePath:instancePath+"/summary/replace",schemaPath:"#/properties/summary/properties/replace/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid18 = _errs124 === errors;
}
else {
var valid18 = true;
}
if(valid18){
if(data52.delete !== undefined){
let data56 = data52.delete;
const _errs126 = errors;
if(!((typeof data56 == "number") && (!(data56 % 1) && !isNaN(data56)))){
validate20.errors = [{instancePath:instancePath+"/summary/delete",schemaPath:"#/properties/summary/properties/delete/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid18 = _errs126 === errors;
}
else {
var valid18 = true;
}
if(valid18){
if(data52.blocked !== undefined){
let data57 = data52.blocked;
const _errs128 = errors;
if(!((typeof data57 == "number") && (!(data57 % 1) && !isNaN(data57)))){
validate20.errors = [{instancePath:instancePath+"/summary/blocked",schemaPath:"#/properties/summary/properties/blocked/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid18 = _errs128 === errors;
}
else {
var valid18 = true;
}
if(valid18){
if(data52.operations !== undefined){
let data58 = data52.operations;
const _errs130 = errors;
if(!((typeof data58 == "number") && (!(data58 % 1) && !isNaN(data58)))){
validate20.errors = [{instancePath:instancePath+"/summary/operations",schemaPath:"#/properties/summary/properties/operations/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid18 = _errs130 === errors;
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
else {
validate20.errors = [{instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs117 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.estimate !== undefined){
let data59 = data.estimate;
const _errs132 = errors;
if(errors === _errs132){
if(data59 && typeof data59 == "object" && !Array.isArray(data59)){
let missing13;
if((((data59.calls === undefined) && (missing13 = "calls")) || ((data59.elapsed_ms === undefined) && (missing13 = "elapsed_ms"))) || ((data59.by_action === undefined) && (missing13 = "by_action"))){
validate20.errors = [{instancePath:instancePath+"/estimate",schemaPath:"#/properties/estimate/required",keyword:"required",params:{missingProperty: missing13},message:"must have required property '"+missing13+"'"}];
return false;
}
else {
const _errs134 = errors;
for(const key13 in data59){
if(!(((key13 === "calls") || (key13 === "elapsed_ms")) || (key13 === "by_action"))){
validate20.errors = [{instancePath:instancePath+"/estimate",schemaPath:"#/properties/estimate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs134 === errors){
if(data59.calls !== undefined){
let data60 = data59.calls;
const _errs135 = errors;
if(!((typeof data60 == "number") && (!(data60 % 1) && !isNaN(data60)))){
validate20.errors = [{instancePath:instancePath+"/estimate/calls",schemaPath:"#/properties/estimate/properties/calls/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid19 = _errs135 === errors;
}
else {
var valid19 = true;
}
if(valid19){
if(data59.elapsed_ms !== undefined){
let data61 = data59.elapsed_ms;
const _errs137 = errors;
if(!((typeof data61 == "number") && (!(data61 % 1) && !isNaN(data61)))){
validate20.errors = [{instancePath:instancePath+"/estimate/elapsed_ms",schemaPath:"#/properties/estimate/properties/elapsed_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid19 = _errs137 === errors;
}
else {
var valid19 = true;
}
if(valid19){
if(data59.by_action !== undefined){
let data62 = data59.by_action;
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
if(((((data63.account === undefined) && (missing14 = "account")) || ((data63.service === undefined) && (missing14 = "service"))) || ((data63.action === undefined) && (missing14 = "action"))) || ((data63.calls === undefined) && (missing14 = "calls"))){
validate20.errors = [{instancePath:instancePath+"/estimate/by_action/" + i6,schemaPath:"#/properties/estimate/properties/by_action/items/required",keyword:"required",params:{missingProperty: missing14},message:"must have required property '"+missing14+"'"}];
return false;
}
else {
const _errs143 = errors;
for(const key14 in data63){
if(!((((key14 === "account") || (key14 === "service")) || (key14 === "action")) || (key14 === "calls"))){
validate20.errors = [{instancePath:instancePath+"/estimate/by_action/" + i6,schemaPath:"#/properties/estimate/properties/by_action/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs143 === errors){
if(data63.account !== undefined){
const _errs144 = errors;
if(typeof data63.account !== "string"){
validate20.errors = [{instancePath:instancePath+"/estimate/by_action/" + i6+"/account",schemaPath:"#/properties/estimate/properties/by_action/items/properties/account/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid21 = _errs144 === errors;
}
else {
var valid21 = true;
}
if(valid21){
if(data63.service !== undefined){
const _errs146 = errors;
if(typeof data63.service !== "string"){
validate20.errors = [{instancePath:instancePath+"/estimate/by_action/" + i6+"/service",schemaPath:"#/properties/estimate/properties/by_action/items/properties/service/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid21 = _errs146 === errors;
}
else {
var valid21 = true;
}
if(valid21){
if(data63.action !== undefined){
const _errs148 = errors;
if(typeof data63.action !== "string"){
validate20.errors = [{instancePath:instancePath+"/estimate/by_action/" + i6+"/action",schemaPath:"#/properties/estimate/properties/by_action/items/properties/action/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid21 = _errs148 === errors;
}
else {
var valid21 = true;
}
if(valid21){
if(data63.calls !== undefined){
let data67 = data63.calls;
const _errs150 = errors;
if(!((typeof data67 == "number") && (!(data67 % 1) && !isNaN(data67)))){
validate20.errors = [{instancePath:instancePath+"/estimate/by_action/" + i6+"/calls",schemaPath:"#/properties/estimate/properties/by_action/items/properties/calls/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid21 = _errs150 === errors;
}
else {
var valid21 = true;
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
var valid20 = _errs141 === errors;
if(!valid20){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/estimate/by_action",schemaPath:"#/properties/estimate/properties/by_action/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid19 = _errs139 === errors;
}
else {
var valid19 = true;
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
var valid0 = _errs132 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.changes !== undefined){
let data68 = data.changes;
const _errs152 = errors;
if(errors === _errs152){
if(Array.isArray(data68)){
var valid22 = true;
const len7 = data68.length;
for(let i7=0; i7<len7; i7++){
let data69 = data68[i7];
const _errs154 = errors;
if(errors === _errs154){
if(data69 && typeof data69 == "object" && !Array.isArray(data69)){
let missing15;
if((((((((data69.action === undefined) && (missing15 = "action")) || ((data69.resource === undefined) && (missing15 = "resource"))) || ((data69.key === undefined) && (missing15 = "key"))) || ((data69.description === undefined) && (missing15 = "description"))) || ((data69.subject === undefined) && (missing15 = "subject"))) || ((data69.why === undefined) && (missing15 = "why"))) || ((data69.fields === undefined) && (missing15 = "fields"))){
validate20.errors = [{instancePath:instancePath+"/changes/" + i7,schemaPath:"#/properties/changes/items/required",keyword:"required",params:{missingProperty: missing15},message:"must have required property '"+missing15+"'"}];
return false;
}
else {
const _errs156 = errors;
for(const key15 in data69){
if(!((((((((key15 === "action") || (key15 === "resource")) || (key15 === "key")) || (key15 === "description")) || (key15 === "subject")) || (key15 === "why")) || (key15 === "cause")) || (key15 === "fields"))){
validate20.errors = [{instancePath:instancePath+"/changes/" + i7,schemaPath:"#/properties/changes/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs156 === errors){
if(data69.action !== undefined){
let data70 = data69.action;
const _errs157 = errors;
if(typeof data70 !== "string"){
validate20.errors = [{instancePath:instancePath+"/changes/" + i7+"/action",schemaPath:"#/properties/changes/items/properties/action/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((data70 === "create") || (data70 === "update")) || (data70 === "replace")) || (data70 === "delete"))){
validate20.errors = [{instancePath:instancePath+"/changes/" + i7+"/action",schemaPath:"#/properties/changes/items/properties/action/enum",keyword:"enum",params:{allowedValues: schema31.properties.changes.items.properties.action.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid23 = _errs157 === errors;
}
else {
var valid23 = true;
}
if(valid23){
if(data69.resource !== undefined){
let data71 = data69.resource;
const _errs159 = errors;
if(typeof data71 !== "string"){
validate20.errors = [{instancePath:instancePath+"/changes/" + i7+"/resource",schemaPath:"#/properties/changes/items/properties/resource/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((((data71 === "security-group") || (data71 === "endpoint")) || (data71 === "zone")) || (data71 === "record")) || (data71 === "association")) || (data71 === "authorization"))){
validate20.errors = [{instancePath:instancePath+"/changes/" + i7+"/resource",schemaPath:"#/properties/changes/items/properties/resource/enum",keyword:"enum",params:{allowedValues: schema31.properties.changes.items.properties.resource.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid23 = _errs159 === errors;
}
else {
var valid23 = true;
}
if(valid23){
if(data69.key !== undefined){
const _errs161 = errors;
if(typeof data69.key !== "string"){
validate20.errors = [{instancePath:instancePath+"/changes/" + i7+"/key",schemaPath:"#/properties/changes/items/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid23 = _errs161 === errors;
}
else {
var valid23 = true;
}
if(valid23){
if(data69.description !== undefined){
const _errs163 = errors;
if(typeof data69.description !== "string"){
validate20.errors = [{instancePath:instancePath+"/changes/" + i7+"/description",schemaPath:"#/properties/changes/items/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid23 = _errs163 === errors;
}
else {
var valid23 = true;
}
if(valid23){
if(data69.subject !== undefined){
let data74 = data69.subject;
const _errs165 = errors;
if(errors === _errs165){
if(data74 && typeof data74 == "object" && !Array.isArray(data74)){
let missing16;
if((data74.kind === undefined) && (missing16 = "kind")){
validate20.errors = [{instancePath:instancePath+"/changes/" + i7+"/subject",schemaPath:"#/properties/changes/items/properties/subject/required",keyword:"required",params:{missingProperty: missing16},message:"must have required property '"+missing16+"'"}];
return false;
}
else {
const _errs167 = errors;
for(const key16 in data74){
if(!((key16 === "kind") || (key16 === "name"))){
validate20.errors = [{instancePath:instancePath+"/changes/" + i7+"/subject",schemaPath:"#/properties/changes/items/properties/subject/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs167 === errors){
if(data74.kind !== undefined){
let data75 = data74.kind;
const _errs168 = errors;
if(typeof data75 !== "string"){
validate20.errors = [{instancePath:instancePath+"/changes/" + i7+"/subject/kind",schemaPath:"#/properties/changes/items/properties/subject/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((((data75 === "hub") || (data75 === "service")) || (data75 === "zone")) || (data75 === "spoke")) || (data75 === "vpc")) || (data75 === "topology"))){
validate20.errors = [{instancePath:instancePath+"/changes/" + i7+"/subject/kind",schemaPath:"#/properties/changes/items/properties/subject/properties/kind/enum",keyword:"enum",params:{allowedValues: schema31.properties.changes.items.properties.subject.properties.kind.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid24 = _errs168 === errors;
}
else {
var valid24 = true;
}
if(valid24){
if(data74.name !== undefined){
const _errs170 = errors;
if(typeof data74.name !== "string"){
validate20.errors = [{instancePath:instancePath+"/changes/" + i7+"/subject/name",schemaPath:"#/properties/changes/items/properties/subject/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid24 = _errs170 === errors;
}
else {
var valid24 = true;
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
var valid23 = _errs165 === errors;
}
else {
var valid23 = true;
}
if(valid23){
if(data69.why !== undefined){
const _errs172 = errors;
if(typeof data69.why !== "string"){
validate20.errors = [{instancePath:instancePath+"/changes/" + i7+"/why",schemaPath:"#/properties/changes/items/properties/why/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid23 = _errs172 === errors;
}
else {
var valid23 = true;
}
if(valid23){
if(data69.cause !== undefined){
let data78 = data69.cause;
const _errs174 = errors;
if(typeof data78 !== "string"){
validate20.errors = [{instancePath:instancePath+"/changes/" + i7+"/cause",schemaPath:"#/properties/changes/items/properties/cause/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data78 === "drift") || (data78 === "edit")) || (data78 === "both"))){
validate20.errors = [{instancePath:instancePath+"/changes/" + i7+"/cause",schemaPath:"#/properties/changes/items/properties/cause/enum",keyword:"enum",params:{allowedValues: schema31.properties.changes.items.properties.cause.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid23 = _errs174 === errors;
}
else {
var valid23 = true;
}
if(valid23){
if(data69.fields !== undefined){
let data79 = data69.fields;
const _errs176 = errors;
if(errors === _errs176){
if(Array.isArray(data79)){
var valid25 = true;
const len8 = data79.length;
for(let i8=0; i8<len8; i8++){
let data80 = data79[i8];
const _errs178 = errors;
if(errors === _errs178){
if(data80 && typeof data80 == "object" && !Array.isArray(data80)){
let missing17;
if((((data80.field === undefined) && (missing17 = "field")) || ((data80.before === undefined) && (missing17 = "before"))) || ((data80.after === undefined) && (missing17 = "after"))){
validate20.errors = [{instancePath:instancePath+"/changes/" + i7+"/fields/" + i8,schemaPath:"#/properties/changes/items/properties/fields/items/required",keyword:"required",params:{missingProperty: missing17},message:"must have required property '"+missing17+"'"}];
return false;
}
else {
const _errs180 = errors;
for(const key17 in data80){
if(!(((key17 === "field") || (key17 === "before")) || (key17 === "after"))){
validate20.errors = [{instancePath:instancePath+"/changes/" + i7+"/fields/" + i8,schemaPath:"#/properties/changes/items/properties/fields/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs180 === errors){
if(data80.field !== undefined){
const _errs181 = errors;
if(typeof data80.field !== "string"){
validate20.errors = [{instancePath:instancePath+"/changes/" + i7+"/fields/" + i8+"/field",schemaPath:"#/properties/changes/items/properties/fields/items/properties/field/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid26 = _errs181 === errors;
}
else {
var valid26 = true;
}
if(valid26){
if(data80.before !== undefined){
const _errs183 = errors;
if(typeof data80.before !== "string"){
validate20.errors = [{instancePath:instancePath+"/changes/" + i7+"/fields/" + i8+"/before",schemaPath:"#/properties/changes/items/properties/fields/items/properties/before/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid26 = _errs183 === errors;
}
else {
var valid26 = true;
}
if(valid26){
if(data80.after !== undefined){
const _errs185 = errors;
if(typeof data80.after !== "string"){
validate20.errors = [{instancePath:instancePath+"/changes/" + i7+"/fields/" + i8+"/after",schemaPath:"#/properties/changes/items/properties/fields/items/properties/after/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid26 = _errs185 === errors;
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
validate20.errors = [{instancePath:instancePath+"/changes/" + i7+"/fields/" + i8,schemaPath:"#/properties/changes/items/properties/fields/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid25 = _errs178 === errors;
if(!valid25){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/changes/" + i7+"/fields",schemaPath:"#/properties/changes/items/properties/fields/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid23 = _errs176 === errors;
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
validate20.errors = [{instancePath:instancePath+"/changes/" + i7,schemaPath:"#/properties/changes/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid22 = _errs154 === errors;
if(!valid22){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/changes",schemaPath:"#/properties/changes/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs152 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.blocked !== undefined){
let data84 = data.blocked;
const _errs187 = errors;
if(errors === _errs187){
if(Array.isArray(data84)){
var valid27 = true;
const len9 = data84.length;
for(let i9=0; i9<len9; i9++){
let data85 = data84[i9];
const _errs189 = errors;
if(errors === _errs189){
if(data85 && typeof data85 == "object" && !Array.isArray(data85)){
let missing18;
if(((((((((data85.action === undefined) && (missing18 = "action")) || ((data85.resource === undefined) && (missing18 = "resource"))) || ((data85.key === undefined) && (missing18 = "key"))) || ((data85.description === undefined) && (missing18 = "description"))) || ((data85.subject === undefined) && (missing18 = "subject"))) || ((data85.why === undefined) && (missing18 = "why"))) || ((data85.fields === undefined) && (missing18 = "fields"))) || ((data85.because === undefined) && (missing18 = "because"))){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i9,schemaPath:"#/properties/blocked/items/required",keyword:"required",params:{missingProperty: missing18},message:"must have required property '"+missing18+"'"}];
return false;
}
else {
const _errs191 = errors;
for(const key18 in data85){
if(!(func0.call(schema31.properties.blocked.items.properties, key18))){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i9,schemaPath:"#/properties/blocked/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key18},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs191 === errors){
if(data85.action !== undefined){
let data86 = data85.action;
const _errs192 = errors;
if(typeof data86 !== "string"){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i9+"/action",schemaPath:"#/properties/blocked/items/properties/action/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((data86 === "create") || (data86 === "update")) || (data86 === "replace")) || (data86 === "delete"))){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i9+"/action",schemaPath:"#/properties/blocked/items/properties/action/enum",keyword:"enum",params:{allowedValues: schema31.properties.blocked.items.properties.action.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid28 = _errs192 === errors;
}
else {
var valid28 = true;
}
if(valid28){
if(data85.resource !== undefined){
let data87 = data85.resource;
const _errs194 = errors;
if(typeof data87 !== "string"){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i9+"/resource",schemaPath:"#/properties/blocked/items/properties/resource/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((((data87 === "security-group") || (data87 === "endpoint")) || (data87 === "zone")) || (data87 === "record")) || (data87 === "association")) || (data87 === "authorization"))){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i9+"/resource",schemaPath:"#/properties/blocked/items/properties/resource/enum",keyword:"enum",params:{allowedValues: schema31.properties.blocked.items.properties.resource.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid28 = _errs194 === errors;
}
else {
var valid28 = true;
}
if(valid28){
if(data85.key !== undefined){
const _errs196 = errors;
if(typeof data85.key !== "string"){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i9+"/key",schemaPath:"#/properties/blocked/items/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid28 = _errs196 === errors;
}
else {
var valid28 = true;
}
if(valid28){
if(data85.description !== undefined){
const _errs198 = errors;
if(typeof data85.description !== "string"){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i9+"/description",schemaPath:"#/properties/blocked/items/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid28 = _errs198 === errors;
}
else {
var valid28 = true;
}
if(valid28){
if(data85.subject !== undefined){
let data90 = data85.subject;
const _errs200 = errors;
if(errors === _errs200){
if(data90 && typeof data90 == "object" && !Array.isArray(data90)){
let missing19;
if((data90.kind === undefined) && (missing19 = "kind")){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i9+"/subject",schemaPath:"#/properties/blocked/items/properties/subject/required",keyword:"required",params:{missingProperty: missing19},message:"must have required property '"+missing19+"'"}];
return false;
}
else {
const _errs202 = errors;
for(const key19 in data90){
if(!((key19 === "kind") || (key19 === "name"))){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i9+"/subject",schemaPath:"#/properties/blocked/items/properties/subject/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key19},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs202 === errors){
if(data90.kind !== undefined){
let data91 = data90.kind;
const _errs203 = errors;
if(typeof data91 !== "string"){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i9+"/subject/kind",schemaPath:"#/properties/blocked/items/properties/subject/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((((data91 === "hub") || (data91 === "service")) || (data91 === "zone")) || (data91 === "spoke")) || (data91 === "vpc")) || (data91 === "topology"))){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i9+"/subject/kind",schemaPath:"#/properties/blocked/items/properties/subject/properties/kind/enum",keyword:"enum",params:{allowedValues: schema31.properties.blocked.items.properties.subject.properties.kind.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid29 = _errs203 === errors;
}
else {
var valid29 = true;
}
if(valid29){
if(data90.name !== undefined){
const _errs205 = errors;
if(typeof data90.name !== "string"){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i9+"/subject/name",schemaPath:"#/properties/blocked/items/properties/subject/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid29 = _errs205 === errors;
}
else {
var valid29 = true;
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
var valid28 = _errs200 === errors;
}
else {
var valid28 = true;
}
if(valid28){
if(data85.why !== undefined){
const _errs207 = errors;
if(typeof data85.why !== "string"){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i9+"/why",schemaPath:"#/properties/blocked/items/properties/why/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid28 = _errs207 === errors;
}
else {
var valid28 = true;
}
if(valid28){
if(data85.cause !== undefined){
let data94 = data85.cause;
const _errs209 = errors;
if(typeof data94 !== "string"){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i9+"/cause",schemaPath:"#/properties/blocked/items/properties/cause/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data94 === "drift") || (data94 === "edit")) || (data94 === "both"))){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i9+"/cause",schemaPath:"#/properties/blocked/items/properties/cause/enum",keyword:"enum",params:{allowedValues: schema31.properties.blocked.items.properties.cause.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid28 = _errs209 === errors;
}
else {
var valid28 = true;
}
if(valid28){
if(data85.fields !== undefined){
let data95 = data85.fields;
const _errs211 = errors;
if(errors === _errs211){
if(Array.isArray(data95)){
var valid30 = true;
const len10 = data95.length;
for(let i10=0; i10<len10; i10++){
let data96 = data95[i10];
const _errs213 = errors;
if(errors === _errs213){
if(data96 && typeof data96 == "object" && !Array.isArray(data96)){
let missing20;
if((((data96.field === undefined) && (missing20 = "field")) || ((data96.before === undefined) && (missing20 = "before"))) || ((data96.after === undefined) && (missing20 = "after"))){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i9+"/fields/" + i10,schemaPath:"#/properties/blocked/items/properties/fields/items/required",keyword:"required",params:{missingProperty: missing20},message:"must have required property '"+missing20+"'"}];
return false;
}
else {
const _errs215 = errors;
for(const key20 in data96){
if(!(((key20 === "field") || (key20 === "before")) || (key20 === "after"))){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i9+"/fields/" + i10,schemaPath:"#/properties/blocked/items/properties/fields/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key20},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs215 === errors){
if(data96.field !== undefined){
const _errs216 = errors;
if(typeof data96.field !== "string"){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i9+"/fields/" + i10+"/field",schemaPath:"#/properties/blocked/items/properties/fields/items/properties/field/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid31 = _errs216 === errors;
}
else {
var valid31 = true;
}
if(valid31){
if(data96.before !== undefined){
const _errs218 = errors;
if(typeof data96.before !== "string"){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i9+"/fields/" + i10+"/before",schemaPath:"#/properties/blocked/items/properties/fields/items/properties/before/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid31 = _errs218 === errors;
}
else {
var valid31 = true;
}
if(valid31){
if(data96.after !== undefined){
const _errs220 = errors;
if(typeof data96.after !== "string"){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i9+"/fields/" + i10+"/after",schemaPath:"#/properties/blocked/items/properties/fields/items/properties/after/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid31 = _errs220 === errors;
}
else {
var valid31 = true;
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
var valid30 = _errs213 === errors;
if(!valid30){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/blocked/" + i9+"/fields",schemaPath:"#/properties/blocked/items/properties/fields/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid28 = _errs211 === errors;
}
else {
var valid28 = true;
}
if(valid28){
if(data85.waits_for !== undefined){
const _errs222 = errors;
if(typeof data85.waits_for !== "string"){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i9+"/waits_for",schemaPath:"#/properties/blocked/items/properties/waits_for/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid28 = _errs222 === errors;
}
else {
var valid28 = true;
}
if(valid28){
if(data85.because !== undefined){
let data101 = data85.because;
const _errs224 = errors;
if(errors === _errs224){
if(data101 && typeof data101 == "object" && !Array.isArray(data101)){
let missing21;
if((((((data101.code === undefined) && (missing21 = "code")) || ((data101.severity === undefined) && (missing21 = "severity"))) || ((data101.subject === undefined) && (missing21 = "subject"))) || ((data101.message === undefined) && (missing21 = "message"))) || ((data101.keys === undefined) && (missing21 = "keys"))){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i9+"/because",schemaPath:"#/properties/blocked/items/properties/because/required",keyword:"required",params:{missingProperty: missing21},message:"must have required property '"+missing21+"'"}];
return false;
}
else {
const _errs226 = errors;
for(const key21 in data101){
if(!(((((((key21 === "code") || (key21 === "severity")) || (key21 === "subject")) || (key21 === "message")) || (key21 === "hint")) || (key21 === "keys")) || (key21 === "place"))){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i9+"/because",schemaPath:"#/properties/blocked/items/properties/because/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key21},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs226 === errors){
if(data101.code !== undefined){
const _errs227 = errors;
if(typeof data101.code !== "string"){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i9+"/because/code",schemaPath:"#/properties/blocked/items/properties/because/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid32 = _errs227 === errors;
}
else {
var valid32 = true;
}
if(valid32){
if(data101.severity !== undefined){
let data103 = data101.severity;
const _errs229 = errors;
if(typeof data103 !== "string"){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i9+"/because/severity",schemaPath:"#/properties/blocked/items/properties/because/properties/severity/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data103 === "stop") || (data103 === "block")) || (data103 === "warn"))){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i9+"/because/severity",schemaPath:"#/properties/blocked/items/properties/because/properties/severity/enum",keyword:"enum",params:{allowedValues: schema31.properties.blocked.items.properties.because.properties.severity.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid32 = _errs229 === errors;
}
else {
var valid32 = true;
}
if(valid32){
if(data101.subject !== undefined){
let data104 = data101.subject;
const _errs231 = errors;
if(errors === _errs231){
if(data104 && typeof data104 == "object" && !Array.isArray(data104)){
let missing22;
if((data104.kind === undefined) && (missing22 = "kind")){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i9+"/because/subject",schemaPath:"#/properties/blocked/items/properties/because/properties/subject/required",keyword:"required",params:{missingProperty: missing22},message:"must have required property '"+missing22+"'"}];
return false;
}
else {
const _errs233 = errors;
for(const key22 in data104){
if(!((key22 === "kind") || (key22 === "name"))){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i9+"/because/subject",schemaPath:"#/properties/blocked/items/properties/because/properties/subject/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key22},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs233 === errors){
if(data104.kind !== undefined){
let data105 = data104.kind;
const _errs234 = errors;
if(typeof data105 !== "string"){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i9+"/because/subject/kind",schemaPath:"#/properties/blocked/items/properties/because/properties/subject/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((((data105 === "hub") || (data105 === "service")) || (data105 === "zone")) || (data105 === "spoke")) || (data105 === "vpc")) || (data105 === "topology"))){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i9+"/because/subject/kind",schemaPath:"#/properties/blocked/items/properties/because/properties/subject/properties/kind/enum",keyword:"enum",params:{allowedValues: schema31.properties.blocked.items.properties.because.properties.subject.properties.kind.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid33 = _errs234 === errors;
}
else {
var valid33 = true;
}
if(valid33){
if(data104.name !== undefined){
const _errs236 = errors;
if(typeof data104.name !== "string"){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i9+"/because/subject/name",schemaPath:"#/properties/blocked/items/properties/because/properties/subject/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid33 = _errs236 === errors;
}
else {
var valid33 = true;
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
var valid32 = _errs231 === errors;
}
else {
var valid32 = true;
}
if(valid32){
if(data101.message !== undefined){
const _errs238 = errors;
if(typeof data101.message !== "string"){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i9+"/because/message",schemaPath:"#/properties/blocked/items/properties/because/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid32 = _errs238 === errors;
}
else {
var valid32 = true;
}
if(valid32){
if(data101.hint !== undefined){
const _errs240 = errors;
if(typeof data101.hint !== "string"){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i9+"/because/hint",schemaPath:"#/properties/blocked/items/properties/because/properties/hint/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid32 = _errs240 === errors;
}
else {
var valid32 = true;
}
if(valid32){
if(data101.keys !== undefined){
let data109 = data101.keys;
const _errs242 = errors;
if(errors === _errs242){
if(Array.isArray(data109)){
var valid34 = true;
const len11 = data109.length;
for(let i11=0; i11<len11; i11++){
const _errs244 = errors;
if(typeof data109[i11] !== "string"){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i9+"/because/keys/" + i11,schemaPath:"#/properties/blocked/items/properties/because/properties/keys/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid34 = _errs244 === errors;
if(!valid34){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/blocked/" + i9+"/because/keys",schemaPath:"#/properties/blocked/items/properties/because/properties/keys/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid32 = _errs242 === errors;
}
else {
var valid32 = true;
}
if(valid32){
if(data101.place !== undefined){
let data111 = data101.place;
const _errs246 = errors;
if(errors === _errs246){
if(data111 && typeof data111 == "object" && !Array.isArray(data111)){
let missing23;
if((((data111.file === undefined) && (missing23 = "file")) || ((data111.line === undefined) && (missing23 = "line"))) || ((data111.column === undefined) && (missing23 = "column"))){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i9+"/because/place",schemaPath:"#/properties/blocked/items/properties/because/properties/place/required",keyword:"required",params:{missingProperty: missing23},message:"must have required property '"+missing23+"'"}];
return false;
}
else {
const _errs248 = errors;
for(const key23 in data111){
if(!(((key23 === "file") || (key23 === "line")) || (key23 === "column"))){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i9+"/because/place",schemaPath:"#/properties/blocked/items/properties/because/properties/place/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key23},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs248 === errors){
if(data111.file !== undefined){
const _errs249 = errors;
if(typeof data111.file !== "string"){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i9+"/because/place/file",schemaPath:"#/properties/blocked/items/properties/because/properties/place/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid35 = _errs249 === errors;
}
else {
var valid35 = true;
}
if(valid35){
if(data111.line !== undefined){
let data113 = data111.line;
const _errs251 = errors;
if(!((typeof data113 == "number") && (!(data113 % 1) && !isNaN(data113)))){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i9+"/because/place/line",schemaPath:"#/properties/blocked/items/properties/because/properties/place/properties/line/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid35 = _errs251 === errors;
}
else {
var valid35 = true;
}
if(valid35){
if(data111.column !== undefined){
let data114 = data111.column;
const _errs253 = errors;
if(!((typeof data114 == "number") && (!(data114 % 1) && !isNaN(data114)))){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i9+"/because/place/column",schemaPath:"#/properties/blocked/items/properties/because/properties/place/properties/column/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid35 = _errs253 === errors;
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
validate20.errors = [{instancePath:instancePath+"/blocked/" + i9+"/because/place",schemaPath:"#/properties/blocked/items/properties/because/properties/place/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid32 = _errs246 === errors;
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
validate20.errors = [{instancePath:instancePath+"/blocked/" + i9+"/because",schemaPath:"#/properties/blocked/items/properties/because/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid28 = _errs224 === errors;
}
else {
var valid28 = true;
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
validate20.errors = [{instancePath:instancePath+"/blocked/" + i9,schemaPath:"#/properties/blocked/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid27 = _errs189 === errors;
if(!valid27){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/blocked",schemaPath:"#/properties/blocked/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs187 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.findings !== undefined){
let data115 = data.findings;
const _errs255 = errors;
if(errors === _errs255){
if(Array.isArray(data115)){
var valid36 = true;
const len12 = data115.length;
for(let i12=0; i12<len12; i12++){
let data116 = data115[i12];
const _errs257 = errors;
if(errors === _errs257){
if(data116 && typeof data116 == "object" && !Array.isArray(data116)){
let missing24;
if((((((data116.code === undefined) && (missing24 = "code")) || ((data116.severity === undefined) && (missing24 = "severity"))) || ((data116.subject === undefined) && (missing24 = "subject"))) || ((data116.message === undefined) && (missing24 = "message"))) || ((data116.keys === undefined) && (missing24 = "keys"))){
validate20.errors = [{instancePath:instancePath+"/findings/" + i12,schemaPath:"#/properties/findings/items/required",keyword:"required",params:{missingProperty: missing24},message:"must have required property '"+missing24+"'"}];
return false;
}
else {
const _errs259 = errors;
for(const key24 in data116){
if(!(((((((key24 === "code") || (key24 === "severity")) || (key24 === "subject")) || (key24 === "message")) || (key24 === "hint")) || (key24 === "keys")) || (key24 === "place"))){
validate20.errors = [{instancePath:instancePath+"/findings/" + i12,schemaPath:"#/properties/findings/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key24},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs259 === errors){
if(data116.code !== undefined){
const _errs260 = errors;
if(typeof data116.code !== "string"){
validate20.errors = [{instancePath:instancePath+"/findings/" + i12+"/code",schemaPath:"#/properties/findings/items/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid37 = _errs260 === errors;
}
else {
var valid37 = true;
}
if(valid37){
if(data116.severity !== undefined){
let data118 = data116.severity;
const _errs262 = errors;
if(typeof data118 !== "string"){
validate20.errors = [{instancePath:instancePath+"/findings/" + i12+"/severity",schemaPath:"#/properties/findings/items/properties/severity/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data118 === "stop") || (data118 === "block")) || (data118 === "warn"))){
validate20.errors = [{instancePath:instancePath+"/findings/" + i12+"/severity",schemaPath:"#/properties/findings/items/properties/severity/enum",keyword:"enum",params:{allowedValues: schema31.properties.findings.items.properties.severity.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid37 = _errs262 === errors;
}
else {
var valid37 = true;
}
if(valid37){
if(data116.subject !== undefined){
let data119 = data116.subject;
const _errs264 = errors;
if(errors === _errs264){
if(data119 && typeof data119 == "object" && !Array.isArray(data119)){
let missing25;
if((data119.kind === undefined) && (missing25 = "kind")){
validate20.errors = [{instancePath:instancePath+"/findings/" + i12+"/subject",schemaPath:"#/properties/findings/items/properties/subject/required",keyword:"required",params:{missingProperty: missing25},message:"must have required property '"+missing25+"'"}];
return false;
}
else {
const _errs266 = errors;
for(const key25 in data119){
if(!((key25 === "kind") || (key25 === "name"))){
validate20.errors = [{instancePath:instancePath+"/findings/" + i12+"/subject",schemaPath:"#/properties/findings/items/properties/subject/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key25},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs266 === errors){
if(data119.kind !== undefined){
let data120 = data119.kind;
const _errs267 = errors;
if(typeof data120 !== "string"){
validate20.errors = [{instancePath:instancePath+"/findings/" + i12+"/subject/kind",schemaPath:"#/properties/findings/items/properties/subject/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((((data120 === "hub") || (data120 === "service")) || (data120 === "zone")) || (data120 === "spoke")) || (data120 === "vpc")) || (data120 === "topology"))){
validate20.errors = [{instancePath:instancePath+"/findings/" + i12+"/subject/kind",schemaPath:"#/properties/findings/items/properties/subject/properties/kind/enum",keyword:"enum",params:{allowedValues: schema31.properties.findings.items.properties.subject.properties.kind.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid38 = _errs267 === errors;
}
else {
var valid38 = true;
}
if(valid38){
if(data119.name !== undefined){
const _errs269 = errors;
if(typeof data119.name !== "string"){
validate20.errors = [{instancePath:instancePath+"/findings/" + i12+"/subject/name",schemaPath:"#/properties/findings/items/properties/subject/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid38 = _errs269 === errors;
}
else {
var valid38 = true;
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
var valid37 = _errs264 === errors;
}
else {
var valid37 = true;
}
if(valid37){
if(data116.message !== undefined){
const _errs271 = errors;
if(typeof data116.message !== "string"){
validate20.errors = [{instancePath:instancePath+"/findings/" + i12+"/message",schemaPath:"#/properties/findings/items/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid37 = _errs271 === errors;
}
else {
var valid37 = true;
}
if(valid37){
if(data116.hint !== undefined){
const _errs273 = errors;
if(typeof data116.hint !== "string"){
validate20.errors = [{instancePath:instancePath+"/findings/" + i12+"/hint",schemaPath:"#/properties/findings/items/properties/hint/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid37 = _errs273 === errors;
}
else {
var valid37 = true;
}
if(valid37){
if(data116.keys !== undefined){
let data124 = data116.keys;
const _errs275 = errors;
if(errors === _errs275){
if(Array.isArray(data124)){
var valid39 = true;
const len13 = data124.length;
for(let i13=0; i13<len13; i13++){
const _errs277 = errors;
if(typeof data124[i13] !== "string"){
validate20.errors = [{instancePath:instancePath+"/findings/" + i12+"/keys/" + i13,schemaPath:"#/properties/findings/items/properties/keys/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid39 = _errs277 === errors;
if(!valid39){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/findings/" + i12+"/keys",schemaPath:"#/properties/findings/items/properties/keys/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid37 = _errs275 === errors;
}
else {
var valid37 = true;
}
if(valid37){
if(data116.place !== undefined){
let data126 = data116.place;
const _errs279 = errors;
if(errors === _errs279){
if(data126 && typeof data126 == "object" && !Array.isArray(data126)){
let missing26;
if((((data126.file === undefined) && (missing26 = "file")) || ((data126.line === undefined) && (missing26 = "line"))) || ((data126.column === undefined) && (missing26 = "column"))){
validate20.errors = [{instancePath:instancePath+"/findings/" + i12+"/place",schemaPath:"#/properties/findings/items/properties/place/required",keyword:"required",params:{missingProperty: missing26},message:"must have required property '"+missing26+"'"}];
return false;
}
else {
const _errs281 = errors;
for(const key26 in data126){
if(!(((key26 === "file") || (key26 === "line")) || (key26 === "column"))){
validate20.errors = [{instancePath:instancePath+"/findings/" + i12+"/place",schemaPath:"#/properties/findings/items/properties/place/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key26},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs281 === errors){
if(data126.file !== undefined){
const _errs282 = errors;
if(typeof data126.file !== "string"){
validate20.errors = [{instancePath:instancePath+"/findings/" + i12+"/place/file",schemaPath:"#/properties/findings/items/properties/place/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid40 = _errs282 === errors;
}
else {
var valid40 = true;
}
if(valid40){
if(data126.line !== undefined){
let data128 = data126.line;
const _errs284 = errors;
if(!((typeof data128 == "number") && (!(data128 % 1) && !isNaN(data128)))){
validate20.errors = [{instancePath:instancePath+"/findings/" + i12+"/place/line",schemaPath:"#/properties/findings/items/properties/place/properties/line/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid40 = _errs284 === errors;
}
else {
var valid40 = true;
}
if(valid40){
if(data126.column !== undefined){
let data129 = data126.column;
const _errs286 = errors;
if(!((typeof data129 == "number") && (!(data129 % 1) && !isNaN(data129)))){
validate20.errors = [{instancePath:instancePath+"/findings/" + i12+"/place/column",schemaPath:"#/properties/findings/items/properties/place/properties/column/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid40 = _errs286 === errors;
}
else {
var valid40 = true;
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
var valid37 = _errs279 === errors;
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
else {
validate20.errors = [{instancePath:instancePath+"/findings/" + i12,schemaPath:"#/properties/findings/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid36 = _errs257 === errors;
if(!valid36){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/findings",schemaPath:"#/properties/findings/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs255 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.operations !== undefined){
let data130 = data.operations;
const _errs288 = errors;
if(errors === _errs288){
if(Array.isArray(data130)){
var valid41 = true;
const len14 = data130.length;
for(let i14=0; i14<len14; i14++){
let data131 = data130[i14];
const _errs290 = errors;
if(errors === _errs290){
if(data131 && typeof data131 == "object" && !Array.isArray(data131)){
let missing27;
if((((((((((data131.id === undefined) && (missing27 = "id")) || ((data131.kind === undefined) && (missing27 = "kind"))) || ((data131.account === undefined) && (missing27 = "account"))) || ((data131.region === undefined) && (missing27 = "region"))) || ((data131.changes === undefined) && (missing27 = "changes"))) || ((data131.depends_on === undefined) && (missing27 = "depends_on"))) || ((data131.after === undefined) && (missing27 = "after"))) || ((data131.parameters === undefined) && (missing27 = "parameters"))) || ((data131.expects === undefined) && (missing27 = "expects"))){
validate20.errors = [{instancePath:instancePath+"/operations/" + i14,schemaPath:"#/properties/operations/items/required",keyword:"required",params:{missingProperty: missing27},message:"must have required property '"+missing27+"'"}];
return false;
}
else {
const _errs292 = errors;
for(const key27 in data131){
if(!(func0.call(schema31.properties.operations.items.properties, key27))){
validate20.errors = [{instancePath:instancePath+"/operations/" + i14,schemaPath:"#/properties/operations/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key27},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs292 === errors){
if(data131.id !== undefined){
const _errs293 = errors;
if(typeof data131.id !== "string"){
validate20.errors = [{instancePath:instancePath+"/operations/" + i14+"/id",schemaPath:"#/properties/operations/items/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid42 = _errs293 === errors;
}
else {
var valid42 = true;
}
if(valid42){
if(data131.kind !== undefined){
const _errs295 = errors;
if(typeof data131.kind !== "string"){
validate20.errors = [{instancePath:instancePath+"/operations/" + i14+"/kind",schemaPath:"#/properties/operations/items/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid42 = _errs295 === errors;
}
else {
var valid42 = true;
}
if(valid42){
if(data131.account !== undefined){
const _errs297 = errors;
if(typeof data131.account !== "string"){
validate20.errors = [{instancePath:instancePath+"/operations/" + i14+"/account",schemaPath:"#/properties/operations/items/properties/account/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid42 = _errs297 === errors;
}
else {
var valid42 = true;
}
if(valid42){
if(data131.region !== undefined){
const _errs299 = errors;
if(typeof data131.region !== "string"){
validate20.errors = [{instancePath:instancePath+"/operations/" + i14+"/region",schemaPath:"#/properties/operations/items/properties/region/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid42 = _errs299 === errors;
}
else {
var valid42 = true;
}
if(valid42){
if(data131.role !== undefined){
const _errs301 = errors;
if(typeof data131.role !== "string"){
validate20.errors = [{instancePath:instancePath+"/operations/" + i14+"/role",schemaPath:"#/properties/operations/items/properties/role/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid42 = _errs301 === errors;
}
else {
var valid42 = true;
}
if(valid42){
if(data131.changes !== undefined){
let data137 = data131.changes;
const _errs303 = errors;
if(errors === _errs303){
if(Array.isArray(data137)){
var valid43 = true;
const len15 = data137.length;
for(let i15=0; i15<len15; i15++){
const _errs305 = errors;
if(typeof data137[i15] !== "string"){
validate20.errors = [{instancePath:instancePath+"/operations/" + i14+"/changes/" + i15,schemaPath:"#/properties/operations/items/properties/changes/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid43 = _errs305 === errors;
if(!valid43){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/operations/" + i14+"/changes",schemaPath:"#/properties/operations/items/properties/changes/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid42 = _errs303 === errors;
}
else {
var valid42 = true;
}
if(valid42){
if(data131.depends_on !== undefined){
let data139 = data131.depends_on;
const _errs307 = errors;
if(errors === _errs307){
if(Array.isArray(data139)){
var valid44 = true;
const len16 = data139.length;
for(let i16=0; i16<len16; i16++){
const _errs309 = errors;
if(typeof data139[i16] !== "string"){
validate20.errors = [{instancePath:instancePath+"/operations/" + i14+"/depends_on/" + i16,schemaPath:"#/properties/operations/items/properties/depends_on/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid44 = _errs309 === errors;
if(!valid44){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/operations/" + i14+"/depends_on",schemaPath:"#/properties/operations/items/properties/depends_on/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid42 = _errs307 === errors;
}
else {
var valid42 = true;
}
if(valid42){
if(data131.after !== undefined){
let data141 = data131.after;
const _errs311 = errors;
if(errors === _errs311){
if(Array.isArray(data141)){
var valid45 = true;
const len17 = data141.length;
for(let i17=0; i17<len17; i17++){
const _errs313 = errors;
if(typeof data141[i17] !== "string"){
validate20.errors = [{instancePath:instancePath+"/operations/" + i14+"/after/" + i17,schemaPath:"#/properties/operations/items/properties/after/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid45 = _errs313 === errors;
if(!valid45){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/operations/" + i14+"/after",schemaPath:"#/properties/operations/items/properties/after/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid42 = _errs311 === errors;
}
else {
var valid42 = true;
}
if(valid42){
if(data131.parameters !== undefined){
let data143 = data131.parameters;
const _errs315 = errors;
if(errors === _errs315){
if(data143 && typeof data143 == "object" && !Array.isArray(data143)){
}
else {
validate20.errors = [{instancePath:instancePath+"/operations/" + i14+"/parameters",schemaPath:"#/properties/operations/items/properties/parameters/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid42 = _errs315 === errors;
}
else {
var valid42 = true;
}
if(valid42){
if(data131.expects !== undefined){
let data144 = data131.expects;
const _errs318 = errors;
if(errors === _errs318){
if(Array.isArray(data144)){
var valid46 = true;
const len18 = data144.length;
for(let i18=0; i18<len18; i18++){
let data145 = data144[i18];
const _errs320 = errors;
if(errors === _errs320){
if(data145 && typeof data145 == "object" && !Array.isArray(data145)){
let missing28;
if((data145.of === undefined) && (missing28 = "of")){
validate20.errors = [{instancePath:instancePath+"/operations/" + i14+"/expects/" + i18,schemaPath:"#/properties/operations/items/properties/expects/items/required",keyword:"required",params:{missingProperty: missing28},message:"must have required property '"+missing28+"'"}];
return false;
}
else {
const _errs322 = errors;
for(const key28 in data145){
if(!((key28 === "of") || (key28 === "found"))){
validate20.errors = [{instancePath:instancePath+"/operations/" + i14+"/expects/" + i18,schemaPath:"#/properties/operations/items/properties/expects/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key28},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs322 === errors){
if(data145.of !== undefined){
const _errs323 = errors;
if(typeof data145.of !== "string"){
validate20.errors = [{instancePath:instancePath+"/operations/" + i14+"/expects/" + i18+"/of",schemaPath:"#/properties/operations/items/properties/expects/items/properties/of/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid47 = _errs323 === errors;
}
else {
var valid47 = true;
}
if(valid47){
if(data145.found !== undefined){
const _errs325 = errors;
if(typeof data145.found !== "string"){
validate20.errors = [{instancePath:instancePath+"/operations/" + i14+"/expects/" + i18+"/found",schemaPath:"#/properties/operations/items/properties/expects/items/properties/found/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid47 = _errs325 === errors;
}
else {
var valid47 = true;
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
var valid46 = _errs320 === errors;
if(!valid46){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/operations/" + i14+"/expects",schemaPath:"#/properties/operations/items/properties/expects/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid42 = _errs318 === errors;
}
else {
var valid42 = true;
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
var valid41 = _errs290 === errors;
if(!valid41){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/operations",schemaPath:"#/properties/operations/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs288 === errors;
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

