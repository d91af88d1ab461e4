import { type Finding, type Plan, failedChecks, isEmptyPlan, isForecast, isNarrow } from "@vpce-hub/core";
import { countedKinds } from "../documents/change-kinds.ts";
import { accountsOf, counted } from "../documents/counts.ts";
import { scopeText } from "./scope-text.ts";

/** Returns the one line that sums a plan up. */
export function summary(plan: Plan): string {
  const stops = plan.findings.filter(({ severity }) => severity === "stop").length;
  if (stops > 0) return refusedSummary(plan, stops);
  if (isEmptyPlan(plan)) return emptySummary(plan);
  const head = plan.changes.length > 0 ? "Plan" : "Nothing can be done";
  return `${head}: ${countsText(plan)}.${unreadText(plan)}`;
}

function countsText(plan: Plan): string {
  const { changes, blocked, operations } = plan;
  const counts = [
    ...countedKinds(changes).flatMap(({ count, deed }) => some(count, deed)),
    ...some(blocked.length, "held back"),
  ];
  const accounts = accountsOf(plan).length;
  const where =
    operations.length === 0 ? "" : `; ${counted(operations.length, "AWS write")} in ${counted(accounts, "account")}`;
  return `${counts.join(", ")}${where}`;
}

function unreadText({ isComplete }: Plan): string {
  return isComplete ? "" : " Something could not be read, so there may be more to do.";
}

function refusedSummary(plan: Plan, stops: number): string {
  const head = `REFUSED for ${counted(stops, "reason")}`;
  const them = stops === 1 ? "it" : "them";
  if (!isForecast(plan)) {
    const known = isEmptyPlan(plan)
      ? "In what is known there is nothing to change"
      : `Known so far: ${countsText(plan)}`;
    return `${head}. ${known}; removals are not planned until every service is known.${unreadText(plan)}`;
  }
  const rest = isEmptyPlan(plan)
    ? `beside ${them} there is nothing to do`
    : `without ${them}, the plan would be: ${countsText(plan)}`;
  return `${head}; ${rest}.${unreadText(plan)}`;
}

function some(count: number, what: string): readonly string[] {
  return count === 0 ? [] : [`${count} ${what}`];
}

function emptySummary(plan: Plan): string {
  const { isComplete, topology, scope } = plan;
  if (!isComplete) return "Nothing can be said of what could not be read, and in the rest there is nothing to change.";
  const part = isNarrow(scope) ? ` with ${scopeText(scope)}` : "";
  const failed = failedChecks(plan);
  if (failed.length > 0)
    return `No changes${part}, but ${counted(failed.length, "check")} failed: ${listOfCodes(failed)}.`;
  return `No changes: AWS has what the topology ${topology} asks for${part}.`;
}

function listOfCodes(findings: readonly Finding[]): string {
  return [...new Set(findings.map(({ code }) => code))].join(", ");
}
