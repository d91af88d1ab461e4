import { type Networks, type Observed, type ResolverRule, type VpcNetwork, vpcRefText } from "@vpce-hub/core";
import { beforeEach, describe, expect, test } from "vitest";
import type { Aws, RequestHandler } from "../../index.ts";
import { type Lie, doubled, loginPage, lying, rootOnly, without } from "../../testing/liar.ts";
import { type Scene, first, hub, hubAccount, hubVpc, region, scene } from "../../testing/scene.ts";
import { readVpcs, spokeVpc } from "../vpcs.ts";
import { readNetworks } from "./networks.ts";

/** Every action of EC2 that networks are read by, and the elements that its answer must have. */
const elements = {
  DescribeDhcpOptions: ["dhcpOptionsSet", "dhcpOptionsId", "dhcpConfigurationSet", "key", "valueSet"],
  DescribeNatGateways: ["natGatewaySet", "natGatewayId", "subnetId"],
  DescribeNetworkAcls: [
    "networkAclSet",
    "networkAclId",
    "vpcId",
    "entrySet",
    "associationSet",
    "subnetId",
    "ruleNumber",
    "egress",
    "protocol",
    "ruleAction",
    "cidrBlock",
  ],
  DescribeRouteTables: [
    "routeTableSet",
    "routeTableId",
    "vpcId",
    "routeSet",
    "associationSet",
    "state",
    "destinationCidrBlock",
    "transitGatewayId",
  ],
  DescribeTransitGatewayAttachments: [
    "transitGatewayAttachments",
    "transitGatewayAttachmentId",
    "transitGatewayId",
    "transitGatewayOwnerId",
    "resourceType",
  ],
  DescribeTransitGatewayVpcAttachments: [
    "transitGatewayVpcAttachments",
    "transitGatewayAttachmentId",
    "transitGatewayId",
    "vpcId",
    "state",
    "subnetIds",
  ],
  DescribeVpcPeeringConnections: ["vpcPeeringConnectionSet", "vpcPeeringConnectionId", "code", "accepterVpcInfo"],
  GetManagedPrefixListEntries: ["entrySet", "cidr"],
  SearchTransitGatewayRoutes: [
    "routeSet",
    "destinationCidrBlock",
    "state",
    "type",
    "transitGatewayAttachments",
    "transitGatewayAttachmentId",
    "resourceType",
  ],
} as const satisfies Record<string, readonly string[]>;

const actions = Object.keys(elements);
const spokeCidr = "10.1.0.0/24";
const spokeSubnets = ["subnet-0b000000000000001", "subnet-0b000000000000002"];
const nat = "nat-0a1b2c3d4e5f60001";
const peering = "pcx-0a1b2c3d4e5f60001";
const list = "pl-0a1b2c3d4e5f60001";

/** A hub and a spoke, joined by all that is read: a gateway, a peering, a NAT gateway, a prefix list, servers and a rule. */
function joined(): Scene {
  const world = scene({ services: ["ssm"], spokes: [{}], throttling: "off" });
  const { simulator, topology } = world;
  const { account, vpc } = first(topology.spokes);
  const home = { region, vpc: hubVpc };
  const away = { region, vpc };
  const dhcpOptions = "dopt-0a1b2c3d4e5f60001";
  simulator.addDhcpOptions({ account, region, id: dhcpOptions, nameServers: ["192.0.2.53", "192.0.2.54"] });
  simulator.addVpc({ account, region, id: vpc, cidrs: [spokeCidr], dhcpOptions });
  for (const [index, id] of spokeSubnets.entries())
    simulator.addSubnet({ account, ...away, id, cidr: `10.1.0.${index * 64}/26`, availabilityZone: `${region}a` });
  simulator.seedNetworks({ account: hubAccount, hub: home, spokes: [away] });
  simulator.addNatGateway({ region, id: nat, subnet: first(spokeSubnets), address: "10.1.0.9" });
  simulator.addPeering({ id: peering, requester: away, accepter: home });
  simulator.addPrefixList({ account, region, id: list, cidrs: ["10.0.0.0/20", "10.0.16.0/20"] });
  const routes = [
    { destination: list, target: peering },
    { destination: "192.0.2.0/24", target: nat },
  ];
  simulator.addRoutes({ ...away, routes });
  simulator.addResolverRule({ ...away, id: "rslvr-rr-1", domain: "example.com", addresses: [] });
  return world;
}

