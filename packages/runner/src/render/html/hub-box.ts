import type { Overview, ServiceView } from "@vpce-hub/core";
import { counted } from "../../documents/counts.ts";
import { stateCounts } from "../state-counts.ts";
import { type Chip, chipsAt, gridOf } from "./chip.ts";
import { type Html, html } from "./html.ts";
import { signs, tally, words } from "./state-signs.ts";

const box = { x: 20, y: 20, width: 400 };
const mostServices = 60;
const head = 36;

/** Draws the hub with its services, each by name. */
export function hubBox(title: string, { services }: Overview): { readonly markup: Html; readonly height: number } {
  const shown = byNews(services).slice(0, mostServices);
  const rest = byNews(services).slice(mostServices);
  const note = services.length === 0 ? "no services" : rest.length > 0 ? restText(rest) : undefined;
  const chips = shown.map(chipOf);
  const grid = gridOf(
    chips.map(({ label }) => label),
    box.width - 24,
    [2, 3],
  );
  const height = Math.max(60, head + grid.height + (note === undefined ? 6 : 30));
  const x = box.x + 12;
  return {
    height,
    markup: html`<rect class="box" x="${box.x}" y="${box.y}" width="${box.width}" height="${height}" rx="10" /><text
        x="${x}"
        y="${box.y + 24}"
        >${title}</text
      >
      ${chipsAt(chips, grid, x, box.y + head)}
      ${note === undefined ? undefined : html`<text x="${x}" y="${box.y + height - 12}">${note}</text>`}`,
  };
}

/** What changes comes first, so that a bound cuts what stands. */
function byNews(services: readonly ServiceView[]): readonly ServiceView[] {
  if (services.length <= mostServices) return services;
  return [...services.filter(({ state }) => state !== "there"), ...services.filter(({ state }) => state === "there")];
}

function chipOf({ name, zones, state }: ServiceView): Chip {
  return {
    label: `${signs[state]} ${name}`,
    title: `${[name, ...zones].join(", ")}: ${words[state]}`,
    counts: [{ state, count: 1 }],
  };
}

function restText(services: readonly ServiceView[]): string {
  const counts = stateCounts(services.map(({ state }) => state));
  return `and ${counted(services.length, "more service")}: ${tally(counts)}`;
}
