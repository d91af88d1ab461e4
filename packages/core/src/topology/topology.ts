import type {
  AccountId,
  Cidr,
  DnsName,
  Region,
  EndpointId,
  SecurityGroupId,
  SubnetId,
  VpcId,
  ZoneId,
} from "../words/ids.ts";
import type { Prices } from "./prices.ts";
import type { ResourceQuotas } from "./resource-quotas.ts";

/** What the user declares, resolved: every default filled in, every reference followed. */
export interface Topology {
  /** Owner id on everything the topology makes; `[a-z0-9-]`, at most 32 characters. */
  readonly name: string;
  readonly hub: Hub;
  readonly services: readonly Service[];
  readonly spokes: readonly Spoke[];
  /** Who owns the Transit Gateways and may read them; undefined where the file does not say. */
  readonly network: Reader | undefined;
  /** What others made and this topology takes over (DESIGN section 8). */
  readonly adopt: readonly Adoption[];
  readonly policy: Policy;
  /** On everything that it makes and that can bear tags, by key. */
  readonly tags: Readonly<Record<string, string>>;
  /** What the endpoints and zones of the hub cost. */
  readonly prices: Prices;
  /** How much AWS allows, for the plan to keep within. */
  readonly quotas: ResourceQuotas;
  /** How links are served. Undefined where the file does not say: by zones, and no Profile is looked for. */
  readonly distribution?: "zones" | "profile" | undefined;
  /** The way into accounts that the file names no more: their VPCs may still have the Profile. */
  readonly accounts?: AccountsAccess | undefined;
}

/** How accounts are reached that have no entry of their own. */
export interface AccountsAccess {
  readonly access: AccessToAll;
  /** How they are reached by whoever only reads; undefined where that is no other way. */
  readonly planAccess: AccessToAll | undefined;
}

/** A way into accounts that are not known yet. */
export type AccessToAll =
  | { readonly kind: "ambient" }
  | { readonly kind: "role"; readonly name: string; readonly externalId: string | undefined };

/** The VPC that holds the endpoints and owns the zones. */
export interface Hub {
  readonly account: AccountId;
  readonly region: Region;
  readonly vpc: VpcId;
  readonly subnets: readonly SubnetId[];
  readonly access: Access;
  /** How it is reached by whoever only reads; undefined where that is no other way. */
  readonly planAccess: Access | undefined;
  readonly securityGroups: HubSecurityGroups;
}

/** The groups on the endpoints: the user's own, or those that the topology owns and that admit `allow`. */
export type HubSecurityGroups =
  | { readonly kind: "given"; readonly ids: readonly SecurityGroupId[] }
  | { readonly kind: "owned"; readonly allow: Allow };

/** Who may reach the endpoints on their ports. */
export interface Allow {
  /** Whether the CIDRs of the hub and spoke VPCs may. */
  readonly hasSpokes: boolean;
  /** Who else may. */
  readonly cidrs: readonly Cidr[];
}

/** How calls into an account are made: with the credentials at hand, or with a role assumed from them. */
export type Access =
  | { readonly kind: "ambient" }
  | { readonly kind: "role"; readonly arn: string; readonly externalId: string | undefined };

/** Who makes a call: an account and the way into it. */
export interface Caller {
  readonly account: AccountId;
  readonly access: Access;
}

/** An account that is only read, and the ways into it. */
export interface Reader extends Caller {
  /** How it is reached by whoever only reads; undefined where that is no other way. */
  readonly planAccess: Access | undefined;
}

/** A service offered through the hub. */
export interface Service {
  /** Short name, unique in the topology. */
  readonly name: string;
  /**
   * Full service names to look for first, the likeliest first. Where `name` is among them the catalogue decides: `name`
   * is a full name that it has, or the short name of the one service that ends with it. Else only these are meant: the
   * one that the user gave.
   */
  readonly serviceNames: readonly string[];
  /** The Region that the service is in; undefined for the hub's, which it is for most. */
  readonly serviceRegion: Region | undefined;
  /** Endpoint policy as JSON text; undefined means full access. */
  readonly policy: string | undefined;
  /** Whether its policy is the one of all services that have none of their own; it holds where a service takes policies. */
  readonly hasDefaultPolicy: boolean;
  readonly subnets: readonly SubnetId[];
  /** On its endpoint, over those of the topology. */
  readonly tags: Readonly<Record<string, string>>;
  /** TCP ports that its endpoint listens on. */
  readonly ports: readonly number[];
  readonly dnsNames: ServiceDnsNames;
  /** How the records of its names lead to the endpoint. */
  readonly records: "alias" | "address";
  /** Names that its zones may hide from the spokes though nothing of the topology serves them. */
  readonly mayHide: readonly DnsName[];
  /** Whether its zones, and with them its endpoint, stay even when the service is taken out of the file. */
  readonly isProtected: boolean;
}

