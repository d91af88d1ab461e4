import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runCommand } from "./support/command.ts";
import { type Draft, hub, sessionManager } from "./support/topologies.ts";

// A file sandbox.yaml beside a topology says what others made before: only --sandbox looks at it.

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "vpce-hub-"));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const spoke = "vpc-0b1b2c3d4e5f60001";
const ownEndpoint = `spokeEndpoints:\n  - region: ${hub.region}\n    vpc: ${spoke}\n    services: [ssm]\n`;

/** Saves a topology and what is beside it in a folder of their own; returns the topology's file. */
function save(name: string, sandbox: string | undefined, draft: Draft = sessionManager): string {
  const place = join(folder, name);
  mkdirSync(place);
  writeFileSync(join(place, "topology.yaml"), JSON.stringify(draft));
  if (sandbox !== undefined) writeFileSync(join(place, "sandbox.yaml"), sandbox);
  return join(place, "topology.yaml");
}

test("the example meets a hub of Terraform and spokes with endpoints of their own", async () => {
  const { code, stdout } = await runCommand("vpce-plan", ["examples/brownfield/topology.yaml", "--sandbox"]);
  expect(code).toBe(0);
  expect(stdout).toContain("Managed by Terraform");
  expect(stdout).toContain("spoke.local-endpoint");
});

test("what is beside a topology is there for plan and apply, and without it nothing is", async () => {
  const [bare, owned] = [save("bare", undefined), save("owned", ownEndpoint)];
  for (const [name, more] of [
    ["vpce-plan", []],
    ["vpce-apply", ["--yes"]],
  ] as const) {
    const told = await Promise.all(
      [bare, owned].map(async (file) => (await runCommand(name, [file, "--sandbox", ...more])).stdout),
    );
    expect(told.map((text) => text.includes("spoke.local-endpoint"))).toEqual([false, true]);
  }
});

test.each([
  ["a list that no sandbox has", "hubs: []\n", 'a seed has no "hubs"', 1],
  ["a value of the wrong type", "vpcs:\n  - account: 1\n", 'vpcs[0]: "account" must be text', 2],
  ["a VPC that is not there", ownEndpoint.replace(spoke, "vpc-0unknown"), "there is no VPC vpc-0unknown", 2],
  ["a key that is there twice", "vpcs: []\nvpcs: []\n", "vpcs", 2],
  ["no YAML", "vpcs: [\n", "sandbox.yaml", 1],
])("%s is told with its place, and nothing is planned or applied", async (what, text, message, line) => {
  const file = save(what.replaceAll(" ", "-"), text);
  for (const [name, more] of [
    ["vpce-plan", []],
    ["vpce-apply", ["--yes"]],
  ] as const) {
    const { code, stdout, stderr } = await runCommand(name, [file, "--sandbox", ...more]);
    expect({ code, stdout }).toEqual({ code: 10, stdout: "" });
    expect(stderr).toContain(message);
    expect(stderr).toContain(`sandbox.yaml:${line}:`);
  }
});

test("a folder of that name cannot be read, and an empty file adds nothing", async () => {
  const file = save("folder", undefined);
  mkdirSync(join(folder, "folder", "sandbox.yaml"));
  const told = await runCommand("vpce-plan", [file, "--sandbox"]);
  expect([told.code, told.stderr]).toEqual([10, expect.stringContaining("topology.sandbox-unreadable")]);
  expect((await runCommand("vpce-plan", [save("empty", ""), "--sandbox"])).code).toBe(0);
});

test("only the sandbox looks at the file: without it a wrong one is nobody's problem", async () => {
  const file = save("unread", "hubs: []\n");
  expect((await runCommand("vpce-plan", [file, "--check"])).code).toBe(0);
  expect((await runCommand("vpce-plan", [file])).code).toBe(11);
});

test("a sandbox that lasts tells a wrong file too", async () => {
  const { code, stderr } = await runCommand("vpce", ["sandbox", save("served", "hubs: []\n"), "--port", "0"]);
  expect([code, stderr]).toEqual([10, expect.stringContaining('a seed has no "hubs"')]);
});
