import type { Change } from "../diff/change.ts";
import { groupBy } from "../base/group-by.ts";
import type { DnsName } from "../words/ids.ts";
import { type VpcRef, serviceOfEndpointKey, vpcRefText } from "../words/key.ts";
import { keyOfEndpoint } from "../resource/owned.ts";
import type { ObservedZone } from "../resource/resource.ts";
import { valueOr } from "../words/state.ts";
import type { CellState } from "./cell-state.ts";
import type { OverviewInput } from "./input.ts";

/** A VPC that is taken off a zone, and the services that it loses with it. */
export interface LeavingLink {
  readonly services: readonly string[];
  readonly vpc: VpcRef;
  readonly state: CellState;
}

/** Returns the links that a plan takes away, or would but for a finding. */
export function leavingLinks(input: OverviewInput): readonly LeavingLink[] {
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
      endpoint.dnsEntries.map(({ name }) => [name, serviceOfEndpointKey(keyOfEndpoint(endpoint))] as const),
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

/** Returns the services that leave: those of endpoints, zones and links that go, and of which the topology has none. */
export function leavingServices(input: OverviewInput): readonly string[] {
  const listed = new Set(input.topology.services.map(({ name }) => name));
  const behind = servicesOfZone(input);
  const names = [...input.changes, ...input.blocked.map(({ change }) => change)].flatMap((change) => {
    if (change.kind !== "delete") return [];
    if (change.resource === "endpoint") return [serviceOfEndpointKey(change.key)];
    if (change.resource === "zone") return behind(change.observed.name);
    return change.resource === "association" ? behind(change.observed.zone.name) : [];
  });
  return [...new Set(names)].filter((name) => name !== "" && !listed.has(name)).sort();
}

/** Returns the VPCs that leave and are none of the topology's. */
export function leavingVpcs(leaving: readonly LeavingLink[], { topology }: OverviewInput): readonly VpcRef[] {
  const known = new Set([topology.hub, ...topology.spokes].map(vpcRefText));
  const vpcs = new Map(leaving.map(({ vpc }) => [vpcRefText(vpc), vpc]));
  return [...vpcs]
    .filter(([text]) => !known.has(text))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, vpc]) => vpc);
}
