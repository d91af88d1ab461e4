import { type StateCount, wholeState } from "../state-counts.ts";
import { type Html, html } from "./html.ts";

/** A box with a name: a service or a spoke, and how much of it is in which state. */
export interface Chip {
  readonly label: string;
  /** Stands after the label and is never cut. */
  readonly note?: string;
  /** All that is to say, for those who point at it. */
  readonly title: string;
  readonly counts: readonly StateCount[];
}

/** Boxes in rows, each in its place and all of one width. */
export interface Grid {
  readonly columns: number;
  readonly cell: number;
  readonly height: number;
}

/** How high a row of boxes is, with the gap below it. */
export const pitch = 30;
const gap = 6;
const margin = 8;
/** Of the font of the picture, on the safe side. */
const character = 7.4;

/** Returns as many columns as the labels leave room for, within bounds. */
export function gridOf(labels: readonly string[], room: number, [least, most]: readonly [number, number]): Grid {
  const longest = Math.max(8, ...labels.map((label) => Array.from(label).length));
  const fitting = Math.floor((room + gap) / (longest * character + 2 * margin + gap));
  const columns = Math.max(least, Math.min(most, fitting));
  const cell = Math.floor((room + gap) / columns) - gap;
  return { columns, cell, height: Math.ceil(labels.length / columns) * pitch };
}

/** Draws boxes in a grid whose upper left corner is at a place. */
export function chipsAt(chips: readonly Chip[], { columns, cell }: Grid, x: number, y: number): readonly Html[] {
  return chips.map((chip, i) =>
    chipAt(chip, cell, x + (i % columns) * (cell + gap), y + Math.floor(i / columns) * pitch),
  );
}

function chipAt({ label, note, title, counts }: Chip, width: number, x: number, y: number): Html {
  const whole = wholeState(counts);
  const isPart = whole === "part";
  const tail = note === undefined ? "" : ` ${note}`;
  const text = `${shortened(label, width - 2 * margin - tail.length * character)}${tail}`;
  return html`<g
    ><title>${title}</title><rect class="chip ${whole}" x="${x}" y="${y}" width="${width}" height="24" rx="5" />${
      isPart ? shares(counts, width, x, y) : undefined
    }<text x="${x + margin}" y="${y + (isPart ? 14 : 17)}">${text}</text></g
  >`;
}

/** Draws a bar that is divided as the services are; the least share can still be seen. */
function shares(counts: readonly StateCount[], width: number, x: number, y: number): readonly Html[] {
  const least = 10;
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const free = width - 2 * margin - least * counts.length;
  let from = x + margin;
  return counts.toReversed().map(({ state, count }) => {
    const own = Math.round(least + (free * count) / total);
    const share = html`<rect class="share ${state}" x="${from}" y="${y + 18}" width="${own}" height="4" />`;
    from += own;
    return share;
  });
}

/** Cuts the middle out of a text that has no room: names that begin alike mostly end otherwise. */
export function shortened(text: string, room: number): string {
  const characters = Array.from(text);
  const most = Math.max(3, Math.floor(room / character));
  if (characters.length <= most) return text;
  const tail = Math.floor((most - 1) / 2);
  return `${characters.slice(0, most - 1 - tail).join("")}…${characters.slice(-tail).join("")}`;
}
