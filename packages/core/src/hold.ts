import type { Change } from "./change.ts";
import type { Finding } from "./finding.ts";
import type { Key } from "./ids.ts";
import { keysNamedBy } from "./operation-keys.ts";
import type { Operation, OperationId } from "./operation.ts";

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
  const findingByKey = new Map(
    findings
      .filter(({ severity }) => severity === "block")
      .flatMap((finding) => finding.keys.map((key) => [key, finding])),
  );
  const held = new Map<OperationId, Finding>();
  for (const operation of operations) {
    const because =
      [...operation.changes, ...keysNeededBy(operation)].map((key) => findingByKey.get(key)).find(isFound) ??
      operation.dependsOn.map((id) => held.get(id)).find(isFound);
    if (because !== undefined) held.set(operation.id, because);
  }
  holdPermissions(operations, held);
  const free = operations.filter(({ id }) => !held.has(id)).map((operation) => withoutHeld(operation, held));
  const awaited = new Set(free.flatMap(({ dependsOn }) => dependsOn));
  return {
    operations: free.filter(({ id, changes: keys }) => keys.length > 0 || awaited.has(id)),
    blocked: blockedChanges(operations, changes, held),
  };
}

/** Holds back the authorizations of associations that are held back: given all the same, each apply would write. */
function holdPermissions(operations: readonly Operation[], held: Map<OperationId, Finding>): void {
  const findingByAssociation = new Map(
    operations.flatMap(({ id, kind, changes }) => {
      const because = kind === "associate" ? held.get(id) : undefined;
      return because === undefined ? [] : changes.map((key): [Key, Finding] => [key, because]);
    }),
  );
  for (const { id, kind, changes } of operations) {
    if (kind !== "authorize" && kind !== "deauthorize") continue;
    const because = changes.map((key) => findingByAssociation.get(key)).find(isFound);
    if (because !== undefined) held.set(id, because);
  }
}

/** What must be there before an operation can run. Taking back what was left over waits for nothing. */
function keysNeededBy(operation: Operation): readonly Key[] {
  return operation.kind === "deauthorize" ? [] : keysNamedBy(operation);
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

function isFound<T>(value: T | undefined): value is T {
  return value !== undefined;
}
