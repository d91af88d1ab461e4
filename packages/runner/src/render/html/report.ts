import { createHash } from "node:crypto";
import { type Finding, type Plan, estimate, isNarrow, isForecast } from "@vpce-hub/core";
import { costText, usd } from "../cost-text.ts";
import { accountsOf, countChanges, counted } from "../../documents/counts.ts";
import { durationText } from "../duration.ts";
import { alike } from "../markdown/changes.ts";
import type { CommentInput } from "../markdown/comment.ts";
import { summary } from "../plan-text.ts";
import { type PlanRow, rowOf, fieldText } from "../../documents/rows.ts";
import { scopeText } from "../scope-text.ts";
import { symbols } from "../sections.ts";
import { reportData } from "./data.ts";
import { html, scriptJson } from "./escape.ts";
import { pictureSvg } from "./picture.ts";
import { script } from "./script.ts";
import { cellStates, signs, words } from "./state-signs.ts";
import { style } from "./style.ts";

/** Returns the plans as one page that needs nothing beside it: no script, style, font or picture from elsewhere. */
export function htmlReport({ plans, problems, errors }: Omit<CommentInput, "previous" | "fullOutput">): string {
  const title = plans.map(({ plan }) => plan.topology).join(", ");
  return [
    "<!doctype html>",
    '<html lang="en">',
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src '${hash(script)}'; style-src '${hash(style)}'; base-uri 'none'; form-action 'none'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>vpce-hub plan: ${html(title)}</title>`,
    `<style>${style}</style>`,
    "</head>",
    "<body>",
    '<a class="skip" href="#main">Skip to the plan</a>',
    `<header><h1>vpce-hub plan: ${html(title)}</h1></header>`,
    '<main id="main">',
    ...problemList(problems),
    ...errors.map(
      ({ file, error }) =>
        `<h2>No plan of ${html(file)}</h2><p><code>${html(error.code)}</code>: ${html(error.message)}</p>`,
    ),
    ...plans.map(({ plan, file }, i) => planSection(plan, file, i)),
    "</main>",
    `<script type="application/json" id="data">${scriptJson(plans.map(({ plan }) => reportData(plan.overview)))}</script>`,
    `<script>${script}</script>`,
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

function hash(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

function problemList(problems: CommentInput["problems"]): readonly string[] {
  if (problems.length === 0) return [];
  const items = problems.map(({ file, line, column, code, message, hint }) => {
    const advice = hint === undefined ? "" : `<br><span class="soft">${html(hint)}</span>`;
    return `<li class="stop"><code>${html(`${file}:${line}:${column}`)}</code> <code>${html(code)}</code>: ${html(message)}${advice}</li>`;
  });
  return ["<h2>The topology cannot be used</h2>", '<ul class="findings">', ...items, "</ul>"];
}

function planSection(plan: Plan, file: string, index: number): string {
  const { vpc, account, region } = plan.hub;
  return [
    `<section id="plan-${index}" aria-labelledby="title-${index}">`,
    `<h2 id="title-${index}">${html(plan.topology)}</h2>`,
    `<p><strong>${html(summary(plan))}</strong></p>`,
    ...(isNarrow(plan.scope)
      ? [
          `<p><strong>Only a part of the topology:</strong> <code>${html(scopeText(plan.scope))}</code> leaves out ${counted(plan.leftOut.length, "change")}.</p>`,
        ]
      : []),
    `<p class="soft">${html(file)}; hub <code>${html(vpc)}</code> in account <code>${html(account)}</code>, ${html(region)}; plan <code>${html(plan.id)}</code></p>`,
    tiles(plan),
    findingSection(plan.findings),
    "<h3>Hub, services and spokes</h3>",
    pictureSvg(plan),
    matrixSection(plan, index),
    changeSection(
      "Deletes",
      plan.changes.map(rowOf).filter(({ kind }) => kind === "delete"),
    ),
    changeSection(
      "Creates and changes",
      plan.changes.map(rowOf).filter(({ kind }) => kind !== "delete"),
    ),
    changeSection(
      "Held back",
      plan.blocked.map(({ change }) => rowOf(change)),
    ),
    callSection(plan),
    `<h3>Cost</h3><p>${html(costText(plan))}</p>`,
    "</section>",
  ].join("\n");
}

function tiles(plan: Plan): string {
  const { create, update, replace, delete: remove } = countChanges(plan.changes);
  const { after } = plan.overview.cost;
  const { calls, ms } = estimate(plan.operations, plan.hub.caller);
  const items: readonly (readonly [string, string])[] = [
    [String(create), "to create"],
    [String(update + replace), "to change"],
    [isForecast(plan) ? String(remove) : "not known", "to delete"],
    [String(plan.blocked.length), "held back"],
    [String(calls), `AWS calls in ${counted(accountsOf(plan).length, "account")}`],
    [durationText(ms), "estimated"],
    [after === undefined || !isForecast(plan) ? "not known" : usd(after), "a month after"],
  ];
  return `<ul class="tiles">${items.map(([value, what]) => `<li><b>${html(value)}</b> ${html(what)}</li>`).join("")}</ul>`;
}

function findingSection(findings: readonly Finding[]): string {
  if (findings.length === 0) return "";
  const verdicts = { stop: "refuses the plan", block: "holds back", warn: "warning" };
  const items = findings.map(
    ({ code, severity, message, hint }) =>
      `<li class="${severity}"><strong>${verdicts[severity]}</strong> <code>${html(code)}</code>: ${html(message)}${hint === undefined ? "" : `<br><span class="soft">Hint: ${html(hint)}</span>`}</li>`,
  );
  return ["<h3>Findings</h3>", '<ul class="findings">', ...items, "</ul>"].join("\n");
}

function matrixSection({ overview: { services, spokes } }: Plan, index: number): string {
  if (services.length === 0 || spokes.length === 0) return "";
  const legend = cellStates.map(
    (state) => `<li><span class="swatch ${state}">${signs[state]}</span>${words[state]}</li>`,
  );
  const filters = [
    ["all", "everything"],
    ["news", "whatever is not simply there"],
    ["add", "to be added"],
    ["remove", "to be removed"],
    ["held", "held back, conflict, not readable"],
    ["there", "there"],
  ];
  return [
    "<h3>Services and spokes</h3>",
    '<div class="bar">',
    `<div><label for="search-${index}">Search service, name, spoke, account or VPC</label><input type="search" id="search-${index}" data-part="search" autocomplete="off"></div>`,
    `<div><label for="filter-${index}">Show</label><select id="filter-${index}" data-part="filter">${filters.map(([value, text]) => `<option value="${value ?? ""}">${text ?? ""}</option>`).join("")}</select></div>`,
    '<div role="status" data-part="count"></div>',
    "</div>",
    `<ul class="legend">${legend.join("")}</ul>`,
    '<p class="soft">Arrow keys, Home, End, Page Up and Page Down move in the table.</p>',
    '<p class="status mono" role="status" data-part="status"></p>',
    `<div class="scroll" tabindex="0" role="region" aria-label="Services and spokes"><table class="matrix" data-part="matrix"><caption class="sr">Services by spoke</caption></table></div>`,
    "<noscript><p>The table needs scripts; all else on this page does not.</p></noscript>",
  ].join("\n");
}

function changeSection(title: string, rows: readonly PlanRow[]): string {
  if (rows.length === 0) return "";
  const groups = alike(rows).map(({ names, rows: own }) => {
    const isOne = names.length === 1;
    const who = isOne
      ? (names[0] ?? "")
      : `${names.length} alike: ${names.slice(0, 5).join(", ")}${names.length > 5 ? ", …" : ""}`;
    const all = names.length > 5 ? `<p>${html(names.join(", "))}</p>` : "";
    const items = own.map(
      (row) => `<li>${html(`${symbols[row.kind]} ${row.what} ${row.which}`)}${isOne ? detailsOf(row) : ""}</li>`,
    );
    return `<details${rows.length <= 60 ? " open" : ""}><summary>${html(who)} (${own.length})</summary>${all}<ul class="rows">${items.join("")}</ul></details>`;
  });
  return [`<h3>${html(title)}: ${rows.length}</h3>`, ...groups].join("\n");
}

function detailsOf({ why, details, fields }: PlanRow): string {
  const lines = [
    why,
    ...details,
    ...fields.map(({ field, before, after }) => `${field}: ${fieldText(before)} → ${fieldText(after)}`),
  ];
  return lines.map((line) => `<br><span class="soft">${html(line)}</span>`).join("");
}

function callSection(plan: Plan): string {
  const { calls, ms, byAction } = estimate(plan.operations, plan.hub.caller);
  if (calls === 0) return "";
  const accounts = new Map<string, number>();
  for (const { account, calls: own } of byAction) accounts.set(account, (accounts.get(account) ?? 0) + own);
  const actions = new Map<string, number>();
  for (const { service, action, calls: own } of byAction) {
    actions.set(`${service}:${action}`, (actions.get(`${service}:${action}`) ?? 0) + own);
  }
  return [
    `<h3>Calls</h3><p>About ${calls} calls of AWS in ${html(durationText(ms))}, once approved.</p>`,
    countTable("action", actions),
    `<details><summary>By account (${accounts.size})</summary>${countTable("account", accounts)}</details>`,
  ].join("\n");
}

function countTable(what: string, counts: ReadonlyMap<string, number>): string {
  const rows = [...counts].map(
    ([name, count]) => `<tr><td><code>${html(name)}</code></td><td class="number">${count}</td></tr>`,
  );
  return `<table class="list"><thead><tr><th scope="col">${what}</th><th scope="col" class="number">calls</th></tr></thead><tbody>${rows.join("")}</tbody></table>`;
}
