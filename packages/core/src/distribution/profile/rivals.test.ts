import { expect, test } from "vitest";
import type { Plan } from "../../plan/plan.ts";
import type { ObservedProfiles, OtherProfile, ProfileUse } from "../../resource/profiles.ts";
import { type Draft, region, spokeOf } from "../../testing/draft.ts";
import { vpcOf } from "../../testing/edits.ts";
import { asking, standing } from "../../testing/profiles-scene.ts";
import { applied } from "../../testing/apply.ts";
import { type Scene, fresh, planOf } from "../../testing/scene.ts";
import type { AccountId } from "../../words/ids.ts";
import { canonicalName } from "../../words/names.ts";
import { type Observed, absent, present, unknown, valueOr } from "../../words/state.ts";
import { leadingPriority } from "./rivals.ts";

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
  present({ zoneNames: zoneNames.map(canonicalName), unnamed, whyUnnamed: undefined, hasRules: false });

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

test("the number to write is one below the first, while there is one", () => {
  const uses = (...priorities: readonly (number | undefined)[]): readonly ProfileUse[] =>
    priorities.map((priority) => ({ profile: "rp", name: "p", vpc, status: "COMPLETE", priority }));
  expect(leadingPriority(uses(500, 300))).toBe(299);
  expect(leadingPriority(uses(undefined))).toBe(9_900);
  expect(leadingPriority(uses(100, 300))).toBeUndefined();
});
