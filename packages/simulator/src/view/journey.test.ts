import { expect, test } from "vitest";
import type { Mistake, Reach, Simulator } from "../index.ts";
import { hubVpc, makeEndpoint, region, type Scene, scene, spokeVpc, subnetA } from "../testing/scene.ts";
import { gateway, hubAttachment, joinedScene, mainTable, spokeSubnetA, spokeSubnetC } from "../testing/networks.ts";

const hub = { region, vpc: hubVpc };
const spoke = { region, vpc: spokeVpc };
const from = (cidr: string) => ({
  "IpPermissions.1.IpProtocol": "tcp",
  "IpPermissions.1.FromPort": 443,
  "IpPermissions.1.ToPort": 443,
  "IpPermissions.1.IpRanges.1.CidrIp": cidr,
});

/** An endpoint of the hub that lets in everybody; its first address is in the zone a. */
async function openEndpoint(
  made: Scene,
  cidr = "0.0.0.0/0",
): Promise<{ readonly id: string; readonly addresses: readonly string[] }> {
  const group = await made.hub.ec2("CreateSecurityGroup", { GroupName: "g", GroupDescription: "g", VpcId: hubVpc });
  await made.hub.ec2("AuthorizeSecurityGroupIngress", { GroupId: group.text("groupId"), ...from(cidr) });
  const { id } = await makeEndpoint(made, "ssm", { SecurityGroupId: [group.text("groupId")] });
  const addresses = made.simulator.snapshot().endpoints[0]?.addresses ?? [];
  return { id, addresses };
}

function reachAll(simulator: Simulator, addresses: readonly string[], more = {}): Reach {
  const found = addresses.map((address) => simulator.reach({ ...spoke, address, ...more }));
  return found.find(({ kind }) => kind !== "answers") ?? { kind: "answers" };
}

test("walk-1 networks that are joined as they should be let every subnet reach every endpoint, and back", async () => {
  const made = joinedScene();
  const { addresses } = await openEndpoint(made);

  expect(reachAll(made.simulator, addresses)).toEqual({ kind: "answers" });
  expect(made.simulator.reach({ ...spoke, address: "203.0.113.7" })).toMatchObject({ why: "no-route", way: "there" });
});

/** What is found where each mistake is made. */
const found: readonly (readonly [Mistake, "hub" | "spoke", string, "there" | "back"])[] = [
  ["no-route", "spoke", "internet", "there"],
  ["no-route", "hub", "internet", "back"],
  ["blackhole", "spoke", "blackhole", "there"],
  ["blackhole", "hub", "blackhole", "back"],
  ["prefix-list", "spoke", "internet", "there"],
  ["prefix-list", "hub", "internet", "back"],
  ["more-specific-route", "spoke", "internet", "there"],
  ["more-specific-route", "hub", "internet", "back"],
  ["firewall", "spoke", "not-forwarded", "there"],
  ["firewall", "hub", "not-forwarded", "back"],
  ["attachment-zone", "spoke", "attachment-zone", "there"],
  ["attachment-zone", "hub", "attachment-zone", "back"],
  ["attachment-pending", "spoke", "blackhole", "there"],
  ["attachment-pending", "hub", "no-transit-route", "there"],
  ["no-association", "spoke", "no-association", "there"],
  ["no-association", "hub", "no-association", "back"],
  ["no-propagation", "spoke", "no-transit-route", "back"],
  ["no-propagation", "hub", "no-transit-route", "there"],
  ["transit-blackhole", "spoke", "transit-blackhole", "back"],
  ["transit-blackhole", "hub", "transit-blackhole", "there"],
  ["acl-in", "spoke", "network-acl", "there"],
  // Endpoints are in the subnets of the attachment: what comes to those is not asked, what leaves them is (L1).
  ["acl-in", "hub", "network-acl", "back"],
  ["acl-out", "spoke", "network-acl", "there"],
  ["acl-out", "hub", "network-acl", "back"],
  ["acl-ephemeral", "spoke", "network-acl", "back"],
  ["acl-ephemeral", "hub", "network-acl", "back"],
  ["overlap", "spoke", "overlap", "there"],
  ["overlap", "hub", "overlap", "back"],
  ["peering-pending", "spoke", "blackhole", "there"],
  ["peering-pending", "hub", "blackhole", "back"],
  ["security-group", "hub", "not-admitted", "there"],
  ["endpoint-pending", "hub", "not-ready", "there"],
];

