import { causeOf, isEmptyPlan } from "@vpce-hub/core";
import { expect, test } from "vitest";
import {
  foreignGroup,
  foreignIds,
  makeForeignHub,
  makeHubWithPrivateDns,
  nameOf,
  untagZone,
  writeText,
} from "./support/brownfield.ts";
import { failuresOf } from "./support/runs.ts";
import { type Draft, draftOf, hub, sessionManager } from "./support/topologies.ts";
import { killedAtWrite } from "./support/runs.ts";
import { verified } from "./support/verified.ts";
import { type World, awsTimes, createWorld, shapeOf } from "./support/world.ts";
import { watchNames } from "@vpce-hub/simulator";

// Hubs that others made are taken over: same ids, nothing that serves is made again.

const services = ["ssm", "kms"];
const spokes = sessionManager.spokes;
const wanted = draftOf(services, spokes, {
  hub: { ...hub, securityGroups: [foreignGroup] },
  policy: { maxDeletes: { count: 1_000 } },
});

interface Brownfield {
  readonly world: World;
  readonly draft: Draft;
}

/** A hub of somebody else's, and a topology that asks for just that and adopts it. */
async function brownfield(): Promise<Brownfield> {
  const world = await createWorld(awsTimes, draftOf([...services, "sqs"], spokes));
  return { world, draft: { ...wanted, adopt: makeForeignHub(world, services, spokes) } };
}

/** What serves: who sees which zone, and where it leads. */
function served({ simulator }: World): unknown {
  const { zones, endpoints } = simulator.snapshot();
  return {
    zones: zones.map(({ id, name, associations, records }) => ({ id, name, associations, records })),
    endpoints: endpoints.map(({ id, state, subnets, securityGroups }) => ({ id, state, subnets, securityGroups })),
  };
}

/** What was dark for a spoke while something happened, and until all caches had forgotten it. */
async function darkWhile(world: World, happen: () => Promise<unknown>): Promise<readonly unknown[]> {
  const watch = watchNames(
    world.simulator,
    spokes.map(({ vpc }) => ({ vpc, region: hub.region, names: services.map(nameOf) })),
  );
  await happen();
  await world.simulator.clock.sleep(150_000);
  watch.stop();
  return watch.dark();
}

const actionsSince = (world: World, mark: number): readonly string[] =>
  [...new Set(world.writesSince(mark).map(({ action }) => action))].sort();

test("a hub that Terraform made is adopted by tags and comments alone, and is ours from then on", async () => {
  const { world, draft } = await brownfield();
  const before = served(world);
  const plan = await world.plan(draft);
  expect([...new Set(plan.changes.map(({ kind }) => kind))]).toEqual(["adopt"]);
  expect(plan.changes.map(({ key, why }) => `${key}: ${why}`)).toEqual([
    "adoption/endpoint/kms: the topology adopts it; nothing shows who made it",
    "adoption/endpoint/ssm: the topology adopts it; nothing shows who made it",
    "adoption/zone/kms.ap-northeast-1.amazonaws.com: the topology adopts it; it was made by Terraform, by its comment or caller reference",
    "adoption/zone/ssm.ap-northeast-1.amazonaws.com: the topology adopts it; it was made by Terraform, by its comment or caller reference",
  ]);
  expect(plan.findings).toMatchObject([
    { code: "adopt.made-by", severity: "warn", hint: expect.stringContaining("removed { from = aws_route53_zone") },
  ]);
  expect(plan.overview.cost.before).toBe(plan.overview.cost.after);
  const mark = world.mark();
  expect(await darkWhile(world, () => world.apply(draft))).toEqual([]);
  expect(actionsSince(world, mark)).toEqual(["ChangeTagsForResource", "CreateTags", "UpdateHostedZoneComment"]);
  expect(served(world)).toEqual(before);
  const { zones } = world.simulator.snapshot();
  expect(zones.map(({ comment }) => comment)).toEqual(
    zones.map(() => "owned by the vpce-hub topology shared-endpoints; change it there; before: Managed by Terraform"),
  );
  // The list may stay, or go.
  for (const next of [draft, wanted]) {
    const later = await world.plan(next);
    expect(isEmptyPlan(later)).toBe(true);
    expect(later.findings.map(({ code }) => code)).toEqual(next === draft ? ["adopt.done"] : []);
  }
});

