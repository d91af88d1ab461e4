import { createLimiter } from "../run/create-limiter.ts";
import type { Emit } from "../run/event.ts";
import { type Palette, paletteFor } from "../render/style.ts";
import type { RunOptions } from "../run/run-options.ts";
import { systemClock } from "../base/system-clock.ts";
import type { BaseTopology } from "../topology/base-topology.ts";
import type { LoadedTopology } from "../topology/load.ts";
import type { Terminal } from "./command.ts";
import { openEventFile } from "./event-file.ts";
import { type Format, filesOf, formatOf, isColored } from "./load-files.ts";
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

/** Assembles how a command runs; opens the sandbox where it is asked for. */
export async function openInvocation(
  flags: ParsedFlags,
  terminal: Terminal,
  { loaded, bases = [] }: InvokedTopologies,
): Promise<Invocation> {
  if (flags.has("sandbox"))
    terminal.stderr.write("sandbox: a simulated AWS in this process; no AWS account is read or written\n");
  const sandbox: SandboxOptions = flags.has("sandbox") ? await openSandbox({ loaded, bases }) : {};
  const clock = sandbox.clock ?? systemClock;
  const now = (): number => clock.now();
  const file = flags.valueOf("events");
  const events = file === undefined ? undefined : openEventFile(file, now);
  return {
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
}

type SandboxOptions = Pick<RunOptions, "clock" | "credentials" | "requestHandler" | "reword">;

async function openSandbox({ loaded, bases = [] }: InvokedTopologies): Promise<SandboxOptions> {
  const { createSandbox } = await import("../run/sandbox.ts");
  const { clock, credentials, requestHandler, reword } = createSandbox(
    loaded.map(({ topology }) => topology),
    bases.flatMap((base) => (base.kind === "valid" ? base.topology : [])),
  );
  return { clock, credentials, requestHandler, reword };
}

function both(show: Emit, write: Emit | undefined): Emit {
  if (write === undefined) return show;
  return (event) => {
    write(event);
    show(event);
  };
}
