import { type ApplyReport, type Finding, type Plan, type Verification, failedChecks } from "@vpce-hub/core";
import { type ApplyResult, apply } from "../run/apply-topology.ts";
import { type ApprovedPart, approvable } from "../run/approve.ts";
import { errorLines } from "../render/error-text.ts";
import { planText } from "../render/plan-text.ts";
import { applyJson } from "../documents/report-document.ts";
import { reportText } from "../render/report-text.ts";
import { scopeText } from "../render/scope-text.ts";
import { nameOf } from "../topology/topology-source.ts";
import { verifyJson } from "../documents/verify-document.ts";
import { verifyText } from "../render/verify-text.ts";
import { staleText } from "../render/stale-text.ts";
import type { ApplyRequest } from "./apply-request.ts";
import type { Output, Terminal } from "./command.ts";
import { type ExitCode, exitCodes, gravest, interruptExitCode, withLostOutput } from "./exit-code.ts";
import { applyExitCode } from "./result-exit-code.ts";
import type { UsableTopology } from "./load-files.ts";
import type { ParsedFlags } from "./parse-flags.ts";
import { type Invocation, openInvocation } from "./invocation.ts";

/** What an apply of several topologies takes beside them. */
export interface ApplyFilesOptions {
  readonly terminal: Terminal;
  readonly flags: ParsedFlags;
  readonly requests: readonly ApplyRequest[];
}

/** Applies topologies that can be used, one after another. */
export async function applyFiles(
  loaded: readonly UsableTopology[],
  { terminal, flags, requests }: ApplyFilesOptions,
): Promise<ExitCode> {
  const opened = await openInvocation(flags, terminal, { loaded });
  if (opened.kind === "invalid") return exitCodes.invalidTopology;
  const { invocation } = opened;
  const codes: ExitCode[] = [];
  for (const [i, one] of loaded.entries()) {
    const request = requests[i];
    if (request !== undefined) codes.push(await applyOne(one, { invocation, terminal, flags, request }));
  }
  const code = gravest(codes);
  return (await invocation.close()) === "lost" ? withLostOutput(code) : code;
}

interface ApplyOneOptions {
  readonly request: ApplyRequest;
  readonly invocation: Invocation;
  readonly terminal: Terminal;
  readonly flags: ParsedFlags;
}

async function applyOne(loaded: UsableTopology, options: ApplyOneOptions): Promise<ExitCode> {
  const { invocation, terminal, flags: parsed, request } = options;
  const allowDeletes = parsed.valueOf("allow-deletes");
  const result = await apply({
    ...invocation.runOptions,
    topology: loaded,
    scope: request.scope,
    approve: async (plan) => isApproved(plan, options),
    verify: parsed.has("verify"),
    ...(allowDeletes === undefined ? {} : { allowDeletes }),
    ...(request.approval === undefined ? {} : { approval: request.approval }),
  });
  show(result, options);
  return terminal.signal.aborted ? interruptExitCode(terminal.signal) : applyExitCode(result);
}

/** Shows the plan, and asks where someone can be asked. The plan goes to stderr when stdout carries JSON. */
async function isApproved(plan: Plan, options: ApplyOneOptions): Promise<boolean> {
  const { invocation, terminal, flags: parsed, request } = options;
  const output = invocation.format === "json" ? terminal.stderr : terminal.stdout;
  output.write(planText(plan, invocation.palette));
  if (request.approval !== undefined || parsed.has("yes")) return true;
  const answer = await terminal.stdin.line("Apply this plan? Only yes does: ");
  return answer.trim() === "yes";
}

