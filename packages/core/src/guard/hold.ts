import type { Change } from "../diff/change.ts";
import { isRemoval } from "../diff/kinds.ts";
import type { Finding } from "./finding.ts";
import type { Key } from "../words/ids.ts";
import { isCleanUp, keysNamedBy, linkPartOf, operationWords } from "../operation/facts/facts.ts";
import type { Operation } from "../operation/operation.ts";
import type { OperationId } from "../operation/operation-base.ts";

/** A change that is not carried out, or not in full, and the finding that it waits for. */
export interface BlockedChange {
  readonly change: Change;
  readonly because: Finding;
  /** What is held back before it, in words, where the finding is about that and not about the change itself. */
  readonly waitsFor: string | undefined;
  /** What is held back of it. */
  readonly operations: readonly Operation[];
}

/** What may run and what is held back. */
export interface Held {
  readonly operations: readonly Operation[];
  readonly blocked: readonly BlockedChange[];
}

/** What holds operations back: the findings of a plan, and what its approval does not cover. */
export interface Holding {
  readonly findings: readonly Finding[];
  /** Operations that are held back whatever they are about. */
  readonly ids: ReadonlyMap<OperationId, Finding>;
}

/**
 * Takes out of ordered operations those that a finding holds back, and all that depend on them. A zone that cannot
 * be made takes its records and associations with it; the rest goes on (law 9).
 */
export function holdBack(operations: readonly Operation[], changes: readonly Change[], holding: Holding): Held {
  const held = heldBy(holding, operations, changes);
  // Mostly nothing is held, and then there is nothing to look for in tens of thousands of operations.
  if (held.size === 0) return { operations: withoutUnawaited(operations), blocked: [] };
  const free = operations.filter(({ id }) => !held.has(id)).map((operation) => withoutHeld(operation, held));
  return { operations: withoutUnawaited(free), blocked: blockedChanges(operations, changes, held) };
}

/** Why an operation is held back: a finding, about it or about what it waits for. */
interface Reason {
  readonly because: Finding;
  readonly waitsFor: Operation | undefined;
}

type Reasons = ReadonlyMap<OperationId, Reason>;

function heldBy({ findings, ids }: Holding, operations: readonly Operation[], changes: readonly Change[]): Reasons {
  const findingByKey = new Map(
    findings
      .filter(({ severity }) => severity === "block")
      .flatMap((finding) => finding.keys.map((key) => [key, finding])),
  );
  const held = new Map<OperationId, Reason>();
  if (findingByKey.size + ids.size === 0) return held;
  // What may not go stands, and can be worked on: its protection, say, can be taken off.
  const standing = new Set(changes.filter(isRemoval).map(({ key }) => key));
  const isNeeded = (key: Key): boolean => !standing.has(key);
  const byId = new Map(operations.map((operation) => [operation.id, operation]));
  for (const operation of operations) {
    const because =
      ids.get(operation.id) ??
      firstOf(operation.changes, findingByKey) ??
      firstOf(keysNeededBy(operation).filter(isNeeded), findingByKey);
    const before = because === undefined ? needsOf(operation).find((id) => held.has(id)) : undefined;
    const reason = before === undefined ? undefined : held.get(before);
    if (because !== undefined) held.set(operation.id, { because, waitsFor: undefined });
    else if (before !== undefined && reason !== undefined)
      held.set(operation.id, { because: reason.because, waitsFor: reason.waitsFor ?? byId.get(before) });
  }
  holdPermissions(operations, held);
  return held;
}

/** What concludes other operations goes with them. */
function needsOf(operation: Operation): readonly OperationId[] {
  const isOfThem = isCleanUp(operation) && linkPartOf(operation) === undefined;
  return isOfThem ? [...operation.dependsOn, ...operation.after] : operation.dependsOn;
}

/** Takes out operations that serve no change and that nothing waits for. */
function withoutUnawaited(operations: readonly Operation[]): readonly Operation[] {
  const idle = new Set(operations.flatMap(({ id, changes }) => (changes.length === 0 ? id : [])));
  if (idle.size === 0) return operations;
  for (const { dependsOn } of operations) for (const id of dependsOn) idle.delete(id);
  return operations.filter(({ id }) => !idle.has(id));
}

/** Holds back the authorizations of associations that are held back: given all the same, each apply would write. */
function holdPermissions(operations: readonly Operation[], held: Map<OperationId, Reason>): void {
  const reasonByLink = new Map(
    operations.flatMap((operation) => {
      const reason = linkPartOf(operation) === "joins" ? held.get(operation.id) : undefined;
      return reason === undefined ? [] : operation.changes.map((key): [Key, Reason] => [key, reason]);
    }),
  );
  for (const operation of operations) {
    const part = linkPartOf(operation);
    const reason = part === "permits" || part === "clears" ? firstOf(operation.changes, reasonByLink) : undefined;
    if (reason !== undefined) held.set(operation.id, reason);
  }
}

/** What must be there before an operation can run. Taking back what was left over waits for nothing. */
function keysNeededBy(operation: Operation): readonly Key[] {
  return linkPartOf(operation) === "clears" ? [] : keysNamedBy(operation);
}

function blockedChanges(
  operations: readonly Operation[],
  changes: readonly Change[],
  held: Reasons,
): readonly BlockedChange[] {
  const byKey = new Map<Key, { readonly reason: Reason; readonly operations: Operation[] }>();
  for (const operation of operations) {
    const reason = held.get(operation.id);
    if (reason === undefined) continue;
    for (const key of operation.changes) {
      const entry = byKey.get(key);
      // A finding about the change itself says more than one about something before it.
      const isNearer = reason.waitsFor === undefined || entry === undefined;
      const of = { reason: isNearer ? reason : entry.reason, operations: entry?.operations ?? [] };
      of.operations.push(operation);
      byKey.set(key, of);
    }
  }
  return changes.flatMap((change) => {
    const entry = byKey.get(change.key);
    if (entry === undefined) return [];
    const { because, waitsFor } = entry.reason;
    return {
      change,
      because,
      waitsFor: waitsFor === undefined ? undefined : operationWords(waitsFor),
      operations: entry.operations,
    };
  });
}

function withoutHeld(operation: Operation, held: Reasons): Operation {
  return operation.after.some((id) => held.has(id))
    ? { ...operation, after: operation.after.filter((id) => !held.has(id)) }
    : operation;
}

function firstOf<Name, Value>(names: readonly Name[], values: ReadonlyMap<Name, Value>): Value | undefined {
  for (const name of names) {
    const value = values.get(name);
    if (value !== undefined) return value;
  }
  return undefined;
}
