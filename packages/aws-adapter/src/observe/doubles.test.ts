import { expect, test } from "vitest";
import { type RequestHandler, observe } from "../index.ts";
import { apply, planFor } from "../testing/apply.ts";
import { type Lie, doubled, lying } from "../testing/liar.ts";
import { type Scene, region, scene } from "../testing/scene.ts";

/** The element of one item in the listing of each action. */
const items = {
  DescribeSecurityGroups: "item",
  DescribeSubnets: "item",
  DescribeVpcEndpointServices: "item",
  DescribeVpcEndpoints: "item",
  DescribeVpcs: "item",
  GetHostedZone: "VPC",
  ListHostedZones: "HostedZone",
  ListHostedZonesByVPC: "HostedZoneSummary",
  ListResourceRecordSets: "ResourceRecordSet",
  ListTagsForResources: "ResourceTagSet",
  ListVPCAssociationAuthorizations: "VPC",
} as const;

const world = scene({ services: ["ssm"], spokes: [{}], throttling: "off" });
await apply(world.topology, world.aws);

function through({ open, simulator }: Scene, lie: Lie): ReturnType<Scene["open"]> {
  return open({ requestHandler: lying(simulator.requestHandler, lie) });
}

/** Doubles the items of the outermost set of an answer of EC2. */
function doubledSet(xml: string): string {
  return xml.replace(/(<(\w+(?:Set|Info))>)(.*)(<\/\2>)/s, "$1$3$3$4");
}

test.each(Object.entries(items))("what an answer of %s names twice is one thing", async (action, item) => {
  const whole = await observe(world.topology, world.open());
  const aws = through(world, (told, xml) => {
    if (told !== action) return undefined;
    return item === "item" ? doubledSet(xml) : doubled(xml, item);
  });
  expect(await observe(world.topology, aws)).toEqual(whole);
  expect((await planFor(world.topology, aws)).operations).toEqual([]);
});

test("everything said twice at once changes nothing", async () => {
  const aws = through(world, (_, xml) =>
    Object.values(items).reduce((told, item) => (item === "item" ? told : doubled(told, item)), xml),
  );
  expect((await planFor(world.topology, aws)).operations).toEqual([]);
});

test("a zone whose tags are told in two ways is not known to be unprotected", async () => {
  const aws = through(world, (action, xml) =>
    action === "ListTagsForResources"
      ? xml.replace(
          /<ResourceTagSet>.*<\/ResourceTagSet>/s,
          (set) => `${set}${set.replace(/<Tags>.*<\/Tags>/s, "<Tags/>")}`,
        )
      : undefined,
  );
  const { state } = await observe(world.topology, aws);
  expect(state.zones).toMatchObject({ kind: "present", value: [{ tags: { kind: "unknown" } }] });
});

test.each([
  [
    "ListHostedZones",
    "<IsTruncated>false</IsTruncated>",
    "<IsTruncated>true</IsTruncated><NextMarker>Z0000000000000</NextMarker>",
  ],
  [
    "DescribeVpcEndpoints",
    "</DescribeVpcEndpointsResponse>",
    "<nextToken>again</nextToken></DescribeVpcEndpointsResponse>",
  ],
])("a listing of %s that never ends is unknown after few calls", async (action, end, more) => {
  const lie: Lie = (told, xml) => (told === action ? xml.replace(end, more) : undefined);
  const asked: string[] = [];
  const aws = world.open({
    requestHandler: onePage(action, lying(world.simulator.requestHandler, lie)),
    onCall: ({ action: called }) => asked.push(called),
  });
  const { state } = await observe(world.topology, aws);
  expect([state.zones.kind, state.endpoints.kind]).toContain("unknown");
  expect(asked.filter((called) => called === action).length).toBeLessThan(10);
});

test.each([
  ["lower", (word: string) => word.toLowerCase()],
  ["upper", (word: string) => word.toUpperCase()],
])("the words of AWS in %s case are the same words", async (_, spell) => {
  const aws = through(world, (action, xml) =>
    action.startsWith("Describe")
      ? xml.replaceAll(
          /(<(vpcEndpointType|state|serviceType)>)([A-Za-z]+)(<)/g,
          (...[, open, , word, close]: string[]) => `${open}${spell(word ?? "")}${close}`,
        )
      : undefined,
  );
  expect((await planFor(world.topology, aws)).operations).toEqual([]);
});

test.each([
  ["DescribeVpcEndpoints", "vpcEndpointType", "Interfaces"],
  ["DescribeVpcEndpoints", "state", "sleeping"],
  ["DescribeVpcEndpointServices", "serviceType", "Tunnel"],
])("a word that %s has not had in %s before is unknown, not absent", async (action, element, word) => {
  const aws = through(world, (told, xml) =>
    told === action ? xml.replaceAll(new RegExp(`<${element}>[A-Za-z]+<`, "g"), `<${element}>${word}<`) : undefined,
  );
  const { state, environment } = await observe(world.topology, aws);
  expect([state.endpoints, environment.catalogue]).toContainEqual(
    expect.objectContaining({
      kind: "unknown",
      reason: expect.objectContaining({ message: expect.stringContaining(word) }),
    }),
  );
});

test.each([
  "com",
  "*",
  "*.com",
  "amazonaws.com",
  "*.amazonaws.com",
  `${region}.amazonaws.com`,
  `*.${region}.api.aws`,
  "co.uk",
  "a..b",
  "aws",
])("a private name %s would hide a whole domain and is not taken", async (name) => {
  const aws = through(world, (action, xml) =>
    action === "DescribeVpcEndpointServices" ? xml.replaceAll(`>ssm.${region}.amazonaws.com<`, `>${name}<`) : undefined,
  );
  const { environment } = await observe(world.topology, aws);
  expect(environment.catalogue).toMatchObject({
    kind: "unknown",
    reason: { message: expect.stringContaining(`"${name}"`) },
  });
  expect((await planFor(world.topology, aws)).operations).toEqual([]);
});

/** Answers every request for a listing with its first page. */
function onePage(action: string, handler: RequestHandler): RequestHandler {
  let page: ReturnType<RequestHandler["handle"]> | undefined;
  return {
    handle: async (request, options) => {
      const isListing =
        String(request.body).includes(`Action=${action}&`) ||
        (action === "ListHostedZones" && request.path.endsWith("/hostedzone"));
      if (!isListing) return handler.handle(request, options);
      page ??= handler.handle(request, options);
      return page;
    },
  };
}
