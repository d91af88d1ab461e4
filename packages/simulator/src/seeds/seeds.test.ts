import { expect, test } from "vitest";
import { readSeed, type Seed, type Simulator } from "../index.ts";
import { hubVpc, region, scene, spokeVpc, ssmName, subnetA, subnetB } from "../testing/scene.ts";

const account = "111111111111";
const hub = { account, region, vpc: hubVpc, subnets: [subnetA, subnetB], spokes: [{ id: spokeVpc }] };

/** A world in which a seed was sown that went through JSON. */
function sown(seed: Partial<Seed>): ReturnType<typeof scene> {
  const made = scene();
  const read = readSeed(JSON.parse(JSON.stringify(seed)));
  if (read.kind === "problems") throw new Error(JSON.stringify(read.problems));
  expect(made.simulator.sow(read.seed)).toEqual([]);
  return made;
}

/** The labels of the A records of each zone. */
function labelsOf(simulator: Simulator): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    simulator
      .snapshot()
      .zones.map(({ name, records }) => [
        name,
        records.filter(({ type }) => type === "A").map((one) => one.name.replace(name, "").replace(".", "")),
      ]),
  );
}

test("seed-1 a hub of Terraform has a zone for each name, with the defaults of the provider", async () => {
  const { simulator, hub: client } = sown({ terraformHubs: [{ ...hub, services: ["ssm", "kinesis-streams"] }] });
  const { endpoints, zones, securityGroups } = simulator.snapshot();

  expect(endpoints.map(({ privateDnsEnabled, state }) => [privateDnsEnabled, state])).toEqual([
    [false, "available"],
    [false, "available"],
  ]);
  expect(securityGroups.find(({ name }) => name === "vpc-endpoints")?.description).toBe("Managed by Terraform");
  expect(new Set(zones.map(({ comment }) => comment))).toEqual(new Set(["Managed by Terraform"]));
  for (const { callerReference } of zones) expect(callerReference).toMatch(/^terraform-\d{20}\d{8}$/u);
  expect(zones.map(({ associations, authorizations }) => [associations.length, authorizations.length])).toEqual(
    zones.map(() => [2, 0]),
  );
  expect(labelsOf(simulator)).toMatchObject({
    [ssmName]: [""],
    [`kinesis.${region}.amazonaws.com`]: [""],
    [`data-kinesis.${region}.amazonaws.com`]: ["*"],
  });
  const zone = zones.find(({ name }) => name === ssmName)?.id ?? "";
  const records = await client.route53("GET", `/hostedzone/${zone}/rrset`);
  expect(records.texts("EvaluateTargetHealth")).toEqual(["true"]);
  expect(simulator.resolve({ vpc: spokeVpc, name: ssmName })).toMatchObject({ kind: "addresses", from: "zone" });
  const answer = simulator.resolve({ vpc: hubVpc, name: ssmName });
  const [address = ""] = answer.kind === "addresses" ? answer.addresses : [];
  expect(simulator.reach({ vpc: spokeVpc, address })).toEqual({ kind: "answers" });
});

test("seed-2 a hub of the Landing Zone Accelerator has stacks, a group for each endpoint, and tagged spokes", async () => {
  const { simulator, hub: client, spoke } = sown({ landingZoneHubs: [{ ...hub, services: ["ssm", "monitoring"] }] });
  const { endpoints, zones } = simulator.snapshot();

  expect(new Set(endpoints.flatMap(({ securityGroups }) => securityGroups)).size).toBe(2);
  expect(endpoints.map(({ tags }) => tags["aws:cloudformation:logical-id"]).toSorted()).toEqual([
    "SharedVpcMonitoringEp",
    "SharedVpcSsmEp",
  ]);
  expect(zones.map(({ name, comment, tags }) => [name, comment, tags])).toEqual(
    expect.arrayContaining([
      [`monitoring.${region}.amazonaws.com`, null, {}],
      [ssmName, null, {}],
    ]),
  );
  expect(zones).toHaveLength(2);
  const asked = { PhysicalResourceId: zones.find(({ name }) => name === ssmName)?.id ?? "" };
  const told = await client.cloudformation("DescribeStackResources", asked);
  expect(told.text("StackName")).toBe(`AWSAccelerator-NetworkVpcDnsStack-${account}-${region}`);
  expect(told.texts("LogicalResourceId")).toContain("SharedVpcSsmEpHostedZone");
  const tags = await spoke.ec2("DescribeVpcs");
  expect(tags.texts("key")).toEqual(["accelerator:use-central-endpoints", "accelerator:central-endpoints-account-id"]);
});

