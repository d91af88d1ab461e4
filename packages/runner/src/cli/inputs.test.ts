import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { loadTopology, plan, readPlan } from "@vpce-hub/runner";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createSandbox } from "../run/sandbox.ts";
import { runCommand } from "../../../../tests/support/command.ts";
import { draftOf, sessionManager } from "../../../../tests/support/topologies.ts";

// What a command reads: once, to its end, and never for ever.

let cwd: string;

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "vpce-hub-"));
  save("topology.yaml", JSON.stringify(sessionManager));
});

afterEach(() => {
  rmSync(cwd, { recursive: true, force: true });
});

test.each([
  ["plan", "vpce-plan <(cat topology.yaml) --sandbox"],
  ["apply", "vpce-apply <(cat topology.yaml) --sandbox --yes"],
  ["plan of stdin", "cat topology.yaml | vpce-plan /dev/stdin --sandbox"],
  ["plan of a redirected file", "vpce-plan /dev/stdin --sandbox < topology.yaml"],
  ["plan since a comment", "vpce-plan --sandbox --markdown c.md; vpce-plan --sandbox --previous <(cat c.md)"],
])("a topology may come from a pipe, which is read to its end: %s", (_, script) => {
  const ended = bash(script);
  expect(ended.stderr).not.toContain("topology.");
  expect(ended.status).toBe(0);
  expect(ended.stdout).toContain("shared-endpoints: hub");
});

test("a topology that was loaded is planned as it was loaded, though its file is gone", async () => {
  const file = join(cwd, "topology.yaml");
  const loaded = await loadTopology({ file });
  rmSync(file);
  if (loaded.kind !== "valid") throw new Error("the topology is wrong");
  const result = await plan({ ...createSandbox([loaded.topology]), topology: loaded });
  expect(result).toMatchObject({ kind: "planned", file });
});

test.each([
  ["a topology", ["pipe"], 10, "it is a named pipe"],
  ["a plan", ["pipe.json"], 10, "it is a named pipe"],
  ["a policy", ["policy.yaml"], 10, 'the policy "pipe" cannot be read: it is a named pipe'],
  ["the comment before", ["topology.yaml", "--previous", "pipe"], 1, "cannot read pipe: it is a named pipe"],
] as const)(
  "%s that is a FIFO on disk is refused at once, whether or not somebody writes to it",
  async (_, args, code, reason) => {
    for (const name of ["pipe", "pipe.json"]) spawnSync("mkfifo", [join(cwd, name)]);
    save("policy.yaml", JSON.stringify(draftOf([{ name: "kms", policy: "pipe" }], [])));
    for (const command of ["vpce-plan", "vpce-apply"] as const) {
      if (command === "vpce-apply" && code === 1) continue;
      const ended = await runCommand(command, [...args, "--sandbox"], { cwd });
      expect(ended.stderr).toContain(reason);
      expect(ended.code).toBe(code);
    }
  },
);

test.each(["/dev/zero", "/dev/null", "/dev/tty"])("the device %s is no topology", async (file) => {
  const ended = await runCommand("vpce-plan", [file, "--sandbox"], { cwd });
  expect(ended.code).toBe(10);
  expect(ended.stderr).toMatch(/topology\.unreadable: .*cannot be read/);
});

test.each([
  ["SIGINT", 130],
  ["SIGTERM", 143],
] as const)("%s ends the wait for a pipe that says nothing", async (signal, code) => {
  const tellsWhenReady = `process.on("newListener",(name)=>name==="SIGTERM"&&process.stderr.write("ready\\n"))`;
  let isSent = false;
  const ended = await runCommand("vpce-plan", ["/dev/stdin", "--sandbox"], {
    cwd,
    isAsked: true,
    env: { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(tellsWhenReady)}` },
    onStderr: (_, kill) => {
      // A second signal would end it at once, whatever it waits for.
      if (!isSent) kill(signal);
      isSent = true;
    },
  });
  expect(ended.stderr).toContain("interrupted while /dev/stdin was read");
  expect(ended.code).toBe(code);
});

test("the topology that is named beside a plan counts, wherever the two lie", async () => {
  expect((await runCommand("vpce-plan", ["--sandbox", "--out", "plan.json"], { cwd })).code).toBe(0);
  const elsewhere = mkdtempSync(join(tmpdir(), "vpce-hub-"));
  mkdirSync(join(elsewhere, "artifact"));
  spawnSync("mv", [join(cwd, "plan.json"), join(elsewhere, "artifact")]);
  const alone = await runCommand("vpce-apply", [join(elsewhere, "artifact/plan.json"), "--sandbox"], { cwd });
  expect(alone.code).toBe(13);
  expect(alone.stderr).toContain("vpce-apply PLAN.json FILE");
  const args = [join(elsewhere, "artifact/plan.json"), "topology.yaml", "--sandbox"];
  expect(await runCommand("vpce-apply", args, { cwd })).toMatchObject({ code: 0 });
  expect(await readPlan(args[0] ?? "", "topology.yaml")).toMatchObject({ topologyFile: "topology.yaml" });
  rmSync(elsewhere, { recursive: true });
});

const quietEnv = { PATH: process.env["PATH"] ?? "", HOME: "/nonexistent", AWS_EC2_METADATA_DISABLED: "true" };

function built(name: string): string {
  return resolve(`packages/runner/dist/cli/${name}.js`);
}

function bash(script: string): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  const commands = ["vpce-plan", "vpce-apply"]
    .map((name) => `${name}() { "${process.execPath}" "${built(name)}" "$@"; }`)
    .join("\n");
  return spawnSync("bash", ["-c", `${commands}\n${script}`], { cwd, env: quietEnv, encoding: "utf8" });
}

function save(name: string, text: string): void {
  writeFileSync(join(cwd, name), text);
}