test("killed before or after any of its calls, the next run ends where an undisturbed one does", async () => {
  const undisturbed = await brownfield();
  const mark = undisturbed.world.mark();
  await undisturbed.world.apply(undisturbed.draft);
  const goal = shapeOf(undisturbed.world);
  const writes = undisturbed.world.writesSince(mark).length;
  expect(writes).toBe(6);
  for (const when of ["before", "after"] as const) {
    for (let nth = 1; nth <= writes; nth += 1) {
      const { world, draft } = await brownfield();
      const before = served(world);
      await killedAtWrite(world, { nth, when }, (requestHandler) => world.tryApply(draft, { requestHandler }));
      await world.apply(draft);
      expect(shapeOf(world)).toEqual(goal);
      expect(served(world)).toEqual(before);
      expect(isEmptyPlan(await world.plan(wanted))).toBe(true);
    }
  }
});

test("a topology that is renamed gets all that it had, in one apply, and the old file takes nothing back", async () => {
  const old = { ...sessionManager, name: "old-name", policy: { maxDeletes: { count: 1_000 } } };
  const renamed = { ...old, name: "new-name" };
  const world = await createWorld(awsTimes);
  await world.apply(old);
  await world.simulator.clock.sleep(200_000);
  const refused = await world.plan(renamed);
  expect(refused.findings[0]).toMatchObject({
    code: "topology.renamed",
    severity: "stop",
    hint: expect.stringMatching(/^write adopt: \[\{ topology: old-name \}\]/),
  });
  const adopting = { ...renamed, adopt: [{ topology: "old-name" }] };
  const before = served(world);
  const mark = world.mark();
  expect(await darkWhile(world, () => world.apply(adopting))).toEqual([]);
  expect(actionsSince(world, mark)).toEqual(["ChangeTagsForResource", "CreateTags", "UpdateHostedZoneComment"]);
  expect(served(world)).toEqual(before);
  for (const next of [adopting, renamed]) expect(isEmptyPlan(await world.plan(next))).toBe(true);
  expect((await world.plan(adopting)).findings).toMatchObject([{ code: "adopt.done", severity: "warn" }]);
  // The old file says whose they are, and does nothing.
  const back = await world.tryApply(old);
  expect(back.kind === "refused" && back.findings).toMatchObject([
    { code: "topology.renamed", message: expect.stringContaining("by the topology new-name") },
  ]);
  expect(served(world)).toEqual(before);
  // What was adopted is changed and taken down as anything else, its group too.
  const nothing = { ...renamed, services: [], spokes: [] };
  await world.apply(nothing, { allowDeletes: (await world.plan(nothing)).id });
  expect(world.simulator.snapshot().zones).toEqual([]);
  expect(world.simulator.snapshot().securityGroups.filter(({ name }) => name !== "default")).toEqual([]);
});

test("a service and a spoke of a hub that was adopted are removed as any others, and no name goes dark", async () => {
  const { world, draft } = await brownfield();
  await world.apply(draft);
  await world.simulator.clock.sleep(200_000);
  const less = { ...draft, services: ["ssm"], spokes: spokes.slice(0, 1) };
  const [first] = spokes;
  const watch = watchNames(world.simulator, [{ vpc: first?.vpc ?? "", region: hub.region, names: [nameOf("ssm")] }]);
  await world.apply(less);
  await world.simulator.clock.sleep(150_000);
  watch.stop();
  expect(watch.dark()).toEqual([]);
  const { zones, endpoints } = world.simulator.snapshot();
  expect(zones.map(({ id }) => id)).toEqual([foreignIds("ssm").zone]);
  expect(zones[0]?.associations.map(({ vpc }) => vpc).toSorted()).toEqual([hub.vpc, first?.vpc].toSorted());
  expect(endpoints.filter(({ state }) => state === "available").map(({ id }) => id)).toEqual([
    foreignIds("ssm").endpoint,
  ]);
  const after = await world.plan(less);
  expect(isEmptyPlan(after)).toBe(true);
  expect(after.findings.map(({ code, severity }) => `${code} ${severity}`).toSorted()).toEqual([
    "adopt.done warn",
    "adopt.not-found warn",
    "adopt.not-found warn",
  ]);
});

