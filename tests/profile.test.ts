import { type Plan, countOutcomes, estimateOf, isEmptyPlan } from "@vpce-hub/core";
import { expect, test } from "vitest";
import { foreignGroup, makeForeignHub } from "./support/brownfield.ts";
import { giveOwnEndpoints } from "./support/by-hand.ts";
import {
  type Way,
  answers,
  asked,
  darkWhile,
  failures,
  giveOtherProfile,
  lacking,
  linksIn,
  names,
  organized,
  services,
  spokes,
} from "./support/profile-worlds.ts";
import { type Draft, type SpokeDraft, draftOf, hub, twelveServices } from "./support/topologies.ts";
import { awsTimes, createWorld } from "./support/world.ts";

// Spokes that get the names of the hub by a Route 53 Profile: made, moved there and back, and taken away.

test("a hub is made with a Profile, planned to nothing then, and applied again without a write", async () => {
  const world = await organized();
  const draft = asked("profile");
  const report = await world.apply(draft);
  expect(failures(report)).toEqual([]);
  expect(linksIn(world)).toEqual([2, 3]);
  await world.simulator.clock.sleep(60_000);
  expect(lacking(world)).toEqual([]);
  const mark = world.mark();
  expect(isEmptyPlan(await world.plan(draft))).toBe(true);
  await world.apply(draft);
  expect(world.writesSince(mark)).toEqual([]);
  const plan = await world.plan(draft);
  expect(plan.overview.cells.flat()).toEqual(Array.from({ length: 6 }, () => "there"));
  expect(world.simulator.snapshot().shares).toMatchObject([{ allowsExternal: false }]);
});

test.each<[Way, Way]>([
  ["zones", "profile"],
  ["profile", "zones"],
])("a topology moves from %s to %s, and no name is dark at any moment", async (before, after) => {
  const world = await organized();
  await world.apply(asked(before));
  await world.simulator.clock.sleep(200_000);
  const dark = await darkWhile(world, async () => {
    const report = await world.apply(asked(after));
    expect(failures(report)).toEqual([]);
  });
  expect(dark).toEqual([]);
  expect(linksIn(world)).toEqual(after === "profile" ? [2, 3] : [8, 0]);
  const { profiles, shares } = world.simulator.snapshot();
  expect([profiles.length, shares.length]).toEqual(after === "profile" ? [1, 1] : [0, 0]);
  expect(lacking(world)).toEqual([]);
  expect(isEmptyPlan(await world.plan(asked(after)))).toBe(true);
});

test.each<[Way, Way]>([
  ["zones", "profile"],
  ["profile", "zones"],
])(
  "killed around any kind of write on the way from %s to %s, it goes on, or back, without a dark name",
  async (before, after) => {
    const start = await organized();
    await start.apply(asked(before));
    await start.simulator.clock.sleep(200_000);
    const whole = start.copy();
    const mark = whole.mark();
    await whole.apply(asked(after));
    const actions = new Set(whole.writesSince(mark).map(({ action }) => action));
    for (const action of actions) {
      for (const when of ["before", "after"] as const) {
        const world = start.copy();
        world.simulator.faults.add({ action, when, nth: 1, effect: { kind: "crash" } });
        const dark = await darkWhile(world, async () => {
          await world.tryApply(asked(after)).catch(() => undefined);
          world.simulator.faults.clear();
          const end = when === "before" ? after : before;
          expect([action, failures(await world.apply(asked(end)))]).toEqual([action, []]);
        });
        expect([action, when, dark]).toEqual([action, when, []]);
        const end = when === "before" ? after : before;
        expect([action, linksIn(world)]).toEqual([action, end === "profile" ? [2, 3] : [8, 0]]);
        expect(isEmptyPlan(await world.plan(asked(end)))).toBe(true);
      }
    }
  },
);

test("a spoke that is taken out loses the Profile by the role of its account, and then the share", async () => {
  const world = await organized();
  await world.apply(asked("profile"));
  const left = spokes.slice(1);
  const report = await world.apply(asked("profile", left));
  expect(failures(report)).toEqual([]);
  expect(linksIn(world)).toEqual([2, 2]);
  expect(world.simulator.snapshot().shares).toMatchObject([
    { principals: [...new Set(left.map(({ account }) => account))] },
  ]);
  expect(isEmptyPlan(await world.plan(asked("profile", left)))).toBe(true);
});

test("without spokes there is no Profile and no share any more, and without services nothing at all", async () => {
  const world = await organized();
  await world.apply(asked("profile"));
  expect(failures(await world.apply(asked("profile", [])))).toEqual([]);
  const { profiles, shares } = world.simulator.snapshot();
  expect([profiles, shares]).toEqual([[], []]);
  expect(isEmptyPlan(await world.plan(asked("profile", [])))).toBe(true);
});