/** Where the private DNS names of a service come from. */
export type ServiceDnsNames =
  | { readonly kind: "catalogue" }
  | { readonly kind: "given"; readonly names: readonly DnsName[] }
  /** Those of the catalogue but for some; `remove` are patterns, in which `*` stands for any text. */
  | { readonly kind: "edited"; readonly add: readonly DnsName[]; readonly remove: readonly string[] };

/** A VPC that resolves and uses the hub's endpoints. */
export interface Spoke {
  readonly name: string;
  readonly account: AccountId;
  readonly region: Region;
  readonly vpc: VpcId;
  readonly access: Access;
  /** How it is reached by whoever only reads; undefined where that is no other way. */
  readonly planAccess: Access | undefined;
  /** Names of the services it uses, a subset of the topology's. */
  readonly services: readonly string[];
  /** Whether it keeps its associations even when the spoke is taken out of the file. */
  readonly isProtected: boolean;
  readonly localEndpoints: LocalEndpoints;
  /** Whether it gets names only where it reaches what they lead to (law 11), or whatever the network says. */
  readonly reachability: Reachability;
  /** `zones` where it is served by those whatever the topology says. */
  readonly distribution?: "zones" | undefined;
  /**
   * The priority of its VPC's association with the Profile, 100 to 9900: of several Profiles the lower answers first (AWS-FACTS-2
   * M1). Undefined: whatever AWS gives.
   */
  readonly profilePriority?: number | undefined;
  /** Name of the selection that found it; undefined for one that is written in the file. */
  readonly selection: string | undefined;
}

/** `check`: it is looked at whether a spoke reaches the hub; `assume`: it is taken for granted. */
export type Reachability = "check" | "assume";

/** What becomes of the endpoints with private DNS that a spoke has of its own (DESIGN section 8). */
export interface LocalEndpoints {
  readonly mode: "keep" | "switch" | "retire";
  /** Whether the file says so: who writes `keep` may come back from a switch. */
  readonly isWritten?: true;
  /** Milliseconds that one stays after it was switched, before it is retired. */
  readonly drainMs: number;
  /** Whether the spoke may be switched though it has no way to the internet. */
  readonly acceptsGap: boolean;
}

/** What is taken over: one thing by its id, or all that is marked with a former name of the topology. */
export type Adoption =
  | { readonly kind: "zone"; readonly id: ZoneId }
  | { readonly kind: "endpoint"; readonly id: EndpointId }
  | { readonly kind: "topology"; readonly name: string };

/** Filters on changes and limits on plans. */
export interface Policy {
  readonly maxDeletes: MaxDeletes;
  /** What becomes of VPCs that are found on our zones and are not in the topology. */
  readonly extraAssociations: "remove" | "keep";
}

/** A plan with more deletes than either bound needs explicit approval. */
export interface MaxDeletes {
  readonly count: number;
  /** Of the resources that the topology owns, 0 to 100; undefined: no such bound. */
  readonly percent: number | undefined;
}

/** Returns who acts for the hub. */
export function hubCaller(hub: Hub): Caller {
  return callerOf(hub);
}

/** Returns who reads the Transit Gateways; undefined where the file does not say. */
export function networkCaller({ network }: Topology): Caller | undefined {
  return network && callerOf(network);
}

/** Returns who acts for a spoke. */
export function spokeCaller(spoke: Spoke): Caller {
  return callerOf(spoke);
}

/** Returns a topology whose accounts are reached as by one who only reads. */
export function forReading(topology: Topology): Topology {
  const { hub, spokes, network, accounts } = topology;
  return {
    ...topology,
    ...(accounts === undefined ? {} : { accounts: { ...accounts, access: accounts.planAccess ?? accounts.access } }),
    hub: { ...hub, access: hub.planAccess ?? hub.access },
    network: network && { ...network, access: network.planAccess ?? network.access },
    spokes: spokes.map((spoke) => ({ ...spoke, access: spoke.planAccess ?? spoke.access })),
  };
}

/** Members stand in order of their names: in a large plan canonical JSON has the hub's tens of thousands of times. */
function callerOf({ account, access }: Caller): Caller {
  if (access.kind === "ambient") return { access, account };
  const { arn, externalId, kind } = access;
  return { access: { arn, externalId, kind }, account };
}

/** Returns the ARN of the role of a caller; undefined with ambient credentials. */
export function roleOf({ access }: Caller): string | undefined {
  return access.kind === "role" ? access.arn : undefined;
}

/** What of a caller is shown to whoever may review a plan: an external id is between a role and who asks for it. */
export interface ShownCaller {
  readonly account: AccountId;
  /** ARN of its role. */
  readonly role?: string;
}

/** Returns a caller without its external id. */
export function withoutExternalId(caller: Caller): ShownCaller {
  const { account } = caller;
  const role = roleOf(caller);
  return role === undefined ? { account } : { account, role };
}

/** Returns one text for a caller, for maps. */
export function callerText({ account, access }: Caller): string {
  return access.kind === "ambient" ? account : `${account} ${access.arn} ${access.externalId ?? ""}`;
}
