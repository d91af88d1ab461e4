import { sha256 } from "../base/sha256.ts";
import type { Subnet } from "../topology/environment.ts";
import { listPricesOf } from "../topology/prices.ts";
import { type ResourceQuotas, defaultQuotas } from "../topology/resource-quotas.ts";
import type {
  Access,
  Adoption,
  Allow,
  LocalEndpoints,
  Policy,
  Reachability,
  Reader,
  Service,
  ServiceDnsNames,
  Spoke,
  Topology,
} from "../topology/topology.ts";
import type { AccountId, Cidr, DnsName, Region, SecurityGroupId, SubnetId, VpcId } from "../words/ids.ts";
import { canonicalName } from "../words/names.ts";

/** A topology and what AWS offers for it, said as shortly as a test can: everything else has one usual value. */
export interface Draft {
  readonly name?: string;
  readonly services: readonly (string | ServiceDraft)[];
  readonly spokes: readonly (string | SpokeDraft)[];
  /** Places in `subnets` of the hub's; default: the first two. */
  readonly subnets?: readonly number[];
  /** The user's own groups; default: the topology owns one. */
  readonly groups?: readonly string[];
  readonly tags?: Readonly<Record<string, string>>;
  /** Who is under `hub.allow`, CIDRs or `spokes`; default: the spokes alone. */
  readonly allow?: readonly string[];
  readonly adopt?: readonly Adoption[];
  readonly network?: Reader;
  readonly policy?: Partial<Policy>;
  readonly quotas?: Partial<ResourceQuotas>;
  readonly access?: Access;
  /** How links are served; default: the file does not say. */
  readonly distribution?: "zones" | "profile";
}

/** A service, in the file and in the catalogue of the Region. */
export interface ServiceDraft {
  readonly name: string;
  /** Private DNS names in the catalogue; default: one, made of its own name. */
  readonly names?: readonly string[];
  /** Private DNS names in the file, or what differs from those of the catalogue; default: those of the catalogue. */
  readonly dnsNames?: readonly string[] | EditedNames;
  readonly policy?: string;
  readonly hasDefaultPolicy?: boolean;
  /** Places in `subnets`; default: the hub's. */
  readonly subnets?: readonly number[];
  readonly mayHide?: readonly string[];
  readonly tags?: Readonly<Record<string, string>>;
  readonly records?: "alias" | "address";
  readonly isProtected?: boolean;
}

/** What differs from the names of the catalogue. */
interface EditedNames {
  readonly add?: readonly string[];
  readonly remove?: readonly string[];
}

/** A spoke, in the file and as a VPC. */
export interface SpokeDraft {
  readonly name: string;
  readonly account?: string;
  readonly region?: string;
  readonly vpc?: string;
  readonly cidr?: string;
  readonly services?: readonly string[];
  readonly isProtected?: boolean;
  /** What becomes of endpoints of its own; default: they are kept. */
  readonly localEndpoints?: Partial<LocalEndpoints>;
  /** Whether it is looked at that it reaches the hub; default: it is. */
  readonly reachability?: Reachability;
  /** The selection that found it; default: it is written. */
  readonly selection?: string;
  /** Whether it is served by zones whatever the topology says. */
  readonly distribution?: "zones";
  readonly profilePriority?: number;
}

export const region = "ap-northeast-1" as Region;
export const hubAccount = "111111111111" as AccountId;
export const hubVpc = "vpc-0a1b2c3d4e5f60001" as VpcId;
export const hubCidr = "10.0.0.0/16" as Cidr;

/** Subnets of the hub, each in an availability zone of its own but for the last, which is in that of the first. */
export const subnets: readonly Omit<Subnet, "vpc">[] = ["a", "c", "d", "a"].map((zone, i) => ({
  id: `subnet-0a1b2c3d4e5f6000${i + 1}` as SubnetId,
  availabilityZone: `${region}${zone}`,
  availabilityZoneId: undefined,
  freeAddresses: 100,
}));

/** S3 as it is: wildcards beside a plain name. */
export const s3: ServiceDraft = {
  name: "s3",
  names: [`*.s3.${region}.amazonaws.com`, `*.s3-accesspoint.${region}.amazonaws.com`],
};

/** Returns the topology of a draft. */
export function topologyOf(draft: Draft): Topology {
  const services = draft.services.map((service) => serviceIn(serviceOf(service), draft));
  const names = services.map(({ name }) => name);
  return {
    name: draft.name ?? "shared-endpoints",
    hub: {
      account: hubAccount,
      region,
      vpc: hubVpc,
      subnets: subnetsAt(hubSubnetsOf(draft)),
      access: draft.access ?? { kind: "ambient" },
      planAccess: undefined,
      securityGroups:
        draft.groups === undefined
          ? { kind: "owned", allow: allowOf(draft) }
          : { kind: "given", ids: draft.groups as readonly SecurityGroupId[] },
    },
    tags: draft.tags ?? {},
    services,
    spokes: draft.spokes.map((spoke) => spokeIn(spokeOf(spoke), names, draft)),
    network: draft.network,
    adopt: draft.adopt ?? [],
    policy: { maxDeletes: { count: 100_000, percent: undefined }, extraAssociations: "remove", ...draft.policy },
    prices: listPricesOf(region),
    quotas: { ...defaultQuotas, ...draft.quotas },
    ...(draft.distribution === undefined ? {} : { distribution: draft.distribution }),
  };
}

