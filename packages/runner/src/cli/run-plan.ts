import { assertDistinctFiles } from "./assert-distinct-files.ts";
import { baseSources, loadBases } from "./base-files.ts";
import type { Terminal } from "./command.ts";
import { type ExitCode, exitCodes } from "./exit-code.ts";
import { filesOf, formatOf, isColored, loadFiles, unread } from "./load-files.ts";
import type { ParsedFlags } from "./parse-flags.ts";
import { assertPlaceForAll, isFolder } from "./plan-paths.ts";
import { type PlanInputs, type PlanOutputs, planInputs, silenceCommands, writeOutputs } from "./plan-outputs.ts";

/** Runs `vpce-plan`. */
export async function runPlan(parsed: ParsedFlags, terminal: Terminal): Promise<ExitCode> {
  formatOf(parsed, ["text", "json", "markdown"]);
  if (parsed.has("check")) {
    const { runCheck } = await import("./run-check.ts");
    return runCheck(parsed, terminal);
  }
  const out = parsed.valueOf("out");
  await assertPlaceForAll(out, filesOf(parsed).length);
  const bases = await baseSources(parsed.valueOf("base"), filesOf(parsed));
  const read = [...filesOf(parsed), ...[...bases.values()].map(({ file }) => file)];
  await assertDistinctFiles(read, parsed, out === undefined || (await isFolder(out)) ? [] : [out]);
  const inputs = await planInputs(parsed, terminal);
  const restore = silenceCommands(terminal);
  const outputs = await outputsOf(parsed, terminal, { inputs, bases }).finally(restore);
  return writeOutputs(outputs, parsed, terminal);
}

interface Given {
  readonly inputs: PlanInputs;
  readonly bases: Awaited<ReturnType<typeof baseSources>>;
}

async function outputsOf(parsed: ParsedFlags, terminal: Terminal, { inputs, bases }: Given): Promise<PlanOutputs> {
  const found = await loadFiles(unread(filesOf(parsed)), terminal, isColored(terminal.stderr, parsed, terminal.env));
  if (found.kind === "invalid")
    return {
      ...inputs,
      results: [],
      problems: found.problems,
      checked: undefined,
      exitCode: exitCodes.invalidTopology,
    };
  // Loaded only now: a wrong topology is told at once.
  const { planFiles } = await import("./plan-files.ts");
  return planFiles(found.loaded, {
    terminal,
    flags: parsed,
    inputs,
    bases: await loadBases(bases, terminal.signal),
  });
}
