import type { Plan, Scope } from "@vpce-hub/core";
import { expect, test } from "vitest";
import { scopeOf } from "./scope.ts";
import { parseFlags } from "./parse-flags.ts";
import { scopeFlags } from "./scope-flags.ts";
import { planExitCode } from "./result-exit-code.ts";
import { scopeText } from "../render/scope-text.ts";
import { draftOf, everything, sessionManager } from "../../../../tests/support/topologies.ts";
import { type World, createWorld } from "../../../../tests/support/world.ts";

// What is out of scope is neither read nor changed, and says nothing of what is in scope.

const [alone, pair] = sessionManager.spokes;
if (alone === undefined || pair === undefined) throw new Error("two spokes");

test("an account that cannot be entered is excluded: nothing is read there, and the others go on", async () => {
  const world = await createWorld();
  await world.apply(draftOf(["ssm"], [alone, pair]));
  world.simulator.addRole({ account: alone.account, name: "vpce-hub", trusts: ["999999999999"] });
  const wanted = draftOf(["ssm", "kms"], [alone, pair]);
  const shut = await world.plan(wanted);
  expect(shut.isComplete).toBe(false);
  const since = world.simulator.log.length;
  const scope = scopeFrom("--exclude", `account:${alone.account}`);
  const result = await world.tryPlan(wanted, scope);
  if (result.kind !== "planned") throw new Error(result.kind);
  const { plan } = result;
  expect(plan.findings).toMatchObject([
    { code: "scope.not-read", severity: "warn", message: expect.stringContaining(alone.account) },
  ]);
  expect([planExitCode(result, false), planExitCode(result, true)]).toEqual([0, 2]);
  expect(callsFor(world, alone.account, since)).toEqual([]);
  const report = await world.apply(wanted, { scope });
  expect(report.outcomes.every(({ kind }) => kind === "applied")).toBe(true);
  const after = await world.tryPlan(wanted, scope);
  expect(planExitCode(after, true)).toBe(0);
});

test("the group keeps the rules of spokes that are not read, and loses them when all are", async () => {
  const world = await createWorld();
  await world.apply(draftOf(["ssm"], [alone, pair, ...farSpokes]));
  const wanted = draftOf(["ssm"], [pair, ...farSpokes]);
  const narrow = await world.plan(wanted, scopeFrom("--exclude", "spoke:far"));
  expect(narrow.changes.filter(({ resource }) => resource === "security-group")).toEqual([]);
  expect(narrow.changes.map(({ kind, resource }) => `${kind} ${resource}`)).toEqual(["delete association"]);
  const whole = await world.plan(wanted);
  expect(whole.changes.map(({ kind, resource }) => `${kind} ${resource}`)).toEqual([
    "delete association",
    "update security-group",
  ]);
});

test("a VPC that leaves stays while a spoke that it may be is out of scope, and the finding says so", async () => {
  const world = await createWorld();
  await world.apply(draftOf(["ssm"], [alone, pair]));
  const { findings } = await world.plan(draftOf(["ssm"], [pair, ...farSpokes]), scopeFrom("--exclude", "spoke:far"));
  expect(findings.map(({ code }) => code)).toEqual(["spoke.vpc-mistaken", "scope.not-read"]);
  expect(findings[0]?.message).toContain("far, which is out of scope and was not looked for");
});

test("a spoke that is excluded and on some zone already is where the file says, and keeps no other VPC from leaving", async () => {
  const world = await createWorld();
  await world.apply(draftOf(["ssm"], [alone, pair, ...farSpokes]));
  const wanted = draftOf(["ssm", "kms"], [pair, ...farSpokes]);
  const { findings, changes } = await world.plan(wanted, scopeFrom("--exclude", "spoke:far"));
  expect(findings.map(({ code }) => code)).toEqual(["scope.not-read"]);
  expect(changes.flatMap(({ kind, key }) => (kind === "delete" ? key : []))).toEqual([
    `association/ssm.ap-northeast-1.amazonaws.com/ap-northeast-1/${alone.vpc}`,
  ]);
});

