// Generated from schemas/topology.schema.json by scripts/generate.mjs; do not edit.

// @ts-nocheck
import type { ValidateFunction } from "ajv/dist/2020.js";
import type { TopologyDocument } from "./topology-document.generated.ts";
import ucs2length from "ajv/dist/runtime/ucs2length.js";

/** Tells whether a value is a topology document; else `errors` holds every fault. */
export const validateTopology: ValidateFunction<TopologyDocument> = validate20;




const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:vpce-hub:schema:topology:1","title":"vpce-hub topology","description":"One hub of shared interface VPC endpoints in one Region, the services it offers and the spoke VPCs that use them.","type":"object","additionalProperties":false,"required":["version","name","hub","services","spokes"],"properties":{"version":{"description":"Version of this file format.","const":1,"type":"integer","examples":[1]},"name":{"title":"topology name","type":"string","pattern":"^[a-z0-9-]{1,32}$","patternErrorMessage":"write 1 to 32 lower-case letters, digits and hyphens, such as shared-endpoints","description":"Name of the topology. It is the owner mark on everything that vpce-hub makes, so two topologies need two names, and a new name means new resources.","examples":["shared-endpoints","prod-tokyo"]},"tags":{"title":"tags","description":"Tags on everything that can bear them: endpoints, security groups and zones. A change of them is an update of tags and nothing else; one that is taken out comes off again, and tags of others stay. Keys that begin with `aws:` or `vpce-hub:` are refused; keys have at most 127 characters, values 256. An endpoint or group without a `Name` here is made with one.","type":"object","additionalProperties":{"title":"tag value","type":"string","maxLength":256,"pattern":"^[\\p{L}\\p{Z}\\p{N}_.:/=+@-]*$","patternErrorMessage":"write letters, digits, spaces and _ . : / = + - @, which EC2 and Route 53 both take"},"examples":[{"cost-center":"4711","owner":"network"}]},"access":{"title":"access","description":"How to get into the accounts. Without it the credentials at hand are used as they are, which reaches one account only.","type":"object","additionalProperties":false,"minProperties":1,"properties":{"role":{"title":"role name or role ARN","type":"string","pattern":"^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$","patternErrorMessage":"write a role name such as vpce-hub; a role with a path needs its full ARN, such as arn:aws:iam::111111111111:role/network/vpce-hub","description":"Name of the role that is assumed in each account; the ARN is made from the account and the Region's partition. `hub.role` and `spokes[].role` override it. A full ARN names one account, so it fits only where every account it serves is that one.","examples":["vpce-hub","arn:aws:iam::111111111111:role/network/vpce-hub"]},"planRole":{"title":"role name or role ARN","type":"string","pattern":"^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$","patternErrorMessage":"write a role name such as vpce-hub; a role with a path needs its full ARN, such as arn:aws:iam::111111111111:role/network/vpce-hub","description":"Role of `vpce-plan`, which only reads, by name or ARN as `role`: a pull request then needs no role that writes. `hub.planRole` and `spokes[].planRole` override it; by default it is `role`. `vpce-apply` uses `role` for all that it does.","examples":["vpce-hub-plan"]},"externalId":{"title":"external id","type":"string","pattern":"^[A-Za-z0-9_+=,.@:/-]{2,1224}$","patternErrorMessage":"write 2 to 1,224 letters, digits and _ + = , . @ : / - (what AWS STS accepts), such as example-corp","description":"External id that is sent with every AssumeRole, for trust policies that demand one.","examples":["example-corp"]},"organization":{"title":"organization access","description":"Where the accounts of the organization are listed, for selections that ask for them.","type":"object","additionalProperties":false,"required":["account"],"properties":{"account":{"title":"AWS account id","type":"string","pattern":"^[0-9]{12}$","patternErrorMessage":"write twelve digits in quotes, such as \"111111111111\"","description":"Id of that account, in quotes.","examples":["999999999999"]},"role":{"title":"role name or role ARN","type":"string","pattern":"^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$","patternErrorMessage":"write a role name such as vpce-hub; a role with a path needs its full ARN, such as arn:aws:iam::111111111111:role/network/vpce-hub","description":"Role that is assumed there, name or full ARN. Overrides `access.role`.","examples":["org-reader"]},"planRole":{"title":"role name or role ARN","type":"string","pattern":"^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$","patternErrorMessage":"write a role name such as vpce-hub; a role with a path needs its full ARN, such as arn:aws:iam::111111111111:role/network/vpce-hub","description":"Role with which `vpce-plan` reads there. Overrides `access.planRole`.","examples":["org-reader"]}},"examples":[{"account":"999999999999","role":"org-reader"}]},"network":{"title":"network access","description":"Who owns the Transit Gateways between the hub and the spokes: nobody else may read their route tables, so without it the way through a gateway of another account than the hub's is not looked at.","type":"object","additionalProperties":false,"required":["account"],"properties":{"account":{"title":"AWS account id","type":"string","pattern":"^[0-9]{12}$","patternErrorMessage":"write twelve digits in quotes, such as \"111111111111\"","description":"Id of that account, in quotes.","examples":["888888888888"]},"role":{"title":"role name or role ARN","type":"string","pattern":"^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$","patternErrorMessage":"write a role name such as vpce-hub; a role with a path needs its full ARN, such as arn:aws:iam::111111111111:role/network/vpce-hub","description":"Role that is assumed there, name or full ARN. Overrides `access.role`.","examples":["tgw-reader"]},"planRole":{"title":"role name or role ARN","type":"string","pattern":"^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$","patternErrorMessage":"write a role name such as vpce-hub; a role with a path needs its full ARN, such as arn:aws:iam::111111111111:role/network/vpce-hub","description":"Role with which `vpce-plan` and `vpce verify` read there. Overrides `access.planRole`.","examples":["tgw-reader-plan"]}},"examples":[{"account":"888888888888","role":"tgw-reader"}]}},"examples":[{"role":"vpce-hub"},{"role":"vpce-hub","planRole":"vpce-hub-plan","externalId":"example-corp"}]},"hub":{"title":"hub","description":"The VPC that holds the endpoints and owns the private hosted zones.","type":"object","additionalProperties":false,"required":["account","region","vpc","subnets"],"properties":{"account":{"title":"AWS account id","type":"string","pattern":"^[0-9]{12}$","patternErrorMessage":"write twelve digits in quotes, such as \"111111111111\"","description":"Id of the account that owns the hub VPC. In quotes: YAML reads bare digits as a number and drops leading zeros.","examples":["111111111111"]},"region":{"title":"AWS Region","type":"string","pattern":"^[a-z]{2,}(-[a-z]+)+-[0-9]+$","patternErrorMessage":"write a Region (not a zone), such as ap-northeast-1","description":"Region of the hub. One file is one hub in one Region.","examples":["ap-northeast-1","eu-central-1"]},"vpc":{"description":"Id of the hub VPC, or tags that it has and no other VPC of the account in the Region. Its DNS support and DNS hostnames must be on.","anyOf":[{"title":"VPC id","type":"string","pattern":"^vpc-([0-9a-f]{8}|[0-9a-f]{17})$","patternErrorMessage":"write the id that AWS gave, 8 or 17 digits and letters a to f, such as vpc-0a1b2c3d4e5f60001"},{"title":"tags","description":"What is looked up by its tags.","type":"object","additionalProperties":false,"required":["tags"],"properties":{"tags":{"description":"Keys and values of tags, all of which must be there, letter by letter.","title":"tags","type":"object","minProperties":1,"additionalProperties":{"title":"value of a tag","type":"string","maxLength":256},"examples":[{"Name":"shared-hub"},{"vpce-hub":"use","env":"prod"}]}}}],"examples":["vpc-0a1b2c3d4e5f60001",{"tags":{"Name":"shared-hub"}}]},"subnets":{"description":"Subnets of the hub VPC that get an endpoint's network interface, one per zone: by id, or all that have some tags. Zones that a service does not support are left out with a warning.","anyOf":[{"type":"array","minItems":1,"uniqueItems":true,"items":{"title":"subnet id","type":"string","pattern":"^subnet-([0-9a-f]{8}|[0-9a-f]{17})$","patternErrorMessage":"write the id that AWS gave, 8 or 17 digits and letters a to f, such as subnet-0a1b2c3d4e5f60001"}},{"title":"tags","description":"What is looked up by its tags.","type":"object","additionalProperties":false,"required":["tags"],"properties":{"tags":{"description":"Keys and values of tags, all of which must be there, letter by letter.","title":"tags","type":"object","minProperties":1,"additionalProperties":{"title":"value of a tag","type":"string","maxLength":256},"examples":[{"Name":"shared-hub"},{"vpce-hub":"use","env":"prod"}]}}}],"examples":[["subnet-0a1b2c3d4e5f60001","subnet-0a1b2c3d4e5f60002"],{"tags":{"tier":"endpoints"}}]},"role":{"title":"role name or role ARN","type":"string","pattern":"^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$","patternErrorMessage":"write a role name such as vpce-hub; a role with a path needs its full ARN, such as arn:aws:iam::111111111111:role/network/vpce-hub","description":"Role for the hub's account, name or full ARN. Overrides `access.role`.","examples":["vpce-hub-operator"]},"planRole":{"title":"role name or role ARN","type":"string","pattern":"^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$","patternErrorMessage":"write a role name such as vpce-hub; a role with a path needs its full ARN, such as arn:aws:iam::111111111111:role/network/vpce-hub","description":"Role with which `vpce-plan` reads the hub's account. Overrides `access.planRole`.","examples":["vpce-hub-reader"]},"securityGroups":{"description":"Your own security groups for the endpoints, at most 5 (the AWS limit per network interface); vpce-hub leaves them as they are. Without this key vpce-hub owns one group, and one more for each set of ports that is not 443 alone.","type":"array","minItems":1,"maxItems":5,"uniqueItems":true,"items":{"title":"security group id","type":"string","pattern":"^sg-([0-9a-f]{8}|[0-9a-f]{17})$","patternErrorMessage":"write the id that AWS gave (not the group's name), 8 or 17 digits and letters a to f, such as sg-0a1b2c3d4e5f60001"},"examples":[["sg-0a1b2c3d4e5f60001"]]},"allow":{"description":"Who may reach the endpoints on the ports of their services, as rules of the groups that vpce-hub owns: `spokes` (the CIDRs of the hub and spoke VPCs, aggregated), or a list of IPv4 CIDRs in which `spokes` may stand too. CIDRs may overlap; 0.0.0.0/0 is taken at its word (the endpoints have private addresses only). Not together with `securityGroups`.","default":"spokes","anyOf":[{"title":"who is allowed","type":"string","enum":["spokes"]},{"type":"array","minItems":1,"items":{"title":"IPv4 CIDR or spokes","type":"string","pattern":"^(spokes|((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(\\.|(?=/))){4}/(3[0-2]|[12]?[0-9]))$","patternErrorMessage":"write an IPv4 block such as 10.1.0.0/16, or spokes"}}],"examples":["spokes",["10.0.0.0/8","100.64.0.0/10"],["spokes","172.16.0.0/12"]]}},"examples":[{"account":"111111111111","region":"ap-northeast-1","vpc":"vpc-0a1b2c3d4e5f60001","subnets":["subnet-0a1b2c3d4e5f60001","subnet-0a1b2c3d4e5f60002"]}]},"defaults":{"title":"defaults","description":"What holds for every service and spoke that does not say otherwise.","type":"object","additionalProperties":false,"minProperties":1,"properties":{"policy":{"title":"path of a policy file","type":"string","minLength":1,"maxLength":1024,"description":"File with the endpoint policy of every service that has no `policy` of its own, under the same rules. A service that takes no policy keeps full access, and the plan says so.","examples":["policies/default.json"]},"localEndpoints":{"title":"localEndpoints","description":"What becomes of the endpoints that spokes have of their own, where a spoke does not say.","type":"string","enum":["keep","switch","retire"],"default":"keep","examples":["keep"]},"acceptGap":{"description":"Whether spokes without a way to the internet may be switched, where a spoke does not say.","type":"boolean","default":false,"examples":[true]},"drain":{"title":"duration","description":"How long endpoints that were switched stay before they are retired, where a spoke does not say.","type":"string","pattern":"^[1-9][0-9]{0,3}[mhd]$","patternErrorMessage":"write a number with m, h or d behind it, such as 90m, 24h or 7d","default":"24h","examples":["24h"]},"reachability":{"title":"reachability","description":"Whether it is checked that spokes reach the endpoints before they get the names, where a spoke does not say.","type":"string","enum":["check","assume"],"default":"check","examples":["check"]},"profilePriority":{"title":"priority of the Profile","type":"integer","minimum":100,"maximum":9900,"description":"Priority of the Profile on the VPCs that get it, where a spoke does not say.","examples":[500]}},"examples":[{"policy":"policies/default.json"},{"localEndpoints":"keep"}]},"services":{"description":"The services that the hub offers; one interface endpoint each. An empty list takes the whole hub down, and is refused unless that very plan is approved with --allow-deletes: a half-written file must not delete everything.","type":"array","items":{"title":"service entry","description":"A service by its short name alone, or with options.","anyOf":[{"title":"service name","type":"string","maxLength":255,"pattern":"^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$","patternErrorMessage":"write a short name such as ssm or ecr.api, or a full one such as com.amazonaws.ap-northeast-1.ssm"},{"title":"service","description":"A service with options.","type":"object","additionalProperties":false,"required":["name"],"properties":{"name":{"title":"service name","type":"string","maxLength":255,"pattern":"^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$","patternErrorMessage":"write a short name such as ssm or ecr.api, or a full one such as com.amazonaws.ap-northeast-1.ssm","description":"Short name, unique in the file: `ssm` stands for `com.amazonaws.<region>.ssm` or whatever full name the Region's catalogue has for it. A full name is taken as it is. With `serviceName` the name is yours to choose.","examples":["kms","ecr.api","payments"]},"serviceName":{"title":"service name","type":"string","maxLength":255,"pattern":"^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$","patternErrorMessage":"write a short name such as ssm or ecr.api, or a full one such as com.amazonaws.ap-northeast-1.ssm","description":"Full service name, for what `name` cannot say: any PrivateLink service in the hub's Region.","examples":["com.amazonaws.vpce.ap-northeast-1.vpce-svc-0123456789abcdef0"]},"serviceRegion":{"title":"AWS Region","type":"string","pattern":"^[a-z]{2,}(-[a-z]+)+-[0-9]+$","patternErrorMessage":"write a Region (not a zone), such as ap-northeast-1","description":"Region of the service, where it is not the hub's: AWS offers some services across Regions (S3, KMS, ECR, ECS, Lambda, Firehose, IAM, Route 53 and others). Names and catalogue are that Region's; the endpoint stands in the hub, in any availability zone that takes such endpoints. Whoever makes it needs the permission `vpce:AllowMultiRegion` too.","examples":["us-east-1"]},"policy":{"title":"path of a policy file","type":"string","minLength":1,"maxLength":1024,"description":"File with the endpoint policy: a JSON object, at most 20,480 characters. The path is relative to this file, and leads below its folder or below the working directory, links followed: plans print policies, and a topology from a pull request must not be able to print any file of the machine. Without this key it is `defaults.policy`, and without that AWS allows full access; `full-access` says so where a default is given (a file of that name is `./full-access`).","examples":["policies/kms.json","full-access"]},"subnets":{"description":"Subnets of the hub VPC for this endpoint, instead of `hub.subnets`: by id, or all that have some tags.","anyOf":[{"type":"array","minItems":1,"uniqueItems":true,"items":{"title":"subnet id","type":"string","pattern":"^subnet-([0-9a-f]{8}|[0-9a-f]{17})$","patternErrorMessage":"write the id that AWS gave, 8 or 17 digits and letters a to f, such as subnet-0a1b2c3d4e5f60001"}},{"title":"tags","description":"What is looked up by its tags.","type":"object","additionalProperties":false,"required":["tags"],"properties":{"tags":{"description":"Keys and values of tags, all of which must be there, letter by letter.","title":"tags","type":"object","minProperties":1,"additionalProperties":{"title":"value of a tag","type":"string","maxLength":256},"examples":[{"Name":"shared-hub"},{"vpce-hub":"use","env":"prod"}]}}}],"examples":[["subnet-0a1b2c3d4e5f60001"],{"tags":{"tier":"endpoints"}}]},"ports":{"description":"TCP ports on which the endpoint is reached; services with the same ports share a security group, which admits the spokes there. Without this key it is what AWS documents for the service: 443 for most, others too for such as `cassandra` (9142), `email-smtp` (25, 465, 587, 2465, 2587), `athena` (444) or `storagegateway`.","type":"array","minItems":1,"maxItems":20,"uniqueItems":true,"items":{"title":"TCP port","type":"integer","minimum":1,"maximum":65535},"examples":[[9142],[443,8443]]},"dnsNames":{"title":"DNS names","description":"Private DNS names that lead to this endpoint, one zone each. Without this key it is every name that the live catalogue lists for the service; with `add` and `remove` it is those but for some. A list is exactly these and no other. A leading `*.` makes records for the name itself and for everything below it.","anyOf":[{"type":"array","minItems":1,"items":{"title":"DNS name","type":"string","maxLength":253,"pattern":"^(\\*\\.)?([A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.)+[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.?$","patternErrorMessage":"write a full name such as payments.example.internal; a \"*\" may only be its whole first label, as in \"*.payments.example.internal\""}},{"title":"names of the catalogue but for some","description":"The names that the live catalogue lists, without some and with others: a name that AWS adds later is served too.","type":"object","additionalProperties":false,"minProperties":1,"properties":{"add":{"description":"Names that lead to this endpoint though the catalogue does not list them. Whether its certificate has them is yours to know.","type":"array","minItems":1,"uniqueItems":true,"items":{"title":"DNS name","type":"string","maxLength":253,"pattern":"^(\\*\\.)?([A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.)+[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.?$","patternErrorMessage":"write a full name such as payments.example.internal; a \"*\" may only be its whole first label, as in \"*.payments.example.internal\""},"examples":[["s3.amazonaws.com"]]},"remove":{"description":"Names of the catalogue that do not lead to this endpoint, as patterns in which `*` stands for any text. A pattern that fits none is told by a warning of the plan.","type":"array","minItems":1,"uniqueItems":true,"items":{"title":"pattern of DNS names","type":"string","maxLength":253,"pattern":"^[A-Za-z0-9_.*-]+$","patternErrorMessage":"write a name in which * stands for any text, such as *-fips.*"},"examples":[["*-fips.*"],["*.api.aws"]]}}}],"examples":[["kms.ap-northeast-1.amazonaws.com"],["*.payments.example.internal"],{"add":["s3.amazonaws.com"],"remove":["*-fips.*"]}]},"tags":{"title":"tags","description":"Tags on the endpoint of this service, over those of the topology.","type":"object","additionalProperties":{"title":"tag value","type":"string","maxLength":256,"pattern":"^[\\p{L}\\p{Z}\\p{N}_.:/=+@-]*$","patternErrorMessage":"write letters, digits, spaces and _ . : / = + - @, which EC2 and Route 53 both take"},"examples":[{"Name":"kms","team":"security"}]},"records":{"description":"How the records of its names lead to the endpoint: `alias`, to the DNS name that AWS keeps for it, or `address`, to the addresses of its network interfaces, with a TTL of 60 s. `address` is for where Route 53 refuses the alias. The addresses follow the subnets: one that is added is written once it serves, one that goes is taken out a TTL before.","title":"kind of records","type":"string","enum":["alias","address"],"default":"alias","examples":["address"]},"protect":{"description":"Keeps the service even when it is taken out of this file: a plan that would remove its zones and its endpoint shows them as blocked. The protection is a tag on its zones, so it lasts until a `protect: false` (or an entry without it) was applied. A service without a private DNS name has no zone, and cannot be protected.","type":"boolean","default":false,"examples":[true]},"mayHide":{"description":"Names below those of this service that its zones may hide from the spokes, though nothing in this file serves them. A private zone hides everything public below its name, so a plan that would do so is refused until you add the service that serves them or accept it here.","type":"array","minItems":1,"items":{"title":"DNS name","type":"string","maxLength":253,"pattern":"^(\\*\\.)?([A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.)+[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.?$","patternErrorMessage":"write a full name such as payments.example.internal; a \"*\" may only be its whole first label, as in \"*.payments.example.internal\""},"examples":[["oidc.eks.ap-northeast-1.amazonaws.com"]]}}}],"examples":["ssm",{"name":"kms","policy":"policies/kms.json"}]},"examples":[["ssm","ec2messages",{"name":"kms","policy":"policies/kms.json"}],[]]},"spokes":{"description":"The VPCs that use the hub's endpoints: each by itself, by a selection that finds them, or in files of their own. May be empty, but must be written: `spokes: []`.","type":"array","items":{"title":"spoke entry","description":"A spoke, a selection that finds spokes, or files with lists of both.","if":{"type":"object","required":["include"],"properties":{"include":true}},"then":{"title":"include","description":"Files with lists of spokes and selections, so that teams own theirs. An included file holds nothing but such a list, and includes no other.","type":"object","additionalProperties":false,"required":["include"],"properties":{"include":{"title":"path of files","type":"string","maxLength":1024,"pattern":"\\.ya?ml$","patternErrorMessage":"write a path that ends with .yaml or .yml, such as spokes/*.yaml","description":"Path of one file, relative to this one, or of several with `*` and `?`, which stand for what is within one name and not for a leading dot. They are read in order of their paths. At least one file must match; each is a regular file below the folder of this one or below the working directory, links followed.","examples":["spokes/*.yaml","spokes/payments.yaml"]}}},"else":{"if":{"type":"object","required":["select"],"properties":{"select":true}},"then":{"title":"selection","description":"Spokes that are found rather than written: every VPC that matches is one, called `<name>/<account>/<vpc>`. A VPC that is written as a spoke, or that an earlier selection found, is left to that; so is the hub. VPCs are looked up in the accounts that own them: those that another account shares are not counted. What is not found any more is taken off its zones, with the reason; a listing that failed, or came in part, takes nothing away.","type":"object","additionalProperties":false,"required":["name","select"],"properties":{"name":{"title":"spoke name","type":"string","pattern":"^[A-Za-z0-9]([A-Za-z0-9._-]{0,62}[A-Za-z0-9])?$","patternErrorMessage":"write 1 to 64 letters, digits, dots, hyphens and underscores, such as user-1","description":"Name of the selection, unique among spokes and selections. `--only spoke:<name>` is all that it finds.","examples":["production"]},"select":{"title":"select","description":"Which VPCs are meant.","type":"object","additionalProperties":false,"required":["vpcs"],"properties":{"accounts":{"description":"Ids of accounts, in quotes. Either this or `organization`.","type":"array","minItems":1,"uniqueItems":true,"items":{"title":"AWS account id","type":"string","pattern":"^[0-9]{12}$","patternErrorMessage":"write twelve digits in quotes, such as \"111111111111\""},"examples":[["333333333333","444444444444"]]},"organization":{"title":"accounts of the organization","description":"Accounts of the organization, which `access.organization` lists; `{}` is all of them. Either this or `accounts`.","type":"object","additionalProperties":false,"properties":{"units":{"description":"Ids of organizational units; what is below them at any depth counts. By default the whole organization.","type":"array","minItems":1,"uniqueItems":true,"items":{"title":"id of an organizational unit","type":"string","pattern":"^(ou-[0-9a-z]{4,32}-[0-9a-z]{8,32}|r-[0-9a-z]{4,32})$","patternErrorMessage":"write the id of a unit, such as ou-abcd-11111111, or of the root, such as r-abcd"},"examples":[["ou-abcd-11111111"]]},"tags":{"description":"Tags that the account has in the organization, all of them. They cost a call for each account under the units.","title":"tags","type":"object","minProperties":1,"additionalProperties":{"title":"value of a tag","type":"string","maxLength":256},"examples":[{"env":"prod"}]}},"examples":[{"units":["ou-abcd-11111111"],"tags":{"env":"prod"}},{}]},"regions":{"description":"Regions that are looked into, by default the hub's alone.","type":"array","minItems":1,"uniqueItems":true,"items":{"title":"AWS Region","type":"string","pattern":"^[a-z]{2,}(-[a-z]+)+-[0-9]+$","patternErrorMessage":"write a Region (not a zone), such as ap-northeast-1"},"examples":[["ap-northeast-1"]]},"vpcs":{"title":"tags","description":"Tags of the VPCs that are meant.","type":"object","additionalProperties":false,"required":["tags"],"properties":{"tags":{"description":"Keys and values of tags, all of which must be there, letter by letter.","title":"tags","type":"object","minProperties":1,"additionalProperties":{"title":"value of a tag","type":"string","maxLength":256},"examples":[{"Name":"shared-hub"},{"vpce-hub":"use","env":"prod"}]}},"examples":[{"tags":{"vpce-hub":"use"}}]}},"examples":[{"organization":{"units":["ou-abcd-11111111"]},"vpcs":{"tags":{"vpce-hub":"use"}}},{"accounts":["333333333333"],"vpcs":{"tags":{"vpce-hub":"use"}}}]},"expect":{"title":"expect","description":"What a selection must come to.","type":"object","additionalProperties":false,"required":["min"],"properties":{"min":{"description":"Where fewer VPCs than this are found, the plan is refused (exit code 12): a tag policy or a move of accounts must not take spokes away unseen.","type":"integer","minimum":0,"examples":[10]}},"examples":[{"min":10}]},"role":{"title":"role name or role ARN","type":"string","pattern":"^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$","patternErrorMessage":"write a role name such as vpce-hub; a role with a path needs its full ARN, such as arn:aws:iam::111111111111:role/network/vpce-hub","description":"Name of the role in the accounts of these spokes. Overrides `access.role`.","examples":["vpce-spoke"]},"planRole":{"title":"role name or role ARN","type":"string","pattern":"^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$","patternErrorMessage":"write a role name such as vpce-hub; a role with a path needs its full ARN, such as arn:aws:iam::111111111111:role/network/vpce-hub","description":"Name of the role with which `vpce-plan` reads these accounts. Overrides `access.planRole`.","examples":["vpce-spoke-reader"]},"services":{"title":"services of a spoke","description":"The services that these spokes use, by the names under `services`; or with `except` all but some. By default all.","anyOf":[{"type":"array","minItems":1,"uniqueItems":true,"items":{"title":"service name","type":"string","maxLength":255,"pattern":"^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$","patternErrorMessage":"write a short name such as ssm or ecr.api, or a full one such as com.amazonaws.ap-northeast-1.ssm"}},{"title":"all services but some","description":"All services of the file but some: one that is added later is used too.","type":"object","additionalProperties":false,"required":["except"],"properties":{"except":{"description":"The services that this spoke does not use, by the names under `services`.","type":"array","minItems":1,"uniqueItems":true,"items":{"title":"service name","type":"string","maxLength":255,"pattern":"^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$","patternErrorMessage":"write a short name such as ssm or ecr.api, or a full one such as com.amazonaws.ap-northeast-1.ssm"},"examples":[["kms"]]}}}],"examples":[["ssm","ec2messages"],{"except":["kms"]}]},"localEndpoints":{"title":"localEndpoints","description":"What becomes of the interface endpoints with private DNS that the spoke has of its own, for the services that it uses. `keep`: they serve it, and it joins no zone of their names; one that was switched before is switched back. `switch`: its private DNS is turned off and the spoke joins the hub's zones; the endpoint stays, so that `keep` is the way back. `retire`: as `switch`, and an endpoint that was switched long enough ago is deleted by a later apply.","type":"string","enum":["keep","switch","retire"],"examples":["switch"]},"acceptGap":{"description":"Whether a spoke without a way to the internet may be switched all the same: between the private DNS of its own endpoint and the hub's zone its names resolve to public addresses, for about a minute.","type":"boolean","default":false,"examples":[true]},"drain":{"title":"duration","description":"How long an endpoint that was switched stays before `retire` deletes it: connections that began before may last that long. In minutes, hours or days; by default `24h`.","type":"string","pattern":"^[1-9][0-9]{0,3}[mhd]$","patternErrorMessage":"write a number with m, h or d behind it, such as 90m, 24h or 7d","examples":["24h","7d"]},"distribution":{"title":"distribution of a spoke","description":"`zones`: served by zones, whatever `distribution` of the topology says; for a VPC that has another Profile, say.","type":"string","enum":["zones"],"examples":["zones"]},"profilePriority":{"title":"priority of the Profile","type":"integer","minimum":100,"maximum":9900,"description":"Priority of the Profile on this VPC, where others give it Profiles of their own: of a name that several have, the one with the lower number answers. Each Profile of a VPC has another number. A VPC with another Profile gets this one only with a number, and only where it then goes before, or the other has none of its names. Not beside `distribution: zones`, nor in a file without `distribution`.","examples":[500]},"reachability":{"title":"reachability","description":"Whether a spoke gets names only where its VPC reaches the endpoints behind them. `check`: route tables, Transit Gateways, peerings, network ACLs and security groups are read on both sides, and where one says no the spoke is held back, or with `distribution: profile` a zone that would be put into the Profile which the spoke has already: it waits, for all of them, until this spoke reaches it too; what could not be looked at is told. `assume`: nothing is looked at, for what the control plane cannot tell: appliances in between, or a network that is still to come. By default what `defaults.reachability` says, or `check`.","type":"string","enum":["check","assume"],"examples":["assume"]},"protect":{"description":"Keeps the associations of these spokes even when they are no longer found, as `protect` of a spoke does.","type":"boolean","default":false,"examples":[true]}}},"else":{"title":"spoke","description":"A VPC that resolves and uses the hub's endpoints.","type":"object","additionalProperties":false,"required":["name","account","vpc"],"properties":{"name":{"title":"spoke name","type":"string","pattern":"^[A-Za-z0-9]([A-Za-z0-9._-]{0,62}[A-Za-z0-9])?$","patternErrorMessage":"write 1 to 64 letters, digits, dots, hyphens and underscores, such as user-1","description":"Name of the spoke in plans and reports, unique in the file.","examples":["user-1","data-platform.dev"]},"account":{"title":"AWS account id","type":"string","pattern":"^[0-9]{12}$","patternErrorMessage":"write twelve digits in quotes, such as \"111111111111\"","description":"Id of the account that owns the spoke VPC, in quotes. May be the hub's.","examples":["222222222222"]},"vpc":{"description":"Id of the spoke VPC, or tags that it has and no other VPC of the account in the Region. Its DNS support and DNS hostnames must be on, and it must reach the hub by IP.","anyOf":[{"title":"VPC id","type":"string","pattern":"^vpc-([0-9a-f]{8}|[0-9a-f]{17})$","patternErrorMessage":"write the id that AWS gave, 8 or 17 digits and letters a to f, such as vpc-0a1b2c3d4e5f60001"},{"title":"tags","description":"What is looked up by its tags.","type":"object","additionalProperties":false,"required":["tags"],"properties":{"tags":{"description":"Keys and values of tags, all of which must be there, letter by letter.","title":"tags","type":"object","minProperties":1,"additionalProperties":{"title":"value of a tag","type":"string","maxLength":256},"examples":[{"Name":"shared-hub"},{"vpce-hub":"use","env":"prod"}]}}}],"examples":["vpc-0b1b2c3d4e5f60001",{"tags":{"Name":"app"}}]},"region":{"title":"AWS Region","type":"string","pattern":"^[a-z]{2,}(-[a-z]+)+-[0-9]+$","patternErrorMessage":"write a Region (not a zone), such as ap-northeast-1","description":"Region of the spoke VPC, by default the hub's. May differ, within the same AWS partition.","examples":["ap-northeast-1"]},"role":{"title":"role name or role ARN","type":"string","pattern":"^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$","patternErrorMessage":"write a role name such as vpce-hub; a role with a path needs its full ARN, such as arn:aws:iam::111111111111:role/network/vpce-hub","description":"Role for the spoke's account, name or full ARN. Overrides `access.role`.","examples":["vpce-spoke","arn:aws:iam::222222222222:role/network/vpce-spoke"]},"planRole":{"title":"role name or role ARN","type":"string","pattern":"^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$","patternErrorMessage":"write a role name such as vpce-hub; a role with a path needs its full ARN, such as arn:aws:iam::111111111111:role/network/vpce-hub","description":"Role with which `vpce-plan` reads the spoke's account. Overrides `access.planRole`.","examples":["vpce-spoke-reader"]},"services":{"title":"services of a spoke","description":"The services that this spoke uses, by the names under `services`; or with `except` all but some. By default all.","anyOf":[{"type":"array","minItems":1,"uniqueItems":true,"items":{"title":"service name","type":"string","maxLength":255,"pattern":"^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$","patternErrorMessage":"write a short name such as ssm or ecr.api, or a full one such as com.amazonaws.ap-northeast-1.ssm"}},{"title":"all services but some","description":"All services of the file but some: one that is added later is used too.","type":"object","additionalProperties":false,"required":["except"],"properties":{"except":{"description":"The services that this spoke does not use, by the names under `services`.","type":"array","minItems":1,"uniqueItems":true,"items":{"title":"service name","type":"string","maxLength":255,"pattern":"^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$","patternErrorMessage":"write a short name such as ssm or ecr.api, or a full one such as com.amazonaws.ap-northeast-1.ssm"},"examples":[["kms"]]}}}],"examples":[["ssm","ec2messages"],{"except":["kms"]}]},"localEndpoints":{"title":"localEndpoints","description":"What becomes of the interface endpoints with private DNS that the spoke has of its own, for the services that it uses. `keep`: they serve it, and it joins no zone of their names; one that was switched before is switched back. `switch`: its private DNS is turned off and the spoke joins the hub's zones; the endpoint stays, so that `keep` is the way back. `retire`: as `switch`, and an endpoint that was switched long enough ago is deleted by a later apply.","type":"string","enum":["keep","switch","retire"],"examples":["switch"]},"acceptGap":{"description":"Whether a spoke without a way to the internet may be switched all the same: between the private DNS of its own endpoint and the hub's zone its names resolve to public addresses, for about a minute.","type":"boolean","default":false,"examples":[true]},"drain":{"title":"duration","description":"How long an endpoint that was switched stays before `retire` deletes it: connections that began before may last that long. In minutes, hours or days; by default `24h`.","type":"string","pattern":"^[1-9][0-9]{0,3}[mhd]$","patternErrorMessage":"write a number with m, h or d behind it, such as 90m, 24h or 7d","examples":["24h","7d"]},"distribution":{"title":"distribution of a spoke","description":"`zones`: served by zones, whatever `distribution` of the topology says; for a VPC that has another Profile, say.","type":"string","enum":["zones"],"examples":["zones"]},"profilePriority":{"title":"priority of the Profile","type":"integer","minimum":100,"maximum":9900,"description":"Priority of the Profile on this VPC, where others give it Profiles of their own: of a name that several have, the one with the lower number answers. Each Profile of a VPC has another number. A VPC with another Profile gets this one only with a number, and only where it then goes before, or the other has none of its names. Not beside `distribution: zones`, nor in a file without `distribution`.","examples":[500]},"reachability":{"title":"reachability","description":"Whether a spoke gets names only where its VPC reaches the endpoints behind them. `check`: route tables, Transit Gateways, peerings, network ACLs and security groups are read on both sides, and where one says no the spoke is held back, or with `distribution: profile` a zone that would be put into the Profile which the spoke has already: it waits, for all of them, until this spoke reaches it too; what could not be looked at is told. `assume`: nothing is looked at, for what the control plane cannot tell: appliances in between, or a network that is still to come. By default what `defaults.reachability` says, or `check`.","type":"string","enum":["check","assume"],"examples":["assume"]},"protect":{"description":"Keeps the associations of this spoke even when it is taken out of this file, or off a service: a plan that would remove them shows them as blocked. The protection is a tag on each zone that the spoke uses, so it lasts until a `protect: false` (or an entry without it) was applied. At most 40 spokes of a zone.","type":"boolean","default":false,"examples":[true]}}}}},"examples":[[{"name":"user-1","account":"222222222222","vpc":"vpc-0b1b2c3d4e5f60001"}],[{"include":"spokes/*.yaml"}],[]]},"distribution":{"title":"distribution","description":"How spokes get the names of the hub. `zones`: each zone is associated with each VPC, which costs nothing. `profile`: the zones are put into one Route 53 Profile, which is shared with the spokes' accounts and associated with each VPC once: fewer calls, more VPCs, a flat price. A spoke of another Region, or with some of the services only, stays on zones. With neither no Profile is looked for; whoever had one and gives it up writes `zones`, and no name is dark in between.","type":"string","enum":["zones","profile"],"examples":["profile"]},"adopt":{"description":"Zones and endpoints of the hub that others made and that this topology takes over: they get its marks, and nothing that serves is made again. Whoever made them must let go of them, which the plan tells how. What is taken over may stay in this list, or leave it.","type":"array","uniqueItems":true,"items":{"title":"adoption","description":"One thing that is taken over, by its id; or everything that a topology has which is called otherwise now.","anyOf":[{"title":"adopted id","type":"string","pattern":"^(Z[A-Z0-9]{1,31}|vpce-([0-9a-f]{8}|[0-9a-f]{17}))$","patternErrorMessage":"write the id of a private hosted zone or of an interface endpoint, such as Z0123456789ABCDEFGHIJ or vpce-0123456789abcdef0; groups are named by `hub.securityGroups`"},{"title":"former topology","description":"Everything that is marked with the former name of this topology.","type":"object","additionalProperties":false,"required":["topology"],"properties":{"topology":{"title":"topology name","type":"string","pattern":"^[a-z0-9-]{1,32}$","patternErrorMessage":"write 1 to 32 lower-case letters, digits and hyphens, such as shared-endpoints","description":"The name that this topology had before. Nothing else may still run under it.","examples":["old-name"]}}}]},"examples":[["Z0123456789ABCDEFGHIJ","vpce-0123456789abcdef0"],[{"topology":"old-name"}]]},"policy":{"title":"policy","description":"What a plan may do without being asked twice.","type":"object","additionalProperties":false,"properties":{"maxDeletes":{"title":"bounds on deletes","description":"A plan that deletes more than either bound is refused without explicit approval. By default `{ count: 50 }`.","type":"object","additionalProperties":false,"properties":{"count":{"description":"Number of deletes; 50 also where only `percent` is given. 0 asks for approval of every delete.","type":"integer","minimum":0,"default":50,"examples":[10]},"percent":{"description":"Share of the resources that the topology owns, 0 to 100. By default there is no such bound.","type":"number","minimum":0,"maximum":100,"examples":[30]}},"examples":[{"count":10,"percent":30},{"count":0}]},"extraAssociations":{"description":"What becomes of VPCs that are found on the topology's zones and are not in this file: `remove` takes them off, `keep` leaves them.","title":"policy for extra associations","type":"string","enum":["remove","keep"],"default":"remove","examples":["remove","keep"]}},"examples":[{"maxDeletes":{"count":10,"percent":30},"extraAssociations":"remove"}]},"quotas":{"title":"quotas","description":"How much AWS allows, where it granted more than every account has: plans that would pass it are refused.","type":"object","additionalProperties":false,"minProperties":1,"properties":{"vpcsPerZone":{"description":"VPCs that a private zone can be associated with.","type":"integer","minimum":1,"default":300,"examples":[500]},"zonesPerAccount":{"description":"Zones of the hub's account.","type":"integer","minimum":1,"default":500,"examples":[1000]},"endpointsPerVpc":{"description":"Interface endpoints of the hub VPC.","type":"integer","minimum":1,"default":50,"examples":[100]},"rulesPerSecurityGroup":{"description":"Inbound rules of a security group that vpce-hub owns.","type":"integer","minimum":1,"default":60,"examples":[120]},"vpcsPerProfile":{"description":"VPCs that a Route 53 Profile can be associated with.","type":"integer","minimum":1,"default":1000,"examples":[2000]},"profilesPerRegion":{"description":"Route 53 Profiles of the hub's account in its Region.","type":"integer","minimum":1,"default":5,"examples":[10]}},"examples":[{"endpointsPerVpc":100}]},"prices":{"title":"prices","description":"What you pay, in USD, where it is not the list price that plans reckon with: another Region, a discount.","type":"object","additionalProperties":false,"minProperties":1,"properties":{"asOf":{"description":"Day or month for which these prices hold; shown with the cost.","title":"day or month","type":"string","pattern":"^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$","patternErrorMessage":"write a month or a day, such as \"2026-09\"","examples":["2026-09","2026-09-30"]},"endpointZoneHour":{"description":"One interface endpoint in one Availability Zone for one hour.","type":"number","minimum":0,"examples":[0.014]},"zoneMonth":{"description":"One private zone for one month, up to the 25th of an account.","type":"number","minimum":0,"default":0.5,"examples":[0.5]},"zoneMonthBeyond25":{"description":"One private zone for one month, from the 26th of an account on.","type":"number","minimum":0,"default":0.1,"examples":[0.1]}},"examples":[{"asOf":"2026-09","endpointZoneHour":0.011}]}}};
const func0 = Object.prototype.hasOwnProperty;
const func1 = (ucs2length.default ?? ucs2length);
const pattern4 = new RegExp("^[a-z0-9-]{1,32}$", "u");
const pattern5 = new RegExp("^[\\p{L}\\p{Z}\\p{N}_.:/=+@-]*$", "u");
const pattern6 = new RegExp("^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$", "u");
const pattern8 = new RegExp("^[A-Za-z0-9_+=,.@:/-]{2,1224}$", "u");
const pattern9 = new RegExp("^[0-9]{12}$", "u");
const pattern16 = new RegExp("^[a-z]{2,}(-[a-z]+)+-[0-9]+$", "u");
const pattern17 = new RegExp("^vpc-([0-9a-f]{8}|[0-9a-f]{17})$", "u");
const pattern18 = new RegExp("^subnet-([0-9a-f]{8}|[0-9a-f]{17})$", "u");
const pattern21 = new RegExp("^sg-([0-9a-f]{8}|[0-9a-f]{17})$", "u");
const pattern22 = new RegExp("^(spokes|((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(\\.|(?=/))){4}/(3[0-2]|[12]?[0-9]))$", "u");
const pattern23 = new RegExp("^[1-9][0-9]{0,3}[mhd]$", "u");
const pattern24 = new RegExp("^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$", "u");
const pattern29 = new RegExp("^(\\*\\.)?([A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.)+[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.?$", "u");
const pattern31 = new RegExp("^[A-Za-z0-9_.*-]+$", "u");
const pattern34 = new RegExp("\\.ya?ml$", "u");
const pattern35 = new RegExp("^[A-Za-z0-9]([A-Za-z0-9._-]{0,62}[A-Za-z0-9])?$", "u");
const pattern37 = new RegExp("^(ou-[0-9a-z]{4,32}-[0-9a-z]{8,32}|r-[0-9a-z]{4,32})$", "u");
const pattern53 = new RegExp("^(Z[A-Z0-9]{1,31}|vpce-([0-9a-f]{8}|[0-9a-f]{17}))$", "u");
const pattern55 = new RegExp("^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$", "u");

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
if(!(((((key2 === "role") || (key2 === "planRole")) || (key2 === "externalId")) || (key2 === "organization")) || (key2 === "network"))){
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
if(data4.network !== undefined){
let data12 = data4.network;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.account === undefined){
const err31 = {instancePath:instancePath+"/access/network",schemaPath:"#/properties/access/properties/network/required",keyword:"required",params:{missingProperty: "account"},message:"must have required property '"+"account"+"'",schema:schema31.properties.access.properties.network.required,parentSchema:schema31.properties.access.properties.network,data:data12};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
for(const key4 in data12){
if(!(((key4 === "account") || (key4 === "role")) || (key4 === "planRole"))){
const err32 = {instancePath:instancePath+"/access/network",schemaPath:"#/properties/access/properties/network/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.access.properties.network,data:data12};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data12.account !== undefined){
let data13 = data12.account;
if(typeof data13 === "string"){
if(!pattern9.test(data13)){
const err33 = {instancePath:instancePath+"/access/network/account",schemaPath:"#/properties/access/properties/network/properties/account/pattern",keyword:"pattern",params:{pattern: "^[0-9]{12}$"},message:"must match pattern \""+"^[0-9]{12}$"+"\"",schema:"^[0-9]{12}$",parentSchema:schema31.properties.access.properties.network.properties.account,data:data13};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
else {
const err34 = {instancePath:instancePath+"/access/network/account",schemaPath:"#/properties/access/properties/network/properties/account/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.access.properties.network.properties.account.type,parentSchema:schema31.properties.access.properties.network.properties.account,data:data13};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data12.role !== undefined){
let data14 = data12.role;
if(typeof data14 === "string"){
if(!pattern6.test(data14)){
const err35 = {instancePath:instancePath+"/access/network/role",schemaPath:"#/properties/access/properties/network/properties/role/pattern",keyword:"pattern",params:{pattern: "^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$"},message:"must match pattern \""+"^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$"+"\"",schema:"^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$",parentSchema:schema31.properties.access.properties.network.properties.role,data:data14};
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
const err36 = {instancePath:instancePath+"/access/network/role",schemaPath:"#/properties/access/properties/network/properties/role/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.access.properties.network.properties.role.type,parentSchema:schema31.properties.access.properties.network.properties.role,data:data14};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data12.planRole !== undefined){
let data15 = data12.planRole;
if(typeof data15 === "string"){
if(!pattern6.test(data15)){
const err37 = {instancePath:instancePath+"/access/network/planRole",schemaPath:"#/properties/access/properties/network/properties/planRole/pattern",keyword:"pattern",params:{pattern: "^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$"},message:"must match pattern \""+"^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$"+"\"",schema:"^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$",parentSchema:schema31.properties.access.properties.network.properties.planRole,data:data15};
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
const err38 = {instancePath:instancePath+"/access/network/planRole",schemaPath:"#/properties/access/properties/network/properties/planRole/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.access.properties.network.properties.planRole.type,parentSchema:schema31.properties.access.properties.network.properties.planRole,data:data15};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
else {
const err39 = {instancePath:instancePath+"/access/network",schemaPath:"#/properties/access/properties/network/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.access.properties.network.type,parentSchema:schema31.properties.access.properties.network,data:data12};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
else {
const err40 = {instancePath:instancePath+"/access",schemaPath:"#/properties/access/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.access.type,parentSchema:schema31.properties.access,data:data4};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data.hub !== undefined){
let data16 = data.hub;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(data16.account === undefined){
const err41 = {instancePath:instancePath+"/hub",schemaPath:"#/properties/hub/required",keyword:"required",params:{missingProperty: "account"},message:"must have required property '"+"account"+"'",schema:schema31.properties.hub.required,parentSchema:schema31.properties.hub,data:data16};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(data16.region === undefined){
const err42 = {instancePath:instancePath+"/hub",schemaPath:"#/properties/hub/required",keyword:"required",params:{missingProperty: "region"},message:"must have required property '"+"region"+"'",schema:schema31.properties.hub.required,parentSchema:schema31.properties.hub,data:data16};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(data16.vpc === undefined){
const err43 = {instancePath:instancePath+"/hub",schemaPath:"#/properties/hub/required",keyword:"required",params:{missingProperty: "vpc"},message:"must have required property '"+"vpc"+"'",schema:schema31.properties.hub.required,parentSchema:schema31.properties.hub,data:data16};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(data16.subnets === undefined){
const err44 = {instancePath:instancePath+"/hub",schemaPath:"#/properties/hub/required",keyword:"required",params:{missingProperty: "subnets"},message:"must have required property '"+"subnets"+"'",schema:schema31.properties.hub.required,parentSchema:schema31.properties.hub,data:data16};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
for(const key5 in data16){
if(!((((((((key5 === "account") || (key5 === "region")) || (key5 === "vpc")) || (key5 === "subnets")) || (key5 === "role")) || (key5 === "planRole")) || (key5 === "securityGroups")) || (key5 === "allow"))){
const err45 = {instancePath:instancePath+"/hub",schemaPath:"#/properties/hub/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.hub,data:data16};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data16.account !== undefined){
let data17 = data16.account;
if(typeof data17 === "string"){
if(!pattern9.test(data17)){
const err46 = {instancePath:instancePath+"/hub/account",schemaPath:"#/properties/hub/properties/account/pattern",keyword:"pattern",params:{pattern: "^[0-9]{12}$"},message:"must match pattern \""+"^[0-9]{12}$"+"\"",schema:"^[0-9]{12}$",parentSchema:schema31.properties.hub.properties.account,data:data17};
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
const err47 = {instancePath:instancePath+"/hub/account",schemaPath:"#/properties/hub/properties/account/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.hub.properties.account.type,parentSchema:schema31.properties.hub.properties.account,data:data17};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data16.region !== undefined){
let data18 = data16.region;
if(typeof data18 === "string"){
if(!pattern16.test(data18)){
const err48 = {instancePath:instancePath+"/hub/region",schemaPath:"#/properties/hub/properties/region/pattern",keyword:"pattern",params:{pattern: "^[a-z]{2,}(-[a-z]+)+-[0-9]+$"},message:"must match pattern \""+"^[a-z]{2,}(-[a-z]+)+-[0-9]+$"+"\"",schema:"^[a-z]{2,}(-[a-z]+)+-[0-9]+$",parentSchema:schema31.properties.hub.properties.region,data:data18};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
else {
const err49 = {instancePath:instancePath+"/hub/region",schemaPath:"#/properties/hub/properties/region/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.hub.properties.region.type,parentSchema:schema31.properties.hub.properties.region,data:data18};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data16.vpc !== undefined){
let data19 = data16.vpc;
const _errs46 = errors;
let valid6 = false;
const _errs47 = errors;
if(typeof data19 === "string"){
if(!pattern17.test(data19)){
const err50 = {instancePath:instancePath+"/hub/vpc",schemaPath:"#/properties/hub/properties/vpc/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^vpc-([0-9a-f]{8}|[0-9a-f]{17})$"},message:"must match pattern \""+"^vpc-([0-9a-f]{8}|[0-9a-f]{17})$"+"\"",schema:"^vpc-([0-9a-f]{8}|[0-9a-f]{17})$",parentSchema:schema31.properties.hub.properties.vpc.anyOf[0],data:data19};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
else {
const err51 = {instancePath:instancePath+"/hub/vpc",schemaPath:"#/properties/hub/properties/vpc/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.hub.properties.vpc.anyOf[0].type,parentSchema:schema31.properties.hub.properties.vpc.anyOf[0],data:data19};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
var _valid0 = _errs47 === errors;
valid6 = valid6 || _valid0;
const _errs49 = errors;
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
if(data19.tags === undefined){
const err52 = {instancePath:instancePath+"/hub/vpc",schemaPath:"#/properties/hub/properties/vpc/anyOf/1/required",keyword:"required",params:{missingProperty: "tags"},message:"must have required property '"+"tags"+"'",schema:schema31.properties.hub.properties.vpc.anyOf[1].required,parentSchema:schema31.properties.hub.properties.vpc.anyOf[1],data:data19};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
for(const key6 in data19){
if(!(key6 === "tags")){
const err53 = {instancePath:instancePath+"/hub/vpc",schemaPath:"#/properties/hub/properties/vpc/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.hub.properties.vpc.anyOf[1],data:data19};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data19.tags !== undefined){
let data20 = data19.tags;
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
if(Object.keys(data20).length < 1){
const err54 = {instancePath:instancePath+"/hub/vpc/tags",schemaPath:"#/properties/hub/properties/vpc/anyOf/1/properties/tags/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema31.properties.hub.properties.vpc.anyOf[1].properties.tags,data:data20};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
for(const key7 in data20){
let data21 = data20[key7];
if(typeof data21 === "string"){
if(func1(data21) > 256){
const err55 = {instancePath:instancePath+"/hub/vpc/tags/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/hub/properties/vpc/anyOf/1/properties/tags/additionalProperties/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters",schema:256,parentSchema:schema31.properties.hub.properties.vpc.anyOf[1].properties.tags.additionalProperties,data:data21};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
else {
const err56 = {instancePath:instancePath+"/hub/vpc/tags/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/hub/properties/vpc/anyOf/1/properties/tags/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.hub.properties.vpc.anyOf[1].properties.tags.additionalProperties.type,parentSchema:schema31.properties.hub.properties.vpc.anyOf[1].properties.tags.additionalProperties,data:data21};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
}
else {
const err57 = {instancePath:instancePath+"/hub/vpc/tags",schemaPath:"#/properties/hub/properties/vpc/anyOf/1/properties/tags/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.hub.properties.vpc.anyOf[1].properties.tags.type,parentSchema:schema31.properties.hub.properties.vpc.anyOf[1].properties.tags,data:data20};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
}
else {
const err58 = {instancePath:instancePath+"/hub/vpc",schemaPath:"#/properties/hub/properties/vpc/anyOf/1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.hub.properties.vpc.anyOf[1].type,parentSchema:schema31.properties.hub.properties.vpc.anyOf[1],data:data19};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
var _valid0 = _errs49 === errors;
valid6 = valid6 || _valid0;
if(!valid6){
const err59 = {instancePath:instancePath+"/hub/vpc",schemaPath:"#/properties/hub/properties/vpc/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema31.properties.hub.properties.vpc.anyOf,parentSchema:schema31.properties.hub.properties.vpc,data:data19};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
else {
errors = _errs46;
if(vErrors !== null){
if(_errs46){
vErrors.length = _errs46;
}
else {
vErrors = null;
}
}
}
}
if(data16.subnets !== undefined){
let data22 = data16.subnets;
const _errs58 = errors;
let valid9 = false;
const _errs59 = errors;
if(Array.isArray(data22)){
if(data22.length < 1){
const err60 = {instancePath:instancePath+"/hub/subnets",schemaPath:"#/properties/hub/properties/subnets/anyOf/0/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.hub.properties.subnets.anyOf[0],data:data22};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
const len0 = data22.length;
for(let i0=0; i0<len0; i0++){
let data23 = data22[i0];
if(typeof data23 === "string"){
if(!pattern18.test(data23)){
const err61 = {instancePath:instancePath+"/hub/subnets/" + i0,schemaPath:"#/properties/hub/properties/subnets/anyOf/0/items/pattern",keyword:"pattern",params:{pattern: "^subnet-([0-9a-f]{8}|[0-9a-f]{17})$"},message:"must match pattern \""+"^subnet-([0-9a-f]{8}|[0-9a-f]{17})$"+"\"",schema:"^subnet-([0-9a-f]{8}|[0-9a-f]{17})$",parentSchema:schema31.properties.hub.properties.subnets.anyOf[0].items,data:data23};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
else {
const err62 = {instancePath:instancePath+"/hub/subnets/" + i0,schemaPath:"#/properties/hub/properties/subnets/anyOf/0/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.hub.properties.subnets.anyOf[0].items.type,parentSchema:schema31.properties.hub.properties.subnets.anyOf[0].items,data:data23};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(new Set(data22).size !== data22.length){
const err63 = {instancePath:instancePath+"/hub/subnets",schemaPath:"#/properties/hub/properties/subnets/anyOf/0/uniqueItems",keyword:"uniqueItems",params:{},message:"must pass \"uniqueItems\" keyword validation",schema:true,parentSchema:schema31.properties.hub.properties.subnets.anyOf[0],data:data22};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
else {
const err64 = {instancePath:instancePath+"/hub/subnets",schemaPath:"#/properties/hub/properties/subnets/anyOf/0/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.hub.properties.subnets.anyOf[0].type,parentSchema:schema31.properties.hub.properties.subnets.anyOf[0],data:data22};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
var _valid1 = _errs59 === errors;
valid9 = valid9 || _valid1;
const _errs63 = errors;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
if(data22.tags === undefined){
const err65 = {instancePath:instancePath+"/hub/subnets",schemaPath:"#/properties/hub/properties/subnets/anyOf/1/required",keyword:"required",params:{missingProperty: "tags"},message:"must have required property '"+"tags"+"'",schema:schema31.properties.hub.properties.subnets.anyOf[1].required,parentSchema:schema31.properties.hub.properties.subnets.anyOf[1],data:data22};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
for(const key8 in data22){
if(!(key8 === "tags")){
const err66 = {instancePath:instancePath+"/hub/subnets",schemaPath:"#/properties/hub/properties/subnets/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.hub.properties.subnets.anyOf[1],data:data22};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data22.tags !== undefined){
let data24 = data22.tags;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(Object.keys(data24).length < 1){
const err67 = {instancePath:instancePath+"/hub/subnets/tags",schemaPath:"#/properties/hub/properties/subnets/anyOf/1/properties/tags/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema31.properties.hub.properties.subnets.anyOf[1].properties.tags,data:data24};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
for(const key9 in data24){
let data25 = data24[key9];
if(typeof data25 === "string"){
if(func1(data25) > 256){
const err68 = {instancePath:instancePath+"/hub/subnets/tags/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/hub/properties/subnets/anyOf/1/properties/tags/additionalProperties/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters",schema:256,parentSchema:schema31.properties.hub.properties.subnets.anyOf[1].properties.tags.additionalProperties,data:data25};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
else {
const err69 = {instancePath:instancePath+"/hub/subnets/tags/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/hub/properties/subnets/anyOf/1/properties/tags/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.hub.properties.subnets.anyOf[1].properties.tags.additionalProperties.type,parentSchema:schema31.properties.hub.properties.subnets.anyOf[1].properties.tags.additionalProperties,data:data25};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
}
else {
const err70 = {instancePath:instancePath+"/hub/subnets/tags",schemaPath:"#/properties/hub/properties/subnets/anyOf/1/properties/tags/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.hub.properties.subnets.anyOf[1].properties.tags.type,parentSchema:schema31.properties.hub.properties.subnets.anyOf[1].properties.tags,data:data24};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
}
else {
const err71 = {instancePath:instancePath+"/hub/subnets",schemaPath:"#/properties/hub/properties/subnets/anyOf/1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.hub.properties.subnets.anyOf[1].type,parentSchema:schema31.properties.hub.properties.subnets.anyOf[1],data:data22};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
var _valid1 = _errs63 === errors;
valid9 = valid9 || _valid1;
if(!valid9){
const err72 = {instancePath:instancePath+"/hub/subnets",schemaPath:"#/properties/hub/properties/subnets/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema31.properties.hub.properties.subnets.anyOf,parentSchema:schema31.properties.hub.properties.subnets,data:data22};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
else {
errors = _errs58;
if(vErrors !== null){
if(_errs58){
vErrors.length = _errs58;
}
else {
vErrors = null;
}
}
}
}
if(data16.role !== undefined){
let data26 = data16.role;
if(typeof data26 === "string"){
if(!pattern6.test(data26)){
const err73 = {instancePath:instancePath+"/hub/role",schemaPath:"#/properties/hub/properties/role/pattern",keyword:"pattern",params:{pattern: "^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$"},message:"must match pattern \""+"^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$"+"\"",schema:"^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$",parentSchema:schema31.properties.hub.properties.role,data:data26};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
else {
const err74 = {instancePath:instancePath+"/hub/role",schemaPath:"#/properties/hub/properties/role/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.hub.properties.role.type,parentSchema:schema31.properties.hub.properties.role,data:data26};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data16.planRole !== undefined){
let data27 = data16.planRole;
if(typeof data27 === "string"){
if(!pattern6.test(data27)){
const err75 = {instancePath:instancePath+"/hub/planRole",schemaPath:"#/properties/hub/properties/planRole/pattern",keyword:"pattern",params:{pattern: "^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$"},message:"must match pattern \""+"^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$"+"\"",schema:"^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$",parentSchema:schema31.properties.hub.properties.planRole,data:data27};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
else {
const err76 = {instancePath:instancePath+"/hub/planRole",schemaPath:"#/properties/hub/properties/planRole/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.hub.properties.planRole.type,parentSchema:schema31.properties.hub.properties.planRole,data:data27};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data16.securityGroups !== undefined){
let data28 = data16.securityGroups;
if(Array.isArray(data28)){
if(data28.length > 5){
const err77 = {instancePath:instancePath+"/hub/securityGroups",schemaPath:"#/properties/hub/properties/securityGroups/maxItems",keyword:"maxItems",params:{limit: 5},message:"must NOT have more than 5 items",schema:5,parentSchema:schema31.properties.hub.properties.securityGroups,data:data28};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
if(data28.length < 1){
const err78 = {instancePath:instancePath+"/hub/securityGroups",schemaPath:"#/properties/hub/properties/securityGroups/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.hub.properties.securityGroups,data:data28};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
const len1 = data28.length;
for(let i1=0; i1<len1; i1++){
let data29 = data28[i1];
if(typeof data29 === "string"){
if(!pattern21.test(data29)){
const err79 = {instancePath:instancePath+"/hub/securityGroups/" + i1,schemaPath:"#/properties/hub/properties/securityGroups/items/pattern",keyword:"pattern",params:{pattern: "^sg-([0-9a-f]{8}|[0-9a-f]{17})$"},message:"must match pattern \""+"^sg-([0-9a-f]{8}|[0-9a-f]{17})$"+"\"",schema:"^sg-([0-9a-f]{8}|[0-9a-f]{17})$",parentSchema:schema31.properties.hub.properties.securityGroups.items,data:data29};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
else {
const err80 = {instancePath:instancePath+"/hub/securityGroups/" + i1,schemaPath:"#/properties/hub/properties/securityGroups/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.hub.properties.securityGroups.items.type,parentSchema:schema31.properties.hub.properties.securityGroups.items,data:data29};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
if(new Set(data28).size !== data28.length){
const err81 = {instancePath:instancePath+"/hub/securityGroups",schemaPath:"#/properties/hub/properties/securityGroups/uniqueItems",keyword:"uniqueItems",params:{},message:"must pass \"uniqueItems\" keyword validation",schema:true,parentSchema:schema31.properties.hub.properties.securityGroups,data:data28};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
else {
const err82 = {instancePath:instancePath+"/hub/securityGroups",schemaPath:"#/properties/hub/properties/securityGroups/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.hub.properties.securityGroups.type,parentSchema:schema31.properties.hub.properties.securityGroups,data:data28};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
if(data16.allow !== undefined){
let data30 = data16.allow;
const _errs80 = errors;
let valid16 = false;
const _errs81 = errors;
if(typeof data30 !== "string"){
const err83 = {instancePath:instancePath+"/hub/allow",schemaPath:"#/properties/hub/properties/allow/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.hub.properties.allow.anyOf[0].type,parentSchema:schema31.properties.hub.properties.allow.anyOf[0],data:data30};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
if(!(data30 === "spokes")){
const err84 = {instancePath:instancePath+"/hub/allow",schemaPath:"#/properties/hub/properties/allow/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema31.properties.hub.properties.allow.anyOf[0].enum},message:"must be equal to one of the allowed values",schema:schema31.properties.hub.properties.allow.anyOf[0].enum,parentSchema:schema31.properties.hub.properties.allow.anyOf[0],data:data30};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
var _valid2 = _errs81 === errors;
valid16 = valid16 || _valid2;
const _errs83 = errors;
if(Array.isArray(data30)){
if(data30.length < 1){
const err85 = {instancePath:instancePath+"/hub/allow",schemaPath:"#/properties/hub/properties/allow/anyOf/1/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.hub.properties.allow.anyOf[1],data:data30};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
const len2 = data30.length;
for(let i2=0; i2<len2; i2++){
let data31 = data30[i2];
if(typeof data31 === "string"){
if(!pattern22.test(data31)){
const err86 = {instancePath:instancePath+"/hub/allow/" + i2,schemaPath:"#/properties/hub/properties/allow/anyOf/1/items/pattern",keyword:"pattern",params:{pattern: "^(spokes|((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(\\.|(?=/))){4}/(3[0-2]|[12]?[0-9]))$"},message:"must match pattern \""+"^(spokes|((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(\\.|(?=/))){4}/(3[0-2]|[12]?[0-9]))$"+"\"",schema:"^(spokes|((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(\\.|(?=/))){4}/(3[0-2]|[12]?[0-9]))$",parentSchema:schema31.properties.hub.properties.allow.anyOf[1].items,data:data31};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
else {
const err87 = {instancePath:instancePath+"/hub/allow/" + i2,schemaPath:"#/properties/hub/properties/allow/anyOf/1/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.hub.properties.allow.anyOf[1].items.type,parentSchema:schema31.properties.hub.properties.allow.anyOf[1].items,data:data31};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
}
else {
const err88 = {instancePath:instancePath+"/hub/allow",schemaPath:"#/properties/hub/properties/allow/anyOf/1/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.hub.properties.allow.anyOf[1].type,parentSchema:schema31.properties.hub.properties.allow.anyOf[1],data:data30};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
var _valid2 = _errs83 === errors;
valid16 = valid16 || _valid2;
if(!valid16){
const err89 = {instancePath:instancePath+"/hub/allow",schemaPath:"#/properties/hub/properties/allow/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema31.properties.hub.properties.allow.anyOf,parentSchema:schema31.properties.hub.properties.allow,data:data30};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
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
}
else {
const err90 = {instancePath:instancePath+"/hub",schemaPath:"#/properties/hub/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.hub.type,parentSchema:schema31.properties.hub,data:data16};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
if(data.defaults !== undefined){
let data32 = data.defaults;
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
if(Object.keys(data32).length < 1){
const err91 = {instancePath:instancePath+"/defaults",schemaPath:"#/properties/defaults/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema31.properties.defaults,data:data32};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
for(const key10 in data32){
if(!((((((key10 === "policy") || (key10 === "localEndpoints")) || (key10 === "acceptGap")) || (key10 === "drain")) || (key10 === "reachability")) || (key10 === "profilePriority"))){
const err92 = {instancePath:instancePath+"/defaults",schemaPath:"#/properties/defaults/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.defaults,data:data32};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
if(data32.policy !== undefined){
let data33 = data32.policy;
if(typeof data33 === "string"){
if(func1(data33) > 1024){
const err93 = {instancePath:instancePath+"/defaults/policy",schemaPath:"#/properties/defaults/properties/policy/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters",schema:1024,parentSchema:schema31.properties.defaults.properties.policy,data:data33};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
if(func1(data33) < 1){
const err94 = {instancePath:instancePath+"/defaults/policy",schemaPath:"#/properties/defaults/properties/policy/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.defaults.properties.policy,data:data33};
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
const err95 = {instancePath:instancePath+"/defaults/policy",schemaPath:"#/properties/defaults/properties/policy/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.defaults.properties.policy.type,parentSchema:schema31.properties.defaults.properties.policy,data:data33};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
if(data32.localEndpoints !== undefined){
let data34 = data32.localEndpoints;
if(typeof data34 !== "string"){
const err96 = {instancePath:instancePath+"/defaults/localEndpoints",schemaPath:"#/properties/defaults/properties/localEndpoints/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.defaults.properties.localEndpoints.type,parentSchema:schema31.properties.defaults.properties.localEndpoints,data:data34};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
if(!(((data34 === "keep") || (data34 === "switch")) || (data34 === "retire"))){
const err97 = {instancePath:instancePath+"/defaults/localEndpoints",schemaPath:"#/properties/defaults/properties/localEndpoints/enum",keyword:"enum",params:{allowedValues: schema31.properties.defaults.properties.localEndpoints.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.defaults.properties.localEndpoints.enum,parentSchema:schema31.properties.defaults.properties.localEndpoints,data:data34};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
if(data32.acceptGap !== undefined){
let data35 = data32.acceptGap;
if(typeof data35 !== "boolean"){
const err98 = {instancePath:instancePath+"/defaults/acceptGap",schemaPath:"#/properties/defaults/properties/acceptGap/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema31.properties.defaults.properties.acceptGap.type,parentSchema:schema31.properties.defaults.properties.acceptGap,data:data35};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
if(data32.drain !== undefined){
let data36 = data32.drain;
if(typeof data36 === "string"){
if(!pattern23.test(data36)){
const err99 = {instancePath:instancePath+"/defaults/drain",schemaPath:"#/properties/defaults/properties/drain/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,3}[mhd]$"},message:"must match pattern \""+"^[1-9][0-9]{0,3}[mhd]$"+"\"",schema:"^[1-9][0-9]{0,3}[mhd]$",parentSchema:schema31.properties.defaults.properties.drain,data:data36};
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
const err100 = {instancePath:instancePath+"/defaults/drain",schemaPath:"#/properties/defaults/properties/drain/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.defaults.properties.drain.type,parentSchema:schema31.properties.defaults.properties.drain,data:data36};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
if(data32.reachability !== undefined){
let data37 = data32.reachability;
if(typeof data37 !== "string"){
const err101 = {instancePath:instancePath+"/defaults/reachability",schemaPath:"#/properties/defaults/properties/reachability/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.defaults.properties.reachability.type,parentSchema:schema31.properties.defaults.properties.reachability,data:data37};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
if(!((data37 === "check") || (data37 === "assume"))){
const err102 = {instancePath:instancePath+"/defaults/reachability",schemaPath:"#/properties/defaults/properties/reachability/enum",keyword:"enum",params:{allowedValues: schema31.properties.defaults.properties.reachability.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.defaults.properties.reachability.enum,parentSchema:schema31.properties.defaults.properties.reachability,data:data37};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
if(data32.profilePriority !== undefined){
let data38 = data32.profilePriority;
if(!(((typeof data38 == "number") && (!(data38 % 1) && !isNaN(data38))) && (isFinite(data38)))){
const err103 = {instancePath:instancePath+"/defaults/profilePriority",schemaPath:"#/properties/defaults/properties/profilePriority/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.defaults.properties.profilePriority.type,parentSchema:schema31.properties.defaults.properties.profilePriority,data:data38};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
if((typeof data38 == "number") && (isFinite(data38))){
if(data38 > 9900 || isNaN(data38)){
const err104 = {instancePath:instancePath+"/defaults/profilePriority",schemaPath:"#/properties/defaults/properties/profilePriority/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9900},message:"must be <= 9900",schema:9900,parentSchema:schema31.properties.defaults.properties.profilePriority,data:data38};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
if(data38 < 100 || isNaN(data38)){
const err105 = {instancePath:instancePath+"/defaults/profilePriority",schemaPath:"#/properties/defaults/properties/profilePriority/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100},message:"must be >= 100",schema:100,parentSchema:schema31.properties.defaults.properties.profilePriority,data:data38};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
}
}
else {
const err106 = {instancePath:instancePath+"/defaults",schemaPath:"#/properties/defaults/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.defaults.type,parentSchema:schema31.properties.defaults,data:data32};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
if(data.services !== undefined){
let data39 = data.services;
if(Array.isArray(data39)){
const len3 = data39.length;
for(let i3=0; i3<len3; i3++){
let data40 = data39[i3];
const _errs105 = errors;
let valid22 = false;
const _errs106 = errors;
if(typeof data40 === "string"){
if(func1(data40) > 255){
const err107 = {instancePath:instancePath+"/services/" + i3,schemaPath:"#/properties/services/items/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema31.properties.services.items.anyOf[0],data:data40};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
if(!pattern24.test(data40)){
const err108 = {instancePath:instancePath+"/services/" + i3,schemaPath:"#/properties/services/items/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$"},message:"must match pattern \""+"^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$"+"\"",schema:"^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$",parentSchema:schema31.properties.services.items.anyOf[0],data:data40};
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
const err109 = {instancePath:instancePath+"/services/" + i3,schemaPath:"#/properties/services/items/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.services.items.anyOf[0].type,parentSchema:schema31.properties.services.items.anyOf[0],data:data40};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
var _valid3 = _errs106 === errors;
valid22 = valid22 || _valid3;
const _errs108 = errors;
if(data40 && typeof data40 == "object" && !Array.isArray(data40)){
if(data40.name === undefined){
const err110 = {instancePath:instancePath+"/services/" + i3,schemaPath:"#/properties/services/items/anyOf/1/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema31.properties.services.items.anyOf[1].required,parentSchema:schema31.properties.services.items.anyOf[1],data:data40};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
for(const key11 in data40){
if(!(func0.call(schema31.properties.services.items.anyOf[1].properties, key11))){
const err111 = {instancePath:instancePath+"/services/" + i3,schemaPath:"#/properties/services/items/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.services.items.anyOf[1],data:data40};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
if(data40.name !== undefined){
let data41 = data40.name;
if(typeof data41 === "string"){
if(func1(data41) > 255){
const err112 = {instancePath:instancePath+"/services/" + i3+"/name",schemaPath:"#/properties/services/items/anyOf/1/properties/name/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema31.properties.services.items.anyOf[1].properties.name,data:data41};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
if(!pattern24.test(data41)){
const err113 = {instancePath:instancePath+"/services/" + i3+"/name",schemaPath:"#/properties/services/items/anyOf/1/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$"},message:"must match pattern \""+"^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$"+"\"",schema:"^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$",parentSchema:schema31.properties.services.items.anyOf[1].properties.name,data:data41};
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
const err114 = {instancePath:instancePath+"/services/" + i3+"/name",schemaPath:"#/properties/services/items/anyOf/1/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.services.items.anyOf[1].properties.name.type,parentSchema:schema31.properties.services.items.anyOf[1].properties.name,data:data41};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
if(data40.serviceName !== undefined){
let data42 = data40.serviceName;
if(typeof data42 === "string"){
if(func1(data42) > 255){
const err115 = {instancePath:instancePath+"/services/" + i3+"/serviceName",schemaPath:"#/properties/services/items/anyOf/1/properties/serviceName/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema31.properties.services.items.anyOf[1].properties.serviceName,data:data42};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
if(!pattern24.test(data42)){
const err116 = {instancePath:instancePath+"/services/" + i3+"/serviceName",schemaPath:"#/properties/services/items/anyOf/1/properties/serviceName/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$"},message:"must match pattern \""+"^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$"+"\"",schema:"^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$",parentSchema:schema31.properties.services.items.anyOf[1].properties.serviceName,data:data42};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
else {
const err117 = {instancePath:instancePath+"/services/" + i3+"/serviceName",schemaPath:"#/properties/services/items/anyOf/1/properties/serviceName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.services.items.anyOf[1].properties.serviceName.type,parentSchema:schema31.properties.services.items.anyOf[1].properties.serviceName,data:data42};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
if(data40.serviceRegion !== undefined){
let data43 = data40.serviceRegion;
if(typeof data43 === "string"){
if(!pattern16.test(data43)){
const err118 = {instancePath:instancePath+"/services/" + i3+"/serviceRegion",schemaPath:"#/properties/services/items/anyOf/1/properties/serviceRegion/pattern",keyword:"pattern",params:{pattern: "^[a-z]{2,}(-[a-z]+)+-[0-9]+$"},message:"must match pattern \""+"^[a-z]{2,}(-[a-z]+)+-[0-9]+$"+"\"",schema:"^[a-z]{2,}(-[a-z]+)+-[0-9]+$",parentSchema:schema31.properties.services.items.anyOf[1].properties.serviceRegion,data:data43};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
else {
const err119 = {instancePath:instancePath+"/services/" + i3+"/serviceRegion",schemaPath:"#/properties/services/items/anyOf/1/properties/serviceRegion/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.services.items.anyOf[1].properties.serviceRegion.type,parentSchema:schema31.properties.services.items.anyOf[1].properties.serviceRegion,data:data43};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
if(data40.policy !== undefined){
let data44 = data40.policy;
if(typeof data44 === "string"){
if(func1(data44) > 1024){
const err120 = {instancePath:instancePath+"/services/" + i3+"/policy",schemaPath:"#/properties/services/items/anyOf/1/properties/policy/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters",schema:1024,parentSchema:schema31.properties.services.items.anyOf[1].properties.policy,data:data44};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
if(func1(data44) < 1){
const err121 = {instancePath:instancePath+"/services/" + i3+"/policy",schemaPath:"#/properties/services/items/anyOf/1/properties/policy/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.services.items.anyOf[1].properties.policy,data:data44};
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
const err122 = {instancePath:instancePath+"/services/" + i3+"/policy",schemaPath:"#/properties/services/items/anyOf/1/properties/policy/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.services.items.anyOf[1].properties.policy.type,parentSchema:schema31.properties.services.items.anyOf[1].properties.policy,data:data44};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
if(data40.subnets !== undefined){
let data45 = data40.subnets;
const _errs120 = errors;
let valid24 = false;
const _errs121 = errors;
if(Array.isArray(data45)){
if(data45.length < 1){
const err123 = {instancePath:instancePath+"/services/" + i3+"/subnets",schemaPath:"#/properties/services/items/anyOf/1/properties/subnets/anyOf/0/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.services.items.anyOf[1].properties.subnets.anyOf[0],data:data45};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
const len4 = data45.length;
for(let i4=0; i4<len4; i4++){
let data46 = data45[i4];
if(typeof data46 === "string"){
if(!pattern18.test(data46)){
const err124 = {instancePath:instancePath+"/services/" + i3+"/subnets/" + i4,schemaPath:"#/properties/services/items/anyOf/1/properties/subnets/anyOf/0/items/pattern",keyword:"pattern",params:{pattern: "^subnet-([0-9a-f]{8}|[0-9a-f]{17})$"},message:"must match pattern \""+"^subnet-([0-9a-f]{8}|[0-9a-f]{17})$"+"\"",schema:"^subnet-([0-9a-f]{8}|[0-9a-f]{17})$",parentSchema:schema31.properties.services.items.anyOf[1].properties.subnets.anyOf[0].items,data:data46};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
else {
const err125 = {instancePath:instancePath+"/services/" + i3+"/subnets/" + i4,schemaPath:"#/properties/services/items/anyOf/1/properties/subnets/anyOf/0/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.services.items.anyOf[1].properties.subnets.anyOf[0].items.type,parentSchema:schema31.properties.services.items.anyOf[1].properties.subnets.anyOf[0].items,data:data46};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
if(new Set(data45).size !== data45.length){
const err126 = {instancePath:instancePath+"/services/" + i3+"/subnets",schemaPath:"#/properties/services/items/anyOf/1/properties/subnets/anyOf/0/uniqueItems",keyword:"uniqueItems",params:{},message:"must pass \"uniqueItems\" keyword validation",schema:true,parentSchema:schema31.properties.services.items.anyOf[1].properties.subnets.anyOf[0],data:data45};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
else {
const err127 = {instancePath:instancePath+"/services/" + i3+"/subnets",schemaPath:"#/properties/services/items/anyOf/1/properties/subnets/anyOf/0/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.services.items.anyOf[1].properties.subnets.anyOf[0].type,parentSchema:schema31.properties.services.items.anyOf[1].properties.subnets.anyOf[0],data:data45};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
var _valid4 = _errs121 === errors;
valid24 = valid24 || _valid4;
const _errs125 = errors;
if(data45 && typeof data45 == "object" && !Array.isArray(data45)){
if(data45.tags === undefined){
const err128 = {instancePath:instancePath+"/services/" + i3+"/subnets",schemaPath:"#/properties/services/items/anyOf/1/properties/subnets/anyOf/1/required",keyword:"required",params:{missingProperty: "tags"},message:"must have required property '"+"tags"+"'",schema:schema31.properties.services.items.anyOf[1].properties.subnets.anyOf[1].required,parentSchema:schema31.properties.services.items.anyOf[1].properties.subnets.anyOf[1],data:data45};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
for(const key12 in data45){
if(!(key12 === "tags")){
const err129 = {instancePath:instancePath+"/services/" + i3+"/subnets",schemaPath:"#/properties/services/items/anyOf/1/properties/subnets/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.services.items.anyOf[1].properties.subnets.anyOf[1],data:data45};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
if(data45.tags !== undefined){
let data47 = data45.tags;
if(data47 && typeof data47 == "object" && !Array.isArray(data47)){
if(Object.keys(data47).length < 1){
const err130 = {instancePath:instancePath+"/services/" + i3+"/subnets/tags",schemaPath:"#/properties/services/items/anyOf/1/properties/subnets/anyOf/1/properties/tags/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema31.properties.services.items.anyOf[1].properties.subnets.anyOf[1].properties.tags,data:data47};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
for(const key13 in data47){
let data48 = data47[key13];
if(typeof data48 === "string"){
if(func1(data48) > 256){
const err131 = {instancePath:instancePath+"/services/" + i3+"/subnets/tags/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/items/anyOf/1/properties/subnets/anyOf/1/properties/tags/additionalProperties/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters",schema:256,parentSchema:schema31.properties.services.items.anyOf[1].properties.subnets.anyOf[1].properties.tags.additionalProperties,data:data48};
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
const err132 = {instancePath:instancePath+"/services/" + i3+"/subnets/tags/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/items/anyOf/1/properties/subnets/anyOf/1/properties/tags/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.services.items.anyOf[1].properties.subnets.anyOf[1].properties.tags.additionalProperties.type,parentSchema:schema31.properties.services.items.anyOf[1].properties.subnets.anyOf[1].properties.tags.additionalProperties,data:data48};
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
const err133 = {instancePath:instancePath+"/services/" + i3+"/subnets/tags",schemaPath:"#/properties/services/items/anyOf/1/properties/subnets/anyOf/1/properties/tags/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.services.items.anyOf[1].properties.subnets.anyOf[1].properties.tags.type,parentSchema:schema31.properties.services.items.anyOf[1].properties.subnets.anyOf[1].properties.tags,data:data47};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
}
}
else {
const err134 = {instancePath:instancePath+"/services/" + i3+"/subnets",schemaPath:"#/properties/services/items/anyOf/1/properties/subnets/anyOf/1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.services.items.anyOf[1].properties.subnets.anyOf[1].type,parentSchema:schema31.properties.services.items.anyOf[1].properties.subnets.anyOf[1],data:data45};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
var _valid4 = _errs125 === errors;
valid24 = valid24 || _valid4;
if(!valid24){
const err135 = {instancePath:instancePath+"/services/" + i3+"/subnets",schemaPath:"#/properties/services/items/anyOf/1/properties/subnets/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema31.properties.services.items.anyOf[1].properties.subnets.anyOf,parentSchema:schema31.properties.services.items.anyOf[1].properties.subnets,data:data45};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
else {
errors = _errs120;
if(vErrors !== null){
if(_errs120){
vErrors.length = _errs120;
}
else {
vErrors = null;
}
}
}
}
if(data40.ports !== undefined){
let data49 = data40.ports;
if(Array.isArray(data49)){
if(data49.length > 20){
const err136 = {instancePath:instancePath+"/services/" + i3+"/ports",schemaPath:"#/properties/services/items/anyOf/1/properties/ports/maxItems",keyword:"maxItems",params:{limit: 20},message:"must NOT have more than 20 items",schema:20,parentSchema:schema31.properties.services.items.anyOf[1].properties.ports,data:data49};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
if(data49.length < 1){
const err137 = {instancePath:instancePath+"/services/" + i3+"/ports",schemaPath:"#/properties/services/items/anyOf/1/properties/ports/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.services.items.anyOf[1].properties.ports,data:data49};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
const len5 = data49.length;
for(let i5=0; i5<len5; i5++){
let data50 = data49[i5];
if(!(((typeof data50 == "number") && (!(data50 % 1) && !isNaN(data50))) && (isFinite(data50)))){
const err138 = {instancePath:instancePath+"/services/" + i3+"/ports/" + i5,schemaPath:"#/properties/services/items/anyOf/1/properties/ports/items/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.services.items.anyOf[1].properties.ports.items.type,parentSchema:schema31.properties.services.items.anyOf[1].properties.ports.items,data:data50};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
if((typeof data50 == "number") && (isFinite(data50))){
if(data50 > 65535 || isNaN(data50)){
const err139 = {instancePath:instancePath+"/services/" + i3+"/ports/" + i5,schemaPath:"#/properties/services/items/anyOf/1/properties/ports/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535",schema:65535,parentSchema:schema31.properties.services.items.anyOf[1].properties.ports.items,data:data50};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
if(data50 < 1 || isNaN(data50)){
const err140 = {instancePath:instancePath+"/services/" + i3+"/ports/" + i5,schemaPath:"#/properties/services/items/anyOf/1/properties/ports/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.services.items.anyOf[1].properties.ports.items,data:data50};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
}
}
if(new Set(data49).size !== data49.length){
const err141 = {instancePath:instancePath+"/services/" + i3+"/ports",schemaPath:"#/properties/services/items/anyOf/1/properties/ports/uniqueItems",keyword:"uniqueItems",params:{},message:"must pass \"uniqueItems\" keyword validation",schema:true,parentSchema:schema31.properties.services.items.anyOf[1].properties.ports,data:data49};
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
const err142 = {instancePath:instancePath+"/services/" + i3+"/ports",schemaPath:"#/properties/services/items/anyOf/1/properties/ports/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.services.items.anyOf[1].properties.ports.type,parentSchema:schema31.properties.services.items.anyOf[1].properties.ports,data:data49};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
}
if(data40.dnsNames !== undefined){
let data51 = data40.dnsNames;
const _errs138 = errors;
let valid31 = false;
const _errs139 = errors;
if(Array.isArray(data51)){
if(data51.length < 1){
const err143 = {instancePath:instancePath+"/services/" + i3+"/dnsNames",schemaPath:"#/properties/services/items/anyOf/1/properties/dnsNames/anyOf/0/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.services.items.anyOf[1].properties.dnsNames.anyOf[0],data:data51};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
const len6 = data51.length;
for(let i6=0; i6<len6; i6++){
let data52 = data51[i6];
if(typeof data52 === "string"){
if(func1(data52) > 253){
const err144 = {instancePath:instancePath+"/services/" + i3+"/dnsNames/" + i6,schemaPath:"#/properties/services/items/anyOf/1/properties/dnsNames/anyOf/0/items/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema31.properties.services.items.anyOf[1].properties.dnsNames.anyOf[0].items,data:data52};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
if(!pattern29.test(data52)){
const err145 = {instancePath:instancePath+"/services/" + i3+"/dnsNames/" + i6,schemaPath:"#/properties/services/items/anyOf/1/properties/dnsNames/anyOf/0/items/pattern",keyword:"pattern",params:{pattern: "^(\\*\\.)?([A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.)+[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.?$"},message:"must match pattern \""+"^(\\*\\.)?([A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.)+[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.?$"+"\"",schema:"^(\\*\\.)?([A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.)+[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.?$",parentSchema:schema31.properties.services.items.anyOf[1].properties.dnsNames.anyOf[0].items,data:data52};
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
const err146 = {instancePath:instancePath+"/services/" + i3+"/dnsNames/" + i6,schemaPath:"#/properties/services/items/anyOf/1/properties/dnsNames/anyOf/0/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.services.items.anyOf[1].properties.dnsNames.anyOf[0].items.type,parentSchema:schema31.properties.services.items.anyOf[1].properties.dnsNames.anyOf[0].items,data:data52};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
}
}
else {
const err147 = {instancePath:instancePath+"/services/" + i3+"/dnsNames",schemaPath:"#/properties/services/items/anyOf/1/properties/dnsNames/anyOf/0/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.services.items.anyOf[1].properties.dnsNames.anyOf[0].type,parentSchema:schema31.properties.services.items.anyOf[1].properties.dnsNames.anyOf[0],data:data51};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
var _valid5 = _errs139 === errors;
valid31 = valid31 || _valid5;
const _errs143 = errors;
if(data51 && typeof data51 == "object" && !Array.isArray(data51)){
if(Object.keys(data51).length < 1){
const err148 = {instancePath:instancePath+"/services/" + i3+"/dnsNames",schemaPath:"#/properties/services/items/anyOf/1/properties/dnsNames/anyOf/1/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema31.properties.services.items.anyOf[1].properties.dnsNames.anyOf[1],data:data51};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
for(const key14 in data51){
if(!((key14 === "add") || (key14 === "remove"))){
const err149 = {instancePath:instancePath+"/services/" + i3+"/dnsNames",schemaPath:"#/properties/services/items/anyOf/1/properties/dnsNames/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.services.items.anyOf[1].properties.dnsNames.anyOf[1],data:data51};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
}
if(data51.add !== undefined){
let data53 = data51.add;
if(Array.isArray(data53)){
if(data53.length < 1){
const err150 = {instancePath:instancePath+"/services/" + i3+"/dnsNames/add",schemaPath:"#/properties/services/items/anyOf/1/properties/dnsNames/anyOf/1/properties/add/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.services.items.anyOf[1].properties.dnsNames.anyOf[1].properties.add,data:data53};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
const len7 = data53.length;
for(let i7=0; i7<len7; i7++){
let data54 = data53[i7];
if(typeof data54 === "string"){
if(func1(data54) > 253){
const err151 = {instancePath:instancePath+"/services/" + i3+"/dnsNames/add/" + i7,schemaPath:"#/properties/services/items/anyOf/1/properties/dnsNames/anyOf/1/properties/add/items/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema31.properties.services.items.anyOf[1].properties.dnsNames.anyOf[1].properties.add.items,data:data54};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
if(!pattern29.test(data54)){
const err152 = {instancePath:instancePath+"/services/" + i3+"/dnsNames/add/" + i7,schemaPath:"#/properties/services/items/anyOf/1/properties/dnsNames/anyOf/1/properties/add/items/pattern",keyword:"pattern",params:{pattern: "^(\\*\\.)?([A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.)+[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.?$"},message:"must match pattern \""+"^(\\*\\.)?([A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.)+[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.?$"+"\"",schema:"^(\\*\\.)?([A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.)+[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.?$",parentSchema:schema31.properties.services.items.anyOf[1].properties.dnsNames.anyOf[1].properties.add.items,data:data54};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
}
else {
const err153 = {instancePath:instancePath+"/services/" + i3+"/dnsNames/add/" + i7,schemaPath:"#/properties/services/items/anyOf/1/properties/dnsNames/anyOf/1/properties/add/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.services.items.anyOf[1].properties.dnsNames.anyOf[1].properties.add.items.type,parentSchema:schema31.properties.services.items.anyOf[1].properties.dnsNames.anyOf[1].properties.add.items,data:data54};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
}
if(new Set(data53).size !== data53.length){
const err154 = {instancePath:instancePath+"/services/" + i3+"/dnsNames/add",schemaPath:"#/properties/services/items/anyOf/1/properties/dnsNames/anyOf/1/properties/add/uniqueItems",keyword:"uniqueItems",params:{},message:"must pass \"uniqueItems\" keyword validation",schema:true,parentSchema:schema31.properties.services.items.anyOf[1].properties.dnsNames.anyOf[1].properties.add,data:data53};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
}
else {
const err155 = {instancePath:instancePath+"/services/" + i3+"/dnsNames/add",schemaPath:"#/properties/services/items/anyOf/1/properties/dnsNames/anyOf/1/properties/add/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.services.items.anyOf[1].properties.dnsNames.anyOf[1].properties.add.type,parentSchema:schema31.properties.services.items.anyOf[1].properties.dnsNames.anyOf[1].properties.add,data:data53};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
}
if(data51.remove !== undefined){
let data55 = data51.remove;
if(Array.isArray(data55)){
if(data55.length < 1){
const err156 = {instancePath:instancePath+"/services/" + i3+"/dnsNames/remove",schemaPath:"#/properties/services/items/anyOf/1/properties/dnsNames/anyOf/1/properties/remove/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.services.items.anyOf[1].properties.dnsNames.anyOf[1].properties.remove,data:data55};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
const len8 = data55.length;
for(let i8=0; i8<len8; i8++){
let data56 = data55[i8];
if(typeof data56 === "string"){
if(func1(data56) > 253){
const err157 = {instancePath:instancePath+"/services/" + i3+"/dnsNames/remove/" + i8,schemaPath:"#/properties/services/items/anyOf/1/properties/dnsNames/anyOf/1/properties/remove/items/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema31.properties.services.items.anyOf[1].properties.dnsNames.anyOf[1].properties.remove.items,data:data56};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
if(!pattern31.test(data56)){
const err158 = {instancePath:instancePath+"/services/" + i3+"/dnsNames/remove/" + i8,schemaPath:"#/properties/services/items/anyOf/1/properties/dnsNames/anyOf/1/properties/remove/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_.*-]+$"},message:"must match pattern \""+"^[A-Za-z0-9_.*-]+$"+"\"",schema:"^[A-Za-z0-9_.*-]+$",parentSchema:schema31.properties.services.items.anyOf[1].properties.dnsNames.anyOf[1].properties.remove.items,data:data56};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
}
else {
const err159 = {instancePath:instancePath+"/services/" + i3+"/dnsNames/remove/" + i8,schemaPath:"#/properties/services/items/anyOf/1/properties/dnsNames/anyOf/1/properties/remove/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.services.items.anyOf[1].properties.dnsNames.anyOf[1].properties.remove.items.type,parentSchema:schema31.properties.services.items.anyOf[1].properties.dnsNames.anyOf[1].properties.remove.items,data:data56};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
}
if(new Set(data55).size !== data55.length){
const err160 = {instancePath:instancePath+"/services/" + i3+"/dnsNames/remove",schemaPath:"#/properties/services/items/anyOf/1/properties/dnsNames/anyOf/1/properties/remove/uniqueItems",keyword:"uniqueItems",params:{},message:"must pass \"uniqueItems\" keyword validation",schema:true,parentSchema:schema31.properties.services.items.anyOf[1].properties.dnsNames.anyOf[1].properties.remove,data:data55};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
}
else {
const err161 = {instancePath:instancePath+"/services/" + i3+"/dnsNames/remove",schemaPath:"#/properties/services/items/anyOf/1/properties/dnsNames/anyOf/1/properties/remove/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.services.items.anyOf[1].properties.dnsNames.anyOf[1].properties.remove.type,parentSchema:schema31.properties.services.items.anyOf[1].properties.dnsNames.anyOf[1].properties.remove,data:data55};
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
const err162 = {instancePath:instancePath+"/services/" + i3+"/dnsNames",schemaPath:"#/properties/services/items/anyOf/1/properties/dnsNames/anyOf/1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.services.items.anyOf[1].properties.dnsNames.anyOf[1].type,parentSchema:schema31.properties.services.items.anyOf[1].properties.dnsNames.anyOf[1],data:data51};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
var _valid5 = _errs143 === errors;
valid31 = valid31 || _valid5;
if(!valid31){
const err163 = {instancePath:instancePath+"/services/" + i3+"/dnsNames",schemaPath:"#/properties/services/items/anyOf/1/properties/dnsNames/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema31.properties.services.items.anyOf[1].properties.dnsNames.anyOf,parentSchema:schema31.properties.services.items.anyOf[1].properties.dnsNames,data:data51};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
else {
errors = _errs138;
if(vErrors !== null){
if(_errs138){
vErrors.length = _errs138;
}
else {
vErrors = null;
}
}
}
}
if(data40.tags !== undefined){
let data57 = data40.tags;
if(data57 && typeof data57 == "object" && !Array.isArray(data57)){
for(const key15 in data57){
let data58 = data57[key15];
if(typeof data58 === "string"){
if(func1(data58) > 256){
const err164 = {instancePath:instancePath+"/services/" + i3+"/tags/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/items/anyOf/1/properties/tags/additionalProperties/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters",schema:256,parentSchema:schema31.properties.services.items.anyOf[1].properties.tags.additionalProperties,data:data58};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
if(!pattern5.test(data58)){
const err165 = {instancePath:instancePath+"/services/" + i3+"/tags/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/items/anyOf/1/properties/tags/additionalProperties/pattern",keyword:"pattern",params:{pattern: "^[\\p{L}\\p{Z}\\p{N}_.:/=+@-]*$"},message:"must match pattern \""+"^[\\p{L}\\p{Z}\\p{N}_.:/=+@-]*$"+"\"",schema:"^[\\p{L}\\p{Z}\\p{N}_.:/=+@-]*$",parentSchema:schema31.properties.services.items.anyOf[1].properties.tags.additionalProperties,data:data58};
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
const err166 = {instancePath:instancePath+"/services/" + i3+"/tags/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/items/anyOf/1/properties/tags/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.services.items.anyOf[1].properties.tags.additionalProperties.type,parentSchema:schema31.properties.services.items.anyOf[1].properties.tags.additionalProperties,data:data58};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
}
}
else {
const err167 = {instancePath:instancePath+"/services/" + i3+"/tags",schemaPath:"#/properties/services/items/anyOf/1/properties/tags/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.services.items.anyOf[1].properties.tags.type,parentSchema:schema31.properties.services.items.anyOf[1].properties.tags,data:data57};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
}
if(data40.records !== undefined){
let data59 = data40.records;
if(typeof data59 !== "string"){
const err168 = {instancePath:instancePath+"/services/" + i3+"/records",schemaPath:"#/properties/services/items/anyOf/1/properties/records/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.services.items.anyOf[1].properties.records.type,parentSchema:schema31.properties.services.items.anyOf[1].properties.records,data:data59};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
if(!((data59 === "alias") || (data59 === "address"))){
const err169 = {instancePath:instancePath+"/services/" + i3+"/records",schemaPath:"#/properties/services/items/anyOf/1/properties/records/enum",keyword:"enum",params:{allowedValues: schema31.properties.services.items.anyOf[1].properties.records.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.services.items.anyOf[1].properties.records.enum,parentSchema:schema31.properties.services.items.anyOf[1].properties.records,data:data59};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
}
if(data40.protect !== undefined){
let data60 = data40.protect;
if(typeof data60 !== "boolean"){
const err170 = {instancePath:instancePath+"/services/" + i3+"/protect",schemaPath:"#/properties/services/items/anyOf/1/properties/protect/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema31.properties.services.items.anyOf[1].properties.protect.type,parentSchema:schema31.properties.services.items.anyOf[1].properties.protect,data:data60};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
}
if(data40.mayHide !== undefined){
let data61 = data40.mayHide;
if(Array.isArray(data61)){
if(data61.length < 1){
const err171 = {instancePath:instancePath+"/services/" + i3+"/mayHide",schemaPath:"#/properties/services/items/anyOf/1/properties/mayHide/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.services.items.anyOf[1].properties.mayHide,data:data61};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
const len9 = data61.length;
for(let i9=0; i9<len9; i9++){
let data62 = data61[i9];
if(typeof data62 === "string"){
if(func1(data62) > 253){
const err172 = {instancePath:instancePath+"/services/" + i3+"/mayHide/" + i9,schemaPath:"#/properties/services/items/anyOf/1/properties/mayHide/items/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema31.properties.services.items.anyOf[1].properties.mayHide.items,data:data62};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
if(!pattern29.test(data62)){
const err173 = {instancePath:instancePath+"/services/" + i3+"/mayHide/" + i9,schemaPath:"#/properties/services/items/anyOf/1/properties/mayHide/items/pattern",keyword:"pattern",params:{pattern: "^(\\*\\.)?([A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.)+[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.?$"},message:"must match pattern \""+"^(\\*\\.)?([A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.)+[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.?$"+"\"",schema:"^(\\*\\.)?([A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.)+[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.?$",parentSchema:schema31.properties.services.items.anyOf[1].properties.mayHide.items,data:data62};
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
const err174 = {instancePath:instancePath+"/services/" + i3+"/mayHide/" + i9,schemaPath:"#/properties/services/items/anyOf/1/properties/mayHide/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.services.items.anyOf[1].properties.mayHide.items.type,parentSchema:schema31.properties.services.items.anyOf[1].properties.mayHide.items,data:data62};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
}
}
else {
const err175 = {instancePath:instancePath+"/services/" + i3+"/mayHide",schemaPath:"#/properties/services/items/anyOf/1/properties/mayHide/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.services.items.anyOf[1].properties.mayHide.type,parentSchema:schema31.properties.services.items.anyOf[1].properties.mayHide,data:data61};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
}
}
else {
const err176 = {instancePath:instancePath+"/services/" + i3,schemaPath:"#/properties/services/items/anyOf/1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.services.items.anyOf[1].type,parentSchema:schema31.properties.services.items.anyOf[1],data:data40};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
var _valid3 = _errs108 === errors;
valid22 = valid22 || _valid3;
if(!valid22){
const err177 = {instancePath:instancePath+"/services/" + i3,schemaPath:"#/properties/services/items/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema31.properties.services.items.anyOf,parentSchema:schema31.properties.services.items,data:data40};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
else {
errors = _errs105;
if(vErrors !== null){
if(_errs105){
vErrors.length = _errs105;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err178 = {instancePath:instancePath+"/services",schemaPath:"#/properties/services/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.services.type,parentSchema:schema31.properties.services,data:data39};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
}
if(data.spokes !== undefined){
let data63 = data.spokes;
if(Array.isArray(data63)){
const len10 = data63.length;
for(let i10=0; i10<len10; i10++){
let data64 = data63[i10];
const _errs170 = errors;
let valid44 = true;
const _errs171 = errors;
if(errors === _errs171){
if(data64 && typeof data64 == "object" && !Array.isArray(data64)){
let missing0;
if((data64.include === undefined) && (missing0 = "include")){
const err179 = {};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
}
else {
const err180 = {};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
}
var _valid6 = _errs171 === errors;
errors = _errs170;
if(vErrors !== null){
if(_errs170){
vErrors.length = _errs170;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid6){
const _errs173 = errors;
if(data64 && typeof data64 == "object" && !Array.isArray(data64)){
if(data64.include === undefined){
const err181 = {instancePath:instancePath+"/spokes/" + i10,schemaPath:"#/properties/spokes/items/then/required",keyword:"required",params:{missingProperty: "include"},message:"must have required property '"+"include"+"'",schema:schema31.properties.spokes.items.then.required,parentSchema:schema31.properties.spokes.items.then,data:data64};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
for(const key16 in data64){
if(!(key16 === "include")){
const err182 = {instancePath:instancePath+"/spokes/" + i10,schemaPath:"#/properties/spokes/items/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spokes.items.then,data:data64};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
}
if(data64.include !== undefined){
let data65 = data64.include;
if(typeof data65 === "string"){
if(func1(data65) > 1024){
const err183 = {instancePath:instancePath+"/spokes/" + i10+"/include",schemaPath:"#/properties/spokes/items/then/properties/include/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters",schema:1024,parentSchema:schema31.properties.spokes.items.then.properties.include,data:data65};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
if(!pattern34.test(data65)){
const err184 = {instancePath:instancePath+"/spokes/" + i10+"/include",schemaPath:"#/properties/spokes/items/then/properties/include/pattern",keyword:"pattern",params:{pattern: "\\.ya?ml$"},message:"must match pattern \""+"\\.ya?ml$"+"\"",schema:"\\.ya?ml$",parentSchema:schema31.properties.spokes.items.then.properties.include,data:data65};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
}
}
else {
const err185 = {instancePath:instancePath+"/spokes/" + i10+"/include",schemaPath:"#/properties/spokes/items/then/properties/include/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spokes.items.then.properties.include.type,parentSchema:schema31.properties.spokes.items.then.properties.include,data:data65};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
}
}
else {
const err186 = {instancePath:instancePath+"/spokes/" + i10,schemaPath:"#/properties/spokes/items/then/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spokes.items.then.type,parentSchema:schema31.properties.spokes.items.then,data:data64};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
}
var _valid6 = _errs173 === errors;
valid44 = _valid6;
if(valid44){
var props5 = true;
}
ifClause0 = "then";
}
else {
const _errs178 = errors;
const _errs179 = errors;
let valid46 = true;
const _errs180 = errors;
if(errors === _errs180){
if(data64 && typeof data64 == "object" && !Array.isArray(data64)){
let missing1;
if((data64.select === undefined) && (missing1 = "select")){
const err187 = {};
if(vErrors === null){
vErrors = [err187];
}
else {
vErrors.push(err187);
}
errors++;
}
}
else {
const err188 = {};
if(vErrors === null){
vErrors = [err188];
}
else {
vErrors.push(err188);
}
errors++;
}
}
var _valid7 = _errs180 === errors;
errors = _errs179;
if(vErrors !== null){
if(_errs179){
vErrors.length = _errs179;
}
else {
vErrors = null;
}
}
let ifClause1;
if(_valid7){
const _errs182 = errors;
if(data64 && typeof data64 == "object" && !Array.isArray(data64)){
if(data64.name === undefined){
const err189 = {instancePath:instancePath+"/spokes/" + i10,schemaPath:"#/properties/spokes/items/else/then/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema31.properties.spokes.items.else.then.required,parentSchema:schema31.properties.spokes.items.else.then,data:data64};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
}
errors++;
}
if(data64.select === undefined){
const err190 = {instancePath:instancePath+"/spokes/" + i10,schemaPath:"#/properties/spokes/items/else/then/required",keyword:"required",params:{missingProperty: "select"},message:"must have required property '"+"select"+"'",schema:schema31.properties.spokes.items.else.then.required,parentSchema:schema31.properties.spokes.items.else.then,data:data64};
if(vErrors === null){
vErrors = [err190];
}
else {
vErrors.push(err190);
}
errors++;
}
for(const key17 in data64){
if(!(func0.call(schema31.properties.spokes.items.else.then.properties, key17))){
const err191 = {instancePath:instancePath+"/spokes/" + i10,schemaPath:"#/properties/spokes/items/else/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spokes.items.else.then,data:data64};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
}
errors++;
}
}
if(data64.name !== undefined){
let data66 = data64.name;
if(typeof data66 === "string"){
if(!pattern35.test(data66)){
const err192 = {instancePath:instancePath+"/spokes/" + i10+"/name",schemaPath:"#/properties/spokes/items/else/then/properties/name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9]([A-Za-z0-9._-]{0,62}[A-Za-z0-9])?$"},message:"must match pattern \""+"^[A-Za-z0-9]([A-Za-z0-9._-]{0,62}[A-Za-z0-9])?$"+"\"",schema:"^[A-Za-z0-9]([A-Za-z0-9._-]{0,62}[A-Za-z0-9])?$",parentSchema:schema31.properties.spokes.items.else.then.properties.name,data:data66};
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
const err193 = {instancePath:instancePath+"/spokes/" + i10+"/name",schemaPath:"#/properties/spokes/items/else/then/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spokes.items.else.then.properties.name.type,parentSchema:schema31.properties.spokes.items.else.then.properties.name,data:data66};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
}
errors++;
}
}
if(data64.select !== undefined){
let data67 = data64.select;
if(data67 && typeof data67 == "object" && !Array.isArray(data67)){
if(data67.vpcs === undefined){
const err194 = {instancePath:instancePath+"/spokes/" + i10+"/select",schemaPath:"#/properties/spokes/items/else/then/properties/select/required",keyword:"required",params:{missingProperty: "vpcs"},message:"must have required property '"+"vpcs"+"'",schema:schema31.properties.spokes.items.else.then.properties.select.required,parentSchema:schema31.properties.spokes.items.else.then.properties.select,data:data67};
if(vErrors === null){
vErrors = [err194];
}
else {
vErrors.push(err194);
}
errors++;
}
for(const key18 in data67){
if(!((((key18 === "accounts") || (key18 === "organization")) || (key18 === "regions")) || (key18 === "vpcs"))){
const err195 = {instancePath:instancePath+"/spokes/" + i10+"/select",schemaPath:"#/properties/spokes/items/else/then/properties/select/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key18},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spokes.items.else.then.properties.select,data:data67};
if(vErrors === null){
vErrors = [err195];
}
else {
vErrors.push(err195);
}
errors++;
}
}
if(data67.accounts !== undefined){
let data68 = data67.accounts;
if(Array.isArray(data68)){
if(data68.length < 1){
const err196 = {instancePath:instancePath+"/spokes/" + i10+"/select/accounts",schemaPath:"#/properties/spokes/items/else/then/properties/select/properties/accounts/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.spokes.items.else.then.properties.select.properties.accounts,data:data68};
if(vErrors === null){
vErrors = [err196];
}
else {
vErrors.push(err196);
}
errors++;
}
const len11 = data68.length;
for(let i11=0; i11<len11; i11++){
let data69 = data68[i11];
if(typeof data69 === "string"){
if(!pattern9.test(data69)){
const err197 = {instancePath:instancePath+"/spokes/" + i10+"/select/accounts/" + i11,schemaPath:"#/properties/spokes/items/else/then/properties/select/properties/accounts/items/pattern",keyword:"pattern",params:{pattern: "^[0-9]{12}$"},message:"must match pattern \""+"^[0-9]{12}$"+"\"",schema:"^[0-9]{12}$",parentSchema:schema31.properties.spokes.items.else.then.properties.select.properties.accounts.items,data:data69};
if(vErrors === null){
vErrors = [err197];
}
else {
vErrors.push(err197);
}
errors++;
}
}
else {
const err198 = {instancePath:instancePath+"/spokes/" + i10+"/select/accounts/" + i11,schemaPath:"#/properties/spokes/items/else/then/properties/select/properties/accounts/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spokes.items.else.then.properties.select.properties.accounts.items.type,parentSchema:schema31.properties.spokes.items.else.then.properties.select.properties.accounts.items,data:data69};
if(vErrors === null){
vErrors = [err198];
}
else {
vErrors.push(err198);
}
errors++;
}
}
if(new Set(data68).size !== data68.length){
const err199 = {instancePath:instancePath+"/spokes/" + i10+"/select/accounts",schemaPath:"#/properties/spokes/items/else/then/properties/select/properties/accounts/uniqueItems",keyword:"uniqueItems",params:{},message:"must pass \"uniqueItems\" keyword validation",schema:true,parentSchema:schema31.properties.spokes.items.else.then.properties.select.properties.accounts,data:data68};
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
const err200 = {instancePath:instancePath+"/spokes/" + i10+"/select/accounts",schemaPath:"#/properties/spokes/items/else/then/properties/select/properties/accounts/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spokes.items.else.then.properties.select.properties.accounts.type,parentSchema:schema31.properties.spokes.items.else.then.properties.select.properties.accounts,data:data68};
if(vErrors === null){
vErrors = [err200];
}
else {
vErrors.push(err200);
}
errors++;
}
}
if(data67.organization !== undefined){
let data70 = data67.organization;
if(data70 && typeof data70 == "object" && !Array.isArray(data70)){
for(const key19 in data70){
if(!((key19 === "units") || (key19 === "tags"))){
const err201 = {instancePath:instancePath+"/spokes/" + i10+"/select/organization",schemaPath:"#/properties/spokes/items/else/then/properties/select/properties/organization/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key19},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spokes.items.else.then.properties.select.properties.organization,data:data70};
if(vErrors === null){
vErrors = [err201];
}
else {
vErrors.push(err201);
}
errors++;
}
}
if(data70.units !== undefined){
let data71 = data70.units;
if(Array.isArray(data71)){
if(data71.length < 1){
const err202 = {instancePath:instancePath+"/spokes/" + i10+"/select/organization/units",schemaPath:"#/properties/spokes/items/else/then/properties/select/properties/organization/properties/units/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.spokes.items.else.then.properties.select.properties.organization.properties.units,data:data71};
if(vErrors === null){
vErrors = [err202];
}
else {
vErrors.push(err202);
}
errors++;
}
const len12 = data71.length;
for(let i12=0; i12<len12; i12++){
let data72 = data71[i12];
if(typeof data72 === "string"){
if(!pattern37.test(data72)){
const err203 = {instancePath:instancePath+"/spokes/" + i10+"/select/organization/units/" + i12,schemaPath:"#/properties/spokes/items/else/then/properties/select/properties/organization/properties/units/items/pattern",keyword:"pattern",params:{pattern: "^(ou-[0-9a-z]{4,32}-[0-9a-z]{8,32}|r-[0-9a-z]{4,32})$"},message:"must match pattern \""+"^(ou-[0-9a-z]{4,32}-[0-9a-z]{8,32}|r-[0-9a-z]{4,32})$"+"\"",schema:"^(ou-[0-9a-z]{4,32}-[0-9a-z]{8,32}|r-[0-9a-z]{4,32})$",parentSchema:schema31.properties.spokes.items.else.then.properties.select.properties.organization.properties.units.items,data:data72};
if(vErrors === null){
vErrors = [err203];
}
else {
vErrors.push(err203);
}
errors++;
}
}
else {
const err204 = {instancePath:instancePath+"/spokes/" + i10+"/select/organization/units/" + i12,schemaPath:"#/properties/spokes/items/else/then/properties/select/properties/organization/properties/units/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spokes.items.else.then.properties.select.properties.organization.properties.units.items.type,parentSchema:schema31.properties.spokes.items.else.then.properties.select.properties.organization.properties.units.items,data:data72};
if(vErrors === null){
vErrors = [err204];
}
else {
vErrors.push(err204);
}
errors++;
}
}
if(new Set(data71).size !== data71.length){
const err205 = {instancePath:instancePath+"/spokes/" + i10+"/select/organization/units",schemaPath:"#/properties/spokes/items/else/then/properties/select/properties/organization/properties/units/uniqueItems",keyword:"uniqueItems",params:{},message:"must pass \"uniqueItems\" keyword validation",schema:true,parentSchema:schema31.properties.spokes.items.else.then.properties.select.properties.organization.properties.units,data:data71};
if(vErrors === null){
vErrors = [err205];
}
else {
vErrors.push(err205);
}
errors++;
}
}
else {
const err206 = {instancePath:instancePath+"/spokes/" + i10+"/select/organization/units",schemaPath:"#/properties/spokes/items/else/then/properties/select/properties/organization/properties/units/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spokes.items.else.then.properties.select.properties.organization.properties.units.type,parentSchema:schema31.properties.spokes.items.else.then.properties.select.properties.organization.properties.units,data:data71};
if(vErrors === null){
vErrors = [err206];
}
else {
vErrors.push(err206);
}
errors++;
}
}
if(data70.tags !== undefined){
let data73 = data70.tags;
if(data73 && typeof data73 == "object" && !Array.isArray(data73)){
if(Object.keys(data73).length < 1){
const err207 = {instancePath:instancePath+"/spokes/" + i10+"/select/organization/tags",schemaPath:"#/properties/spokes/items/else/then/properties/select/properties/organization/properties/tags/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema31.properties.spokes.items.else.then.properties.select.properties.organization.properties.tags,data:data73};
if(vErrors === null){
vErrors = [err207];
}
else {
vErrors.push(err207);
}
errors++;
}
for(const key20 in data73){
let data74 = data73[key20];
if(typeof data74 === "string"){
if(func1(data74) > 256){
const err208 = {instancePath:instancePath+"/spokes/" + i10+"/select/organization/tags/" + key20.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spokes/items/else/then/properties/select/properties/organization/properties/tags/additionalProperties/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters",schema:256,parentSchema:schema31.properties.spokes.items.else.then.properties.select.properties.organization.properties.tags.additionalProperties,data:data74};
if(vErrors === null){
vErrors = [err208];
}
else {
vErrors.push(err208);
}
errors++;
}
}
else {
const err209 = {instancePath:instancePath+"/spokes/" + i10+"/select/organization/tags/" + key20.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spokes/items/else/then/properties/select/properties/organization/properties/tags/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spokes.items.else.then.properties.select.properties.organization.properties.tags.additionalProperties.type,parentSchema:schema31.properties.spokes.items.else.then.properties.select.properties.organization.properties.tags.additionalProperties,data:data74};
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
const err210 = {instancePath:instancePath+"/spokes/" + i10+"/select/organization/tags",schemaPath:"#/properties/spokes/items/else/then/properties/select/properties/organization/properties/tags/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spokes.items.else.then.properties.select.properties.organization.properties.tags.type,parentSchema:schema31.properties.spokes.items.else.then.properties.select.properties.organization.properties.tags,data:data73};
if(vErrors === null){
vErrors = [err210];
}
else {
vErrors.push(err210);
}
errors++;
}
}
}
else {
const err211 = {instancePath:instancePath+"/spokes/" + i10+"/select/organization",schemaPath:"#/properties/spokes/items/else/then/properties/select/properties/organization/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spokes.items.else.then.properties.select.properties.organization.type,parentSchema:schema31.properties.spokes.items.else.then.properties.select.properties.organization,data:data70};
if(vErrors === null){
vErrors = [err211];
}
else {
vErrors.push(err211);
}
errors++;
}
}
if(data67.regions !== undefined){
let data75 = data67.regions;
if(Array.isArray(data75)){
if(data75.length < 1){
const err212 = {instancePath:instancePath+"/spokes/" + i10+"/select/regions",schemaPath:"#/properties/spokes/items/else/then/properties/select/properties/regions/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.spokes.items.else.then.properties.select.properties.regions,data:data75};
if(vErrors === null){
vErrors = [err212];
}
else {
vErrors.push(err212);
}
errors++;
}
const len13 = data75.length;
for(let i13=0; i13<len13; i13++){
let data76 = data75[i13];
if(typeof data76 === "string"){
if(!pattern16.test(data76)){
const err213 = {instancePath:instancePath+"/spokes/" + i10+"/select/regions/" + i13,schemaPath:"#/properties/spokes/items/else/then/properties/select/properties/regions/items/pattern",keyword:"pattern",params:{pattern: "^[a-z]{2,}(-[a-z]+)+-[0-9]+$"},message:"must match pattern \""+"^[a-z]{2,}(-[a-z]+)+-[0-9]+$"+"\"",schema:"^[a-z]{2,}(-[a-z]+)+-[0-9]+$",parentSchema:schema31.properties.spokes.items.else.then.properties.select.properties.regions.items,data:data76};
if(vErrors === null){
vErrors = [err213];
}
else {
vErrors.push(err213);
}
errors++;
}
}
else {
const err214 = {instancePath:instancePath+"/spokes/" + i10+"/select/regions/" + i13,schemaPath:"#/properties/spokes/items/else/then/properties/select/properties/regions/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spokes.items.else.then.properties.select.properties.regions.items.type,parentSchema:schema31.properties.spokes.items.else.then.properties.select.properties.regions.items,data:data76};
if(vErrors === null){
vErrors = [err214];
}
else {
vErrors.push(err214);
}
errors++;
}
}
if(new Set(data75).size !== data75.length){
const err215 = {instancePath:instancePath+"/spokes/" + i10+"/select/regions",schemaPath:"#/properties/spokes/items/else/then/properties/select/properties/regions/uniqueItems",keyword:"uniqueItems",params:{},message:"must pass \"uniqueItems\" keyword validation",schema:true,parentSchema:schema31.properties.spokes.items.else.then.properties.select.properties.regions,data:data75};
if(vErrors === null){
vErrors = [err215];
}
else {
vErrors.push(err215);
}
errors++;
}
}
else {
const err216 = {instancePath:instancePath+"/spokes/" + i10+"/select/regions",schemaPath:"#/properties/spokes/items/else/then/properties/select/properties/regions/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spokes.items.else.then.properties.select.properties.regions.type,parentSchema:schema31.properties.spokes.items.else.then.properties.select.properties.regions,data:data75};
if(vErrors === null){
vErrors = [err216];
}
else {
vErrors.push(err216);
}
errors++;
}
}
if(data67.vpcs !== undefined){
let data77 = data67.vpcs;
if(data77 && typeof data77 == "object" && !Array.isArray(data77)){
if(data77.tags === undefined){
const err217 = {instancePath:instancePath+"/spokes/" + i10+"/select/vpcs",schemaPath:"#/properties/spokes/items/else/then/properties/select/properties/vpcs/required",keyword:"required",params:{missingProperty: "tags"},message:"must have required property '"+"tags"+"'",schema:schema31.properties.spokes.items.else.then.properties.select.properties.vpcs.required,parentSchema:schema31.properties.spokes.items.else.then.properties.select.properties.vpcs,data:data77};
if(vErrors === null){
vErrors = [err217];
}
else {
vErrors.push(err217);
}
errors++;
}
for(const key21 in data77){
if(!(key21 === "tags")){
const err218 = {instancePath:instancePath+"/spokes/" + i10+"/select/vpcs",schemaPath:"#/properties/spokes/items/else/then/properties/select/properties/vpcs/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key21},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spokes.items.else.then.properties.select.properties.vpcs,data:data77};
if(vErrors === null){
vErrors = [err218];
}
else {
vErrors.push(err218);
}
errors++;
}
}
if(data77.tags !== undefined){
let data78 = data77.tags;
if(data78 && typeof data78 == "object" && !Array.isArray(data78)){
if(Object.keys(data78).length < 1){
const err219 = {instancePath:instancePath+"/spokes/" + i10+"/select/vpcs/tags",schemaPath:"#/properties/spokes/items/else/then/properties/select/properties/vpcs/properties/tags/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema31.properties.spokes.items.else.then.properties.select.properties.vpcs.properties.tags,data:data78};
if(vErrors === null){
vErrors = [err219];
}
else {
vErrors.push(err219);
}
errors++;
}
for(const key22 in data78){
let data79 = data78[key22];
if(typeof data79 === "string"){
if(func1(data79) > 256){
const err220 = {instancePath:instancePath+"/spokes/" + i10+"/select/vpcs/tags/" + key22.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spokes/items/else/then/properties/select/properties/vpcs/properties/tags/additionalProperties/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters",schema:256,parentSchema:schema31.properties.spokes.items.else.then.properties.select.properties.vpcs.properties.tags.additionalProperties,data:data79};
if(vErrors === null){
vErrors = [err220];
}
else {
vErrors.push(err220);
}
errors++;
}
}
else {
const err221 = {instancePath:instancePath+"/spokes/" + i10+"/select/vpcs/tags/" + key22.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spokes/items/else/then/properties/select/properties/vpcs/properties/tags/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spokes.items.else.then.properties.select.properties.vpcs.properties.tags.additionalProperties.type,parentSchema:schema31.properties.spokes.items.else.then.properties.select.properties.vpcs.properties.tags.additionalProperties,data:data79};
if(vErrors === null){
vErrors = [err221];
}
else {
vErrors.push(err221);
}
errors++;
}
}
}
else {
const err222 = {instancePath:instancePath+"/spokes/" + i10+"/select/vpcs/tags",schemaPath:"#/properties/spokes/items/else/then/properties/select/properties/vpcs/properties/tags/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spokes.items.else.then.properties.select.properties.vpcs.properties.tags.type,parentSchema:schema31.properties.spokes.items.else.then.properties.select.properties.vpcs.properties.tags,data:data78};
if(vErrors === null){
vErrors = [err222];
}
else {
vErrors.push(err222);
}
errors++;
}
}
}
else {
const err223 = {instancePath:instancePath+"/spokes/" + i10+"/select/vpcs",schemaPath:"#/properties/spokes/items/else/then/properties/select/properties/vpcs/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spokes.items.else.then.properties.select.properties.vpcs.type,parentSchema:schema31.properties.spokes.items.else.then.properties.select.properties.vpcs,data:data77};
if(vErrors === null){
vErrors = [err223];
}
else {
vErrors.push(err223);
}
errors++;
}
}
}
else {
const err224 = {instancePath:instancePath+"/spokes/" + i10+"/select",schemaPath:"#/properties/spokes/items/else/then/properties/select/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spokes.items.else.then.properties.select.type,parentSchema:schema31.properties.spokes.items.else.then.properties.select,data:data67};
if(vErrors === null){
vErrors = [err224];
}
else {
vErrors.push(err224);
}
errors++;
}
}
if(data64.expect !== undefined){
let data80 = data64.expect;
if(data80 && typeof data80 == "object" && !Array.isArray(data80)){
if(data80.min === undefined){
const err225 = {instancePath:instancePath+"/spokes/" + i10+"/expect",schemaPath:"#/properties/spokes/items/else/then/properties/expect/required",keyword:"required",params:{missingProperty: "min"},message:"must have required property '"+"min"+"'",schema:schema31.properties.spokes.items.else.then.properties.expect.required,parentSchema:schema31.properties.spokes.items.else.then.properties.expect,data:data80};
if(vErrors === null){
vErrors = [err225];
}
else {
vErrors.push(err225);
}
errors++;
}
for(const key23 in data80){
if(!(key23 === "min")){
const err226 = {instancePath:instancePath+"/spokes/" + i10+"/expect",schemaPath:"#/properties/spokes/items/else/then/properties/expect/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key23},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spokes.items.else.then.properties.expect,data:data80};
if(vErrors === null){
vErrors = [err226];
}
else {
vErrors.push(err226);
}
errors++;
}
}
if(data80.min !== undefined){
let data81 = data80.min;
if(!(((typeof data81 == "number") && (!(data81 % 1) && !isNaN(data81))) && (isFinite(data81)))){
const err227 = {instancePath:instancePath+"/spokes/" + i10+"/expect/min",schemaPath:"#/properties/spokes/items/else/then/properties/expect/properties/min/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.spokes.items.else.then.properties.expect.properties.min.type,parentSchema:schema31.properties.spokes.items.else.then.properties.expect.properties.min,data:data81};
if(vErrors === null){
vErrors = [err227];
}
else {
vErrors.push(err227);
}
errors++;
}
if((typeof data81 == "number") && (isFinite(data81))){
if(data81 < 0 || isNaN(data81)){
const err228 = {instancePath:instancePath+"/spokes/" + i10+"/expect/min",schemaPath:"#/properties/spokes/items/else/then/properties/expect/properties/min/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.spokes.items.else.then.properties.expect.properties.min,data:data81};
if(vErrors === null){
vErrors = [err228];
}
else {
vErrors.push(err228);
}
errors++;
}
}
}
}
else {
const err229 = {instancePath:instancePath+"/spokes/" + i10+"/expect",schemaPath:"#/properties/spokes/items/else/then/properties/expect/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spokes.items.else.then.properties.expect.type,parentSchema:schema31.properties.spokes.items.else.then.properties.expect,data:data80};
if(vErrors === null){
vErrors = [err229];
}
else {
vErrors.push(err229);
}
errors++;
}
}
if(data64.role !== undefined){
let data82 = data64.role;
if(typeof data82 === "string"){
if(!pattern6.test(data82)){
const err230 = {instancePath:instancePath+"/spokes/" + i10+"/role",schemaPath:"#/properties/spokes/items/else/then/properties/role/pattern",keyword:"pattern",params:{pattern: "^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$"},message:"must match pattern \""+"^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$"+"\"",schema:"^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$",parentSchema:schema31.properties.spokes.items.else.then.properties.role,data:data82};
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
const err231 = {instancePath:instancePath+"/spokes/" + i10+"/role",schemaPath:"#/properties/spokes/items/else/then/properties/role/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spokes.items.else.then.properties.role.type,parentSchema:schema31.properties.spokes.items.else.then.properties.role,data:data82};
if(vErrors === null){
vErrors = [err231];
}
else {
vErrors.push(err231);
}
errors++;
}
}
if(data64.planRole !== undefined){
let data83 = data64.planRole;
if(typeof data83 === "string"){
if(!pattern6.test(data83)){
const err232 = {instancePath:instancePath+"/spokes/" + i10+"/planRole",schemaPath:"#/properties/spokes/items/else/then/properties/planRole/pattern",keyword:"pattern",params:{pattern: "^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$"},message:"must match pattern \""+"^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$"+"\"",schema:"^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$",parentSchema:schema31.properties.spokes.items.else.then.properties.planRole,data:data83};
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
const err233 = {instancePath:instancePath+"/spokes/" + i10+"/planRole",schemaPath:"#/properties/spokes/items/else/then/properties/planRole/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spokes.items.else.then.properties.planRole.type,parentSchema:schema31.properties.spokes.items.else.then.properties.planRole,data:data83};
if(vErrors === null){
vErrors = [err233];
}
else {
vErrors.push(err233);
}
errors++;
}
}
if(data64.services !== undefined){
let data84 = data64.services;
const _errs228 = errors;
let valid60 = false;
const _errs229 = errors;
if(Array.isArray(data84)){
if(data84.length < 1){
const err234 = {instancePath:instancePath+"/spokes/" + i10+"/services",schemaPath:"#/properties/spokes/items/else/then/properties/services/anyOf/0/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.spokes.items.else.then.properties.services.anyOf[0],data:data84};
if(vErrors === null){
vErrors = [err234];
}
else {
vErrors.push(err234);
}
errors++;
}
const len14 = data84.length;
for(let i14=0; i14<len14; i14++){
let data85 = data84[i14];
if(typeof data85 === "string"){
if(func1(data85) > 255){
const err235 = {instancePath:instancePath+"/spokes/" + i10+"/services/" + i14,schemaPath:"#/properties/spokes/items/else/then/properties/services/anyOf/0/items/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema31.properties.spokes.items.else.then.properties.services.anyOf[0].items,data:data85};
if(vErrors === null){
vErrors = [err235];
}
else {
vErrors.push(err235);
}
errors++;
}
if(!pattern24.test(data85)){
const err236 = {instancePath:instancePath+"/spokes/" + i10+"/services/" + i14,schemaPath:"#/properties/spokes/items/else/then/properties/services/anyOf/0/items/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$"},message:"must match pattern \""+"^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$"+"\"",schema:"^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$",parentSchema:schema31.properties.spokes.items.else.then.properties.services.anyOf[0].items,data:data85};
if(vErrors === null){
vErrors = [err236];
}
else {
vErrors.push(err236);
}
errors++;
}
}
else {
const err237 = {instancePath:instancePath+"/spokes/" + i10+"/services/" + i14,schemaPath:"#/properties/spokes/items/else/then/properties/services/anyOf/0/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spokes.items.else.then.properties.services.anyOf[0].items.type,parentSchema:schema31.properties.spokes.items.else.then.properties.services.anyOf[0].items,data:data85};
if(vErrors === null){
vErrors = [err237];
}
else {
vErrors.push(err237);
}
errors++;
}
}
if(new Set(data84).size !== data84.length){
const err238 = {instancePath:instancePath+"/spokes/" + i10+"/services",schemaPath:"#/properties/spokes/items/else/then/properties/services/anyOf/0/uniqueItems",keyword:"uniqueItems",params:{},message:"must pass \"uniqueItems\" keyword validation",schema:true,parentSchema:schema31.properties.spokes.items.else.then.properties.services.anyOf[0],data:data84};
if(vErrors === null){
vErrors = [err238];
}
else {
vErrors.push(err238);
}
errors++;
}
}
else {
const err239 = {instancePath:instancePath+"/spokes/" + i10+"/services",schemaPath:"#/properties/spokes/items/else/then/properties/services/anyOf/0/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spokes.items.else.then.properties.services.anyOf[0].type,parentSchema:schema31.properties.spokes.items.else.then.properties.services.anyOf[0],data:data84};
if(vErrors === null){
vErrors = [err239];
}
else {
vErrors.push(err239);
}
errors++;
}
var _valid8 = _errs229 === errors;
valid60 = valid60 || _valid8;
const _errs233 = errors;
if(data84 && typeof data84 == "object" && !Array.isArray(data84)){
if(data84.except === undefined){
const err240 = {instancePath:instancePath+"/spokes/" + i10+"/services",schemaPath:"#/properties/spokes/items/else/then/properties/services/anyOf/1/required",keyword:"required",params:{missingProperty: "except"},message:"must have required property '"+"except"+"'",schema:schema31.properties.spokes.items.else.then.properties.services.anyOf[1].required,parentSchema:schema31.properties.spokes.items.else.then.properties.services.anyOf[1],data:data84};
if(vErrors === null){
vErrors = [err240];
}
else {
vErrors.push(err240);
}
errors++;
}
for(const key24 in data84){
if(!(key24 === "except")){
const err241 = {instancePath:instancePath+"/spokes/" + i10+"/services",schemaPath:"#/properties/spokes/items/else/then/properties/services/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key24},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spokes.items.else.then.properties.services.anyOf[1],data:data84};
if(vErrors === null){
vErrors = [err241];
}
else {
vErrors.push(err241);
}
errors++;
}
}
if(data84.except !== undefined){
let data86 = data84.except;
if(Array.isArray(data86)){
if(data86.length < 1){
const err242 = {instancePath:instancePath+"/spokes/" + i10+"/services/except",schemaPath:"#/properties/spokes/items/else/then/properties/services/anyOf/1/properties/except/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.spokes.items.else.then.properties.services.anyOf[1].properties.except,data:data86};
if(vErrors === null){
vErrors = [err242];
}
else {
vErrors.push(err242);
}
errors++;
}
const len15 = data86.length;
for(let i15=0; i15<len15; i15++){
let data87 = data86[i15];
if(typeof data87 === "string"){
if(func1(data87) > 255){
const err243 = {instancePath:instancePath+"/spokes/" + i10+"/services/except/" + i15,schemaPath:"#/properties/spokes/items/else/then/properties/services/anyOf/1/properties/except/items/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema31.properties.spokes.items.else.then.properties.services.anyOf[1].properties.except.items,data:data87};
if(vErrors === null){
vErrors = [err243];
}
else {
vErrors.push(err243);
}
errors++;
}
if(!pattern24.test(data87)){
const err244 = {instancePath:instancePath+"/spokes/" + i10+"/services/except/" + i15,schemaPath:"#/properties/spokes/items/else/then/properties/services/anyOf/1/properties/except/items/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$"},message:"must match pattern \""+"^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$"+"\"",schema:"^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$",parentSchema:schema31.properties.spokes.items.else.then.properties.services.anyOf[1].properties.except.items,data:data87};
if(vErrors === null){
vErrors = [err244];
}
else {
vErrors.push(err244);
}
errors++;
}
}
else {
const err245 = {instancePath:instancePath+"/spokes/" + i10+"/services/except/" + i15,schemaPath:"#/properties/spokes/items/else/then/properties/services/anyOf/1/properties/except/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spokes.items.else.then.properties.services.anyOf[1].properties.except.items.type,parentSchema:schema31.properties.spokes.items.else.then.properties.services.anyOf[1].properties.except.items,data:data87};
if(vErrors === null){
vErrors = [err245];
}
else {
vErrors.push(err245);
}
errors++;
}
}
if(new Set(data86).size !== data86.length){
const err246 = {instancePath:instancePath+"/spokes/" + i10+"/services/except",schemaPath:"#/properties/spokes/items/else/then/properties/services/anyOf/1/properties/except/uniqueItems",keyword:"uniqueItems",params:{},message:"must pass \"uniqueItems\" keyword validation",schema:true,parentSchema:schema31.properties.spokes.items.else.then.properties.services.anyOf[1].properties.except,data:data86};
if(vErrors === null){
vErrors = [err246];
}
else {
vErrors.push(err246);
}
errors++;
}
}
else {
const err247 = {instancePath:instancePath+"/spokes/" + i10+"/services/except",schemaPath:"#/properties/spokes/items/else/then/properties/services/anyOf/1/properties/except/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spokes.items.else.then.properties.services.anyOf[1].properties.except.type,parentSchema:schema31.properties.spokes.items.else.then.properties.services.anyOf[1].properties.except,data:data86};
if(vErrors === null){
vErrors = [err247];
}
else {
vErrors.push(err247);
}
errors++;
}
}
}
else {
const err248 = {instancePath:instancePath+"/spokes/" + i10+"/services",schemaPath:"#/properties/spokes/items/else/then/properties/services/anyOf/1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spokes.items.else.then.properties.services.anyOf[1].type,parentSchema:schema31.properties.spokes.items.else.then.properties.services.anyOf[1],data:data84};
if(vErrors === null){
vErrors = [err248];
}
else {
vErrors.push(err248);
}
errors++;
}
var _valid8 = _errs233 === errors;
valid60 = valid60 || _valid8;
if(!valid60){
const err249 = {instancePath:instancePath+"/spokes/" + i10+"/services",schemaPath:"#/properties/spokes/items/else/then/properties/services/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema31.properties.spokes.items.else.then.properties.services.anyOf,parentSchema:schema31.properties.spokes.items.else.then.properties.services,data:data84};
if(vErrors === null){
vErrors = [err249];
}
else {
vErrors.push(err249);
}
errors++;
}
else {
errors = _errs228;
if(vErrors !== null){
if(_errs228){
vErrors.length = _errs228;
}
else {
vErrors = null;
}
}
}
}
if(data64.localEndpoints !== undefined){
let data88 = data64.localEndpoints;
if(typeof data88 !== "string"){
const err250 = {instancePath:instancePath+"/spokes/" + i10+"/localEndpoints",schemaPath:"#/properties/spokes/items/else/then/properties/localEndpoints/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spokes.items.else.then.properties.localEndpoints.type,parentSchema:schema31.properties.spokes.items.else.then.properties.localEndpoints,data:data88};
if(vErrors === null){
vErrors = [err250];
}
else {
vErrors.push(err250);
}
errors++;
}
if(!(((data88 === "keep") || (data88 === "switch")) || (data88 === "retire"))){
const err251 = {instancePath:instancePath+"/spokes/" + i10+"/localEndpoints",schemaPath:"#/properties/spokes/items/else/then/properties/localEndpoints/enum",keyword:"enum",params:{allowedValues: schema31.properties.spokes.items.else.then.properties.localEndpoints.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spokes.items.else.then.properties.localEndpoints.enum,parentSchema:schema31.properties.spokes.items.else.then.properties.localEndpoints,data:data88};
if(vErrors === null){
vErrors = [err251];
}
else {
vErrors.push(err251);
}
errors++;
}
}
if(data64.acceptGap !== undefined){
let data89 = data64.acceptGap;
if(typeof data89 !== "boolean"){
const err252 = {instancePath:instancePath+"/spokes/" + i10+"/acceptGap",schemaPath:"#/properties/spokes/items/else/then/properties/acceptGap/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema31.properties.spokes.items.else.then.properties.acceptGap.type,parentSchema:schema31.properties.spokes.items.else.then.properties.acceptGap,data:data89};
if(vErrors === null){
vErrors = [err252];
}
else {
vErrors.push(err252);
}
errors++;
}
}
if(data64.drain !== undefined){
let data90 = data64.drain;
if(typeof data90 === "string"){
if(!pattern23.test(data90)){
const err253 = {instancePath:instancePath+"/spokes/" + i10+"/drain",schemaPath:"#/properties/spokes/items/else/then/properties/drain/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,3}[mhd]$"},message:"must match pattern \""+"^[1-9][0-9]{0,3}[mhd]$"+"\"",schema:"^[1-9][0-9]{0,3}[mhd]$",parentSchema:schema31.properties.spokes.items.else.then.properties.drain,data:data90};
if(vErrors === null){
vErrors = [err253];
}
else {
vErrors.push(err253);
}
errors++;
}
}
else {
const err254 = {instancePath:instancePath+"/spokes/" + i10+"/drain",schemaPath:"#/properties/spokes/items/else/then/properties/drain/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spokes.items.else.then.properties.drain.type,parentSchema:schema31.properties.spokes.items.else.then.properties.drain,data:data90};
if(vErrors === null){
vErrors = [err254];
}
else {
vErrors.push(err254);
}
errors++;
}
}
if(data64.distribution !== undefined){
let data91 = data64.distribution;
if(typeof data91 !== "string"){
const err255 = {instancePath:instancePath+"/spokes/" + i10+"/distribution",schemaPath:"#/properties/spokes/items/else/then/properties/distribution/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spokes.items.else.then.properties.distribution.type,parentSchema:schema31.properties.spokes.items.else.then.properties.distribution,data:data91};
if(vErrors === null){
vErrors = [err255];
}
else {
vErrors.push(err255);
}
errors++;
}
if(!(data91 === "zones")){
const err256 = {instancePath:instancePath+"/spokes/" + i10+"/distribution",schemaPath:"#/properties/spokes/items/else/then/properties/distribution/enum",keyword:"enum",params:{allowedValues: schema31.properties.spokes.items.else.then.properties.distribution.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spokes.items.else.then.properties.distribution.enum,parentSchema:schema31.properties.spokes.items.else.then.properties.distribution,data:data91};
if(vErrors === null){
vErrors = [err256];
}
else {
vErrors.push(err256);
}
errors++;
}
}
if(data64.profilePriority !== undefined){
let data92 = data64.profilePriority;
if(!(((typeof data92 == "number") && (!(data92 % 1) && !isNaN(data92))) && (isFinite(data92)))){
const err257 = {instancePath:instancePath+"/spokes/" + i10+"/profilePriority",schemaPath:"#/properties/spokes/items/else/then/properties/profilePriority/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.spokes.items.else.then.properties.profilePriority.type,parentSchema:schema31.properties.spokes.items.else.then.properties.profilePriority,data:data92};
if(vErrors === null){
vErrors = [err257];
}
else {
vErrors.push(err257);
}
errors++;
}
if((typeof data92 == "number") && (isFinite(data92))){
if(data92 > 9900 || isNaN(data92)){
const err258 = {instancePath:instancePath+"/spokes/" + i10+"/profilePriority",schemaPath:"#/properties/spokes/items/else/then/properties/profilePriority/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9900},message:"must be <= 9900",schema:9900,parentSchema:schema31.properties.spokes.items.else.then.properties.profilePriority,data:data92};
if(vErrors === null){
vErrors = [err258];
}
else {
vErrors.push(err258);
}
errors++;
}
if(data92 < 100 || isNaN(data92)){
const err259 = {instancePath:instancePath+"/spokes/" + i10+"/profilePriority",schemaPath:"#/properties/spokes/items/else/then/properties/profilePriority/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100},message:"must be >= 100",schema:100,parentSchema:schema31.properties.spokes.items.else.then.properties.profilePriority,data:data92};
if(vErrors === null){
vErrors = [err259];
}
else {
vErrors.push(err259);
}
errors++;
}
}
}
if(data64.reachability !== undefined){
let data93 = data64.reachability;
if(typeof data93 !== "string"){
const err260 = {instancePath:instancePath+"/spokes/" + i10+"/reachability",schemaPath:"#/properties/spokes/items/else/then/properties/reachability/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spokes.items.else.then.properties.reachability.type,parentSchema:schema31.properties.spokes.items.else.then.properties.reachability,data:data93};
if(vErrors === null){
vErrors = [err260];
}
else {
vErrors.push(err260);
}
errors++;
}
if(!((data93 === "check") || (data93 === "assume"))){
const err261 = {instancePath:instancePath+"/spokes/" + i10+"/reachability",schemaPath:"#/properties/spokes/items/else/then/properties/reachability/enum",keyword:"enum",params:{allowedValues: schema31.properties.spokes.items.else.then.properties.reachability.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spokes.items.else.then.properties.reachability.enum,parentSchema:schema31.properties.spokes.items.else.then.properties.reachability,data:data93};
if(vErrors === null){
vErrors = [err261];
}
else {
vErrors.push(err261);
}
errors++;
}
}
if(data64.protect !== undefined){
let data94 = data64.protect;
if(typeof data94 !== "boolean"){
const err262 = {instancePath:instancePath+"/spokes/" + i10+"/protect",schemaPath:"#/properties/spokes/items/else/then/properties/protect/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema31.properties.spokes.items.else.then.properties.protect.type,parentSchema:schema31.properties.spokes.items.else.then.properties.protect,data:data94};
if(vErrors === null){
vErrors = [err262];
}
else {
vErrors.push(err262);
}
errors++;
}
}
}
else {
const err263 = {instancePath:instancePath+"/spokes/" + i10,schemaPath:"#/properties/spokes/items/else/then/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spokes.items.else.then.type,parentSchema:schema31.properties.spokes.items.else.then,data:data64};
if(vErrors === null){
vErrors = [err263];
}
else {
vErrors.push(err263);
}
errors++;
}
var _valid7 = _errs182 === errors;
valid46 = _valid7;
if(valid46){
var props7 = true;
}
ifClause1 = "then";
}
else {
const _errs254 = errors;
if(data64 && typeof data64 == "object" && !Array.isArray(data64)){
if(data64.name === undefined){
const err264 = {instancePath:instancePath+"/spokes/" + i10,schemaPath:"#/properties/spokes/items/else/else/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema31.properties.spokes.items.else.else.required,parentSchema:schema31.properties.spokes.items.else.else,data:data64};
if(vErrors === null){
vErrors = [err264];
}
else {
vErrors.push(err264);
}
errors++;
}
if(data64.account === undefined){
const err265 = {instancePath:instancePath+"/spokes/" + i10,schemaPath:"#/properties/spokes/items/else/else/required",keyword:"required",params:{missingProperty: "account"},message:"must have required property '"+"account"+"'",schema:schema31.properties.spokes.items.else.else.required,parentSchema:schema31.properties.spokes.items.else.else,data:data64};
if(vErrors === null){
vErrors = [err265];
}
else {
vErrors.push(err265);
}
errors++;
}
if(data64.vpc === undefined){
const err266 = {instancePath:instancePath+"/spokes/" + i10,schemaPath:"#/properties/spokes/items/else/else/required",keyword:"required",params:{missingProperty: "vpc"},message:"must have required property '"+"vpc"+"'",schema:schema31.properties.spokes.items.else.else.required,parentSchema:schema31.properties.spokes.items.else.else,data:data64};
if(vErrors === null){
vErrors = [err266];
}
else {
vErrors.push(err266);
}
errors++;
}
for(const key25 in data64){
if(!(func0.call(schema31.properties.spokes.items.else.else.properties, key25))){
const err267 = {instancePath:instancePath+"/spokes/" + i10,schemaPath:"#/properties/spokes/items/else/else/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key25},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spokes.items.else.else,data:data64};
if(vErrors === null){
vErrors = [err267];
}
else {
vErrors.push(err267);
}
errors++;
}
}
if(data64.name !== undefined){
let data95 = data64.name;
if(typeof data95 === "string"){
if(!pattern35.test(data95)){
const err268 = {instancePath:instancePath+"/spokes/" + i10+"/name",schemaPath:"#/properties/spokes/items/else/else/properties/name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9]([A-Za-z0-9._-]{0,62}[A-Za-z0-9])?$"},message:"must match pattern \""+"^[A-Za-z0-9]([A-Za-z0-9._-]{0,62}[A-Za-z0-9])?$"+"\"",schema:"^[A-Za-z0-9]([A-Za-z0-9._-]{0,62}[A-Za-z0-9])?$",parentSchema:schema31.properties.spokes.items.else.else.properties.name,data:data95};
if(vErrors === null){
vErrors = [err268];
}
else {
vErrors.push(err268);
}
errors++;
}
}
else {
const err269 = {instancePath:instancePath+"/spokes/" + i10+"/name",schemaPath:"#/properties/spokes/items/else/else/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spokes.items.else.else.properties.name.type,parentSchema:schema31.properties.spokes.items.else.else.properties.name,data:data95};
if(vErrors === null){
vErrors = [err269];
}
else {
vErrors.push(err269);
}
errors++;
}
}
if(data64.account !== undefined){
let data96 = data64.account;
if(typeof data96 === "string"){
if(!pattern9.test(data96)){
const err270 = {instancePath:instancePath+"/spokes/" + i10+"/account",schemaPath:"#/properties/spokes/items/else/else/properties/account/pattern",keyword:"pattern",params:{pattern: "^[0-9]{12}$"},message:"must match pattern \""+"^[0-9]{12}$"+"\"",schema:"^[0-9]{12}$",parentSchema:schema31.properties.spokes.items.else.else.properties.account,data:data96};
if(vErrors === null){
vErrors = [err270];
}
else {
vErrors.push(err270);
}
errors++;
}
}
else {
const err271 = {instancePath:instancePath+"/spokes/" + i10+"/account",schemaPath:"#/properties/spokes/items/else/else/properties/account/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spokes.items.else.else.properties.account.type,parentSchema:schema31.properties.spokes.items.else.else.properties.account,data:data96};
if(vErrors === null){
vErrors = [err271];
}
else {
vErrors.push(err271);
}
errors++;
}
}
if(data64.vpc !== undefined){
let data97 = data64.vpc;
const _errs262 = errors;
let valid67 = false;
const _errs263 = errors;
if(typeof data97 === "string"){
if(!pattern17.test(data97)){
const err272 = {instancePath:instancePath+"/spokes/" + i10+"/vpc",schemaPath:"#/properties/spokes/items/else/else/properties/vpc/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^vpc-([0-9a-f]{8}|[0-9a-f]{17})$"},message:"must match pattern \""+"^vpc-([0-9a-f]{8}|[0-9a-f]{17})$"+"\"",schema:"^vpc-([0-9a-f]{8}|[0-9a-f]{17})$",parentSchema:schema31.properties.spokes.items.else.else.properties.vpc.anyOf[0],data:data97};
if(vErrors === null){
vErrors = [err272];
}
else {
vErrors.push(err272);
}
errors++;
}
}
else {
const err273 = {instancePath:instancePath+"/spokes/" + i10+"/vpc",schemaPath:"#/properties/spokes/items/else/else/properties/vpc/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spokes.items.else.else.properties.vpc.anyOf[0].type,parentSchema:schema31.properties.spokes.items.else.else.properties.vpc.anyOf[0],data:data97};
if(vErrors === null){
vErrors = [err273];
}
else {
vErrors.push(err273);
}
errors++;
}
var _valid9 = _errs263 === errors;
valid67 = valid67 || _valid9;
const _errs265 = errors;
if(data97 && typeof data97 == "object" && !Array.isArray(data97)){
if(data97.tags === undefined){
const err274 = {instancePath:instancePath+"/spokes/" + i10+"/vpc",schemaPath:"#/properties/spokes/items/else/else/properties/vpc/anyOf/1/required",keyword:"required",params:{missingProperty: "tags"},message:"must have required property '"+"tags"+"'",schema:schema31.properties.spokes.items.else.else.properties.vpc.anyOf[1].required,parentSchema:schema31.properties.spokes.items.else.else.properties.vpc.anyOf[1],data:data97};
if(vErrors === null){
vErrors = [err274];
}
else {
vErrors.push(err274);
}
errors++;
}
for(const key26 in data97){
if(!(key26 === "tags")){
const err275 = {instancePath:instancePath+"/spokes/" + i10+"/vpc",schemaPath:"#/properties/spokes/items/else/else/properties/vpc/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key26},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spokes.items.else.else.properties.vpc.anyOf[1],data:data97};
if(vErrors === null){
vErrors = [err275];
}
else {
vErrors.push(err275);
}
errors++;
}
}
if(data97.tags !== undefined){
let data98 = data97.tags;
if(data98 && typeof data98 == "object" && !Array.isArray(data98)){
if(Object.keys(data98).length < 1){
const err276 = {instancePath:instancePath+"/spokes/" + i10+"/vpc/tags",schemaPath:"#/properties/spokes/items/else/else/properties/vpc/anyOf/1/properties/tags/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema31.properties.spokes.items.else.else.properties.vpc.anyOf[1].properties.tags,data:data98};
if(vErrors === null){
vErrors = [err276];
}
else {
vErrors.push(err276);
}
errors++;
}
for(const key27 in data98){
let data99 = data98[key27];
if(typeof data99 === "string"){
if(func1(data99) > 256){
const err277 = {instancePath:instancePath+"/spokes/" + i10+"/vpc/tags/" + key27.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spokes/items/else/else/properties/vpc/anyOf/1/properties/tags/additionalProperties/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters",schema:256,parentSchema:schema31.properties.spokes.items.else.else.properties.vpc.anyOf[1].properties.tags.additionalProperties,data:data99};
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
const err278 = {instancePath:instancePath+"/spokes/" + i10+"/vpc/tags/" + key27.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spokes/items/else/else/properties/vpc/anyOf/1/properties/tags/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spokes.items.else.else.properties.vpc.anyOf[1].properties.tags.additionalProperties.type,parentSchema:schema31.properties.spokes.items.else.else.properties.vpc.anyOf[1].properties.tags.additionalProperties,data:data99};
if(vErrors === null){
vErrors = [err278];
}
else {
vErrors.push(err278);
}
errors++;
}
}
}
else {
const err279 = {instancePath:instancePath+"/spokes/" + i10+"/vpc/tags",schemaPath:"#/properties/spokes/items/else/else/properties/vpc/anyOf/1/properties/tags/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spokes.items.else.else.properties.vpc.anyOf[1].properties.tags.type,parentSchema:schema31.properties.spokes.items.else.else.properties.vpc.anyOf[1].properties.tags,data:data98};
if(vErrors === null){
vErrors = [err279];
}
else {
vErrors.push(err279);
}
errors++;
}
}
}
else {
const err280 = {instancePath:instancePath+"/spokes/" + i10+"/vpc",schemaPath:"#/properties/spokes/items/else/else/properties/vpc/anyOf/1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spokes.items.else.else.properties.vpc.anyOf[1].type,parentSchema:schema31.properties.spokes.items.else.else.properties.vpc.anyOf[1],data:data97};
if(vErrors === null){
vErrors = [err280];
}
else {
vErrors.push(err280);
}
errors++;
}
var _valid9 = _errs265 === errors;
valid67 = valid67 || _valid9;
if(!valid67){
const err281 = {instancePath:instancePath+"/spokes/" + i10+"/vpc",schemaPath:"#/properties/spokes/items/else/else/properties/vpc/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema31.properties.spokes.items.else.else.properties.vpc.anyOf,parentSchema:schema31.properties.spokes.items.else.else.properties.vpc,data:data97};
if(vErrors === null){
vErrors = [err281];
}
else {
vErrors.push(err281);
}
errors++;
}
else {
errors = _errs262;
if(vErrors !== null){
if(_errs262){
vErrors.length = _errs262;
}
else {
vErrors = null;
}
}
}
}
if(data64.region !== undefined){
let data100 = data64.region;
if(typeof data100 === "string"){
if(!pattern16.test(data100)){
const err282 = {instancePath:instancePath+"/spokes/" + i10+"/region",schemaPath:"#/properties/spokes/items/else/else/properties/region/pattern",keyword:"pattern",params:{pattern: "^[a-z]{2,}(-[a-z]+)+-[0-9]+$"},message:"must match pattern \""+"^[a-z]{2,}(-[a-z]+)+-[0-9]+$"+"\"",schema:"^[a-z]{2,}(-[a-z]+)+-[0-9]+$",parentSchema:schema31.properties.spokes.items.else.else.properties.region,data:data100};
if(vErrors === null){
vErrors = [err282];
}
else {
vErrors.push(err282);
}
errors++;
}
}
else {
const err283 = {instancePath:instancePath+"/spokes/" + i10+"/region",schemaPath:"#/properties/spokes/items/else/else/properties/region/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spokes.items.else.else.properties.region.type,parentSchema:schema31.properties.spokes.items.else.else.properties.region,data:data100};
if(vErrors === null){
vErrors = [err283];
}
else {
vErrors.push(err283);
}
errors++;
}
}
if(data64.role !== undefined){
let data101 = data64.role;
if(typeof data101 === "string"){
if(!pattern6.test(data101)){
const err284 = {instancePath:instancePath+"/spokes/" + i10+"/role",schemaPath:"#/properties/spokes/items/else/else/properties/role/pattern",keyword:"pattern",params:{pattern: "^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$"},message:"must match pattern \""+"^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$"+"\"",schema:"^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$",parentSchema:schema31.properties.spokes.items.else.else.properties.role,data:data101};
if(vErrors === null){
vErrors = [err284];
}
else {
vErrors.push(err284);
}
errors++;
}
}
else {
const err285 = {instancePath:instancePath+"/spokes/" + i10+"/role",schemaPath:"#/properties/spokes/items/else/else/properties/role/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spokes.items.else.else.properties.role.type,parentSchema:schema31.properties.spokes.items.else.else.properties.role,data:data101};
if(vErrors === null){
vErrors = [err285];
}
else {
vErrors.push(err285);
}
errors++;
}
}
if(data64.planRole !== undefined){
let data102 = data64.planRole;
if(typeof data102 === "string"){
if(!pattern6.test(data102)){
const err286 = {instancePath:instancePath+"/spokes/" + i10+"/planRole",schemaPath:"#/properties/spokes/items/else/else/properties/planRole/pattern",keyword:"pattern",params:{pattern: "^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$"},message:"must match pattern \""+"^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$"+"\"",schema:"^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$",parentSchema:schema31.properties.spokes.items.else.else.properties.planRole,data:data102};
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
const err287 = {instancePath:instancePath+"/spokes/" + i10+"/planRole",schemaPath:"#/properties/spokes/items/else/else/properties/planRole/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spokes.items.else.else.properties.planRole.type,parentSchema:schema31.properties.spokes.items.else.else.properties.planRole,data:data102};
if(vErrors === null){
vErrors = [err287];
}
else {
vErrors.push(err287);
}
errors++;
}
}
if(data64.services !== undefined){
let data103 = data64.services;
const _errs280 = errors;
let valid70 = false;
const _errs281 = errors;
if(Array.isArray(data103)){
if(data103.length < 1){
const err288 = {instancePath:instancePath+"/spokes/" + i10+"/services",schemaPath:"#/properties/spokes/items/else/else/properties/services/anyOf/0/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.spokes.items.else.else.properties.services.anyOf[0],data:data103};
if(vErrors === null){
vErrors = [err288];
}
else {
vErrors.push(err288);
}
errors++;
}
const len16 = data103.length;
for(let i16=0; i16<len16; i16++){
let data104 = data103[i16];
if(typeof data104 === "string"){
if(func1(data104) > 255){
const err289 = {instancePath:instancePath+"/spokes/" + i10+"/services/" + i16,schemaPath:"#/properties/spokes/items/else/else/properties/services/anyOf/0/items/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema31.properties.spokes.items.else.else.properties.services.anyOf[0].items,data:data104};
if(vErrors === null){
vErrors = [err289];
}
else {
vErrors.push(err289);
}
errors++;
}
if(!pattern24.test(data104)){
const err290 = {instancePath:instancePath+"/spokes/" + i10+"/services/" + i16,schemaPath:"#/properties/spokes/items/else/else/properties/services/anyOf/0/items/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$"},message:"must match pattern \""+"^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$"+"\"",schema:"^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$",parentSchema:schema31.properties.spokes.items.else.else.properties.services.anyOf[0].items,data:data104};
if(vErrors === null){
vErrors = [err290];
}
else {
vErrors.push(err290);
}
errors++;
}
}
else {
const err291 = {instancePath:instancePath+"/spokes/" + i10+"/services/" + i16,schemaPath:"#/properties/spokes/items/else/else/properties/services/anyOf/0/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spokes.items.else.else.properties.services.anyOf[0].items.type,parentSchema:schema31.properties.spokes.items.else.else.properties.services.anyOf[0].items,data:data104};
if(vErrors === null){
vErrors = [err291];
}
else {
vErrors.push(err291);
}
errors++;
}
}
if(new Set(data103).size !== data103.length){
const err292 = {instancePath:instancePath+"/spokes/" + i10+"/services",schemaPath:"#/properties/spokes/items/else/else/properties/services/anyOf/0/uniqueItems",keyword:"uniqueItems",params:{},message:"must pass \"uniqueItems\" keyword validation",schema:true,parentSchema:schema31.properties.spokes.items.else.else.properties.services.anyOf[0],data:data103};
if(vErrors === null){
vErrors = [err292];
}
else {
vErrors.push(err292);
}
errors++;
}
}
else {
const err293 = {instancePath:instancePath+"/spokes/" + i10+"/services",schemaPath:"#/properties/spokes/items/else/else/properties/services/anyOf/0/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spokes.items.else.else.properties.services.anyOf[0].type,parentSchema:schema31.properties.spokes.items.else.else.properties.services.anyOf[0],data:data103};
if(vErrors === null){
vErrors = [err293];
}
else {
vErrors.push(err293);
}
errors++;
}
var _valid10 = _errs281 === errors;
valid70 = valid70 || _valid10;
const _errs285 = errors;
if(data103 && typeof data103 == "object" && !Array.isArray(data103)){
if(data103.except === undefined){
const err294 = {instancePath:instancePath+"/spokes/" + i10+"/services",schemaPath:"#/properties/spokes/items/else/else/properties/services/anyOf/1/required",keyword:"required",params:{missingProperty: "except"},message:"must have required property '"+"except"+"'",schema:schema31.properties.spokes.items.else.else.properties.services.anyOf[1].required,parentSchema:schema31.properties.spokes.items.else.else.properties.services.anyOf[1],data:data103};
if(vErrors === null){
vErrors = [err294];
}
else {
vErrors.push(err294);
}
errors++;
}
for(const key28 in data103){
if(!(key28 === "except")){
const err295 = {instancePath:instancePath+"/spokes/" + i10+"/services",schemaPath:"#/properties/spokes/items/else/else/properties/services/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key28},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spokes.items.else.else.properties.services.anyOf[1],data:data103};
if(vErrors === null){
vErrors = [err295];
}
else {
vErrors.push(err295);
}
errors++;
}
}
if(data103.except !== undefined){
let data105 = data103.except;
if(Array.isArray(data105)){
if(data105.length < 1){
const err296 = {instancePath:instancePath+"/spokes/" + i10+"/services/except",schemaPath:"#/properties/spokes/items/else/else/properties/services/anyOf/1/properties/except/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.spokes.items.else.else.properties.services.anyOf[1].properties.except,data:data105};
if(vErrors === null){
vErrors = [err296];
}
else {
vErrors.push(err296);
}
errors++;
}
const len17 = data105.length;
for(let i17=0; i17<len17; i17++){
let data106 = data105[i17];
if(typeof data106 === "string"){
if(func1(data106) > 255){
const err297 = {instancePath:instancePath+"/spokes/" + i10+"/services/except/" + i17,schemaPath:"#/properties/spokes/items/else/else/properties/services/anyOf/1/properties/except/items/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema31.properties.spokes.items.else.else.properties.services.anyOf[1].properties.except.items,data:data106};
if(vErrors === null){
vErrors = [err297];
}
else {
vErrors.push(err297);
}
errors++;
}
if(!pattern24.test(data106)){
const err298 = {instancePath:instancePath+"/spokes/" + i10+"/services/except/" + i17,schemaPath:"#/properties/spokes/items/else/else/properties/services/anyOf/1/properties/except/items/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$"},message:"must match pattern \""+"^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$"+"\"",schema:"^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$",parentSchema:schema31.properties.spokes.items.else.else.properties.services.anyOf[1].properties.except.items,data:data106};
if(vErrors === null){
vErrors = [err298];
}
else {
vErrors.push(err298);
}
errors++;
}
}
else {
const err299 = {instancePath:instancePath+"/spokes/" + i10+"/services/except/" + i17,schemaPath:"#/properties/spokes/items/else/else/properties/services/anyOf/1/properties/except/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spokes.items.else.else.properties.services.anyOf[1].properties.except.items.type,parentSchema:schema31.properties.spokes.items.else.else.properties.services.anyOf[1].properties.except.items,data:data106};
if(vErrors === null){
vErrors = [err299];
}
else {
vErrors.push(err299);
}
errors++;
}
}
if(new Set(data105).size !== data105.length){
const err300 = {instancePath:instancePath+"/spokes/" + i10+"/services/except",schemaPath:"#/properties/spokes/items/else/else/properties/services/anyOf/1/properties/except/uniqueItems",keyword:"uniqueItems",params:{},message:"must pass \"uniqueItems\" keyword validation",schema:true,parentSchema:schema31.properties.spokes.items.else.else.properties.services.anyOf[1].properties.except,data:data105};
if(vErrors === null){
vErrors = [err300];
}
else {
vErrors.push(err300);
}
errors++;
}
}
else {
const err301 = {instancePath:instancePath+"/spokes/" + i10+"/services/except",schemaPath:"#/properties/spokes/items/else/else/properties/services/anyOf/1/properties/except/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spokes.items.else.else.properties.services.anyOf[1].properties.except.type,parentSchema:schema31.properties.spokes.items.else.else.properties.services.anyOf[1].properties.except,data:data105};
if(vErrors === null){
vErrors = [err301];
}
else {
vErrors.push(err301);
}
errors++;
}
}
}
else {
const err302 = {instancePath:instancePath+"/spokes/" + i10+"/services",schemaPath:"#/properties/spokes/items/else/else/properties/services/anyOf/1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spokes.items.else.else.properties.services.anyOf[1].type,parentSchema:schema31.properties.spokes.items.else.else.properties.services.anyOf[1],data:data103};
if(vErrors === null){
vErrors = [err302];
}
else {
vErrors.push(err302);
}
errors++;
}
var _valid10 = _errs285 === errors;
valid70 = valid70 || _valid10;
if(!valid70){
const err303 = {instancePath:instancePath+"/spokes/" + i10+"/services",schemaPath:"#/properties/spokes/items/else/else/properties/services/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema31.properties.spokes.items.else.else.properties.services.anyOf,parentSchema:schema31.properties.spokes.items.else.else.properties.services,data:data103};
if(vErrors === null){
vErrors = [err303];
}
else {
vErrors.push(err303);
}
errors++;
}
else {
errors = _errs280;
if(vErrors !== null){
if(_errs280){
vErrors.length = _errs280;
}
else {
vErrors = null;
}
}
}
}
if(data64.localEndpoints !== undefined){
let data107 = data64.localEndpoints;
if(typeof data107 !== "string"){
const err304 = {instancePath:instancePath+"/spokes/" + i10+"/localEndpoints",schemaPath:"#/properties/spokes/items/else/else/properties/localEndpoints/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spokes.items.else.else.properties.localEndpoints.type,parentSchema:schema31.properties.spokes.items.else.else.properties.localEndpoints,data:data107};
if(vErrors === null){
vErrors = [err304];
}
else {
vErrors.push(err304);
}
errors++;
}
if(!(((data107 === "keep") || (data107 === "switch")) || (data107 === "retire"))){
const err305 = {instancePath:instancePath+"/spokes/" + i10+"/localEndpoints",schemaPath:"#/properties/spokes/items/else/else/properties/localEndpoints/enum",keyword:"enum",params:{allowedValues: schema31.properties.spokes.items.else.else.properties.localEndpoints.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spokes.items.else.else.properties.localEndpoints.enum,parentSchema:schema31.properties.spokes.items.else.else.properties.localEndpoints,data:data107};
if(vErrors === null){
vErrors = [err305];
}
else {
vErrors.push(err305);
}
errors++;
}
}
if(data64.acceptGap !== undefined){
let data108 = data64.acceptGap;
if(typeof data108 !== "boolean"){
const err306 = {instancePath:instancePath+"/spokes/" + i10+"/acceptGap",schemaPath:"#/properties/spokes/items/else/else/properties/acceptGap/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema31.properties.spokes.items.else.else.properties.acceptGap.type,parentSchema:schema31.properties.spokes.items.else.else.properties.acceptGap,data:data108};
if(vErrors === null){
vErrors = [err306];
}
else {
vErrors.push(err306);
}
errors++;
}
}
if(data64.drain !== undefined){
let data109 = data64.drain;
if(typeof data109 === "string"){
if(!pattern23.test(data109)){
const err307 = {instancePath:instancePath+"/spokes/" + i10+"/drain",schemaPath:"#/properties/spokes/items/else/else/properties/drain/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,3}[mhd]$"},message:"must match pattern \""+"^[1-9][0-9]{0,3}[mhd]$"+"\"",schema:"^[1-9][0-9]{0,3}[mhd]$",parentSchema:schema31.properties.spokes.items.else.else.properties.drain,data:data109};
if(vErrors === null){
vErrors = [err307];
}
else {
vErrors.push(err307);
}
errors++;
}
}
else {
const err308 = {instancePath:instancePath+"/spokes/" + i10+"/drain",schemaPath:"#/properties/spokes/items/else/else/properties/drain/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spokes.items.else.else.properties.drain.type,parentSchema:schema31.properties.spokes.items.else.else.properties.drain,data:data109};
if(vErrors === null){
vErrors = [err308];
}
else {
vErrors.push(err308);
}
errors++;
}
}
if(data64.distribution !== undefined){
let data110 = data64.distribution;
if(typeof data110 !== "string"){
const err309 = {instancePath:instancePath+"/spokes/" + i10+"/distribution",schemaPath:"#/properties/spokes/items/else/else/properties/distribution/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spokes.items.else.else.properties.distribution.type,parentSchema:schema31.properties.spokes.items.else.else.properties.distribution,data:data110};
if(vErrors === null){
vErrors = [err309];
}
else {
vErrors.push(err309);
}
errors++;
}
if(!(data110 === "zones")){
const err310 = {instancePath:instancePath+"/spokes/" + i10+"/distribution",schemaPath:"#/properties/spokes/items/else/else/properties/distribution/enum",keyword:"enum",params:{allowedValues: schema31.properties.spokes.items.else.else.properties.distribution.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spokes.items.else.else.properties.distribution.enum,parentSchema:schema31.properties.spokes.items.else.else.properties.distribution,data:data110};
if(vErrors === null){
vErrors = [err310];
}
else {
vErrors.push(err310);
}
errors++;
}
}
if(data64.profilePriority !== undefined){
let data111 = data64.profilePriority;
if(!(((typeof data111 == "number") && (!(data111 % 1) && !isNaN(data111))) && (isFinite(data111)))){
const err311 = {instancePath:instancePath+"/spokes/" + i10+"/profilePriority",schemaPath:"#/properties/spokes/items/else/else/properties/profilePriority/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.spokes.items.else.else.properties.profilePriority.type,parentSchema:schema31.properties.spokes.items.else.else.properties.profilePriority,data:data111};
if(vErrors === null){
vErrors = [err311];
}
else {
vErrors.push(err311);
}
errors++;
}
if((typeof data111 == "number") && (isFinite(data111))){
if(data111 > 9900 || isNaN(data111)){
const err312 = {instancePath:instancePath+"/spokes/" + i10+"/profilePriority",schemaPath:"#/properties/spokes/items/else/else/properties/profilePriority/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9900},message:"must be <= 9900",schema:9900,parentSchema:schema31.properties.spokes.items.else.else.properties.profilePriority,data:data111};
if(vErrors === null){
vErrors = [err312];
}
else {
vErrors.push(err312);
}
errors++;
}
if(data111 < 100 || isNaN(data111)){
const err313 = {instancePath:instancePath+"/spokes/" + i10+"/profilePriority",schemaPath:"#/properties/spokes/items/else/else/properties/profilePriority/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100},message:"must be >= 100",schema:100,parentSchema:schema31.properties.spokes.items.else.else.properties.profilePriority,data:data111};
if(vErrors === null){
vErrors = [err313];
}
else {
vErrors.push(err313);
}
errors++;
}
}
}
if(data64.reachability !== undefined){
let data112 = data64.reachability;
if(typeof data112 !== "string"){
const err314 = {instancePath:instancePath+"/spokes/" + i10+"/reachability",schemaPath:"#/properties/spokes/items/else/else/properties/reachability/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spokes.items.else.else.properties.reachability.type,parentSchema:schema31.properties.spokes.items.else.else.properties.reachability,data:data112};
if(vErrors === null){
vErrors = [err314];
}
else {
vErrors.push(err314);
}
errors++;
}
if(!((data112 === "check") || (data112 === "assume"))){
const err315 = {instancePath:instancePath+"/spokes/" + i10+"/reachability",schemaPath:"#/properties/spokes/items/else/else/properties/reachability/enum",keyword:"enum",params:{allowedValues: schema31.properties.spokes.items.else.else.properties.reachability.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spokes.items.else.else.properties.reachability.enum,parentSchema:schema31.properties.spokes.items.else.else.properties.reachability,data:data112};
if(vErrors === null){
vErrors = [err315];
}
else {
vErrors.push(err315);
}
errors++;
}
}
if(data64.protect !== undefined){
let data113 = data64.protect;
if(typeof data113 !== "boolean"){
const err316 = {instancePath:instancePath+"/spokes/" + i10+"/protect",schemaPath:"#/properties/spokes/items/else/else/properties/protect/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema31.properties.spokes.items.else.else.properties.protect.type,parentSchema:schema31.properties.spokes.items.else.else.properties.protect,data:data113};
if(vErrors === null){
vErrors = [err316];
}
else {
vErrors.push(err316);
}
errors++;
}
}
}
else {
const err317 = {instancePath:instancePath+"/spokes/" + i10,schemaPath:"#/properties/spokes/items/else/else/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spokes.items.else.else.type,parentSchema:schema31.properties.spokes.items.else.else,data:data64};
if(vErrors === null){
vErrors = [err317];
}
else {
vErrors.push(err317);
}
errors++;
}
var _valid7 = _errs254 === errors;
valid46 = _valid7;
if(valid46){
if(props7 !== true){
props7 = true;
}
}
ifClause1 = "else";
}
if(!valid46){
const err318 = {instancePath:instancePath+"/spokes/" + i10,schemaPath:"#/properties/spokes/items/else/if",keyword:"if",params:{failingKeyword: ifClause1},message:"must match \""+ifClause1+"\" schema",schema:schema31.properties.spokes.items.else.if,parentSchema:schema31.properties.spokes.items.else,data:data64};
if(vErrors === null){
vErrors = [err318];
}
else {
vErrors.push(err318);
}
errors++;
}
var _valid6 = _errs178 === errors;
valid44 = _valid6;
if(valid44){
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
if(!valid44){
const err319 = {instancePath:instancePath+"/spokes/" + i10,schemaPath:"#/properties/spokes/items/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema",schema:schema31.properties.spokes.items.if,parentSchema:schema31.properties.spokes.items,data:data64};
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
else {
const err320 = {instancePath:instancePath+"/spokes",schemaPath:"#/properties/spokes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spokes.type,parentSchema:schema31.properties.spokes,data:data63};
if(vErrors === null){
vErrors = [err320];
}
else {
vErrors.push(err320);
}
errors++;
}
}
if(data.distribution !== undefined){
let data114 = data.distribution;
if(typeof data114 !== "string"){
const err321 = {instancePath:instancePath+"/distribution",schemaPath:"#/properties/distribution/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.distribution.type,parentSchema:schema31.properties.distribution,data:data114};
if(vErrors === null){
vErrors = [err321];
}
else {
vErrors.push(err321);
}
errors++;
}
if(!((data114 === "zones") || (data114 === "profile"))){
const err322 = {instancePath:instancePath+"/distribution",schemaPath:"#/properties/distribution/enum",keyword:"enum",params:{allowedValues: schema31.properties.distribution.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.distribution.enum,parentSchema:schema31.properties.distribution,data:data114};
if(vErrors === null){
vErrors = [err322];
}
else {
vErrors.push(err322);
}
errors++;
}
}
if(data.adopt !== undefined){
let data115 = data.adopt;
if(Array.isArray(data115)){
const len18 = data115.length;
for(let i18=0; i18<len18; i18++){
let data116 = data115[i18];
const _errs311 = errors;
let valid78 = false;
const _errs312 = errors;
if(typeof data116 === "string"){
if(!pattern53.test(data116)){
const err323 = {instancePath:instancePath+"/adopt/" + i18,schemaPath:"#/properties/adopt/items/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^(Z[A-Z0-9]{1,31}|vpce-([0-9a-f]{8}|[0-9a-f]{17}))$"},message:"must match pattern \""+"^(Z[A-Z0-9]{1,31}|vpce-([0-9a-f]{8}|[0-9a-f]{17}))$"+"\"",schema:"^(Z[A-Z0-9]{1,31}|vpce-([0-9a-f]{8}|[0-9a-f]{17}))$",parentSchema:schema31.properties.adopt.items.anyOf[0],data:data116};
if(vErrors === null){
vErrors = [err323];
}
else {
vErrors.push(err323);
}
errors++;
}
}
else {
const err324 = {instancePath:instancePath+"/adopt/" + i18,schemaPath:"#/properties/adopt/items/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.adopt.items.anyOf[0].type,parentSchema:schema31.properties.adopt.items.anyOf[0],data:data116};
if(vErrors === null){
vErrors = [err324];
}
else {
vErrors.push(err324);
}
errors++;
}
var _valid11 = _errs312 === errors;
valid78 = valid78 || _valid11;
const _errs314 = errors;
if(data116 && typeof data116 == "object" && !Array.isArray(data116)){
if(data116.topology === undefined){
const err325 = {instancePath:instancePath+"/adopt/" + i18,schemaPath:"#/properties/adopt/items/anyOf/1/required",keyword:"required",params:{missingProperty: "topology"},message:"must have required property '"+"topology"+"'",schema:schema31.properties.adopt.items.anyOf[1].required,parentSchema:schema31.properties.adopt.items.anyOf[1],data:data116};
if(vErrors === null){
vErrors = [err325];
}
else {
vErrors.push(err325);
}
errors++;
}
for(const key29 in data116){
if(!(key29 === "topology")){
const err326 = {instancePath:instancePath+"/adopt/" + i18,schemaPath:"#/properties/adopt/items/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key29},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.adopt.items.anyOf[1],data:data116};
if(vErrors === null){
vErrors = [err326];
}
else {
vErrors.push(err326);
}
errors++;
}
}
if(data116.topology !== undefined){
let data117 = data116.topology;
if(typeof data117 === "string"){
if(!pattern4.test(data117)){
const err327 = {instancePath:instancePath+"/adopt/" + i18+"/topology",schemaPath:"#/properties/adopt/items/anyOf/1/properties/topology/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9-]{1,32}$"},message:"must match pattern \""+"^[a-z0-9-]{1,32}$"+"\"",schema:"^[a-z0-9-]{1,32}$",parentSchema:schema31.properties.adopt.items.anyOf[1].properties.topology,data:data117};
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
const err328 = {instancePath:instancePath+"/adopt/" + i18+"/topology",schemaPath:"#/properties/adopt/items/anyOf/1/properties/topology/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.adopt.items.anyOf[1].properties.topology.type,parentSchema:schema31.properties.adopt.items.anyOf[1].properties.topology,data:data117};
if(vErrors === null){
vErrors = [err328];
}
else {
vErrors.push(err328);
}
errors++;
}
}
}
else {
const err329 = {instancePath:instancePath+"/adopt/" + i18,schemaPath:"#/properties/adopt/items/anyOf/1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.adopt.items.anyOf[1].type,parentSchema:schema31.properties.adopt.items.anyOf[1],data:data116};
if(vErrors === null){
vErrors = [err329];
}
else {
vErrors.push(err329);
}
errors++;
}
var _valid11 = _errs314 === errors;
valid78 = valid78 || _valid11;
if(!valid78){
const err330 = {instancePath:instancePath+"/adopt/" + i18,schemaPath:"#/properties/adopt/items/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema31.properties.adopt.items.anyOf,parentSchema:schema31.properties.adopt.items,data:data116};
if(vErrors === null){
vErrors = [err330];
}
else {
vErrors.push(err330);
}
errors++;
}
else {
errors = _errs311;
if(vErrors !== null){
if(_errs311){
vErrors.length = _errs311;
}
else {
vErrors = null;
}
}
}
}
if(new Set(data115).size !== data115.length){
const err331 = {instancePath:instancePath+"/adopt",schemaPath:"#/properties/adopt/uniqueItems",keyword:"uniqueItems",params:{},message:"must pass \"uniqueItems\" keyword validation",schema:true,parentSchema:schema31.properties.adopt,data:data115};
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
const err332 = {instancePath:instancePath+"/adopt",schemaPath:"#/properties/adopt/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.adopt.type,parentSchema:schema31.properties.adopt,data:data115};
if(vErrors === null){
vErrors = [err332];
}
else {
vErrors.push(err332);
}
errors++;
}
}
if(data.policy !== undefined){
let data118 = data.policy;
if(data118 && typeof data118 == "object" && !Array.isArray(data118)){
for(const key30 in data118){
if(!((key30 === "maxDeletes") || (key30 === "extraAssociations"))){
const err333 = {instancePath:instancePath+"/policy",schemaPath:"#/properties/policy/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key30},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.policy,data:data118};
if(vErrors === null){
vErrors = [err333];
}
else {
vErrors.push(err333);
}
errors++;
}
}
if(data118.maxDeletes !== undefined){
let data119 = data118.maxDeletes;
if(data119 && typeof data119 == "object" && !Array.isArray(data119)){
for(const key31 in data119){
if(!((key31 === "count") || (key31 === "percent"))){
const err334 = {instancePath:instancePath+"/policy/maxDeletes",schemaPath:"#/properties/policy/properties/maxDeletes/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key31},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.policy.properties.maxDeletes,data:data119};
if(vErrors === null){
vErrors = [err334];
}
else {
vErrors.push(err334);
}
errors++;
}
}
if(data119.count !== undefined){
let data120 = data119.count;
if(!(((typeof data120 == "number") && (!(data120 % 1) && !isNaN(data120))) && (isFinite(data120)))){
const err335 = {instancePath:instancePath+"/policy/maxDeletes/count",schemaPath:"#/properties/policy/properties/maxDeletes/properties/count/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.policy.properties.maxDeletes.properties.count.type,parentSchema:schema31.properties.policy.properties.maxDeletes.properties.count,data:data120};
if(vErrors === null){
vErrors = [err335];
}
else {
vErrors.push(err335);
}
errors++;
}
if((typeof data120 == "number") && (isFinite(data120))){
if(data120 < 0 || isNaN(data120)){
const err336 = {instancePath:instancePath+"/policy/maxDeletes/count",schemaPath:"#/properties/policy/properties/maxDeletes/properties/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.policy.properties.maxDeletes.properties.count,data:data120};
if(vErrors === null){
vErrors = [err336];
}
else {
vErrors.push(err336);
}
errors++;
}
}
}
if(data119.percent !== undefined){
let data121 = data119.percent;
if((typeof data121 == "number") && (isFinite(data121))){
if(data121 > 100 || isNaN(data121)){
const err337 = {instancePath:instancePath+"/policy/maxDeletes/percent",schemaPath:"#/properties/policy/properties/maxDeletes/properties/percent/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100",schema:100,parentSchema:schema31.properties.policy.properties.maxDeletes.properties.percent,data:data121};
if(vErrors === null){
vErrors = [err337];
}
else {
vErrors.push(err337);
}
errors++;
}
if(data121 < 0 || isNaN(data121)){
const err338 = {instancePath:instancePath+"/policy/maxDeletes/percent",schemaPath:"#/properties/policy/properties/maxDeletes/properties/percent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.policy.properties.maxDeletes.properties.percent,data:data121};
if(vErrors === null){
vErrors = [err338];
}
else {
vErrors.push(err338);
}
errors++;
}
}
else {
const err339 = {instancePath:instancePath+"/policy/maxDeletes/percent",schemaPath:"#/properties/policy/properties/maxDeletes/properties/percent/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema31.properties.policy.properties.maxDeletes.properties.percent.type,parentSchema:schema31.properties.policy.properties.maxDeletes.properties.percent,data:data121};
if(vErrors === null){
vErrors = [err339];
}
else {
vErrors.push(err339);
}
errors++;
}
}
}
else {
const err340 = {instancePath:instancePath+"/policy/maxDeletes",schemaPath:"#/properties/policy/properties/maxDeletes/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.policy.properties.maxDeletes.type,parentSchema:schema31.properties.policy.properties.maxDeletes,data:data119};
if(vErrors === null){
vErrors = [err340];
}
else {
vErrors.push(err340);
}
errors++;
}
}
if(data118.extraAssociations !== undefined){
let data122 = data118.extraAssociations;
if(typeof data122 !== "string"){
const err341 = {instancePath:instancePath+"/policy/extraAssociations",schemaPath:"#/properties/policy/properties/extraAssociations/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.policy.properties.extraAssociations.type,parentSchema:schema31.properties.policy.properties.extraAssociations,data:data122};
if(vErrors === null){
vErrors = [err341];
}
else {
vErrors.push(err341);
}
errors++;
}
if(!((data122 === "remove") || (data122 === "keep"))){
const err342 = {instancePath:instancePath+"/policy/extraAssociations",schemaPath:"#/properties/policy/properties/extraAssociations/enum",keyword:"enum",params:{allowedValues: schema31.properties.policy.properties.extraAssociations.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.policy.properties.extraAssociations.enum,parentSchema:schema31.properties.policy.properties.extraAssociations,data:data122};
if(vErrors === null){
vErrors = [err342];
}
else {
vErrors.push(err342);
}
errors++;
}
}
}
else {
const err343 = {instancePath:instancePath+"/policy",schemaPath:"#/properties/policy/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.policy.type,parentSchema:schema31.properties.policy,data:data118};
if(vErrors === null){
vErrors = [err343];
}
else {
vErrors.push(err343);
}
errors++;
}
}
if(data.quotas !== undefined){
let data123 = data.quotas;
if(data123 && typeof data123 == "object" && !Array.isArray(data123)){
if(Object.keys(data123).length < 1){
const err344 = {instancePath:instancePath+"/quotas",schemaPath:"#/properties/quotas/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema31.properties.quotas,data:data123};
if(vErrors === null){
vErrors = [err344];
}
else {
vErrors.push(err344);
}
errors++;
}
for(const key32 in data123){
if(!((((((key32 === "vpcsPerZone") || (key32 === "zonesPerAccount")) || (key32 === "endpointsPerVpc")) || (key32 === "rulesPerSecurityGroup")) || (key32 === "vpcsPerProfile")) || (key32 === "profilesPerRegion"))){
const err345 = {instancePath:instancePath+"/quotas",schemaPath:"#/properties/quotas/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key32},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.quotas,data:data123};
if(vErrors === null){
vErrors = [err345];
}
else {
vErrors.push(err345);
}
errors++;
}
}
if(data123.vpcsPerZone !== undefined){
let data124 = data123.vpcsPerZone;
if(!(((typeof data124 == "number") && (!(data124 % 1) && !isNaN(data124))) && (isFinite(data124)))){
const err346 = {instancePath:instancePath+"/quotas/vpcsPerZone",schemaPath:"#/properties/quotas/properties/vpcsPerZone/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.quotas.properties.vpcsPerZone.type,parentSchema:schema31.properties.quotas.properties.vpcsPerZone,data:data124};
if(vErrors === null){
vErrors = [err346];
}
else {
vErrors.push(err346);
}
errors++;
}
if((typeof data124 == "number") && (isFinite(data124))){
if(data124 < 1 || isNaN(data124)){
const err347 = {instancePath:instancePath+"/quotas/vpcsPerZone",schemaPath:"#/properties/quotas/properties/vpcsPerZone/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.quotas.properties.vpcsPerZone,data:data124};
if(vErrors === null){
vErrors = [err347];
}
else {
vErrors.push(err347);
}
errors++;
}
}
}
if(data123.zonesPerAccount !== undefined){
let data125 = data123.zonesPerAccount;
if(!(((typeof data125 == "number") && (!(data125 % 1) && !isNaN(data125))) && (isFinite(data125)))){
const err348 = {instancePath:instancePath+"/quotas/zonesPerAccount",schemaPath:"#/properties/quotas/properties/zonesPerAccount/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.quotas.properties.zonesPerAccount.type,parentSchema:schema31.properties.quotas.properties.zonesPerAccount,data:data125};
if(vErrors === null){
vErrors = [err348];
}
else {
vErrors.push(err348);
}
errors++;
}
if((typeof data125 == "number") && (isFinite(data125))){
if(data125 < 1 || isNaN(data125)){
const err349 = {instancePath:instancePath+"/quotas/zonesPerAccount",schemaPath:"#/properties/quotas/properties/zonesPerAccount/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.quotas.properties.zonesPerAccount,data:data125};
if(vErrors === null){
vErrors = [err349];
}
else {
vErrors.push(err349);
}
errors++;
}
}
}
if(data123.endpointsPerVpc !== undefined){
let data126 = data123.endpointsPerVpc;
if(!(((typeof data126 == "number") && (!(data126 % 1) && !isNaN(data126))) && (isFinite(data126)))){
const err350 = {instancePath:instancePath+"/quotas/endpointsPerVpc",schemaPath:"#/properties/quotas/properties/endpointsPerVpc/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.quotas.properties.endpointsPerVpc.type,parentSchema:schema31.properties.quotas.properties.endpointsPerVpc,data:data126};
if(vErrors === null){
vErrors = [err350];
}
else {
vErrors.push(err350);
}
errors++;
}
if((typeof data126 == "number") && (isFinite(data126))){
if(data126 < 1 || isNaN(data126)){
const err351 = {instancePath:instancePath+"/quotas/endpointsPerVpc",schemaPath:"#/properties/quotas/properties/endpointsPerVpc/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.quotas.properties.endpointsPerVpc,data:data126};
if(vErrors === null){
vErrors = [err351];
}
else {
vErrors.push(err351);
}
errors++;
}
}
}
if(data123.rulesPerSecurityGroup !== undefined){
let data127 = data123.rulesPerSecurityGroup;
if(!(((typeof data127 == "number") && (!(data127 % 1) && !isNaN(data127))) && (isFinite(data127)))){
const err352 = {instancePath:instancePath+"/quotas/rulesPerSecurityGroup",schemaPath:"#/properties/quotas/properties/rulesPerSecurityGroup/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.quotas.properties.rulesPerSecurityGroup.type,parentSchema:schema31.properties.quotas.properties.rulesPerSecurityGroup,data:data127};
if(vErrors === null){
vErrors = [err352];
}
else {
vErrors.push(err352);
}
errors++;
}
if((typeof data127 == "number") && (isFinite(data127))){
if(data127 < 1 || isNaN(data127)){
const err353 = {instancePath:instancePath+"/quotas/rulesPerSecurityGroup",schemaPath:"#/properties/quotas/properties/rulesPerSecurityGroup/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.quotas.properties.rulesPerSecurityGroup,data:data127};
if(vErrors === null){
vErrors = [err353];
}
else {
vErrors.push(err353);
}
errors++;
}
}
}
if(data123.vpcsPerProfile !== undefined){
let data128 = data123.vpcsPerProfile;
if(!(((typeof data128 == "number") && (!(data128 % 1) && !isNaN(data128))) && (isFinite(data128)))){
const err354 = {instancePath:instancePath+"/quotas/vpcsPerProfile",schemaPath:"#/properties/quotas/properties/vpcsPerProfile/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.quotas.properties.vpcsPerProfile.type,parentSchema:schema31.properties.quotas.properties.vpcsPerProfile,data:data128};
if(vErrors === null){
vErrors = [err354];
}
else {
vErrors.push(err354);
}
errors++;
}
if((typeof data128 == "number") && (isFinite(data128))){
if(data128 < 1 || isNaN(data128)){
const err355 = {instancePath:instancePath+"/quotas/vpcsPerProfile",schemaPath:"#/properties/quotas/properties/vpcsPerProfile/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.quotas.properties.vpcsPerProfile,data:data128};
if(vErrors === null){
vErrors = [err355];
}
else {
vErrors.push(err355);
}
errors++;
}
}
}
if(data123.profilesPerRegion !== undefined){
let data129 = data123.profilesPerRegion;
if(!(((typeof data129 == "number") && (!(data129 % 1) && !isNaN(data129))) && (isFinite(data129)))){
const err356 = {instancePath:instancePath+"/quotas/profilesPerRegion",schemaPath:"#/properties/quotas/properties/profilesPerRegion/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.quotas.properties.profilesPerRegion.type,parentSchema:schema31.properties.quotas.properties.profilesPerRegion,data:data129};
if(vErrors === null){
vErrors = [err356];
}
else {
vErrors.push(err356);
}
errors++;
}
if((typeof data129 == "number") && (isFinite(data129))){
if(data129 < 1 || isNaN(data129)){
const err357 = {instancePath:instancePath+"/quotas/profilesPerRegion",schemaPath:"#/properties/quotas/properties/profilesPerRegion/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.quotas.properties.profilesPerRegion,data:data129};
if(vErrors === null){
vErrors = [err357];
}
else {
vErrors.push(err357);
}
errors++;
}
}
}
}
else {
const err358 = {instancePath:instancePath+"/quotas",schemaPath:"#/properties/quotas/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.quotas.type,parentSchema:schema31.properties.quotas,data:data123};
if(vErrors === null){
vErrors = [err358];
}
else {
vErrors.push(err358);
}
errors++;
}
}
if(data.prices !== undefined){
let data130 = data.prices;
if(data130 && typeof data130 == "object" && !Array.isArray(data130)){
if(Object.keys(data130).length < 1){
const err359 = {instancePath:instancePath+"/prices",schemaPath:"#/properties/prices/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema31.properties.prices,data:data130};
if(vErrors === null){
vErrors = [err359];
}
else {
vErrors.push(err359);
}
errors++;
}
for(const key33 in data130){
if(!((((key33 === "asOf") || (key33 === "endpointZoneHour")) || (key33 === "zoneMonth")) || (key33 === "zoneMonthBeyond25"))){
const err360 = {instancePath:instancePath+"/prices",schemaPath:"#/properties/prices/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key33},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.prices,data:data130};
if(vErrors === null){
vErrors = [err360];
}
else {
vErrors.push(err360);
}
errors++;
}
}
if(data130.asOf !== undefined){
let data131 = data130.asOf;
if(typeof data131 === "string"){
if(!pattern55.test(data131)){
const err361 = {instancePath:instancePath+"/prices/asOf",schemaPath:"#/properties/prices/properties/asOf/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$"+"\"",schema:"^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$",parentSchema:schema31.properties.prices.properties.asOf,data:data131};
if(vErrors === null){
vErrors = [err361];
}
else {
vErrors.push(err361);
}
errors++;
}
}
else {
const err362 = {instancePath:instancePath+"/prices/asOf",schemaPath:"#/properties/prices/properties/asOf/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.prices.properties.asOf.type,parentSchema:schema31.properties.prices.properties.asOf,data:data131};
if(vErrors === null){
vErrors = [err362];
}
else {
vErrors.push(err362);
}
errors++;
}
}
if(data130.endpointZoneHour !== undefined){
let data132 = data130.endpointZoneHour;
if((typeof data132 == "number") && (isFinite(data132))){
if(data132 < 0 || isNaN(data132)){
const err363 = {instancePath:instancePath+"/prices/endpointZoneHour",schemaPath:"#/properties/prices/properties/endpointZoneHour/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.prices.properties.endpointZoneHour,data:data132};
if(vErrors === null){
vErrors = [err363];
}
else {
vErrors.push(err363);
}
errors++;
}
}
else {
const err364 = {instancePath:instancePath+"/prices/endpointZoneHour",schemaPath:"#/properties/prices/properties/endpointZoneHour/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema31.properties.prices.properties.endpointZoneHour.type,parentSchema:schema31.properties.prices.properties.endpointZoneHour,data:data132};
if(vErrors === null){
vErrors = [err364];
}
else {
vErrors.push(err364);
}
errors++;
}
}
if(data130.zoneMonth !== undefined){
let data133 = data130.zoneMonth;
if((typeof data133 == "number") && (isFinite(data133))){
if(data133 < 0 || isNaN(data133)){
const err365 = {instancePath:instancePath+"/prices/zoneMonth",schemaPath:"#/properties/prices/properties/zoneMonth/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.prices.properties.zoneMonth,data:data133};
if(vErrors === null){
vErrors = [err365];
}
else {
vErrors.push(err365);
}
errors++;
}
}
else {
const err366 = {instancePath:instancePath+"/prices/zoneMonth",schemaPath:"#/properties/prices/properties/zoneMonth/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema31.properties.prices.properties.zoneMonth.type,parentSchema:schema31.properties.prices.properties.zoneMonth,data:data133};
if(vErrors === null){
vErrors = [err366];
}
else {
vErrors.push(err366);
}
errors++;
}
}
if(data130.zoneMonthBeyond25 !== undefined){
let data134 = data130.zoneMonthBeyond25;
if((typeof data134 == "number") && (isFinite(data134))){
if(data134 < 0 || isNaN(data134)){
const err367 = {instancePath:instancePath+"/prices/zoneMonthBeyond25",schemaPath:"#/properties/prices/properties/zoneMonthBeyond25/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.prices.properties.zoneMonthBeyond25,data:data134};
if(vErrors === null){
vErrors = [err367];
}
else {
vErrors.push(err367);
}
errors++;
}
}
else {
const err368 = {instancePath:instancePath+"/prices/zoneMonthBeyond25",schemaPath:"#/properties/prices/properties/zoneMonthBeyond25/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema31.properties.prices.properties.zoneMonthBeyond25.type,parentSchema:schema31.properties.prices.properties.zoneMonthBeyond25,data:data134};
if(vErrors === null){
vErrors = [err368];
}
else {
vErrors.push(err368);
}
errors++;
}
}
}
else {
const err369 = {instancePath:instancePath+"/prices",schemaPath:"#/properties/prices/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.prices.type,parentSchema:schema31.properties.prices,data:data130};
if(vErrors === null){
vErrors = [err369];
}
else {
vErrors.push(err369);
}
errors++;
}
}
}
else {
const err370 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err370];
}
else {
vErrors.push(err370);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

