// The results as text: a table for each part, the ratios first.
import { comparison } from "./comparison.mjs";
import { explanation as boundExplanation } from "./lower-bound.mjs";
import { columns, duration, number, times } from "./text.mjs";

/** Returns the table of a part and what failed in it. */
export function reportOf(part, cases) {
  const results = cases.flatMap(({ result }) => (result === undefined ? [] : [result].flat()));
  const failures = cases.flatMap(({ name, failed }) =>
    failed === undefined ? [] : [`  ${name}: failed: ${failed.split("\n")[0]}`],
  );
  return [...tableOf(part, results), ...failures].join("\n");
}

function tableOf(part, results) {
  switch (part) {
    case "apply":
      return [
        "Apply, simulated: time over the bound (/formula, goal 1.05), throttled calls (goal 0)",
        applyTable(results),
        ...boundExplanation,
      ];
    case "shared":
      return [
        "The same while others take 30 % of the hub's Route 53 quota at random (/formula, goal 1.15)",
        applyTable(results),
      ];
    case "calls":
      return comparison(results);
    case "distribution":
      return [
        "Spokes that join a hub which stands, simulated: by a Profile over by zones (goal: by a Profile two minutes)",
        distributionTable(results),
      ];
    case "verify":
      return [
        "Verify, simulated: over the same with half of the spokes (goal: 2, that of the links), by zones and by a Profile",
        verifyTable(results),
        ...verifyExplanation,
      ];
    case "planner":
      return [
        "Planner: makePlan on one core (goal: 45,000 observed associations in 1 s and 300 MB)",
        plannerTable(results),
      ];
    case "start-up":
      return ["Cold start over that of Node itself (median)", startUpTable(results), ...startUpExplanation];
    default:
      throw new Error(`no table for ${part}`);
  }
}

/** How the rows of the start-up table are to be read; printed below it. */
const startUpExplanation = [
  "/node       the time over that of `node -e 0`, a program that does nothing.",
  "WRONG.yaml  a topology with problems: they are told without a call of AWS.",
  "over HTTP   with the real SDK against a simulated AWS on this machine, which answers at once.",
];

function applyTable(results) {
  return columns(
    [
      "S x N",
      "/formula",
      "/least",
      "/estimate",
      "throttled",
      "time",
      "formula",
      "least",
      "calls",
      "fewest",
      "open",
      "busiest bucket",
    ],
    results.map((row) => [
      `${row.services} x ${row.spokes}`,
      times(row.ratioToFormula),
      times(row.ratioToLeast),
      times(row.elapsedMs / row.estimate.ms),
      row.throttled,
      duration(row.elapsedMs),
      duration(row.bound.formulaMs),
      duration(row.bound.leastMs),
      number(row.calls),
      number(row.bound.calls),
      row.mostOpenAuthorizations,
      row.bound.busiest.ms === 0 ? "none is emptied" : row.bound.busiest.name,
    ]),
  );
}

function distributionTable(results) {
  const ratio = (row, key) => times(row.profile[key] / row.zones[key]);
  return columns(
    ["S x N", "time/", "writes/", "calls/", "time", "by zones", "writes", "by zones", "calls", "by zones"],
    results.map((row) => [
      `${row.services} x ${row.spokes}`,
      ratio(row, "ms"),
      ratio(row, "writes"),
      ratio(row, "calls"),
      duration(row.profile.ms),
      duration(row.zones.ms),
      number(row.profile.writes),
      number(row.zones.writes),
      number(row.profile.calls),
      number(row.zones.calls),
    ]),
  );
}

/** How the rows of the table of verifications are to be read; printed below it. */
const verifyExplanation = [
  "time  what the quotas and 20 ms a call take, under the simulated clock.",
  "CPU   of this machine, the simulated AWS included, which answers in the same process.",
];

function verifyTable(results) {
  const rows = results.flatMap((row) => ["zones", "profile"].map((way) => ({ ...row, way, found: row[way] })));
  return columns(
    ["S x N", "by", "calls/", "CPU/", "links", "calls", "a spoke", "time", "CPU", "wall"],
    rows.map(({ services, spokes, way, found }) => [
      `${services} x ${spokes}`,
      way,
      times(found.calls / found.half.calls),
      times(found.cpuMs / found.half.cpuMs),
      number(found.links),
      number(found.calls),
      (found.calls / spokes).toFixed(1),
      duration(found.ms),
      duration(found.cpuMs),
      duration(found.wallMs),
    ]),
  );
}

function plannerTable(results) {
  return columns(
    ["associations", "/goal", "state", "CPU", "wall", "estimate", "peak of process", "topologies", "operations"],
    results.map((row) => [
      number(row.associations),
      times(row.cpuMs / (row.associations / 45)),
      row.state,
      duration(row.cpuMs),
      duration(row.ms),
      duration(row.estimateMs),
      `${row.peakMb} MiB`,
      row.topologies,
      number(row.operations),
    ]),
  );
}

function startUpTable(results) {
  return columns(
    ["command", "/node", "time"],
    results.map(({ name, ratio, medianMs }) => [name, times(ratio), duration(medianMs)]),
  );
}
