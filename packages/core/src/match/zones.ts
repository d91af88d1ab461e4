import type { DesiredState } from "../resource/desired.ts";
import { waysOf, waysTo } from "../resource/dns-entry.ts";
import type { OwnedState } from "../resource/owned.ts";
import type { ObservedZone, Zone } from "../resource/resource.ts";
import type { DnsName, Key, ZoneId } from "../words/ids.ts";
import { type VpcRef, surplusZoneKey, vpcRefText, zoneKey } from "../words/key.ts";
import { type Observed, valueOr } from "../words/state.ts";
import type { EndpointMatch } from "./endpoints.ts";

/** A zone that exists. */
export interface ZoneRef {
  readonly key: Key;
  readonly id: ZoneId;
  readonly name: DnsName;
  /** The key of the zone of its name that counts, where this one is a second one of that name. */
  readonly surplusOf: Key | undefined;
}

/** A zone of ours that exists. */
export interface OwnedZone {
  readonly ref: ZoneRef;
  readonly observed: ObservedZone;
  /** The VPCs on it by `vpcRefText`: there may be tens of thousands, and each text is put together once. */
  readonly vpcsByText: ReadonlyMap<string, VpcRef>;
}

/** A zone that stays, with what is demanded of it. */
export interface KeptZone extends OwnedZone {
  readonly desired: Zone;
}

/** The zones by what becomes of them. */
export interface ZoneMatch {
  readonly created: readonly Zone[];
  readonly kept: readonly KeptZone[];
  readonly removed: readonly OwnedZone[];
  /** All of ours by key; a second one of a name has a key of its own. */
  readonly all: ReadonlyMap<Key, OwnedZone>;
}

interface ZoneMatchInput {
  readonly desired: DesiredState;
  readonly owned: OwnedState;
  readonly hub: VpcRef;
  readonly endpoints: EndpointMatch;
}

/** Pairs the zones that are demanded with those of ours; one that is still answering is never removed. */
export function matchZones({ desired, owned, hub, endpoints }: ZoneMatchInput): ZoneMatch {
  const all = zonesByKey(valueOr(owned.zones, []), hub);
  const wanted = new Set(desired.zones.map(({ key }) => key));
  const isStillAnswering = answersFor(desired, endpoints);
  return {
    all,
    created: desired.zones.filter(({ key }) => !all.has(key)),
    kept: desired.zones.flatMap((zone) => {
      const found = all.get(zone.key);
      return found === undefined ? [] : { ...found, desired: zone };
    }),
    removed: desired.isComplete
      ? [...all.values()].filter(
          ({ ref, observed }) => !wanted.has(ref.key) && isFullyKnown(observed) && !isStillAnswering(observed),
        )
      : [],
  };
}

/** Tells whether all that hangs on a zone was read; one that was not is never deleted (law 5). */
export function isFullyKnown({ vpcs, records, tags }: ObservedZone): boolean {
  // Tags may protect it.
  return isKnown(vpcs) && isKnown(records) && isKnown(tags);
}

function isKnown({ kind }: Observed<unknown>): boolean {
  return kind !== "unknown";
}

/**
 * Of several zones of one name, the one that counts is the one that the hub sees, then the oldest by its mark. A second
 * one can exist when two runs crossed; it is surplus.
 */
function zonesByKey(zones: readonly ObservedZone[], hub: VpcRef): ReadonlyMap<Key, OwnedZone> {
  const hubText = vpcRefText(hub);
  const found = zones.map((observed) => ({
    observed,
    vpcsByText: new Map(valueOr(observed.vpcs, []).map((vpc) => [vpcRefText(vpc), vpc])),
  }));
  const rank = ({ observed, vpcsByText }: Omit<OwnedZone, "ref">): string =>
    `${vpcsByText.has(hubText) ? 0 : 1} ${observed.callerReference}`;
  const ranked = found.toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1));
  const byKey = new Map<Key, OwnedZone>();
  for (const { observed, vpcsByText } of ranked) {
    const { id, name } = observed;
    const own = zoneKey(name);
    const surplusOf = byKey.has(own) ? own : undefined;
    const key = surplusOf === undefined ? own : surplusZoneKey(name, id);
    byKey.set(key, { ref: { key, id, name, surplusOf }, observed, vpcsByText });
  }
  return byKey;
}

/**
 * Tells whether a zone leads to the endpoint of a service that has no name at all now. The user did not give the name
 * up: its provider's list is empty, which may be a lapse (AWS-FACTS C1.2), and spokes still use it.
 */
function answersFor(desired: DesiredState, { kept }: EndpointMatch): (zone: ObservedZone) => boolean {
  const named = new Set(desired.zones.flatMap(({ services }) => services));
  const nameless = desired.endpoints.flatMap(({ service, key }) => (named.has(service) ? [] : (kept.get(key) ?? [])));
  const ways = new Set(nameless.flatMap(waysTo));
  return ({ records }) => valueOr(records, []).some((record) => waysOf(record).some((way) => ways.has(way)));
}
