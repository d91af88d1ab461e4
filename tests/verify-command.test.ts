import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Ended, runCommand } from "./support/command.ts";
import { draftOf, hub, sessionManager } from "./support/topologies.ts";
import { type ServedWorld, createAppliedWorld, textOf } from "./support/world.ts";

// `vpce verify` as it is called: what it prints, writes and ends with.

const [alone, pair] = sessionManager.spokes;
if (alone === undefined || pair === undefined) throw new Error("the example has two spokes");
const draft = draftOf(["ssm", "kms"], [alone, pair]);

let folder: string;
let world: ServedWorld;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "vpce-hub-"));
  writeFileSync(join(folder, "topology.yaml"), textOf(draft));
  world = await createAppliedWorld([draft], { functionReadyMs: 0 });
});

afterAll(async () => {
  await world[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
});

const vpceVerify = async (...args: readonly string[]): Promise<Ended> =>
  runCommand("vpce", ["verify", "topology.yaml", ...args], { cwd: folder, env: world.env });

const named = (name: string): string => readFileSync(join(folder, name), "utf8");

test("links in order end with 0, in JSON of the schema, with a page, Markdown, metrics and events beside it", async () => {
  const outputs = [
    "--html",
    "page.html",
    "--markdown",
    "page.md",
    "--metrics",
    "page.prom",
    "--events",
    "events.jsonl",
  ];
  const { code, stdout } = await vpceVerify("--format", "json", ...outputs);
  expect(code).toBe(0);
  const document: unknown = JSON.parse(stdout);
  const schema = JSON.parse(readFileSync("schemas/verify.schema.json", "utf8")) as object;
  expect(new Ajv2020({ strict: false }).validate(schema, document)).toBe(true);
  expect(document).toMatchObject({ verdict: "well", counts: { yes: 4, no: 0, unknown: 0, assumed: 0 }, faults: [] });
  expect(named("page.html")).toContain("<title>vpce-hub verify: shared-endpoints</title>");
  expect(named("page.md")).toContain("| `alone`, `pair-1` | ✓ | ✓ |");
  expect(named("page.prom")).toContain('vpce_hub_links{topology="shared-endpoints",answer="yes"} 4\n');
  expect(named("page.prom").endsWith("# EOF\n")).toBe(true);
  expect(named("events.jsonl")).toContain('"run.links-verified"');
});

test("a scope that names nothing of the topology finds nothing well: it is refused, with what was meant", async () => {
  const { code, stdout, stderr } = await vpceVerify("--only", "spoke:alnoe");
  expect([code, stdout]).toEqual([1, ""]);
  expect(stderr).toContain("cli.usage: the topology shared-endpoints has no spoke alnoe\n");
  expect(stderr).toContain("did you mean spoke:alone?");
  expect((await vpceVerify("--exclude", "service:sms")).stderr).toContain("did you mean service:ssm?");
});

test("a mistake ends with 15, and says who is hit, by what, and what mends it; a scope leaves it out", async () => {
  const mistake = { mistake: "no-route", side: "spoke" } as const;
  const away = { region: hub.region, vpc: alone.vpc };
  world.simulator.makeMistake({ ...mistake, hub: { region: hub.region, vpc: hub.vpc }, spoke: away });
  const { code, stdout } = await vpceVerify();
  expect(code).toBe(15);
  expect(stdout).toMatch(/× alone: ssm, kms\n +rtb-\w+ of spoke alone has no route to .*\n +add a route for /);
  expect(stdout).toContain("FAILED: 2 of 4 links of 2 spokes do not work.");
  expect((await vpceVerify("--exclude", "spoke:alone")).code).toBe(0);
});

test("a probe tells which subnet and name failed, in text, JSON of the schema, Markdown, page and metrics", async () => {
  const outputs = [
    "--html",
    "probe.html",
    "--markdown",
    "probe.md",
    "--metrics",
    "probe.prom",
    "--events",
    "probe.jsonl",
  ];
  const { code, stdout } = await vpceVerify("--probe", ...outputs);
  expect(code).toBe(15);
  expect(stdout).toMatch(/From inside:\n\n +✓ pair-1\n +every name leads to the hub .* from 3 subnets\n/);
  const failed =
    /× alone subnet-\w+ \(ap-northeast-1a\)\n +(kms|ssm)\.[\w.-]+: 10\.\S+:443 timeout; 10\.\S+:443 timeout\n/;
  expect(stdout).toMatch(failed);
  expect(stdout).toContain("Lambda takes their network interfaces back within about 20 minutes.");
  expect(named("probe.html")).toContain("<h3>From inside</h3>");
  expect(named("probe.md")).toContain("- **✓** pair-1\n");
  expect(named("probe.prom")).toContain('vpce_hub_probes{topology="shared-endpoints",spoke="alone",answer="no"} 3\n');
  expect(named("probe.jsonl")).toContain('"code":"run.probing","spokes":2');

  const only = await vpceVerify("--probe", "--only", "spoke:pair-1", "--format", "json");
  expect(only.code).toBe(0);
  const document = JSON.parse(only.stdout) as { readonly spokes: readonly { readonly probe?: unknown }[] };
  const schema = JSON.parse(readFileSync("schemas/verify.schema.json", "utf8")) as object;
  expect(new Ajv2020({ strict: false }).validate(schema, document)).toBe(true);
  expect(document.spokes.map(({ probe }) => probe)).toMatchObject([
    { subnets: [{ names: [{ connections: [{ outcome: "connected", protocol: "TLSv1.3" }, {}] }, {}] }, {}, {}] },
  ]);
});

test("a page is not written over the topology", async () => {
  const { code, stderr } = await vpceVerify("--html", "topology.yaml");
  expect([code, stderr]).toEqual([1, expect.stringContaining("would overwrite")]);
});
