// npm run bench [-- --quick]: builds, measures, prints one table with the ratios first, and writes it as JSON.
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { resolve } from "node:path";
import { baseline } from "./baseline.mjs";
import { measured } from "./child.mjs";
import { explanation } from "./lower-bound.mjs";
import { columns, duration, number, times } from "./text.mjs";

const isQuick = process.argv.includes("--quick");
const root = resolve(import.meta.dirname, "..");
const started = performance.now();

const applies = isQuick
  ? [
      [3, 2],
      [20, 20],
    ]
  : [
      [3, 2],
      [20, 20],
      [40, 50],
      [40, 150],
      [150, 200],
    ];
const shared = isQuick
  ? [[20, 20]]
  : [
      [3, 2],
      [20, 20],
      [40, 50],
      [40, 150],
    ];
const jobs = isQuick
  ? [[5, 5]]
  : [
      [5, 5],
      [20, 5],
      [20, 20],
      [20, 50],
    ];
const planners = isQuick ? [10_000, 45_000] : [10_000, 45_000, 100_000, 1_000_000];

build();
const results = {
  machine: { node: process.version, cores: cpus().length, cpu: cpus()[0]?.model },
  isQuick,
  startUp: await part("cold start", () => measured("start-up.mjs", [isQuick ? 5 : 15])),
  applies: await each("apply", applies, (size) => measured("apply.mjs", size)),
  shared: await each("apply beside others", shared, (size) => measured("apply.mjs", [...size, 0.3])),
  calls: await each("calls", jobs, (size) => measured("calls.mjs", size)),
  planner: (
    await each("planner", planners, (total) =>
      Promise.all(
        // One million is what no plan does at once: there it is the observed state that must be borne.
        (total > 100_000 ? ["in-sync"] : ["in-sync", "from-nothing"]).map((state) =>
          measured("planner.mjs", [total, state], { nodeFlags: ["--single-threaded"] }),
        ),
      ),
    )
  ).flat(),
};
results.seconds = Math.round((performance.now() - started) / 1000);

const text = report(results);
process.stdout.write(text);
const folder = resolve(root, "bench/results");
mkdirSync(folder, { recursive: true });
writeFileSync(resolve(folder, isQuick ? "quick.json" : "latest.json"), `${JSON.stringify(results, null, 2)}\n`);

function build() {
  const { status } = spawnSync(process.execPath, [resolve(root, "scripts/setup.mjs")], { cwd: root, stdio: "inherit" });
  const built = spawnSync("npm", ["run", "--silent", "build"], { cwd: root, stdio: "inherit" });
  if (status !== 0 || built.status !== 0) throw new Error("the product does not build");
}

async function part(name, measure) {
  process.stderr.write(`${name} …\n`);
  return measure();
}

async function each(name, cases, measure) {
  const measuredCases = [];
  for (const one of cases) measuredCases.push(await part(`${name} ${[one].flat().join(" x ")}`, () => measure(one)));
  return measuredCases;
}

function report(all) {
  return `${[
    "Apply, simulated: time over the bound (goal 1.05; beside others 1.15), throttled calls (goal 0)",
    columns(
      ["S x N", "/formula", "/least", "throttled", "time", "formula", "least", "calls", "fewest", "busiest bucket"],
      all.applies.map(applyRow),
    ),
    "",
    "The same while others take 30 % of the hub's Route 53 quota at random",
    columns(
      ["S x N", "/formula", "/least", "throttled", "time", "formula", "least", "calls", "fewest", "busiest bucket"],
      all.shared.map(applyRow),
    ),
    "",
    ...explanation,
    "",
    "Calls, beside what Terraform 1.11 and the AWS CLI need (bench/baseline.mjs: measured once, elsewhere, 20 ms a call)",
    columns(
      [
        "S x N",
        "step",
        "/terraform",
        "calls",
        "terraform",
        "CLI",
        "throttled",
        "wall",
        "terraform",
        "peak",
        "terraform",
      ],
      all.calls.flatMap(callRows),
    ),
    "wall of an apply: simulated, quotas included (the baseline had none); of a plan: the command, over HTTP, in real time.",
    "",
    "Planner: makePlan on one core (goal: 45,000 observed associations in 1 s and 300 MB)",
    columns(
      ["associations", "/goal", "state", "CPU", "wall", "peak of process", "topologies", "operations"],
      all.planner.map((row) => [
        number(row.associations),
        times(row.cpuMs / (row.associations / 45)),
        row.state,
        duration(row.cpuMs),
        duration(row.ms),
        `${row.peakMb} MiB`,
        row.topologies,
        number(row.operations),
      ]),
    ),
    "",
    "Cold start over that of Node itself (median)",
    columns(
      ["command", "/node", "time"],
      all.startUp.map(({ name, ratio, medianMs }) => [name, times(ratio), duration(medianMs)]),
    ),
    "",
    `Measured in ${all.seconds} s on ${all.machine.cores} cores, Node ${all.machine.node}${all.isQuick ? "; --quick leaves the large ones out" : ""}.`,
  ].join("\n")}\n`;
}

function applyRow({ services, spokes, elapsedMs, ratioToFormula, ratioToLeast, bound, throttled, calls }) {
  return [
    `${services} x ${spokes}`,
    times(ratioToFormula),
    times(ratioToLeast),
    throttled,
    duration(elapsedMs),
    duration(bound.formulaMs),
    duration(bound.leastMs),
    number(calls),
    number(bound.calls),
    bound.busiest.ms === 0 ? "none is emptied" : bound.busiest.name,
  ];
}

function callRows({ services, spokes, applied, noOp }) {
  const size = `${services} x ${spokes}`;
  const row = (step, calls, { wallMs, peakMb, throttled }) => {
    const { terraform, cli } = baseline(services, spokes, step);
    const ratio = terraform === undefined ? "" : times(calls / terraform.calls);
    const theirs =
      terraform === undefined ? ["", "", ""] : [number(terraform.calls), `${terraform.wallS} s`, terraform.peak];
    return [
      size,
      step,
      ratio,
      number(calls),
      theirs[0],
      cli === undefined ? "" : number(cli.calls),
      throttled,
      duration(wallMs),
      theirs[1],
      peakMb === undefined ? "" : `${peakMb} MiB`,
      theirs[2],
    ];
  };
  return [
    row("apply", applied.calls, { wallMs: applied.simulatedMs, throttled: applied.throttled }),
    row("no-op plan", noOp.calls, noOp),
  ];
}
