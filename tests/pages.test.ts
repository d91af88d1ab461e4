import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { runCommand } from "./support/command.ts";

// What the pages say of files, options and numbers is what there is.

const pages = [
  ...markdownIn("."),
  ...["docs", "examples"].flatMap((folder) => markdownIn(folder, true)),
  ...["core", "aws-adapter", "runner", "simulator"].flatMap((name) => markdownIn(join("packages", name))),
];

test("there are pages to look at", () => {
  expect(pages).toEqual(expect.arrayContaining(["README.md", "SECURITY.md", "docs/errors.md"]));
});

test.each(pages)("every link of %s within the repository leads somewhere", (page) => {
  expect(linksOf(page).filter((link) => !leadsSomewhere(page, link))).toEqual([]);
});

test("every guide is linked from the README", () => {
  const guides = pages.filter((page) => page.startsWith("docs/guides/"));
  expect(linksOf("README.md")).toEqual(expect.arrayContaining(guides));
});

test.each(["ARCHITECTURE.md", "CONTRIBUTING.md"])("every file that %s names is there", (page) => {
  const named = [...readFileSync(page, "utf8").matchAll(/`([\w.@-]+(?:\/[\w.*@-]+)+\/?)`/g)].flatMap(
    ([, path]) => path ?? [],
  );
  expect(named.length).toBeGreaterThan(0);
  const folders = ["", "packages/", "packages/runner/"];
  const lost = named.filter((path) => !/\*|NAME/.test(path) && !folders.some((folder) => existsSync(folder + path)));
  expect(lost.filter((path) => !isBesideAnother(path, named))).toEqual([]);
});

test.each(["aws-adapter", "simulator"])("every source that the README of %s names is there", (name) => {
  const text = readFileSync(`packages/${name}/README.md`, "utf8");
  const named = [...text.matchAll(/`([\w/-]+\.ts)`/g)].flatMap(([, path]) => path ?? []);
  const sources = readdirSync(`packages/${name}/src`, { recursive: true, encoding: "utf8" });
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((path) => !sources.some((file) => `/src/${file}`.endsWith(`/${path}`)))).toEqual([]);
});

test("the topology of the README can be used, with what the README adds to it", async () => {
  const [first = "", more = ""] = [...readFileSync("README.md", "utf8").matchAll(/^```yaml\n([^]*?)^```$/gm)].map(
    ([, block]) => block,
  );
  const folder = mkdtempSync(join(tmpdir(), "vpce-hub-"));
  for (const name of ["policies", "spokes"]) mkdirSync(join(folder, name));
  writeFileSync(
    join(folder, "policies/ssm.json"),
    '{"Statement":[{"Effect":"Allow","Principal":"*","Action":"*","Resource":"*"}]}',
  );
  writeFileSync(
    join(folder, "spokes/team.yaml"),
    '- { name: team, account: "666666666666", vpc: vpc-0d1b2c3d4e5f60001 }\n',
  );
  writeFileSync(join(folder, "first.yaml"), first);
  writeFileSync(join(folder, "more.yaml"), JSON.stringify({ ...(parse(first) as object), ...(parse(more) as object) }));
  for (const file of ["first.yaml", "more.yaml"]) {
    const ended = await runCommand("vpce-plan", [file, "--sandbox"], { cwd: folder });
    expect(ended, ended.stdout).toMatchObject({ code: 0 });
  }
  rmSync(folder, { recursive: true });
});

test("every script that a page names is one of the repository", () => {
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as {
    readonly scripts: Readonly<Record<string, string>>;
  };
  const named = pages.flatMap((page) =>
    [...readFileSync(page, "utf8").matchAll(/\bnpm run (?:--silent )?([\w:]+)/g)].map(([, name = ""]) => name),
  );
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
});

test("every option that a page names is one of the command", async () => {
  const helps = await Promise.all(commands.map(async ([name, ...args]) => runCommand(name, [...args, "--help"])));
  const optionsOf = new Map(commands.map((words, i) => [words.join(" "), new Set(optionsIn(helps[i]?.stdout ?? ""))]));
  const strangers = pages.flatMap((page) =>
    [...commandLinesOf(page)].flatMap((line) => {
      const [command, rest] = commandOf(line);
      if (command === undefined) return [];
      return optionsIn(rest).flatMap((option) =>
        optionsOf.get(command)?.has(option) === true ? [] : [`${page}: ${command} ${option}`],
      );
    }),
  );
  expect(strangers).toEqual([]);
});

test("what the README says of time, calls and memory is what the benchmark has on record", () => {
  const { calls, apply, planner } = JSON.parse(readFileSync("bench/results/latest.json", "utf8")) as Bench;
  const stepOf = (name: string, step: string): Step | undefined =>
    calls.cases.find((one) => one.name === name)?.result.steps.find((one) => one.step === step);
  const rows = [5, 20].flatMap((services) =>
    ["apply", "no-op plan"].map((step) => {
      const cells = ["vpce-hub", "terraform", "aws-cli"].map((tool) =>
        cellOf(stepOf(`${services} x 5 ${tool}`, step), step === "apply" && tool !== "aws-cli"),
      );
      return [`${services} x 5`, step, ...cells].join(" | ");
    }),
  );
  const table = readFileSync("README.md", "utf8").replaceAll(/ +\| +/g, " | ");
  for (const row of rows) expect(table).toContain(row);
  const large = ["20 x 20", "150 x 200"].map((name) => apply.cases.find((one) => one.name === name)?.result);
  const prose = readFileSync("README.md", "utf8").replaceAll(/\s+/g, " ");
  const [settled, made] = ["in-sync", "from-nothing"].map((state) =>
    durationOf(planner.cases.find(({ name }) => name === `45000 ${state}`)?.result.cpuMs ?? 0),
  );
  expect(prose).toContain(`planned in ${settled} when nothing has to change, and in ${made} from nothing`);
  for (const one of large) {
    expect(prose).toContain(durationOf(one?.elapsedMs ?? 0));
    expect(one?.ratioToLeast).toBeLessThan(1.03);
    expect(one?.throttled).toBe(0);
  }
});

