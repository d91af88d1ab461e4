import type { OwnedZone } from "../match/zones.ts";
import type { ObservedEndpoint, Tags } from "../resource/resource.ts";
import type { Key, ZoneId } from "../words/ids.ts";
import type { VpcRef } from "../words/key.ts";

/**
 * Something that an operation relies on and does not say itself: which resource a key stands for, or what an
 * overwritten value was. Two operations that write the same over something else are two different ones.
 */
export interface Expectation {
  /** A key, or a property of what it names: `endpoint/kms policy`. */
  readonly of: string;
  /** Undefined where nothing was found: it is made by the same plan, or there was no value. */
  readonly found: string | undefined;
}

/** What was observed when a plan was made. */
export interface Found {
  readonly zones: ReadonlyMap<Key, OwnedZone>;
  readonly zonesById: ReadonlyMap<ZoneId, OwnedZone>;
  readonly endpointsById: ReadonlyMap<string, ObservedEndpoint>;
  /** Tags of the endpoints and groups, by id. */
  readonly tagsById: ReadonlyMap<string, Tags>;
  /** VPCs that operations of the same plan take off a zone. */
  readonly vpcsLeaving: ReadonlyMap<ZoneId, readonly VpcRef[]>;
  /** SHA-256 of a text, as hexadecimal digits. */
  readonly digestOf: (text: string) => string;
}
