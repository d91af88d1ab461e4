import { type Finding, type Plan, type SpokeView, type ScopePart, vpcRefText } from "@vpce-hub/core";

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

/** A finding without keys, or about something of the hub's, may concern any scope. */
function isOutOfScope({ keys }: Finding, { scope: { only, exclude }, overview }: Plan): boolean {
  const places = new Map(overview.spokes.map((spoke) => [vpcRefText(spoke.vpc), spoke]));
  const spokes = keys.flatMap((key) => places.get(key.split("/").slice(-2).join("/")) ?? []);
  if (spokes.length === 0 || spokes.length < keys.length) return false;
  return spokes.every(
    (spoke) =>
      exclude.some((part) => isOf(spoke, part)) ||
      (only.length > 0 && !only.some((part) => part.kind === "service" || isOf(spoke, part))),
  );
}

function isOf(spoke: SpokeView, { kind, name }: ScopePart): boolean {
  return (kind === "spoke" && spoke.name === name) || (kind === "account" && spoke.account === name);
}
