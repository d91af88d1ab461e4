import { mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Ended, runCommand } from "./support/command.ts";
import { draftOf, sessionManager } from "./support/topologies.ts";
import { createServedWorld } from "./support/world.ts";

// Saved plans as a plan job and a merge job use them: the real commands, over HTTP.

let cwd: string;

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "vpce-hub-"));
  save("topology.yaml", JSON.stringify(sessionManager));
});

afterEach(() => {
  rmSync(cwd, { recursive: true, force: true });
});

test("a saved plan is applied without being asked, once: a repeated job says that all is done", async () => {
  await using world = await createServedWorld();
  expect((await run("vpce-plan", ["--out", "plan.json"], world)).code).toBe(0);
  const plan = readPlan() as { operations: readonly unknown[]; plan_id: string };
  const validate = new Ajv2020({ strict: false }).compile(JSON.parse(readFileSync("schemas/plan.schema.json", "utf8")));
  expect(validate(plan), JSON.stringify(validate.errors)).toBe(true);
  expect(readdirSync(cwd).toSorted()).toEqual(["plan.json", "topology.yaml"]);
  expect(await run("vpce-apply", ["plan.json"], world)).toMatchObject({ code: 0 });
  const mark = world.simulator.log.length;
  const again = await run("vpce-apply", ["plan.json", "--format", "json"], world);
  expect(again.code).toBe(0);
  const total = plan.operations.length;
  expect(again.stderr).toContain(`${total} of ${total} already done`);
  expect(JSON.parse(again.stdout)).toMatchObject({ approved: { plan_id: plan.plan_id, done: total, total } });
  expect(world.simulator.log.slice(mark).filter(({ isWrite }) => isWrite)).toEqual([]);
});

test("an apply of a saved plan reads no more than it needs to prove that the plan still holds", async () => {
  await using world = await createServedWorld();
  await run("vpce-apply", ["--yes"], world);
  const services = [...sessionManager.services, "kms"];
  save("topology.yaml", JSON.stringify({ ...sessionManager, services }));
  const readsOf = async (command: "vpce-plan" | "vpce-apply", args: readonly string[]): Promise<readonly string[]> => {
    const mark = world.simulator.log.length;
    expect((await run(command, args, world)).code).toBe(0);
    const log = world.simulator.log.slice(mark);
    const firstWrite = log.findIndex(({ isWrite }) => isWrite);
    return log.slice(0, firstWrite === -1 ? undefined : firstWrite).map(({ action }) => action);
  };
  const planning = await readsOf("vpce-plan", ["--out", "plan.json"]);
  const holding = await readsOf("vpce-apply", ["plan.json"]);
  expect(planning.filter((action) => action === "DescribeVpcAttribute")).toHaveLength(6);
  expect(holding).not.toContain("DescribeVpcAttribute");
  // Once more for the identity of each account. Endpoints that stand are looked at again beside the first write, some
  // before it and some after; the dry run for the right to make one is repeated where the first apply used up its quota.
  const others = ["DescribeVpcEndpoints", "CreateVpcEndpoint"];
  const isRead = (action: string): boolean => !others.includes(action);
  expect(holding.filter(isRead).length).toBeLessThanOrEqual(planning.filter(isRead).length - 6 + 3);
});

test("a plan in a folder of its own names its topology from there; it may also be named", async () => {
  await using world = await createServedWorld();
  mkdirSync(join(cwd, "plans"));
  expect((await run("vpce-plan", ["topology.yaml", "--out", "plans/prod.json"], world)).code).toBe(0);
  expect(readPlan("plans/prod.json")).toMatchObject({ saved: { topology_file: "../topology.yaml" } });
  save("plans/again.json", readFileSync(join(cwd, "plans/prod.json"), "utf8"));
  expect((await run("vpce-apply", ["plans/prod.json"], world)).code).toBe(0);
  expect((await run("vpce-apply", ["plans/again.json", "topology.yaml"], world)).code).toBe(0);
});

