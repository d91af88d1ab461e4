import { counted } from "../../documents/counts.ts";
import type { PlanRow } from "../../documents/rows.ts";
import { changeKinds } from "../../documents/change-kinds.ts";
import { bounded } from "./bound.ts";
import { fullLines, rowText } from "./changes.ts";
import { foldedBeyond } from "./fold.ts";
import type { Cut } from "./deletes.ts";
import type { Level } from "./level.ts";

/** Names every endpoint of a spoke that a plan touches: they are nobody's of this topology, whatever else is cut. */
export function spokeEndpointLines(
  rows: readonly PlanRow[],
  { isWhole }: Level,
  { room, pointer }: Cut,
): readonly string[] {
  if (rows.length === 0) return [];
  const title = [`### Endpoints of spokes: ${rows.length}`, ""];
  if (isWhole) return [...title, ...foldedBeyond(fullLines(rows), "whose they are, and what it means"), ""];
  const lines = rows.map((row) => `- ${changeKinds[row.kind].deed}: ${rowText(row)}`);
  const rest = (count: number): string => `- **and ${counted(count, "more endpoint")}**: see ${pointer}`;
  return [...title, ...bounded(lines, room, rest), ""];
}
