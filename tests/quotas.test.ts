import { type ApplyOptions, createLimiter } from "@vpce-hub/runner";
import { expect, test } from "vitest";
import { type Draft, draftOf, hub } from "./support/topologies.ts";
import { type World, createWorld } from "./support/world.ts";

/** Hubs in one account, each with work enough to empty the account's bucket. */
function hubDraft(name: string, i: number): Draft {
  const spokes = Array.from({ length: 8 }, (_, j) => ({
    name: `${name}-${j}`,
    account: String(222_222_000_000 + 10 * i + j),
    vpc: `vpc-0b${i}${String(j).padStart(14, "0")}`,
  }));
  return draftOf(["ssm", "ec2messages", "ssmmessages", "kms", "logs", "sqs"], spokes, {
    name,
    hub: { ...hub, vpc: `vpc-0a1b2c3d4e5f6000${i + 1}`, subnets: [`subnet-0a1b2c3d4e5f6000${i + 1}`] },
  });
}

const [blue, green] = [hubDraft("blue", 0), hubDraft("green", 1)];

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
