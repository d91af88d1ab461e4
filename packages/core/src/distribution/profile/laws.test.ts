import fc from "fast-check";
import { expect, test } from "vitest";
import { isEmptyPlan } from "../../plan/plan.ts";
import { applied, stepsOf } from "../../testing/apply.ts";
import { withState } from "../../testing/edits.ts";
import { eitherDrafts as drafts } from "../../testing/profile-drafts.ts";
import { asking, standing } from "../../testing/profiles-scene.ts";
import { profileWorldOf } from "../../testing/profiles.ts";
import { type Scene, planOf } from "../../testing/scene.ts";
import type { DnsName } from "../../words/ids.ts";
import { present, valueOr } from "../../words/state.ts";

// The laws of the planner over topologies that are served in either way, and that change it.

const runs = { numRuns: 20 * Number(process.env["VPCE_RUNS"] ?? 1) };

/** The names that each VPC gets from the hub, in whatever way. */
function servedIn(scene: Scene): ReadonlySet<string> {
  const { zones, uses } = profileWorldOf(scene);
  const found = valueOr(scene.state.zones, []).filter(({ records }) => valueOr(records, []).length > 0);
  const direct = found.flatMap(({ name, vpcs }) => valueOr(vpcs, []).map(({ vpc }) => `${vpc} ${name}`));
  const names = found.filter(({ id }) => zones.includes(id)).map(({ name }) => name);
  return new Set([...direct, ...uses.flatMap(({ vpc }) => names.map((name) => `${vpc} ${name}`))]);
}

test("whatever is asked for in whatever way, an apply comes to it, and the plan is empty then", () => {
  fc.assert(
    fc.property(fc.array(drafts, { minLength: 2, maxLength: 4 }), ([first, ...history]) => {
      if (first === undefined) return;
      let scene = standing(first);
      for (const draft of history) {
        const asked = asking(scene, draft);
        scene = applied(asked, planOf(asked));
        expect(isEmptyPlan(planOf(scene))).toBe(true);
      }
    }),
    runs,
  );
});

test("a move is planned and comes to its end while records of its zones are to be written anew, or to go", () => {
  fc.assert(
    fc.property(drafts, drafts, fc.nat(), (before, after, seed) => {
      const stood = standing(before);
      const scene = asking(withRecordsOtherwise(stood, seed), after);
      const end = applied(scene, planOf(scene));
      expect(isEmptyPlan(planOf(end))).toBe(true);
    }),
    runs,
  );
});

/** What somebody with the console did to records: some are gone, and some zones have one more. */
function withRecordsOtherwise(scene: Scene, seed: number): Scene {
  let at = seed;
  const isDrawn = (): boolean => (at = (at * 75 + 74) % 65_537) % 2 === 0;
  return withState(scene, {
    zones: (zones) =>
      zones.map((zone) => {
        const records = valueOr(zone.records, []);
        const kept = records.filter(isDrawn);
        const more = records
          .slice(0, isDrawn() ? 1 : 0)
          .map((one) => ({ ...one, name: `more.${one.name}` as DnsName, raw: { ...(one.raw as object) } }));
        return { ...zone, records: present([...kept, ...more]) };
      }),
  });
}

test("no step takes a name from a VPC that has it before and after", () => {
  fc.assert(
    fc.property(drafts, drafts, (before, after) => {
      const scene = asking(standing(before), after);
      const plan = planOf(scene);
      const end = servedIn(applied(scene, plan));
      const kept = [...servedIn(scene)].filter((name) => end.has(name));
      for (const step of stepsOf(scene, plan)) {
        const served = servedIn(step);
        expect(kept.filter((name) => !served.has(name))).toEqual([]);
      }
    }),
    runs,
  );
});

test("stopped anywhere, it comes to the same end, and takes no name on the way", () => {
  fc.assert(
    fc.property(drafts, drafts, fc.nat(), (before, after, at) => {
      const scene = asking(standing(before), after);
      const steps = stepsOf(scene, planOf(scene));
      const stopped = steps[at % Math.max(1, steps.length)] ?? scene;
      const again = asking(stopped, after);
      const plan = planOf(again);
      const whole = servedIn(steps.at(-1) ?? scene);
      const kept = [...servedIn(stopped)].filter((name) => whole.has(name));
      for (const step of stepsOf(again, plan)) {
        const served = servedIn(step);
        expect(kept.filter((name) => !served.has(name))).toEqual([]);
      }
      const end = applied(again, plan);
      expect(servedIn(end)).toEqual(whole);
      expect(isEmptyPlan(planOf(end))).toBe(true);
    }),
    runs,
  );
});