test("a service that comes is one more zone in the Profile; one that goes leaves it before its zone is deleted", async () => {
  const world = await organized();
  await world.apply(asked("profile"));
  const more = { ...asked("profile"), services: [...services, "sqs"] };
  const mark = world.mark();
  expect(failures(await world.apply(more))).toEqual([]);
  const writes = world.writesSince(mark).map(({ action }) => action);
  expect(writes).not.toContain("AssociateProfile");
  expect(failures(await world.apply(asked("profile")))).toEqual([]);
  expect(world.simulator.snapshot().profiles.map(({ zones }) => zones.length)).toEqual([2]);
  expect(lacking(world)).toEqual([]);
});

test("endpoints of spokes are switched to the hub behind the Profile, without a public or dark moment", async () => {
  const world = await organized();
  for (const spoke of spokes) await giveOwnEndpoints(world, spoke, { services: ["ssm"] });
  await world.apply(asked("profile"));
  await world.simulator.clock.sleep(60_000);
  const publicly: string[] = [];
  const draft = { ...asked("profile"), defaults: { localEndpoints: "switch" } } as const;
  const dark = await darkWhile(world, async () => {
    const report = await world.apply(draft);
    expect(failures(report)).toEqual([]);
    expect(report.gaps).toEqual([]);
    publicly.push(...lacking(world));
  });
  expect([dark, publicly]).toEqual([[], []]);
  expect(isEmptyPlan(await world.plan(draft))).toBe(true);
  const back = await darkWhile(world, async () => {
    expect(failures(await world.apply(asked("profile")))).toEqual([]);
  });
  expect(back).toEqual([]);
});

test("a switch behind the Profile ends when the zone of the endpoint is gone, so that a move to zones can follow at once", async () => {
  const world = await organized();
  for (const spoke of spokes) await giveOwnEndpoints(world, spoke, { services });
  const draft = (way: Way): Draft => ({ ...asked(way), defaults: { localEndpoints: "switch" } });
  expect(failures(await world.apply(draft("profile")))).toEqual([]);
  const answers = spokes.map(({ vpc }) => world.simulator.resolve({ vpc, region: hub.region, name: names[0] ?? "" }));
  expect(answers.map((answer) => answer.kind === "addresses" && answer.from)).toEqual(spokes.map(() => "zone"));
  const report = await world.apply(draft("zones"));
  expect(report.plan.findings.filter(({ severity }) => severity !== "warn")).toEqual([]);
  expect(failures(report)).toEqual([]);
  expect(linksIn(world)).toEqual([8, 0]);
});

test("behind the Profile, too, the way back is taken where the zone of the endpoint does not go in time", async () => {
  const world = await organized({ hiddenZoneLagMs: 600_000 });
  const [alone] = spokes;
  if (alone === undefined) throw new Error("no spoke");
  await giveOwnEndpoints(world, alone, { services: ["ssm"] });
  const dark = await darkWhile(world, async () => {
    const report = await world.apply({ ...asked("profile"), defaults: { localEndpoints: "switch" } });
    expect(failures(report)).toEqual([expect.stringContaining("its private DNS is on again")]);
  });
  expect(dark).toEqual([]);
  const [own] = world.simulator.snapshot().endpoints.filter(({ vpc }) => vpc === alone.vpc);
  expect([own?.privateDnsEnabled, own?.tags]).toEqual([true, { Name: "made-by-app" }]);
});

test("what others made is adopted and put into a Profile by one plan, and nobody on its zones is dark", async () => {
  const world = await organized();
  const adopt = makeForeignHub(world, services, spokes);
  await world.simulator.clock.sleep(200_000);
  const draft = { ...asked("profile"), hub: { ...hub, securityGroups: [foreignGroup] }, adopt };
  const dark = await darkWhile(world, async () => {
    expect(failures(await world.apply(draft))).toEqual([]);
  });
  expect(dark).toEqual([]);
  expect(linksIn(world)).toEqual([2, 3]);
  expect(isEmptyPlan(await world.plan(draft))).toBe(true);
});

test("an account that cannot be read keeps share and Profile", async () => {
  const world = await organized();
  await world.apply(asked("profile"));
  world.simulator.faults.add({
    action: "ListProfileAssociations",
    account: spokes[0]?.account ?? "",
    when: "before",
    effect: { kind: "error", code: "AccessDeniedException", message: "not authorized", status: 400 },
  } as never);
  const plan = await world.plan(asked("zones"));
  expect(plan.findings.map(({ code }) => code)).toContain("read.unknown");
  expect(plan.operations.some(({ kind }) => kind === "delete-profile" || kind === "unshare-profile")).toBe(false);
});

