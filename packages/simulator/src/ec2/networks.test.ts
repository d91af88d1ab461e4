import { expect, test } from "vitest";
import { Client } from "../testing/client.ts";
import { hubVpc, region, scene, spokeVpc, subnetA, subnetB, subnetC } from "../testing/scene.ts";
import {
  filters,
  gateway,
  hubAttachment,
  joinedScene,
  mainTable,
  networkAccount,
  spokeAttachment,
  spokeSubnetA,
  spokeSubnetC,
} from "../testing/networks.ts";

test("net-1 DHCP options are the VPC's own, or those that every VPC starts with", async () => {
  const { simulator, spoke, hub } = scene();
  const [given] = (await spoke.ec2("DescribeVpcs")).texts("dhcpOptionsId");
  const started = await spoke.ec2("DescribeDhcpOptions", { DhcpOptionsId: [given ?? ""] });
  expect([started.texts("key"), started.texts("value"), started.texts("ownerId")]).toEqual([
    ["domain-name", "domain-name-servers"],
    [`${region}.compute.internal`, "AmazonProvidedDNS"],
    ["222222222222"],
  ]);
  expect((await hub.ec2("DescribeDhcpOptions", { DhcpOptionsId: [given ?? ""] })).code).toBe(
    "InvalidDhcpOptionsID.NotFound",
  );

  simulator.addDhcpOptions({ account: "222222222222", region, id: "dopt-1", nameServers: ["10.9.0.2", "10.9.1.2"] });
  simulator.addVpc({ account: "222222222222", region, id: spokeVpc, cidrs: ["10.1.0.0/16"], dhcpOptions: "dopt-1" });
  expect((await spoke.ec2("DescribeVpcs")).text("dhcpOptionsId")).toBe("dopt-1");
  const own = await spoke.ec2("DescribeDhcpOptions", filters(["dhcp-options-id", "dopt-1"]));
  expect(own.texts("value")).toEqual(["10.9.0.2", "10.9.1.2"]);
});

test("net-2 routes say whether their target is there, once networks are joined", async () => {
  const { simulator, spoke } = joinedScene();
  simulator.addPrefixList({ account: "222222222222", region, id: "pl-1", cidrs: ["10.9.0.0/16"] });
  simulator.addRoutes({
    region,
    vpc: spokeVpc,
    subnets: [spokeSubnetA],
    id: "rtb-1",
    routes: [
      { destination: "pl-1", target: "tgw-gone" },
      { destination: "10.2.0.0/16", target: "pcx-gone" },
      { destination: "10.3.0.0/16", target: "nat-gone" },
      { destination: "10.4.0.0/16", target: "eni-gone" },
      { destination: "10.5.0.0/16", target: "vpce-gone" },
      { destination: "10.6.0.0/16", target: `arn:aws:networkmanager::${networkAccount}:core-network/core-network-1` },
      { destination: "0.0.0.0/0", target: "igw-1" },
    ],
  });
  const shown = await spoke.ec2("DescribeRouteTables", { RouteTableId: ["rtb-1"], MaxResults: 5 });

  const fields = ["transitGatewayId", "vpcPeeringConnectionId", "natGatewayId", "networkInterfaceId"];
  expect(fields.flatMap((field) => shown.texts(field))).toEqual(["tgw-gone", "pcx-gone", "nat-gone", "eni-gone"]);
  expect([shown.text("coreNetworkArn"), shown.text("destinationPrefixListId"), shown.texts("gatewayId")]).toEqual([
    `arn:aws:networkmanager::${networkAccount}:core-network/core-network-1`,
    "pl-1",
    ["local", "vpce-gone", "igw-1"],
  ]);
  const states = /<routeSet>.*<\/routeSet>/u.exec(shown.body)?.[0].match(/<state>\w+<\/state>/gu);
  expect(states?.map((text) => text.replaceAll(/<\/?state>/gu, ""))).toEqual([
    // the local one, then those of a list, a gateway and a peering; of a NAT gateway that is only named nothing else is said
    "active",
    "blackhole",
    "blackhole",
    "active",
    "blackhole",
    "blackhole",
    "active",
    "active",
  ]);
  expect((await spoke.ec2("DescribeRouteTables", { MaxResults: 101 })).code).toBe("InvalidParameterValue");
  const main = await spoke.ec2("DescribeRouteTables", filters(["association.main", "true"]));
  expect(main.body).toContain(`<transitGatewayId>${gateway}</transitGatewayId><state>active</state>`);
});

