import { expect, test } from "vitest";
import { type Scene, first, hubAccount, region, scene } from "../testing/scene.ts";
import { foreigner, pick, planned } from "../testing/operations.ts";

const setUp = async (options: Parameters<typeof scene>[0] = {}, prepare: (world: Scene) => void = () => undefined) => {
  const world = scene({ services: ["ssm"], spokes: [{}], ...options });
  prepare(world);
  const run = await planned(world);
  await run.executeAll("create-zone");
  return { ...world, ...run };
};

test("authorizing and associating twice is as good as once", async () => {
  const { plan, execute, simulator } = await setUp();
  for (const kind of ["authorize", "authorize", "associate", "associate", "deauthorize", "deauthorize"] as const)
    await execute(pick(plan, kind));
  const zone = first(simulator.snapshot().zones);
  expect(zone.associations).toHaveLength(2);
  expect(zone.authorizations).toEqual([]);
});

test("an authorization that a run beside this one took back is given again", async () => {
  const { plan, execute, simulator, calls } = await setUp();
  await execute(pick(plan, "associate"));
  expect(first(simulator.snapshot().zones).associations).toHaveLength(2);
  expect(
    calls.filter(({ action }) => action === "CreateVPCAssociationAuthorization").map(({ account }) => account),
  ).toEqual([hubAccount]);
});

test("an association that a run beside this one made, and took the authorization back, is done", async () => {
  const { plan, execute, executeAll, calls } = await setUp();
  await executeAll("authorize", "associate", "deauthorize");
  const before = calls.length;
  await execute(pick(plan, "associate"));
  expect(calls.slice(before).map(({ action }) => action)).toEqual([
    "AssociateVPCWithHostedZone",
    "ListHostedZonesByVPC",
  ]);
});

test("a spoke with an endpoint of its own is told to turn its private DNS off", async () => {
  const world = await setUp();
  const { simulator, topology, plan, execute, clock } = world;
  const spoke = first(topology.spokes);
  simulator.addSubnet({
    account: spoke.account,
    region,
    id: "subnet-0b000000000000001",
    vpc: spoke.vpc,
    cidr: "10.1.0.0/25",
    availabilityZone: `${region}a`,
  });
  const { aws, origin } = foreigner(world, spoke.account);
  await aws.write("ec2:CreateVpcEndpoint", origin, {
    VpcEndpointType: "Interface",
    VpcId: spoke.vpc,
    ServiceName: `com.amazonaws.${region}.ssm`,
    SubnetIds: ["subnet-0b000000000000001"],
    PrivateDnsEnabled: true,
  });
  await clock.sleep(120_000);
  await execute(pick(plan, "authorize"));
  await expect(execute(pick(plan, "associate"))).rejects.toMatchObject({
    code: "aws.conflict",
    message: expect.stringMatching(
      `${spoke.vpc} \\(${region}\\) already sees zone Z\\w+ named ssm.${region}.amazonaws.com, owned by vpce.amazonaws.com`,
    ),
    hint: `turn off private DNS of the endpoint that ${spoke.vpc} has for it, or leave the service out of this spoke's services`,
  });
});

test("a zone of that name in the spoke's account is named with its owner", async () => {
  const world = await setUp();
  const { topology, plan, execute, simulator } = world;
  const spoke = first(topology.spokes);
  const { aws, origin } = foreigner(world, spoke.account);
  await aws.write("route53:CreateHostedZone", origin, {
    Name: `ssm.${region}.amazonaws.com`,
    CallerReference: "by hand",
    VPC: { VPCId: spoke.vpc, VPCRegion: "ap-northeast-1" },
  });
  await execute(pick(plan, "authorize"));
  const id = first(simulator.snapshot().zones.filter(({ account }) => account === spoke.account)).id;
  await expect(execute(pick(plan, "associate"))).rejects.toMatchObject({
    code: "aws.conflict",
    message: expect.stringContaining(`zone ${id} named ssm.${region}.amazonaws.com, owned by account ${spoke.account}`),
  });
});

test("a conflict in the words of 2018, which name no zone, is looked up", async () => {
  const { plan, execute, executeAll, simulator } = await setUp();
  await executeAll("authorize", "associate");
  const message =
    "The VPC that you chose, vpc-1 in region ap-northeast-1, is already associated with another private hosted zone that has an overlapping name space, ssm.";
  simulator.faults.add({
    action: "AssociateVPCWithHostedZone",
    nth: 1,
    when: "before",
    effect: { kind: "error", code: "ConflictingDomainExists", message },
  });
  await execute(pick(plan, "associate"));
  expect(first(simulator.snapshot().zones).associations).toHaveLength(2);
});

test("a spoke's role without the permission is not taken for a missing authorization", async () => {
  const { plan, execute, calls } = await setUp({}, ({ simulator, topology }) => {
    simulator.addRole({
      account: first(topology.spokes).account,
      name: "vpce-hub",
      denies: ["route53:AssociateVPCWithHostedZone"],
    });
  });
  await execute(pick(plan, "authorize"));
  await expect(execute(pick(plan, "associate"))).rejects.toMatchObject({
    code: "aws.access-denied",
    hint: expect.stringContaining("route53:AssociateVPCWithHostedZone"),
  });
  expect(calls.filter(({ action }) => action === "AssociateVPCWithHostedZone")).toHaveLength(1);
});

test("a VPC that is not the spoke's is not taken for a missing authorization", async () => {
  const { plan, execute, topology, calls } = await setUp({ spokes: [{}, {}] });
  const [one, other] = topology.spokes;
  const associate = pick(plan, "associate");
  const stranger = plan.operations.find(
    (operation) => operation.kind === "associate" && operation.caller.account === other?.account,
  );
  if (stranger === undefined || one === undefined) throw new Error("two spokes");
  await expect(execute({ ...associate, caller: stranger.caller })).rejects.toMatchObject({ code: "aws.access-denied" });
  expect(calls.filter(({ action }) => action === "AssociateVPCWithHostedZone")).toHaveLength(1);
});

test("a disassociation waits until it is in sync, and a second one is as good", async () => {
  const world = await setUp();
  await world.executeAll("authorize", "associate", "deauthorize");
  const spoke = first(world.topology.spokes);
  const zone = pick((await planned({ ...world, topology: { ...world.topology, spokes: [] } })).plan, "disassociate");
  const start = world.clock.now();
  await world.execute({ ...zone, isAwaited: true });
  expect(world.clock.now() - start).toBeGreaterThanOrEqual(30_000);
  expect(world.waits).toContain(
    `until Route 53 has spread the end of the association of ${spoke.vpc} with zone ${zone.zone}`,
  );
  await world.execute(zone);
});

test("writes on one zone never meet, whatever the latency", async () => {
  const { plan, execute, calls } = await setUp({ spokes: [{}, {}, {}, { account: hubAccount }], latencyMs: 200 });
  await Promise.all(
    plan.operations
      .filter(({ kind }) => kind === "authorize" || kind === "tag-zone")
      .map((operation) => execute(operation)),
  );
  await Promise.all(plan.operations.filter(({ kind }) => kind === "associate").map((operation) => execute(operation)));
  await Promise.all(
    plan.operations.filter(({ kind }) => kind === "deauthorize").map((operation) => execute(operation)),
  );
  expect(calls.filter(({ outcome }) => outcome !== "ok")).toEqual([]);
});
