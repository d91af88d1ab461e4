import { type TagDifference, tagDifference } from "../resource/given-tags.ts";
import { isProtectionTag, protectTag, spokeProtectTag } from "../resource/ownership.ts";
import type { ObservedZone, Tags, Zone } from "../resource/resource.ts";
import type { Topology } from "../topology/topology.ts";
import { valueOr } from "../words/state.ts";

/** Returns what has to change in the tags of a zone that stays. */
export function zoneTagDifference(topology: Topology, desired: Zone, observed: ObservedZone): TagDifference {
  const { missing, extra } = tagDifference(desired.tags, valueOr<Tags>(observed.tags, new Map()));
  return { missing, extra: [...extra, ...unwantedTags(topology, desired, observed)].sort() };
}

/**
 * Returns the tags of protection that a zone which stays is to lose: of a spoke that is listed without, or is not there
 * at all.
 */
function unwantedTags({ spokes }: Topology, desired: Zone, observed: ObservedZone): readonly string[] {
  const undemanded = [...valueOr(observed.tags, new Map<string, string>()).keys()].filter(
    (tag) => isProtectionTag(tag) && !desired.tags.marks.has(tag),
  );
  if (undemanded.length === 0) return [];
  const associated = new Set(valueOr(observed.vpcs, []).map(({ vpc }) => spokeProtectTag(vpc)));
  const listed = new Map(spokes.map((spoke) => [spokeProtectTag(spoke.vpc), spoke]));
  // Of one that was taken out of the file, or off the service, it stays: to protect from just that is what it is for.
  const isOutlived = (tag: string): boolean =>
    tag === protectTag || !associated.has(tag) || listed.get(tag)?.isProtected === false;
  return undemanded.filter(isOutlived);
}
