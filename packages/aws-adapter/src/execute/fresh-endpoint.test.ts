import { expect, test } from "vitest";
import type { RequestHandler } from "../index.ts";
import { type EndpointScene, endpointScene } from "../testing/endpoints.ts";
import { lying, refusing, without } from "../testing/liar.ts";
import { type Planned, pick, planned } from "../testing/operations.ts";
import { first } from "../testing/scene.ts";

/** Another process on the same topology, through a handler of its own. */
function processThrough({ topology, open }: EndpointScene, requestHandler: RequestHandler): Promise<Planned> {
  return planned({ topology, aws: open({ requestHandler }) });
}

function tagsOf({ simulator }: EndpointScene): readonly unknown[] {
  return simulator.snapshot().endpoints.map(({ tags }) => tags["vpce-hub:key"]);
}

test("tags that show three seconds late make no second endpoint", async () => {
  const world = await endpointScene();
  let madeAt = Number.POSITIVE_INFINITY;
  const late = lying(world.simulator.requestHandler, (action, xml) => {
    if (!action.endsWith("VpcEndpoint") && action !== "DescribeVpcEndpoints") return undefined;
    if (action === "CreateVpcEndpoint") madeAt = Math.min(madeAt, world.clock.now());
    return world.clock.now() < madeAt + 3_000 ? without(xml, "tagSet") : undefined;
  });
  const { plan, execute } = await processThrough(world, late);
  await execute(pick(plan, "create-endpoint"));
  expect(tagsOf(world)).toEqual(["endpoint/ssm"]);
});

test("an endpoint that a run beside this one has just made, and whose tags do not show yet, is taken", async () => {
  const world = await endpointScene();
  await world.execute(pick(world.plan, "create-endpoint"));
  const start = world.clock.now();
  const late = lying(world.simulator.requestHandler, (action, xml) =>
    (action === "CreateVpcEndpoint" || action === "DescribeVpcEndpoints") && world.clock.now() < start + 3_000
      ? without(xml, "tagSet")
      : undefined,
  );
  const { execute } = await processThrough(world, late);
  await execute(pick(world.plan, "create-endpoint"));
  expect(tagsOf(world)).toEqual(["endpoint/ssm"]);
});

test("a create that answers failed is an error, and makes one endpoint and not fifty", async () => {
  const world = await endpointScene();
  const failing = lying(world.simulator.requestHandler, (action, xml) =>
    action === "CreateVpcEndpoint" || action === "DescribeVpcEndpoints"
      ? xml.replaceAll(/<state>\w+</g, "<state>failed<")
      : undefined,
  );
  const { plan, execute } = await processThrough(world, failing);
  await expect(execute(pick(plan, "create-endpoint"))).rejects.toMatchObject({
    message: expect.stringContaining("is failed"),
    hint: expect.stringContaining("delete the endpoint"),
  });
  expect(world.simulator.snapshot().endpoints).toHaveLength(1);
});

test("an endpoint that failed in an earlier run is passed over, and one is made beside it", async () => {
  const world = await endpointScene();
  const create = pick(world.plan, "create-endpoint");
  await world.execute(create);
  const failed = first(world.simulator.snapshot().endpoints).id;
  const failing = lying(world.simulator.requestHandler, (action, xml) =>
    action === "CreateVpcEndpoint" || action === "DescribeVpcEndpoints"
      ? xml.replaceAll(new RegExp(`(<vpcEndpointId>${failed}<.*?<state>)\\w+<`, "gs"), "$1failed<")
      : undefined,
  );
  const { execute } = await processThrough(world, failing);
  await execute(create);
  await execute(create);
  expect(world.simulator.snapshot().endpoints).toHaveLength(2);
});

test("an endpoint whose tags somebody took away is no longer ours: its token is passed over", async () => {
  const world = await endpointScene();
  const create = pick(world.plan, "create-endpoint");
  await world.execute(create);
  const stripped = first(world.simulator.snapshot().endpoints).id;
  const stripping = lying(world.simulator.requestHandler, (action, xml) =>
    action === "CreateVpcEndpoint" || action === "DescribeVpcEndpoints"
      ? xml.replaceAll(new RegExp(`(<vpcEndpointId>${stripped}<.*?)<tagSet>.*?</tagSet>`, "gs"), "$1<tagSet/>")
      : undefined,
  );
  const { execute } = await processThrough(world, stripping);
  await execute(create);
  expect(world.simulator.snapshot().endpoints).toHaveLength(2);
});

const refusals = [
  ["UnsupportedOperation", "The operation is not supported in this partition."],
  ["InvalidParameter", "TagSpecifications is not supported"],
  ["UnknownParameter", "The parameter TagSpecification is not recognized"],
] as const;

function refusingTags(world: EndpointScene, code: string, message: string): RequestHandler {
  return refusing(world.simulator.requestHandler, ({ body }) =>
    String(body).includes("TagSpecification") ? { code, message } : undefined,
  );
}

test.each(refusals)("where tags are refused on creation with %s, they come right behind", async (code, message) => {
  const world = await endpointScene();
  const { plan, execute } = await processThrough(world, refusingTags(world, code, message));
  await execute(pick(plan, "create-endpoint"));
  expect(tagsOf(world)).toEqual(["endpoint/ssm"]);
  expect(
    (await processThrough(world, world.simulator.requestHandler)).plan.operations.map(({ kind }) => kind),
  ).not.toContain("create-endpoint");
});

test("where tags are refused on creation, a crash before they came orphans nothing", async () => {
  const world = await endpointScene();
  const handler = refusingTags(world, "UnsupportedOperation", "not supported");
  const crashed = await processThrough(world, handler);
  const heal = world.simulator.faults.add({
    action: "CreateTags",
    when: "before",
    effect: { kind: "error", code: "UnauthorizedOperation", status: 403 },
  });
  await expect(crashed.execute(pick(crashed.plan, "create-endpoint"))).rejects.toMatchObject({
    code: "aws.access-denied",
  });
  expect(tagsOf(world)).toEqual([undefined]);
  heal();
  const next = await processThrough(world, handler);
  await next.execute(pick(next.plan, "create-endpoint"));
  expect(tagsOf(world)).toEqual(["endpoint/ssm"]);
});

test("a tag policy that refuses our tags is told, and nothing is made without them", async () => {
  const world = await endpointScene();
  const handler = refusingTags(world, "InvalidParameterValue", "The tag policy does not allow the specified value");
  const { plan, execute } = await processThrough(world, handler);
  await expect(execute(pick(plan, "create-endpoint"))).rejects.toMatchObject({ code: "aws.invalid-request" });
  expect(world.simulator.snapshot().endpoints).toEqual([]);
});
