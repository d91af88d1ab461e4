import fc from "fast-check";
import { type Plan, type Scope, canonicalJson, isTakingAway } from "@vpce-hub/core";
import { planDocument } from "@vpce-hub/runner";
import type { FaultEffect } from "@vpce-hub/simulator";
import { expect, test } from "vitest";
import { type Draft, type SpokeDraft, draftOf, hub } from "./support/topologies.ts";
import { type World, createWorld } from "./support/world.ts";

const region = hub.region;
const management = "999999999999";
const unit = "ou-abcd-11111111";
const elsewhere = "ou-abcd-22222222";

const accounts = ["222222222222", "333333333333", "444444444444"] as const;
const vpcIn = (account: string, index = 1): string => `vpc-0${account.slice(0, 3)}${`${index}`.padStart(13, "0")}`;

/** A topology whose spokes are all found in the organization. */
const selected: Draft = {
  ...draftOf(["ssm", "kms"], []),
  access: { role: "vpce-hub", organization: { account: management, role: "org-reader" } },
  // Nobody joins the networks of what is added by hand here.
  defaults: { reachability: "assume" },
  selections: [
    {
      name: "production",
      select: { organization: { units: [unit], tags: { env: "prod" } }, vpcs: { tags: { hub: "use" } } },
    },
  ],
};

const expecting = (min: number): Draft => ({
  ...selected,
  selections: (selected.selections ?? []).map((one) => ({ ...one, expect: { min } })),
});

interface AccountSeed {
  readonly id: string;
  readonly state?: "ACTIVE" | "SUSPENDED" | "CLOSED";
  readonly units?: readonly string[];
  readonly tags?: Readonly<Record<string, string>>;
}

const member = (id: string, more: Omit<AccountSeed, "id"> = {}): AccountSeed => ({
  id,
  units: [unit],
  tags: { env: "prod" },
  ...more,
});

/** A world with an organization of three accounts, each with a VPC that is tagged and one that is not. */
async function organized(seed: readonly AccountSeed[] = accounts.map((id) => member(id))): Promise<World> {
  const world = await createWorld({ throttling: "off" });
  const { simulator } = world;
  simulator.addRole({ account: management, name: "org-reader" });
  simulator.addOrganization({ management, accounts: seed });
  for (const [index, account] of accounts.entries()) {
    simulator.addRole({ account, name: "vpce-hub" });
    simulator.addVpc({
      account,
      region,
      id: vpcIn(account),
      cidrs: [`10.${100 + index}.0.0/16`],
      tags: { hub: "use", Name: "app" },
    });
    simulator.addVpc({ account, region, id: vpcIn(account, 2), cidrs: [`10.${110 + index}.0.0/16`] });
  }
  return world;
}

const spokesOf = (plan: Plan): readonly string[] =>
  plan.overview.spokes.filter(({ isInTopology }) => isInTopology).map(({ name }) => name);
const found = (account: string): string => `production/${account}/${vpcIn(account)}`;
const codesOf = ({ findings }: Plan): readonly string[] => findings.map(({ code }) => code);
const only = (name: string): Scope => ({ only: [{ kind: "spoke", name }], exclude: [] });

/** What is taken away from somebody. */
const takenAway = ({ operations }: Plan): readonly string[] => operations.filter(isTakingAway).map(({ id }) => id);

test("every VPC with the tags, in accounts under the unit with the tags, is a spoke; its name says where it is", async () => {
  const world = await organized([
    member(accounts[0]),
    member(accounts[1], { units: [unit, "ou-abcd-33333333"] }),
    member(accounts[2], { tags: { env: "test" } }),
  ]);
  const plan = await world.plan(selected);
  expect(spokesOf(plan)).toEqual([found(accounts[0]), found(accounts[1])]);
  expect(plan.selections).toMatchObject([{ name: "production", isComplete: true, spokes: spokesOf(plan) }]);
  expect(planDocument(plan).selections).toEqual([
    { name: "production", min: 0, complete: true, spokes: spokesOf(plan) },
  ]);
});

