import { expect, test } from "vitest";
import { foreignGroup, foreignIds, makeForeignHub } from "./support/brownfield.ts";
import { type GrantedWorld, createGrantedWorld, isWell, told } from "./support/granted.ts";
import { assertTold, rolesThat } from "./support/missing-right.ts";
import { draftOf, hub } from "./support/topologies.ts";

// What is adopted does not bear the mark by which roles are narrowed, so they name it.

const access = { role: "vpce-hub", planRole: "vpce-hub-plan" };
const near = { name: "near", account: "222222222222", vpc: "vpc-0b1b2c3d4e5f60001" };
const owned = draftOf(["kms"], [near], { access });
const { zone, endpoint } = foreignIds("kms");
const adopting = { ...owned, hub: { ...hub, securityGroups: [foreignGroup] }, adopt: [zone, endpoint] };

async function brownfield(): Promise<GrantedWorld> {
  const granted = await createGrantedWorld(adopting);
  makeForeignHub(granted.world, ["kms"], [near]);
  return granted;
}

const hubRoles = (purpose: "plan" | "apply", granted: GrantedWorld): ReturnType<typeof rolesThat> =>
  rolesThat(purpose, granted).filter(({ uses }) => uses.some(({ side }) => side === "hub"));

test("under the printed roles a hub is adopted", async () => {
  const granted = await brownfield();
  for (const result of [await granted.plan(adopting), await granted.apply(adopting)]) {
    expect(isWell(result), told(result)).toBe(true);
  }
  expect(granted.world.simulator.snapshot().zones[0]?.comment).toContain("owned by the vpce-hub topology");
});

test.each(["route53:UpdateHostedZoneComment", "ec2:CreateTags"])(
  "without %s it is not, and says so",
  async (action) => {
    const granted = await brownfield();
    for (const role of hubRoles("apply", granted)) {
      granted.grant({ role, action });
      assertTold(await granted.apply(adopting), { role, action });
      granted.grant();
    }
    const result = await granted.apply(adopting);
    expect(isWell(result), told(result)).toBe(true);
  },
);

test("who may not ask CloudFormation plans all the same, and says that it was not asked", async () => {
  const granted = await brownfield();
  const [role] = hubRoles("plan", granted);
  if (role === undefined) throw new Error("there is a role that plans");
  granted.grant({ role, action: "cloudformation:DescribeStackResources" });
  const result = await granted.plan(adopting);
  expect(isWell(result), told(result)).toBe(true);
  // Terraform shows by the comment, whoever may be asked.
  expect(told(result)).toContain("made by Terraform");
});

test("under the printed roles a topology is renamed, its group too", async () => {
  const renamed = { ...owned, name: "new-name", adopt: [{ topology: "shared-endpoints" }] };
  const granted = await createGrantedWorld(renamed);
  for (const { account } of [hub, near]) granted.world.simulator.addRole({ account, name: access.role });
  await granted.world.apply(owned);
  granted.grant();
  for (const result of [await granted.plan(renamed), await granted.apply(renamed)]) {
    expect(isWell(result), told(result)).toBe(true);
  }
  const { securityGroups } = granted.world.simulator.snapshot();
  expect(securityGroups.filter(({ tags }) => tags["vpce-hub:topology"] === "new-name")).toHaveLength(1);
});
