import type { Match } from "../match/match.ts";
import type { KeptZone, OwnedZone, ZoneRef } from "../match/zones.ts";
import { marksOnly } from "../resource/given-tags.ts";
import { isProtectionTag, protectTag, spokeProtectTag } from "../resource/ownership.ts";
import type { Zone } from "../resource/resource.ts";
import { aboutService } from "../topology/subject.ts";
import type { Topology } from "../topology/topology.ts";
import { zoneTagsKey } from "../words/key.ts";
import { valueOr } from "../words/state.ts";
import type { ZoneChange } from "./facts/zone.ts";
import { tagFields, tagsChange } from "./tags.ts";
import { zoneTagDifference } from "./zone-tags.ts";

/** Returns the changes of the zones themselves. */
export function diffZones(match: Match): readonly ZoneChange[] {
  const { created, kept, removed } = match.zones;
  return [
    ...created.map(creation),
    ...kept.flatMap((zone) => tagChange(match, zone)),
    ...removed.map((zone) => removal(zone, match)),
    ...[...match.zones.all.values()].flatMap((zone) => unprotection(zone, match)),
  ];
}

/** Returns why a zone goes, which is also why its records and its associations do. */
export function whyZoneGoes({ surplusOf }: ZoneRef): string {
  return surplusOf === undefined
    ? "no service of the topology answers to this name"
    : "a second zone of one name; the other one serves";
}

/**
 * Takes the protection off a zone that nobody demands any more, where the file lists what it protects without it. What
 * the tag protected goes with the next plan: to protect no longer and to remove are two applies (docs/decisions/0007).
 */
function unprotection({ ref, observed }: OwnedZone, { topology, desired, leads, hub }: Match): readonly ZoneChange[] {
  if (observed.tags.kind !== "present" || desired.zones.some(({ key }) => key === ref.key)) return [];
  const services = leads.servicesOfZone(ref.key);
  const tags = observed.tags.value;
  const onZone = new Set([protectTag, ...valueOr(observed.vpcs, []).map(({ vpc }) => spokeProtectTag(vpc))]);
  const protections = [...tags].filter(([tag]) => onZone.has(tag));
  const left = new Map(protections.filter(([tag]) => !isListedWithout(tag, services, topology)));
  if (left.size === protections.length) return [];
  const { key, name } = ref;
  const wanted: Zone = { resource: "zone", key, name, hub, services, tags: marksOnly(left) };
  const extra = protections.flatMap(([tag]) => (left.has(tag) ? [] : tag)).sort();
  return [
    {
      resource: "zone",
      subject: { kind: "zone", name },
      services,
      kind: "update",
      key: zoneTagsKey(key),
      desired: wanted,
      observed,
      fields: tagsChange(tags, left, { missing: new Map(), extra }),
      removedTags: extra,
      why: "the topology lists what they protect without protection",
    },
  ];
}

/** Tells whether what a tag protects is listed, and all of it without protection. */
function isListedWithout(tag: string, services: readonly string[], { services: listed, spokes }: Topology): boolean {
  if (tag !== protectTag) return spokes.some(({ vpc, isProtected }) => spokeProtectTag(vpc) === tag && !isProtected);
  const isUnprotected = (service: string): boolean =>
    listed.some(({ name, isProtected }) => name === service && !isProtected);
  return services.length > 0 && services.every(isUnprotected);
}

function creation(desired: Zone): ZoneChange {
  const { key, services } = desired;
  const why = `${services.join(", ")} answers to this name`;
  return { resource: "zone", subject: aboutService(...services), services, kind: "create", key, desired, why };
}

function tagChange(match: Match, { ref, desired, observed }: KeptZone): readonly ZoneChange[] {
  // One that is adopted gets its tags by that.
  if (observed.tags.kind === "unknown" || match.owned.adopted.has(ref.id)) return [];
  const tags = valueOr(observed.tags, new Map<string, string>());
  const { missing, extra: removedTags } = zoneTagDifference(match.topology, desired, observed);
  if (missing.size + removedTags.length === 0) return [];
  const fields = tagFields(desired.tags, tags, { missing, extra: removedTags });
  const isOfMarks = [...missing.keys(), ...removedTags].some(
    (tag) => desired.tags.marks.has(tag) || isProtectionTag(tag),
  );
  const why = isOfMarks
    ? "its tags say whose the zone is, and what of it is protected"
    : "its tags differ from the topology";
  const { services } = desired;
  const subject = aboutService(...services);
  const common = { resource: "zone", subject, services, kind: "update", key: ref.key, desired, observed } as const;
  return [{ ...common, fields, removedTags, why }];
}

function removal({ ref, observed }: OwnedZone, { leads }: Match): ZoneChange {
  const { key, name, surplusOf } = ref;
  const why = whyZoneGoes(ref);
  const services = leads.servicesOfZone(key);
  return { resource: "zone", subject: { kind: "zone", name }, services, kind: "delete", key, observed, surplusOf, why };
}