test("a selection and the same spokes written out come to the same changes and operations", async () => {
  const world = await organized();
  const byHand: Draft = {
    ...selected,
    selections: [],
    spokes: accounts.map((account): SpokeDraft => ({ name: found(account), account, vpc: vpcIn(account) })),
  };
  // Names with slashes are for spokes that are found, so the same ones are written under other names.
  const named = { ...byHand, spokes: byHand.spokes.map((spoke, i) => ({ ...spoke, name: `spoke-${i}` })) };
  const rename = (text: string): string =>
    accounts.reduce((left, account, i) => left.replaceAll(found(account), `spoke-${i}`), text);
  const [ofSelection, ofSpokes] = [await world.plan(selected), await world.plan(named)];
  expect(JSON.parse(rename(canonicalJson(ofSelection.operations)))).toEqual(
    JSON.parse(canonicalJson(ofSpokes.operations)),
  );
  expect(rename(canonicalJson(planDocument(ofSelection).changes))).toBe(canonicalJson(planDocument(ofSpokes).changes));
  expect(ofSelection.id).toBe(ofSpokes.id);
});

test("applied, a selection is settled: the next plan is empty", async () => {
  const world = await organized();
  await world.apply(selected);
  const plan = await world.plan(selected);
  expect([plan.operations, plan.changes]).toEqual([[], []]);
});

test("the order in which accounts and VPCs are listed, and how they are cut into pages, changes no byte", async () => {
  const documents = new Set<string>();
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray([...accounts], { minLength: 3 }),
      fc.integer({ min: 1, max: 20 }),
      async (order, pageSize) => {
        const world = await createWorld({ throttling: "off", pageSize });
        world.simulator.addRole({ account: management, name: "org-reader" });
        world.simulator.addOrganization({ management, accounts: order.map((id) => member(id)) });
        for (const account of order) {
          world.simulator.addRole({ account, name: "vpce-hub" });
          const cidrs = [`10.${100 + accounts.indexOf(account)}.0.0/16`];
          const vpc = { account, region, cidrs };
          world.simulator.addVpc({ ...vpc, id: vpcIn(account), tags: { hub: "use" } });
        }
        const plan = await world.plan(selected);
        documents.add(canonicalJson(planDocument(plan)));
        expect(spokesOf(plan)).toEqual(accounts.map(found));
      },
    ),
    { numRuns: 4 * Number(process.env["VPCE_RUNS"] ?? 1) },
  );
  expect(documents.size).toBe(1);
});

test.each([
  [
    "whose tag is gone",
    (world: World): void =>
      world.simulator.addVpc({
        account: accounts[0],
        region,
        id: vpcIn(accounts[0]),
        cidrs: ["10.100.0.0/16"],
        tags: {},
      }),
    `its account ${accounts[0]} shows it without the tags hub=use`,
  ],
  [
    "whose account was suspended",
    (world: World): void =>
      world.simulator.addOrganization({ management, accounts: [member(accounts[0], { state: "SUSPENDED" })] }),
    `${accounts[0]} (suspended)`,
  ],
  [
    "whose account was closed",
    (world: World): void =>
      world.simulator.addOrganization({ management, accounts: [member(accounts[0], { state: "CLOSED" })] }),
    `${accounts[0]} (closed)`,
  ],
  [
    "whose account was moved",
    (world: World): void =>
      world.simulator.addOrganization({ management, accounts: [member(accounts[0], { units: [elsewhere] })] }),
    `its account ${accounts[0]} is not under ${unit}`,
  ],
  [
    "whose account lost its tag",
    (world: World): void =>
      world.simulator.addOrganization({ management, accounts: [member(accounts[0], { tags: {} })] }),
    `its account ${accounts[0]} has not the tags env=prod`,
  ],
])("a spoke %s is taken off its zones, by the hub, and the plan says why", async (_, change, reason) => {
  const world = await organized();
  await world.apply(selected);
  change(world);
  const plan = await world.plan(selected);
  expect(spokesOf(plan)).toEqual([found(accounts[1]), found(accounts[2])]);
  const leaving = plan.changes.filter(({ kind, resource }) => kind === "delete" && resource === "association");
  expect(leaving).toHaveLength(2);
  for (const { why } of leaving) expect(why).toContain(reason);
  const left = plan.operations.filter(({ kind }) => kind === "disassociate");
  expect(left.map(({ caller }) => caller.account)).toEqual([hub.account, hub.account]);
  await world.apply(selected);
  expect((await world.plan(selected)).operations).toEqual([]);
});

