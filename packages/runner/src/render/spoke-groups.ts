import { type CellState, type Overview, type SpokeView, groupBy } from "@vpce-hub/core";

/** Spokes that use the hub in exactly the same way, before and after. */
export interface SpokeGroup {
  readonly spokes: readonly SpokeView[];
  /** By service. */
  readonly states: readonly CellState[];
}

/** Groups spokes whose columns are equal: a reviewer reads one of them, not three hundred. Those that change come first. */
export function spokeGroups({ spokes, cells }: Overview): readonly SpokeGroup[] {
  const columns = spokes.map((spoke, column) => ({ spoke, states: cells.map((row) => row[column] ?? "unused") }));
  const groups = [...groupBy(columns, ({ states }) => states.join(" ")).values()].map((own) => ({
    spokes: own.map(({ spoke }) => spoke),
    states: own[0]?.states ?? [],
  }));
  return [...groups.filter(isChanging), ...groups.filter((group) => !isChanging(group))];
}

/** Tells whether a plan changes anything for a group, or should and does not. */
export function isChanging({ states }: SpokeGroup): boolean {
  return states.some((state) => !still.has(state));
}

const still: ReadonlySet<CellState> = new Set<CellState>(["there", "own", "unused"]);