test.each(found)("walk-2 the mistake %s in the %s is %s on the way %s", async (mistake, side, why, way) => {
  const made = scene();
  const { simulator } = made;
  simulator.seedNetworks({ account: "333333333333", hub, spokes: [spoke] });
  const { addresses } = await openEndpoint(made);
  expect(reachAll(simulator, addresses)).toEqual({ kind: "answers" });

  simulator.makeMistake({ mistake, side, hub, spoke });
  const reach = reachAll(simulator, addresses);

  expect(reach).toMatchObject({ kind: "silent", why, way });
  expect(reach.kind === "silent" ? reach.id : "").toMatch(/^(rtb|tgw|acl|vpc|vpce|eni|igw)-/u);
});

test.each([
  ["dns-support-off", { kind: "no-resolver" }],
  ["custom-dns", { from: "public" }],
  ["resolver-rule", { from: "rule", addresses: ["192.0.2.80"] }],
] as const)("walk-2 the mistake %s in the spoke is seen by who asks for names", (mistake, answer) => {
  const { simulator } = scene();
  simulator.seedNetworks({ account: "333333333333", hub, spokes: [spoke] });
  simulator.makeMistake({ mistake, side: "spoke", hub, spoke });

  expect(simulator.resolve({ ...spoke, name: `ssm.${region}.amazonaws.com` })).toMatchObject(answer);
  expect(() => simulator.makeMistake({ mistake: "custom-dns", side: "hub", hub, spoke })).toThrow("of the spoke");
});

test("walk-3 gateways of two Regions are joined by a peering, whose routes are static", async () => {
  const made = scene();
  const { simulator } = made;
  const far = { region: "eu-west-1", vpc: "vpc-0e1" };
  simulator.addVpc({ account: "222222222222", region: far.region, id: far.vpc, cidrs: ["10.7.0.0/16"] });
  simulator.seedNetworks({ account: "333333333333", hub, spokes: [spoke, far] });
  const { addresses } = await openEndpoint(made);
  const reach = () => simulator.reach({ ...far, address: addresses[0] ?? "" });

  expect(reach()).toEqual({ kind: "answers" });
  simulator.makeMistake({ mistake: "transit-blackhole", side: "spoke", hub, spoke: far });
  expect(reach()).toMatchObject({ why: "transit-blackhole", way: "back" });
});

test("walk-4 a peering leads to the other VPC and no further", async () => {
  const made = joinedScene();
  const { simulator } = made;
  simulator.addPeering({ id: "pcx-1", requester: spoke, accepter: hub });
  const { addresses } = await openEndpoint(made);
  const reach = () => simulator.reach({ ...spoke, subnet: spokeSubnetA, address: addresses[0] ?? "" });
  simulator.addRoutes({
    region,
    vpc: spokeVpc,
    subnets: [spokeSubnetA],
    routes: [{ destination: "10.0.0.0/8", target: "pcx-1" }],
  });
  expect(reach()).toEqual({ kind: "answers" });

  simulator.addVpc({ account: "333333333333", region, id: "vpc-0c1", cidrs: ["10.2.0.0/16"] });
  expect(simulator.reach({ ...spoke, subnet: spokeSubnetA, address: "10.2.0.9" })).toEqual({
    kind: "silent",
    why: "peering",
    id: "pcx-1",
    way: "there",
  });
});

