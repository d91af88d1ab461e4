import fc from "fast-check";
import { type Plan, estimateOf, totalOf } from "@vpce-hub/core";
import { expect, test } from "vitest";
import { planText } from "./plan-text.ts";
import { reportText } from "./report-text.ts";
import { paletteFor } from "./style.ts";
import {
  type Draft,
  type SpokeDraft,
  draftOf,
  drafts,
  hub,
  sessionManager,
} from "../../../../tests/support/topologies.ts";
import { type World, awsTimes, createWorld } from "../../../../tests/support/world.ts";

/** AWS's own services with one name each. */
const pool = ["ssm", "ec2messages", "ssmmessages", "kms", "logs", "sqs", "sns", "sts", "ecr.api", "ecr.dkr", "events"];
const morePool = ["athena", "glue", "ecs", "ecs-agent", "ecs-telemetry", "elasticfilesystem", "rds", "redshift"];

/** Topologies of any shape: few services and many spokes, many services and few, some spokes in the hub's account. */
const sizes: fc.Arbitrary<Draft> = fc
  .record({
    services: fc.integer({ min: 1, max: pool.length + morePool.length }),
    spokes: fc.integer({ min: 0, max: 12 }),
    atHome: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ services, spokes, atHome }) =>
    draftOf([...pool, ...morePool].slice(0, services), [
      ...Array.from({ length: spokes }, (_, i) => spokeOf(i, String(222_222_000_000 + i))),
      ...Array.from({ length: atHome }, (_, i) => spokeOf(100 + i, hub.account)),
    ]),
  );

function spokeOf(index: number, account: string): SpokeDraft {
  return { name: `user-${index}`, account, vpc: `vpc-0b${String(index).padStart(15, "0")}` };
}

/** Applies, and returns the plan with what the apply really took from its approval on. */
async function applied(
  world: World,
  draft: Draft,
): Promise<{ plan: Plan; ms: number; calls: number; throttles: number }> {
  let mark = 0;
  const report = await world.apply(draft, {
    approve: () => {
      mark = world.mark();
      return true;
    },
  });
  const log = world.simulator.log.slice(mark);
  const throttles = log.filter(({ error }) => error === "Throttling" || error === "RequestLimitExceeded").length;
  return { plan: report.plan, ms: report.elapsedMs, calls: report.outcomes.length === 0 ? 0 : log.length, throttles };
}

/** Holds an estimate within ten percent of the truth; of little, within a few. */
function expectClose(estimated: number, truth: number, slack: number): void {
  expect(Math.abs(estimated - truth)).toBeLessThanOrEqual(Math.max(slack, 0.1 * truth));
}

test("an apply from nothing takes as long and as many calls as estimated, within ten percent", async () => {
  await fc.assert(
    fc.asyncProperty(sizes, async (draft) => {
      const world = await createWorld(awsTimes, draft);
      const { plan, ms, calls, throttles } = await applied(world, draft);
      const expected = estimateOf(plan);
      expectClose(expected.ms, ms, 3_000);
      expectClose(expected.calls, calls, 16);
      expect(throttles).toBe(0);
    }),
    { numRuns: 12 },
  );
});

test("a change of what is there takes as long and as many calls as estimated, within ten percent", async () => {
  await fc.assert(
    fc.asyncProperty(drafts, drafts, async (before, after) => {
      const world = await createWorld(awsTimes);
      await world.apply(before);
      await world.simulator.clock.sleep(300_000);
      const { plan, ms, calls, throttles } = await applied(world, after);
      const expected = estimateOf(plan);
      expectClose(expected.ms, ms, 3_000);
      expectClose(expected.calls, calls, 16);
      expect(throttles).toBe(0);
    }),
    { endOnFailure: true, numRuns: 20 },
  );
});

test("the records of the zones that stay, looked at before endpoints go, are in the estimate", async () => {
  const world = await createWorld(awsTimes);
  const users = [spokeOf(0, "222222222222")];
  await world.apply(draftOf(pool, users));
  await world.simulator.clock.sleep(300_000);
  let mark = 0;
  const report = await world.apply(draftOf(pool.slice(3), users), {
    approve: () => {
      mark = world.mark();
      return true;
    },
  });
  const looks = ({ action }: { readonly action: string }): boolean => action === "ListResourceRecordSets";
  const seen = world.simulator.log.slice(mark).filter(looks).length;
  expect(seen).toBeGreaterThanOrEqual(pool.length - 3);
  expect(estimateOf(report.plan).byAction.filter(looks)).toMatchObject([{ account: hub.account, calls: seen }]);
  expect(report.ledger.filter(looks)).toMatchObject([{ account: hub.account, calls: seen }]);
});

test("the report holds the estimate against every call that AWS saw since the approval", async () => {
  const world = await createWorld(awsTimes);
  let mark = 0;
  const report = await world.apply(sessionManager, {
    approve: () => {
      mark = world.mark();
      return true;
    },
  });
  const seen = world.simulator.log.slice(mark);
  expect(report.estimate).toEqual(estimateOf(report.plan));
  expect(totalOf(report.ledger)).toMatchObject({ calls: seen.length, throttles: 0 });
  for (const { account, action, calls } of report.ledger)
    expect(seen.filter((call) => call.account === account && call.action === action)).toHaveLength(calls);
  const text = reportText(report, "vpce-apply", paletteFor(false));
  expect(text).toContain(`estimated ~${report.estimate.calls} calls in ~2 m 03 s; it took ${seen.length} in 2 m 0`);
  expect(text).toContain("    111111111111  route53:CreateHostedZone 3\n");
  expect(text).toContain("    2 other accounts  route53:AssociateVPCWithHostedZone 6\n");
});

test("a plan with something to do says what it will cost, one without says nothing of it", async () => {
  const world = await createWorld(awsTimes);
  expect(planText(await world.plan(sessionManager), paletteFor(false))).toMatch(/ \(~\d+ calls, ~2 m 03 s\)\n$/);
  await world.apply(sessionManager);
  expect(planText(await world.plan(sessionManager), paletteFor(false))).not.toContain("calls");
});