const failures: readonly [when: string, action: string, effect: FaultEffect, nth: number | undefined][] = [
  ["accounts are denied", "ListAccounts", { kind: "error", code: "AccessDeniedException" }, undefined],
  [
    "the account is of no organization",
    "ListAccounts",
    { kind: "error", code: "AWSOrganizationsNotInUseException" },
    undefined,
  ],
  ["the second page of accounts breaks", "ListAccounts", { kind: "error", code: "ServiceException", status: 500 }, 2],
  ["tags of accounts are denied", "ListTagsForResource", { kind: "error", code: "AccessDeniedException" }, undefined],
  ["tags of one account are denied", "ListTagsForResource", { kind: "error", code: "AccessDeniedException" }, 2],
  ["accounts come without their list", "ListAccounts", { kind: "without", element: "Accounts" }, undefined],
  ["accounts come without their units", "ListAccounts", { kind: "without", element: "Paths" }, undefined],
  ["the answer is empty", "ListAccounts", { kind: "empty" }, undefined],
  ["the answer is a page of something in between", "ListAccounts", { kind: "html" }, undefined],
  ["the list of accounts never ends", "ListAccounts", { kind: "same-token" }, undefined],
];

test.each(failures)("nothing is taken away where %s, and the plan says so", async (_, action, effect, nth) => {
  const world = await organized();
  await world.apply(selected);
  const pages = await createPages(world);
  pages.simulator.faults.add({
    service: "organizations",
    action,
    when: effect.kind === "error" ? "before" : "after",
    effect,
    ...(nth === undefined ? {} : { nth, times: 1_000 }),
  });
  const asked = { ...selected, services: ["ssm"] };
  const plan = await pages.plan(asked);
  expect(takenAway(plan)).toEqual([]);
  expect(plan.isComplete).toBe(false);
  expect(codesOf(plan)).toContain("read.unknown");
});

/** Nothing but the world itself; enough accounts that the list has a second page. */
async function createPages(world: World): Promise<World> {
  const more = Array.from({ length: 25 }, (_, i) => ({ id: String(600_000_000_000 + i), units: [elsewhere] }));
  world.simulator.addOrganization({ management, accounts: more });
  return world;
}

test("nothing is taken away where the VPCs of one account cannot be listed, and what can be known is done", async () => {
  const world = await organized([member(accounts[0]), member(accounts[1])]);
  await world.apply(selected);
  world.simulator.addOrganization({ management, accounts: [member(accounts[2])] });
  world.simulator.addRole({ account: accounts[0], name: "vpce-hub", denies: ["ec2:DescribeVpcs"] });
  const plan = await world.plan(selected);
  expect(takenAway(plan)).toEqual([]);
  expect(plan.operations.some(({ id }) => id.includes(vpcIn(accounts[2])))).toBe(true);
  expect(plan.findings).toMatchObject([
    { code: "read.unknown", subject: { kind: "sought", of: "selection", name: "production" }, severity: "block" },
  ]);
  expect(plan.findings[0]?.message).toContain(`the VPCs of account ${accounts[0]}`);
  expect(plan.findings[0]?.place).toMatchObject({ file: "topology.yaml" });
});

test("fewer than expected refuse the plan; as many as expected do not", async () => {
  const world = await organized();
  expect(codesOf(await world.plan(expecting(4)))).toContain("selection.too-few");
  expect(codesOf(await world.plan(expecting(3)))).toEqual([]);
  const refused = await world.tryApply(expecting(4));
  expect(refused.kind).toBe("refused");
});

test("a VPC that another account shares is a spoke of its owner alone", async () => {
  const world = await organized([member(accounts[0]), member(accounts[1])]);
  world.simulator.addVpc({
    account: accounts[0],
    region,
    id: vpcIn(accounts[0]),
    cidrs: ["10.100.0.0/16"],
    sharedWith: [accounts[1]],
  });
  expect(spokesOf(await world.plan(selected))).toEqual([found(accounts[0]), found(accounts[1])]);
});