test("walk-5 a private NAT gateway stands for its clients, there and back", async () => {
  const made = joinedScene();
  const { simulator } = made;
  // The subnet has a block that the hub has as well, so that only the gateway's address can be answered.
  simulator.addVpc({ account: "222222222222", region, id: spokeVpc, cidrs: ["10.1.0.0/16", "100.64.0.0/16"] });
  const inside = "subnet-0b1b2c3d4e5f60009";
  simulator.addSubnet({
    account: "222222222222",
    region,
    id: inside,
    vpc: spokeVpc,
    cidr: "100.64.0.0/24",
    availabilityZone: `${region}a`,
  });
  const { addresses } = await openEndpoint(made, "10.1.0.0/16");
  const reach = () => simulator.reach({ ...spoke, subnet: inside, address: addresses[0] ?? "" });
  expect(reach()).toMatchObject({ kind: "silent", why: "not-admitted" });

  simulator.addNatGateway({ region, id: "nat-1", subnet: spokeSubnetA, address: "10.1.0.9", connectivity: "private" });
  simulator.addRoutes({
    region,
    vpc: spokeVpc,
    subnets: [inside],
    routes: [{ destination: "10.0.0.0/16", target: "nat-1" }],
  });
  expect(reach()).toEqual({ kind: "answers" });
  simulator.addNatGateway({ region, id: "nat-1", subnet: spokeSubnetA, address: "10.1.0.9" });
  expect(reach()).toEqual({ kind: "answers" });
  simulator.addNatGateway({ region, id: "nat-1", subnet: spokeSubnetA, address: "10.1.0.9", state: "deleted" });
  expect(reach()).toMatchObject({ why: "blackhole", way: "there" });
});

test("walk-5 an answer that goes through a NAT gateway comes from whom nobody asked", async () => {
  const made = joinedScene();
  const { simulator } = made;
  const { addresses } = await openEndpoint(made);
  const reach = () => simulator.reach({ ...spoke, subnet: spokeSubnetA, address: addresses[0] ?? "" });
  expect(reach()).toEqual({ kind: "answers" });

  const inHub = "subnet-0a1b2c3d4e5f60077";
  const place = { account: "111111111111", region, availabilityZone: `${region}a` };
  simulator.addSubnet({ ...place, id: inHub, vpc: hubVpc, cidr: "10.0.77.0/24" });
  simulator.addRoutes({
    region,
    vpc: hubVpc,
    subnets: [inHub],
    routes: [{ destination: "10.1.0.0/16", target: gateway }],
  });
  simulator.addNatGateway({ region, id: "nat-1", subnet: inHub, address: "10.0.77.9", connectivity: "private" });
  simulator.addRoutes({ region, vpc: hubVpc, routes: [{ destination: "10.1.0.0/24", target: "nat-1" }] });
  expect(reach()).toEqual({ kind: "silent", why: "translated", id: inHub, way: "back" });
});

