import { stop } from "./finding.ts";
import { zoneKey } from "../words/key.ts";
import type { ResourceQuotas } from "../topology/resource-quotas.ts";
import { valueOr } from "../words/state.ts";
import type { Guard, GuardContext } from "./context.ts";

// What is added counts and what goes does not: AWS counts at each call, and new things stand before old ones go. All of
// them count, whosever they are. Where nothing is added there is nothing to refuse.

/** Checks that no zone gets more VPCs than AWS allows. */
export const zoneVpcsFit: Guard = (context) => {
  const { vpcsPerZone } = context.topology.quotas;
  const full = [...vpcsByZone(context)].filter(([, count]) => count > vpcsPerZone);
  const [first] = full.toSorted(([a], [b]) => (a < b ? -1 : 1));
  if (first === undefined) return [];
  const others = full.length === 1 ? "" : `, and so with ${full.length - 1} more`;
  return [
    stop(
      "quota.zone-vpcs",
      `the zone ${first[0]} would have ${first[1]} VPCs, ${vpcsPerZone} are allowed${others}`,
      `take spokes out, or let them use fewer services; ${unlessGranted("vpcsPerZone")}`,
    ),
  ];
};

/** Checks that the hub VPC gets no more endpoints than AWS allows. */
export const endpointsFit: Guard = ({ topology, state, changes }) => {
  const { endpointsPerVpc } = topology.quotas;
  const added = changes.filter(({ resource, kind }) => resource === "endpoint" && isMaking(kind)).length;
  const found = valueOr(state.endpoints, []).filter(
    ({ vpc, state: stage }) => vpc === topology.hub.vpc && stage !== "deleted",
  ).length;
  if (added === 0 || found + added <= endpointsPerVpc) return [];
  return [
    stop(
      "quota.endpoints",
      `the hub VPC ${topology.hub.vpc} would have ${found + added} endpoints at once, ${endpointsPerVpc} are allowed (there now: ${found})`,
      `take services out, or endpoints that are no longer used; ${unlessGranted("endpointsPerVpc")}`,
    ),
  ];
};

/** Checks that the hub's account gets no more zones than AWS allows; its public zones are not read, and not counted. */
export const zonesFit: Guard = ({ topology, state, changes }) => {
  const { zonesPerAccount } = topology.quotas;
  const added = changes.filter(({ resource, kind }) => resource === "zone" && isMaking(kind)).length;
  const found = valueOr(state.zones, []).length;
  if (added === 0 || found + added <= zonesPerAccount) return [];
  return [
    stop(
      "quota.zones",
      `account ${topology.hub.account} would have ${found + added} private zones at once, ${zonesPerAccount} are allowed (there now: ${found})`,
      `take services out, or zones that are no longer used; ${unlessGranted("zonesPerAccount")}`,
    ),
  ];
};

/** Returns what to do where AWS allows an account more than others. */
export function unlessGranted(quota: keyof ResourceQuotas): string {
  return `if AWS granted more, write the number as quotas.${quota}`;
}

/** How many VPCs each zone that gets one would have. */
function vpcsByZone({ owned, changes }: GuardContext): ReadonlyMap<string, number> {
  const found = new Map(valueOr(owned.zones, []).map(({ name, vpcs }) => [zoneKey(name), valueOr(vpcs, []).length]));
  const counts = new Map<string, number>();
  const add = (name: string, before: number): void => void counts.set(name, (counts.get(name) ?? before) + 1);
  for (const change of changes) {
    if (change.kind !== "create") continue;
    if (change.resource === "zone") add(change.desired.name, 0);
    if (change.resource === "association") {
      const { zone, zoneName } = change.desired;
      add(zoneName, found.get(zone) ?? 0);
    }
  }
  return counts;
}

function isMaking(kind: string): boolean {
  return kind === "create" || kind === "replace";
}
