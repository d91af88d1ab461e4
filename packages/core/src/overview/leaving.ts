import type { Change } from "../diff/change.ts";
import { isRemoval, isRemovalOf } from "../diff/kinds.ts";
import { unreachable } from "../base/unreachable.ts";
import { type VpcRef, vpcRefText } from "../words/key.ts";
import type { CellState } from "./cell-state.ts";
import type { LinkState } from "./cells.ts";
import type { OverviewInput } from "./input.ts";

/** Returns the links that a plan takes away, or would but for a finding. */
export function leavingLinks({ changes, blocked }: OverviewInput): readonly LinkState[] {
  const linksOf = (change: Change, state: CellState): readonly LinkState[] => {
    if (!isRemovalOf("association", change)) return [];
    const { vpc, zone } = change.observed;
    return [{ services: servicesOrName(change.services, zone.name), vpc, vpcText: vpcRefText(vpc), state }];
  };
  return [
    ...changes.flatMap((change) => linksOf(change, "remove")),
    ...blocked.flatMap(({ change }) => linksOf(change, "held")),
  ];
}

/** Returns the services that leave: those of endpoints, zones and links that go, and of which the topology has none. */
export function leavingServices({ match, changes, blocked }: OverviewInput): readonly string[] {
  const listed = new Set(match.topology.services.map(({ name }) => name));
  const removals = [...changes, ...blocked.map(({ change }) => change)].filter(isRemoval);
  const names = removals.flatMap((change): readonly string[] => {
    switch (change.resource) {
      case "endpoint":
        return change.services;
      case "zone":
        return servicesOrName(change.services, change.observed.name);
      case "association":
        return servicesOrName(change.services, change.observed.zone.name);
      case "security-group":
      case "record":
      case "authorization":
        return [];
      default:
        return unreachable(change);
    }
  });
  return [...new Set(names)].filter((name) => !listed.has(name)).sort();
}

/** Of a zone whose records lead nowhere that is known, its own name says most. */
function servicesOrName(services: readonly string[], zone: string): readonly string[] {
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
