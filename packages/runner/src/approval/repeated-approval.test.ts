import fc from "fast-check";
import { type Approval, type Plan, isEmptyPlan } from "@vpce-hub/core";
import { type ApplyResult, planDocument } from "@vpce-hub/runner";
import { expect, test } from "vitest";
import { approvalIn } from "./plan-file.ts";
import { applyExitCode } from "../cli/result-exit-code.ts";
import { staleText } from "../render/stale-text.ts";
import { giveOwnEndpoints } from "../../../../tests/support/by-hand.ts";
import { copiesOf } from "../../../../tests/support/copies.ts";
import { type Draft, draftOf, everything } from "../../../../tests/support/topologies.ts";
import { type World, createWorld } from "../../../../tests/support/world.ts";

// Law 14: an approved plan repeated is a success, whatever of it is done or was held back when it was approved.

const [first, second] = everything.spokes;
if (first === undefined || second === undefined) throw new Error("the pool has spokes");
const protectedFirst = { ...first, protect: true };
const gone = { name: "gone", account: "222222222222", vpc: "vpc-0dead000000000000" };

interface Scene {
  readonly before: Draft;
  readonly wanted: Draft;
  readonly prepare?: (world: World) => Promise<void> | void;
}

/** Plans of which a part is held back, each for another reason. */
const scenes: Readonly<Record<string, Scene>> = {
  "a name that is taken in a spoke": {
    before: draftOf(["kms"], [second]),
    wanted: draftOf(["ssm", "kms"], [first, second]),
    prepare: async (world) => {
      // Whose the zone in the way is cannot be told where the endpoints of the spoke may not be read.
      await giveOwnEndpoints(world, first, { services: ["ssm"] });
      world.simulator.addRole({ account: first.account, name: "vpce-hub", denies: ["ec2:DescribeVpcEndpoints"] });
    },
  },
  "a spoke without a VPC": { before: draftOf(["ssm"], [second]), wanted: draftOf(["ssm", "kms"], [second, gone]) },
  "a protected service that was taken out": {
    before: draftOf([{ name: "kms", protect: true }, "ssm"], [first]),
    wanted: draftOf(["ssm", "sqs"], [second]),
  },
  "a protected spoke that was taken out": {
    before: draftOf(["ssm"], [protectedFirst]),
    wanted: draftOf(["ssm", "sqs"], [second]),
  },
  "a protection that the plan takes off": {
    before: draftOf(["kms", "ssm"], [protectedFirst, second]),
    wanted: draftOf(["ssm", "sqs"], [first, second]),
  },
  "a spoke that cannot be read": {
    before: draftOf(["ssm"], [second]),
    wanted: draftOf(["ssm", "kms"], [first, second]),
    prepare: ({ simulator }) =>
      simulator.addRole({ account: first.account, name: "vpce-hub", trusts: ["999999999999"] }),
  },
};

const byProfile = (draft: Draft): Draft => ({ ...draft, distribution: "profile" });
const byZones = (draft: Draft): Draft => ({ ...draft, distribution: "zones" });

/** The same where spokes get a Profile, or move there or back. */
const scenesOfProfiles: Readonly<Record<string, Scene>> = {
  "a VPC that has another Profile": {
    before: byZones(draftOf(["ssm"], [second])),
    wanted: byProfile(draftOf(["ssm", "kms"], [first, second])),
    prepare: async (world) => {
      await world.apply({ ...byProfile(draftOf(["sqs"], [first])), name: "other-team" });
      await world.simulator.clock.sleep(60_000);
    },
  },
  "a spoke that cannot be read, and gets a Profile": {
    before: byProfile(draftOf(["ssm"], [second])),
    wanted: byProfile(draftOf(["ssm", "kms"], [first, second])),
    prepare: ({ simulator }) =>
      simulator.addRole({ account: first.account, name: "vpce-hub", trusts: ["999999999999"] }),
  },
  "a move to a Profile of two spokes, of which one cannot be read": {
    before: byZones(draftOf(["ssm"], [first, second])),
    wanted: byProfile(draftOf(["ssm"], [first, second])),
    prepare: ({ simulator }) =>
      simulator.addRole({ account: first.account, name: "vpce-hub", trusts: ["999999999999"] }),
  },
  "a move to zones of two spokes, of which one cannot be read": {
    before: byProfile(draftOf(["ssm"], [first, second])),
    wanted: byZones(draftOf(["ssm"], [first, second])),
    prepare: ({ simulator }) =>
      simulator.addRole({ account: first.account, name: "vpce-hub", trusts: ["999999999999"] }),
  },
  "a protected spoke that was taken out, and has a Profile": {
    before: byProfile(draftOf(["ssm"], [protectedFirst])),
    wanted: byProfile(draftOf(["ssm", "sqs"], [second])),
  },
};

const allScenes: Readonly<Record<string, Scene>> = { ...scenes, ...scenesOfProfiles };