test("a file that lost its distribution is refused while the Profile stands, and moves nobody", async () => {
  const world = await organized();
  await world.apply(asked("profile"));
  const forgetful = draftOf(services, spokes, { policy: { maxDeletes: { count: 10 } } });
  const mark = world.mark();
  const { findings } = await world.plan(forgetful);
  expect(findings).toMatchObject([{ code: "profile.forgotten", severity: "stop", subject: { kind: "topology" } }]);
  await world.tryApply(forgetful);
  expect(world.writesSince(mark)).toEqual([]);
  expect(failures(await world.apply(asked("zones")))).toEqual([]);
  expect(isEmptyPlan(await world.plan(forgetful))).toBe(true);
  expect((await world.plan(forgetful)).findings).toEqual([]);
});

test("a file that never spoke of a Profile costs one call for that, and nobody's Profile is in its way", async () => {
  const world = await organized();
  await world.apply({ ...asked("profile"), name: "other-team" });
  const listed = (): number => world.simulator.log.filter(({ action }) => action === "ListProfiles").length;
  const before = listed();
  const plan = await world.plan(draftOf(services, spokes));
  expect(plan.findings.filter(({ code }) => code.startsWith("profile."))).toEqual([]);
  expect(listed() - before).toBe(1);
});

test.each(["AccessDeniedException", "InternalServiceErrorException"])(
  "where Profiles cannot be listed (%s), a file that speaks of none is planned all the same, and told once",
  async (code) => {
    const world = await organized();
    await world.apply(draftOf(services, spokes));
    const effect = {
      kind: "error",
      code,
      message: "not authorized",
      status: code.startsWith("I") ? 500 : 400,
    } as const;
    world.simulator.faults.add({ action: "ListProfiles", when: "before", effect });
    const since = world.simulator.clock.now();
    const fewer = await world.plan(draftOf(["ssm"], spokes));
    expect(fewer.findings.filter((finding) => finding.code === "profile.not-looked-for")).toHaveLength(1);
    expect([fewer.isComplete, fewer.changes.length > 0]).toEqual([true, true]);
    expect(world.simulator.clock.now() - since).toBeLessThan(10_000);
    expect(failures(await world.apply(draftOf(["ssm"], spokes)))).toEqual([]);
  },
);

test.each<[Way | undefined, Way, number]>([
  ["zones", "profile", 547.5],
  [undefined, "profile", 547.5],
  ["profile", "zones", 0],
])(
  "a plan by %s says what %s would cost, and how long the move takes, as a plan of that says too",
  async (way, other, usd) => {
    const world = await organized();
    const draft = way === undefined ? draftOf(services, spokes) : asked(way);
    const before = (await world.plan(draft)).otherWay;
    expect(before).toMatchObject({ distribution: other, vpcs: 3, cost: { asked: 547.5 - usd, other: usd } });
    expect(before?.estimate).toEqual(estimateOf(await world.plan(asked(other))));
    await world.apply(draft);
    const stands = await world.plan(draft);
    expect(isEmptyPlan(stands)).toBe(true);
    expect(stands.otherWay?.estimate).toEqual(estimateOf(await world.plan(asked(other))));
    expect(stands.otherWay?.estimate.ms).toBeGreaterThan(5_000);
  },
);

test("no other way is told of where none is: no spoke that a Profile could serve, a part of the topology, a Region without", async () => {
  const world = await organized();
  const apart = spokes.map((spoke) => ({ ...spoke, services: ["ssm"] }));
  expect((await world.plan(draftOf(services, apart))).otherWay).toBeUndefined();
  const only = { only: [{ kind: "spoke", name: "alone" }], exclude: [] } as const;
  expect((await world.plan(asked("zones"), only)).otherWay).toBeUndefined();
});

test("a way that AWS would refuse for its number of VPCs is told as such", async () => {
  const world = await organized();
  const draft = { ...asked("profile"), quotas: { vpcsPerZone: 3 } };
  expect((await world.plan(draft)).otherWay).toMatchObject({ distribution: "zones", isWithinQuota: false });
  expect((await world.plan({ ...draft, quotas: { vpcsPerZone: 4 } })).otherWay?.isWithinQuota).toBe(true);
});

test("tags of the file come to the Profile and its share as they change, and what others wrote stays", async () => {
  const world = await organized();
  const tagged = (tags: NonNullable<Draft["tags"]>): Draft => ({ ...asked("profile"), tags });
  await world.apply(tagged({ owner: "network", phase: "1" }));
  const report = await world.apply(tagged({ owner: "dns" }));
  expect(failures(report)).toEqual([]);
  const { profiles, shares } = world.simulator.snapshot();
  for (const { tags } of [...profiles, ...shares]) {
    expect(tags).toMatchObject({ owner: "dns", "vpce-hub:topology": draftOf([], []).name });
    expect(tags).not.toHaveProperty("phase");
  }
  expect(isEmptyPlan(await world.plan(tagged({ owner: "dns" })))).toBe(true);
  for (const action of ["UntagResource", "TagResource"]) {
    world.simulator.faults.add({ action, when: "after", nth: 1, effect: { kind: "crash" } });
    await world.tryApply(tagged({ owner: action })).catch(() => undefined);
    world.simulator.faults.clear();
    expect(failures(await world.apply(tagged({})))).toEqual([]);
    expect(isEmptyPlan(await world.plan(tagged({})))).toBe(true);
  }
});

