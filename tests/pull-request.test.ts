import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runCommand } from "./support/command.ts";
import { type Draft, draftOf, sessionManager } from "./support/topologies.ts";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "vpce-hub-"));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test("the comment for a pull request is written beside the plan, and the next one compares", async () => {
  const file = save("one.yaml", sessionManager);
  const comment = join(folder, "comment.md");
  const first = await runCommand("vpce-plan", [file, "--sandbox", "--markdown", comment]);
  expect(first.code).toBe(0);
  expect(first.stdout).toContain("Creates and changes");
  expect(readFileSync(comment, "utf8")).toContain("| ×2: `alone`, `pair-1` | **+ add** |");
  const next = await runCommand("vpce-plan", [file, "--sandbox", "--format", "markdown", "--previous", comment]);
  expect(next.stdout).toContain("**Since the last push:** nothing changed; the plan is the same.");
  expect(next.stdout.startsWith("<!-- vpce-hub ")).toBe(true);
});

test("a comment on a part of the topology says so, and how much it leaves out", async () => {
  const file = save("one.yaml", sessionManager);
  const page = join(folder, "part.html");
  const args = [file, "--sandbox", "--format", "markdown", "--only", "spoke:alone", "--html", page];
  const { stdout } = await runCommand("vpce-plan", args);
  expect(stdout).toContain("**Only a part of the topology:** `--only spoke:alone` leaves out 3 changes.");
  expect(readFileSync(page, "utf8").replaceAll(/\s+/g, " ")).toContain("leaves out 3 changes");
});

test("several topologies are one comment", async () => {
  const files = [save("one.yaml", sessionManager), save("two.yaml", { ...draftOf(["kms"], []), name: "second" })];
  const { stdout } = await runCommand("vpce-plan", [...files, "--sandbox", "--format", "markdown"]);
  expect(stdout.match(/<!-- vpce-hub /g)).toHaveLength(1);
  expect(stdout.match(/^## .*$/gm)).toEqual(["## `shared-endpoints`", "## `second`"]);
});

test("a topology that cannot be used makes a comment and annotations on its lines", async () => {
  const file = save("wrong.yaml", "version: 1\nname: Shared\nhub: {}\nservices: []\nspokes: []\n");
  const comment = join(folder, "wrong.md");
  const ended = await runCommand("vpce-plan", [file, "--sandbox", "--markdown", comment], onGitHub());
  expect(ended.code).toBe(10);
  expect(ended.stderr).toMatch(/^::error file=.*wrong\.yaml,line=2,col=7,title=topology\.malformed::/m);
  expect(readFileSync(comment, "utf8")).toContain("## vpce-hub: the topology cannot be used");
});

test("on GitHub a step leaves its outputs, its summary and annotations, and what AWS says is no command", async () => {
  const file = save("unknown.yaml", draftOf(["ssm", "smm"], sessionManager.spokes));
  const github = onGitHub();
  const ended = await runCommand("vpce-plan", [file, "--sandbox"], github);
  expect(ended.code).toBe(12);
  const outputs = Object.fromEntries(
    readFileSync(github.env.GITHUB_OUTPUT, "utf8")
      .trim()
      .split("\n")
      .map((line) => line.split("=")),
  ) as Record<string, string>;
  expect(outputs).toMatchObject({ changes: "true", exit_code: "12", exit_class: "refused", delete: "0" });
  expect(outputs["plan_id"]).toMatch(/^[0-9a-f]{64}$/);
  expect(readFileSync(github.env.GITHUB_STEP_SUMMARY, "utf8")).toContain("## `shared-endpoints`: refused");
  const commands = ended.stderr.split("\n").filter((line) => line.startsWith("::"));
  const token = /^::stop-commands::(.+)$/.exec(commands[0] ?? "")?.[1];
  expect(commands[1]).toBe(`::${token ?? ""}::`);
  expect(commands[2]).toMatch(/^::error file=.*unknown\.yaml,line=\d+,col=\d+,title=service\.unknown::/);
});

test("a file that cannot be written or read is told in a line", async () => {
  const file = save("one.yaml", sessionManager);
  const ended = await runCommand("vpce-plan", [
    file,
    "--sandbox",
    "--previous",
    join(folder, "missing.md"),
    "--format",
    "markdown",
  ]);
  expect(ended.code).toBe(1);
  expect(ended.stderr).toContain("missing.md");
});

function onGitHub(): {
  readonly env: Readonly<Record<"GITHUB_ACTIONS" | "GITHUB_OUTPUT" | "GITHUB_STEP_SUMMARY", string>>;
} {
  const path = mkdtempSync(join(folder, "step-"));
  return {
    env: {
      GITHUB_ACTIONS: "true",
      GITHUB_OUTPUT: join(path, "output"),
      GITHUB_STEP_SUMMARY: join(path, "summary"),
    },
  };
}

function save(name: string, content: Draft | string): string {
  const file = join(folder, name);
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content, undefined, 2));
  return file;
}