async function networksBy({ topology }: Scene, aws: Aws): Promise<Networks> {
  const spokes = topology.spokes.map(spokeVpc);
  const home = { caller: hub, ref: { vpc: hubVpc, region } };
  const vpcs = await readVpcs([home, ...spokes], aws, "all");
  return readNetworks({ hub: home, spokes, network: undefined, vpcs, prefixLists: [], hasRules: true }, aws);
}

function through({ open, simulator }: Scene, lie: Lie): Aws {
  return open({ requestHandler: lying(simulator.requestHandler, lie) });
}

function spokeIn({ vpcs }: Networks, { topology }: Scene): VpcNetwork {
  const found = vpcs.get(vpcRefText(first(topology.spokes)));
  if (found === undefined) throw new Error("the spoke was not read");
  return found;
}

/** The rule of the scene, beside the one that AWS gives each VPC. */
function ruleIn(networks: Networks): ResolverRule | undefined {
  const { resolverRules } = spokeIn(networks, world);
  if (resolverRules.kind !== "present") throw new Error(JSON.stringify(resolverRules));
  return resolverRules.value.find(({ id }) => id === "rslvr-rr-1");
}

/** What was read, one part beside the other. */
function partsOf({
  vpcs,
  transitGateways,
  peerings,
  prefixLists,
  natGateways,
}: Networks): readonly Observed<unknown>[] {
  const tables = [...transitGateways.values()].flatMap((one) =>
    one.kind === "present" ? [...one.value.tables.values()] : [],
  );
  const ofVpcs = [...vpcs.values()].flatMap((one): readonly Observed<unknown>[] => Object.values(one));
  const named = [transitGateways, peerings, prefixLists, natGateways].flatMap((by) => [...by.values()]);
  return [...ofVpcs, ...named, ...tables];
}

function reasonsOf(networks: Networks): readonly string[] {
  return partsOf(networks).flatMap((part) =>
    part.kind === "unknown" ? `${part.reason.code} ${part.reason.action}` : [],
  );
}

const world = joined();
const whole = await networksBy(world, world.aws);

test("all that is between a spoke and the hub is read", () => {
  expect(reasonsOf(whole)).toEqual([]);
  const { subnets, routeTables, acls, attachments, nameServers } = spokeIn(whole, world);
  expect([subnets, acls, attachments].map((one) => one.kind === "present" && one.value.length)).toEqual([2, 1, 1]);
  expect(nameServers).toMatchObject({ value: { kind: "custom", servers: ["192.0.2.53", "192.0.2.54"] } });
  expect(ruleIn(whole)).toMatchObject({ domain: "example.com", kind: "forward" });
  expect(routeTables).toMatchObject({
    value: [
      {
        isMain: true,
        routes: [
          { destination: { cidr: "10.0.0.0/8" }, target: { kind: "transit-gateway" }, isBlackhole: false },
          { destination: { cidr: "0.0.0.0/0" }, target: { kind: "internet" } },
          { destination: { kind: "prefix-list", id: list }, target: { kind: "peering", id: peering } },
          { destination: { cidr: "192.0.2.0/24" }, target: { kind: "nat", id: nat } },
        ],
      },
    ],
  });
  expect(whole.peerings.get(peering)).toMatchObject({ value: { status: "active" } });
  expect(whole.prefixLists.get(list)).toMatchObject({ value: ["10.0.0.0/20", "10.0.16.0/20"] });
  expect(whole.natGateways.get(nat)).toMatchObject({ value: { addresses: ["10.1.0.9"] } });
  const [gateway] = [...whole.transitGateways.values()];
  const tables = gateway?.kind === "present" ? [...gateway.value.tables.values()] : [];
  expect(tables).toMatchObject([{ value: [{ cidr: "10.0.0.0/16" }, { cidr: spokeCidr }] }]);
});

test.each(Object.entries(elements).flatMap(([action, names]) => names.map((name) => [action, name] as const)))(
  "an answer of %s without %s is unknown, with its reason",
  async (action, name) => {
    const aws = through(world, (told, xml) => (told === action ? without(xml, name) : undefined));
    expect(reasonsOf(await networksBy(world, aws))).toContain(`aws.incomplete-answer ec2:${action}`);
  },
);

const emptied: readonly (readonly [string, Lie])[] = [
  ["an empty body", () => ({ body: "" })],
  ["the page of a proxy", () => ({ body: loginPage, contentType: "text/html; charset=utf-8" })],
  ["the root element only", (_, xml) => rootOnly(xml)],
  ["half a body", (_, xml) => xml.slice(0, xml.length / 2)],
];