test("net-3 prefix lists are seen by their owner and by whom they are shared with, with their entries by pages", async () => {
  const { simulator, hub, spoke, stranger } = scene({ pageSize: 2 });
  const cidrs = ["10.1.0.0/16", "10.2.0.0/16", "10.3.0.0/16"];
  simulator.addPrefixList({
    account: "111111111111",
    region,
    id: "pl-0a",
    name: "spokes",
    cidrs,
    sharedWith: ["222222222222"],
  });
  const lists = await hub.ec2("DescribeManagedPrefixLists", filters(["owner-id", "111111111111"]));
  expect([lists.texts("prefixListName"), lists.text("maxEntries"), lists.text("state")]).toEqual([
    ["spokes"],
    "3",
    "create-complete",
  ]);
  expect((await hub.ec2("DescribeManagedPrefixLists", filters(["owner-id", "AWS"]))).texts("prefixListName")).toEqual([
    `com.amazonaws.${region}.dynamodb`,
    `com.amazonaws.${region}.s3`,
  ]);

  const first = await spoke.ec2("GetManagedPrefixListEntries", { PrefixListId: "pl-0a" });
  const second = await spoke.ec2("GetManagedPrefixListEntries", {
    PrefixListId: "pl-0a",
    NextToken: first.text("nextToken"),
  });
  expect([first.texts("cidr"), second.texts("cidr"), second.text("nextToken")]).toEqual([
    cidrs.slice(0, 2),
    cidrs.slice(2),
    "",
  ]);
  expect((await stranger.ec2("GetManagedPrefixListEntries", { PrefixListId: "pl-0a" })).code).toBe(
    "InvalidPrefixListID.NotFound",
  );
});

test("net-4 NAT gateways say whether they lead to the internet or to other networks", async () => {
  const { simulator, hub, spoke } = scene();
  simulator.addNatGateway({ region, id: "nat-1", subnet: subnetA, address: "10.0.0.9" });
  simulator.addNatGateway({
    region,
    id: "nat-2",
    subnet: subnetB,
    address: "10.0.1.9",
    connectivity: "private",
    state: "deleting",
  });
  const shown = await hub.ec2("DescribeNatGateways", filters(["vpc-id", hubVpc]));

  expect([shown.texts("connectivityType"), shown.texts("privateIp"), shown.texts("publicIp")]).toEqual([
    ["public", "private"],
    ["10.0.0.9", "10.0.1.9"],
    ["198.51.100.1"],
  ]);
  expect((await hub.ec2("DescribeNatGateways", filters(["state", "deleting"]))).texts("natGatewayId")).toEqual([
    "nat-2",
  ]);
  expect((await spoke.ec2("DescribeNatGateways", { NatGatewayId: ["nat-1"] })).code).toBe("NatGatewayNotFound");
});

test("net-5 a peering is seen from both sides, and its blocks while it is active", async () => {
  const { simulator, hub, spoke, stranger } = scene();
  const sides = { requester: { region, vpc: hubVpc }, accepter: { region, vpc: spokeVpc } };
  simulator.addPeering({ id: "pcx-1", ...sides });
  const shown = await spoke.ec2("DescribeVpcPeeringConnections", { VpcPeeringConnectionId: ["pcx-1"] });
  expect([shown.texts("vpcId"), shown.texts("ownerId"), shown.text("code"), shown.texts("region")]).toEqual([
    [hubVpc, spokeVpc],
    ["111111111111", "222222222222"],
    "active",
    [region, region],
  ]);
  expect(shown.body).toContain("<cidrBlockSet><item><cidrBlock>10.0.0.0/16</cidrBlock></item></cidrBlockSet>");

  simulator.addPeering({ id: "pcx-1", ...sides, status: "pending-acceptance" });
  const waiting = await hub.ec2("DescribeVpcPeeringConnections", filters(["status-code", "pending-acceptance"]));
  expect([waiting.texts("vpcId"), waiting.texts("cidrBlock")]).toEqual([[hubVpc, spokeVpc], []]);
  expect((await stranger.ec2("DescribeVpcPeeringConnections")).texts("vpcId")).toEqual([]);
});

