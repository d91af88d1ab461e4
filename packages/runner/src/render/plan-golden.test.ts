import { expect, test } from "vitest";
import { planJson } from "../documents/plan-document.ts";
import { planText } from "./plan-text.ts";
import { paletteFor } from "./style.ts";
import { planOf } from "./testing/plan-scene.ts";

const plans = {
  "no change": planOf({ services: 3, spokes: 2, before: { services: 3, spokes: 2 } }),
  "1 change": planOf({ services: 1, spokes: 2, before: { services: 1, spokes: 1 } }),
  "100 changes": planOf({ services: 4, spokes: 22 }),
};

test.each(Object.entries(plans))("the text of a plan with %s is the one on record", async (name, plan) => {
  await expect(planText(plan, paletteFor(false))).toMatchFileSnapshot(`golden/${name.replaceAll(" ", "-")}.txt`);
});

test.each(Object.entries(plans))("the JSON of a plan with %s is the one on record", async (name, plan) => {
  const indented = `${JSON.stringify(JSON.parse([...planJson(plan)].join("")), undefined, 1)}\n`;
  await expect(indented).toMatchFileSnapshot(`golden/${name.replaceAll(" ", "-")}.json`);
});

test("10,000 changes keep to a size that can be read and sent: what is alike stands in one line", () => {
  const plan = planOf({ services: 40, spokes: 247, before: { services: 0, spokes: 0 } });
  const [text, json] = [planText(plan, paletteFor(false)), [...planJson(plan)].join("")];
  expect(plan.changes).toHaveLength(10_000);
  expect(text.length).toBeLessThan(700_000);
  expect(text.split("\n").length).toBeLessThan(10_000);
  expect(json.length).toBeLessThan(40_000_000);
});
