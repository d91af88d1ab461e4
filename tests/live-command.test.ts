import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { rightsPolicy } from "../live/src/rights.ts";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "vpce-hub-"));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built live check with nothing of this machine's AWS settings; `onStdout` may stop it, or stop reading. */
function live(
  args: readonly string[],
  onStdout: (text: string, child: ReturnType<typeof spawn>) => void = () => undefined,
): Promise<Ended> {
  const child = spawn(process.execPath, ["live/dist/main.js", ...args], {
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      PATH: process.env["PATH"] ?? "",
      HOME: "/nonexistent",
      AWS_EC2_METADATA_DISABLED: "true",
      AWS_CONFIG_FILE: "/dev/null",
      AWS_SHARED_CREDENTIALS_FILE: "/dev/null",
    },
  });
  let [stdout, stderr] = ["", ""];
  child.stdout.on("data", (chunk) => {
    stdout += String(chunk);
    onStdout(stdout, child);
  });
  child.stderr.on("data", (chunk) => (stderr += String(chunk)));
  return new Promise((resolve) => child.once("close", (code) => resolve({ code, stdout, stderr })));
}

const example = "live/live.yaml";

test("the example holds on the simulator, says what it will do, and writes a page", async () => {
  const page = join(folder, "page.md");
  const { code, stdout, stderr } = await live([example, "--sandbox", "--markdown", page]);
  expect(stderr).toContain("a VPC of its own");
  expect(stdout).toContain("0 did not hold");
  expect(stdout).toContain("nothing is left");
  expect(code).toBe(0);
  expect(readFileSync(page, "utf8")).toMatch(/^# Live check of vpce-hub\n\nOn the simulator, not on AWS, eu-central-1/);
});

/** What takes least time. */
const zonesAlone = (): string => {
  const file = join(folder, "zones.yaml");
  writeFileSync(file, `${readFileSync(example, "utf8")}try: { endpoints: false, bursts: false }\n`);
  return file;
};

test.each([
  ["SIGINT", 130],
  ["SIGTERM", 143],
] as const)("%s ends the trials, cleans up and ends with %i", async (signal, expected) => {
  let isSent = false;
  const { code, stdout, stderr } = await live([zonesAlone(), "--sandbox"], (text, child) => {
    if (isSent || !text.includes("zones.in-sync")) return;
    isSent = true;
    child.kill(signal);
  });
  expect(stderr).toContain("stopping: what was made is taken away");
  expect(stdout).toContain("the run was stopped");
  expect(stdout).toContain("nothing is left");
  expect(code).toBe(expected);
});

test("whoever stops reading does not keep it from cleaning up", async () => {
  const { code, stderr } = await live([zonesAlone(), "--sandbox"], (_, child) => child.stdout?.destroy());
  expect(stderr).toContain("cleaning up");
  expect(code).toBe(0);
});

test("nobody asked and nobody approved: nothing is made, and it says what it would have cost", async () => {
  const { code, stderr } = await live([example]);
  expect(stderr).toContain("One interface endpoint in one zone: 0.012 USD an hour.");
  expect(stderr).toContain("nothing was made");
  expect(code).toBe(12);
});

test.each(["--yes", "--clean"])("without credentials it says so (%s)", async (flag) => {
  const { code, stderr } = await live([example, flag]);
  expect(stderr).toMatch(/error aws\.credentials: .*\n {2}\w/);
  expect(code).toBe(11);
});

test("the rights that are printed are the policy of the sandbox's roles", async () => {
  const { code, stdout } = await live(["--rights"]);
  expect(JSON.parse(stdout)).toEqual(rightsPolicy());
  expect(code).toBe(0);
});

test("a file that cannot be used is told with its places, before anything is asked", async () => {
  const file = join(folder, "live.yaml");
  writeFileSync(file, 'hub: { account: "111111111111", region: eu-central-1 }\nspoke: { acount: "222222222222" }\n');
  const { code, stderr } = await live([file, "--yes"]);
  expect(stderr).toContain(`${file}:2:`);
  expect(stderr).toContain("spoke has no key acount (live.schema)\n  write one of account, role, vpc, subnet");
  expect(code).toBe(10);
});

test.each([
  ["is not there", "nowhere.yaml", "there is no such file or directory"],
  ["is a directory", ".", "it is a directory"],
])("a file that %s is told by a code, and what to name instead", async (_, file, why) => {
  const { code, stderr } = await live([file, "--yes"]);
  expect(stderr).toContain(`${file}: it cannot be read: ${why} (live.unreadable)\n  name a file like live/live.yaml`);
  expect(code).toBe(10);
});

test.each<[string, readonly string[], RegExp]>([
  ["no file", [], /name a file: live\/live\.yaml/],
  ["an unknown option", ["--nothing"], /--nothing/],
  ["two files", [example, example], /one file only/],
  ["a page where none can be written", [example, "--sandbox", "--markdown", "/nonexistent/page.md"], /cannot write/],
  ["cleaning a simulator", [example, "--clean", "--sandbox"], /--clean has nothing to do with --sandbox/],
  ["a page of cleaning up", [example, "--clean", "--markdown", "page.md"], /--clean tries nothing/],
])("%s is a wrong use", async (_, args, why) => {
  const { code, stderr } = await live(args);
  expect(stderr).toMatch(why);
  expect(code).toBe(1);
  expect(existsSync("page.md")).toBe(false);
});
