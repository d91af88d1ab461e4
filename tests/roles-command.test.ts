import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rightsOf } from "@vpce-hub/core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import { type Template, rolesMadeIn } from "./support/cloudformation.ts";
import { type Ended, runCommand } from "./support/command.ts";
import { createGrantedWorld, isWell, operatorArn, told, trust } from "./support/granted.ts";
import { type Draft, draftOf, hub } from "./support/topologies.ts";
import { declaredOf } from "./support/world.ts";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "vpce-hub-"));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const draft = draftOf(
  ["ssm", "sqs"],
  [
    { name: "near", account: "222222222222", vpc: "vpc-0b1b2c3d4e5f60001" },
    { name: "home", account: hub.account, vpc: "vpc-0d1b2c3d4e5f60001" },
    { name: "far", account: "444444444444", vpc: "vpc-0e1b2c3d4e5f60001", region: "eu-west-1" },
    {
      name: "own",
      account: "333333333333",
      vpc: "vpc-0c1b2c3d4e5f60001",
      role: "arn:aws:iam::333333333333:role/net/own",
    },
  ],
  { access: { role: "vpce-hub", planRole: "vpce-hub-plan", externalId: "example-corp" } },
);

async function roles(args: readonly string[], one: Draft = draft): Promise<Ended> {
  const file = join(folder, "topology.yaml");
  writeFileSync(file, JSON.stringify(one, undefined, 2));
  return runCommand("vpce", ["roles", file, ...args]);
}

