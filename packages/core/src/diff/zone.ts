import type { ZoneChange, ZoneRef } from "./change.ts";
import type { DesiredState } from "../resource/desired.ts";
import type { Key } from "../words/ids.ts";
import { protectTag, spokeProtectTag } from "../resource/ownership.ts";
import type { ObservedZone, Tags, Zone } from "../resource/resource.ts";
import { type Observed, valueOr } from "../words/state.ts";
import type { Topology } from "../topology/topology.ts";

/** A zone that stays, with what is demanded of it. */
export interface KeptZone {
  readonly ref: ZoneRef;
  readonly desired: Zone;
  readonly observed: ObservedZone;
}

/** The zones by what becomes of them. */
export interface ZonePairs {
  readonly created: readonly Zone[];
  readonly kept: readonly KeptZone[];
  readonly removed: readonly { readonly ref: ZoneRef; readonly observed: ObservedZone }[];
}

/** Pairs the zones that are demanded with those of ours that exist; one that is still answering is never removed. */
export function pairZones(
  desired: DesiredState,
  observed: ReadonlyMap<Key, ObservedZone>,
  isStillAnswering: (zone: ObservedZone) => boolean,
): ZonePairs {
  const wanted = new Set(desired.zones.map(({ key }) => key));
  return {
    created: desired.zones.filter(({ key }) => !observed.has(key)),
    kept: desired.zones.flatMap((zone) => {
      const found = observed.get(zone.key);
      return found === undefined ? [] : [{ ref: refOf(zone.key, found), desired: zone, observed: found }];
    }),
    removed: desired.isComplete
      ? [...observed]
          .filter(([key, zone]) => !wanted.has(key) && isFullyKnown(zone) && !isStillAnswering(zone))
          .map(([key, zone]) => ({ ref: refOf(key, zone), observed: zone }))
      : [],
  };
}

/** Returns the changes of the zones themselves. */
export function diffZones(topology: Topology, { created, kept, removed }: ZonePairs): readonly ZoneChange[] {
  return [
    ...created.map((zone): ZoneChange => ({
      kind: "create",
      resource: "zone",
      key: zone.key,
      desired: zone,
      why: `${zone.services.join(", ")} answers to this name`,
    })),
    ...kept.flatMap((zone) => tagChange(topology, zone)),
    ...removed.map(({ ref, observed }): ZoneChange => ({
      kind: "delete",
      resource: "zone",
      key: ref.key,
      observed,
      why: reasonToRemove(ref),
    })),
  ];
}

/** Tells whether all that hangs on a zone was read; one that was not is never deleted (law 5). */
export function isFullyKnown({ vpcs, records, tags }: ObservedZone): boolean {
  // Tags may protect it.
  return isKnown(vpcs) && isKnown(records) && isKnown(tags);
}

function isKnown({ kind }: Observed<unknown>): boolean {
  return kind !== "unknown";
}

/** Returns the tags of protection that a zone is to lose: of a spoke that is listed without, or is not there at all. */
export function unwantedTags({ spokes }: Topology, desired: Zone, observed: ObservedZone): readonly string[] {
  const associated = new Set(valueOr(observed.vpcs, []).map(({ vpc }) => spokeProtectTag(vpc)));
  const listed = new Map(spokes.map((spoke) => [spokeProtectTag(spoke.vpc), spoke]));
  // Of one that was taken out of the file, or off the service, it stays: to protect from just that is what it is for.
  const isOutlived = (tag: string): boolean =>
    tag === protectTag || !associated.has(tag) || listed.get(tag)?.isProtected === false;
  return [...valueOr(observed.tags, new Map<string, string>()).keys()]
    .filter((tag) => isProtection(tag) && !desired.tags.has(tag) && isOutlived(tag))
    .sort();
}

function isProtection(tag: string): boolean {
  return tag === protectTag || tag.startsWith(`${protectTag}:`);
}

function tagChange(topology: Topology, { ref, desired, observed }: KeptZone): readonly ZoneChange[] {
  if (observed.tags.kind === "unknown") return [];
  const tags = valueOr(observed.tags, new Map<string, string>());
  const unwanted = unwantedTags(topology, desired, observed);
  const names = [...new Set([...desired.tags.keys(), ...unwanted])];
  const text = (from: Tags): string => names.map((tag) => `${tag}=${from.get(tag) ?? ""}`).join(", ");
  const fields = [{ field: "tags", before: text(tags), after: text(desired.tags) }];
  if (names.every((tag) => tags.get(tag) === desired.tags.get(tag))) return [];
  return [
    {
      kind: "update",
      resource: "zone",
      key: ref.key,
      desired,
      observed,
      fields,
      why: "its tags say whose the zone is, and what of it is protected",
    },
  ];
}

function reasonToRemove({ key }: ZoneRef): string {
  return key.includes("#")
    ? "a second zone of one name; the other one serves"
    : "no service of the topology answers to this name";
}

function refOf(key: Key, { id, name }: ObservedZone): ZoneRef {
  return { key, id, name };
}
