import { type PlanRow, causeMark, fieldText } from "../../documents/rows.ts";
import { alike } from "../markdown/changes.ts";
import { changeKinds } from "../../documents/change-kinds.ts";
import { type Html, html } from "./html.ts";

/** How many names of those alike are written without being asked for. */
const mostNames = 5;

/** Returns changes by whom they hit; those alike are told once. */
export function changeSection(title: string, rows: readonly PlanRow[]): Html | undefined {
  if (rows.length === 0) return undefined;
  const groups = alike(rows).map(({ names, rows: own }) => {
    const items = own.map((row) => {
      const text = `${changeKinds[row.kind].sign} ${row.what} ${row.which}${causeMark(row)}`;
      return html`<li>${text}${names.length === 1 ? detailsOf(row) : ""}</li>`;
    });
    const summary = html`<summary>${whoText(names)} (${own.length})</summary>`;
    const all = names.length > mostNames ? html`<p>${names.join(", ")}</p>` : undefined;
    const content = html`${summary}${all}
      <ul class="rows">
        ${items}
      </ul>`;
    return rows.length <= 60 ? html`<details open>${content}</details>` : html`<details>${content}</details>`;
  });
  return html`<h3>${title}: ${rows.length}</h3>
    ${groups}`;
}

function whoText(names: readonly string[]): string {
  const [first = ""] = names;
  if (names.length === 1) return first;
  return `${names.length} alike: ${names.slice(0, mostNames).join(", ")}${names.length > mostNames ? ", …" : ""}`;
}

function detailsOf({ why, details, fields }: PlanRow): Html {
  const lines = [
    why,
    ...details,
    ...fields.map(({ field, before, after }) => `${field}: ${fieldText(before)} → ${fieldText(after)}`),
  ];
  return html`${lines.map((line) => html`<br /><span class="soft">${line}</span>`)}`;
}