/** Returns the service behind an entry, which may be its name alone. */
export function serviceOf(entry: string | ServiceDraft): ServiceDraft {
  return typeof entry === "string" ? { name: entry } : entry;
}

/** Returns the spoke behind an entry, which may be its name alone; what is not said is made of its name. */
export function spokeOf(
  entry: string | SpokeDraft,
): SpokeDraft &
  Required<
    Omit<SpokeDraft, "services" | "selection" | "localEndpoints" | "reachability" | "distribution" | "profilePriority">
  > {
  const given = typeof entry === "string" ? { name: entry } : entry;
  const digest = sha256(given.name);
  const number = Number.parseInt(digest.slice(0, 8), 16);
  return {
    account: String(200_000_000_000 + number),
    region,
    vpc: `vpc-${digest.slice(0, 17)}`,
    cidr: `10.${1 + (number % 250)}.0.0/16`,
    isProtected: false,
    ...given,
  };
}

/** Returns the full name of a service, as the catalogue has it. */
export function fullNameOf(service: string): string {
  return `com.amazonaws.${region}.${service}`;
}

/** Returns the private DNS names that a service has in the catalogue. */
export function offeredNamesOf({ name, names }: ServiceDraft): readonly string[] {
  return names ?? [`${name}.${region}.amazonaws.com`];
}

/** Returns the private DNS names that lead to the endpoint of a service. */
export function servedNamesOf(service: ServiceDraft): readonly DnsName[] {
  const { dnsNames = offeredNamesOf(service) } = service;
  if (isList(dnsNames)) return dnsNames.map(canonicalName);
  // The drafts of tests leave out by whole ends alone.
  const ends = (dnsNames.remove ?? []).map((pattern) => pattern.slice(1));
  const kept = offeredNamesOf(service).filter((name) => !ends.some((end) => name.endsWith(end)));
  return [...new Set([...kept, ...(dnsNames.add ?? [])].map(canonicalName))];
}

/** Returns the subnets that the endpoint of a service is to have. */
export function subnetsOf(service: ServiceDraft, draft: Draft): readonly SubnetId[] {
  return subnetsAt(service.subnets ?? hubSubnetsOf(draft));
}

function hubSubnetsOf(draft: Draft): readonly number[] {
  return draft.subnets ?? [0, 1];
}

function subnetsAt(places: readonly number[]): readonly SubnetId[] {
  return places.flatMap((place) => subnets[place]?.id ?? []);
}

function allowOf({ allow = ["spokes"] }: Draft): Allow {
  return {
    hasSpokes: allow.includes("spokes"),
    cidrs: allow.filter((one) => one !== "spokes") as Cidr[],
  };
}

function serviceIn(service: ServiceDraft, draft: Draft): Service {
  const {
    name,
    dnsNames,
    policy,
    hasDefaultPolicy = false,
    mayHide = [],
    records = "alias",
    tags = {},
    isProtected = false,
  } = service;
  return {
    name,
    serviceNames: [fullNameOf(name), name],
    serviceRegion: undefined,
    policy,
    hasDefaultPolicy,
    subnets: subnetsOf(service, draft),
    tags,
    ports: [443],
    dnsNames: namesIn(dnsNames),
    records,
    mayHide: mayHide.map(canonicalName),
    isProtected,
  };
}

function namesIn(dnsNames: ServiceDraft["dnsNames"]): ServiceDnsNames {
  if (dnsNames === undefined) return { kind: "catalogue" };
  if (isList(dnsNames)) return { kind: "given", names: dnsNames.map(canonicalName) };
  const { add = [], remove = [] } = dnsNames;
  return { kind: "edited", add: add.map(canonicalName), remove };
}

/** Tells lists from mappings: `Array.isArray` knows no lists that are only read. */
function isList<T>(value: readonly T[] | object): value is readonly T[] {
  return Array.isArray(value);
}

function spokeIn(spoke: ReturnType<typeof spokeOf>, services: readonly string[], draft: Draft): Spoke {
  return {
    name: spoke.name,
    account: spoke.account as AccountId,
    region: spoke.region as Region,
    vpc: spoke.vpc as VpcId,
    access: draft.access ?? { kind: "ambient" },
    planAccess: undefined,
    services: spoke.services ?? services,
    isProtected: spoke.isProtected,
    localEndpoints: { mode: "keep", drainMs: 86_400_000, acceptsGap: false, ...spoke.localEndpoints },
    reachability: spoke.reachability ?? "check",
    selection: spoke.selection,
    ...(spoke.distribution === undefined ? {} : { distribution: spoke.distribution }),
    ...(spoke.profilePriority === undefined ? {} : { profilePriority: spoke.profilePriority }),
  };
}
