import { type ApplyReport, HubError, type Plan } from "@vpce-hub/core";
import { type ApplyResult, apply } from "../apply-plan.ts";
import { errorLines } from "../render/error-text.ts";
import { applyJson } from "../render/report-json.ts";
import { planText } from "../render/plan-text.ts";
import { reportText } from "../render/report-text.ts";
import type { Command, Terminal } from "./command.ts";
import { commonFlags } from "./common-flags.ts";
import { type ExitCode, applyExitCode, exitCodes, gravest, interruptExitCode } from "./exit-code.ts";
import { type Flag, type ParsedFlags, flagLines, parseFlags } from "./flags.ts";
import { type Session, filesOf, formatOf, isColored, loadFiles, openSession } from "./session.ts";

const flags: readonly Flag[] = [
  { name: "yes", value: undefined, help: "apply without asking; needed where nobody can be asked" },
  { name: "allow-deletes", value: "PLAN_ID", help: "let this one plan delete more than policy.maxDeletes" },
  ...commonFlags,
];

/** `vpce-apply`: makes AWS what the topology asks for. */
export const applyCommand: Command = {
  name: "apply",
  summary: "make AWS what the topology asks for",
  help: `Usage: vpce-apply [FILE…] [options]

Plans each topology FILE (default topology.yaml), asks for approval, carries the plan out and checks what the
spokes see then. A run that was stopped or failed in part is resumed by the same command.

${flagLines(flags)}

Exit codes: 0 done, 10 wrong topology, 11 credentials or permissions, 12 refused or not approved, 14 applied in
part, 17 something could not be read, 130 and 143 interrupted, 1 any other error.
`,
  run: async (args, terminal) => {
    const parsed = parseFlags(args, flags);
    formatOf(parsed);
    assertCanApprove(parsed, terminal);
    const loaded = await loadFiles(filesOf(parsed), terminal, isColored(terminal.stderr, parsed, terminal.env));
    if (loaded.kind === "invalid") return exitCodes.invalidTopology;
    const session = await openSession(parsed, terminal, loaded.loaded);
    const codes: ExitCode[] = [];
    for (const { file } of loaded.loaded) codes.push(await applyFile(file, { session, terminal, flags: parsed }));
    return gravest(codes);
  },
};

/** Says at once, before any AWS call, that nobody is there to approve. */
function assertCanApprove(parsed: ParsedFlags, { stdin, env }: Terminal): void {
  if (parsed.has("yes") || (stdin.isTTY && (env["CI"] ?? "") === "")) return;
  throw new HubError("plan.refused", "there is no terminal to approve the plan on", {
    hint: "look at vpce-plan first, then run vpce-apply with --yes",
  });
}

interface ApplyFileOptions {
  readonly session: Session;
  readonly terminal: Terminal;
  readonly flags: ParsedFlags;
}

async function applyFile(file: string, options: ApplyFileOptions): Promise<ExitCode> {
  const { session, terminal, flags: parsed } = options;
  const allowDeletes = parsed.valueOf("allow-deletes");
  const result = await apply({
    ...session.runOptions,
    topology: { file },
    approve: async (plan) => isApproved(plan, options),
    ...(allowDeletes === undefined ? {} : { allowDeletes }),
  });
  show(result, file, options);
  return terminal.signal.aborted ? interruptExitCode(terminal.signal) : applyExitCode(result);
}

/** Shows the plan, and asks where someone can be asked. The plan goes to stderr when stdout carries JSON. */
async function isApproved(plan: Plan, { session, terminal, flags: parsed }: ApplyFileOptions): Promise<boolean> {
  const output = session.format === "json" ? terminal.stderr : terminal.stdout;
  output.write(planText(plan, session.palette));
  if (parsed.has("yes")) return true;
  const answer = await terminal.stdin.line("Apply this plan? Only yes does: ");
  return answer.trim() === "yes";
}

function show(result: ApplyResult, file: string, { session, terminal, flags: parsed }: ApplyFileOptions): void {
  const { stdout, stderr } = terminal;
  switch (result.kind) {
    case "failed":
      stderr.write(`${errorLines(result.error).join("\n")}\n`);
      return;
    case "invalid":
      return;
    case "refused":
      if (session.format === "json") stdout.write(applyJson(result));
      else stdout.write(planText(result.plan, session.palette));
      stderr.write(
        `Refused: ${result.findings.map(({ code }) => code).join(", ")}. Nothing was written.\n${refusalHint(result.plan)}`,
      );
      return;
    case "declined":
      stderr.write("Not approved. Nothing was written.\n");
      return;
    case "applied":
      if (session.format === "json") stdout.write(applyJson(result));
      else stdout.write(appliedText(result, resumeCommand(file, parsed), session));
  }
}

function appliedText(
  { report }: Extract<ApplyResult, { kind: "applied" }>,
  resume: string,
  { palette }: Session,
): string {
  const isNothing = report.outcomes.length === 0;
  return isNothing
    ? `${planText(report.plan, palette)}${leftText(report, resume)}`
    : reportText(report, resume, palette);
}

function leftText({ blocked, plan }: ApplyReport, resume: string): string {
  const isAll = blocked.length === 0 && plan.isComplete;
  return isAll ? "" : `Nothing was written. To go on once that is mended: ${resume}\n`;
}

function refusalHint(plan: Plan): string {
  const isDeletes = plan.findings.some(
    ({ code }) => code === "plan.too-many-deletes" || code === "plan.empty-topology",
  );
  return isDeletes ? `To approve its deletes: --allow-deletes ${plan.id}\n` : "";
}

function resumeCommand(file: string, parsed: ParsedFlags): string {
  return `vpce-apply ${file}${parsed.has("yes") ? " --yes" : ""}`;
}
