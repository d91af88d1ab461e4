import {
  CreateSecurityGroupCommand,
  CreateTagsCommand,
  DeleteSecurityGroupCommand,
  DeleteVpcEndpointsCommand,
  EC2Client,
  ModifyVpcEndpointCommand,
  type ResourceType,
  type TagSpecification,
} from "@aws-sdk/client-ec2";
import { type Origin, type WriteAws, openAws, openForWrites } from "@vpce-hub/aws-adapter";
import { type AccountId, rightsOf, topologyTag } from "@vpce-hub/core";
import { systemClock } from "@vpce-hub/runner";
import { describe, expect, test } from "vitest";
import { createGrantedWorld, isWell, told, trust } from "./support/granted.ts";
import { actionsOf, assertNeeded, assertTold, rolesThat } from "./support/missing-right.ts";

import { leadManyWays } from "./support/many-ways.ts";
import { draftOf, hub } from "./support/topologies.ts";
import { declaredOf, topologyOf } from "./support/world.ts";

// The roles that `vpce roles` prints, enforced by the simulator: with them everything goes, and without any one of their
// actions something does not, and says for which account, role and action.

const access = { role: "vpce-hub", planRole: "vpce-hub-plan", externalId: "example-corp" };
const near = { name: "near", account: "222222222222", vpc: "vpc-0b1b2c3d4e5f60001" };
const home = { name: "home", account: hub.account, vpc: "vpc-0d1b2c3d4e5f60001" };
const far = { name: "far", account: "444444444444", vpc: "vpc-0e1b2c3d4e5f60001", region: "eu-west-1" };

// Two topologies that, each behind the other, add, change and take away something of every kind.
const odd = draftOf([{ name: "ssm", policy: "allow.json" }, { name: "sqs", ports: [8443] }, "s3"], [near, home], {
  access,
  tags: { odd: "1" },
});
const even = draftOf(
  [
    { name: "ssm", policy: "deny.json" },
    { name: "kms", ports: [9443] },
  ],
  [home],
  { access, tags: { even: "1" } },
);
const all = { ...odd, services: [...odd.services, ...even.services.slice(1)], spokes: [near, home, far] };

test("under the printed roles a topology is planned, applied from nothing, changed and taken down", async () => {
  const granted = await createGrantedWorld(all);
  const less = { ...even, services: even.services.slice(0, 1), spokes: [] };
  for (const draft of [all, { ...odd, spokes: [near] }, all, even, less]) {
    for (const result of [await granted.plan(draft), await granted.apply(draft)]) {
      expect(isWell(result), told(result)).toBe(true);
    }
  }
  const { securityGroups, endpoints } = granted.world.simulator.snapshot();
  expect(endpoints.filter(({ state }) => state === "available")).toHaveLength(1);
  expect(securityGroups.filter(({ name }) => name !== "default")).toHaveLength(1);
});

describe("without one of its actions", () => {
  test("a role that plans says which, in which account", async () => {
    const granted = await createGrantedWorld(odd);
    leadManyWays(granted.world.simulator, {
      region: hub.region,
      hub: hub.vpc,
      hubSubnets: hub.subnets,
      other: home.vpc,
      spoke: near.vpc,
    });
    await granted.apply({ ...odd, services: odd.services.slice(0, 2) });
    // A group is to go, and the spoke is to join a service that has gateways.
    const next = { ...odd, services: [...even.services, "s3"] };
    // The hub's, and that of the spoke in another account.
    expect(rolesThat("plan", granted)).toHaveLength(2);
    for (const role of rolesThat("plan", granted)) {
      for (const action of actionsOf(role)) {
        granted.grant({ role, action });
        // What resolver rules there are is asked by nobody but who verifies.
        const isOfRules = action.startsWith("route53resolver:");
        assertTold(await (isOfRules ? granted.verify(next) : granted.plan(next)), { role, action });
      }
      granted.grant();
    }
  });

  test("a role that applies says which, in which account, and goes on once it has it", async () => {
    const granted = await createGrantedWorld(odd);
    leadManyWays(granted.world.simulator, {
      region: hub.region,
      hub: hub.vpc,
      hubSubnets: hub.subnets,
      other: home.vpc,
      spoke: near.vpc,
    });
    for (const role of rolesThat("apply", granted)) {
      for (const action of actionsOf(role))
        await assertNeeded(granted, { role, action, drafts: [odd, even, odd, even] });
    }
    for (const draft of [even, odd]) {
      const result = await granted.apply(draft);
      expect(isWell(result), told(result)).toBe(true);
    }
  });
});

