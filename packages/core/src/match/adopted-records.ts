import { waysOf, waysTo } from "../resource/dns-entry.ts";
import type { OwnedState } from "../resource/owned.ts";
import { topologyOfReference } from "../resource/ownership.ts";
import type { ObservedRecord, ObservedZone } from "../resource/resource.ts";
import { valueOr } from "../words/state.ts";

/** Tells whether somebody else made a zone: it may hold records that are not ours to take away, now and later. */
export function isAdoptedZone(zone: ObservedZone): boolean {
  return topologyOfReference(zone) === undefined;
}

/**
 * Tells whether a record may go with its zone: in one that we made each may, in one that was adopted those that lead to our
 * endpoints and would lead nowhere without them.
 */
export function recordsThatMayGo({ endpoints }: OwnedState): (record: ObservedRecord, zone: ObservedZone) => boolean {
  const ways = new Set(valueOr(endpoints, []).flatMap(waysTo));
  return (record, zone) => !isAdoptedZone(zone) || waysOf(record).some((way) => ways.has(way));
}
