import { expect, test } from "vitest";
import { parseRegion } from "../words/ids.ts";
import { hasProfiles, monthlyProfileCost } from "./profile-facts.ts";

test.each([
  [0, 0],
  [1, 547.5],
  [100, 547.5],
  [101, 548.522],
  [300, 751.9],
])("%i associations cost %f USD a month", (associations, cost) => {
  expect(monthlyProfileCost(associations)).toBeCloseTo(cost, 5);
});

test.each([
  ["eu-west-1", true],
  ["me-south-1", false],
  ["us-gov-west-1", undefined],
  ["cn-north-1", undefined],
])("whether %s has Profiles: %s", (name, expected) => {
  const region = parseRegion(name);
  expect(region === undefined ? "no Region" : hasProfiles(region)).toBe(expected);
});
