import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ApplyOptions, createLimiter } from "@vpce-hub/runner";
import { expect, onTestFinished, test } from "vitest";
import { runCommand } from "./support/command.ts";
import { type Draft, draftOf, hub, twelveServices } from "./support/topologies.ts";
import { type World, createAppliedWorld, createWorld } from "./support/world.ts";

/** Hubs in one account, each with work enough to empty the account's bucket. */
function hubDraft(name: string, i: number, spokeCount: number): Draft {
  const spokes = Array.from({ length: spokeCount }, (_, j) => ({
    name: `${name}-${j}`,
    account: String(222_222_000_000 + 100 * i + j),
    vpc: `vpc-0b${i}${String(j).padStart(14, "0")}`,
  }));
  return draftOf(["ssm", "ec2messages", "ssmmessages", "kms", "logs", "sqs"], spokes, {
    name,
    hub: { ...hub, vpc: `vpc-0a1b2c3d4e5f6000${i + 1}`, subnets: [`subnet-0a1b2c3d4e5f6000${i + 1}`] },
  });
}

const [blue, green] = [hubDraft("blue", 0, 12), hubDraft("green", 1, 12)];

function throttlesIn({ simulator }: World): number {
  return simulator.log.filter(({ error }) => error === "Throttling" || error === "RequestLimitExceeded").length;
}

async function applyBoth(world: World, options: Partial<ApplyOptions> = {}): Promise<void> {
  const results = await Promise.all([blue, green].map(async (draft) => world.tryApply(draft, options)));
  expect(results.map(({ kind }) => kind)).toEqual(["applied", "applied"]);
}

test("runs beside each other in one process, with one limiter, provoke no throttle in the account that they share", async () => {
  const apart = await createWorld({}, blue, green);
  await applyBoth(apart);
  expect(throttlesIn(apart)).toBeGreaterThan(0);

  const together = await createWorld({}, blue, green);
  await applyBoth(together, { limiter: await createLimiter(together.simulator.clock) });
  expect(throttlesIn(together)).toBe(0);
});

test("a command with several topologies of one account provokes no throttle", async () => {
  const drafts = ["red", "gold"].map((name, i) => ({ ...hubDraft(name, i, 1), services: twelveServices }));
  const folder = mkdtempSync(join(tmpdir(), "vpce-hub-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const files = drafts.map((draft) => join(folder, `${draft.name}.yaml`));
  for (const [i, file] of files.entries()) writeFileSync(file, JSON.stringify(drafts[i]));
  await using served = await createAppliedWorld(drafts);
  const mark = served.simulator.log.length;
  const { code } = await runCommand("vpce-plan", [...files, "--detailed-exitcode"], { env: served.env });
  expect(code).toBe(0);
  const log = served.simulator.log.slice(mark);
  // More than a full bucket holds.
  expect(log.filter(({ service, account }) => service === "route53" && account === hub.account).length).toBeGreaterThan(
    60,
  );
  expect(log.map(({ error }) => error)).not.toContain("Throttling");
});

test("however many spokes join, few authorizations are open at a time", async () => {
  const many = hubDraft("many", 0, 90);
  const world = await createWorld({}, many);
  await world.apply(many);
  let [open, most] = [0, 0];
  for (const { action } of world.simulator.log) {
    if (action === "CreateVPCAssociationAuthorization") open += 1;
    if (action === "DeleteVPCAssociationAuthorization") open -= 1;
    most = Math.max(most, open);
  }
  expect(open).toBe(0);
  // Thirty seconds of the quota of the hub: while records spread, and at the end; and some on their way.
  expect(most).toBeLessThan(400);
});

/** Some spokes, each in an account of its own, from a number on. */
function spokesFrom(first: number, count: number): Draft["spokes"] {
  return Array.from({ length: count }, (_, i) => ({
    name: `spoke-${first + i}`,
    account: String(200_000_000_000 + first + i),
    vpc: `vpc-0b${String(first + i).padStart(15, "0")}`,
  }));
}

test("an emit that throws now and then lets no two writes meet on a zone, and leaves no authorization", async () => {
  const draft = draftOf(["ssm", "ec2messages", "ssmmessages", "kms"], spokesFrom(0, 10));
  const world = await createWorld({ latencyMs: 60 }, draft);
  let writes = 0;
  const report = await world.apply(draft, {
    emit: (event) => {
      if (event.kind === "call" && event.call.isWrite && ++writes % 7 === 0) throw new Error("the log is full");
    },
  });
  expect(report.outcomes.filter(({ kind }) => kind !== "applied")).toEqual([]);
  const errors = world.simulator.log.map(({ error }) => error);
  expect(errors).not.toContain("PriorRequestNotComplete");
  expect(errors).not.toContain("ConcurrentModification");
  expect(world.simulator.snapshot().zones.flatMap(({ authorizations }) => authorizations)).toEqual([]);
});

test("a spoke whose role cannot be assumed again for some minutes holds up no other spoke", async () => {
  const draft = draftOf(["ssm", "ec2messages", "ssmmessages", "kms", "logs", "sqs"], spokesFrom(0, 30));
  const world = await createWorld({ latencyMs: 60 }, draft);
  const { clock, faults, log } = world.simulator;
  const start = clock.now();
  const expired = "200000000003";
  void clock.sleep(3_000).then(() => {
    const effect = { kind: "error", code: "ExpiredToken" } as const;
    faults.add({ account: expired, action: "AssociateVPCWithHostedZone", nth: 1, when: "before", effect });
    faults.add({ action: "AssumeRole", when: "before", effect: { kind: "error", code: "Throttling" } });
  });
  await world.tryApply(draft);
  const others = log.filter(
    ({ action, account, error }) =>
      action === "AssociateVPCWithHostedZone" && error === undefined && account !== expired,
  );
  expect(others).toHaveLength(29 * 6);
  expect(Math.max(...others.map(({ at }) => at - start))).toBeLessThan(200_000);
});

test("authorizations of a small run are open for no more than about a minute, whatever runs beside it", async () => {
  const small = { ...hubDraft("small", 1, 0), services: ["ecr.api", "ecr.dkr"], spokes: spokesFrom(500, 4) };
  const large = { ...hubDraft("large", 0, 0), services: twelveServices, spokes: spokesFrom(0, 60) };
  const world = await createWorld({ latencyMs: 50 }, small, large);
  const limiter = await createLimiter(world.simulator.clock);
  await Promise.all([large, small].map(async (draft) => world.apply(draft, { limiter })));
  const given = new Map<string, number>();
  const open: number[] = [];
  for (const { action, at, parameters } of world.simulator.log) {
    const text = JSON.stringify(parameters);
    const pair = [/vpc-0b0+50\d/u, /Z[0-9A-Z]{8,}/u].map((pattern) => pattern.exec(text)?.[0]);
    if (pair.includes(undefined)) continue;
    if (action === "CreateVPCAssociationAuthorization") given.set(pair.join(" "), at);
    if (action === "DeleteVPCAssociationAuthorization") open.push(at - (given.get(pair.join(" ")) ?? Number.NaN));
  }
  expect(open).toHaveLength(8);
  expect(Math.max(...open)).toBeLessThan(75_000);
});
