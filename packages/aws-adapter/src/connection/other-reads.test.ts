import type { GetMetricDataCommandInput } from "@aws-sdk/client-cloudwatch";
import { isHubError } from "@vpce-hub/core";
import { expect, test } from "vitest";
import { apply } from "../testing/apply.ts";
import { type Scene, hub, hubVpc, region, scene } from "../testing/scene.ts";

// What others made, and whether it is still used: asked of services that most topologies never ask.

const origin = { caller: hub, region };
const minute = 60_000;

/** A hub with one endpoint and one zone, both of a stack, and with traffic on the endpoint. */
async function inUse(): Promise<Scene & { readonly endpoint: string; readonly zone: string }> {
  const world = scene({ services: ["ssm"], spokes: [] });
  expect(await apply(world.topology, world.aws)).toEqual(new Map());
  const { endpoints, zones } = world.simulator.snapshot();
  const endpoint = endpoints[0]?.id ?? "";
  const zone = zones[0]?.id ?? "";
  const resources = [
    { logicalId: "SsmEp", physicalId: endpoint, type: "AWS::EC2::VPCEndpoint" },
    { logicalId: "SsmEpHostedZone", physicalId: zone, type: "AWS::Route53::HostedZone" },
  ];
  world.simulator.addStack({ account: hub.account, region, name: "network", resources });
  world.simulator.addTraffic({ region, endpoint, connections: 2 });
  return { ...world, endpoint, zone };
}

function question({
  clock,
  endpoint,
}: {
  readonly clock: Scene["clock"];
  readonly endpoint: string;
}): GetMetricDataCommandInput {
  const dimensions = {
    "Endpoint Type": "Interface",
    "Service Name": `com.amazonaws.${region}.ssm`,
    "VPC Endpoint Id": endpoint,
    "VPC Id": hubVpc,
  };
  const Dimensions = Object.entries(dimensions).map(([Name, Value]) => ({ Name, Value }));
  const Metric = { Namespace: "AWS/PrivateLinkEndpoints", MetricName: "ActiveConnections", Dimensions };
  return {
    MetricDataQueries: [{ Id: "m1", MetricStat: { Metric, Period: 60, Stat: "Maximum" } }],
    StartTime: new Date(clock.now() - 5 * minute),
    EndTime: new Date(clock.now()),
  };
}

test("the stack of a zone is told, and that a zone has none", async () => {
  const { aws, zone } = await inUse();
  const ask = async (PhysicalResourceId: string) =>
    aws.read("cloudformation:DescribeStackResources", origin, { PhysicalResourceId });
  const { StackResources } = await ask(zone);
  expect(StackResources?.map(({ StackName, LogicalResourceId }) => [StackName, LogicalResourceId])).toEqual([
    ["network", "SsmEp"],
    ["network", "SsmEpHostedZone"],
  ]);
  const refusal: unknown = await ask("Z0UNKNOWN").catch((error: unknown) => error);
  expect(isHubError(refusal) && refusal.call?.awsCode).toBe("ValidationError");
});

test("connections are counted minute by minute", async () => {
  const world = await inUse();
  const { MetricDataResults } = await world.aws.read("cloudwatch:GetMetricData", origin, question(world));
  expect(MetricDataResults).toMatchObject([{ Id: "m1", StatusCode: "Complete", Values: [2, 2, 2, 2, 2] }]);
  expect(MetricDataResults?.[0]?.Timestamps?.[0]).toBeInstanceOf(Date);
});

test.each(["MetricDataResults", "Timestamps", "Values", "StatusCode"])(
  "an answer of CloudWatch without %s is no answer, and never no traffic",
  async (element) => {
    const world = await inUse();
    world.simulator.faults.add({ service: "cloudwatch", when: "after", effect: { kind: "without", element } });
    await expect(world.aws.read("cloudwatch:GetMetricData", origin, question(world))).rejects.toMatchObject({
      code: "aws.incomplete-answer",
    });
  },
);

test("a question that CloudWatch leaves out is no answer", async () => {
  const world = await inUse();
  world.simulator.faults.add({
    service: "cloudwatch",
    when: "after",
    effect: { kind: "text", element: "Id", text: "x" },
  });
  await expect(world.aws.read("cloudwatch:GetMetricData", origin, question(world))).rejects.toMatchObject({
    code: "aws.incomplete-answer",
    message: expect.stringContaining("m1"),
  });
});

test.each(["StackResources", "StackName", "StackId", "LogicalResourceId"])(
  "an answer of CloudFormation without %s is no answer",
  async (element) => {
    const { aws, simulator, zone } = await inUse();
    simulator.faults.add({ service: "cloudformation", when: "after", effect: { kind: "without", element } });
    await expect(
      aws.read("cloudformation:DescribeStackResources", origin, { PhysicalResourceId: zone }),
    ).rejects.toMatchObject({ code: "aws.incomplete-answer" });
  },
);