test("net-6 a participant sees the transit gateway and its own attachments, the owner sees all and the tables", async () => {
  const { network, spoke, stranger } = joinedScene();
  const seen = async (client: typeof spoke) => [
    (await client.ec2("DescribeTransitGateways")).texts("transitGatewayId"),
    (await client.ec2("DescribeTransitGatewayVpcAttachments")).texts("transitGatewayAttachmentId"),
    (await client.ec2("DescribeTransitGatewayAttachments")).texts("transitGatewayAttachmentId"),
    (await client.ec2("DescribeTransitGatewayRouteTables")).texts("transitGatewayRouteTableId"),
  ];
  const both = [hubAttachment, spokeAttachment];
  expect(await seen(network)).toEqual([[gateway], both, both, [mainTable]]);
  expect(await seen(spoke)).toEqual([[gateway], [spokeAttachment], [spokeAttachment], []]);
  expect(await seen(stranger)).toEqual([[], [], [], []]);

  const own = await spoke.ec2("DescribeTransitGatewayVpcAttachments", filters(["vpc-id", spokeVpc]));
  expect([own.text("state"), own.text("vpcOwnerId"), own.texts("item").length]).toEqual([
    "available",
    "222222222222",
    2,
  ]);
  expect(own.body).toContain(`<subnetIds><item>${spokeSubnetA}</item><item>${spokeSubnetC}</item></subnetIds>`);
  const ofOwner = await network.ec2("DescribeTransitGatewayAttachments", filters(["resource-id", spokeVpc]));
  expect([ofOwner.text("transitGatewayRouteTableId"), ofOwner.text("resourceOwnerId")]).toEqual([
    mainTable,
    "222222222222",
  ]);
  const ofParticipant = await spoke.ec2("DescribeTransitGatewayAttachments");
  expect([ofParticipant.texts("transitGatewayRouteTableId"), ofParticipant.text("transitGatewayOwnerId")]).toEqual([
    [],
    networkAccount,
  ]);
});

test("net-7 the owner alone reads what is associated, what propagates, and which route has an address", async () => {
  const { network, spoke, simulator } = joinedScene();
  const table = { TransitGatewayRouteTableId: mainTable };
  const associated = await network.ec2("GetTransitGatewayRouteTableAssociations", table);
  const propagating = await network.ec2("GetTransitGatewayRouteTablePropagations", table);
  expect([associated.texts("resourceId"), associated.texts("state"), propagating.texts("resourceId")]).toEqual([
    [hubVpc, spokeVpc],
    ["associated", "associated"],
    [hubVpc, spokeVpc],
  ]);

  simulator.addTransitRoute({ region, table: mainTable, destination: "10.0.0.0/8", attachment: spokeAttachment });
  simulator.addTransitRoute({ region, table: mainTable, destination: "10.0.2.0/24", attachment: "none" });
  const search = async (name: string, value: string) => {
    const found = await network.ec2("SearchTransitGatewayRoutes", { ...table, ...filters([name, value]) });
    return found.texts("destinationCidrBlock").map((cidr, at) => `${cidr} ${found.texts("type")[at]}`);
  };
  expect(await search("route-search.longest-prefix-match", "10.0.1.7/32")).toEqual(["10.0.0.0/16 propagated"]);
  expect(await search("route-search.longest-prefix-match", "10.0.2.7/32")).toEqual(["10.0.2.0/24 static"]);
  expect(await search("route-search.longest-prefix-match", "192.168.0.1/32")).toEqual([]);
  expect(await search("route-search.subnet-of-match", "10.0.0.0/16")).toEqual([
    "10.0.2.0/24 static",
    "10.0.0.0/16 propagated",
  ]);
  expect(await search("state", "blackhole")).toEqual(["10.0.2.0/24 static"]);
  expect(await search("attachment.resource-id", spokeVpc)).toEqual(["10.0.0.0/8 static", "10.1.0.0/16 propagated"]);

  expect((await network.ec2("SearchTransitGatewayRoutes", table)).code).toBe("MissingParameter");
  const wanted = { ...table, ...filters(["type", "static"]) };
  for (const action of [
    "SearchTransitGatewayRoutes",
    "GetTransitGatewayRouteTableAssociations",
    "GetTransitGatewayRouteTablePropagations",
  ])
    expect((await spoke.ec2(action, wanted)).code).toBe("InvalidRouteTableID.NotFound");
});

