import { type Change, type Plan, type Scope, causeOf } from "@vpce-hub/core";
import { planDocument } from "@vpce-hub/runner";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Draft, draftOf, drafts, hub, sessionManager } from "./support/topologies.ts";
import { createWorld } from "./support/world.ts";

// `--base`: what of a plan is drift, as the topology before the edit asks for it too, and what comes with the edit.

const [alone, pair] = sessionManager.spokes;
if (alone === undefined || pair === undefined) throw new Error("two spokes");

/** What AWS has, what the file said before the edit, and what it says after it. */
interface Story {
  readonly applied: Draft;
  readonly base: Draft;
  readonly edited: Draft;
  readonly scope?: Scope;
}

async function planOf({ applied, base, edited, scope }: Story): Promise<Plan> {
  const world = await createWorld();
  await world.apply(applied);
  return world.planEdit(edited, base, scope);
}

test("a service that is missing in AWS is drift, and a spoke that is added comes with the edit", async () => {
  const made = await planOf({
    applied: draftOf(["ssm"], [alone]),
    base: draftOf(["ssm", "kms"], [alone]),
    edited: draftOf(["ssm", "kms"], [alone, pair]),
  });
  expect(causesIn(made)).toEqual([
    "drift create association of kms for alone",
    "drift create endpoint of kms",
    "drift create record of kms",
    "drift create zone of kms",
    "edit create association of kms for pair-1",
    "edit create association of ssm for pair-1",
    "edit update security-group",
  ]);
});

test("a spoke that AWS has and neither file names is drift, and one that the edit takes out comes with it", async () => {
  const made = await planOf({
    applied: draftOf(["ssm"], sessionManager.spokes),
    base: draftOf(["ssm"], [alone]),
    edited: draftOf(["ssm"], []),
  });
  expect(causesIn(made).filter((text) => text.includes("association"))).toEqual([
    "drift delete association of ssm",
    "edit delete association of ssm",
  ]);
  expect(causesIn(made)).toContain("both update security-group");
});

test("a service that the edit takes out comes with it, with all that goes", async () => {
  const made = await planOf({
    applied: draftOf(["ssm", "kms"], [alone]),
    base: draftOf(["ssm", "kms"], [alone]),
    edited: draftOf(["ssm"], [alone]),
  });
  expect(made.changes.length).toBeGreaterThan(3);
  expect(causesIn(made).filter((text) => !text.startsWith("edit delete"))).toEqual([]);
});

test("what differs of one endpoint is both where the edit asks for something else than the base does", async () => {
  const service = (...subnets: readonly string[]): Draft["services"] => [{ name: "ssm", subnets }];
  const [one = "", two = ""] = hub.subnets;
  const made = await planOf({
    applied: draftOf(service(one), [alone]),
    base: draftOf(service(two), [alone]),
    edited: draftOf(service(one, two), [alone]),
  });
  expect(causesIn(made)).toEqual(["both update endpoint of ssm"]);
});

test("a spoke that gets another name has drifted no more and no less", async () => {
  const made = await planOf({
    applied: draftOf(["ssm"], []),
    base: draftOf(["ssm"], [alone]),
    edited: draftOf(["ssm"], [{ ...alone, name: "renamed" }]),
  });
  expect(causesIn(made)).toContain("drift create association of ssm for renamed");
});

test("what a finding holds back and what a scope leaves out is marked too", async () => {
  const gone = { ...pair, vpc: "vpc-0999999999999999a" };
  const story = {
    applied: draftOf(["ssm"], []),
    base: draftOf(["ssm"], [alone]),
    edited: draftOf(["ssm"], [alone, gone]),
  };
  const held = await planOf(story);
  expect(held.blocked.map(({ change }) => causeOf(change, held.base))).toEqual(["edit"]);
  const narrow = await planOf({ ...story, scope: { only: [], exclude: [{ kind: "spoke", name: "alone" }] } });
  expect(narrow.leftOut.map((change) => causeText(narrow, change))).toContain(
    "drift create association of ssm for alone",
  );
});

