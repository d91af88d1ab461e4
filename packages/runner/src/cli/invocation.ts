import { createLimiter } from "../run/create-limiter.ts";
import type { Emit } from "../run/event.ts";
import { type Palette, paletteFor } from "../render/style.ts";
import type { RunOptions } from "../run/run-options.ts";
import { systemClock } from "../base/system-clock.ts";
import type { BaseTopology } from "../topology/base-topology.ts";
import type { LoadedTopology } from "../topology/load.ts";
import type { Terminal } from "./command.ts";
import { openEventFile } from "./event-file.ts";
import { type Format, filesOf, formatOf, isColored, tellProblems } from "./load-files.ts";
import type { LocatedProblem } from "../topology/problems/locate.ts";
import type { ParsedFlags } from "./parse-flags.ts";
import { everyRealMs, showProgress } from "./show-progress.ts";
import { type OutputResult, attemptOutput } from "./write-file.ts";

/** How a command was asked to run. */
export interface Invocation {
  readonly files: readonly string[];
  readonly format: Format;
  readonly palette: Palette;
  /** Options of each run; the topology is added for each file. */
  readonly runOptions: Omit<RunOptions, "topology">;
  /** Ends what the run wrote beside its result; "lost" where some of it is not there. */
  readonly close: () => Promise<OutputResult>;
}

/** What a command runs on. */
export interface InvokedTopologies {
  readonly loaded: readonly Extract<LoadedTopology, { kind: "valid" }>[];
  /** What they were before an edit, as far as it can be used. */
  readonly bases?: readonly BaseTopology[];
}

/** How a command runs, or what is wrong with the sandbox that it asked for: that is told already. */
export type OpenedInvocation =
  | { readonly kind: "opened"; readonly invocation: Invocation }
  | { readonly kind: "invalid"; readonly problems: readonly LocatedProblem[] };

/** Assembles how a command runs; opens the sandbox where it is asked for. */
export async function openInvocation(
  flags: ParsedFlags,
  terminal: Terminal,
  { loaded, bases = [] }: InvokedTopologies,
): Promise<OpenedInvocation> {
  if (flags.has("sandbox"))
    terminal.stderr.write("sandbox: a simulated AWS in this process; no AWS account is read or written\n");
  const opened = flags.has("sandbox") ? await sandboxFor({ loaded, bases }, terminal.signal) : noSandbox;
  if (opened.kind === "invalid") {
    tellProblems(opened.problems, terminal, isColored(terminal.stderr, flags, terminal.env));
    return opened;
  }
  const { sandbox } = opened;
  const clock = sandbox.clock ?? systemClock;
  const now = (): number => clock.now();
  const file = flags.valueOf("events");
  const events = file === undefined ? undefined : openEventFile(file, now);
  const invocation: Invocation = {
    files: filesOf(flags),
    format: formatOf(flags, ["text", "json", "markdown"]),
    palette: paletteFor(isColored(terminal.stdout, flags, terminal.env)),
    runOptions: {
      ...sandbox,
      signal: terminal.signal,
      limiter: await createLimiter(clock),
      emit: both(await showProgress(terminal, { now, every: everyRealMs }), events?.emit),
    },
    close: async () =>
      events === undefined ? "written" : attemptOutput(terminal, async () => events.close(terminal.signal)),
  };
  return { kind: "opened", invocation };
}

type SandboxOptions = Pick<RunOptions, "clock" | "credentials" | "requestHandler" | "reword">;

type OpenedSandbox =
  | { readonly kind: "open"; readonly sandbox: SandboxOptions }
  | Extract<OpenedInvocation, { readonly kind: "invalid" }>;

const noSandbox: OpenedSandbox = { kind: "open", sandbox: {} };

async function sandboxFor({ loaded, bases = [] }: InvokedTopologies, signal: AbortSignal): Promise<OpenedSandbox> {
  const { openSandbox } = await import("../run/sandbox.ts");
  const opened = await openSandbox(loaded, {
    bases: bases.flatMap((base) => (base.kind === "valid" ? base.topology : [])),
    signal,
  });
  if (opened.kind === "invalid") return opened;
  const { clock, credentials, requestHandler, reword } = opened.sandbox;
  return { kind: "open", sandbox: { clock, credentials, requestHandler, reword } };
}

function both(show: Emit, write: Emit | undefined): Emit {
  if (write === undefined) return show;
  return (event) => {
    write(event);
    show(event);
  };
}
