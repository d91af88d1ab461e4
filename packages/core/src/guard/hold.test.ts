import fc from "fast-check";
import { expect, test } from "vitest";
import { drafts } from "../testing/drafts.ts";
import { unread, vpcOf, withEnvironment, withZone } from "../testing/edits.ts";
import { region } from "../testing/draft.ts";
import { fresh, moving, planOf, settled } from "../testing/scene.ts";
import { aboutHub } from "../topology/subject.ts";
import { vpcRefText } from "../words/key.ts";
import { block } from "./finding.ts";
import { holdBack } from "./hold.ts";

const zoneName = (service: string): string => `${service}.${region}.amazonaws.com`;

test("what waits for something that is held back is held back with it, and nothing else is", () => {
  fc.assert(
    fc.property(drafts, drafts, fc.nat(), (before, after, pick) => {
      const { operations, changes } = planOf(moving(before, after));
      const held = changes[pick % Math.max(1, changes.length)];
      if (held === undefined) return;
      const text = { keys: [held.key], message: "no", hint: "no" };
      const { operations: left, blocked } = holdBack(operations, changes, {
        findings: [block("read.unknown", aboutHub, text)],
        ids: new Map(),
      });
      const ids = new Set(left.map(({ id }) => id));
      for (const operation of left) {
        expect(operation.changes).not.toContain(held.key);
        expect([...operation.dependsOn, ...operation.after].filter((id) => !ids.has(id))).toEqual([]);
      }
      // A change is carried out, or blocked, or, where it has several parts, both.
      const served = new Set([...left.flatMap((one) => one.changes), ...blocked.map(({ change }) => change.key)]);
      expect(changes.filter(({ key }) => !served.has(key))).toEqual([]);
    }),
    { numRuns: 12 * Number(process.env["VPCE_RUNS"] ?? 1) },
  );
});

test("without a finding that blocks nothing is held back", () => {
  const { operations, changes } = planOf(fresh({ services: ["ssm"], spokes: ["app"] }));
  expect(holdBack(operations, changes, { findings: [], ids: new Map() })).toEqual({ operations, blocked: [] });
});

test("a spoke that could not be read is held back with its authorizations, and the other one goes on", () => {
  const scene = fresh({ services: ["ssm"], spokes: ["app", "data"] });
  const { operations, blocked, isComplete } = planOf(
    withEnvironment(scene, {
      visibleZones: new Map([...scene.environment.visibleZones, [vpcRefText(vpcOf("app")), unread]]),
    }),
  );
  const ofSpokes = operations.filter(({ subject }) => subject.kind === "spoke");
  expect(ofSpokes.map(({ kind, subject }) => `${kind} ${subject.kind === "spoke" ? subject.name : ""}`)).toEqual([
    "authorize data",
    "associate data",
    "deauthorize data",
  ]);
  expect(blocked.map(({ change, because }) => [change.key, because.code])).toEqual([
    [`association/${zoneName("ssm")}/${vpcRefText(vpcOf("app"))}`, "read.unknown"],
  ]);
  expect(isComplete).toBe(false);
});

test("an authorization that is left over is taken back though the records of its zone could not be read", () => {
  const scene = withZone(settled({ services: ["ssm"], spokes: ["app"] }), zoneName("ssm"), () => ({
    records: unread,
    authorizations: { kind: "present", value: [vpcOf("app")] },
  }));
  expect(planOf(scene).operations.map(({ kind }) => kind)).toEqual(["deauthorize"]);
});
