import { expect, test } from "vitest";
import { draftOf, hub, sessionManager } from "./support/topologies.ts";
import { createWorld } from "./support/world.ts";

test.each(["us-gov-west-1", "eusc-de-east-1", "us-isob-east-1"])(
  "a hub in %s is applied like any other: its Route 53 takes an alias to an endpoint",
  async (region) => {
    const draft = draftOf(["ssm"], sessionManager.spokes, { hub: { ...hub, region } });
    const world = await createWorld({}, draft);
    const report = await world.apply(draft);
    expect(report.plan.findings).toEqual([]);
    expect(report.outcomes.every(({ kind }) => kind === "applied")).toBe(true);
    expect((await world.plan(draft)).operations).toEqual([]);
  },
);
