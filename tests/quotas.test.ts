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
