import { type CellState, type Plan, graver, groupBy } from "@vpce-hub/core";
import { html } from "./escape.ts";
import { signs, words } from "./state-signs.ts";

const width = 1200;
const top = 56;

/** Returns the hub, its services and its spokes as a picture; names are written where there is room for them. */
export function pictureSvg({ hub, overview }: Plan): string {
  const { services, spokes, cells } = overview;
  const left = gridOf(services.length, { x: 40, width: 380, wide: 170, narrow: 30, mostNamed: 24 });
  const right = gridOf(spokes.length, { x: 640, width: 520, wide: 240, narrow: 34, mostNamed: 40 });
  const height = Math.max(left.height, right.height) + top + 40;
  const hubMiddle = top + Math.max(60, left.height) / 2;
  const states = spokes.map((_, column) => cells.map((row) => row[column] ?? "unused").reduce(graver, "unused"));
  const links = rowsOf(right, states).map(({ x, y, state }) => {
    const bend = `C 530 ${hubMiddle}, 540 ${y + 12}, ${x} ${y + 12}`;
    return state === "unused" ? "" : `<path class="link ${state}" d="M 430 ${hubMiddle} ${bend}"/>`;
  });
  return [
    `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${html(pictureLabel(services.length, spokes.length))}">`,
    `<rect class="box" x="20" y="20" width="410" height="${Math.max(60, left.height) + 56}" rx="10"/>`,
    `<text x="40" y="44">${html(`hub ${hub.vpc}, ${hub.region}`)}</text>`,
    `<text x="640" y="44">${html(`${spokes.length} ${spokes.length === 1 ? "spoke" : "spokes"}`)}</text>`,
    ...links,
    ...left.places.map((place, i) =>
      chip(place, left, { name: services[i]?.name ?? "", state: services[i]?.state ?? "unused" }),
    ),
    ...right.places.map((place, i) =>
      chip(place, right, { name: spokes[i]?.name ?? "", state: states[i] ?? "unused" }),
    ),
    "</svg>",
  ].join("\n");
}

function pictureLabel(services: number, spokes: number): string {
  return `The hub with ${services} services on the left, ${spokes} spokes on the right; the table below says the same in words`;
}

/** Returns the left end of each row of a grid: one line leads to it, or hundreds would hide each other. */
function rowsOf(
  { places }: Grid,
  states: readonly CellState[],
): readonly { readonly x: number; readonly y: number; readonly state: CellState }[] {
  const cells = places.map((place, i) => ({ ...place, state: states[i] ?? "unused" }));
  return [...groupBy(cells, ({ y }) => y)].map(([y, row]) => ({
    x: row[0]?.x ?? 0,
    y,
    state: row.map(({ state }) => state).reduce(graver, "unused"),
  }));
}

interface Grid {
  readonly places: readonly { readonly x: number; readonly y: number }[];
  readonly height: number;
  readonly cell: number;
  readonly hasNames: boolean;
}

interface GridShape {
  readonly x: number;
  readonly width: number;
  readonly wide: number;
  readonly narrow: number;
  readonly mostNamed: number;
}

function gridOf(count: number, { x, width: room, wide, narrow, mostNamed }: GridShape): Grid {
  const hasNames = count <= mostNamed;
  const cell = hasNames ? wide : narrow;
  const columns = Math.max(1, Math.floor(room / (cell + 6)));
  const places = Array.from({ length: count }, (_, i) => ({
    x: x + (i % columns) * (cell + 6),
    y: top + Math.floor(i / columns) * 30,
  }));
  return { places, height: Math.ceil(count / columns) * 30, cell, hasNames };
}

function chip(
  { x, y }: { readonly x: number; readonly y: number },
  { cell, hasNames }: Grid,
  { name, state }: { readonly name: string; readonly state: CellState },
): string {
  const most = Math.floor(cell / 8) - 3;
  const label = hasNames
    ? `${signs[state]} ${name.length > most ? `${name.slice(0, most - 1)}…` : name}`
    : signs[state];
  return [
    `<g><title>${html(`${name}: ${words[state]}`)}</title>`,
    `<rect class="chip ${state}" x="${x}" y="${y}" width="${cell}" height="24" rx="5"/>`,
    `<text x="${x + (hasNames ? 8 : cell / 2 - 4)}" y="${y + 17}">${html(label)}</text></g>`,
  ].join("");
}