test("a role touches nothing that does not bear the mark of its topology", async () => {
  const granted = await createGrantedWorld(odd);
  await granted.apply(odd);
  const { simulator } = granted.world;
  const { roles } = rightsOf(await declaredOf({ ...odd, name: "another" }), trust);
  const role = roles.find(({ arn }) => arn === `arn:aws:iam::${hub.account}:role/vpce-hub`);
  simulator.addRole({ account: hub.account, name: "vpce-hub", policies: [role?.policy] });
  const { endpoints, securityGroups } = simulator.snapshot();
  const endpoint = endpoints[0]?.id ?? "";
  const group = securityGroups.find(({ name }) => name !== "default")?.id ?? "";
  const ec2 = new EC2Client({
    region: hub.region,
    credentials: simulator.openRole(hub.account, "vpce-hub"),
    requestHandler: simulator.requestHandler,
    maxAttempts: 1,
  });
  const mark = [{ Key: topologyTag, Value: "another" }];
  const marked = (ResourceType: ResourceType): TagSpecification[] => [{ ResourceType, Tags: mark }];
  const named = { GroupName: "x", Description: "x", VpcId: hub.vpc };
  for (const deed of [
    () => ec2.send(new DeleteVpcEndpointsCommand({ VpcEndpointIds: [endpoint] })),
    () => ec2.send(new ModifyVpcEndpointCommand({ VpcEndpointId: endpoint, PrivateDnsEnabled: false })),
    () => ec2.send(new DeleteSecurityGroupCommand({ GroupId: group })),
    () => ec2.send(new CreateTagsCommand({ Resources: [endpoint], Tags: mark })),
    () => ec2.send(new CreateSecurityGroupCommand(named)),
  ]) {
    await expect(deed()).rejects.toMatchObject({ name: "UnauthorizedOperation" });
  }
  const made = new CreateSecurityGroupCommand({ ...named, TagSpecifications: marked("security-group") });
  expect((await ec2.send(made)).GroupId).toMatch(/^sg-/);
});

test("the hub's role writes no records but A and AAAA, makes nothing in another VPC, and a spoke's role lets no other VPC join", async () => {
  const granted = await createGrantedWorld(odd);
  await granted.apply(odd);
  const { simulator } = granted.world;
  const [zone] = simulator.snapshot().zones;
  const HostedZoneId = zone?.id ?? "";
  const { hub: hubOf, spokes } = await topologyOf(odd);
  const { region } = hubOf;
  const from = (account: AccountId): Origin => ({ caller: { account, access: { kind: "ambient" } }, region });
  const as = ({ caller: { account } }: Origin): WriteAws => {
    const credentials = simulator.openRole(account, "vpce-hub");
    return openForWrites(openAws({ clock: systemClock, credentials, requestHandler: simulator.requestHandler }));
  };
  const theHub = from(hubOf.account);
  const theSpoke = from(spokes.find(({ name }) => name === near.name)?.account ?? hubOf.account);
  const record = async (Type: "A" | "TXT"): Promise<unknown> => {
    const ResourceRecords = [{ Value: Type === "A" ? "10.0.0.1" : '"x"' }];
    const set = { Name: `x.${zone?.name ?? ""}`, Type, TTL: 60, ResourceRecords };
    const ChangeBatch = { Changes: [{ Action: "CREATE" as const, ResourceRecordSet: set }] };
    return as(theHub).write("route53:ChangeResourceRecordSets", theHub, { HostedZoneId, ChangeBatch });
  };
  const VPC = { VPCId: "vpc-0f1b2c3d4e5f60009", VPCRegion: "ap-northeast-1" } as const;
  const named = { Name: "x.example", CallerReference: "x", VPC };
  const endpoint = { VpcId: VPC.VPCId, ServiceName: "com.amazonaws.ap-northeast-1.ssm" };
  for (const deed of [
    async () => record("TXT"),
    async () => as(theHub).write("route53:CreateHostedZone", theHub, named),
    async () => as(theHub).write("ec2:CreateVpcEndpoint", theHub, endpoint),
    async () => as(theSpoke).write("route53:AssociateVPCWithHostedZone", theSpoke, { HostedZoneId, VPC }),
  ])
    await expect(deed()).rejects.toMatchObject({ code: "aws.access-denied" });
  expect(await record("A")).toMatchObject({ ChangeInfo: { Id: expect.any(String) } });
});
