import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Ended, runCommand } from "./support/command.ts";
import { type Draft, draftOf, hub, sessionManager } from "./support/topologies.ts";
import { createServedWorld } from "./support/world.ts";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "vpce-hub-"));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test("what stands behind -- is a file, and an unknown command is unknown even with --help", async () => {
  expect(await runCommand("vpce-plan", ["--", "-h"])).toMatchObject({ code: 10, stdout: "" });
  const unknown = await runCommand("vpce", ["plam", "--help"]);
  expect(unknown).toMatchObject({ code: 1, stdout: "" });
  expect(unknown.stderr).toContain("did you mean plan?");
});

test("exit 0: --help and --version answer on stdout", async () => {
  for (const name of ["vpce", "vpce-plan", "vpce-apply"] as const) {
    const help = await runCommand(name, ["--help"]);
    expect(help).toMatchObject({ code: 0, stderr: "" });
    expect(help.stdout).toMatch(/^Usage: vpce/);
    expect(await runCommand(name, ["--version"])).toEqual({ code: 0, stderr: "", stdout: "0.1.0\n" });
  }
});

test("exit 1: an unknown option is refused with the one that was meant", async () => {
  const ended = await runCommand("vpce-plan", ["--detailed-exitcodes"]);
  expect(ended.code).toBe(1);
  expect(ended.stderr).toContain("unknown option --detailed-exitcodes");
  expect(ended.stderr).toContain("did you mean --detailed-exitcode?");
});

test("exit 1: an unknown command is refused with the one that was meant", async () => {
  const ended = await runCommand("vpce", ["paln"]);
  expect(ended.code).toBe(1);
  expect(ended.stderr).toContain("did you mean plan?");
});

test("exit 1: no output overwrites what is read, by whatever path it is named", async () => {
  const file = save("kept.yaml", sessionManager);
  const before = readFileSync(file, "utf8");
  const link = join(folder, "link.yaml");
  symlinkSync(file, link);
  const calls = ["--out", "--html", "--markdown", "--events"].map((flag) => ["vpce-plan", flag] as const);
  for (const [command, flag] of [...calls, ["vpce-apply", "--events"] as const]) {
    for (const path of [file, link, join(folder, "..", basename(folder), "kept.yaml")]) {
      const ended = await runCommand(command, [file, flag, path, "--sandbox"]);
      expect(ended).toMatchObject({ code: 1, stdout: "" });
      expect(ended.stderr).toMatch(/^cli\.usage: .* would overwrite /);
      expect(readFileSync(file, "utf8")).toBe(before);
    }
  }
});

test("exit 1: an output without a folder is told before anything is read", async () => {
  const file = save("kept.yaml", sessionManager);
  for (const flag of ["--out", "--html", "--markdown", "--events"]) {
    const ended = await runCommand("vpce-plan", [file, "--sandbox", flag, join(folder, "missing", "file")]);
    expect(ended).toMatchObject({ code: 1, stdout: "" });
    expect(ended.stderr).toContain(`is in a folder that does not exist; nothing was read`);
    expect(ended.stderr).toContain(`hint: make the folder`);
    expect(ended.stderr).not.toContain("observing");
  }
});

test("exit 1: no output overwrites another one, and a device takes them all", async () => {
  const file = save("kept.yaml", sessionManager);
  const same = join(folder, "same");
  const ended = await runCommand("vpce-plan", [file, "--sandbox", "--out", same, "--markdown", same]);
  expect(ended.code).toBe(1);
  expect(ended.stderr).toContain("would overwrite what --out names");
  expect(existsSync(same)).toBe(false);
  const nowhere = ["--markdown", "/dev/null", "--html", "/dev/null"];
  expect((await runCommand("vpce-plan", [file, "--sandbox", ...nowhere])).code).toBe(0);
  save("comment.md", "");
  const next = ["--previous", join(folder, "comment.md"), "--markdown", join(folder, "comment.md")];
  expect((await runCommand("vpce-plan", [file, "--sandbox", ...next])).code).toBe(0);
});

test("exit 10: a wrong topology is reported with its place, and AWS is not asked", async () => {
  const file = save("wrong.yaml", `version: 1\nname: Shared\nhub: {}\nservices: []\nspokes: []\n`);
  const ended = await runCommand("vpce-plan", [file], { env: { AWS_ENDPOINT_URL: "http://127.0.0.1:9" } });
  expect(ended.code).toBe(10);
  expect(ended.stdout).toBe("");
  expect(ended.stderr).toMatch(/wrong\.yaml:2:7: topology\./);
});

