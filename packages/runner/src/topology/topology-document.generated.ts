// Generated from schemas/topology.schema.json by scripts/generate.mjs; do not edit.

/**
 * A service by its short name alone, or with options.
 */
export type ServiceEntryDocument = string | ServiceDocument;
/**
 * A list of names, or what differs from those of the catalogue.
 */
export type DnsNamesDocument = readonly string[] | EditedDnsNamesDocument;
/**
 * A spoke, a selection that finds spokes, or files with lists of both.
 */
export type SpokeEntryDocument = IncludeDocument | SelectionDocument | SpokeDocument;
/**
 * A list of services, or all but some.
 */
export type SpokeServicesDocument = readonly string[] | ServicesExceptDocument;
/**
 * One thing that is taken over, by its id; or everything that a topology has which is called otherwise now.
 */
export type AdoptionDocument = string | FormerTopologyDocument;

/**
 * One hub of shared interface VPC endpoints in one Region, the services it offers and the spoke VPCs that use them.
 */
export interface TopologyDocument {
  /**
   * Version of this file format.
   */
  readonly version: 1;
  /**
   * Name of the topology. It is the owner mark on everything that vpce-hub makes, so two topologies need two names, and a new name means new resources.
   */
  readonly name: string;
  readonly tags?: TagsDocument;
  readonly access?: AccessDocument;
  readonly hub: HubDocument;
  readonly defaults?: DefaultsDocument;
  /**
   * The services that the hub offers; one interface endpoint each. An empty list takes the whole hub down, and is refused unless that very plan is approved with --allow-deletes: a half-written file must not delete everything.
   */
  readonly services: readonly ServiceEntryDocument[];
  /**
   * The VPCs that use the hub's endpoints: each by itself, by a selection that finds them, or in files of their own. May be empty, but must be written: `spokes: []`.
   */
  readonly spokes: readonly SpokeEntryDocument[];
  /**
   * How spokes get the names of the hub. `zones`: each zone is associated with each VPC, which costs nothing. `profile`: the zones are put into one Route 53 Profile, which is shared with the spokes' accounts and associated with each VPC once: fewer calls, more VPCs, a flat price. A spoke of another Region, or with some of the services only, stays on zones. With neither no Profile is looked for; whoever had one and gives it up writes `zones`, and no name is dark in between.
   */
  readonly distribution?: "zones" | "profile";
  /**
   * Zones and endpoints of the hub that others made and that this topology takes over: they get its marks, and nothing that serves is made again. Whoever made them must let go of them, which the plan tells how. What is taken over may stay in this list, or leave it.
   */
  readonly adopt?: readonly AdoptionDocument[];
  readonly policy?: PolicyDocument;
  readonly quotas?: QuotasDocument;
  readonly prices?: PricesDocument;
}
/**
 * Tags by their keys.
 */
export interface TagsDocument {
  [k: string]: string;
}
/**
 * The roles that are assumed in every account.
 */
export interface AccessDocument {
  /**
   * Name of the role that is assumed in each account; the ARN is made from the account and the Region's partition. `hub.role` and `spokes[].role` override it. A full ARN names one account, so it fits only where every account it serves is that one.
   */
  readonly role?: string;
  /**
   * Role of `vpce-plan`, which only reads, by name or ARN as `role`: a pull request then needs no role that writes. `hub.planRole` and `spokes[].planRole` override it; by default it is `role`. `vpce-apply` uses `role` for all that it does.
   */
  readonly planRole?: string;
  /**
   * External id that is sent with every AssumeRole, for trust policies that demand one.
   */
  readonly externalId?: string;
  readonly organization?: OrganizationAccessDocument;
  readonly network?: NetworkAccessDocument;
}
/**
 * The management account of the organization, or one that may list accounts for it as a delegated administrator. Only read: organizations:ListAccounts, and organizations:ListTagsForResource where tags are asked for.
 */
export interface OrganizationAccessDocument {
  /**
   * Id of that account, in quotes.
   */
  readonly account: string;
  /**
   * Role that is assumed there, name or full ARN. Overrides `access.role`.
   */
  readonly role?: string;
  /**
   * Role with which `vpce-plan` reads there. Overrides `access.planRole`.
   */
  readonly planRole?: string;
}
/**
 * The account that owns the Transit Gateways. Only read: which attachments are associated with which route tables, and what routes these have.
 */
