import { isEmptyPlan } from "@vpce-hub/core";
import fc from "fast-check";
import { expect, test } from "vitest";
import { giveOwnEndpoints } from "./support/by-hand.ts";
import {
  alone,
  asked,
  failures,
  giveOtherPriority,
  giveOtherProfile,
  names,
  organized,
  others,
  theirAddress,
} from "./support/profile-worlds.ts";
import { type Draft, type SpokeDraft, hub } from "./support/topologies.ts";
import { type World, several } from "./support/world.ts";

// Laws of a VPC that has a Profile of somebody else: whatever the file asks for there, and in whatever order.

const [ssm = "", kms = ""] = names;

interface Ask {
  readonly way: "zones" | "profile";
  readonly number: number | undefined;
}

const draftOf = ({ way, number }: Ask, more: Partial<SpokeDraft>): Draft =>
  asked(way, [{ ...alone, ...more, ...(number === undefined ? {} : { profilePriority: number }) }, ...others]);

const asks = fc.record<Ask>({
  way: fc.constantFrom("zones", "profile"),
  number: fc.constantFrom(undefined, 100, 250, 300, 400, 600),
});

const rivals = fc.record({
  zones: fc.subarray([ssm, kms, "corp.example", `one.${ssm}`]),
  owner: fc.constantFrom(alone.account, hub.account, "444444444444"),
  priority: fc.constantFrom(100, 250, 350, 500),
});

const scenes = fc.record({
  before: fc.option(asks, { nil: undefined }),
  after: asks,
  rival: rivals,
  hasOwn: fc.boolean(),
  seed: fc.nat({ max: 1000 }),
});

/** No two Profiles of a VPC have one number, and the first that comes gets the first. */
const isPossible = ({
  before,
  rival,
}: {
  readonly before: Ask | undefined;
  readonly rival: { readonly priority: number };
}): boolean => before?.way !== "profile" || (before.number ?? 100) !== rival.priority;

const runs = { numRuns: 20 * Number(process.env["VPCE_RUNS"] ?? 1) };

/** Who answers to the VPC, by name. */
function answersIn({ simulator }: World): ReadonlyMap<string, "theirs" | "private" | "public"> {
  return new Map(
    names.map((name) => {
      const answer = simulator.resolve({ vpc: alone.vpc, region: hub.region, name });
      if (answer.kind !== "addresses" || answer.from === "public") return [name, "public"];
      return [name, answer.addresses.includes(theirAddress) ? "theirs" : "private"];
    }),
  );
}

/** By zones a switch opens a gap, in which whoever else has the name answers; the plan says so. */
const hasGap = (after: Ask, hasOwn: boolean): boolean => hasOwn && after.way === "zones";

test("no apply lets another Profile answer for a name that the VPC had otherwise, nor makes one public for the Profile", async () => {
  await fc.assert(
    fc.asyncProperty(scenes.filter(isPossible), async ({ before, after, rival, hasOwn }) => {
      const world = await organized(several);
      if (hasOwn) await giveOwnEndpoints(world, alone, { services: ["ssm"] });
      if (before !== undefined) await world.tryApply(draftOf(before, {}));
      await giveOtherProfile(world, alone, rival);
      await world.simulator.clock.sleep(200_000);
      const had = answersIn(world);
      const draft = draftOf(after, { localEndpoints: "switch" });
      const lost = new Set<string>();
      const look = (): undefined => {
        for (const [name, now] of answersIn(world)) {
          if (name === ssm && hasGap(after, hasOwn)) continue;
          const isLost = now !== had.get(name) && (now === "theirs" || (now === "public" && after.way === "profile"));
          if (isLost && had.get(name) === "private") lost.add(`${name} ${now}`);
        }
        return undefined;
      };
      const stop = world.simulator.faults.onCall(look);
      await world.tryApply(draft);
      stop();
      await world.simulator.clock.sleep(200_000);
      look();
      expect([...lost]).toEqual([]);
    }),
    runs,
  );
});

test("what the hints say, done one after the other, leads to a plan that holds nothing back, and to the hub's names", async () => {
  await fc.assert(
    fc.asyncProperty(scenes.filter(isPossible), async ({ before, after, rival, seed }) => {
      const world = await organized(several);
      if (before !== undefined) await world.tryApply(draftOf(before, {}));
      const other = await giveOtherProfile(world, alone, rival);
      let ask: Ask & { readonly own?: "zones" } = { ...after, way: "profile" };
      const draft = (): Draft =>
        draftOf(
          { way: "profile", number: ask.own === undefined ? ask.number : undefined },
          ask.own === undefined ? {} : { distribution: ask.own },
        );
      for (let tries = 0; tries < 4; tries += 1) {
        const { findings } = await world.plan(draft());
        const hint = findings.find(
          ({ code, hint: text }) => code.startsWith("profile.") && text?.includes("beside alone"),
        )?.hint;
        if (hint === undefined) break;
        const [, number] = /write profilePriority: (\d+) beside alone/.exec(hint) ?? [];
        // The first way out, or the second.
        if (number === undefined || seed % 2 === 1) ask = { ...ask, own: "zones" };
        else {
          if (hint.startsWith("let account")) await giveOtherPriority(world, alone, other, 9_000);
          ask = { ...ask, number: Number(number) };
        }
      }
      expect((await world.plan(draft())).blocked).toEqual([]);
      expect(failures(await world.apply(draft()))).toEqual([]);
      await world.simulator.clock.sleep(200_000);
      expect([...answersIn(world).values()]).toEqual(["private", "private"]);
      expect(isEmptyPlan(await world.plan(draft()))).toBe(true);
    }),
    runs,
  );
});