test("a second Profile on a VPC that AWS puts behind the hub's is no reason to touch either", async () => {
  const world = await organized({ profiles: { perVpc: "several" } });
  const [alone] = spokes;
  if (alone === undefined) throw new Error("there is no spoke");
  await world.apply(asked("profile"));
  const theirs: Draft = { ...asked("profile", [alone]), name: "other-team" };
  const ofProfiles = (plan: Plan): readonly string[] =>
    plan.findings.map(({ code }) => code).filter((code) => code.startsWith("profile."));
  expect(ofProfiles(await world.plan(theirs))).toContain("profile.occupied");
  await giveOtherProfile(world, alone);
  const mark = world.mark();
  expect(ofProfiles(await world.plan(asked("profile")))).toEqual([]);
  const [first] = await answers(world, { ...asked("profile"), defaults: { reachability: "assume" } });
  expect(first).toMatch(/^alone unknown another Profile of spoke alone, .* was not looked at$/);
  await world.apply(asked("profile"));
  expect(world.writesSince(mark)).toEqual([]);
});

test("an approved plan that moves is carried out from its file, and its repetition is a success", async () => {
  const world = await organized();
  await world.apply(asked("zones"));
  const plan = await world.plan(asked("profile"));
  expect(
    countOutcomes((await world.apply(asked("profile"), { approve: ({ id }) => id === plan.id })).outcomes),
  ).toMatchObject({ failed: 0 });
  expect(plan.operations.every(({ id }) => id.length > 0)).toBe(true);
});

test("a scope moves one spoke alone", async () => {
  const world = await organized();
  await world.apply(asked("zones"));
  const only = { only: [{ kind: "spoke", name: "alone" }], exclude: [] } as const;
  const report = await world.apply(asked("profile"), { scope: only });
  expect(failures(report)).toEqual([]);
  expect(linksIn(world)).toEqual([6, 1]);
  await world.simulator.clock.sleep(120_000);
  expect(lacking(world)).toEqual([]);
});

test("a verification knows the Profile: what it serves, and who lost it", async () => {
  const world = await organized();
  await world.apply(asked("profile"));
  await world.simulator.clock.sleep(60_000);
  const answersOf = (): Promise<readonly string[]> =>
    answers(world, { ...asked("profile"), defaults: { reachability: "assume" } });
  expect(new Set(await answersOf())).toEqual(new Set(["alone assumed", "pair-1 assumed", "pair-2 assumed"]));
  const [first] = spokes;
  await world.apply(asked("profile", spokes.slice(1)));
  expect(await answersOf()).toContain(`alone no spoke alone (${first?.vpc}) does not have the Profile`);
});

const twenty = [
  ...twelveServices,
  ..."secretsmanager lambda ecr.api codebuild codecommit kinesis-firehose states autoscaling".split(" "),
];

function fleet(count: number): readonly SpokeDraft[] {
  return Array.from({ length: count }, (_, i) => ({
    name: `spoke-${i}`,
    account: String(200_000_000_000 + i),
    vpc: `vpc-0b${String(i).padStart(15, "0")}`,
  }));
}

test.each([
  [50, 120_000],
  [300, 120_000],
])(
  "%i spokes join twenty services by one write each and two of the share, within two minutes",
  async (count, ms) => {
    // Who is admitted stays as it is, or rules that others cover would be waited for.
    const draft = draftOf(twenty, fleet(count), {
      hub: { ...hub, allow: ["10.0.0.0/8"] },
      distribution: "profile",
      defaults: { reachability: "assume" },
    });
    const world = await createWorld(awsTimes, draft);
    world.simulator.addOrganization({
      management: hub.account,
      accounts: fleet(count).map(({ account }) => ({ id: account })),
    });
    await world.apply({ ...draft, spokes: [] });
    const mark = world.mark();
    const since = world.simulator.clock.now();
    const report = await world.apply(draft);
    expect(failures(report)).toEqual([]);
    const elapsed = world.simulator.clock.now() - since;
    const writes = world.writesSince(mark).map(({ action }) => action);
    const ofSpokes = writes.filter((action) => action === "AssociateProfile" || action.endsWith("ResourceShare"));
    expect(ofSpokes).toHaveLength(count + 2);
    expect(elapsed).toBeLessThan(ms);
    expect(Math.abs(report.elapsedMs - report.estimate.ms)).toBeLessThan(report.estimate.ms / 2);
  },
  120_000,
);
