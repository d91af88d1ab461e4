import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import {
  endpointFields,
  hubVpc,
  makeEndpoint,
  makeZone,
  region,
  scene,
  spokeVpc,
  ssmName,
  subnetA,
  subnetB,
  subnetC,
} from "../testing/scene.ts";

const privateName = (service: string): string => `${service}.${region}.amazonaws.com`;

test("catalogue-1 every Region has the services of the list", async () => {
  const { hub } = scene();
  const details = async (
    service: string,
    at = region,
  ): Promise<{
    readonly types: readonly string[];
    readonly names: readonly string[];
    readonly zones: readonly string[];
  }> => {
    const reply = await hub
      .in(at)
      .ec2("DescribeVpcEndpointServices", { ServiceName: [`com.amazonaws.${at}.${service}`] });
    const zones = /<availabilityZoneSet>(.*?)<\/availabilityZoneSet>/u.exec(reply.body)?.[1] ?? "";
    return {
      types: reply.texts("serviceType").filter((type) => type !== ""),
      names: reply.texts("privateDnsName"),
      zones: [...zones.matchAll(/<item>(.*?)<\/item>/gu)].map((match) => match[1] ?? ""),
    };
  };

  expect((await hub.ec2("DescribeVpcEndpointServices")).texts("serviceId").length).toBeGreaterThan(440);
  expect((await details("s3")).types).toEqual(["Gateway", "Interface"]);
  expect((await details("kinesis-streams")).names).toEqual([
    privateName("kinesis"),
    privateName("kinesis"),
    `*.${privateName("data-kinesis")}`,
    `*.${privateName("control-kinesis")}`,
  ]);
  expect((await details("iot.data")).names).toEqual([]);
  expect((await details("ssm", "eu-west-3")).zones).toEqual(["eu-west-3a", "eu-west-3b", "eu-west-3c"]);
  expect((await details("codeartifact.api")).zones).toEqual([`${region}a`, `${region}b`]);
  expect((await details("lambda", "ap-south-1")).names).toEqual([
    "lambda.ap-south-1.amazonaws.com",
    "lambda.ap-south-1.amazonaws.com",
  ]);
});

test("catalogue-2 other partitions have their own names", async () => {
  const { hub } = scene();
  const china = await hub
    .in("cn-north-1")
    .ec2("DescribeVpcEndpointServices", { ServiceName: ["cn.com.amazonaws.cn-north-1.ec2"] });
  const gov = await hub
    .in("us-gov-west-1")
    .ec2("DescribeVpcEndpointServices", { ServiceName: ["com.amazonaws.us-gov-west-1.ssm"] });

  const names = (at: string) =>
    hub
      .in(at)
      .ec2("DescribeVpcEndpointServices", { "Filter.1.Name": "service-type", "Filter.1.Value.1": "Interface" })
      .then((reply) => reply.texts("serviceName"));
  const [beijing, sovereign, secret] = [
    await names("cn-north-1"),
    await names("eusc-de-east-1"),
    await names("us-iso-east-1"),
  ];
  const chinese = ["ssm", "kms", "logs", "s3"].map((short) =>
    beijing.find((name) => name.endsWith(`.cn-north-1.${short}`)),
  );

  expect(chinese).toEqual([
    "com.amazonaws.cn-north-1.ssm",
    "com.amazonaws.cn-north-1.kms",
    "com.amazonaws.cn-north-1.logs",
    "cn.com.amazonaws.cn-north-1.s3",
  ]);
  expect(beijing).toContain("cn.com.amazonaws.cn-north-1.transcribe.cn");
  expect(sovereign.filter((name) => name.includes(".ecr."))).toEqual([
    "eu.amazonaws.eusc-de-east-1.ecr.api",
    "eu.amazonaws.eusc-de-east-1.ecr.dkr",
  ]);
  expect(secret).toContain("gov.ic.c2s.us-iso-east-1.ec2");
  expect(china.text("privateDnsName")).toBe("ec2.cn-north-1.amazonaws.com.cn");
  expect(
    (await hub.in("cn-north-1").ec2("DescribeVpcEndpointServices", { ServiceName: ["com.amazonaws.cn-north-1.s3"] }))
      .status,
  ).toBe(200);
  expect(gov.text("privateDnsName")).toBe("ssm.us-gov-west-1.amazonaws.com");
});

