import { expect, test } from "vitest";
import { mistakes } from "../testing/network-mistakes.ts";
import { gatewayNetwork, peeredNetwork, questionOf } from "../testing/networks.ts";
import { reach } from "./reach.ts";

test.each([
  ["one gateway", gatewayNetwork()],
  ["a peering", peeredNetwork()],
])("over %s a spoke reaches the hub", (_, draft) => {
  expect(reach(questionOf(draft))).toEqual({ answer: "yes", obstacles: [] });
});

test.each(mistakes.map((one) => [one.what, one] as const))("%s: found, with what decides", (_, { draft, ...told }) => {
  const found = reach(questionOf(draft));
  expect(found.answer).toBe(told.answer);
  expect(found.obstacles.map(({ check, id, answer }) => ({ check, id, answer }))).toContainEqual({
    check: told.check,
    id: told.id,
    answer: told.answer,
  });
});

test("there are at least forty of them", () => {
  expect(mistakes.length).toBeGreaterThanOrEqual(40);
});
