import type { RoleRights } from "@vpce-hub/core";
import type { SimulatorOptions } from "@vpce-hub/simulator";
import { expect, test } from "vitest";
import { type GrantedWorld, createGrantedWorld, isWell, told } from "./support/granted.ts";
import { actionsOf, assertNeeded, assertTold } from "./support/missing-right.ts";
import { giveOtherProfile } from "./support/profile-worlds.ts";
import { type Draft, draftOf, hub } from "./support/topologies.ts";

// What roles are printed for topologies that serve by a Profile: with it that goes, and without any one of its actions it
// does not.

const access = { role: "vpce-hub", planRole: "vpce-hub-plan", externalId: "example-corp" };
const near = { name: "near", account: "222222222222", vpc: "vpc-0b1b2c3d4e5f60001" };
const next = { name: "next", account: "333333333333", vpc: "vpc-0c1b2c3d4e5f60001" };
const home = { name: "home", account: hub.account, vpc: "vpc-0d1b2c3d4e5f60001" };
const asking = (distribution: "zones" | "profile", spokes: Draft["spokes"] = [near, next, home]): Draft =>
  draftOf(["ssm"], spokes, { access, distribution });

async function grantedInOrganization(draft: Draft = asking("profile"), options: SimulatorOptions = {}) {
  const granted = await createGrantedWorld(draft, undefined, options);
  granted.world.simulator.addOrganization({
    management: hub.account,
    accounts: [near, next].map(({ account }) => ({ id: account })),
  });
  return granted;
}

function roleIn({ rights }: GrantedWorld, account: string, name: string): RoleRights {
  const role = rights.roles.find((one) => one.account === account && one.name === name);
  if (role === undefined) throw new Error(`there is no role ${name} in ${account}`);
  return role;
}

const isOfProfiles = (action: string): boolean => /^(ram|route53profiles):/.test(action);

test("under the printed roles a topology moves to a Profile and back, and a spoke leaves it", async () => {
  const granted = await grantedInOrganization();
  for (const draft of [
    asking("zones"),
    asking("profile"),
    asking("profile", [near]),
    asking("zones"),
    asking("zones", []),
  ]) {
    const result = await granted.apply(draft);
    expect(isWell(result), told(result)).toBe(true);
  }
});

test("a topology that does not say how links are served is printed one right on Profiles: to see one that it forgot", async () => {
  const silent = draftOf(["ssm"], [near, next], { access });
  const granted = await grantedInOrganization(silent);
  const printed = granted.rights.roles.map((role) => [role.account, actionsOf(role).filter(isOfProfiles)]);
  for (const [account, actions] of printed)
    expect(actions).toEqual(account === hub.account ? ["route53profiles:ListProfiles"] : []);
  const role = roleIn(granted, hub.account, "vpce-hub-plan");
  granted.grant({ role, action: "route53profiles:ListProfiles" });
  const told = await granted.plan(silent);
  assertTold(told, { role, action: "route53profiles:ListProfiles" });
  granted.grant();
  expect(isWell(await granted.plan(silent))).toBe(true);
});

const tagged = (tags: NonNullable<Draft["tags"]>): Draft => ({ ...asking("profile"), tags });

const steps = [
  asking("profile"),
  asking("profile", [near]),
  tagged({ owner: "network" }),
  tagged({}),
  asking("profile"),
  asking("zones"),
];

test.each([hub.account, near.account])(
  "every action on Profiles that a role of %s is printed is missed without it",
  async (account) => {
    const actions = actionsOf(roleIn(await grantedInOrganization(), account, "vpce-hub")).filter(isOfProfiles);
    expect(actions.length).toBeGreaterThan(2);
    for (const action of actions) {
      const granted = await grantedInOrganization();
      const role = roleIn(granted, account, "vpce-hub");
      await assertNeeded(granted, { role, action, drafts: steps });
    }
  },
);

test.each([hub.account, near.account])("a plan says what a role of %s may not read", async (account) => {
  const granted = await grantedInOrganization();
  await granted.apply(asking("profile"));
  const role = roleIn(granted, account, "vpce-hub-plan");
  const actions = actionsOf(role).filter(isOfProfiles);
  expect(actions).toContain("route53profiles:ListProfileAssociations");
  for (const action of actions) {
    granted.grant({ role, action });
    assertTold(await granted.plan(asking("profile")), { role, action });
    granted.grant();
  }
});

const ranked = asking("profile", [{ ...near, profilePriority: 600 }]);

/** Each of the spokes has another Profile, with names of its own, that goes first. */
async function grantedBesideOthers(): Promise<GrantedWorld> {
  const granted = await grantedInOrganization(ranked, { profiles: { perVpc: "several" } });
  await giveOtherProfile(granted.world, near, { zones: ["corp.example"], priority: 500 });
  return granted;
}

test("what an order among Profiles asks for is printed for spokes where the file gives one, and nowhere else", async () => {
  const granted = await grantedBesideOthers();
  const result = await granted.apply(ranked);
  expect(isWell(result), told(result)).toBe(true);
  const more = (account: string, of: GrantedWorld, without: GrantedWorld): readonly string[] => {
    const before = new Set(actionsOf(roleIn(without, account, "vpce-hub")));
    return actionsOf(roleIn(of, account, "vpce-hub")).filter((action) => !before.has(action));
  };
  const unranked = await grantedInOrganization(asking("profile", [near]));
  const added = ["ListProfileResourceAssociations", "UpdateProfileAssociation"].map(
    (name) => `route53profiles:${name}`,
  );
  expect(more(near.account, granted, unranked).toSorted()).toEqual(["route53:ListHostedZones", ...added]);
  expect(more(hub.account, granted, unranked)).toEqual([]);
});

test.each([
  "route53:ListHostedZones",
  "route53profiles:ListProfileResourceAssociations",
  "route53profiles:UpdateProfileAssociation",
])("without %s in its account a spoke does not get its place among Profiles, and is told why", async (action) => {
  const granted = await grantedBesideOthers();
  const role = roleIn(granted, near.account, "vpce-hub");
  await assertNeeded(granted, { role, action, drafts: [ranked] });
  expect(isWell(await granted.apply(ranked))).toBe(true);
});