test.each(actions.flatMap((action) => emptied.map(([what, lie]) => [action, what, lie] as const)))(
  "an answer of %s with %s is unknown and never an empty list",
  async (action, _, lie) => {
    const aws = through(world, (told, xml) => (told === action ? lie(told, xml) : undefined));
    expect(reasonsOf(await networksBy(world, aws))).toContain(`aws.incomplete-answer ec2:${action}`);
  },
);

test.each([...actions.filter((action) => action !== "GetManagedPrefixListEntries"), "DescribeSubnets"])(
  "what an answer of %s names twice is one thing",
  async (action) => {
    const twice = (xml: string): string =>
      xml.replace(/(<(\w+Set|transitGateway\w*Attachments)>)(.*)(<\/\2>)/s, "$1$3$3$4");
    const aws = through(world, (told, xml) => (told === action ? twice(xml) : undefined));
    expect(await networksBy(world, aws)).toEqual(whole);
  },
);

test("a page of a gateway's routes that is not the last and leads nowhere is unknown", async () => {
  const aws = through(world, (action, xml) =>
    action === "SearchTransitGatewayRoutes"
      ? xml.replace("<additionalRoutesAvailable>false<", "<additionalRoutesAvailable>true<")
      : undefined,
  );
  expect(reasonsOf(await networksBy(world, aws))).toEqual(["aws.incomplete-answer ec2:SearchTransitGatewayRoutes"]);
});

test("a route that is told in two ways is not known", async () => {
  const aws = through(world, (action, xml) =>
    action === "DescribeRouteTables"
      ? xml.replace(/(<routeTableSet>)(.*)(<\/routeTableSet>)/s, (_, open, items: string, close) => {
          return `${open}${items}${items.replaceAll("<state>active<", "<state>blackhole<")}${close}`;
        })
      : undefined,
  );
  expect(new Set(reasonsOf(await networksBy(world, aws)))).toEqual(
    new Set(["aws.incomplete-answer ec2:DescribeRouteTables"]),
  );
});

describe("of Resolver", () => {
  const rules = "route53resolver:ListResolverRules";
  beforeEach(() => {
    world.simulator.faults.clear();
  });

  test.each([
    ["ListResolverRuleAssociations", "ResolverRuleAssociations"],
    ["ListResolverRuleAssociations", "ResolverRuleId"],
    ["ListResolverRuleAssociations", "VPCId"],
    ["ListResolverRuleAssociations", "Status"],
    ["ListResolverRules", "ResolverRules"],
    ["ListResolverRules", "Id"],
    ["ListResolverRules", "DomainName"],
    ["ListResolverRules", "RuleType"],
  ])("an answer of %s without %s is unknown, and never no rule", async (action, element) => {
    world.simulator.faults.add({
      service: "route53resolver",
      action,
      when: "after",
      effect: { kind: "without", element },
    });
    const { resolverRules } = spokeIn(await networksBy(world, world.open()), world);
    expect(resolverRules).toMatchObject({ kind: "unknown", reason: { code: "aws.incomplete-answer" } });
  });

  test("a rule that a VPC has and nobody lists is unknown", async () => {
    const { simulator, open } = world;
    const handler: RequestHandler = simulator.requestHandler;
    const requestHandler: RequestHandler = {
      handle: async (request, options) => {
        const { response } = await handler.handle(request, options);
        const text = response.body instanceof Uint8Array ? new TextDecoder().decode(response.body) : "";
        const body = new TextEncoder().encode(text.replace('"Id":"rslvr-rr-1"', '"Id":"rslvr-rr-2"'));
        return { response: { ...response, body } };
      },
    };
    const { resolverRules } = spokeIn(await networksBy(world, open({ requestHandler })), world);
    expect(resolverRules).toMatchObject({
      kind: "unknown",
      reason: { action: rules, message: expect.stringContaining("no resolver rule rslvr-rr-1") },
    });
  });

  test.each([
    ["DELETING", undefined],
    ["FAILED", undefined],
    ["CREATING", "forward"],
    ["OVERRIDDEN", "forward"],
  ] as const)("a rule whose association is %s counts as it decides when the spoke asks", async (text, kind) => {
    const effect = { kind: "text", element: "Status", text } as const;
    const action = "ListResolverRuleAssociations";
    world.simulator.faults.add({ service: "route53resolver", action, when: "after", effect });
    expect(ruleIn(await networksBy(world, world.open()))?.kind).toBe(kind);
  });

  test.each([
    ["SYSTEM", "system"],
    ["RECURSIVE", "other"],
    ["DELEGATE", "other"],
  ])("a rule of type %s is of kind %s", async (text, kind) => {
    const effect = { kind: "text", element: "RuleType", text } as const;
    world.simulator.faults.add({ service: "route53resolver", when: "after", effect });
    expect(ruleIn(await networksBy(world, world.open()))).toMatchObject({ kind });
  });
});

