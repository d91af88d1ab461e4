import { type Observed, isHubError, makePlan, vpcRefText } from "@vpce-hub/core";
import { expect, test } from "vitest";
import { type Observation, type RequestHandler, observe, openForWrites } from "../index.ts";
import { apply } from "../testing/apply.ts";
import { type Lie, loginPage, lying, rootOnly, without } from "../testing/liar.ts";
import { type Scene, first, hub, region, scene } from "../testing/scene.ts";

/** Every action that is read, and the elements that its answer must have. */
const elements = {
  DescribeSecurityGroups: [
    "securityGroupInfo",
    "groupId",
    "groupName",
    "vpcId",
    "ipPermissions",
    "ipProtocol",
    "cidrIp",
    "ipRanges",
  ],
  DescribeSubnets: ["subnetSet", "subnetId", "vpcId", "availabilityZone"],
  DescribeVpcAttribute: ["enableDnsSupport", "enableDnsHostnames", "value"],
  DescribeVpcEndpointServices: [
    "serviceDetailSet",
    "serviceName",
    "serviceType",
    "availabilityZoneSet",
    "privateDnsNameSet",
  ],
  DescribeVpcEndpoints: [
    "vpcEndpointSet",
    "vpcEndpointId",
    "vpcEndpointType",
    "vpcId",
    "serviceName",
    "state",
    "subnetIdSet",
    "groupSet",
    "groupId",
  ],
  DescribeVpcs: ["vpcSet", "vpcId", "cidrBlock"],
  GetHostedZone: ["HostedZone", "Id", "VPCs", "VPC", "VPCId", "VPCRegion"],
  ListHostedZones: ["HostedZones", "Id", "Name", "CallerReference", "Config", "PrivateZone", "IsTruncated"],
  ListHostedZonesByVPC: ["HostedZoneSummaries", "HostedZoneId", "Name", "Owner", "OwningAccount"],
  ListResourceRecordSets: [
    "ResourceRecordSets",
    "Name",
    "Type",
    "AliasTarget",
    "DNSName",
    "HostedZoneId",
    "IsTruncated",
  ],
  ListTagsForResources: ["ResourceTagSets", "ResourceTagSet", "ResourceId", "Tags", "Key"],
  ListVPCAssociationAuthorizations: ["VPCs"],
} as const satisfies Record<string, readonly string[]>;

const lacking = Object.entries(elements).flatMap(([action, names]) => names.map((name) => [action, name] as const));

/** A topology in perfect order. */
async function inOrder(): Promise<Scene> {
  const world = scene({ services: ["ssm"], spokes: [{}], throttling: "off" });
  expect(await apply(world.topology, world.aws)).toEqual(new Map());
  return world;
}

function through({ open, simulator }: Scene, lie: Lie): ReturnType<Scene["open"]> {
  return open({ requestHandler: lying(simulator.requestHandler, lie) });
}

/** What was read, one part beside the other. */
function partsOf({ environment, state }: Observation): readonly Observed<unknown>[] {
  const zones = state.zones.kind === "present" ? state.zones.value : [];
  return [
    environment.catalogue,
    environment.hubVpc,
    environment.subnets,
    ...environment.spokeVpcs.values(),
    ...environment.visibleZones.values(),
    state.securityGroups,
    state.endpoints,
    state.zones,
    ...zones.flatMap(({ tags, vpcs, records, authorizations }) => [tags, vpcs, records, authorizations]),
  ];
}

function reasonsOf(observation: Observation): readonly string[] {
  return partsOf(observation).flatMap((part) =>
    part.kind === "unknown" ? `${part.reason.code} ${part.reason.action}` : [],
  );
}

const world = await inOrder();

test.each(lacking)(
  "an answer of %s without %s is unknown, with its reason, and plans nothing away",
  async (action, name) => {
    const aws = through(world, (told, xml) => (told === action ? without(xml, name) : undefined));
    const observation = await observe(world.topology, aws);
    const service = action.startsWith("Describe") ? "ec2" : "route53";
    expect(reasonsOf(observation)).toContain(`aws.incomplete-answer ${service}:${action}`);
    const { operations } = makePlan(world.topology, observation.environment, observation.state);
    expect(operations.map(({ kind }) => kind).filter((kind) => /delete|revoke|disassociate|create/.test(kind))).toEqual(
      [],
    );
  },
);

const emptied: readonly (readonly [string, Lie])[] = [
  ["an empty body", () => ({ body: "" })],
  ["the page of a proxy", () => ({ body: loginPage, contentType: "text/html; charset=utf-8" })],
  ["the page of a proxy that calls itself XML", () => loginPage],
  ["the root element only", (_, xml) => rootOnly(xml)],
  ["half a body", (_, xml) => xml.slice(0, xml.length / 2)],
];

