import { expect, test } from "vitest";
import { plannedChanges } from "../../plan/planned-changes.ts";
import { isEmptyPlan } from "../../plan/plan.ts";
import { applied, stepsOf } from "../../testing/apply.ts";
import { type Draft, region } from "../../testing/draft.ts";
import { unread, vpcOf, withState } from "../../testing/edits.ts";
import { ownEndpointOf, withOwn } from "../../testing/local.ts";
import { asking, standing } from "../../testing/profiles-scene.ts";
import { noProfile, profileWorldOf } from "../../testing/profiles.ts";
import { type Scene, fresh, planOf, settled } from "../../testing/scene.ts";
import type { Plan } from "../../plan/plan.ts";
import { present, valueOr } from "../../words/state.ts";

const byZones: Draft = { services: ["ssm", "kms"], spokes: ["app", "data"], distribution: "zones" };
const byProfile: Draft = { ...byZones, distribution: "profile" };

function kindsOf({ operations }: Plan): readonly string[] {
  return [...new Set(operations.map(({ kind }) => kind))].filter((kind) => /profile|share/.test(kind));
}

/** The names that VPCs lack: neither on the zone, nor by the Profile. */
function darkIn(scene: Scene): readonly string[] {
  const { zones, uses } = profileWorldOf(scene);
  return scene.topology.spokes.flatMap(({ name, vpc }) =>
    valueOr(scene.state.zones, []).flatMap((zone) => {
      const isOn = valueOr(zone.vpcs, []).some((one) => one.vpc === vpc);
      const isByProfile = zones.includes(zone.id) && uses.some((use) => use.vpc === vpc);
      return isOn || isByProfile ? [] : `${name} ${zone.name}`;
    }),
  );
}

function countOfLinks(scene: Scene): readonly [direct: number, byProfile: number] {
  const direct = valueOr(scene.state.zones, []).reduce((sum, { vpcs }) => sum + valueOr(vpcs, []).length, 0);
  return [direct, profileWorldOf(scene).uses.length];
}

test("a Profile is made, filled, shared and joined, and then there is nothing to do", () => {
  const plan = planOf(fresh(byProfile));
  expect(kindsOf(plan)).toEqual(["create-profile", "share-profile", "add-zone-to-profile", "join-profile"]);
  const scene = standing(byProfile);
  expect(darkIn(scene)).toEqual([]);
  expect(countOfLinks(scene)).toEqual([2, 2]);
  expect(planOf(scene)).toMatchObject({ operations: [], changes: [], blocked: [] });
  expect(plan.overview.cells).toEqual([
    ["add", "add"],
    ["add", "add"],
  ]);
  expect(planOf(scene).overview.cells).toEqual([
    ["there", "there"],
    ["there", "there"],
  ]);
});

test.each([
  ["from zones to a Profile", byZones, byProfile],
  ["from a Profile to zones", byProfile, byZones],
])("%s no spoke lacks a name at any step, and none is counted as a loss", (_, before, after) => {
  const scene = asking(standing(before), after);
  const plan = planOf({ ...scene, topology: { ...scene.topology, policy: strict } });
  expect(plan.findings.filter(({ severity }) => severity !== "warn")).toEqual([]);
  expect(plan.overview.cells.flat()).toEqual(Array(4).fill("change"));
  for (const step of stepsOf(scene, plan)) expect(darkIn(step)).toEqual([]);
  const end = applied(scene, plan);
  expect(isEmptyPlan(planOf(end))).toBe(true);
  expect(countOfLinks(end)).toEqual(after === byProfile ? [2, 2] : [6, 0]);
});

const strict = { maxDeletes: { count: 10, percent: undefined }, extraAssociations: "remove" } as const;

