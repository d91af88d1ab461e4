import {
  type ApplyReport,
  type Difference,
  type HubError,
  type LeaveReason,
  type Outcome,
  type Plan,
  type PublicGap,
  type SpokeCheck,
  countOutcomes,
} from "@vpce-hub/core";
import { jsonLine } from "../base/json-chunks.ts";
import type { ApplyResult } from "../run/apply-topology.ts";
import type { ApprovedPart } from "../run/approve.ts";
import type { ReportDocument } from "./report-document.generated.ts";
import { estimateDocument, ledgerDocument } from "./estimate-document.ts";
import { planDocument } from "./plan-document.ts";
import { differenceTexts } from "./difference-text.ts";

/** Returns what became of an apply in pieces of one line of JSON of schemas/report.schema.json. */
export function applyJson(result: Extract<ApplyResult, { kind: "applied" | "refused" | "stale" }>): Iterable<string> {
  return jsonLine(applyDocument(result));
}

function applyDocument(result: Extract<ApplyResult, { kind: "applied" | "refused" | "stale" }>): ReportDocument {
  switch (result.kind) {
    case "applied":
      return { ...reportDocument(result.report), ...approvedDocument(result.approved) };
    case "refused":
      return refusalDocument(result);
    case "stale":
      return { ...refusalDocument(result), differences: differenceDocuments(result.differences, result.plan) };
  }
}

function approvedDocument(approved: ApprovedPart | undefined): Pick<ReportDocument, "approved"> {
  if (approved === undefined) return {};
  return { approved: { plan_id: approved.planId, done: approved.done, total: approved.total } };
}

function refusalDocument({ kind, plan }: Extract<ApplyResult, { kind: "refused" | "stale" }>): ReportDocument {
  return {
    format_version: "1.1",
    result: kind,
    plan: { ...planDocument(plan) },
    summary: { ...countOutcomes([]) },
    elapsed_ms: 0,
    outcomes: [],
    checks: [],
  };
}

function differenceDocuments(
  differences: readonly Difference[],
  plan: Plan,
): NonNullable<ReportDocument["differences"]> {
  const texts = differenceTexts(differences, plan);
  return differences.map((difference, i) => ({
    kind: difference.kind,
    message: texts[i] ?? "",
    ...("id" in difference ? { operation: difference.id } : {}),
  }));
}

function reportDocument(report: ApplyReport): ReportDocument {
  return {
    format_version: "1.1",
    result: report.isInterrupted ? "interrupted" : "applied",
    plan: { ...planDocument(report.plan) },
    summary: { ...countOutcomes(report.outcomes) },
    elapsed_ms: report.elapsedMs,
    estimate: estimateDocument(report.estimate),
    ledger: report.ledger.map(ledgerDocument),
    outcomes: report.outcomes.map(outcomeDocument),
    checks: report.checks.map(checkDocument),
    ...gapsDocument(report.gaps),
  };
}

function gapsDocument(gaps: readonly PublicGap[]): Pick<ReportDocument, "gaps"> {
  if (gaps.length === 0) return {};
  return {
    gaps: gaps.map(({ vpc, endpoint, name, ms, servedBy }) => ({
      vpc: vpc.vpc,
      region: vpc.region,
      endpoint,
      name,
      served_by: servedBy,
      ...(ms === undefined ? {} : { public_ms: Math.round(ms) }),
    })),
  };
}

function outcomeDocument(outcome: Outcome): ReportDocument["outcomes"][number] {
  const { id } = outcome.operation;
  switch (outcome.kind) {
    case "applied":
      return { operation: id, outcome: "applied" };
    case "written":
    case "unknown":
      return { operation: id, outcome: outcome.kind, ...leaveDocument(outcome.because) };
    case "failed":
      return { operation: id, outcome: "failed", error: errorDocument(outcome.error) };
    case "skipped":
      return {
        operation: id,
        outcome: "skipped",
        because: outcome.because.kind === "interrupted" ? ["interrupted"] : [...outcome.because.ids],
      };
  }
}

function leaveDocument(because: LeaveReason): Pick<ReportDocument["outcomes"][number], "because" | "error"> {
  return because.kind === "interrupted" ? { because: ["interrupted"] } : { error: errorDocument(because.error) };
}

function checkDocument({ spoke, vpc, seen, missing, error }: SpokeCheck): ReportDocument["checks"][number] {
  const failure = error === undefined ? {} : { error: errorDocument(error) };
  return { spoke, vpc: vpc.vpc, region: vpc.region, seen: [...seen], missing: [...missing], ...failure };
}

function errorDocument({ code, message, hint, call }: HubError): {
  code: string;
  message: string;
  hint?: string;
  action?: string;
  account?: string;
} {
  return {
    code,
    message,
    ...(hint === undefined ? {} : { hint }),
    ...(call === undefined ? {} : { action: call.action, account: call.account }),
  };
}
