import { type Plan, unreachable } from "@vpce-hub/core";
import { printable } from "../base/printable.ts";
import { countCauses } from "../documents/cause-counts.ts";
import { counted } from "../documents/counts.ts";

/** How a medium writes what it is given. */
export interface Quotes {
  readonly file: (file: string) => string;
  readonly sentence: (text: string) => string;
}

const onTerminal: Quotes = { file: printable, sentence: printable };

/** Returns what is to be said of what a plan was held against; undefined where it was held against nothing. */
export function baseText(plan: Plan, { file, sentence }: Quotes = onTerminal): string | undefined {
  const { base } = plan;
  switch (base?.kind) {
    case undefined:
      return undefined;
    case "unusable":
      return `The base ${file(base.file)} cannot be used, so drift is not told from this edit: ${sentence(base.why)}.`;
    case "new":
      return `The base ${file(base.file)} is no earlier version of this topology (${sentence(base.why)}), so everything comes with this edit.`;
    case "compared":
      return `Compared with the base ${file(base.file)}: ${causesText(plan)}.`;
    default:
      return unreachable(base);
  }
}

function causesText(plan: Plan): string {
  const { drift, edit, both } = countCauses(plan);
  const all = drift + edit + both;
  if (all === 0) return "nothing differs";
  const parts = [
    ...(edit === 0 ? [] : [`${edit} ${edit === 1 ? "comes" : "come"} with this edit`]),
    ...(drift === 0 ? [] : [`${drift} ${drift === 1 ? "is" : "are"} drift, which the base asks for too`]),
    ...(both === 0 ? [] : [`${both} ${both === 1 ? "is" : "are"} of both`]),
  ];
  return `of ${counted(all, "difference")}, ${parts.join("; ")}`;
}
