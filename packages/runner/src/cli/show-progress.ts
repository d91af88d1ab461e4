import { openSync, writeSync } from "node:fs";
import { HubError } from "@vpce-hub/core";
import type { Emit } from "../run/event.ts";
import { eventJson } from "../documents/event-document.ts";
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
export async function showProgress({ stderr, env }: Terminal, setting: ProgressSetting): Promise<Emit> {
  const isLive = stderr.isTTY && (env["CI"] ?? "") === "" && env["TERM"] !== "dumb";
  return isLive ? liveView(stderr, setting) : logLines(stderr, setting);
}

/** Writes every event to a file as a line of JSON, at once, so that a run that is killed leaves all of them. */
export function eventWriter(file: string, now: () => number): Emit {
  let descriptor: number | undefined = openForEvents(file);
  return (event) => {
    if (descriptor === undefined) return;
    try {
      writeSync(descriptor, eventJson(event, now()));
    } catch {
      // A full disk must not stop an apply; what is there stays readable line by line.
      descriptor = undefined;
    }
  };
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

/** Draws the view on the lines below what was said; failures stay above it. */
async function liveView(stderr: Output, { now, every }: ProgressSetting): Promise<Emit> {
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
    view(progress.frame(roomOf(process.stderr)));
  });
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

function openForEvents(file: string): number {
  try {
    return openSync(file, "w");
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new HubError("cli.usage", `cannot write ${file}: ${reason}`, {
      hint: "name a file that can be written",
      cause: error,
    });
  }
}