test("walk-6 an inspection in between passes on, where its interface is told to and its routes lead on", async () => {
  const made = joinedScene();
  const { simulator } = made;
  const inspected = { account: "333333333333", region };
  simulator.addVpc({ ...inspected, id: "vpc-0d1", cidrs: ["10.200.0.0/16"] });
  for (const [id, cidr] of [
    ["subnet-0d1", "10.200.0.0/24"],
    ["subnet-0d2", "10.200.1.0/24"],
  ] as const)
    simulator.addSubnet({ ...inspected, id, vpc: "vpc-0d1", cidr, availabilityZone: `${region}a` });
  simulator.addTransitTable({ region, transitGateway: gateway, id: "tgw-rtb-2" });
  const joined = { region, transitGateway: gateway };
  simulator.addTransitAttachment({
    ...joined,
    id: "tgw-attach-9",
    vpc: "vpc-0d1",
    subnets: ["subnet-0d1"],
    association: "tgw-rtb-2",
  });
  // Everything goes to the firewall first; what comes from there knows the VPCs.
  for (const destination of ["10.0.0.0/16", "10.1.0.0/16"])
    simulator.addTransitRoute({ region, table: mainTable, destination, attachment: "tgw-attach-9" });
  for (const [destination, attachment] of [
    ["10.0.0.0/16", hubAttachment],
    ["10.1.0.0/16", "tgw-attach-0b1b2c3d4e5f60001"],
  ] as const)
    simulator.addTransitRoute({ region, table: "tgw-rtb-2", destination, attachment });
  const firewall = { ...inspected, id: "eni-0d1", subnet: "subnet-0d2", address: "10.200.1.9", securityGroups: [] };
  simulator.addNetworkInterface({ ...firewall, forwards: true });
  const everything = "0.0.0.0/0";
  simulator.addRoutes({
    region,
    vpc: "vpc-0d1",
    subnets: ["subnet-0d1"],
    routes: [{ destination: everything, target: "eni-0d1" }],
  });
  simulator.addRoutes({
    region,
    vpc: "vpc-0d1",
    subnets: ["subnet-0d2"],
    routes: [{ destination: everything, target: gateway }],
  });
  const { addresses } = await openEndpoint(made);
  const reach = () => simulator.reach({ ...spoke, subnet: spokeSubnetA, address: addresses[0] ?? "" });

  expect(reach()).toEqual({ kind: "answers" });
  simulator.addNetworkInterface(firewall);
  expect(reach()).toEqual({ kind: "silent", why: "not-forwarded", id: "eni-0d1", way: "there" });
  simulator.addNetworkInterface({ ...firewall, forwards: true });
  simulator.addRoutes({
    region,
    vpc: "vpc-0d1",
    subnets: ["subnet-0d2"],
    routes: [{ destination: everything, target: "eni-0d1" }],
  });
  expect(reach()).toMatchObject({ why: "loop", way: "there" });
});

test("walk-7 groups of a client let it out or not, and groups know each other within a VPC and over a peering", async () => {
  const made = joinedScene();
  const { simulator, hub: owner, spoke: client } = made;
  const group = (
    await client.ec2("CreateSecurityGroup", { GroupName: "c", GroupDescription: "c", VpcId: spokeVpc })
  ).text("groupId");
  const { addresses } = await openEndpoint(made);
  const reach = () => simulator.reach({ ...spoke, groups: [group], address: addresses[0] ?? "" });
  expect(reach()).toEqual({ kind: "answers" });
  const everywhere = { "IpPermissions.1.IpProtocol": "-1", "IpPermissions.1.IpRanges.1.CidrIp": "0.0.0.0/0" };
  await client.ec2("RevokeSecurityGroupEgress", { GroupId: group, ...everywhere });
  expect(reach()).toEqual({ kind: "silent", why: "egress", id: group, way: "there" });

  const { id } = await makeEndpoint(made, "kms");
  const [mine = ""] = simulator.snapshot().endpoints.find((one) => one.id === id)?.addresses ?? [];
  const [own = ""] = simulator.snapshot().endpoints.find((one) => one.id === id)?.securityGroups ?? [];
  await owner.ec2("AuthorizeSecurityGroupIngress", {
    GroupId: own,
    "IpPermissions.1.IpProtocol": "tcp",
    "IpPermissions.1.FromPort": 443,
    "IpPermissions.1.ToPort": 443,
    "IpPermissions.1.Groups.1.GroupId": own,
  });
  const inHub = (groups?: readonly string[]) =>
    simulator.reach({ ...hub, subnet: subnetA, address: mine, ...(groups === undefined ? {} : { groups }) });
  expect([inHub(), inHub([own])]).toEqual([
    { kind: "silent", why: "not-admitted", endpoint: id, id, way: "there" },
    { kind: "answers" },
  ]);
});

