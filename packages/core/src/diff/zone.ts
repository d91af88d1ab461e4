import type { Match } from "../match/match.ts";
import type { KeptZone, OwnedZone } from "../match/zones.ts";
import { isProtectionTag, protectTag, spokeProtectTag } from "../resource/ownership.ts";
import type { ObservedZone, Tags, Zone } from "../resource/resource.ts";
import { aboutService } from "../topology/subject.ts";
import type { Topology } from "../topology/topology.ts";
import { valueOr } from "../words/state.ts";
import type { ZoneChange } from "./change.ts";
import { listChange } from "./field-change.ts";

/** Returns the changes of the zones themselves. */
export function diffZones(match: Match): readonly ZoneChange[] {
  const { created, kept, removed } = match.zones;
  return [
    ...created.map(creation),
    ...kept.flatMap((zone) => tagChange(match.topology, zone)),
    ...removed.map((zone) => removal(zone, match)),
  ];
}

/** Returns the tags of protection that a zone is to lose: of a spoke that is listed without, or is not there at all. */
export function unwantedTags({ spokes }: Topology, desired: Zone, observed: ObservedZone): readonly string[] {
  const associated = new Set(valueOr(observed.vpcs, []).map(({ vpc }) => spokeProtectTag(vpc)));
  const listed = new Map(spokes.map((spoke) => [spokeProtectTag(spoke.vpc), spoke]));
  // Of one that was taken out of the file, or off the service, it stays: to protect from just that is what it is for.
  const isOutlived = (tag: string): boolean =>
    tag === protectTag || !associated.has(tag) || listed.get(tag)?.isProtected === false;
  return [...valueOr(observed.tags, new Map<string, string>()).keys()]
    .filter((tag) => isProtectionTag(tag) && !desired.tags.has(tag) && isOutlived(tag))
    .sort();
}

function creation(desired: Zone): ZoneChange {
  const { key, services } = desired;
  const why = `${services.join(", ")} answers to this name`;
  return { resource: "zone", subject: aboutService(...services), services, kind: "create", key, desired, why };
}

function tagChange(topology: Topology, { ref, desired, observed }: KeptZone): readonly ZoneChange[] {
  if (observed.tags.kind === "unknown") return [];
  const tags = valueOr(observed.tags, new Map<string, string>());
  const unwanted = unwantedTags(topology, desired, observed);
  const names = [...new Set([...desired.tags.keys(), ...unwanted])];
  if (names.every((tag) => tags.get(tag) === desired.tags.get(tag))) return [];
  const text = (from: Tags): readonly string[] => names.map((tag) => `${tag}=${from.get(tag) ?? ""}`);
  const fields = listChange("tags", text(tags), text(desired.tags));
  const why = "its tags say whose the zone is, and what of it is protected";
  const { services } = desired;
  const subject = aboutService(...services);
  return [{ resource: "zone", subject, services, kind: "update", key: ref.key, desired, observed, fields, why }];
}

function removal({ ref, observed }: OwnedZone, { leads }: Match): ZoneChange {
  const { key, name, surplusOf } = ref;
  const why =
    surplusOf === undefined
      ? "no service of the topology answers to this name"
      : "a second zone of one name; the other one serves";
  const services = leads.servicesOfZone(key);
  return { resource: "zone", subject: { kind: "zone", name }, services, kind: "delete", key, observed, surplusOf, why };
}
