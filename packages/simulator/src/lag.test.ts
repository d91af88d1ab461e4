import { expect, test } from "vitest";
import {
  associate,
  changeBody,
  endpointFields,
  hubVpc,
  makeEndpoint,
  makeZone,
  region,
  scene,
  spokeVpc,
  ssmName,
  vpcBody,
} from "./testing/scene.ts";

test("lag-2 one service, or one action, lags behind the writes and tells the states of back then", async () => {
  const made = scene({ readLagMsBy: { ec2: 5000, "ec2:DescribeSubnets": 0 } });
  const { hub, clock } = made;
  await clock.sleep(60_000);
  const zone = await makeZone(hub);
  const created = await hub.ec2("CreateVpcEndpoint", endpointFields());
  const id = created.text("vpcEndpointId");
  const state = async () => (await hub.ec2("DescribeVpcEndpoints", { VpcEndpointId: [id] })).text("state");

  expect((await hub.route53("GET", `/hostedzone/${zone}`)).status).toBe(200);
  expect((await hub.ec2("DescribeVpcEndpoints", { VpcEndpointId: [id] })).code).toBe("InvalidVpcEndpointId.NotFound");
  expect((await hub.ec2("DescribeSubnets")).texts("subnetId")).toHaveLength(3);
  await clock.sleep(60_000);
  expect(await state()).toBe("pending");
  await clock.sleep(5000);
  expect(await state()).toBe("available");
});

test("lag-3 tags show later than what they are on, in answers, reads and filters", async () => {
  const made = scene({ tagLagMs: 3000 });
  const { hub, clock } = made;
  const tags = {
    "TagSpecification.1.ResourceType": "vpc-endpoint",
    "TagSpecification.1.Tag.1.Key": "owner",
    "TagSpecification.1.Tag.1.Value": "me",
  };
  const created = await hub.ec2("CreateVpcEndpoint", endpointFields("ssm", tags));
  const zone = await makeZone(hub);
  await hub.route53(
    "POST",
    `/tags/hostedzone/${zone}`,
    "<R><AddTags><Tag><Key>owner</Key><Value>me</Value></Tag></AddTags></R>",
  );
  const byTag = async () =>
    (await hub.ec2("DescribeVpcEndpoints", { "Filter.1.Name": "tag:owner", "Filter.1.Value": ["me"] })).texts(
      "vpcEndpointId",
    );
  const zoneTags = async () => (await hub.route53("GET", `/tags/hostedzone/${zone}`)).texts("Value");

  expect([created.texts("key"), await byTag(), await zoneTags()]).toEqual([[], [], []]);
  expect((await hub.ec2("DescribeVpcEndpoints")).texts("vpcEndpointId")).toHaveLength(1);
  await clock.sleep(3000);
  expect([await byTag(), await zoneTags()]).toEqual([[created.text("vpcEndpointId")], ["me"]]);
});

test("lag-4 what was seeded is seen at once, however far reads lag", async () => {
  const { hub, clock } = scene({ readLagMs: 5000, tagLagMs: 5000 });
  const vpcs = async () => (await hub.ec2("DescribeVpcs")).texts("vpcId");

  expect([await vpcs(), (await hub.ec2("DescribeSubnets")).texts("subnetId").length]).toEqual([[hubVpc], 3]);
  const made = (await hub.ec2("CreateVpc", { CidrBlock: "10.9.0.0/16" })).text("vpcId");
  expect(await vpcs()).toEqual([hubVpc]);
  await clock.sleep(5000);
  expect(await vpcs()).toEqual([hubVpc, made]);
});

