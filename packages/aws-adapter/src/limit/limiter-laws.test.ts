import { type Bucket, type ZoneId, parseZoneId } from "@vpce-hub/core";
import { VirtualClock } from "@vpce-hub/simulator";
import fc from "fast-check";
import { expect, test } from "vitest";
import { Limiter } from "./limiter.ts";

const account: Bucket = { name: "account", per: "account", capacity: 6, refillPerSecond: 4 };
const actions: readonly Bucket[] = [
  { name: "one", per: "account", capacity: 3, refillPerSecond: 1 },
  { name: "two", per: "account", capacity: 6, refillPerSecond: 4 },
];
const zones: readonly (ZoneId | undefined)[] = [undefined, parseZoneId("Z1"), parseZoneId("Z2")];

/** A request of a run, and what becomes of it. */
interface Draft {
  readonly account: string;
  readonly action: number;
  readonly zone: number;
  readonly priority: number;
  readonly patienceMs: number;
  readonly afterMs: number;
  readonly latencyMs: number;
  readonly abortAfterMs: number | undefined;
}

const drafts: fc.Arbitrary<readonly Draft[]> = fc.array(
  fc.record({
    account: fc.constantFrom("a", "b"),
    action: fc.nat(1),
    zone: fc.nat(2),
    priority: fc.nat(3),
    patienceMs: fc.constantFrom(0, 1_000, Infinity),
    afterMs: fc.nat(2_000),
    latencyMs: fc.nat(1_500),
    abortAfterMs: fc.option(fc.nat(4_000), { nil: undefined, freq: 3 }),
  }),
  { maxLength: 40 },
);

/** What one request did: undefined where it gave up before it was sent. */
interface Sent {
  readonly draft: Draft;
  readonly at: number;
  readonly until: number;
}

async function run(limiter: Limiter, clock: VirtualClock, draft: Draft): Promise<Sent | undefined> {
  await clock.sleep(draft.afterMs);
  const controller = new AbortController();
  if (draft.abortAfterMs !== undefined) void clock.sleep(draft.abortAfterMs).then(() => controller.abort());
  const claim = {
    account: draft.account,
    region: "r",
    charges: [account, actions[draft.action] ?? account].map((bucket) => ({ bucket, tokens: 1 })),
    zone: zones[draft.zone],
    priority: draft.priority,
    patienceMs: draft.patienceMs,
    ticket: limiter.nextTicket(),
    signal: controller.signal,
  };
  const permit = await limiter.acquire(claim).catch(() => undefined);
  if (permit === undefined) return undefined;
  const at = clock.now();
  await clock.sleep(draft.latencyMs);
  permit.settle("taken");
  return { draft, at, until: clock.now() };
}

/** Tells whether AWS would have had a token for each, whenever between sending and answer it took it. */
function isWithin({ capacity, refillPerSecond }: Bucket, times: readonly number[]): boolean {
  let [tokens, before] = [capacity, 0];
  for (const at of times.toSorted((a, b) => a - b)) {
    tokens = Math.min(capacity, tokens + ((at - before) / 1000) * refillPerSecond);
    before = at;
    if (tokens < 1 - 1e-6) return false;
    tokens -= 1;
  }
  return true;
}

test("whatever is asked for and given up: all who stay are served, none at a time with another on its zone, within the quota", async () => {
  await fc.assert(
    fc.asyncProperty(drafts, async (all) => {
      const clock = new VirtualClock(0);
      const limiter = new Limiter(clock);
      const outcomes = await Promise.all(all.map((draft) => run(limiter, clock, draft)));
      const sent = outcomes.filter((outcome) => outcome !== undefined);
      expect(outcomes.filter((outcome, i) => outcome === undefined && all[i]?.abortAfterMs === undefined)).toEqual([]);
      for (const zone of [1, 2]) {
        const turns = sent
          .filter(({ draft }) => draft.zone === zone)
          .toSorted((a, b) => a.at - b.at || a.until - b.until);
        for (const [i, turn] of turns.entries())
          expect(turns[i + 1]?.at ?? Infinity).toBeGreaterThanOrEqual(turn.until);
      }
      for (const name of ["a", "b"]) {
        const own = sent.filter(({ draft }) => draft.account === name);
        const moments = [({ at }: Sent) => at, ({ until }: Sent) => until, ({ at, until }: Sent) => (at + until) / 2];
        for (const moment of moments) {
          expect(isWithin(account, own.map(moment))).toBe(true);
          for (const [action, bucket] of actions.entries())
            expect(isWithin(bucket, own.filter(({ draft }) => draft.action === action).map(moment))).toBe(true);
        }
      }
    }),
    { numRuns: 300 },
  );
});
