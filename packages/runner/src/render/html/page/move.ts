import { cellAt, cellOf, columnOf } from "./table.ts";

/** Rows and columns that a key moves by; with Control, Home and End go to the first and the last row. */
const moves: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  PageUp: [-20, 0],
  PageDown: [20, 0],
  Home: [0, -Infinity],
  End: [0, Infinity],
};

/** Lets somebody move in the table by keys; of its cells one at a time is reached by Tab. */
export function moveByKeys(table: HTMLTableElement): void {
  table.addEventListener("keydown", (event) => {
    const move = moves[event.key];
    const cell = cellOf(event.target);
    if (move === undefined || cell === undefined || event.altKey || event.metaKey) return;
    event.preventDefault();
    const [down, right] = move;
    const isToCorner = event.ctrlKey && !Number.isFinite(right);
    const next = neighbour(cell, isToCorner ? right : down, right);
    if (next !== undefined) focusOn(next, table);
  });
  table.addEventListener("click", ({ target }) => {
    const cell = cellOf(target);
    if (cell !== undefined) focusOn(cell, table);
  });
}

function neighbour(cell: HTMLTableCellElement, down: number, right: number): HTMLTableCellElement | undefined {
  const row = cell.closest("tr");
  const rows = cell.closest("tbody")?.rows;
  if (row === null || rows === undefined) return undefined;
  const last = columnOf(row.cells[row.cells.length - 1] ?? cell);
  return cellAt(rows[within(row.sectionRowIndex + down, rows.length - 1)], within(columnOf(cell) + right, last));
}

function within(value: number, last: number): number {
  return Math.max(0, Math.min(last, value));
}

function focusOn(cell: HTMLTableCellElement, table: HTMLTableElement): void {
  for (const old of table.querySelectorAll<HTMLElement>("td[tabindex='0']")) old.tabIndex = -1;
  cell.tabIndex = 0;
  cell.focus();
  cell.scrollIntoView({ block: "nearest", inline: "nearest" });
}
