// Generated from schemas/plan.schema.json by scripts/generate.mjs; do not edit.

// @ts-nocheck
import type { ValidateFunction } from "ajv/dist/2020.js";
import type { PlanDocument } from "./plan-document.generated.ts";

/** Tells whether a value is a plan; else `errors` holds the first fault. */
export const validatePlan: ValidateFunction<PlanDocument> = validate20;




const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:vpce-hub:schema:plan:1","title":"PlanDocument","description":"A plan as `vpce-plan --format json` prints it: one document a line for each topology. The minor version grows with additions; readers ignore keys that they do not know.","type":"object","additionalProperties":false,"required":["format_version","plan_id","topology_digest","topology","hub","complete","summary","changes","blocked","findings","operations"],"properties":{"format_version":{"type":"string","pattern":"^1\\.\\d+$","description":"Version of this format.","examples":["1.1"]},"plan_id":{"type":"string","pattern":"^[0-9a-f]{64}$","description":"Hash of the operations, with what they expect to find: two plans with one id do the same to the same."},"topology_digest":{"type":"string","pattern":"^[0-9a-f]{64}$","description":"Hash of the topology with its policies, whatever its comments and layout."},"scope":{"type":"object","description":"The part of the topology that the plan is for, as --only and --exclude gave it; absent for all of it.","additionalProperties":false,"required":["only","exclude"],"properties":{"only":{"type":"array","description":"What the plan is for; empty for all but what is excluded.","items":{"type":"object","description":"A part of a topology: what a spoke, a service or an account has, or what several have in common.","additionalProperties":false,"required":["kind","name"],"properties":{"kind":{"type":"string","enum":["spoke","service","account"],"description":"Kind of the part."},"name":{"type":"string","description":"Name of the spoke or service, or id of the account."},"and":{"type":"array","description":"What else must hold of it: only what is of all of them is meant. Absent where there is nothing else.","items":{"type":"object","description":"One of several.","additionalProperties":false,"required":["kind","name"],"properties":{"kind":{"type":"string","enum":["spoke","service","account"],"description":"Kind of it."},"name":{"type":"string","description":"Name of the spoke or service, or id of the account."}}}}}}},"exclude":{"type":"array","description":"What it is not for.","items":{"type":"object","description":"A part of a topology: what a spoke, a service or an account has, or what several have in common.","additionalProperties":false,"required":["kind","name"],"properties":{"kind":{"type":"string","enum":["spoke","service","account"],"description":"Kind of the part."},"name":{"type":"string","description":"Name of the spoke or service, or id of the account."},"and":{"type":"array","description":"What else must hold of it: only what is of all of them is meant. Absent where there is nothing else.","items":{"type":"object","description":"One of several.","additionalProperties":false,"required":["kind","name"],"properties":{"kind":{"type":"string","enum":["spoke","service","account"],"description":"Kind of it."},"name":{"type":"string","description":"Name of the spoke or service, or id of the account."}}}}}}}}},"base":{"type":"object","description":"What the plan was held against, as --base gave it: the topology before the edit. Absent without --base; no part of what is approved or done.","additionalProperties":false,"required":["file","result"],"properties":{"file":{"type":"string","description":"The file of the base.","examples":["base/topology.yaml"]},"result":{"type":"string","enum":["compared","new","unusable"],"description":"compared: each change has its cause. new: the base has no such topology, so everything comes with the edit. unusable: the base cannot be used, and nothing is marked."},"why":{"type":"string","description":"Why it was not compared."},"drift":{"type":"integer","description":"Differences, planned or held back, that the base asks for too."},"edit":{"type":"integer","description":"Those that come with the edit."},"both":{"type":"integer","description":"Those of both."}}},"selections":{"type":"array","description":"What the selections of the topology have found, in the order of the file; absent where every spoke is written. Spokes that are in none of them are written.","items":{"type":"object","description":"What a selection has found.","additionalProperties":false,"required":["name","min","complete","spokes"],"properties":{"name":{"type":"string","description":"Its name.","examples":["production"]},"min":{"type":"integer","description":"How many spokes it must find at least.","examples":[10]},"complete":{"type":"boolean","description":"False where something could not be listed, so that there may be more."},"spokes":{"type":"array","description":"Names of the spokes that it has found.","items":{"type":"string"},"examples":[["production/333333333333/vpc-0c1b2c3d4e5f60001"]]}}}},"left_out":{"type":"array","description":"What differs and stays, because it is out of scope.","items":{"type":"object","description":"One difference that a person reviews.","additionalProperties":false,"required":["action","resource","key","description","subject","why","fields"],"properties":{"action":{"type":"string","enum":["adopt","create","update","replace","delete","switch","back","retire"],"description":"What happens to the resource; adopt: somebody else made it, and it gets the marks of the topology. An endpoint of a spoke is switched to the hub, switched back, or retired, which deletes it."},"resource":{"type":"string","enum":["security-group","endpoint","zone","record","association","authorization","local-endpoint","profile","profile-zone","profile-association"],"description":"Kind of the resource."},"key":{"type":"string","description":"Stable name of the resource.","examples":["zone/ssm.ap-northeast-1.amazonaws.com"]},"description":{"type":"string","description":"The resource in words."},"subject":{"type":"object","description":"What a change or a finding is about.","additionalProperties":false,"required":["kind"],"properties":{"kind":{"type":"string","enum":["hub","service","zone","spoke","selection","vpc","topology"],"description":"The hub, a service, a zone that goes, a spoke, a selection that finds spokes, a VPC that is none of the topology's, or a key of the topology file."},"name":{"type":"string","description":"Name of the service or spoke, the VPC, or the key.","examples":["user-1"]}}},"why":{"type":"string","description":"Why the change is needed."},"cause":{"type":"string","enum":["drift","edit","both"],"description":"Where the change comes from, seen from the base: drift would be made without the edit too (AWS was changed, or the base is not applied yet), edit comes with it, both has drifted and is asked for otherwise by the edit. Absent without a base that can be used."},"fields":{"type":"array","description":"The properties that differ, for an update or a replacement.","items":{"type":"object","description":"One property that differs.","additionalProperties":false,"required":["field","before","after"],"properties":{"field":{"type":"string","description":"Name of the property.","examples":["subnets"]},"before":{"type":"string","description":"What is there."},"after":{"type":"string","description":"What the topology asks for."}}}}}}},"saved":{"type":"object","description":"Only in a file that --out wrote.","additionalProperties":false,"required":["topology_file","checksum"],"properties":{"topology_file":{"type":"string","description":"The topology file that the plan was made from, relative to the folder of the plan file.","examples":["topology.yaml"]},"checksum":{"type":"string","pattern":"^[0-9a-f]{64}$","description":"SHA-256 of this document as canonical JSON without the checksum, to notice a file that was edited."}}},"topology":{"type":"string","description":"Name of the topology.","examples":["shared-endpoints"]},"hub":{"type":"object","description":"The hub that the plan is for.","additionalProperties":false,"required":["account","region","vpc"],"properties":{"account":{"type":"string","description":"Account of the hub.","examples":["111111111111"]},"region":{"type":"string","description":"Region of the hub.","examples":["ap-northeast-1"]},"vpc":{"type":"string","description":"VPC of the hub.","examples":["vpc-0a1b2c3d4e5f60001"]}}},"complete":{"type":"boolean","description":"False when something could not be read, so that there may be more to do."},"summary":{"type":"object","description":"How many changes of each kind, how many held back, how many AWS writes.","additionalProperties":false,"required":["create","update","replace","delete","blocked","operations"],"properties":{"adopt":{"type":"integer","description":"Changes that take over what others made."},"create":{"type":"integer","description":"Changes that create."},"update":{"type":"integer","description":"Changes in place."},"replace":{"type":"integer","description":"Changes that put a new resource in the place of one."},"delete":{"type":"integer","description":"Changes that delete."},"switch":{"type":"integer","description":"Endpoints of spokes that are switched to the hub; absent for none."},"back":{"type":"integer","description":"Endpoints of spokes that are switched back; absent for none."},"retire":{"type":"integer","description":"Endpoints of spokes that are deleted; absent for none."},"blocked":{"type":"integer","description":"Changes that the plan does not carry out."},"operations":{"type":"integer","description":"AWS writes."}}},"estimate":{"type":"object","description":"What carrying the plan out is expected to cost, from its approval to the last check; not what planning reads.","additionalProperties":false,"required":["calls","elapsed_ms","by_action"],"properties":{"calls":{"type":"integer","description":"AWS calls."},"elapsed_ms":{"type":"integer","description":"Milliseconds."},"by_action":{"type":"array","description":"The calls by account and action, the hub's first.","items":{"type":"object","additionalProperties":false,"required":["account","service","action","calls"],"properties":{"account":{"type":"string","description":"The account whose quota it takes."},"service":{"type":"string","description":"ec2, route53 or sts."},"action":{"type":"string","description":"Such as CreateHostedZone."},"calls":{"type":"integer","description":"How many."}}}}}},"other_way":{"type":"object","description":"What it would come to if links were served the other way, by a Route 53 Profile or by zones; absent where that is not known, or not possible, and for a part of a topology.","additionalProperties":false,"required":["distribution","vpcs","usd_a_month","usd_a_month_as_asked","calls","elapsed_ms","within_quota"],"properties":{"distribution":{"enum":["zones","profile"],"description":"Which way that is."},"vpcs":{"type":"integer","description":"VPCs that a Profile serves, the one way or the other."},"usd_a_month":{"type":"number","description":"USD a month for what serves links that way, beside endpoints and zones."},"usd_a_month_as_asked":{"type":"number","description":"The same, the way that the file asks for."},"calls":{"type":"integer","description":"AWS calls that an apply with that distribution takes."},"elapsed_ms":{"type":"integer","description":"Milliseconds that it takes."},"within_quota":{"type":"boolean","description":"False where a zone, or the Profile, would get more VPCs than AWS allows."}}},"changes":{"type":"array","description":"What differs and will be changed, by key.","items":{"type":"object","description":"One difference that a person reviews.","additionalProperties":false,"required":["action","resource","key","description","subject","why","fields"],"properties":{"action":{"type":"string","enum":["adopt","create","update","replace","delete","switch","back","retire"],"description":"What happens to the resource; adopt: somebody else made it, and it gets the marks of the topology. An endpoint of a spoke is switched to the hub, switched back, or retired, which deletes it."},"resource":{"type":"string","enum":["security-group","endpoint","zone","record","association","authorization","local-endpoint","profile","profile-zone","profile-association"],"description":"Kind of the resource."},"key":{"type":"string","description":"Stable name of the resource.","examples":["zone/ssm.ap-northeast-1.amazonaws.com"]},"description":{"type":"string","description":"The resource in words."},"subject":{"type":"object","description":"What a change or a finding is about.","additionalProperties":false,"required":["kind"],"properties":{"kind":{"type":"string","enum":["hub","service","zone","spoke","selection","vpc","topology"],"description":"The hub, a service, a zone that goes, a spoke, a selection that finds spokes, a VPC that is none of the topology's, or a key of the topology file."},"name":{"type":"string","description":"Name of the service or spoke, the VPC, or the key.","examples":["user-1"]}}},"why":{"type":"string","description":"Why the change is needed."},"cause":{"type":"string","enum":["drift","edit","both"],"description":"Where the change comes from, seen from the base: drift would be made without the edit too (AWS was changed, or the base is not applied yet), edit comes with it, both has drifted and is asked for otherwise by the edit. Absent without a base that can be used."},"fields":{"type":"array","description":"The properties that differ, for an update or a replacement.","items":{"type":"object","description":"One property that differs.","additionalProperties":false,"required":["field","before","after"],"properties":{"field":{"type":"string","description":"Name of the property.","examples":["subnets"]},"before":{"type":"string","description":"What is there."},"after":{"type":"string","description":"What the topology asks for."}}}}}}},"blocked":{"type":"array","description":"What differs and stays, because a finding holds it back.","items":{"type":"object","additionalProperties":false,"required":["action","resource","key","description","subject","why","fields","because"],"properties":{"action":{"type":"string","enum":["adopt","create","update","replace","delete","switch","back","retire"],"description":"What happens to the resource; adopt: somebody else made it, and it gets the marks of the topology. An endpoint of a spoke is switched to the hub, switched back, or retired, which deletes it."},"resource":{"type":"string","enum":["security-group","endpoint","zone","record","association","authorization","local-endpoint","profile","profile-zone","profile-association"],"description":"Kind of the resource."},"key":{"type":"string","description":"Stable name of the resource."},"description":{"type":"string","description":"The resource in words."},"subject":{"type":"object","description":"What a change or a finding is about.","additionalProperties":false,"required":["kind"],"properties":{"kind":{"type":"string","enum":["hub","service","zone","spoke","selection","vpc","topology"],"description":"The hub, a service, a zone that goes, a spoke, a selection that finds spokes, a VPC that is none of the topology's, or a key of the topology file."},"name":{"type":"string","description":"Name of the service or spoke, the VPC, or the key.","examples":["user-1"]}}},"why":{"type":"string","description":"Why the change is needed."},"cause":{"type":"string","enum":["drift","edit","both"],"description":"Where the change comes from, seen from the base: drift would be made without the edit too (AWS was changed, or the base is not applied yet), edit comes with it, both has drifted and is asked for otherwise by the edit. Absent without a base that can be used."},"fields":{"type":"array","items":{"type":"object","description":"One property that differs.","additionalProperties":false,"required":["field","before","after"],"properties":{"field":{"type":"string","description":"Name of the property.","examples":["subnets"]},"before":{"type":"string","description":"What is there."},"after":{"type":"string","description":"What the topology asks for."}}}},"waits_for":{"type":"string","description":"What is held back before it, where the finding is about that and not about this."},"because":{"type":"object","description":"What a check of the whole plan reports.","additionalProperties":false,"required":["code","severity","subject","message","keys"],"properties":{"code":{"type":"string","description":"Stable code.","examples":["zone.conflict"]},"severity":{"type":"string","enum":["stop","block","warn"],"description":"stop refuses the plan, block holds some changes back, warn lets everything pass."},"subject":{"type":"object","description":"What a change or a finding is about.","additionalProperties":false,"required":["kind"],"properties":{"kind":{"type":"string","enum":["hub","service","zone","spoke","selection","vpc","topology"],"description":"The hub, a service, a zone that goes, a spoke, a selection that finds spokes, a VPC that is none of the topology's, or a key of the topology file."},"name":{"type":"string","description":"Name of the service or spoke, the VPC, or the key.","examples":["user-1"]}}},"message":{"type":"string","description":"What was found, and whom it hits."},"hint":{"type":"string","description":"What resolves it."},"keys":{"type":"array","description":"The resources that it holds back.","items":{"type":"string"}},"place":{"type":"object","description":"Where the topology file speaks of it; line and column from 1.","additionalProperties":false,"required":["file","line","column"],"properties":{"file":{"type":"string","description":"The topology file, as it was named.","examples":["topology.yaml"]},"line":{"type":"integer","description":"Line from 1."},"column":{"type":"integer","description":"Column from 1."}}}}}}}},"findings":{"type":"array","description":"What the checks of the plan report, the gravest first.","items":{"type":"object","description":"What a check of the whole plan reports.","additionalProperties":false,"required":["code","severity","subject","message","keys"],"properties":{"code":{"type":"string","description":"Stable code.","examples":["zone.conflict"]},"severity":{"type":"string","enum":["stop","block","warn"],"description":"stop refuses the plan, block holds some changes back, warn lets everything pass."},"subject":{"type":"object","description":"What a change or a finding is about.","additionalProperties":false,"required":["kind"],"properties":{"kind":{"type":"string","enum":["hub","service","zone","spoke","selection","vpc","topology"],"description":"The hub, a service, a zone that goes, a spoke, a selection that finds spokes, a VPC that is none of the topology's, or a key of the topology file."},"name":{"type":"string","description":"Name of the service or spoke, the VPC, or the key.","examples":["user-1"]}}},"message":{"type":"string","description":"What was found, and whom it hits."},"hint":{"type":"string","description":"What resolves it."},"keys":{"type":"array","description":"The resources that it holds back.","items":{"type":"string"}},"place":{"type":"object","description":"Where the topology file speaks of it; line and column from 1.","additionalProperties":false,"required":["file","line","column"],"properties":{"file":{"type":"string","description":"The topology file, as it was named.","examples":["topology.yaml"]},"line":{"type":"integer","description":"Line from 1."},"column":{"type":"integer","description":"Column from 1."}}}}}},"reach":{"type":"array","description":"Whether spokes reach what they get names of, as far as the control plane tells: each spoke and service that it uses once, what is in the way first. No part of what is approved; absent where no link is to be made whose way was looked at or assumed.","items":{"type":"object","description":"Links that are alike on the way: each of these spokes to each of these services.","additionalProperties":false,"required":["answer","spokes","services"],"properties":{"answer":{"type":"string","enum":["yes","no","unknown","assumed","unseen"],"description":"unknown: not everything could be looked at. assumed: the file says that there is a way. unseen: not looked at, because the link stands or is not to be made now."},"spokes":{"type":"array","description":"Names of the spokes.","items":{"type":"string"}},"services":{"type":"array","description":"Names of the services.","items":{"type":"string"}},"first_in_the_way":{"type":"object","description":"What a packet of the first of the spokes meets first; absent where nothing is in the way.","additionalProperties":false,"required":["check","answer","id","message","hint"],"properties":{"check":{"type":"string","description":"What was looked at.","examples":["spoke-route"]},"answer":{"type":"string","enum":["no","unknown"],"description":"unknown where it may be out of the way."},"id":{"type":"string","description":"Id of what decides.","examples":["rtb-0a1b2c3d4e5f60001"]},"message":{"type":"string","description":"What is so, for people."},"hint":{"type":"string","description":"The edit that mends it, or what would have to be read to know."}}}}}},"operations":{"type":"array","description":"The AWS writes, each behind all that it waits for.","items":{"type":"object","description":"One AWS write in one account.","additionalProperties":false,"required":["id","kind","account","region","changes","depends_on","after","parameters","expects"],"properties":{"id":{"type":"string","description":"Unique in the plan.","examples":["create-zone:zone/ssm.ap-northeast-1.amazonaws.com"]},"kind":{"type":"string","description":"What is called.","examples":["create-zone"]},"account":{"type":"string","description":"Account in which it is called."},"region":{"type":"string","description":"Region of the resource."},"role":{"type":"string","description":"Role that is assumed for it; absent with ambient credentials."},"changes":{"type":"array","description":"Keys of the changes that it serves.","items":{"type":"string"}},"depends_on":{"type":"array","description":"Operations that must have succeeded before.","items":{"type":"string"}},"after":{"type":"array","description":"Operations that must have ended before, in whatever way.","items":{"type":"string"}},"parameters":{"type":"object","description":"What it is called with, by kind.","additionalProperties":true},"expects":{"type":"array","description":"What it relies on and does not say itself: which resource a key stands for, what an overwritten value was.","items":{"type":"object","additionalProperties":false,"required":["of"],"properties":{"of":{"type":"string","description":"A key, or a property of what it names.","examples":["zone/ssm.ap-northeast-1.amazonaws.com"]},"found":{"type":"string","description":"What was found; absent where there was nothing, or where the plan makes it."}}}}}}}}};
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
if(data.selections !== undefined){
let data27 = data.selections;
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
if(((((data28.name === undefined) && (missing7 = "name")) || ((data28.min === undefined) && (missing7 = "min"))) || ((data28.complete === undefined) && (missing7 = "complete"))) || ((data28.spokes === undefined) && (missing7 = "spokes"))){
validate20.errors = [{instancePath:instancePath+"/selections/" + i4,schemaPath:"#/properties/selections/items/required",keyword:"required",params:{missingProperty: missing7},message:"must have required property '"+missing7+"'"}];
return false;
}
else {
const _errs66 = errors;
for(const key7 in data28){
if(!((((key7 === "name") || (key7 === "min")) || (key7 === "complete")) || (key7 === "spokes"))){
validate20.errors = [{instancePath:instancePath+"/selections/" + i4,schemaPath:"#/properties/selections/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs66 === errors){
if(data28.name !== undefined){
const _errs67 = errors;
if(typeof data28.name !== "string"){
validate20.errors = [{instancePath:instancePath+"/selections/" + i4+"/name",schemaPath:"#/properties/selections/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid12 = _errs67 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data28.min !== undefined){
let data30 = data28.min;
const _errs69 = errors;
if(!((typeof data30 == "number") && (!(data30 % 1) && !isNaN(data30)))){
validate20.errors = [{instancePath:instancePath+"/selections/" + i4+"/min",schemaPath:"#/properties/selections/items/properties/min/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid12 = _errs69 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data28.complete !== undefined){
const _errs71 = errors;
if(typeof data28.complete !== "boolean"){
validate20.errors = [{instancePath:instancePath+"/selections/" + i4+"/complete",schemaPath:"#/properties/selections/items/properties/complete/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid12 = _errs71 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data28.spokes !== undefined){
let data32 = data28.spokes;
const _errs73 = errors;
if(errors === _errs73){
if(Array.isArray(data32)){
var valid13 = true;
const len5 = data32.length;
for(let i5=0; i5<len5; i5++){
const _errs75 = errors;
if(typeof data32[i5] !== "string"){
validate20.errors = [{instancePath:instancePath+"/selections/" + i4+"/spokes/" + i5,schemaPath:"#/properties/selections/items/properties/spokes/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid13 = _errs75 === errors;
if(!valid13){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/selections/" + i4+"/spokes",schemaPath:"#/properties/selections/items/properties/spokes/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid12 = _errs73 === errors;
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
else {
validate20.errors = [{instancePath:instancePath+"/selections/" + i4,schemaPath:"#/properties/selections/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
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
validate20.errors = [{instancePath:instancePath+"/selections",schemaPath:"#/properties/selections/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs62 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.left_out !== undefined){
let data34 = data.left_out;
const _errs77 = errors;
if(errors === _errs77){
if(Array.isArray(data34)){
var valid14 = true;
const len6 = data34.length;
for(let i6=0; i6<len6; i6++){
let data35 = data34[i6];
const _errs79 = errors;
if(errors === _errs79){
if(data35 && typeof data35 == "object" && !Array.isArray(data35)){
let missing8;
if((((((((data35.action === undefined) && (missing8 = "action")) || ((data35.resource === undefined) && (missing8 = "resource"))) || ((data35.key === undefined) && (missing8 = "key"))) || ((data35.description === undefined) && (missing8 = "description"))) || ((data35.subject === undefined) && (missing8 = "subject"))) || ((data35.why === undefined) && (missing8 = "why"))) || ((data35.fields === undefined) && (missing8 = "fields"))){
validate20.errors = [{instancePath:instancePath+"/left_out/" + i6,schemaPath:"#/properties/left_out/items/required",keyword:"required",params:{missingProperty: missing8},message:"must have required property '"+missing8+"'"}];
return false;
}
else {
const _errs81 = errors;
for(const key8 in data35){
if(!((((((((key8 === "action") || (key8 === "resource")) || (key8 === "key")) || (key8 === "description")) || (key8 === "subject")) || (key8 === "why")) || (key8 === "cause")) || (key8 === "fields"))){
validate20.errors = [{instancePath:instancePath+"/left_out/" + i6,schemaPath:"#/properties/left_out/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs81 === errors){
if(data35.action !== undefined){
let data36 = data35.action;
const _errs82 = errors;
if(typeof data36 !== "string"){
validate20.errors = [{instancePath:instancePath+"/left_out/" + i6+"/action",schemaPath:"#/properties/left_out/items/properties/action/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((((((data36 === "adopt") || (data36 === "create")) || (data36 === "update")) || (data36 === "replace")) || (data36 === "delete")) || (data36 === "switch")) || (data36 === "back")) || (data36 === "retire"))){
validate20.errors = [{instancePath:instancePath+"/left_out/" + i6+"/action",schemaPath:"#/properties/left_out/items/properties/action/enum",keyword:"enum",params:{allowedValues: schema31.properties.left_out.items.properties.action.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid15 = _errs82 === errors;
}
else {
var valid15 = true;
}
if(valid15){
if(data35.resource !== undefined){
let data37 = data35.resource;
const _errs84 = errors;
if(typeof data37 !== "string"){
validate20.errors = [{instancePath:instancePath+"/left_out/" + i6+"/resource",schemaPath:"#/properties/left_out/items/properties/resource/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((((((((data37 === "security-group") || (data37 === "endpoint")) || (data37 === "zone")) || (data37 === "record")) || (data37 === "association")) || (data37 === "authorization")) || (data37 === "local-endpoint")) || (data37 === "profile")) || (data37 === "profile-zone")) || (data37 === "profile-association"))){
validate20.errors = [{instancePath:instancePath+"/left_out/" + i6+"/resource",schemaPath:"#/properties/left_out/items/properties/resource/enum",keyword:"enum",params:{allowedValues: schema31.properties.left_out.items.properties.resource.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid15 = _errs84 === errors;
}
else {
var valid15 = true;
}
if(valid15){
if(data35.key !== undefined){
const _errs86 = errors;
if(typeof data35.key !== "string"){
validate20.errors = [{instancePath:instancePath+"/left_out/" + i6+"/key",schemaPath:"#/properties/left_out/items/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid15 = _errs86 === errors;
}
else {
var valid15 = true;
}
if(valid15){
if(data35.description !== undefined){
const _errs88 = errors;
if(typeof data35.description !== "string"){
validate20.errors = [{instancePath:instancePath+"/left_out/" + i6+"/description",schemaPath:"#/properties/left_out/items/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid15 = _errs88 === errors;
}
else {
var valid15 = true;
}
if(valid15){
if(data35.subject !== undefined){
let data40 = data35.subject;
const _errs90 = errors;
if(errors === _errs90){
if(data40 && typeof data40 == "object" && !Array.isArray(data40)){
let missing9;
if((data40.kind === undefined) && (missing9 = "kind")){
validate20.errors = [{instancePath:instancePath+"/left_out/" + i6+"/subject",schemaPath:"#/properties/left_out/items/properties/subject/required",keyword:"required",params:{missingProperty: missing9},message:"must have required property '"+missing9+"'"}];
return false;
}
else {
const _errs92 = errors;
for(const key9 in data40){
if(!((key9 === "kind") || (key9 === "name"))){
validate20.errors = [{instancePath:instancePath+"/left_out/" + i6+"/subject",schemaPath:"#/properties/left_out/items/properties/subject/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs92 === errors){
if(data40.kind !== undefined){
let data41 = data40.kind;
const _errs93 = errors;
if(typeof data41 !== "string"){
validate20.errors = [{instancePath:instancePath+"/left_out/" + i6+"/subject/kind",schemaPath:"#/properties/left_out/items/properties/subject/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((((((data41 === "hub") || (data41 === "service")) || (data41 === "zone")) || (data41 === "spoke")) || (data41 === "selection")) || (data41 === "vpc")) || (data41 === "topology"))){
validate20.errors = [{instancePath:instancePath+"/left_out/" + i6+"/subject/kind",schemaPath:"#/properties/left_out/items/properties/subject/properties/kind/enum",keyword:"enum",params:{allowedValues: schema31.properties.left_out.items.properties.subject.properties.kind.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid16 = _errs93 === errors;
}
else {
var valid16 = true;
}
if(valid16){
if(data40.name !== undefined){
const _errs95 = errors;
if(typeof data40.name !== "string"){
validate20.errors = [{instancePath:instancePath+"/left_out/" + i6+"/subject/name",schemaPath:"#/properties/left_out/items/properties/subject/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid16 = _errs95 === errors;
}
else {
var valid16 = true;
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/left_out/" + i6+"/subject",schemaPath:"#/properties/left_out/items/properties/subject/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid15 = _errs90 === errors;
}
else {
var valid15 = true;
}
if(valid15){
if(data35.why !== undefined){
const _errs97 = errors;
if(typeof data35.why !== "string"){
validate20.errors = [{instancePath:instancePath+"/left_out/" + i6+"/why",schemaPath:"#/properties/left_out/items/properties/why/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid15 = _errs97 === errors;
}
else {
var valid15 = true;
}
if(valid15){
if(data35.cause !== undefined){
let data44 = data35.cause;
const _errs99 = errors;
if(typeof data44 !== "string"){
validate20.errors = [{instancePath:instancePath+"/left_out/" + i6+"/cause",schemaPath:"#/properties/left_out/items/properties/cause/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data44 === "drift") || (data44 === "edit")) || (data44 === "both"))){
validate20.errors = [{instancePath:instancePath+"/left_out/" + i6+"/cause",schemaPath:"#/properties/left_out/items/properties/cause/enum",keyword:"enum",params:{allowedValues: schema31.properties.left_out.items.properties.cause.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid15 = _errs99 === errors;
}
else {
var valid15 = true;
}
if(valid15){
if(data35.fields !== undefined){
let data45 = data35.fields;
const _errs101 = errors;
if(errors === _errs101){
if(Array.isArray(data45)){
var valid17 = true;
const len7 = data45.length;
for(let i7=0; i7<len7; i7++){
let data46 = data45[i7];
const _errs103 = errors;
if(errors === _errs103){
if(data46 && typeof data46 == "object" && !Array.isArray(data46)){
let missing10;
if((((data46.field === undefined) && (missing10 = "field")) || ((data46.before === undefined) && (missing10 = "before"))) || ((data46.after === undefined) && (missing10 = "after"))){
validate20.errors = [{instancePath:instancePath+"/left_out/" + i6+"/fields/" + i7,schemaPath:"#/properties/left_out/items/properties/fields/items/required",keyword:"required",params:{missingProperty: missing10},message:"must have required property '"+missing10+"'"}];
return false;
}
else {
const _errs105 = errors;
for(const key10 in data46){
if(!(((key10 === "field") || (key10 === "before")) || (key10 === "after"))){
validate20.errors = [{instancePath:instancePath+"/left_out/" + i6+"/fields/" + i7,schemaPath:"#/properties/left_out/items/properties/fields/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs105 === errors){
if(data46.field !== undefined){
const _errs106 = errors;
if(typeof data46.field !== "string"){
validate20.errors = [{instancePath:instancePath+"/left_out/" + i6+"/fields/" + i7+"/field",schemaPath:"#/properties/left_out/items/properties/fields/items/properties/field/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid18 = _errs106 === errors;
}
else {
var valid18 = true;
}
if(valid18){
if(data46.before !== undefined){
const _errs108 = errors;
if(typeof data46.before !== "string"){
validate20.errors = [{instancePath:instancePath+"/left_out/" + i6+"/fields/" + i7+"/before",schemaPath:"#/properties/left_out/items/properties/fields/items/properties/before/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid18 = _errs108 === errors;
}
else {
var valid18 = true;
}
if(valid18){
if(data46.after !== undefined){
const _errs110 = errors;
if(typeof data46.after !== "string"){
validate20.errors = [{instancePath:instancePath+"/left_out/" + i6+"/fields/" + i7+"/after",schemaPath:"#/properties/left_out/items/properties/fields/items/properties/after/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid18 = _errs110 === errors;
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
validate20.errors = [{instancePath:instancePath+"/left_out/" + i6+"/fields/" + i7,schemaPath:"#/properties/left_out/items/properties/fields/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid17 = _errs103 === errors;
if(!valid17){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/left_out/" + i6+"/fields",schemaPath:"#/properties/left_out/items/properties/fields/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid15 = _errs101 === errors;
}
else {
var valid15 = true;
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
validate20.errors = [{instancePath:instancePath+"/left_out/" + i6,schemaPath:"#/properties/left_out/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid14 = _errs79 === errors;
if(!valid14){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/left_out",schemaPath:"#/properties/left_out/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs77 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.saved !== undefined){
let data50 = data.saved;
const _errs112 = errors;
if(errors === _errs112){
if(data50 && typeof data50 == "object" && !Array.isArray(data50)){
let missing11;
if(((data50.topology_file === undefined) && (missing11 = "topology_file")) || ((data50.checksum === undefined) && (missing11 = "checksum"))){
validate20.errors = [{instancePath:instancePath+"/saved",schemaPath:"#/properties/saved/required",keyword:"required",params:{missingProperty: missing11},message:"must have required property '"+missing11+"'"}];
return false;
}
else {
const _errs114 = errors;
for(const key11 in data50){
if(!((key11 === "topology_file") || (key11 === "checksum"))){
validate20.errors = [{instancePath:instancePath+"/saved",schemaPath:"#/properties/saved/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs114 === errors){
if(data50.topology_file !== undefined){
const _errs115 = errors;
if(typeof data50.topology_file !== "string"){
validate20.errors = [{instancePath:instancePath+"/saved/topology_file",schemaPath:"#/properties/saved/properties/topology_file/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid19 = _errs115 === errors;
}
else {
var valid19 = true;
}
if(valid19){
if(data50.checksum !== undefined){
let data52 = data50.checksum;
const _errs117 = errors;
if(errors === _errs117){
if(typeof data52 === "string"){
if(!pattern5.test(data52)){
validate20.errors = [{instancePath:instancePath+"/saved/checksum",schemaPath:"#/properties/saved/properties/checksum/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/saved/checksum",schemaPath:"#/properties/saved/properties/checksum/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid19 = _errs117 === errors;
}
else {
var valid19 = true;
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
var valid0 = _errs112 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.topology !== undefined){
const _errs119 = errors;
if(typeof data.topology !== "string"){
validate20.errors = [{instancePath:instancePath+"/topology",schemaPath:"#/properties/topology/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs119 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.hub !== undefined){
let data54 = data.hub;
const _errs121 = errors;
if(errors === _errs121){
if(data54 && typeof data54 == "object" && !Array.isArray(data54)){
let missing12;
if((((data54.account === undefined) && (missing12 = "account")) || ((data54.region === undefined) && (missing12 = "region"))) || ((data54.vpc === undefined) && (missing12 = "vpc"))){
validate20.errors = [{instancePath:instancePath+"/hub",schemaPath:"#/properties/hub/required",keyword:"required",params:{missingProperty: missing12},message:"must have required property '"+missing12+"'"}];
return false;
}
else {
const _errs123 = errors;
for(const key12 in data54){
if(!(((key12 === "account") || (key12 === "region")) || (key12 === "vpc"))){
validate20.errors = [{instancePath:instancePath+"/hub",schemaPath:"#/properties/hub/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs123 === errors){
if(data54.account !== undefined){
const _errs124 = errors;
if(typeof data54.account !== "string"){
validate20.errors = [{instancePath:instancePath+"/hub/account",schemaPath:"#/properties/hub/properties/account/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid20 = _errs124 === errors;
}
else {
var valid20 = true;
}
if(valid20){
if(data54.region !== undefined){
const _errs126 = errors;
if(typeof data54.region !== "string"){
validate20.errors = [{instancePath:instancePath+"/hub/region",schemaPath:"#/properties/hub/properties/region/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid20 = _errs126 === errors;
}
else {
var valid20 = true;
}
if(valid20){
if(data54.vpc !== undefined){
const _errs128 = errors;
if(typeof data54.vpc !== "string"){
validate20.errors = [{instancePath:instancePath+"/hub/vpc",schemaPath:"#/properties/hub/properties/vpc/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid20 = _errs128 === errors;
}
else {
var valid20 = true;
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
var valid0 = _errs121 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.complete !== undefined){
const _errs130 = errors;
if(typeof data.complete !== "boolean"){
validate20.errors = [{instancePath:instancePath+"/complete",schemaPath:"#/properties/complete/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs130 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.summary !== undefined){
let data59 = data.summary;
const _errs132 = errors;
if(errors === _errs132){
if(data59 && typeof data59 == "object" && !Array.isArray(data59)){
let missing13;
if(((((((data59.create === undefined) && (missing13 = "create")) || ((data59.update === undefined) && (missing13 = "update"))) || ((data59.replace === undefined) && (missing13 = "replace"))) || ((data59.delete === undefined) && (missing13 = "delete"))) || ((data59.blocked === undefined) && (missing13 = "blocked"))) || ((data59.operations === undefined) && (missing13 = "operations"))){
validate20.errors = [{instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/required",keyword:"required",params:{missingProperty: missing13},message:"must have required property '"+missing13+"'"}];
return false;
}
else {
const _errs134 = errors;
for(const key13 in data59){
if(!(func0.call(schema31.properties.summary.properties, key13))){
validate20.errors = [{instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs134 === errors){
if(data59.adopt !== undefined){
let data60 = data59.adopt;
const _errs135 = errors;
if(!((typeof data60 == "number") && (!(data60 % 1) && !isNaN(data60)))){
validate20.errors = [{instancePath:instancePath+"/summary/adopt",schemaPath:"#/properties/summary/properties/adopt/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid21 = _errs135 === errors;
}
else {
var valid21 = true;
}
if(valid21){
if(data59.create !== undefined){
let data61 = data59.create;
const _errs137 = errors;
if(!((typeof data61 == "number") && (!(data61 % 1) && !isNaN(data61)))){
validate20.errors = [{instancePath:instancePath+"/summary/create",schemaPath:"#/properties/summary/properties/create/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid21 = _errs137 === errors;
}
else {
var valid21 = true;
}
if(valid21){
if(data59.update !== undefined){
let data62 = data59.update;
const _errs139 = errors;
if(!((typeof data62 == "number") && (!(data62 % 1) && !isNaN(data62)))){
validate20.errors = [{instancePath:instancePath+"/summary/update",schemaPath:"#/properties/summary/properties/update/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid21 = _errs139 === errors;
}
else {
var valid21 = true;
}
if(valid21){
if(data59.replace !== undefined){
let data63 = data59.replace;
const _errs141 = errors;
if(!((typeof data63 == "number") && (!(data63 % 1) && !isNaN(data63)))){
validate20.errors = [{instancePath:instancePath+"/summary/replace",schemaPath:"#/properties/summary/properties/replace/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid21 = _errs141 === errors;
}
else {
var valid21 = true;
}
if(valid21){
if(data59.delete !== undefined){
let data64 = data59.delete;
const _errs143 = errors;
if(!((typeof data64 == "number") && (!(data64 % 1) && !isNaN(data64)))){
validate20.errors = [{instancePath:instancePath+"/summary/delete",schemaPath:"#/properties/summary/properties/delete/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid21 = _errs143 === errors;
}
else {
var valid21 = true;
}
if(valid21){
if(data59.switch !== undefined){
let data65 = data59.switch;
const _errs145 = errors;
if(!((typeof data65 == "number") && (!(data65 % 1) && !isNaN(data65)))){
validate20.errors = [{instancePath:instancePath+"/summary/switch",schemaPath:"#/properties/summary/properties/switch/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid21 = _errs145 === errors;
}
else {
var valid21 = true;
}
if(valid21){
if(data59.back !== undefined){
let data66 = data59.back;
const _errs147 = errors;
if(!((typeof data66 == "number") && (!(data66 % 1) && !isNaN(data66)))){
validate20.errors = [{instancePath:instancePath+"/summary/back",schemaPath:"#/properties/summary/properties/back/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid21 = _errs147 === errors;
}
else {
var valid21 = true;
}
if(valid21){
if(data59.retire !== undefined){
let data67 = data59.retire;
const _errs149 = errors;
if(!((typeof data67 == "number") && (!(data67 % 1) && !isNaN(data67)))){
validate20.errors = [{instancePath:instancePath+"/summary/retire",schemaPath:"#/properties/summary/properties/retire/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid21 = _errs149 === errors;
}
else {
var valid21 = true;
}
if(valid21){
if(data59.blocked !== undefined){
let data68 = data59.blocked;
const _errs151 = errors;
if(!((typeof data68 == "number") && (!(data68 % 1) && !isNaN(data68)))){
validate20.errors = [{instancePath:instancePath+"/summary/blocked",schemaPath:"#/properties/summary/properties/blocked/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid21 = _errs151 === errors;
}
else {
var valid21 = true;
}
if(valid21){
if(data59.operations !== undefined){
let data69 = data59.operations;
const _errs153 = errors;
if(!((typeof data69 == "number") && (!(data69 % 1) && !isNaN(data69)))){
validate20.errors = [{instancePath:instancePath+"/summary/operations",schemaPath:"#/properties/summary/properties/operations/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid21 = _errs153 === errors;
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
var valid0 = _errs132 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.estimate !== undefined){
let data70 = data.estimate;
const _errs155 = errors;
if(errors === _errs155){
if(data70 && typeof data70 == "object" && !Array.isArray(data70)){
let missing14;
if((((data70.calls === undefined) && (missing14 = "calls")) || ((data70.elapsed_ms === undefined) && (missing14 = "elapsed_ms"))) || ((data70.by_action === undefined) && (missing14 = "by_action"))){
validate20.errors = [{instancePath:instancePath+"/estimate",schemaPath:"#/properties/estimate/required",keyword:"required",params:{missingProperty: missing14},message:"must have required property '"+missing14+"'"}];
return false;
}
else {
const _errs157 = errors;
for(const key14 in data70){
if(!(((key14 === "calls") || (key14 === "elapsed_ms")) || (key14 === "by_action"))){
validate20.errors = [{instancePath:instancePath+"/estimate",schemaPath:"#/properties/estimate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs157 === errors){
if(data70.calls !== undefined){
let data71 = data70.calls;
const _errs158 = errors;
if(!((typeof data71 == "number") && (!(data71 % 1) && !isNaN(data71)))){
validate20.errors = [{instancePath:instancePath+"/estimate/calls",schemaPath:"#/properties/estimate/properties/calls/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid22 = _errs158 === errors;
}
else {
var valid22 = true;
}
if(valid22){
if(data70.elapsed_ms !== undefined){
let data72 = data70.elapsed_ms;
const _errs160 = errors;
if(!((typeof data72 == "number") && (!(data72 % 1) && !isNaN(data72)))){
validate20.errors = [{instancePath:instancePath+"/estimate/elapsed_ms",schemaPath:"#/properties/estimate/properties/elapsed_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid22 = _errs160 === errors;
}
else {
var valid22 = true;
}
if(valid22){
if(data70.by_action !== undefined){
let data73 = data70.by_action;
const _errs162 = errors;
if(errors === _errs162){
if(Array.isArray(data73)){
var valid23 = true;
const len8 = data73.length;
for(let i8=0; i8<len8; i8++){
let data74 = data73[i8];
const _errs164 = errors;
if(errors === _errs164){
if(data74 && typeof data74 == "object" && !Array.isArray(data74)){
let missing15;
if(((((data74.account === undefined) && (missing15 = "account")) || ((data74.service === undefined) && (missing15 = "service"))) || ((data74.action === undefined) && (missing15 = "action"))) || ((data74.calls === undefined) && (missing15 = "calls"))){
validate20.errors = [{instancePath:instancePath+"/estimate/by_action/" + i8,schemaPath:"#/properties/estimate/properties/by_action/items/required",keyword:"required",params:{missingProperty: missing15},message:"must have required property '"+missing15+"'"}];
return false;
}
else {
const _errs166 = errors;
for(const key15 in data74){
if(!((((key15 === "account") || (key15 === "service")) || (key15 === "action")) || (key15 === "calls"))){
validate20.errors = [{instancePath:instancePath+"/estimate/by_action/" + i8,schemaPath:"#/properties/estimate/properties/by_action/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs166 === errors){
if(data74.account !== undefined){
const _errs167 = errors;
if(typeof data74.account !== "string"){
validate20.errors = [{instancePath:instancePath+"/estimate/by_action/" + i8+"/account",schemaPath:"#/properties/estimate/properties/by_action/items/properties/account/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid24 = _errs167 === errors;
}
else {
var valid24 = true;
}
if(valid24){
if(data74.service !== undefined){
const _errs169 = errors;
if(typeof data74.service !== "string"){
validate20.errors = [{instancePath:instancePath+"/estimate/by_action/" + i8+"/service",schemaPath:"#/properties/estimate/properties/by_action/items/properties/service/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid24 = _errs169 === errors;
}
else {
var valid24 = true;
}
if(valid24){
if(data74.action !== undefined){
const _errs171 = errors;
if(typeof data74.action !== "string"){
validate20.errors = [{instancePath:instancePath+"/estimate/by_action/" + i8+"/action",schemaPath:"#/properties/estimate/properties/by_action/items/properties/action/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid24 = _errs171 === errors;
}
else {
var valid24 = true;
}
if(valid24){
if(data74.calls !== undefined){
let data78 = data74.calls;
const _errs173 = errors;
if(!((typeof data78 == "number") && (!(data78 % 1) && !isNaN(data78)))){
validate20.errors = [{instancePath:instancePath+"/estimate/by_action/" + i8+"/calls",schemaPath:"#/properties/estimate/properties/by_action/items/properties/calls/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid24 = _errs173 === errors;
}
else {
var valid24 = true;
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/estimate/by_action/" + i8,schemaPath:"#/properties/estimate/properties/by_action/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid23 = _errs164 === errors;
if(!valid23){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/estimate/by_action",schemaPath:"#/properties/estimate/properties/by_action/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid22 = _errs162 === errors;
}
else {
var valid22 = true;
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
var valid0 = _errs155 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.other_way !== undefined){
let data79 = data.other_way;
const _errs175 = errors;
if(errors === _errs175){
if(data79 && typeof data79 == "object" && !Array.isArray(data79)){
let missing16;
if((((((((data79.distribution === undefined) && (missing16 = "distribution")) || ((data79.vpcs === undefined) && (missing16 = "vpcs"))) || ((data79.usd_a_month === undefined) && (missing16 = "usd_a_month"))) || ((data79.usd_a_month_as_asked === undefined) && (missing16 = "usd_a_month_as_asked"))) || ((data79.calls === undefined) && (missing16 = "calls"))) || ((data79.elapsed_ms === undefined) && (missing16 = "elapsed_ms"))) || ((data79.within_quota === undefined) && (missing16 = "within_quota"))){
validate20.errors = [{instancePath:instancePath+"/other_way",schemaPath:"#/properties/other_way/required",keyword:"required",params:{missingProperty: missing16},message:"must have required property '"+missing16+"'"}];
return false;
}
else {
const _errs177 = errors;
for(const key16 in data79){
if(!(((((((key16 === "distribution") || (key16 === "vpcs")) || (key16 === "usd_a_month")) || (key16 === "usd_a_month_as_asked")) || (key16 === "calls")) || (key16 === "elapsed_ms")) || (key16 === "within_quota"))){
validate20.errors = [{instancePath:instancePath+"/other_way",schemaPath:"#/properties/other_way/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs177 === errors){
if(data79.distribution !== undefined){
let data80 = data79.distribution;
const _errs178 = errors;
if(!((data80 === "zones") || (data80 === "profile"))){
validate20.errors = [{instancePath:instancePath+"/other_way/distribution",schemaPath:"#/properties/other_way/properties/distribution/enum",keyword:"enum",params:{allowedValues: schema31.properties.other_way.properties.distribution.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid25 = _errs178 === errors;
}
else {
var valid25 = true;
}
if(valid25){
if(data79.vpcs !== undefined){
let data81 = data79.vpcs;
const _errs179 = errors;
if(!((typeof data81 == "number") && (!(data81 % 1) && !isNaN(data81)))){
validate20.errors = [{instancePath:instancePath+"/other_way/vpcs",schemaPath:"#/properties/other_way/properties/vpcs/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid25 = _errs179 === errors;
}
else {
var valid25 = true;
}
if(valid25){
if(data79.usd_a_month !== undefined){
const _errs181 = errors;
if(!(typeof data79.usd_a_month == "number")){
validate20.errors = [{instancePath:instancePath+"/other_way/usd_a_month",schemaPath:"#/properties/other_way/properties/usd_a_month/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid25 = _errs181 === errors;
}
else {
var valid25 = true;
}
if(valid25){
if(data79.usd_a_month_as_asked !== undefined){
const _errs183 = errors;
if(!(typeof data79.usd_a_month_as_asked == "number")){
validate20.errors = [{instancePath:instancePath+"/other_way/usd_a_month_as_asked",schemaPath:"#/properties/other_way/properties/usd_a_month_as_asked/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid25 = _errs183 === errors;
}
else {
var valid25 = true;
}
if(valid25){
if(data79.calls !== undefined){
let data84 = data79.calls;
const _errs185 = errors;
if(!((typeof data84 == "number") && (!(data84 % 1) && !isNaN(data84)))){
validate20.errors = [{instancePath:instancePath+"/other_way/calls",schemaPath:"#/properties/other_way/properties/calls/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid25 = _errs185 === errors;
}
else {
var valid25 = true;
}
if(valid25){
if(data79.elapsed_ms !== undefined){
let data85 = data79.elapsed_ms;
const _errs187 = errors;
if(!((typeof data85 == "number") && (!(data85 % 1) && !isNaN(data85)))){
validate20.errors = [{instancePath:instancePath+"/other_way/elapsed_ms",schemaPath:"#/properties/other_way/properties/elapsed_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid25 = _errs187 === errors;
}
else {
var valid25 = true;
}
if(valid25){
if(data79.within_quota !== undefined){
const _errs189 = errors;
if(typeof data79.within_quota !== "boolean"){
validate20.errors = [{instancePath:instancePath+"/other_way/within_quota",schemaPath:"#/properties/other_way/properties/within_quota/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid25 = _errs189 === errors;
}
else {
var valid25 = true;
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
validate20.errors = [{instancePath:instancePath+"/other_way",schemaPath:"#/properties/other_way/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs175 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.changes !== undefined){
let data87 = data.changes;
const _errs191 = errors;
if(errors === _errs191){
if(Array.isArray(data87)){
var valid26 = true;
const len9 = data87.length;
for(let i9=0; i9<len9; i9++){
let data88 = data87[i9];
const _errs193 = errors;
if(errors === _errs193){
if(data88 && typeof data88 == "object" && !Array.isArray(data88)){
let missing17;
if((((((((data88.action === undefined) && (missing17 = "action")) || ((data88.resource === undefined) && (missing17 = "resource"))) || ((data88.key === undefined) && (missing17 = "key"))) || ((data88.description === undefined) && (missing17 = "description"))) || ((data88.subject === undefined) && (missing17 = "subject"))) || ((data88.why === undefined) && (missing17 = "why"))) || ((data88.fields === undefined) && (missing17 = "fields"))){
validate20.errors = [{instancePath:instancePath+"/changes/" + i9,schemaPath:"#/properties/changes/items/required",keyword:"required",params:{missingProperty: missing17},message:"must have required property '"+missing17+"'"}];
return false;
}
else {
const _errs195 = errors;
for(const key17 in data88){
if(!((((((((key17 === "action") || (key17 === "resource")) || (key17 === "key")) || (key17 === "description")) || (key17 === "subject")) || (key17 === "why")) || (key17 === "cause")) || (key17 === "fields"))){
validate20.errors = [{instancePath:instancePath+"/changes/" + i9,schemaPath:"#/properties/changes/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs195 === errors){
if(data88.action !== undefined){
let data89 = data88.action;
const _errs196 = errors;
if(typeof data89 !== "string"){
validate20.errors = [{instancePath:instancePath+"/changes/" + i9+"/action",schemaPath:"#/properties/changes/items/properties/action/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((((((data89 === "adopt") || (data89 === "create")) || (data89 === "update")) || (data89 === "replace")) || (data89 === "delete")) || (data89 === "switch")) || (data89 === "back")) || (data89 === "retire"))){
validate20.errors = [{instancePath:instancePath+"/changes/" + i9+"/action",schemaPath:"#/properties/changes/items/properties/action/enum",keyword:"enum",params:{allowedValues: schema31.properties.changes.items.properties.action.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid27 = _errs196 === errors;
}
else {
var valid27 = true;
}
if(valid27){
if(data88.resource !== undefined){
let data90 = data88.resource;
const _errs198 = errors;
if(typeof data90 !== "string"){
validate20.errors = [{instancePath:instancePath+"/changes/" + i9+"/resource",schemaPath:"#/properties/changes/items/properties/resource/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((((((((data90 === "security-group") || (data90 === "endpoint")) || (data90 === "zone")) || (data90 === "record")) || (data90 === "association")) || (data90 === "authorization")) || (data90 === "local-endpoint")) || (data90 === "profile")) || (data90 === "profile-zone")) || (data90 === "profile-association"))){
validate20.errors = [{instancePath:instancePath+"/changes/" + i9+"/resource",schemaPath:"#/properties/changes/items/properties/resource/enum",keyword:"enum",params:{allowedValues: schema31.properties.changes.items.properties.resource.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid27 = _errs198 === errors;
}
else {
var valid27 = true;
}
if(valid27){
if(data88.key !== undefined){
const _errs200 = errors;
if(typeof data88.key !== "string"){
validate20.errors = [{instancePath:instancePath+"/changes/" + i9+"/key",schemaPath:"#/properties/changes/items/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid27 = _errs200 === errors;
}
else {
var valid27 = true;
}
if(valid27){
if(data88.description !== undefined){
const _errs202 = errors;
if(typeof data88.description !== "string"){
validate20.errors = [{instancePath:instancePath+"/changes/" + i9+"/description",schemaPath:"#/properties/changes/items/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid27 = _errs202 === errors;
}
else {
var valid27 = true;
}
if(valid27){
if(data88.subject !== undefined){
let data93 = data88.subject;
const _errs204 = errors;
if(errors === _errs204){
if(data93 && typeof data93 == "object" && !Array.isArray(data93)){
let missing18;
if((data93.kind === undefined) && (missing18 = "kind")){
validate20.errors = [{instancePath:instancePath+"/changes/" + i9+"/subject",schemaPath:"#/properties/changes/items/properties/subject/required",keyword:"required",params:{missingProperty: missing18},message:"must have required property '"+missing18+"'"}];
return false;
}
else {
const _errs206 = errors;
for(const key18 in data93){
if(!((key18 === "kind") || (key18 === "name"))){
validate20.errors = [{instancePath:instancePath+"/changes/" + i9+"/subject",schemaPath:"#/properties/changes/items/properties/subject/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key18},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs206 === errors){
if(data93.kind !== undefined){
let data94 = data93.kind;
const _errs207 = errors;
if(typeof data94 !== "string"){
validate20.errors = [{instancePath:instancePath+"/changes/" + i9+"/subject/kind",schemaPath:"#/properties/changes/items/properties/subject/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((((((data94 === "hub") || (data94 === "service")) || (data94 === "zone")) || (data94 === "spoke")) || (data94 === "selection")) || (data94 === "vpc")) || (data94 === "topology"))){
validate20.errors = [{instancePath:instancePath+"/changes/" + i9+"/subject/kind",schemaPath:"#/properties/changes/items/properties/subject/properties/kind/enum",keyword:"enum",params:{allowedValues: schema31.properties.changes.items.properties.subject.properties.kind.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid28 = _errs207 === errors;
}
else {
var valid28 = true;
}
if(valid28){
if(data93.name !== undefined){
const _errs209 = errors;
if(typeof data93.name !== "string"){
validate20.errors = [{instancePath:instancePath+"/changes/" + i9+"/subject/name",schemaPath:"#/properties/changes/items/properties/subject/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid28 = _errs209 === errors;
}
else {
var valid28 = true;
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/changes/" + i9+"/subject",schemaPath:"#/properties/changes/items/properties/subject/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid27 = _errs204 === errors;
}
else {
var valid27 = true;
}
if(valid27){
if(data88.why !== undefined){
const _errs211 = errors;
if(typeof data88.why !== "string"){
validate20.errors = [{instancePath:instancePath+"/changes/" + i9+"/why",schemaPath:"#/properties/changes/items/properties/why/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid27 = _errs211 === errors;
}
else {
var valid27 = true;
}
if(valid27){
if(data88.cause !== undefined){
let data97 = data88.cause;
const _errs213 = errors;
if(typeof data97 !== "string"){
validate20.errors = [{instancePath:instancePath+"/changes/" + i9+"/cause",schemaPath:"#/properties/changes/items/properties/cause/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data97 === "drift") || (data97 === "edit")) || (data97 === "both"))){
validate20.errors = [{instancePath:instancePath+"/changes/" + i9+"/cause",schemaPath:"#/properties/changes/items/properties/cause/enum",keyword:"enum",params:{allowedValues: schema31.properties.changes.items.properties.cause.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid27 = _errs213 === errors;
}
else {
var valid27 = true;
}
if(valid27){
if(data88.fields !== undefined){
let data98 = data88.fields;
const _errs215 = errors;
if(errors === _errs215){
if(Array.isArray(data98)){
var valid29 = true;
const len10 = data98.length;
for(let i10=0; i10<len10; i10++){
let data99 = data98[i10];
const _errs217 = errors;
if(errors === _errs217){
if(data99 && typeof data99 == "object" && !Array.isArray(data99)){
let missing19;
if((((data99.field === undefined) && (missing19 = "field")) || ((data99.before === undefined) && (missing19 = "before"))) || ((data99.after === undefined) && (missing19 = "after"))){
validate20.errors = [{instancePath:instancePath+"/changes/" + i9+"/fields/" + i10,schemaPath:"#/properties/changes/items/properties/fields/items/required",keyword:"required",params:{missingProperty: missing19},message:"must have required property '"+missing19+"'"}];
return false;
}
else {
const _errs219 = errors;
for(const key19 in data99){
if(!(((key19 === "field") || (key19 === "before")) || (key19 === "after"))){
validate20.errors = [{instancePath:instancePath+"/changes/" + i9+"/fields/" + i10,schemaPath:"#/properties/changes/items/properties/fields/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key19},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs219 === errors){
if(data99.field !== undefined){
const _errs220 = errors;
if(typeof data99.field !== "string"){
validate20.errors = [{instancePath:instancePath+"/changes/" + i9+"/fields/" + i10+"/field",schemaPath:"#/properties/changes/items/properties/fields/items/properties/field/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid30 = _errs220 === errors;
}
else {
var valid30 = true;
}
if(valid30){
if(data99.before !== undefined){
const _errs222 = errors;
if(typeof data99.before !== "string"){
validate20.errors = [{instancePath:instancePath+"/changes/" + i9+"/fields/" + i10+"/before",schemaPath:"#/properties/changes/items/properties/fields/items/properties/before/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid30 = _errs222 === errors;
}
else {
var valid30 = true;
}
if(valid30){
if(data99.after !== undefined){
const _errs224 = errors;
if(typeof data99.after !== "string"){
validate20.errors = [{instancePath:instancePath+"/changes/" + i9+"/fields/" + i10+"/after",schemaPath:"#/properties/changes/items/properties/fields/items/properties/after/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid30 = _errs224 === errors;
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
validate20.errors = [{instancePath:instancePath+"/changes/" + i9+"/fields/" + i10,schemaPath:"#/properties/changes/items/properties/fields/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid29 = _errs217 === errors;
if(!valid29){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/changes/" + i9+"/fields",schemaPath:"#/properties/changes/items/properties/fields/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid27 = _errs215 === errors;
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
else {
validate20.errors = [{instancePath:instancePath+"/changes/" + i9,schemaPath:"#/properties/changes/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid26 = _errs193 === errors;
if(!valid26){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/changes",schemaPath:"#/properties/changes/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs191 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.blocked !== undefined){
let data103 = data.blocked;
const _errs226 = errors;
if(errors === _errs226){
if(Array.isArray(data103)){
var valid31 = true;
const len11 = data103.length;
for(let i11=0; i11<len11; i11++){
let data104 = data103[i11];
const _errs228 = errors;
if(errors === _errs228){
if(data104 && typeof data104 == "object" && !Array.isArray(data104)){
let missing20;
if(((((((((data104.action === undefined) && (missing20 = "action")) || ((data104.resource === undefined) && (missing20 = "resource"))) || ((data104.key === undefined) && (missing20 = "key"))) || ((data104.description === undefined) && (missing20 = "description"))) || ((data104.subject === undefined) && (missing20 = "subject"))) || ((data104.why === undefined) && (missing20 = "why"))) || ((data104.fields === undefined) && (missing20 = "fields"))) || ((data104.because === undefined) && (missing20 = "because"))){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i11,schemaPath:"#/properties/blocked/items/required",keyword:"required",params:{missingProperty: missing20},message:"must have required property '"+missing20+"'"}];
return false;
}
else {
const _errs230 = errors;
for(const key20 in data104){
if(!(func0.call(schema31.properties.blocked.items.properties, key20))){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i11,schemaPath:"#/properties/blocked/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key20},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs230 === errors){
if(data104.action !== undefined){
let data105 = data104.action;
const _errs231 = errors;
if(typeof data105 !== "string"){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i11+"/action",schemaPath:"#/properties/blocked/items/properties/action/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((((((data105 === "adopt") || (data105 === "create")) || (data105 === "update")) || (data105 === "replace")) || (data105 === "delete")) || (data105 === "switch")) || (data105 === "back")) || (data105 === "retire"))){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i11+"/action",schemaPath:"#/properties/blocked/items/properties/action/enum",keyword:"enum",params:{allowedValues: schema31.properties.blocked.items.properties.action.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid32 = _errs231 === errors;
}
else {
var valid32 = true;
}
if(valid32){
if(data104.resource !== undefined){
let data106 = data104.resource;
const _errs233 = errors;
if(typeof data106 !== "string"){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i11+"/resource",schemaPath:"#/properties/blocked/items/properties/resource/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((((((((data106 === "security-group") || (data106 === "endpoint")) || (data106 === "zone")) || (data106 === "record")) || (data106 === "association")) || (data106 === "authorization")) || (data106 === "local-endpoint")) || (data106 === "profile")) || (data106 === "profile-zone")) || (data106 === "profile-association"))){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i11+"/resource",schemaPath:"#/properties/blocked/items/properties/resource/enum",keyword:"enum",params:{allowedValues: schema31.properties.blocked.items.properties.resource.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid32 = _errs233 === errors;
}
else {
var valid32 = true;
}
if(valid32){
if(data104.key !== undefined){
const _errs235 = errors;
if(typeof data104.key !== "string"){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i11+"/key",schemaPath:"#/properties/blocked/items/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid32 = _errs235 === errors;
}
else {
var valid32 = true;
}
if(valid32){
if(data104.description !== undefined){
const _errs237 = errors;
if(typeof data104.description !== "string"){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i11+"/description",schemaPath:"#/properties/blocked/items/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid32 = _errs237 === errors;
}
else {
var valid32 = true;
}
if(valid32){
if(data104.subject !== undefined){
let data109 = data104.subject;
const _errs239 = errors;
if(errors === _errs239){
if(data109 && typeof data109 == "object" && !Array.isArray(data109)){
let missing21;
if((data109.kind === undefined) && (missing21 = "kind")){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i11+"/subject",schemaPath:"#/properties/blocked/items/properties/subject/required",keyword:"required",params:{missingProperty: missing21},message:"must have required property '"+missing21+"'"}];
return false;
}
else {
const _errs241 = errors;
for(const key21 in data109){
if(!((key21 === "kind") || (key21 === "name"))){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i11+"/subject",schemaPath:"#/properties/blocked/items/properties/subject/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key21},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs241 === errors){
if(data109.kind !== undefined){
let data110 = data109.kind;
const _errs242 = errors;
if(typeof data110 !== "string"){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i11+"/subject/kind",schemaPath:"#/properties/blocked/items/properties/subject/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((((((data110 === "hub") || (data110 === "service")) || (data110 === "zone")) || (data110 === "spoke")) || (data110 === "selection")) || (data110 === "vpc")) || (data110 === "topology"))){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i11+"/subject/kind",schemaPath:"#/properties/blocked/items/properties/subject/properties/kind/enum",keyword:"enum",params:{allowedValues: schema31.properties.blocked.items.properties.subject.properties.kind.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid33 = _errs242 === errors;
}
else {
var valid33 = true;
}
if(valid33){
if(data109.name !== undefined){
const _errs244 = errors;
if(typeof data109.name !== "string"){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i11+"/subject/name",schemaPath:"#/properties/blocked/items/properties/subject/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid33 = _errs244 === errors;
}
else {
var valid33 = true;
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/blocked/" + i11+"/subject",schemaPath:"#/properties/blocked/items/properties/subject/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid32 = _errs239 === errors;
}
else {
var valid32 = true;
}
if(valid32){
if(data104.why !== undefined){
const _errs246 = errors;
if(typeof data104.why !== "string"){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i11+"/why",schemaPath:"#/properties/blocked/items/properties/why/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid32 = _errs246 === errors;
}
else {
var valid32 = true;
}
if(valid32){
if(data104.cause !== undefined){
let data113 = data104.cause;
const _errs248 = errors;
if(typeof data113 !== "string"){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i11+"/cause",schemaPath:"#/properties/blocked/items/properties/cause/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data113 === "drift") || (data113 === "edit")) || (data113 === "both"))){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i11+"/cause",schemaPath:"#/properties/blocked/items/properties/cause/enum",keyword:"enum",params:{allowedValues: schema31.properties.blocked.items.properties.cause.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid32 = _errs248 === errors;
}
else {
var valid32 = true;
}
if(valid32){
if(data104.fields !== undefined){
let data114 = data104.fields;
const _errs250 = errors;
if(errors === _errs250){
if(Array.isArray(data114)){
var valid34 = true;
const len12 = data114.length;
for(let i12=0; i12<len12; i12++){
let data115 = data114[i12];
const _errs252 = errors;
if(errors === _errs252){
if(data115 && typeof data115 == "object" && !Array.isArray(data115)){
let missing22;
if((((data115.field === undefined) && (missing22 = "field")) || ((data115.before === undefined) && (missing22 = "before"))) || ((data115.after === undefined) && (missing22 = "after"))){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i11+"/fields/" + i12,schemaPath:"#/properties/blocked/items/properties/fields/items/required",keyword:"required",params:{missingProperty: missing22},message:"must have required property '"+missing22+"'"}];
return false;
}
else {
const _errs254 = errors;
for(const key22 in data115){
if(!(((key22 === "field") || (key22 === "before")) || (key22 === "after"))){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i11+"/fields/" + i12,schemaPath:"#/properties/blocked/items/properties/fields/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key22},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs254 === errors){
if(data115.field !== undefined){
const _errs255 = errors;
if(typeof data115.field !== "string"){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i11+"/fields/" + i12+"/field",schemaPath:"#/properties/blocked/items/properties/fields/items/properties/field/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid35 = _errs255 === errors;
}
else {
var valid35 = true;
}
if(valid35){
if(data115.before !== undefined){
const _errs257 = errors;
if(typeof data115.before !== "string"){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i11+"/fields/" + i12+"/before",schemaPath:"#/properties/blocked/items/properties/fields/items/properties/before/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid35 = _errs257 === errors;
}
else {
var valid35 = true;
}
if(valid35){
if(data115.after !== undefined){
const _errs259 = errors;
if(typeof data115.after !== "string"){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i11+"/fields/" + i12+"/after",schemaPath:"#/properties/blocked/items/properties/fields/items/properties/after/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid35 = _errs259 === errors;
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
validate20.errors = [{instancePath:instancePath+"/blocked/" + i11+"/fields/" + i12,schemaPath:"#/properties/blocked/items/properties/fields/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid34 = _errs252 === errors;
if(!valid34){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/blocked/" + i11+"/fields",schemaPath:"#/properties/blocked/items/properties/fields/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid32 = _errs250 === errors;
}
else {
var valid32 = true;
}
if(valid32){
if(data104.waits_for !== undefined){
const _errs261 = errors;
if(typeof data104.waits_for !== "string"){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i11+"/waits_for",schemaPath:"#/properties/blocked/items/properties/waits_for/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid32 = _errs261 === errors;
}
else {
var valid32 = true;
}
if(valid32){
if(data104.because !== undefined){
let data120 = data104.because;
const _errs263 = errors;
if(errors === _errs263){
if(data120 && typeof data120 == "object" && !Array.isArray(data120)){
let missing23;
if((((((data120.code === undefined) && (missing23 = "code")) || ((data120.severity === undefined) && (missing23 = "severity"))) || ((data120.subject === undefined) && (missing23 = "subject"))) || ((data120.message === undefined) && (missing23 = "message"))) || ((data120.keys === undefined) && (missing23 = "keys"))){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i11+"/because",schemaPath:"#/properties/blocked/items/properties/because/required",keyword:"required",params:{missingProperty: missing23},message:"must have required property '"+missing23+"'"}];
return false;
}
else {
const _errs265 = errors;
for(const key23 in data120){
if(!(((((((key23 === "code") || (key23 === "severity")) || (key23 === "subject")) || (key23 === "message")) || (key23 === "hint")) || (key23 === "keys")) || (key23 === "place"))){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i11+"/because",schemaPath:"#/properties/blocked/items/properties/because/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key23},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs265 === errors){
if(data120.code !== undefined){
const _errs266 = errors;
if(typeof data120.code !== "string"){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i11+"/because/code",schemaPath:"#/properties/blocked/items/properties/because/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid36 = _errs266 === errors;
}
else {
var valid36 = true;
}
if(valid36){
if(data120.severity !== undefined){
let data122 = data120.severity;
const _errs268 = errors;
if(typeof data122 !== "string"){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i11+"/because/severity",schemaPath:"#/properties/blocked/items/properties/because/properties/severity/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data122 === "stop") || (data122 === "block")) || (data122 === "warn"))){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i11+"/because/severity",schemaPath:"#/properties/blocked/items/properties/because/properties/severity/enum",keyword:"enum",params:{allowedValues: schema31.properties.blocked.items.properties.because.properties.severity.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid36 = _errs268 === errors;
}
else {
var valid36 = true;
}
if(valid36){
if(data120.subject !== undefined){
let data123 = data120.subject;
const _errs270 = errors;
if(errors === _errs270){
if(data123 && typeof data123 == "object" && !Array.isArray(data123)){
let missing24;
if((data123.kind === undefined) && (missing24 = "kind")){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i11+"/because/subject",schemaPath:"#/properties/blocked/items/properties/because/properties/subject/required",keyword:"required",params:{missingProperty: missing24},message:"must have required property '"+missing24+"'"}];
return false;
}
else {
const _errs272 = errors;
for(const key24 in data123){
if(!((key24 === "kind") || (key24 === "name"))){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i11+"/because/subject",schemaPath:"#/properties/blocked/items/properties/because/properties/subject/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key24},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs272 === errors){
if(data123.kind !== undefined){
let data124 = data123.kind;
const _errs273 = errors;
if(typeof data124 !== "string"){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i11+"/because/subject/kind",schemaPath:"#/properties/blocked/items/properties/because/properties/subject/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((((((data124 === "hub") || (data124 === "service")) || (data124 === "zone")) || (data124 === "spoke")) || (data124 === "selection")) || (data124 === "vpc")) || (data124 === "topology"))){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i11+"/because/subject/kind",schemaPath:"#/properties/blocked/items/properties/because/properties/subject/properties/kind/enum",keyword:"enum",params:{allowedValues: schema31.properties.blocked.items.properties.because.properties.subject.properties.kind.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid37 = _errs273 === errors;
}
else {
var valid37 = true;
}
if(valid37){
if(data123.name !== undefined){
const _errs275 = errors;
if(typeof data123.name !== "string"){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i11+"/because/subject/name",schemaPath:"#/properties/blocked/items/properties/because/properties/subject/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid37 = _errs275 === errors;
}
else {
var valid37 = true;
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/blocked/" + i11+"/because/subject",schemaPath:"#/properties/blocked/items/properties/because/properties/subject/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid36 = _errs270 === errors;
}
else {
var valid36 = true;
}
if(valid36){
if(data120.message !== undefined){
const _errs277 = errors;
if(typeof data120.message !== "string"){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i11+"/because/message",schemaPath:"#/properties/blocked/items/properties/because/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid36 = _errs277 === errors;
}
else {
var valid36 = true;
}
if(valid36){
if(data120.hint !== undefined){
const _errs279 = errors;
if(typeof data120.hint !== "string"){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i11+"/because/hint",schemaPath:"#/properties/blocked/items/properties/because/properties/hint/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid36 = _errs279 === errors;
}
else {
var valid36 = true;
}
if(valid36){
if(data120.keys !== undefined){
let data128 = data120.keys;
const _errs281 = errors;
if(errors === _errs281){
if(Array.isArray(data128)){
var valid38 = true;
const len13 = data128.length;
for(let i13=0; i13<len13; i13++){
const _errs283 = errors;
if(typeof data128[i13] !== "string"){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i11+"/because/keys/" + i13,schemaPath:"#/properties/blocked/items/properties/because/properties/keys/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid38 = _errs283 === errors;
if(!valid38){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/blocked/" + i11+"/because/keys",schemaPath:"#/properties/blocked/items/properties/because/properties/keys/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid36 = _errs281 === errors;
}
else {
var valid36 = true;
}
if(valid36){
if(data120.place !== undefined){
let data130 = data120.place;
const _errs285 = errors;
if(errors === _errs285){
if(data130 && typeof data130 == "object" && !Array.isArray(data130)){
let missing25;
if((((data130.file === undefined) && (missing25 = "file")) || ((data130.line === undefined) && (missing25 = "line"))) || ((data130.column === undefined) && (missing25 = "column"))){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i11+"/because/place",schemaPath:"#/properties/blocked/items/properties/because/properties/place/required",keyword:"required",params:{missingProperty: missing25},message:"must have required property '"+missing25+"'"}];
return false;
}
else {
const _errs287 = errors;
for(const key25 in data130){
if(!(((key25 === "file") || (key25 === "line")) || (key25 === "column"))){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i11+"/because/place",schemaPath:"#/properties/blocked/items/properties/because/properties/place/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key25},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs287 === errors){
if(data130.file !== undefined){
const _errs288 = errors;
if(typeof data130.file !== "string"){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i11+"/because/place/file",schemaPath:"#/properties/blocked/items/properties/because/properties/place/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid39 = _errs288 === errors;
}
else {
var valid39 = true;
}
if(valid39){
if(data130.line !== undefined){
let data132 = data130.line;
const _errs290 = errors;
if(!((typeof data132 == "number") && (!(data132 % 1) && !isNaN(data132)))){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i11+"/because/place/line",schemaPath:"#/properties/blocked/items/properties/because/properties/place/properties/line/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid39 = _errs290 === errors;
}
else {
var valid39 = true;
}
if(valid39){
if(data130.column !== undefined){
let data133 = data130.column;
const _errs292 = errors;
if(!((typeof data133 == "number") && (!(data133 % 1) && !isNaN(data133)))){
validate20.errors = [{instancePath:instancePath+"/blocked/" + i11+"/because/place/column",schemaPath:"#/properties/blocked/items/properties/because/properties/place/properties/column/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid39 = _errs292 === errors;
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
validate20.errors = [{instancePath:instancePath+"/blocked/" + i11+"/because/place",schemaPath:"#/properties/blocked/items/properties/because/properties/place/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid36 = _errs285 === errors;
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
validate20.errors = [{instancePath:instancePath+"/blocked/" + i11+"/because",schemaPath:"#/properties/blocked/items/properties/because/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid32 = _errs263 === errors;
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
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/blocked/" + i11,schemaPath:"#/properties/blocked/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid31 = _errs228 === errors;
if(!valid31){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/blocked",schemaPath:"#/properties/blocked/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs226 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.findings !== undefined){
let data134 = data.findings;
const _errs294 = errors;
if(errors === _errs294){
if(Array.isArray(data134)){
var valid40 = true;
const len14 = data134.length;
for(let i14=0; i14<len14; i14++){
let data135 = data134[i14];
const _errs296 = errors;
if(errors === _errs296){
if(data135 && typeof data135 == "object" && !Array.isArray(data135)){
let missing26;
if((((((data135.code === undefined) && (missing26 = "code")) || ((data135.severity === undefined) && (missing26 = "severity"))) || ((data135.subject === undefined) && (missing26 = "subject"))) || ((data135.message === undefined) && (missing26 = "message"))) || ((data135.keys === undefined) && (missing26 = "keys"))){
validate20.errors = [{instancePath:instancePath+"/findings/" + i14,schemaPath:"#/properties/findings/items/required",keyword:"required",params:{missingProperty: missing26},message:"must have required property '"+missing26+"'"}];
return false;
}
else {
const _errs298 = errors;
for(const key26 in data135){
if(!(((((((key26 === "code") || (key26 === "severity")) || (key26 === "subject")) || (key26 === "message")) || (key26 === "hint")) || (key26 === "keys")) || (key26 === "place"))){
validate20.errors = [{instancePath:instancePath+"/findings/" + i14,schemaPath:"#/properties/findings/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key26},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs298 === errors){
if(data135.code !== undefined){
const _errs299 = errors;
if(typeof data135.code !== "string"){
validate20.errors = [{instancePath:instancePath+"/findings/" + i14+"/code",schemaPath:"#/properties/findings/items/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid41 = _errs299 === errors;
}
else {
var valid41 = true;
}
if(valid41){
if(data135.severity !== undefined){
let data137 = data135.severity;
const _errs301 = errors;
if(typeof data137 !== "string"){
validate20.errors = [{instancePath:instancePath+"/findings/" + i14+"/severity",schemaPath:"#/properties/findings/items/properties/severity/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data137 === "stop") || (data137 === "block")) || (data137 === "warn"))){
validate20.errors = [{instancePath:instancePath+"/findings/" + i14+"/severity",schemaPath:"#/properties/findings/items/properties/severity/enum",keyword:"enum",params:{allowedValues: schema31.properties.findings.items.properties.severity.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid41 = _errs301 === errors;
}
else {
var valid41 = true;
}
if(valid41){
if(data135.subject !== undefined){
let data138 = data135.subject;
const _errs303 = errors;
if(errors === _errs303){
if(data138 && typeof data138 == "object" && !Array.isArray(data138)){
let missing27;
if((data138.kind === undefined) && (missing27 = "kind")){
validate20.errors = [{instancePath:instancePath+"/findings/" + i14+"/subject",schemaPath:"#/properties/findings/items/properties/subject/required",keyword:"required",params:{missingProperty: missing27},message:"must have required property '"+missing27+"'"}];
return false;
}
else {
const _errs305 = errors;
for(const key27 in data138){
if(!((key27 === "kind") || (key27 === "name"))){
validate20.errors = [{instancePath:instancePath+"/findings/" + i14+"/subject",schemaPath:"#/properties/findings/items/properties/subject/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key27},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs305 === errors){
if(data138.kind !== undefined){
let data139 = data138.kind;
const _errs306 = errors;
if(typeof data139 !== "string"){
validate20.errors = [{instancePath:instancePath+"/findings/" + i14+"/subject/kind",schemaPath:"#/properties/findings/items/properties/subject/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((((((data139 === "hub") || (data139 === "service")) || (data139 === "zone")) || (data139 === "spoke")) || (data139 === "selection")) || (data139 === "vpc")) || (data139 === "topology"))){
validate20.errors = [{instancePath:instancePath+"/findings/" + i14+"/subject/kind",schemaPath:"#/properties/findings/items/properties/subject/properties/kind/enum",keyword:"enum",params:{allowedValues: schema31.properties.findings.items.properties.subject.properties.kind.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid42 = _errs306 === errors;
}
else {
var valid42 = true;
}
if(valid42){
if(data138.name !== undefined){
const _errs308 = errors;
if(typeof data138.name !== "string"){
validate20.errors = [{instancePath:instancePath+"/findings/" + i14+"/subject/name",schemaPath:"#/properties/findings/items/properties/subject/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid42 = _errs308 === errors;
}
else {
var valid42 = true;
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/findings/" + i14+"/subject",schemaPath:"#/properties/findings/items/properties/subject/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid41 = _errs303 === errors;
}
else {
var valid41 = true;
}
if(valid41){
if(data135.message !== undefined){
const _errs310 = errors;
if(typeof data135.message !== "string"){
validate20.errors = [{instancePath:instancePath+"/findings/" + i14+"/message",schemaPath:"#/properties/findings/items/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid41 = _errs310 === errors;
}
else {
var valid41 = true;
}
if(valid41){
if(data135.hint !== undefined){
const _errs312 = errors;
if(typeof data135.hint !== "string"){
validate20.errors = [{instancePath:instancePath+"/findings/" + i14+"/hint",schemaPath:"#/properties/findings/items/properties/hint/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid41 = _errs312 === errors;
}
else {
var valid41 = true;
}
if(valid41){
if(data135.keys !== undefined){
let data143 = data135.keys;
const _errs314 = errors;
if(errors === _errs314){
if(Array.isArray(data143)){
var valid43 = true;
const len15 = data143.length;
for(let i15=0; i15<len15; i15++){
const _errs316 = errors;
if(typeof data143[i15] !== "string"){
validate20.errors = [{instancePath:instancePath+"/findings/" + i14+"/keys/" + i15,schemaPath:"#/properties/findings/items/properties/keys/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid43 = _errs316 === errors;
if(!valid43){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/findings/" + i14+"/keys",schemaPath:"#/properties/findings/items/properties/keys/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid41 = _errs314 === errors;
}
else {
var valid41 = true;
}
if(valid41){
if(data135.place !== undefined){
let data145 = data135.place;
const _errs318 = errors;
if(errors === _errs318){
if(data145 && typeof data145 == "object" && !Array.isArray(data145)){
let missing28;
if((((data145.file === undefined) && (missing28 = "file")) || ((data145.line === undefined) && (missing28 = "line"))) || ((data145.column === undefined) && (missing28 = "column"))){
validate20.errors = [{instancePath:instancePath+"/findings/" + i14+"/place",schemaPath:"#/properties/findings/items/properties/place/required",keyword:"required",params:{missingProperty: missing28},message:"must have required property '"+missing28+"'"}];
return false;
}
else {
const _errs320 = errors;
for(const key28 in data145){
if(!(((key28 === "file") || (key28 === "line")) || (key28 === "column"))){
validate20.errors = [{instancePath:instancePath+"/findings/" + i14+"/place",schemaPath:"#/properties/findings/items/properties/place/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key28},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs320 === errors){
if(data145.file !== undefined){
const _errs321 = errors;
if(typeof data145.file !== "string"){
validate20.errors = [{instancePath:instancePath+"/findings/" + i14+"/place/file",schemaPath:"#/properties/findings/items/properties/place/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid44 = _errs321 === errors;
}
else {
var valid44 = true;
}
if(valid44){
if(data145.line !== undefined){
let data147 = data145.line;
const _errs323 = errors;
if(!((typeof data147 == "number") && (!(data147 % 1) && !isNaN(data147)))){
validate20.errors = [{instancePath:instancePath+"/findings/" + i14+"/place/line",schemaPath:"#/properties/findings/items/properties/place/properties/line/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid44 = _errs323 === errors;
}
else {
var valid44 = true;
}
if(valid44){
if(data145.column !== undefined){
let data148 = data145.column;
const _errs325 = errors;
if(!((typeof data148 == "number") && (!(data148 % 1) && !isNaN(data148)))){
validate20.errors = [{instancePath:instancePath+"/findings/" + i14+"/place/column",schemaPath:"#/properties/findings/items/properties/place/properties/column/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid44 = _errs325 === errors;
}
else {
var valid44 = true;
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/findings/" + i14+"/place",schemaPath:"#/properties/findings/items/properties/place/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid41 = _errs318 === errors;
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
else {
validate20.errors = [{instancePath:instancePath+"/findings/" + i14,schemaPath:"#/properties/findings/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid40 = _errs296 === errors;
if(!valid40){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/findings",schemaPath:"#/properties/findings/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs294 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reach !== undefined){
let data149 = data.reach;
const _errs327 = errors;
if(errors === _errs327){
if(Array.isArray(data149)){
var valid45 = true;
const len16 = data149.length;
for(let i16=0; i16<len16; i16++){
let data150 = data149[i16];
const _errs329 = errors;
if(errors === _errs329){
if(data150 && typeof data150 == "object" && !Array.isArray(data150)){
let missing29;
if((((data150.answer === undefined) && (missing29 = "answer")) || ((data150.spokes === undefined) && (missing29 = "spokes"))) || ((data150.services === undefined) && (missing29 = "services"))){
validate20.errors = [{instancePath:instancePath+"/reach/" + i16,schemaPath:"#/properties/reach/items/required",keyword:"required",params:{missingProperty: missing29},message:"must have required property '"+missing29+"'"}];
return false;
}
else {
const _errs331 = errors;
for(const key29 in data150){
if(!((((key29 === "answer") || (key29 === "spokes")) || (key29 === "services")) || (key29 === "first_in_the_way"))){
validate20.errors = [{instancePath:instancePath+"/reach/" + i16,schemaPath:"#/properties/reach/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key29},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs331 === errors){
if(data150.answer !== undefined){
let data151 = data150.answer;
const _errs332 = errors;
if(typeof data151 !== "string"){
validate20.errors = [{instancePath:instancePath+"/reach/" + i16+"/answer",schemaPath:"#/properties/reach/items/properties/answer/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((((data151 === "yes") || (data151 === "no")) || (data151 === "unknown")) || (data151 === "assumed")) || (data151 === "unseen"))){
validate20.errors = [{instancePath:instancePath+"/reach/" + i16+"/answer",schemaPath:"#/properties/reach/items/properties/answer/enum",keyword:"enum",params:{allowedValues: schema31.properties.reach.items.properties.answer.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid46 = _errs332 === errors;
}
else {
var valid46 = true;
}
if(valid46){
if(data150.spokes !== undefined){
let data152 = data150.spokes;
const _errs334 = errors;
if(errors === _errs334){
if(Array.isArray(data152)){
var valid47 = true;
const len17 = data152.length;
for(let i17=0; i17<len17; i17++){
const _errs336 = errors;
if(typeof data152[i17] !== "string"){
validate20.errors = [{instancePath:instancePath+"/reach/" + i16+"/spokes/" + i17,schemaPath:"#/properties/reach/items/properties/spokes/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid47 = _errs336 === errors;
if(!valid47){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/reach/" + i16+"/spokes",schemaPath:"#/properties/reach/items/properties/spokes/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid46 = _errs334 === errors;
}
else {
var valid46 = true;
}
if(valid46){
if(data150.services !== undefined){
let data154 = data150.services;
const _errs338 = errors;
if(errors === _errs338){
if(Array.isArray(data154)){
var valid48 = true;
const len18 = data154.length;
for(let i18=0; i18<len18; i18++){
const _errs340 = errors;
if(typeof data154[i18] !== "string"){
validate20.errors = [{instancePath:instancePath+"/reach/" + i16+"/services/" + i18,schemaPath:"#/properties/reach/items/properties/services/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid48 = _errs340 === errors;
if(!valid48){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/reach/" + i16+"/services",schemaPath:"#/properties/reach/items/properties/services/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid46 = _errs338 === errors;
}
else {
var valid46 = true;
}
if(valid46){
if(data150.first_in_the_way !== undefined){
let data156 = data150.first_in_the_way;
const _errs342 = errors;
if(errors === _errs342){
if(data156 && typeof data156 == "object" && !Array.isArray(data156)){
let missing30;
if((((((data156.check === undefined) && (missing30 = "check")) || ((data156.answer === undefined) && (missing30 = "answer"))) || ((data156.id === undefined) && (missing30 = "id"))) || ((data156.message === undefined) && (missing30 = "message"))) || ((data156.hint === undefined) && (missing30 = "hint"))){
validate20.errors = [{instancePath:instancePath+"/reach/" + i16+"/first_in_the_way",schemaPath:"#/properties/reach/items/properties/first_in_the_way/required",keyword:"required",params:{missingProperty: missing30},message:"must have required property '"+missing30+"'"}];
return false;
}
else {
const _errs344 = errors;
for(const key30 in data156){
if(!(((((key30 === "check") || (key30 === "answer")) || (key30 === "id")) || (key30 === "message")) || (key30 === "hint"))){
validate20.errors = [{instancePath:instancePath+"/reach/" + i16+"/first_in_the_way",schemaPath:"#/properties/reach/items/properties/first_in_the_way/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key30},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs344 === errors){
if(data156.check !== undefined){
const _errs345 = errors;
if(typeof data156.check !== "string"){
validate20.errors = [{instancePath:instancePath+"/reach/" + i16+"/first_in_the_way/check",schemaPath:"#/properties/reach/items/properties/first_in_the_way/properties/check/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid49 = _errs345 === errors;
}
else {
var valid49 = true;
}
if(valid49){
if(data156.answer !== undefined){
let data158 = data156.answer;
const _errs347 = errors;
if(typeof data158 !== "string"){
validate20.errors = [{instancePath:instancePath+"/reach/" + i16+"/first_in_the_way/answer",schemaPath:"#/properties/reach/items/properties/first_in_the_way/properties/answer/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data158 === "no") || (data158 === "unknown"))){
validate20.errors = [{instancePath:instancePath+"/reach/" + i16+"/first_in_the_way/answer",schemaPath:"#/properties/reach/items/properties/first_in_the_way/properties/answer/enum",keyword:"enum",params:{allowedValues: schema31.properties.reach.items.properties.first_in_the_way.properties.answer.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid49 = _errs347 === errors;
}
else {
var valid49 = true;
}
if(valid49){
if(data156.id !== undefined){
const _errs349 = errors;
if(typeof data156.id !== "string"){
validate20.errors = [{instancePath:instancePath+"/reach/" + i16+"/first_in_the_way/id",schemaPath:"#/properties/reach/items/properties/first_in_the_way/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid49 = _errs349 === errors;
}
else {
var valid49 = true;
}
if(valid49){
if(data156.message !== undefined){
const _errs351 = errors;
if(typeof data156.message !== "string"){
validate20.errors = [{instancePath:instancePath+"/reach/" + i16+"/first_in_the_way/message",schemaPath:"#/properties/reach/items/properties/first_in_the_way/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid49 = _errs351 === errors;
}
else {
var valid49 = true;
}
if(valid49){
if(data156.hint !== undefined){
const _errs353 = errors;
if(typeof data156.hint !== "string"){
validate20.errors = [{instancePath:instancePath+"/reach/" + i16+"/first_in_the_way/hint",schemaPath:"#/properties/reach/items/properties/first_in_the_way/properties/hint/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid49 = _errs353 === errors;
}
else {
var valid49 = true;
}
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/reach/" + i16+"/first_in_the_way",schemaPath:"#/properties/reach/items/properties/first_in_the_way/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid46 = _errs342 === errors;
}
else {
var valid46 = true;
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/reach/" + i16,schemaPath:"#/properties/reach/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid45 = _errs329 === errors;
if(!valid45){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/reach",schemaPath:"#/properties/reach/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs327 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.operations !== undefined){
let data162 = data.operations;
const _errs355 = errors;
if(errors === _errs355){
if(Array.isArray(data162)){
var valid50 = true;
const len19 = data162.length;
for(let i19=0; i19<len19; i19++){
let data163 = data162[i19];
const _errs357 = errors;
if(errors === _errs357){
if(data163 && typeof data163 == "object" && !Array.isArray(data163)){
let missing31;
if((((((((((data163.id === undefined) && (missing31 = "id")) || ((data163.kind === undefined) && (missing31 = "kind"))) || ((data163.account === undefined) && (missing31 = "account"))) || ((data163.region === undefined) && (missing31 = "region"))) || ((data163.changes === undefined) && (missing31 = "changes"))) || ((data163.depends_on === undefined) && (missing31 = "depends_on"))) || ((data163.after === undefined) && (missing31 = "after"))) || ((data163.parameters === undefined) && (missing31 = "parameters"))) || ((data163.expects === undefined) && (missing31 = "expects"))){
validate20.errors = [{instancePath:instancePath+"/operations/" + i19,schemaPath:"#/properties/operations/items/required",keyword:"required",params:{missingProperty: missing31},message:"must have required property '"+missing31+"'"}];
return false;
}
else {
const _errs359 = errors;
for(const key31 in data163){
if(!(func0.call(schema31.properties.operations.items.properties, key31))){
validate20.errors = [{instancePath:instancePath+"/operations/" + i19,schemaPath:"#/properties/operations/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key31},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs359 === errors){
if(data163.id !== undefined){
const _errs360 = errors;
if(typeof data163.id !== "string"){
validate20.errors = [{instancePath:instancePath+"/operations/" + i19+"/id",schemaPath:"#/properties/operations/items/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid51 = _errs360 === errors;
}
else {
var valid51 = true;
}
if(valid51){
if(data163.kind !== undefined){
const _errs362 = errors;
if(typeof data163.kind !== "string"){
validate20.errors = [{instancePath:instancePath+"/operations/" + i19+"/kind",schemaPath:"#/properties/operations/items/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid51 = _errs362 === errors;
}
else {
var valid51 = true;
}
if(valid51){
if(data163.account !== undefined){
const _errs364 = errors;
if(typeof data163.account !== "string"){
validate20.errors = [{instancePath:instancePath+"/operations/" + i19+"/account",schemaPath:"#/properties/operations/items/properties/account/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid51 = _errs364 === errors;
}
else {
var valid51 = true;
}
if(valid51){
if(data163.region !== undefined){
const _errs366 = errors;
if(typeof data163.region !== "string"){
validate20.errors = [{instancePath:instancePath+"/operations/" + i19+"/region",schemaPath:"#/properties/operations/items/properties/region/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid51 = _errs366 === errors;
}
else {
var valid51 = true;
}
if(valid51){
if(data163.role !== undefined){
const _errs368 = errors;
if(typeof data163.role !== "string"){
validate20.errors = [{instancePath:instancePath+"/operations/" + i19+"/role",schemaPath:"#/properties/operations/items/properties/role/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid51 = _errs368 === errors;
}
else {
var valid51 = true;
}
if(valid51){
if(data163.changes !== undefined){
let data169 = data163.changes;
const _errs370 = errors;
if(errors === _errs370){
if(Array.isArray(data169)){
var valid52 = true;
const len20 = data169.length;
for(let i20=0; i20<len20; i20++){
const _errs372 = errors;
if(typeof data169[i20] !== "string"){
validate20.errors = [{instancePath:instancePath+"/operations/" + i19+"/changes/" + i20,schemaPath:"#/properties/operations/items/properties/changes/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid52 = _errs372 === errors;
if(!valid52){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/operations/" + i19+"/changes",schemaPath:"#/properties/operations/items/properties/changes/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid51 = _errs370 === errors;
}
else {
var valid51 = true;
}
if(valid51){
if(data163.depends_on !== undefined){
let data171 = data163.depends_on;
const _errs374 = errors;
if(errors === _errs374){
if(Array.isArray(data171)){
var valid53 = true;
const len21 = data171.length;
for(let i21=0; i21<len21; i21++){
const _errs376 = errors;
if(typeof data171[i21] !== "string"){
validate20.errors = [{instancePath:instancePath+"/operations/" + i19+"/depends_on/" + i21,schemaPath:"#/properties/operations/items/properties/depends_on/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid53 = _errs376 === errors;
if(!valid53){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/operations/" + i19+"/depends_on",schemaPath:"#/properties/operations/items/properties/depends_on/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid51 = _errs374 === errors;
}
else {
var valid51 = true;
}
if(valid51){
if(data163.after !== undefined){
let data173 = data163.after;
const _errs378 = errors;
if(errors === _errs378){
if(Array.isArray(data173)){
var valid54 = true;
const len22 = data173.length;
for(let i22=0; i22<len22; i22++){
const _errs380 = errors;
if(typeof data173[i22] !== "string"){
validate20.errors = [{instancePath:instancePath+"/operations/" + i19+"/after/" + i22,schemaPath:"#/properties/operations/items/properties/after/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid54 = _errs380 === errors;
if(!valid54){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/operations/" + i19+"/after",schemaPath:"#/properties/operations/items/properties/after/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid51 = _errs378 === errors;
}
else {
var valid51 = true;
}
if(valid51){
if(data163.parameters !== undefined){
let data175 = data163.parameters;
const _errs382 = errors;
if(errors === _errs382){
if(data175 && typeof data175 == "object" && !Array.isArray(data175)){
}
else {
validate20.errors = [{instancePath:instancePath+"/operations/" + i19+"/parameters",schemaPath:"#/properties/operations/items/properties/parameters/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid51 = _errs382 === errors;
}
else {
var valid51 = true;
}
if(valid51){
if(data163.expects !== undefined){
let data176 = data163.expects;
const _errs385 = errors;
if(errors === _errs385){
if(Array.isArray(data176)){
var valid55 = true;
const len23 = data176.length;
for(let i23=0; i23<len23; i23++){
let data177 = data176[i23];
const _errs387 = errors;
if(errors === _errs387){
if(data177 && typeof data177 == "object" && !Array.isArray(data177)){
let missing32;
if((data177.of === undefined) && (missing32 = "of")){
validate20.errors = [{instancePath:instancePath+"/operations/" + i19+"/expects/" + i23,schemaPath:"#/properties/operations/items/properties/expects/items/required",keyword:"required",params:{missingProperty: missing32},message:"must have required property '"+missing32+"'"}];
return false;
}
else {
const _errs389 = errors;
for(const key32 in data177){
if(!((key32 === "of") || (key32 === "found"))){
validate20.errors = [{instancePath:instancePath+"/operations/" + i19+"/expects/" + i23,schemaPath:"#/properties/operations/items/properties/expects/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key32},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs389 === errors){
if(data177.of !== undefined){
const _errs390 = errors;
if(typeof data177.of !== "string"){
validate20.errors = [{instancePath:instancePath+"/operations/" + i19+"/expects/" + i23+"/of",schemaPath:"#/properties/operations/items/properties/expects/items/properties/of/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid56 = _errs390 === errors;
}
else {
var valid56 = true;
}
if(valid56){
if(data177.found !== undefined){
const _errs392 = errors;
if(typeof data177.found !== "string"){
validate20.errors = [{instancePath:instancePath+"/operations/" + i19+"/expects/" + i23+"/found",schemaPath:"#/properties/operations/items/properties/expects/items/properties/found/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid56 = _errs392 === errors;
}
else {
var valid56 = true;
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/operations/" + i19+"/expects/" + i23,schemaPath:"#/properties/operations/items/properties/expects/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid55 = _errs387 === errors;
if(!valid55){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/operations/" + i19+"/expects",schemaPath:"#/properties/operations/items/properties/expects/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid51 = _errs385 === errors;
}
else {
var valid51 = true;
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
validate20.errors = [{instancePath:instancePath+"/operations/" + i19,schemaPath:"#/properties/operations/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid50 = _errs357 === errors;
if(!valid50){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/operations",schemaPath:"#/properties/operations/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs355 === errors;
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

