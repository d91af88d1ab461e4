import type { Finding } from "../guard/finding.ts";
import { isSpokeInScope } from "../scope/scope.ts";
import type { Plan } from "./plan.ts";

/** Returns the findings that block and hold back no change of a plan. */
export function idleBlocks({ findings, blocked }: Plan): readonly Finding[] {
  const told = new Set(blocked.map(({ because }) => because));
  return findings.filter((finding) => finding.severity === "block" && !told.has(finding));
}

/**
 * Returns what is wrong where nothing is to be changed, such as the account of a spoke that is associated already.
 * What could not be read is no failure of a check, and what is out of scope is left to whoever plans it.
 */
export function failedChecks(plan: Plan): readonly Finding[] {
  return idleBlocks(plan).filter((finding) => finding.code !== "read.unknown" && !isOutOfScope(finding, plan));
}

/** A finding about something of the hub's, or of a VPC that is no spoke, may concern any scope. */
function isOutOfScope({ subject }: Finding, { scope }: Plan): boolean {
  return subject.kind === "spoke" && !isSpokeInScope(subject, scope);
}
