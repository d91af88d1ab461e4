import type { Estimate, LedgerRow } from "@vpce-hub/core";
import type { PlanDocument } from "./plan-document.generated.ts";
import type { ReportDocument } from "./report-document.generated.ts";

/** Returns an estimate as plans and reports have it. */
export function estimateDocument({ calls, ms, byAction }: Estimate): NonNullable<PlanDocument["estimate"]> {
  return { calls, elapsed_ms: ms, by_action: byAction.map((row) => ({ ...row })) };
}

/** Returns a row of the ledger as reports have it. */
export function ledgerDocument(row: LedgerRow): NonNullable<ReportDocument["ledger"]>[number] {
  const { account, service, action, calls, throttles, waitedMs } = row;
  return { account, service, action, calls, throttles, waited_ms: Math.round(waitedMs) };
}
