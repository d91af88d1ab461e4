import type { CellState, Overview, SpokeView } from "@vpce-hub/core";
import { counted } from "../../documents/counts.ts";
import { type SpokeGroup, spokeGroups } from "../spoke-groups.ts";
import { type StateCount, stateCounts } from "../state-counts.ts";
import { type Chip, type Grid, chipsAt, gridOf, pitch, shortened } from "./chip.ts";
import { type Html, html } from "./html.ts";
import { signText, tally } from "./state-signs.ts";

/** Spokes in one frame, to which lines of the hub lead. */
export interface Frame {
  readonly chips: readonly Chip[];
  /** How many more there are than are drawn. */
  readonly hidden: number;
  /** What becomes of the services in the spokes of this frame, the longest first: the first that fits is written. */
  readonly texts: readonly string[];
  readonly counts: readonly StateCount[];
}

const box = { x: 540, width: 640 };
const inner = 12;
const mostFrames = 20;
const mostChips = 120;
/** Services of a state that are called by name. */
const mostNamed = 2;

/** Returns the frames of an overview: spokes that use the hub alike share one, and what is too many shares the last. */
export function framesOf(overview: Overview): readonly Frame[] {
  const groups = spokeGroups(overview);
  const isRoomy = overview.spokes.length <= mostChips;
  const most = isRoomy ? mostChips : Math.max(8, Math.floor(mostChips / groups.length));
  const isTooMany = groups.length > mostFrames;
  const own = isTooMany ? groups.slice(0, mostFrames - 1) : groups;
  const names = overview.services.map(({ name }) => name);
  return [
    ...own.map((group) => groupFrame(group, names, most)),
    ...(isTooMany ? [restFrame(groups.slice(mostFrames - 1))] : []),
  ];
}

/** Returns how much room a frame takes from top to bottom. */
export function heightOf(frame: Frame): number {
  if (isLine(frame)) return 36;
  return 30 + gridFor(frame).height + (frame.hidden > 0 ? 24 : 4);
}

/** Draws a frame from a height on. */
export function frameAt(frame: Frame, y: number): Html {
  const grid = gridFor(frame);
  const x = box.x + inner;
  const room = box.width - 2 * inner;
  const height = heightOf(frame);
  const outline = html`<rect class="frame" x="${box.x}" y="${y}" width="${box.width}" height="${height}" rx="8" />`;
  if (isLine(frame)) {
    const textX = x + grid.cell + inner;
    return html`${outline}
      <text x="${textX}" y="${y + 23}">${fitting(frame.texts, box.x + box.width - textX - inner)}</text>
      ${chipsAt(frame.chips, grid, x, y + 6)}`;
  }
  return html`${outline}
    <text x="${x}" y="${y + 20}">${fitting(frame.texts, room)}</text>
    ${chipsAt(frame.chips, grid, x, y + pitch)}
    ${
      frame.hidden > 0
        ? html`<text x="${x}" y="${y + height - 8}">and ${counted(frame.hidden, "more spoke")}</text>`
        : undefined
    }`;
}

/** Draws a line for each state, from the hub to a frame: what stays and what goes are not one. */
export function linesTo({ counts }: Frame, height: number, middle: number, hubMiddle: number): readonly Html[] {
  const apart = Math.min(7, (height - 12) / Math.max(1, counts.length));
  return counts.map(({ state }, i) => {
    const y = Math.round(middle + (i - (counts.length - 1) / 2) * apart);
    return html`<path class="link ${state}" d="M 420 ${hubMiddle} C 490 ${hubMiddle}, 470 ${y}, ${box.x} ${y}" />`;
  });
}

function fitting(texts: readonly string[], room: number): string {
  return texts.find((text) => shortened(text, room) === text) ?? shortened(texts.at(-1) ?? "", room);
}

/** A spoke that has a frame to itself stands beside what is said of it. */
function isLine({ chips, hidden }: Frame): boolean {
  return chips.length === 1 && hidden === 0;
}

function gridFor(frame: Frame): Grid {
  return gridOf(
    frame.chips.map(({ label, note = "" }) => `${label} ${note}`.trim()),
    box.width - 2 * inner,
    frame.chips.some(({ note }) => note !== undefined) ? [2, 3] : [3, 5],
  );
}

function groupFrame({ spokes, states }: SpokeGroup, services: readonly string[], most: number): Frame {
  const counts = stateCounts(states);
  const texts =
    counts.length === 0
      ? ["uses no service"]
      : [tally(counts, named(states, services, counts)), tally(counts), signText(counts)];
  return {
    chips: spokes.slice(0, most).map((spoke) => ({ label: spoke.name, title: titleOf(spoke, tally(counts)), counts })),
    hidden: Math.max(0, spokes.length - most),
    texts: spokes.length === 1 ? texts : texts.map((text) => `${counted(spokes.length, "spoke")}, each: ${text}`),
    counts,
  };
}

function named(
  states: readonly CellState[],
  services: readonly string[],
  counts: readonly StateCount[],
): ReadonlyMap<CellState, string> {
  return new Map(
    counts.flatMap(({ state, count }) =>
      state === "there" || count > mostNamed
        ? []
        : [[state, services.filter((_, service) => states[service] === state).join(" and ")] as const],
    ),
  );
}

function restFrame(groups: readonly SpokeGroup[]): Frame {
  const all = groups.flatMap(({ spokes, states }) => spokes.map((spoke) => ({ spoke, counts: stateCounts(states) })));
  const most = 60;
  return {
    chips: all.slice(0, most).map(({ spoke, counts }) => ({
      label: spoke.name,
      note: signText(counts),
      title: titleOf(spoke, tally(counts)),
      counts,
    })),
    hidden: Math.max(0, all.length - most),
    texts: [`${counted(all.length, "more spoke")}, of which each is as its box says`],
    counts: stateCounts(groups.flatMap(({ states }) => states)),
  };
}

function titleOf({ name, account, vpc }: SpokeView, text: string): string {
  return `${[name, ...(account === undefined ? [] : [`account ${account}`]), vpc.region].join(", ")}: ${text}`;
}