test("catalogue-5 each service says where its name and its private names come from", () => {
  const { simulator } = scene();
  simulator.addService({ region, serviceName: "com.example.ours", privateDnsNames: ["ours.example"] });
  const known = (serviceName: string, at = region) =>
    simulator.services(at).find((service) => service.serviceName === serviceName)?.known;

  expect(known(`com.amazonaws.${region}.ssm`)).toEqual({
    name: { kind: "read", source: "2023-09, cdk, guide" },
    privateDnsNames: { kind: "read", source: "2023-09" },
  });
  expect(known(`com.amazonaws.${region}.wafv2`)).toEqual({
    name: { kind: "read", source: "cdk, guide" },
    privateDnsNames: { kind: "derived", rule: "labels reversed" },
  });
  expect(known("com.amazonaws.cn-north-1.kms", "cn-north-1")).toMatchObject({ name: { kind: "derived" } });
  expect(known("com.example.ours")).toEqual({ name: { kind: "given" }, privateDnsNames: { kind: "given" } });
});

test("catalogue-6 every service of today's CDK is known, the global ones only where they are", () => {
  const { simulator } = scene();
  const file = new URL("../../catalogue/service-names.json", import.meta.url);
  const { sources } = JSON.parse(readFileSync(file, "utf8")) as {
    readonly sources: { readonly cdk: { readonly names: readonly string[] } };
  };
  const inRegion = (at: string) => new Set(simulator.services(at).map(({ serviceName }) => serviceName));
  const [virginia, oregon, tokyo] = [inRegion("us-east-1"), inRegion("us-west-2"), inRegion(region)];
  const unknown = sources.cdk.names.filter((name) => {
    const full = /^(?:com|aws)\./u.test(name) ? name : `com.amazonaws.{r}.${name}`;
    return !virginia.has(full.replace("{r}", "us-east-1")) && !oregon.has(full.replace("{r}", "us-west-2"));
  });
  const privateNames = (short: string) =>
    simulator.services(region).find(({ serviceName }) => serviceName === `com.amazonaws.${region}.${short}`)
      ?.privateDnsNames;

  expect([sources.cdk.names.length, unknown]).toEqual([389, []]);
  expect([virginia, tokyo].map((names) => names.has("com.amazonaws.iam"))).toEqual([true, false]);
  expect(inRegion("cn-northwest-1").has("com.amazonaws.cn-northwest-1.organizations")).toBe(true);
  expect(tokyo.has(`com.amazonaws.${region}.organizations`)).toBe(false);
  expect(["apigateway", "detective", "eks-auth", "email", "wafv2", "bedrock-runtime"].map(privateNames)).toEqual([
    [privateName("apigateway")],
    [privateName("api.detective")],
    [`eks-auth.${region}.api.aws`],
    [privateName("email")],
    [privateName("wafv2")],
    [privateName("bedrock-runtime")],
  ]);
});

test("catalogue-3 unknown services and filters are refused", async () => {
  const { hub } = scene();

  expect(await hub.ec2("DescribeVpcEndpointServices", { ServiceName: ["com.amazonaws.none"] })).toMatchObject({
    status: 400,
    code: "InvalidServiceName",
  });
  expect(
    await hub.ec2("DescribeVpcEndpointServices", { "Filter.1.Name": "colour", "Filter.1.Value.1": "red" }),
  ).toMatchObject({ status: 400, code: "InvalidParameterValue" });
  const two = await hub.ec2("DescribeVpcEndpointServices", {
    "Filter.1.Name": "service-name",
    "Filter.1.Value.1": "*.s3",
    "Filter.2.Name": "service-type",
    "Filter.2.Value.1": "Interface",
  });
  expect(two.texts("serviceName")).toEqual([`com.amazonaws.${region}.s3`]);
});

