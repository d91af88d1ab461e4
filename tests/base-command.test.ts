import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { PlanDocument } from "@vpce-hub/runner";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Ended, runCommand } from "./support/command.ts";
import { type Draft, draftOf, sessionManager } from "./support/topologies.ts";

// `vpce-plan --base`, as a pull request's check runs it.

const [alone, pair] = sessionManager.spokes;
if (alone === undefined || pair === undefined) throw new Error("two spokes");
const before = draftOf(["ssm"], [alone]);
const after = draftOf(["ssm"], [alone, pair]);

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "vpce-hub-base-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test("text, comment and page say what is drift and what comes with the edit", async () => {
  save("topology.yaml", after);
  save("base.yaml", before);
  const files = ["--markdown", "comment.md", "--html", "page.html"];
  const ended = await planSandbox("topology.yaml", "--base", "base.yaml", ...files);
  expect(ended.code).toBe(0);
  expect(ended.stdout).toContain(
    "Compared with the base base.yaml: of 6 differences, 1 comes with this edit; 4 are drift, which the base asks for too; 1 is of both.",
  );
  expect(ended.stdout).toContain("+ zone ssm.ap-northeast-1.amazonaws.com [drift]  because");
  expect(ended.stdout).toContain("+ association ssm.ap-northeast-1.amazonaws.com [this edit]  because spoke pair-1");
  expect(ended.stdout).toContain("+ security group vpce-hub-shared-endpoints [drift and this edit]  because");
  const comment = read("comment.md");
  expect(comment).toContain("Compared with the base `base.yaml`: of 6 differences, 1 comes with this edit");
  expect(comment).toContain("+ zone ssm.ap-northeast-1.amazonaws.com [drift]  (");
  expect(comment).toContain("+ association ssm.ap-northeast-1.amazonaws.com [this edit]  (");
  const page = read("page.html").replaceAll(/\s+/g, " ");
  expect(page).toContain("Compared with the base base.yaml: of 6 differences");
  expect(page).toContain("+ zone ssm.ap-northeast-1.amazonaws.com [drift]");
});

test("spokes that fare alike but for where it comes from are not told as one", async () => {
  save("topology.yaml", after);
  save("base.yaml", before);
  const { stdout } = await planSandbox("topology.yaml", "--base", "base.yaml", "--format", "markdown");
  expect(stdout).toMatch(/# spoke alone.*\n\+ association .* \[drift\]/);
  expect(stdout).toMatch(/# spoke pair-1.*\n\+ association .* \[this edit\]/);
});

test("the JSON of a plan names the base and the cause of each change, and nothing else differs", async () => {
  save("topology.yaml", after);
  save("base.yaml", before);
  const plain = await documentOf("topology.yaml");
  const { base, changes, ...rest } = await documentOf("topology.yaml", "--base", "base.yaml");
  const isOfSchema = new Ajv2020({ strict: false }).compile(
    JSON.parse(readFileSync("schemas/plan.schema.json", "utf8")) as object,
  );
  expect(isOfSchema({ base, changes, ...rest })).toBe(true);
  expect(base).toEqual({ file: "base.yaml", result: "compared", drift: 4, edit: 1, both: 1 });
  expect(changes.map(({ key, cause }) => [key.split("/")[0], cause])).toEqual([
    ["association", "drift"],
    ["association", "edit"],
    ["endpoint", "drift"],
    ["record", "drift"],
    ["security-group", "both"],
    ["zone", "drift"],
  ]);
  expect({ ...rest, changes: changes.map(({ cause: _, ...change }) => change) }).toEqual(plain);
});

test("several files have their bases in a folder at the same paths, with the policies beside them", async () => {
  const policy = {
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Principal: "*", Action: "*", Resource: "*" }],
  };
  const services = ["ssm", { name: "kms", policy: "../policies/kms.json" }];
  for (const [root, spokes] of [["", [alone, pair]] as const, ["the base", [alone]] as const]) {
    save(join(root, "policies/kms.json"), policy);
    save(join(root, "hubs/one.yaml"), draftOf(services, spokes));
  }
  save("hubs/two.yaml", { ...draftOf(["sqs"], []), name: "second" });
  const args = ["hubs/one.yaml", "hubs/two.yaml", "--base", "../the base", "--sandbox", "--out", "plans/"];
  mkdirSync(join(folder, "run"));
  for (const name of ["hubs", "policies"]) copy(name, join("run", name));
  const ended = await runCommand("vpce-plan", args, { cwd: join(folder, "run") });
  expect(ended.code).toBe(0);
  expect(ended.stdout).toMatch(/Compared with the base .*the base\/hubs\/one\.yaml: of 11 differences/);
  expect(ended.stdout).toMatch(
    /The base .*the base\/hubs\/two\.yaml is no earlier version of this topology \(there is no such file\), so everything comes with this edit/,
  );
  const applied = await runCommand("vpce-apply", ["plans/shared-endpoints.plan.json", "--sandbox"], {
    cwd: join(folder, "run"),
  });
  expect(applied.code).toBe(0);
});

test("a base that is wrong is told, marks nothing, and fails nothing", async () => {
  save("topology.yaml", after);
  save("base.yaml", { ...before, services: ["ssm", "ssm"] });
  const ended = await planSandbox("topology.yaml", "--base", "base.yaml", "--detailed-exitcode");
  expect(ended.code).toBe(2);
  expect(ended.stdout).toMatch(
    /The base base\.yaml cannot be used, so drift is not told from this edit: base\.yaml:\d+:\d+ topology\./,
  );
  expect(ended.stdout).not.toMatch(/\[drift|\[this edit/);
  expect(ended.stderr).not.toContain("topology.");
});

test("what cannot mean anything is refused before anything is read", async () => {
  save("topology.yaml", after);
  save("base.yaml", before);
  save("second.yaml", { ...before, name: "second" });
  const refused = async (...args: readonly string[]): Promise<string> => {
    const { code, stderr } = await planSandbox(...args);
    expect(code).toBe(1);
    return stderr;
  };
  expect(await refused("topology.yaml", "second.yaml", "--base", "base.yaml")).toContain("there are 2 topologies");
  expect(await refused("topology.yaml", "--base", "base.yaml", "--markdown", "base.yaml")).toContain("would overwrite");
  expect(JSON.parse(read("base.yaml"))).toEqual(before);
  const checked = await runCommand("vpce-plan", ["topology.yaml", "--check", "--base", "base.yaml"], { cwd: folder });
  expect(checked.stderr).toContain("leave out --base or --check");
});

test("a file outside of this folder has no path in the folder of bases", async () => {
  save("topology.yaml", after);
  save("inner/base/topology.yaml", before);
  const ended = await runCommand("vpce-plan", ["../topology.yaml", "--base", "base/", "--sandbox"], {
    cwd: join(folder, "inner"),
  });
  expect(ended.code).toBe(1);
  expect(ended.stderr).toContain("has no path in --base base/");
});

async function planSandbox(...args: readonly string[]): Promise<Ended> {
  return runCommand("vpce-plan", [...args, "--sandbox"], { cwd: folder });
}

async function documentOf(...args: readonly string[]): Promise<PlanDocument> {
  const { stdout } = await planSandbox(...args, "--format", "json");
  return JSON.parse(stdout) as PlanDocument;
}

function save(name: string, content: Draft | object): void {
  const file = join(folder, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(content));
}

function copy(from: string, to: string): void {
  cpSync(join(folder, from), join(folder, to), { recursive: true });
}

function read(name: string): string {
  return readFileSync(join(folder, name), "utf8");
}