test.each(Object.keys(allScenes))(
  "%s: the approved plan can be repeated, and ends every time as the first time",
  async (name) => {
    const { world, wanted, approval, plan } = await prepared(name);
    expect(plan.blocked.length + Number(!plan.isComplete)).toBeGreaterThan(0);
    const once = await world.tryApply(wanted, { approval: { kind: "plan", approval } });
    expect(kindOf(once)).toBe("applied");
    // Whoever cannot be read is told as such where it alone knows what it has.
    expect(applyExitCode(once)).toBe(plan.blocked.length > 0 ? 14 : 17);
    for (let time = 2; time <= 3; time++) {
      const mark = world.mark();
      const again = await world.tryApply(wanted, { approval: { kind: "plan", approval } });
      expect(kindOf(again)).toBe("applied");
      expect(world.writesSince(mark)).toEqual([]);
      expect(applyExitCode(again)).toBeOneOf([12, 17]);
    }
  },
);

test("killed and failing at whatever write, an approved plan with a held-back part is never stale, and gets as far as it may", async () => {
  const trouble = fc.record({
    nth: fc.integer({ min: 1, max: 12 }),
    when: fc.constantFrom("before" as const, "after" as const),
    kind: fc.constantFrom("crash" as const, "denied" as const),
  });
  const troubles = fc.array(trouble, { maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...Object.keys(allScenes)), troubles, async (name, met) => {
      const calm = await prepared(name);
      await calm.world.tryApply(calm.wanted, { approval: { kind: "plan", approval: calm.approval } });
      const { world, wanted, approval } = await prepared(name);
      const apply = async (): Promise<ApplyResult> => world.tryApply(wanted, { approval: { kind: "plan", approval } });
      for (const one of met) expect(kindOf(await troubled(world, one, apply))).not.toBe("stale");
      expect(kindOf(await apply())).toBe("applied");
      const mark = world.mark();
      expect(kindOf(await apply())).toBe("applied");
      expect(world.writesSince(mark)).toEqual([]);
      const [here, there] = await Promise.all([world.plan(wanted), calm.world.plan(calm.wanted)]);
      expect(leftIn(here)).toEqual(leftIn(there));
    }),
    { endOnFailure: true, numRuns: 15 * Number(process.env["VPCE_RUNS"] ?? 1) },
  );
});

test("what is free since the plan was approved is left, with the advice to plan again, and a new plan does it", async () => {
  const { world, wanted, approval } = await prepared("a protection that the plan takes off");
  await world.tryApply(wanted, { approval: { kind: "plan", approval } });
  const again = await world.tryApply(wanted, { approval: { kind: "plan", approval } });
  const blocked = again.kind === "applied" ? again.report.blocked : [];
  expect([...new Set(blocked.map(({ because }) => because))]).toMatchObject([
    {
      code: "plan.not-approved",
      message: expect.stringContaining("resource.protected held back when this plan was approved"),
      hint: expect.stringContaining("vpce-plan"),
    },
  ]);
  await world.apply(wanted);
  expect(isEmptyPlan(await world.plan(wanted))).toBe(true);
  const last = await world.tryApply(wanted, { approval: { kind: "plan", approval } });
  expect([kindOf(last), applyExitCode(last)]).toEqual(["applied", 0]);
});

test("whoever compares a plan that was made without its approval is told what is free now", async () => {
  const { world, wanted, approval } = await prepared("a protection that the plan takes off");
  await world.tryApply(wanted, { approval: { kind: "plan", approval } });
  const now = await world.plan(wanted);
  const { compareToApproval } = await import("@vpce-hub/core");
  const verdict = compareToApproval(now, approval);
  const text = verdict.kind === "stale" ? staleText(verdict.differences, now) : "";
  expect(text).toContain(
    `not approved: take ${first.vpc} off zone kms.ap-northeast-1.amazonaws.com (account 111111111111): resource.protected held it back when the plan was approved`,
  );
});

interface Prepared {
  readonly world: World;
  readonly wanted: Draft;
  readonly plan: Plan;
  readonly approval: Approval;
}

/** Returns a scene in a world of its own, as its plan was approved: what comes before the approval is made once. */
const prepared = copiesOf(prepare, ({ world, ...approved }: Prepared) => ({ ...approved, world: world.copy() }));

async function prepare(name: string): Promise<Prepared> {
  const scene = allScenes[name];
  if (scene === undefined) throw new Error(name);
  const { before, wanted } = scene;
  const world = await createWorld();
  await world.apply(before);
  await scene.prepare?.(world);
  const plan = await world.plan(wanted);
  // As it is read back from a file.
  const approval = approvalIn(JSON.parse(JSON.stringify(planDocument(plan))));
  return { world, wanted, plan, approval };
}

async function troubled(
  { simulator }: World,
  trouble: { readonly nth: number; readonly when: "before" | "after"; readonly kind: "crash" | "denied" },
  act: () => Promise<ApplyResult>,
): Promise<ApplyResult> {
  const { nth, when, kind } = trouble;
  let writes = 0;
  const stop = simulator.faults.onCall(({ isWrite }) => {
    if (!isWrite || ++writes !== nth) return;
    const effect =
      kind === "crash" ? ({ kind } as const) : ({ kind: "error", code: "AccessDenied", status: 403 } as const);
    simulator.faults.add({ when, nth: 1, effect });
  });
  const result = await act();
  stop();
  simulator.faults.clear();
  return result;
}

function kindOf(result: ApplyResult): unknown {
  return result.kind === "stale" ? result.differences : result.kind;
}

function leftIn({ changes, blocked }: Plan): readonly string[] {
  return [...changes, ...blocked.map(({ change }) => change)].map(({ kind, key }) => `${kind} ${key}`).toSorted();
}
