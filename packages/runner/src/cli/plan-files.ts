import { type PlanResult, plan } from "../run/plan-topology.ts";
import { savePlan } from "../approval/plan-file.ts";
import { errorLines } from "../render/error-text.ts";
import { planJson } from "../documents/plan-document.ts";
import { planText } from "../render/plan-text.ts";
import type { BaseTopology } from "../topology/base-topology.ts";
import { assertDistinctFiles } from "./assert-distinct-files.ts";
import type { Bases } from "./base-files.ts";
import type { Terminal } from "./command.ts";
import { type ExitCode, exitCodes, gravest, interruptExitCode, withLostOutput } from "./exit-code.ts";
import { planExitCode } from "./result-exit-code.ts";
import type { UsableTopology } from "./load-files.ts";
import type { ParsedFlags } from "./parse-flags.ts";
import { planPaths } from "./plan-paths.ts";
import { type PlanInputs, type PlanOutputs, commentInput, commentOf } from "./plan-outputs.ts";
import { scopeOf } from "./scope.ts";
import { type Invocation, openInvocation } from "./invocation.ts";
import { type OutputResult, attemptOutput, sharedStreams } from "./write-file.ts";

/** What planning several topologies takes beside them. */
export interface PlanFilesOptions {
  readonly terminal: Terminal;
  readonly flags: ParsedFlags;
  readonly inputs: PlanInputs;
  readonly bases: Bases;
}

/** Plans topologies that can be used, one after another. */
export async function planFiles(
  loaded: readonly UsableTopology[],
  { terminal, flags: parsed, inputs, bases }: PlanFilesOptions,
): Promise<PlanOutputs> {
  const paths = await planPaths(parsed.valueOf("out"), loaded);
  await assertDistinctFiles(
    [...loaded, ...bases.values()].map(({ file }) => file),
    parsed,
    [...paths.values()],
  );
  const opened = await openInvocation(parsed, terminal, { loaded, bases: [...bases.values()] });
  if (opened.kind === "invalid") {
    const { problems } = opened;
    return { ...inputs, results: [], problems, checked: undefined, exitCode: exitCodes.invalidTopology };
  }
  const { invocation } = opened;
  const results: PlanResult[] = [];
  for (const one of loaded)
    results.push(await planFile(one, { invocation, terminal, flags: parsed, base: bases.get(one.file) }));
  const saved = await saveNamed(results, paths, terminal);
  const code = exitCodeOf(results, parsed.has("detailed-exitcode"), terminal);
  const exitCode = [...saved, await invocation.close()].includes("lost") ? withLostOutput(code) : code;
  const outputs = { ...inputs, results, problems: [], checked: undefined, exitCode };
  if (invocation.format === "markdown") terminal.stdout.write(await commentOf(commentInput(outputs, parsed, terminal)));
  return outputs;
}

interface PlanFileOptions {
  readonly invocation: Invocation;
  readonly terminal: Terminal;
  readonly flags: ParsedFlags;
  readonly base: BaseTopology | undefined;
}

async function planFile(
  loaded: UsableTopology,
  { invocation, terminal, flags: parsed, base }: PlanFileOptions,
): Promise<PlanResult> {
  const result = await plan({
    ...invocation.runOptions,
    topology: loaded,
    scope: scopeOf(parsed),
    ...(base === undefined ? {} : { base }),
  });
  if (result.kind === "failed") terminal.stderr.write(`${errorLines(result.error).join("\n")}\n`);
  if (result.kind !== "planned") return result;
  if (invocation.format === "json") for (const piece of planJson(result.plan)) terminal.stdout.write(piece);
  if (invocation.format === "text") terminal.stdout.write(planText(result.plan, invocation.palette));
  return result;
}

/** Saves each plan that has a place with --out; that one cannot be saved takes nothing from what is shown. */
async function saveNamed(
  results: readonly PlanResult[],
  paths: ReadonlyMap<string, string>,
  terminal: Terminal,
): Promise<readonly OutputResult[]> {
  const options = { signal: terminal.signal, shared: sharedStreams };
  const saved: OutputResult[] = [];
  for (const result of results) {
    const path = paths.get(result.file);
    if (path === undefined || result.kind !== "planned") continue;
    const { plan: made, file } = result;
    saved.push(await attemptOutput(terminal, async () => savePlan(made, { file: path, topologyFile: file }, options)));
  }
  return saved;
}

function exitCodeOf(results: readonly PlanResult[], isDetailed: boolean, { signal }: Terminal): ExitCode {
  return signal.aborted
    ? interruptExitCode(signal)
    : gravest(results.map((result) => planExitCode(result, isDetailed)));
}
