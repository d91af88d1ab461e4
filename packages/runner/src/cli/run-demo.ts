import { HubError } from "@vpce-hub/core";
import { paletteFor } from "../render/style.ts";
import type { Terminal } from "./command.ts";
import type { State } from "./demo-states.ts";
import type { Telling } from "./demo-telling.ts";
import { type ExitCode, exitCodes } from "./exit-code.ts";
import { type UsableTopology, filesOf, isColored, loadFiles, tellProblems, unread } from "./load-files.ts";
import type { ParsedFlags } from "./parse-flags.ts";

/** Runs `vpce demo`. */
export async function runDemo(parsed: ParsedFlags, terminal: Terminal): Promise<ExitCode> {
  const hasColors = isColored(terminal.stderr, parsed, terminal.env);
  const sources = await statesIn(filesOf(parsed), terminal, hasColors);
  if (sources === undefined) return exitCodes.invalidTopology;
  assertOneTopology(sources);
  const { openSandbox } = await import("../run/sandbox.ts");
  const opened = await openSandbox(sources, { bases: [], signal: terminal.signal });
  if (opened.kind === "invalid") {
    tellProblems(opened.problems, terminal, hasColors);
    return exitCodes.invalidTopology;
  }
  const { stdout: output, stderr: errors, signal } = terminal;
  const palette = paletteFor(isColored(output, parsed, terminal.env));
  return tell(sources, { sandbox: opened.sandbox, output, errors, palette, signal });
}

/** The files in their order; undefined where one cannot be used. Each is loaded alone: they have a name in common. */
async function statesIn(
  files: readonly string[],
  terminal: Terminal,
  hasColors: boolean,
): Promise<readonly UsableTopology[] | undefined> {
  const sources: UsableTopology[] = [];
  let isValid = true;
  for (const file of files) {
    const loaded = await loadFiles(unread([file]), terminal, hasColors);
    if (loaded.kind === "valid") sources.push(...loaded.loaded);
    else isValid = false;
  }
  return isValid ? sources : undefined;
}

function assertOneTopology(sources: readonly UsableTopology[]): void {
  const [first, ...others] = sources.map(({ file, topology: { name, hub } }) => ({ file, name, ...hub }));
  const other = others.find(
    ({ name, account, region }) => name !== first?.name || account !== first.account || region !== first.region,
  );
  if (first === undefined || other === undefined) return;
  throw new HubError("cli.usage", `${other.file} is no later state of ${first.file}: another name or another hub`, {
    hint: "a demo of several files tells how one topology changes; name them in the order of the states",
  });
}

/** Accounts that have endpoints already have a story of their own, and so has a topology that changes. */
async function tell(sources: readonly UsableTopology[], telling: Telling): Promise<ExitCode> {
  const { invent } = await import("../run/invent.ts");
  const states = sources.map((source): State => ({ source, topology: invent(source.topology).topology }));
  const [first, ...later] = states;
  if (first === undefined) return exitCodes.done;
  if (later.length === 0 && telling.sandbox.simulator.snapshot().endpoints.length === 0) {
    const { tellWholeJob } = await import("./demo-story.ts");
    return tellWholeJob({ ...telling, ...first });
  }
  const [{ tellStates }, { surveyOf }] = await Promise.all([import("./demo-states.ts"), import("./demo-survey.ts")]);
  const survey = surveyOf([first.topology, ...later.map(({ topology }) => topology)]);
  return tellStates({ ...telling, states, survey });
}
