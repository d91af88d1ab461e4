import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { apply, createSandbox, loadTopology } from "@vpce-hub/runner";
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

test("a sandbox made for two topologies takes both, keeps what was applied, and ends with a signal", async () => {
  const other = { ...draftOf(["sqs"], sessionManager.spokes), name: "other" };
  const files = [save("one.yaml", sessionManager), save("other.yaml", other)];
  const [first = "", second = ""] = files;
  const sandbox = await startSandbox([first, "--topology", second, "--port", "0", "--fast", "--format", "json"]);
  const { env } = sandbox.said;

  expect(env).toMatchObject({ AWS_REGION: "ap-northeast-1", AWS_DEFAULT_REGION: "ap-northeast-1" });
  expect((await runCommand("vpce-apply", [...files, "--yes"], { env })).code).toBe(0);
  expect((await runCommand("vpce-plan", [...files, "--detailed-exitcode"], { env })).code).toBe(0);
  const port = env["AWS_ENDPOINT_URL"]?.split(":").at(-1) ?? "";
  const twin = await runCommand("vpce", ["sandbox", first, "--port", port]);
  expect([twin.code, twin.stderr]).toEqual([1, expect.stringContaining(`port ${port} is taken on this machine`)]);
  sandbox.child.kill("SIGTERM");
  expect(await sandbox.ended).toBe(143);
});

test("vpce sandbox tells a wrong file and a wrong port, and is listed by the help", async () => {
  const wrong = await runCommand("vpce", ["sandbox", save("wrong.yaml", "version: 1\nname: Wrong\n")]);
  const port = await runCommand("vpce", ["sandbox", save("ok.yaml", sessionManager), "--port", "http"]);
  expect([wrong.code, port.code]).toEqual([10, 1]);
  expect(port.stderr).toContain("--port takes a number from 0 to 65535, not http");
  expect((await runCommand("vpce", ["--help"])).stdout).toMatch(/^ {2}sandbox {2}start a simulated AWS that lasts/m);
});

test("who embeds vpce-hub makes a sandbox without an account", async () => {
  const readFile = async (): Promise<string> => Promise.reject(new Error("no policy file here"));
  const source = { text: JSON.stringify(sessionManager), name: "topology.yaml", readFile };
  const loaded = await loadTopology(source);
  if (loaded.kind === "invalid") throw new Error("the topology is valid");
  const { simulator, ...options } = await createSandbox([loaded.topology]);
  const result = await apply({ ...options, topology: source, approve: () => true });
  expect(result).toMatchObject({ kind: "applied" });
  expect(simulator.snapshot().endpoints).toHaveLength(sessionManager.services.length);
});

interface Started {
  readonly child: ChildProcess;
  readonly said: { readonly env: Readonly<Record<string, string>> };
  readonly ended: Promise<number | null>;
}

/** Starts `vpce sandbox` and returns once it says that it serves. */
async function startSandbox(args: readonly string[]): Promise<Started> {
  const child = spawn(process.execPath, [resolve("packages/runner/dist/cli/vpce.js"), "sandbox", ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise<number | null>((done) => child.on("close", done));
  const line = new Promise<string>((done) => child.stdout.once("data", (chunk: Buffer) => done(chunk.toString())));
  const said = await Promise.race([line, ended]);
  if (typeof said !== "string") throw new Error(`it ended with ${said}`);
  return { child, ended, said: JSON.parse(said) as Started["said"] };
}

function save(name: string, content: Draft | string): string {
  const file = join(folder, name);
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content, undefined, 2));
  return file;
}
