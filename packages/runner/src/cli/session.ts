import { type Clock, HubError } from "@vpce-hub/core";
import { createLimiter } from "../create-limiter.ts";
import type { Emit } from "../event.ts";
import { type Palette, paletteFor } from "../render/style.ts";
import type { RunOptions } from "../run-options.ts";
import { systemClock } from "../system-clock.ts";
import { loadTopology, type LoadedTopology } from "../topology/load.ts";
import type { LocatedProblem } from "../topology/locate.ts";
import { renderProblems } from "../topology/render-problems.ts";
import { twinNames } from "../topology/twin-names.ts";
import type { Output, Terminal } from "./command.ts";
import type { ParsedFlags } from "./flags.ts";
import { eventWriter, everyRealMs, showProgress } from "./show-progress.ts";

/** What a command prints on stdout. */
export type Format = "text" | "json" | "markdown";

/** How a command was asked to run. */
export interface Session {
  readonly files: readonly string[];
  readonly format: Format;
  readonly palette: Palette;
  /** Options of each run; the topology is added for each file. */
  readonly runOptions: Omit<RunOptions, "topology">;
}

/** Topologies that can be used, or none when one of them cannot: nothing is done by halves. */
export type LoadedFiles =
  | { readonly kind: "valid"; readonly loaded: readonly Extract<LoadedTopology, { kind: "valid" }>[] }
  | { readonly kind: "invalid"; readonly problems: readonly LocatedProblem[] };

/** Returns the files that a command line names; `topology.yaml` where it names none. */
export function filesOf({ files }: ParsedFlags): readonly string[] {
  return files.length === 0 ? ["topology.yaml"] : files;
}

/** Reads the value of `--format`; throws a HubError `cli.usage` for an unknown one. */
export function formatOf(flags: ParsedFlags, known: readonly Format[]): Format {
  const text = flags.valueOf("format") ?? "text";
  const format = known.find((candidate) => candidate === text);
  if (format !== undefined) return format;
  const hint = `use ${known.map((candidate) => `--format ${candidate}`).join(" or ")}`;
  throw new HubError("cli.usage", `unknown format ${text}`, { hint });
}

/** Loads every file; prints the problems of all of them on stderr. */
export async function loadFiles(
  files: readonly string[],
  terminal: Terminal,
  isColored: boolean,
): Promise<LoadedFiles> {
  const results = await Promise.all(files.map(async (file) => loadTopology({ file })));
  const valid = results.flatMap((result) => (result.kind === "valid" ? result : []));
  const problems = [
    ...results.flatMap((result) => (result.kind === "invalid" ? result.problems : [])),
    ...twinNames(valid),
  ];
  if (problems.length > 0) {
    terminal.stderr.write(renderProblems(problems, { color: isColored }));
    return { kind: "invalid", problems };
  }
  return { kind: "valid", loaded: valid };
}

/** Tells whether a stream shall have colours. */
export function isColored(output: Output, flags: ParsedFlags, env: Terminal["env"]): boolean {
  return output.isTTY && !flags.has("no-color") && (env["NO_COLOR"] ?? "") === "" && env["TERM"] !== "dumb";
}

/** Assembles how a command runs; opens the sandbox where it is asked for. */
export async function openSession(
  flags: ParsedFlags,
  terminal: Terminal,
  loaded: readonly Extract<LoadedTopology, { kind: "valid" }>[],
): Promise<Session> {
  if (flags.has("sandbox"))
    terminal.stderr.write("sandbox: a simulated AWS in this process; no AWS account is read or written\n");
  const sandbox: SandboxOptions = flags.has("sandbox") ? await openSandbox(loaded) : {};
  const clock = sandbox.clock ?? systemClock;
  return {
    files: filesOf(flags),
    format: formatOf(flags, ["text", "json", "markdown"]),
    palette: paletteFor(isColored(terminal.stdout, flags, terminal.env)),
    runOptions: {
      ...sandbox,
      signal: terminal.signal,
      limiter: await createLimiter(clock),
      emit: await emitterOf(flags, terminal, clock),
    },
  };
}

type SandboxOptions = Pick<RunOptions, "clock" | "credentials" | "requestHandler">;

async function openSandbox(loaded: readonly Extract<LoadedTopology, { kind: "valid" }>[]): Promise<SandboxOptions> {
  const { createSandbox } = await import("../sandbox.ts");
  const { clock, credentials, requestHandler } = createSandbox(loaded.map(({ topology }) => topology));
  return { clock, credentials, requestHandler };
}

async function emitterOf(flags: ParsedFlags, terminal: Terminal, clock: Clock): Promise<Emit> {
  const now = (): number => clock.now();
  const show = await showProgress(terminal, { now, every: everyRealMs });
  const file = flags.valueOf("events");
  if (file === undefined) return show;
  const write = eventWriter(file, now);
  return (event) => {
    write(event);
    show(event);
  };
}
