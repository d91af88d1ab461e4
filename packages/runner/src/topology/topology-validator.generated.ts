// Generated from schemas/topology.schema.json by scripts/generate.mjs; do not edit.

// @ts-nocheck
import type { ValidateFunction } from "ajv/dist/2020.js";
import type { TopologyDocument } from "./topology-document.generated.ts";
import ucs2length from "ajv/dist/runtime/ucs2length.js";

/** Tells whether a value is a topology document; else `errors` holds every fault. */
export const validateTopology: ValidateFunction<TopologyDocument> = validate20;




const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:vpce-hub:schema:topology:1","title":"vpce-hub topology","description":"One hub of shared interface VPC endpoints in one Region, the services it offers and the spoke VPCs that use them.","type":"object","additionalProperties":false,"required":["version","name","hub","services","spokes"],"properties":{"version":{"description":"Version of this file format.","const":1,"type":"integer","examples":[1]},"name":{"title":"topology name","type":"string","pattern":"^[a-z0-9-]{1,32}$","patternErrorMessage":"write 1 to 32 lower-case letters, digits and hyphens, such as shared-endpoints","description":"Name of the topology. It is the owner mark on everything that vpce-hub makes, so two topologies need two names, and a new name means new resources.","examples":["shared-endpoints","prod-tokyo"]},"tags":{"title":"tags","description":"Tags on everything that can bear them: endpoints, security groups and zones. A change of them is an update of tags and nothing else; one that is taken out comes off again, and tags of others stay. Keys that begin with `aws:` or `vpce-hub:` are refused; keys have at most 127 characters, values 256. An endpoint or group without a `Name` here is made with one.","type":"object","additionalProperties":{"title":"tag value","type":"string","maxLength":256,"pattern":"^[\\p{L}\\p{Z}\\p{N}_.:/=+@-]*$","patternErrorMessage":"write letters, digits, spaces and _ . : / = + - @, which EC2 and Route 53 both take"},"examples":[{"cost-center":"4711","owner":"network"}]},"access":{"title":"access","description":"How to get into the accounts. Without it the credentials at hand are used as they are, which reaches one account only.","type":"object","additionalProperties":false,"minProperties":1,"properties":{"role":{"title":"role name or role ARN","type":"string","pattern":"^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$","patternErrorMessage":"write a role name such as vpce-hub; a role with a path needs its full ARN, such as arn:aws:iam::111111111111:role/network/vpce-hub","description":"Name of the role that is assumed in each account; the ARN is made from the account and the Region's partition. `hub.role` and `spokes[].role` override it. A full ARN names one account, so it fits only where every account it serves is that one.","examples":["vpce-hub","arn:aws:iam::111111111111:role/network/vpce-hub"]},"planRole":{"title":"role name or role ARN","type":"string","pattern":"^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$","patternErrorMessage":"write a role name such as vpce-hub; a role with a path needs its full ARN, such as arn:aws:iam::111111111111:role/network/vpce-hub","description":"Role of `vpce-plan`, which only reads, by name or ARN as `role`: a pull request then needs no role that writes. `hub.planRole` and `spokes[].planRole` override it; by default it is `role`. `vpce-apply` uses `role` for all that it does.","examples":["vpce-hub-plan"]},"externalId":{"title":"external id","type":"string","pattern":"^[A-Za-z0-9_+=,.@:/-]{2,1224}$","patternErrorMessage":"write 2 to 1,224 letters, digits and _ + = , . @ : / - (what AWS STS accepts), such as example-corp","description":"External id that is sent with every AssumeRole, for trust policies that demand one.","examples":["example-corp"]},"organization":{"title":"organization access","description":"Where the accounts of the organization are listed, for selections that ask for them.","type":"object","additionalProperties":false,"required":["account"],"properties":{"account":{"title":"AWS account id","type":"string","pattern":"^[0-9]{12}$","patternErrorMessage":"write twelve digits in quotes, such as \"111111111111\"","description":"Id of that account, in quotes.","examples":["999999999999"]},"role":{"title":"role name or role ARN","type":"string","pattern":"^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$","patternErrorMessage":"write a role name such as vpce-hub; a role with a path needs its full ARN, such as arn:aws:iam::111111111111:role/network/vpce-hub","description":"Role that is assumed there, name or full ARN. Overrides `access.role`.","examples":["org-reader"]},"planRole":{"title":"role name or role ARN","type":"string","pattern":"^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$","patternErrorMessage":"write a role name such as vpce-hub; a role with a path needs its full ARN, such as arn:aws:iam::111111111111:role/network/vpce-hub","description":"Role with which `vpce-plan` reads there. Overrides `access.planRole`.","examples":["org-reader"]}},"examples":[{"account":"999999999999","role":"org-reader"}]}},"examples":[{"role":"vpce-hub"},{"role":"vpce-hub","planRole":"vpce-hub-plan","externalId":"example-corp"}]},"hub":{"title":"hub","description":"The VPC that holds the endpoints and owns the private hosted zones.","type":"object","additionalProperties":false,"required":["account","region","vpc","subnets"],"properties":{"account":{"title":"AWS account id","type":"string","pattern":"^[0-9]{12}$","patternErrorMessage":"write twelve digits in quotes, such as \"111111111111\"","description":"Id of the account that owns the hub VPC. In quotes: YAML reads bare digits as a number and drops leading zeros.","examples":["111111111111"]},"region":{"title":"AWS Region","type":"string","pattern":"^[a-z]{2,}(-[a-z]+)+-[0-9]+$","patternErrorMessage":"write a Region (not a zone), such as ap-northeast-1","description":"Region of the hub. One file is one hub in one Region.","examples":["ap-northeast-1","eu-central-1"]},"vpc":{"description":"Id of the hub VPC, or tags that it has and no other VPC of the account in the Region. Its DNS support and DNS hostnames must be on.","anyOf":[{"title":"VPC id","type":"string","pattern":"^vpc-([0-9a-f]{8}|[0-9a-f]{17})$","patternErrorMessage":"write the id that AWS gave, 8 or 17 digits and letters a to f, such as vpc-0a1b2c3d4e5f60001"},{"title":"tags","description":"What is looked up by its tags.","type":"object","additionalProperties":false,"required":["tags"],"properties":{"tags":{"description":"Keys and values of tags, all of which must be there, letter by letter.","title":"tags","type":"object","minProperties":1,"additionalProperties":{"title":"value of a tag","type":"string","maxLength":256},"examples":[{"Name":"shared-hub"},{"vpce-hub":"use","env":"prod"}]}}}],"examples":["vpc-0a1b2c3d4e5f60001",{"tags":{"Name":"shared-hub"}}]},"subnets":{"description":"Subnets of the hub VPC that get an endpoint's network interface, one per zone: by id, or all that have some tags. Zones that a service does not support are left out with a warning.","anyOf":[{"type":"array","minItems":1,"uniqueItems":true,"items":{"title":"subnet id","type":"string","pattern":"^subnet-([0-9a-f]{8}|[0-9a-f]{17})$","patternErrorMessage":"write the id that AWS gave, 8 or 17 digits and letters a to f, such as subnet-0a1b2c3d4e5f60001"}},{"title":"tags","description":"What is looked up by its tags.","type":"object","additionalProperties":false,"required":["tags"],"properties":{"tags":{"description":"Keys and values of tags, all of which must be there, letter by letter.","title":"tags","type":"object","minProperties":1,"additionalProperties":{"title":"value of a tag","type":"string","maxLength":256},"examples":[{"Name":"shared-hub"},{"vpce-hub":"use","env":"prod"}]}}}],"examples":[["subnet-0a1b2c3d4e5f60001","subnet-0a1b2c3d4e5f60002"],{"tags":{"tier":"endpoints"}}]},"role":{"title":"role name or role ARN","type":"string","pattern":"^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$","patternErrorMessage":"write a role name such as vpce-hub; a role with a path needs its full ARN, such as arn:aws:iam::111111111111:role/network/vpce-hub","description":"Role for the hub's account, name or full ARN. Overrides `access.role`.","examples":["vpce-hub-operator"]},"planRole":{"title":"role name or role ARN","type":"string","pattern":"^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$","patternErrorMessage":"write a role name such as vpce-hub; a role with a path needs its full ARN, such as arn:aws:iam::111111111111:role/network/vpce-hub","description":"Role with which `vpce-plan` reads the hub's account. Overrides `access.planRole`.","examples":["vpce-hub-reader"]},"securityGroups":{"description":"Your own security groups for the endpoints, at most 5 (the AWS limit per network interface); vpce-hub leaves them as they are. Without this key vpce-hub owns one group, and one more for each set of ports that is not 443 alone.","type":"array","minItems":1,"maxItems":5,"uniqueItems":true,"items":{"title":"security group id","type":"string","pattern":"^sg-([0-9a-f]{8}|[0-9a-f]{17})$","patternErrorMessage":"write the id that AWS gave (not the group's name), 8 or 17 digits and letters a to f, such as sg-0a1b2c3d4e5f60001"},"examples":[["sg-0a1b2c3d4e5f60001"]]},"allow":{"description":"Who may reach the endpoints on the ports of their services, as rules of the groups that vpce-hub owns: `spokes` (the CIDRs of the hub and spoke VPCs, aggregated), or a list of IPv4 CIDRs in which `spokes` may stand too. CIDRs may overlap; 0.0.0.0/0 is taken at its word (the endpoints have private addresses only). Not together with `securityGroups`.","default":"spokes","anyOf":[{"title":"who is allowed","type":"string","enum":["spokes"]},{"type":"array","minItems":1,"items":{"title":"IPv4 CIDR or spokes","type":"string","pattern":"^(spokes|((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(\\.|(?=/))){4}/(3[0-2]|[12]?[0-9]))$","patternErrorMessage":"write an IPv4 block such as 10.1.0.0/16, or spokes"}}],"examples":["spokes",["10.0.0.0/8","100.64.0.0/10"],["spokes","172.16.0.0/12"]]}},"examples":[{"account":"111111111111","region":"ap-northeast-1","vpc":"vpc-0a1b2c3d4e5f60001","subnets":["subnet-0a1b2c3d4e5f60001","subnet-0a1b2c3d4e5f60002"]}]},"defaults":{"title":"defaults","description":"What holds for every service and spoke that does not say otherwise.","type":"object","additionalProperties":false,"minProperties":1,"properties":{"policy":{"title":"path of a policy file","type":"string","minLength":1,"maxLength":1024,"description":"File with the endpoint policy of every service that has no `policy` of its own, under the same rules. A service that takes no policy keeps full access, and the plan says so.","examples":["policies/default.json"]},"localEndpoints":{"title":"localEndpoints","description":"What becomes of the endpoints that spokes have of their own, where a spoke does not say.","type":"string","enum":["keep","switch","retire"],"default":"keep","examples":["keep"]},"acceptGap":{"description":"Whether spokes without a way to the internet may be switched, where a spoke does not say.","type":"boolean","default":false,"examples":[true]},"drain":{"title":"duration","description":"How long endpoints that were switched stay before they are retired, where a spoke does not say.","type":"string","pattern":"^[1-9][0-9]{0,3}[mhd]$","patternErrorMessage":"write a number with m, h or d behind it, such as 90m, 24h or 7d","default":"24h","examples":["24h"]}},"examples":[{"policy":"policies/default.json"},{"localEndpoints":"keep"}]},"services":{"description":"The services that the hub offers; one interface endpoint each. An empty list takes the whole hub down, and is refused unless that very plan is approved with --allow-deletes: a half-written file must not delete everything.","type":"array","items":{"title":"service entry","description":"A service by its short name alone, or with options.","anyOf":[{"title":"service name","type":"string","maxLength":255,"pattern":"^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$","patternErrorMessage":"write a short name such as ssm or ecr.api, or a full one such as com.amazonaws.ap-northeast-1.ssm"},{"title":"service","description":"A service with options.","type":"object","additionalProperties":false,"required":["name"],"properties":{"name":{"title":"service name","type":"string","maxLength":255,"pattern":"^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$","patternErrorMessage":"write a short name such as ssm or ecr.api, or a full one such as com.amazonaws.ap-northeast-1.ssm","description":"Short name, unique in the file: `ssm` stands for `com.amazonaws.<region>.ssm` or whatever full name the Region's catalogue has for it. A full name is taken as it is. With `serviceName` the name is yours to choose.","examples":["kms","ecr.api","payments"]},"serviceName":{"title":"service name","type":"string","maxLength":255,"pattern":"^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$","patternErrorMessage":"write a short name such as ssm or ecr.api, or a full one such as com.amazonaws.ap-northeast-1.ssm","description":"Full service name, for what `name` cannot say: any PrivateLink service in the hub's Region.","examples":["com.amazonaws.vpce.ap-northeast-1.vpce-svc-0123456789abcdef0"]},"serviceRegion":{"title":"AWS Region","type":"string","pattern":"^[a-z]{2,}(-[a-z]+)+-[0-9]+$","patternErrorMessage":"write a Region (not a zone), such as ap-northeast-1","description":"Region of the service, where it is not the hub's: AWS offers some services across Regions (S3, KMS, ECR, ECS, Lambda, Firehose, IAM, Route 53 and others). Names and catalogue are that Region's; the endpoint stands in the hub, in any availability zone that takes such endpoints. Whoever makes it needs the permission `vpce:AllowMultiRegion` too.","examples":["us-east-1"]},"policy":{"title":"path of a policy file","type":"string","minLength":1,"maxLength":1024,"description":"File with the endpoint policy: a JSON object, at most 20,480 characters. The path is relative to this file, and leads below its folder or below the working directory, links followed: plans print policies, and a topology from a pull request must not be able to print any file of the machine. Without this key it is `defaults.policy`, and without that AWS allows full access; `full-access` says so where a default is given (a file of that name is `./full-access`).","examples":["policies/kms.json","full-access"]},"subnets":{"description":"Subnets of the hub VPC for this endpoint, instead of `hub.subnets`: by id, or all that have some tags.","anyOf":[{"type":"array","minItems":1,"uniqueItems":true,"items":{"title":"subnet id","type":"string","pattern":"^subnet-([0-9a-f]{8}|[0-9a-f]{17})$","patternErrorMessage":"write the id that AWS gave, 8 or 17 digits and letters a to f, such as subnet-0a1b2c3d4e5f60001"}},{"title":"tags","description":"What is looked up by its tags.","type":"object","additionalProperties":false,"required":["tags"],"properties":{"tags":{"description":"Keys and values of tags, all of which must be there, letter by letter.","title":"tags","type":"object","minProperties":1,"additionalProperties":{"title":"value of a tag","type":"string","maxLength":256},"examples":[{"Name":"shared-hub"},{"vpce-hub":"use","env":"prod"}]}}}],"examples":[["subnet-0a1b2c3d4e5f60001"],{"tags":{"tier":"endpoints"}}]},"ports":{"description":"TCP ports on which the endpoint is reached; services with the same ports share a security group, which admits the spokes there. Without this key it is what AWS documents for the service: 443 for most, others too for such as `cassandra` (9142), `email-smtp` (25, 465, 587, 2465, 2587), `athena` (444) or `storagegateway`.","type":"array","minItems":1,"maxItems":20,"uniqueItems":true,"items":{"title":"TCP port","type":"integer","minimum":1,"maximum":65535},"examples":[[9142],[443,8443]]},"dnsNames":{"title":"DNS names","description":"Private DNS names that lead to this endpoint, one zone each. Without this key it is every name that the live catalogue lists for the service; with `add` and `remove` it is those but for some. A list is exactly these and no other. A leading `*.` makes records for the name itself and for everything below it.","anyOf":[{"type":"array","minItems":1,"items":{"title":"DNS name","type":"string","maxLength":253,"pattern":"^(\\*\\.)?([A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.)+[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.?$","patternErrorMessage":"write a full name such as payments.example.internal; a \"*\" may only be its whole first label, as in \"*.payments.example.internal\""}},{"title":"names of the catalogue but for some","description":"The names that the live catalogue lists, without some and with others: a name that AWS adds later is served too.","type":"object","additionalProperties":false,"minProperties":1,"properties":{"add":{"description":"Names that lead to this endpoint though the catalogue does not list them. Whether its certificate has them is yours to know.","type":"array","minItems":1,"uniqueItems":true,"items":{"title":"DNS name","type":"string","maxLength":253,"pattern":"^(\\*\\.)?([A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.)+[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.?$","patternErrorMessage":"write a full name such as payments.example.internal; a \"*\" may only be its whole first label, as in \"*.payments.example.internal\""},"examples":[["s3.amazonaws.com"]]},"remove":{"description":"Names of the catalogue that do not lead to this endpoint, as patterns in which `*` stands for any text. A pattern that fits none is told by a warning of the plan.","type":"array","minItems":1,"uniqueItems":true,"items":{"title":"pattern of DNS names","type":"string","maxLength":253,"pattern":"^[A-Za-z0-9_.*-]+$","patternErrorMessage":"write a name in which * stands for any text, such as *-fips.*"},"examples":[["*-fips.*"],["*.api.aws"]]}}}],"examples":[["kms.ap-northeast-1.amazonaws.com"],["*.payments.example.internal"],{"add":["s3.amazonaws.com"],"remove":["*-fips.*"]}]},"tags":{"title":"tags","description":"Tags on the endpoint of this service, over those of the topology.","type":"object","additionalProperties":{"title":"tag value","type":"string","maxLength":256,"pattern":"^[\\p{L}\\p{Z}\\p{N}_.:/=+@-]*$","patternErrorMessage":"write letters, digits, spaces and _ . : / = + - @, which EC2 and Route 53 both take"},"examples":[{"Name":"kms","team":"security"}]},"records":{"description":"How the records of its names lead to the endpoint: `alias`, to the DNS name that AWS keeps for it, or `address`, to the addresses of its network interfaces, with a TTL of 60 s. `address` is for where Route 53 refuses the alias. The addresses follow the subnets: one that is added is written once it serves, one that goes is taken out a TTL before.","title":"kind of records","type":"string","enum":["alias","address"],"default":"alias","examples":["address"]},"protect":{"description":"Keeps the service even when it is taken out of this file: a plan that would remove its zones and its endpoint shows them as blocked. The protection is a tag on its zones, so it lasts until a `protect: false` (or an entry without it) was applied. A service without a private DNS name has no zone, and cannot be protected.","type":"boolean","default":false,"examples":[true]},"mayHide":{"description":"Names below those of this service that its zones may hide from the spokes, though nothing in this file serves them. A private zone hides everything public below its name, so a plan that would do so is refused until you add the service that serves them or accept it here.","type":"array","minItems":1,"items":{"title":"DNS name","type":"string","maxLength":253,"pattern":"^(\\*\\.)?([A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.)+[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.?$","patternErrorMessage":"write a full name such as payments.example.internal; a \"*\" may only be its whole first label, as in \"*.payments.example.internal\""},"examples":[["oidc.eks.ap-northeast-1.amazonaws.com"]]}}}],"examples":["ssm",{"name":"kms","policy":"policies/kms.json"}]},"examples":[["ssm","ec2messages",{"name":"kms","policy":"policies/kms.json"}],[]]},"spokes":{"description":"The VPCs that use the hub's endpoints: each by itself, by a selection that finds them, or in files of their own. May be empty, but must be written: `spokes: []`.","type":"array","items":{"title":"spoke entry","description":"A spoke, a selection that finds spokes, or files with lists of both.","if":{"type":"object","required":["include"],"properties":{"include":true}},"then":{"title":"include","description":"Files with lists of spokes and selections, so that teams own theirs. An included file holds nothing but such a list, and includes no other.","type":"object","additionalProperties":false,"required":["include"],"properties":{"include":{"title":"path of files","type":"string","maxLength":1024,"pattern":"\\.ya?ml$","patternErrorMessage":"write a path that ends with .yaml or .yml, such as spokes/*.yaml","description":"Path of one file, relative to this one, or of several with `*` and `?`, which stand for what is within one name and not for a leading dot. They are read in order of their paths. At least one file must match; each is a regular file below the folder of this one or below the working directory, links followed.","examples":["spokes/*.yaml","spokes/payments.yaml"]}}},"else":{"if":{"type":"object","required":["select"],"properties":{"select":true}},"then":{"title":"selection","description":"Spokes that are found rather than written: every VPC that matches is one, called `<name>/<account>/<vpc>`. A VPC that is written as a spoke, or that an earlier selection found, is left to that; so is the hub. VPCs are looked up in the accounts that own them: those that another account shares are not counted. What is not found any more is taken off its zones, with the reason; a listing that failed, or came in part, takes nothing away.","type":"object","additionalProperties":false,"required":["name","select"],"properties":{"name":{"title":"spoke name","type":"string","pattern":"^[A-Za-z0-9]([A-Za-z0-9._-]{0,62}[A-Za-z0-9])?$","patternErrorMessage":"write 1 to 64 letters, digits, dots, hyphens and underscores, such as user-1","description":"Name of the selection, unique among spokes and selections. `--only spoke:<name>` is all that it finds.","examples":["production"]},"select":{"title":"select","description":"Which VPCs are meant.","type":"object","additionalProperties":false,"required":["vpcs"],"properties":{"accounts":{"description":"Ids of accounts, in quotes. Either this or `organization`.","type":"array","minItems":1,"uniqueItems":true,"items":{"title":"AWS account id","type":"string","pattern":"^[0-9]{12}$","patternErrorMessage":"write twelve digits in quotes, such as \"111111111111\""},"examples":[["333333333333","444444444444"]]},"organization":{"title":"accounts of the organization","description":"Accounts of the organization, which `access.organization` lists; `{}` is all of them. Either this or `accounts`.","type":"object","additionalProperties":false,"properties":{"units":{"description":"Ids of organizational units; what is below them at any depth counts. By default the whole organization.","type":"array","minItems":1,"uniqueItems":true,"items":{"title":"id of an organizational unit","type":"string","pattern":"^(ou-[0-9a-z]{4,32}-[0-9a-z]{8,32}|r-[0-9a-z]{4,32})$","patternErrorMessage":"write the id of a unit, such as ou-abcd-11111111, or of the root, such as r-abcd"},"examples":[["ou-abcd-11111111"]]},"tags":{"description":"Tags that the account has in the organization, all of them. They cost a call for each account under the units.","title":"tags","type":"object","minProperties":1,"additionalProperties":{"title":"value of a tag","type":"string","maxLength":256},"examples":[{"env":"prod"}]}},"examples":[{"units":["ou-abcd-11111111"],"tags":{"env":"prod"}},{}]},"regions":{"description":"Regions that are looked into, by default the hub's alone.","type":"array","minItems":1,"uniqueItems":true,"items":{"title":"AWS Region","type":"string","pattern":"^[a-z]{2,}(-[a-z]+)+-[0-9]+$","patternErrorMessage":"write a Region (not a zone), such as ap-northeast-1"},"examples":[["ap-northeast-1"]]},"vpcs":{"title":"tags","description":"Tags of the VPCs that are meant.","type":"object","additionalProperties":false,"required":["tags"],"properties":{"tags":{"description":"Keys and values of tags, all of which must be there, letter by letter.","title":"tags","type":"object","minProperties":1,"additionalProperties":{"title":"value of a tag","type":"string","maxLength":256},"examples":[{"Name":"shared-hub"},{"vpce-hub":"use","env":"prod"}]}},"examples":[{"tags":{"vpce-hub":"use"}}]}},"examples":[{"organization":{"units":["ou-abcd-11111111"]},"vpcs":{"tags":{"vpce-hub":"use"}}},{"accounts":["333333333333"],"vpcs":{"tags":{"vpce-hub":"use"}}}]},"expect":{"title":"expect","description":"What a selection must come to.","type":"object","additionalProperties":false,"required":["min"],"properties":{"min":{"description":"Where fewer VPCs than this are found, the plan is refused (exit code 12): a tag policy or a move of accounts must not take spokes away unseen.","type":"integer","minimum":0,"examples":[10]}},"examples":[{"min":10}]},"role":{"title":"role name or role ARN","type":"string","pattern":"^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$","patternErrorMessage":"write a role name such as vpce-hub; a role with a path needs its full ARN, such as arn:aws:iam::111111111111:role/network/vpce-hub","description":"Name of the role in the accounts of these spokes. Overrides `access.role`.","examples":["vpce-spoke"]},"planRole":{"title":"role name or role ARN","type":"string","pattern":"^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$","patternErrorMessage":"write a role name such as vpce-hub; a role with a path needs its full ARN, such as arn:aws:iam::111111111111:role/network/vpce-hub","description":"Name of the role with which `vpce-plan` reads these accounts. Overrides `access.planRole`.","examples":["vpce-spoke-reader"]},"services":{"title":"services of a spoke","description":"The services that these spokes use, by the names under `services`; or with `except` all but some. By default all.","anyOf":[{"type":"array","minItems":1,"uniqueItems":true,"items":{"title":"service name","type":"string","maxLength":255,"pattern":"^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$","patternErrorMessage":"write a short name such as ssm or ecr.api, or a full one such as com.amazonaws.ap-northeast-1.ssm"}},{"title":"all services but some","description":"All services of the file but some: one that is added later is used too.","type":"object","additionalProperties":false,"required":["except"],"properties":{"except":{"description":"The services that this spoke does not use, by the names under `services`.","type":"array","minItems":1,"uniqueItems":true,"items":{"title":"service name","type":"string","maxLength":255,"pattern":"^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$","patternErrorMessage":"write a short name such as ssm or ecr.api, or a full one such as com.amazonaws.ap-northeast-1.ssm"},"examples":[["kms"]]}}}],"examples":[["ssm","ec2messages"],{"except":["kms"]}]},"localEndpoints":{"title":"localEndpoints","description":"What becomes of the interface endpoints with private DNS that the spoke has of its own, for the services that it uses. `keep`: they serve it, and it joins no zone of their names; one that was switched before is switched back. `switch`: its private DNS is turned off and the spoke joins the hub's zones; the endpoint stays, so that `keep` is the way back. `retire`: as `switch`, and an endpoint that was switched long enough ago is deleted by a later apply.","type":"string","enum":["keep","switch","retire"],"examples":["switch"]},"acceptGap":{"description":"Whether a spoke without a way to the internet may be switched all the same: between the private DNS of its own endpoint and the hub's zone its names resolve to public addresses, for about a minute.","type":"boolean","default":false,"examples":[true]},"drain":{"title":"duration","description":"How long an endpoint that was switched stays before `retire` deletes it: connections that began before may last that long. In minutes, hours or days; by default `24h`.","type":"string","pattern":"^[1-9][0-9]{0,3}[mhd]$","patternErrorMessage":"write a number with m, h or d behind it, such as 90m, 24h or 7d","examples":["24h","7d"]},"protect":{"description":"Keeps the associations of these spokes even when they are no longer found, as `protect` of a spoke does.","type":"boolean","default":false,"examples":[true]}}},"else":{"title":"spoke","description":"A VPC that resolves and uses the hub's endpoints.","type":"object","additionalProperties":false,"required":["name","account","vpc"],"properties":{"name":{"title":"spoke name","type":"string","pattern":"^[A-Za-z0-9]([A-Za-z0-9._-]{0,62}[A-Za-z0-9])?$","patternErrorMessage":"write 1 to 64 letters, digits, dots, hyphens and underscores, such as user-1","description":"Name of the spoke in plans and reports, unique in the file.","examples":["user-1","data-platform.dev"]},"account":{"title":"AWS account id","type":"string","pattern":"^[0-9]{12}$","patternErrorMessage":"write twelve digits in quotes, such as \"111111111111\"","description":"Id of the account that owns the spoke VPC, in quotes. May be the hub's.","examples":["222222222222"]},"vpc":{"description":"Id of the spoke VPC, or tags that it has and no other VPC of the account in the Region. Its DNS support and DNS hostnames must be on, and it must reach the hub by IP.","anyOf":[{"title":"VPC id","type":"string","pattern":"^vpc-([0-9a-f]{8}|[0-9a-f]{17})$","patternErrorMessage":"write the id that AWS gave, 8 or 17 digits and letters a to f, such as vpc-0a1b2c3d4e5f60001"},{"title":"tags","description":"What is looked up by its tags.","type":"object","additionalProperties":false,"required":["tags"],"properties":{"tags":{"description":"Keys and values of tags, all of which must be there, letter by letter.","title":"tags","type":"object","minProperties":1,"additionalProperties":{"title":"value of a tag","type":"string","maxLength":256},"examples":[{"Name":"shared-hub"},{"vpce-hub":"use","env":"prod"}]}}}],"examples":["vpc-0b1b2c3d4e5f60001",{"tags":{"Name":"app"}}]},"region":{"title":"AWS Region","type":"string","pattern":"^[a-z]{2,}(-[a-z]+)+-[0-9]+$","patternErrorMessage":"write a Region (not a zone), such as ap-northeast-1","description":"Region of the spoke VPC, by default the hub's. May differ, within the same AWS partition.","examples":["ap-northeast-1"]},"role":{"title":"role name or role ARN","type":"string","pattern":"^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$","patternErrorMessage":"write a role name such as vpce-hub; a role with a path needs its full ARN, such as arn:aws:iam::111111111111:role/network/vpce-hub","description":"Role for the spoke's account, name or full ARN. Overrides `access.role`.","examples":["vpce-spoke","arn:aws:iam::222222222222:role/network/vpce-spoke"]},"planRole":{"title":"role name or role ARN","type":"string","pattern":"^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$","patternErrorMessage":"write a role name such as vpce-hub; a role with a path needs its full ARN, such as arn:aws:iam::111111111111:role/network/vpce-hub","description":"Role with which `vpce-plan` reads the spoke's account. Overrides `access.planRole`.","examples":["vpce-spoke-reader"]},"services":{"title":"services of a spoke","description":"The services that this spoke uses, by the names under `services`; or with `except` all but some. By default all.","anyOf":[{"type":"array","minItems":1,"uniqueItems":true,"items":{"title":"service name","type":"string","maxLength":255,"pattern":"^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$","patternErrorMessage":"write a short name such as ssm or ecr.api, or a full one such as com.amazonaws.ap-northeast-1.ssm"}},{"title":"all services but some","description":"All services of the file but some: one that is added later is used too.","type":"object","additionalProperties":false,"required":["except"],"properties":{"except":{"description":"The services that this spoke does not use, by the names under `services`.","type":"array","minItems":1,"uniqueItems":true,"items":{"title":"service name","type":"string","maxLength":255,"pattern":"^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$","patternErrorMessage":"write a short name such as ssm or ecr.api, or a full one such as com.amazonaws.ap-northeast-1.ssm"},"examples":[["kms"]]}}}],"examples":[["ssm","ec2messages"],{"except":["kms"]}]},"localEndpoints":{"title":"localEndpoints","description":"What becomes of the interface endpoints with private DNS that the spoke has of its own, for the services that it uses. `keep`: they serve it, and it joins no zone of their names; one that was switched before is switched back. `switch`: its private DNS is turned off and the spoke joins the hub's zones; the endpoint stays, so that `keep` is the way back. `retire`: as `switch`, and an endpoint that was switched long enough ago is deleted by a later apply.","type":"string","enum":["keep","switch","retire"],"examples":["switch"]},"acceptGap":{"description":"Whether a spoke without a way to the internet may be switched all the same: between the private DNS of its own endpoint and the hub's zone its names resolve to public addresses, for about a minute.","type":"boolean","default":false,"examples":[true]},"drain":{"title":"duration","description":"How long an endpoint that was switched stays before `retire` deletes it: connections that began before may last that long. In minutes, hours or days; by default `24h`.","type":"string","pattern":"^[1-9][0-9]{0,3}[mhd]$","patternErrorMessage":"write a number with m, h or d behind it, such as 90m, 24h or 7d","examples":["24h","7d"]},"protect":{"description":"Keeps the associations of this spoke even when it is taken out of this file, or off a service: a plan that would remove them shows them as blocked. The protection is a tag on each zone that the spoke uses, so it lasts until a `protect: false` (or an entry without it) was applied. At most 40 spokes of a zone.","type":"boolean","default":false,"examples":[true]}}}}},"examples":[[{"name":"user-1","account":"222222222222","vpc":"vpc-0b1b2c3d4e5f60001"}],[{"include":"spokes/*.yaml"}],[]]},"adopt":{"description":"Zones and endpoints of the hub that others made and that this topology takes over: they get its marks, and nothing that serves is made again. Whoever made them must let go of them, which the plan tells how. What is taken over may stay in this list, or leave it.","type":"array","uniqueItems":true,"items":{"title":"adoption","description":"One thing that is taken over, by its id; or everything that a topology has which is called otherwise now.","anyOf":[{"title":"adopted id","type":"string","pattern":"^(Z[A-Z0-9]{1,31}|vpce-([0-9a-f]{8}|[0-9a-f]{17}))$","patternErrorMessage":"write the id of a private hosted zone or of an interface endpoint, such as Z0123456789ABCDEFGHIJ or vpce-0123456789abcdef0; groups are named by `hub.securityGroups`"},{"title":"former topology","description":"Everything that is marked with the former name of this topology.","type":"object","additionalProperties":false,"required":["topology"],"properties":{"topology":{"title":"topology name","type":"string","pattern":"^[a-z0-9-]{1,32}$","patternErrorMessage":"write 1 to 32 lower-case letters, digits and hyphens, such as shared-endpoints","description":"The name that this topology had before. Nothing else may still run under it.","examples":["old-name"]}}}]},"examples":[["Z0123456789ABCDEFGHIJ","vpce-0123456789abcdef0"],[{"topology":"old-name"}]]},"policy":{"title":"policy","description":"What a plan may do without being asked twice.","type":"object","additionalProperties":false,"properties":{"maxDeletes":{"title":"bounds on deletes","description":"A plan that deletes more than either bound is refused without explicit approval. By default `{ count: 50 }`.","type":"object","additionalProperties":false,"properties":{"count":{"description":"Number of deletes; 50 also where only `percent` is given. 0 asks for approval of every delete.","type":"integer","minimum":0,"default":50,"examples":[10]},"percent":{"description":"Share of the resources that the topology owns, 0 to 100. By default there is no such bound.","type":"number","minimum":0,"maximum":100,"examples":[30]}},"examples":[{"count":10,"percent":30},{"count":0}]},"extraAssociations":{"description":"What becomes of VPCs that are found on the topology's zones and are not in this file: `remove` takes them off, `keep` leaves them.","title":"policy for extra associations","type":"string","enum":["remove","keep"],"default":"remove","examples":["remove","keep"]}},"examples":[{"maxDeletes":{"count":10,"percent":30},"extraAssociations":"remove"}]},"quotas":{"title":"quotas","description":"How much AWS allows, where it granted more than every account has: plans that would pass it are refused.","type":"object","additionalProperties":false,"minProperties":1,"properties":{"vpcsPerZone":{"description":"VPCs that a private zone can be associated with.","type":"integer","minimum":1,"default":300,"examples":[500]},"zonesPerAccount":{"description":"Zones of the hub's account.","type":"integer","minimum":1,"default":500,"examples":[1000]},"endpointsPerVpc":{"description":"Interface endpoints of the hub VPC.","type":"integer","minimum":1,"default":50,"examples":[100]},"rulesPerSecurityGroup":{"description":"Inbound rules of a security group that vpce-hub owns.","type":"integer","minimum":1,"default":60,"examples":[120]}},"examples":[{"endpointsPerVpc":100}]},"prices":{"title":"prices","description":"What you pay, in USD, where it is not the list price that plans reckon with: another Region, a discount.","type":"object","additionalProperties":false,"minProperties":1,"properties":{"asOf":{"description":"Day or month for which these prices hold; shown with the cost.","title":"day or month","type":"string","pattern":"^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$","patternErrorMessage":"write a month or a day, such as \"2026-09\"","examples":["2026-09","2026-09-30"]},"endpointZoneHour":{"description":"One interface endpoint in one Availability Zone for one hour.","type":"number","minimum":0,"examples":[0.014]},"zoneMonth":{"description":"One private zone for one month, up to the 25th of an account.","type":"number","minimum":0,"default":0.5,"examples":[0.5]},"zoneMonthBeyond25":{"description":"One private zone for one month, from the 26th of an account on.","type":"number","minimum":0,"default":0.1,"examples":[0.1]}},"examples":[{"asOf":"2026-09","endpointZoneHour":0.011}]}}};
const func0 = Object.prototype.hasOwnProperty;
const func1 = (ucs2length.default ?? ucs2length);
const pattern4 = new RegExp("^[a-z0-9-]{1,32}$", "u");
const pattern5 = new RegExp("^[\\p{L}\\p{Z}\\p{N}_.:/=+@-]*$", "u");
const pattern6 = new RegExp("^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$", "u");
const pattern8 = new RegExp("^[A-Za-z0-9_+=,.@:/-]{2,1224}$", "u");
const pattern9 = new RegExp("^[0-9]{12}$", "u");
const pattern13 = new RegExp("^[a-z]{2,}(-[a-z]+)+-[0-9]+$", "u");
const pattern14 = new RegExp("^vpc-([0-9a-f]{8}|[0-9a-f]{17})$", "u");
const pattern15 = new RegExp("^subnet-([0-9a-f]{8}|[0-9a-f]{17})$", "u");
const pattern18 = new RegExp("^sg-([0-9a-f]{8}|[0-9a-f]{17})$", "u");
const pattern19 = new RegExp("^(spokes|((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(\\.|(?=/))){4}/(3[0-2]|[12]?[0-9]))$", "u");
const pattern20 = new RegExp("^[1-9][0-9]{0,3}[mhd]$", "u");
const pattern21 = new RegExp("^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$", "u");
const pattern26 = new RegExp("^(\\*\\.)?([A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.)+[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.?$", "u");
const pattern28 = new RegExp("^[A-Za-z0-9_.*-]+$", "u");
const pattern31 = new RegExp("\\.ya?ml$", "u");
const pattern32 = new RegExp("^[A-Za-z0-9]([A-Za-z0-9._-]{0,62}[A-Za-z0-9])?$", "u");
const pattern34 = new RegExp("^(ou-[0-9a-z]{4,32}-[0-9a-z]{8,32}|r-[0-9a-z]{4,32})$", "u");
const pattern50 = new RegExp("^(Z[A-Z0-9]{1,31}|vpce-([0-9a-f]{8}|[0-9a-f]{17}))$", "u");
const pattern52 = new RegExp("^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$", "u");

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
if(!((((key2 === "role") || (key2 === "planRole")) || (key2 === "externalId")) || (key2 === "organization"))){
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
if(data4.organization !== undefined){
let data8 = data4.organization;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.account === undefined){
const err22 = {instancePath:instancePath+"/access/organization",schemaPath:"#/properties/access/properties/organization/required",keyword:"required",params:{missingProperty: "account"},message:"must have required property '"+"account"+"'",schema:schema31.properties.access.properties.organization.required,parentSchema:schema31.properties.access.properties.organization,data:data8};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
for(const key3 in data8){
if(!(((key3 === "account") || (key3 === "role")) || (key3 === "planRole"))){
const err23 = {instancePath:instancePath+"/access/organization",schemaPath:"#/properties/access/properties/organization/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.access.properties.organization,data:data8};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data8.account !== undefined){
let data9 = data8.account;
if(typeof data9 === "string"){
if(!pattern9.test(data9)){
const err24 = {instancePath:instancePath+"/access/organization/account",schemaPath:"#/properties/access/properties/organization/properties/account/pattern",keyword:"pattern",params:{pattern: "^[0-9]{12}$"},message:"must match pattern \""+"^[0-9]{12}$"+"\"",schema:"^[0-9]{12}$",parentSchema:schema31.properties.access.properties.organization.properties.account,data:data9};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/access/organization/account",schemaPath:"#/properties/access/properties/organization/properties/account/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.access.properties.organization.properties.account.type,parentSchema:schema31.properties.access.properties.organization.properties.account,data:data9};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data8.role !== undefined){
let data10 = data8.role;
if(typeof data10 === "string"){
if(!pattern6.test(data10)){
const err26 = {instancePath:instancePath+"/access/organization/role",schemaPath:"#/properties/access/properties/organization/properties/role/pattern",keyword:"pattern",params:{pattern: "^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$"},message:"must match pattern \""+"^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$"+"\"",schema:"^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$",parentSchema:schema31.properties.access.properties.organization.properties.role,data:data10};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/access/organization/role",schemaPath:"#/properties/access/properties/organization/properties/role/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.access.properties.organization.properties.role.type,parentSchema:schema31.properties.access.properties.organization.properties.role,data:data10};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data8.planRole !== undefined){
let data11 = data8.planRole;
if(typeof data11 === "string"){
if(!pattern6.test(data11)){
const err28 = {instancePath:instancePath+"/access/organization/planRole",schemaPath:"#/properties/access/properties/organization/properties/planRole/pattern",keyword:"pattern",params:{pattern: "^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$"},message:"must match pattern \""+"^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$"+"\"",schema:"^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$",parentSchema:schema31.properties.access.properties.organization.properties.planRole,data:data11};
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
const err29 = {instancePath:instancePath+"/access/organization/planRole",schemaPath:"#/properties/access/properties/organization/properties/planRole/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.access.properties.organization.properties.planRole.type,parentSchema:schema31.properties.access.properties.organization.properties.planRole,data:data11};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath:instancePath+"/access/organization",schemaPath:"#/properties/access/properties/organization/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.access.properties.organization.type,parentSchema:schema31.properties.access.properties.organization,data:data8};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
else {
const err31 = {instancePath:instancePath+"/access",schemaPath:"#/properties/access/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.access.type,parentSchema:schema31.properties.access,data:data4};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.hub !== undefined){
let data12 = data.hub;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.account === undefined){
const err32 = {instancePath:instancePath+"/hub",schemaPath:"#/properties/hub/required",keyword:"required",params:{missingProperty: "account"},message:"must have required property '"+"account"+"'",schema:schema31.properties.hub.required,parentSchema:schema31.properties.hub,data:data12};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(data12.region === undefined){
const err33 = {instancePath:instancePath+"/hub",schemaPath:"#/properties/hub/required",keyword:"required",params:{missingProperty: "region"},message:"must have required property '"+"region"+"'",schema:schema31.properties.hub.required,parentSchema:schema31.properties.hub,data:data12};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(data12.vpc === undefined){
const err34 = {instancePath:instancePath+"/hub",schemaPath:"#/properties/hub/required",keyword:"required",params:{missingProperty: "vpc"},message:"must have required property '"+"vpc"+"'",schema:schema31.properties.hub.required,parentSchema:schema31.properties.hub,data:data12};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(data12.subnets === undefined){
const err35 = {instancePath:instancePath+"/hub",schemaPath:"#/properties/hub/required",keyword:"required",params:{missingProperty: "subnets"},message:"must have required property '"+"subnets"+"'",schema:schema31.properties.hub.required,parentSchema:schema31.properties.hub,data:data12};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
for(const key4 in data12){
if(!((((((((key4 === "account") || (key4 === "region")) || (key4 === "vpc")) || (key4 === "subnets")) || (key4 === "role")) || (key4 === "planRole")) || (key4 === "securityGroups")) || (key4 === "allow"))){
const err36 = {instancePath:instancePath+"/hub",schemaPath:"#/properties/hub/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.hub,data:data12};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data12.account !== undefined){
let data13 = data12.account;
if(typeof data13 === "string"){
if(!pattern9.test(data13)){
const err37 = {instancePath:instancePath+"/hub/account",schemaPath:"#/properties/hub/properties/account/pattern",keyword:"pattern",params:{pattern: "^[0-9]{12}$"},message:"must match pattern \""+"^[0-9]{12}$"+"\"",schema:"^[0-9]{12}$",parentSchema:schema31.properties.hub.properties.account,data:data13};
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
const err38 = {instancePath:instancePath+"/hub/account",schemaPath:"#/properties/hub/properties/account/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.hub.properties.account.type,parentSchema:schema31.properties.hub.properties.account,data:data13};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data12.region !== undefined){
let data14 = data12.region;
if(typeof data14 === "string"){
if(!pattern13.test(data14)){
const err39 = {instancePath:instancePath+"/hub/region",schemaPath:"#/properties/hub/properties/region/pattern",keyword:"pattern",params:{pattern: "^[a-z]{2,}(-[a-z]+)+-[0-9]+$"},message:"must match pattern \""+"^[a-z]{2,}(-[a-z]+)+-[0-9]+$"+"\"",schema:"^[a-z]{2,}(-[a-z]+)+-[0-9]+$",parentSchema:schema31.properties.hub.properties.region,data:data14};
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
const err40 = {instancePath:instancePath+"/hub/region",schemaPath:"#/properties/hub/properties/region/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.hub.properties.region.type,parentSchema:schema31.properties.hub.properties.region,data:data14};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data12.vpc !== undefined){
let data15 = data12.vpc;
const _errs37 = errors;
let valid5 = false;
const _errs38 = errors;
if(typeof data15 === "string"){
if(!pattern14.test(data15)){
const err41 = {instancePath:instancePath+"/hub/vpc",schemaPath:"#/properties/hub/properties/vpc/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^vpc-([0-9a-f]{8}|[0-9a-f]{17})$"},message:"must match pattern \""+"^vpc-([0-9a-f]{8}|[0-9a-f]{17})$"+"\"",schema:"^vpc-([0-9a-f]{8}|[0-9a-f]{17})$",parentSchema:schema31.properties.hub.properties.vpc.anyOf[0],data:data15};
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
const err42 = {instancePath:instancePath+"/hub/vpc",schemaPath:"#/properties/hub/properties/vpc/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.hub.properties.vpc.anyOf[0].type,parentSchema:schema31.properties.hub.properties.vpc.anyOf[0],data:data15};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
var _valid0 = _errs38 === errors;
valid5 = valid5 || _valid0;
const _errs40 = errors;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
if(data15.tags === undefined){
const err43 = {instancePath:instancePath+"/hub/vpc",schemaPath:"#/properties/hub/properties/vpc/anyOf/1/required",keyword:"required",params:{missingProperty: "tags"},message:"must have required property '"+"tags"+"'",schema:schema31.properties.hub.properties.vpc.anyOf[1].required,parentSchema:schema31.properties.hub.properties.vpc.anyOf[1],data:data15};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
for(const key5 in data15){
if(!(key5 === "tags")){
const err44 = {instancePath:instancePath+"/hub/vpc",schemaPath:"#/properties/hub/properties/vpc/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.hub.properties.vpc.anyOf[1],data:data15};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data15.tags !== undefined){
let data16 = data15.tags;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(Object.keys(data16).length < 1){
const err45 = {instancePath:instancePath+"/hub/vpc/tags",schemaPath:"#/properties/hub/properties/vpc/anyOf/1/properties/tags/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema31.properties.hub.properties.vpc.anyOf[1].properties.tags,data:data16};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
for(const key6 in data16){
let data17 = data16[key6];
if(typeof data17 === "string"){
if(func1(data17) > 256){
const err46 = {instancePath:instancePath+"/hub/vpc/tags/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/hub/properties/vpc/anyOf/1/properties/tags/additionalProperties/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters",schema:256,parentSchema:schema31.properties.hub.properties.vpc.anyOf[1].properties.tags.additionalProperties,data:data17};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
else {
const err47 = {instancePath:instancePath+"/hub/vpc/tags/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/hub/properties/vpc/anyOf/1/properties/tags/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.hub.properties.vpc.anyOf[1].properties.tags.additionalProperties.type,parentSchema:schema31.properties.hub.properties.vpc.anyOf[1].properties.tags.additionalProperties,data:data17};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
}
else {
const err48 = {instancePath:instancePath+"/hub/vpc/tags",schemaPath:"#/properties/hub/properties/vpc/anyOf/1/properties/tags/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.hub.properties.vpc.anyOf[1].properties.tags.type,parentSchema:schema31.properties.hub.properties.vpc.anyOf[1].properties.tags,data:data16};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
}
else {
const err49 = {instancePath:instancePath+"/hub/vpc",schemaPath:"#/properties/hub/properties/vpc/anyOf/1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.hub.properties.vpc.anyOf[1].type,parentSchema:schema31.properties.hub.properties.vpc.anyOf[1],data:data15};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
var _valid0 = _errs40 === errors;
valid5 = valid5 || _valid0;
if(!valid5){
const err50 = {instancePath:instancePath+"/hub/vpc",schemaPath:"#/properties/hub/properties/vpc/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema31.properties.hub.properties.vpc.anyOf,parentSchema:schema31.properties.hub.properties.vpc,data:data15};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
else {
errors = _errs37;
if(vErrors !== null){
if(_errs37){
vErrors.length = _errs37;
}
else {
vErrors = null;
}
}
}
}
if(data12.subnets !== undefined){
let data18 = data12.subnets;
const _errs49 = errors;
let valid8 = false;
const _errs50 = errors;
if(Array.isArray(data18)){
if(data18.length < 1){
const err51 = {instancePath:instancePath+"/hub/subnets",schemaPath:"#/properties/hub/properties/subnets/anyOf/0/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.hub.properties.subnets.anyOf[0],data:data18};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
const len0 = data18.length;
for(let i0=0; i0<len0; i0++){
let data19 = data18[i0];
if(typeof data19 === "string"){
if(!pattern15.test(data19)){
const err52 = {instancePath:instancePath+"/hub/subnets/" + i0,schemaPath:"#/properties/hub/properties/subnets/anyOf/0/items/pattern",keyword:"pattern",params:{pattern: "^subnet-([0-9a-f]{8}|[0-9a-f]{17})$"},message:"must match pattern \""+"^subnet-([0-9a-f]{8}|[0-9a-f]{17})$"+"\"",schema:"^subnet-([0-9a-f]{8}|[0-9a-f]{17})$",parentSchema:schema31.properties.hub.properties.subnets.anyOf[0].items,data:data19};
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
const err53 = {instancePath:instancePath+"/hub/subnets/" + i0,schemaPath:"#/properties/hub/properties/subnets/anyOf/0/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.hub.properties.subnets.anyOf[0].items.type,parentSchema:schema31.properties.hub.properties.subnets.anyOf[0].items,data:data19};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(new Set(data18).size !== data18.length){
const err54 = {instancePath:instancePath+"/hub/subnets",schemaPath:"#/properties/hub/properties/subnets/anyOf/0/uniqueItems",keyword:"uniqueItems",params:{},message:"must pass \"uniqueItems\" keyword validation",schema:true,parentSchema:schema31.properties.hub.properties.subnets.anyOf[0],data:data18};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
else {
const err55 = {instancePath:instancePath+"/hub/subnets",schemaPath:"#/properties/hub/properties/subnets/anyOf/0/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.hub.properties.subnets.anyOf[0].type,parentSchema:schema31.properties.hub.properties.subnets.anyOf[0],data:data18};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
var _valid1 = _errs50 === errors;
valid8 = valid8 || _valid1;
const _errs54 = errors;
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
if(data18.tags === undefined){
const err56 = {instancePath:instancePath+"/hub/subnets",schemaPath:"#/properties/hub/properties/subnets/anyOf/1/required",keyword:"required",params:{missingProperty: "tags"},message:"must have required property '"+"tags"+"'",schema:schema31.properties.hub.properties.subnets.anyOf[1].required,parentSchema:schema31.properties.hub.properties.subnets.anyOf[1],data:data18};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
for(const key7 in data18){
if(!(key7 === "tags")){
const err57 = {instancePath:instancePath+"/hub/subnets",schemaPath:"#/properties/hub/properties/subnets/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.hub.properties.subnets.anyOf[1],data:data18};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data18.tags !== undefined){
let data20 = data18.tags;
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
if(Object.keys(data20).length < 1){
const err58 = {instancePath:instancePath+"/hub/subnets/tags",schemaPath:"#/properties/hub/properties/subnets/anyOf/1/properties/tags/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema31.properties.hub.properties.subnets.anyOf[1].properties.tags,data:data20};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
for(const key8 in data20){
let data21 = data20[key8];
if(typeof data21 === "string"){
if(func1(data21) > 256){
const err59 = {instancePath:instancePath+"/hub/subnets/tags/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/hub/properties/subnets/anyOf/1/properties/tags/additionalProperties/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters",schema:256,parentSchema:schema31.properties.hub.properties.subnets.anyOf[1].properties.tags.additionalProperties,data:data21};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
else {
const err60 = {instancePath:instancePath+"/hub/subnets/tags/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/hub/properties/subnets/anyOf/1/properties/tags/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.hub.properties.subnets.anyOf[1].properties.tags.additionalProperties.type,parentSchema:schema31.properties.hub.properties.subnets.anyOf[1].properties.tags.additionalProperties,data:data21};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
}
else {
const err61 = {instancePath:instancePath+"/hub/subnets/tags",schemaPath:"#/properties/hub/properties/subnets/anyOf/1/properties/tags/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.hub.properties.subnets.anyOf[1].properties.tags.type,parentSchema:schema31.properties.hub.properties.subnets.anyOf[1].properties.tags,data:data20};
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
const err62 = {instancePath:instancePath+"/hub/subnets",schemaPath:"#/properties/hub/properties/subnets/anyOf/1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.hub.properties.subnets.anyOf[1].type,parentSchema:schema31.properties.hub.properties.subnets.anyOf[1],data:data18};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
var _valid1 = _errs54 === errors;
valid8 = valid8 || _valid1;
if(!valid8){
const err63 = {instancePath:instancePath+"/hub/subnets",schemaPath:"#/properties/hub/properties/subnets/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema31.properties.hub.properties.subnets.anyOf,parentSchema:schema31.properties.hub.properties.subnets,data:data18};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
else {
errors = _errs49;
if(vErrors !== null){
if(_errs49){
vErrors.length = _errs49;
}
else {
vErrors = null;
}
}
}
}
if(data12.role !== undefined){
let data22 = data12.role;
if(typeof data22 === "string"){
if(!pattern6.test(data22)){
const err64 = {instancePath:instancePath+"/hub/role",schemaPath:"#/properties/hub/properties/role/pattern",keyword:"pattern",params:{pattern: "^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$"},message:"must match pattern \""+"^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$"+"\"",schema:"^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$",parentSchema:schema31.properties.hub.properties.role,data:data22};
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
const err65 = {instancePath:instancePath+"/hub/role",schemaPath:"#/properties/hub/properties/role/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.hub.properties.role.type,parentSchema:schema31.properties.hub.properties.role,data:data22};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data12.planRole !== undefined){
let data23 = data12.planRole;
if(typeof data23 === "string"){
if(!pattern6.test(data23)){
const err66 = {instancePath:instancePath+"/hub/planRole",schemaPath:"#/properties/hub/properties/planRole/pattern",keyword:"pattern",params:{pattern: "^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$"},message:"must match pattern \""+"^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$"+"\"",schema:"^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$",parentSchema:schema31.properties.hub.properties.planRole,data:data23};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
else {
const err67 = {instancePath:instancePath+"/hub/planRole",schemaPath:"#/properties/hub/properties/planRole/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.hub.properties.planRole.type,parentSchema:schema31.properties.hub.properties.planRole,data:data23};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data12.securityGroups !== undefined){
let data24 = data12.securityGroups;
if(Array.isArray(data24)){
if(data24.length > 5){
const err68 = {instancePath:instancePath+"/hub/securityGroups",schemaPath:"#/properties/hub/properties/securityGroups/maxItems",keyword:"maxItems",params:{limit: 5},message:"must NOT have more than 5 items",schema:5,parentSchema:schema31.properties.hub.properties.securityGroups,data:data24};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
if(data24.length < 1){
const err69 = {instancePath:instancePath+"/hub/securityGroups",schemaPath:"#/properties/hub/properties/securityGroups/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.hub.properties.securityGroups,data:data24};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
const len1 = data24.length;
for(let i1=0; i1<len1; i1++){
let data25 = data24[i1];
if(typeof data25 === "string"){
if(!pattern18.test(data25)){
const err70 = {instancePath:instancePath+"/hub/securityGroups/" + i1,schemaPath:"#/properties/hub/properties/securityGroups/items/pattern",keyword:"pattern",params:{pattern: "^sg-([0-9a-f]{8}|[0-9a-f]{17})$"},message:"must match pattern \""+"^sg-([0-9a-f]{8}|[0-9a-f]{17})$"+"\"",schema:"^sg-([0-9a-f]{8}|[0-9a-f]{17})$",parentSchema:schema31.properties.hub.properties.securityGroups.items,data:data25};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
else {
const err71 = {instancePath:instancePath+"/hub/securityGroups/" + i1,schemaPath:"#/properties/hub/properties/securityGroups/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.hub.properties.securityGroups.items.type,parentSchema:schema31.properties.hub.properties.securityGroups.items,data:data25};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(new Set(data24).size !== data24.length){
const err72 = {instancePath:instancePath+"/hub/securityGroups",schemaPath:"#/properties/hub/properties/securityGroups/uniqueItems",keyword:"uniqueItems",params:{},message:"must pass \"uniqueItems\" keyword validation",schema:true,parentSchema:schema31.properties.hub.properties.securityGroups,data:data24};
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
const err73 = {instancePath:instancePath+"/hub/securityGroups",schemaPath:"#/properties/hub/properties/securityGroups/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.hub.properties.securityGroups.type,parentSchema:schema31.properties.hub.properties.securityGroups,data:data24};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data12.allow !== undefined){
let data26 = data12.allow;
const _errs71 = errors;
let valid15 = false;
const _errs72 = errors;
if(typeof data26 !== "string"){
const err74 = {instancePath:instancePath+"/hub/allow",schemaPath:"#/properties/hub/properties/allow/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.hub.properties.allow.anyOf[0].type,parentSchema:schema31.properties.hub.properties.allow.anyOf[0],data:data26};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
if(!(data26 === "spokes")){
const err75 = {instancePath:instancePath+"/hub/allow",schemaPath:"#/properties/hub/properties/allow/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema31.properties.hub.properties.allow.anyOf[0].enum},message:"must be equal to one of the allowed values",schema:schema31.properties.hub.properties.allow.anyOf[0].enum,parentSchema:schema31.properties.hub.properties.allow.anyOf[0],data:data26};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
var _valid2 = _errs72 === errors;
valid15 = valid15 || _valid2;
const _errs74 = errors;
if(Array.isArray(data26)){
if(data26.length < 1){
const err76 = {instancePath:instancePath+"/hub/allow",schemaPath:"#/properties/hub/properties/allow/anyOf/1/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.hub.properties.allow.anyOf[1],data:data26};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
const len2 = data26.length;
for(let i2=0; i2<len2; i2++){
let data27 = data26[i2];
if(typeof data27 === "string"){
if(!pattern19.test(data27)){
const err77 = {instancePath:instancePath+"/hub/allow/" + i2,schemaPath:"#/properties/hub/properties/allow/anyOf/1/items/pattern",keyword:"pattern",params:{pattern: "^(spokes|((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(\\.|(?=/))){4}/(3[0-2]|[12]?[0-9]))$"},message:"must match pattern \""+"^(spokes|((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(\\.|(?=/))){4}/(3[0-2]|[12]?[0-9]))$"+"\"",schema:"^(spokes|((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(\\.|(?=/))){4}/(3[0-2]|[12]?[0-9]))$",parentSchema:schema31.properties.hub.properties.allow.anyOf[1].items,data:data27};
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
const err78 = {instancePath:instancePath+"/hub/allow/" + i2,schemaPath:"#/properties/hub/properties/allow/anyOf/1/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.hub.properties.allow.anyOf[1].items.type,parentSchema:schema31.properties.hub.properties.allow.anyOf[1].items,data:data27};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
}
else {
const err79 = {instancePath:instancePath+"/hub/allow",schemaPath:"#/properties/hub/properties/allow/anyOf/1/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.hub.properties.allow.anyOf[1].type,parentSchema:schema31.properties.hub.properties.allow.anyOf[1],data:data26};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
var _valid2 = _errs74 === errors;
valid15 = valid15 || _valid2;
if(!valid15){
const err80 = {instancePath:instancePath+"/hub/allow",schemaPath:"#/properties/hub/properties/allow/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema31.properties.hub.properties.allow.anyOf,parentSchema:schema31.properties.hub.properties.allow,data:data26};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
else {
errors = _errs71;
if(vErrors !== null){
if(_errs71){
vErrors.length = _errs71;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err81 = {instancePath:instancePath+"/hub",schemaPath:"#/properties/hub/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.hub.type,parentSchema:schema31.properties.hub,data:data12};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data.defaults !== undefined){
let data28 = data.defaults;
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
if(Object.keys(data28).length < 1){
const err82 = {instancePath:instancePath+"/defaults",schemaPath:"#/properties/defaults/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema31.properties.defaults,data:data28};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
for(const key9 in data28){
if(!((((key9 === "policy") || (key9 === "localEndpoints")) || (key9 === "acceptGap")) || (key9 === "drain"))){
const err83 = {instancePath:instancePath+"/defaults",schemaPath:"#/properties/defaults/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.defaults,data:data28};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data28.policy !== undefined){
let data29 = data28.policy;
if(typeof data29 === "string"){
if(func1(data29) > 1024){
const err84 = {instancePath:instancePath+"/defaults/policy",schemaPath:"#/properties/defaults/properties/policy/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters",schema:1024,parentSchema:schema31.properties.defaults.properties.policy,data:data29};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
if(func1(data29) < 1){
const err85 = {instancePath:instancePath+"/defaults/policy",schemaPath:"#/properties/defaults/properties/policy/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.defaults.properties.policy,data:data29};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
else {
const err86 = {instancePath:instancePath+"/defaults/policy",schemaPath:"#/properties/defaults/properties/policy/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.defaults.properties.policy.type,parentSchema:schema31.properties.defaults.properties.policy,data:data29};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
if(data28.localEndpoints !== undefined){
let data30 = data28.localEndpoints;
if(typeof data30 !== "string"){
const err87 = {instancePath:instancePath+"/defaults/localEndpoints",schemaPath:"#/properties/defaults/properties/localEndpoints/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.defaults.properties.localEndpoints.type,parentSchema:schema31.properties.defaults.properties.localEndpoints,data:data30};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
if(!(((data30 === "keep") || (data30 === "switch")) || (data30 === "retire"))){
const err88 = {instancePath:instancePath+"/defaults/localEndpoints",schemaPath:"#/properties/defaults/properties/localEndpoints/enum",keyword:"enum",params:{allowedValues: schema31.properties.defaults.properties.localEndpoints.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.defaults.properties.localEndpoints.enum,parentSchema:schema31.properties.defaults.properties.localEndpoints,data:data30};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
if(data28.acceptGap !== undefined){
let data31 = data28.acceptGap;
if(typeof data31 !== "boolean"){
const err89 = {instancePath:instancePath+"/defaults/acceptGap",schemaPath:"#/properties/defaults/properties/acceptGap/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema31.properties.defaults.properties.acceptGap.type,parentSchema:schema31.properties.defaults.properties.acceptGap,data:data31};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
if(data28.drain !== undefined){
let data32 = data28.drain;
if(typeof data32 === "string"){
if(!pattern20.test(data32)){
const err90 = {instancePath:instancePath+"/defaults/drain",schemaPath:"#/properties/defaults/properties/drain/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,3}[mhd]$"},message:"must match pattern \""+"^[1-9][0-9]{0,3}[mhd]$"+"\"",schema:"^[1-9][0-9]{0,3}[mhd]$",parentSchema:schema31.properties.defaults.properties.drain,data:data32};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
else {
const err91 = {instancePath:instancePath+"/defaults/drain",schemaPath:"#/properties/defaults/properties/drain/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.defaults.properties.drain.type,parentSchema:schema31.properties.defaults.properties.drain,data:data32};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
}
else {
const err92 = {instancePath:instancePath+"/defaults",schemaPath:"#/properties/defaults/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.defaults.type,parentSchema:schema31.properties.defaults,data:data28};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
if(data.services !== undefined){
let data33 = data.services;
if(Array.isArray(data33)){
const len3 = data33.length;
for(let i3=0; i3<len3; i3++){
let data34 = data33[i3];
const _errs92 = errors;
let valid21 = false;
const _errs93 = errors;
if(typeof data34 === "string"){
if(func1(data34) > 255){
const err93 = {instancePath:instancePath+"/services/" + i3,schemaPath:"#/properties/services/items/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema31.properties.services.items.anyOf[0],data:data34};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
if(!pattern21.test(data34)){
const err94 = {instancePath:instancePath+"/services/" + i3,schemaPath:"#/properties/services/items/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$"},message:"must match pattern \""+"^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$"+"\"",schema:"^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$",parentSchema:schema31.properties.services.items.anyOf[0],data:data34};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
else {
const err95 = {instancePath:instancePath+"/services/" + i3,schemaPath:"#/properties/services/items/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.services.items.anyOf[0].type,parentSchema:schema31.properties.services.items.anyOf[0],data:data34};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
var _valid3 = _errs93 === errors;
valid21 = valid21 || _valid3;
const _errs95 = errors;
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
if(data34.name === undefined){
const err96 = {instancePath:instancePath+"/services/" + i3,schemaPath:"#/properties/services/items/anyOf/1/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema31.properties.services.items.anyOf[1].required,parentSchema:schema31.properties.services.items.anyOf[1],data:data34};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
for(const key10 in data34){
if(!(func0.call(schema31.properties.services.items.anyOf[1].properties, key10))){
const err97 = {instancePath:instancePath+"/services/" + i3,schemaPath:"#/properties/services/items/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.services.items.anyOf[1],data:data34};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
if(data34.name !== undefined){
let data35 = data34.name;
if(typeof data35 === "string"){
if(func1(data35) > 255){
const err98 = {instancePath:instancePath+"/services/" + i3+"/name",schemaPath:"#/properties/services/items/anyOf/1/properties/name/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema31.properties.services.items.anyOf[1].properties.name,data:data35};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
if(!pattern21.test(data35)){
const err99 = {instancePath:instancePath+"/services/" + i3+"/name",schemaPath:"#/properties/services/items/anyOf/1/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$"},message:"must match pattern \""+"^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$"+"\"",schema:"^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$",parentSchema:schema31.properties.services.items.anyOf[1].properties.name,data:data35};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
else {
const err100 = {instancePath:instancePath+"/services/" + i3+"/name",schemaPath:"#/properties/services/items/anyOf/1/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.services.items.anyOf[1].properties.name.type,parentSchema:schema31.properties.services.items.anyOf[1].properties.name,data:data35};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
if(data34.serviceName !== undefined){
let data36 = data34.serviceName;
if(typeof data36 === "string"){
if(func1(data36) > 255){
const err101 = {instancePath:instancePath+"/services/" + i3+"/serviceName",schemaPath:"#/properties/services/items/anyOf/1/properties/serviceName/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema31.properties.services.items.anyOf[1].properties.serviceName,data:data36};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
if(!pattern21.test(data36)){
const err102 = {instancePath:instancePath+"/services/" + i3+"/serviceName",schemaPath:"#/properties/services/items/anyOf/1/properties/serviceName/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$"},message:"must match pattern \""+"^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$"+"\"",schema:"^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$",parentSchema:schema31.properties.services.items.anyOf[1].properties.serviceName,data:data36};
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
const err103 = {instancePath:instancePath+"/services/" + i3+"/serviceName",schemaPath:"#/properties/services/items/anyOf/1/properties/serviceName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.services.items.anyOf[1].properties.serviceName.type,parentSchema:schema31.properties.services.items.anyOf[1].properties.serviceName,data:data36};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
if(data34.serviceRegion !== undefined){
let data37 = data34.serviceRegion;
if(typeof data37 === "string"){
if(!pattern13.test(data37)){
const err104 = {instancePath:instancePath+"/services/" + i3+"/serviceRegion",schemaPath:"#/properties/services/items/anyOf/1/properties/serviceRegion/pattern",keyword:"pattern",params:{pattern: "^[a-z]{2,}(-[a-z]+)+-[0-9]+$"},message:"must match pattern \""+"^[a-z]{2,}(-[a-z]+)+-[0-9]+$"+"\"",schema:"^[a-z]{2,}(-[a-z]+)+-[0-9]+$",parentSchema:schema31.properties.services.items.anyOf[1].properties.serviceRegion,data:data37};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
else {
const err105 = {instancePath:instancePath+"/services/" + i3+"/serviceRegion",schemaPath:"#/properties/services/items/anyOf/1/properties/serviceRegion/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.services.items.anyOf[1].properties.serviceRegion.type,parentSchema:schema31.properties.services.items.anyOf[1].properties.serviceRegion,data:data37};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
if(data34.policy !== undefined){
let data38 = data34.policy;
if(typeof data38 === "string"){
if(func1(data38) > 1024){
const err106 = {instancePath:instancePath+"/services/" + i3+"/policy",schemaPath:"#/properties/services/items/anyOf/1/properties/policy/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters",schema:1024,parentSchema:schema31.properties.services.items.anyOf[1].properties.policy,data:data38};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
if(func1(data38) < 1){
const err107 = {instancePath:instancePath+"/services/" + i3+"/policy",schemaPath:"#/properties/services/items/anyOf/1/properties/policy/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.services.items.anyOf[1].properties.policy,data:data38};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
else {
const err108 = {instancePath:instancePath+"/services/" + i3+"/policy",schemaPath:"#/properties/services/items/anyOf/1/properties/policy/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.services.items.anyOf[1].properties.policy.type,parentSchema:schema31.properties.services.items.anyOf[1].properties.policy,data:data38};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
if(data34.subnets !== undefined){
let data39 = data34.subnets;
const _errs107 = errors;
let valid23 = false;
const _errs108 = errors;
if(Array.isArray(data39)){
if(data39.length < 1){
const err109 = {instancePath:instancePath+"/services/" + i3+"/subnets",schemaPath:"#/properties/services/items/anyOf/1/properties/subnets/anyOf/0/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.services.items.anyOf[1].properties.subnets.anyOf[0],data:data39};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
const len4 = data39.length;
for(let i4=0; i4<len4; i4++){
let data40 = data39[i4];
if(typeof data40 === "string"){
if(!pattern15.test(data40)){
const err110 = {instancePath:instancePath+"/services/" + i3+"/subnets/" + i4,schemaPath:"#/properties/services/items/anyOf/1/properties/subnets/anyOf/0/items/pattern",keyword:"pattern",params:{pattern: "^subnet-([0-9a-f]{8}|[0-9a-f]{17})$"},message:"must match pattern \""+"^subnet-([0-9a-f]{8}|[0-9a-f]{17})$"+"\"",schema:"^subnet-([0-9a-f]{8}|[0-9a-f]{17})$",parentSchema:schema31.properties.services.items.anyOf[1].properties.subnets.anyOf[0].items,data:data40};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
else {
const err111 = {instancePath:instancePath+"/services/" + i3+"/subnets/" + i4,schemaPath:"#/properties/services/items/anyOf/1/properties/subnets/anyOf/0/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.services.items.anyOf[1].properties.subnets.anyOf[0].items.type,parentSchema:schema31.properties.services.items.anyOf[1].properties.subnets.anyOf[0].items,data:data40};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
if(new Set(data39).size !== data39.length){
const err112 = {instancePath:instancePath+"/services/" + i3+"/subnets",schemaPath:"#/properties/services/items/anyOf/1/properties/subnets/anyOf/0/uniqueItems",keyword:"uniqueItems",params:{},message:"must pass \"uniqueItems\" keyword validation",schema:true,parentSchema:schema31.properties.services.items.anyOf[1].properties.subnets.anyOf[0],data:data39};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
else {
const err113 = {instancePath:instancePath+"/services/" + i3+"/subnets",schemaPath:"#/properties/services/items/anyOf/1/properties/subnets/anyOf/0/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.services.items.anyOf[1].properties.subnets.anyOf[0].type,parentSchema:schema31.properties.services.items.anyOf[1].properties.subnets.anyOf[0],data:data39};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
var _valid4 = _errs108 === errors;
valid23 = valid23 || _valid4;
const _errs112 = errors;
if(data39 && typeof data39 == "object" && !Array.isArray(data39)){
if(data39.tags === undefined){
const err114 = {instancePath:instancePath+"/services/" + i3+"/subnets",schemaPath:"#/properties/services/items/anyOf/1/properties/subnets/anyOf/1/required",keyword:"required",params:{missingProperty: "tags"},message:"must have required property '"+"tags"+"'",schema:schema31.properties.services.items.anyOf[1].properties.subnets.anyOf[1].required,parentSchema:schema31.properties.services.items.anyOf[1].properties.subnets.anyOf[1],data:data39};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
for(const key11 in data39){
if(!(key11 === "tags")){
const err115 = {instancePath:instancePath+"/services/" + i3+"/subnets",schemaPath:"#/properties/services/items/anyOf/1/properties/subnets/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.services.items.anyOf[1].properties.subnets.anyOf[1],data:data39};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
if(data39.tags !== undefined){
let data41 = data39.tags;
if(data41 && typeof data41 == "object" && !Array.isArray(data41)){
if(Object.keys(data41).length < 1){
const err116 = {instancePath:instancePath+"/services/" + i3+"/subnets/tags",schemaPath:"#/properties/services/items/anyOf/1/properties/subnets/anyOf/1/properties/tags/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema31.properties.services.items.anyOf[1].properties.subnets.anyOf[1].properties.tags,data:data41};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
for(const key12 in data41){
let data42 = data41[key12];
if(typeof data42 === "string"){
if(func1(data42) > 256){
const err117 = {instancePath:instancePath+"/services/" + i3+"/subnets/tags/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/items/anyOf/1/properties/subnets/anyOf/1/properties/tags/additionalProperties/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters",schema:256,parentSchema:schema31.properties.services.items.anyOf[1].properties.subnets.anyOf[1].properties.tags.additionalProperties,data:data42};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
else {
const err118 = {instancePath:instancePath+"/services/" + i3+"/subnets/tags/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/items/anyOf/1/properties/subnets/anyOf/1/properties/tags/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.services.items.anyOf[1].properties.subnets.anyOf[1].properties.tags.additionalProperties.type,parentSchema:schema31.properties.services.items.anyOf[1].properties.subnets.anyOf[1].properties.tags.additionalProperties,data:data42};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
}
else {
const err119 = {instancePath:instancePath+"/services/" + i3+"/subnets/tags",schemaPath:"#/properties/services/items/anyOf/1/properties/subnets/anyOf/1/properties/tags/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.services.items.anyOf[1].properties.subnets.anyOf[1].properties.tags.type,parentSchema:schema31.properties.services.items.anyOf[1].properties.subnets.anyOf[1].properties.tags,data:data41};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
}
else {
const err120 = {instancePath:instancePath+"/services/" + i3+"/subnets",schemaPath:"#/properties/services/items/anyOf/1/properties/subnets/anyOf/1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.services.items.anyOf[1].properties.subnets.anyOf[1].type,parentSchema:schema31.properties.services.items.anyOf[1].properties.subnets.anyOf[1],data:data39};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
var _valid4 = _errs112 === errors;
valid23 = valid23 || _valid4;
if(!valid23){
const err121 = {instancePath:instancePath+"/services/" + i3+"/subnets",schemaPath:"#/properties/services/items/anyOf/1/properties/subnets/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema31.properties.services.items.anyOf[1].properties.subnets.anyOf,parentSchema:schema31.properties.services.items.anyOf[1].properties.subnets,data:data39};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
else {
errors = _errs107;
if(vErrors !== null){
if(_errs107){
vErrors.length = _errs107;
}
else {
vErrors = null;
}
}
}
}
if(data34.ports !== undefined){
let data43 = data34.ports;
if(Array.isArray(data43)){
if(data43.length > 20){
const err122 = {instancePath:instancePath+"/services/" + i3+"/ports",schemaPath:"#/properties/services/items/anyOf/1/properties/ports/maxItems",keyword:"maxItems",params:{limit: 20},message:"must NOT have more than 20 items",schema:20,parentSchema:schema31.properties.services.items.anyOf[1].properties.ports,data:data43};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
if(data43.length < 1){
const err123 = {instancePath:instancePath+"/services/" + i3+"/ports",schemaPath:"#/properties/services/items/anyOf/1/properties/ports/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.services.items.anyOf[1].properties.ports,data:data43};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
const len5 = data43.length;
for(let i5=0; i5<len5; i5++){
let data44 = data43[i5];
if(!(((typeof data44 == "number") && (!(data44 % 1) && !isNaN(data44))) && (isFinite(data44)))){
const err124 = {instancePath:instancePath+"/services/" + i3+"/ports/" + i5,schemaPath:"#/properties/services/items/anyOf/1/properties/ports/items/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.services.items.anyOf[1].properties.ports.items.type,parentSchema:schema31.properties.services.items.anyOf[1].properties.ports.items,data:data44};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
if((typeof data44 == "number") && (isFinite(data44))){
if(data44 > 65535 || isNaN(data44)){
const err125 = {instancePath:instancePath+"/services/" + i3+"/ports/" + i5,schemaPath:"#/properties/services/items/anyOf/1/properties/ports/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535",schema:65535,parentSchema:schema31.properties.services.items.anyOf[1].properties.ports.items,data:data44};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
if(data44 < 1 || isNaN(data44)){
const err126 = {instancePath:instancePath+"/services/" + i3+"/ports/" + i5,schemaPath:"#/properties/services/items/anyOf/1/properties/ports/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.services.items.anyOf[1].properties.ports.items,data:data44};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
}
if(new Set(data43).size !== data43.length){
const err127 = {instancePath:instancePath+"/services/" + i3+"/ports",schemaPath:"#/properties/services/items/anyOf/1/properties/ports/uniqueItems",keyword:"uniqueItems",params:{},message:"must pass \"uniqueItems\" keyword validation",schema:true,parentSchema:schema31.properties.services.items.anyOf[1].properties.ports,data:data43};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
else {
const err128 = {instancePath:instancePath+"/services/" + i3+"/ports",schemaPath:"#/properties/services/items/anyOf/1/properties/ports/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.services.items.anyOf[1].properties.ports.type,parentSchema:schema31.properties.services.items.anyOf[1].properties.ports,data:data43};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
}
if(data34.dnsNames !== undefined){
let data45 = data34.dnsNames;
const _errs125 = errors;
let valid30 = false;
const _errs126 = errors;
if(Array.isArray(data45)){
if(data45.length < 1){
const err129 = {instancePath:instancePath+"/services/" + i3+"/dnsNames",schemaPath:"#/properties/services/items/anyOf/1/properties/dnsNames/anyOf/0/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.services.items.anyOf[1].properties.dnsNames.anyOf[0],data:data45};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
const len6 = data45.length;
for(let i6=0; i6<len6; i6++){
let data46 = data45[i6];
if(typeof data46 === "string"){
if(func1(data46) > 253){
const err130 = {instancePath:instancePath+"/services/" + i3+"/dnsNames/" + i6,schemaPath:"#/properties/services/items/anyOf/1/properties/dnsNames/anyOf/0/items/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema31.properties.services.items.anyOf[1].properties.dnsNames.anyOf[0].items,data:data46};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
if(!pattern26.test(data46)){
const err131 = {instancePath:instancePath+"/services/" + i3+"/dnsNames/" + i6,schemaPath:"#/properties/services/items/anyOf/1/properties/dnsNames/anyOf/0/items/pattern",keyword:"pattern",params:{pattern: "^(\\*\\.)?([A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.)+[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.?$"},message:"must match pattern \""+"^(\\*\\.)?([A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.)+[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.?$"+"\"",schema:"^(\\*\\.)?([A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.)+[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.?$",parentSchema:schema31.properties.services.items.anyOf[1].properties.dnsNames.anyOf[0].items,data:data46};
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
const err132 = {instancePath:instancePath+"/services/" + i3+"/dnsNames/" + i6,schemaPath:"#/properties/services/items/anyOf/1/properties/dnsNames/anyOf/0/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.services.items.anyOf[1].properties.dnsNames.anyOf[0].items.type,parentSchema:schema31.properties.services.items.anyOf[1].properties.dnsNames.anyOf[0].items,data:data46};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
}
else {
const err133 = {instancePath:instancePath+"/services/" + i3+"/dnsNames",schemaPath:"#/properties/services/items/anyOf/1/properties/dnsNames/anyOf/0/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.services.items.anyOf[1].properties.dnsNames.anyOf[0].type,parentSchema:schema31.properties.services.items.anyOf[1].properties.dnsNames.anyOf[0],data:data45};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
var _valid5 = _errs126 === errors;
valid30 = valid30 || _valid5;
const _errs130 = errors;
if(data45 && typeof data45 == "object" && !Array.isArray(data45)){
if(Object.keys(data45).length < 1){
const err134 = {instancePath:instancePath+"/services/" + i3+"/dnsNames",schemaPath:"#/properties/services/items/anyOf/1/properties/dnsNames/anyOf/1/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema31.properties.services.items.anyOf[1].properties.dnsNames.anyOf[1],data:data45};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
for(const key13 in data45){
if(!((key13 === "add") || (key13 === "remove"))){
const err135 = {instancePath:instancePath+"/services/" + i3+"/dnsNames",schemaPath:"#/properties/services/items/anyOf/1/properties/dnsNames/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.services.items.anyOf[1].properties.dnsNames.anyOf[1],data:data45};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
}
if(data45.add !== undefined){
let data47 = data45.add;
if(Array.isArray(data47)){
if(data47.length < 1){
const err136 = {instancePath:instancePath+"/services/" + i3+"/dnsNames/add",schemaPath:"#/properties/services/items/anyOf/1/properties/dnsNames/anyOf/1/properties/add/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.services.items.anyOf[1].properties.dnsNames.anyOf[1].properties.add,data:data47};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
const len7 = data47.length;
for(let i7=0; i7<len7; i7++){
let data48 = data47[i7];
if(typeof data48 === "string"){
if(func1(data48) > 253){
const err137 = {instancePath:instancePath+"/services/" + i3+"/dnsNames/add/" + i7,schemaPath:"#/properties/services/items/anyOf/1/properties/dnsNames/anyOf/1/properties/add/items/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema31.properties.services.items.anyOf[1].properties.dnsNames.anyOf[1].properties.add.items,data:data48};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
if(!pattern26.test(data48)){
const err138 = {instancePath:instancePath+"/services/" + i3+"/dnsNames/add/" + i7,schemaPath:"#/properties/services/items/anyOf/1/properties/dnsNames/anyOf/1/properties/add/items/pattern",keyword:"pattern",params:{pattern: "^(\\*\\.)?([A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.)+[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.?$"},message:"must match pattern \""+"^(\\*\\.)?([A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.)+[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.?$"+"\"",schema:"^(\\*\\.)?([A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.)+[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.?$",parentSchema:schema31.properties.services.items.anyOf[1].properties.dnsNames.anyOf[1].properties.add.items,data:data48};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
else {
const err139 = {instancePath:instancePath+"/services/" + i3+"/dnsNames/add/" + i7,schemaPath:"#/properties/services/items/anyOf/1/properties/dnsNames/anyOf/1/properties/add/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.services.items.anyOf[1].properties.dnsNames.anyOf[1].properties.add.items.type,parentSchema:schema31.properties.services.items.anyOf[1].properties.dnsNames.anyOf[1].properties.add.items,data:data48};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
if(new Set(data47).size !== data47.length){
const err140 = {instancePath:instancePath+"/services/" + i3+"/dnsNames/add",schemaPath:"#/properties/services/items/anyOf/1/properties/dnsNames/anyOf/1/properties/add/uniqueItems",keyword:"uniqueItems",params:{},message:"must pass \"uniqueItems\" keyword validation",schema:true,parentSchema:schema31.properties.services.items.anyOf[1].properties.dnsNames.anyOf[1].properties.add,data:data47};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
}
else {
const err141 = {instancePath:instancePath+"/services/" + i3+"/dnsNames/add",schemaPath:"#/properties/services/items/anyOf/1/properties/dnsNames/anyOf/1/properties/add/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.services.items.anyOf[1].properties.dnsNames.anyOf[1].properties.add.type,parentSchema:schema31.properties.services.items.anyOf[1].properties.dnsNames.anyOf[1].properties.add,data:data47};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
}
if(data45.remove !== undefined){
let data49 = data45.remove;
if(Array.isArray(data49)){
if(data49.length < 1){
const err142 = {instancePath:instancePath+"/services/" + i3+"/dnsNames/remove",schemaPath:"#/properties/services/items/anyOf/1/properties/dnsNames/anyOf/1/properties/remove/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.services.items.anyOf[1].properties.dnsNames.anyOf[1].properties.remove,data:data49};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
const len8 = data49.length;
for(let i8=0; i8<len8; i8++){
let data50 = data49[i8];
if(typeof data50 === "string"){
if(func1(data50) > 253){
const err143 = {instancePath:instancePath+"/services/" + i3+"/dnsNames/remove/" + i8,schemaPath:"#/properties/services/items/anyOf/1/properties/dnsNames/anyOf/1/properties/remove/items/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema31.properties.services.items.anyOf[1].properties.dnsNames.anyOf[1].properties.remove.items,data:data50};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
if(!pattern28.test(data50)){
const err144 = {instancePath:instancePath+"/services/" + i3+"/dnsNames/remove/" + i8,schemaPath:"#/properties/services/items/anyOf/1/properties/dnsNames/anyOf/1/properties/remove/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_.*-]+$"},message:"must match pattern \""+"^[A-Za-z0-9_.*-]+$"+"\"",schema:"^[A-Za-z0-9_.*-]+$",parentSchema:schema31.properties.services.items.anyOf[1].properties.dnsNames.anyOf[1].properties.remove.items,data:data50};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
}
else {
const err145 = {instancePath:instancePath+"/services/" + i3+"/dnsNames/remove/" + i8,schemaPath:"#/properties/services/items/anyOf/1/properties/dnsNames/anyOf/1/properties/remove/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.services.items.anyOf[1].properties.dnsNames.anyOf[1].properties.remove.items.type,parentSchema:schema31.properties.services.items.anyOf[1].properties.dnsNames.anyOf[1].properties.remove.items,data:data50};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
}
if(new Set(data49).size !== data49.length){
const err146 = {instancePath:instancePath+"/services/" + i3+"/dnsNames/remove",schemaPath:"#/properties/services/items/anyOf/1/properties/dnsNames/anyOf/1/properties/remove/uniqueItems",keyword:"uniqueItems",params:{},message:"must pass \"uniqueItems\" keyword validation",schema:true,parentSchema:schema31.properties.services.items.anyOf[1].properties.dnsNames.anyOf[1].properties.remove,data:data49};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
}
else {
const err147 = {instancePath:instancePath+"/services/" + i3+"/dnsNames/remove",schemaPath:"#/properties/services/items/anyOf/1/properties/dnsNames/anyOf/1/properties/remove/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.services.items.anyOf[1].properties.dnsNames.anyOf[1].properties.remove.type,parentSchema:schema31.properties.services.items.anyOf[1].properties.dnsNames.anyOf[1].properties.remove,data:data49};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
}
}
else {
const err148 = {instancePath:instancePath+"/services/" + i3+"/dnsNames",schemaPath:"#/properties/services/items/anyOf/1/properties/dnsNames/anyOf/1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.services.items.anyOf[1].properties.dnsNames.anyOf[1].type,parentSchema:schema31.properties.services.items.anyOf[1].properties.dnsNames.anyOf[1],data:data45};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
var _valid5 = _errs130 === errors;
valid30 = valid30 || _valid5;
if(!valid30){
const err149 = {instancePath:instancePath+"/services/" + i3+"/dnsNames",schemaPath:"#/properties/services/items/anyOf/1/properties/dnsNames/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema31.properties.services.items.anyOf[1].properties.dnsNames.anyOf,parentSchema:schema31.properties.services.items.anyOf[1].properties.dnsNames,data:data45};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
else {
errors = _errs125;
if(vErrors !== null){
if(_errs125){
vErrors.length = _errs125;
}
else {
vErrors = null;
}
}
}
}
if(data34.tags !== undefined){
let data51 = data34.tags;
if(data51 && typeof data51 == "object" && !Array.isArray(data51)){
for(const key14 in data51){
let data52 = data51[key14];
if(typeof data52 === "string"){
if(func1(data52) > 256){
const err150 = {instancePath:instancePath+"/services/" + i3+"/tags/" + key14.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/items/anyOf/1/properties/tags/additionalProperties/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters",schema:256,parentSchema:schema31.properties.services.items.anyOf[1].properties.tags.additionalProperties,data:data52};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
if(!pattern5.test(data52)){
const err151 = {instancePath:instancePath+"/services/" + i3+"/tags/" + key14.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/items/anyOf/1/properties/tags/additionalProperties/pattern",keyword:"pattern",params:{pattern: "^[\\p{L}\\p{Z}\\p{N}_.:/=+@-]*$"},message:"must match pattern \""+"^[\\p{L}\\p{Z}\\p{N}_.:/=+@-]*$"+"\"",schema:"^[\\p{L}\\p{Z}\\p{N}_.:/=+@-]*$",parentSchema:schema31.properties.services.items.anyOf[1].properties.tags.additionalProperties,data:data52};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
}
else {
const err152 = {instancePath:instancePath+"/services/" + i3+"/tags/" + key14.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/items/anyOf/1/properties/tags/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.services.items.anyOf[1].properties.tags.additionalProperties.type,parentSchema:schema31.properties.services.items.anyOf[1].properties.tags.additionalProperties,data:data52};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
}
}
else {
const err153 = {instancePath:instancePath+"/services/" + i3+"/tags",schemaPath:"#/properties/services/items/anyOf/1/properties/tags/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.services.items.anyOf[1].properties.tags.type,parentSchema:schema31.properties.services.items.anyOf[1].properties.tags,data:data51};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
}
if(data34.records !== undefined){
let data53 = data34.records;
if(typeof data53 !== "string"){
const err154 = {instancePath:instancePath+"/services/" + i3+"/records",schemaPath:"#/properties/services/items/anyOf/1/properties/records/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.services.items.anyOf[1].properties.records.type,parentSchema:schema31.properties.services.items.anyOf[1].properties.records,data:data53};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
if(!((data53 === "alias") || (data53 === "address"))){
const err155 = {instancePath:instancePath+"/services/" + i3+"/records",schemaPath:"#/properties/services/items/anyOf/1/properties/records/enum",keyword:"enum",params:{allowedValues: schema31.properties.services.items.anyOf[1].properties.records.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.services.items.anyOf[1].properties.records.enum,parentSchema:schema31.properties.services.items.anyOf[1].properties.records,data:data53};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
}
if(data34.protect !== undefined){
let data54 = data34.protect;
if(typeof data54 !== "boolean"){
const err156 = {instancePath:instancePath+"/services/" + i3+"/protect",schemaPath:"#/properties/services/items/anyOf/1/properties/protect/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema31.properties.services.items.anyOf[1].properties.protect.type,parentSchema:schema31.properties.services.items.anyOf[1].properties.protect,data:data54};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
}
if(data34.mayHide !== undefined){
let data55 = data34.mayHide;
if(Array.isArray(data55)){
if(data55.length < 1){
const err157 = {instancePath:instancePath+"/services/" + i3+"/mayHide",schemaPath:"#/properties/services/items/anyOf/1/properties/mayHide/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.services.items.anyOf[1].properties.mayHide,data:data55};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
const len9 = data55.length;
for(let i9=0; i9<len9; i9++){
let data56 = data55[i9];
if(typeof data56 === "string"){
if(func1(data56) > 253){
const err158 = {instancePath:instancePath+"/services/" + i3+"/mayHide/" + i9,schemaPath:"#/properties/services/items/anyOf/1/properties/mayHide/items/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema31.properties.services.items.anyOf[1].properties.mayHide.items,data:data56};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
if(!pattern26.test(data56)){
const err159 = {instancePath:instancePath+"/services/" + i3+"/mayHide/" + i9,schemaPath:"#/properties/services/items/anyOf/1/properties/mayHide/items/pattern",keyword:"pattern",params:{pattern: "^(\\*\\.)?([A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.)+[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.?$"},message:"must match pattern \""+"^(\\*\\.)?([A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.)+[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.?$"+"\"",schema:"^(\\*\\.)?([A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.)+[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.?$",parentSchema:schema31.properties.services.items.anyOf[1].properties.mayHide.items,data:data56};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
}
else {
const err160 = {instancePath:instancePath+"/services/" + i3+"/mayHide/" + i9,schemaPath:"#/properties/services/items/anyOf/1/properties/mayHide/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.services.items.anyOf[1].properties.mayHide.items.type,parentSchema:schema31.properties.services.items.anyOf[1].properties.mayHide.items,data:data56};
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
const err161 = {instancePath:instancePath+"/services/" + i3+"/mayHide",schemaPath:"#/properties/services/items/anyOf/1/properties/mayHide/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.services.items.anyOf[1].properties.mayHide.type,parentSchema:schema31.properties.services.items.anyOf[1].properties.mayHide,data:data55};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
}
}
else {
const err162 = {instancePath:instancePath+"/services/" + i3,schemaPath:"#/properties/services/items/anyOf/1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.services.items.anyOf[1].type,parentSchema:schema31.properties.services.items.anyOf[1],data:data34};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
var _valid3 = _errs95 === errors;
valid21 = valid21 || _valid3;
if(!valid21){
const err163 = {instancePath:instancePath+"/services/" + i3,schemaPath:"#/properties/services/items/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema31.properties.services.items.anyOf,parentSchema:schema31.properties.services.items,data:data34};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
else {
errors = _errs92;
if(vErrors !== null){
if(_errs92){
vErrors.length = _errs92;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err164 = {instancePath:instancePath+"/services",schemaPath:"#/properties/services/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.services.type,parentSchema:schema31.properties.services,data:data33};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
}
if(data.spokes !== undefined){
let data57 = data.spokes;
if(Array.isArray(data57)){
const len10 = data57.length;
for(let i10=0; i10<len10; i10++){
let data58 = data57[i10];
const _errs157 = errors;
let valid43 = true;
const _errs158 = errors;
if(errors === _errs158){
if(data58 && typeof data58 == "object" && !Array.isArray(data58)){
let missing0;
if((data58.include === undefined) && (missing0 = "include")){
const err165 = {};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
}
else {
const err166 = {};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
}
var _valid6 = _errs158 === errors;
errors = _errs157;
if(vErrors !== null){
if(_errs157){
vErrors.length = _errs157;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid6){
const _errs160 = errors;
if(data58 && typeof data58 == "object" && !Array.isArray(data58)){
if(data58.include === undefined){
const err167 = {instancePath:instancePath+"/spokes/" + i10,schemaPath:"#/properties/spokes/items/then/required",keyword:"required",params:{missingProperty: "include"},message:"must have required property '"+"include"+"'",schema:schema31.properties.spokes.items.then.required,parentSchema:schema31.properties.spokes.items.then,data:data58};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
for(const key15 in data58){
if(!(key15 === "include")){
const err168 = {instancePath:instancePath+"/spokes/" + i10,schemaPath:"#/properties/spokes/items/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spokes.items.then,data:data58};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
}
if(data58.include !== undefined){
let data59 = data58.include;
if(typeof data59 === "string"){
if(func1(data59) > 1024){
const err169 = {instancePath:instancePath+"/spokes/" + i10+"/include",schemaPath:"#/properties/spokes/items/then/properties/include/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters",schema:1024,parentSchema:schema31.properties.spokes.items.then.properties.include,data:data59};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
if(!pattern31.test(data59)){
const err170 = {instancePath:instancePath+"/spokes/" + i10+"/include",schemaPath:"#/properties/spokes/items/then/properties/include/pattern",keyword:"pattern",params:{pattern: "\\.ya?ml$"},message:"must match pattern \""+"\\.ya?ml$"+"\"",schema:"\\.ya?ml$",parentSchema:schema31.properties.spokes.items.then.properties.include,data:data59};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
}
else {
const err171 = {instancePath:instancePath+"/spokes/" + i10+"/include",schemaPath:"#/properties/spokes/items/then/properties/include/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spokes.items.then.properties.include.type,parentSchema:schema31.properties.spokes.items.then.properties.include,data:data59};
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
const err172 = {instancePath:instancePath+"/spokes/" + i10,schemaPath:"#/properties/spokes/items/then/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spokes.items.then.type,parentSchema:schema31.properties.spokes.items.then,data:data58};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
var _valid6 = _errs160 === errors;
valid43 = _valid6;
if(valid43){
var props5 = true;
}
ifClause0 = "then";
}
else {
const _errs165 = errors;
const _errs166 = errors;
let valid45 = true;
const _errs167 = errors;
if(errors === _errs167){
if(data58 && typeof data58 == "object" && !Array.isArray(data58)){
let missing1;
if((data58.select === undefined) && (missing1 = "select")){
const err173 = {};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
}
else {
const err174 = {};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
}
var _valid7 = _errs167 === errors;
errors = _errs166;
if(vErrors !== null){
if(_errs166){
vErrors.length = _errs166;
}
else {
vErrors = null;
}
}
let ifClause1;
if(_valid7){
const _errs169 = errors;
if(data58 && typeof data58 == "object" && !Array.isArray(data58)){
if(data58.name === undefined){
const err175 = {instancePath:instancePath+"/spokes/" + i10,schemaPath:"#/properties/spokes/items/else/then/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema31.properties.spokes.items.else.then.required,parentSchema:schema31.properties.spokes.items.else.then,data:data58};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
if(data58.select === undefined){
const err176 = {instancePath:instancePath+"/spokes/" + i10,schemaPath:"#/properties/spokes/items/else/then/required",keyword:"required",params:{missingProperty: "select"},message:"must have required property '"+"select"+"'",schema:schema31.properties.spokes.items.else.then.required,parentSchema:schema31.properties.spokes.items.else.then,data:data58};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
for(const key16 in data58){
if(!(func0.call(schema31.properties.spokes.items.else.then.properties, key16))){
const err177 = {instancePath:instancePath+"/spokes/" + i10,schemaPath:"#/properties/spokes/items/else/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spokes.items.else.then,data:data58};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
}
if(data58.name !== undefined){
let data60 = data58.name;
if(typeof data60 === "string"){
if(!pattern32.test(data60)){
const err178 = {instancePath:instancePath+"/spokes/" + i10+"/name",schemaPath:"#/properties/spokes/items/else/then/properties/name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9]([A-Za-z0-9._-]{0,62}[A-Za-z0-9])?$"},message:"must match pattern \""+"^[A-Za-z0-9]([A-Za-z0-9._-]{0,62}[A-Za-z0-9])?$"+"\"",schema:"^[A-Za-z0-9]([A-Za-z0-9._-]{0,62}[A-Za-z0-9])?$",parentSchema:schema31.properties.spokes.items.else.then.properties.name,data:data60};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
}
else {
const err179 = {instancePath:instancePath+"/spokes/" + i10+"/name",schemaPath:"#/properties/spokes/items/else/then/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spokes.items.else.then.properties.name.type,parentSchema:schema31.properties.spokes.items.else.then.properties.name,data:data60};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
}
if(data58.select !== undefined){
let data61 = data58.select;
if(data61 && typeof data61 == "object" && !Array.isArray(data61)){
if(data61.vpcs === undefined){
const err180 = {instancePath:instancePath+"/spokes/" + i10+"/select",schemaPath:"#/properties/spokes/items/else/then/properties/select/required",keyword:"required",params:{missingProperty: "vpcs"},message:"must have required property '"+"vpcs"+"'",schema:schema31.properties.spokes.items.else.then.properties.select.required,parentSchema:schema31.properties.spokes.items.else.then.properties.select,data:data61};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
for(const key17 in data61){
if(!((((key17 === "accounts") || (key17 === "organization")) || (key17 === "regions")) || (key17 === "vpcs"))){
const err181 = {instancePath:instancePath+"/spokes/" + i10+"/select",schemaPath:"#/properties/spokes/items/else/then/properties/select/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spokes.items.else.then.properties.select,data:data61};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
}
if(data61.accounts !== undefined){
let data62 = data61.accounts;
if(Array.isArray(data62)){
if(data62.length < 1){
const err182 = {instancePath:instancePath+"/spokes/" + i10+"/select/accounts",schemaPath:"#/properties/spokes/items/else/then/properties/select/properties/accounts/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.spokes.items.else.then.properties.select.properties.accounts,data:data62};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
const len11 = data62.length;
for(let i11=0; i11<len11; i11++){
let data63 = data62[i11];
if(typeof data63 === "string"){
if(!pattern9.test(data63)){
const err183 = {instancePath:instancePath+"/spokes/" + i10+"/select/accounts/" + i11,schemaPath:"#/properties/spokes/items/else/then/properties/select/properties/accounts/items/pattern",keyword:"pattern",params:{pattern: "^[0-9]{12}$"},message:"must match pattern \""+"^[0-9]{12}$"+"\"",schema:"^[0-9]{12}$",parentSchema:schema31.properties.spokes.items.else.then.properties.select.properties.accounts.items,data:data63};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
}
else {
const err184 = {instancePath:instancePath+"/spokes/" + i10+"/select/accounts/" + i11,schemaPath:"#/properties/spokes/items/else/then/properties/select/properties/accounts/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spokes.items.else.then.properties.select.properties.accounts.items.type,parentSchema:schema31.properties.spokes.items.else.then.properties.select.properties.accounts.items,data:data63};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
}
}
if(new Set(data62).size !== data62.length){
const err185 = {instancePath:instancePath+"/spokes/" + i10+"/select/accounts",schemaPath:"#/properties/spokes/items/else/then/properties/select/properties/accounts/uniqueItems",keyword:"uniqueItems",params:{},message:"must pass \"uniqueItems\" keyword validation",schema:true,parentSchema:schema31.properties.spokes.items.else.then.properties.select.properties.accounts,data:data62};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
}
else {
const err186 = {instancePath:instancePath+"/spokes/" + i10+"/select/accounts",schemaPath:"#/properties/spokes/items/else/then/properties/select/properties/accounts/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spokes.items.else.then.properties.select.properties.accounts.type,parentSchema:schema31.properties.spokes.items.else.then.properties.select.properties.accounts,data:data62};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
}
}
if(data61.organization !== undefined){
let data64 = data61.organization;
if(data64 && typeof data64 == "object" && !Array.isArray(data64)){
for(const key18 in data64){
if(!((key18 === "units") || (key18 === "tags"))){
const err187 = {instancePath:instancePath+"/spokes/" + i10+"/select/organization",schemaPath:"#/properties/spokes/items/else/then/properties/select/properties/organization/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key18},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spokes.items.else.then.properties.select.properties.organization,data:data64};
if(vErrors === null){
vErrors = [err187];
}
else {
vErrors.push(err187);
}
errors++;
}
}
if(data64.units !== undefined){
let data65 = data64.units;
if(Array.isArray(data65)){
if(data65.length < 1){
const err188 = {instancePath:instancePath+"/spokes/" + i10+"/select/organization/units",schemaPath:"#/properties/spokes/items/else/then/properties/select/properties/organization/properties/units/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.spokes.items.else.then.properties.select.properties.organization.properties.units,data:data65};
if(vErrors === null){
vErrors = [err188];
}
else {
vErrors.push(err188);
}
errors++;
}
const len12 = data65.length;
for(let i12=0; i12<len12; i12++){
let data66 = data65[i12];
if(typeof data66 === "string"){
if(!pattern34.test(data66)){
const err189 = {instancePath:instancePath+"/spokes/" + i10+"/select/organization/units/" + i12,schemaPath:"#/properties/spokes/items/else/then/properties/select/properties/organization/properties/units/items/pattern",keyword:"pattern",params:{pattern: "^(ou-[0-9a-z]{4,32}-[0-9a-z]{8,32}|r-[0-9a-z]{4,32})$"},message:"must match pattern \""+"^(ou-[0-9a-z]{4,32}-[0-9a-z]{8,32}|r-[0-9a-z]{4,32})$"+"\"",schema:"^(ou-[0-9a-z]{4,32}-[0-9a-z]{8,32}|r-[0-9a-z]{4,32})$",parentSchema:schema31.properties.spokes.items.else.then.properties.select.properties.organization.properties.units.items,data:data66};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
}
errors++;
}
}
else {
const err190 = {instancePath:instancePath+"/spokes/" + i10+"/select/organization/units/" + i12,schemaPath:"#/properties/spokes/items/else/then/properties/select/properties/organization/properties/units/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spokes.items.else.then.properties.select.properties.organization.properties.units.items.type,parentSchema:schema31.properties.spokes.items.else.then.properties.select.properties.organization.properties.units.items,data:data66};
if(vErrors === null){
vErrors = [err190];
}
else {
vErrors.push(err190);
}
errors++;
}
}
if(new Set(data65).size !== data65.length){
const err191 = {instancePath:instancePath+"/spokes/" + i10+"/select/organization/units",schemaPath:"#/properties/spokes/items/else/then/properties/select/properties/organization/properties/units/uniqueItems",keyword:"uniqueItems",params:{},message:"must pass \"uniqueItems\" keyword validation",schema:true,parentSchema:schema31.properties.spokes.items.else.then.properties.select.properties.organization.properties.units,data:data65};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
}
errors++;
}
}
else {
const err192 = {instancePath:instancePath+"/spokes/" + i10+"/select/organization/units",schemaPath:"#/properties/spokes/items/else/then/properties/select/properties/organization/properties/units/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spokes.items.else.then.properties.select.properties.organization.properties.units.type,parentSchema:schema31.properties.spokes.items.else.then.properties.select.properties.organization.properties.units,data:data65};
if(vErrors === null){
vErrors = [err192];
}
else {
vErrors.push(err192);
}
errors++;
}
}
if(data64.tags !== undefined){
let data67 = data64.tags;
if(data67 && typeof data67 == "object" && !Array.isArray(data67)){
if(Object.keys(data67).length < 1){
const err193 = {instancePath:instancePath+"/spokes/" + i10+"/select/organization/tags",schemaPath:"#/properties/spokes/items/else/then/properties/select/properties/organization/properties/tags/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema31.properties.spokes.items.else.then.properties.select.properties.organization.properties.tags,data:data67};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
}
errors++;
}
for(const key19 in data67){
let data68 = data67[key19];
if(typeof data68 === "string"){
if(func1(data68) > 256){
const err194 = {instancePath:instancePath+"/spokes/" + i10+"/select/organization/tags/" + key19.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spokes/items/else/then/properties/select/properties/organization/properties/tags/additionalProperties/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters",schema:256,parentSchema:schema31.properties.spokes.items.else.then.properties.select.properties.organization.properties.tags.additionalProperties,data:data68};
if(vErrors === null){
vErrors = [err194];
}
else {
vErrors.push(err194);
}
errors++;
}
}
else {
const err195 = {instancePath:instancePath+"/spokes/" + i10+"/select/organization/tags/" + key19.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spokes/items/else/then/properties/select/properties/organization/properties/tags/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spokes.items.else.then.properties.select.properties.organization.properties.tags.additionalProperties.type,parentSchema:schema31.properties.spokes.items.else.then.properties.select.properties.organization.properties.tags.additionalProperties,data:data68};
if(vErrors === null){
vErrors = [err195];
}
else {
vErrors.push(err195);
}
errors++;
}
}
}
else {
const err196 = {instancePath:instancePath+"/spokes/" + i10+"/select/organization/tags",schemaPath:"#/properties/spokes/items/else/then/properties/select/properties/organization/properties/tags/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spokes.items.else.then.properties.select.properties.organization.properties.tags.type,parentSchema:schema31.properties.spokes.items.else.then.properties.select.properties.organization.properties.tags,data:data67};
if(vErrors === null){
vErrors = [err196];
}
else {
vErrors.push(err196);
}
errors++;
}
}
}
else {
const err197 = {instancePath:instancePath+"/spokes/" + i10+"/select/organization",schemaPath:"#/properties/spokes/items/else/then/properties/select/properties/organization/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spokes.items.else.then.properties.select.properties.organization.type,parentSchema:schema31.properties.spokes.items.else.then.properties.select.properties.organization,data:data64};
if(vErrors === null){
vErrors = [err197];
}
else {
vErrors.push(err197);
}
errors++;
}
}
if(data61.regions !== undefined){
let data69 = data61.regions;
if(Array.isArray(data69)){
if(data69.length < 1){
const err198 = {instancePath:instancePath+"/spokes/" + i10+"/select/regions",schemaPath:"#/properties/spokes/items/else/then/properties/select/properties/regions/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.spokes.items.else.then.properties.select.properties.regions,data:data69};
if(vErrors === null){
vErrors = [err198];
}
else {
vErrors.push(err198);
}
errors++;
}
const len13 = data69.length;
for(let i13=0; i13<len13; i13++){
let data70 = data69[i13];
if(typeof data70 === "string"){
if(!pattern13.test(data70)){
const err199 = {instancePath:instancePath+"/spokes/" + i10+"/select/regions/" + i13,schemaPath:"#/properties/spokes/items/else/then/properties/select/properties/regions/items/pattern",keyword:"pattern",params:{pattern: "^[a-z]{2,}(-[a-z]+)+-[0-9]+$"},message:"must match pattern \""+"^[a-z]{2,}(-[a-z]+)+-[0-9]+$"+"\"",schema:"^[a-z]{2,}(-[a-z]+)+-[0-9]+$",parentSchema:schema31.properties.spokes.items.else.then.properties.select.properties.regions.items,data:data70};
if(vErrors === null){
vErrors = [err199];
}
else {
vErrors.push(err199);
}
errors++;
}
}
else {
const err200 = {instancePath:instancePath+"/spokes/" + i10+"/select/regions/" + i13,schemaPath:"#/properties/spokes/items/else/then/properties/select/properties/regions/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spokes.items.else.then.properties.select.properties.regions.items.type,parentSchema:schema31.properties.spokes.items.else.then.properties.select.properties.regions.items,data:data70};
if(vErrors === null){
vErrors = [err200];
}
else {
vErrors.push(err200);
}
errors++;
}
}
if(new Set(data69).size !== data69.length){
const err201 = {instancePath:instancePath+"/spokes/" + i10+"/select/regions",schemaPath:"#/properties/spokes/items/else/then/properties/select/properties/regions/uniqueItems",keyword:"uniqueItems",params:{},message:"must pass \"uniqueItems\" keyword validation",schema:true,parentSchema:schema31.properties.spokes.items.else.then.properties.select.properties.regions,data:data69};
if(vErrors === null){
vErrors = [err201];
}
else {
vErrors.push(err201);
}
errors++;
}
}
else {
const err202 = {instancePath:instancePath+"/spokes/" + i10+"/select/regions",schemaPath:"#/properties/spokes/items/else/then/properties/select/properties/regions/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spokes.items.else.then.properties.select.properties.regions.type,parentSchema:schema31.properties.spokes.items.else.then.properties.select.properties.regions,data:data69};
if(vErrors === null){
vErrors = [err202];
}
else {
vErrors.push(err202);
}
errors++;
}
}
if(data61.vpcs !== undefined){
let data71 = data61.vpcs;
if(data71 && typeof data71 == "object" && !Array.isArray(data71)){
if(data71.tags === undefined){
const err203 = {instancePath:instancePath+"/spokes/" + i10+"/select/vpcs",schemaPath:"#/properties/spokes/items/else/then/properties/select/properties/vpcs/required",keyword:"required",params:{missingProperty: "tags"},message:"must have required property '"+"tags"+"'",schema:schema31.properties.spokes.items.else.then.properties.select.properties.vpcs.required,parentSchema:schema31.properties.spokes.items.else.then.properties.select.properties.vpcs,data:data71};
if(vErrors === null){
vErrors = [err203];
}
else {
vErrors.push(err203);
}
errors++;
}
for(const key20 in data71){
if(!(key20 === "tags")){
const err204 = {instancePath:instancePath+"/spokes/" + i10+"/select/vpcs",schemaPath:"#/properties/spokes/items/else/then/properties/select/properties/vpcs/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key20},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spokes.items.else.then.properties.select.properties.vpcs,data:data71};
if(vErrors === null){
vErrors = [err204];
}
else {
vErrors.push(err204);
}
errors++;
}
}
if(data71.tags !== undefined){
let data72 = data71.tags;
if(data72 && typeof data72 == "object" && !Array.isArray(data72)){
if(Object.keys(data72).length < 1){
const err205 = {instancePath:instancePath+"/spokes/" + i10+"/select/vpcs/tags",schemaPath:"#/properties/spokes/items/else/then/properties/select/properties/vpcs/properties/tags/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema31.properties.spokes.items.else.then.properties.select.properties.vpcs.properties.tags,data:data72};
if(vErrors === null){
vErrors = [err205];
}
else {
vErrors.push(err205);
}
errors++;
}
for(const key21 in data72){
let data73 = data72[key21];
if(typeof data73 === "string"){
if(func1(data73) > 256){
const err206 = {instancePath:instancePath+"/spokes/" + i10+"/select/vpcs/tags/" + key21.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spokes/items/else/then/properties/select/properties/vpcs/properties/tags/additionalProperties/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters",schema:256,parentSchema:schema31.properties.spokes.items.else.then.properties.select.properties.vpcs.properties.tags.additionalProperties,data:data73};
if(vErrors === null){
vErrors = [err206];
}
else {
vErrors.push(err206);
}
errors++;
}
}
else {
const err207 = {instancePath:instancePath+"/spokes/" + i10+"/select/vpcs/tags/" + key21.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spokes/items/else/then/properties/select/properties/vpcs/properties/tags/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spokes.items.else.then.properties.select.properties.vpcs.properties.tags.additionalProperties.type,parentSchema:schema31.properties.spokes.items.else.then.properties.select.properties.vpcs.properties.tags.additionalProperties,data:data73};
if(vErrors === null){
vErrors = [err207];
}
else {
vErrors.push(err207);
}
errors++;
}
}
}
else {
const err208 = {instancePath:instancePath+"/spokes/" + i10+"/select/vpcs/tags",schemaPath:"#/properties/spokes/items/else/then/properties/select/properties/vpcs/properties/tags/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spokes.items.else.then.properties.select.properties.vpcs.properties.tags.type,parentSchema:schema31.properties.spokes.items.else.then.properties.select.properties.vpcs.properties.tags,data:data72};
if(vErrors === null){
vErrors = [err208];
}
else {
vErrors.push(err208);
}
errors++;
}
}
}
else {
const err209 = {instancePath:instancePath+"/spokes/" + i10+"/select/vpcs",schemaPath:"#/properties/spokes/items/else/then/properties/select/properties/vpcs/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spokes.items.else.then.properties.select.properties.vpcs.type,parentSchema:schema31.properties.spokes.items.else.then.properties.select.properties.vpcs,data:data71};
if(vErrors === null){
vErrors = [err209];
}
else {
vErrors.push(err209);
}
errors++;
}
}
}
else {
const err210 = {instancePath:instancePath+"/spokes/" + i10+"/select",schemaPath:"#/properties/spokes/items/else/then/properties/select/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spokes.items.else.then.properties.select.type,parentSchema:schema31.properties.spokes.items.else.then.properties.select,data:data61};
if(vErrors === null){
vErrors = [err210];
}
else {
vErrors.push(err210);
}
errors++;
}
}
if(data58.expect !== undefined){
let data74 = data58.expect;
if(data74 && typeof data74 == "object" && !Array.isArray(data74)){
if(data74.min === undefined){
const err211 = {instancePath:instancePath+"/spokes/" + i10+"/expect",schemaPath:"#/properties/spokes/items/else/then/properties/expect/required",keyword:"required",params:{missingProperty: "min"},message:"must have required property '"+"min"+"'",schema:schema31.properties.spokes.items.else.then.properties.expect.required,parentSchema:schema31.properties.spokes.items.else.then.properties.expect,data:data74};
if(vErrors === null){
vErrors = [err211];
}
else {
vErrors.push(err211);
}
errors++;
}
for(const key22 in data74){
if(!(key22 === "min")){
const err212 = {instancePath:instancePath+"/spokes/" + i10+"/expect",schemaPath:"#/properties/spokes/items/else/then/properties/expect/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key22},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spokes.items.else.then.properties.expect,data:data74};
if(vErrors === null){
vErrors = [err212];
}
else {
vErrors.push(err212);
}
errors++;
}
}
if(data74.min !== undefined){
let data75 = data74.min;
if(!(((typeof data75 == "number") && (!(data75 % 1) && !isNaN(data75))) && (isFinite(data75)))){
const err213 = {instancePath:instancePath+"/spokes/" + i10+"/expect/min",schemaPath:"#/properties/spokes/items/else/then/properties/expect/properties/min/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.spokes.items.else.then.properties.expect.properties.min.type,parentSchema:schema31.properties.spokes.items.else.then.properties.expect.properties.min,data:data75};
if(vErrors === null){
vErrors = [err213];
}
else {
vErrors.push(err213);
}
errors++;
}
if((typeof data75 == "number") && (isFinite(data75))){
if(data75 < 0 || isNaN(data75)){
const err214 = {instancePath:instancePath+"/spokes/" + i10+"/expect/min",schemaPath:"#/properties/spokes/items/else/then/properties/expect/properties/min/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.spokes.items.else.then.properties.expect.properties.min,data:data75};
if(vErrors === null){
vErrors = [err214];
}
else {
vErrors.push(err214);
}
errors++;
}
}
}
}
else {
const err215 = {instancePath:instancePath+"/spokes/" + i10+"/expect",schemaPath:"#/properties/spokes/items/else/then/properties/expect/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spokes.items.else.then.properties.expect.type,parentSchema:schema31.properties.spokes.items.else.then.properties.expect,data:data74};
if(vErrors === null){
vErrors = [err215];
}
else {
vErrors.push(err215);
}
errors++;
}
}
if(data58.role !== undefined){
let data76 = data58.role;
if(typeof data76 === "string"){
if(!pattern6.test(data76)){
const err216 = {instancePath:instancePath+"/spokes/" + i10+"/role",schemaPath:"#/properties/spokes/items/else/then/properties/role/pattern",keyword:"pattern",params:{pattern: "^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$"},message:"must match pattern \""+"^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$"+"\"",schema:"^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$",parentSchema:schema31.properties.spokes.items.else.then.properties.role,data:data76};
if(vErrors === null){
vErrors = [err216];
}
else {
vErrors.push(err216);
}
errors++;
}
}
else {
const err217 = {instancePath:instancePath+"/spokes/" + i10+"/role",schemaPath:"#/properties/spokes/items/else/then/properties/role/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spokes.items.else.then.properties.role.type,parentSchema:schema31.properties.spokes.items.else.then.properties.role,data:data76};
if(vErrors === null){
vErrors = [err217];
}
else {
vErrors.push(err217);
}
errors++;
}
}
if(data58.planRole !== undefined){
let data77 = data58.planRole;
if(typeof data77 === "string"){
if(!pattern6.test(data77)){
const err218 = {instancePath:instancePath+"/spokes/" + i10+"/planRole",schemaPath:"#/properties/spokes/items/else/then/properties/planRole/pattern",keyword:"pattern",params:{pattern: "^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$"},message:"must match pattern \""+"^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$"+"\"",schema:"^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$",parentSchema:schema31.properties.spokes.items.else.then.properties.planRole,data:data77};
if(vErrors === null){
vErrors = [err218];
}
else {
vErrors.push(err218);
}
errors++;
}
}
else {
const err219 = {instancePath:instancePath+"/spokes/" + i10+"/planRole",schemaPath:"#/properties/spokes/items/else/then/properties/planRole/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spokes.items.else.then.properties.planRole.type,parentSchema:schema31.properties.spokes.items.else.then.properties.planRole,data:data77};
if(vErrors === null){
vErrors = [err219];
}
else {
vErrors.push(err219);
}
errors++;
}
}
if(data58.services !== undefined){
let data78 = data58.services;
const _errs215 = errors;
let valid59 = false;
const _errs216 = errors;
if(Array.isArray(data78)){
if(data78.length < 1){
const err220 = {instancePath:instancePath+"/spokes/" + i10+"/services",schemaPath:"#/properties/spokes/items/else/then/properties/services/anyOf/0/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.spokes.items.else.then.properties.services.anyOf[0],data:data78};
if(vErrors === null){
vErrors = [err220];
}
else {
vErrors.push(err220);
}
errors++;
}
const len14 = data78.length;
for(let i14=0; i14<len14; i14++){
let data79 = data78[i14];
if(typeof data79 === "string"){
if(func1(data79) > 255){
const err221 = {instancePath:instancePath+"/spokes/" + i10+"/services/" + i14,schemaPath:"#/properties/spokes/items/else/then/properties/services/anyOf/0/items/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema31.properties.spokes.items.else.then.properties.services.anyOf[0].items,data:data79};
if(vErrors === null){
vErrors = [err221];
}
else {
vErrors.push(err221);
}
errors++;
}
if(!pattern21.test(data79)){
const err222 = {instancePath:instancePath+"/spokes/" + i10+"/services/" + i14,schemaPath:"#/properties/spokes/items/else/then/properties/services/anyOf/0/items/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$"},message:"must match pattern \""+"^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$"+"\"",schema:"^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$",parentSchema:schema31.properties.spokes.items.else.then.properties.services.anyOf[0].items,data:data79};
if(vErrors === null){
vErrors = [err222];
}
else {
vErrors.push(err222);
}
errors++;
}
}
else {
const err223 = {instancePath:instancePath+"/spokes/" + i10+"/services/" + i14,schemaPath:"#/properties/spokes/items/else/then/properties/services/anyOf/0/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spokes.items.else.then.properties.services.anyOf[0].items.type,parentSchema:schema31.properties.spokes.items.else.then.properties.services.anyOf[0].items,data:data79};
if(vErrors === null){
vErrors = [err223];
}
else {
vErrors.push(err223);
}
errors++;
}
}
if(new Set(data78).size !== data78.length){
const err224 = {instancePath:instancePath+"/spokes/" + i10+"/services",schemaPath:"#/properties/spokes/items/else/then/properties/services/anyOf/0/uniqueItems",keyword:"uniqueItems",params:{},message:"must pass \"uniqueItems\" keyword validation",schema:true,parentSchema:schema31.properties.spokes.items.else.then.properties.services.anyOf[0],data:data78};
if(vErrors === null){
vErrors = [err224];
}
else {
vErrors.push(err224);
}
errors++;
}
}
else {
const err225 = {instancePath:instancePath+"/spokes/" + i10+"/services",schemaPath:"#/properties/spokes/items/else/then/properties/services/anyOf/0/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spokes.items.else.then.properties.services.anyOf[0].type,parentSchema:schema31.properties.spokes.items.else.then.properties.services.anyOf[0],data:data78};
if(vErrors === null){
vErrors = [err225];
}
else {
vErrors.push(err225);
}
errors++;
}
var _valid8 = _errs216 === errors;
valid59 = valid59 || _valid8;
const _errs220 = errors;
if(data78 && typeof data78 == "object" && !Array.isArray(data78)){
if(data78.except === undefined){
const err226 = {instancePath:instancePath+"/spokes/" + i10+"/services",schemaPath:"#/properties/spokes/items/else/then/properties/services/anyOf/1/required",keyword:"required",params:{missingProperty: "except"},message:"must have required property '"+"except"+"'",schema:schema31.properties.spokes.items.else.then.properties.services.anyOf[1].required,parentSchema:schema31.properties.spokes.items.else.then.properties.services.anyOf[1],data:data78};
if(vErrors === null){
vErrors = [err226];
}
else {
vErrors.push(err226);
}
errors++;
}
for(const key23 in data78){
if(!(key23 === "except")){
const err227 = {instancePath:instancePath+"/spokes/" + i10+"/services",schemaPath:"#/properties/spokes/items/else/then/properties/services/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key23},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spokes.items.else.then.properties.services.anyOf[1],data:data78};
if(vErrors === null){
vErrors = [err227];
}
else {
vErrors.push(err227);
}
errors++;
}
}
if(data78.except !== undefined){
let data80 = data78.except;
if(Array.isArray(data80)){
if(data80.length < 1){
const err228 = {instancePath:instancePath+"/spokes/" + i10+"/services/except",schemaPath:"#/properties/spokes/items/else/then/properties/services/anyOf/1/properties/except/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.spokes.items.else.then.properties.services.anyOf[1].properties.except,data:data80};
if(vErrors === null){
vErrors = [err228];
}
else {
vErrors.push(err228);
}
errors++;
}
const len15 = data80.length;
for(let i15=0; i15<len15; i15++){
let data81 = data80[i15];
if(typeof data81 === "string"){
if(func1(data81) > 255){
const err229 = {instancePath:instancePath+"/spokes/" + i10+"/services/except/" + i15,schemaPath:"#/properties/spokes/items/else/then/properties/services/anyOf/1/properties/except/items/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema31.properties.spokes.items.else.then.properties.services.anyOf[1].properties.except.items,data:data81};
if(vErrors === null){
vErrors = [err229];
}
else {
vErrors.push(err229);
}
errors++;
}
if(!pattern21.test(data81)){
const err230 = {instancePath:instancePath+"/spokes/" + i10+"/services/except/" + i15,schemaPath:"#/properties/spokes/items/else/then/properties/services/anyOf/1/properties/except/items/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$"},message:"must match pattern \""+"^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$"+"\"",schema:"^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$",parentSchema:schema31.properties.spokes.items.else.then.properties.services.anyOf[1].properties.except.items,data:data81};
if(vErrors === null){
vErrors = [err230];
}
else {
vErrors.push(err230);
}
errors++;
}
}
else {
const err231 = {instancePath:instancePath+"/spokes/" + i10+"/services/except/" + i15,schemaPath:"#/properties/spokes/items/else/then/properties/services/anyOf/1/properties/except/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spokes.items.else.then.properties.services.anyOf[1].properties.except.items.type,parentSchema:schema31.properties.spokes.items.else.then.properties.services.anyOf[1].properties.except.items,data:data81};
if(vErrors === null){
vErrors = [err231];
}
else {
vErrors.push(err231);
}
errors++;
}
}
if(new Set(data80).size !== data80.length){
const err232 = {instancePath:instancePath+"/spokes/" + i10+"/services/except",schemaPath:"#/properties/spokes/items/else/then/properties/services/anyOf/1/properties/except/uniqueItems",keyword:"uniqueItems",params:{},message:"must pass \"uniqueItems\" keyword validation",schema:true,parentSchema:schema31.properties.spokes.items.else.then.properties.services.anyOf[1].properties.except,data:data80};
if(vErrors === null){
vErrors = [err232];
}
else {
vErrors.push(err232);
}
errors++;
}
}
else {
const err233 = {instancePath:instancePath+"/spokes/" + i10+"/services/except",schemaPath:"#/properties/spokes/items/else/then/properties/services/anyOf/1/properties/except/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spokes.items.else.then.properties.services.anyOf[1].properties.except.type,parentSchema:schema31.properties.spokes.items.else.then.properties.services.anyOf[1].properties.except,data:data80};
if(vErrors === null){
vErrors = [err233];
}
else {
vErrors.push(err233);
}
errors++;
}
}
}
else {
const err234 = {instancePath:instancePath+"/spokes/" + i10+"/services",schemaPath:"#/properties/spokes/items/else/then/properties/services/anyOf/1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spokes.items.else.then.properties.services.anyOf[1].type,parentSchema:schema31.properties.spokes.items.else.then.properties.services.anyOf[1],data:data78};
if(vErrors === null){
vErrors = [err234];
}
else {
vErrors.push(err234);
}
errors++;
}
var _valid8 = _errs220 === errors;
valid59 = valid59 || _valid8;
if(!valid59){
const err235 = {instancePath:instancePath+"/spokes/" + i10+"/services",schemaPath:"#/properties/spokes/items/else/then/properties/services/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema31.properties.spokes.items.else.then.properties.services.anyOf,parentSchema:schema31.properties.spokes.items.else.then.properties.services,data:data78};
if(vErrors === null){
vErrors = [err235];
}
else {
vErrors.push(err235);
}
errors++;
}
else {
errors = _errs215;
if(vErrors !== null){
if(_errs215){
vErrors.length = _errs215;
}
else {
vErrors = null;
}
}
}
}
if(data58.localEndpoints !== undefined){
let data82 = data58.localEndpoints;
if(typeof data82 !== "string"){
const err236 = {instancePath:instancePath+"/spokes/" + i10+"/localEndpoints",schemaPath:"#/properties/spokes/items/else/then/properties/localEndpoints/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spokes.items.else.then.properties.localEndpoints.type,parentSchema:schema31.properties.spokes.items.else.then.properties.localEndpoints,data:data82};
if(vErrors === null){
vErrors = [err236];
}
else {
vErrors.push(err236);
}
errors++;
}
if(!(((data82 === "keep") || (data82 === "switch")) || (data82 === "retire"))){
const err237 = {instancePath:instancePath+"/spokes/" + i10+"/localEndpoints",schemaPath:"#/properties/spokes/items/else/then/properties/localEndpoints/enum",keyword:"enum",params:{allowedValues: schema31.properties.spokes.items.else.then.properties.localEndpoints.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spokes.items.else.then.properties.localEndpoints.enum,parentSchema:schema31.properties.spokes.items.else.then.properties.localEndpoints,data:data82};
if(vErrors === null){
vErrors = [err237];
}
else {
vErrors.push(err237);
}
errors++;
}
}
if(data58.acceptGap !== undefined){
let data83 = data58.acceptGap;
if(typeof data83 !== "boolean"){
const err238 = {instancePath:instancePath+"/spokes/" + i10+"/acceptGap",schemaPath:"#/properties/spokes/items/else/then/properties/acceptGap/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema31.properties.spokes.items.else.then.properties.acceptGap.type,parentSchema:schema31.properties.spokes.items.else.then.properties.acceptGap,data:data83};
if(vErrors === null){
vErrors = [err238];
}
else {
vErrors.push(err238);
}
errors++;
}
}
if(data58.drain !== undefined){
let data84 = data58.drain;
if(typeof data84 === "string"){
if(!pattern20.test(data84)){
const err239 = {instancePath:instancePath+"/spokes/" + i10+"/drain",schemaPath:"#/properties/spokes/items/else/then/properties/drain/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,3}[mhd]$"},message:"must match pattern \""+"^[1-9][0-9]{0,3}[mhd]$"+"\"",schema:"^[1-9][0-9]{0,3}[mhd]$",parentSchema:schema31.properties.spokes.items.else.then.properties.drain,data:data84};
if(vErrors === null){
vErrors = [err239];
}
else {
vErrors.push(err239);
}
errors++;
}
}
else {
const err240 = {instancePath:instancePath+"/spokes/" + i10+"/drain",schemaPath:"#/properties/spokes/items/else/then/properties/drain/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spokes.items.else.then.properties.drain.type,parentSchema:schema31.properties.spokes.items.else.then.properties.drain,data:data84};
if(vErrors === null){
vErrors = [err240];
}
else {
vErrors.push(err240);
}
errors++;
}
}
if(data58.protect !== undefined){
let data85 = data58.protect;
if(typeof data85 !== "boolean"){
const err241 = {instancePath:instancePath+"/spokes/" + i10+"/protect",schemaPath:"#/properties/spokes/items/else/then/properties/protect/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema31.properties.spokes.items.else.then.properties.protect.type,parentSchema:schema31.properties.spokes.items.else.then.properties.protect,data:data85};
if(vErrors === null){
vErrors = [err241];
}
else {
vErrors.push(err241);
}
errors++;
}
}
}
else {
const err242 = {instancePath:instancePath+"/spokes/" + i10,schemaPath:"#/properties/spokes/items/else/then/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spokes.items.else.then.type,parentSchema:schema31.properties.spokes.items.else.then,data:data58};
if(vErrors === null){
vErrors = [err242];
}
else {
vErrors.push(err242);
}
errors++;
}
var _valid7 = _errs169 === errors;
valid45 = _valid7;
if(valid45){
var props7 = true;
}
ifClause1 = "then";
}
else {
const _errs235 = errors;
if(data58 && typeof data58 == "object" && !Array.isArray(data58)){
if(data58.name === undefined){
const err243 = {instancePath:instancePath+"/spokes/" + i10,schemaPath:"#/properties/spokes/items/else/else/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema31.properties.spokes.items.else.else.required,parentSchema:schema31.properties.spokes.items.else.else,data:data58};
if(vErrors === null){
vErrors = [err243];
}
else {
vErrors.push(err243);
}
errors++;
}
if(data58.account === undefined){
const err244 = {instancePath:instancePath+"/spokes/" + i10,schemaPath:"#/properties/spokes/items/else/else/required",keyword:"required",params:{missingProperty: "account"},message:"must have required property '"+"account"+"'",schema:schema31.properties.spokes.items.else.else.required,parentSchema:schema31.properties.spokes.items.else.else,data:data58};
if(vErrors === null){
vErrors = [err244];
}
else {
vErrors.push(err244);
}
errors++;
}
if(data58.vpc === undefined){
const err245 = {instancePath:instancePath+"/spokes/" + i10,schemaPath:"#/properties/spokes/items/else/else/required",keyword:"required",params:{missingProperty: "vpc"},message:"must have required property '"+"vpc"+"'",schema:schema31.properties.spokes.items.else.else.required,parentSchema:schema31.properties.spokes.items.else.else,data:data58};
if(vErrors === null){
vErrors = [err245];
}
else {
vErrors.push(err245);
}
errors++;
}
for(const key24 in data58){
if(!(func0.call(schema31.properties.spokes.items.else.else.properties, key24))){
const err246 = {instancePath:instancePath+"/spokes/" + i10,schemaPath:"#/properties/spokes/items/else/else/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key24},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spokes.items.else.else,data:data58};
if(vErrors === null){
vErrors = [err246];
}
else {
vErrors.push(err246);
}
errors++;
}
}
if(data58.name !== undefined){
let data86 = data58.name;
if(typeof data86 === "string"){
if(!pattern32.test(data86)){
const err247 = {instancePath:instancePath+"/spokes/" + i10+"/name",schemaPath:"#/properties/spokes/items/else/else/properties/name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9]([A-Za-z0-9._-]{0,62}[A-Za-z0-9])?$"},message:"must match pattern \""+"^[A-Za-z0-9]([A-Za-z0-9._-]{0,62}[A-Za-z0-9])?$"+"\"",schema:"^[A-Za-z0-9]([A-Za-z0-9._-]{0,62}[A-Za-z0-9])?$",parentSchema:schema31.properties.spokes.items.else.else.properties.name,data:data86};
if(vErrors === null){
vErrors = [err247];
}
else {
vErrors.push(err247);
}
errors++;
}
}
else {
const err248 = {instancePath:instancePath+"/spokes/" + i10+"/name",schemaPath:"#/properties/spokes/items/else/else/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spokes.items.else.else.properties.name.type,parentSchema:schema31.properties.spokes.items.else.else.properties.name,data:data86};
if(vErrors === null){
vErrors = [err248];
}
else {
vErrors.push(err248);
}
errors++;
}
}
if(data58.account !== undefined){
let data87 = data58.account;
if(typeof data87 === "string"){
if(!pattern9.test(data87)){
const err249 = {instancePath:instancePath+"/spokes/" + i10+"/account",schemaPath:"#/properties/spokes/items/else/else/properties/account/pattern",keyword:"pattern",params:{pattern: "^[0-9]{12}$"},message:"must match pattern \""+"^[0-9]{12}$"+"\"",schema:"^[0-9]{12}$",parentSchema:schema31.properties.spokes.items.else.else.properties.account,data:data87};
if(vErrors === null){
vErrors = [err249];
}
else {
vErrors.push(err249);
}
errors++;
}
}
else {
const err250 = {instancePath:instancePath+"/spokes/" + i10+"/account",schemaPath:"#/properties/spokes/items/else/else/properties/account/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spokes.items.else.else.properties.account.type,parentSchema:schema31.properties.spokes.items.else.else.properties.account,data:data87};
if(vErrors === null){
vErrors = [err250];
}
else {
vErrors.push(err250);
}
errors++;
}
}
if(data58.vpc !== undefined){
let data88 = data58.vpc;
const _errs243 = errors;
let valid66 = false;
const _errs244 = errors;
if(typeof data88 === "string"){
if(!pattern14.test(data88)){
const err251 = {instancePath:instancePath+"/spokes/" + i10+"/vpc",schemaPath:"#/properties/spokes/items/else/else/properties/vpc/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^vpc-([0-9a-f]{8}|[0-9a-f]{17})$"},message:"must match pattern \""+"^vpc-([0-9a-f]{8}|[0-9a-f]{17})$"+"\"",schema:"^vpc-([0-9a-f]{8}|[0-9a-f]{17})$",parentSchema:schema31.properties.spokes.items.else.else.properties.vpc.anyOf[0],data:data88};
if(vErrors === null){
vErrors = [err251];
}
else {
vErrors.push(err251);
}
errors++;
}
}
else {
const err252 = {instancePath:instancePath+"/spokes/" + i10+"/vpc",schemaPath:"#/properties/spokes/items/else/else/properties/vpc/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spokes.items.else.else.properties.vpc.anyOf[0].type,parentSchema:schema31.properties.spokes.items.else.else.properties.vpc.anyOf[0],data:data88};
if(vErrors === null){
vErrors = [err252];
}
else {
vErrors.push(err252);
}
errors++;
}
var _valid9 = _errs244 === errors;
valid66 = valid66 || _valid9;
const _errs246 = errors;
if(data88 && typeof data88 == "object" && !Array.isArray(data88)){
if(data88.tags === undefined){
const err253 = {instancePath:instancePath+"/spokes/" + i10+"/vpc",schemaPath:"#/properties/spokes/items/else/else/properties/vpc/anyOf/1/required",keyword:"required",params:{missingProperty: "tags"},message:"must have required property '"+"tags"+"'",schema:schema31.properties.spokes.items.else.else.properties.vpc.anyOf[1].required,parentSchema:schema31.properties.spokes.items.else.else.properties.vpc.anyOf[1],data:data88};
if(vErrors === null){
vErrors = [err253];
}
else {
vErrors.push(err253);
}
errors++;
}
for(const key25 in data88){
if(!(key25 === "tags")){
const err254 = {instancePath:instancePath+"/spokes/" + i10+"/vpc",schemaPath:"#/properties/spokes/items/else/else/properties/vpc/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key25},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spokes.items.else.else.properties.vpc.anyOf[1],data:data88};
if(vErrors === null){
vErrors = [err254];
}
else {
vErrors.push(err254);
}
errors++;
}
}
if(data88.tags !== undefined){
let data89 = data88.tags;
if(data89 && typeof data89 == "object" && !Array.isArray(data89)){
if(Object.keys(data89).length < 1){
const err255 = {instancePath:instancePath+"/spokes/" + i10+"/vpc/tags",schemaPath:"#/properties/spokes/items/else/else/properties/vpc/anyOf/1/properties/tags/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema31.properties.spokes.items.else.else.properties.vpc.anyOf[1].properties.tags,data:data89};
if(vErrors === null){
vErrors = [err255];
}
else {
vErrors.push(err255);
}
errors++;
}
for(const key26 in data89){
let data90 = data89[key26];
if(typeof data90 === "string"){
if(func1(data90) > 256){
const err256 = {instancePath:instancePath+"/spokes/" + i10+"/vpc/tags/" + key26.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spokes/items/else/else/properties/vpc/anyOf/1/properties/tags/additionalProperties/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters",schema:256,parentSchema:schema31.properties.spokes.items.else.else.properties.vpc.anyOf[1].properties.tags.additionalProperties,data:data90};
if(vErrors === null){
vErrors = [err256];
}
else {
vErrors.push(err256);
}
errors++;
}
}
else {
const err257 = {instancePath:instancePath+"/spokes/" + i10+"/vpc/tags/" + key26.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spokes/items/else/else/properties/vpc/anyOf/1/properties/tags/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spokes.items.else.else.properties.vpc.anyOf[1].properties.tags.additionalProperties.type,parentSchema:schema31.properties.spokes.items.else.else.properties.vpc.anyOf[1].properties.tags.additionalProperties,data:data90};
if(vErrors === null){
vErrors = [err257];
}
else {
vErrors.push(err257);
}
errors++;
}
}
}
else {
const err258 = {instancePath:instancePath+"/spokes/" + i10+"/vpc/tags",schemaPath:"#/properties/spokes/items/else/else/properties/vpc/anyOf/1/properties/tags/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spokes.items.else.else.properties.vpc.anyOf[1].properties.tags.type,parentSchema:schema31.properties.spokes.items.else.else.properties.vpc.anyOf[1].properties.tags,data:data89};
if(vErrors === null){
vErrors = [err258];
}
else {
vErrors.push(err258);
}
errors++;
}
}
}
else {
const err259 = {instancePath:instancePath+"/spokes/" + i10+"/vpc",schemaPath:"#/properties/spokes/items/else/else/properties/vpc/anyOf/1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spokes.items.else.else.properties.vpc.anyOf[1].type,parentSchema:schema31.properties.spokes.items.else.else.properties.vpc.anyOf[1],data:data88};
if(vErrors === null){
vErrors = [err259];
}
else {
vErrors.push(err259);
}
errors++;
}
var _valid9 = _errs246 === errors;
valid66 = valid66 || _valid9;
if(!valid66){
const err260 = {instancePath:instancePath+"/spokes/" + i10+"/vpc",schemaPath:"#/properties/spokes/items/else/else/properties/vpc/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema31.properties.spokes.items.else.else.properties.vpc.anyOf,parentSchema:schema31.properties.spokes.items.else.else.properties.vpc,data:data88};
if(vErrors === null){
vErrors = [err260];
}
else {
vErrors.push(err260);
}
errors++;
}
else {
errors = _errs243;
if(vErrors !== null){
if(_errs243){
vErrors.length = _errs243;
}
else {
vErrors = null;
}
}
}
}
if(data58.region !== undefined){
let data91 = data58.region;
if(typeof data91 === "string"){
if(!pattern13.test(data91)){
const err261 = {instancePath:instancePath+"/spokes/" + i10+"/region",schemaPath:"#/properties/spokes/items/else/else/properties/region/pattern",keyword:"pattern",params:{pattern: "^[a-z]{2,}(-[a-z]+)+-[0-9]+$"},message:"must match pattern \""+"^[a-z]{2,}(-[a-z]+)+-[0-9]+$"+"\"",schema:"^[a-z]{2,}(-[a-z]+)+-[0-9]+$",parentSchema:schema31.properties.spokes.items.else.else.properties.region,data:data91};
if(vErrors === null){
vErrors = [err261];
}
else {
vErrors.push(err261);
}
errors++;
}
}
else {
const err262 = {instancePath:instancePath+"/spokes/" + i10+"/region",schemaPath:"#/properties/spokes/items/else/else/properties/region/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spokes.items.else.else.properties.region.type,parentSchema:schema31.properties.spokes.items.else.else.properties.region,data:data91};
if(vErrors === null){
vErrors = [err262];
}
else {
vErrors.push(err262);
}
errors++;
}
}
if(data58.role !== undefined){
let data92 = data58.role;
if(typeof data92 === "string"){
if(!pattern6.test(data92)){
const err263 = {instancePath:instancePath+"/spokes/" + i10+"/role",schemaPath:"#/properties/spokes/items/else/else/properties/role/pattern",keyword:"pattern",params:{pattern: "^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$"},message:"must match pattern \""+"^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$"+"\"",schema:"^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$",parentSchema:schema31.properties.spokes.items.else.else.properties.role,data:data92};
if(vErrors === null){
vErrors = [err263];
}
else {
vErrors.push(err263);
}
errors++;
}
}
else {
const err264 = {instancePath:instancePath+"/spokes/" + i10+"/role",schemaPath:"#/properties/spokes/items/else/else/properties/role/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spokes.items.else.else.properties.role.type,parentSchema:schema31.properties.spokes.items.else.else.properties.role,data:data92};
if(vErrors === null){
vErrors = [err264];
}
else {
vErrors.push(err264);
}
errors++;
}
}
if(data58.planRole !== undefined){
let data93 = data58.planRole;
if(typeof data93 === "string"){
if(!pattern6.test(data93)){
const err265 = {instancePath:instancePath+"/spokes/" + i10+"/planRole",schemaPath:"#/properties/spokes/items/else/else/properties/planRole/pattern",keyword:"pattern",params:{pattern: "^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$"},message:"must match pattern \""+"^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$"+"\"",schema:"^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$",parentSchema:schema31.properties.spokes.items.else.else.properties.planRole,data:data93};
if(vErrors === null){
vErrors = [err265];
}
else {
vErrors.push(err265);
}
errors++;
}
}
else {
const err266 = {instancePath:instancePath+"/spokes/" + i10+"/planRole",schemaPath:"#/properties/spokes/items/else/else/properties/planRole/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spokes.items.else.else.properties.planRole.type,parentSchema:schema31.properties.spokes.items.else.else.properties.planRole,data:data93};
if(vErrors === null){
vErrors = [err266];
}
else {
vErrors.push(err266);
}
errors++;
}
}
if(data58.services !== undefined){
let data94 = data58.services;
const _errs261 = errors;
let valid69 = false;
const _errs262 = errors;
if(Array.isArray(data94)){
if(data94.length < 1){
const err267 = {instancePath:instancePath+"/spokes/" + i10+"/services",schemaPath:"#/properties/spokes/items/else/else/properties/services/anyOf/0/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.spokes.items.else.else.properties.services.anyOf[0],data:data94};
if(vErrors === null){
vErrors = [err267];
}
else {
vErrors.push(err267);
}
errors++;
}
const len16 = data94.length;
for(let i16=0; i16<len16; i16++){
let data95 = data94[i16];
if(typeof data95 === "string"){
if(func1(data95) > 255){
const err268 = {instancePath:instancePath+"/spokes/" + i10+"/services/" + i16,schemaPath:"#/properties/spokes/items/else/else/properties/services/anyOf/0/items/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema31.properties.spokes.items.else.else.properties.services.anyOf[0].items,data:data95};
if(vErrors === null){
vErrors = [err268];
}
else {
vErrors.push(err268);
}
errors++;
}
if(!pattern21.test(data95)){
const err269 = {instancePath:instancePath+"/spokes/" + i10+"/services/" + i16,schemaPath:"#/properties/spokes/items/else/else/properties/services/anyOf/0/items/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$"},message:"must match pattern \""+"^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$"+"\"",schema:"^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$",parentSchema:schema31.properties.spokes.items.else.else.properties.services.anyOf[0].items,data:data95};
if(vErrors === null){
vErrors = [err269];
}
else {
vErrors.push(err269);
}
errors++;
}
}
else {
const err270 = {instancePath:instancePath+"/spokes/" + i10+"/services/" + i16,schemaPath:"#/properties/spokes/items/else/else/properties/services/anyOf/0/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spokes.items.else.else.properties.services.anyOf[0].items.type,parentSchema:schema31.properties.spokes.items.else.else.properties.services.anyOf[0].items,data:data95};
if(vErrors === null){
vErrors = [err270];
}
else {
vErrors.push(err270);
}
errors++;
}
}
if(new Set(data94).size !== data94.length){
const err271 = {instancePath:instancePath+"/spokes/" + i10+"/services",schemaPath:"#/properties/spokes/items/else/else/properties/services/anyOf/0/uniqueItems",keyword:"uniqueItems",params:{},message:"must pass \"uniqueItems\" keyword validation",schema:true,parentSchema:schema31.properties.spokes.items.else.else.properties.services.anyOf[0],data:data94};
if(vErrors === null){
vErrors = [err271];
}
else {
vErrors.push(err271);
}
errors++;
}
}
else {
const err272 = {instancePath:instancePath+"/spokes/" + i10+"/services",schemaPath:"#/properties/spokes/items/else/else/properties/services/anyOf/0/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spokes.items.else.else.properties.services.anyOf[0].type,parentSchema:schema31.properties.spokes.items.else.else.properties.services.anyOf[0],data:data94};
if(vErrors === null){
vErrors = [err272];
}
else {
vErrors.push(err272);
}
errors++;
}
var _valid10 = _errs262 === errors;
valid69 = valid69 || _valid10;
const _errs266 = errors;
if(data94 && typeof data94 == "object" && !Array.isArray(data94)){
if(data94.except === undefined){
const err273 = {instancePath:instancePath+"/spokes/" + i10+"/services",schemaPath:"#/properties/spokes/items/else/else/properties/services/anyOf/1/required",keyword:"required",params:{missingProperty: "except"},message:"must have required property '"+"except"+"'",schema:schema31.properties.spokes.items.else.else.properties.services.anyOf[1].required,parentSchema:schema31.properties.spokes.items.else.else.properties.services.anyOf[1],data:data94};
if(vErrors === null){
vErrors = [err273];
}
else {
vErrors.push(err273);
}
errors++;
}
for(const key27 in data94){
if(!(key27 === "except")){
const err274 = {instancePath:instancePath+"/spokes/" + i10+"/services",schemaPath:"#/properties/spokes/items/else/else/properties/services/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key27},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spokes.items.else.else.properties.services.anyOf[1],data:data94};
if(vErrors === null){
vErrors = [err274];
}
else {
vErrors.push(err274);
}
errors++;
}
}
if(data94.except !== undefined){
let data96 = data94.except;
if(Array.isArray(data96)){
if(data96.length < 1){
const err275 = {instancePath:instancePath+"/spokes/" + i10+"/services/except",schemaPath:"#/properties/spokes/items/else/else/properties/services/anyOf/1/properties/except/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.spokes.items.else.else.properties.services.anyOf[1].properties.except,data:data96};
if(vErrors === null){
vErrors = [err275];
}
else {
vErrors.push(err275);
}
errors++;
}
const len17 = data96.length;
for(let i17=0; i17<len17; i17++){
let data97 = data96[i17];
if(typeof data97 === "string"){
if(func1(data97) > 255){
const err276 = {instancePath:instancePath+"/spokes/" + i10+"/services/except/" + i17,schemaPath:"#/properties/spokes/items/else/else/properties/services/anyOf/1/properties/except/items/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema31.properties.spokes.items.else.else.properties.services.anyOf[1].properties.except.items,data:data97};
if(vErrors === null){
vErrors = [err276];
}
else {
vErrors.push(err276);
}
errors++;
}
if(!pattern21.test(data97)){
const err277 = {instancePath:instancePath+"/spokes/" + i10+"/services/except/" + i17,schemaPath:"#/properties/spokes/items/else/else/properties/services/anyOf/1/properties/except/items/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$"},message:"must match pattern \""+"^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$"+"\"",schema:"^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$",parentSchema:schema31.properties.spokes.items.else.else.properties.services.anyOf[1].properties.except.items,data:data97};
if(vErrors === null){
vErrors = [err277];
}
else {
vErrors.push(err277);
}
errors++;
}
}
else {
const err278 = {instancePath:instancePath+"/spokes/" + i10+"/services/except/" + i17,schemaPath:"#/properties/spokes/items/else/else/properties/services/anyOf/1/properties/except/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spokes.items.else.else.properties.services.anyOf[1].properties.except.items.type,parentSchema:schema31.properties.spokes.items.else.else.properties.services.anyOf[1].properties.except.items,data:data97};
if(vErrors === null){
vErrors = [err278];
}
else {
vErrors.push(err278);
}
errors++;
}
}
if(new Set(data96).size !== data96.length){
const err279 = {instancePath:instancePath+"/spokes/" + i10+"/services/except",schemaPath:"#/properties/spokes/items/else/else/properties/services/anyOf/1/properties/except/uniqueItems",keyword:"uniqueItems",params:{},message:"must pass \"uniqueItems\" keyword validation",schema:true,parentSchema:schema31.properties.spokes.items.else.else.properties.services.anyOf[1].properties.except,data:data96};
if(vErrors === null){
vErrors = [err279];
}
else {
vErrors.push(err279);
}
errors++;
}
}
else {
const err280 = {instancePath:instancePath+"/spokes/" + i10+"/services/except",schemaPath:"#/properties/spokes/items/else/else/properties/services/anyOf/1/properties/except/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spokes.items.else.else.properties.services.anyOf[1].properties.except.type,parentSchema:schema31.properties.spokes.items.else.else.properties.services.anyOf[1].properties.except,data:data96};
if(vErrors === null){
vErrors = [err280];
}
else {
vErrors.push(err280);
}
errors++;
}
}
}
else {
const err281 = {instancePath:instancePath+"/spokes/" + i10+"/services",schemaPath:"#/properties/spokes/items/else/else/properties/services/anyOf/1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spokes.items.else.else.properties.services.anyOf[1].type,parentSchema:schema31.properties.spokes.items.else.else.properties.services.anyOf[1],data:data94};
if(vErrors === null){
vErrors = [err281];
}
else {
vErrors.push(err281);
}
errors++;
}
var _valid10 = _errs266 === errors;
valid69 = valid69 || _valid10;
if(!valid69){
const err282 = {instancePath:instancePath+"/spokes/" + i10+"/services",schemaPath:"#/properties/spokes/items/else/else/properties/services/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema31.properties.spokes.items.else.else.properties.services.anyOf,parentSchema:schema31.properties.spokes.items.else.else.properties.services,data:data94};
if(vErrors === null){
vErrors = [err282];
}
else {
vErrors.push(err282);
}
errors++;
}
else {
errors = _errs261;
if(vErrors !== null){
if(_errs261){
vErrors.length = _errs261;
}
else {
vErrors = null;
}
}
}
}
if(data58.localEndpoints !== undefined){
let data98 = data58.localEndpoints;
if(typeof data98 !== "string"){
const err283 = {instancePath:instancePath+"/spokes/" + i10+"/localEndpoints",schemaPath:"#/properties/spokes/items/else/else/properties/localEndpoints/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spokes.items.else.else.properties.localEndpoints.type,parentSchema:schema31.properties.spokes.items.else.else.properties.localEndpoints,data:data98};
if(vErrors === null){
vErrors = [err283];
}
else {
vErrors.push(err283);
}
errors++;
}
if(!(((data98 === "keep") || (data98 === "switch")) || (data98 === "retire"))){
const err284 = {instancePath:instancePath+"/spokes/" + i10+"/localEndpoints",schemaPath:"#/properties/spokes/items/else/else/properties/localEndpoints/enum",keyword:"enum",params:{allowedValues: schema31.properties.spokes.items.else.else.properties.localEndpoints.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spokes.items.else.else.properties.localEndpoints.enum,parentSchema:schema31.properties.spokes.items.else.else.properties.localEndpoints,data:data98};
if(vErrors === null){
vErrors = [err284];
}
else {
vErrors.push(err284);
}
errors++;
}
}
if(data58.acceptGap !== undefined){
let data99 = data58.acceptGap;
if(typeof data99 !== "boolean"){
const err285 = {instancePath:instancePath+"/spokes/" + i10+"/acceptGap",schemaPath:"#/properties/spokes/items/else/else/properties/acceptGap/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema31.properties.spokes.items.else.else.properties.acceptGap.type,parentSchema:schema31.properties.spokes.items.else.else.properties.acceptGap,data:data99};
if(vErrors === null){
vErrors = [err285];
}
else {
vErrors.push(err285);
}
errors++;
}
}
if(data58.drain !== undefined){
let data100 = data58.drain;
if(typeof data100 === "string"){
if(!pattern20.test(data100)){
const err286 = {instancePath:instancePath+"/spokes/" + i10+"/drain",schemaPath:"#/properties/spokes/items/else/else/properties/drain/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,3}[mhd]$"},message:"must match pattern \""+"^[1-9][0-9]{0,3}[mhd]$"+"\"",schema:"^[1-9][0-9]{0,3}[mhd]$",parentSchema:schema31.properties.spokes.items.else.else.properties.drain,data:data100};
if(vErrors === null){
vErrors = [err286];
}
else {
vErrors.push(err286);
}
errors++;
}
}
else {
const err287 = {instancePath:instancePath+"/spokes/" + i10+"/drain",schemaPath:"#/properties/spokes/items/else/else/properties/drain/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spokes.items.else.else.properties.drain.type,parentSchema:schema31.properties.spokes.items.else.else.properties.drain,data:data100};
if(vErrors === null){
vErrors = [err287];
}
else {
vErrors.push(err287);
}
errors++;
}
}
if(data58.protect !== undefined){
let data101 = data58.protect;
if(typeof data101 !== "boolean"){
const err288 = {instancePath:instancePath+"/spokes/" + i10+"/protect",schemaPath:"#/properties/spokes/items/else/else/properties/protect/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema31.properties.spokes.items.else.else.properties.protect.type,parentSchema:schema31.properties.spokes.items.else.else.properties.protect,data:data101};
if(vErrors === null){
vErrors = [err288];
}
else {
vErrors.push(err288);
}
errors++;
}
}
}
else {
const err289 = {instancePath:instancePath+"/spokes/" + i10,schemaPath:"#/properties/spokes/items/else/else/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spokes.items.else.else.type,parentSchema:schema31.properties.spokes.items.else.else,data:data58};
if(vErrors === null){
vErrors = [err289];
}
else {
vErrors.push(err289);
}
errors++;
}
var _valid7 = _errs235 === errors;
valid45 = _valid7;
if(valid45){
if(props7 !== true){
props7 = true;
}
}
ifClause1 = "else";
}
if(!valid45){
const err290 = {instancePath:instancePath+"/spokes/" + i10,schemaPath:"#/properties/spokes/items/else/if",keyword:"if",params:{failingKeyword: ifClause1},message:"must match \""+ifClause1+"\" schema",schema:schema31.properties.spokes.items.else.if,parentSchema:schema31.properties.spokes.items.else,data:data58};
if(vErrors === null){
vErrors = [err290];
}
else {
vErrors.push(err290);
}
errors++;
}
var _valid6 = _errs165 === errors;
valid43 = _valid6;
if(valid43){
if(props5 !== true && props7 !== undefined){
if(props7 === true){
props5 = true;
}
else {
props5 = props5 || {};
Object.assign(props5, props7);
}
}
}
ifClause0 = "else";
}
if(!valid43){
const err291 = {instancePath:instancePath+"/spokes/" + i10,schemaPath:"#/properties/spokes/items/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema",schema:schema31.properties.spokes.items.if,parentSchema:schema31.properties.spokes.items,data:data58};
if(vErrors === null){
vErrors = [err291];
}
else {
vErrors.push(err291);
}
errors++;
}
}
}
else {
const err292 = {instancePath:instancePath+"/spokes",schemaPath:"#/properties/spokes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spokes.type,parentSchema:schema31.properties.spokes,data:data57};
if(vErrors === null){
vErrors = [err292];
}
else {
vErrors.push(err292);
}
errors++;
}
}
if(data.adopt !== undefined){
let data102 = data.adopt;
if(Array.isArray(data102)){
const len18 = data102.length;
for(let i18=0; i18<len18; i18++){
let data103 = data102[i18];
const _errs284 = errors;
let valid77 = false;
const _errs285 = errors;
if(typeof data103 === "string"){
if(!pattern50.test(data103)){
const err293 = {instancePath:instancePath+"/adopt/" + i18,schemaPath:"#/properties/adopt/items/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^(Z[A-Z0-9]{1,31}|vpce-([0-9a-f]{8}|[0-9a-f]{17}))$"},message:"must match pattern \""+"^(Z[A-Z0-9]{1,31}|vpce-([0-9a-f]{8}|[0-9a-f]{17}))$"+"\"",schema:"^(Z[A-Z0-9]{1,31}|vpce-([0-9a-f]{8}|[0-9a-f]{17}))$",parentSchema:schema31.properties.adopt.items.anyOf[0],data:data103};
if(vErrors === null){
vErrors = [err293];
}
else {
vErrors.push(err293);
}
errors++;
}
}
else {
const err294 = {instancePath:instancePath+"/adopt/" + i18,schemaPath:"#/properties/adopt/items/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.adopt.items.anyOf[0].type,parentSchema:schema31.properties.adopt.items.anyOf[0],data:data103};
if(vErrors === null){
vErrors = [err294];
}
else {
vErrors.push(err294);
}
errors++;
}
var _valid11 = _errs285 === errors;
valid77 = valid77 || _valid11;
const _errs287 = errors;
if(data103 && typeof data103 == "object" && !Array.isArray(data103)){
if(data103.topology === undefined){
const err295 = {instancePath:instancePath+"/adopt/" + i18,schemaPath:"#/properties/adopt/items/anyOf/1/required",keyword:"required",params:{missingProperty: "topology"},message:"must have required property '"+"topology"+"'",schema:schema31.properties.adopt.items.anyOf[1].required,parentSchema:schema31.properties.adopt.items.anyOf[1],data:data103};
if(vErrors === null){
vErrors = [err295];
}
else {
vErrors.push(err295);
}
errors++;
}
for(const key28 in data103){
if(!(key28 === "topology")){
const err296 = {instancePath:instancePath+"/adopt/" + i18,schemaPath:"#/properties/adopt/items/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key28},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.adopt.items.anyOf[1],data:data103};
if(vErrors === null){
vErrors = [err296];
}
else {
vErrors.push(err296);
}
errors++;
}
}
if(data103.topology !== undefined){
let data104 = data103.topology;
if(typeof data104 === "string"){
if(!pattern4.test(data104)){
const err297 = {instancePath:instancePath+"/adopt/" + i18+"/topology",schemaPath:"#/properties/adopt/items/anyOf/1/properties/topology/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9-]{1,32}$"},message:"must match pattern \""+"^[a-z0-9-]{1,32}$"+"\"",schema:"^[a-z0-9-]{1,32}$",parentSchema:schema31.properties.adopt.items.anyOf[1].properties.topology,data:data104};
if(vErrors === null){
vErrors = [err297];
}
else {
vErrors.push(err297);
}
errors++;
}
}
else {
const err298 = {instancePath:instancePath+"/adopt/" + i18+"/topology",schemaPath:"#/properties/adopt/items/anyOf/1/properties/topology/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.adopt.items.anyOf[1].properties.topology.type,parentSchema:schema31.properties.adopt.items.anyOf[1].properties.topology,data:data104};
if(vErrors === null){
vErrors = [err298];
}
else {
vErrors.push(err298);
}
errors++;
}
}
}
else {
const err299 = {instancePath:instancePath+"/adopt/" + i18,schemaPath:"#/properties/adopt/items/anyOf/1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.adopt.items.anyOf[1].type,parentSchema:schema31.properties.adopt.items.anyOf[1],data:data103};
if(vErrors === null){
vErrors = [err299];
}
else {
vErrors.push(err299);
}
errors++;
}
var _valid11 = _errs287 === errors;
valid77 = valid77 || _valid11;
if(!valid77){
const err300 = {instancePath:instancePath+"/adopt/" + i18,schemaPath:"#/properties/adopt/items/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema31.properties.adopt.items.anyOf,parentSchema:schema31.properties.adopt.items,data:data103};
if(vErrors === null){
vErrors = [err300];
}
else {
vErrors.push(err300);
}
errors++;
}
else {
errors = _errs284;
if(vErrors !== null){
if(_errs284){
vErrors.length = _errs284;
}
else {
vErrors = null;
}
}
}
}
if(new Set(data102).size !== data102.length){
const err301 = {instancePath:instancePath+"/adopt",schemaPath:"#/properties/adopt/uniqueItems",keyword:"uniqueItems",params:{},message:"must pass \"uniqueItems\" keyword validation",schema:true,parentSchema:schema31.properties.adopt,data:data102};
if(vErrors === null){
vErrors = [err301];
}
else {
vErrors.push(err301);
}
errors++;
}
}
else {
const err302 = {instancePath:instancePath+"/adopt",schemaPath:"#/properties/adopt/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.adopt.type,parentSchema:schema31.properties.adopt,data:data102};
if(vErrors === null){
vErrors = [err302];
}
else {
vErrors.push(err302);
}
errors++;
}
}
if(data.policy !== undefined){
let data105 = data.policy;
if(data105 && typeof data105 == "object" && !Array.isArray(data105)){
for(const key29 in data105){
if(!((key29 === "maxDeletes") || (key29 === "extraAssociations"))){
const err303 = {instancePath:instancePath+"/policy",schemaPath:"#/properties/policy/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key29},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.policy,data:data105};
if(vErrors === null){
vErrors = [err303];
}
else {
vErrors.push(err303);
}
errors++;
}
}
if(data105.maxDeletes !== undefined){
let data106 = data105.maxDeletes;
if(data106 && typeof data106 == "object" && !Array.isArray(data106)){
for(const key30 in data106){
if(!((key30 === "count") || (key30 === "percent"))){
const err304 = {instancePath:instancePath+"/policy/maxDeletes",schemaPath:"#/properties/policy/properties/maxDeletes/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key30},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.policy.properties.maxDeletes,data:data106};
if(vErrors === null){
vErrors = [err304];
}
else {
vErrors.push(err304);
}
errors++;
}
}
if(data106.count !== undefined){
let data107 = data106.count;
if(!(((typeof data107 == "number") && (!(data107 % 1) && !isNaN(data107))) && (isFinite(data107)))){
const err305 = {instancePath:instancePath+"/policy/maxDeletes/count",schemaPath:"#/properties/policy/properties/maxDeletes/properties/count/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.policy.properties.maxDeletes.properties.count.type,parentSchema:schema31.properties.policy.properties.maxDeletes.properties.count,data:data107};
if(vErrors === null){
vErrors = [err305];
}
else {
vErrors.push(err305);
}
errors++;
}
if((typeof data107 == "number") && (isFinite(data107))){
if(data107 < 0 || isNaN(data107)){
const err306 = {instancePath:instancePath+"/policy/maxDeletes/count",schemaPath:"#/properties/policy/properties/maxDeletes/properties/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.policy.properties.maxDeletes.properties.count,data:data107};
if(vErrors === null){
vErrors = [err306];
}
else {
vErrors.push(err306);
}
errors++;
}
}
}
if(data106.percent !== undefined){
let data108 = data106.percent;
if((typeof data108 == "number") && (isFinite(data108))){
if(data108 > 100 || isNaN(data108)){
const err307 = {instancePath:instancePath+"/policy/maxDeletes/percent",schemaPath:"#/properties/policy/properties/maxDeletes/properties/percent/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100",schema:100,parentSchema:schema31.properties.policy.properties.maxDeletes.properties.percent,data:data108};
if(vErrors === null){
vErrors = [err307];
}
else {
vErrors.push(err307);
}
errors++;
}
if(data108 < 0 || isNaN(data108)){
const err308 = {instancePath:instancePath+"/policy/maxDeletes/percent",schemaPath:"#/properties/policy/properties/maxDeletes/properties/percent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.policy.properties.maxDeletes.properties.percent,data:data108};
if(vErrors === null){
vErrors = [err308];
}
else {
vErrors.push(err308);
}
errors++;
}
}
else {
const err309 = {instancePath:instancePath+"/policy/maxDeletes/percent",schemaPath:"#/properties/policy/properties/maxDeletes/properties/percent/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema31.properties.policy.properties.maxDeletes.properties.percent.type,parentSchema:schema31.properties.policy.properties.maxDeletes.properties.percent,data:data108};
if(vErrors === null){
vErrors = [err309];
}
else {
vErrors.push(err309);
}
errors++;
}
}
}
else {
const err310 = {instancePath:instancePath+"/policy/maxDeletes",schemaPath:"#/properties/policy/properties/maxDeletes/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.policy.properties.maxDeletes.type,parentSchema:schema31.properties.policy.properties.maxDeletes,data:data106};
if(vErrors === null){
vErrors = [err310];
}
else {
vErrors.push(err310);
}
errors++;
}
}
if(data105.extraAssociations !== undefined){
let data109 = data105.extraAssociations;
if(typeof data109 !== "string"){
const err311 = {instancePath:instancePath+"/policy/extraAssociations",schemaPath:"#/properties/policy/properties/extraAssociations/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.policy.properties.extraAssociations.type,parentSchema:schema31.properties.policy.properties.extraAssociations,data:data109};
if(vErrors === null){
vErrors = [err311];
}
else {
vErrors.push(err311);
}
errors++;
}
if(!((data109 === "remove") || (data109 === "keep"))){
const err312 = {instancePath:instancePath+"/policy/extraAssociations",schemaPath:"#/properties/policy/properties/extraAssociations/enum",keyword:"enum",params:{allowedValues: schema31.properties.policy.properties.extraAssociations.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.policy.properties.extraAssociations.enum,parentSchema:schema31.properties.policy.properties.extraAssociations,data:data109};
if(vErrors === null){
vErrors = [err312];
}
else {
vErrors.push(err312);
}
errors++;
}
}
}
else {
const err313 = {instancePath:instancePath+"/policy",schemaPath:"#/properties/policy/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.policy.type,parentSchema:schema31.properties.policy,data:data105};
if(vErrors === null){
vErrors = [err313];
}
else {
vErrors.push(err313);
}
errors++;
}
}
if(data.quotas !== undefined){
let data110 = data.quotas;
if(data110 && typeof data110 == "object" && !Array.isArray(data110)){
if(Object.keys(data110).length < 1){
const err314 = {instancePath:instancePath+"/quotas",schemaPath:"#/properties/quotas/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema31.properties.quotas,data:data110};
if(vErrors === null){
vErrors = [err314];
}
else {
vErrors.push(err314);
}
errors++;
}
for(const key31 in data110){
if(!((((key31 === "vpcsPerZone") || (key31 === "zonesPerAccount")) || (key31 === "endpointsPerVpc")) || (key31 === "rulesPerSecurityGroup"))){
const err315 = {instancePath:instancePath+"/quotas",schemaPath:"#/properties/quotas/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key31},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.quotas,data:data110};
if(vErrors === null){
vErrors = [err315];
}
else {
vErrors.push(err315);
}
errors++;
}
}
if(data110.vpcsPerZone !== undefined){
let data111 = data110.vpcsPerZone;
if(!(((typeof data111 == "number") && (!(data111 % 1) && !isNaN(data111))) && (isFinite(data111)))){
const err316 = {instancePath:instancePath+"/quotas/vpcsPerZone",schemaPath:"#/properties/quotas/properties/vpcsPerZone/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.quotas.properties.vpcsPerZone.type,parentSchema:schema31.properties.quotas.properties.vpcsPerZone,data:data111};
if(vErrors === null){
vErrors = [err316];
}
else {
vErrors.push(err316);
}
errors++;
}
if((typeof data111 == "number") && (isFinite(data111))){
if(data111 < 1 || isNaN(data111)){
const err317 = {instancePath:instancePath+"/quotas/vpcsPerZone",schemaPath:"#/properties/quotas/properties/vpcsPerZone/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.quotas.properties.vpcsPerZone,data:data111};
if(vErrors === null){
vErrors = [err317];
}
else {
vErrors.push(err317);
}
errors++;
}
}
}
if(data110.zonesPerAccount !== undefined){
let data112 = data110.zonesPerAccount;
if(!(((typeof data112 == "number") && (!(data112 % 1) && !isNaN(data112))) && (isFinite(data112)))){
const err318 = {instancePath:instancePath+"/quotas/zonesPerAccount",schemaPath:"#/properties/quotas/properties/zonesPerAccount/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.quotas.properties.zonesPerAccount.type,parentSchema:schema31.properties.quotas.properties.zonesPerAccount,data:data112};
if(vErrors === null){
vErrors = [err318];
}
else {
vErrors.push(err318);
}
errors++;
}
if((typeof data112 == "number") && (isFinite(data112))){
if(data112 < 1 || isNaN(data112)){
const err319 = {instancePath:instancePath+"/quotas/zonesPerAccount",schemaPath:"#/properties/quotas/properties/zonesPerAccount/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.quotas.properties.zonesPerAccount,data:data112};
if(vErrors === null){
vErrors = [err319];
}
else {
vErrors.push(err319);
}
errors++;
}
}
}
if(data110.endpointsPerVpc !== undefined){
let data113 = data110.endpointsPerVpc;
if(!(((typeof data113 == "number") && (!(data113 % 1) && !isNaN(data113))) && (isFinite(data113)))){
const err320 = {instancePath:instancePath+"/quotas/endpointsPerVpc",schemaPath:"#/properties/quotas/properties/endpointsPerVpc/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.quotas.properties.endpointsPerVpc.type,parentSchema:schema31.properties.quotas.properties.endpointsPerVpc,data:data113};
if(vErrors === null){
vErrors = [err320];
}
else {
vErrors.push(err320);
}
errors++;
}
if((typeof data113 == "number") && (isFinite(data113))){
if(data113 < 1 || isNaN(data113)){
const err321 = {instancePath:instancePath+"/quotas/endpointsPerVpc",schemaPath:"#/properties/quotas/properties/endpointsPerVpc/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.quotas.properties.endpointsPerVpc,data:data113};
if(vErrors === null){
vErrors = [err321];
}
else {
vErrors.push(err321);
}
errors++;
}
}
}
if(data110.rulesPerSecurityGroup !== undefined){
let data114 = data110.rulesPerSecurityGroup;
if(!(((typeof data114 == "number") && (!(data114 % 1) && !isNaN(data114))) && (isFinite(data114)))){
const err322 = {instancePath:instancePath+"/quotas/rulesPerSecurityGroup",schemaPath:"#/properties/quotas/properties/rulesPerSecurityGroup/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.quotas.properties.rulesPerSecurityGroup.type,parentSchema:schema31.properties.quotas.properties.rulesPerSecurityGroup,data:data114};
if(vErrors === null){
vErrors = [err322];
}
else {
vErrors.push(err322);
}
errors++;
}
if((typeof data114 == "number") && (isFinite(data114))){
if(data114 < 1 || isNaN(data114)){
const err323 = {instancePath:instancePath+"/quotas/rulesPerSecurityGroup",schemaPath:"#/properties/quotas/properties/rulesPerSecurityGroup/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.quotas.properties.rulesPerSecurityGroup,data:data114};
if(vErrors === null){
vErrors = [err323];
}
else {
vErrors.push(err323);
}
errors++;
}
}
}
}
else {
const err324 = {instancePath:instancePath+"/quotas",schemaPath:"#/properties/quotas/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.quotas.type,parentSchema:schema31.properties.quotas,data:data110};
if(vErrors === null){
vErrors = [err324];
}
else {
vErrors.push(err324);
}
errors++;
}
}
if(data.prices !== undefined){
let data115 = data.prices;
if(data115 && typeof data115 == "object" && !Array.isArray(data115)){
if(Object.keys(data115).length < 1){
const err325 = {instancePath:instancePath+"/prices",schemaPath:"#/properties/prices/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema31.properties.prices,data:data115};
if(vErrors === null){
vErrors = [err325];
}
else {
vErrors.push(err325);
}
errors++;
}
for(const key32 in data115){
if(!((((key32 === "asOf") || (key32 === "endpointZoneHour")) || (key32 === "zoneMonth")) || (key32 === "zoneMonthBeyond25"))){
const err326 = {instancePath:instancePath+"/prices",schemaPath:"#/properties/prices/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key32},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.prices,data:data115};
if(vErrors === null){
vErrors = [err326];
}
else {
vErrors.push(err326);
}
errors++;
}
}
if(data115.asOf !== undefined){
let data116 = data115.asOf;
if(typeof data116 === "string"){
if(!pattern52.test(data116)){
const err327 = {instancePath:instancePath+"/prices/asOf",schemaPath:"#/properties/prices/properties/asOf/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$"+"\"",schema:"^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$",parentSchema:schema31.properties.prices.properties.asOf,data:data116};
if(vErrors === null){
vErrors = [err327];
}
else {
vErrors.push(err327);
}
errors++;
}
}
else {
const err328 = {instancePath:instancePath+"/prices/asOf",schemaPath:"#/properties/prices/properties/asOf/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.prices.properties.asOf.type,parentSchema:schema31.properties.prices.properties.asOf,data:data116};
if(vErrors === null){
vErrors = [err328];
}
else {
vErrors.push(err328);
}
errors++;
}
}
if(data115.endpointZoneHour !== undefined){
let data117 = data115.endpointZoneHour;
if((typeof data117 == "number") && (isFinite(data117))){
if(data117 < 0 || isNaN(data117)){
const err329 = {instancePath:instancePath+"/prices/endpointZoneHour",schemaPath:"#/properties/prices/properties/endpointZoneHour/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.prices.properties.endpointZoneHour,data:data117};
if(vErrors === null){
vErrors = [err329];
}
else {
vErrors.push(err329);
}
errors++;
}
}
else {
const err330 = {instancePath:instancePath+"/prices/endpointZoneHour",schemaPath:"#/properties/prices/properties/endpointZoneHour/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema31.properties.prices.properties.endpointZoneHour.type,parentSchema:schema31.properties.prices.properties.endpointZoneHour,data:data117};
if(vErrors === null){
vErrors = [err330];
}
else {
vErrors.push(err330);
}
errors++;
}
}
if(data115.zoneMonth !== undefined){
let data118 = data115.zoneMonth;
if((typeof data118 == "number") && (isFinite(data118))){
if(data118 < 0 || isNaN(data118)){
const err331 = {instancePath:instancePath+"/prices/zoneMonth",schemaPath:"#/properties/prices/properties/zoneMonth/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.prices.properties.zoneMonth,data:data118};
if(vErrors === null){
vErrors = [err331];
}
else {
vErrors.push(err331);
}
errors++;
}
}
else {
const err332 = {instancePath:instancePath+"/prices/zoneMonth",schemaPath:"#/properties/prices/properties/zoneMonth/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema31.properties.prices.properties.zoneMonth.type,parentSchema:schema31.properties.prices.properties.zoneMonth,data:data118};
if(vErrors === null){
vErrors = [err332];
}
else {
vErrors.push(err332);
}
errors++;
}
}
if(data115.zoneMonthBeyond25 !== undefined){
let data119 = data115.zoneMonthBeyond25;
if((typeof data119 == "number") && (isFinite(data119))){
if(data119 < 0 || isNaN(data119)){
const err333 = {instancePath:instancePath+"/prices/zoneMonthBeyond25",schemaPath:"#/properties/prices/properties/zoneMonthBeyond25/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.prices.properties.zoneMonthBeyond25,data:data119};
if(vErrors === null){
vErrors = [err333];
}
else {
vErrors.push(err333);
}
errors++;
}
}
else {
const err334 = {instancePath:instancePath+"/prices/zoneMonthBeyond25",schemaPath:"#/properties/prices/properties/zoneMonthBeyond25/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema31.properties.prices.properties.zoneMonthBeyond25.type,parentSchema:schema31.properties.prices.properties.zoneMonthBeyond25,data:data119};
if(vErrors === null){
vErrors = [err334];
}
else {
vErrors.push(err334);
}
errors++;
}
}
}
else {
const err335 = {instancePath:instancePath+"/prices",schemaPath:"#/properties/prices/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.prices.type,parentSchema:schema31.properties.prices,data:data115};
if(vErrors === null){
vErrors = [err335];
}
else {
vErrors.push(err335);
}
errors++;
}
}
}
else {
const err336 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err336];
}
else {
vErrors.push(err336);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

