import fc from "fast-check";
import { expect, test } from "vitest";
import { type DraftName, darkDuring, settledWorld, slow, small } from "./support/dark-names.ts";
import { applyKilled, failuresOf } from "./support/runs.ts";

// Law 6 under bad timing: names are asked for every second in every spoke, and each answer is held for its TTL. Nothing
// may lead nowhere, whichever run took away what it led to.

/** What was applied before, what a run that is killed wants, and what the run that follows at once wants. */
const killed: readonly (readonly [DraftName, DraftName, DraftName])[] = [
  ["whole", "onlyA", "onlyA"],
  ["whole", "onlySsm", "onlySsm"],
  ["whole", "other", "other"],
  ["whole", "nobodyOnKms", "onlySsm"],
  ["whole", "onlyA", "other"],
  ["inFirst", "inSecond", "inSecond"],
  ["inFirst", "inSecond", "inFirst"],
  ["inFirst", "inSecond", "inThird"],
  ["addressInFirst", "addressInSecond", "addressInSecond"],
  ["addressInFirst", "inSecond", "inSecond"],
];

/** The same by a Profile, and on the move to it and from it. */
const killedByProfile: typeof killed = [
  ["wholeByProfile", "onlyAByProfile", "onlyAByProfile"],
  ["wholeByProfile", "onlySsmByProfile", "onlySsmByProfile"],
  ["wholeByProfile", "otherByProfile", "otherByProfile"],
  ["wholeByProfile", "onlyAByProfile", "wholeByProfile"],
  ["inFirstByProfile", "inSecondByProfile", "inFirstByProfile"],
  ["whole", "wholeByProfile", "wholeByProfile"],
  ["whole", "wholeByProfile", "wholeByZones"],
  ["wholeByProfile", "wholeByZones", "wholeByZones"],
  ["wholeByProfile", "wholeByZones", "wholeByProfile"],
  ["wholeByProfile", "onlyBByZones", "wholeByZones"],
  ["whole", "onlyAByProfile", "onlySsmByZones"],
];

test.each([
  ["by zones", killed],
  ["by a Profile, or on the move", killedByProfile],
] as const)(
  "law 6 %s: a run killed at any call and followed at once, by itself or by another version, darkens no name",
  async (_, stories) => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...stories),
        fc.constantFrom(...Object.keys(slow)),
        fc.integer({ min: 1, max: 80 }),
        fc.constantFrom("before" as const, "after" as const),
        async ([before, wanted, then], slowness, nth, when) => {
          const world = await settledWorld(small[before], slow[slowness as keyof typeof slow]);
          const dark = await darkDuring(world, async () => {
            await applyKilled(world, small[wanted], { nth, when });
            expect(failuresOf(await world.tryApply(small[then]))).toEqual([]);
          });
          expect(dark).toEqual([]);
        },
      ),
      { numRuns: runs(12) },
    );
  },
);

test.each([
  ["a spoke is taken off, then the rules are narrowed", "wholeAndOpen", "onlyAAndOpen", "onlyA"],
  ["the last spokes are taken off a service, then the service goes", "whole", "nobodyOnKms", "onlySsm"],
  ["a subnet is exchanged for one of another zone, and that one again", "inFirst", "inSecond", "inThird"],
  [
    "records of addresses become an alias in another zone, and addresses again",
    "addressInFirst",
    "inSecond",
    "addressInFirst",
  ],
  ["spokes move to the Profile, and the last zone goes", "whole", "wholeByProfile", "onlySsmByProfile"],
  ["spokes move to the Profile and back", "whole", "wholeByProfile", "wholeByZones"],
  ["spokes move back to the zones, and again to the Profile", "wholeByProfile", "wholeByZones", "wholeByProfile"],
  ["the last spoke leaves the Profile, and its services go", "wholeByProfile", "onlyAByProfile", "otherByProfile"],
  ["one spoke moves to the zones, then the others", "wholeByProfile", "onlyBByZones", "wholeByZones"],
] as const)("law 6: %s, one commit right after the other, and no name goes dark", async (_, before, first, second) => {
  for (const slowness of ["reads behind by 5 s", "associations known 30 s after they are in sync"] as const) {
    const world = await settledWorld(small[before], slow[slowness]);
    const dark = await darkDuring(world, async () => {
      for (const wanted of [first, second]) {
        // Planned on a read that lags a run may wait for what never comes, and give up; the next one gets through.
        const isThrough = failuresOf(await world.tryApply(small[wanted])).length === 0;
        if (!isThrough) expect(failuresOf(await world.tryApply(small[wanted]))).toEqual([]);
      }
    });
    expect([slowness, dark]).toEqual([slowness, []]);
  }
});

/** What was applied before, what the older of two runs wants, and what the newer one does. */
const beside: readonly (readonly [DraftName, DraftName, DraftName])[] = [
  ["whole", "onlyA", "alsoC"],
  ["whole", "alsoC", "onlyA"],
  ["whole", "onlySsm", "whole"],
  ["whole", "onlyA", "whole"],
  ["inFirst", "inSecond", "inFirst"],
  ["inFirst", "inSecond", "inThird"],
  ["whole", "other", "other"],
];

/** The same by a Profile, and on the move to it and from it. */
const besideByProfile: typeof beside = [
  ["wholeByProfile", "onlyAByProfile", "alsoCByProfile"],
  ["wholeByProfile", "alsoCByProfile", "onlyAByProfile"],
  ["wholeByProfile", "onlySsmByProfile", "wholeByProfile"],
  ["wholeByProfile", "onlyAByProfile", "wholeByProfile"],
  ["inFirstByProfile", "inSecondByProfile", "inFirstByProfile"],
  ["wholeByProfile", "otherByProfile", "otherByProfile"],
  ["whole", "wholeByProfile", "wholeByZones"],
  ["wholeByProfile", "wholeByZones", "wholeByProfile"],
  ["whole", "wholeByProfile", "onlyAByZones"],
  ["wholeByProfile", "wholeByZones", "onlyAByProfile"],
];

test.each([
  ["by zones", beside],
  ["by a Profile, or on the move", besideByProfile],
] as const)(
  "law 6 %s: two versions that run beside each other, at whatever delay, darken no name",
  async (_, stories) => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...stories),
        fc.integer({ min: 0, max: 200_000 }),
        async ([before, older, newer], delayMs) => {
          const world = await settledWorld(small[before], {});
          const { clock } = world.simulator;
          const dark = await darkDuring(world, async () =>
            Promise.all([
              world.tryApply(small[older]),
              clock.sleep(delayMs).then(async () => world.tryApply(small[newer])),
            ]),
          );
          expect(dark).toEqual([]);
          // Whatever one of them has refused to take away, the newer file asks for again.
          expect(failuresOf(await world.tryApply(small[newer]))).toEqual([]);
        },
      ),
      { numRuns: runs(12) },
    );
  },
);

test("what two runs take away at the same time is gone for both", async () => {
  const world = await settledWorld(small.whole, {});
  const results = await Promise.all([0, 1].map(async () => world.tryApply(small.other)));
  expect(results.flatMap(failuresOf)).toEqual([]);
});

/** How often a property is tried: VPCE_RUNS multiplies it, for a longer search than a commit can wait for. */
function runs(usual: number): number {
  return usual * Number(process.env["VPCE_RUNS"] ?? 1);
}
