import { type Approval, type ApprovedOperation, approvedOperation } from "./approval.ts";
import { canonicalJson } from "../base/canonical-json.ts";
import { groupBy } from "../base/group-by.ts";
import type { BlockedChange } from "../guard/hold.ts";
import { isOperationKind } from "../operation/facts/facts.ts";
import { operationFacts } from "../operation/operation.ts";
import type { Operation } from "../operation/operation.ts";
import type { OperationId } from "../operation/operation-base.ts";

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
  | { readonly kind: "not-approved"; readonly id: OperationId; readonly because: Deviation | undefined }
  /** Would be done now, and was held back when the plan was approved, by a finding of this code. */
  | { readonly kind: "free-now"; readonly id: OperationId; readonly code: string }
  /** Was approved, is not done, and is not in the plan any more; `changes` are those that it was to carry out. */
  | {
      readonly kind: "held-back";
      readonly id: OperationId;
      readonly changes: readonly string[];
      readonly because: string;
    };

/** What of an operation is not as it was approved. */
export type Deviation =
  | { readonly kind: "region"; readonly now: string; readonly approved: string }
  /** ARN of the role; undefined: whoever runs it. */
  | { readonly kind: "role"; readonly now: string | undefined; readonly approved: string | undefined }
  | { readonly kind: "parameter"; readonly name: string; readonly now: unknown; readonly approved: unknown }
  /** Something that was to be found. */
  | {
      readonly kind: "found";
      readonly of: string;
      readonly now: string | undefined;
      readonly approved: string | undefined;
    };

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
    ...(now.unread.every((name) => approved.unread.includes(name)) ? [] : [{ kind: "unread" } as const]),
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

/** An operation that an approval does not cover, and nobody's fault. */
export interface Freed {
  readonly id: OperationId;
  /** The code of the finding that held it back, or foretold it, when the plan was approved. */
  readonly code: string;
  /** Time alone made it due; otherwise it was held back. */
  readonly isDue: boolean;
}

/**
 * Returns the operations that an approval does not cover because what they serve was held back when it was given, or was not
 * due yet. Nobody approved them, and that they are free now is no fault of who repeats the plan.
 */
export function freedSince({ operations, blocked }: Approval, now: readonly Operation[]): readonly Freed[] {
  if (blocked.length === 0 && !now.some(({ kind }) => kind in dueLater)) return [];
  const codes = new Map(blocked.map(({ key, code }) => [key, code]));
  const things = new Set(operations.map(thingOf));
  return now.flatMap((operation): readonly Freed[] => {
    const { id, kind } = operation;
    const heldBy = codeOfAll(operation, codes);
    const code = heldBy ?? dueLater[kind];
    if (code === undefined || things.has(thingOf(approvedOperation(operation, [])))) return [];
    return [{ id, code, isDue: heldBy === undefined }];
  });
}

/** What falls due by time alone, with the code of the finding that told of it: an approval given before is no fault. */
const dueLater: Partial<Record<string, string>> = { "retire-local-endpoint": "spoke.retires-later" };

/** Returns the code of what held back all that an operation serves; undefined where a part of it was free. */
function codeOfAll(
  { changes }: { readonly changes: readonly string[] },
  codes: ReadonlyMap<string, string>,
): string | undefined {
  const [first] = changes;
  return first !== undefined && changes.every((key) => codes.has(key)) ? codes.get(first) : undefined;
}

function coverageOf(now: readonly ApprovedOperation[], approved: Approval): readonly Coverage[] {
  const byThing = groupBy(approved.operations, thingOf);
  const codes = new Map(approved.blocked.map(({ key, code }) => [key, code]));
  const made = new Set(approved.operations.flatMap(keyMadeBy));
  return now.map((operation): Coverage => {
    // Such an operation writes what stands there already, to wait for it: it changes nothing that could be approved.
    if (operation.changes.length === 0) return { by: undefined, difference: undefined };
    const candidates = byThing.get(thingOf(operation)) ?? [];
    const by = candidates.find((candidate) => deviationOf(operation, candidate, made) === undefined);
    if (by !== undefined) return { by, difference: undefined };
    const [near] = candidates;
    const code = near === undefined ? (codeOfAll(operation, codes) ?? dueLater[operation.kind]) : undefined;
    if (code !== undefined) return { by: undefined, difference: { kind: "free-now", id: operation.id, code } };
    const because = near && deviationOf(operation, near, made);
    return { by: undefined, difference: { kind: "not-approved", id: operation.id, because } };
  });
}

