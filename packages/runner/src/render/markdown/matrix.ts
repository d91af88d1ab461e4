import type { CellState, Overview } from "@vpce-hub/core";
import { type SpokeGroup, spokeGroups } from "../spoke-groups.ts";
import { code } from "./escape.ts";
import { nameList } from "./names.ts";

const widest = 12;

/** What each state is called; a sign and a word, so that no colour is needed. */
export const stateTexts: Readonly<Record<CellState, string>> = {
  unused: "·",
  there: "there",
  add: "**+ add**",
  change: "**~ change**",
  remove: "**− remove**",
  held: "**! held back**",
  conflict: "**! conflict**",
  unknown: "**? unknown**",
  own: "own endpoint",
};

/** Returns the table of services and spokes; spokes that are alike share a line, and at most `most` lines are shown. */
export function matrixLines(overview: Overview, most: number): readonly string[] {
  const { services } = overview;
  const groups = spokeGroups(overview);
  if (groups.length === 0 || services.length === 0) return [];
  const isWide = services.length > widest;
  const hasOwn = groups.some(({ states }) => states.includes("own"));
  const columns = wideStates.filter(([[first]]) => first !== "own" || hasOwn);
  const head = isWide ? columns.map(([, title]) => title) : services.map(({ name }) => code(name));
  const cells = isWide ? wideCells(columns) : (group: SpokeGroup) => group.states.map((state) => stateTexts[state]);
  const names = services.map(({ name }) => name);
  const rest = groups.length - most;
  return [
    row(["spokes", ...head]),
    row(["---", ...head.map(() => "---")]),
    ...groups.slice(0, most).map((group) => row([spokesText(group), ...cells(group, names)])),
    ...(rest > 0 ? ["", `and ${rest} more groups of spokes`] : []),
    "",
  ];
}

const wideStates: readonly (readonly [readonly CellState[], string])[] = [
  [["there"], "there"],
  [["add"], "+ add"],
  [["remove"], "− remove"],
  [["held", "conflict", "unknown"], "! held back, conflict, unknown"],
  [["own"], "own endpoint"],
];

function wideCells(
  columns: typeof wideStates,
): ({ states }: SpokeGroup, services: readonly string[]) => readonly string[] {
  return ({ states }, services) =>
    columns.map(([wanted]) => {
      const names = services.filter((_, index) => wanted.includes(states[index] ?? "unused"));
      return names.length === 0 ? "·" : `${names.length}: ${nameList(names, wanted[0] === "there" ? 3 : 8)}`;
    });
}

function spokesText({ spokes }: SpokeGroup): string {
  const names = nameList(
    spokes.map(({ name }) => name),
    5,
  );
  return spokes.length === 1 ? names : `×${spokes.length}: ${names}`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}