test("catalogue-4 a service can be added, or take the place of one", async () => {
  const { hub, simulator } = scene();
  const serviceName = `com.amazonaws.vpce.${region}.vpce-svc-0123456789abcdef0`;
  simulator.addService({
    region,
    serviceName,
    privateDnsNames: ["payments.example.internal"],
    acceptanceRequired: true,
  });
  simulator.addService({
    region,
    serviceName: `com.amazonaws.${region}.ssm`,
    privateDnsNames: [ssmName, `ssm.${region}.api.aws`],
    availabilityZones: [`${region}a`],
  });

  const made = await hub.ec2("CreateVpcEndpoint", endpointFields(serviceName));

  expect(made.text("state")).toBe("pendingAcceptance");
  expect((await hub.ec2("DescribeVpcEndpointServices", { ServiceName: [serviceName] })).text("owner")).toBe(
    "999999999999",
  );
  expect((await hub.ec2("CreateVpcEndpoint", endpointFields("ssm"))).message).toContain(
    "does not support the availability zone",
  );
  expect(
    (await hub.ec2("DescribeVpcEndpointServices", { ServiceName: [`com.amazonaws.${region}.ssm`] })).texts(
      "privateDnsName",
    ),
  ).toHaveLength(3);
});

test("endpoint-1 what is not given has AWS' defaults", async () => {
  const { hub } = scene();
  const { VpcEndpointType: _, PrivateDnsEnabled: __, ...bare } = endpointFields();

  expect((await hub.ec2("CreateVpcEndpoint", bare)).message).toBe(
    "Endpoint type (Gateway) does not match available service types ([Interface]).",
  );
  const made = await hub.ec2("CreateVpcEndpoint", { ...bare, VpcEndpointType: "Interface" });
  expect([made.text("privateDnsEnabled"), made.text("groupName")]).toEqual(["true", "default"]);
  expect(JSON.parse(made.text("policyDocument"))).toMatchObject({ Statement: [{ Effect: "Allow", Action: "*" }] });
});

test("endpoint-2 an endpoint is pending at first and after each change", async () => {
  const { hub, clock } = scene();
  const made = await hub.ec2("CreateVpcEndpoint", endpointFields());
  const id = made.text("vpcEndpointId");
  const look = async (): Promise<readonly [string, number]> => {
    const reply = await hub.ec2("DescribeVpcEndpoints", { VpcEndpointId: [id] });
    return [reply.text("state"), reply.texts("dnsName").length];
  };

  expect(await look()).toEqual(["pending", 0]);
  await clock.sleep(60_000);
  expect(await look()).toEqual(["available", 3]);
  await hub.ec2("ModifyVpcEndpoint", { VpcEndpointId: id, AddSubnetId: [subnetC] });
  expect(await look()).toEqual(["pending", 4]);
  await clock.sleep(60_000);
  expect(await look()).toEqual(["available", 4]);
});

test("endpoint-3 DNS names come in the order that AWS has, SageMaker's too", async () => {
  const made = scene();
  const plain = await makeEndpoint(made, "kms", { PrivateDnsEnabled: true });
  const studio = await makeEndpoint(made, `aws.sagemaker.${region}.studio`, { SubnetId: [subnetA, subnetB, subnetC] });
  const [, letters = ""] = /-([a-z0-9]{8})\./u.exec(plain.names[0] ?? "") ?? [];

  expect(plain.names).toEqual([
    `${plain.id}-${letters}.kms.${region}.vpce.amazonaws.com`,
    `${plain.id}-${letters}-${region}a.kms.${region}.vpce.amazonaws.com`,
    `${plain.id}-${letters}-${region}b.kms.${region}.vpce.amazonaws.com`,
    privateName("kms"),
  ]);
  expect(studio.names[0]).toMatch(/\.vpce-svc-[0-9a-f]+\.ap-northeast-1\.vpce\.amazonaws\.com$/u);
  expect(studio.names[4]).toMatch(/^vpce-[0-9a-f]+-[a-z0-9]{8}\.studio\.ap-northeast-1\.vpce\.sagemaker\.aws$/u);
});

test("endpoint-4 a client token is answered with what it made", async () => {
  const { hub, clock, simulator } = scene();
  const create = (more = {}) => hub.ec2("CreateVpcEndpoint", endpointFields("ssm", { ClientToken: "once", ...more }));
  const first = (await create()).text("vpcEndpointId");

  expect((await create()).text("vpcEndpointId")).toBe(first);
  expect(await create({ SubnetId: [subnetA] })).toMatchObject({ status: 400, code: "IdempotentParameterMismatch" });
  await hub.ec2("DeleteVpcEndpoints", { VpcEndpointId: [first] });
  expect((await create()).text("state")).toBe("deleting");
  await clock.sleep(60_000);
  expect((await create()).text("state")).toBe("deleted");
  expect(simulator.snapshot().endpoints).toEqual([]);
});

