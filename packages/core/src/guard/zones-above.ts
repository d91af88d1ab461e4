import type { LocalEndpointChange } from "../diff/facts/local-endpoint.ts";
import { isRemovalOf } from "../diff/kinds.ts";
import { groupBy } from "../base/group-by.ts";
import type { LocalEndpoint } from "../resource/local-endpoints.ts";
import { gapText } from "../resource/local-words.ts";
import { aboutSpoke } from "../topology/subject.ts";
import type { VisibleZone } from "../topology/environment.ts";
import type { Spoke } from "../topology/topology.ts";
import { fewOf } from "../words/few.ts";
import type { DnsName } from "../words/ids.ts";
import { vpcRefText } from "../words/key.ts";
import { isAbove } from "../words/names.ts";
import { absent, valueOr } from "../words/state.ts";
import type { Guard, GuardContext } from "./context.ts";
import { type Finding, block, warn } from "./finding.ts";
import { keysOfSwitch, openingGaps } from "./gaps.ts";

/**
 * Checks that names are public in the gap: a zone above one that the VPC sees answers for it then, and says that there is no
 * such name (AWS-FACTS-2 K5).
 */
export const noZoneIsAboveGaps: Guard = (context) => {
  const gaps = openingGaps(context).filter(({ local }) => !local.isGapFree);
  const shadowed = gaps.flatMap((change) => {
    const covering = coveringZones(change, context);
    return covering.length === 0 ? [] : { change, covering };
  });
  return [...groupBy(shadowed, ({ change }) => change.local.spoke)].map(([spoke, ofSpoke]) => finding(spoke, ofSpoke));
};

/** Returns the zones above a name that a spoke sees, but for those of the endpoint itself, which come and go with it. */
export function zonesAbove(name: DnsName, local: LocalEndpoint, context: GuardContext): readonly VisibleZone[] {
  const visible = valueOr(context.environment.visibleZones.get(vpcRefText(local.spoke)) ?? absent, []);
  const own = new Set(local.zones.map((zone) => zone.name));
  return visible.filter((zone) => isAbove(zone.name, name) && !own.has(zone.name));
}

/** A zone that answers for a name in the gap. */
interface Covering {
  readonly name: DnsName;
  readonly zone: VisibleZone;
}

function coveringZones({ kind, local }: LocalEndpointChange, context: GuardContext): readonly Covering[] {
  const left = kind === "back" ? leftFirst(local, context) : new Set();
  return local.zones.flatMap(({ name }) =>
    zonesAbove(name, local, context)
      .filter((zone) => !left.has(zone.name))
      .map((zone) => ({ name, zone })),
  );
}

/** The zones that a spoke leaves in this plan before those below them, as no switch of their own holds them. */
function leftFirst({ spoke }: LocalEndpoint, { changes, desired }: GuardContext): ReadonlySet<DnsName> {
  const vpc = vpcRefText(spoke);
  const switched = new Set(
    desired.localEndpoints
      .filter((other) => vpcRefText(other.spoke) === vpc)
      .flatMap(({ zones }) => zones.map(({ name }) => name)),
  );
  const leaving = changes
    .filter((change) => isRemovalOf("association", change))
    .filter(({ observed }) => vpcRefText(observed.vpc) === vpc && !switched.has(observed.zone.name));
  return new Set(leaving.map(({ observed }) => observed.zone.name));
}

interface Shadowed {
  readonly change: LocalEndpointChange;
  readonly covering: readonly Covering[];
}

function finding(spoke: Spoke, shadowed: readonly Shadowed[]): Finding {
  const covering = shadowed.flatMap((one) => one.covering);
  const names = [...new Set(covering.map(({ name }) => name))].sort();
  const zones = [...new Set(covering.map(({ zone }) => `${zone.name} (${zone.id})`))].sort();
  const message = `while spoke ${spoke.name} is switched, ${fewOf(zones)}, which it sees too, answers for ${fewOf(names)}: there ${names.length === 1 ? "it is" : "they are"} dark ${gapText}, not public`;
  if (spoke.localEndpoints.acceptsGap)
    return warn("spoke.zone-above", aboutSpoke(spoke), {
      message: `${message}; acceptGap allows it`,
      hint: `switch ${spoke.name} when nobody needs them`,
    });
  return block("spoke.zone-above", aboutSpoke(spoke), {
    keys: shadowed.flatMap(({ change }) => keysOfSwitch(change)),
    message,
    hint: `set acceptGap: true for ${spoke.name} where they may be dark that long, or take ${spoke.vpc} off the zone above for that time`,
  });
}
