import type { Change } from "../diff/change.ts";
import { block } from "./finding.ts";
import { groupBy } from "../base/group-by.ts";
import type { Key } from "../words/ids.ts";
import { type VpcRef, vpcRefText } from "../words/key.ts";
import { zonesByKey } from "../resource/owned.ts";
import { servicesByZone } from "../scope/scope.ts";
import { absent, valueOr } from "../words/state.ts";
import type { Spoke } from "../topology/topology.ts";
import type { Guard, GuardContext } from "./context.ts";

/**
 * Checks that no VPC is taken off a zone, for not being in the topology, while a spoke that is to use the same service
 * cannot be found: a slip in the id of a spoke's VPC looks just like that, and would cut the spoke off. Whatever the
 * scope: who leaves the spoke out that cannot be found means no harm to it.
 */
export const strangersAreNoSpokes: Guard = (context) => {
  const lost = lostSpokes(context);
  if (lost.length === 0) return [];
  const services = servicesByZone(context.topology, context.desired, context.owned);
  const links = strangersLeaving(context.changes).flatMap((link) => {
    const used = services.get(link.zone) ?? [];
    const spokes = lost.filter((spoke) => spoke.services.some((service) => used.includes(service)));
    return spokes.length === 0 ? [] : { ...link, spokes: spokes.map(({ name }) => name) };
  });
  return [...groupBy(links, ({ vpc }) => vpcRefText(vpc))].map(([text, ofVpc]) => {
    const names = [...new Set(ofVpc.flatMap(({ spokes }) => spokes))].join(" or ");
    return block(
      "spoke.vpc-mistaken",
      ofVpc.map(({ key }) => key),
      {
        message: `the VPC ${text} is not in the topology and stays on its zones: it may be that of ${names}, which could not be found`,
        hint: `see that the vpc, the account and the role of ${names} are right, or remove it from the spokes`,
      },
    );
  });
};

/** Spokes whose VPC is missing or could not be read, and that are not on all zones that they are to see. */
function lostSpokes({ topology, environment, desired, owned }: GuardContext): readonly Spoke[] {
  const unfound = topology.spokes.filter(({ name }) => environment.spokeVpcs.get(name)?.kind !== "present");
  if (unfound.length === 0) return [];
  const zones = zonesByKey(valueOr(owned.zones, []), topology.hub);
  const wanted = groupBy(desired.associations, ({ spoke }) => spoke);
  const isOn = (zone: Key, vpc: string): boolean =>
    valueOr(zones.get(zone)?.vpcs ?? absent, []).some((on) => vpcRefText(on) === vpc);
  return unfound.filter((spoke) => {
    const vpc = vpcRefText(spoke);
    return (wanted.get(spoke.name) ?? []).some(({ zone }) => !isOn(zone, vpc));
  });
}

interface LeavingStranger {
  readonly key: Key;
  readonly zone: Key;
  readonly vpc: VpcRef;
}

function strangersLeaving(changes: readonly Change[]): readonly LeavingStranger[] {
  return changes.flatMap((change) => {
    if (change.resource !== "association" || change.kind !== "delete") return [];
    const { spoke, vpc, zone } = change.observed;
    return spoke === undefined ? { key: change.key, zone: zone.key, vpc } : [];
  });
}