test("endpoint-5 one subnet in a zone without the service, and nothing is made", async () => {
  const { hub, simulator } = scene();
  simulator.addSubnet({
    account: "111111111111",
    region,
    id: "subnet-a2",
    vpc: hubVpc,
    cidr: "10.0.9.0/24",
    availabilityZone: `${region}a`,
  });

  expect(
    await hub.ec2("CreateVpcEndpoint", endpointFields("codeartifact.api", { SubnetId: [subnetA, subnetC] })),
  ).toMatchObject({
    status: 400,
    code: "InvalidParameter",
    message: `The VPC endpoint service com.amazonaws.${region}.codeartifact.api does not support the availability zone of the subnet: ${subnetC}.`,
  });
  expect(await hub.ec2("CreateVpcEndpoint", endpointFields("ssm", { SubnetId: [subnetA, "subnet-a2"] }))).toMatchObject(
    { code: "DuplicateSubnetsInSameZone" },
  );
  expect(await hub.ec2("CreateVpcEndpoint", endpointFields("ssm", { SubnetId: ["subnet-none"] }))).toMatchObject({
    code: "InvalidSubnetID.NotFound",
  });
  expect(simulator.snapshot().endpoints).toEqual([]);
});

test("endpoint-6 private DNS needs a name that nobody has taken", async () => {
  const { hub, simulator } = scene();
  await makeZone(hub);
  const create = (service: string, more = {}) =>
    hub.ec2("CreateVpcEndpoint", endpointFields(service, { PrivateDnsEnabled: true, ...more }));

  expect(await create("ssm")).toMatchObject({
    code: "InvalidParameter",
    message: `private-dns-enabled cannot be set because there is already a conflicting DNS domain for ${ssmName} in the VPC ${hubVpc}`,
  });
  expect((await create("iot.data")).message).toBe(
    `Private DNS can't be enabled because the service com.amazonaws.${region}.iot.data does not provide a private DNS name.`,
  );
  expect((await create("kms")).status).toBe(200);
  expect((await create("kms")).message).toContain("already a conflicting DNS domain");
  simulator.addVpc({ account: "111111111111", region, id: hubVpc, cidrs: ["10.0.0.0/16"], dnsHostnames: false });
  expect((await create("sqs")).message).toContain("requires both enableDnsSupport and enableDnsHostnames");
});

test("endpoint-8 deleting answers 200, says what failed, and takes its time", async () => {
  const { hub, clock } = scene();
  const id = (await hub.ec2("CreateVpcEndpoint", endpointFields())).text("vpcEndpointId");

  const reply = await hub.ec2("DeleteVpcEndpoints", { VpcEndpointId: [id, "vpce-none"] });

  expect([reply.status, reply.texts("resourceId"), reply.texts("code")]).toEqual([
    200,
    ["vpce-none"],
    ["InvalidVpcEndpoint.NotFound"],
  ]);
  expect((await hub.ec2("DescribeVpcEndpoints")).text("state")).toBe("deleting");
  await clock.sleep(60_000);
  expect((await hub.ec2("DescribeVpcEndpoints")).texts("state")).toEqual([]);
  expect(await hub.ec2("DescribeVpcEndpoints", { VpcEndpointId: [id] })).toMatchObject({
    status: 400,
    code: "InvalidVpcEndpointId.NotFound",
  });
});

test("endpoint-9 each subnet gets an interface with an address of its own", async () => {
  const { hub, clock } = scene();
  const made = await hub.ec2("CreateVpcEndpoint", endpointFields());
  await hub.ec2("CreateVpcEndpoint", endpointFields("kms"));
  const shown = await hub.ec2("DescribeNetworkInterfaces", {
    "Filter.1.Name": "subnet-id",
    "Filter.1.Value.1": subnetA,
  });
  const all = await hub.ec2("DescribeNetworkInterfaces");

  expect(new Set(shown.texts("privateIpAddress")).size).toBe(2);
  expect(shown.texts("privateIpAddress").every((address) => address.startsWith("10.0.0."))).toBe(true);
  expect(new Set(all.texts("networkInterfaceId")).size).toBe(4);
  await hub.ec2("DeleteVpcEndpoints", { VpcEndpointId: [made.text("vpcEndpointId")] });
  expect((await hub.ec2("DescribeNetworkInterfaces")).texts("networkInterfaceId")).toHaveLength(4);
  await clock.sleep(60_000);
  expect((await hub.ec2("DescribeNetworkInterfaces")).texts("networkInterfaceId")).toHaveLength(2);
});