export interface NetworkAccessDocument {
  /**
   * Id of that account, in quotes.
   */
  readonly account: string;
  /**
   * Role that is assumed there, name or full ARN. Overrides `access.role`.
   */
  readonly role?: string;
  /**
   * Role with which `vpce-plan` and `vpce verify` read there. Overrides `access.planRole`.
   */
  readonly planRole?: string;
}
/**
 * The VPC that holds the endpoints and owns the private hosted zones.
 */
export interface HubDocument {
  /**
   * Id of the account that owns the hub VPC. In quotes: YAML reads bare digits as a number and drops leading zeros.
   */
  readonly account: string;
  /**
   * Region of the hub. One file is one hub in one Region.
   */
  readonly region: string;
  /**
   * Id of the hub VPC, or tags that it has and no other VPC of the account in the Region. Its DNS support and DNS hostnames must be on.
   */
  readonly vpc: string | TaggedDocument;
  /**
   * Subnets of the hub VPC that get an endpoint's network interface, one per zone: by id, or all that have some tags. Zones that a service does not support are left out with a warning.
   */
  readonly subnets: readonly string[] | TaggedDocument;
  /**
   * Role for the hub's account, name or full ARN. Overrides `access.role`.
   */
  readonly role?: string;
  /**
   * Role with which `vpce-plan` reads the hub's account. Overrides `access.planRole`.
   */
  readonly planRole?: string;
  /**
   * Your own security groups for the endpoints, at most 5 (the AWS limit per network interface); vpce-hub leaves them as they are. Without this key vpce-hub owns one group, and one more for each set of ports that is not 443 alone.
   *
   * @minItems 1
   * @maxItems 5
   */
  readonly securityGroups?: readonly string[];
  /**
   * Who may reach the endpoints on the ports of their services, as rules of the groups that vpce-hub owns: `spokes` (the CIDRs of the hub and spoke VPCs, aggregated), or a list of IPv4 CIDRs in which `spokes` may stand too. CIDRs may overlap; 0.0.0.0/0 is taken at its word (the endpoints have private addresses only). Not together with `securityGroups`.
   */
  readonly allow?: "spokes" | readonly string[];
}
/**
 * What is looked up by its tags.
 */
export interface TaggedDocument {
  /**
   * Keys and values of tags, all of which must be there, letter by letter.
   */
  readonly tags: {
    [k: string]: string;
  };
}
/**
 * What holds for every service and spoke that does not say otherwise.
 */
export interface DefaultsDocument {
  /**
   * File with the endpoint policy of every service that has no `policy` of its own, under the same rules. A service that takes no policy keeps full access, and the plan says so.
   */
  readonly policy?: string;
  /**
   * What becomes of the endpoints that spokes have of their own, where a spoke does not say.
   */
  readonly localEndpoints?: "keep" | "switch" | "retire";
  /**
   * Whether spokes without a way to the internet may be switched, where a spoke does not say.
   */
  readonly acceptGap?: boolean;
  /**
   * How long endpoints that were switched stay before they are retired, where a spoke does not say.
   */
  readonly drain?: string;
  /**
   * Whether it is checked that spokes reach the endpoints before they get the names, where a spoke does not say.
   */
  readonly reachability?: "check" | "assume";
  /**
   * Priority of the Profile on the VPCs that get it, where a spoke does not say.
   */
  readonly profilePriority?: number;
}
/**
 * A service with options.
 */
