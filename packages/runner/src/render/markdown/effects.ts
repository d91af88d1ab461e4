import type { CellState, Plan } from "@vpce-hub/core";
import { counted } from "../../documents/counts.ts";
import { type SpokeGroup, isChanging, spokeGroups } from "../spoke-groups.ts";
import { nameList } from "./names.ts";

/** Returns what changes for whom, a line for each group of spokes that fare alike; at most `most` of them. */
export function effectLines(plan: Plan, most: number): readonly string[] {
  const { services } = plan.overview;
  const groups = spokeGroups(plan.overview).filter(isChanging);
  const lines = [
    ...serviceLines(plan),
    ...groups.map((group) =>
      groupLine(
        group,
        services.map(({ name }) => name),
      ),
    ),
  ];
  const rest = lines.length - most;
  return [...lines.slice(0, most), ...(rest > 0 ? [`- and ${rest} more such groups of spokes`] : []), ""];
}

const deeds: readonly (readonly [CellState, string])[] = [
  ["remove", "**lost**"],
  ["conflict", "**conflict** over"],
  ["held", "**held back**"],
  ["unknown", "**not readable**"],
  ["add", "**new**"],
];

function groupLine({ spokes, states }: SpokeGroup, services: readonly string[]): string {
  const parts = deeds.flatMap(([state, deed]) => {
    const names = services.filter((_, row) => states[row] === state);
    return names.length === 0 ? [] : [`${deed} ${nameList(names)}`];
  });
  return `- **${counted(spokes.length, "spoke")}** (${nameList(spokes.map(({ name }) => name))}): ${parts.join("; ")}`;
}

function serviceLines({ overview: { services } }: Plan): readonly string[] {
  const lines: readonly (readonly [CellState, string])[] = [
    ["remove", "Endpoints that go"],
    ["add", "New endpoints in the hub"],
    ["change", "Endpoints that change"],
    ["held", "Endpoints that are held back"],
  ];
  return lines.flatMap(([state, title]) => {
    const names = services.filter((service) => service.state === state).map(({ name }) => name);
    return names.length === 0 ? [] : [`- **${title}:** ${nameList(names)}`];
  });
}
