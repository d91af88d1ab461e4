import type { OperationId } from "./operation-base.ts";

interface Ordered {
  readonly id: OperationId;
  readonly dependsOn: readonly OperationId[];
  readonly after: readonly OperationId[];
}

/** Where each operation stands in a list, by id. */
export type IndexById = ReadonlyMap<OperationId, number>;

/** Returns where each operation stands. */
export function indexesOf(operations: readonly Pick<Ordered, "id">[]): IndexById {
  const indexes = new Map<OperationId, number>();
  for (const [index, { id }] of operations.entries()) indexes.set(id, index);
  return indexes;
}

/**
 * Returns operations so that each stands behind all it waits for; those that could stand anywhere are in order of
 * their ids. Throws, naming a member, when they wait for each other in a circle. Whoever has the indexes can give them.
 */
export function topological<O extends Ordered>(
  operations: readonly O[],
  indexes: IndexById = indexesOf(operations),
): readonly O[] {
  const levels = new Levels(operations, indexes);
  // Level by level: those of one mostly come in order, which a sort makes short work of.
  const byLevel = Array.from({ length: levels.deepest + 1 }, (): O[] => []);
  for (const [index, operation] of operations.entries()) byLevel[levels.at(index)]?.push(operation);
  return byLevel.flatMap((level) => level.sort((a, b) => (a.id < b.id ? -1 : 1)));
}

const unmeasured = -1;
const open = -2;

/** How many operations stand one behind the other before each. */
class Levels {
  deepest = 0;
  readonly #operations: readonly Ordered[];
  readonly #indexes: IndexById;
  readonly #levels: Int32Array;
  /** IndexById that are still to be measured, the nearest last; walked by hand, since chains can be deep. */
  readonly #path: number[] = [];

  constructor(operations: readonly Ordered[], indexes: IndexById) {
    this.#operations = operations;
    this.#indexes = indexes;
    this.#levels = new Int32Array(operations.length).fill(unmeasured);
    for (const index of operations.keys()) this.#measure(index);
  }

  at(index: number): number {
    return this.#levels[index] ?? unmeasured;
  }

  #measure(start: number): void {
    const path = this.#path;
    path.push(start);
    for (let index = path.at(-1); index !== undefined; index = path.at(-1)) {
      const operation = this.#operations[index];
      const length = path.length;
      const level =
        operation === undefined ? 0 : Math.max(this.#above(operation.dependsOn), this.#above(operation.after));
      if (path.length === length) {
        this.#levels[index] = level;
        this.deepest = Math.max(this.deepest, level);
        path.pop();
        continue;
      }
      if (this.at(index) === open)
        throw new Error(`operations wait for each other in a circle through ${operation?.id}`);
      this.#levels[index] = open;
    }
  }

  /** Returns the level above what is needed; what of it is not measured yet goes on the path. */
  #above(needs: readonly OperationId[]): number {
    let level = 0;
    for (const need of needs) {
      const index = this.#indexes.get(need);
      if (index === undefined) continue;
      if (this.at(index) < 0) this.#path.push(index);
      else level = Math.max(level, this.at(index) + 1);
    }
    return level;
  }
}