export interface ServiceDocument {
  /**
   * Short name, unique in the file: `ssm` stands for `com.amazonaws.<region>.ssm` or whatever full name the Region's catalogue has for it. A full name is taken as it is. With `serviceName` the name is yours to choose.
   */
  readonly name: string;
  /**
   * Full service name, for what `name` cannot say: any PrivateLink service in the hub's Region.
   */
  readonly serviceName?: string;
  /**
   * Region of the service, where it is not the hub's: AWS offers some services across Regions (S3, KMS, ECR, ECS, Lambda, Firehose, IAM, Route 53 and others). Names and catalogue are that Region's; the endpoint stands in the hub, in any availability zone that takes such endpoints. Whoever makes it needs the permission `vpce:AllowMultiRegion` too.
   */
  readonly serviceRegion?: string;
  /**
   * File with the endpoint policy: a JSON object, at most 20,480 characters. The path is relative to this file, and leads below its folder or below the working directory, links followed: plans print policies, and a topology from a pull request must not be able to print any file of the machine. Without this key it is `defaults.policy`, and without that AWS allows full access; `full-access` says so where a default is given (a file of that name is `./full-access`).
   */
  readonly policy?: string;
  /**
   * Subnets of the hub VPC for this endpoint, instead of `hub.subnets`: by id, or all that have some tags.
   */
  readonly subnets?: readonly string[] | TaggedDocument;
  /**
   * TCP ports on which the endpoint is reached; services with the same ports share a security group, which admits the spokes there. Without this key it is what AWS documents for the service: 443 for most, others too for such as `cassandra` (9142), `email-smtp` (25, 465, 587, 2465, 2587), `athena` (444) or `storagegateway`.
   *
   * @minItems 1
   * @maxItems 20
   */
  readonly ports?: readonly number[];
  readonly dnsNames?: DnsNamesDocument;
  readonly tags?: TagsDocument;
  /**
   * How the records of its names lead to the endpoint: `alias`, to the DNS name that AWS keeps for it, or `address`, to the addresses of its network interfaces, with a TTL of 60 s. `address` is for where Route 53 refuses the alias. The addresses follow the subnets: one that is added is written once it serves, one that goes is taken out a TTL before.
   */
  readonly records?: "alias" | "address";
  /**
   * Keeps the service even when it is taken out of this file: a plan that would remove its zones and its endpoint shows them as blocked. The protection is a tag on its zones, so it lasts until a `protect: false` (or an entry without it) was applied. A service without a private DNS name has no zone, and cannot be protected.
   */
  readonly protect?: boolean;
  /**
   * Names below those of this service that its zones may hide from the spokes, though nothing in this file serves them. A private zone hides everything public below its name, so a plan that would do so is refused until you add the service that serves them or accept it here.
   *
   * @minItems 1
   */
  readonly mayHide?: readonly string[];
}
/**
 * The names that the live catalogue lists, without some and with others: a name that AWS adds later is served too.
 */
export interface EditedDnsNamesDocument {
  /**
   * Names that lead to this endpoint though the catalogue does not list them. Whether its certificate has them is yours to know.
   *
   * @minItems 1
   */
  readonly add?: readonly string[];
  /**
   * Names of the catalogue that do not lead to this endpoint, as patterns in which `*` stands for any text. A pattern that fits none is told by a warning of the plan.
   *
   * @minItems 1
   */
  readonly remove?: readonly string[];
}
/**
 * Files with lists of spokes and selections, so that teams own theirs. An included file holds nothing but such a list, and includes no other.
 */
export interface IncludeDocument {
  /**
   * Path of one file, relative to this one, or of several with `*` and `?`, which stand for what is within one name and not for a leading dot. They are read in order of their paths. At least one file must match; each is a regular file below the folder of this one or below the working directory, links followed.
   */
  readonly include: string;
}
/**
 * Spokes that are found rather than written: every VPC that matches is one, called `<name>/<account>/<vpc>`. A VPC that is written as a spoke, or that an earlier selection found, is left to that; so is the hub. VPCs are looked up in the accounts that own them: those that another account shares are not counted. What is not found any more is taken off its zones, with the reason; a listing that failed, or came in part, takes nothing away.
 */
