import type { PlanRow } from "../../documents/rows.ts";
import { countedLines, foldedLines, fullLines, groupedLines } from "./changes.ts";

/** How much is told: each level says less than the one before it. */
export interface Level {
  readonly changes: (rows: readonly PlanRow[]) => readonly string[];
  readonly deletes: (rows: readonly PlanRow[]) => readonly string[];
  readonly mostLines: number;
  readonly hasPicture: boolean;
  readonly isWhole: boolean;
}

/** From the most to the least that a comment of one piece tells. */
export const levels: readonly Level[] = [
  { changes: fullLines, deletes: fullLines, mostLines: 100, hasPicture: true, isWhole: true },
  { changes: foldedLines, deletes: fullLines, mostLines: 100, hasPicture: true, isWhole: true },
  { changes: foldedLines, deletes: groupedLines, mostLines: 40, hasPicture: true, isWhole: true },
  { changes: countedLines, deletes: fullLines, mostLines: 40, hasPicture: true, isWhole: false },
  { changes: countedLines, deletes: groupedLines, mostLines: 20, hasPicture: true, isWhole: false },
  { changes: countedLines, deletes: groupedLines, mostLines: 5, hasPicture: false, isWhole: false },
];

/** What is told where even the last of the levels does not fit. */
export const leastLevel: Level = {
  changes: countedLines,
  deletes: groupedLines,
  mostLines: 3,
  hasPicture: false,
  isWhole: false,
};

/** Renders one part of a comment; `room` is how many characters it may take where it can be cut. */
export type Part = (level: Level, room: number) => readonly string[];