test("net-7 a static route takes the place of a propagated one to the same block", async () => {
  const { network, simulator } = joinedScene();
  simulator.addTransitRoute({ region, table: mainTable, destination: "10.1.0.0/16", attachment: hubAttachment });

  const found = await network.ec2("SearchTransitGatewayRoutes", {
    TransitGatewayRouteTableId: mainTable,
    ...filters(["route-search.exact-match", "10.1.0.0/16"]),
  });

  expect([found.texts("type"), found.texts("resourceId")]).toEqual([["static"], [hubVpc]]);
});

test("net-8 two transit gateways are joined by an attachment at each", async () => {
  const { network, simulator, spoke } = joinedScene();
  simulator.addTransitGateway({ account: "111111111111", region: "eu-west-1", id: "tgw-2" });
  simulator.addTransitPeering({
    requester: { region, transitGateway: gateway, id: "tgw-attach-1", association: mainTable },
    accepter: { region: "eu-west-1", transitGateway: "tgw-2", id: "tgw-attach-2" },
  });

  const here = await network.ec2("DescribeTransitGatewayPeeringAttachments");
  expect([here.texts("transitGatewayAttachmentId"), here.texts("region"), here.texts("ownerId")]).toEqual([
    ["tgw-attach-1"],
    [region, "eu-west-1"],
    [networkAccount, "111111111111"],
  ]);
  const all = await network.ec2("DescribeTransitGatewayAttachments", filters(["resource-type", "peering"]));
  expect([all.texts("resourceId"), all.texts("resourceOwnerId")]).toEqual([["tgw-2"], ["111111111111"]]);
  expect((await spoke.ec2("DescribeTransitGatewayPeeringAttachments")).texts("state")).toEqual([]);
});

test("net-9 a subnet has the ACL that names it, or the default one of its VPC", async () => {
  const { simulator, hub } = scene();
  simulator.addNetworkAcl({
    region,
    vpc: hubVpc,
    id: "acl-1",
    subnets: [subnetA, subnetC],
    entries: [
      { direction: "in", ruleNumber: 100, action: "allow", cidr: "10.1.0.0/16", fromPort: 443 },
      { direction: "out", ruleNumber: 100, action: "allow", cidr: "10.1.0.0/16", fromPort: 1024, toPort: 65_535 },
    ],
  });
  const subnetsOf = async (isDefault: string) =>
    (await hub.ec2("DescribeNetworkAcls", filters(["default", isDefault]))).texts("subnetId");
  expect([await subnetsOf("true"), await subnetsOf("false")]).toEqual([[subnetB], [subnetA, subnetC]]);

  const own = await hub.ec2("DescribeNetworkAcls", { NetworkAclId: ["acl-1"] });
  expect([own.texts("ruleNumber"), own.texts("ruleAction"), own.texts("from"), own.texts("to")]).toEqual([
    ["100", "32767", "100", "32767"],
    ["allow", "deny", "allow", "deny"],
    ["1024", "443"],
    ["65535", "443"],
  ]);
  simulator.addNetworkAcl({ region, vpc: hubVpc, id: "acl-2", subnets: [subnetA], entries: [] });
  expect((await hub.ec2("DescribeNetworkAcls", { NetworkAclId: ["acl-1"] })).texts("subnetId")).toEqual([subnetC]);
});

