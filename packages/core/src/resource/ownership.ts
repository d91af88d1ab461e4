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

/** What a listing shows of a zone that can mark it. */
export interface ZoneMarks {
  readonly name: DnsName;
  readonly callerReference: string;
  readonly comment: string;
}

/** What a resource bears that can mark it; the tags of a zone are undefined where nobody has asked for them. */
export type Marks = { readonly tags: Tags } | (ZoneMarks & { readonly tags: Tags | undefined });

/**
 * Tells whether a resource is this topology's: the one answer to what is ours (DESIGN section 5). A zone that was adopted
 * cannot bear our caller reference, so it is ours by its comment and its tag: a comment alone marks nothing.
 */
export function isOurs(topology: string, marks: Marks): boolean {
  const isTagged = marks.tags?.get(topologyTag) === topology;
  if (!("callerReference" in marks)) return isTagged;
  return isClaimed(topology, marks) && (isTagged || topologyOfReference(marks) === topology);
}

/**
 * Tells whether a zone says, as it is listed, that it is this topology's. Its comment counts before its caller reference:
 * that of a zone which has changed hands stays what it was.
 */
export function isClaimed(topology: string, zone: ZoneMarks): boolean {
  return topologyOfZone(zone) === topology;
}

/** Returns the topology that a zone says is its owner, as it is listed; undefined where it names none. */
export function topologyOfZone(zone: ZoneMarks): string | undefined {
  return commentMark.exec(zone.comment)?.[1] ?? topologyOfReference(zone);
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
 * Returns the topology that made a zone, by its caller reference; undefined for a zone that none has made. The name is part
 * of the mark, so a reference copied to another zone marks nothing.
 */
export function topologyOfReference({ name, callerReference }: ZoneMarks): string | undefined {
  const [, topology, generation] = /^vpce-hub\/1\/([a-z0-9-]+)\/.*\/(\d{1,9})$/.exec(callerReference) ?? [];
  if (topology === undefined) return undefined;
  return callerReference === zoneCallerReference(topology, name, Number(generation)) ? topology : undefined;
}

/** Characters that the comment of a zone has at most (AWS-FACTS A2). */
const longestComment = 256;

/**
 * Returns the comment of a zone, for people who meet it in the console and as the mark of one that was adopted; what its
 * comment was before stands behind, as far as there is room.
 */
export function zoneComment(topology: string, before = ""): string {
  const mark = `owned by the vpce-hub topology ${topology}; change it there`;
  const kept = commentMark.exec(before)?.[2] ?? (commentMark.test(before) ? "" : before);
  if (kept === "") return mark;
  // Half of a pair of code units is no text.
  return `${mark}; before: ${kept}`.slice(0, longestComment).replace(/[\uD800-\uDBFF]$/, "");
}

const commentMark = /^owned by the vpce-hub topology ([a-z0-9-]{1,32}); change it there(?:; before: ([\s\S]*))?$/;

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
