import { type Operation, type OperationKind, type Plan, type Topology, isHubError } from "@vpce-hub/core";
import { expect, test } from "vitest";
import type { RequestHandler } from "../index.ts";
import { type Errors, apply, executorFor, planFor, run } from "../testing/apply.ts";
import { groupId } from "../testing/endpoints.ts";
import { lying } from "../testing/liar.ts";
import { foreigner, pick, planned } from "../testing/operations.ts";
import { type Scene, first, hub, hubAccount, hubVpc, region, scene, subnets } from "../testing/scene.ts";

const someoneVpc = "vpc-0c000000000000001";

/** A topology in order, with a VPC of somebody else in the hub's account. */
async function inOrder(services: readonly string[] = ["ssm"]): Promise<Scene> {
  const world = scene({ services, spokes: [{}], throttling: "off" });
  await apply(world.topology, world.aws);
  world.simulator.addVpc({ account: hubAccount, region, id: someoneVpc, cidrs: ["10.200.0.0/16"] });
  return world;
}

function nothingOf({ topology }: Scene): Topology {
  return { ...topology, services: [], spokes: [] };
}

/** The codes of the operations that failed, by kind; what was skipped because of them is left out. */
function codesOf({ operations }: Plan, errors: Errors): readonly string[] {
  return operations.flatMap(({ id, kind }) => {
    const error = errors.get(id);
    return isHubError(error) ? `${kind} ${error.code}` : [];
  });
}

function only(operations: readonly Operation[], ...kinds: readonly OperationKind[]): readonly Operation[] {
  return operations.filter(({ kind }) => kinds.includes(kind)).map((operation) => ({ ...operation, dependsOn: [] }));
}

test("an endpoint that a record of ours leads to is not deleted, and the others are", async () => {
  const world = await inOrder(["ssm", "kms"]);
  const { topology, simulator, open } = world;
  const nothing = nothingOf(world);
  const plan = await planFor(nothing, open());
  const ofKms = plan.operations.filter(({ id, kind }) => kind !== "delete-endpoint" && id.includes("kms"));
  expect(ofKms.length).toBeGreaterThan(1);
  expect(await run(ofKms, executorFor(topology, plan, open()))).toEqual(new Map());
  const errors = await run(only(plan.operations, "delete-endpoint"), executorFor(nothing, plan, open()));
  expect(codesOf(plan, errors)).toEqual(["delete-endpoint apply.in-use"]);
  expect([...errors.values()][0]).toMatchObject({
    message: expect.stringMatching(/endpoint vpce-\w+ is used: record ssm\..* A of zone Z\w+ leads to it/),
    hint: expect.stringContaining("plan again"),
  });
  const left = simulator.snapshot().endpoints.filter(({ state }) => state === "available");
  expect(left.map(({ serviceName }) => serviceName)).toEqual([`com.amazonaws.${region}.ssm`]);
});

test("a record that a list still shows for a moment keeps no endpoint", async () => {
  const world = await inOrder();
  const { simulator, open, clock } = world;
  const nothing = nothingOf(world);
  const plan = await planFor(nothing, open());
  let shown = "";
  let until = Number.POSITIVE_INFINITY;
  const requestHandler = lying(simulator.requestHandler, (action, xml) => {
    if (action !== "ListResourceRecordSets") return undefined;
    if (xml.includes("AliasTarget")) shown = xml;
    else until = Math.min(until, clock.now() + 3_000);
    return clock.now() < until ? shown : xml;
  });
  const before = plan.operations.filter(
    ({ kind }) => !["delete-zone", "delete-endpoint", "delete-security-group"].includes(kind),
  );
  const aws = open({ requestHandler });
  const execute = executorFor(nothing, plan, aws);
  await planFor(nothing, aws);
  expect(await run(before, execute)).toEqual(new Map());
  expect(await run(only(plan.operations, "delete-endpoint"), execute)).toEqual(new Map());
});

