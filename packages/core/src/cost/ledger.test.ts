import { expect, test } from "vitest";
import { Ledger, type LedgerEntry, totalOf } from "./ledger.ts";

const entry = (account: string, more: Partial<LedgerEntry> = {}): LedgerEntry => ({
  account,
  service: "route53",
  action: "GetChange",
  isThrottle: false,
  waitedMs: 5,
  ...more,
});

test("calls are counted by account and action, the first account's first", () => {
  const ledger = new Ledger();
  const entries = [entry("222"), entry("111"), entry("333"), entry("222", { isThrottle: true, waitedMs: 10 })];
  for (const one of entries) ledger.add(one);
  ledger.add(entry("222", { service: "ec2", action: "DescribeVpcs" }));
  const rows = ledger.rows("222");
  expect(
    rows.map(({ account, action, calls, throttles, waitedMs }) => [account, action, calls, throttles, waitedMs]),
  ).toEqual([
    ["222", "DescribeVpcs", 1, 0, 5],
    ["222", "GetChange", 2, 1, 15],
    ["111", "GetChange", 1, 0, 5],
    ["333", "GetChange", 1, 0, 5],
  ]);
  expect(totalOf(rows)).toEqual({ calls: 5, throttles: 1, waitedMs: 30 });
});