test("the roles of the template are enough in every account, and a new account gets those of most", async () => {
  const { code, stdout, stderr } = await roles([
    "--format",
    "cloudformation",
    "--operator",
    operatorArn,
    "--organization",
    trust.organization ?? "",
  ]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toContain("RetainStacksOnAccountRemoval=true");
  const template: Template = parse(stdout);
  const granted = await createGrantedWorld(draft);
  for (const account of new Set(granted.rights.roles.map((role) => role.account))) {
    const wanted = granted.rights.roles.filter((role) => role.account === account);
    const made = rolesMadeIn(template, account);
    expect(made.map(({ name }) => name).sort()).toEqual(
      wanted.map(({ path, name }) => `${path}${name}`.slice(1)).sort(),
    );
    for (const role of made) granted.world.simulator.addRole({ account, ...role });
  }
  for (const result of [await granted.plan(draft), await granted.apply(draft)])
    expect(isWell(result), told(result)).toBe(true);
  const tomorrow = rolesMadeIn(template, "555555555555").map(({ name }) => name);
  expect(tomorrow.sort()).toEqual(["vpce-hub", "vpce-hub-plan"]);
});

test.each(["cloudformation", "json"] as const)("the roles for probes in %s prove links from inside", async (format) => {
  const { code, stdout } = await roles(["--probe", "--format", format, "--operator", operatorArn]);
  expect(code).toBe(0);
  const printed = rightsOf(await declaredOf(draft), { ...trust, organization: undefined }, "with-probe");
  const granted = await createGrantedWorld(draft, format === "json" ? JSON.parse(stdout) : printed);
  const accounts = format === "json" ? [] : new Set(printed.roles.map((role) => role.account));
  for (const account of accounts)
    for (const role of rolesMadeIn(parse(stdout) as Template, account))
      granted.world.simulator.addRole({ account, ...role });
  await granted.apply(draft);
  const result = await granted.verify(draft, { probe: true });
  expect(isWell(result), told(result)).toBe(true);
});

test("an account of tomorrow gets the roles for probes too", async () => {
  const { stdout } = await roles(["--probe", "--format", "cloudformation", "--operator", operatorArn]);
  const tomorrow = rolesMadeIn(parse(stdout) as Template, "555555555555").map(({ name }) => name);
  expect(tomorrow.sort()).toEqual(["vpce-hub", "vpce-hub-plan", "vpce-hub-probe", "vpce-hub-probe-function"]);
});

test("a pipeline that applies may probe, and one that plans may not", async () => {
  const { stdout } = await roles(["--probe", "--github", "example-corp@12/network@34"]);
  const granted = await createGrantedWorld(draft, JSON.parse(stdout));
  const enter = (name: string) => ({ probe: true, credentials: granted.world.simulator.openRole(hub.account, name) });
  await granted.world.tryApply(draft, enter("vpce-hub"));
  const applied = await granted.verify(draft, enter("vpce-hub"));
  expect(isWell(applied), told(applied)).toBe(true);
  expect(isWell(await granted.verify(draft, enter("vpce-hub-plan")))).toBe(false);
});

test("a pipeline enters by the hub's roles: one that plans cannot apply", async () => {
  const { code, stdout } = await roles(["--github", "example-corp@12/network@34"]);
  expect(code).toBe(0);
  const granted = await createGrantedWorld(draft, JSON.parse(stdout));
  const enter = (name: string) => ({ credentials: granted.world.simulator.openRole(hub.account, name) });
  const planned = await granted.world.tryPlan(draft, undefined, enter("vpce-hub-plan"));
  expect(isWell(planned), told(planned)).toBe(true);
  expect(await granted.world.tryApply(draft, enter("vpce-hub-plan"))).toMatchObject({
    kind: "failed",
    error: { code: "aws.access-denied" },
  });
  const applied = await granted.world.tryApply(draft, enter("vpce-hub"));
  expect(isWell(applied), told(applied)).toBe(true);
});

test("GitHub is trusted in both forms of its subject, and by its ids where they are given", async () => {
  const subjectsOf = async (repository: string) => {
    const { stdout } = await roles(["--github", repository, "--environment", "live", "--branch", "trunk"]);
    const conditions = [...stdout.matchAll(/"(repo:[^"]+|\d+)"/g)].map((match) => match[1]);
    return [...new Set(conditions)].filter((one) => one !== undefined && !/^\d{12}$/.test(one)).sort();
  };

  expect(await subjectsOf("example-corp/network")).toEqual([
    "repo:example-corp/network:environment:live",
    "repo:example-corp/network:pull_request",
    "repo:example-corp/network:ref:refs/heads/trunk",
    "repo:example-corp@*/network@*:environment:live",
    "repo:example-corp@*/network@*:pull_request",
    "repo:example-corp@*/network@*:ref:refs/heads/trunk",
  ]);
  expect(await subjectsOf("example-corp@12/network@34")).toEqual([
    "12",
    "34",
    "repo:example-corp/network:environment:live",
    "repo:example-corp/network:pull_request",
    "repo:example-corp/network:ref:refs/heads/trunk",
    "repo:example-corp@12/network@34:environment:live",
    "repo:example-corp@12/network@34:pull_request",
    "repo:example-corp@12/network@34:ref:refs/heads/trunk",
  ]);
});

test("GitLab applies from one branch, and plans from all", async () => {
  const { stdout } = await roles(["--gitlab", "example-corp/network", "--gitlab-host", "git.example.com"]);

  expect(stdout).toContain('"git.example.com:aud": [\n');
  expect(stdout).toContain('"project_path:example-corp/network:ref_type:branch:ref:main"');
  expect(stdout).toContain('"project_path:example-corp/network:ref_type:branch:ref:*"');
});

test("exit 10: a topology that names no role is told so, with its place", async () => {
  const file = join(folder, "none.yaml");
  writeFileSync(
    file,
    `version: 1
name: none
hub: { account: "111111111111", region: ap-northeast-1, vpc: vpc-0a1b2c3d, subnets: [subnet-0a1b2c3d] }
services: [ssm]
spokes: [{ name: home, account: "111111111111", vpc: vpc-0b1b2c3d }]
`,
  );
  const ended = await runCommand("vpce", ["roles", file, "--operator", operatorArn]);

  expect(ended).toMatchObject({ code: 10, stdout: "" });
  expect(ended.stderr).toContain(
    "none.yaml:3:1: topology.no-role: no role is named for the hub, in account 111111111111",
  );
  expect(ended.stderr).toContain("none.yaml:5:10: topology.no-role: no role is named for the spoke home");
});

test.each([
  [[], "nobody is named who may assume the roles", "--operator"],
  [
    ["--operator", "arn:aws:iam::111111111111:role/*"],
    "--operator arn:aws:iam::111111111111:role/* has not the form",
    "",
  ],
  [
    ["--operator", `arn:aws:iam::${hub.account}:role/vpce-hub`],
    "is a role of the topology itself",
    "name who assumes it",
  ],
  [["--operator", operatorArn.replace("arn:aws:", "arn:aws-cn:")], "is of another partition", "starts with arn:aws:"],
  [["--planner", operatorArn], "a planner only plans", "--operator"],
  [["--operator", operatorArn, "--branch", "main"], "--branch would do nothing", "--github"],
  [
    ["--github", "example-corp/network", "--organization", "o-a1b2c3d4e5"],
    "--organization would do nothing",
    "--operator",
  ],
  [["--operator", operatorArn, "--format", "yaml"], "unknown format yaml", "--format cloudformation"],
] as const)("exit 1: vpce roles %j is refused", async (args, message, hint) => {
  const ended = await roles(args);

  expect(ended).toMatchObject({ code: 1, stdout: "" });
  expect(ended.stderr).toContain(message);
  expect(ended.stderr).toContain(hint);
});

test("what is printed is what the library returns", async () => {
  const { stdout } = await roles(["--operator", operatorArn, "--organization", trust.organization ?? ""]);
  const printed: { readonly roles: readonly object[] } = JSON.parse(stdout);

  expect(printed.roles).toMatchObject(
    rightsOf(await declaredOf(draft), trust).roles.map(({ arn, trust: own, policy }) => ({ arn, trust: own, policy })),
  );
});
