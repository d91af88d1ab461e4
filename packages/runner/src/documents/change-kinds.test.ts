import { expect, test } from "vitest";
import { countedKinds, underHeads } from "./change-kinds.ts";

const kinds = ["retire", "create", "back", "delete", "adopt", "update", "switch", "replace", "create"] as const;
const changes = kinds.map((kind) => ({ kind }));

test("every change stands under one head: what is taken away first, what is added last", () => {
  const told = underHeads(changes).map(({ title, rows }) => [title, rows.map(({ kind }) => kind)]);
  expect(told).toEqual([
    ["Deletes", ["delete"]],
    ["Endpoints of spokes", ["retire", "back", "switch"]],
    ["Takes over", ["adopt"]],
    ["Creates and changes", ["create", "update", "replace", "create"]],
  ]);
});

test("each kind of change is counted in one order, with its sign", () => {
  const told = countedKinds(changes).map(({ sign, count }) => `${sign}${count}`);
  expect(told.join(" ")).toBe(">1 +2 ~1 ±1 -1 →1 ←1 x1");
  expect(countedKinds([]).map(({ count }) => count)).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
});
