import type { FaultKind } from "../fault/aws-fault.ts";

/** What a request has met so far. */
export interface History {
  /** Faults by kind, the latest included. */
  readonly faults: Readonly<Record<FaultKind, number>>;
  /** Milliseconds since the first attempt. */
  readonly elapsedMs: number;
}

/** Faults of one kind that are borne before giving up, and the span that the wait is drawn from. */
interface Patience {
  readonly faults: number;
  readonly baseMs: number;
  readonly capMs: number;
}

/**
 * Everything we send is safe to repeat. Throttles do not count: the limiter has slowed, and only time decides. The
 * others are AWS-FACTS A5: a busy zone is free within seconds, a broken connection may take a little longer. What says
 * nothing twice will go on doing so.
 */
const patienceByKind: Readonly<Record<FaultKind, Patience>> = {
  throttled: { faults: Number.POSITIVE_INFINITY, baseMs: 200, capMs: 5_000 },
  busy: { faults: 12, baseMs: 400, capMs: 10_000 },
  broken: { faults: 6, baseMs: 250, capMs: 10_000 },
  incomplete: { faults: 2, baseMs: 500, capMs: 2_000 },
  expired: { faults: 2, baseMs: 0, capMs: 0 },
  final: { faults: 0, baseMs: 0, capMs: 0 },
};

/** However patient, no request is repeated for longer. */
const longestMs = 10 * 60_000;

/** Returns the milliseconds to wait before the next attempt; undefined when there is to be none. */
export function retryDelayMs(
  kind: FaultKind,
  { faults, elapsedMs }: History,
  random: () => number,
): number | undefined {
  const { faults: bearable, baseMs, capMs } = patienceByKind[kind];
  if (faults[kind] > bearable || elapsedMs > longestMs) return undefined;
  // Full jitter: two that collided once draw different waits.
  return random() * Math.min(capMs, baseMs * 2 ** Math.min(faults[kind], 16));
}

/** Returns a history with one more fault of this kind. */
export function withFault({ faults }: History, kind: FaultKind, elapsedMs: number): History {
  return { faults: { ...faults, [kind]: faults[kind] + 1 }, elapsedMs };
}

/** The history of a request that has not been sent yet. */
export const untried: History = {
  faults: { throttled: 0, busy: 0, broken: 0, incomplete: 0, expired: 0, final: 0 },
  elapsedMs: 0,
};
