import { expect, test } from "vitest";
import { parseRegion } from "../words/ids.ts";
import { type Prices, listPricesOf, monthlyCost } from "./prices.ts";

const prices: Prices = { asOf: "2026-09", endpointZoneHour: 0.01, zoneMonth: 0.5, zoneMonthBeyond25: 0.1 };

test("endpoints cost by zone and hour, private zones by month and cheaper from the 26th on", () => {
  expect(monthlyCost({ endpointZones: 36, zones: 24 }, prices)).toBeCloseTo(36 * 7.3 + 12);
  expect(monthlyCost({ endpointZones: 0, zones: 30 }, prices)).toBeCloseTo(25 * 0.5 + 5 * 0.1);
});

test("without a price for the Region nothing is guessed", () => {
  const region = parseRegion("sa-east-1");
  if (region === undefined) throw new Error("no Region");
  expect(monthlyCost({ endpointZones: 1, zones: 1 }, listPricesOf(region))).toBeUndefined();
});
