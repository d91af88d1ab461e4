import {
  type Access,
  type AccessToAll,
  type Adoption,
  type Allow,
  type DeclaredHub,
  type DeclaredService,
  type DeclaredSpoke,
  type DeclaredTopology,
  type Reader,
  type ServiceDnsNames,
  type Topology,
  canonicalCidr,
  canonicalName,
  defaultQuotas,
  knownPortsOf,
  listPricesOf,
  parseAccountId,
  parseEndpointId,
  parseRegion,
  parseSecurityGroupId,
  parseZoneId,
} from "@vpce-hub/core";
import { fullAccess } from "./full-access.ts";
import { resolveLocalEndpoints } from "./local-endpoints.ts";
import { resolvePriority } from "./profile-priority.ts";
import { isSelection, isSpoke, resolveSpokeServices, resolveSubnets, resolveVpc } from "./resolve-references.ts";
import { resolveSelection } from "./resolve-selection.ts";
import { roleArnOf } from "./role-arn.ts";
import { serviceNamesOf } from "./service-names.ts";
import type {
  AdoptionDocument,
  DnsNamesDocument,
  EditedDnsNamesDocument,
  HubDocument,
  PolicyDocument,
  ServiceDocument,
  ServiceEntryDocument,
  SpokeDocument,
  TopologyDocument,
} from "./topology-document.generated.ts";

const defaultDeletes = 50;

/** Fills in every default and follows every reference of a document without problems. */
export function resolveTopology(
  document: TopologyDocument,
  policyByPath: ReadonlyMap<string, string>,
): DeclaredTopology {
  const hub = resolveHub(document);
  const services = document.services.map((entry) =>
    resolveService(entry, { hub, defaults: document.defaults }, policyByPath),
  );
  const names = services.map(({ name }) => name);
  return {
    name: document.name,
    tags: document.tags ?? {},
    hub,
    services,
    spokes: document.spokes.flatMap((entry) => (isSpoke(entry) ? resolveSpoke(entry, document, names) : [])),
    selections: document.spokes.flatMap((entry) =>
      isSelection(entry) ? resolveSelection(entry, document, names) : [],
    ),
    organization: resolveReader(document.access?.organization, document),
    network: resolveReader(document.access?.network, document),
    adopt: (document.adopt ?? []).map(resolveAdoption),
    policy: resolvePolicy(document.policy ?? {}),
    quotas: { ...defaultQuotas, ...document.quotas },
    ...resolveDistribution(document),
    prices: { ...listPricesOf(known(document.hub.region, parseRegion)), ...document.prices },
  };
}

/** Whoever has left the file may still have the Profile: into its account leads the role that all have. */
function resolveDistribution({
  distribution,
  access,
}: TopologyDocument): Pick<DeclaredTopology, "distribution" | "accounts"> {
  if (distribution === undefined) return {};
  const byName = (role: string | undefined): AccessToAll | undefined =>
    role === undefined || role.startsWith("arn:")
      ? undefined
      : { kind: "role", name: role, externalId: access?.externalId };
  const accounts = {
    access: byName(access?.role) ?? ({ kind: "ambient" } as const),
    planAccess: byName(access?.planRole),
  };
  return { distribution, accounts };
}

function resolveHub(document: TopologyDocument): DeclaredHub {
  const { hub } = document;
  return {
    account: known(hub.account, parseAccountId),
    region: known(hub.region, parseRegion),
    vpc: resolveVpc(hub.vpc),
    subnets: resolveSubnets(hub.subnets),
    access: resolveAccess(document, hub),
    planAccess: resolvePlanAccess(document, hub),
    securityGroups:
      hub.securityGroups === undefined
        ? { kind: "owned", allow: resolveAllow(hub) }
        : { kind: "given", ids: hub.securityGroups.map((id) => known(id, parseSecurityGroupId)) },
  };
}

function resolveAllow({ allow = "spokes" }: HubDocument): Allow {
  if (typeof allow === "string") return { hasSpokes: true, cidrs: [] };
  const cidrs = allow.filter((text) => text !== "spokes").map((text) => known(text, canonicalCidr));
  return { hasSpokes: cidrs.length < allow.length, cidrs };
}

/** What services take over where they say nothing themselves. */
interface Shared {
  readonly hub: DeclaredHub;
  readonly defaults: TopologyDocument["defaults"];
}