test("assoc-8 associations can spread slower than records, each view of them with a time of its own", async () => {
  const made = scene({ associations: { insyncMs: 40_000, resolvedMs: 90_000, listedMs: 20_000 } });
  const { hub, spoke, clock, simulator } = made;
  await clock.sleep(120_000);
  const zone = await makeZone(hub);
  await hub.route53(
    "POST",
    `/hostedzone/${zone}/rrset`,
    changeBody(["CREATE", { name: ssmName, ttl: 60, values: ["192.0.2.1"] }]),
  );
  const start = clock.now();
  const change = (await associate(made, zone)).text("Id").replace("/change/", "");
  const views = async (atMs: number) => {
    await clock.sleep(start + atMs - clock.now());
    const answer = simulator.resolve({ vpc: spokeVpc, name: ssmName });
    return {
      status: (await hub.route53("GET", `/change/${change}`)).text("Status"),
      listed: (await spoke.route53("GET", "/hostedzonesbyvpc", { vpcid: spokeVpc, vpcregion: region })).texts("Name"),
      from: answer.kind === "addresses" ? answer.from : answer.kind,
      hub: (await hub.route53("GET", `/hostedzone/${zone}`)).texts("VPCId"),
    };
  };
  const both = [hubVpc, spokeVpc];

  expect(await views(19_999)).toEqual({ status: "PENDING", listed: [], from: "public", hub: both });
  expect(await views(20_000)).toEqual({ status: "PENDING", listed: [`${ssmName}.`], from: "public", hub: both });
  expect(await views(40_000)).toEqual({ status: "INSYNC", listed: [`${ssmName}.`], from: "public", hub: both });
  expect(await views(90_000)).toEqual({ status: "INSYNC", listed: [`${ssmName}.`], from: "zone", hub: both });
});

test("dns-10 a VPC that still has a zone whose records, or which itself, is gone gets negative answers", async () => {
  const made = scene({ associations: { resolvedMs: 60_000 } });
  const { hub, spoke, clock, simulator } = made;
  const record = { name: ssmName, ttl: 60, values: ["192.0.2.1"] };
  const below = `a.${ssmName}`;
  const zone = await makeZone(hub);
  await hub.route53(
    "POST",
    `/hostedzone/${zone}/rrset`,
    changeBody(["CREATE", record], ["CREATE", { ...record, name: below }]),
  );
  await associate(made, zone);
  await clock.sleep(120_000);
  await spoke.route53("POST", `/hostedzone/${zone}/disassociatevpc`, vpcBody("R", spokeVpc));
  await hub.route53(
    "POST",
    `/hostedzone/${zone}/rrset`,
    changeBody(["DELETE", record], ["DELETE", { ...record, name: below }]),
  );
  await hub.route53("DELETE", `/hostedzone/${zone}`);
  const kinds = () => [ssmName, below].map((name) => simulator.resolve({ vpc: spokeVpc, name }).kind);

  await clock.sleep(29_999);
  expect(kinds()).toEqual(["addresses", "addresses"]);
  await clock.sleep(1);
  expect(kinds()).toEqual(["no-data", "nxdomain"]);
  await clock.sleep(30_000);
  expect(simulator.resolve({ vpc: spokeVpc, name: ssmName })).toMatchObject({ kind: "addresses", from: "public" });
});

test("endpoint-13 the names of an endpoint answer with what is ready, and an added subnet takes its time", async () => {
  const made = scene();
  const { hub, clock, simulator } = made;
  const { id, names } = await makeEndpoint(made, "ssm", { SubnetId: ["subnet-0a1b2c3d4e5f60001"] });
  const addresses = () => {
    const answer = simulator.resolve({ vpc: hubVpc, name: names[0] ?? "" });
    return answer.kind === "addresses" ? answer.addresses : [];
  };
  const [first = ""] = addresses();
  await hub.ec2("ModifyVpcEndpoint", { VpcEndpointId: id, AddSubnetId: ["subnet-0a1b2c3d4e5f60002"] });
  const [, second = ""] = simulator.snapshot().endpoints[0]?.addresses ?? [];
  const reach = (address: string) => simulator.reach({ vpc: hubVpc, address });

  expect([addresses(), reach(second)]).toEqual([[first], { kind: "silent", why: "not-ready", endpoint: id }]);
  await clock.sleep(60_000);
  expect(addresses()).toEqual([first, second]);
});