test("endpoint-10 there are limits to endpoints and policies", async () => {
  const { hub } = scene();
  const policy = (length: number) => JSON.stringify({ Version: "2012-10-17", Statement: [], Id: "x".repeat(length) });
  const create = (service: string, more = {}) => hub.ec2("CreateVpcEndpoint", endpointFields(service, more));

  expect(await create("ssm", { PolicyDocument: policy(20_480) })).toMatchObject({
    status: 400,
    code: "InvalidPolicyDocument",
  });
  expect(await create("ssm", { PolicyDocument: "no" })).toMatchObject({ status: 400, code: "InvalidPolicyDocument" });
  expect(await create("cloudtrail", { PolicyDocument: policy(1) })).toMatchObject({
    status: 400,
    code: "InvalidParameter",
  });
  for (let index = 0; index < 50; index += 1)
    expect((await create("ssm", { PolicyDocument: policy(1) })).status).toBe(200);
  expect(await create("ssm")).toMatchObject({ status: 400, code: "VpcEndpointLimitExceeded" });
});

test("endpoint-11 S3 has its names with a star", async () => {
  const { names } = await makeEndpoint(scene(), "s3");

  expect(names[0]).toMatch(/^\*\.vpce-[0-9a-f]+-[a-z0-9]{8}\.s3\.ap-northeast-1\.vpce\.amazonaws\.com$/u);
});

test("endpoint-12 an endpoint waits for the service's owner where that is wanted", async () => {
  const { hub, simulator, clock } = scene();
  const serviceName = `com.amazonaws.vpce.${region}.vpce-svc-0123456789abcdef0`;
  simulator.addService({ region, serviceName, privateDnsNames: [], acceptanceRequired: true });
  const id = (await hub.ec2("CreateVpcEndpoint", endpointFields(serviceName))).text("vpcEndpointId");
  const state = async (): Promise<string> =>
    (await hub.ec2("DescribeVpcEndpoints", { VpcEndpointId: [id] })).text("state");

  await clock.sleep(3_600_000);
  expect(await state()).toBe("pendingAcceptance");
  simulator.acceptEndpoint(id);
  expect(await state()).toBe("pending");
  await clock.sleep(60_000);
  expect(await state()).toBe("available");
});

test("network-8 whom a VPC is shared with sees it, its owner, and none of its tags", async () => {
  const { simulator, hub, spoke, stranger } = scene();
  const shared = { account: "111111111111", region, id: hubVpc, cidrs: ["10.0.0.0/16"] };
  simulator.addVpc({ ...shared, tags: { Name: "hub" }, sharedWith: ["222222222222"] });
  const own = await hub.ec2("DescribeVpcs");
  expect([own.texts("ownerId"), own.texts("key")]).toEqual([["111111111111"], ["Name"]]);
  const participant = await spoke.ec2("DescribeVpcs");
  expect(participant.texts("ownerId")).toEqual(["111111111111", "222222222222"]);
  expect(participant.texts("key")).toEqual([]);
  expect((await stranger.ec2("DescribeVpcs")).texts("vpcId")).toEqual([]);
});

test("network-1 everybody sees the own resources in one Region", async () => {
  const { hub, spoke } = scene();
  const made = await hub.ec2("CreateVpcEndpoint", endpointFields());

  expect((await hub.ec2("DescribeVpcs")).texts("vpcId")).toEqual([hubVpc]);
  expect((await hub.in("eu-west-1").ec2("DescribeVpcs")).texts("vpcId")).toEqual([]);
  expect((await spoke.ec2("DescribeVpcEndpoints")).texts("vpcEndpointId")).toEqual([]);
  expect((await hub.ec2("DescribeRouteTables")).texts("destinationCidrBlock")).toEqual(["10.0.0.0/16"]);
  const missing: readonly (readonly [string, string, string, string])[] = [
    ["DescribeVpcs", "VpcId", spokeVpc, "InvalidVpcID.NotFound"],
    ["DescribeSubnets", "SubnetId", "subnet-1", "InvalidSubnetID.NotFound"],
    ["DescribeRouteTables", "RouteTableId", "rtb-1", "InvalidRouteTableID.NotFound"],
    ["DescribeSecurityGroups", "GroupId", "sg-1", "InvalidGroup.NotFound"],
    ["DescribeNetworkInterfaces", "NetworkInterfaceId", "eni-1", "InvalidNetworkInterfaceID.NotFound"],
  ];
  for (const [action, parameter, id, code] of missing)
    expect(await hub.ec2(action, { [parameter]: [id] })).toMatchObject({ status: 400, code });
  expect(await spoke.ec2("DescribeVpcEndpoints", { VpcEndpointId: [made.text("vpcEndpointId")] })).toMatchObject({
    code: "InvalidVpcEndpointId.NotFound",
  });
});