test("net-10 who takes part in a VPC sees its subnets, routes, ACLs and DHCP options, and no tags", async () => {
  const { simulator, spoke, hub } = scene();
  await hub.ec2("CreateTags", { ResourceId: [subnetA], "Tag.1.Key": "k", "Tag.1.Value": "v" });
  simulator.addVpc({
    account: "111111111111",
    region,
    id: hubVpc,
    cidrs: ["10.0.0.0/16"],
    sharedWith: ["222222222222"],
  });
  const inHub = filters(["vpc-id", hubVpc]);
  const subnets = await spoke.ec2("DescribeSubnets", inHub);
  expect([subnets.texts("subnetId"), subnets.texts("key"), subnets.text("ownerId")]).toEqual([
    [subnetA, subnetB, subnetC],
    [],
    "111111111111",
  ]);
  expect((await spoke.ec2("DescribeRouteTables", inHub)).texts("ownerId")).toEqual(["111111111111"]);
  expect((await spoke.ec2("DescribeNetworkAcls", inHub)).texts("ownerId")).toEqual(["111111111111"]);
  expect((await spoke.ec2("DescribeDhcpOptions")).texts("ownerId").toSorted()).toEqual([
    "111111111111",
    "222222222222",
  ]);
  expect((await hub.ec2("DescribeSubnets")).texts("availabilityZoneId")).toEqual([
    "apne1-az1",
    "apne1-az2",
    "apne1-az3",
  ]);
});

test("net-11 a search asks for its table, the entries of a list for the list, all else for nothing in particular", async () => {
  const { simulator } = joinedScene();
  simulator.addPrefixList({ account: networkAccount, region, id: "pl-1", cidrs: ["10.1.0.0/16"] });
  const codeOf = async (resources: readonly string[], action: string, fields: object) => {
    const allowed = ["ec2:SearchTransitGatewayRoutes", "ec2:Get*", "ec2:DescribeTransitGateways"];
    const Statement = [{ Effect: "Allow", Action: allowed, Resource: resources }];
    simulator.addRole({ account: networkAccount, name: "reader", policies: [{ Version: "2012-10-17", Statement }] });
    const reader = new Client(simulator, simulator.openRole(networkAccount, "reader"));
    return (await reader.ec2(action, { ...fields })).code;
  };
  const search = { TransitGatewayRouteTableId: mainTable, ...filters(["type", "static"]) };
  const arn = (resource: string) => [`arn:aws:ec2:${region}:${networkAccount}:${resource}`];
  const table = arn(`transit-gateway-route-table/${mainTable}`);

  expect(await codeOf(table, "SearchTransitGatewayRoutes", search)).toBeUndefined();
  expect(await codeOf(arn("transit-gateway-route-table/tgw-rtb-9"), "SearchTransitGatewayRoutes", search)).toBe(
    "UnauthorizedOperation",
  );
  const entries = { PrefixListId: "pl-1" };
  expect(await codeOf(arn("prefix-list/pl-1"), "GetManagedPrefixListEntries", entries)).toBeUndefined();
  expect(await codeOf(arn("prefix-list/pl-2"), "GetManagedPrefixListEntries", entries)).toBe("UnauthorizedOperation");
  expect(await codeOf(table, "DescribeTransitGateways", {})).toBe("UnauthorizedOperation");
  expect(await codeOf(["*"], "DescribeTransitGateways", {})).toBeUndefined();
});

test("net-12 lists of networks have several pages, and a page is as large as AWS lets it be", async () => {
  const { network } = joinedScene({ pageSize: 1 });
  const first = await network.ec2("DescribeTransitGatewayVpcAttachments");
  const second = await network.ec2("DescribeTransitGatewayVpcAttachments", { NextToken: first.text("nextToken") });
  const routes = await network.ec2("SearchTransitGatewayRoutes", {
    TransitGatewayRouteTableId: mainTable,
    ...filters(["type", "propagated"]),
  });

  expect([first, second].map((page) => page.texts("transitGatewayAttachmentId"))).toEqual([
    [hubAttachment],
    [spokeAttachment],
  ]);
  expect([routes.texts("destinationCidrBlock"), routes.text("additionalRoutesAvailable")]).toEqual([
    ["10.0.0.0/16"],
    "true",
  ]);
  for (const action of ["DescribeTransitGateways", "DescribeVpcPeeringConnections", "DescribeNetworkAcls"])
    expect((await network.ec2(action, { MaxResults: 4 })).code).toBe("InvalidParameterValue");
});
