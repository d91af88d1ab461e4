import { type ApplyReport, type LedgerRow, type Plan, estimateOf, totalOf } from "@vpce-hub/core";
import { counted } from "../documents/counts.ts";
import { durationText } from "./duration.ts";

/** Returns what carrying a plan out is expected to cost: ` (~260 calls, ~1 m 05 s)`; nothing for nothing to do. */
export function estimateText(plan: Plan): string {
  if (plan.operations.length === 0) return "";
  const { calls, ms } = estimateOf(plan);
  return ` (~${counted(calls, "call")}, ~${durationText(ms)})`;
}

/** Returns what an apply cost, and by whose calls, beside what was expected. */
export function costLines({ estimate: expected, ledger, elapsedMs, plan }: ApplyReport): readonly string[] {
  const { calls, throttles } = totalOf(ledger);
  const isHub = ({ account }: LedgerRow): boolean => account === plan.hub.account;
  const others = ledger.filter((row) => !isHub(row));
  const accounts = new Set(others.map(({ account }) => account)).size;
  return [
    `  after the plan: estimated ~${counted(expected.calls, "call")} in ~${durationText(expected.ms)}; it took ${calls} in ${durationText(elapsedMs)}, ${throttles} throttled`,
    ...ledger.filter(isHub).map((row) => `    ${plan.hub.account}  ${rowText(row)}`),
    ...summed(others).map((row) => `    ${counted(accounts, "other account")}  ${rowText(row)}`),
  ];
}

function rowText({ service, action, calls, throttles, waitedMs }: LedgerRow): string {
  const throttled = throttles === 0 ? "" : `, ${throttles} throttled`;
  // Calls wait side by side, so the sum of their waits says nothing to a reader.
  const waited = waitedMs < calls ? "" : `, held back ${durationText(waitedMs / calls)} each to keep within the quota`;
  return `${service}:${action} ${calls}${throttled}${waited}`;
}

/** Adds up the rows of several accounts by action: there may be hundreds, and JSON has them all. */
function summed(rows: readonly LedgerRow[]): readonly LedgerRow[] {
  const byAction = new Map<string, LedgerRow>();
  for (const row of rows) {
    const name = `${row.service} ${row.action}`;
    const sum = byAction.get(name);
    byAction.set(name, sum === undefined ? row : { ...row, ...totalOf([sum, row]) });
  }
  return [...byAction.values()];
}