test("exit 10: a file that does not exist is reported as such", async () => {
  const ended = await runCommand("vpce-apply", [join(folder, "missing.yaml"), "--yes"]);
  expect(ended.code).toBe(10);
  expect(ended.stderr).toContain("there is no such file");
});

test("exit 10: a topology that does not exist is told before the terminal that is missing", async () => {
  const ended = await runCommand("vpce-apply", [join(folder, "missing.yaml")]);
  expect(ended.code).toBe(10);
  expect(ended.stderr).toContain("topology.unreadable");
});

test("exit 13: a plan file that does not exist is told as a plan that was lost, with how to get one", async () => {
  for (const args of [[], ["--yes"], [join(folder, "missing.yaml")]]) {
    const ended = await runCommand("vpce-apply", [join(folder, "lost.json"), ...args]);
    expect(ended.code).toBe(13);
    expect(ended.stderr).toMatch(/plan\.unreadable: there is no saved plan .*lost\.json/);
    expect(ended.stderr).toContain("vpce-plan --out");
  }
});

test("exit 11: missing credentials say so, without a stack trace", async () => {
  const ended = await runCommand("vpce-plan", [save("ok.yaml", sessionManager)]);
  expect(ended.code).toBe(11);
  expect(ended.stderr).toContain("aws.credentials");
  expectNoTrace(ended);
});

test("exit 12: without a terminal an apply asks for --yes, before any call", async () => {
  const ended = await runCommand("vpce-apply", [save("ok.yaml", sessionManager), "--sandbox"]);
  expect(ended.code).toBe(12);
  expect(ended.stderr).toContain("--yes");
});

test("the sandbox plans and applies without an account", async () => {
  const file = save("ok.yaml", sessionManager);
  expect((await runCommand("vpce-plan", [file, "--sandbox"])).code).toBe(0);
  expect((await runCommand("vpce-plan", [file, "--sandbox", "--detailed-exitcode"])).code).toBe(2);
  const applied = await runCommand("vpce-apply", [file, "--sandbox", "--yes"]);
  expect(applied.code).toBe(0);
  expect(applied.stdout).toContain("operations done");
});

test("several files are planned in one call, each a document of JSON on its own line", async () => {
  const files = [save("one.yaml", sessionManager), save("two.yaml", { ...draftOf(["kms"], []), name: "second" })];
  const ended = await runCommand("vpce-plan", [...files, "--sandbox", "--format", "json"]);
  const plans = ended.stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { topology: string });
  expect(plans.map(({ topology }) => topology)).toEqual(["shared-endpoints", "second"]);
  const validate = new Ajv2020({ strict: false }).compile(JSON.parse(readFileSync("schemas/plan.schema.json", "utf8")));
  for (const plan of plans) expect(validate(plan), JSON.stringify(validate.errors)).toBe(true);
});

test("exit 10: two topologies of one name in one account are refused: each would take down what the other made", async () => {
  const files = [save("one.yaml", sessionManager), save("copy.yaml", sessionManager)];
  const ended = await runCommand("vpce-plan", [...files, "--sandbox"]);
  expect(ended.code).toBe(10);
  expect(ended.stderr).toMatch(/copy\.yaml:3:11: topology\.duplicate-name/);
});

test.each(["containers", "session-manager", "third-party"])(
  "the example %s can be applied as it stands",
  async (name) => {
    const ended = await runCommand("vpce-apply", [`examples/${name}/topology.yaml`, "--sandbox", "--yes"]);
    expect(ended).toMatchObject({ code: 0 });
  },
);

test("a reader that goes away does not stop an apply, and is no stack trace", async () => {
  const ended = await runCommand("vpce-apply", [save("ok.yaml", sessionManager), "--sandbox", "--yes"], {
    closesStdout: true,
  });
  expect(ended.code).toBe(0);
  expectNoTrace(ended);
});

test("one wrong file among several stops all of them", async () => {
  const ended = await runCommand("vpce-plan", [
    save("ok.yaml", sessionManager),
    save("wrong.yaml", "version: 2\n"),
    "--sandbox",
  ]);
  expect(ended.code).toBe(10);
  expect(ended.stdout).toBe("");
});

