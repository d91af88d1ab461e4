import type { Plan, PlannedReach } from "@vpce-hub/core";
import { reachNote, reachSigns, reachWords } from "../reach-words.ts";
import { type Html, html } from "./html.ts";

/** Names that are written without being asked for. */
const mostNames = 8;

/** Returns whether spokes reach what they get names of; where a plan has not looked, it says so. */
export function reachSection(plan: Plan): Html {
  const { reach } = plan;
  const title = html`<h3>Do spokes reach the hub?</h3>`;
  if (reach.length === 0)
    return html`${title}
      <p class="soft">Not looked at here: <code>vpce verify</code> looks at all links.</p>`;
  return html`${title}
    <div class="scroll" tabindex="0" role="region" aria-label="Spokes that get names, and whether they reach the hub">
      <table class="reach">
        <thead>
          <tr>
            <th scope="col">Reach</th>
            <th scope="col">Spokes</th>
            <th scope="col">Services</th>
            <th scope="col">First in the way</th>
          </tr>
        </thead>
        <tbody>
          ${reach.map(row)}
        </tbody>
      </table>
    </div>
    <p class="soft">${reachNote(plan)}</p>`;
}

/** What the table of services and spokes calls something like it, whose look it takes. */
const looks: Readonly<Record<PlannedReach["answer"], string>> = {
  yes: "there",
  no: "conflict",
  unknown: "unknown",
  assumed: "unused",
  unseen: "unused",
};

function row({ answer, spokes, services, obstacle }: PlannedReach): Html {
  const why =
    obstacle === undefined
      ? undefined
      : html`<code>${obstacle.id}</code>: ${obstacle.message}<br /><span class="soft">${obstacle.hint}</span>`;
  return html`<tr>
    <td><span class="swatch ${looks[answer]}">${reachSigns[answer]}</span> ${reachWords[answer]}</td>
    <td>${names(spokes)}</td>
    <td>${names(services)}</td>
    <td>${why}</td>
  </tr>`;
}

function names(all: readonly string[]): Html {
  if (all.length <= mostNames) return html`${all.join(", ")}`;
  const few = all.slice(0, 3).join(", ");
  return html`<details>
    <summary>${all.length}: ${few}, …</summary>
    ${all.join(", ")}
  </details>`;
}
