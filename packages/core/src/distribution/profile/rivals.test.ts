import { expect, test } from "vitest";
import type { Plan } from "../../plan/plan.ts";
import type { ObservedProfiles, OtherProfile, ProfileUse } from "../../resource/profiles.ts";
import { type Draft, region, spokeOf } from "../../testing/draft.ts";
import { vpcOf, withEnvironment } from "../../testing/edits.ts";
import { ownEndpointOf, switchedEndpointOf, switchedOn, withOwn } from "../../testing/local.ts";
import { asking, standing } from "../../testing/profiles-scene.ts";
import { applied } from "../../testing/apply.ts";
import { type Scene, fresh, planOf } from "../../testing/scene.ts";
import { zoneIdOf } from "../../testing/resources.ts";
import { switchingTags } from "../../resource/local-marks.ts";
import type { SpokeEndpoint } from "../../topology/environment.ts";
import type { AccountId, ZoneId } from "../../words/ids.ts";
import { canonicalName } from "../../words/names.ts";
import { type Observed, absent, present, unknown, valueOr } from "../../words/state.ts";
import { leadBefore } from "./rivals.ts";

// The Profile of a topology beside those of others on one VPC.

const ssm = canonicalName(`ssm.${region}.amazonaws.com`);
const { vpc } = vpcOf("app");
const account = spokeOf("app").account as AccountId;

const draft = (profilePriority?: number): Draft => ({
  services: ["ssm"],
  spokes: [profilePriority === undefined ? "app" : { name: "app", profilePriority }],
  distribution: "profile",
});

/** Gives the VPC of app another Profile. */
function beside(scene: Scene, priority: number | undefined, read?: Observed<OtherProfile>): Scene {
  const { profiles } = scene.state;
  if (profiles === undefined) throw new Error("nobody looks at Profiles");
  const use: ProfileUse = { profile: "rp-other", name: "theirs", vpc, status: "COMPLETE", priority };
  const before = valueOr(profiles.usesByAccount.get(account) ?? absent, []);
  const observed: ObservedProfiles = {
    ...profiles,
    usesByAccount: new Map([...profiles.usesByAccount, [account, present([...before, use])]]),
    others: new Map(read === undefined ? [] : [["rp-other", read]]),
  };
  return { ...scene, state: { ...scene.state, profiles: observed } };
}

const having = (zoneNames: readonly string[], unnamed: readonly string[] = []): Observed<OtherProfile> =>
  present({
    zones: [
      ...zoneNames.map((name) => ({ id: zoneIdOf(`their ${name}`), name: canonicalName(name) })),
      ...unnamed.map((id) => ({ id: id as ZoneId, name: undefined })),
    ],
    whyUnnamed: undefined,
    hasRules: false,
    unread: [],
  });

const refused = unknown({
  code: "aws.access-denied",
  message: "no right",
  hint: undefined,
  account,
  region: undefined,
  action: "route53profiles:ListProfileResourceAssociations",
});

const codes = ({ findings }: Plan): readonly string[] =>
  findings.flatMap(({ code }) => (code.startsWith("profile.") && code !== "profile.price" ? code : []));
const steps = ({ operations }: Plan): readonly string[] =>
  operations.flatMap(({ kind }) => (kind === "join-profile" || kind === "set-profile-priority" ? kind : []));

test.each([
  ["nothing else", undefined, []],
  ["no number in the file", beside(fresh(draft()), 100), ["profile.occupied"]],
  ["one that comes after it", beside(fresh(draft(300)), 400), []],
  ["one that goes before it and has other names", beside(fresh(draft(300)), 100, having(["corp.example"])), []],
  ["one with a zone above", beside(fresh(draft(300)), 100, having([`${region}.amazonaws.com`])), []],
  [
    "one that goes before it and has a name of it",
    beside(fresh(draft(300)), 100, having([ssm])),
    ["profile.outranked"],
  ],
  ["one with zones that nobody names", beside(fresh(draft(300)), 100, having([], ["Z1"])), ["profile.outranked"]],
  ["one that could not be read", beside(fresh(draft(300)), 100, refused), ["profile.outranked"]],
  ["one of a priority that is not told", beside(fresh(draft(300)), undefined), ["profile.outranked"]],
  ["one of a priority that is not told, with other names", beside(fresh(draft(300)), undefined, having([])), []],
  ["one of the same number", beside(fresh(draft(300)), 300, having([])), ["profile.priority-taken"]],
])("a VPC with %s joins the Profile, or is held back", (_, scene, expected) => {
  const plan = planOf(scene ?? fresh(draft(300)));
  expect(codes(plan)).toEqual(expected);
  expect(steps(plan)).toEqual(expected.length > 0 ? [] : ["join-profile", "set-profile-priority"]);
});