export interface SelectionDocument {
  /**
   * Name of the selection, unique among spokes and selections. `--only spoke:<name>` is all that it finds.
   */
  readonly name: string;
  readonly select: SelectDocument;
  readonly expect?: ExpectDocument;
  /**
   * Name of the role in the accounts of these spokes. Overrides `access.role`.
   */
  readonly role?: string;
  /**
   * Name of the role with which `vpce-plan` reads these accounts. Overrides `access.planRole`.
   */
  readonly planRole?: string;
  readonly services?: SpokeServicesDocument;
  /**
   * What becomes of the interface endpoints with private DNS that the spoke has of its own, for the services that it uses. `keep`: they serve it, and it joins no zone of their names; one that was switched before is switched back. `switch`: its private DNS is turned off and the spoke joins the hub's zones; the endpoint stays, so that `keep` is the way back. `retire`: as `switch`, and an endpoint that was switched long enough ago is deleted by a later apply.
   */
  readonly localEndpoints?: "keep" | "switch" | "retire";
  /**
   * Whether a spoke without a way to the internet may be switched all the same: between the private DNS of its own endpoint and the hub's zone its names resolve to public addresses, for about a minute.
   */
  readonly acceptGap?: boolean;
  /**
   * How long an endpoint that was switched stays before `retire` deletes it: connections that began before may last that long. In minutes, hours or days; by default `24h`.
   */
  readonly drain?: string;
  /**
   * `zones`: served by zones, whatever `distribution` of the topology says; for a VPC that has another Profile, say.
   */
  readonly distribution?: "zones";
  /**
   * Priority of the Profile on this VPC, where others give it Profiles of their own: of a name that several have, the one with the lower number answers. Each Profile of a VPC has another number. A VPC with another Profile gets this one only with a number, and only where it then goes before, or the other has none of its names. Not beside `distribution: zones`, nor in a file without `distribution`.
   */
  readonly profilePriority?: number;
  /**
   * Whether a spoke gets names only where its VPC reaches the endpoints behind them. `check`: route tables, Transit Gateways, peerings, network ACLs and security groups are read on both sides, and where one says no the spoke is held back, or with `distribution: profile` a zone that would be put into the Profile which the spoke has already: it waits, for all of them, until this spoke reaches it too; what could not be looked at is told. `assume`: nothing is looked at, for what the control plane cannot tell: appliances in between, or a network that is still to come. By default what `defaults.reachability` says, or `check`.
   */
  readonly reachability?: "check" | "assume";
  /**
   * Keeps the associations of these spokes even when they are no longer found, as `protect` of a spoke does.
   */
  readonly protect?: boolean;
}
/**
 * Which VPCs a selection finds: in accounts that are listed here or that the organization has, in some Regions, by tags.
 */
export interface SelectDocument {
  /**
   * Ids of accounts, in quotes. Either this or `organization`.
   *
   * @minItems 1
   */
  readonly accounts?: readonly string[];
  readonly organization?: SelectOrganizationDocument;
  /**
   * Regions that are looked into, by default the hub's alone.
   *
   * @minItems 1
   */
  readonly regions?: readonly string[];
  readonly vpcs: TaggedDocument;
}
/**
 * Accounts under some units and with some tags. Suspended and closed ones are left out and told.
 */
export interface SelectOrganizationDocument {
  /**
   * Ids of organizational units; what is below them at any depth counts. By default the whole organization.
   *
   * @minItems 1
   */
  readonly units?: readonly string[];
  /**
   * Tags that the account has in the organization, all of them. They cost a call for each account under the units.
   */
  readonly tags?: {
    [k: string]: string;
  };
}
/**
 * Bounds on what a selection finds.
 */
export interface ExpectDocument {
  /**
   * Where fewer VPCs than this are found, the plan is refused (exit code 12): a tag policy or a move of accounts must not take spokes away unseen.
   */
  readonly min: number;
}
/**
 * All services of the file but some: one that is added later is used too.
 */
export interface ServicesExceptDocument {
  /**
   * The services that this spoke does not use, by the names under `services`.
   *
   * @minItems 1
   */
  readonly except: readonly string[];
}
/**
 * A VPC that resolves and uses the hub's endpoints.
 */