test.each(Object.keys(elements).flatMap((action) => emptied.map(([what, lie]) => [action, what, lie] as const)))(
  "an answer of %s with %s is unknown and never an empty list",
  async (action, _, lie) => {
    const aws = through(world, (told, xml) => (told === action ? lie(told, xml) : undefined));
    expect(reasonsOf(await observe(world.topology, aws))).toContainEqual(
      expect.stringMatching(`^aws.incomplete-answer .*:${action}$`),
    );
  },
);

test("a complete answer without anything in it is believed", async () => {
  const { topology, aws } = scene();
  expect(reasonsOf(await observe(topology, aws))).toEqual([]);
});

test("an answer that lacks something once is asked for again", async () => {
  let isFirst = true;
  const aws = through(world, (action, xml) => {
    if (action !== "ListHostedZones" || !isFirst) return undefined;
    isFirst = false;
    return rootOnly(xml);
  });
  expect(reasonsOf(await observe(world.topology, aws))).toEqual([]);
});

test("the error names the call, what is missing, and what to do", async () => {
  const aws = through(world, (action, xml) => (action === "ListHostedZones" ? without(xml, "PrivateZone") : undefined));
  const { state } = await observe(world.topology, aws);
  expect(state.zones).toMatchObject({
    kind: "unknown",
    reason: {
      message: expect.stringContaining("the answer lacks HostedZones[0].Config.PrivateZone"),
      hint: expect.stringContaining("AWS_ENDPOINT_URL"),
    },
  });
});

test("a list that is cut short and does not say where it goes on is unknown", async () => {
  const cut = through(world, (action, xml) =>
    ["ListHostedZones", "ListResourceRecordSets"].includes(action)
      ? xml.replace("<IsTruncated>false<", "<IsTruncated>true<")
      : undefined,
  );
  expect(new Set(reasonsOf(await observe(world.topology, cut)))).toEqual(
    new Set(["aws.incomplete-answer route53:ListHostedZones"]),
  );
});

test.each([
  ["a page", { body: loginPage, contentType: "text/html" }],
  ["nothing", { body: "" }],
] as const)("a write that is answered with %s is not taken for done", async (_, page) => {
  const { open, simulator } = scene();
  const handler: RequestHandler = simulator.requestHandler;
  const zone = {
    HostedZoneId: "Z0000000000000",
    VPC: { VPCId: "vpc-0a1b2c3d4e5f60001", VPCRegion: "ap-northeast-1" },
  } as const;
  const aws = openForWrites(
    open({
      requestHandler: {
        handle: async (request, options) => {
          const answer = await handler.handle(request, options);
          if (!request.path.includes("associatevpc")) return answer;
          const headers = { "content-type": "contentType" in page ? page.contentType : "text/xml" };
          return { response: { statusCode: 200, headers, body: new TextEncoder().encode(page.body) } };
        },
      },
    }),
  );
  const error: unknown = await aws
    .write("route53:DisassociateVPCFromHostedZone", { caller: hub, region }, zone)
    .catch((cause: unknown) => cause);
  expect(isHubError(error) && error.code).toBe("aws.incomplete-answer");
});

test("one spoke that is answered by a proxy does not make the others unknown", async () => {
  const spoke = first(world.topology.spokes);
  const { simulator, open, topology } = world;
  const handler: RequestHandler = simulator.requestHandler;
  const aws = open({
    requestHandler: {
      handle: async (request, options) => {
        const { response } = await handler.handle(request, options);
        const isOfSpoke = request.query["vpcid"] === spoke.vpc;
        return { response: isOfSpoke ? { ...response, body: new TextEncoder().encode(loginPage) } : response };
      },
    },
  });
  const { environment } = await observe(topology, aws);
  expect([...environment.visibleZones].flatMap(([ref, { kind }]) => (kind === "unknown" ? ref : []))).toEqual([
    vpcRefText(spoke),
  ]);
});

test.each([
  ["a page without anything in it is as good as nothing", "0", "done"],
  ["a page is not taken for done", "71", "aws.incomplete-answer"],
])("where an action answers nothing, %s", async (_, length, verdict) => {
  const { open, simulator } = scene();
  const handler: RequestHandler = simulator.requestHandler;
  const headers = { "content-type": "text/html; charset=utf-8", "content-length": length };
  const body = new TextEncoder().encode(length === "0" ? "" : loginPage);
  const aws = openForWrites(
    open({
      requestHandler: {
        handle: async (request, options) => {
          if (!request.path.includes("deauthorize")) return handler.handle(request, options);
          return { response: { statusCode: 200, headers, body } };
        },
      },
    }),
  );
  const zone = {
    HostedZoneId: "Z0000000000000",
    VPC: { VPCId: "vpc-0a1b2c3d4e5f60001", VPCRegion: "ap-northeast-1" },
  } as const;
  const told = await aws.write("route53:DeleteVPCAssociationAuthorization", { caller: hub, region }, zone).then(
    () => "done",
    (error: unknown) => (isHubError(error) ? error.code : error),
  );
  expect(told).toBe(verdict);
});
