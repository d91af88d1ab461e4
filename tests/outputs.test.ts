import { spawn, spawnSync } from "node:child_process";
import { chmodSync, existsSync, lstatSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { runCommand } from "./support/command.ts";
import { sessionManager } from "./support/topologies.ts";

// What a command writes beside its result: all of it, or it says so; and never for ever.

let cwd: string;

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "vpce-hub-"));
  writeFileSync(join(cwd, "topology.yaml"), JSON.stringify(sessionManager));
});

afterEach(() => {
  rmSync(cwd, { recursive: true, force: true });
});

const hasFull = existsSync("/dev/full");
if (!hasFull) process.stderr.write("LEFT OUT: full disks were not tested, because there is no /dev/full\n");

test.skipIf(!hasFull)(
  "events on a full disk are told at the end, and the apply is carried out all the same",
  async () => {
    const ended = await runCommand("vpce-apply", ["--sandbox", "--yes", "--events", "/dev/full"], { cwd });
    expect(ended.stdout).toContain("32 of 32 operations done");
    expect(ended.stderr).toContain("cannot write /dev/full: no space is left on the disk");
    expect(ended.code).toBe(1);
  },
);

test.skipIf(!hasFull).each(["--events", "--out", "--markdown", "--html"])(
  "%s on a full disk is told, and takes nothing from what is shown or written elsewhere",
  async (flag) => {
    const others = ["--out", "--markdown", "--html", "--events"].filter((other) => other !== flag);
    const args = [flag, "/dev/full", ...others.flatMap((other) => [other, other.slice(2)])];
    const ended = await runCommand("vpce-plan", ["--sandbox", "--detailed-exitcode", ...args], { cwd });
    expect(ended.stdout).toContain("Plan: 16 to create");
    expect(ended.stderr).toContain("no space is left on the disk");
    expect(ended.code).toBe(1);
    for (const other of others) expect(statSync(join(cwd, other.slice(2))).size).toBeGreaterThan(0);
  },
);

test.skipIf(!hasFull)("a graver end counts more than an output that was lost", async () => {
  writeFileSync(join(cwd, "typo.yaml"), JSON.stringify({ ...sessionManager, services: ["smm"], spokes: [] }));
  const ended = await runCommand("vpce-plan", ["typo.yaml", "--sandbox", "--markdown", "/dev/full"], { cwd });
  expect(ended.stderr).toContain("no space is left on the disk");
  expect(ended.code).toBe(12);
});

test.each(["--events", "--out", "--markdown", "--html"])(
  "%s to a FIFO that nobody reads is an error, and no wait",
  async (flag) => {
    spawnSync("mkfifo", [join(cwd, "pipe")]);
    const ended = await runCommand("vpce-plan", ["--sandbox", flag, "pipe"], { cwd });
    expect(ended.stderr).toContain("it is a socket, or a pipe that nobody reads");
    expect(ended.code).toBe(1);
    expect(lstatSync(join(cwd, "pipe")).isFIFO()).toBe(true);
  },
);

test.each([
  ["--events", /^\{"format_version":"1\.1"[^]*\}\n$/],
  ["--out", /^\{"blocked":[^]*\}\n$/],
  ["--html", /^<!doctype html>[^]*<\/html>\n$/],
])("%s to a FIFO that somebody reads arrives whole, and the FIFO stays one", async (flag, whole) => {
  const script = `mkfifo pipe; cat pipe > got & "${process.execPath}" "${built}" --sandbox ${flag} pipe; echo $?; wait`;
  const ended = spawnSync("bash", ["-c", script], { cwd, encoding: "utf8" });
  expect(ended.stdout).toMatch(/\n0\n$/);
  expect(readFileSync(join(cwd, "got"), "utf8")).toMatch(whole);
  expect(lstatSync(join(cwd, "pipe")).isFIFO()).toBe(true);
});

test("a pipe whose reader takes nothing ends with the signal", async () => {
  // Held open for both, and full.
  const script = `mkfifo pipe; exec 3<>pipe; head -c 65536 /dev/zero >&3; exec "${process.execPath}" "${built}" --sandbox --html pipe`;
  const child = spawn("bash", ["-c", script], { cwd });
  let shown = "";
  child.stdout.on("data", (chunk: Buffer) => {
    const isNew = !shown.includes("Plan: 16");
    shown += chunk.toString();
    if (isNew && shown.includes("Plan: 16")) child.kill("SIGTERM");
  });
  expect(await new Promise((done) => child.once("close", done))).toBe(143);
});

test("a plan that is saved to stdout is written there, behind what stands there", async () => {
  const script = `"${process.execPath}" "${built}" --sandbox --format json --out /dev/stdout > both`;
  expect(spawnSync("bash", ["-c", script], { cwd }).status).toBe(0);
  const [shown, saved] = readFileSync(join(cwd, "both"), "utf8").trim().split("\n");
  const plans = [shown, saved].map((line): unknown => JSON.parse(line ?? ""));
  expect(plans[1]).toMatchObject({ plan_id: (plans[0] as { plan_id: string }).plan_id, saved: {} });
});

test("a file that is written again keeps its permissions, and a link stays a link", async () => {
  for (const name of ["secret.json", "open.json"]) writeFileSync(join(cwd, name), "before");
  chmodSync(join(cwd, "secret.json"), 0o600);
  symlinkSync("secret.json", join(cwd, "link.json"));
  expect((await runCommand("vpce-plan", ["--sandbox", "--out", "link.json"], { cwd })).code).toBe(0);
  expect(lstatSync(join(cwd, "link.json")).isSymbolicLink()).toBe(true);
  expect(statSync(join(cwd, "secret.json")).mode & 0o777).toBe(0o600);
  expect(readFileSync(join(cwd, "secret.json"), "utf8")).toContain('"saved":');
  expect(readdirSync(cwd).filter((name) => name.endsWith(".part"))).toEqual([]);
});

const built = resolve("packages/runner/dist/cli/vpce-plan.js");