test("whoever has joined with its number has nothing to do, and another number is one change", () => {
  const scene = standing(draft(300));
  expect(planOf(scene)).toMatchObject({ changes: [], operations: [], findings: [] });
  const moved = asking(scene, draft(200));
  const plan = planOf(moved);
  expect(plan.changes).toMatchObject([
    { kind: "update", fields: [{ field: "profilePriority", before: "300", after: "200" }] },
  ]);
  expect(plan.operations).toMatchObject([{ kind: "set-profile-priority", priority: 200, dependsOn: [] }]);
  expect(planOf(applied(moved, plan)).operations).toEqual([]);
  expect(planOf(asking(scene, draft())).operations).toEqual([]);
});

test("a VPC leaves its zones only behind the number", () => {
  const onZones = standing({ ...draft(), distribution: "zones" });
  const plan = planOf(asking(onZones, draft(300)));
  const ranking = plan.operations.find(({ kind }) => kind === "set-profile-priority")?.id ?? "none";
  const leaving = plan.operations.filter(({ kind }) => kind === "disassociate");
  expect(leaving.length).toBeGreaterThan(0);
  for (const { dependsOn } of leaving) expect(dependsOn).toContain(ranking);
});

test("what stopped between joining and the number keeps its zones until it has the number", () => {
  const onZones = standing({ ...draft(), distribution: "zones" });
  const moving = asking(onZones, draft(300));
  const stopped = { ...planOf(moving), operations: planOf(moving).operations.filter(isUpToJoining) };
  const again = planOf(applied(moving, stopped));
  expect(steps(again)).toEqual(["set-profile-priority"]);
  const ranking = again.operations.find(({ kind }) => kind === "set-profile-priority")?.id ?? "none";
  const leaving = again.operations.filter(({ kind }) => kind === "disassociate");
  expect(leaving.length).toBeGreaterThan(0);
  for (const { dependsOn } of leaving) expect(dependsOn).toContain(ranking);
});

const isUpToJoining = ({ kind }: Plan["operations"][number]): boolean =>
  kind !== "set-profile-priority" && kind !== "disassociate";

test("a VPC that has both, and may lose names to the other, keeps the zones that it was to leave", () => {
  const onZones = standing({ ...draft(), distribution: "zones" });
  const moving = asking(onZones, draft());
  const stopped = { ...planOf(moving), operations: planOf(moving).operations.filter(isUpToJoining) };
  const joined = asking(applied(moving, stopped), draft());
  const plan = planOf(beside(joined, 50));
  expect(codes(plan)).toEqual(["profile.outranked"]);
  expect(plan.operations).toEqual([]);
  expect(planOf(beside(joined, 500)).operations.map(({ kind }) => kind)).toEqual(["disassociate"]);
  expect(codes(planOf(beside(standing(draft()), 50)))).toEqual(["profile.beside"]);
});

test("the number to write is the highest free one before all that are in the way, and one that has no room is told who makes it", () => {
  const use = (priority: number | undefined): ProfileUse => ({
    profile: `rp-${priority}`,
    name: "p",
    vpc,
    status: "COMPLETE",
    priority,
  });
  const [far, near, free] = [use(500), use(300), use(299)];
  expect(leadBefore([far, near], [far, near])).toEqual({ kind: "free", priority: 299 });
  expect(leadBefore([far, near], [far, near, free])).toEqual({ kind: "free", priority: 298 });
  expect(leadBefore([far], [far, near])).toEqual({ kind: "free", priority: 499 });
  const [first, second] = [use(100), use(101)];
  expect(leadBefore([first, near], [first, near])).toEqual({ kind: "crowded", priority: 100, first });
  expect(leadBefore([second], [first, second])).toEqual({ kind: "crowded", priority: 101, first: second });
  expect(leadBefore([use(undefined)], [use(undefined)])).toEqual({ kind: "untold" });
});