test.each([
  ["from zones to a Profile", byZones, byProfile],
  ["from a Profile to zones", byProfile, byZones],
])("%s, stopped after any operation, it goes on to the same end or goes back", (_, before, after) => {
  const start = standing(before);
  const scene = asking(start, after);
  for (const step of stepsOf(scene, planOf(scene))) {
    for (const draft of [after, before]) {
      const again = asking(step, draft);
      const plan = planOf(again);
      for (const next of stepsOf(again, plan)) expect(darkIn(next)).toEqual([]);
      const end = applied(again, plan);
      expect(isEmptyPlan(planOf(end))).toBe(true);
      expect(countOfLinks(end)).toEqual(draft.distribution === "profile" ? [2, 2] : [6, 0]);
    }
  }
});

test("a spoke that is taken out leaves the Profile before its account is unshared", () => {
  const scene = asking(standing(byProfile), { ...byProfile, spokes: ["app"] });
  const plan = planOf(scene);
  expect(plan.operations.map(({ kind }) => kind).filter((kind) => /profile|share/.test(kind))).toEqual([
    "leave-profile",
    "unshare-profile",
  ]);
  expect(countOfLinks(applied(scene, plan))).toEqual([2, 1]);
  expect(isEmptyPlan(planOf(applied(scene, plan)))).toBe(true);
  expect(plan.overview.cells).toEqual([
    ["there", "remove"],
    ["there", "remove"],
  ]);
});

test("when the last spoke goes, so does the Profile, and the share last", () => {
  const scene = asking(standing(byProfile), { ...byProfile, spokes: [] });
  const plan = planOf(scene);
  expect(plan.operations.at(-1)?.kind).toBe("delete-share");
  expect(profileWorldOf(applied(scene, plan))).toEqual(noProfile);
  expect(isEmptyPlan(planOf(applied(scene, plan)))).toBe(true);
});

test("a service that goes leaves the Profile before its zone, and one that comes is joined by all at once", () => {
  const start = standing(byProfile);
  const less = asking(start, { ...byProfile, services: ["ssm"] });
  const plan = planOf(less);
  const ids = plan.operations.map(({ kind }) => kind);
  expect(ids.indexOf("remove-zone-from-profile")).toBeLessThan(ids.indexOf("delete-zone"));
  const after = applied(less, plan);
  expect(isEmptyPlan(planOf(after))).toBe(true);
  const more = asking(after, { ...byProfile, services: ["ssm", "kms", "sqs"] });
  expect(kindsOf(planOf(more))).toEqual(["add-zone-to-profile"]);
  expect(darkIn(applied(more, planOf(more)))).toEqual([]);
});

test("spokes that a Profile cannot serve stay on zones, and are told", () => {
  const draft: Draft = {
    ...byProfile,
    spokes: [
      "app",
      { name: "few", services: ["ssm"] },
      { name: "far", region: "us-west-2" },
      { name: "asked", distribution: "zones" },
    ],
  };
  const scene = fresh(draft);
  const plan = planOf(scene);
  const told = plan.findings.filter(({ code }) => code === "profile.by-zones").map(({ message }) => message);
  expect(told).toEqual([
    "spoke far is served by zones: a Profile serves VPCs of its own Region",
    "spoke few is served by zones: a Profile serves all services at once, and only some are asked for",
  ]);
  expect(plan.operations.filter(({ kind }) => kind === "join-profile").map(({ subject }) => subject)).toMatchObject([
    { name: "app" },
  ]);
  expect(isEmptyPlan(planOf(applied(scene, plan)))).toBe(true);
});

test("an account that could not be read keeps share and Profile, and nobody else waits for it", () => {
  const scene = withUnreadAccount(asking(standing(byProfile), { ...byProfile, spokes: [] }), "data");
  const plan = planOf(scene);
  expect(kindsOf(plan)).toEqual(["leave-profile"]);
  expect(plan.findings.map(({ code }) => code)).toEqual(expect.arrayContaining(["read.unknown", "profile.stays"]));
  expect(plan.isComplete).toBe(false);
});