const commands = [
  ["vpce-plan"],
  ["vpce-apply"],
  ["vpce", "init"],
  ["vpce", "roles"],
  ["vpce", "sandbox"],
  ["vpce", "demo"],
] as const;

function markdownIn(folder: string, recursive = false): readonly string[] {
  return readdirSync(folder, { recursive, encoding: "utf8" })
    .filter((file) => file.endsWith(".md") && !file.includes("node_modules"))
    .map((file) => join(folder, file))
    .toSorted();
}

interface Step {
  readonly step: string;
  readonly calls: number;
  readonly wallMs: number;
  readonly peakMb: number;
}

interface Bench {
  readonly calls: { readonly cases: readonly { name: string; result: { readonly steps: readonly Step[] } }[] };
  readonly planner: { readonly cases: readonly { name: string; result: { readonly cpuMs: number } }[] };
  readonly apply: {
    readonly cases: readonly { name: string; result: { elapsedMs: number; ratioToLeast: number; throttled: number } }[];
  };
}

function cellOf(step: Step | undefined, hasMemory: boolean): string {
  if (step === undefined) return "";
  const memory = step.peakMb < 1024 ? `${step.peakMb} MiB` : `${(step.peakMb / 1024).toFixed(1)} GiB`;
  return `${durationOf(step.wallMs)}, ${step.calls} calls${hasMemory ? `, ${memory}` : ""}`;
}

function durationOf(ms: number): string {
  if (ms < 10_000) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return `${seconds} s`;
  const pad = (value: number): string => String(value).padStart(2, "0");
  if (seconds < 3600) return `${Math.floor(seconds / 60)} m ${pad(seconds % 60)} s`;
  return `${Math.floor(seconds / 3600)} h ${pad(Math.floor((seconds % 3600) / 60))} m`;
}

/** Links within the repository, without those in code. */
function linksOf(page: string): readonly string[] {
  const text = readFileSync(page, "utf8")
    .replaceAll(/^ *```[^]*?^ *```$/gm, "")
    .replaceAll(/`[^`\n]*`/g, "");
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .flatMap(([, link]) => link ?? [])
    .filter((link) => !/^(https?|mailto):/.test(link));
}

function leadsSomewhere(page: string, link: string): boolean {
  const [path = "", anchor] = link.split("#");
  const file = path === "" ? page : join(dirname(page), path);
  if (!existsSync(file)) return false;
  return anchor === undefined || anchorsOf(file).includes(anchor);
}

/** The anchors that GitHub gives to headings. */
function anchorsOf(page: string): readonly string[] {
  return [...readFileSync(page, "utf8").matchAll(/^#+ (.+)$/gm)].flatMap(([, title = ""]) =>
    title
      .toLowerCase()
      .replaceAll(/[^\w\s-]/g, "")
      .replaceAll(" ", "-"),
  );
}

/** A file may be named from the sources of its package, or beside one that is named in full. */
function isBesideAnother(path: string, named: readonly string[]): boolean {
  const roots = named.map((one) => `packages/${dirname(one)}`).filter((folder) => existsSync(folder));
  const sources = ["core", "aws-adapter", "runner", "simulator"].map((name) => `packages/${name}/src`);
  return [...roots, ...sources, "packages/simulator"].some((folder) => existsSync(join(folder, path)));
}

/** Lines of code, in blocks and within text, that may call a command. */
function* commandLinesOf(page: string): Generator<string> {
  const text = readFileSync(page, "utf8").replaceAll("\\\n", " ");
  for (const [block] of text.matchAll(/^ *```(?:sh|yaml|)\n[^]*?^ *```$/gm)) yield* block.split("\n");
  for (const [, code = ""] of text.replaceAll(/^ *```[^]*?^ *```$/gm, "").matchAll(/`([^`\n]+)`/g)) yield code;
}

/** The command of a line, by the name in `commands`, and what stands behind it. */
function commandOf(line: string): readonly [string | undefined, string] {
  const found = /(?:^|[\s(/])(vpce(?:-plan|-apply)?)(?:\.js)?(?: (\w+))?(?![\w-])/.exec(line);
  const [all = "", name, verb] = found ?? [];
  const rest = line.slice((found?.index ?? 0) + all.length);
  if (name !== "vpce") return [name, rest];
  if (verb === "plan" || verb === "apply") return [`vpce-${verb}`, rest];
  return [["init", "roles", "sandbox", "demo"].includes(verb ?? "") ? `vpce ${verb}` : undefined, rest];
}

function optionsIn(text: string): readonly string[] {
  return [...text.replace(/ #.*/, "").matchAll(/(?<=^|[\s`[(])--[a-z][a-z-]*/gm)].map(([option]) => option);
}
