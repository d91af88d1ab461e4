import { type HubError, type Outcome, answerCounts, unreachable } from "@vpce-hub/core";
import { escapedJson } from "../base/json-chunks.ts";
import type { RunEvent } from "../run/event.ts";
import type { EventDocument } from "./event-document.generated.ts";
import { countsDocument } from "./change-kinds.ts";

/** Returns an event as one line of JSON of schemas/event.schema.json; `at` is in milliseconds since 1970. */
export function eventJson(event: RunEvent, at: number): string {
  return `${escapedJson(JSON.stringify(eventDocument(event, at)))}\n`;
}

function eventDocument(event: RunEvent, at: number): EventDocument {
  return { format_version: "1.1", at: new Date(at).toISOString(), ...detailsOf(event) };
}

type Details = Omit<EventDocument, "format_version" | "at">;

function detailsOf(event: RunEvent): Details {
  switch (event.kind) {
    case "observing":
      return { code: "run.observing", topology: event.topology };
    case "planned": {
      const { plan, elapsedMs } = event;
      const counts = countsDocument(plan.changes);
      const summary = { ...counts, blocked: plan.blocked.length, operations: plan.operations.length };
      return {
        code: "run.planned",
        topology: plan.topology,
        plan_id: plan.id,
        summary,
        took_ms: Math.round(elapsedMs),
      };
    }
    case "approved":
      return { code: "run.approved", plan_id: event.planId, done: event.done, total: event.total };
    case "checking-identities":
      return { code: "run.checking-identities", accounts: [...event.accounts] };
    case "started": {
      const { id, caller, region } = event.operation;
      return { code: "operation.started", operation: id, account: caller.account, region };
    }
    case "waiting":
      return { code: "operation.waiting", operation: event.operation, reason: event.reason };
    case "settled":
      return { ...outcomeDetails(event.outcome), done: event.done, applied: event.applied, total: event.total };
    case "public": {
      const { vpc, endpoint, name, ms, servedBy } = event.gap;
      return {
        code: "spoke.public",
        region: vpc.region,
        vpc: vpc.vpc,
        endpoint,
        name,
        served_by: servedBy,
        ...(ms === undefined ? {} : { took_ms: Math.round(ms) }),
      };
    }
    case "verifying":
      return { code: "run.verifying", spokes: event.spokes };
    case "probing":
      return { code: "run.probing", spokes: event.spokes };
    case "verified": {
      const missing = event.checks.filter((check) => check.missing.length > 0);
      return {
        code: "run.verified",
        missing: Object.fromEntries(missing.map((check) => [check.spoke, [...check.missing]])),
      };
    }
    case "links-verified": {
      const { verification, elapsedMs } = event;
      const summary = answerCounts(verification);
      return {
        code: "run.links-verified",
        topology: verification.topology,
        summary: { ...summary },
        took_ms: Math.round(elapsedMs),
      };
    }
    case "call": {
      const { account, region, service, action, outcome, waitedMs, tookMs } = event.call;
      return {
        code: "aws.called",
        account,
        region,
        action: `${service}:${action}`,
        outcome,
        waited_ms: Math.round(waitedMs),
        took_ms: Math.round(tookMs),
      };
    }
    default:
      return unreachable(event);
  }
}

function outcomeDetails(outcome: Outcome): Details {
  const { id, caller, region } = outcome.operation;
  const common = { operation: id, account: caller.account, region };
  switch (outcome.kind) {
    case "applied":
      return { code: "operation.applied", ...common };
    case "written":
    case "unknown": {
      const { because } = outcome;
      const why = because.kind === "interrupted" ? { because: [] } : { error: failureOf(because.error) };
      return { code: `operation.${outcome.kind}`, ...common, ...why };
    }
    case "failed":
      return { code: "operation.failed", ...common, error: failureOf(outcome.error) };
    case "skipped":
      return {
        code: "operation.skipped",
        ...common,
        because: outcome.because.kind === "dependency" ? [...outcome.because.ids] : [],
      };
    default:
      return unreachable(outcome);
  }
}

function failureOf({ code, message, hint }: HubError): NonNullable<EventDocument["error"]> {
  return { code, message, ...(hint === undefined ? {} : { hint }) };
}