test.each([
  ["an account that a scope leaves out", []],
  ["an organization, which others put in", ["arn:aws:organizations::111111111111:organization/o-1"]],
])("while the Profile is shared with %s, no rule of the group goes that may be for its VPCs", (_, more) => {
  const left = asking(standing(byProfile), { ...byProfile, spokes: ["app"] });
  const { profiles } = left.state;
  if (profiles?.share.kind !== "present") throw new Error("no share");
  const share = present({ ...profiles.share.value, principals: [...profiles.share.value.principals, ...more] });
  const inFile = new Set<string>([left.topology.hub.account, ...left.topology.spokes.map(({ account }) => account)]);
  const isAsked = ([account]: readonly [string, unknown]): boolean => more.length > 0 || inFile.has(account);
  const usesByAccount = new Map([...profiles.usesByAccount].filter(isAsked));
  const revoking = ({ operations }: Plan): readonly string[] =>
    operations.flatMap(({ kind }) => (kind === "revoke-ingress" ? kind : []));
  expect(revoking(planOf(left))).toEqual(["revoke-ingress"]);
  const state = { ...left.state, profiles: { ...profiles, share, usesByAccount } };
  expect(revoking(planOf({ ...left, state }))).toEqual([]);
});

test("where the hub's Profiles could not be read, nobody joins, and nobody leaves zones", () => {
  const moving = asking(standing(byZones), byProfile);
  const profiles = moving.state.profiles && { ...moving.state.profiles, own: unread };
  const plan = planOf({ ...moving, state: { ...moving.state, profiles } });
  expect(plan.operations).toEqual([]);
  expect(plan.overview.cells.flat()).toEqual(Array(4).fill("unknown"));
});

test("a VPC that has another Profile stays on its zones", () => {
  const moving = asking(standing(byZones), byProfile);
  const { account, vpc } = vpcIn(moving, "app");
  const other = { profile: "rp-other", name: "theirs", vpc, status: "COMPLETE", priority: undefined } as const;
  const profiles = moving.state.profiles && {
    ...moving.state.profiles,
    usesByAccount: new Map([...moving.state.profiles.usesByAccount, [account, present([other])] as const]),
  };
  const scene: Scene = { ...moving, state: { ...moving.state, profiles } };
  const plan = planOf(scene);
  expect(plan.findings.some(({ code }) => code === "profile.occupied")).toBe(true);
  const touched = plan.operations.flatMap((one) => ("vpc" in one && typeof one.vpc !== "string" ? one.vpc.vpc : []));
  expect(touched).not.toContain(vpc);
  expect(plan.operations.some(({ kind }) => kind === "join-profile")).toBe(true);
});

test("a service that cannot be made keeps nobody from the others", () => {
  const scene = withState(fresh({ ...byProfile, services: ["ssm", "kms"] }), {});
  const name = `kms.${region}.amazonaws.com`;
  const taken = {
    id: "Z0TAKEN",
    name,
    owner: { kind: "account", account: "999999999999" },
  } as never;
  const seen = new Map([...scene.environment.visibleZones].map(([vpc], i) => [vpc, i === 0 ? [taken] : []] as const));
  const visibleZones = new Map([...seen].map(([vpc, value]) => [vpc, { kind: "present" as const, value }]));
  const plan = planOf({ ...scene, environment: { ...scene.environment, visibleZones } });
  expect(plan.operations.filter(({ kind }) => kind === "join-profile")).toHaveLength(2);
  expect(plan.operations.filter(({ kind }) => kind === "add-zone-to-profile")).toHaveLength(1);
});

test("endpoints of a spoke's own are switched behind the Profile, and no gap is told", () => {
  const draft: Draft = { ...byProfile, spokes: [{ name: "app", localEndpoints: { mode: "switch" } }] };
  const scene = withOwn(fresh(draft), vpcOf("app"), ownEndpointOf("ssm"));
  const plan = planOf(scene);
  const at = (kind: string): number => plan.operations.findIndex((operation) => operation.kind === kind);
  expect(at("join-profile")).toBeLessThan(at("turn-private-dns"));
  expect(at("turn-private-dns")).toBeLessThan(at("conclude-switch"));
  const off = plan.operations[at("turn-private-dns")];
  expect(off?.dependsOn).toContain(plan.operations[at("join-profile")]?.id);
  expect(plan.findings.filter(({ code }) => code === "spoke.no-internet")).toEqual([]);
  expect(isEmptyPlan(planOf(applied(scene, plan)))).toBe(true);
});

