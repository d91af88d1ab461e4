import { groupBy } from "../base/group-by.ts";
import type { Key } from "../words/ids.ts";
import { vpcRefText, zoneKey } from "../words/key.ts";
import type { Association } from "../resource/resource.ts";
import { valueOr } from "../words/state.ts";
import { type CellState, graver } from "./cell-state.ts";
import type { OverviewInput } from "./input.ts";
import type { LeavingLink } from "./leaving.ts";

/** A spoke of the topology, as far as its cells care. */
interface User {
  /** Its VPC by `vpcRefText`: there may be tens of thousands of cells, so it is put together once. */
  readonly vpc: string;
  readonly services: ReadonlySet<string>;
}

/** The spokes of the topology by name. */
export type Users = ReadonlyMap<string, User>;

/** Returns the spokes of a topology by name. */
export function usersOf({ topology }: OverviewInput): Users {
  return new Map(
    topology.spokes.map((spoke) => [spoke.name, { vpc: vpcRefText(spoke), services: new Set(spoke.services) }]),
  );
}

/** States by service, then by VPC. */
export type Matrix = Map<string, Map<string, CellState>>;

/** Returns how each link of a service with a VPC stands. */
export function matrixOf(input: OverviewInput, users: Users, leaving: readonly LeavingLink[]): Matrix {
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
export function unlinkedStates({ desired }: OverviewInput, users: Users): (service: string, vpc: string) => CellState {
  const usersByVpc = groupBy(users.values(), ({ vpc }) => vpc);
  const named = new Set(desired.zones.flatMap(({ services }) => services));
  return (service, vpc) => {
    const [user] = usersByVpc.get(vpc) ?? [];
    return user?.services.has(service) !== true || desired.isComplete || named.has(service) ? "unused" : "unknown";
  };
}
