// Our commands beside other tools, as a table.
import { recorded } from "./baseline.mjs";
import { explanation } from "./process-tree.mjs";
import { columns, duration, number, times } from "./text.mjs";
import { latencyMs, liveWaits } from "./conditions.mjs";

const ours = "vpce-hub";

/** Returns the lines of the table; the ratios are ours over the other tool's. */
export function comparison(results) {
  const rows = results.filter(({ leftOut }) => leftOut === undefined).flatMap(rowsOf);
  const jobs = new Set(rows.map(jobOf));
  return [
    "The same job by other tools: ours over theirs, from nothing and with nothing to do",
    columns(
      [
        "S x N",
        "step",
        "tool",
        "calls/",
        "wall/",
        "CPU/",
        "peak/",
        "calls",
        "throttled",
        "wall",
        "CPU",
        "peak",
        "measured",
      ],
      [...jobs].flatMap((job) => linesOf(rows.filter((row) => jobOf(row) === job))),
    ),
    ...leftOutLines(results),
    `versions   ${versionsOf(results)}`,
    ...conditions(),
    ...explanation,
  ];
}

function versionsOf(results) {
  return [...new Set(results.flatMap(({ version }) => version ?? []))].join("; ");
}

function rowsOf({ tool, services, spokes, steps }) {
  return steps.map((step) => ({ size: `${services} x ${spokes}`, tool, place: placeOf(step), ...step }));
}

function jobOf({ size, step }) {
  return `${size} ${step}`;
}

function placeOf({ isSimulated }) {
  return isSimulated ? "here, clock simulated" : "here";
}

/** All tools at one size and step: as measured here, and as recorded where a tool was not. */
function linesOf(here) {
  const [{ size, step }] = here;
  const missing = recorded(size, step).filter(({ tool }) => here.every((row) => row.tool !== tool));
  const own = here.find(({ tool }) => tool === ours);
  return [...here, ...missing.map((row) => ({ ...row, size, step, place: "elsewhere" }))].map((row) =>
    lineOf(row, own === row ? undefined : own),
  );
}

function lineOf(row, own) {
  const over = (figure) => (own === undefined || !isComparable(own, figure) ? "" : ratio(own[figure], row[figure]));
  return [
    row.size,
    row.step,
    row.tool,
    over("calls"),
    over("wallMs"),
    over("cpuMs"),
    over("peakMb"),
    number(row.calls),
    row.throttled ?? "",
    duration(row.wallMs),
    row.cpuMs === undefined ? "" : duration(row.cpuMs),
    row.peakMb === undefined ? "" : `${number(Math.round(row.peakMb))} MiB`,
    row.place,
  ];
}

/** Simulated waits are not those of the tool beside it. */
function isComparable({ isSimulated }, figure) {
  return figure !== "wallMs" || !isSimulated;
}

function ratio(own, other) {
  if (own === undefined || other === undefined) return "";
  return own / other < 0.1 ? (own / other).toFixed(3) : times(own / other);
}

function leftOutLines(results) {
  const reasons = new Map(results.flatMap(({ tool, leftOut }) => (leftOut === undefined ? [] : [[tool, leftOut]])));
  return [...reasons].map(([tool, reason]) => `${tool}: left out, ${reason}; its figures, if any, are from elsewhere`);
}

function conditions() {
  const [propagation, ready] = [liveWaits.propagationMs / 1000, liveWaits.endpointReadyMs / 1000];
  return [
    "here       each tool alone in a simulated AWS of its own, over HTTP in real time, the same for all: AWS's quotas",
    `           (a refused call is a call), ${latencyMs} ms a call, ${propagation} s until a change is in sync, ${ready} s until an endpoint is`,
    "           available: short ones for AWS, so that no tool's time is mostly AWS's. In the end every name must",
    "           resolve to the endpoint from every spoke.",
    "elsewhere  once, with neither quotas nor waits (bench/baseline.mjs): its times tell the order of magnitude.",
    "vpce-hub   waits until changes are in sync, takes every authorization back, looks at the result from the spokes.",
    "terraform  waits until changes are in sync, leaves every authorization open; ten at a time; init is not measured.",
    "aws-cli    one command after another; waits for endpoints only, checks nothing, cannot run twice, has no plan.",
  ];
}