test("who verifies an adoption is told of a VPC that is not listed as the plan tells of it, by an apply and by itself", async () => {
  const world = await createWorld(awsTimes, draftOf([...services, "sqs"], spokes));
  const draft = { ...wanted, spokes: spokes.slice(0, 1), adopt: makeForeignHub(world, services, spokes) };
  const left = spokes[1]?.vpc ?? "";
  const result = await world.tryApply(draft, { verify: true });
  const inApply = result.kind === "applied" ? result.verification : undefined;
  expect(inApply?.faults.map(({ kind, message, hint }) => [kind, message, hint])).toEqual([
    [
      "stranger",
      `the VPC ${left} in ${hub.region} is on zones that were adopted, and is no spoke of the topology`,
      "list it under spokes before the next apply, which takes it off; policy.extraAssociations: keep lets it be",
    ],
  ]);
  expect(await verified(world, draft)).toEqual(inApply);
  expect((await world.plan(draft)).changes.map(({ kind }) => kind)).toEqual(["delete", "delete"]);
});

test("a VPC that the file does not have stays in the plan that adopts, and leaves by the next one", async () => {
  const world = await createWorld(awsTimes, draftOf([...services, "sqs"], spokes));
  const draft = { ...wanted, spokes: spokes.slice(0, 1), adopt: makeForeignHub(world, services, spokes) };
  const [listed, left] = spokes.map(({ vpc }) => vpc);
  const before = served(world);
  const plan = await world.plan(draft);
  expect(plan.changes.map(({ kind }) => kind)).toEqual(["adopt", "adopt", "adopt", "adopt"]);
  expect(plan.blocked.map(({ change, because }) => [change.kind, because.code])).toEqual([
    ["delete", "adopt.vpc-not-listed"],
    ["delete", "adopt.vpc-not-listed"],
  ]);
  expect(plan.blocked[0]?.because.message).toContain(left);
  const approval = { kind: "plan" as const, approval: plan.approval };
  expect((await world.tryApply(draft, { approval })).kind).toBe("applied");
  expect(served(world)).toEqual(before);
  // What was held back when that plan was approved is not done under its name.
  const mark = world.mark();
  expect((await world.tryApply(draft, { approval })).kind).toBe("applied");
  expect(world.writesSince(mark)).toEqual([]);
  expect((await world.plan(draft)).changes.map(({ kind }) => kind)).toEqual(["delete", "delete"]);
  await world.apply(draft);
  expect(isEmptyPlan(await world.plan(draft))).toBe(true);
  const { zones } = world.simulator.snapshot();
  for (const { associations } of zones)
    expect(associations.map(({ vpc }) => vpc).toSorted()).toEqual([hub.vpc, listed].toSorted());
});

test.each([
  ["a zone that the hub is not on", true],
  ["no zone", false],
])(
  "an endpoint of the hub with private DNS on and %s is adopted in one apply, and the spokes see nothing of it",
  async (_, hasZone) => {
    const world = await createWorld(awsTimes, draftOf([...services, "sqs"], spokes));
    const adopt = makeHubWithPrivateDns(world, "ssm", hasZone ? spokes : undefined);
    const draft = { ...wanted, services: ["ssm"], adopt };
    const plan = await world.plan(draft);
    expect(plan.blocked).toEqual([]);
    expect(plan.findings.find(({ code }) => code === "hub.names-public")?.message).toContain("goes off");
    const dark = await darkWhile(world, async () => {
      const { outcomes } = await world.apply(draft);
      expect(outcomes.filter(({ kind }) => kind !== "applied")).toEqual([]);
    });
    expect(dark).toEqual([]);
    expect(isEmptyPlan(await world.plan(draft))).toBe(true);
    expect(world.simulator.snapshot().zones.map(({ associations }) => associations.length)).toEqual([
      1 + spokes.length,
    ]);
  },
);

test("killed at any call, the next run takes private DNS and the hub's zone to the same end", async () => {
  for (const hasZone of [true, false])
    for (const when of ["before", "after"] as const)
      for (let nth = 1; nth <= (hasZone ? 5 : 8); nth += 1) {
        const world = await createWorld({}, draftOf(["ssm"], spokes));
        const adopt = makeHubWithPrivateDns(world, "ssm", hasZone ? spokes : undefined);
        const draft = { ...wanted, services: ["ssm"], adopt };
        await killedAtWrite(world, { nth, when }, (requestHandler) => world.tryApply(draft, { requestHandler }));
        const { outcomes } = await world.apply(draft);
        expect(outcomes.filter(({ kind }) => kind !== "applied")).toEqual([]);
        expect(isEmptyPlan(await world.plan(draft))).toBe(true);
      }
});

