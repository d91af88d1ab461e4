import type { Change } from "../diff/change.ts";
import type { Key } from "../words/ids.ts";
import type { Operation } from "../operation/operation.ts";
import type { OperationId } from "../operation/operation-base.ts";
import { isNarrow } from "./scope.ts";
import { isCleanUp, isTakingAway, keyMadeBy, linkPartOf, neededPartOf } from "../operation/facts/facts.ts";
import { type ScopeContext, isAny, isMeant } from "./owner.ts";

/** What is left of operations and changes, and what was left out. */
export interface Narrowed {
  readonly operations: readonly Operation[];
  readonly changes: readonly Change[];
  /** Those of which at least a part is left out. */
  readonly leftOut: readonly Change[];
}

/**
 * Takes out of ordered operations those out of scope. What one in scope needs comes along, unless it takes something
 * away or is excluded: then the one in scope is left out too. So a scope never removes more, nor anything outside it.
 */
export function narrow(operations: readonly Operation[], changes: readonly Change[], context: ScopeContext): Narrowed {
  const { scope } = context;
  if (!isNarrow(scope)) return { operations, changes, leftOut: [] };
  const meant = new Set(changes.filter((change) => isMeant(change, context)).map(({ key }) => key));
  const excluded = new Set(changes.filter((change) => isAny(scope.exclude, change, context)).map(({ key }) => key));
  const parts = neededParts(operations, meant);
  const kept = keptOperations(parts, meant, excluded);
  const left = parts
    .filter(({ id }) => kept.has(id))
    .map((operation) => ({ ...operation, after: operation.after.filter((id) => kept.has(id)) }));
  const served = new Set(left.flatMap(({ changes: keys }) => keys));
  const inFull = (operation: Operation): boolean =>
    kept.has(operation.id) && (isMeantToRun(operation, meant) || neededPartOf(operation) === operation);
  const unserved = new Set(operations.flatMap((operation) => (inFull(operation) ? [] : operation.changes)));
  return {
    operations: left,
    changes: changes.filter(({ key }) => served.has(key)),
    leftOut: changes.filter(({ key }) => unserved.has(key) || !served.has(key)),
  };
}

/** Of what is not meant itself, leaves what others may need: a policy stays as it is while a spoke joins. */
function neededParts(operations: readonly Operation[], meant: ReadonlySet<Key>): readonly Operation[] {
  const parts = operations.flatMap((operation) =>
    isMeantToRun(operation, meant) ? operation : (neededPartOf(operation) ?? []),
  );
  if (parts.length === operations.length) return parts;
  const there = new Set(parts.map(({ id }) => id));
  return parts.map((operation) =>
    operation.dependsOn.every((id) => there.has(id))
      ? operation
      : { ...operation, dependsOn: operation.dependsOn.filter((id) => there.has(id)) },
  );
}

function isMeantToRun({ changes }: Operation, meant: ReadonlySet<Key>): boolean {
  return changes.length > 0 && changes.every((key) => meant.has(key));
}

function keptOperations(
  operations: readonly Operation[],
  meant: ReadonlySet<Key>,
  excluded: ReadonlySet<Key>,
): ReadonlySet<OperationId> {
  const possible = new Set<OperationId>();
  for (const operation of operations) {
    const { id, dependsOn, changes } = operation;
    const mayComeAlong = !isTakingAway(operation) && !changes.some((key) => excluded.has(key));
    if ((isMeantToRun(operation, meant) || mayComeAlong) && dependsOn.every((need) => possible.has(need)))
      possible.add(id);
  }
  for (const id of uselessAuthorizations(operations, possible)) possible.delete(id);
  const kept = new Set<OperationId>();
  for (const operation of operations.toReversed()) {
    if (!possible.has(operation.id)) continue;
    if (!isMeantToRun(operation, meant) && !kept.has(operation.id)) continue;
    for (const id of [operation.id, ...operation.dependsOn]) kept.add(id);
  }
  for (const id of [...completions(operations, possible, kept), ...cleanUps(operations, possible, kept)]) kept.add(id);
  return kept;
}

/** Whatever comes along is cleaned up after, or its authorization would be left open (law 7). */
function cleanUps(
  operations: readonly Operation[],
  possible: ReadonlySet<OperationId>,
  kept: ReadonlySet<OperationId>,
): readonly OperationId[] {
  return operations
    .filter((operation) => isCleanUp(operation) && possible.has(operation.id))
    .filter(({ after, dependsOn }) => after.some((id) => kept.has(id)) && dependsOn.every((id) => kept.has(id)))
    .map(({ id }) => id);
}

/** What belongs to a thing that is made comes with it: a zone gets its tags, whoever asked for the zone. */
function completions(
  operations: readonly Operation[],
  possible: ReadonlySet<OperationId>,
  kept: ReadonlySet<OperationId>,
): readonly OperationId[] {
  const made = new Set(
    operations.flatMap((operation) =>
      keyMadeBy(operation) !== undefined && kept.has(operation.id) ? operation.changes : [],
    ),
  );
  return operations
    .filter(
      (operation) =>
        possible.has(operation.id) &&
        !isTakingAway(operation) &&
        operation.changes.length > 0 &&
        operation.changes.every((key) => made.has(key)) &&
        operation.dependsOn.every((id) => kept.has(id)),
    )
    .map(({ id }) => id);
}

/** An authorization without its association would be left open (law 7). */
function uselessAuthorizations(
  operations: readonly Operation[],
  possible: ReadonlySet<OperationId>,
): readonly OperationId[] {
  const unmade = new Set(
    operations.flatMap((operation) =>
      linkPartOf(operation) === "joins" && !possible.has(operation.id) ? operation.changes : [],
    ),
  );
  const isPermission = (operation: Operation): boolean => ["permits", "clears"].includes(linkPartOf(operation) ?? "");
  return operations
    .filter((operation) => isPermission(operation) && operation.changes.some((key) => unmade.has(key)))
    .map(({ id }) => id);
}