test("over HTTP, through AWS_ENDPOINT_URL: plan, apply, plan again is empty, apply again writes nothing", async () => {
  await using world = await createServedWorld();
  const file = save("ok.yaml", sessionManager);
  expect((await runCommand("vpce-plan", [file, "--detailed-exitcode"], world)).code).toBe(2);
  const applied = await runCommand("vpce-apply", [file, "--yes", "--format", "json"], world);
  expect(applied).toMatchObject({ code: 0 });
  const validate = new Ajv2020({ strict: false }).compile(
    JSON.parse(readFileSync("schemas/report.schema.json", "utf8")),
  );
  expect(validate(JSON.parse(applied.stdout)), JSON.stringify(validate.errors)).toBe(true);
  const again = await runCommand("vpce-plan", [file, "--detailed-exitcode"], world);
  expect(again).toMatchObject({ code: 0 });
  expect(again.stdout).toContain("No changes");
  const mark = world.simulator.log.length;
  expect((await runCommand("vpce-apply", [file, "--yes"], world)).code).toBe(0);
  expect(world.simulator.log.slice(mark).filter(({ isWrite }) => isWrite)).toEqual([]);
});

test("two applies at once end in one set of everything", async () => {
  await using world = await createServedWorld();
  const file = save("ok.yaml", sessionManager);
  const both = await Promise.all([1, 2].map(async () => runCommand("vpce-apply", [file, "--yes"], world)));
  expect(both.map(({ code, stderr }) => (code === 0 ? "done" : stderr))).toEqual(["done", "done"]);
  const { zones, endpoints } = world.simulator.snapshot();
  expect([zones.length, endpoints.length]).toEqual([3, 3]);
  expect(zones.flatMap(({ authorizations }) => authorizations)).toEqual([]);
  expect((await runCommand("vpce-plan", [file, "--detailed-exitcode"], world)).code).toBe(0);
});

test("exit 11: ambient credentials of another account are named before anything is written", async () => {
  await using world = await createServedWorld();
  const { access: _, ...draft } = sessionManager;
  const keys = world.simulator.addAccount("555555555555");
  const env = { ...world.env, AWS_ACCESS_KEY_ID: keys.accessKeyId, AWS_SECRET_ACCESS_KEY: keys.secretAccessKey };
  const ended = await runCommand("vpce-apply", [save("ambient.yaml", draft), "--yes"], { env });
  expect(ended.code).toBe(11);
  expect(ended.stderr).toContain("555555555555");
  expect(world.simulator.log.filter(({ isWrite }) => isWrite)).toEqual([]);
});

test("exit 12: a service that does not exist refuses the plan with the one that was meant", async () => {
  const ended = await runCommand("vpce-plan", [save("typo.yaml", draftOf(["smm"], [])), "--sandbox"]);
  expect(ended.code).toBe(12);
  expect(ended.stdout).toContain("service.unknown");
});

test("exit 12: more deletes than the topology allows need an approval of that very plan", async () => {
  await using world = await createServedWorld();
  // With a list of CIDRs no rule goes with the spoke, so nothing waits for resolvers in real time.
  const draft = { ...sessionManager, hub: { ...hub, allow: ["10.0.0.0/8"] } };
  expect((await runCommand("vpce-apply", [save("ok.yaml", draft), "--yes"], world)).code).toBe(0);
  const fewer = save("fewer.yaml", { ...draft, spokes: draft.spokes.slice(1), policy: { maxDeletes: { count: 2 } } });
  const refused = await runCommand("vpce-apply", [fewer, "--yes"], world);
  expect(refused.code).toBe(12);
  const id = /--allow-deletes ([0-9a-f]{64})/.exec(refused.stderr)?.[1] ?? "";
  expect((await runCommand("vpce-apply", [fewer, "--yes", "--allow-deletes", "0".repeat(64)], world)).code).toBe(12);
  expect((await runCommand("vpce-apply", [fewer, "--yes", "--allow-deletes", id], world)).code).toBe(0);
});

