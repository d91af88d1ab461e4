import type { Change } from "./change.ts";
import type { DesiredState } from "./desired.ts";
import { groupBy } from "./group-by.ts";
import type { BlockedChange } from "./hold.ts";
import type { DnsName, Key } from "./ids.ts";
import { type VpcRef, endpointKey, vpcRefText, zoneKey } from "./key.ts";
import { type OwnedState, keyOfEndpoint } from "./owned.ts";
import type { Association, ObservedZone } from "./resource.ts";
import { type Prices, monthlyCost } from "./prices.ts";
import { valueOr } from "./state.ts";
import type { Spoke, Topology } from "./topology.ts";

/** How one thing stands, and what a plan does with it. */
export type CellState = "unused" | "there" | "add" | "change" | "remove" | "held" | "conflict" | "unknown";

/** A topology at one glance: who uses what, before and after a plan. */
export interface Overview {
  /** Those of the topology in its order, then those that leave. */
  readonly services: readonly ServiceView[];
  /** Those of the topology in its order, then the VPCs that leave. */
  readonly spokes: readonly SpokeView[];
  /** By service, then by spoke. */
  readonly cells: readonly (readonly CellState[])[];
  readonly cost: CostView;
}

/** A service of the hub, or a zone that leaves and of which no service is known. */
export interface ServiceView {
  readonly name: string;
  /** Its private DNS names as zones. */
  readonly zones: readonly DnsName[];
  /** What becomes of its endpoint. */
  readonly state: CellState;
}

/** A VPC that uses the hub, or did. */
export interface SpokeView {
  /** Name of the spoke, or the VPC where the topology has none for it. */
  readonly name: string;
  readonly account: string | undefined;
  readonly vpc: VpcRef;
  readonly isInTopology: boolean;
}

/** USD a month, without data; undefined where it is not known. */
export interface CostView {
  readonly prices: Prices;
  readonly before: number | undefined;
  readonly after: number | undefined;
  /** If every spoke had endpoints of its own for what it uses, in as many zones as the hub's have. */
  readonly eachOwn: number | undefined;
}

/** What an overview is made from. */
export interface OverviewInput {
  readonly topology: Topology;
  readonly desired: DesiredState;
  readonly owned: OwnedState;
  readonly changes: readonly Change[];
  readonly blocked: readonly BlockedChange[];
}

/** Returns the overview of a plan. */
export function overviewOf(input: OverviewInput): Overview {
  const leaving = leavingLinks(input);
  const spokes = [...input.topology.spokes.map(spokeView), ...leavingSpokes(leaving, input)];
  const services = [...input.topology.services.map(({ name }) => name), ...leavingServices(input)];
  const users = usersOf(input);
  const matrix = matrixOf(input, users, leaving);
  const unlinked = unlinkedStates(input, users);
  const columns = spokes.map(({ vpc }) => vpcRefText(vpc));
  const ofEndpoints = endpointsOnly(input);
  return {
    services: services.map((name) => serviceView(name, ofEndpoints)),
    spokes,
    cells: services.map((service) => {
      const row = matrix.get(service);
      return columns.map((vpc) => row?.get(vpc) ?? unlinked(service, vpc));
    }),
    cost: costOf(input),
  };
}

const gravity: readonly CellState[] = ["conflict", "held", "unknown", "remove", "change", "add", "there", "unused"];

/** Returns which of two states a reader must see. */
export function graver(a: CellState, b: CellState): CellState {
  return gravity.indexOf(a) <= gravity.indexOf(b) ? a : b;
}

/** A spoke of the topology, as far as its cells care. */
interface User {
  /** Its VPC by `vpcRefText`: there may be tens of thousands of cells, so it is put together once. */
  readonly vpc: string;
  readonly services: ReadonlySet<string>;
}

/** The spokes of the topology by name. */
type Users = ReadonlyMap<string, User>;

function usersOf({ topology }: OverviewInput): Users {
  return new Map(
    topology.spokes.map((spoke) => [spoke.name, { vpc: vpcRefText(spoke), services: new Set(spoke.services) }]),
  );
}

/** States by service, then by VPC. */
type Matrix = Map<string, Map<string, CellState>>;