test("seed-3 a hub made by hand has private DNS where it was left on, and zones of all kinds", () => {
  const { simulator } = sown({
    handmadeHubs: [
      {
        ...hub,
        services: [
          { name: "ssm", privateDns: true },
          { name: "sqs", records: "wildcard" },
          { name: "kms", joinsHub: false, records: "both", comment: "do not touch" },
        ],
      },
    ],
  });
  const { zones, endpoints } = simulator.snapshot();
  const byName = (name: string) => zones.find((one) => one.name === `${name}.${region}.amazonaws.com`);

  expect(endpoints.filter(({ privateDnsEnabled }) => privateDnsEnabled)).toHaveLength(1);
  expect(byName("ssm")?.associations.map(({ vpc }) => vpc)).toEqual([spokeVpc]);
  expect(byName("kms")).toMatchObject({ comment: "do not touch", associations: [{ vpc: spokeVpc }] });
  expect(
    byName("sqs")
      ?.associations.map(({ vpc }) => vpc)
      .toSorted(),
  ).toEqual([hubVpc, spokeVpc].toSorted());
  expect(labelsOf(simulator)).toMatchObject({
    [ssmName]: [""],
    [`sqs.${region}.amazonaws.com`]: ["*"],
    [`kms.${region}.amazonaws.com`]: ["", "*"],
  });
  expect(simulator.resolve({ vpc: hubVpc, name: ssmName })).toMatchObject({ from: "endpoint" });
});

test("seed-4 a spoke has endpoints, subnets, a group, a route, a stack and traffic of its own", async () => {
  const { simulator, spoke, clock } = sown({
    spokeEndpoints: [
      { region, vpc: spokeVpc, services: ["ssm", "kms"], stack: "network", connections: 4, defaultRoute: "nat-0b1" },
    ],
  });
  const { endpoints, vpcs } = simulator.snapshot();

  expect(endpoints.map(({ vpc, privateDnsEnabled, subnets }) => [vpc, privateDnsEnabled, subnets.length])).toEqual([
    [spokeVpc, true, 2],
    [spokeVpc, true, 2],
  ]);
  expect(vpcs.find(({ id }) => id === spokeVpc)?.hiddenZones).toHaveLength(2);
  expect((await spoke.ec2("DescribeRouteTables")).texts("natGatewayId")).toEqual(["nat-0b1"]);
  const [endpoint] = endpoints;
  expect(endpoint?.tags["aws:cloudformation:stack-name"]).toBe("network");
  const now = clock.now() / 1000;
  const dimensions = {
    "Endpoint Type": "Interface",
    "Service Name": endpoint?.serviceName ?? "",
    "VPC Endpoint Id": endpoint?.id ?? "",
    "VPC Id": spokeVpc,
  };
  const Dimensions = Object.entries(dimensions).map(([Name, Value]) => ({ Name, Value }));
  const Metric = { Namespace: "AWS/PrivateLinkEndpoints", MetricName: "ActiveConnections", Dimensions };
  const MetricDataQueries = [{ Id: "m1", MetricStat: { Metric, Period: 60, Stat: "Sum" } }];
  const asked = JSON.stringify({ StartTime: now - 120, EndTime: now, MetricDataQueries });
  expect((await spoke.monitoring("GetMetricData", asked)).body).toContain('"Values":[4,4]');
});

test("seed-5 all that is wrong with a seed is told with its place", () => {
  const read = readSeed({
    hubs: [],
    vpcs: {},
    zones: [{ account, name: "a.test", vpcs: [{ id: 1 }] }],
    handmadeHubs: [{ ...hub, services: [{ name: "ssm", records: "none" }] }],
    endpoints: [{ region, vpc: hubVpc, service: "ssm", type: "Other" }],
  });

  expect(read).toEqual({
    kind: "problems",
    problems: [
      { path: ["hubs"], message: expect.stringContaining('a seed has no "hubs"') },
      { path: ["vpcs"], message: '"vpcs" must be a list' },
      { path: ["endpoints", 0], message: 'endpoints[0]: "type" is Interface or Gateway' },
      { path: ["zones", 0], message: 'zones[0].vpcs[0]: "region" must be text' },
      { path: ["handmadeHubs", 0], message: 'handmadeHubs[0].services[0]: "records" is apex, wildcard or both' },
    ],
  });
});