/** What is known of a kind of operation that came from a file; a kind that nobody knows is compared to the letter. */
interface Rules {
  readonly identity: readonly string[];
  readonly waits: readonly string[];
  readonly lists: readonly string[];
  readonly isInParts: boolean;
}

const strict: Rules = { identity: [], waits: [], lists: [], isInParts: false };

function rulesOf({ kind }: ApprovedOperation): Rules {
  return isOperationKind(kind) ? operationFacts[kind].approval : strict;
}

/** Operations on one thing: its name differs between plans where a change has another reason, what it hits does not. */
function thingOf(operation: ApprovedOperation): string {
  const { kind, account, parameters } = operation;
  return canonicalJson([kind, account, ...rulesOf(operation).identity.map((name) => parameters[name])]);
}

/** What a plan makes has the key that its operation names as its own. */
function keyMadeBy({ kind, parameters: { key } }: ApprovedOperation): readonly string[] {
  return isOperationKind(kind) && typeof key === "string" ? [key] : [];
}

function deviationOf(
  now: ApprovedOperation,
  approved: ApprovedOperation,
  made: ReadonlySet<string>,
): Deviation | undefined {
  if (now.region !== approved.region) return { kind: "region", now: now.region, approved: approved.region };
  if (now.role !== approved.role) return { kind: "role", now: now.role, approved: approved.role };
  const names = [...new Set([...Object.keys(now.parameters), ...Object.keys(approved.parameters)])].sort();
  const name = names.find((candidate) => !isWithin(candidate, now, approved));
  if (name === undefined) return unmetExpectation(now, approved, made);
  return { kind: "parameter", name, now: now.parameters[name], approved: approved.parameters[name] };
}

function isWithin(name: string, now: ApprovedOperation, approved: ApprovedOperation): boolean {
  const { waits, lists, isInParts } = rulesOf(now);
  const [here, there] = [now.parameters[name], approved.parameters[name]];
  if (waits.includes(name) || canonicalJson(here) === canonicalJson(there)) return true;
  if (lists.includes(name) && Array.isArray(here) && Array.isArray(there)) {
    const approvedItems = new Set(there.map(canonicalJson));
    return here.every((item) => approvedItems.has(canonicalJson(item)));
  }
  // What is done of a deed with several parts is not asked for again.
  return isInParts && (here === undefined || here === false);
}

function unmetExpectation(
  { expects: now }: ApprovedOperation,
  { expects }: ApprovedOperation,
  made: ReadonlySet<string>,
): Deviation | undefined {
  const approved = new Map(expects.map((expectation) => [expectation.of, expectation]));
  const unmet = now.find(({ of, found }) => {
    const before = approved.get(of);
    if (before === undefined) return true;
    // What was to be made by the approved plan has been made.
    return before.found !== found && !(before.found === undefined && made.has(of));
  });
  return unmet && { kind: "found", of: unmet.of, now: unmet.found, approved: approved.get(unmet.of)?.found };
}

/** What was approved and is held back now is not done, though the plan lacks it. */
function heldBack(missing: readonly ApprovedOperation[], blocked: readonly BlockedChange[]): readonly Difference[] {
  if (blocked.length === 0) return [];
  const findings = new Map(
    blocked.flatMap(({ operations, because }) =>
      operations.map((operation) => [thingOf(approvedOperation(operation, [])), because.message]),
    ),
  );
  return missing.flatMap((operation): readonly Difference[] => {
    const because = findings.get(thingOf(operation));
    return because === undefined ? [] : [{ kind: "held-back", id: operation.id, changes: operation.changes, because }];
  });
}