describe("of routes, as AWS shows them", () => {
  const ends = [
    ["coreNetworkArn", "arn:aws:networkmanager::111111111111:core-network/core-network-1", "other"],
    ["networkInterfaceId", "eni-0a1b2c3d4e5f60001", "other"],
    ["carrierGatewayId", "cagw-0a1b2c3d4e5f60001", "other"],
    ["localGatewayId", "lgw-0a1b2c3d4e5f60001", "other"],
    ["gatewayId", "vgw-0a1b2c3d4e5f60001", "other"],
    ["gatewayId", "igw-0a1b2c3d4e5f60001", "internet"],
    ["natGatewayId", nat, "nat"],
    ["vpcPeeringConnectionId", peering, "peering"],
    ["transitGatewayId", "tgw-0a1b2c3d4e5f60001", "transit-gateway"],
  ] as const;

  test.each(ends)("one with %s %s leads to what is of kind %s", async (field, id, kind) => {
    const routes = await routesWith(`${cidrOf("10.9.0.0/16")}<${field}>${id}</${field}><state>active</state>`);
    const destination = { kind: "cidr", cidr: "10.9.0.0/16" };
    expect(routes).toEqual([{ destination, target: { kind, id }, isBlackhole: false }]);
  });

  test.each([
    [
      "of IPv6",
      "<destinationIpv6CidrBlock>::/0</destinationIpv6CidrBlock><gatewayId>igw-1</gatewayId><state>active</state>",
    ],
    ["of the VPC itself", `${cidrOf(spokeCidr)}<gatewayId>local</gatewayId><state>active</state>`],
    ["that loses to another", `${cidrOf("10.9.0.0/16")}<gatewayId>vgw-1</gatewayId><state>filtered</state>`],
    [
      "to a gateway endpoint",
      "<destinationPrefixListId>pl-1</destinationPrefixListId><gatewayId>vpce-1</gatewayId><state>active</state>",
    ],
  ])("one %s carries nothing to the hub", async (_, xml) => {
    expect(await routesWith(xml)).toEqual([]);
  });

  test("one to nothing is a black hole, and says so even without its target", async () => {
    const gone = `${cidrOf("10.9.0.0/16")}<transitGatewayId>tgw-1</transitGatewayId><state>blackhole</state>`;
    expect(await routesWith(gone)).toMatchObject([{ target: { id: "tgw-1" }, isBlackhole: true }]);
    const bare = `${cidrOf("10.9.0.0/16")}<state>blackhole</state>`;
    expect(await routesWith(bare)).toMatchObject([{ target: { kind: "other", id: "nothing" }, isBlackhole: true }]);
  });

  test("a table that is taken from a subnet is no more the subnet's", async () => {
    const aws = through(world, (action, xml) =>
      action === "DescribeRouteTables" ? xml.replaceAll("<state>associated<", "<state>disassociating<") : undefined,
    );
    expect(spokeIn(await networksBy(world, aws), world).routeTables).toMatchObject({ value: [{ isMain: false }] });
  });

  function cidrOf(text: string): string {
    return `<destinationCidrBlock>${text}</destinationCidrBlock>`;
  }

  /** What becomes of one route that stands in the tables instead of all others. */
  async function routesWith(xml: string): Promise<readonly unknown[]> {
    const aws = through(world, (action, whole) =>
      action === "DescribeRouteTables"
        ? whole.replaceAll(/<routeSet>.*?<\/routeSet>/gs, `<routeSet><item>${xml}</item></routeSet>`)
        : undefined,
    );
    const { routeTables } = spokeIn(await networksBy(world, aws), world);
    if (routeTables.kind !== "present") throw new Error(JSON.stringify(routeTables));
    return routeTables.value.flatMap(({ routes }) => routes);
  }
});

