import { type OperationId, type Plan, estimateOf } from "@vpce-hub/core";
import type { RunEvent } from "../run/event.ts";
import { printable } from "../base/printable.ts";
import { durationText } from "./duration.ts";

/** How far a run is; fed with its events, it answers at any moment. */
export interface Progress {
  readonly onEvent: (event: RunEvent) => void;
  /** True from the first write to the last, and while AWS is read or the spokes are asked. */
  readonly isBusy: () => boolean;
  /** True between the first write and the last. */
  readonly isApplying: () => boolean;
  /** One line for a log. */
  readonly line: () => string;
  /** Several lines for a terminal: the whole, then accounts and zones, those with most to do first. */
  readonly frame: (most: number) => string;
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
    frame: (most) => (state.kind === "applying" ? frameOf(state, now(), most) : lineOf(state, now())),
  };
}

type State =
  | { readonly kind: "idle" }
  | { readonly kind: "observing"; readonly topology: string; calls: number }
  | { readonly kind: "planned"; readonly plan: Plan }
  | Applying
  | { readonly kind: "verifying"; readonly spokes: number };

interface Applying {
  readonly kind: "applying";
  readonly plan: Plan;
  readonly start: number;
  readonly expectedMs: number;
  readonly running: Map<OperationId, string | undefined>;
  readonly accounts: Map<string, Tally>;
  readonly zones: Map<string, Tally>;
  readonly all: Tally;
}

interface Tally {
  total: number;
  done: number;
  failed: number;
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
      return { kind: "verifying", spokes: event.spokes };
    case "verified":
      return { kind: "idle" };
    default:
      return state;
  }
}

function applying(plan: Plan, start: number): Applying {
  const accounts = new Map<string, Tally>();
  const zones = new Map<string, Tally>();
  for (const operation of plan.operations) {
    count(accounts, operation.caller.account).total += 1;
    if (operation.zoneName !== undefined) count(zones, operation.zoneName).total += 1;
  }
  const all = { total: plan.operations.length, done: 0, failed: 0 };
  const expectedMs = estimateOf(plan).ms;
  return { kind: "applying", plan, start, expectedMs, running: new Map(), accounts, zones, all };
}

function applied(state: State, event: Extract<RunEvent, { kind: "started" | "settled" | "waiting" }>): State {
  if (state.kind !== "applying") return state;
  if (event.kind === "started") state.running.set(event.operation.id, undefined);
  if (event.kind === "waiting") state.running.set(event.operation, event.reason);
  if (event.kind !== "settled") return state;
  const { operation, kind } = event.outcome;
  state.running.delete(operation.id);
  const tallies = [
    state.all,
    count(state.accounts, operation.caller.account),
    ...(operation.zoneName === undefined ? [] : [count(state.zones, operation.zoneName)]),
  ];
  for (const tally of tallies) {
    tally.done += 1;
    if (kind === "failed") tally.failed += 1;
  }
  return event.done === event.total ? { kind: "idle" } : state;
}

function count(tallies: Map<string, Tally>, name: string): Tally {
  const tally = tallies.get(name) ?? { total: 0, done: 0, failed: 0 };
  tallies.set(name, tally);
  return tally;
}

function lineOf(state: State, at: number): string {
  switch (state.kind) {
    case "observing":
      return `still reading AWS for ${printable(state.topology)}: ${state.calls} calls so far`;
    case "applying":
      return `${wholeText(state)}; ${leftText(state, at)}${waitText(state)}`;
    case "verifying":
      return `still waiting until ${state.spokes === 1 ? "1 spoke sees" : `${state.spokes} spokes see`} what was made`;
    case "idle":
    case "planned":
      return "";
  }
}

function wholeText({ all, running }: Applying): string {
  return `${all.done} of ${all.total} done, ${running.size} running${failedText(all)}`;
}

function failedText({ failed }: Tally): string {
  return failed === 0 ? "" : `, ${failed} FAILED`;
}

/** The estimate, less what has passed; once that is over, what the pace so far says. */
function leftText({ start, expectedMs, all }: Applying, at: number): string {
  const elapsed = at - start;
  const byPace = all.done === 0 ? 0 : (elapsed / all.done) * (all.total - all.done);
  const left = elapsed < expectedMs ? expectedMs - elapsed : byPace;
  return left < 1000 ? "almost done" : `about ${durationText(left)} left`;
}

function waitText({ running }: Applying): string {
  const reason = [...running.values()].find((text) => text !== undefined);
  return reason === undefined ? "" : `; waiting ${printable(reason)}`;
}

function frameOf(state: Applying, at: number, most: number): string {
  const room = Math.max(0, most - 3);
  const accounts = busiest(state.accounts, Math.ceil(room / 2));
  const zones = busiest(state.zones, room - accounts.length);
  return [
    `${printable(state.plan.topology)}: ${wholeText(state)}; ${leftText(state, at)}`,
    ...accounts.map(([name, tally]) => `  account ${name}  ${barText(tally)}`),
    ...zones.map(([name, tally]) => `  zone    ${printable(name)}  ${barText(tally)}`),
    ...waitText(state)
      .split("; ")
      .filter((text) => text !== "")
      .map((text) => `  ${text}`),
  ].join("\n");
}

function busiest(tallies: ReadonlyMap<string, Tally>, most: number): readonly (readonly [string, Tally])[] {
  return [...tallies]
    .filter(([, { done, total }]) => done < total)
    .toSorted(([, a], [, b]) => b.total - b.done - (a.total - a.done))
    .slice(0, most);
}

function barText(tally: Tally): string {
  const { done, total } = tally;
  const filled = Math.floor((20 * done) / Math.max(1, total));
  return `[${"#".repeat(filled)}${".".repeat(20 - filled)}] ${done}/${total}${failedText(tally)}`;
}