test("a VPC that is written as a spoke is not found once more, and the hub is no spoke", async () => {
  const world = await organized([member(accounts[0]), member(accounts[1]), { ...member(hub.account) }]);
  world.simulator.addVpc({ account: hub.account, region, id: hub.vpc, cidrs: ["10.0.0.0/16"], tags: { hub: "use" } });
  const written = { name: "by-hand", account: accounts[0], vpc: vpcIn(accounts[0]), services: ["ssm"] };
  expect(spokesOf(await world.plan({ ...selected, spokes: [written] }))).toEqual(["by-hand", found(accounts[1])]);
});

test("a scope names what a selection finds, all of it or one", async () => {
  const world = await organized();
  const joins = (plan: Plan): readonly string[] =>
    plan.operations.flatMap(({ kind, subject }) =>
      kind === "associate" && subject.kind === "spoke" ? [subject.name] : [],
    );
  expect(new Set(joins(await world.plan(selected, only("production"))))).toEqual(new Set(accounts.map(found)));
  expect(new Set(joins(await world.plan(selected, only(found(accounts[1])))))).toEqual(new Set([found(accounts[1])]));
  expect(codesOf(await world.plan(selected, only("produktion")))).toContain("scope.unknown");
});

test("what a scope leaves out is not asked, and takes nobody off", async () => {
  const world = await organized();
  const written = { name: "by-hand", account: accounts[0], vpc: vpcIn(accounts[0], 2) };
  const asked = { ...selected, spokes: [written] };
  await world.apply(asked);
  const mark = world.mark();
  const plan = await world.plan({ ...asked, services: ["ssm", "kms", "sqs"] }, only("by-hand"));
  const calls = world.simulator.log.slice(mark);
  expect(calls.filter(({ service }) => service === "organizations")).toEqual([]);
  expect(calls.filter(({ account }) => account === accounts[1])).toEqual([]);
  expect([takenAway(plan), codesOf(plan)]).toEqual([[], []]);
  expect(plan.operations.length).toBeGreaterThan(0);
  // Nobody looked whether these VPCs are spokes, so nobody can say that they are to be taken off.
  expect(plan.leftOut.filter(({ kind }) => kind === "delete")).toEqual([]);
  const excluding: Scope = { only: [], exclude: [{ kind: "account", name: accounts[1] }] };
  const without = await world.plan(asked, excluding);
  expect([takenAway(without), codesOf(without)]).toEqual([[], ["scope.not-read"]]);
});

test("an organization is read in one listing, and the tags of those accounts alone that are under the unit", async () => {
  const world = await createPages(await organized());
  const mark = world.mark();
  await world.plan(selected);
  const calls = world.simulator.log.slice(mark).filter(({ service }) => service === "organizations");
  const counts = (action: string): number => calls.filter((call) => call.action === action).length;
  expect([counts("ListAccounts"), counts("ListTagsForResource"), calls.length]).toEqual([2, 3, 5]);
});

test("the quotas of Organizations are kept, so that nothing is throttled", async () => {
  const world = await createWorld();
  const members = Array.from({ length: 60 }, (_, i) => member(String(600_000_000_000 + i)));
  world.simulator.addRole({ account: management, name: "org-reader" });
  world.simulator.addOrganization({ management, accounts: members });
  for (const { id } of members) world.simulator.addRole({ account: id, name: "vpce-hub" });
  const mark = world.mark();
  await world.plan(selected);
  const calls = world.simulator.log.slice(mark).filter(({ service }) => service === "organizations");
  expect(calls.length).toBeGreaterThan(60);
  expect(calls.filter(({ error }) => error !== undefined)).toEqual([]);
});

test("a hub by its tags is the one VPC that has them, and subnets by tags are all that have them", async () => {
  const world = await organized();
  world.simulator.addVpc({
    account: hub.account,
    region,
    id: hub.vpc,
    cidrs: ["10.0.0.0/16"],
    tags: { Name: "shared" },
  });
  for (const [index, id] of hub.subnets.entries())
    world.simulator.addSubnet({
      account: hub.account,
      region,
      id,
      vpc: hub.vpc,
      cidr: `10.0.${index}.0/24`,
      availabilityZone: `${region}${"ac"[index]}`,
      tags: { tier: "endpoints" },
    });
  const byTags = { ...hub, vpc: { tags: { Name: "shared" } }, subnets: { tags: { tier: "endpoints" } } };
  const [written, looked] = [
    await world.plan(draftOf(["ssm"], [])),
    await world.plan({ ...draftOf(["ssm"], []), hub: byTags }),
  ];
  expect(looked.id).toBe(written.id);
  expect(canonicalJson(looked.operations)).toBe(canonicalJson(written.operations));
});