describe("of the rest, as AWS shows it", () => {
  test("an entry of an ACL is of all ports, of some, or of IPv6 and left out", async () => {
    const entry = (more: string): string =>
      `<item><ruleNumber>7</ruleNumber><protocol>6</protocol><ruleAction>deny</ruleAction><egress>true</egress>${more}</item>`;
    const range = "<portRange><from>1024</from><to>65535</to></portRange>";
    const all = [
      entry("<cidrBlock>10.0.0.0/8</cidrBlock>"),
      entry(`<cidrBlock>10.0.0.0/8</cidrBlock>${range}`),
      entry("<ipv6CidrBlock>::/0</ipv6CidrBlock>"),
    ];
    const aws = through(world, (action, xml) =>
      action === "DescribeNetworkAcls"
        ? xml.replace(/<entrySet>.*?<\/entrySet>/s, `<entrySet>${all.join("")}</entrySet>`)
        : undefined,
    );
    const { acls } = spokeIn(await networksBy(world, aws), world);
    const same = { number: 7, isEgress: true, protocol: "6", cidr: "10.0.0.0/8", isAllowed: false };
    expect(acls).toMatchObject({
      value: [
        {
          entries: [
            { ...same, ports: undefined },
            { ...same, ports: [1024, 65_535] },
          ],
        },
      ],
    });
  });

  test.each([
    ["Amazon's by their word", ["AmazonProvidedDNS"], { kind: "amazon" }],
    ["Amazon's by their address", ["169.254.169.253"], { kind: "amazon" }],
    ["Amazon's and another", ["AmazonProvidedDNS", "192.0.2.53"], { kind: "custom" }],
    ["none", [], { kind: "custom", servers: ["no server"] }],
  ])("name servers that are %s", async (_, servers, expected) => {
    const values = servers.map((value) => `<item><value>${value}</value></item>`).join("");
    const aws = through(world, (action, xml) =>
      action === "DescribeDhcpOptions"
        ? xml.replaceAll(/(<key>domain-name-servers<\/key><valueSet>).*?(<\/valueSet>)/gs, `$1${values}$2`)
        : undefined,
    );
    expect(spokeIn(await networksBy(world, aws), world).nameServers).toMatchObject({ value: expected });
  });

  test("a subnet of IPv6 alone is nobody's way", async () => {
    const aws = through(world, (action, xml) =>
      action === "DescribeSubnets"
        ? xml.replace("<ipv6Native>false<", "<ipv6Native>true<").replace(/<cidrBlock>[^<]*<\/cidrBlock>/, "")
        : undefined,
    );
    const { subnets } = spokeIn(await networksBy(world, aws), world);
    expect(subnets.kind === "present" && subnets.value.length).toBe(1);
  });

  test("what is named and not listed is not there for whoever asked, and never unknown", async () => {
    const emptyOf = (xml: string, set: string): string =>
      xml.replace(new RegExp(`<${set}>.*</${set}>`, "s"), `<${set}/>`);
    const aws = through(world, (action, xml) => {
      if (action === "DescribeNatGateways") return emptyOf(xml, "natGatewaySet");
      return action === "DescribeVpcPeeringConnections" ? emptyOf(xml, "vpcPeeringConnectionSet") : undefined;
    });
    const { natGateways, peerings } = await networksBy(world, aws);
    expect([natGateways.get(nat), peerings.get(peering)]).toEqual([{ kind: "absent" }, { kind: "absent" }]);
  });

  test("a gateway of somebody else was not looked at, whoever asks", async () => {
    const aws = through(world, (action, xml) =>
      action === "DescribeTransitGatewayAttachments"
        ? xml.replaceAll(/<transitGatewayOwnerId>\d+</g, "<transitGatewayOwnerId>888888888888<")
        : undefined,
    );
    expect((await networksBy(world, aws)).transitGateways).toEqual(new Map());
  });

  test("entries of a prefix list that are listed twice are one, and those of IPv6 none", async () => {
    const aws = through(world, (action, xml) =>
      action === "GetManagedPrefixListEntries"
        ? doubled(xml, "item").replace("</entrySet>", "<item><cidr>2001:db8::/32</cidr></item></entrySet>")
        : undefined,
    );
    expect((await networksBy(world, aws)).prefixLists.get(list)).toEqual(whole.prefixLists.get(list));
  });
});

test("where no spoke has a subnet, neither the hub nor a route is asked for", async () => {
  const empty = scene({ services: ["ssm"], spokes: [{}], throttling: "off" });
  const networks = await networksBy(empty, empty.aws);
  expect(networks.vpcs.get(vpcRefText({ vpc: hubVpc, region }))).toBeUndefined();
  expect(empty.calls.map(({ action }) => action)).not.toContain("ec2:DescribeRouteTables");
  expect(spokeIn(networks, empty)).toMatchObject({ routeTables: { kind: "absent" }, acls: { kind: "absent" } });
});
