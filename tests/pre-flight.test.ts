import { expect, test } from "vitest";
import { createGrantedWorld } from "./support/granted.ts";
import { draftOf, hub } from "./support/topologies.ts";

// What EC2 says to dry runs, before anything is written: all that is missing at once.

const access = { role: "vpce-hub", planRole: "vpce-hub-plan" };
const near = { name: "near", account: "222222222222", vpc: "vpc-0b1b2c3d4e5f60001" };
const first = draftOf([{ name: "ssm", policy: "allow.json" }, "sqs"], [near], { access });
const next = draftOf([{ name: "ssm", policy: "deny.json" }, "kms", "logs", "sns"], [near], { access });

test("an apply tells all rights that are missing, and has written nothing", async () => {
  const granted = await createGrantedWorld(first);
  const { world, rights } = granted;
  const role = rights.roles.find(({ arn }) => arn === `arn:aws:iam::${hub.account}:role/vpce-hub`);
  const Statement = role?.policy.Statement.filter(({ Sid }) => Sid !== "NewEndpoints" && Sid !== "NewGroups");
  const policies = [{ ...role?.policy, Statement }];
  world.simulator.addRole({ account: hub.account, name: "vpce-hub", policies });
  const mark = world.mark();
  let isAsked = false;
  const result = await granted.apply(first, { approve: () => (isAsked = true) });

  expect(result).toMatchObject({ kind: "failed", error: { code: "aws.access-denied" } });
  const message = result.kind === "failed" ? result.error.message : "";
  expect(message).toMatch(/^nothing was written, 2 rights are missing: /);
  expect(message).toContain(`ec2:CreateSecurityGroup in account ${hub.account} (ap-northeast-1)`);
  expect(message).toContain(`ec2:CreateVpcEndpoint in account ${hub.account} (ap-northeast-1)`);
  const hint = result.kind === "failed" ? result.error.hint : "";
  expect(hint).toContain(`grant arn:aws:iam::${hub.account}:role/vpce-hub the action ec2:CreateVpcEndpoint`);
  expect(isAsked).toBe(false);
  expect(world.writesSince(mark)).toEqual([]);
});

test("it asks once for each action, however many operations there are", async () => {
  const granted = await createGrantedWorld(draftOf([...first.services, ...next.services.slice(1)], [near], { access }));
  const { world } = granted;
  await granted.apply(first);
  const mark = world.mark();
  await granted.apply(next);
  const asked = world.simulator.log.slice(mark).filter(({ isDryRun }) => isDryRun);

  expect(asked.map(({ action, error }) => `${action} ${error}`).sort()).toEqual([
    "CreateVpcEndpoint DryRunOperation",
    "DeleteVpcEndpoints DryRunOperation",
    "ModifyVpcEndpoint DryRunOperation",
  ]);
  const again = world.mark();
  await granted.apply(next);
  expect(world.simulator.log.slice(again).filter(({ isDryRun }) => isDryRun)).toEqual([]);
});

test("what a dry run fails with beside a refusal stops no apply", async () => {
  const granted = await createGrantedWorld(first);
  granted.world.simulator.faults.add({
    action: "CreateVpcEndpoint",
    isDryRun: true,
    when: "before",
    effect: { kind: "error", code: "InvalidParameter", message: "not in a dry run" },
  });

  expect(await granted.apply(first)).toMatchObject({ kind: "applied", report: { isInterrupted: false } });
});

test("dry runs that are throttled without end hold no apply up for longer than a minute", async () => {
  const granted = await createGrantedWorld(first);
  const { world } = granted;
  world.simulator.faults.add({
    action: "CreateVpcEndpoint",
    isDryRun: true,
    when: "before",
    effect: { kind: "error", code: "RequestLimitExceeded", message: "Request limit exceeded." },
  });
  const mark = world.mark();

  expect(await granted.apply(first)).toMatchObject({ kind: "applied", report: { isInterrupted: false } });
  const asked = world.simulator.log
    .slice(mark)
    .filter(({ action, isDryRun }) => isDryRun && action === "CreateVpcEndpoint");
  const [since, until] = [asked[0]?.at, asked.at(-1)?.at].map(Number);
  expect(asked.length).toBeGreaterThan(3);
  expect((until ?? 0) - (since ?? 0)).toBeLessThanOrEqual(60_000);
});
