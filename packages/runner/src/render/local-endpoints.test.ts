import { expect, test } from "vitest";
import { giveOwnEndpoints } from "../../../../tests/support/by-hand.ts";
import { draftOf, everything } from "../../../../tests/support/topologies.ts";
import { createWorld } from "../../../../tests/support/world.ts";
import { planDocument } from "../documents/plan-document.ts";
import { htmlReport } from "./html/report.ts";
import { commentText } from "./markdown/comment.ts";
import { planText } from "./plan-text.ts";
import { paletteFor } from "./style.ts";

test("a plan names every endpoint of a spoke that it touches under a head of its own, as text, comment, page and JSON", async () => {
  const [alone] = everything.spokes;
  if (alone === undefined) throw new Error("the pool has spokes");
  const world = await createWorld({ endpointReadyMs: 1000, propagationMs: 1000 });
  const ids = await giveOwnEndpoints(world, alone, { services: ["ssm", "kms"] });
  const plan = await world.plan(draftOf(["ssm", "kms"], [{ ...alone, localEndpoints: "switch" }]));
  const input = { plans: [{ plan, file: "topology.yaml" }], problems: [], errors: [] };
  const comment = commentText({ ...input, previous: undefined, fullOutput: undefined });
  const shown = [planText(plan, paletteFor(false)), comment, htmlReport(input)];
  for (const text of shown) {
    expect(text).toContain("Endpoints of spokes");
    for (const id of ids) expect(text).toContain(id);
    expect(text).toContain("public meanwhile, for about a minute");
    expect(text).toContain("Name=made-by-app");
  }
  expect(shown[0]).toContain("2 to switch to the hub");
  expect(planDocument(plan).summary).toMatchObject({ switch: 2 });
});
