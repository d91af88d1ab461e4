import type { Emit } from "../run/event.ts";
import { eventText } from "../render/event-text.ts";
import { type Room, createProgress } from "../render/progress.ts";
import type { Output, Terminal } from "./command.ts";

/** Milliseconds of silence after which a log gets a line all the same: CI systems end jobs that say nothing. */
const heartbeatMs = 10_000;
/** Milliseconds between two pictures of a live view. */
const frameMs = 200;

/** Calls a task again and again; the timer keeps no process alive. */
export type Every = (ms: number, task: () => void) => void;

/** What showing progress takes from outside. */
export interface ProgressSetting {
  /** The time of the run, in milliseconds. */
  readonly now: () => number;
  readonly every: Every;
}

/** Calls a task by the time of the machine. */
export const everyRealMs: Every = (ms, task) => {
  setInterval(task, ms).unref();
};

/** Shows progress: a live view on a terminal, else a line for each change of state and a heartbeat. */
export async function showProgress(terminal: Terminal, setting: ProgressSetting): Promise<Emit> {
  const { stderr, env } = terminal;
  const isLive = stderr.isTTY && (env["CI"] ?? "") === "" && env["TERM"] !== "dumb";
  return isLive ? liveView(terminal, setting) : logLines(stderr, setting);
}

function logLines(stderr: Output, { now, every }: ProgressSetting): Emit {
  const progress = createProgress(now);
  let isQuiet = true;
  every(heartbeatMs, () => {
    if (isQuiet && progress.isBusy()) stderr.write(`${progress.line()}\n`);
    isQuiet = true;
  });
  return (event) => {
    progress.onEvent(event);
    const line = eventText(event);
    if (line === undefined) return;
    isQuiet = false;
    stderr.write(`${line}\n`);
  };
}

const stopping = "stopping: ";

/** Draws the view on the lines below what was said; failures, and that a stop is under way, stay above it. */
async function liveView({ stderr, signal }: Terminal, { now, every }: ProgressSetting): Promise<Emit> {
  // Loaded only here: most runs are in CI, and none of them should wait for it.
  const { createLogUpdate } = await import("log-update");
  const progress = createProgress(now);
  const view = createLogUpdate(process.stderr);
  let isDrawn = false;
  const clear = (): void => {
    if (isDrawn) view.clear();
    isDrawn = false;
  };
  every(frameMs, () => {
    if (!progress.isApplying()) return;
    isDrawn = true;
    const { rows, columns } = roomOf(process.stderr);
    view(
      signal.aborted
        ? `${stopping}${progress.frame({ rows, columns: columns - stopping.length })}`
        : progress.frame({ rows, columns }),
    );
  });
  // What is written next would be taken for a part of the view, and be wiped with it.
  signal.addEventListener("abort", clear);
  return (event) => {
    progress.onEvent(event);
    if (!progress.isApplying()) clear();
    const line = progress.isApplying() || event.kind === "settled" ? troubleText(event) : eventText(event);
    if (line === undefined) return;
    clear();
    stderr.write(`${line}\n`);
  };
}

/** What is done shows in the bars. */
function troubleText(event: Parameters<Emit>[0]): string | undefined {
  return event.kind === "settled" && event.outcome.kind !== "applied" ? eventText(event) : undefined;
}

/** Most rows of the view; it should not fill the terminal. */
const mostRows = 20;

/** A terminal that does not tell its size has none, or the usual one. */
function roomOf({ rows = 0, columns = 0 }: { readonly rows?: number; readonly columns?: number }): Room {
  return { rows: Math.max(1, Math.min(mostRows, rows - 2)), columns: columns > 0 ? columns : 80 };
}
