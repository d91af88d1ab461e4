import type { ReportData } from "../data.ts";
import { words } from "../state-signs.ts";
import { moveByKeys } from "./move.ts";
import { type Selection, selectionOf, serviceText, spokeText, stateAt } from "./selection.ts";
import { cellOf, columnOf, headOf, rowOf } from "./table.ts";

/** Fills the table of a plan, and fills it again whenever somebody searches or filters. */
export function openMatrix(section: HTMLElement, plan: ReportData): void {
  const table = part(section, "matrix", HTMLTableElement);
  const search = part(section, "search", HTMLInputElement);
  const filter = part(section, "filter", HTMLSelectElement);
  const status = part(section, "status", HTMLElement);
  const count = part(section, "count", HTMLElement);
  if (!table || !search || !filter || !status || !count) return;

  let shown: Selection = { services: [], spokes: [] };
  const draw = (): void => {
    shown = selectionOf(plan, { search: search.value, filter: filter.value });
    fill(table, plan, shown);
    count.textContent = countText(plan, shown);
  };
  const tell = ({ target }: Event): void => {
    const cell = cellOf(target);
    if (cell !== undefined) status.textContent = cellText(plan, shown, cell) ?? status.textContent;
  };

  moveByKeys(table);
  table.addEventListener("focusin", tell);
  table.addEventListener("mouseover", tell);
  search.addEventListener("input", draw);
  filter.addEventListener("change", draw);
  draw();
}

function fill(table: HTMLTableElement, plan: ReportData, { services, spokes }: Selection): void {
  const isWide = services.length <= 8;
  table.className = `matrix ${isWide ? "wide" : "tall"}`;
  const body = document.createElement("tbody");
  for (const spoke of spokes) {
    const states = services.map((service) => stateAt(plan, service, spoke));
    body.append(rowOf(plan.spokes[spoke], states, isWide ? "signs and words" : "signs"));
  }
  const head = headOf(services.flatMap((service) => plan.services[service] ?? []));
  table.replaceChildren(...(table.caption === null ? [] : [table.caption]), head, body);
  const first = cellOf(body.querySelector("td.state"));
  if (first !== undefined) first.tabIndex = 0;
}

function cellText(plan: ReportData, { services, spokes }: Selection, cell: HTMLTableCellElement): string | undefined {
  const service = services[columnOf(cell)];
  const spoke = spokes[cell.closest("tr")?.sectionRowIndex ?? -1];
  if (service === undefined || spoke === undefined) return undefined;
  const [inService, inSpoke] = [plan.services[service], plan.spokes[spoke]];
  if (inService === undefined || inSpoke === undefined) return undefined;
  return `${spokeText(inSpoke)} — ${serviceText(inService)}: ${words[stateAt(plan, service, spoke)]}`;
}

function countText(plan: ReportData, { services, spokes }: Selection): string {
  if (spokes.length === 0) return "Nothing matches.";
  return `${spokes.length} of ${plan.spokes.length} spokes, ${services.length} of ${plan.services.length} services`;
}

function part<Kind extends Element>(root: Element, name: string, kind: new () => Kind): Kind | undefined {
  const found = root.querySelector(`[data-part=${name}]`);
  return found instanceof kind ? found : undefined;
}
