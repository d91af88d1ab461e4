import type { Money, Proposal } from "@vpce-hub/core";
import type { InitDocument } from "./init-document.generated.ts";

/** What is printed beside a proposal: its files, and how Terraform hands over where that was asked for. */
export interface InitFiles {
  readonly topology: string;
  readonly policies: ReadonlyMap<string, string>;
  readonly handOver: { readonly removed: string | undefined; readonly steps: readonly string[] } | undefined;
}

/** Returns a proposal as a value of schemas/init.schema.json. */
export function initDocument(
  { basis, adopt, notes, unread, money }: Proposal,
  { topology, policies, handOver }: InitFiles,
): InitDocument {
  return {
    format_version: "1.0",
    basis,
    topology,
    policies: [...policies].map(([path, text]) => ({ path, text })),
    adopt: adopt.map((one) => ({ id: one.kind === "topology" ? one.name : one.id, what: one.what })),
    notes,
    unread: unread.map(({ code, message, account, region, action, hint }) => ({
      code,
      message,
      account,
      ...(region === undefined ? {} : { region }),
      action,
      ...(hint === undefined ? {} : { hint }),
    })),
    money: moneyDocument(money),
    ...(handOver === undefined ? {} : { terraform: { removed: handOver.removed ?? null, steps: handOver.steps } }),
  };
}

function moneyDocument({ prices, rows, hubNow, now, hubAfter, after, saved }: Money): InitDocument["money"] {
  return {
    as_of: prices.asOf,
    rows: rows.map(({ service, account, vpcs, endpointZones, monthly, isShared }) => ({
      service,
      account,
      vpcs,
      endpoint_zones: endpointZones,
      monthly: cents(monthly),
      shared: isShared,
    })),
    hub_now: cents(hubNow),
    now: cents(now),
    hub_after: cents(hubAfter),
    after: cents(after),
    saved: cents(saved),
  };
}

/** Sums of hours are not exact to the last digit. */
function cents(amount: number | undefined): number | null {
  return amount === undefined ? null : Math.round(amount * 100) / 100;
}