test("a zone that a VPC joined since the plan keeps its records and stays", async () => {
  const world = await inOrder(["ssm", "kms"]);
  const { simulator, open } = world;
  const nothing = nothingOf(world);
  const plan = await planFor(nothing, open());
  const zone = first(simulator.snapshot().zones.filter(({ name }) => name.startsWith("kms")));
  const { aws, origin } = foreigner(world, hubAccount);
  await aws.write("route53:AssociateVPCWithHostedZone", origin, {
    HostedZoneId: zone.id,
    VPC: { VPCId: someoneVpc, VPCRegion: "ap-northeast-1" },
  });
  const errors = await run(plan.operations, executorFor(nothing, plan, open()));
  expect(codesOf(plan, errors)).toEqual(["change-records apply.in-use"]);
  expect([...errors.values()][0]).toMatchObject({ message: `zone ${zone.id} is used by ${someoneVpc} (${region})` });
  expect(simulator.snapshot().zones.map(({ id, records }) => [id, records.length])).toEqual([[zone.id, 1]]);
  const rest = await run(only(plan.operations, "delete-zone"), executorFor(nothing, plan, open()));
  expect(codesOf(plan, rest)).toEqual(["delete-zone apply.in-use"]);
});

/** Somebody else's endpoint with the group of the topology on it. */
async function addStranger(world: Scene): Promise<string> {
  const group = first(world.simulator.snapshot().securityGroups.filter(({ name }) => name === "vpce-hub-shared")).id;
  const { aws, origin } = foreigner(world, hubAccount);
  await aws.write("ec2:CreateVpcEndpoint", origin, {
    VpcEndpointType: "Interface",
    VpcId: hubVpc,
    ServiceName: `com.amazonaws.${region}.sqs`,
    SubnetIds: [first(subnets)],
    SecurityGroupIds: [group],
    PrivateDnsEnabled: false,
  });
  return group;
}

test("rules that a stranger's endpoint counts on are not revoked", async () => {
  const world = await inOrder();
  const { topology, simulator, open } = world;
  const group = await addStranger(world);
  const fewer = { ...topology, spokes: [] };
  const plan = await planFor(fewer, open());
  const errors = await run(plan.operations, executorFor(fewer, plan, open()));
  expect(codesOf(plan, errors)).toEqual(["revoke-ingress apply.in-use"]);
  expect([...errors.values()][0]).toMatchObject({
    message: expect.stringContaining(`${group} is used by endpoint vpce-`),
  });
  const { rules } = first(simulator.snapshot().securityGroups.filter(({ id }) => id === group));
  expect(rules.filter(({ direction }) => direction === "ingress").length).toBeGreaterThan(1);
});

test("a rule that is put back says whose it is, as it did before", async () => {
  const world = scene({ services: ["ssm"], spokes: [{}, {}], throttling: "off" });
  await apply(world.topology, world.aws);
  const { topology, simulator, open } = world;
  const group = groupId(first(simulator.snapshot().securityGroups.filter(({ name }) => name === "vpce-hub-shared")).id);
  const fewer = { ...topology, spokes: topology.spokes.slice(0, 1) };
  const plan = await planFor(fewer, open());
  const described = async (): Promise<readonly unknown[]> => {
    const found = await open().read("ec2:DescribeSecurityGroups", { caller: hub, region }, { GroupIds: [group] });
    return (found.SecurityGroups ?? []).flatMap(({ IpPermissions = [] }) =>
      IpPermissions.flatMap(({ IpRanges = [] }) => IpRanges.map(({ CidrIp, Description }) => [CidrIp, Description])),
    );
  };
  const { aws, origin } = foreigner(world, hubAccount);
  const lost = { IpProtocol: "tcp", FromPort: 443, ToPort: 443, IpRanges: [{ CidrIp: "10.1.0.0/24" }] };
  let isRevoked = false;
  const handler: RequestHandler = simulator.requestHandler;
  const requestHandler: RequestHandler = {
    handle: async (request, options) => {
      // A run beside this one takes a rule away that is to stay, between the last look and the write.
      if (!isRevoked && String(request.body).includes("Action=RevokeSecurityGroupIngress")) {
        isRevoked = true;
        await aws.write("ec2:RevokeSecurityGroupIngress", origin, { GroupId: group, IpPermissions: [lost] });
      }
      return handler.handle(request, options);
    },
  };
  const errors = await run(plan.operations, executorFor(fewer, plan, open({ requestHandler })));
  expect(codesOf(plan, errors)).toEqual(["revoke-ingress apply.in-use"]);
  expect([...errors.values()][0]).toMatchObject({ message: expect.stringContaining("has them again") });
  expect(await described()).toEqual([
    ["10.0.0.0/16", "vpce-hub shared"],
    ["10.1.0.0/24", "vpce-hub shared"],
  ]);
});