test("exit 13: a plan that no longer fits is refused with the difference, and nothing is written", async () => {
  await using world = await createServedWorld();
  await run("vpce-plan", ["--out", "plan.json"], world);
  save("topology.yaml", JSON.stringify(draftOf(["ssm", "kms"], sessionManager.spokes)));
  const ended = await run("vpce-apply", ["plan.json"], world);
  expect(ended.code).toBe(13);
  expect(ended.stderr).toContain("the topology was changed after the plan was made");
  expect(ended.stderr).toContain(
    "not approved: create endpoint com.amazonaws.ap-northeast-1.kms (account 111111111111)",
  );
  expect(ended.stderr).toContain("Nothing was written.");
  const json = await run("vpce-apply", ["plan.json", "--format", "json"], world);
  const validate = new Ajv2020({ strict: false }).compile(
    JSON.parse(readFileSync("schemas/report.schema.json", "utf8")),
  );
  expect(validate(JSON.parse(json.stdout)), JSON.stringify(validate.errors)).toBe(true);
  const report = JSON.parse(json.stdout) as { result: string; differences: readonly { kind: string }[] };
  expect(report.result).toBe("stale");
  expect([...new Set(report.differences.map(({ kind }) => kind))]).toEqual(["topology-changed", "not-approved"]);
  expect(world.simulator.log.filter(({ isWrite }) => isWrite)).toEqual([]);
});

