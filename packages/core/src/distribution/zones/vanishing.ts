import type { GuardContext } from "../../guard/context.ts";
import type { ObservedEndpoint } from "../../resource/resource.ts";
import type { VisibleZone } from "../../topology/environment.ts";
import type { DnsName } from "../../words/ids.ts";
import { endpointKey, vpcRefText } from "../../words/key.ts";
import { zoneNameOf } from "../../words/names.ts";
import { valueOr } from "../../words/state.ts";

/** A name that a VPC is to get from a zone of ours. */
export interface NameInVpc {
  readonly name: DnsName;
  /** The VPC as `vpcRefText` writes it. */
  readonly vpcText: string;
  /** Undefined for the hub's own VPC. */
  readonly spoke: string | undefined;
}

/** Tells whether a zone in the way is one that AWS keeps for an endpoint whose private DNS this plan turns off, or was. */
export function isVanishing(link: NameInVpc, zone: VisibleZone, context: GuardContext): boolean {
  if (zone.owner.kind !== "service") return false;
  return link.spoke === undefined ? isVanishingAtHub(link.name, zone, context) : isSwitched(link, zone, context);
}

/** The zone of an endpoint that is being switched goes with its private DNS. */
function isSwitched({ name, vpcText }: NameInVpc, { id }: VisibleZone, { desired }: GuardContext): boolean {
  return desired.localEndpoints.some(
    ({ intent, spoke, zones }) =>
      intent === "switch" &&
      vpcRefText(spoke) === vpcText &&
      zones.some((zone) => zone.name === name && (zone.hidden.length === 0 || zone.hidden.includes(id))),
  );
}

/**
 * Private DNS of an endpoint that was adopted goes off, and its zone with it. Where it is off already, after a run that was
 * stopped, AWS shows the zone a while longer, and nothing that it is of.
 */
function isVanishingAtHub(name: DnsName, zone: VisibleZone, { desired, match, state }: GuardContext): boolean {
  const keys = desired.zones.filter((one) => one.name === name).flatMap(({ services }) => services.map(endpointKey));
  const own = new Set(keys.flatMap((key) => match.endpoints.kept.get(key)?.id ?? []));
  const others = valueOr(state.endpoints, []).filter(({ id, vpc }) => vpc === match.hub.vpc && !own.has(id));
  return own.size > 0 && !others.some((other) => isZoneOf(other, zone));
}

/** Tells whether an endpoint has private DNS on by a zone. */
export function isZoneOf({ isPrivateDnsEnabled, dnsEntries }: ObservedEndpoint, { id, name }: VisibleZone): boolean {
  const has = dnsEntries.some((entry) => entry.zone === id || zoneNameOf(entry.name) === name);
  return isPrivateDnsEnabled && has;
}