test.each([
  ["no VPC", { vpc: { tags: { Name: "nobody" } } }, "topology.vpc-unmatched", "no VPC of account 111111111111"],
  [
    "two VPCs",
    { vpc: { tags: { Name: "twins" } } },
    "topology.vpc-unmatched",
    "(vpc-0a1b2c3d4e5f6aaa1, vpc-0a1b2c3d4e5f6aaa2)",
  ],
  [
    "no subnet",
    { subnets: { tags: { tier: "none" } } },
    "topology.subnets-unmatched",
    `no subnet of the hub VPC ${hub.vpc}`,
  ],
])("a hub whose tags fit %s is a problem of the file", async (_, more, code, says) => {
  const world = await organized();
  for (const id of ["vpc-0a1b2c3d4e5f6aaa1", "vpc-0a1b2c3d4e5f6aaa2"])
    world.simulator.addVpc({ account: hub.account, region, id, cidrs: ["10.9.0.0/16"], tags: { Name: "twins" } });
  const result = await world.tryPlan({ ...draftOf(["ssm"], []), hub: { ...hub, ...more } });
  expect(result).toMatchObject({ kind: "invalid", problems: [{ code, file: "topology.yaml", line: 1 }] });
  expect(result.kind === "invalid" && result.problems[0]?.message).toContain(says);
});

test("a spoke whose tags fit no VPC holds back what is taken away, and nothing else", async () => {
  const world = await organized();
  const byTags = (Name: string): Draft => ({
    ...draftOf(["ssm"], []),
    selections: [{ name: "app", account: accounts[0], vpc: { tags: { Name } } }],
  });
  await world.apply(byTags("app"));
  expect((await world.plan(byTags("app"))).operations).toEqual([]);
  const plan = await world.plan({ ...byTags("ap"), services: ["ssm", "kms"] });
  expect([takenAway(plan), codesOf(plan)]).toEqual([[], ["spoke.unmatched"]]);
  expect(plan.operations.length).toBeGreaterThan(0);
});

test("a plan that is held against its approval looks up again what was found", async () => {
  const world = await organized();
  const approved = await world.plan(selected);
  const result = await world.tryApply(selected, { approval: { kind: "plan", approval: approved.approval } });
  expect(result.kind).toBe("applied");
  world.simulator.addVpc({
    account: accounts[0],
    region,
    id: vpcIn(accounts[0], 3),
    cidrs: ["10.120.0.0/16"],
    tags: { hub: "use" },
  });
  const again = await world.tryApply(selected, { approval: { kind: "plan", approval: approved.approval } });
  expect(again.kind).toBe("stale");
});

/** One selection of the organization, and after it one of the same accounts that uses fewer services. */
const overlapping = (more: Readonly<Record<string, unknown>> = {}): Draft => ({
  ...selected,
  selections: [
    ...(selected.selections ?? []).map((one) => ({ ...one, ...more })),
    { name: "rest", select: { accounts: [...accounts], vpcs: { tags: { hub: "use" } } }, services: ["ssm"] },
  ],
});

test.each([
  ["left out by the scope", { only: [], exclude: [{ kind: "spoke" as const, name: "production" }] }],
  ["beside the scope", only("rest")],
])("what a selection may find that is %s is not that of the next one, which has fewer services", async (_, scope) => {
  for (const draft of [overlapping(), overlapping({ protect: true })]) {
    const world = await organized();
    await world.apply(draft);
    const before = world.simulator.snapshot().zones;
    await world.tryApply(draft, { scope });
    await world.tryApply(draft, { scope });
    expect(world.simulator.snapshot().zones).toEqual(before);
  }
});

test("an organization that lists nobody is not believed, and nothing is taken away", async () => {
  const world = await organized();
  await world.apply(selected);
  world.simulator.addOrganization({ management, accounts: [] });
  const plan = await world.plan(selected);
  expect(takenAway(plan)).toEqual([]);
});