function matrixOf(input: OverviewInput, users: Users, leaving: readonly LeavingLink[]): Matrix {
  const matrix: Matrix = new Map();
  const mark = (service: string, vpc: string, state: CellState): void => {
    const row = matrix.get(service) ?? new Map<string, CellState>();
    row.set(vpc, graver(state, row.get(vpc) ?? "unused"));
    matrix.set(service, row);
  };
  const servicesByZone = new Map(input.desired.zones.map(({ key, services }) => [key, services]));
  const stateOf = linkStates(input);
  for (const association of input.desired.associations) {
    const user = users.get(association.spoke ?? "");
    if (user === undefined) continue;
    const state = stateOf(association, user.vpc);
    for (const service of servicesByZone.get(association.zone) ?? [])
      if (user.services.has(service)) mark(service, user.vpc, state);
  }
  for (const { services, vpc, state } of leaving) {
    const text = vpcRefText(vpc);
    for (const service of services) mark(service, text, state);
  }
  return matrix;
}

/** Tells how the link of a VPC with a demanded zone stands. */
function linkStates({ owned, changes, blocked }: OverviewInput): (link: Association, vpc: string) => CellState {
  const becauseByKey = new Map(blocked.map(({ change, because }) => [change.key, because]));
  const running = new Set(changes.map(({ key }) => key));
  const zones = valueOr(owned.zones, []);
  const seen = new Map<Key, Set<string>>();
  for (const { name, vpcs } of zones) {
    const onZone = seen.get(zoneKey(name)) ?? new Set();
    for (const vpc of valueOr(vpcs, [])) onZone.add(vpcRefText(vpc));
    seen.set(zoneKey(name), onZone);
  }
  const unread = new Set(zones.flatMap(({ name, vpcs }) => (vpcs.kind === "unknown" ? zoneKey(name) : [])));
  return ({ key, zone }, vpc) => {
    const because = becauseByKey.get(key);
    if (because !== undefined) return because.code === "zone.conflict" ? "conflict" : "held";
    if (running.has(key)) return "add";
    if (seen.get(zone)?.has(vpc) === true) return "there";
    return owned.zones.kind === "unknown" || unread.has(zone) ? "unknown" : "held";
  };
}

/** What a VPC without any link to a service means: it does not use it, or its names are not known. */
function unlinkedStates({ desired }: OverviewInput, users: Users): (service: string, vpc: string) => CellState {
  const usersByVpc = groupBy(users.values(), ({ vpc }) => vpc);
  const named = new Set(desired.zones.flatMap(({ services }) => services));
  return (service, vpc) => {
    const [user] = usersByVpc.get(vpc) ?? [];
    return user?.services.has(service) !== true || desired.isComplete || named.has(service) ? "unused" : "unknown";
  };
}

/** A VPC that is taken off a zone, and the services that it loses with it. */
interface LeavingLink {
  readonly services: readonly string[];
  readonly vpc: VpcRef;
  readonly state: CellState;
}

function leavingLinks(input: OverviewInput): readonly LeavingLink[] {
  const services = servicesOfZone(input);
  const linksOf = (change: Change, state: CellState): readonly LeavingLink[] =>
    change.kind === "delete" && change.resource === "association"
      ? [{ services: services(change.observed.zone.name), vpc: change.observed.vpc, state }]
      : [];
  return [
    ...input.changes.flatMap((change) => linksOf(change, "remove")),
    ...input.blocked.flatMap(({ change }) => linksOf(change, "held")),
  ];
}

/** Finds the services behind a zone: those of the topology, or the one whose endpoint its records lead to. */
function servicesOfZone({ desired, owned }: OverviewInput): (zone: DnsName) => readonly string[] {
  const wanted = new Map(desired.zones.map(({ name, services }) => [name, services]));
  const serviceByTarget = new Map(
    valueOr(owned.endpoints, []).flatMap((endpoint) =>
      endpoint.dnsEntries.map(({ name }) => [name, serviceOfKey(keyOfEndpoint(endpoint))] as const),
    ),
  );
  const found = new Map(
    [...groupBy(valueOr(owned.zones, []), ({ name }) => name)].map(([name, zones]) => [
      name,
      [serviceBehind(zones, serviceByTarget) ?? name],
    ]),
  );
  return (zone) => wanted.get(zone) ?? found.get(zone) ?? [zone];
}

function serviceBehind(
  zones: readonly ObservedZone[],
  serviceByTarget: ReadonlyMap<DnsName, string>,
): string | undefined {
  return zones
    .flatMap(({ records }) => valueOr(records, []))
    .flatMap(({ alias }) => (alias === undefined ? [] : (serviceByTarget.get(alias.name) ?? [])))[0];
}