export interface SpokeDocument {
  /**
   * Name of the spoke in plans and reports, unique in the file.
   */
  readonly name: string;
  /**
   * Id of the account that owns the spoke VPC, in quotes. May be the hub's.
   */
  readonly account: string;
  /**
   * Id of the spoke VPC, or tags that it has and no other VPC of the account in the Region. Its DNS support and DNS hostnames must be on, and it must reach the hub by IP.
   */
  readonly vpc: string | TaggedDocument;
  /**
   * Region of the spoke VPC, by default the hub's. May differ, within the same AWS partition.
   */
  readonly region?: string;
  /**
   * Role for the spoke's account, name or full ARN. Overrides `access.role`.
   */
  readonly role?: string;
  /**
   * Role with which `vpce-plan` reads the spoke's account. Overrides `access.planRole`.
   */
  readonly planRole?: string;
  readonly services?: SpokeServicesDocument;
  /**
   * What becomes of the interface endpoints with private DNS that the spoke has of its own, for the services that it uses. `keep`: they serve it, and it joins no zone of their names; one that was switched before is switched back. `switch`: its private DNS is turned off and the spoke joins the hub's zones; the endpoint stays, so that `keep` is the way back. `retire`: as `switch`, and an endpoint that was switched long enough ago is deleted by a later apply.
   */
  readonly localEndpoints?: "keep" | "switch" | "retire";
  /**
   * Whether a spoke without a way to the internet may be switched all the same: between the private DNS of its own endpoint and the hub's zone its names resolve to public addresses, for about a minute.
   */
  readonly acceptGap?: boolean;
  /**
   * How long an endpoint that was switched stays before `retire` deletes it: connections that began before may last that long. In minutes, hours or days; by default `24h`.
   */
  readonly drain?: string;
  /**
   * `zones`: served by zones, whatever `distribution` of the topology says; for a VPC that has another Profile, say.
   */
  readonly distribution?: "zones";
  /**
   * Priority of the Profile on this VPC, where others give it Profiles of their own: of a name that several have, the one with the lower number answers. Each Profile of a VPC has another number. A VPC with another Profile gets this one only with a number, and only where it then goes before, or the other has none of its names. Not beside `distribution: zones`, nor in a file without `distribution`.
   */
  readonly profilePriority?: number;
  /**
   * Whether a spoke gets names only where its VPC reaches the endpoints behind them. `check`: route tables, Transit Gateways, peerings, network ACLs and security groups are read on both sides, and where one says no the spoke is held back, or with `distribution: profile` a zone that would be put into the Profile which the spoke has already: it waits, for all of them, until this spoke reaches it too; what could not be looked at is told. `assume`: nothing is looked at, for what the control plane cannot tell: appliances in between, or a network that is still to come. By default what `defaults.reachability` says, or `check`.
   */
  readonly reachability?: "check" | "assume";
  /**
   * Keeps the associations of this spoke even when it is taken out of this file, or off a service: a plan that would remove them shows them as blocked. The protection is a tag on each zone that the spoke uses, so it lasts until a `protect: false` (or an entry without it) was applied. At most 40 spokes of a zone.
   */
  readonly protect?: boolean;
}
/**
 * Everything that is marked with the former name of this topology.
 */
export interface FormerTopologyDocument {
  /**
   * The name that this topology had before. Nothing else may still run under it.
   */
  readonly topology: string;
}
/**
 * Limits on plans and filters on changes.
 */
export interface PolicyDocument {
  readonly maxDeletes?: MaxDeletesDocument;
  /**
   * What becomes of VPCs that are found on the topology's zones and are not in this file: `remove` takes them off, `keep` leaves them.
   */
  readonly extraAssociations?: "remove" | "keep";
}
/**
 * How many deletes a plan may hold without explicit approval.
 */
export interface MaxDeletesDocument {
  /**
   * Number of deletes; 50 also where only `percent` is given. 0 asks for approval of every delete.
   */
  readonly count?: number;
  /**
   * Share of the resources that the topology owns, 0 to 100. By default there is no such bound.
   */
  readonly percent?: number;
}
/**
 * Quotas of AWS for resources; what is left out is what every account has from the start.
 */
export interface QuotasDocument {
  /**
   * VPCs that a private zone can be associated with.
   */
  readonly vpcsPerZone?: number;
  /**
   * Zones of the hub's account.
   */
  readonly zonesPerAccount?: number;
  /**
   * Interface endpoints of the hub VPC.
   */
  readonly endpointsPerVpc?: number;
  /**
   * Inbound rules of a security group that vpce-hub owns.
   */
  readonly rulesPerSecurityGroup?: number;
  /**
   * VPCs that a Route 53 Profile can be associated with.
   */
  readonly vpcsPerProfile?: number;
  /**
   * Route 53 Profiles of the hub's account in its Region.
   */
  readonly profilesPerRegion?: number;
}
/**
 * Prices in USD for the cost shown with a plan; what is left out is the list price of the hub's Region.
 */
export interface PricesDocument {
  /**
   * Day or month for which these prices hold; shown with the cost.
   */
  readonly asOf?: string;
  /**
   * One interface endpoint in one Availability Zone for one hour.
   */
  readonly endpointZoneHour?: number;
  /**
   * One private zone for one month, up to the 25th of an account.
   */
  readonly zoneMonth?: number;
  /**
   * One private zone for one month, from the 26th of an account on.
   */
  readonly zoneMonthBeyond25?: number;
}
