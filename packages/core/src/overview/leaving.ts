import { isRemovalOf } from "../diff/kinds.ts";
import type { VpcRef } from "../words/key.ts";
import type { LinkState } from "./cells.ts";
import type { OverviewInput } from "./input.ts";

/** Returns the services that leave: those of endpoints, zones and links that go, and of which the topology has none. */
export function leavingServices(
  leaving: readonly LinkState[],
  { match, changes, blocked }: OverviewInput,
): readonly string[] {
  const listed = new Set(match.topology.services.map(({ name }) => name));
  const names = [...changes, ...blocked.map(({ change }) => change)].flatMap((change) => {
    if (isRemovalOf("endpoint", change)) return change.services;
    return isRemovalOf("zone", change) ? servicesOrName(change.services, change.observed.name) : [];
  });
  const ofLinks = leaving.flatMap(({ services }) => services);
  return [...new Set([...names, ...ofLinks])].filter((name) => !listed.has(name)).sort();
}

/** Of a zone whose records lead nowhere that is known, its own name says most. */
export function servicesOrName(services: readonly string[], zone: string): readonly string[] {
  return services.length === 0 ? [zone] : services;
}

/** Returns the VPCs that leave and are none of the topology's. */
export function leavingVpcs(leaving: readonly LinkState[], { match }: OverviewInput): readonly VpcRef[] {
  const known = new Set([match.desired.links.hub, ...match.desired.links.spokes].map(({ vpcText }) => vpcText));
  const vpcs = new Map(leaving.map(({ vpc, vpcText }) => [vpcText, vpc]));
  return [...vpcs]
    .filter(([text]) => !known.has(text))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, vpc]) => vpc);
}