test("a spoke that another Profile goes before keeps what it has of its own, and may go back to zones at any time", () => {
  const app = { name: "app", localEndpoints: { mode: "switch" } } as const;
  const joined: Draft = { ...draft(), spokes: [app] };
  const at = (asked: Draft): Scene =>
    beside(withOwn(asking(standing(joined), asked), vpcOf("app"), ownEndpointOf("ssm")), 50, having([ssm]));
  const held = planOf(at(joined));
  expect([codes(held), held.operations]).toEqual([["profile.outranked"], []]);
  const back = planOf(at({ ...joined, spokes: [{ ...app, distribution: "zones" }] }));
  // Until it is on the zone, the other one answers in the gap of the switch.
  expect([codes(back), back.blocked]).toEqual([["profile.beside"], []]);
  const kinds = back.operations.map(({ kind }) => kind);
  expect(kinds).toEqual(expect.arrayContaining(["associate", "turn-private-dns", "leave-profile"]));
});

const retiring = (profilePriority: number): Draft => ({
  ...draft(),
  spokes: [{ name: "app", profilePriority, localEndpoints: { mode: "retire", drainMs: 0 } }],
});

/** Returns what is to be done where an endpoint of app's is due, and another number is asked for beside another Profile. */
const due = (profilePriority: number, other: number, read: Observed<OtherProfile>): Plan =>
  planOf(
    beside(
      withEnvironment(
        withOwn(asking(standing(retiring(300)), retiring(profilePriority)), vpcOf("app"), switchedEndpointOf("ssm")),
        { readAt: switchedOn + 1, connections: new Map([[switchedEndpointOf("ssm").id, present(0)]]) },
      ),
      other,
      read,
    ),
  );

test("an endpoint of its own is not retired while a number is refused by which the Profile would serve it, and goes behind one that is not", () => {
  expect(due(300, 400, having([ssm])).operations.map(({ kind }) => kind)).toEqual(["retire-local-endpoint"]);
  for (const [priority, code] of [
    [500, "profile.outranked"],
    [400, "profile.priority-taken"],
  ] as const) {
    const plan = due(priority, 400, having([ssm]));
    expect([codes(plan), plan.operations]).toEqual([[code], []]);
  }
  const { operations } = due(200, 400, having([ssm]));
  const [ranking, retiring] = ["set-profile-priority", "retire-local-endpoint"].map((kind) =>
    operations.find((operation) => operation.kind === kind),
  );
  expect(retiring?.dependsOn).toEqual([ranking?.id]);
});

test("a zone of the topology's own in another Profile answers alike, wherever that stands", () => {
  const own = standing(draft());
  const ids = valueOr(own.state.zones, []).map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(0);
  const shared = present({
    zones: ids.map((id) => ({ id, name: ssm })),
    whyUnnamed: undefined,
    hasRules: false,
    unread: [],
  });
  expect(codes(planOf(beside(own, 50, shared)))).toEqual([]);
  expect(codes(planOf(beside(own, 50, having([ssm]))))).toEqual(["profile.beside"]);
});

test("what is taken from a VPC tells which Profiles of others have none of the names", () => {
  const moving = asking(standing({ ...draft(), distribution: "zones" }), draft(300));
  const leavesOf = (plan: Plan): readonly unknown[] =>
    plan.operations.flatMap((one) => (one.kind === "disassociate" ? [one.profile?.apart] : []));
  expect(leavesOf(planOf(beside(moving, 200, having(["corp.example"]))))).toEqual([["rp-other"]]);
  expect(leavesOf(planOf(beside(moving, 400, having([ssm]))))).toEqual([[]]);
  expect(leavesOf(planOf(beside(moving, 400, refused)))).toEqual([[]]);
});

test("resolver rules beside a Profile that is joined are told once, when it is joined", () => {
  const ruling = present({ zones: [], whyUnnamed: undefined, hasRules: true, unread: [] });
  const plan = planOf(beside(fresh(draft(300)), 400, ruling));
  expect([codes(plan), steps(plan)]).toEqual([["profile.beside"], ["join-profile", "set-profile-priority"]]);
  expect(codes(planOf(beside(standing(draft(300)), 400, ruling)))).toEqual([]);
});

test("the way out of a spoke that was found is the entry that finds it", () => {
  const found: Draft = { ...draft(), spokes: [{ name: "app", selection: "production" }] };
  const plan = planOf(beside(fresh(found), 500));
  expect(plan.findings.find(({ code }) => code === "profile.occupied")?.hint).toBe(
    "write profilePriority: 499 beside the selection production, or distribution: zones in its place",
  );
});