test.each([
  ["its service", { services: [{ name: "kms", policy: "kms.json" }] }],
  ["all services", { services: ["kms"], defaults: { policy: "kms.json" } }],
])("exit 13: what differs in a policy of %s is told in words, and long values are cut", async (_, more) => {
  await using world = await createServedWorld();
  const policy = (count: number): string =>
    JSON.stringify({
      Statement: Array.from({ length: count }, (_, i) => ({
        Sid: `s${i}`,
        Effect: "Allow",
        Principal: "*",
        Action: "kms:*",
        Resource: "*",
      })),
    });
  save("kms.json", policy(9));
  save("topology.yaml", JSON.stringify({ ...draftOf([], []), ...more }));
  await run("vpce-plan", ["--out", "plan.json"], world);
  save("kms.json", policy(10));
  const ended = await run("vpce-apply", ["plan.json"], world);
  expect(ended.code).toBe(13);
  expect(ended.stderr).toMatch(
    /not approved: create endpoint com\S+kms \(account 111111111111\): its policy would be /,
  );
  for (const line of ended.stderr.split("\n")) {
    expect(line.length).toBeLessThan(300);
    expect(line).not.toMatch(/[{}[\]\\]"/);
  }
});

test("exit 13: what was approved and is held back now is named as the plan names it", async () => {
  await using world = await createServedWorld();
  await run("vpce-plan", ["--out", "plan.json"], world);
  world.simulator.addRole({ account: "222222222222", name: "vpce-hub", denies: ["route53:ListHostedZonesByVPC"] });
  const ended = await run("vpce-apply", ["plan.json"], world);
  expect(ended.code).toBe(13);
  expect(ended.stderr).toMatch(/held back now: create association ssm\.\S+ for spoke alone/);
  expect(ended.stderr).not.toContain("associate:association/");
  // Once, not for each of its operations.
  const lines = ended.stderr.split("\n").filter((line) => line.includes("held back now: create association ssm."));
  expect(lines).toHaveLength(1);
});

test("exit 13: --expect lets through the plan with that id, and no other", async () => {
  await using world = await createServedWorld();
  const { stdout } = await run("vpce-plan", ["--format", "json"], world);
  const { plan_id: id } = JSON.parse(stdout) as { plan_id: string };
  const other = await run("vpce-apply", ["topology.yaml", "--expect", "0".repeat(64)], world);
  expect(other.code).toBe(13);
  expect(other.stderr).toContain(`the plan is ${id} now`);
  expect(other.stderr).toContain("An id alone does not know what differs");
  expect((await run("vpce-apply", ["--expect", id], world)).code).toBe(0);
});

test.each([
  ["edited by hand", (text: string) => text.replace('"why":"', '"why":"not because ')],
  [
    "edited and stripped of its checksum",
    (text: string) => withoutSeal(text.replaceAll("subnet-0a1b2c3d4e5f60002", "subnet-0a1b2c3d4e5f60003")),
  ],
])("exit 13: a plan file that was %s is no approval", async (_, edit) => {
  await using world = await createServedWorld();
  await run("vpce-plan", ["--out", "plan.json"], world);
  const text = readFileSync(join(cwd, "plan.json"), "utf8");
  save("plan.json", edit(text));
  const ended = await run("vpce-apply", ["plan.json", "topology.yaml"], world);
  expect(ended.code).toBe(13);
  expect(ended.stderr).toContain("plan.edited");
  expect(world.simulator.log.filter(({ isWrite }) => isWrite)).toEqual([]);
});

test.each([
  ["plan.unreadable", "cut short", (text: string) => text.slice(0, text.length / 2)],
  ["plan.unreadable", "empty", () => ""],
  ["plan.unreadable", "no plan", () => '{"format_version":"1.0"}'],
  [
    "plan.other-version",
    "of another version",
    (text: string) => text.replace('"format_version":"1.', '"format_version":"2.'),
  ],
])("exit 13, %s: a plan file that is %s is refused in a line", async (code, _, edit) => {
  await run("vpce-plan", ["--sandbox", "--out", "plan.json"]);
  save("plan.json", edit(readFileSync(join(cwd, "plan.json"), "utf8")));
  const ended = await run("vpce-apply", ["plan.json", "--sandbox"]);
  expect(ended.code).toBe(13);
  expect(ended.stderr).toContain(code);
  expect(ended.stderr).toContain("vpce-plan --out");
  expect(ended.stderr).not.toMatch(/\n\s+at .*:\d+:\d+/);
});

test("exit 10: a saved plan where a topology is expected is told as what it is, in one problem", async () => {
  expect((await run("vpce-plan", ["--out", "plan.json", "--sandbox"])).code).toBe(0);
  const ended = await run("vpce-plan", ["plan.json", "--sandbox"]);
  expect(ended).toMatchObject({ code: 10, stdout: "" });
  expect(ended.stderr.match(/topology\.[a-z-]+:/g)).toEqual(["topology.saved-plan:"]);
  expect(ended.stderr).toContain("vpce-apply plan.json");
  renameSync(join(cwd, "plan.json"), join(cwd, "approved"));
  const unnamed = await run("vpce-apply", ["approved", "--sandbox", "--yes"]);
  expect(unnamed.code).toBe(10);
  expect(unnamed.stderr).toContain("a name that ends with .json");
});

test("exit 1: several plans, or a plan beside several topologies, are not understood", async () => {
  await run("vpce-plan", ["--sandbox", "--out", "plan.json"]);
  save("other.json", readFileSync(join(cwd, "plan.json"), "utf8"));
  expect((await run("vpce-apply", ["plan.json", "other.json", "--sandbox"])).code).toBe(1);
  expect((await run("vpce-apply", ["plan.json", "topology.yaml", "topology.yaml", "--sandbox"])).code).toBe(1);
  expect((await run("vpce-plan", ["topology.yaml", "topology.yaml", "--out", "p.json", "--sandbox"])).code).toBe(1);
  expect((await run("vpce-apply", ["--expect", "123", "--sandbox"])).code).toBe(1);
  expect((await run("vpce-apply", ["--allow-deletes", "123", "--sandbox"])).code).toBe(1);
  expect((await run("vpce-plan", ["--out", "missing/p.json", "--sandbox"])).code).toBe(1);
});

test("several topologies are saved into a folder, a plan each, and applied one after another", async () => {
  await using world = await createServedWorld();
  save("second.yaml", JSON.stringify({ ...draftOf(["kms"], []), name: "second" }));
  const planned = await run("vpce-plan", ["topology.yaml", "second.yaml", "--out", "plans/"], world);
  expect(planned.code).toBe(0);
  const plans = ["second.plan.json", "shared-endpoints.plan.json"];
  expect(readdirSync(join(cwd, "plans")).toSorted()).toEqual(plans);
  const ended = await run(
    "vpce-apply",
    plans.map((name) => `plans/${name}`),
    world,
  );
  expect(ended.code).toBe(0);
  expect(world.simulator.snapshot().endpoints).toHaveLength(4);
  const again = await run(
    "vpce-plan",
    ["topology.yaml", "second.yaml", "--detailed-exitcode", "--out", "plans"],
    world,
  );
  expect(again.code).toBe(0);
});

test("on the sandbox, too, plans that were saved together are applied in any order", async () => {
  const itsOwn = { vpc: "vpc-0a1b2c3d4e5f60009", subnets: ["subnet-0a1b2c3d4e5f60009"] };
  const second = { ...draftOf(["kms"], []), name: "second" };
  save("second.yaml", JSON.stringify({ ...second, hub: { ...second.hub, ...itsOwn } }));
  expect((await run("vpce-plan", ["topology.yaml", "second.yaml", "--out", "plans/", "--sandbox"])).code).toBe(0);
  const plans = ["plans/second.plan.json", "plans/shared-endpoints.plan.json"];
  for (const order of [plans, plans.toReversed()])
    expect(await run("vpce-apply", [...order, "--sandbox"])).toMatchObject({ code: 0 });
});

test("of several saved plans the gravest end counts, and the others are carried out all the same", async () => {
  await using world = await createServedWorld();
  save("second.yaml", JSON.stringify({ ...draftOf(["kms"], []), name: "second" }));
  await run("vpce-plan", ["topology.yaml", "second.yaml", "--out", "plans/"], world);
  save("topology.yaml", JSON.stringify(draftOf(["ssm", "sqs"], sessionManager.spokes)));
  const ended = await run("vpce-apply", ["plans/shared-endpoints.plan.json", "plans/second.plan.json"], world);
  expect(ended.code).toBe(13);
  expect(world.simulator.snapshot().endpoints).toHaveLength(1);
});

test("exit 1: a folder has room for one plan of a name, and one file for one plan", async () => {
  save("twin.yaml", JSON.stringify({ ...sessionManager, hub: { ...sessionManager.hub, account: "999999999999" } }));
  const twins = await run("vpce-plan", ["topology.yaml", "twin.yaml", "--out", "plans/", "--sandbox"]);
  expect(twins.code).toBe(1);
  expect(twins.stderr).toContain("two topologies are called shared-endpoints");
  const file = await run("vpce-plan", ["topology.yaml", "twin.yaml", "--out", "plan.json", "--sandbox"]);
  expect(file.stderr).toContain("name a folder, with a slash at its end");
  save("shared-endpoints.plan.json", JSON.stringify(sessionManager));
  const over = await run("vpce-plan", ["shared-endpoints.plan.json", "--out", "./", "--sandbox"]);
  expect(over.stderr).toContain("would overwrite");
});

test("exit 13: the topology that a plan file names must lie below it or below the working directory", async () => {
  await run("vpce-plan", ["--sandbox", "--out", "plan.json"]);
  const outside = mkdtempSync(join(tmpdir(), "vpce-hub-"));
  mkdirSync(join(outside, "inner"));
  save("copy.json", readFileSync(join(cwd, "plan.json"), "utf8"));
  const ended = await runCommand("vpce-apply", [join(cwd, "copy.json"), "--sandbox"], { cwd: outside });
  expect(ended.code).toBe(0);
  rmSync(join(cwd, "topology.yaml"));
  expect((await run("vpce-apply", ["plan.json", "--sandbox"])).code).toBe(13);
  rmSync(outside, { recursive: true });
});

test("a scope with a mistyped name is refused, and what it would leave out is not listed", async () => {
  const planned = await run("vpce-plan", ["--only", "spoke:nobody", "--sandbox"]);
  expect(planned.code).toBe(12);
  expect(planned.stdout).toContain("scope.unknown");
  expect(planned.stdout).not.toContain("Left out by");
});

test("a scope is shown with what it leaves out, is saved with the plan, and cannot be changed by the apply", async () => {
  await using world = await createServedWorld();
  const planned = await run(
    "vpce-plan",
    ["--only", "spoke:alone", "--exclude", "service:ssm", "--out", "p.json"],
    world,
  );
  expect(planned.code).toBe(0);
  expect(planned.stdout).toContain(
    "Left out by --only spoke:alone --exclude service:ssm: 7 changes, as the hub shows it",
  );
  expect(readPlan("p.json")).toMatchObject({
    scope: { only: [{ kind: "spoke", name: "alone" }], exclude: [{ kind: "service", name: "ssm" }] },
  });
  expect((await run("vpce-apply", ["p.json", "--only", "spoke:pair-1"], world)).code).toBe(1);
  expect((await run("vpce-apply", ["p.json"], world)).code).toBe(0);
  expect(world.simulator.snapshot().endpoints).toHaveLength(2);
  const again = await run("vpce-plan", ["--only", "spoke:alone", "--exclude", "service:ssm"], world);
  expect(again.stdout).toContain("asks for with --only spoke:alone --exclude service:ssm.");
  const unknown = await run("vpce-plan", ["--only", "spoke:alnoe"], world);
  expect(unknown.code).toBe(12);
  expect(unknown.stdout).toContain("did you mean spoke:alone?");
  expect((await run("vpce-plan", ["--only", "alone"], world)).code).toBe(1);
});

test("a topology in a JSON file is a topology", async () => {
  save("topology.json", JSON.stringify(sessionManager));
  expect((await run("vpce-apply", ["topology.json", "--sandbox", "--yes"])).code).toBe(0);
});

function save(name: string, text: string): void {
  writeFileSync(join(cwd, name), text);
}

function readPlan(name = "plan.json"): unknown {
  return JSON.parse(readFileSync(join(cwd, name), "utf8"));
}

/** As a plan that was printed and not saved: only its id tells whether it was changed. */
function withoutSeal(text: string): string {
  const { saved: _, ...plan } = JSON.parse(text) as Record<string, unknown>;
  return JSON.stringify(plan);
}

async function run(
  name: "vpce-plan" | "vpce-apply",
  args: readonly string[],
  world: { readonly env?: Readonly<Record<string, string>> } = {},
): Promise<Ended> {
  return runCommand(name, args, { cwd, ...(world.env === undefined ? {} : { env: world.env }) });
}
