import { expect, test } from "vitest";
import { Client } from "../testing/client.ts";
import { endpointFields, makeEndpoint, makeZone, region, scene } from "../testing/scene.ts";

const hubAccount = "111111111111";

/** A stack with an endpoint and a zone. */
async function stacked(options: Parameters<typeof scene>[0] = {}) {
  const made = scene(options);
  const endpoint = (await makeEndpoint(made)).id;
  const zone = await makeZone(made.hub);
  const resources = [
    { logicalId: "SsmEp", physicalId: endpoint, type: "AWS::EC2::VPCEndpoint" },
    { logicalId: "SsmEpHostedZone", physicalId: zone, type: "AWS::Route53::HostedZone" },
  ];
  const stack = { account: hubAccount, region, name: "network", resources };
  made.simulator.addStack(stack);
  return { ...made, endpoint, zone, stack };
}

test("stack-1 a resource leads to its stack and all that is in it", async () => {
  const { hub, zone, endpoint } = await stacked();
  const reply = await hub.cloudformation("DescribeStackResources", { PhysicalResourceId: zone });
  expect(reply.status).toBe(200);
  expect(reply.texts("StackName")).toEqual(["network", "network"]);
  expect(reply.texts("PhysicalResourceId")).toEqual([endpoint, zone]);
  expect(reply.texts("LogicalResourceId")).toEqual(["SsmEp", "SsmEpHostedZone"]);
  expect(reply.texts("ResourceType")).toEqual(["AWS::EC2::VPCEndpoint", "AWS::Route53::HostedZone"]);
  expect(reply.text("StackId")).toMatch(
    /^arn:aws:cloudformation:ap-northeast-1:111111111111:stack\/network\/[0-9a-f-]{36}$/,
  );
  const one = { PhysicalResourceId: zone, LogicalResourceId: "SsmEpHostedZone" };
  expect((await hub.cloudformation("DescribeStackResources", one)).texts("PhysicalResourceId")).toEqual([zone]);
});

test("stack-2 a resource of no stack, of another account's or of another Region's is told to have none", async () => {
  const { hub, spoke, zone } = await stacked();
  const ask = { PhysicalResourceId: zone };
  for (const [client, fields] of [
    [hub, { PhysicalResourceId: "Z0UNKNOWN" }],
    [spoke, ask],
    [hub.in("us-east-1"), ask],
  ] as const)
    expect(await client.cloudformation("DescribeStackResources", fields)).toMatchObject({
      status: 400,
      code: "ValidationError",
      message: `Stack for ${fields.PhysicalResourceId} does not exist`,
    });
  for (const fields of [{}, { StackName: "network", ...ask }])
    expect((await hub.cloudformation("DescribeStackResources", fields)).code).toBe("ValidationError");
});

test("stack-3 a deleted stack is known by its id for 90 days, and by nothing else", async () => {
  const { hub, clock, simulator, stack, zone } = await stacked();
  const id = (await hub.cloudformation("DescribeStackResources", { StackName: "network" })).text("StackId");
  simulator.addStack({ ...stack, isDeleted: true });
  const status = async (fields: Readonly<Record<string, string>>) =>
    (await hub.cloudformation("DescribeStackResources", fields)).status;

  expect([await status({ StackName: "network" }), await status({ PhysicalResourceId: zone })]).toEqual([400, 400]);
  expect(await status({ StackName: id })).toBe(200);
  await clock.sleep(91 * 24 * 3_600_000);
  expect(await status({ StackName: id })).toBe(400);
});

test("stack-4 policies decide who may ask, in which Region", async () => {
  const { simulator, zone } = await stacked();
  const allow = (Condition: object): void =>
    simulator.addRole({
      account: hubAccount,
      name: "reader",
      policies: [
        {
          Version: "2012-10-17",
          Statement: [{ Effect: "Allow", Action: "cloudformation:DescribeStackResources", Resource: "*", Condition }],
        },
      ],
    });
  allow({ StringEquals: { "aws:RequestedRegion": region } });
  const reader = new Client(simulator, simulator.openRole(hubAccount, "reader"));
  const ask = async () => reader.cloudformation("DescribeStackResources", { PhysicalResourceId: zone });

  expect((await ask()).status).toBe(200);
  allow({ StringEquals: { "aws:RequestedRegion": "us-east-1" } });
  expect(await ask()).toMatchObject({ status: 403, code: "AccessDenied" });
  expect((await ask()).message).toContain("cloudformation:DescribeStackResources");
});

test("stack-5 what a stack made in EC2 bears its tags, and zones have none", async () => {
  const { hub, endpoint, zone } = await stacked();
  const shown = await hub.ec2("DescribeVpcEndpoints", { VpcEndpointId: [endpoint] });
  expect(shown.texts("key").toSorted()).toEqual([
    "aws:cloudformation:logical-id",
    "aws:cloudformation:stack-id",
    "aws:cloudformation:stack-name",
  ]);
  expect((await hub.route53("GET", `/tags/hostedzone/${zone}`)).texts("Key")).toEqual([]);
});

test("throttle-6 questions about stacks and metrics have buckets of their own", async () => {
  const { hub, zone } = await stacked({ throttling: "current" });
  const codes: (string | undefined)[] = [];
  for (let call = 0; call < 11; call++)
    codes.push((await hub.cloudformation("DescribeStackResources", { PhysicalResourceId: zone })).code);
  expect(codes).toEqual([...Array.from({ length: 10 }, () => undefined), "Throttling"]);
  expect((await hub.ec2("CreateVpcEndpoint", endpointFields("kms"))).status).toBe(200);
  const told = [];
  for (let call = 0; call < 51; call++) told.push((await hub.monitoring("GetMetricData", "{}")).body);
  expect(told.filter((body) => body.includes("ThrottlingException"))).toHaveLength(1);
});
