import type { Approval, ApprovedOperation } from "./approval.ts";
import { canonicalJson } from "../base/canonical-json.ts";
import type { Expectation } from "./expectation.ts";
import { groupBy } from "../base/group-by.ts";
import type { BlockedChange } from "../guard/hold.ts";
import type { OperationId } from "../operation/operation.ts";

/** What a plan made now is to an approved one. */
export type Verdict =
  | { readonly kind: "equal"; readonly total: number }
  /** A part of what was approved is left; the others are done. */
  | { readonly kind: "rest"; readonly done: number; readonly total: number }
  | { readonly kind: "stale"; readonly differences: readonly Difference[] };

/** One reason why an approval does not cover a plan. */
export type Difference =
  | { readonly kind: "other-plan"; readonly approved: string; readonly found: string }
  | { readonly kind: "other-topology"; readonly approved: string; readonly found: string }
  | { readonly kind: "topology-changed" }
  | { readonly kind: "unread" }
  /** Would be done now and was not approved, or not like this: `because` says what differs. */
  | { readonly kind: "not-approved"; readonly id: OperationId; readonly because: string | undefined }
  /** Was approved, is not done, and is not in the plan any more. */
  | { readonly kind: "held-back"; readonly id: OperationId; readonly because: string };

/** A plan made now, as far as an approval cares. */
export interface PlanToCompare {
  readonly approval: Approval;
  readonly blocked: readonly BlockedChange[];
}

/**
 * Holds a plan made now against an approved one. What is left after a run that was stopped, or after another run of
 * the same approval, is a part of it and goes on; everything else needs an approval of its own.
 */
export function compareToApproval({ approval: now, blocked }: PlanToCompare, approved: Approval): Verdict {
  const total = approved.operations.length;
  if (now.planId === approved.planId) return { kind: "equal", total };
  const coverage = coverageOf(now.operations, approved);
  const left = new Set(coverage.flatMap(({ by }) => by?.id ?? []));
  const missing = approved.operations.filter(({ id }) => !left.has(id));
  const differences: readonly Difference[] = [
    ...hubDifferences(now, approved),
    ...(now.isComplete ? [] : [{ kind: "unread" } as const]),
    ...coverage.flatMap(({ difference }) => difference ?? []),
    ...heldBack(missing, blocked),
  ];
  if (differences.length > 0) return { kind: "stale", differences };
  return { kind: "rest", done: missing.length, total };
}

function hubDifferences(now: Approval, approved: Approval): readonly Difference[] {
  const [here, there] = [hubText(now), hubText(approved)];
  if (here !== there) return [{ kind: "other-topology", approved: there, found: here }];
  // What is missing now may be done, or no longer asked for; only the same topology tells the two apart.
  return now.topologyDigest === approved.topologyDigest ? [] : [{ kind: "topology-changed" }];
}

function hubText({ topology, hub }: Approval): string {
  return `${topology} (hub ${hub.vpc} in account ${hub.account}, ${hub.region})`;
}

interface Coverage {
  readonly by: ApprovedOperation | undefined;
  readonly difference: Difference | undefined;
}

function coverageOf(now: readonly ApprovedOperation[], approved: Approval): readonly Coverage[] {
  const byTarget = groupBy(approved.operations, targetOf);
  const made = new Set(approved.operations.flatMap(keyMadeBy));
  return now.map((operation): Coverage => {
    // Such an operation writes what stands there already, to wait for it: it changes nothing that could be approved.
    if (operation.changes.length === 0) return { by: undefined, difference: undefined };
    const candidates = byTarget.get(targetOf(operation)) ?? [];
    const by = candidates.find((candidate) => differenceBetween(operation, candidate, made) === undefined);
    if (by !== undefined) return { by, difference: undefined };
    const [near] = candidates;
    const because = near && differenceBetween(operation, near, made);
    return { by: undefined, difference: { kind: "not-approved", id: operation.id, because } };
  });
}

/** Operations on one thing: its name differs between plans where a change has another reason, what it hits does not. */
function targetOf({ kind, account, parameters }: ApprovedOperation): string {
  const { key, zone, endpoint, group, vpc } = parameters;
  return canonicalJson([kind, account, key, zone, endpoint, group, vpc]);
}

function keyMadeBy({ kind, parameters }: ApprovedOperation): readonly string[] {
  const { key } = parameters;
  return kind.startsWith("create-") && typeof key === "string" ? [key] : [];
}

/** Parameters that say how long to wait, not what to write; they follow from what is left to do. */
const waits: ReadonlySet<string> = new Set(["drainMs", "isAwaited"]);

/** Parameters that list what is added, removed or written: a part of the list is a part of the deed. */
const lists: ReadonlySet<string> = new Set([
  "cidrs",
  "rules",
  "addSubnets",
  "removeSubnets",
  "removeSecurityGroups",
  "upserts",
  "deletes",
]);

function differenceBetween(
  now: ApprovedOperation,
  approved: ApprovedOperation,
  made: ReadonlySet<string>,
): string | undefined {
  if (now.region !== approved.region) return `it is in ${now.region}, approved was ${approved.region}`;
  if (now.role !== approved.role)
    return `it would be done as ${now.role ?? "whoever runs it"}, approved was ${approved.role ?? "whoever runs it"}`;
  const names = [...new Set([...Object.keys(now.parameters), ...Object.keys(approved.parameters)])].sort();
  const differing = names.find((name) => !isWithin(name, now, approved));
  if (differing !== undefined) {
    const [here, there] = [now, approved].map(({ parameters }) => textOfParameter(parameters[differing]));
    return `its ${differing} would be ${here}, approved was ${there}`;
  }
  return unmetExpectation(now, approved, made);
}

function textOfParameter(value: unknown): string {
  return value === undefined ? "nothing" : canonicalJson(value);
}

function isWithin(name: string, now: ApprovedOperation, approved: ApprovedOperation): boolean {
  const [here, there] = [now.parameters[name], approved.parameters[name]];
  if (waits.has(name) || canonicalJson(here) === canonicalJson(there)) return true;
  if (lists.has(name) && Array.isArray(here) && Array.isArray(there)) {
    const approvedItems = new Set(there.map(canonicalJson));
    return here.every((item) => approvedItems.has(canonicalJson(item)));
  }
  // A modification in several parts: what is done of it is not asked for again.
  return now.kind === "modify-endpoint" && (here === undefined || here === false);
}

function unmetExpectation(
  { expects: now }: ApprovedOperation,
  { expects }: ApprovedOperation,
  made: ReadonlySet<string>,
): string | undefined {
  const approved = new Map(expects.map((expectation) => [expectation.of, expectation]));
  const unmet = now.find(({ of, found }) => {
    const before = approved.get(of);
    if (before === undefined) return true;
    // What was to be made by the approved plan has been made.
    return before.found !== found && !(before.found === undefined && made.has(of));
  });
  return unmet && `${unmet.of} is ${textOf(unmet)}, approved was ${textOf(approved.get(unmet.of))}`;
}

function textOf(expectation: Expectation | undefined): string {
  return expectation?.found ?? "nothing";
}

function heldBack(missing: readonly ApprovedOperation[], blocked: readonly BlockedChange[]): readonly Difference[] {
  const findings = new Map<string, string>(blocked.map(({ change, because }) => [change.key, because.message]));
  return missing.flatMap(({ id, changes }): readonly Difference[] => {
    const because = changes.map((key) => findings.get(key)).find((message) => message !== undefined);
    return because === undefined ? [] : [{ kind: "held-back", id, because }];
  });
}
