import { aliasTargetOf, endpointNames } from "../resource/dns-entry.ts";
import type { ObservedZone } from "../resource/resource.ts";
import { aboutKey } from "../topology/subject.ts";
import type { DnsName } from "../words/ids.ts";
import { vpcRefText } from "../words/key.ts";
import { valueOr } from "../words/state.ts";
import type { Guard, GuardContext } from "./context.ts";
import { type Finding, stop } from "./finding.ts";

/**
 * Checks that what the topology owns stands on the hub that it names. A file copied for another hub and not renamed
 * would take the first hub's zones over. Where records lead is the proof: a VPC on the zones may be a mere spoke.
 */
export const hubIsTheSame: Guard = (context) => {
  const { topology, owned } = context;
  const zones = valueOr(owned.zones, []).filter(({ vpcs }) => vpcs.kind === "present");
  if (zones.length === 0) return [];
  const placeOf = endpointPlaces(context);
  const places = new Set(zones.flatMap(targetsOf).flatMap((target) => placeOf(target) ?? []));
  if (places.has("here")) return [];
  const [elsewhere] = places;
  if (elsewhere !== undefined) return [moved(context, zones.length, `lead to endpoints in ${elsewhere}`)];
  const hub = vpcRefText(topology.hub);
  const isHere =
    zones.some(({ vpcs }) => valueOr(vpcs, []).some((vpc) => vpcRefText(vpc) === hub)) ||
    valueOr(owned.endpoints, []).some(({ vpc }) => vpc === topology.hub.vpc);
  return isHere ? [] : [moved(context, zones.length, "stand on another one")];
};

function moved({ topology: { name, hub } }: GuardContext, zones: number, where: string): Finding {
  return stop("hub.moved", aboutKey("name"), {
    message: `the zones of the topology ${name} (${zones}) ${where}, not in the hub ${hub.vpc} in ${hub.region}`,
    hint: "give this topology a name of its own; or, if its hub has really moved, approve this very plan with --allow-deletes and its id",
  });
}

function targetsOf({ records }: ObservedZone): readonly DnsName[] {
  return valueOr(records, []).flatMap((record) => aliasTargetOf(record) ?? []);
}

/** Tells in which VPC, or Region, the endpoint of a name is: `here` for the hub; undefined where it is gone. */
function endpointPlaces({ topology: { hub }, state }: GuardContext): (target: DnsName) => string | undefined {
  const vpcByName = new Map(
    valueOr(state.endpoints, []).flatMap((endpoint) =>
      endpointNames(endpoint).map((name) => [name, endpoint.vpc] as const),
    ),
  );
  return (target) => {
    const vpc = vpcByName.get(target);
    if (vpc !== undefined) return vpc === hub.vpc ? "here" : vpc;
    // Endpoints of other Regions are not read; their names say where they are.
    const region = /\.([a-z0-9-]+)\.vpce\.[^.]+\./.exec(target)?.[1];
    return region === undefined || region === hub.region ? undefined : region;
  };
}
