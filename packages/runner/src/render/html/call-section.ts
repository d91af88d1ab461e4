import { type Plan, estimateOf } from "@vpce-hub/core";
import { durationText } from "../duration.ts";
import { type Html, html } from "./html.ts";

/** Returns how many calls of AWS a plan takes, by action and by account. */
export function callSection(plan: Plan): Html | undefined {
  const { calls, ms, byAction } = estimateOf(plan);
  if (calls === 0) return undefined;
  const accounts = new Map<string, number>();
  const actions = new Map<string, number>();
  for (const { account, service, action, calls: own } of byAction) {
    accounts.set(account, (accounts.get(account) ?? 0) + own);
    actions.set(`${service}:${action}`, (actions.get(`${service}:${action}`) ?? 0) + own);
  }
  return html`<h3>Calls</h3>
    <p>About ${calls} calls of AWS in ${durationText(ms)}, once approved.</p>
    ${countTable("action", actions)}
    <details>
      <summary>By account (${accounts.size})</summary>
      ${countTable("account", accounts)}
    </details>`;
}

function countTable(what: string, counts: ReadonlyMap<string, number>): Html {
  const rows = [...counts].map(
    ([name, count]) =>
      html`<tr>
        <td><code>${name}</code></td>
        <td class="number">${count}</td>
      </tr>`,
  );
  return html`<table class="list">
    <thead>
      <tr>
        <th scope="col">${what}</th>
        <th scope="col" class="number">calls</th>
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`;
}
