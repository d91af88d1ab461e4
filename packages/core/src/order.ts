import type { OperationId } from "./operation.ts";

interface Ordered {
  readonly id: OperationId;
  readonly dependsOn: readonly OperationId[];
  readonly after: readonly OperationId[];
}

/**
 * Returns operations so that each stands behind all it waits for; those that could stand anywhere are in order of
 * their ids. Throws, naming a member, when they wait for each other in a circle.
 */
export function topological<O extends Ordered>(operations: readonly O[]): readonly O[] {
  const byId = new Map(operations.map((operation) => [operation.id, operation]));
  const levels = new Map<OperationId, number>();
  for (const { id } of operations) measure(id, byId, levels);
  return operations.toSorted((a, b) => (levels.get(a.id) ?? 0) - (levels.get(b.id) ?? 0) || (a.id < b.id ? -1 : 1));
}

/** Sets how many operations stand one behind the other before `start`; walks by hand, since chains can be deep. */
function measure(start: OperationId, byId: ReadonlyMap<OperationId, Ordered>, levels: Map<OperationId, number>): void {
  const path: OperationId[] = [start];
  const open = new Set<OperationId>();
  for (let id = path.at(-1); id !== undefined; id = path.at(-1)) {
    const unmeasured = needsOf(byId.get(id)).filter((need) => byId.has(need) && !levels.has(need));
    if (levels.has(id) || unmeasured.length === 0) {
      if (!levels.has(id)) levels.set(id, levelAbove(needsOf(byId.get(id)), levels));
      path.pop();
      continue;
    }
    if (open.has(id)) throw new Error(`operations wait for each other in a circle through ${id}`);
    open.add(id);
    for (const need of unmeasured) path.push(need);
  }
}

function needsOf(operation: Ordered | undefined): readonly OperationId[] {
  return operation === undefined ? [] : [...operation.dependsOn, ...operation.after];
}

function levelAbove(needs: readonly OperationId[], levels: ReadonlyMap<OperationId, number>): number {
  return needs.reduce((highest, need) => Math.max(highest, 1 + (levels.get(need) ?? -1)), 0);
}
