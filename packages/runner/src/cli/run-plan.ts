import { HubError } from "@vpce-hub/core";
import { type PlanResult, plan } from "../plan-topology.ts";
import { errorLines } from "../render/error-text.ts";
import { commentText } from "../render/markdown/comment.ts";
import { planJson } from "../render/plan-json.ts";
import { planText } from "../render/plan-text.ts";
import { savePlan } from "../plan-file.ts";
import type { Terminal } from "./command.ts";
import { type ExitCode, exitCodes, gravest, interruptExitCode, planExitCode } from "./exit-code.ts";
import type { ParsedFlags } from "./flags.ts";
import { type PlanOutputs, commentInput, silenceCommands, writeOutputs } from "./plan-outputs.ts";
import { scopeOf } from "./scope-flags.ts";
import { type Session, filesOf, formatOf, isColored, loadFiles, openSession } from "./session.ts";

/** Runs `vpce-plan`. */
export async function runPlan(parsed: ParsedFlags, terminal: Terminal): Promise<ExitCode> {
  formatOf(parsed, ["text", "json", "markdown"]);
  assertOnePlan(parsed);
  const restore = silenceCommands(terminal);
  const outputs = await planFiles(parsed, terminal).finally(restore);
  await writeOutputs(outputs, parsed, terminal);
  return outputs.exitCode;
}

async function planFiles(parsed: ParsedFlags, terminal: Terminal): Promise<PlanOutputs> {
  const loaded = await loadFiles(filesOf(parsed), terminal, isColored(terminal.stderr, parsed, terminal.env));
  if (loaded.kind === "invalid") return { ...nothing, problems: loaded.problems, exitCode: exitCodes.invalidTopology };
  const session = await openSession(parsed, terminal, loaded.loaded);
  const results: PlanResult[] = [];
  for (const { file } of loaded.loaded) results.push(await planFile(file, { session, terminal, flags: parsed }));
  const exitCode = exitCodeOf(results, parsed.has("detailed-exitcode"), terminal);
  const outputs = { ...nothing, results, sources: loaded.loaded, exitCode };
  if (session.format === "markdown") terminal.stdout.write(commentText(await commentInput(outputs, parsed, terminal)));
  return outputs;
}

const nothing: Omit<PlanOutputs, "exitCode"> = { results: [], sources: [], problems: [] };

function assertOnePlan(parsed: ParsedFlags): void {
  if (parsed.valueOf("out") === undefined || filesOf(parsed).length === 1) return;
  throw new HubError("cli.usage", `--out saves one plan, and there are ${filesOf(parsed).length} topologies`, {
    hint: "run vpce-plan once for each topology",
  });
}

interface PlanFileOptions {
  readonly session: Session;
  readonly terminal: Terminal;
  readonly flags: ParsedFlags;
}

async function planFile(file: string, { session, terminal, flags: parsed }: PlanFileOptions): Promise<PlanResult> {
  const result = await plan({ ...session.runOptions, topology: { file }, scope: scopeOf(parsed) });
  if (result.kind === "failed") terminal.stderr.write(`${errorLines(result.error).join("\n")}\n`);
  if (result.kind !== "planned") return result;
  const out = parsed.valueOf("out");
  if (out !== undefined) await savePlan(result.plan, { file: out, topologyFile: file });
  if (session.format === "json") terminal.stdout.write(planJson(result.plan));
  if (session.format === "text") terminal.stdout.write(planText(result.plan, session.palette));
  return result;
}

function exitCodeOf(results: readonly PlanResult[], isDetailed: boolean, { signal }: Terminal): ExitCode {
  return signal.aborted
    ? interruptExitCode(signal)
    : gravest(results.map((result) => planExitCode(result, isDetailed)));
}
