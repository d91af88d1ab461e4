import { isEmptyPlan } from "@vpce-hub/core";
import { expect, test } from "vitest";
import {
  alone,
  answers,
  asked,
  darkWhile,
  failures,
  giveOtherProfile,
  lacking,
  linksIn,
  names,
  organized,
  others,
  services,
  spokes,
} from "./support/profile-worlds.ts";
import { type Draft, type SpokeDraft, draftOf, everything, hub } from "./support/topologies.ts";
import { type World, several } from "./support/world.ts";

// Spokes that get the Profile of the hub beside one that they have already, where AWS lets a VPC have several: in an order that
// the file says, and without touching the other one.

const [ssm = ""] = names;

const ranked = (distribution: "zones" | "profile", profilePriority?: number): Draft =>
  asked(distribution, [profilePriority === undefined ? alone : { ...alone, profilePriority }, ...others]);

const codes = async (world: World, draft: Draft): Promise<readonly string[]> =>
  (await world.plan(draft)).findings.flatMap(({ code }) =>
    code.startsWith("profile.") && code !== "profile.price" ? code : [],
  );

const hintOf = async (world: World, draft: Draft, wanted: string): Promise<string> => {
  const found = (await world.plan(draft)).findings.filter(({ code }) => code === wanted);
  expect(found).toHaveLength(1);
  return found[0]?.hint ?? "";
};

const numbersOf = ({ simulator }: World, { vpc }: SpokeDraft): readonly number[] =>
  simulator
    .snapshot()
    .profiles.flatMap(({ vpcs }) => vpcs.flatMap((one) => (one.vpc === vpc ? one.priority : [])))
    .toSorted((one, other) => one - other);

test("what a finding says to write lets the spoke join before the other Profile, and all names come from the hub", async () => {
  const world = await organized(several);
  await giveOtherProfile(world, alone, { zones: [ssm], priority: 500 });
  expect(await codes(world, ranked("profile"))).toEqual(["profile.occupied"]);
  const advice = await hintOf(world, ranked("profile"), "profile.occupied");
  expect(advice).toBe("write profilePriority: 499 beside alone, or distribution: zones in its place");
  expect(failures(await world.apply(ranked("profile", 499)))).toEqual([]);
  await world.simulator.clock.sleep(60_000);
  expect(lacking(world)).toEqual([]);
  expect(numbersOf(world, alone)).toEqual([499, 500]);
  const again = await world.plan(ranked("profile", 499));
  expect([isEmptyPlan(again), again.findings]).toEqual([true, []]);
  const assumed: Draft = { ...ranked("profile", 499), defaults: { reachability: "assume" } };
  expect(await answers(world, assumed)).toEqual(spokes.flatMap(({ name }) => services.map(() => `${name} assumed`)));
});

test("a number behind the other Profile is refused where that has one of the names, and taken where it has others", async () => {
  const world = await organized(several);
  await giveOtherProfile(world, alone, { zones: [ssm], priority: 500 });
  expect(await codes(world, ranked("profile", 600))).toEqual(["profile.outranked"]);
  expect(await hintOf(world, ranked("profile", 600), "profile.outranked")).toMatch(
    /^write profilePriority: 499 beside/,
  );
  expect(await codes(world, ranked("profile", 500))).toEqual(["profile.priority-taken"]);

  const apart = await organized(several);
  await giveOtherProfile(apart, alone, { zones: ["corp.example"], priority: 500 });
  expect(failures(await apart.apply(ranked("profile", 600)))).toEqual([]);
  await apart.simulator.clock.sleep(60_000);
  expect(lacking(apart)).toEqual([]);
  expect(numbersOf(apart, alone)).toEqual([500, 600]);
});

test.each([
  ["the hub", hub.account, []],
  ["the spoke", alone.account, []],
  ["a third account, whose zones nobody else may list", "444444444444", ["profile.outranked"]],
])("the names in a Profile of %s are looked at", async (_, owner, expected) => {
  const world = await organized(several);
  await giveOtherProfile(world, alone, { zones: ["corp.example"], owner, priority: 500 });
  expect(await codes(world, ranked("profile", 600))).toEqual(expected);
});

test("where the other Profile has the very first number, its owner is told to move it, and then it goes on", async () => {
  const world = await organized(several);
  await giveOtherProfile(world, alone, { zones: [ssm] });
  const advice = await hintOf(world, ranked("profile"), "profile.occupied");
  expect(advice).toMatch(/^let account \d+ give rp-\w+ \(theirs\) a higher priority .* profilePriority: 100/);
});

test("from zones a spoke moves beside another Profile without a dark moment, and back", async () => {
  const world = await organized(several);
  await giveOtherProfile(world, alone, { zones: [ssm], priority: 500 });
  await world.apply(ranked("zones", 300));
  await world.simulator.clock.sleep(200_000);
  for (const way of ["profile", "zones"] as const) {
    const dark = await darkWhile(world, async () => {
      expect(failures(await world.apply(ranked(way, 300)))).toEqual([]);
    });
    expect(dark).toEqual([]);
    expect(lacking(world)).toEqual([]);
    expect(isEmptyPlan(await world.plan(ranked(way, 300)))).toBe(true);
  }
});

