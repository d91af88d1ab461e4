/**
 * What the report does in a browser: builds the matrix from the data beside it, filters and searches it, and moves in it
 * by keys. It sets text only, never markup, and asks nobody for anything.
 */
export const script = `
"use strict";
const signs = { unused: "·", there: "✓", add: "+", change: "~", remove: "−", held: "!", conflict: "×", unknown: "?" };
const words = { unused: "not used", there: "there", add: "to be added", change: "to be changed", remove: "to be removed", held: "held back", conflict: "conflict", unknown: "not readable" };
const states = Object.keys(signs);
const plans = JSON.parse(document.getElementById("data").textContent);
plans.forEach((plan, index) => {
  const root = document.getElementById("plan-" + index);
  const find = (name) => root.querySelector("[data-part=" + name + "]");
  const table = find("matrix"), search = find("search"), filter = find("filter"), status = find("status"), count = find("count");
  if (!table) return;
  const stateOf = (s, p) => states[plan.cells[s].charCodeAt(p) - 97];
  const has = (text, needle) => text.toLowerCase().includes(needle);
  const element = (tag, text, className) => {
    const made = document.createElement(tag);
    if (text !== undefined) made.textContent = text;
    if (className) made.className = className;
    return made;
  };
  let shownSpokes = [], shownServices = [];
  const matches = (state) => {
    if (filter.value === "all") return true;
    if (filter.value === "news") return state !== "there" && state !== "unused";
    if (filter.value === "held") return state === "held" || state === "conflict" || state === "unknown";
    return state === filter.value;
  };
  const draw = () => {
    const needle = search.value.trim().toLowerCase();
    const services = plan.services.map((_, s) => s), spokes = plan.spokes.map((_, p) => p);
    const namedServices = services.filter((s) => needle && has(plan.services[s].text, needle));
    const namedSpokes = spokes.filter((p) => needle && has(plan.spokes[p].text, needle));
    const none = needle && namedServices.length === 0 && namedSpokes.length === 0;
    let wantedServices = namedServices.length ? namedServices : services;
    let wantedSpokes = namedSpokes.length ? namedSpokes : spokes;
    shownSpokes = none ? [] : wantedSpokes.filter((p) => filter.value === "all" || wantedServices.some((s) => matches(stateOf(s, p))));
    shownServices = none ? [] : wantedServices.filter((s) => filter.value === "all" || wantedSpokes.some((p) => matches(stateOf(s, p))));
    const isWide = shownServices.length <= 8;
    table.className = "matrix " + (isWide ? "wide" : "tall");
    const head = element("thead"), top = element("tr"), corner = element("th", "spoke");
    corner.scope = "col";
    top.append(corner);
    for (const s of shownServices) {
      const cell = element("th", undefined, plan.services[s].state);
      cell.scope = "col";
      cell.title = plan.services[s].text;
      cell.append(element("span", signs[plan.services[s].state] + " " + plan.services[s].name));
      top.append(cell);
    }
    head.append(top);
    const body = element("tbody");
    for (const p of shownSpokes) {
      const row = element("tr"), name = element("th", plan.spokes[p].name);
      name.scope = "row";
      name.title = plan.spokes[p].text;
      row.append(name);
      for (const s of shownServices) {
        const state = stateOf(s, p);
        row.append(element("td", isWide ? signs[state] + " " + words[state] : signs[state], state));
      }
      body.append(row);
    }
    table.replaceChildren(table.caption, head, body);
    const first = body.querySelector("td");
    if (first) first.tabIndex = 0;
    count.textContent = shownSpokes.length === 0 ? "Nothing matches." : shownSpokes.length + " of " + plan.spokes.length + " spokes, " + shownServices.length + " of " + plan.services.length + " services";
  };
  const tell = (cell) => {
    const p = shownSpokes[cell.parentElement.sectionRowIndex], s = shownServices[cell.cellIndex - 1];
    if (p === undefined || s === undefined) return;
    status.textContent = plan.spokes[p].text + " — " + plan.services[s].text + ": " + words[stateOf(s, p)];
  };
  const moves = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0], PageUp: [-20, 0], PageDown: [20, 0], Home: [0, -1e6], End: [0, 1e6] };
  table.addEventListener("keydown", (event) => {
    const move = moves[event.key], cell = event.target.closest("td");
    if (!move || !cell || event.altKey || event.metaKey) return;
    event.preventDefault();
    const rows = cell.closest("tbody").rows;
    const bound = (value, most) => Math.max(0, Math.min(most, value));
    const row = rows[bound(cell.parentElement.sectionRowIndex + (event.ctrlKey && move[1] ? move[1] : move[0]), rows.length - 1)];
    const next = row.cells[bound(cell.cellIndex + move[1] - 1, row.cells.length - 2) + 1];
    cell.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
    next.scrollIntoView({ block: "nearest", inline: "nearest" });
  });
  table.addEventListener("focusin", (event) => { const cell = event.target.closest("td"); if (cell) tell(cell); });
  table.addEventListener("mouseover", (event) => { const cell = event.target.closest("td"); if (cell) tell(cell); });
  table.addEventListener("click", (event) => { const cell = event.target.closest("td"); if (cell) { cell.tabIndex = 0; cell.focus(); } });
  search.addEventListener("input", draw);
  filter.addEventListener("change", draw);
  draw();
});
`;
