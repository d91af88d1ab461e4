import { spawn, spawnSync } from "node:child_process";
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterEach, beforeEach, expect, test } from "vitest";
import { runCommand } from "./support/command.ts";
import { type Draft, draftOf, sessionManager } from "./support/topologies.ts";
import { type ServedWorld, createAppliedWorld, createServedWorld } from "./support/world.ts";

// What the guides tell to write is tried as it stands there.

const hasJq = spawnSync("jq", ["--version"]).status === 0;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "vpce-hub-"));
  mkdirSync(join(folder, "bin"));
  for (const name of ["vpce-plan", "vpce-apply"])
    install(join("bin", name), `exec "${process.execPath}" "${resolve(`packages/runner/dist/cli/${name}.js`)}" "$@"`);
  install("alert", `echo "$1" >alerted; test -e "$2"`);
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test("the nightly script says nothing while AWS is as the file asks", async () => {
  await using world = await createAppliedWorld([sessionManager]);
  expect(await alertOf(sessionManager, world)).toBe(undefined);
  expect(existsSync(join(folder, "events.jsonl"))).toBe(true);
});

test.each<[string, Draft, string, readonly string[]]>([
  ["a difference", sessionManager, "AWS differs from topology.yaml", []],
  ["a plan that is refused", draftOf(["smm"], []), "topology.yaml cannot be applied as it stands", []],
  ["what cannot be read", sessionManager, "a part of AWS could not be read", ["route53:ListHostedZonesByVPC"]],
  ["a wrong file", { ...sessionManager, name: "" }, "no plan could be made (exit code 10)", []],
])("the nightly script tells %s by its name", async (_, draft, subject, denies) => {
  await using world = await createServedWorld();
  world.simulator.addRole({ account: "222222222222", name: "vpce-hub", denies });
  expect(await alertOf(draft, world)).toBe(subject);
});

test.skipIf(!hasJq)(
  "the filters for events find what failed, what is not seen, what was throttled and how much there was",
  async () => {
    await using world = await createServedWorld();
    world.simulator.addRole({
      account: "222222222222",
      name: "vpce-hub",
      denies: ["route53:AssociateVPCWithHostedZone"],
    });
    const effect = { kind: "error", code: "Throttling", message: "Rate exceeded", status: 400 } as const;
    world.simulator.faults.add({ action: "CreateHostedZone", nth: 1, when: "before", effect });
    writeFileSync(join(folder, "topology.yaml"), JSON.stringify(sessionManager));
    const ended = await runCommand("vpce-apply", ["--yes", "--events", "events.jsonl"], { ...world, cwd: folder });
    expect(ended.code).toBe(14);
    // A spoke that does not see a name is waited for for a minute, which is not spent here.
    const schema = JSON.parse(readFileSync("schemas/event.schema.json", "utf8"));
    expect(new Ajv2020({ strict: false }).validate(schema, unseen)).toBe(true);
    appendFileSync(join(folder, "events.jsonl"), `${JSON.stringify(unseen)}\n`);
    const [failed, missing, throttled, planned] = blocksOf("drift-and-alerts")
      .filter((block) => block.includes("jq "))
      .flatMap((block) => block.split("\n").filter((line) => line.startsWith("jq ")))
      .map((line) => spawnSync("bash", ["-c", line], { cwd: folder, encoding: "utf8" }).stdout);
    expect(failed).toMatch(/^222222222222\tassociate:\S+\taws\.access-denied$/m);
    expect(JSON.parse(missing ?? "")).toEqual(unseen.missing);
    expect(throttled).toBe("111111111111\troute53:CreateHostedZone\n");
    expect(planned).toMatch(/^shared-endpoints\t16\t0\t0\t0$/m);
  },
);