test("walk-8 what is no endpoint refuses whom it lets in, and is silent to all others", async () => {
  const made = joinedScene();
  const { simulator, hub: owner } = made;
  const group = (await owner.ec2("CreateSecurityGroup", { GroupName: "i", GroupDescription: "i", VpcId: hubVpc })).text(
    "groupId",
  );
  simulator.addNetworkInterface({
    account: "111111111111",
    region,
    id: "eni-1",
    subnet: subnetA,
    address: "10.0.0.77",
    securityGroups: [group],
  });
  const reach = () => simulator.reach({ ...spoke, address: "10.0.0.77" });

  expect(reach()).toEqual({ kind: "silent", why: "not-admitted", id: "eni-1", way: "there" });
  await owner.ec2("AuthorizeSecurityGroupIngress", { GroupId: group, ...from("10.1.0.0/16") });
  expect(reach()).toEqual({ kind: "refused", interface: "eni-1" });
});

test("walk-9 the ACL of a subnet of an attachment counts, for what goes in there and for what comes out", async () => {
  const made = joinedScene();
  const { simulator } = made;
  const gate = "subnet-0b1b2c3d4e5f60008";
  simulator.addSubnet({
    account: "222222222222",
    region,
    id: gate,
    vpc: spokeVpc,
    cidr: "10.1.9.0/28",
    availabilityZone: `${region}a`,
  });
  simulator.addTransitAttachment({
    region,
    id: "tgw-attach-0b1b2c3d4e5f60001",
    transitGateway: gateway,
    vpc: spokeVpc,
    subnets: [gate, spokeSubnetC],
  });
  const { addresses } = await openEndpoint(made);
  const reach = () => simulator.reach({ ...spoke, subnet: spokeSubnetA, address: addresses[0] ?? "" });
  const acl = { region, vpc: spokeVpc, id: "acl-1", subnets: [gate] };
  const open = { action: "allow", cidr: "0.0.0.0/0" } as const;
  const shut = { ruleNumber: 1, action: "deny", cidr: "0.0.0.0/0" } as const;
  const all = (["in", "out"] as const).map((direction) => ({ ...open, direction, ruleNumber: 100 }));
  const given = (...entries: Parameters<Simulator["addNetworkAcl"]>[0]["entries"]) => {
    simulator.addNetworkAcl({ ...acl, entries: [...entries, ...all] });
    return reach();
  };

  expect(given()).toEqual({ kind: "answers" });
  expect(given({ ...shut, direction: "in" })).toMatchObject({ why: "network-acl", id: "acl-1", way: "there" });
  expect(given({ ...shut, direction: "out" })).toMatchObject({ why: "network-acl", id: "acl-1", way: "back" });
  // What leaves the VPC does not leave by the rules of that subnet, and what comes in does not come in by them.
  expect(given({ ...shut, direction: "out", cidr: "10.0.0.0/16" })).toEqual({ kind: "answers" });
  expect(given({ ...shut, direction: "in", cidr: "10.0.0.0/16" })).toEqual({ kind: "answers" });
});

test("walk-10 routes are followed once somebody joins networks, or as the simulator is told", async () => {
  const silent = { kind: "silent", why: "no-route", way: "there" };
  const plain = scene();
  const { addresses } = await openEndpoint(plain);
  expect(reachAll(plain.simulator, addresses)).toEqual({ kind: "answers" });
  plain.simulator.addSubnet({
    account: "222222222222",
    region,
    id: spokeSubnetA,
    vpc: spokeVpc,
    cidr: "10.1.0.0/24",
    availabilityZone: `${region}a`,
  });
  plain.simulator.addTransitGateway({ account: "333333333333", region, id: "tgw-1" });
  expect(reachAll(plain.simulator, addresses)).toMatchObject(silent);

  const ignoring = joinedScene({ routes: "ignored" });
  ignoring.simulator.addRoutes({ region, vpc: spokeVpc, subnets: [spokeSubnetA, spokeSubnetC], routes: [] });
  const other = await openEndpoint(ignoring);
  expect(reachAll(ignoring.simulator, other.addresses)).toEqual({ kind: "answers" });
});