function resolveService(
  entry: ServiceEntryDocument,
  { hub, defaults }: Shared,
  policyByPath: ReadonlyMap<string, string>,
): DeclaredService {
  const {
    name,
    serviceName,
    serviceRegion = hub.region,
    policy,
    subnets,
    ports,
    dnsNames,
    records = "alias",
    tags = {},
    protect = false,
    mayHide = [],
  }: ServiceDocument = typeof entry === "string" ? { name: entry } : entry;
  return {
    name,
    serviceNames: serviceNamesOf({ name, serviceName }, serviceRegion),
    serviceRegion: serviceRegion === hub.region ? undefined : known(serviceRegion, parseRegion),
    policy: resolvePolicyFile(policy ?? defaults?.policy, policyByPath),
    hasDefaultPolicy: policy === undefined && defaults?.policy !== undefined,
    subnets: subnets === undefined ? hub.subnets : resolveSubnets(subnets),
    tags,
    ports: ports ?? knownPortsOf(serviceName ?? name),
    dnsNames: resolveDnsNames(dnsNames),
    records,
    mayHide: mayHide.map(canonicalName),
    isProtected: protect,
  };
}

function resolvePolicyFile(path: string | undefined, policyByPath: ReadonlyMap<string, string>): string | undefined {
  return path === undefined || path === fullAccess ? undefined : known(path, (one) => policyByPath.get(one));
}

function resolveDnsNames(dnsNames: ServiceDocument["dnsNames"]): ServiceDnsNames {
  if (dnsNames === undefined) return { kind: "catalogue" };
  if (isEdited(dnsNames)) {
    const { add = [], remove = [] } = dnsNames;
    return { kind: "edited", add: add.map(canonicalName), remove };
  }
  return { kind: "given", names: dnsNames.map(canonicalName) };
}

function isEdited(dnsNames: DnsNamesDocument): dnsNames is EditedDnsNamesDocument {
  return !Array.isArray(dnsNames);
}

function resolveSpoke(spoke: SpokeDocument, document: TopologyDocument, allServices: readonly string[]): DeclaredSpoke {
  const region = spoke.region ?? document.hub.region;
  return {
    name: spoke.name,
    account: known(spoke.account, parseAccountId),
    region: known(region, parseRegion),
    vpc: resolveVpc(spoke.vpc),
    access: resolveAccess(document, { ...spoke, region }),
    planAccess: resolvePlanAccess(document, { ...spoke, region }),
    services: resolveSpokeServices(spoke.services, allServices),
    isProtected: spoke.protect ?? false,
    localEndpoints: resolveLocalEndpoints(spoke, document.defaults),
    reachability: spoke.reachability ?? document.defaults?.reachability ?? "check",
    ...(spoke.distribution === undefined ? {} : { distribution: spoke.distribution }),
    ...resolvePriority(spoke, document),
  };
}

/** Whoever is reached by a role of its own, or by the one for all. */
interface Reached {
  readonly account: string;
  readonly region: string;
  readonly role?: string;
  readonly planRole?: string;
}

function resolveAccess({ access }: TopologyDocument, reached: Reached): Access {
  const role = reached.role ?? access?.role;
  return role === undefined ? { kind: "ambient" } : byRole(role, reached, access?.externalId);
}

function resolvePlanAccess({ access }: TopologyDocument, reached: Reached): Access | undefined {
  const role = reached.planRole ?? access?.planRole;
  return role === undefined ? undefined : byRole(role, reached, access?.externalId);
}

/** Who lists the accounts of the organization, or owns the Transit Gateways: an account of the hub's partition. */
function resolveReader(written: Omit<Reached, "region"> | undefined, document: TopologyDocument): Reader | undefined {
  if (written === undefined) return undefined;
  const reached = { ...written, region: document.hub.region };
  return {
    account: known(written.account, parseAccountId),
    access: resolveAccess(document, reached),
    planAccess: resolvePlanAccess(document, reached),
  };
}

function byRole(role: string, reached: Reached, externalId: string | undefined): Access {
  return { kind: "role", arn: roleArnOf(role, reached), externalId };
}

function resolveAdoption(entry: AdoptionDocument): Adoption {
  if (typeof entry !== "string") return { kind: "topology", name: entry.topology };
  const zone = parseZoneId(entry);
  return zone === undefined ? { kind: "endpoint", id: known(entry, parseEndpointId) } : { kind: "zone", id: zone };
}

function resolvePolicy({ maxDeletes, extraAssociations }: PolicyDocument): Topology["policy"] {
  return {
    maxDeletes: { count: maxDeletes?.count ?? defaultDeletes, percent: maxDeletes?.percent },
    extraAssociations: extraAssociations ?? "remove",
  };
}

/** Returns what a text means; the schema and the rules have made sure that it means something. */
function known<T>(text: string, parse: (text: string) => T | undefined): T {
  const value = parse(text);
  if (value === undefined) throw new Error(`${JSON.stringify(text)} passed the checks and cannot be read`);
  return value;
}
