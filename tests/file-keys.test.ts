import { expect, test } from "vitest";
import type { ApplyReport } from "@vpce-hub/core";
import { type Draft, draftOf, hub, sessionManager } from "./support/topologies.ts";
import { type World, createWorld } from "./support/world.ts";

/** Applies a draft; a second plan must find nothing left to do. */
async function applyWhole(world: World, draft: Draft): Promise<ApplyReport> {
  const report = await world.apply(draft);
  expect(report.outcomes.filter(({ kind }) => kind !== "applied")).toEqual([]);
  expect((await world.plan(draft)).operations).toEqual([]);
  return report;
}

const spokes = sessionManager.spokes;
const [first, second] = spokes;

test("a spoke with all services but one is on all zones but that one's", async () => {
  const world = await createWorld();
  if (first === undefined || second === undefined) throw new Error("two spokes are needed");
  await applyWhole(world, draftOf(["ssm", "kms"], [first, { ...second, services: { except: ["kms"] } }]));
  const vpcsByZone = world.simulator
    .snapshot()
    .zones.map(({ name, associations }) => [name.split(".")[0], associations.map(({ vpc }) => vpc).sort()]);
  expect(Object.fromEntries(vpcsByZone)).toEqual({
    kms: [hub.vpc, first.vpc].sort(),
    ssm: [hub.vpc, first.vpc, second.vpc].sort(),
  });
});

test("what a spoke leaves out and what it lists are two ways to say the same plan", async () => {
  const world = await createWorld();
  const planned = async (services: Draft["spokes"][number]["services"] & {}): Promise<string> =>
    (
      await world.plan(
        draftOf(
          ["ssm", "kms", "sqs"],
          spokes.map((spoke) => ({ ...spoke, services })),
        ),
      )
    ).id;
  expect(await planned({ except: ["kms"] })).toBe(await planned(["ssm", "sqs"]));
});

test("a group admits the spokes beside the blocks under allow, and no longer those that are taken out", async () => {
  const world = await createWorld();
  const sources = (): readonly string[] =>
    world.simulator
      .snapshot()
      .securityGroups.filter(({ name }) => name.startsWith("vpce-hub-"))
      .flatMap(({ rules }) => rules.filter(({ direction }) => direction === "ingress").map(({ source }) => source))
      .sort();
  await applyWhole(world, sessionManager);
  const ofSpokes = sources();
  await applyWhole(world, { ...sessionManager, hub: { ...hub, allow: ["172.16.0.0/12", "spokes"] } });
  expect(sources()).toEqual([...ofSpokes, "172.16.0.0/12"].sort());
  await applyWhole(world, { ...sessionManager, hub: { ...hub, allow: ["spokes"] } });
  expect(sources()).toEqual(ofSpokes);
});

test("names are added to those of the catalogue and left out of them, and a pattern that fits none is told", async () => {
  const world = await createWorld();
  const zoneNames = (): readonly string[] =>
    world.simulator
      .snapshot()
      .zones.map(({ name }) => name.replace(/\.$/, ""))
      .sort();
  const s3 = (dnsNames: object): Draft => draftOf([{ name: "s3", dnsNames }], spokes);
  await applyWhole(world, draftOf(["s3"], spokes));
  const listed = zoneNames();
  const left = "s3-accesspoint.ap-northeast-1.amazonaws.com";
  expect(listed).toContain(left);
  const report = await applyWhole(world, s3({ add: ["s3.amazonaws.com"], remove: ["*.s3-accesspoint.*", "*-fisp.*"] }));
  expect(zoneNames()).toEqual([...listed.filter((name) => name !== left), "s3.amazonaws.com"].sort());
  expect(report.plan.findings.map(({ code, hint }) => [code, hint?.split(";")[0]])).toEqual([
    ["dns-name.removes-nothing", "correct or remove it"],
  ]);
  await applyWhole(world, draftOf(["s3"], spokes));
  expect(zoneNames()).toEqual(listed);
});
