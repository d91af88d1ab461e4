import { type Finding, type Plan, estimateOf, isForecast, isNarrow } from "@vpce-hub/core";
import { accountsOf, countChanges, counted } from "../../documents/counts.ts";
import { isOfSpokeEndpoint, rowOf, rowsOf } from "../../documents/rows.ts";
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
  const rows = rowsOf(plan);
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
    ${changeSection(
      "Deletes",
      rows.filter(({ kind }) => kind === "delete"),
    )}
    ${changeSection("Endpoints of spokes", rows.filter(isOfSpokeEndpoint))}
    ${changeSection(
      "Takes over",
      rows.filter(({ kind }) => kind === "adopt"),
    )}
    ${changeSection(
      "Creates and changes",
      rows.filter((row) => row.kind !== "delete" && row.kind !== "adopt" && !isOfSpokeEndpoint(row)),
    )}
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

function tiles(plan: Plan): Html {
  const { adopt, create, update, replace, delete: remove, switch: switched, back, retire } = countChanges(plan.changes);
  const ofSpokes = switched + back + retire;
  const { after } = plan.overview.cost;
  const { calls, ms } = estimateOf(plan);
  const items: readonly (readonly [string | number, string])[] = [
    ...(adopt === 0 ? [] : ([[adopt, "to take over"]] as const)),
    [create, "to create"],
    [update + replace, "to change"],
    [isForecast(plan) ? remove : "not known", "to delete"],
    ...(ofSpokes === 0 ? [] : [[ofSpokes, "endpoints of spokes"] as const]),
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
