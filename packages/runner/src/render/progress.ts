import { type Operation, type OperationId, type Plan, estimateOf, groupBy } from "@vpce-hub/core";
import type { RunEvent } from "../run/event.ts";
import { printable } from "../base/printable.ts";
import { durationText } from "./duration.ts";
import { type Tally, asideText, newTally, openIn, tallyOf } from "./tally.ts";

/** How far a run is; fed with its events, it answers at any moment. */
export interface Progress {
  readonly onEvent: (event: RunEvent) => void;
  /** True from the first write to the last, and while AWS is read or the spokes are asked. */
  readonly isBusy: () => boolean;
  /** True between the first write and the last. */
  readonly isApplying: () => boolean;
  /** One line for a log. */
  readonly line: () => string;
  /** Several lines that fit a terminal: the whole, then accounts and zones, those with most to do first. */
  readonly frame: (room: Room) => string;
}

/** How much a terminal can show. */
export interface Room {
  readonly rows: number;
  readonly columns: number;
}

/** Returns the progress of a run; `now` is the time of that run, in milliseconds. */
export function createProgress(now: () => number): Progress {
  let state: State = { kind: "idle" };
  const onEvent = (event: RunEvent): void => {
    state = next(state, event, now());
  };
  return {
    onEvent,
    isBusy: () => state.kind !== "idle" && state.kind !== "planned",
    isApplying: () => state.kind === "applying",
    line: () => lineOf(state, now()),
    frame: (room) => (state.kind === "applying" ? frameOf(state, now(), room) : lineOf(state, now())),
  };
}

type State =
  | { readonly kind: "idle" }
  | { readonly kind: "observing"; readonly topology: string; calls: number }
  | { readonly kind: "planned"; readonly plan: Plan }
  | Applying
  | { readonly kind: "verifying" | "probing"; readonly spokes: number };

interface Applying {
  readonly kind: "applying";
  readonly plan: Plan;
  readonly start: number;
  readonly expectedMs: number;
  readonly running: Map<OperationId, string | undefined>;
  /** By what stands before their bars. */
  readonly accounts: ReadonlyMap<string, Tally>;
  readonly zones: ReadonlyMap<string, Tally>;
  readonly all: Tally;
  readonly talliesOf: (operation: Operation) => readonly Tally[];
}

function next(state: State, event: RunEvent, at: number): State {
  switch (event.kind) {
    case "observing":
      return { kind: "observing", topology: event.topology, calls: 0 };
    case "planned":
      return { kind: "planned", plan: event.plan };
    case "call":
      if (state.kind === "observing") state.calls += 1;
      return state;
    case "started":
    case "settled":
    case "waiting":
      return applied(state.kind === "planned" ? applying(state.plan, at) : state, event);
    case "verifying":
    case "probing":
      return { kind: event.kind, spokes: event.spokes };
    case "verified":
    case "links-verified":
      return { kind: "idle" };
    default:
      return state;
  }
}

function applying(plan: Plan, start: number): Applying {
  const nameOf = accountNames(plan);
  const accounts = new Map<string, Tally>();
  const zones = new Map<string, Tally>();
  const all = newTally();
  const talliesOf = ({ caller, zoneName }: Operation): readonly Tally[] => [
    all,
    tallyOf(accounts, nameOf(caller.account)),
    ...(zoneName === undefined ? [] : [tallyOf(zones, `zone    ${printable(zoneName)}`)]),
  ];
  for (const operation of plan.operations) for (const tally of talliesOf(operation)) tally.total += 1;
  const expectedMs = estimateOf(plan).ms;
  return { kind: "applying", plan, start, expectedMs, running: new Map(), accounts, zones, all, talliesOf };
}

function applied(state: State, event: Extract<RunEvent, { kind: "started" | "settled" | "waiting" }>): State {
  if (state.kind !== "applying") return state;
  if (event.kind === "started") state.running.set(event.operation.id, undefined);
  if (event.kind === "waiting") state.running.set(event.operation, event.reason);
  if (event.kind !== "settled") return state;
  const { operation, kind } = event.outcome;
  state.running.delete(operation.id);
  for (const tally of state.talliesOf(operation)) tally.counts[kind] += 1;
  return event.done === event.total ? { kind: "idle" } : state;
}