test("seed-6 a world that AWS would let nobody make is refused", () => {
  const { simulator } = scene();
  const endpoints = { region, vpc: spokeVpc, services: ["ssm"] };
  const problems = simulator.sow({
    terraformHubs: [{ ...hub, services: ["ssm"] }],
    spokeEndpoints: [endpoints, { ...endpoints, vpc: "vpc-0unknown" }, { ...endpoints, services: ["unheard"] }],
    handmadeHubs: [{ ...hub, services: [{ name: "kms", privateDns: true, joinsHub: true }] }],
  });

  expect(problems.map(({ path, message }) => [path.join("."), message])).toEqual([
    ["handmadeHubs.0", "zones of kms cannot have the hub's VPC: private DNS is on there"],
    ["spokeEndpoints.0", expect.stringContaining("conflicting DNS domain")],
    ["spokeEndpoints.1", `there is no VPC vpc-0unknown in ${region}`],
    ["spokeEndpoints.2", `there is no service unheard in ${region}`],
  ]);
});

test("seed-7 networks go through JSON, are added in order, and wrong ones are told with their place", async () => {
  const place = { region, transitGateway: "tgw-1" };
  const { simulator, spoke, stranger } = sown({
    subnets: [
      {
        account: "222222222222",
        region,
        id: "subnet-1",
        vpc: spokeVpc,
        cidr: "10.1.0.0/24",
        availabilityZone: `${region}a`,
      },
    ],
    dhcpOptions: [{ account: "222222222222", region, id: "dopt-1", nameServers: ["10.9.0.2"] }],
    prefixLists: [{ account: "222222222222", region, id: "pl-1", cidrs: ["10.0.0.0/16"] }],
    natGateways: [{ region, id: "nat-1", subnet: "subnet-1", address: "10.1.0.9", connectivity: "private" }],
    transitGateways: [
      { account: "333333333333", region, id: "tgw-1", sharedWith: ["222222222222"], defaultTable: "tgw-rtb-1" },
      { account: "333333333333", region, id: "tgw-2" },
    ],
    transitTables: [{ ...place, id: "tgw-rtb-2" }],
    transitAttachments: [{ ...place, id: "tgw-attach-1", vpc: spokeVpc, subnets: ["subnet-1"], association: "none" }],
    transitPeerings: [
      {
        requester: { ...place, id: "tgw-attach-2" },
        accepter: { region, transitGateway: "tgw-2", id: "tgw-attach-3" },
        state: "pending",
      },
    ],
    transitRoutes: [{ region, table: "tgw-rtb-2", destination: "10.0.0.0/8", attachment: "none" }],
    peerings: [
      { id: "pcx-1", requester: { region, vpc: hubVpc }, accepter: { region, vpc: spokeVpc }, status: "expired" },
    ],
    networkAcls: [
      {
        region,
        vpc: spokeVpc,
        entries: [
          { direction: "out", ruleNumber: 100, action: "allow", cidr: "0.0.0.0/0" },
          { direction: "in", ruleNumber: 100, action: "allow", cidr: "0.0.0.0/0" },
          { direction: "out", ruleNumber: 5, action: "deny", cidr: "10.0.0.0/8", fromPort: 443 },
        ],
      },
    ],
    resolverRules: [{ region, vpc: spokeVpc, domain: "corp.example.", addresses: [], type: "SYSTEM" }],
    networks: [{ account: "333333333333", hub: { region, vpc: hubVpc }, spokes: [{ region, vpc: spokeVpc }] }],
    mistakes: [
      { mistake: "no-association", side: "spoke", hub: { region, vpc: hubVpc }, spoke: { region, vpc: spokeVpc } },
    ],
  });

  expect((await spoke.ec2("DescribeNetworkAcls")).texts("ruleNumber")).toEqual(["5", "100", "32767", "100", "32767"]);
  expect((await stranger.ec2("DescribeTransitGatewayAttachments")).texts("state")).toContain("pending");
  expect(simulator.reach({ vpc: spokeVpc, address: "10.0.0.1", port: 80 })).toMatchObject({ why: "no-association" });
  const wrong = readSeed({
    mistakes: [{ mistake: "typo", side: "hub" }],
    natGateways: [{ id: "nat-1" }],
    peerings: {},
  });
  expect(wrong.kind === "problems" ? wrong.problems.map(({ path, message }) => [path.join("."), message]) : []).toEqual(
    [
      ["natGateways.0", 'natGateways[0]: "region" must be text'],
      ["peerings", '"peerings" must be a list'],
      ["mistakes.0", expect.stringContaining("mistakes[0].mistake is one of no-route, blackhole")],
    ],
  );
});