test("only a spoke leaves the policy of the endpoints as it is for all others", async () => {
  const world = await createWorld();
  await world.apply(draftOf(["kms"], [alone]));
  const policy = JSON.stringify({
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Principal: "*", Action: "kms:Decrypt", Resource: "*" }],
  });
  const readFile = async (): Promise<string> => Promise.resolve(policy);
  const wanted = { ...draftOf([{ name: "kms", policy: "kms.json" }], [alone, pair]), readFile };
  const before = policies(world);
  const narrow = await planOf(world, wanted, scopeFrom("--only", `spoke:${pair.name}`), policy);
  expect(narrow.operations.map(({ kind }) => kind)).toEqual([
    "authorize-ingress",
    "authorize",
    "associate",
    "deauthorize",
  ]);
  expect(narrow.leftOut.map(({ key }) => key)).toEqual(["endpoint/kms"]);
  expect(policies(world)).toEqual(before);
});

test("a subnet that the spoke needs comes along, and the policy beside it does not", async () => {
  const world = await createWorld();
  const [one, two] = everything.hub["subnets"] as readonly string[];
  const hub = (subnets: readonly (string | undefined)[]): typeof everything.hub => ({ ...everything.hub, subnets });
  await world.apply({ ...draftOf(["kms"], [alone]), hub: hub([one]) });
  const policy = JSON.stringify({
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Principal: "*", Action: "kms:Decrypt", Resource: "*" }],
  });
  const wanted = { ...draftOf([{ name: "kms", policy: "kms.json" }], [alone, pair]), hub: hub([one, two]) };
  const { operations, changes, leftOut } = await planOf(
    world,
    wanted,
    scopeFrom("--only", `spoke:${pair.name}`),
    policy,
  );
  const modify = operations.find(({ kind }) => kind === "modify-endpoint");
  expect(modify).toMatchObject({ addSubnets: [two], policy: undefined });
  const endpoint = changes.find(({ resource }) => resource === "endpoint");
  expect(endpoint?.kind === "update" && endpoint.fields.map(({ field }) => field)).toEqual(["subnets"]);
  expect(leftOut.map(({ key }) => key)).toContain("endpoint/kms");
});

test("a plus sign joins: this service of this spoke; options repeated add up", async () => {
  const world = await createWorld();
  const links = async (...args: readonly string[]): Promise<readonly string[]> =>
    (await world.plan(sessionManager, scopeFrom(...args))).changes.flatMap((change) =>
      change.resource === "association" && change.kind === "create"
        ? `${change.desired.user.spoke ?? ""} ${change.services.join(" ")}`
        : [],
    );
  expect(await links("--only", "spoke:alone+service:ssm")).toEqual(["alone ssm"]);
  expect(
    await links("--only", "spoke:alone+service:ssm", "--only", "account:333333333333+service:ec2messages"),
  ).toEqual(["pair-1 ec2messages", "alone ssm"]);
  expect(await links("--exclude", "spoke:alone+service:ssm")).toHaveLength(5);
  const { findings } = await world.plan(sessionManager, scopeFrom("--only", "spoke:aloen+service:ssm"));
  expect(findings).toMatchObject([{ code: "scope.unknown", hint: "did you mean spoke:alone?" }]);
});

test("a scope is written as it was given, for the command that goes on", () => {
  const text = "--only spoke:a+b+service:ssm --only account:333333333333 --exclude service:kms";
  expect(scopeText(scopeFrom(...text.split(" ")))).toBe(text);
  expect(() => scopeFrom("--only", "spoke:a+service:")).toThrow("spoke:a+service: is no part of a topology");
});

const farSpokes = everything.spokes.filter(({ name }) => name === "far");

function scopeFrom(...args: readonly string[]): Scope {
  return scopeOf(parseFlags(args, scopeFlags));
}

/** Plans a topology whose policy file has this text. */
async function planOf(world: World, draft: object, scope: Scope, policy: string): Promise<Plan> {
  const text = JSON.stringify(draft);
  const { plan } = await import("@vpce-hub/runner");
  const { simulator } = world;
  const result = await plan({
    clock: simulator.clock,
    requestHandler: simulator.requestHandler,
    credentials: simulator.addAccount(everything.hub.account),
    topology: { text, name: "topology.yaml", readFile: async () => Promise.resolve(policy) },
    scope,
  });
  if (result.kind !== "planned") throw new Error(JSON.stringify(result));
  return result.plan;
}

function policies({ simulator }: World): readonly unknown[] {
  return simulator.snapshot().endpoints.map(({ policyDocument }) => policyDocument);
}

function callsFor({ simulator }: World, account: string, since: number): readonly string[] {
  return simulator.log
    .slice(since)
    .filter((call) => JSON.stringify(call).includes(account))
    .map(({ action }) => action);
}
