// Generated from schemas/topology.schema.json by scripts/generate.mjs; do not edit.

// @ts-nocheck
import type { ValidateFunction } from "ajv/dist/2020.js";
import type { TopologyDocument } from "./topology-document.generated.ts";
import ucs2length from "ajv/dist/runtime/ucs2length.js";

/** Tells whether a value is a topology document; else `errors` holds every fault. */
export const validateTopology: ValidateFunction<TopologyDocument> = validate20;




const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:vpce-hub:schema:topology:1","title":"vpce-hub topology","description":"One hub of shared interface VPC endpoints in one Region, the services it offers and the spoke VPCs that use them.","type":"object","additionalProperties":false,"required":["version","name","hub","services","spokes"],"properties":{"version":{"description":"Version of this file format.","const":1,"type":"integer","examples":[1]},"name":{"title":"topology name","type":"string","pattern":"^[a-z0-9-]{1,32}$","patternErrorMessage":"write 1 to 32 lower-case letters, digits and hyphens, such as shared-endpoints","description":"Name of the topology. It is the owner mark on everything that vpce-hub makes, so two topologies need two names, and a new name means new resources.","examples":["shared-endpoints","prod-tokyo"]},"tags":{"title":"tags","description":"Tags on everything that can bear them: endpoints, security groups and zones. A change of them is an update of tags and nothing else; one that is taken out comes off again, and tags of others stay. Keys that begin with `aws:` or `vpce-hub:` are refused; keys have at most 127 characters, values 256. An endpoint or group without a `Name` here is made with one.","type":"object","additionalProperties":{"title":"tag value","type":"string","maxLength":256,"pattern":"^[\\p{L}\\p{Z}\\p{N}_.:/=+@-]*$","patternErrorMessage":"write letters, digits, spaces and _ . : / = + - @, which EC2 and Route 53 both take"},"examples":[{"cost-center":"4711","owner":"network"}]},"access":{"title":"access","description":"How to get into the accounts. Without it the credentials at hand are used as they are, which reaches one account only.","type":"object","additionalProperties":false,"minProperties":1,"properties":{"role":{"title":"role name or role ARN","type":"string","pattern":"^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$","patternErrorMessage":"write a role name such as vpce-hub; a role with a path needs its full ARN, such as arn:aws:iam::111111111111:role/network/vpce-hub","description":"Name of the role that is assumed in each account; the ARN is made from the account and the Region's partition. `hub.role` and `spokes[].role` override it. A full ARN names one account, so it fits only where every account it serves is that one.","examples":["vpce-hub","arn:aws:iam::111111111111:role/network/vpce-hub"]},"planRole":{"title":"role name or role ARN","type":"string","pattern":"^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$","patternErrorMessage":"write a role name such as vpce-hub; a role with a path needs its full ARN, such as arn:aws:iam::111111111111:role/network/vpce-hub","description":"Role of `vpce-plan`, which only reads, by name or ARN as `role`: a pull request then needs no role that writes. `hub.planRole` and `spokes[].planRole` override it; by default it is `role`. `vpce-apply` uses `role` for all that it does.","examples":["vpce-hub-plan"]},"externalId":{"title":"external id","type":"string","pattern":"^[A-Za-z0-9_+=,.@:/-]{2,1224}$","patternErrorMessage":"write 2 to 1,224 letters, digits and _ + = , . @ : / - (what AWS STS accepts), such as example-corp","description":"External id that is sent with every AssumeRole, for trust policies that demand one.","examples":["example-corp"]}},"examples":[{"role":"vpce-hub"},{"role":"vpce-hub","planRole":"vpce-hub-plan","externalId":"example-corp"}]},"hub":{"title":"hub","description":"The VPC that holds the endpoints and owns the private hosted zones.","type":"object","additionalProperties":false,"required":["account","region","vpc","subnets"],"properties":{"account":{"title":"AWS account id","type":"string","pattern":"^[0-9]{12}$","patternErrorMessage":"write twelve digits in quotes, such as \"111111111111\"","description":"Id of the account that owns the hub VPC. In quotes: YAML reads bare digits as a number and drops leading zeros.","examples":["111111111111"]},"region":{"title":"AWS Region","type":"string","pattern":"^[a-z]{2,}(-[a-z]+)+-[0-9]+$","patternErrorMessage":"write a Region (not a zone), such as ap-northeast-1","description":"Region of the hub. One file is one hub in one Region.","examples":["ap-northeast-1","eu-central-1"]},"vpc":{"title":"VPC id","type":"string","pattern":"^vpc-([0-9a-f]{8}|[0-9a-f]{17})$","patternErrorMessage":"write the id that AWS gave, 8 or 17 digits and letters a to f, such as vpc-0a1b2c3d4e5f60001","description":"Id of the hub VPC. Its DNS support and DNS hostnames must be on.","examples":["vpc-0a1b2c3d4e5f60001"]},"subnets":{"description":"Subnets of the hub VPC that get an endpoint's network interface, one per zone. Zones that a service does not support are left out with a warning.","type":"array","minItems":1,"uniqueItems":true,"items":{"title":"subnet id","type":"string","pattern":"^subnet-([0-9a-f]{8}|[0-9a-f]{17})$","patternErrorMessage":"write the id that AWS gave, 8 or 17 digits and letters a to f, such as subnet-0a1b2c3d4e5f60001"},"examples":[["subnet-0a1b2c3d4e5f60001","subnet-0a1b2c3d4e5f60002"]]},"role":{"title":"role name or role ARN","type":"string","pattern":"^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$","patternErrorMessage":"write a role name such as vpce-hub; a role with a path needs its full ARN, such as arn:aws:iam::111111111111:role/network/vpce-hub","description":"Role for the hub's account, name or full ARN. Overrides `access.role`.","examples":["vpce-hub-operator"]},"planRole":{"title":"role name or role ARN","type":"string","pattern":"^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$","patternErrorMessage":"write a role name such as vpce-hub; a role with a path needs its full ARN, such as arn:aws:iam::111111111111:role/network/vpce-hub","description":"Role with which `vpce-plan` reads the hub's account. Overrides `access.planRole`.","examples":["vpce-hub-reader"]},"securityGroups":{"description":"Your own security groups for the endpoints, at most 5 (the AWS limit per network interface); vpce-hub leaves them as they are. Without this key vpce-hub owns one group, and one more for each set of ports that is not 443 alone.","type":"array","minItems":1,"maxItems":5,"uniqueItems":true,"items":{"title":"security group id","type":"string","pattern":"^sg-([0-9a-f]{8}|[0-9a-f]{17})$","patternErrorMessage":"write the id that AWS gave (not the group's name), 8 or 17 digits and letters a to f, such as sg-0a1b2c3d4e5f60001"},"examples":[["sg-0a1b2c3d4e5f60001"]]},"allow":{"description":"Who may reach the endpoints on the ports of their services, as rules of the groups that vpce-hub owns: `spokes` (the CIDRs of the hub and spoke VPCs, aggregated), or a list of IPv4 CIDRs in which `spokes` may stand too. CIDRs may overlap; 0.0.0.0/0 is taken at its word (the endpoints have private addresses only). Not together with `securityGroups`.","default":"spokes","anyOf":[{"title":"who is allowed","type":"string","enum":["spokes"]},{"type":"array","minItems":1,"items":{"title":"IPv4 CIDR or spokes","type":"string","pattern":"^(spokes|((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(\\.|(?=/))){4}/(3[0-2]|[12]?[0-9]))$","patternErrorMessage":"write an IPv4 block such as 10.1.0.0/16, or spokes"}}],"examples":["spokes",["10.0.0.0/8","100.64.0.0/10"],["spokes","172.16.0.0/12"]]}},"examples":[{"account":"111111111111","region":"ap-northeast-1","vpc":"vpc-0a1b2c3d4e5f60001","subnets":["subnet-0a1b2c3d4e5f60001","subnet-0a1b2c3d4e5f60002"]}]},"defaults":{"title":"defaults","description":"What holds for every service that does not say otherwise.","type":"object","additionalProperties":false,"minProperties":1,"properties":{"policy":{"title":"path of a policy file","type":"string","minLength":1,"maxLength":1024,"description":"File with the endpoint policy of every service that has no `policy` of its own, under the same rules. A service that takes no policy keeps full access, and the plan says so.","examples":["policies/default.json"]}},"examples":[{"policy":"policies/default.json"}]},"services":{"description":"The services that the hub offers; one interface endpoint each. An empty list takes the whole hub down, and is refused unless that very plan is approved with --allow-deletes: a half-written file must not delete everything.","type":"array","items":{"title":"service entry","description":"A service by its short name alone, or with options.","anyOf":[{"title":"service name","type":"string","maxLength":255,"pattern":"^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$","patternErrorMessage":"write a short name such as ssm or ecr.api, or a full one such as com.amazonaws.ap-northeast-1.ssm"},{"title":"service","description":"A service with options.","type":"object","additionalProperties":false,"required":["name"],"properties":{"name":{"title":"service name","type":"string","maxLength":255,"pattern":"^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$","patternErrorMessage":"write a short name such as ssm or ecr.api, or a full one such as com.amazonaws.ap-northeast-1.ssm","description":"Short name, unique in the file: `ssm` stands for `com.amazonaws.<region>.ssm` or whatever full name the Region's catalogue has for it. A full name is taken as it is. With `serviceName` the name is yours to choose.","examples":["kms","ecr.api","payments"]},"serviceName":{"title":"service name","type":"string","maxLength":255,"pattern":"^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$","patternErrorMessage":"write a short name such as ssm or ecr.api, or a full one such as com.amazonaws.ap-northeast-1.ssm","description":"Full service name, for what `name` cannot say: any PrivateLink service in the hub's Region.","examples":["com.amazonaws.vpce.ap-northeast-1.vpce-svc-0123456789abcdef0"]},"serviceRegion":{"title":"AWS Region","type":"string","pattern":"^[a-z]{2,}(-[a-z]+)+-[0-9]+$","patternErrorMessage":"write a Region (not a zone), such as ap-northeast-1","description":"Region of the service, where it is not the hub's: AWS offers some services across Regions (S3, KMS, ECR, ECS, Lambda, Firehose, IAM, Route 53 and others). Names and catalogue are that Region's; the endpoint stands in the hub, in any availability zone that takes such endpoints. Whoever makes it needs the permission `vpce:AllowMultiRegion` too.","examples":["us-east-1"]},"policy":{"title":"path of a policy file","type":"string","minLength":1,"maxLength":1024,"description":"File with the endpoint policy: a JSON object, at most 20,480 characters. The path is relative to this file, and leads below its folder or below the working directory, links followed: plans print policies, and a topology from a pull request must not be able to print any file of the machine. Without this key it is `defaults.policy`, and without that AWS allows full access; `full-access` says so where a default is given (a file of that name is `./full-access`).","examples":["policies/kms.json","full-access"]},"subnets":{"description":"Subnets of the hub VPC for this endpoint, instead of `hub.subnets`.","type":"array","minItems":1,"uniqueItems":true,"items":{"title":"subnet id","type":"string","pattern":"^subnet-([0-9a-f]{8}|[0-9a-f]{17})$","patternErrorMessage":"write the id that AWS gave, 8 or 17 digits and letters a to f, such as subnet-0a1b2c3d4e5f60001"},"examples":[["subnet-0a1b2c3d4e5f60001"]]},"ports":{"description":"TCP ports on which the endpoint is reached; services with the same ports share a security group, which admits the spokes there. Without this key it is what AWS documents for the service: 443 for most, others too for such as `cassandra` (9142), `email-smtp` (25, 465, 587, 2465, 2587), `athena` (444) or `storagegateway`.","type":"array","minItems":1,"maxItems":20,"uniqueItems":true,"items":{"title":"TCP port","type":"integer","minimum":1,"maximum":65535},"examples":[[9142],[443,8443]]},"dnsNames":{"title":"DNS names","description":"Private DNS names that lead to this endpoint, one zone each. Without this key it is every name that the live catalogue lists for the service; with `add` and `remove` it is those but for some. A list is exactly these and no other. A leading `*.` makes records for the name itself and for everything below it.","anyOf":[{"type":"array","minItems":1,"items":{"title":"DNS name","type":"string","maxLength":253,"pattern":"^(\\*\\.)?([A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.)+[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.?$","patternErrorMessage":"write a full name such as payments.example.internal; a \"*\" may only be its whole first label, as in \"*.payments.example.internal\""}},{"title":"names of the catalogue but for some","description":"The names that the live catalogue lists, without some and with others: a name that AWS adds later is served too.","type":"object","additionalProperties":false,"minProperties":1,"properties":{"add":{"description":"Names that lead to this endpoint though the catalogue does not list them. Whether its certificate has them is yours to know.","type":"array","minItems":1,"uniqueItems":true,"items":{"title":"DNS name","type":"string","maxLength":253,"pattern":"^(\\*\\.)?([A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.)+[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.?$","patternErrorMessage":"write a full name such as payments.example.internal; a \"*\" may only be its whole first label, as in \"*.payments.example.internal\""},"examples":[["s3.amazonaws.com"]]},"remove":{"description":"Names of the catalogue that do not lead to this endpoint, as patterns in which `*` stands for any text. A pattern that fits none is told by a warning of the plan.","type":"array","minItems":1,"uniqueItems":true,"items":{"title":"pattern of DNS names","type":"string","maxLength":253,"pattern":"^[A-Za-z0-9_.*-]+$","patternErrorMessage":"write a name in which * stands for any text, such as *-fips.*"},"examples":[["*-fips.*"],["*.api.aws"]]}}}],"examples":[["kms.ap-northeast-1.amazonaws.com"],["*.payments.example.internal"],{"add":["s3.amazonaws.com"],"remove":["*-fips.*"]}]},"tags":{"title":"tags","description":"Tags on the endpoint of this service, over those of the topology.","type":"object","additionalProperties":{"title":"tag value","type":"string","maxLength":256,"pattern":"^[\\p{L}\\p{Z}\\p{N}_.:/=+@-]*$","patternErrorMessage":"write letters, digits, spaces and _ . : / = + - @, which EC2 and Route 53 both take"},"examples":[{"Name":"kms","team":"security"}]},"records":{"description":"How the records of its names lead to the endpoint: `alias`, to the DNS name that AWS keeps for it, or `address`, to the addresses of its network interfaces, with a TTL of 60 s. `address` is for where Route 53 refuses the alias. The addresses follow the subnets: one that is added is written once it serves, one that goes is taken out a TTL before.","title":"kind of records","type":"string","enum":["alias","address"],"default":"alias","examples":["address"]},"protect":{"description":"Keeps the service even when it is taken out of this file: a plan that would remove its zones and its endpoint shows them as blocked. The protection is a tag on its zones, so it lasts until a `protect: false` (or an entry without it) was applied. A service without a private DNS name has no zone, and cannot be protected.","type":"boolean","default":false,"examples":[true]},"mayHide":{"description":"Names below those of this service that its zones may hide from the spokes, though nothing in this file serves them. A private zone hides everything public below its name, so a plan that would do so is refused until you add the service that serves them or accept it here.","type":"array","minItems":1,"items":{"title":"DNS name","type":"string","maxLength":253,"pattern":"^(\\*\\.)?([A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.)+[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.?$","patternErrorMessage":"write a full name such as payments.example.internal; a \"*\" may only be its whole first label, as in \"*.payments.example.internal\""},"examples":[["oidc.eks.ap-northeast-1.amazonaws.com"]]}}}],"examples":["ssm",{"name":"kms","policy":"policies/kms.json"}]},"examples":[["ssm","ec2messages",{"name":"kms","policy":"policies/kms.json"}],[]]},"spokes":{"description":"The VPCs that use the hub's endpoints. May be empty, but must be written: `spokes: []`.","type":"array","items":{"title":"spoke","description":"A VPC that resolves and uses the hub's endpoints.","type":"object","additionalProperties":false,"required":["name","account","vpc"],"properties":{"name":{"title":"spoke name","type":"string","pattern":"^[A-Za-z0-9]([A-Za-z0-9._-]{0,62}[A-Za-z0-9])?$","patternErrorMessage":"write 1 to 64 letters, digits, dots, hyphens and underscores, such as user-1","description":"Name of the spoke in plans and reports, unique in the file.","examples":["user-1","data-platform.dev"]},"account":{"title":"AWS account id","type":"string","pattern":"^[0-9]{12}$","patternErrorMessage":"write twelve digits in quotes, such as \"111111111111\"","description":"Id of the account that owns the spoke VPC, in quotes. May be the hub's.","examples":["222222222222"]},"vpc":{"title":"VPC id","type":"string","pattern":"^vpc-([0-9a-f]{8}|[0-9a-f]{17})$","patternErrorMessage":"write the id that AWS gave, 8 or 17 digits and letters a to f, such as vpc-0a1b2c3d4e5f60001","description":"Id of the spoke VPC. Its DNS support and DNS hostnames must be on, and it must reach the hub by IP.","examples":["vpc-0b1b2c3d4e5f60001"]},"region":{"title":"AWS Region","type":"string","pattern":"^[a-z]{2,}(-[a-z]+)+-[0-9]+$","patternErrorMessage":"write a Region (not a zone), such as ap-northeast-1","description":"Region of the spoke VPC, by default the hub's. May differ, within the same AWS partition.","examples":["ap-northeast-1"]},"role":{"title":"role name or role ARN","type":"string","pattern":"^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$","patternErrorMessage":"write a role name such as vpce-hub; a role with a path needs its full ARN, such as arn:aws:iam::111111111111:role/network/vpce-hub","description":"Role for the spoke's account, name or full ARN. Overrides `access.role`.","examples":["vpce-spoke","arn:aws:iam::222222222222:role/network/vpce-spoke"]},"planRole":{"title":"role name or role ARN","type":"string","pattern":"^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$","patternErrorMessage":"write a role name such as vpce-hub; a role with a path needs its full ARN, such as arn:aws:iam::111111111111:role/network/vpce-hub","description":"Role with which `vpce-plan` reads the spoke's account. Overrides `access.planRole`.","examples":["vpce-spoke-reader"]},"services":{"title":"services of a spoke","description":"The services that this spoke uses, by the names under `services`; or with `except` all but some. By default all.","anyOf":[{"type":"array","minItems":1,"uniqueItems":true,"items":{"title":"service name","type":"string","maxLength":255,"pattern":"^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$","patternErrorMessage":"write a short name such as ssm or ecr.api, or a full one such as com.amazonaws.ap-northeast-1.ssm"}},{"title":"all services but some","description":"All services of the file but some: one that is added later is used too.","type":"object","additionalProperties":false,"required":["except"],"properties":{"except":{"description":"The services that this spoke does not use, by the names under `services`.","type":"array","minItems":1,"uniqueItems":true,"items":{"title":"service name","type":"string","maxLength":255,"pattern":"^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$","patternErrorMessage":"write a short name such as ssm or ecr.api, or a full one such as com.amazonaws.ap-northeast-1.ssm"},"examples":[["kms"]]}}}],"examples":[["ssm","ec2messages"],{"except":["kms"]}]},"protect":{"description":"Keeps the associations of this spoke even when it is taken out of this file, or off a service: a plan that would remove them shows them as blocked. The protection is a tag on each zone that the spoke uses, so it lasts until a `protect: false` (or an entry without it) was applied. At most 40 spokes of a zone.","type":"boolean","default":false,"examples":[true]}}},"examples":[[{"name":"user-1","account":"222222222222","vpc":"vpc-0b1b2c3d4e5f60001"}],[]]},"policy":{"title":"policy","description":"What a plan may do without being asked twice.","type":"object","additionalProperties":false,"properties":{"maxDeletes":{"title":"bounds on deletes","description":"A plan that deletes more than either bound is refused without explicit approval. By default `{ count: 50 }`.","type":"object","additionalProperties":false,"properties":{"count":{"description":"Number of deletes; 50 also where only `percent` is given. 0 asks for approval of every delete.","type":"integer","minimum":0,"default":50,"examples":[10]},"percent":{"description":"Share of the resources that the topology owns, 0 to 100. By default there is no such bound.","type":"number","minimum":0,"maximum":100,"examples":[30]}},"examples":[{"count":10,"percent":30},{"count":0}]},"extraAssociations":{"description":"What becomes of VPCs that are found on the topology's zones and are not in this file: `remove` takes them off, `keep` leaves them.","title":"policy for extra associations","type":"string","enum":["remove","keep"],"default":"remove","examples":["remove","keep"]}},"examples":[{"maxDeletes":{"count":10,"percent":30},"extraAssociations":"remove"}]},"quotas":{"title":"quotas","description":"How much AWS allows, where it granted more than every account has: plans that would pass it are refused.","type":"object","additionalProperties":false,"minProperties":1,"properties":{"vpcsPerZone":{"description":"VPCs that a private zone can be associated with.","type":"integer","minimum":1,"default":300,"examples":[500]},"zonesPerAccount":{"description":"Zones of the hub's account.","type":"integer","minimum":1,"default":500,"examples":[1000]},"endpointsPerVpc":{"description":"Interface endpoints of the hub VPC.","type":"integer","minimum":1,"default":50,"examples":[100]},"rulesPerSecurityGroup":{"description":"Inbound rules of a security group that vpce-hub owns.","type":"integer","minimum":1,"default":60,"examples":[120]}},"examples":[{"endpointsPerVpc":100}]},"prices":{"title":"prices","description":"What you pay, in USD, where it is not the list price that plans reckon with: another Region, a discount.","type":"object","additionalProperties":false,"minProperties":1,"properties":{"asOf":{"description":"Day or month for which these prices hold; shown with the cost.","title":"day or month","type":"string","pattern":"^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$","patternErrorMessage":"write a month or a day, such as \"2026-09\"","examples":["2026-09","2026-09-30"]},"endpointZoneHour":{"description":"One interface endpoint in one Availability Zone for one hour.","type":"number","minimum":0,"examples":[0.014]},"zoneMonth":{"description":"One private zone for one month, up to the 25th of an account.","type":"number","minimum":0,"default":0.5,"examples":[0.5]},"zoneMonthBeyond25":{"description":"One private zone for one month, from the 26th of an account on.","type":"number","minimum":0,"default":0.1,"examples":[0.1]}},"examples":[{"asOf":"2026-09","endpointZoneHour":0.011}]}}};
const func0 = Object.prototype.hasOwnProperty;
const func1 = (ucs2length.default ?? ucs2length);
const pattern4 = new RegExp("^[a-z0-9-]{1,32}$", "u");
const pattern5 = new RegExp("^[\\p{L}\\p{Z}\\p{N}_.:/=+@-]*$", "u");
const pattern6 = new RegExp("^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$", "u");
const pattern8 = new RegExp("^[A-Za-z0-9_+=,.@:/-]{2,1224}$", "u");
const pattern9 = new RegExp("^[0-9]{12}$", "u");
const pattern10 = new RegExp("^[a-z]{2,}(-[a-z]+)+-[0-9]+$", "u");
const pattern11 = new RegExp("^vpc-([0-9a-f]{8}|[0-9a-f]{17})$", "u");
const pattern12 = new RegExp("^subnet-([0-9a-f]{8}|[0-9a-f]{17})$", "u");
const pattern15 = new RegExp("^sg-([0-9a-f]{8}|[0-9a-f]{17})$", "u");
const pattern16 = new RegExp("^(spokes|((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(\\.|(?=/))){4}/(3[0-2]|[12]?[0-9]))$", "u");
const pattern17 = new RegExp("^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$", "u");
const pattern22 = new RegExp("^(\\*\\.)?([A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.)+[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.?$", "u");
const pattern24 = new RegExp("^[A-Za-z0-9_.*-]+$", "u");
const pattern27 = new RegExp("^[A-Za-z0-9]([A-Za-z0-9._-]{0,62}[A-Za-z0-9])?$", "u");
const pattern35 = new RegExp("^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$", "u");

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:vpce-hub:schema:topology:1" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.version === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "version"},message:"must have required property '"+"version"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.name === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.hub === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "hub"},message:"must have required property '"+"hub"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.services === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "services"},message:"must have required property '"+"services"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.spokes === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "spokes"},message:"must have required property '"+"spokes"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
if(!(func0.call(schema31.properties, key0))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.version !== undefined){
let data0 = data.version;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err6 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.version.type,parentSchema:schema31.properties.version,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(1 !== data0){
const err7 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/const",keyword:"const",params:{allowedValue: 1},message:"must be equal to constant",schema:1,parentSchema:schema31.properties.version,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.name !== undefined){
let data1 = data.name;
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
const err8 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9-]{1,32}$"},message:"must match pattern \""+"^[a-z0-9-]{1,32}$"+"\"",schema:"^[a-z0-9-]{1,32}$",parentSchema:schema31.properties.name,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.name.type,parentSchema:schema31.properties.name,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.tags !== undefined){
let data2 = data.tags;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
let data3 = data2[key1];
if(typeof data3 === "string"){
if(func1(data3) > 256){
const err10 = {instancePath:instancePath+"/tags/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tags/additionalProperties/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters",schema:256,parentSchema:schema31.properties.tags.additionalProperties,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(!pattern5.test(data3)){
const err11 = {instancePath:instancePath+"/tags/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tags/additionalProperties/pattern",keyword:"pattern",params:{pattern: "^[\\p{L}\\p{Z}\\p{N}_.:/=+@-]*$"},message:"must match pattern \""+"^[\\p{L}\\p{Z}\\p{N}_.:/=+@-]*$"+"\"",schema:"^[\\p{L}\\p{Z}\\p{N}_.:/=+@-]*$",parentSchema:schema31.properties.tags.additionalProperties,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/tags/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tags/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.tags.additionalProperties.type,parentSchema:schema31.properties.tags.additionalProperties,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.tags.type,parentSchema:schema31.properties.tags,data:data2};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.access !== undefined){
let data4 = data.access;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(Object.keys(data4).length < 1){
const err14 = {instancePath:instancePath+"/access",schemaPath:"#/properties/access/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema31.properties.access,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
for(const key2 in data4){
if(!(((key2 === "role") || (key2 === "planRole")) || (key2 === "externalId"))){
const err15 = {instancePath:instancePath+"/access",schemaPath:"#/properties/access/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.access,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data4.role !== undefined){
let data5 = data4.role;
if(typeof data5 === "string"){
if(!pattern6.test(data5)){
const err16 = {instancePath:instancePath+"/access/role",schemaPath:"#/properties/access/properties/role/pattern",keyword:"pattern",params:{pattern: "^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$"},message:"must match pattern \""+"^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$"+"\"",schema:"^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$",parentSchema:schema31.properties.access.properties.role,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/access/role",schemaPath:"#/properties/access/properties/role/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.access.properties.role.type,parentSchema:schema31.properties.access.properties.role,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data4.planRole !== undefined){
let data6 = data4.planRole;
if(typeof data6 === "string"){
if(!pattern6.test(data6)){
const err18 = {instancePath:instancePath+"/access/planRole",schemaPath:"#/properties/access/properties/planRole/pattern",keyword:"pattern",params:{pattern: "^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$"},message:"must match pattern \""+"^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$"+"\"",schema:"^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$",parentSchema:schema31.properties.access.properties.planRole,data:data6};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/access/planRole",schemaPath:"#/properties/access/properties/planRole/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.access.properties.planRole.type,parentSchema:schema31.properties.access.properties.planRole,data:data6};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data4.externalId !== undefined){
let data7 = data4.externalId;
if(typeof data7 === "string"){
if(!pattern8.test(data7)){
const err20 = {instancePath:instancePath+"/access/externalId",schemaPath:"#/properties/access/properties/externalId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_+=,.@:/-]{2,1224}$"},message:"must match pattern \""+"^[A-Za-z0-9_+=,.@:/-]{2,1224}$"+"\"",schema:"^[A-Za-z0-9_+=,.@:/-]{2,1224}$",parentSchema:schema31.properties.access.properties.externalId,data:data7};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/access/externalId",schemaPath:"#/properties/access/properties/externalId/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.access.properties.externalId.type,parentSchema:schema31.properties.access.properties.externalId,data:data7};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/access",schemaPath:"#/properties/access/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.access.type,parentSchema:schema31.properties.access,data:data4};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.hub !== undefined){
let data8 = data.hub;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.account === undefined){
const err23 = {instancePath:instancePath+"/hub",schemaPath:"#/properties/hub/required",keyword:"required",params:{missingProperty: "account"},message:"must have required property '"+"account"+"'",schema:schema31.properties.hub.required,parentSchema:schema31.properties.hub,data:data8};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data8.region === undefined){
const err24 = {instancePath:instancePath+"/hub",schemaPath:"#/properties/hub/required",keyword:"required",params:{missingProperty: "region"},message:"must have required property '"+"region"+"'",schema:schema31.properties.hub.required,parentSchema:schema31.properties.hub,data:data8};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data8.vpc === undefined){
const err25 = {instancePath:instancePath+"/hub",schemaPath:"#/properties/hub/required",keyword:"required",params:{missingProperty: "vpc"},message:"must have required property '"+"vpc"+"'",schema:schema31.properties.hub.required,parentSchema:schema31.properties.hub,data:data8};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data8.subnets === undefined){
const err26 = {instancePath:instancePath+"/hub",schemaPath:"#/properties/hub/required",keyword:"required",params:{missingProperty: "subnets"},message:"must have required property '"+"subnets"+"'",schema:schema31.properties.hub.required,parentSchema:schema31.properties.hub,data:data8};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
for(const key3 in data8){
if(!((((((((key3 === "account") || (key3 === "region")) || (key3 === "vpc")) || (key3 === "subnets")) || (key3 === "role")) || (key3 === "planRole")) || (key3 === "securityGroups")) || (key3 === "allow"))){
const err27 = {instancePath:instancePath+"/hub",schemaPath:"#/properties/hub/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.hub,data:data8};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data8.account !== undefined){
let data9 = data8.account;
if(typeof data9 === "string"){
if(!pattern9.test(data9)){
const err28 = {instancePath:instancePath+"/hub/account",schemaPath:"#/properties/hub/properties/account/pattern",keyword:"pattern",params:{pattern: "^[0-9]{12}$"},message:"must match pattern \""+"^[0-9]{12}$"+"\"",schema:"^[0-9]{12}$",parentSchema:schema31.properties.hub.properties.account,data:data9};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/hub/account",schemaPath:"#/properties/hub/properties/account/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.hub.properties.account.type,parentSchema:schema31.properties.hub.properties.account,data:data9};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data8.region !== undefined){
let data10 = data8.region;
if(typeof data10 === "string"){
if(!pattern10.test(data10)){
const err30 = {instancePath:instancePath+"/hub/region",schemaPath:"#/properties/hub/properties/region/pattern",keyword:"pattern",params:{pattern: "^[a-z]{2,}(-[a-z]+)+-[0-9]+$"},message:"must match pattern \""+"^[a-z]{2,}(-[a-z]+)+-[0-9]+$"+"\"",schema:"^[a-z]{2,}(-[a-z]+)+-[0-9]+$",parentSchema:schema31.properties.hub.properties.region,data:data10};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/hub/region",schemaPath:"#/properties/hub/properties/region/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.hub.properties.region.type,parentSchema:schema31.properties.hub.properties.region,data:data10};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data8.vpc !== undefined){
let data11 = data8.vpc;
if(typeof data11 === "string"){
if(!pattern11.test(data11)){
const err32 = {instancePath:instancePath+"/hub/vpc",schemaPath:"#/properties/hub/properties/vpc/pattern",keyword:"pattern",params:{pattern: "^vpc-([0-9a-f]{8}|[0-9a-f]{17})$"},message:"must match pattern \""+"^vpc-([0-9a-f]{8}|[0-9a-f]{17})$"+"\"",schema:"^vpc-([0-9a-f]{8}|[0-9a-f]{17})$",parentSchema:schema31.properties.hub.properties.vpc,data:data11};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
else {
const err33 = {instancePath:instancePath+"/hub/vpc",schemaPath:"#/properties/hub/properties/vpc/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.hub.properties.vpc.type,parentSchema:schema31.properties.hub.properties.vpc,data:data11};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data8.subnets !== undefined){
let data12 = data8.subnets;
if(Array.isArray(data12)){
if(data12.length < 1){
const err34 = {instancePath:instancePath+"/hub/subnets",schemaPath:"#/properties/hub/properties/subnets/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.hub.properties.subnets,data:data12};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
const len0 = data12.length;
for(let i0=0; i0<len0; i0++){
let data13 = data12[i0];
if(typeof data13 === "string"){
if(!pattern12.test(data13)){
const err35 = {instancePath:instancePath+"/hub/subnets/" + i0,schemaPath:"#/properties/hub/properties/subnets/items/pattern",keyword:"pattern",params:{pattern: "^subnet-([0-9a-f]{8}|[0-9a-f]{17})$"},message:"must match pattern \""+"^subnet-([0-9a-f]{8}|[0-9a-f]{17})$"+"\"",schema:"^subnet-([0-9a-f]{8}|[0-9a-f]{17})$",parentSchema:schema31.properties.hub.properties.subnets.items,data:data13};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
else {
const err36 = {instancePath:instancePath+"/hub/subnets/" + i0,schemaPath:"#/properties/hub/properties/subnets/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.hub.properties.subnets.items.type,parentSchema:schema31.properties.hub.properties.subnets.items,data:data13};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(new Set(data12).size !== data12.length){
const err37 = {instancePath:instancePath+"/hub/subnets",schemaPath:"#/properties/hub/properties/subnets/uniqueItems",keyword:"uniqueItems",params:{},message:"must pass \"uniqueItems\" keyword validation",schema:true,parentSchema:schema31.properties.hub.properties.subnets,data:data12};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
else {
const err38 = {instancePath:instancePath+"/hub/subnets",schemaPath:"#/properties/hub/properties/subnets/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.hub.properties.subnets.type,parentSchema:schema31.properties.hub.properties.subnets,data:data12};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data8.role !== undefined){
let data14 = data8.role;
if(typeof data14 === "string"){
if(!pattern6.test(data14)){
const err39 = {instancePath:instancePath+"/hub/role",schemaPath:"#/properties/hub/properties/role/pattern",keyword:"pattern",params:{pattern: "^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$"},message:"must match pattern \""+"^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$"+"\"",schema:"^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$",parentSchema:schema31.properties.hub.properties.role,data:data14};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
else {
const err40 = {instancePath:instancePath+"/hub/role",schemaPath:"#/properties/hub/properties/role/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.hub.properties.role.type,parentSchema:schema31.properties.hub.properties.role,data:data14};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data8.planRole !== undefined){
let data15 = data8.planRole;
if(typeof data15 === "string"){
if(!pattern6.test(data15)){
const err41 = {instancePath:instancePath+"/hub/planRole",schemaPath:"#/properties/hub/properties/planRole/pattern",keyword:"pattern",params:{pattern: "^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$"},message:"must match pattern \""+"^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$"+"\"",schema:"^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$",parentSchema:schema31.properties.hub.properties.planRole,data:data15};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
else {
const err42 = {instancePath:instancePath+"/hub/planRole",schemaPath:"#/properties/hub/properties/planRole/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.hub.properties.planRole.type,parentSchema:schema31.properties.hub.properties.planRole,data:data15};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data8.securityGroups !== undefined){
let data16 = data8.securityGroups;
if(Array.isArray(data16)){
if(data16.length > 5){
const err43 = {instancePath:instancePath+"/hub/securityGroups",schemaPath:"#/properties/hub/properties/securityGroups/maxItems",keyword:"maxItems",params:{limit: 5},message:"must NOT have more than 5 items",schema:5,parentSchema:schema31.properties.hub.properties.securityGroups,data:data16};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(data16.length < 1){
const err44 = {instancePath:instancePath+"/hub/securityGroups",schemaPath:"#/properties/hub/properties/securityGroups/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.hub.properties.securityGroups,data:data16};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
const len1 = data16.length;
for(let i1=0; i1<len1; i1++){
let data17 = data16[i1];
if(typeof data17 === "string"){
if(!pattern15.test(data17)){
const err45 = {instancePath:instancePath+"/hub/securityGroups/" + i1,schemaPath:"#/properties/hub/properties/securityGroups/items/pattern",keyword:"pattern",params:{pattern: "^sg-([0-9a-f]{8}|[0-9a-f]{17})$"},message:"must match pattern \""+"^sg-([0-9a-f]{8}|[0-9a-f]{17})$"+"\"",schema:"^sg-([0-9a-f]{8}|[0-9a-f]{17})$",parentSchema:schema31.properties.hub.properties.securityGroups.items,data:data17};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
else {
const err46 = {instancePath:instancePath+"/hub/securityGroups/" + i1,schemaPath:"#/properties/hub/properties/securityGroups/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.hub.properties.securityGroups.items.type,parentSchema:schema31.properties.hub.properties.securityGroups.items,data:data17};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(new Set(data16).size !== data16.length){
const err47 = {instancePath:instancePath+"/hub/securityGroups",schemaPath:"#/properties/hub/properties/securityGroups/uniqueItems",keyword:"uniqueItems",params:{},message:"must pass \"uniqueItems\" keyword validation",schema:true,parentSchema:schema31.properties.hub.properties.securityGroups,data:data16};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
else {
const err48 = {instancePath:instancePath+"/hub/securityGroups",schemaPath:"#/properties/hub/properties/securityGroups/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.hub.properties.securityGroups.type,parentSchema:schema31.properties.hub.properties.securityGroups,data:data16};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data8.allow !== undefined){
let data18 = data8.allow;
const _errs42 = errors;
let valid8 = false;
const _errs43 = errors;
if(typeof data18 !== "string"){
const err49 = {instancePath:instancePath+"/hub/allow",schemaPath:"#/properties/hub/properties/allow/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.hub.properties.allow.anyOf[0].type,parentSchema:schema31.properties.hub.properties.allow.anyOf[0],data:data18};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(!(data18 === "spokes")){
const err50 = {instancePath:instancePath+"/hub/allow",schemaPath:"#/properties/hub/properties/allow/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema31.properties.hub.properties.allow.anyOf[0].enum},message:"must be equal to one of the allowed values",schema:schema31.properties.hub.properties.allow.anyOf[0].enum,parentSchema:schema31.properties.hub.properties.allow.anyOf[0],data:data18};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
var _valid0 = _errs43 === errors;
valid8 = valid8 || _valid0;
const _errs45 = errors;
if(Array.isArray(data18)){
if(data18.length < 1){
const err51 = {instancePath:instancePath+"/hub/allow",schemaPath:"#/properties/hub/properties/allow/anyOf/1/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.hub.properties.allow.anyOf[1],data:data18};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
const len2 = data18.length;
for(let i2=0; i2<len2; i2++){
let data19 = data18[i2];
if(typeof data19 === "string"){
if(!pattern16.test(data19)){
const err52 = {instancePath:instancePath+"/hub/allow/" + i2,schemaPath:"#/properties/hub/properties/allow/anyOf/1/items/pattern",keyword:"pattern",params:{pattern: "^(spokes|((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(\\.|(?=/))){4}/(3[0-2]|[12]?[0-9]))$"},message:"must match pattern \""+"^(spokes|((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(\\.|(?=/))){4}/(3[0-2]|[12]?[0-9]))$"+"\"",schema:"^(spokes|((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(\\.|(?=/))){4}/(3[0-2]|[12]?[0-9]))$",parentSchema:schema31.properties.hub.properties.allow.anyOf[1].items,data:data19};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
else {
const err53 = {instancePath:instancePath+"/hub/allow/" + i2,schemaPath:"#/properties/hub/properties/allow/anyOf/1/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.hub.properties.allow.anyOf[1].items.type,parentSchema:schema31.properties.hub.properties.allow.anyOf[1].items,data:data19};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
}
else {
const err54 = {instancePath:instancePath+"/hub/allow",schemaPath:"#/properties/hub/properties/allow/anyOf/1/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.hub.properties.allow.anyOf[1].type,parentSchema:schema31.properties.hub.properties.allow.anyOf[1],data:data18};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
var _valid0 = _errs45 === errors;
valid8 = valid8 || _valid0;
if(!valid8){
const err55 = {instancePath:instancePath+"/hub/allow",schemaPath:"#/properties/hub/properties/allow/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema31.properties.hub.properties.allow.anyOf,parentSchema:schema31.properties.hub.properties.allow,data:data18};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
else {
errors = _errs42;
if(vErrors !== null){
if(_errs42){
vErrors.length = _errs42;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err56 = {instancePath:instancePath+"/hub",schemaPath:"#/properties/hub/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.hub.type,parentSchema:schema31.properties.hub,data:data8};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data.defaults !== undefined){
let data20 = data.defaults;
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
if(Object.keys(data20).length < 1){
const err57 = {instancePath:instancePath+"/defaults",schemaPath:"#/properties/defaults/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema31.properties.defaults,data:data20};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
for(const key4 in data20){
if(!(key4 === "policy")){
const err58 = {instancePath:instancePath+"/defaults",schemaPath:"#/properties/defaults/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.defaults,data:data20};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data20.policy !== undefined){
let data21 = data20.policy;
if(typeof data21 === "string"){
if(func1(data21) > 1024){
const err59 = {instancePath:instancePath+"/defaults/policy",schemaPath:"#/properties/defaults/properties/policy/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters",schema:1024,parentSchema:schema31.properties.defaults.properties.policy,data:data21};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
if(func1(data21) < 1){
const err60 = {instancePath:instancePath+"/defaults/policy",schemaPath:"#/properties/defaults/properties/policy/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.defaults.properties.policy,data:data21};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
else {
const err61 = {instancePath:instancePath+"/defaults/policy",schemaPath:"#/properties/defaults/properties/policy/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.defaults.properties.policy.type,parentSchema:schema31.properties.defaults.properties.policy,data:data21};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
}
else {
const err62 = {instancePath:instancePath+"/defaults",schemaPath:"#/properties/defaults/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.defaults.type,parentSchema:schema31.properties.defaults,data:data20};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data.services !== undefined){
let data22 = data.services;
if(Array.isArray(data22)){
const len3 = data22.length;
for(let i3=0; i3<len3; i3++){
let data23 = data22[i3];
const _errs57 = errors;
let valid14 = false;
const _errs58 = errors;
if(typeof data23 === "string"){
if(func1(data23) > 255){
const err63 = {instancePath:instancePath+"/services/" + i3,schemaPath:"#/properties/services/items/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema31.properties.services.items.anyOf[0],data:data23};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
if(!pattern17.test(data23)){
const err64 = {instancePath:instancePath+"/services/" + i3,schemaPath:"#/properties/services/items/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$"},message:"must match pattern \""+"^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$"+"\"",schema:"^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$",parentSchema:schema31.properties.services.items.anyOf[0],data:data23};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
else {
const err65 = {instancePath:instancePath+"/services/" + i3,schemaPath:"#/properties/services/items/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.services.items.anyOf[0].type,parentSchema:schema31.properties.services.items.anyOf[0],data:data23};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
var _valid1 = _errs58 === errors;
valid14 = valid14 || _valid1;
const _errs60 = errors;
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
if(data23.name === undefined){
const err66 = {instancePath:instancePath+"/services/" + i3,schemaPath:"#/properties/services/items/anyOf/1/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema31.properties.services.items.anyOf[1].required,parentSchema:schema31.properties.services.items.anyOf[1],data:data23};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
for(const key5 in data23){
if(!(func0.call(schema31.properties.services.items.anyOf[1].properties, key5))){
const err67 = {instancePath:instancePath+"/services/" + i3,schemaPath:"#/properties/services/items/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.services.items.anyOf[1],data:data23};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data23.name !== undefined){
let data24 = data23.name;
if(typeof data24 === "string"){
if(func1(data24) > 255){
const err68 = {instancePath:instancePath+"/services/" + i3+"/name",schemaPath:"#/properties/services/items/anyOf/1/properties/name/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema31.properties.services.items.anyOf[1].properties.name,data:data24};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
if(!pattern17.test(data24)){
const err69 = {instancePath:instancePath+"/services/" + i3+"/name",schemaPath:"#/properties/services/items/anyOf/1/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$"},message:"must match pattern \""+"^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$"+"\"",schema:"^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$",parentSchema:schema31.properties.services.items.anyOf[1].properties.name,data:data24};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
else {
const err70 = {instancePath:instancePath+"/services/" + i3+"/name",schemaPath:"#/properties/services/items/anyOf/1/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.services.items.anyOf[1].properties.name.type,parentSchema:schema31.properties.services.items.anyOf[1].properties.name,data:data24};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data23.serviceName !== undefined){
let data25 = data23.serviceName;
if(typeof data25 === "string"){
if(func1(data25) > 255){
const err71 = {instancePath:instancePath+"/services/" + i3+"/serviceName",schemaPath:"#/properties/services/items/anyOf/1/properties/serviceName/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema31.properties.services.items.anyOf[1].properties.serviceName,data:data25};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
if(!pattern17.test(data25)){
const err72 = {instancePath:instancePath+"/services/" + i3+"/serviceName",schemaPath:"#/properties/services/items/anyOf/1/properties/serviceName/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$"},message:"must match pattern \""+"^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$"+"\"",schema:"^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$",parentSchema:schema31.properties.services.items.anyOf[1].properties.serviceName,data:data25};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
else {
const err73 = {instancePath:instancePath+"/services/" + i3+"/serviceName",schemaPath:"#/properties/services/items/anyOf/1/properties/serviceName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.services.items.anyOf[1].properties.serviceName.type,parentSchema:schema31.properties.services.items.anyOf[1].properties.serviceName,data:data25};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data23.serviceRegion !== undefined){
let data26 = data23.serviceRegion;
if(typeof data26 === "string"){
if(!pattern10.test(data26)){
const err74 = {instancePath:instancePath+"/services/" + i3+"/serviceRegion",schemaPath:"#/properties/services/items/anyOf/1/properties/serviceRegion/pattern",keyword:"pattern",params:{pattern: "^[a-z]{2,}(-[a-z]+)+-[0-9]+$"},message:"must match pattern \""+"^[a-z]{2,}(-[a-z]+)+-[0-9]+$"+"\"",schema:"^[a-z]{2,}(-[a-z]+)+-[0-9]+$",parentSchema:schema31.properties.services.items.anyOf[1].properties.serviceRegion,data:data26};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
else {
const err75 = {instancePath:instancePath+"/services/" + i3+"/serviceRegion",schemaPath:"#/properties/services/items/anyOf/1/properties/serviceRegion/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.services.items.anyOf[1].properties.serviceRegion.type,parentSchema:schema31.properties.services.items.anyOf[1].properties.serviceRegion,data:data26};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data23.policy !== undefined){
let data27 = data23.policy;
if(typeof data27 === "string"){
if(func1(data27) > 1024){
const err76 = {instancePath:instancePath+"/services/" + i3+"/policy",schemaPath:"#/properties/services/items/anyOf/1/properties/policy/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters",schema:1024,parentSchema:schema31.properties.services.items.anyOf[1].properties.policy,data:data27};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
if(func1(data27) < 1){
const err77 = {instancePath:instancePath+"/services/" + i3+"/policy",schemaPath:"#/properties/services/items/anyOf/1/properties/policy/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.services.items.anyOf[1].properties.policy,data:data27};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
else {
const err78 = {instancePath:instancePath+"/services/" + i3+"/policy",schemaPath:"#/properties/services/items/anyOf/1/properties/policy/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.services.items.anyOf[1].properties.policy.type,parentSchema:schema31.properties.services.items.anyOf[1].properties.policy,data:data27};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data23.subnets !== undefined){
let data28 = data23.subnets;
if(Array.isArray(data28)){
if(data28.length < 1){
const err79 = {instancePath:instancePath+"/services/" + i3+"/subnets",schemaPath:"#/properties/services/items/anyOf/1/properties/subnets/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.services.items.anyOf[1].properties.subnets,data:data28};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
const len4 = data28.length;
for(let i4=0; i4<len4; i4++){
let data29 = data28[i4];
if(typeof data29 === "string"){
if(!pattern12.test(data29)){
const err80 = {instancePath:instancePath+"/services/" + i3+"/subnets/" + i4,schemaPath:"#/properties/services/items/anyOf/1/properties/subnets/items/pattern",keyword:"pattern",params:{pattern: "^subnet-([0-9a-f]{8}|[0-9a-f]{17})$"},message:"must match pattern \""+"^subnet-([0-9a-f]{8}|[0-9a-f]{17})$"+"\"",schema:"^subnet-([0-9a-f]{8}|[0-9a-f]{17})$",parentSchema:schema31.properties.services.items.anyOf[1].properties.subnets.items,data:data29};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
else {
const err81 = {instancePath:instancePath+"/services/" + i3+"/subnets/" + i4,schemaPath:"#/properties/services/items/anyOf/1/properties/subnets/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.services.items.anyOf[1].properties.subnets.items.type,parentSchema:schema31.properties.services.items.anyOf[1].properties.subnets.items,data:data29};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(new Set(data28).size !== data28.length){
const err82 = {instancePath:instancePath+"/services/" + i3+"/subnets",schemaPath:"#/properties/services/items/anyOf/1/properties/subnets/uniqueItems",keyword:"uniqueItems",params:{},message:"must pass \"uniqueItems\" keyword validation",schema:true,parentSchema:schema31.properties.services.items.anyOf[1].properties.subnets,data:data28};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
else {
const err83 = {instancePath:instancePath+"/services/" + i3+"/subnets",schemaPath:"#/properties/services/items/anyOf/1/properties/subnets/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.services.items.anyOf[1].properties.subnets.type,parentSchema:schema31.properties.services.items.anyOf[1].properties.subnets,data:data28};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data23.ports !== undefined){
let data30 = data23.ports;
if(Array.isArray(data30)){
if(data30.length > 20){
const err84 = {instancePath:instancePath+"/services/" + i3+"/ports",schemaPath:"#/properties/services/items/anyOf/1/properties/ports/maxItems",keyword:"maxItems",params:{limit: 20},message:"must NOT have more than 20 items",schema:20,parentSchema:schema31.properties.services.items.anyOf[1].properties.ports,data:data30};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
if(data30.length < 1){
const err85 = {instancePath:instancePath+"/services/" + i3+"/ports",schemaPath:"#/properties/services/items/anyOf/1/properties/ports/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.services.items.anyOf[1].properties.ports,data:data30};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
const len5 = data30.length;
for(let i5=0; i5<len5; i5++){
let data31 = data30[i5];
if(!(((typeof data31 == "number") && (!(data31 % 1) && !isNaN(data31))) && (isFinite(data31)))){
const err86 = {instancePath:instancePath+"/services/" + i3+"/ports/" + i5,schemaPath:"#/properties/services/items/anyOf/1/properties/ports/items/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.services.items.anyOf[1].properties.ports.items.type,parentSchema:schema31.properties.services.items.anyOf[1].properties.ports.items,data:data31};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
if((typeof data31 == "number") && (isFinite(data31))){
if(data31 > 65535 || isNaN(data31)){
const err87 = {instancePath:instancePath+"/services/" + i3+"/ports/" + i5,schemaPath:"#/properties/services/items/anyOf/1/properties/ports/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535",schema:65535,parentSchema:schema31.properties.services.items.anyOf[1].properties.ports.items,data:data31};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
if(data31 < 1 || isNaN(data31)){
const err88 = {instancePath:instancePath+"/services/" + i3+"/ports/" + i5,schemaPath:"#/properties/services/items/anyOf/1/properties/ports/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.services.items.anyOf[1].properties.ports.items,data:data31};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
}
if(new Set(data30).size !== data30.length){
const err89 = {instancePath:instancePath+"/services/" + i3+"/ports",schemaPath:"#/properties/services/items/anyOf/1/properties/ports/uniqueItems",keyword:"uniqueItems",params:{},message:"must pass \"uniqueItems\" keyword validation",schema:true,parentSchema:schema31.properties.services.items.anyOf[1].properties.ports,data:data30};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
else {
const err90 = {instancePath:instancePath+"/services/" + i3+"/ports",schemaPath:"#/properties/services/items/anyOf/1/properties/ports/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.services.items.anyOf[1].properties.ports.type,parentSchema:schema31.properties.services.items.anyOf[1].properties.ports,data:data30};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
if(data23.dnsNames !== undefined){
let data32 = data23.dnsNames;
const _errs80 = errors;
let valid20 = false;
const _errs81 = errors;
if(Array.isArray(data32)){
if(data32.length < 1){
const err91 = {instancePath:instancePath+"/services/" + i3+"/dnsNames",schemaPath:"#/properties/services/items/anyOf/1/properties/dnsNames/anyOf/0/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.services.items.anyOf[1].properties.dnsNames.anyOf[0],data:data32};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
const len6 = data32.length;
for(let i6=0; i6<len6; i6++){
let data33 = data32[i6];
if(typeof data33 === "string"){
if(func1(data33) > 253){
const err92 = {instancePath:instancePath+"/services/" + i3+"/dnsNames/" + i6,schemaPath:"#/properties/services/items/anyOf/1/properties/dnsNames/anyOf/0/items/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema31.properties.services.items.anyOf[1].properties.dnsNames.anyOf[0].items,data:data33};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
if(!pattern22.test(data33)){
const err93 = {instancePath:instancePath+"/services/" + i3+"/dnsNames/" + i6,schemaPath:"#/properties/services/items/anyOf/1/properties/dnsNames/anyOf/0/items/pattern",keyword:"pattern",params:{pattern: "^(\\*\\.)?([A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.)+[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.?$"},message:"must match pattern \""+"^(\\*\\.)?([A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.)+[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.?$"+"\"",schema:"^(\\*\\.)?([A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.)+[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.?$",parentSchema:schema31.properties.services.items.anyOf[1].properties.dnsNames.anyOf[0].items,data:data33};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
else {
const err94 = {instancePath:instancePath+"/services/" + i3+"/dnsNames/" + i6,schemaPath:"#/properties/services/items/anyOf/1/properties/dnsNames/anyOf/0/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.services.items.anyOf[1].properties.dnsNames.anyOf[0].items.type,parentSchema:schema31.properties.services.items.anyOf[1].properties.dnsNames.anyOf[0].items,data:data33};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
}
else {
const err95 = {instancePath:instancePath+"/services/" + i3+"/dnsNames",schemaPath:"#/properties/services/items/anyOf/1/properties/dnsNames/anyOf/0/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.services.items.anyOf[1].properties.dnsNames.anyOf[0].type,parentSchema:schema31.properties.services.items.anyOf[1].properties.dnsNames.anyOf[0],data:data32};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
var _valid2 = _errs81 === errors;
valid20 = valid20 || _valid2;
const _errs85 = errors;
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
if(Object.keys(data32).length < 1){
const err96 = {instancePath:instancePath+"/services/" + i3+"/dnsNames",schemaPath:"#/properties/services/items/anyOf/1/properties/dnsNames/anyOf/1/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema31.properties.services.items.anyOf[1].properties.dnsNames.anyOf[1],data:data32};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
for(const key6 in data32){
if(!((key6 === "add") || (key6 === "remove"))){
const err97 = {instancePath:instancePath+"/services/" + i3+"/dnsNames",schemaPath:"#/properties/services/items/anyOf/1/properties/dnsNames/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.services.items.anyOf[1].properties.dnsNames.anyOf[1],data:data32};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
if(data32.add !== undefined){
let data34 = data32.add;
if(Array.isArray(data34)){
if(data34.length < 1){
const err98 = {instancePath:instancePath+"/services/" + i3+"/dnsNames/add",schemaPath:"#/properties/services/items/anyOf/1/properties/dnsNames/anyOf/1/properties/add/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.services.items.anyOf[1].properties.dnsNames.anyOf[1].properties.add,data:data34};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
const len7 = data34.length;
for(let i7=0; i7<len7; i7++){
let data35 = data34[i7];
if(typeof data35 === "string"){
if(func1(data35) > 253){
const err99 = {instancePath:instancePath+"/services/" + i3+"/dnsNames/add/" + i7,schemaPath:"#/properties/services/items/anyOf/1/properties/dnsNames/anyOf/1/properties/add/items/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema31.properties.services.items.anyOf[1].properties.dnsNames.anyOf[1].properties.add.items,data:data35};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
if(!pattern22.test(data35)){
const err100 = {instancePath:instancePath+"/services/" + i3+"/dnsNames/add/" + i7,schemaPath:"#/properties/services/items/anyOf/1/properties/dnsNames/anyOf/1/properties/add/items/pattern",keyword:"pattern",params:{pattern: "^(\\*\\.)?([A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.)+[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.?$"},message:"must match pattern \""+"^(\\*\\.)?([A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.)+[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.?$"+"\"",schema:"^(\\*\\.)?([A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.)+[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.?$",parentSchema:schema31.properties.services.items.anyOf[1].properties.dnsNames.anyOf[1].properties.add.items,data:data35};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
else {
const err101 = {instancePath:instancePath+"/services/" + i3+"/dnsNames/add/" + i7,schemaPath:"#/properties/services/items/anyOf/1/properties/dnsNames/anyOf/1/properties/add/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.services.items.anyOf[1].properties.dnsNames.anyOf[1].properties.add.items.type,parentSchema:schema31.properties.services.items.anyOf[1].properties.dnsNames.anyOf[1].properties.add.items,data:data35};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
if(new Set(data34).size !== data34.length){
const err102 = {instancePath:instancePath+"/services/" + i3+"/dnsNames/add",schemaPath:"#/properties/services/items/anyOf/1/properties/dnsNames/anyOf/1/properties/add/uniqueItems",keyword:"uniqueItems",params:{},message:"must pass \"uniqueItems\" keyword validation",schema:true,parentSchema:schema31.properties.services.items.anyOf[1].properties.dnsNames.anyOf[1].properties.add,data:data34};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
else {
const err103 = {instancePath:instancePath+"/services/" + i3+"/dnsNames/add",schemaPath:"#/properties/services/items/anyOf/1/properties/dnsNames/anyOf/1/properties/add/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.services.items.anyOf[1].properties.dnsNames.anyOf[1].properties.add.type,parentSchema:schema31.properties.services.items.anyOf[1].properties.dnsNames.anyOf[1].properties.add,data:data34};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
if(data32.remove !== undefined){
let data36 = data32.remove;
if(Array.isArray(data36)){
if(data36.length < 1){
const err104 = {instancePath:instancePath+"/services/" + i3+"/dnsNames/remove",schemaPath:"#/properties/services/items/anyOf/1/properties/dnsNames/anyOf/1/properties/remove/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.services.items.anyOf[1].properties.dnsNames.anyOf[1].properties.remove,data:data36};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
const len8 = data36.length;
for(let i8=0; i8<len8; i8++){
let data37 = data36[i8];
if(typeof data37 === "string"){
if(func1(data37) > 253){
const err105 = {instancePath:instancePath+"/services/" + i3+"/dnsNames/remove/" + i8,schemaPath:"#/properties/services/items/anyOf/1/properties/dnsNames/anyOf/1/properties/remove/items/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema31.properties.services.items.anyOf[1].properties.dnsNames.anyOf[1].properties.remove.items,data:data37};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
if(!pattern24.test(data37)){
const err106 = {instancePath:instancePath+"/services/" + i3+"/dnsNames/remove/" + i8,schemaPath:"#/properties/services/items/anyOf/1/properties/dnsNames/anyOf/1/properties/remove/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_.*-]+$"},message:"must match pattern \""+"^[A-Za-z0-9_.*-]+$"+"\"",schema:"^[A-Za-z0-9_.*-]+$",parentSchema:schema31.properties.services.items.anyOf[1].properties.dnsNames.anyOf[1].properties.remove.items,data:data37};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
else {
const err107 = {instancePath:instancePath+"/services/" + i3+"/dnsNames/remove/" + i8,schemaPath:"#/properties/services/items/anyOf/1/properties/dnsNames/anyOf/1/properties/remove/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.services.items.anyOf[1].properties.dnsNames.anyOf[1].properties.remove.items.type,parentSchema:schema31.properties.services.items.anyOf[1].properties.dnsNames.anyOf[1].properties.remove.items,data:data37};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
if(new Set(data36).size !== data36.length){
const err108 = {instancePath:instancePath+"/services/" + i3+"/dnsNames/remove",schemaPath:"#/properties/services/items/anyOf/1/properties/dnsNames/anyOf/1/properties/remove/uniqueItems",keyword:"uniqueItems",params:{},message:"must pass \"uniqueItems\" keyword validation",schema:true,parentSchema:schema31.properties.services.items.anyOf[1].properties.dnsNames.anyOf[1].properties.remove,data:data36};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
else {
const err109 = {instancePath:instancePath+"/services/" + i3+"/dnsNames/remove",schemaPath:"#/properties/services/items/anyOf/1/properties/dnsNames/anyOf/1/properties/remove/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.services.items.anyOf[1].properties.dnsNames.anyOf[1].properties.remove.type,parentSchema:schema31.properties.services.items.anyOf[1].properties.dnsNames.anyOf[1].properties.remove,data:data36};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
}
else {
const err110 = {instancePath:instancePath+"/services/" + i3+"/dnsNames",schemaPath:"#/properties/services/items/anyOf/1/properties/dnsNames/anyOf/1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.services.items.anyOf[1].properties.dnsNames.anyOf[1].type,parentSchema:schema31.properties.services.items.anyOf[1].properties.dnsNames.anyOf[1],data:data32};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
var _valid2 = _errs85 === errors;
valid20 = valid20 || _valid2;
if(!valid20){
const err111 = {instancePath:instancePath+"/services/" + i3+"/dnsNames",schemaPath:"#/properties/services/items/anyOf/1/properties/dnsNames/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema31.properties.services.items.anyOf[1].properties.dnsNames.anyOf,parentSchema:schema31.properties.services.items.anyOf[1].properties.dnsNames,data:data32};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
else {
errors = _errs80;
if(vErrors !== null){
if(_errs80){
vErrors.length = _errs80;
}
else {
vErrors = null;
}
}
}
}
if(data23.tags !== undefined){
let data38 = data23.tags;
if(data38 && typeof data38 == "object" && !Array.isArray(data38)){
for(const key7 in data38){
let data39 = data38[key7];
if(typeof data39 === "string"){
if(func1(data39) > 256){
const err112 = {instancePath:instancePath+"/services/" + i3+"/tags/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/items/anyOf/1/properties/tags/additionalProperties/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters",schema:256,parentSchema:schema31.properties.services.items.anyOf[1].properties.tags.additionalProperties,data:data39};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
if(!pattern5.test(data39)){
const err113 = {instancePath:instancePath+"/services/" + i3+"/tags/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/items/anyOf/1/properties/tags/additionalProperties/pattern",keyword:"pattern",params:{pattern: "^[\\p{L}\\p{Z}\\p{N}_.:/=+@-]*$"},message:"must match pattern \""+"^[\\p{L}\\p{Z}\\p{N}_.:/=+@-]*$"+"\"",schema:"^[\\p{L}\\p{Z}\\p{N}_.:/=+@-]*$",parentSchema:schema31.properties.services.items.anyOf[1].properties.tags.additionalProperties,data:data39};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
else {
const err114 = {instancePath:instancePath+"/services/" + i3+"/tags/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/items/anyOf/1/properties/tags/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.services.items.anyOf[1].properties.tags.additionalProperties.type,parentSchema:schema31.properties.services.items.anyOf[1].properties.tags.additionalProperties,data:data39};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
}
else {
const err115 = {instancePath:instancePath+"/services/" + i3+"/tags",schemaPath:"#/properties/services/items/anyOf/1/properties/tags/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.services.items.anyOf[1].properties.tags.type,parentSchema:schema31.properties.services.items.anyOf[1].properties.tags,data:data38};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
if(data23.records !== undefined){
let data40 = data23.records;
if(typeof data40 !== "string"){
const err116 = {instancePath:instancePath+"/services/" + i3+"/records",schemaPath:"#/properties/services/items/anyOf/1/properties/records/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.services.items.anyOf[1].properties.records.type,parentSchema:schema31.properties.services.items.anyOf[1].properties.records,data:data40};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
if(!((data40 === "alias") || (data40 === "address"))){
const err117 = {instancePath:instancePath+"/services/" + i3+"/records",schemaPath:"#/properties/services/items/anyOf/1/properties/records/enum",keyword:"enum",params:{allowedValues: schema31.properties.services.items.anyOf[1].properties.records.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.services.items.anyOf[1].properties.records.enum,parentSchema:schema31.properties.services.items.anyOf[1].properties.records,data:data40};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
if(data23.protect !== undefined){
let data41 = data23.protect;
if(typeof data41 !== "boolean"){
const err118 = {instancePath:instancePath+"/services/" + i3+"/protect",schemaPath:"#/properties/services/items/anyOf/1/properties/protect/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema31.properties.services.items.anyOf[1].properties.protect.type,parentSchema:schema31.properties.services.items.anyOf[1].properties.protect,data:data41};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
if(data23.mayHide !== undefined){
let data42 = data23.mayHide;
if(Array.isArray(data42)){
if(data42.length < 1){
const err119 = {instancePath:instancePath+"/services/" + i3+"/mayHide",schemaPath:"#/properties/services/items/anyOf/1/properties/mayHide/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.services.items.anyOf[1].properties.mayHide,data:data42};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
const len9 = data42.length;
for(let i9=0; i9<len9; i9++){
let data43 = data42[i9];
if(typeof data43 === "string"){
if(func1(data43) > 253){
const err120 = {instancePath:instancePath+"/services/" + i3+"/mayHide/" + i9,schemaPath:"#/properties/services/items/anyOf/1/properties/mayHide/items/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema31.properties.services.items.anyOf[1].properties.mayHide.items,data:data43};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
if(!pattern22.test(data43)){
const err121 = {instancePath:instancePath+"/services/" + i3+"/mayHide/" + i9,schemaPath:"#/properties/services/items/anyOf/1/properties/mayHide/items/pattern",keyword:"pattern",params:{pattern: "^(\\*\\.)?([A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.)+[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.?$"},message:"must match pattern \""+"^(\\*\\.)?([A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.)+[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.?$"+"\"",schema:"^(\\*\\.)?([A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.)+[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.?$",parentSchema:schema31.properties.services.items.anyOf[1].properties.mayHide.items,data:data43};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
else {
const err122 = {instancePath:instancePath+"/services/" + i3+"/mayHide/" + i9,schemaPath:"#/properties/services/items/anyOf/1/properties/mayHide/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.services.items.anyOf[1].properties.mayHide.items.type,parentSchema:schema31.properties.services.items.anyOf[1].properties.mayHide.items,data:data43};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
}
else {
const err123 = {instancePath:instancePath+"/services/" + i3+"/mayHide",schemaPath:"#/properties/services/items/anyOf/1/properties/mayHide/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.services.items.anyOf[1].properties.mayHide.type,parentSchema:schema31.properties.services.items.anyOf[1].properties.mayHide,data:data42};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
}
else {
const err124 = {instancePath:instancePath+"/services/" + i3,schemaPath:"#/properties/services/items/anyOf/1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.services.items.anyOf[1].type,parentSchema:schema31.properties.services.items.anyOf[1],data:data23};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
var _valid1 = _errs60 === errors;
valid14 = valid14 || _valid1;
if(!valid14){
const err125 = {instancePath:instancePath+"/services/" + i3,schemaPath:"#/properties/services/items/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema31.properties.services.items.anyOf,parentSchema:schema31.properties.services.items,data:data23};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
else {
errors = _errs57;
if(vErrors !== null){
if(_errs57){
vErrors.length = _errs57;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err126 = {instancePath:instancePath+"/services",schemaPath:"#/properties/services/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.services.type,parentSchema:schema31.properties.services,data:data22};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
if(data.spokes !== undefined){
let data44 = data.spokes;
if(Array.isArray(data44)){
const len10 = data44.length;
for(let i10=0; i10<len10; i10++){
let data45 = data44[i10];
if(data45 && typeof data45 == "object" && !Array.isArray(data45)){
if(data45.name === undefined){
const err127 = {instancePath:instancePath+"/spokes/" + i10,schemaPath:"#/properties/spokes/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema31.properties.spokes.items.required,parentSchema:schema31.properties.spokes.items,data:data45};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
if(data45.account === undefined){
const err128 = {instancePath:instancePath+"/spokes/" + i10,schemaPath:"#/properties/spokes/items/required",keyword:"required",params:{missingProperty: "account"},message:"must have required property '"+"account"+"'",schema:schema31.properties.spokes.items.required,parentSchema:schema31.properties.spokes.items,data:data45};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
if(data45.vpc === undefined){
const err129 = {instancePath:instancePath+"/spokes/" + i10,schemaPath:"#/properties/spokes/items/required",keyword:"required",params:{missingProperty: "vpc"},message:"must have required property '"+"vpc"+"'",schema:schema31.properties.spokes.items.required,parentSchema:schema31.properties.spokes.items,data:data45};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
for(const key8 in data45){
if(!((((((((key8 === "name") || (key8 === "account")) || (key8 === "vpc")) || (key8 === "region")) || (key8 === "role")) || (key8 === "planRole")) || (key8 === "services")) || (key8 === "protect"))){
const err130 = {instancePath:instancePath+"/spokes/" + i10,schemaPath:"#/properties/spokes/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spokes.items,data:data45};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
if(data45.name !== undefined){
let data46 = data45.name;
if(typeof data46 === "string"){
if(!pattern27.test(data46)){
const err131 = {instancePath:instancePath+"/spokes/" + i10+"/name",schemaPath:"#/properties/spokes/items/properties/name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9]([A-Za-z0-9._-]{0,62}[A-Za-z0-9])?$"},message:"must match pattern \""+"^[A-Za-z0-9]([A-Za-z0-9._-]{0,62}[A-Za-z0-9])?$"+"\"",schema:"^[A-Za-z0-9]([A-Za-z0-9._-]{0,62}[A-Za-z0-9])?$",parentSchema:schema31.properties.spokes.items.properties.name,data:data46};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
else {
const err132 = {instancePath:instancePath+"/spokes/" + i10+"/name",schemaPath:"#/properties/spokes/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spokes.items.properties.name.type,parentSchema:schema31.properties.spokes.items.properties.name,data:data46};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
if(data45.account !== undefined){
let data47 = data45.account;
if(typeof data47 === "string"){
if(!pattern9.test(data47)){
const err133 = {instancePath:instancePath+"/spokes/" + i10+"/account",schemaPath:"#/properties/spokes/items/properties/account/pattern",keyword:"pattern",params:{pattern: "^[0-9]{12}$"},message:"must match pattern \""+"^[0-9]{12}$"+"\"",schema:"^[0-9]{12}$",parentSchema:schema31.properties.spokes.items.properties.account,data:data47};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
}
else {
const err134 = {instancePath:instancePath+"/spokes/" + i10+"/account",schemaPath:"#/properties/spokes/items/properties/account/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spokes.items.properties.account.type,parentSchema:schema31.properties.spokes.items.properties.account,data:data47};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
}
if(data45.vpc !== undefined){
let data48 = data45.vpc;
if(typeof data48 === "string"){
if(!pattern11.test(data48)){
const err135 = {instancePath:instancePath+"/spokes/" + i10+"/vpc",schemaPath:"#/properties/spokes/items/properties/vpc/pattern",keyword:"pattern",params:{pattern: "^vpc-([0-9a-f]{8}|[0-9a-f]{17})$"},message:"must match pattern \""+"^vpc-([0-9a-f]{8}|[0-9a-f]{17})$"+"\"",schema:"^vpc-([0-9a-f]{8}|[0-9a-f]{17})$",parentSchema:schema31.properties.spokes.items.properties.vpc,data:data48};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
}
else {
const err136 = {instancePath:instancePath+"/spokes/" + i10+"/vpc",schemaPath:"#/properties/spokes/items/properties/vpc/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spokes.items.properties.vpc.type,parentSchema:schema31.properties.spokes.items.properties.vpc,data:data48};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
if(data45.region !== undefined){
let data49 = data45.region;
if(typeof data49 === "string"){
if(!pattern10.test(data49)){
const err137 = {instancePath:instancePath+"/spokes/" + i10+"/region",schemaPath:"#/properties/spokes/items/properties/region/pattern",keyword:"pattern",params:{pattern: "^[a-z]{2,}(-[a-z]+)+-[0-9]+$"},message:"must match pattern \""+"^[a-z]{2,}(-[a-z]+)+-[0-9]+$"+"\"",schema:"^[a-z]{2,}(-[a-z]+)+-[0-9]+$",parentSchema:schema31.properties.spokes.items.properties.region,data:data49};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
}
else {
const err138 = {instancePath:instancePath+"/spokes/" + i10+"/region",schemaPath:"#/properties/spokes/items/properties/region/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spokes.items.properties.region.type,parentSchema:schema31.properties.spokes.items.properties.region,data:data49};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
if(data45.role !== undefined){
let data50 = data45.role;
if(typeof data50 === "string"){
if(!pattern6.test(data50)){
const err139 = {instancePath:instancePath+"/spokes/" + i10+"/role",schemaPath:"#/properties/spokes/items/properties/role/pattern",keyword:"pattern",params:{pattern: "^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$"},message:"must match pattern \""+"^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$"+"\"",schema:"^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$",parentSchema:schema31.properties.spokes.items.properties.role,data:data50};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
else {
const err140 = {instancePath:instancePath+"/spokes/" + i10+"/role",schemaPath:"#/properties/spokes/items/properties/role/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spokes.items.properties.role.type,parentSchema:schema31.properties.spokes.items.properties.role,data:data50};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
}
if(data45.planRole !== undefined){
let data51 = data45.planRole;
if(typeof data51 === "string"){
if(!pattern6.test(data51)){
const err141 = {instancePath:instancePath+"/spokes/" + i10+"/planRole",schemaPath:"#/properties/spokes/items/properties/planRole/pattern",keyword:"pattern",params:{pattern: "^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$"},message:"must match pattern \""+"^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$"+"\"",schema:"^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$",parentSchema:schema31.properties.spokes.items.properties.planRole,data:data51};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
}
else {
const err142 = {instancePath:instancePath+"/spokes/" + i10+"/planRole",schemaPath:"#/properties/spokes/items/properties/planRole/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spokes.items.properties.planRole.type,parentSchema:schema31.properties.spokes.items.properties.planRole,data:data51};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
}
if(data45.services !== undefined){
let data52 = data45.services;
const _errs127 = errors;
let valid34 = false;
const _errs128 = errors;
if(Array.isArray(data52)){
if(data52.length < 1){
const err143 = {instancePath:instancePath+"/spokes/" + i10+"/services",schemaPath:"#/properties/spokes/items/properties/services/anyOf/0/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.spokes.items.properties.services.anyOf[0],data:data52};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
const len11 = data52.length;
for(let i11=0; i11<len11; i11++){
let data53 = data52[i11];
if(typeof data53 === "string"){
if(func1(data53) > 255){
const err144 = {instancePath:instancePath+"/spokes/" + i10+"/services/" + i11,schemaPath:"#/properties/spokes/items/properties/services/anyOf/0/items/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema31.properties.spokes.items.properties.services.anyOf[0].items,data:data53};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
if(!pattern17.test(data53)){
const err145 = {instancePath:instancePath+"/spokes/" + i10+"/services/" + i11,schemaPath:"#/properties/spokes/items/properties/services/anyOf/0/items/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$"},message:"must match pattern \""+"^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$"+"\"",schema:"^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$",parentSchema:schema31.properties.spokes.items.properties.services.anyOf[0].items,data:data53};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
}
else {
const err146 = {instancePath:instancePath+"/spokes/" + i10+"/services/" + i11,schemaPath:"#/properties/spokes/items/properties/services/anyOf/0/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spokes.items.properties.services.anyOf[0].items.type,parentSchema:schema31.properties.spokes.items.properties.services.anyOf[0].items,data:data53};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
}
if(new Set(data52).size !== data52.length){
const err147 = {instancePath:instancePath+"/spokes/" + i10+"/services",schemaPath:"#/properties/spokes/items/properties/services/anyOf/0/uniqueItems",keyword:"uniqueItems",params:{},message:"must pass \"uniqueItems\" keyword validation",schema:true,parentSchema:schema31.properties.spokes.items.properties.services.anyOf[0],data:data52};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
}
else {
const err148 = {instancePath:instancePath+"/spokes/" + i10+"/services",schemaPath:"#/properties/spokes/items/properties/services/anyOf/0/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spokes.items.properties.services.anyOf[0].type,parentSchema:schema31.properties.spokes.items.properties.services.anyOf[0],data:data52};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
var _valid3 = _errs128 === errors;
valid34 = valid34 || _valid3;
const _errs132 = errors;
if(data52 && typeof data52 == "object" && !Array.isArray(data52)){
if(data52.except === undefined){
const err149 = {instancePath:instancePath+"/spokes/" + i10+"/services",schemaPath:"#/properties/spokes/items/properties/services/anyOf/1/required",keyword:"required",params:{missingProperty: "except"},message:"must have required property '"+"except"+"'",schema:schema31.properties.spokes.items.properties.services.anyOf[1].required,parentSchema:schema31.properties.spokes.items.properties.services.anyOf[1],data:data52};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
for(const key9 in data52){
if(!(key9 === "except")){
const err150 = {instancePath:instancePath+"/spokes/" + i10+"/services",schemaPath:"#/properties/spokes/items/properties/services/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spokes.items.properties.services.anyOf[1],data:data52};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
}
if(data52.except !== undefined){
let data54 = data52.except;
if(Array.isArray(data54)){
if(data54.length < 1){
const err151 = {instancePath:instancePath+"/spokes/" + i10+"/services/except",schemaPath:"#/properties/spokes/items/properties/services/anyOf/1/properties/except/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.spokes.items.properties.services.anyOf[1].properties.except,data:data54};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
const len12 = data54.length;
for(let i12=0; i12<len12; i12++){
let data55 = data54[i12];
if(typeof data55 === "string"){
if(func1(data55) > 255){
const err152 = {instancePath:instancePath+"/spokes/" + i10+"/services/except/" + i12,schemaPath:"#/properties/spokes/items/properties/services/anyOf/1/properties/except/items/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema31.properties.spokes.items.properties.services.anyOf[1].properties.except.items,data:data55};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
if(!pattern17.test(data55)){
const err153 = {instancePath:instancePath+"/spokes/" + i10+"/services/except/" + i12,schemaPath:"#/properties/spokes/items/properties/services/anyOf/1/properties/except/items/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$"},message:"must match pattern \""+"^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$"+"\"",schema:"^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$",parentSchema:schema31.properties.spokes.items.properties.services.anyOf[1].properties.except.items,data:data55};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
}
else {
const err154 = {instancePath:instancePath+"/spokes/" + i10+"/services/except/" + i12,schemaPath:"#/properties/spokes/items/properties/services/anyOf/1/properties/except/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spokes.items.properties.services.anyOf[1].properties.except.items.type,parentSchema:schema31.properties.spokes.items.properties.services.anyOf[1].properties.except.items,data:data55};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
}
if(new Set(data54).size !== data54.length){
const err155 = {instancePath:instancePath+"/spokes/" + i10+"/services/except",schemaPath:"#/properties/spokes/items/properties/services/anyOf/1/properties/except/uniqueItems",keyword:"uniqueItems",params:{},message:"must pass \"uniqueItems\" keyword validation",schema:true,parentSchema:schema31.properties.spokes.items.properties.services.anyOf[1].properties.except,data:data54};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
}
else {
const err156 = {instancePath:instancePath+"/spokes/" + i10+"/services/except",schemaPath:"#/properties/spokes/items/properties/services/anyOf/1/properties/except/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spokes.items.properties.services.anyOf[1].properties.except.type,parentSchema:schema31.properties.spokes.items.properties.services.anyOf[1].properties.except,data:data54};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
}
}
else {
const err157 = {instancePath:instancePath+"/spokes/" + i10+"/services",schemaPath:"#/properties/spokes/items/properties/services/anyOf/1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spokes.items.properties.services.anyOf[1].type,parentSchema:schema31.properties.spokes.items.properties.services.anyOf[1],data:data52};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
var _valid3 = _errs132 === errors;
valid34 = valid34 || _valid3;
if(!valid34){
const err158 = {instancePath:instancePath+"/spokes/" + i10+"/services",schemaPath:"#/properties/spokes/items/properties/services/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema31.properties.spokes.items.properties.services.anyOf,parentSchema:schema31.properties.spokes.items.properties.services,data:data52};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
else {
errors = _errs127;
if(vErrors !== null){
if(_errs127){
vErrors.length = _errs127;
}
else {
vErrors = null;
}
}
}
}
if(data45.protect !== undefined){
let data56 = data45.protect;
if(typeof data56 !== "boolean"){
const err159 = {instancePath:instancePath+"/spokes/" + i10+"/protect",schemaPath:"#/properties/spokes/items/properties/protect/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema31.properties.spokes.items.properties.protect.type,parentSchema:schema31.properties.spokes.items.properties.protect,data:data56};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
}
}
else {
const err160 = {instancePath:instancePath+"/spokes/" + i10,schemaPath:"#/properties/spokes/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spokes.items.type,parentSchema:schema31.properties.spokes.items,data:data45};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
}
}
else {
const err161 = {instancePath:instancePath+"/spokes",schemaPath:"#/properties/spokes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spokes.type,parentSchema:schema31.properties.spokes,data:data44};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
}
if(data.policy !== undefined){
let data57 = data.policy;
if(data57 && typeof data57 == "object" && !Array.isArray(data57)){
for(const key10 in data57){
if(!((key10 === "maxDeletes") || (key10 === "extraAssociations"))){
const err162 = {instancePath:instancePath+"/policy",schemaPath:"#/properties/policy/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.policy,data:data57};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
}
if(data57.maxDeletes !== undefined){
let data58 = data57.maxDeletes;
if(data58 && typeof data58 == "object" && !Array.isArray(data58)){
for(const key11 in data58){
if(!((key11 === "count") || (key11 === "percent"))){
const err163 = {instancePath:instancePath+"/policy/maxDeletes",schemaPath:"#/properties/policy/properties/maxDeletes/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.policy.properties.maxDeletes,data:data58};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
}
if(data58.count !== undefined){
let data59 = data58.count;
if(!(((typeof data59 == "number") && (!(data59 % 1) && !isNaN(data59))) && (isFinite(data59)))){
const err164 = {instancePath:instancePath+"/policy/maxDeletes/count",schemaPath:"#/properties/policy/properties/maxDeletes/properties/count/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.policy.properties.maxDeletes.properties.count.type,parentSchema:schema31.properties.policy.properties.maxDeletes.properties.count,data:data59};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
if((typeof data59 == "number") && (isFinite(data59))){
if(data59 < 0 || isNaN(data59)){
const err165 = {instancePath:instancePath+"/policy/maxDeletes/count",schemaPath:"#/properties/policy/properties/maxDeletes/properties/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.policy.properties.maxDeletes.properties.count,data:data59};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
}
}
if(data58.percent !== undefined){
let data60 = data58.percent;
if((typeof data60 == "number") && (isFinite(data60))){
if(data60 > 100 || isNaN(data60)){
const err166 = {instancePath:instancePath+"/policy/maxDeletes/percent",schemaPath:"#/properties/policy/properties/maxDeletes/properties/percent/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100",schema:100,parentSchema:schema31.properties.policy.properties.maxDeletes.properties.percent,data:data60};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
if(data60 < 0 || isNaN(data60)){
const err167 = {instancePath:instancePath+"/policy/maxDeletes/percent",schemaPath:"#/properties/policy/properties/maxDeletes/properties/percent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.policy.properties.maxDeletes.properties.percent,data:data60};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
}
else {
const err168 = {instancePath:instancePath+"/policy/maxDeletes/percent",schemaPath:"#/properties/policy/properties/maxDeletes/properties/percent/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema31.properties.policy.properties.maxDeletes.properties.percent.type,parentSchema:schema31.properties.policy.properties.maxDeletes.properties.percent,data:data60};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
}
}
else {
const err169 = {instancePath:instancePath+"/policy/maxDeletes",schemaPath:"#/properties/policy/properties/maxDeletes/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.policy.properties.maxDeletes.type,parentSchema:schema31.properties.policy.properties.maxDeletes,data:data58};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
}
if(data57.extraAssociations !== undefined){
let data61 = data57.extraAssociations;
if(typeof data61 !== "string"){
const err170 = {instancePath:instancePath+"/policy/extraAssociations",schemaPath:"#/properties/policy/properties/extraAssociations/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.policy.properties.extraAssociations.type,parentSchema:schema31.properties.policy.properties.extraAssociations,data:data61};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
if(!((data61 === "remove") || (data61 === "keep"))){
const err171 = {instancePath:instancePath+"/policy/extraAssociations",schemaPath:"#/properties/policy/properties/extraAssociations/enum",keyword:"enum",params:{allowedValues: schema31.properties.policy.properties.extraAssociations.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.policy.properties.extraAssociations.enum,parentSchema:schema31.properties.policy.properties.extraAssociations,data:data61};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
}
}
else {
const err172 = {instancePath:instancePath+"/policy",schemaPath:"#/properties/policy/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.policy.type,parentSchema:schema31.properties.policy,data:data57};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
}
if(data.quotas !== undefined){
let data62 = data.quotas;
if(data62 && typeof data62 == "object" && !Array.isArray(data62)){
if(Object.keys(data62).length < 1){
const err173 = {instancePath:instancePath+"/quotas",schemaPath:"#/properties/quotas/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema31.properties.quotas,data:data62};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
for(const key12 in data62){
if(!((((key12 === "vpcsPerZone") || (key12 === "zonesPerAccount")) || (key12 === "endpointsPerVpc")) || (key12 === "rulesPerSecurityGroup"))){
const err174 = {instancePath:instancePath+"/quotas",schemaPath:"#/properties/quotas/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.quotas,data:data62};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
}
if(data62.vpcsPerZone !== undefined){
let data63 = data62.vpcsPerZone;
if(!(((typeof data63 == "number") && (!(data63 % 1) && !isNaN(data63))) && (isFinite(data63)))){
const err175 = {instancePath:instancePath+"/quotas/vpcsPerZone",schemaPath:"#/properties/quotas/properties/vpcsPerZone/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.quotas.properties.vpcsPerZone.type,parentSchema:schema31.properties.quotas.properties.vpcsPerZone,data:data63};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
if((typeof data63 == "number") && (isFinite(data63))){
if(data63 < 1 || isNaN(data63)){
const err176 = {instancePath:instancePath+"/quotas/vpcsPerZone",schemaPath:"#/properties/quotas/properties/vpcsPerZone/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.quotas.properties.vpcsPerZone,data:data63};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
}
}
if(data62.zonesPerAccount !== undefined){
let data64 = data62.zonesPerAccount;
if(!(((typeof data64 == "number") && (!(data64 % 1) && !isNaN(data64))) && (isFinite(data64)))){
const err177 = {instancePath:instancePath+"/quotas/zonesPerAccount",schemaPath:"#/properties/quotas/properties/zonesPerAccount/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.quotas.properties.zonesPerAccount.type,parentSchema:schema31.properties.quotas.properties.zonesPerAccount,data:data64};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
if((typeof data64 == "number") && (isFinite(data64))){
if(data64 < 1 || isNaN(data64)){
const err178 = {instancePath:instancePath+"/quotas/zonesPerAccount",schemaPath:"#/properties/quotas/properties/zonesPerAccount/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.quotas.properties.zonesPerAccount,data:data64};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
}
}
if(data62.endpointsPerVpc !== undefined){
let data65 = data62.endpointsPerVpc;
if(!(((typeof data65 == "number") && (!(data65 % 1) && !isNaN(data65))) && (isFinite(data65)))){
const err179 = {instancePath:instancePath+"/quotas/endpointsPerVpc",schemaPath:"#/properties/quotas/properties/endpointsPerVpc/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.quotas.properties.endpointsPerVpc.type,parentSchema:schema31.properties.quotas.properties.endpointsPerVpc,data:data65};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
if((typeof data65 == "number") && (isFinite(data65))){
if(data65 < 1 || isNaN(data65)){
const err180 = {instancePath:instancePath+"/quotas/endpointsPerVpc",schemaPath:"#/properties/quotas/properties/endpointsPerVpc/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.quotas.properties.endpointsPerVpc,data:data65};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
}
}
if(data62.rulesPerSecurityGroup !== undefined){
let data66 = data62.rulesPerSecurityGroup;
if(!(((typeof data66 == "number") && (!(data66 % 1) && !isNaN(data66))) && (isFinite(data66)))){
const err181 = {instancePath:instancePath+"/quotas/rulesPerSecurityGroup",schemaPath:"#/properties/quotas/properties/rulesPerSecurityGroup/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.quotas.properties.rulesPerSecurityGroup.type,parentSchema:schema31.properties.quotas.properties.rulesPerSecurityGroup,data:data66};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
if((typeof data66 == "number") && (isFinite(data66))){
if(data66 < 1 || isNaN(data66)){
const err182 = {instancePath:instancePath+"/quotas/rulesPerSecurityGroup",schemaPath:"#/properties/quotas/properties/rulesPerSecurityGroup/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.quotas.properties.rulesPerSecurityGroup,data:data66};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
}
}
}
else {
const err183 = {instancePath:instancePath+"/quotas",schemaPath:"#/properties/quotas/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.quotas.type,parentSchema:schema31.properties.quotas,data:data62};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
}
if(data.prices !== undefined){
let data67 = data.prices;
if(data67 && typeof data67 == "object" && !Array.isArray(data67)){
if(Object.keys(data67).length < 1){
const err184 = {instancePath:instancePath+"/prices",schemaPath:"#/properties/prices/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema31.properties.prices,data:data67};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
}
for(const key13 in data67){
if(!((((key13 === "asOf") || (key13 === "endpointZoneHour")) || (key13 === "zoneMonth")) || (key13 === "zoneMonthBeyond25"))){
const err185 = {instancePath:instancePath+"/prices",schemaPath:"#/properties/prices/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.prices,data:data67};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
}
if(data67.asOf !== undefined){
let data68 = data67.asOf;
if(typeof data68 === "string"){
if(!pattern35.test(data68)){
const err186 = {instancePath:instancePath+"/prices/asOf",schemaPath:"#/properties/prices/properties/asOf/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$"+"\"",schema:"^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$",parentSchema:schema31.properties.prices.properties.asOf,data:data68};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
}
}
else {
const err187 = {instancePath:instancePath+"/prices/asOf",schemaPath:"#/properties/prices/properties/asOf/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.prices.properties.asOf.type,parentSchema:schema31.properties.prices.properties.asOf,data:data68};
if(vErrors === null){
vErrors = [err187];
}
else {
vErrors.push(err187);
}
errors++;
}
}
if(data67.endpointZoneHour !== undefined){
let data69 = data67.endpointZoneHour;
if((typeof data69 == "number") && (isFinite(data69))){
if(data69 < 0 || isNaN(data69)){
const err188 = {instancePath:instancePath+"/prices/endpointZoneHour",schemaPath:"#/properties/prices/properties/endpointZoneHour/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.prices.properties.endpointZoneHour,data:data69};
if(vErrors === null){
vErrors = [err188];
}
else {
vErrors.push(err188);
}
errors++;
}
}
else {
const err189 = {instancePath:instancePath+"/prices/endpointZoneHour",schemaPath:"#/properties/prices/properties/endpointZoneHour/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema31.properties.prices.properties.endpointZoneHour.type,parentSchema:schema31.properties.prices.properties.endpointZoneHour,data:data69};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
}
errors++;
}
}
if(data67.zoneMonth !== undefined){
let data70 = data67.zoneMonth;
if((typeof data70 == "number") && (isFinite(data70))){
if(data70 < 0 || isNaN(data70)){
const err190 = {instancePath:instancePath+"/prices/zoneMonth",schemaPath:"#/properties/prices/properties/zoneMonth/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.prices.properties.zoneMonth,data:data70};
if(vErrors === null){
vErrors = [err190];
}
else {
vErrors.push(err190);
}
errors++;
}
}
else {
const err191 = {instancePath:instancePath+"/prices/zoneMonth",schemaPath:"#/properties/prices/properties/zoneMonth/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema31.properties.prices.properties.zoneMonth.type,parentSchema:schema31.properties.prices.properties.zoneMonth,data:data70};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
}
errors++;
}
}
if(data67.zoneMonthBeyond25 !== undefined){
let data71 = data67.zoneMonthBeyond25;
if((typeof data71 == "number") && (isFinite(data71))){
if(data71 < 0 || isNaN(data71)){
const err192 = {instancePath:instancePath+"/prices/zoneMonthBeyond25",schemaPath:"#/properties/prices/properties/zoneMonthBeyond25/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.prices.properties.zoneMonthBeyond25,data:data71};
if(vErrors === null){
vErrors = [err192];
}
else {
vErrors.push(err192);
}
errors++;
}
}
else {
const err193 = {instancePath:instancePath+"/prices/zoneMonthBeyond25",schemaPath:"#/properties/prices/properties/zoneMonthBeyond25/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema31.properties.prices.properties.zoneMonthBeyond25.type,parentSchema:schema31.properties.prices.properties.zoneMonthBeyond25,data:data71};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
}
errors++;
}
}
}
else {
const err194 = {instancePath:instancePath+"/prices",schemaPath:"#/properties/prices/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.prices.type,parentSchema:schema31.properties.prices,data:data67};
if(vErrors === null){
vErrors = [err194];
}
else {
vErrors.push(err194);
}
errors++;
}
}
}
else {
const err195 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err195];
}
else {
vErrors.push(err195);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

