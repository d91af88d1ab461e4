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
  const levels = new Levels(operations);
  // Level by level: those of one mostly come in order, which a sort makes short work of.
  const byLevel = Array.from({ length: levels.deepest + 1 }, (): O[] => []);
  for (const [place, operation] of operations.entries()) byLevel[levels.at(place)]?.push(operation);
  return byLevel.flatMap((level) => level.sort((a, b) => (a.id < b.id ? -1 : 1)));
}

const unmeasured = -1;
const open = -2;

/** How many operations stand one behind the other before each. */
class Levels {
  deepest = 0;
  readonly #operations: readonly Ordered[];
  readonly #places = new Map<OperationId, number>();
  readonly #levels: Int32Array;
  /** Places that are still to be measured, the nearest last; walked by hand, since chains can be deep. */
  readonly #path: number[] = [];

  constructor(operations: readonly Ordered[]) {
    this.#operations = operations;
    this.#levels = new Int32Array(operations.length).fill(unmeasured);
    for (const [place, { id }] of operations.entries()) this.#places.set(id, place);
    for (const place of operations.keys()) this.#measure(place);
  }

  at(place: number): number {
    return this.#levels[place] ?? unmeasured;
  }

  #measure(start: number): void {
    const path = this.#path;
    path.push(start);
    for (let place = path.at(-1); place !== undefined; place = path.at(-1)) {
      const operation = this.#operations[place];
      const length = path.length;
      const level =
        operation === undefined ? 0 : Math.max(this.#above(operation.dependsOn), this.#above(operation.after));
      if (path.length === length) {
        this.#levels[place] = level;
        this.deepest = Math.max(this.deepest, level);
        path.pop();
        continue;
      }
      if (this.at(place) === open)
        throw new Error(`operations wait for each other in a circle through ${operation?.id}`);
      this.#levels[place] = open;
    }
  }

  /** Returns the level above what is needed; what of it is not measured yet goes on the path. */
  #above(needs: readonly OperationId[]): number {
    let level = 0;
    for (const need of needs) {
      const place = this.#places.get(need);
      if (place === undefined) continue;
      if (this.at(place) < 0) this.#path.push(place);
      else level = Math.max(level, this.at(place) + 1);
    }
    return level;
  }
}
