import { type LeaveReason, type Outcome, isStopped, unreachable } from "@vpce-hub/core";
import type { RunEvent } from "../run/event.ts";
import { printable } from "../base/printable.ts";
import { counted } from "../documents/counts.ts";
import { durationText } from "./duration.ts";
import { gapLine } from "./gap-text.ts";
import { operationText } from "../documents/operation-text.ts";

/** Returns the progress line of an event; undefined for one that is not worth a line. */
export function eventText(event: RunEvent): string | undefined {
  switch (event.kind) {
    case "observing":
      return `observing AWS for ${event.topology} …`;
    case "planned":
      return `observed and planned in ${durationText(event.elapsedMs)}`;
    case "approved":
      return `approved plan ${event.planId.slice(0, 12)}: ${event.done} of ${event.total} already done`;
    case "checking-identities":
      return `checking who acts in ${counted(event.accounts.length, "account")} …`;
    case "waiting":
      return `waiting ${printable(event.reason)}`;
    case "settled":
      // A failure or an interruption can skip or cut off thousands; the report tells them, by reason.
      if (event.outcome.kind === "skipped" || isStopped(event.outcome)) return undefined;
      return `[${String(event.applied).padStart(String(event.total).length)}/${event.total}] ${outcomeText(event.outcome)}`;
    case "public":
      return printable(gapLine(event.gap));
    case "verifying":
      return `waiting until Route 53 has spread it, then asking ${counted(event.spokes, "spoke")} what they see …`;
    case "probing":
      return `probing from inside ${counted(event.spokes, "spoke")}: functions wait some minutes for their network interfaces …`;
    case "links-verified":
      return `looked at in ${durationText(event.elapsedMs)}`;
    case "started":
    case "verified":
    case "call":
      return undefined;
    default:
      return unreachable(event);
  }
}

function becauseText(because: LeaveReason): string {
  return because.kind === "interrupted" ? "" : `: ${printable(because.error.message)}`;
}

function outcomeText(outcome: Outcome): string {
  const deed = operationText(outcome.operation);
  switch (outcome.kind) {
    case "applied":
      return `done     ${deed}`;
    case "written":
      return `written  ${deed}: not waited for${becauseText(outcome.because)}`;
    case "unknown":
      return `UNKNOWN  ${deed}: sent, and not answered${becauseText(outcome.because)}`;
    case "failed":
      return `FAILED   ${deed}: ${printable(outcome.error.message)}`;
    case "skipped":
      return `skipped  ${deed}`;
    default:
      return unreachable(outcome);
  }
}
