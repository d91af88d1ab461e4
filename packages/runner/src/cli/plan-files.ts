import { type PlanResult, plan } from "../run/plan-topology.ts";
import { savePlan } from "../approval/plan-file.ts";
import { errorLines } from "../render/error-text.ts";
import { planJson } from "../documents/plan-document.ts";
import { planText } from "../render/plan-text.ts";
import { assertDistinctFiles } from "./assert-distinct-files.ts";
import type { Terminal } from "./command.ts";
import { type ExitCode, gravest, interruptExitCode, planExitCode } from "./exit-code.ts";
import type { LoadedFiles } from "./load-files.ts";
import type { ParsedFlags } from "./parse-flags.ts";
import { planPaths } from "./plan-paths.ts";
import { type PlanOutputs, commentInput, commentOf } from "./plan-outputs.ts";
import { scopeOf } from "./scope.ts";
import { type Invocation, openInvocation } from "./invocation.ts";

/** Plans topologies that can be used, one after another. */
export async function planFiles(
  loaded: Extract<LoadedFiles, { kind: "valid" }>["loaded"],
  parsed: ParsedFlags,
  terminal: Terminal,
): Promise<PlanOutputs> {
  const paths = await planPaths(parsed.valueOf("out"), loaded);
  await assertDistinctFiles(
    loaded.map(({ file }) => file),
    parsed,
    [...paths.values()],
  );
  const invocation = await openInvocation(parsed, terminal, loaded);
  const results: PlanResult[] = [];
  for (const { file } of loaded)
    results.push(await planFile(file, { invocation, terminal, flags: parsed, out: paths.get(file) }));
  const exitCode = exitCodeOf(results, parsed.has("detailed-exitcode"), terminal);
  const outputs = { results, problems: [], checked: undefined, exitCode };
  if (invocation.format === "markdown")
    terminal.stdout.write(await commentOf(await commentInput(outputs, parsed, terminal)));
  return outputs;
}

interface PlanFileOptions {
  readonly invocation: Invocation;
  readonly terminal: Terminal;
  readonly flags: ParsedFlags;
  /** Where the plan is saved too. */
  readonly out: string | undefined;
}

async function planFile(
  file: string,
  { invocation, terminal, flags: parsed, out }: PlanFileOptions,
): Promise<PlanResult> {
  const result = await plan({ ...invocation.runOptions, topology: { file }, scope: scopeOf(parsed) });
  if (result.kind === "failed") terminal.stderr.write(`${errorLines(result.error).join("\n")}\n`);
  if (result.kind !== "planned") return result;
  if (out !== undefined) await savePlan(result.plan, { file: out, topologyFile: file });
  if (invocation.format === "json") terminal.stdout.write(planJson(result.plan));
  if (invocation.format === "text") terminal.stdout.write(planText(result.plan, invocation.palette));
  return result;
}

function exitCodeOf(results: readonly PlanResult[], isDetailed: boolean, { signal }: Terminal): ExitCode {
  return signal.aborted
    ? interruptExitCode(signal)
    : gravest(results.map((result) => planExitCode(result, isDetailed)));
}
