import type { ZoneChange, ZoneRef } from "../change.ts";
import type { DesiredState } from "../desired.ts";
import type { Key } from "../ids.ts";
import { keyTag, topologyTag } from "../ownership.ts";
import type { ObservedZone, Zone } from "../resource.ts";
import type { Observed } from "../state.ts";

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
export function diffZones(topology: string, { created, kept, removed }: ZonePairs): readonly ZoneChange[] {
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
export function isFullyKnown({ vpcs, records }: ObservedZone): boolean {
  return isKnown(vpcs) && isKnown(records);
}

function isKnown({ kind }: Observed<unknown>): boolean {
  return kind !== "unknown";
}

function tagChange(topology: string, { ref, desired, observed }: KeptZone): readonly ZoneChange[] {
  if (observed.tags.kind === "unknown") return [];
  const tags = observed.tags.kind === "present" ? observed.tags.value : new Map<string, string>();
  const wanted = `${topologyTag}=${topology}, ${keyTag}=${ref.key}`;
  const found = [topologyTag, keyTag].map((tag) => `${tag}=${tags.get(tag) ?? ""}`).join(", ");
  if (found === wanted) return [];
  const fields = [{ field: "tags", before: found, after: wanted }];
  return [
    {
      kind: "update",
      resource: "zone",
      key: ref.key,
      desired,
      observed,
      fields,
      why: "the zone lacks the tags that say whose it is",
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
