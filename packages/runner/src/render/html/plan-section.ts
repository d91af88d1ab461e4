import { type Finding, type Plan, estimateOf, groupBy, isForecast, isNarrow } from "@vpce-hub/core";
import { countedKinds, underHeads } from "../../documents/change-kinds.ts";
import { accountsOf, counted } from "../../documents/counts.ts";
import { rowOf, rowsOf } from "../../documents/rows.ts";
import { baseText } from "../base-text.ts";
import { costText, usd } from "../cost-text.ts";
import { otherWayText } from "../other-way-text.ts";
import { durationText } from "../duration.ts";
import { summary } from "../summary.ts";
import { scopeText } from "../scope-text.ts";
import { callSection } from "./call-section.ts";
import { changeSection } from "./change-section.ts";
import { type Html, html } from "./html.ts";
import { matrixSection } from "./matrix-section.ts";
import { pictureSvg } from "./picture.ts";
import { reachSection } from "./reach-section.ts";

/** Returns all that the page says of a plan. */
export function planSection(plan: Plan, file: string, index: number): Html {
  const { vpc, account, region } = plan.hub;
  return html`<section id="plan-${index}" aria-labelledby="title-${index}">
    <h2 id="title-${index}">${plan.topology}</h2>
    <p><strong>${summary(plan)}</strong></p>
    ${notes(plan)}
    <p class="soft">
      ${file}; hub <code>${vpc}</code> in account <code>${account}</code>, ${region}; plan <code>${plan.id}</code>
    </p>
    ${tiles(plan)} ${findingSection(plan.findings)}
    <h3>Hub, services and spokes</h3>
    ${pictureSvg(plan)} ${matrixSection(plan, index)} ${reachSection(plan)}
    ${underHeads(rowsOf(plan)).map(({ title, rows }) => changeSection(title, rows))}
    ${changeSection(
      "Held back",
      plan.blocked.map(({ change }) => rowOf(change, plan.base)),
    )}
    ${callSection(plan)}
    <h3>Cost</h3>
    ${costParts(plan)}
  </section>`;
}

function costParts(plan: Plan): readonly Html[] {
  return [costText(plan), otherWayText(plan) ?? []].flat().map((text) => html`<p>${text}</p>`);
}

/** Returns what is to be known of a plan before it is read. */
function notes(plan: Plan): readonly Html[] {
  return [scopeNote(plan), baseNote(plan)].filter((note) => note !== undefined);
}

function scopeNote({ scope, leftOut }: Plan): Html | undefined {
  if (!isNarrow(scope)) return undefined;
  return html`<p>
    <strong>Only a part of the topology:</strong> <code>${scopeText(scope)}</code> leaves out
    ${counted(leftOut.length, "change")}.
  </p>`;
}

function baseNote(plan: Plan): Html | undefined {
  const text = baseText(plan);
  return text === undefined ? undefined : html`<p>${text}</p>`;
}

type Tile = readonly [value: string | number, what: string];

function changeTiles(plan: Plan): readonly Tile[] {
  return [...groupBy(countedKinds(plan.changes), ({ tile }) => tile)].flatMap(([tile, kinds]): readonly Tile[] => {
    const count = kinds.reduce((sum, one) => sum + one.count, 0);
    if (count === 0 && kinds.every(({ isRare }) => isRare)) return [];
    const isKnown = isForecast(plan) || kinds.every(({ head }) => head !== "goes");
    return [[isKnown ? count : "not known", tile]];
  });
}

function tiles(plan: Plan): Html {
  const { after } = plan.overview.cost;
  const { calls, ms } = estimateOf(plan);
  const items: readonly Tile[] = [
    ...changeTiles(plan),
    [plan.blocked.length, "held back"],
    [calls, `AWS calls in ${counted(accountsOf(plan).length, "account")}`],
    [durationText(ms), "estimated"],
    [after === undefined || !isForecast(plan) ? "not known" : usd(after), "a month after"],
  ];
  return html`<ul class="tiles">
    ${items.map(([value, what]) => html`<li><b>${value}</b> ${what}</li>`)}
  </ul>`;
}

const verdicts: Readonly<Record<Finding["severity"], string>> = {
  stop: "refuses the plan",
  block: "holds back",
  warn: "warning",
};

function findingSection(findings: readonly Finding[]): Html | undefined {
  if (findings.length === 0) return undefined;
  const items = findings.map(({ code, severity, message, hint }) => {
    const advice = hint === undefined ? undefined : html`<br /><span class="soft">Hint: ${hint}</span>`;
    return html`<li class="${severity}">
      <strong>${verdicts[severity]}</strong> <code>${code}</code>: ${message}${advice}
    </li>`;
  });
  return html`<h3>Findings</h3>
    <ul class="findings">
      ${items}
    </ul>`;
}