test("a protected spoke moves freely, and keeps the Profile when it is taken out", () => {
  const guarded = { name: "app", isProtected: true };
  const start = standing({ ...byZones, spokes: [guarded] });
  const moving = asking(start, { ...byProfile, spokes: [guarded] });
  expect(planOf(moving).blocked).toEqual([]);
  const gone = asking(applied(moving, planOf(moving)), { ...byProfile, spokes: [] });
  const plan = planOf(gone);
  expect(plan.blocked.map(({ because }) => because.code)).toContain("resource.protected");
  expect(kindsOf(plan)).toEqual([]);
});

test("the Profile's price is in the cost, and told when it is made", () => {
  const plan = planOf(fresh(byProfile));
  expect(plan.overview.cost.after).toBeCloseTo(4 * 0.014 * 730 + 2 * 0.5 + 0.75 * 730);
  expect(plan.findings.find(({ code }) => code === "profile.price")?.message).toMatch(
    /costs 547\.50 USD a month for 2 VPCs; by zones they would cost nothing more/,
  );
});

test("a file that does not say how links are served is planned as ever", () => {
  const { distribution: _, ...unsaid } = byZones;
  const [before, after] = [planOf(settled(unsaid)), planOf(settled(byZones))];
  expect([before.operations, before.findings]).toEqual([after.operations, after.findings]);
});

test("tags of the file come to a Profile that stands, and to its share: off first, those of others stay", () => {
  const before = { ...byProfile, tags: { owner: "network", phase: "1" } };
  const scene = asking(standing(before), { ...byProfile, tags: { owner: "dns" } });
  const plan = planOf(scene);
  const ofProfile = plan.operations.filter(({ kind }) => kind.endsWith("-profile"));
  expect(ofProfile.map(({ id, dependsOn }) => [id, dependsOn])).toEqual([
    ["untag-profile:profile-share/zones", []],
    ["untag-profile:profile/zones", []],
    ["tag-profile:profile-share/zones", ["untag-profile:profile-share/zones"]],
    ["tag-profile:profile/zones", ["untag-profile:profile/zones"]],
  ]);
  expect(plan.changes.filter(({ resource }) => resource === "profile")).toMatchObject([
    { kind: "update", why: "it bears the tags of the file", fields: [{ field: "tags" }, { field: "shareTags" }] },
  ]);
  expect(isEmptyPlan(planOf(applied(scene, plan)))).toBe(true);
});

test("of a change of tags that a scope leaves in part, the rest is not said to be done", () => {
  const before = { ...byProfile, tags: { owner: "network", phase: "1" } };
  const plan = planOf(asking(standing(before), { ...byProfile, tags: { owner: "dns" } }));
  const adding = plan.operations.filter(({ kind }) => kind !== "untag-profile");
  const [change] = plannedChanges(plan.changes, adding).filter(({ resource }) => resource === "profile");
  const fields = change?.kind === "update" ? change.fields : [];
  expect(
    fields.map(({ field, before, after }) => [field, [before, after].some((list) => list.includes("phase=1"))]),
  ).toEqual([
    ["tags", false],
    ["shareTags", false],
  ]);
});

function vpcIn({ topology }: Scene, name: string): Scene["topology"]["spokes"][number] {
  const found = topology.spokes.find((spoke) => spoke.name === name);
  if (found === undefined) throw new Error(`there is no spoke ${name}`);
  return found;
}

function withUnreadAccount(scene: Scene, name: string): Scene {
  const { account } = vpcIn(fresh(byProfile), name);
  const { profiles } = scene.state;
  if (profiles === undefined) return scene;
  const usesByAccount = new Map([...profiles.usesByAccount, [account, unread] as const]);
  return { ...scene, state: { ...scene.state, profiles: { ...profiles, usesByAccount } } };
}