/** People know an account by who lives in it. */
function accountNames({ overview }: Plan): (account: string) => string {
  const spokes = groupBy(overview.spokes, ({ account }) => account);
  return (account) => {
    const [first, ...others] = spokes.get(account) ?? [];
    const rest = others.length === 0 ? "" : ` and ${others.length} more`;
    return `account ${account}${first === undefined ? "" : ` ${printable(first.name)}${rest}`}`;
  };
}

function lineOf(state: State, at: number): string {
  switch (state.kind) {
    case "observing":
      return `still reading AWS for ${printable(state.topology)}: ${state.calls} calls so far`;
    case "applying":
      return `${wholeText(state)}; ${leftText(state, at)}${waitText(state)}`;
    case "verifying":
      return `still waiting until ${state.spokes === 1 ? "1 spoke sees" : `${state.spokes} spokes see`} what was made`;
    case "probing":
      return `still probing from inside ${state.spokes === 1 ? "1 spoke" : `${state.spokes} spokes`}`;
    case "idle":
    case "planned":
      return "";
  }
}

function wholeText({ all, running }: Applying): string {
  return `${all.counts.applied} of ${all.total} done, ${running.size} running${asideText(all)}`;
}

/** The estimate, less what has passed; once that is over, what the pace so far says. */
function leftText({ start, expectedMs, all }: Applying, at: number): string {
  const elapsed = at - start;
  const open = openIn(all);
  const ended = all.total - open;
  const byPace = ended === 0 ? 0 : (elapsed / ended) * open;
  const left = elapsed < expectedMs ? expectedMs - elapsed : byPace;
  return left < 1000 ? "almost done" : `about ${durationText(left)} left`;
}

function waitText({ running }: Applying): string {
  const reason = [...running.values()].find((text) => text !== undefined);
  return reason === undefined ? "" : `; waiting ${printable(reason)}`;
}

/** No line is wider than the terminal: one that wraps takes two, and the view runs out of its place. */
function frameOf(state: Applying, at: number, { rows, columns }: Room): string {
  const [whole, left] = [`${printable(state.plan.topology)}: ${wholeText(state)}`, leftText(state, at)];
  const head = `${whole}; ${left}`;
  const heads = head.length <= columns ? [head] : [whole, `  ${left}`];
  const waits = waitText(state)
    .split("; ")
    .filter((text) => text !== "")
    .map((text) => `  ${text}`);
  const room = Math.max(0, rows - heads.length - waits.length);
  const accounts = busiest(state.accounts, Math.ceil(room / 2));
  const zones = busiest(state.zones, room - accounts.length);
  const bars = [...accounts, ...zones].map(([name, tally]) => barLine(name, tally, columns));
  return [...heads, ...bars, ...waits]
    .slice(0, Math.max(1, rows))
    .map((line) => cut(line, columns))
    .join("\n");
}

function busiest(tallies: ReadonlyMap<string, Tally>, most: number): readonly (readonly [string, Tally])[] {
  return [...tallies]
    .filter(([, tally]) => openIn(tally) > 0)
    .toSorted(([, a], [, b]) => openIn(b) - openIn(a))
    .slice(0, most);
}

/** Cells of a bar: where they do not fit, the bar gets shorter first, and then the name. */
const barCells = { most: 20, least: 8 };

function barLine(name: string, tally: Tally, columns: number): string {
  const count = ` ${tally.counts.applied}/${tally.total}${asideText(tally)}`;
  const room = columns - "    []".length - count.length;
  const cells = Math.max(barCells.least, Math.min(barCells.most, room - name.length));
  const filled = Math.floor((cells * tally.counts.applied) / Math.max(1, tally.total));
  return `  ${cut(name, room - cells)}  [${"#".repeat(filled)}${".".repeat(cells - filled)}]${count}`;
}

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, Math.max(0, most - 1))}…`;
}