function show(result: ApplyResult, options: ApplyOneOptions): void {
  const { invocation, terminal } = options;
  const { stdout, stderr } = terminal;
  switch (result.kind) {
    case "failed":
      stderr.write(`${errorLines(result.error).join("\n")}\n`);
      // Once something is written there is a report, whatever comes in between.
      if (result.error.code === "apply.interrupted") stderr.write("Nothing was written.\n");
      return;
    case "invalid":
      return;
    case "refused":
      if (invocation.format === "json") writeJson(result, stdout);
      else stdout.write(planText(result.plan, invocation.palette));
      stderr.write(
        `Refused: ${result.findings.map(({ code }) => code).join(", ")}. Nothing was written.\n${refusalHint(result.plan, result.findings)}`,
      );
      return;
    case "stale":
      if (invocation.format === "json") writeJson(result, stdout);
      else stdout.write(planText(result.plan, invocation.palette));
      stderr.write(staleText(result.differences, result.plan));
      return;
    case "declined":
      stderr.write("Not approved. Nothing was written.\n");
      return;
    case "applied":
      if (invocation.format === "json") writeJson(result, stdout);
      else stdout.write(appliedText(result, resumeCommand(result.report, options), invocation));
      if (result.approved !== undefined) stderr.write(approvedText(result.approved));
      if (result.verification !== undefined) showVerification(result.verification, invocation, stdout);
  }
}

/** A document of its own, behind that of the apply. */
function showVerification(verification: Verification, { format, palette }: Invocation, stdout: Output): void {
  if (format === "json") for (const piece of verifyJson(verification)) stdout.write(piece);
  else stdout.write(`\n${verifyText(verification, palette)}`);
}

function writeJson(result: Parameters<typeof applyJson>[0], stdout: Output): void {
  for (const piece of applyJson(result)) stdout.write(piece);
}

function appliedText(
  { report }: Extract<ApplyResult, { kind: "applied" }>,
  resume: string,
  { palette }: Invocation,
): string {
  const isNothing = report.outcomes.length === 0;
  return isNothing
    ? `${planText(report.plan, palette)}${leftText(report, resume)}`
    : reportText(report, resume, palette);
}

function approvedText({ planId, done, total }: ApprovedPart): string {
  return done === 0 ? "" : `${done} of ${total} operations of the approved plan ${planId} were done before.\n`;
}

function leftText({ blocked, plan }: ApplyReport, resume: string): string {
  const isAll = blocked.length === 0 && plan.isComplete && failedChecks(plan).length === 0;
  return isAll ? "" : `Nothing was written. To go on once that is mended: ${resume}\n`;
}

/** The option that lifts the refusals, where an approval lifts all of them. */
function refusalHint({ id }: Plan, refusals: readonly Finding[]): string {
  return refusals.every(({ code }) => approvable.has(code)) ? `To approve this very plan: --allow-deletes ${id}\n` : "";
}

function resumeCommand(report: ApplyReport, { request, flags: parsed }: ApplyOneOptions): string {
  const { source, approval, scope, named } = request;
  const file = nameOf(source);
  if (isForNewPlan(report)) return ["vpce-plan", file, scopeText(scope), `--out ${named[0]}`].filter(Boolean).join(" ");
  const allowed = parsed.valueOf("allow-deletes");
  // What is left of a saved plan is approved by it; an id alone fits no part of its plan.
  const files = approval?.kind === "plan" ? named.join(" ") : [file, scopeText(scope)].join(" ").trim();
  return [
    "vpce-apply",
    files,
    ...["yes", "sandbox"].filter((name) => parsed.has(name)).map((name) => `--${name}`),
    // Of a saved plan, what is left of the deletes needs the approval that all of them had.
    ...(allowed !== undefined && approval?.kind === "plan" ? [`--allow-deletes ${allowed}`] : []),
  ].join(" ");
}

/** Tells whether all that is left was not approved: then the same plan once more does no more than it did. */
function isForNewPlan({ outcomes, blocked }: ApplyReport): boolean {
  return (
    blocked.length > 0 &&
    blocked.every(({ because }) => because.code === "plan.not-approved") &&
    outcomes.every(({ kind }) => kind === "applied")
  );
}