test.each(["github", "gitlab"])(
  "the roles for %s in the guide can be printed, and admit the pipeline",
  async (provider) => {
    const withPlanRole = { ...sessionManager, access: { role: "vpce-hub", planRole: "vpce-hub-plan" } };
    writeFileSync(join(folder, "topology.yaml"), JSON.stringify(withPlanRole));
    const line = blocksOf("run-it-in-github-actions-and-gitlab")
      .flatMap((block) => block.split("\n"))
      .find((one) => one.includes(`--${provider} `));
    const [, args = ""] = /vpce (.*?) >/.exec(line ?? "") ?? [];
    const ended = await runCommand("vpce", args.split(" "), { cwd: folder });
    expect(ended).toMatchObject({ code: 0 });
    expect(ended.stdout).toContain("sts:AssumeRoleWithWebIdentity");
    const [audience, issuer] =
      provider === "github"
        ? ["sts.amazonaws.com", "token.actions.githubusercontent.com"]
        : ["https://gitlab.com", "gitlab.com"];
    expect(ended.stdout).toContain(audience);
    expect(ended.stdout).toContain(`oidc-provider/${issuer}`);
  },
);

test("what the guide says to set for a pipeline is what the examples use", () => {
  const guide = readFileSync("docs/guides/run-it-in-github-actions-and-gitlab.md", "utf8");
  const [github = "", gitlab = ""] = guide.split(/^## GitLab$/m);
  const pipeline = readFileSync("examples/gitlab-ci/.gitlab-ci.yml", "utf8");
  const variables = [...gitlab.matchAll(/`([A-Z][A-Z_]+)`/g)].flatMap(([, name]) => name ?? []);
  expect(variables.length).toBeGreaterThan(4);
  for (const name of [...variables, "drift:", "plan-main:", "apply:", "environment: production"])
    expect(pipeline).toContain(name);
  const workflows = ["plan", "apply", "drift"].map((name) =>
    readFileSync(`examples/github-actions/${name}.yml`, "utf8"),
  );
  expect(github).toContain("`production`");
  expect(workflows[1]).toContain("environment: production");
  // The roles that the guides have made are those that the workflows take.
  const roles = workflows.flatMap((text) =>
    [...text.matchAll(/role-to-assume: \S+:role\/(\S+)/g)].map(([, role]) => role),
  );
  expect([...new Set(roles)].toSorted()).toEqual(["vpce-hub", "vpce-hub-plan"]);
});

/** An event of the form that the schema has. */
const unseen = {
  format_version: "1.1",
  at: "2026-11-27T02:32:03.611Z",
  code: "run.verified",
  topology: "shared-endpoints",
  missing: { "user-2": ["ssm.ap-northeast-1.amazonaws.com"] },
};

/** Runs the script of the guide; returns the subject of the alert, if there was one. */
async function alertOf(draft: Draft, { env }: ServedWorld): Promise<string | undefined> {
  writeFileSync(join(folder, "topology.yaml"), JSON.stringify(draft));
  const script = blocksOf("drift-and-alerts")[0] ?? "";
  const path = `${join(folder, "bin")}:${process.env["PATH"] ?? ""}`;
  const child = spawn("bash", ["-euo", "pipefail", "-c", script], {
    cwd: folder,
    stdio: "ignore",
    env: { PATH: path, HOME: "/nonexistent", AWS_CONFIG_FILE: "/dev/null", ...env },
  });
  expect(await new Promise<number | null>((done) => child.on("close", done))).toBe(0);
  const alerted = join(folder, "alerted");
  return existsSync(alerted) ? readFileSync(alerted, "utf8").trim() : undefined;
}

function blocksOf(guide: string): readonly string[] {
  const text = readFileSync(`docs/guides/${guide}.md`, "utf8");
  return [...text.matchAll(/^ *```sh\n([^]*?)^ *```$/gm)].flatMap(([, block]) => block ?? []);
}

function install(name: string, body: string): void {
  writeFileSync(join(folder, name), `#!/usr/bin/env bash\n${body}\n`);
  chmodSync(join(folder, name), 0o755);
}
