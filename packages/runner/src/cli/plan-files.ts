import { type PlanResult, plan } from "../run/plan-topology.ts";
import { savePlan } from "../approval/plan-file.ts";
import { errorLines } from "../render/error-text.ts";
import { planJson } from "../documents/plan-document.ts";
import { planText } from "../render/plan-text.ts";
import type { Terminal } from "./command.ts";
import { type ExitCode, gravest, interruptExitCode, planExitCode, withLostOutput } from "./exit-code.ts";
import type { UsableTopology } from "./load-files.ts";
import type { ParsedFlags } from "./parse-flags.ts";
import { type PlanInputs, type PlanOutputs, commentInput, commentOf } from "./plan-outputs.ts";
import { scopeOf } from "./scope.ts";
import { type Invocation, openInvocation } from "./invocation.ts";
import { type OutputResult, attemptOutput, sharedStreams } from "./write-file.ts";

/** What planning several topologies takes beside them. */
export interface PlanFilesOptions {
  readonly terminal: Terminal;
  readonly flags: ParsedFlags;
  readonly inputs: PlanInputs;
}

/** Plans topologies that can be used, one after another. */
export async function planFiles(
  loaded: readonly UsableTopology[],
  { terminal, flags: parsed, inputs }: PlanFilesOptions,
): Promise<PlanOutputs> {
  const invocation = await openInvocation(parsed, terminal, loaded);
  const results: PlanResult[] = [];
  for (const one of loaded) results.push(await planFile(one, { invocation, terminal, flags: parsed }));
  const saved = await saveNamed(results, parsed, terminal);
  const code = exitCodeOf(results, parsed.has("detailed-exitcode"), terminal);
  const exitCode = [saved, await invocation.close()].includes("lost") ? withLostOutput(code) : code;
  const outputs = { ...inputs, results, sources: loaded, problems: [], exitCode };
  if (invocation.format === "markdown") terminal.stdout.write(await commentOf(commentInput(outputs, terminal)));
  return outputs;
}

interface PlanFileOptions {
  readonly invocation: Invocation;
  readonly terminal: Terminal;
  readonly flags: ParsedFlags;
}

async function planFile(
  loaded: UsableTopology,
  { invocation, terminal, flags: parsed }: PlanFileOptions,
): Promise<PlanResult> {
  const result = await plan({ ...invocation.runOptions, topology: loaded, scope: scopeOf(parsed) });
  if (result.kind === "failed") terminal.stderr.write(`${errorLines(result.error).join("\n")}\n`);
  if (result.kind !== "planned") return result;
  if (invocation.format === "json") for (const piece of planJson(result.plan)) terminal.stdout.write(piece);
  if (invocation.format === "text") terminal.stdout.write(planText(result.plan, invocation.palette));
  return result;
}

/** Saves the one plan that there is with --out; that it cannot be saved takes nothing from what is shown. */
async function saveNamed(
  results: readonly PlanResult[],
  parsed: ParsedFlags,
  terminal: Terminal,
): Promise<OutputResult> {
  const out = parsed.valueOf("out");
  const [result] = results;
  if (out === undefined || result?.kind !== "planned") return "written";
  const { plan: made, file } = result;
  const options = { signal: terminal.signal, shared: sharedStreams };
  return attemptOutput(terminal, async () => savePlan(made, { file: out, topologyFile: file }, options));
}

function exitCodeOf(results: readonly PlanResult[], isDetailed: boolean, { signal }: Terminal): ExitCode {
  return signal.aborted
    ? interruptExitCode(signal)
    : gravest(results.map((result) => planExitCode(result, isDetailed)));
}