test("private DNS of an endpoint in the hub that nobody adopts is in the way, and the hint leads out", async () => {
  const world = await createWorld({}, draftOf(["ssm"], spokes));
  const [id = ""] = makeHubWithPrivateDns(world, "ssm", undefined);
  const draft = { ...wanted, services: ["ssm"] };
  const conflict = (await world.plan(draft)).findings.find(({ code }) => code === "zone.conflict");
  expect(conflict?.hint).toMatch(new RegExp(`^take it over with adopt: \\[${id}\\], or turn private DNS`));
  await world.apply({ ...draft, adopt: [id] });
  expect(isEmptyPlan(await world.plan(draft))).toBe(true);
});

test("records of others in an adopted zone stay, and hold it where it would go", async () => {
  const { world, draft } = await brownfield();
  const zone = foreignIds("kms").zone;
  await writeText(world, zone, `_proof.${nameOf("kms")}`);
  expect((await world.plan(draft)).findings.map(({ code }) => code)).toContain("adopt.extra-record");
  await world.apply(draft);
  const later = await world.plan(wanted);
  expect(isEmptyPlan(later)).toBe(true);
  expect(later.findings).toMatchObject([
    { code: "adopt.extra-record", message: expect.stringContaining("_proof.kms.ap-northeast-1.amazonaws.com TXT") },
  ]);
  const before = served(world);
  const report = await world.apply({ ...wanted, services: ["ssm"] });
  expect(report.blocked.map(({ because }) => because.code)).toContain("zone.holds-records");
  expect(served(world)).toEqual(before);
});

test("an adopted zone whose tags were taken off is told with the tags to put back, and no other is made", async () => {
  const { world, draft } = await brownfield();
  await world.apply(draft);
  const id = foreignIds("kms").zone;
  await untagZone(world, id);
  const before = served(world);
  const plan = await world.plan(wanted);
  expect(plan.operations).toEqual([]);
  expect(plan.findings.find(({ code }) => code === "zone.marks-missing")).toMatchObject({
    severity: "block",
    hint: expect.stringContaining(
      `put them back on ${id}: Key=vpce-hub:topology,Value=shared-endpoints Key=vpce-hub:key,Value=zone/kms`,
    ),
  });
  await world.apply(wanted);
  expect(served(world)).toEqual(before);
  // Listed, it is adopted once more.
  await world.apply(draft);
  expect(isEmptyPlan(await world.plan(wanted))).toBe(true);
});

test("what one topology has adopted, another one cannot", async () => {
  const { world, draft } = await brownfield();
  await world.apply(draft);
  const before = shapeOf(world);
  const other = { ...draft, name: "other-team" };
  const plan = await world.plan(other);
  expect(plan.operations).toEqual([]);
  expect(new Set(plan.findings.map(({ code }) => code))).toContain("adopt.other-topology");
  await world.tryApply(other);
  expect(shapeOf(world)).toEqual(before);
});

test("what another topology marks between the plan and the marks stays that one's", async () => {
  const { world, draft } = await brownfield();
  const other = { ...draft, name: "other-team" };
  let shape: unknown;
  const result = await world.tryApply(draft, {
    approve: async () => {
      await world.apply(other);
      shape = shapeOf(world);
      return true;
    },
  });
  expect(failuresOf(result)).toHaveLength(4);
  for (const failure of failuresOf(result))
    expect(failure).toMatch(/aws.conflict .* the topology other-team meanwhile/);
  expect(shapeOf(world)).toEqual(shape);
  expect(isEmptyPlan(await world.plan(other))).toBe(true);
});

test("two topologies that adopt the same at the same time: each thing is one's, wholly", async () => {
  for (const delay of [0, 20, 40, 60, 100, 200]) {
    const { world, draft } = await brownfield();
    const other = { ...draft, name: "other-team" };
    const later = world.simulator.clock.sleep(delay).then(async () => world.tryApply(other));
    await Promise.all([world.tryApply(draft), later]);
    const { zones, endpoints } = world.simulator.snapshot();
    for (const { comment, tags } of zones) {
      expect(tags["vpce-hub:topology"]).toMatch(/^(shared-endpoints|other-team)$/);
      expect(comment).toContain(`the vpce-hub topology ${tags["vpce-hub:topology"]};`);
    }
    for (const { tags } of endpoints) expect(tags["vpce-hub:topology"]).toMatch(/^(shared-endpoints|other-team)$/);
  }
});

