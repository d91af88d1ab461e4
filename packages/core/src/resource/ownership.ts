import type { DnsName, Key, VpcId } from "../words/ids.ts";
import type { Tags } from "./resource.ts";
import { sha256 } from "../base/sha256.ts";

/** Tag that names the topology which owns a resource. */
export const topologyTag = "vpce-hub:topology";
/** Tag that holds the key of a resource. */
export const keyTag = "vpce-hub:key";

/** Tag on a zone of a protected service; it outlives the entry in the file. */
export const protectTag = "vpce-hub:protect";

/** Returns the tag on a zone that protects its association with a VPC: associations bear no tags of their own. */
export function spokeProtectTag(vpc: VpcId): string {
  return `${protectTag}:${vpc}`;
}

/** Tells whether a tag protects something: a service, or one spoke. */
export function isProtectionTag(tag: string): boolean {
  return tag === protectTag || isSpokeProtectionTag(tag);
}

/** Tells whether a tag protects the association of one VPC. */
export function isSpokeProtectionTag(tag: string): boolean {
  return tag.startsWith(`${protectTag}:`);
}

/** Returns the tags that mark a resource as a topology's. */
export function ownershipTags(topology: string, key: Key): Tags {
  return new Map([
    [topologyTag, topology],
    [keyTag, key],
  ]);
}

/** What a resource bears that can mark it: tags, or what a zone is created with. */
export type Marks =
  | { readonly tags: Tags }
  | { readonly name: DnsName; readonly callerReference: string; readonly comment: string };

/** Tells whether a resource is this topology's: the one answer to what is ours (DESIGN section 5). */
export function isOurs(topology: string, marks: Marks): boolean {
  if ("callerReference" in marks) return isZoneMarkOurs(topology, marks.name, marks.callerReference);
  return marks.tags.get(topologyTag) === topology;
}

/**
 * Returns the caller reference of a zone: the mark that exists from the moment the zone does, before any tag. At
 * most 128 characters (AWS-FACTS A2); a longer one is shortened by a hash.
 */
export function zoneCallerReference(topology: string, zone: DnsName, generation: number): string {
  const whole = `${callerReferencePrefix(topology)}${zone}/${generation}`;
  if (whole.length <= 128) return whole;
  return `${callerReferencePrefix(topology)}${sha256(zone).slice(0, 40)}/${generation}`;
}

/**
 * Tells whether a caller reference marks a zone of this name as this topology's. The name is part of the mark, so
 * a reference copied to another zone marks nothing.
 */
function isZoneMarkOurs(topology: string, zone: DnsName, callerReference: string): boolean {
  const generation = /\/(\d{1,9})$/.exec(callerReference)?.[1];
  return generation !== undefined && callerReference === zoneCallerReference(topology, zone, Number(generation));
}

/** Returns the topology whose mark a caller reference is; undefined when it is none of vpce-hub's. */
export function topologyOfMark(callerReference: string): string | undefined {
  return /^vpce-hub\/1\/([a-z0-9-]+)\//.exec(callerReference)?.[1];
}

/** Returns the comment of a zone, for people who meet it in the console; at most 256 characters (AWS-FACTS A2). */
export function zoneComment(topology: string): string {
  return `owned by the vpce-hub topology ${topology}; change it there`;
}

/**
 * Returns the client token of an endpoint: the same for two runs at once, so that the second gets the first one's
 * endpoint. At most 64 ASCII characters (AWS-FACTS B1).
 */
export function endpointClientToken(topology: string, key: Key, generation: number): string {
  const whole = `vpce-hub/1/${topology}/${key}/${generation}`;
  if (whole.length <= 64) return whole;
  return `vpce-hub/1/${sha256(`${topology}/${key}`).slice(0, 40)}/${generation}`;
}

/**
 * Returns the name of the group that a topology owns for some ports; names are unique in a VPC (AWS-FACTS B3). `suffix` is
 * what `portsSuffix` returns for them.
 */
export function securityGroupName(topology: string, suffix: string): string {
  return `vpce-hub-${topology}${suffix}`;
}

function callerReferencePrefix(topology: string): string {
  return `vpce-hub/1/${topology}/`;
}
