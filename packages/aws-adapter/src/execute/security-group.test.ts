import { expect, test } from "vitest";
import { pick, planned } from "../testing/operations.ts";
import { endpointId, endpointScene, groupId } from "../testing/endpoints.ts";
import { first, hubAccount, hubVpc } from "../testing/scene.ts";

test("the group goes when the last interface has gone, and twice is as good", async () => {
  const { plan, execute, executeAll, simulator, clock } = await endpointScene();
  await executeAll("create-endpoint");
  const create = pick(plan, "create-endpoint");
  const [group] = simulator.snapshot().securityGroups.filter(({ name }) => name === "vpce-hub-shared");
  const removal = { ...create, kind: "delete-security-group", group: groupId(group?.id ?? "") } as const;
  await execute({
    ...create,
    kind: "delete-endpoint",
    endpoint: endpointId(first(simulator.snapshot().endpoints).id),
    drainMs: 0,
  });
  const start = clock.now();
  await execute(removal);
  expect(clock.now() - start).toBeGreaterThanOrEqual(50_000);
  await execute(removal);
});

test("a group of that name is taken when it is ours, and refused when it is not", async () => {
  const { plan, execute, simulator } = await endpointScene();
  await execute(pick(plan, "create-security-group"));
  expect(simulator.snapshot().securityGroups.filter(({ name }) => name === "vpce-hub-shared")).toHaveLength(1);
  const other = await endpointScene({ services: ["kms"] });
  await other.byHand.aws.write("ec2:CreateSecurityGroup", other.byHand.origin, {
    GroupName: "vpce-hub-mine",
    Description: "by hand",
    VpcId: hubVpc,
  });
  await expect(
    other.execute({ ...pick(other.plan, "create-security-group"), name: "vpce-hub-mine" }),
  ).rejects.toMatchObject({
    code: "aws.conflict",
    message: expect.stringContaining("is not owned by vpce-hub"),
    hint: expect.stringContaining("rename"),
  });
});

test("rules that are there already, or gone already, do not keep the others from coming or going", async () => {
  const { plan, execute, simulator } = await endpointScene({ spokes: [{}, {}, {}] });
  const authorize = pick(plan, "authorize-ingress");
  const rules = (): number =>
    simulator
      .snapshot()
      .securityGroups.filter(({ name }) => name === "vpce-hub-shared")
      .flatMap((group) => group.rules.filter(({ direction }) => direction === "ingress")).length;
  const before = rules();
  await execute(authorize);
  expect(rules()).toBe(before);
  const group = groupId(first(simulator.snapshot().securityGroups.filter(({ name }) => name === "vpce-hub-shared")).id);
  const revoke = { ...authorize, kind: "revoke-ingress", group, rules: [first(authorize.rules)], drainMs: 0 } as const;
  await execute(revoke);
  expect(rules()).toBe(before - 1);
  await execute({ ...revoke, rules: authorize.rules });
  expect(rules()).toBe(0);
});

test("rules of every kind that someone added to our group are revoked", async () => {
  const world = await endpointScene({ spokes: [{}] });
  const { simulator, topology, byHand, aws } = world;
  const group = first(simulator.snapshot().securityGroups.filter(({ name }) => name === "vpce-hub-shared")).id;
  const IpPermissions = [
    { IpProtocol: "tcp", FromPort: 22, ToPort: 22, IpRanges: [{ CidrIp: "0.0.0.0/0" }] },
    { IpProtocol: "-1", Ipv6Ranges: [{ CidrIpv6: "::/0" }] },
    { IpProtocol: "udp", FromPort: 53, ToPort: 53, UserIdGroupPairs: [{ GroupId: group, UserId: hubAccount }] },
    { IpProtocol: "tcp", FromPort: 443, ToPort: 443, PrefixListIds: [{ PrefixListId: "pl-0123456789abcdef0" }] },
  ];
  await byHand.aws.write("ec2:AuthorizeSecurityGroupIngress", byHand.origin, { GroupId: group, IpPermissions });
  const { plan, execute } = await planned(world);
  expect(pick(plan, "revoke-ingress").rules).toHaveLength(4);
  await execute(pick(plan, "revoke-ingress"));
  const again = await planned({ topology, aws });
  expect(again.plan.operations.map(({ kind }) => kind)).not.toContain("revoke-ingress");
});