test("network-2 DescribeVpcAttribute tells one attribute", async () => {
  const { hub, simulator } = scene();
  simulator.addVpc({
    account: "111111111111",
    region,
    id: "vpc-dark",
    cidrs: ["10.9.0.0/16"],
    dnsSupport: false,
    dnsHostnames: true,
  });
  const ask = (Attribute: string) => hub.ec2("DescribeVpcAttribute", { VpcId: "vpc-dark", Attribute });

  expect((await ask("enableDnsSupport")).body).toContain("<enableDnsSupport><value>false</value></enableDnsSupport></");
  expect((await ask("enableDnsHostnames")).body).toContain("<enableDnsHostnames><value>true</value>");
  expect(await ask("colour")).toMatchObject({ status: 400, code: "InvalidParameterValue" });
});

test("network-3 filters add up, their values are alternatives", async () => {
  const { hub } = scene();
  await hub.ec2("CreateTags", { ResourceId: [subnetA, subnetB], "Tag.1.Key": "tier", "Tag.1.Value": "private" });
  const filter = async (
    ...filters: readonly (readonly [string, ...string[]])[]
  ): Promise<readonly string[] | string | undefined> => {
    const fields = Object.fromEntries(
      filters.flatMap(([name, ...values], index) => [
        [`Filter.${index + 1}.Name`, name],
        [`Filter.${index + 1}.Value`, values],
      ]),
    );
    const reply = await hub.ec2("DescribeSubnets", fields);
    return reply.code ?? reply.texts("subnetId");
  };

  expect(await filter(["subnet-id", subnetA, subnetC])).toEqual([subnetA, subnetC]);
  expect(await filter(["tag:tier", "priv*"], ["availability-zone", `${region}b`])).toEqual([subnetB]);
  expect(await filter(["tag-key", "tier"])).toEqual([subnetA, subnetB]);
  expect(await filter(["tag-value", "x"])).toEqual([]);
  expect(await filter(["colour", "red"])).toBe("InvalidParameterValue");
});

test("network-4 every resource can be tagged by its id", async () => {
  const { hub } = scene();
  const endpoint = (await hub.ec2("CreateVpcEndpoint", endpointFields())).text("vpcEndpointId");
  const ids = [
    endpoint,
    hubVpc,
    subnetA,
    (await hub.ec2("DescribeSecurityGroups")).text("groupId"),
    (await hub.ec2("DescribeRouteTables")).text("routeTableId"),
    (await hub.ec2("DescribeSecurityGroupRules")).text("securityGroupRuleId"),
  ];
  const tags = { "Tag.1.Key": "a", "Tag.1.Value": "1", "Tag.2.Key": "b", "Tag.2.Value": "2" };

  expect((await hub.ec2("CreateTags", { ResourceId: ids, ...tags })).text("return")).toBe("true");
  expect(
    (await hub.ec2("DeleteTags", { ResourceId: ids, "Tag.1.Key": "a", "Tag.1.Value": "other", "Tag.2.Key": "b" }))
      .status,
  ).toBe(200);
  for (const action of [
    "DescribeVpcEndpoints",
    "DescribeVpcs",
    "DescribeSecurityGroups",
    "DescribeRouteTables",
    "DescribeSecurityGroupRules",
  ]) {
    expect((await hub.ec2(action, { "Filter.1.Name": "tag-key", "Filter.1.Value.1": "a" })).texts("key")).toEqual([
      "a",
    ]);
  }
  expect(await hub.ec2("CreateTags", { ResourceId: ["vpce-none"], ...tags })).toMatchObject({
    status: 400,
    code: "InvalidID",
  });
});
