import type { CellState } from "@vpce-hub/core";
import type { ReportData } from "../data.ts";
import { signs, words } from "../state-signs.ts";
import { serviceText, spokeText } from "./selection.ts";

/** What stands left of the services. */
const placeTitles = ["spoke", "account", "Region"];

/** Returns the head of the table. */
export function headOf(services: ReportData["services"]): HTMLTableSectionElement {
  const row = element("tr");
  for (const title of placeTitles) row.append(element("th", { text: title, scope: "col" }));
  for (const service of services) {
    const { name, state } = service;
    const cell = element("th", { scope: "col", className: state, title: `${serviceText(service)}: ${words[state]}` });
    cell.append(element("span", { text: `${signs[state]} ${name}` }));
    row.append(cell);
  }
  const head = element("thead");
  head.append(row);
  return head;
}

/** Returns the row of a spoke. */
export function rowOf(
  spoke: ReportData["spokes"][number] | undefined,
  states: readonly CellState[],
  style: "signs" | "signs and words",
): HTMLTableRowElement {
  const row = element("tr");
  if (spoke === undefined) return row;
  row.append(
    element("th", { text: spoke.name, scope: "row", title: spokeText(spoke) }),
    element("td", { text: spoke.account ?? "not known" }),
    element("td", { text: spoke.region }),
  );
  for (const state of states) {
    const text = style === "signs" ? signs[state] : `${signs[state]} ${words[state]}`;
    row.append(element("td", { text, className: `state ${state}` }));
  }
  return row;
}

/** Returns the cell of a service in a spoke that an event is about. */
export function cellOf(target: EventTarget | null): HTMLTableCellElement | undefined {
  const cell = target instanceof Element ? target.closest("td.state") : undefined;
  return cell instanceof HTMLTableCellElement ? cell : undefined;
}

/** Returns which of the services shown a cell belongs to. */
export function columnOf(cell: HTMLTableCellElement): number {
  return cell.cellIndex - placeTitles.length;
}

/** Returns the cell of a service in a row of the table. */
export function cellAt(row: HTMLTableRowElement | undefined, column: number): HTMLTableCellElement | undefined {
  return row?.cells[column + placeTitles.length];
}

interface Looks {
  readonly text?: string;
  readonly scope?: string;
  readonly className?: string;
  readonly title?: string;
}

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, looks: Looks = {}): HTMLElementTagNameMap[Name] {
  const { text, scope, className, title } = looks;
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  if (scope !== undefined) made.setAttribute("scope", scope);
  if (className !== undefined) made.className = className;
  if (title !== undefined) made.title = title;
  return made;
}