test("killed around joining or the number, the next run goes on, and no name is dark or somebody else's", async () => {
  const start = await organized(several);
  await giveOtherProfile(start, alone, { zones: [ssm], priority: 500 });
  await start.apply(ranked("zones", 300));
  await start.simulator.clock.sleep(200_000);
  for (const action of ["AssociateProfile", "UpdateProfileAssociation"])
    for (const when of ["before", "after"] as const) {
      const world = start.copy();
      world.simulator.faults.add({ action, account: alone.account, when, nth: 1, effect: { kind: "crash" } });
      const dark = await darkWhile(world, async () => {
        await world.tryApply(ranked("profile", 300)).catch(() => undefined);
        world.simulator.faults.clear();
        expect([action, when, lacking(world)]).toEqual([action, when, []]);
        expect([action, when, failures(await world.apply(ranked("profile", 300)))]).toEqual([action, when, []]);
      });
      expect([action, when, dark]).toEqual([action, when, []]);
      // The zone of the other Profile is on a VPC of its owner's.
      expect([linksIn(world)[0], numbersOf(world, alone)]).toEqual([3, [300, 500]]);
      expect(isEmptyPlan(await world.plan(ranked("profile", 300)))).toBe(true);
    }
});

test("an approved plan that was stopped between joining and the number covers what is left, and nothing more", async () => {
  const world = await organized(several);
  await world.apply(ranked("zones", 300));
  const draft = ranked("profile", 300);
  const { approval } = await world.plan(draft);
  world.simulator.faults.add({
    action: "UpdateProfileAssociation",
    when: "before",
    nth: 1,
    effect: { kind: "crash" },
  });
  const approved = { approval: { kind: "plan", approval } } as const;
  await world.tryApply(draft, approved).catch(() => undefined);
  world.simulator.faults.clear();
  expect(isEmptyPlan(await world.plan(draft))).toBe(false);
  // Another number is none of what was approved.
  expect(await world.tryApply(ranked("profile", 400), approved)).toMatchObject({ kind: "stale" });
  expect(failures(await world.apply(draft, approved))).toEqual([]);
  expect(isEmptyPlan(await world.plan(draft))).toBe(true);
});

test("another number is told beforehand, and changes nothing else", async () => {
  const world = await organized(several);
  await world.apply(ranked("profile", 300));
  expect(await codes(world, ranked("profile", 200))).toEqual(["profile.priority-changes"]);
  const mark = world.mark();
  expect(failures(await world.apply(ranked("profile", 200)))).toEqual([]);
  expect(world.writesSince(mark).map(({ action }) => action)).toEqual(["UpdateProfileAssociation"]);
  expect(isEmptyPlan(await world.plan(ranked("profile", 200)))).toBe(true);
});

test("a second Profile that comes later is told where it goes before, with a number that mends it", async () => {
  const world = await organized(several);
  await world.apply(ranked("profile", 300));
  await giveOtherProfile(world, alone, { zones: [ssm], priority: 200 });
  expect(await codes(world, ranked("profile", 300))).toEqual(["profile.beside"]);
  const assumed: Draft = { ...ranked("profile", 300), defaults: { reachability: "assume" } };
  expect(await answers(world, assumed)).toContainEqual(
    expect.stringMatching(/^alone no another Profile of spoke alone answers for ssm\./),
  );
  expect(await hintOf(world, ranked("profile", 300), "profile.beside")).toMatch(/^write profilePriority: 199/);
  expect(failures(await world.apply(ranked("profile", 199)))).toEqual([]);
  await world.simulator.clock.sleep(60_000);
  expect(await codes(world, ranked("profile", 199))).toEqual([]);
  expect(lacking(world)).toEqual([]);
});

test("where AWS lets a VPC have one Profile, a number is refused and told to be unseen, and a VPC with another is refused by name", async () => {
  const world = await organized();
  const draft = ranked("profile", 300);
  expect(failures(await world.apply(draft))).toEqual([expect.stringContaining("ap-northeast-1 knows none yet")]);
  expect(await codes(world, draft)).toEqual(["profile.priority-unseen"]);
  expect(await codes(world, ranked("zones", 300))).toEqual([]);
  expect(isEmptyPlan(await world.plan(draft))).toBe(true);

  const taken = await organized();
  await giveOtherProfile(taken, alone, { zones: ["corp.example"] });
  const report = await taken.apply(draft);
  expect(failures(report).join()).toContain("has another Profile, rp-");
  expect(numbersOf(taken, alone)).toHaveLength(1);
});

test("without an order in the file no call is made more, and with it one for each other Profile", async () => {
  const world = await organized(several);
  await giveOtherProfile(world, alone, { zones: [ssm], priority: 500, owner: hub.account });
  const reads = (): number =>
    world.simulator.log.filter(({ action }) => action === "ListProfileResourceAssociations").length;
  const before = reads();
  await world.plan(ranked("profile"));
  expect(reads() - before).toBe(0);
  await world.plan(ranked("profile", 300));
  expect(reads() - before).toBe(1);
});

test("a default number is that of all, and one that a selection gives is that of what it finds", async () => {
  const world = await organized(several);
  const draft: Draft = { ...asked("profile"), defaults: { profilePriority: 700 } };
  const plan = await world.plan(draft);
  expect(plan.operations.flatMap((one) => (one.kind === "set-profile-priority" ? one.priority : []))).toEqual([
    700, 700, 700,
  ]);
  const home = everything.spokes.find(({ name }) => name === "at-home");
  if (home === undefined) throw new Error("no spoke at home");
  world.simulator.addTags({ region: hub.region, id: alone.vpc, tags: { use: "yes" } });
  const select = { accounts: [alone.account], vpcs: { tags: { use: "yes" } } };
  const found = await world.plan({
    ...draftOf(services, [home], { distribution: "profile" }),
    selections: [{ name: "found", select, profilePriority: 250 }],
  });
  expect(found.operations.flatMap((one) => (one.kind === "set-profile-priority" ? one.priority : []))).toEqual([250]);
});