test("a topology that the base does not have comes with the edit as a whole", async () => {
  const world = await createWorld();
  const draft = draftOf(["ssm"], [alone]);
  const missing = await world.planEdit(draft, { kind: "missing", file: "base/topology.yaml" });
  expect(missing.base).toEqual({ kind: "new", file: "base/topology.yaml", why: "there is no such file" });
  expect(new Set(missing.changes.map((change) => causeOf(change, missing.base)))).toEqual(new Set(["edit"]));
  const other = await world.planEdit(draft, { ...draft, name: "other" });
  expect(other.base).toMatchObject({ kind: "new" });
});

test("a base that cannot be used marks nothing, and the plan is made all the same", async () => {
  const world = await createWorld();
  const draft = draftOf(["ssm"], [alone]);
  const invalid = await world.planEdit(draft, { ...draft, hub: { ...hub, vpc: "vpc-1" } });
  expect(invalid.base).toMatchObject({ kind: "unusable", file: "base.yaml" });
  const unknown = await world.planEdit(draft, { ...draft, services: ["ssm", "smm"] });
  expect(unknown.base).toMatchObject({ kind: "unusable" });
  expect(unknown.changes.length).toBeGreaterThan(0);
  expect(unknown.changes.map((change) => causeOf(change, unknown.base)).filter(Boolean)).toEqual([]);
});

test("a spoke that cannot be entered any more, and is taken out for that, comes with the edit", async () => {
  const world = await createWorld();
  await world.apply(draftOf(["ssm"], sessionManager.spokes));
  world.simulator.faults.add({
    action: "AssumeRole",
    when: "before",
    account: pair.account,
    effect: { kind: "error", code: "AccessDenied", status: 403 },
  });
  const made = await world.planEdit(draftOf(["ssm"], [alone]), draftOf(["ssm"], sessionManager.spokes));
  expect(causesIn(made)).toEqual(["edit delete association of ssm", "edit update security-group"]);
});

test("AWS is asked once: for a base of the same spokes and services no call is made", async () => {
  const world = await createWorld();
  const draft = draftOf(["ssm", "kms"], sessionManager.spokes);
  await world.apply(draft);
  const calls = async (run: () => Promise<unknown>): Promise<number> => {
    const mark = world.mark();
    await run();
    return world.mark() - mark;
  };
  const alonePlanned = await calls(async () => world.plan(draft));
  const compared = await calls(async () => world.planEdit(draft, { ...draft, policy: { extraAssociations: "keep" } }));
  expect(compared).toBe(alonePlanned);
});

test("whatever the base is, the plan is the same, and every difference has a cause", async () => {
  await fc.assert(
    fc.asyncProperty(drafts, drafts, drafts, async (applied, base, edited) => {
      const world = await createWorld();
      await world.apply(applied);
      const [plain, held] = [await world.plan(edited), await world.planEdit(edited, base)];
      expect(planDocument({ ...held, base: undefined })).toEqual(planDocument(plain));
      const causes = held.changes.map((change) => causeOf(change, held.base));
      expect(causes.filter((cause) => cause === undefined)).toEqual([]);
    }),
    { numRuns: 6 },
  );
});

test("against itself everything is drift; against what AWS has, everything comes with the edit", async () => {
  await fc.assert(
    fc.asyncProperty(drafts, drafts, async (applied, edited) => {
      const world = await createWorld();
      await world.apply(applied);
      const itself = await world.planEdit(edited, edited);
      expect(causesIn(itself).filter((text) => !text.startsWith("drift "))).toEqual([]);
      const wholly = await world.planEdit(edited, applied);
      expect(causesIn(wholly).filter((text) => !text.startsWith("edit "))).toEqual([]);
    }),
    { numRuns: 6 },
  );
});

function causesIn(plan: Plan): readonly string[] {
  return plan.changes.map((change) => causeText(plan, change)).sort();
}

function causeText({ base }: Plan, change: Change): string {
  const { kind, resource, services, subject } = change;
  return [
    causeOf(change, base) ?? "unmarked",
    kind,
    resource,
    ...(services.length === 0 ? [] : [`of ${services.join(", ")}`]),
    ...(subject.kind === "spoke" ? [`for ${subject.name}`] : []),
  ].join(" ");
}
