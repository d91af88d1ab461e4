import type { ApplyReport } from "@vpce-hub/core";
import { expect, test } from "vitest";
import { type Draft, draftOf, everything } from "../../../../tests/support/topologies.ts";
import { createWorld } from "../../../../tests/support/world.ts";
import { reportText } from "./report-text.ts";
import { paletteFor } from "./style.ts";

// A report is read at night: what one thing has caused is told once.

const [one, two] = everything.spokes.filter(({ name }) => ["alone", "pair-1"].includes(name));
const asked: Draft = draftOf(["ssm", "kms", "sqs"], one === undefined || two === undefined ? [] : [one, two]);

async function denied(): Promise<ApplyReport> {
  const world = await createWorld();
  world.simulator.faults.add({
    action: "AssociateVPCWithHostedZone",
    when: "before",
    effect: { kind: "error", code: "AccessDenied", status: 403 },
  });
  const result = await world.tryApply(asked);
  if (result.kind !== "applied") throw new Error(result.kind);
  return result.report;
}

test("a role that lacks a right fails at each zone, and the report tells it once for each role", async () => {
  const report = await denied();
  const failed = report.outcomes.filter(({ kind }) => kind === "failed");
  const accounts = new Set(failed.map(({ operation }) => operation.caller.account));
  expect([failed.length, accounts.size]).toEqual([6, 2]);
  const text = reportText(report, "vpce-apply t.yaml", paletteFor(false));
  expect(text.match(/^ {2}x /gm)).toHaveLength(6);
  expect(text.match(/aws\.access-denied/g)).toHaveLength(2);
  expect(text.match(/hint: /g)).toHaveLength(2);
  expect(text.match(/\(request [\w-]+ and 2 more\)/g)).toHaveLength(2);
});