test("exit 12: a spoke of a wrong account that is associated already is no drift, and nothing is said to be as it should", async () => {
  await using world = await createServedWorld();
  // A list of CIDRs, or the rules of the group would be in question too.
  const listed = { ...sessionManager, hub: { ...hub, allow: ["10.0.0.0/8"] } };
  expect((await runCommand("vpce-apply", [save("ok.yaml", listed), "--yes"], world)).code).toBe(0);
  const [alone, ...others] = sessionManager.spokes;
  const file = save("moved.yaml", { ...listed, spokes: [{ ...alone, account: "444444444444" }, ...others] });
  for (const args of [[], ["--detailed-exitcode"], ["--only", "spoke:alone"]]) {
    const planned = await runCommand("vpce-plan", [file, ...args], world);
    expect(planned.stdout).toMatch(/No changes.*, but 1 check failed: spoke\.vpc-missing\./);
    expect(planned.stdout).not.toContain("AWS has what");
    expect(planned.code).toBe(12);
  }
  const applied = await runCommand("vpce-apply", [file, "--yes"], world);
  expect(applied.code).toBe(12);
  expect(applied.stdout).toContain("Nothing was written.");
  const fine = await runCommand("vpce-plan", [file, "--exclude", "spoke:alone"], world);
  expect(fine.code).toBe(0);
});

test("exit 14: a spoke whose role is refused is named with role and action, and the rest is done", async () => {
  await using world = await createServedWorld();
  world.simulator.addRole({ account: "222222222222", name: "vpce-hub", trusts: ["999999999999"] });
  const ended = await runCommand("vpce-apply", [save("ok.yaml", sessionManager), "--yes"], world);
  expect(ended.code).toBe(14);
  expect(ended.stdout).toMatch(/222222222222/);
  expect(ended.stdout).toMatch(/sts:AssumeRole/);
  expect(ended.stdout).toMatch(/To go on .*vpce-apply .* --yes/);
  const associated = world.simulator.snapshot().zones.flatMap(({ associations }) => associations.map(({ vpc }) => vpc));
  expect(associated.filter((vpc) => vpc === "vpc-0c1b2c3d4e5f60001")).toHaveLength(3);
});

test("exit 17: a plan that could not read everything says so", async () => {
  await using world = await createServedWorld();
  world.simulator.addRole({ account: "222222222222", name: "vpce-hub", denies: ["route53:ListHostedZonesByVPC"] });
  const ended = await runCommand("vpce-plan", [save("ok.yaml", sessionManager), "--detailed-exitcode"], world);
  expect(ended.code).toBe(17);
  expect(ended.stdout).toContain("read.unknown");
});

test.each([
  ["SIGINT", 130],
  ["SIGTERM", 143],
] as const)("%s drains, reports and ends with %i; the same command goes on", async (signal, code) => {
  await using world = await createServedWorld({ endpointReadyMs: 2_000 });
  const file = save("ok.yaml", sessionManager);
  let isSent = false;
  const stopped = await runCommand("vpce-apply", [file, "--yes"], {
    ...world,
    onStderr: (text, kill) => {
      if (isSent || !text.includes("waiting until endpoint")) return;
      isSent = true;
      kill(signal);
    },
  });
  expect(stopped.code).toBe(code);
  expect(stopped.stdout).toContain("Interrupted");
  // Nothing is broken, so nothing is to be mended.
  expect(stopped.stdout).toContain(`\nTo go on: vpce-apply ${file} --yes`);
  expect((await runCommand("vpce-apply", [file, "--yes"], world)).code).toBe(0);
  expect(world.simulator.snapshot().endpoints).toHaveLength(3);
});

test("Ctrl-C at the question says that nothing runs, and nothing is carried out", async () => {
  let isSent = false;
  const ended = await runCommand("vpce-apply", [save("ok.yaml", sessionManager), "--sandbox"], {
    isAsked: true,
    onStderr: (text, kill) => {
      if (isSent || !text.includes("Only yes does")) return;
      isSent = true;
      kill("SIGINT");
    },
  });
  expect(ended.code).toBe(130);
  expect(ended.stderr).toContain("stopping: nothing runs, and this plan is not carried out");
  expect(ended.stderr).not.toContain("what runs is awaited");
});

test("the demo tells the whole story and ends with an empty plan", async () => {
  const ended = await runCommand("vpce", ["demo", "examples/session-manager/topology.yaml"]);
  expect(ended.code).toBe(0);
  expect(ended.stdout).toContain("No changes");
  expect(ended.stdout).toMatch(/ssm\.ap-northeast-1\.amazonaws\.com -> 10\.\d+\.\d+\.\d+, 10\./);
  expect(ended.stdout).not.toMatch(/203\.0\.113/);
});

function save(name: string, content: Draft | string | Readonly<Record<string, unknown>>): string {
  const file = join(folder, name);
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content, undefined, 2));
  return file;
}

function expectNoTrace({ stdout, stderr }: Ended): void {
  expect(`${stdout}${stderr}`).not.toMatch(/\n\s+at .*:\d+:\d+/);
}
