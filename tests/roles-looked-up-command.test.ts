import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import { type Template, rolesMadeIn } from "./support/cloudformation.ts";
import { type Ended, runCommand } from "./support/command.ts";
import { isWell, operatorArn, told, trust } from "./support/granted.ts";
import { app, createLookedUpWorld, management, odd } from "./support/looked-up.ts";
import { hub } from "./support/topologies.ts";
import { policyFiles, textOf } from "./support/world.ts";

const organization = trust.organization ?? "";
let folder: string;
let file: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "vpce-hub-"));
  file = join(folder, "topology.yaml");
  writeFileSync(file, textOf(odd));
  for (const [name, text] of policyFiles) writeFileSync(join(folder, name), text);
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function roles(...args: readonly string[]): Promise<Ended> {
  return runCommand("vpce", ["roles", file, ...args]);
}

test("one template has the roles for accounts that a selection finds, and for the one that lists them", async () => {
  const operator = ["--operator", operatorArn, "--organization", organization];
  const { code, stdout } = await roles("--format", "cloudformation", ...operator);
  expect(code).toBe(0);
  const template: Template = parse(stdout);
  const granted = await createLookedUpWorld();
  const { world, rights } = granted;
  for (const account of new Set(rights.roles.map((role) => role.account))) {
    const made = rolesMadeIn(template, account);
    const wanted = rights.roles.filter((role) => role.account === account).map(({ name }) => name);
    expect(made.map(({ name }) => name).sort()).toEqual(wanted.sort());
    for (const role of made) world.simulator.addRole({ account, ...role });
  }
  for (const result of [await granted.plan(odd), await granted.apply(odd)])
    expect(isWell(result), told(result)).toBe(true);
  expect(rolesMadeIn(template, management).map(({ name }) => name)).toEqual(["org-planner", "org-reader"]);
});

test("a pipeline goes on to roles of the organization that is given, and to no others", async () => {
  const planned = async (of: string) => {
    const { stdout } = await roles("--github", "example-corp/network", "--organization", of);
    const { world } = await createLookedUpWorld({ notes: [], ...JSON.parse(stdout) });
    // The hub's account is of what is given; the accounts that are found are not, where it is another.
    world.simulator.addAccount(hub.account, { organization: of });
    return world.tryPlan(odd, undefined, { credentials: world.simulator.openRole(hub.account, "vpce-hub-plan") });
  };

  const result = await planned(organization);
  expect(isWell(result), told(result)).toBe(true);
  const refused = await planned("o-zzzzzzzzzz");
  expect(isWell(refused)).toBe(false);
  expect(told(refused)).toContain("role/vpce-hub-plan of account");
  for (const account of [management, app.account])
    expect(told(refused)).not.toContain(`of account ${account} cannot be assumed`);
});

test.each(["json", "cloudformation", "terraform"])("%s says what could not be narrowed, and why", async (format) => {
  const { stdout } = await roles("--format", format, "--operator", operatorArn);
  const text = stdout.replaceAll(/\n#\s+/g, " ");

  expect(text).toContain(
    "The hub VPC is looked up by tags: the roles that apply make endpoints only in one that has them (Name=shared)",
  );
  expect(text).toContain("Spokes are looked up by tags (app), and route53:VPCs compares ids and Regions but no tags");
  expect(text).toContain("in whatever account (--organization keeps it to one organization)");
  expect(text).toContain("vpce:AllowMultiRegion, for iam, knows no resources and no Regions");
});

test("exit 10: a selection and an organization for which no role is named are told so, with their places", async () => {
  const roleless = join(folder, "none.yaml");
  writeFileSync(
    roleless,
    `version: 1
name: none
access: { organization: { account: "999999999999" } }
hub: { account: "111111111111", region: ap-northeast-1, vpc: vpc-0a1b2c3d, subnets: [subnet-0a1b2c3d], role: hub }
services: [ssm]
spokes:
  - { name: found, select: { organization: {}, vpcs: { tags: { hub: use } } } }
  - { name: home, account: "111111111111", vpc: vpc-0b1b2c3d }
`,
  );
  const ended = await runCommand("vpce", ["roles", roleless, "--operator", operatorArn]);

  expect(ended).toMatchObject({ code: 10, stdout: "" });
  expect(ended.stderr).toContain(
    "none.yaml:3:11: topology.no-role: no role is named for the organization, in account 999",
  );
  expect(ended.stderr).toContain("none.yaml:7:5: topology.no-role: no role is named for the selection found");
  expect(ended.stderr).toContain("none.yaml:8:5: topology.no-role: no role is named for the spoke home");
});
