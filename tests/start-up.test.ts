import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { spawnSync } from "node:child_process";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runCommand } from "./support/command.ts";
import { type Loaded, loadedBy } from "./support/loaded-by.ts";
import { sessionManager } from "./support/topologies.ts";

// What is loaded is counted, not timed: on a busy machine only the count stays the same.

const parts = "packages/runner/dist/cli/parts";
const sdk = /@aws-sdk|@smithy/;
const organizations = /client-organizations/;
const adapter = /packages\/aws-adapter/;
const planner = /packages\/core\/src\/(plan|diff|expand|guard)\b/;
const simulator = /packages\/simulator/;

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "vpce-hub-"));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test.each([
  ["vpce", "--help"],
  ["vpce", "--version"],
  ["vpce-plan", "--help"],
  ["vpce-plan", "--version"],
  ["vpce-apply", "--help"],
  ["vpce-apply", "--version"],
] as const)("%s %s loads a few small files of the commands, and nothing else", async (name, flag) => {
  const loaded = await loadedBy(name, [flag]);
  expect(loaded.ended.code).toBe(0);
  expect(loaded.sources).toContain(`packages/runner/src/cli/${name}.ts`);
  expect(strangers(loaded, /^packages\/runner\/src\/cli\/[\w.-]+\.ts$/)).toEqual([]);
  expect(loaded.files.length).toBeLessThanOrEqual(6);
  expect(kilobytes(loaded)).toBeLessThan(28);
});

test.each(["vpce-plan", "vpce-apply"] as const)("%s tells a wrong topology without the AWS SDK", async (name) => {
  const file = save("wrong.yaml", "version: 1\nname: Wrong\nhub: {}\nservices: [ssm]\nspokes: []\n");
  const loaded = await loadedBy(name, [file, ...(name === "vpce-apply" ? ["--yes"] : [])]);
  expect(loaded.ended.code).toBe(10);
  expect(loaded.sources).toContain("packages/runner/src/topology/load.ts");
  expect(matching(loaded, sdk, adapter, simulator, planner)).toEqual([]);
  expect(matching(loaded, /render\/(html|markdown|plan-text)|plan-validator|node_modules\/(diff|log-update)/)).toEqual(
    [],
  );
  expect(matching(loaded, /node_modules\/ajv/).length).toBeLessThanOrEqual(1);
  // Most of it checks the schema of the topology, and grows with it.
  expect(kilobytes(loaded)).toBeLessThan(800);
});

test("an unknown option and an unknown command are told before a topology can be read", async () => {
  for (const args of [["plan", "--unknown"], ["paln"]]) {
    const loaded = await loadedBy("vpce", args);
    expect(loaded.ended.code).toBe(1);
    expect(matching(loaded, sdk, adapter, simulator, planner, /runner\/src\/topology\/load/, /node_modules/)).toEqual(
      [],
    );
  }
});

test("a plan loads the AWS SDK and not the simulator; in the sandbox it loads both", async () => {
  const file = save("ok.yaml", JSON.stringify(sessionManager));
  const real = await loadedBy("vpce-plan", [file]);
  expect(real.ended.code).toBe(11);
  expect(matching(real, sdk)).not.toEqual([]);
  expect(matching(real, simulator)).toEqual([]);
  // Where no proxy is set, none is needed.
  expect(matching(real, /proxy-agent/)).toEqual([]);
  const tried = await loadedBy("vpce-plan", [file, "--sandbox"]);
  expect(tried.ended.code).toBe(0);
  expect(matching(tried, sdk)).not.toEqual([]);
  expect(matching(tried, simulator)).not.toEqual([]);
  // Credentials were given, so no provider of them is needed.
  expect(matching(tried, /credential-provider-(sso|process|ini|web-identity|login)/)).toEqual([]);
});

test("the client of Organizations is loaded by whoever selects accounts of one, and by nobody else", async () => {
  const plain = await loadedBy("vpce-plan", [save("plain.yaml", JSON.stringify(sessionManager)), "--sandbox"]);
  expect(matching(plain, organizations, /client-cloud/)).toEqual([]);
  const access = { role: "vpce-hub", organization: { account: "999999999999" } };
  const found = { name: "found", select: { organization: {}, vpcs: { tags: { hub: "use" } } } };
  const file = save("found.yaml", JSON.stringify({ ...sessionManager, access, spokes: [found] }));
  const selecting = await loadedBy("vpce-plan", [file, "--sandbox"]);
  expect(selecting.ended.code).toBe(0);
  expect(matching(selecting, organizations)).not.toEqual([]);
});

test("of EC2 the bundle holds what is called, and none of its hundreds of other operations", () => {
  const text = readdirSync(parts)
    .filter((file) => file.endsWith(".js"))
    .map((file) => readFileSync(join(parts, file), "utf8"))
    .join("\n");
  expect(text).toContain('"CreateVpcEndpointRequest"');
  expect(text).not.toMatch(/"(RunInstancesRequest|VolumeAttachment|TransitGateway)"/);
});

test("the licenses of all that is in the bundle are beside it", () => {
  const text = readFileSync("packages/runner/dist/cli/THIRD-PARTY-LICENSES.txt", "utf8");
  for (const name of ["yaml", "ajv", "diff", "log-update", "fast-xml-parser", "p-limit", "@aws-sdk/client-ec2"])
    expect(text).toMatch(new RegExp(`^${name} \\d`, "m"));
});

test("nobody reads the help: that is no error, and no stack trace", async () => {
  const ended = await runCommand("vpce-plan", ["--help"], { closesStdout: true });
  expect(ended).toMatchObject({ code: 0, stderr: "" });
});

test("a command that ends before it is done does not look like success", () => {
  const part = readdirSync(parts).find((file) => /^process-\w+\.js$/.test(file)) ?? "";
  const stuck = `require(${JSON.stringify(resolve(parts, part))}).runAsProcess({ run: () => new Promise(() => {}) }, [])`;
  const { status, stderr } = spawnSync(process.execPath, ["-e", stuck], { encoding: "utf8" });
  expect({ status, stderr }).toMatchObject({ status: 1, stderr: expect.stringContaining("ended before it was done") });
});

function matching({ sources }: Loaded, ...patterns: readonly RegExp[]): readonly string[] {
  return sources.filter((source) => patterns.some((pattern) => pattern.test(source)));
}

/** Helpers of the bundler have no source of ours; they are mapped to the part that holds them. */
function strangers({ sources }: Loaded, own: RegExp): readonly string[] {
  return sources.filter((source) => !own.test(source) && !source.startsWith(parts));
}

function kilobytes({ files }: Loaded): number {
  return files.reduce((sum, file) => sum + statSync(file).size, 0) / 1024;
}

function save(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}
