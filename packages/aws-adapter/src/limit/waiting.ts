import type { ZoneId } from "@vpce-hub/core";
import type { Permit } from "./claim.ts";
import type { Ranked } from "./priority-queue.ts";
import type { TokenBucket } from "./token-bucket.ts";

/** A bucket and how much of it a request takes. */
export interface Share {
  readonly bucket: TokenBucket;
  readonly tokens: number;
}

/** A request that waits for the quota of its account and, where it writes a zone, for its turn there. */
export interface Waiting extends Ranked {
  readonly shares: readonly Share[];
  readonly zone: ZoneId | undefined;
  /** Milliseconds since 1970. */
  readonly since: number;
  /** Milliseconds of the wait in which its zone was another's; the rest is for want of quota. */
  asideMs: number;
  /** Milliseconds since 1970, from when on it goes before all others. */
  readonly urgentAt: number;
  readonly grant: (permit: Permit) => void;
  readonly giveUp: (error: Error) => void;
  /** Aborted, the one who waits is gone. */
  readonly signal: AbortSignal | undefined;
}
