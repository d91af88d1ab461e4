import { describe, expect, test } from "vitest";
import { giveOwnEndpoints } from "./support/by-hand.ts";
import { createGrantedWorld, isWell, told } from "./support/granted.ts";
import { actionsOf, assertNeeded, assertTold } from "./support/missing-right.ts";
import { type Draft, draftOf, hub } from "./support/topologies.ts";

// What roles are printed for topologies that switch and retire endpoints of spokes: with it that goes, and without any
// one of its actions it does not.

const access = { role: "vpce-hub", planRole: "vpce-hub-plan", externalId: "example-corp" };
const near = { name: "near", account: "222222222222", vpc: "vpc-0b1b2c3d4e5f60001" };
type Mode = "keep" | "switch" | "retire";
const asking = (localEndpoints?: Mode): Draft =>
  draftOf(["ssm"], [{ ...near, drain: "1h", ...(localEndpoints === undefined ? {} : { localEndpoints }) }], { access });

async function grantedWithOwn() {
  const granted = await createGrantedWorld(asking("retire"));
  const [endpoint = ""] = await giveOwnEndpoints(granted.world, near, { services: ["ssm"] });
  const ofSpoke = granted.rights.roles.filter(({ account }) => account === near.account);
  const [apply, plan] = ["vpce-hub", "vpce-hub-plan"].map((name) => ofSpoke.find((role) => role.name === name));
  if (apply === undefined || plan === undefined) throw new Error("the spoke has two roles");
  return { granted, endpoint, apply, plan };
}

test("under the printed roles an endpoint of a spoke is switched, switched back, switched and retired", async () => {
  const { granted, endpoint } = await grantedWithOwn();
  const { simulator } = granted.world;
  for (const mode of ["keep", "switch", "keep", "retire"] as const) {
    const result = await granted.apply(asking(mode));
    expect(isWell(result), told(result)).toBe(true);
  }
  await simulator.clock.sleep(2 * 3_600_000);
  const result = await granted.apply(asking("retire"));
  expect(isWell(result), told(result)).toBe(true);
  const left = simulator.snapshot().endpoints.filter(({ id, state }) => id === endpoint && !state.startsWith("delet"));
  expect(left).toEqual([]);
});

test.each<[string, Mode | undefined, readonly string[]]>([
  ["does not speak of what spokes have", undefined, []],
  ["says that it is kept", "keep", ["ec2:DeleteTags", "ec2:ModifyVpcEndpoint"]],
])("a topology that %s is printed rights for the way back, and no other to change it", async (_, mode, expected) => {
  const granted = await createGrantedWorld(asking(mode));
  const ofSpoke = granted.rights.roles.filter(({ account }) => account === near.account).flatMap(actionsOf);
  expect(ofSpoke.filter((action) => /^(ec2:(Create|Delete|Modify)|cloudwatch)/.test(action)).toSorted()).toEqual(
    expected,
  );
  expect(ofSpoke).toContain("ec2:DescribeVpcEndpoints");
});

test("under the roles that are printed for the way back, an endpoint that was switched comes back", async () => {
  const granted = await createGrantedWorld(asking("switch"));
  await giveOwnEndpoints(granted.world, near, { services: ["ssm"] });
  const switched = await granted.apply(asking("switch"));
  expect(isWell(switched), told(switched)).toBe(true);
  await granted.grantFor(asking("keep"));
  const back = await granted.apply(asking("keep"));
  expect(isWell(back), told(back)).toBe(true);
  expect(granted.world.simulator.snapshot().endpoints.find(({ vpc }) => vpc === near.vpc)).toMatchObject({
    privateDnsEnabled: true,
  });
});

describe("without one of its actions", () => {
  test("the role that applies in a spoke says which", async () => {
    const { granted, apply } = await grantedWithOwn();
    const drafts = [asking("switch"), asking("keep")];
    for (const action of actionsOf(apply).filter((one) => /^ec2:(Create|Modify|DeleteTags)/.test(one)))
      await assertNeeded(granted, { role: apply, action, drafts: [...drafts, ...drafts] });
    await granted.apply(asking("retire"));
    await granted.world.simulator.clock.sleep(2 * 3_600_000);
    await assertNeeded(granted, {
      role: apply,
      action: "ec2:DeleteVpcEndpoints",
      drafts: [asking("retire")],
    });
    expect(isWell(await granted.apply(asking("retire")))).toBe(true);
  });

  test("the role that plans says which, and goes on where it may not look at connections", async () => {
    const { granted, plan, endpoint } = await grantedWithOwn();
    for (const action of ["ec2:DescribeVpcEndpoints", "ec2:DescribeRouteTables"]) {
      granted.grant({ role: plan, action });
      assertTold(await granted.plan(asking("switch")), { role: plan, action });
    }
    granted.grant();
    const traffic = { region: hub.region, endpoint, connections: 3, sinceMs: 3_600_000, lingersMs: 60_000 };
    granted.world.simulator.addTraffic(traffic);
    await granted.apply(asking("retire"));
    await granted.world.simulator.clock.sleep(4 * 3_600_000);
    const codes = async (): Promise<readonly string[]> => {
      const result = await granted.plan(asking("retire"));
      return result.kind === "planned" ? result.plan.findings.map(({ code }) => code) : [result.kind];
    };
    expect(await codes()).not.toContain("spoke.connections-unseen");
    granted.grant({ role: plan, action: "cloudwatch:GetMetricData" });
    expect(await codes()).toContain("spoke.connections-unseen");
  });
});

test("the role that applies in a spoke touches no endpoint that does not bear the mark", async () => {
  const { granted, endpoint } = await grantedWithOwn();
  const { simulator } = granted.world;
  const { EC2Client, ModifyVpcEndpointCommand, DeleteVpcEndpointsCommand, CreateTagsCommand } =
    await import("@aws-sdk/client-ec2");
  const ec2 = new EC2Client({
    region: hub.region,
    credentials: simulator.openRole(near.account, "vpce-hub"),
    requestHandler: simulator.requestHandler,
    maxAttempts: 1,
  });
  for (const deed of [
    () => ec2.send(new ModifyVpcEndpointCommand({ VpcEndpointId: endpoint, PrivateDnsEnabled: false })),
    () => ec2.send(new DeleteVpcEndpointsCommand({ VpcEndpointIds: [endpoint] })),
    () => ec2.send(new CreateTagsCommand({ Resources: [endpoint], Tags: [{ Key: "Name", Value: "ours" }] })),
  ])
    await expect(deed()).rejects.toMatchObject({ name: "UnauthorizedOperation" });
});
