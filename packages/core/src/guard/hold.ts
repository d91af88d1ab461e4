import type { Change } from "../diff/change.ts";
import type { Finding } from "./finding.ts";
import type { Key } from "../words/ids.ts";
import { keysNamedBy, linkPartOf } from "../operation/facts/facts.ts";
import type { Operation, OperationId } from "../operation/operation.ts";

/** A change that is not carried out, and the finding that it waits for. */
export interface BlockedChange {
  readonly change: Change;
  readonly because: Finding;
}

/** What may run and what is held back. */
export interface Held {
  readonly operations: readonly Operation[];
  readonly blocked: readonly BlockedChange[];
}

/**
 * Takes out of ordered operations those that a finding holds back, and all that depend on them. A zone that cannot
 * be made takes its records and associations with it; the rest goes on (law 9).
 */
export function holdBack(
  operations: readonly Operation[],
  changes: readonly Change[],
  findings: readonly Finding[],
): Held {
  const held = heldBy(findings, operations);
  // Mostly nothing is held, and then there is nothing to look for in tens of thousands of operations.
  if (held.size === 0) return { operations: withoutUnawaited(operations), blocked: [] };
  const free = operations.filter(({ id }) => !held.has(id)).map((operation) => withoutHeld(operation, held));
  return { operations: withoutUnawaited(free), blocked: blockedChanges(operations, changes, held) };
}

function heldBy(findings: readonly Finding[], operations: readonly Operation[]): ReadonlyMap<OperationId, Finding> {
  const findingByKey = new Map(
    findings
      .filter(({ severity }) => severity === "block")
      .flatMap((finding) => finding.keys.map((key) => [key, finding])),
  );
  const held = new Map<OperationId, Finding>();
  if (findingByKey.size === 0) return held;
  for (const operation of operations) {
    const because =
      firstOf(operation.changes, findingByKey) ??
      firstOf(keysNeededBy(operation), findingByKey) ??
      firstOf(operation.dependsOn, held);
    if (because !== undefined) held.set(operation.id, because);
  }
  holdPermissions(operations, held);
  return held;
}

/** Takes out operations that serve no change and that nothing waits for. */
function withoutUnawaited(operations: readonly Operation[]): readonly Operation[] {
  const idle = new Set(operations.flatMap(({ id, changes }) => (changes.length === 0 ? id : [])));
  if (idle.size === 0) return operations;
  for (const { dependsOn } of operations) for (const id of dependsOn) idle.delete(id);
  return operations.filter(({ id }) => !idle.has(id));
}

/** Holds back the authorizations of associations that are held back: given all the same, each apply would write. */
function holdPermissions(operations: readonly Operation[], held: Map<OperationId, Finding>): void {
  const findingByLink = new Map(
    operations.flatMap((operation) => {
      const because = linkPartOf(operation) === "joins" ? held.get(operation.id) : undefined;
      return because === undefined ? [] : operation.changes.map((key): [Key, Finding] => [key, because]);
    }),
  );
  for (const operation of operations) {
    const part = linkPartOf(operation);
    const because = part === "permits" || part === "clears" ? firstOf(operation.changes, findingByLink) : undefined;
    if (because !== undefined) held.set(operation.id, because);
  }
}

/** What must be there before an operation can run. Taking back what was left over waits for nothing. */
function keysNeededBy(operation: Operation): readonly Key[] {
  return linkPartOf(operation) === "clears" ? [] : keysNamedBy(operation);
}

function blockedChanges(
  operations: readonly Operation[],
  changes: readonly Change[],
  held: ReadonlyMap<OperationId, Finding>,
): readonly BlockedChange[] {
  const becauseByKey = new Map(
    operations.flatMap(({ id, changes: keys }) => {
      const because = held.get(id);
      return because === undefined ? [] : keys.map((key): [Key, Finding] => [key, because]);
    }),
  );
  return changes.flatMap((change) => {
    const because = becauseByKey.get(change.key);
    return because === undefined ? [] : { change, because };
  });
}

function withoutHeld(operation: Operation, held: ReadonlyMap<OperationId, Finding>): Operation {
  return operation.after.some((id) => held.has(id))
    ? { ...operation, after: operation.after.filter((id) => !held.has(id)) }
    : operation;
}

function firstOf<Name>(names: readonly Name[], findings: ReadonlyMap<Name, Finding>): Finding | undefined {
  for (const name of names) {
    const finding = findings.get(name);
    if (finding !== undefined) return finding;
  }
  return undefined;
}
