import { expect, test } from "vitest";
import { everything } from "./support/topologies.ts";
import { createWorld } from "./support/world.ts";

test("a spoke of another Region is told which names it gets, when it joins, and not by every plan after", async () => {
  const world = await createWorld();
  const far = { ...everything, services: ["ssm"] };
  expect((await world.plan(far)).findings).toMatchObject([
    {
      code: "spoke.other-region",
      severity: "warn",
      message: "spoke far in eu-west-1 gets the names of ap-northeast-1; the names of eu-west-1 stay public there",
      subject: { kind: "spoke", name: "far" },
    },
  ]);
  await world.apply(far);
  expect((await world.plan(far)).findings).toEqual([]);
});