test("a group that a stranger's endpoint has is told at once, and not waited for", async () => {
  const world = await inOrder();
  const { open, clock } = world;
  await addStranger(world);
  const nothing = nothingOf(world);
  const plan = await planFor(nothing, open());
  const others = plan.operations.filter(({ kind }) => kind !== "delete-security-group");
  const execute = executorFor(nothing, plan, open());
  expect(await run(others, execute)).toEqual(new Map());
  await clock.sleep(300_000);
  const start = clock.now();
  const group = groupId(
    first(world.simulator.snapshot().securityGroups.filter(({ name }) => name === "vpce-hub-shared")).id,
  );
  const removal = { ...first(plan.operations), id: "group", kind: "delete-security-group", group } as const;
  await expect(execute(removal, { priority: 0 })).rejects.toMatchObject({ code: "apply.in-use" });
  expect(clock.now() - start).toBeLessThan(30_000);
});

/** Two runs beside each other on a group that admits 10.0.0.0/15 and 10.0.0.0/14: each revokes what the other keeps. */
async function crossing(drains: readonly [number, number]) {
  const world = scene({ services: ["ssm"], spokes: [], throttling: "off", latencyMs: 50 });
  const { plan, executeAll } = await planned(world);
  await executeAll("create-security-group");
  const admission = pick(plan, "authorize-ingress");
  const group = first(world.simulator.snapshot().securityGroups.filter(({ name }) => name === "vpce-hub-shared")).id;
  const { aws, origin } = foreigner(world, hubAccount);
  const cidrs = ["10.0.0.0/15", "10.0.0.0/14"];
  await aws.write("ec2:AuthorizeSecurityGroupIngress", origin, {
    GroupId: group,
    IpPermissions: [{ IpProtocol: "tcp", FromPort: 443, ToPort: 443, IpRanges: cidrs.map((CidrIp) => ({ CidrIp })) }],
  });
  const extra = await planFor(world.topology, world.open());
  const rules = pick(extra, "revoke-ingress").rules.filter(
    ({ source }) => source.kind === "cidr" && cidrs.includes(source.cidr),
  );
  expect(rules).toHaveLength(2);
  const errors = await Promise.all(
    rules.map((rule, i) =>
      executorFor(
        world.topology,
        { ...extra, operations: [] },
        world.open(),
      )(
        { ...admission, kind: "revoke-ingress", group: groupId(group), rules: [rule], drainMs: drains[i] ?? 0 },
        { priority: 0 },
      ).catch((error: unknown) => error),
    ),
  );
  const left = world.simulator.snapshot().securityGroups.filter(({ id }) => id === group);
  return { errors, left: left.flatMap((one) => one.rules.filter(({ direction }) => direction === "ingress")) };
}

test.each([
  ["at the same moment", [60_000, 60_000]],
  ["one a moment before the other", [60_000, 60_020]],
  ["one long before the other", [30_000, 60_000]],
] as const)(
  "of two runs that revoke %s what the other keeps, none leaves the group without a rule",
  async (_, drains) => {
    const { errors, left } = await crossing(drains);
    expect(left.length).toBeGreaterThan(0);
    expect(errors.filter((error) => isHubError(error) && error.code === "apply.in-use").length).toBeGreaterThan(0);
  },
);
