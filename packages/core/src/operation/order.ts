import type { OperationId } from "./operation.ts";

interface Ordered {
  readonly id: OperationId;
  readonly dependsOn: readonly OperationId[];
  readonly after: readonly OperationId[];
}

/** Where each operation stands in a list, by id. */
export type Places = ReadonlyMap<OperationId, number>;

/** Returns where each operation stands. */
export function placesOf(operations: readonly Pick<Ordered, "id">[]): Places {
  const places = new Map<OperationId, number>();
  for (const [place, { id }] of operations.entries()) places.set(id, place);
  return places;
}

/**
 * Returns operations so that each stands behind all it waits for; those that could stand anywhere are in order of
 * their ids. Throws, naming a member, when they wait for each other in a circle. Whoever has the places can give them.
 */
export function topological<O extends Ordered>(
  operations: readonly O[],
  places: Places = placesOf(operations),
): readonly O[] {
  const levels = new Levels(operations, places);
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
  readonly #places: Places;
  readonly #levels: Int32Array;
  /** Places that are still to be measured, the nearest last; walked by hand, since chains can be deep. */
  readonly #path: number[] = [];

  constructor(operations: readonly Ordered[], places: Places) {
    this.#operations = operations;
    this.#places = places;
    this.#levels = new Int32Array(operations.length).fill(unmeasured);
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
