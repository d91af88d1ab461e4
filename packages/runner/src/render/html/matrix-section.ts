import type { Plan } from "@vpce-hub/core";
import { filters } from "./filters.ts";
import { type Html, html } from "./html.ts";
import { cellStates, signs, words } from "./state-signs.ts";

/** Returns the place of the table of services and spokes, which the script fills, and what it is searched by. */
export function matrixSection({ overview: { services, spokes } }: Plan, index: number): Html | undefined {
  if (services.length === 0 || spokes.length === 0) return undefined;
  const legend = cellStates.map(
    (state) => html`<li><span class="swatch ${state}">${signs[state]}</span>${words[state]}</li>`,
  );
  return html`<h3>Services and spokes</h3>
    <div class="bar">
      <div>
        <label for="search-${index}">Search service, name, spoke, account or VPC</label
        ><input type="search" id="search-${index}" data-part="search" autocomplete="off" />
      </div>
      <div>
        <label for="filter-${index}">Show</label
        ><select id="filter-${index}" data-part="filter">
          ${filters.map(({ value, text }) => html`<option value="${value}">${text}</option>`)}
        </select>
      </div>
      <div role="status" data-part="count"></div>
    </div>
    <ul class="legend">
      ${legend}
    </ul>
    <p class="soft">Arrow keys, Home, End, Page Up and Page Down move in the table.</p>
    <p class="status mono" role="status" data-part="status"></p>
    <div class="scroll" tabindex="0" role="region" aria-label="Services and spokes">
      <table class="matrix" data-part="matrix">
        <caption class="sr">
          Services by spoke
        </caption>
      </table>
    </div>
    <noscript><p>The table needs scripts; all else on this page does not.</p></noscript>`;
}
