import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

// The built command, as a user starts it.

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "vpce-sandbox-"));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test.each([
  ["is not there", undefined, /nope\.json cannot be read/],
  ["is no JSON", "{", /cannot be used: .*JSON/],
  ["has a VPC without a Region", '{"vpcs":[{"account":"111111111111"}]}', /cannot be used: vpcs\[0\]: "region"/],
  [
    "has a subnet in no VPC",
    '{"subnets":[{"account":"111111111111","region":"eu-west-1","id":"subnet-1","vpc":"vpc-1","cidr":"10.0.0.0/24","availabilityZone":"eu-west-1a"}]}',
    /vpc-1, which does not exist/,
  ],
])("a seed that %s ends the sandbox with 1, and nothing is served", async (_, text, message) => {
  const file = join(folder, "nope.json");
  if (text !== undefined) writeFileSync(file, text);
  const ended = await sandbox(["--seed", file]);
  expect(ended).toMatchObject({ code: 1, stdout: "" });
  expect(ended.stderr).toMatch(message);
});

test("the example of a seed in the help works as it stands", async () => {
  const help = await sandbox(["--help"]);
  const example = /^ {2}\{[\s\S]*^ {2}\}$/m.exec(help.stdout)?.[0] ?? "";
  const file = join(folder, "example.json");
  writeFileSync(file, example);
  const ended = await sandbox(["--seed", file, "--json"]);
  expect(ended.stderr).toBe("");
  expect(JSON.parse(ended.stdout)).toMatchObject({ accounts: { "111111111111": {}, "222222222222": {} } });
});

test("what is to be exported names the Region for every SDK and for the AWS CLI", async () => {
  const { stdout } = await sandbox([]);
  expect(stdout).toContain("AWS_REGION=ap-northeast-1 AWS_DEFAULT_REGION=ap-northeast-1");
  const file = join(folder, "frankfurt.json");
  writeFileSync(
    file,
    '{"vpcs":[{"account":"111111111111","region":"eu-central-1","id":"vpc-1","cidrs":["10.0.0.0/16"]}]}',
  );
  const elsewhere = await sandbox(["--seed", file]);
  expect(elsewhere.stdout).toContain("AWS_REGION=eu-central-1 AWS_DEFAULT_REGION=eu-central-1");
});

test("lags can be set for all, for a service or for an action, and must name one", async () => {
  const started = await sandbox([
    "--read-lag",
    "20",
    "--read-lag",
    "ec2:DescribeSubnets=0",
    "--tag-lag",
    "5",
    "--json",
  ]);
  expect([started.stderr, JSON.parse(started.stdout)]).toEqual(["", expect.objectContaining({ dns: [] })]);
  const wrong = await sandbox(["--read-lag", "s3=20"]);
  expect([wrong.code, wrong.stderr]).toEqual([1, expect.stringContaining(`before "=": "s3"`)]);
});

/** Runs the command until it ends, or says that it serves. */
async function sandbox(
  args: readonly string[],
): Promise<{ readonly code: number | null; readonly stdout: string; readonly stderr: string }> {
  const cli = resolve(import.meta.dirname, "../dist/cli.js");
  const child = spawn(process.execPath, [cli, "--port", "0", ...args], { stdio: ["ignore", "pipe", "pipe"] });
  let stdout = "";
  let stderr = "";
  child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
  child.stdout.on("data", (chunk: Buffer) => {
    stdout += chunk.toString();
    child.kill();
  });
  const code = await new Promise<number | null>((done) => child.on("close", done));
  return { code, stdout, stderr };
}