test("an approved adoption is applied again as a success, and a part of it by its scope", async () => {
  const { world, draft } = await brownfield();
  const scope = { only: [{ kind: "service" as const, name: "kms" }], exclude: [] };
  const part = await world.plan(draft, scope);
  expect(part.changes.map(({ key }) => key)).toEqual([
    "adoption/endpoint/kms",
    "adoption/zone/kms.ap-northeast-1.amazonaws.com",
  ]);
  await world.apply(draft, { scope });
  const rest = await world.plan(draft);
  expect(rest.changes.map(({ key }) => key)).toEqual([
    "adoption/endpoint/ssm",
    "adoption/zone/ssm.ap-northeast-1.amazonaws.com",
  ]);
});

test("what a stack made is told with the stack and how it lets go, also by the Landing Zone Accelerator", async () => {
  const { world, draft } = await brownfield();
  const stack = (name: string, logicalId: string, physicalId: string): void =>
    world.simulator.addStack({
      account: hub.account,
      region: hub.region,
      name,
      resources: [{ logicalId, physicalId, type: "AWS::Route53::HostedZone" }],
    });
  stack("network", "SsmZone", foreignIds("ssm").zone);
  stack("endpoints", "HubVpcKmsEpHostedZone", foreignIds("kms").zone);
  const { changes, findings } = await world.plan(draft);
  const whys = changes.filter(({ resource }) => resource === "zone").map(({ why }) => why);
  expect(whys).toEqual([
    "the topology adopts it; it was made by the Landing Zone Accelerator (stack endpoints, HubVpcKmsEpHostedZone)",
    "the topology adopts it; it was made by the CloudFormation stack network, SsmZone",
  ]);
  expect(findings.map(({ hint = "" }) => hint).toSorted()).toEqual([
    expect.stringMatching(
      /^set DeletionPolicy: Retain and UpdateReplacePolicy: Retain on SsmZone in the stack network,/,
    ),
    expect.stringMatching(/^take the tags accelerator:use-central-endpoints and /),
  ]);
  // Who made a zone is not asked for once it is ours.
  await world.apply(draft);
  const mark = world.mark();
  await world.plan(draft);
  expect(world.simulator.log.slice(mark).filter(({ service }) => service === "cloudformation")).toEqual([]);
});

test("a plan that was saved is applied again until all of it is done, whatever another run has done of it", async () => {
  const { world, draft } = await brownfield();
  const approval = { kind: "plan" as const, approval: (await world.plan(draft)).approval };
  const scope = { only: [{ kind: "service" as const, name: "kms" }], exclude: [] };
  await world.apply(draft, { scope });
  for (const writes of [3, 0]) {
    const mark = world.mark();
    const result = await world.tryApply(draft, { approval });
    expect(result.kind).toBe("applied");
    expect(world.writesSince(mark)).toHaveLength(writes);
  }
});

test("against its base an adoption comes with the edit", async () => {
  const { world, draft } = await brownfield();
  const plan = await world.planEdit(draft, wanted);
  expect(plan.changes.map((change) => causeOf(change, plan.base))).toEqual(["edit", "edit", "edit", "edit"]);
});

test("beside what is adopted the rest is made and changed in the same plan, and spokes join as ever", async () => {
  const { world, draft } = await brownfield();
  const more = { ...draft, services: ["ssm", { name: "kms", policy: "deny.json" }, "sqs"], tags: { team: "net" } };
  const plan = await world.plan(more);
  const kinds = plan.changes.map(({ kind, resource }) => `${kind} ${resource}`);
  expect(new Set(kinds)).toEqual(
    new Set([
      "adopt endpoint",
      "adopt zone",
      "update endpoint",
      "create endpoint",
      "create zone",
      "create record",
      "create association",
    ]),
  );
  expect(await darkWhile(world, () => world.apply(more))).toEqual([]);
  expect(isEmptyPlan(await world.plan(more))).toBe(true);
});

test("a group of the topology's own takes the place of theirs, behind the marks", async () => {
  const { world, draft } = await brownfield();
  const own = { ...draft, hub };
  expect(await darkWhile(world, () => world.apply(own))).toEqual([]);
  expect(isEmptyPlan(await world.plan(own))).toBe(true);
  const groups = world.simulator.snapshot().securityGroups.map(({ name }) => name);
  // Theirs stays, as it is not the topology's.
  expect(groups).toEqual(expect.arrayContaining(["endpoints", "vpce-hub-shared-endpoints"]));
});