function serviceOfKey(key: Key): string {
  return key.replace(/^endpoint\//, "").replace(/#.*$/, "");
}

function leavingServices(input: OverviewInput): readonly string[] {
  const listed = new Set(input.topology.services.map(({ name }) => name));
  const behind = servicesOfZone(input);
  const names = [...input.changes, ...input.blocked.map(({ change }) => change)].flatMap((change) => {
    if (change.kind !== "delete") return [];
    if (change.resource === "endpoint") return [serviceOfKey(change.key)];
    if (change.resource === "zone") return behind(change.observed.name);
    return change.resource === "association" ? behind(change.observed.zone.name) : [];
  });
  return [...new Set(names)].filter((name) => name !== "" && !listed.has(name)).sort();
}

function leavingSpokes(leaving: readonly LeavingLink[], { topology }: OverviewInput): readonly SpokeView[] {
  const known = new Set([topology.hub, ...topology.spokes].map(vpcRefText));
  const vpcs = new Map(leaving.map(({ vpc }) => [vpcRefText(vpc), vpc]));
  return [...vpcs]
    .filter(([text]) => !known.has(text))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, vpc]) => ({ name: vpc.vpc, account: undefined, vpc, isInTopology: false }));
}

function spokeView({ name, account, vpc, region }: Spoke): SpokeView {
  return { name, account, vpc: { vpc, region }, isInTopology: true };
}

/** Each service looks through the changes, so the tens of thousands of others are left out first. */
function endpointsOnly(input: OverviewInput): OverviewInput {
  const { changes, blocked } = input;
  return {
    ...input,
    changes: changes.filter(({ resource }) => resource === "endpoint"),
    blocked: blocked.filter(({ change }) => change.resource === "endpoint"),
  };
}

function serviceView(name: string, input: OverviewInput): ServiceView {
  const zones = input.desired.zones.filter(({ services }) => services.includes(name)).map((zone) => zone.name);
  return { name, zones, state: endpointState(endpointKey(name), input) };
}

function endpointState(key: Key, { changes, blocked, owned, desired }: OverviewInput): CellState {
  if (blocked.some(({ change }) => change.key === key)) return "held";
  const own = changes.find((change) => change.key === key || change.key.startsWith(`${key}#`));
  if (own !== undefined) return own.kind === "create" ? "add" : own.kind === "delete" ? "remove" : "change";
  if (owned.endpoints.kind === "unknown") return "unknown";
  if (valueOr(owned.endpoints, []).some((endpoint) => keyOfEndpoint(endpoint) === key)) return "there";
  return desired.endpoints.some((endpoint) => endpoint.key === key) ? "held" : "unknown";
}

function costOf({ topology, desired, owned, changes }: OverviewInput): CostView {
  const { prices } = topology;
  const zonesOfEndpoint = new Map(desired.endpoints.map(({ service, subnets }) => [service, subnets.length]));
  const own = topology.spokes
    .flatMap(({ services }) => services)
    .reduce((sum, service) => sum + (zonesOfEndpoint.get(service) ?? 0), 0);
  const isKnown = owned.endpoints.kind !== "unknown" && owned.zones.kind !== "unknown";
  const before = {
    endpointZones: valueOr(owned.endpoints, []).reduce((sum, { subnets }) => sum + subnets.length, 0),
    zones: valueOr(owned.zones, []).length,
  };
  const after = changes.reduce(afterChange, before);
  return {
    prices,
    before: isKnown ? monthlyCost(before, prices) : undefined,
    after: isKnown ? monthlyCost(after, prices) : undefined,
    eachOwn: monthlyCost({ endpointZones: own, zones: 0 }, prices),
  };
}

interface Inventory {
  readonly endpointZones: number;
  readonly zones: number;
}

function afterChange({ endpointZones, zones }: Inventory, change: Change): Inventory {
  if (change.resource === "zone") {
    const step = { create: 1, update: 0, delete: -1 }[change.kind];
    return { endpointZones, zones: zones + step };
  }
  if (change.resource !== "endpoint") return { endpointZones, zones };
  const coming = change.kind === "delete" ? 0 : change.desired.subnets.length;
  const going = change.kind === "create" ? 0 : change.observed.subnets.length;
  return { endpointZones: endpointZones + coming - going, zones };
}
