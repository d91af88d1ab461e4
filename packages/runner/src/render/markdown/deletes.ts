import { counted } from "../../documents/counts.ts";
import type { PlanRow } from "../../documents/rows.ts";
import { groupedLines, rowText } from "./changes.ts";
import { foldedBeyond, isShort } from "./fold.ts";
import { bounded } from "./bound.ts";
import type { Level } from "./level.ts";

/** How much room there is, and where what is left out can be read. */
export interface Cut {
  readonly room: number;
  readonly pointer: string;
}

/** Tells what goes; where it is cut, the last line says how much is left out and where it is. */
export function deleteLines(rows: readonly PlanRow[], { deletes }: Level, { room, pointer }: Cut): readonly string[] {
  if (rows.length === 0) return [];
  const title = [`### Deletes: ${rows.length}`, ""];
  const told = deletes(rows);
  if (told.join("\n").length <= room) return [...title, ...deletesInSight(rows, told), ""];
  const rest = (count: number): string => `- **and ${counted(count, "more delete")}**: see ${pointer}`;
  return [
    ...title,
    ...bounded(
      rows.map((row) => `- ${rowText(row)}`),
      room,
      rest,
    ),
    "",
  ];
}

/** Where deletes are many, a line for each group of them stays in sight above the fold. */
function deletesInSight(rows: readonly PlanRow[], told: readonly string[]): readonly string[] {
  if (isShort(told)) return told;
  const groups = groupedLines(rows);
  return [...(isShort(groups) ? [...groups, ""] : []), ...foldedBeyond(told, "<strong>each of them</strong>")];
}
