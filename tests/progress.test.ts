import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runCommand } from "./support/command.ts";
import { sessionManager } from "./support/topologies.ts";
import { createServedWorld } from "./support/world.ts";

interface Event {
  readonly code: string;
  readonly operation?: string;
  readonly at: string;
}

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "vpce-hub-"));
  writeFileSync(join(folder, "topology.yaml"), JSON.stringify(sessionManager));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test("--events writes every event as a line of the schema, the version first", async () => {
  const file = join(folder, "events.jsonl");
  const ended = await runCommand("vpce-apply", [join(folder, "topology.yaml"), "--sandbox", "--yes", "--events", file]);
  expect(ended.code).toBe(0);
  const lines = readFileSync(file, "utf8").trim().split("\n");
  const validate = new Ajv2020({ strict: false }).compile(
    JSON.parse(readFileSync("schemas/event.schema.json", "utf8")),
  );
  for (const line of lines) {
    expect(line.startsWith('{"format_version":"1.1",')).toBe(true);
    expect(validate(JSON.parse(line)), JSON.stringify(validate.errors)).toBe(true);
  }
  const events = lines.map((line) => JSON.parse(line) as Event);
  const codes = new Set(events.map(({ code }) => code));
  for (const code of [
    "run.observing",
    "run.planned",
    "operation.started",
    "operation.waiting",
    "run.verified",
    "aws.called",
  ])
    expect(codes).toContain(code);
  const started = events.filter(({ code }) => code === "operation.started").map(({ operation }) => operation);
  const applied = events.filter(({ code }) => code === "operation.applied").map(({ operation }) => operation);
  expect(new Set(applied)).toEqual(new Set(started));
  expect(applied).toHaveLength(started.length);
});

test("an event file that cannot be written stops the run before any call", async () => {
  const file = join(folder, "missing", "events.jsonl");
  const ended = await runCommand("vpce-apply", [join(folder, "topology.yaml"), "--sandbox", "--yes", "--events", file]);
  expect(ended.code).toBe(1);
  expect(ended.stderr).toContain("is in a folder that does not exist");
  expect(ended.stderr).not.toContain("observing");
});

const hasScript = spawnSync("script", ["--version"]).status === 0;
if (!hasScript)
  process.stderr.write("LEFT OUT: the live view was not tested, because there is no script(1) to make a terminal\n");

test.skipIf(!hasScript)("on a terminal a live view shows accounts and zones, and is gone at the end", async () => {
  await using world = await createServedWorld({ endpointReadyMs: 2_000 });
  const { code, shown } = await applyOnTerminal(world.env);
  expect(code).toBe(0);
  expect(shown).toMatch(/account 111111111111 {2}\[#*\.+\] \d+\/\d+/);
  expect(shown).toMatch(/zone {4}ssm\.ap-northeast-1\.amazonaws\.com {2}\[/);
  expect(shown).toMatch(/about .* left/);
  const end = shown.slice(shown.lastIndexOf("operations done") - 40);
  expect(end).not.toContain("[#");
});

test.skipIf(!hasScript)("on a terminal Ctrl-C is answered above the live view, which goes on and says so", async () => {
  await using world = await createServedWorld({ latencyMs: 600 });
  let isSent = false;
  const { code, shown } = await applyOnTerminal(world.env, (text, type) => {
    if (isSent || !text.includes("account 111111111111  [")) return;
    isSent = true;
    type("\u0003");
  });
  expect(code).toBe(130);
  const [, after = ""] = shown.split("what runs is awaited; again to stop at once");
  expect(after).toMatch(/stopping: shared-endpoints: \d+ of \d+ done/);
  expect(after).toContain("Interrupted");
  // The view wipes as many lines as it has drawn: none of them is the answer.
  expect(wiped(shown)).toContain("stopping: nothing new starts");
});

/** Returns what is left on a terminal of many rows once all is written: log-update goes up and wipes line by line. */
function wiped(shown: string): string {
  const lines = [""];
  for (const [i, part] of shown.split("\u001b").entries()) {
    const [sequence = ""] = i === 0 ? [] : (/^\[[0-9;?]*[A-Za-z]/.exec(part) ?? []);
    if (sequence === "[1A") lines.pop();
    if (sequence === "[2K") lines[lines.length - 1] = "";
    const [first = "", ...others] = part.slice(sequence.length).split(/\r?\n/);
    lines.push(`${lines.pop() ?? ""}${first}`, ...others);
  }
  return lines.join("\n");
}

async function applyOnTerminal(
  env: Readonly<Record<string, string>>,
  onShown: (text: string, type: (keys: string) => void) => void = () => undefined,
): Promise<{ readonly code: unknown; readonly shown: string }> {
  const command = `stty rows 40 cols 120; ${process.execPath} ${resolve("packages/runner/dist/cli/vpce-apply.js")} ${join(folder, "topology.yaml")} --yes`;
  const child = spawn("script", ["-qec", command, "/dev/null"], {
    stdio: ["pipe", "pipe", "inherit"],
    env: {
      PATH: process.env["PATH"] ?? "",
      TERM: "xterm-256color",
      AWS_EC2_METADATA_DISABLED: "true",
      AWS_CONFIG_FILE: "/dev/null",
      AWS_SHARED_CREDENTIALS_FILE: "/dev/null",
      ...env,
    },
  });
  let shown = "";
  child.stdout.on("data", (chunk: Buffer) => {
    shown += chunk.toString();
    onShown(shown, (keys) => child.stdin.write(keys));
  });
  const code = await new Promise((done) => child.on("close", done));
  return { code, shown };
}