test("a number that is refused is not told to change", () => {
  const moved = asking(standing(draft(300)), draft(200));
  expect(codes(planOf(beside(moved, 200, having([ssm]))))).toEqual(["profile.priority-taken"]);
  expect(codes(planOf(beside(moved, 400, having([ssm]))))).toEqual(["profile.priority-changes"]);
});

test("one that is being changed, and has no number in the file, is not taken for one that is to come", () => {
  const scene = beside(standing(draft()), undefined);
  const { profiles } = scene.state;
  if (profiles === undefined) throw new Error("nobody looks at Profiles");
  const uses = valueOr(profiles.usesByAccount.get(account) ?? absent, []);
  const changing = uses.map((use) => (use.profile === "rp-other" ? use : { ...use, status: "UPDATING" as const }));
  const usesByAccount = new Map([...profiles.usesByAccount, [account, present(changing)] as const]);
  const plan = planOf({ ...scene, state: { ...scene.state, profiles: { ...profiles, usesByAccount } } });
  expect([codes(plan), plan.blocked, steps(plan)]).toEqual([["profile.beside"], [], ["join-profile"]]);
});

test("a gap in which another Profile answers, and not public DNS, is told before it opens", () => {
  const app = { name: "app", localEndpoints: { mode: "switch" } } as const;
  const byZones: Draft = { services: ["ssm"], spokes: [app], distribution: "zones" };
  const switching = withOwn(fresh(byZones), vpcOf("app"), ownEndpointOf("ssm"));
  expect(codes(planOf(switching))).toEqual([]);
  const plan = planOf(beside(switching, 500));
  expect([codes(plan), plan.blocked]).toEqual([["profile.beside"], []]);
  expect(plan.findings.find(({ code }) => code === "profile.beside")?.message).toContain(
    "while spoke app is switched, another Profile",
  );
  expect(codes(planOf(beside(fresh(byZones), 500)))).toEqual([]);
});

test("an endpoint in another Profile may have any of the names, and what has them goes first alone", () => {
  const handing = present({ zones: [], whyUnnamed: undefined, hasRules: false, unread: ["vpce-theirs"] });
  const plan = planOf(beside(fresh(draft(300)), 100, handing));
  expect(codes(plan)).toEqual(["profile.outranked"]);
  expect(plan.findings.find(({ code }) => code === "profile.outranked")?.message).toContain(
    "which names vpce-theirs has for it was not looked at",
  );
  expect(codes(planOf(beside(fresh(draft(300)), 400, handing)))).toEqual([]);
});

/** App as it was switched to the hub, and then: it is to keep its own, or its switch was stopped; the Profile is gone from it. */
const without = (mode: "keep" | "switch", endpoint: SpokeEndpoint, asked: Draft): Scene => {
  const app = { name: "app", localEndpoints: { mode } } as const;
  const scene = fresh({ ...asked, spokes: [app] });
  return beside(withOwn(scene, vpcOf("app"), endpoint), 100, having([ssm]));
};

test("the way back to an endpoint of its own waits for nothing of the Profile, and is not held back with it", () => {
  const plan = planOf(without("keep", switchedEndpointOf("ssm"), draft()));
  expect(codes(plan)).toEqual(["profile.occupied"]);
  const on = plan.operations.find(({ kind }) => kind === "turn-private-dns");
  expect([on?.dependsOn, plan.operations.map(({ kind }) => kind)]).toEqual([
    [],
    expect.arrayContaining(["turn-private-dns", "conclude-switch"]),
  ]);
});

test("a switch that was stopped with private DNS off is concluded, whoever goes first: it is undone where the Profile does not serve", () => {
  const app = { name: "app", localEndpoints: { mode: "switch" } } as const;
  const joined: Draft = { ...draft(), spokes: [app] };
  const stopped = ownEndpointOf("ssm", { isPrivateDnsOn: false, tags: switchingTags("shared-endpoints") });
  const plan = planOf(beside(withOwn(standing(joined), vpcOf("app"), stopped), 50, having([ssm])));
  expect([codes(plan), plan.operations.map(({ kind }) => kind)]).toEqual([["profile.beside"], ["conclude-switch"]]);
});

test("while nobody knows which Profile is the topology's own, none is said to be another's", () => {
  const scene = standing(draft());
  const { profiles } = scene.state;
  if (profiles === undefined) throw new Error("nobody looks at Profiles");
  expect(codes(planOf({ ...scene, state: { ...scene.state, profiles: { ...profiles, own: refused } } }))).toEqual([]);
});
