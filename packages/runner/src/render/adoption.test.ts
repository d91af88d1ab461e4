import { expect, test } from "vitest";
import { planDocument } from "../documents/plan-document.ts";
import { htmlReport } from "./html/report.ts";
import { commentText } from "./markdown/comment.ts";
import { planText } from "./plan-text.ts";
import { paletteFor } from "./style.ts";
import { foreignGroup, makeForeignHub } from "../../../../tests/support/brownfield.ts";
import { draftOf, hub, sessionManager } from "../../../../tests/support/topologies.ts";
import { createWorld } from "../../../../tests/support/world.ts";

test("a plan says under a head of its own what it takes over, wherever it is read", async () => {
  const { spokes } = sessionManager;
  const draft = draftOf(["ssm", "kms"], spokes, { hub: { ...hub, securityGroups: [foreignGroup] } });
  const world = await createWorld({}, draft);
  const plan = await world.plan({ ...draft, adopt: makeForeignHub(world, ["ssm", "kms"], spokes) });
  const text = planText(plan, paletteFor(false));
  expect(text).toContain("Takes over\n");
  expect(text).toContain("> zone kms.ap-northeast-1.amazonaws.com (Z0");
  expect(text).toContain("Plan: 4 to take over; 6 AWS writes in 1 account.");
  const plans = [{ plan, file: "topology.yaml" }];
  const comment = commentText({ plans, problems: [], errors: [], previous: undefined, fullOutput: undefined });
  expect(comment).toContain("### Takes over: 4");
  expect(htmlReport({ plans, problems: [], errors: [] })).toContain("<h3>Takes over: 4</h3>");
  expect(planDocument(plan)).toMatchObject({
    summary: { adopt: 4, create: 0 },
    changes: [{ action: "adopt" }, { action: "adopt" }, { action: "adopt" }, { action: "adopt" }],
  });
});
