import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Ended, runCommand } from "./support/command.ts";
import { loadedBy } from "./support/loaded-by.ts";
import { draftOf, sessionManager } from "./support/topologies.ts";

// What can be said of a file where there is no account, as for the pull request of a fork.

let cwd: string;

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "vpce-hub-"));
  save("topology.yaml", JSON.stringify(sessionManager));
});

afterEach(() => {
  rmSync(cwd, { recursive: true, force: true });
});

test("a file that can be used is told so without an account", async () => {
  expect(await check([])).toMatchObject({
    code: 0,
    stdout:
      "topology.yaml: topology shared-endpoints can be used (3 services, 2 spokes)\nOnly the file was checked; AWS was not asked.\n",
    stderr: "",
  });
});

test("spokes that an apply could not enter, for want of a role, are told of, and those of the hub's account are not", async () => {
  const [one, other] = sessionManager.spokes;
  const spokes = [one, { ...other, account: sessionManager.hub.account }];
  save("topology.yaml", JSON.stringify({ ...sessionManager, access: undefined, spokes }));
  const { code, stdout } = await check([]);
  expect(code).toBe(0);
  expect(stdout).toContain(
    `\n  no role is named for accounts other than the hub's (${one?.name}): an apply cannot enter them without access.role`,
  );
});

test("a check loads neither the AWS SDK nor the planner", async () => {
  const loaded = await loadedBy("vpce-plan", [join(cwd, "topology.yaml"), "--check"]);
  expect(loaded.ended.code).toBe(0);
  expect(loaded.sources.filter((file) => /@aws-sdk|aws-adapter|simulator|core\/src\/(plan|diff)/.test(file))).toEqual(
    [],
  );
});

test("exit 10: the policies that a file names are checked with it", async () => {
  save("topology.yaml", JSON.stringify(draftOf([{ name: "kms", policy: "missing.json" }], [])));
  const ended = await check([]);
  expect(ended).toMatchObject({ code: 10, stdout: "" });
  expect(ended.stderr).toContain("missing.json");
});

test.each([
  ["usable", 0, JSON.stringify(sessionManager)],
  ["wrong", 10, "version: 1\nname: Shared\nhub: {}\nservices: []\nspokes: []\n"],
])("as JSON a check says %s, and is of its schema", async (result, code, text) => {
  save("topology.yaml", text);
  const ended = await check(["--format", "json"]);
  expect(ended.code).toBe(code);
  const document = JSON.parse(ended.stdout) as { readonly problems: readonly object[] };
  expect(document).toMatchObject({ result });
  expect(document.problems.length > 0).toBe(code === 10);
  const validate = new Ajv2020({ strict: false }).compile(
    JSON.parse(readFileSync("schemas/check.schema.json", "utf8")),
  );
  expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
});

test("on GitHub a check leaves a comment, a summary and annotations, and does not say that nothing changes", async () => {
  const github = {
    GITHUB_ACTIONS: "true",
    GITHUB_OUTPUT: join(cwd, "output"),
    GITHUB_STEP_SUMMARY: join(cwd, "summary"),
  };
  expect((await check(["--markdown", "comment.md"], github)).code).toBe(0);
  for (const name of ["comment.md", "summary"])
    expect(readFileSync(join(cwd, name), "utf8")).toContain("## `shared-endpoints`: the file can be used");
  expect(readFileSync(join(cwd, "output"), "utf8")).toBe("exit_code=0\nexit_class=done\n");
  save("topology.yaml", "version: 1\nname: Shared\nhub: {}\nservices: []\nspokes: []\n");
  const wrong = await check(["--format", "markdown"], github);
  expect(wrong.code).toBe(10);
  expect(wrong.stdout).toContain("## vpce-hub: the topology cannot be used");
  expect(wrong.stderr).toMatch(/^::error file=topology\.yaml,line=2,col=7,title=topology\.malformed::/m);
});

test.each(["--out=p.json", "--html=p.html", "--only=spoke:alone", "--sandbox", "--detailed-exitcode", "--events=e"])(
  "exit 1: %s says something of a plan, and a check makes none",
  async (flag) => {
    const ended = await check([flag]);
    expect(ended.code).toBe(1);
    const name = flag.split("=")[0] ?? "";
    expect(ended.stderr).toContain(
      `cli.usage: ${name} does nothing beside --check: a check reads the file, and makes no plan`,
    );
    expect(ended.stderr).toContain(`hint: leave out ${name} or --check`);
  },
);

function save(name: string, text: string): void {
  writeFileSync(join(cwd, name), text);
}

async function check(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> {
  return runCommand("vpce-plan", ["--check", ...args], { cwd, env });
}
