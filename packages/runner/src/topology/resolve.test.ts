import { type Topology, settle } from "@vpce-hub/core";
import { expect, test } from "vitest";
import { edited, load, policyFiles, validText } from "./testing/fixture.ts";

async function topologyOf(text: string): Promise<Topology> {
  const loaded = await load(text);
  if (loaded.kind === "invalid") throw new Error(loaded.problems.map(({ message }) => message).join("\n"));
  const settled = settle(loaded.topology, { accounts: undefined, vpcs: new Map(), subnets: undefined });
  if (settled.kind !== "settled") throw new Error("the text looks something up");
  return settled.topology;
}

test("every default is filled in", async () => {
  const serviceNames = (name: string): readonly string[] => [
    `com.amazonaws.ap-northeast-1.${name}`,
    `aws.api.ap-northeast-1.${name}`,
    `api.aws.ap-northeast-1.${name}`,
    `aws.sagemaker.ap-northeast-1.${name}`,
    `com.amazonaws.${name}`,
    name,
  ];
  const subnets = ["subnet-0a1b2c3d4e5f60001", "subnet-0a1b2c3d4e5f60002"];
  expect(await topologyOf(validText)).toEqual({
    name: "shared-endpoints",
    tags: {},
    hub: {
      account: "111111111111",
      region: "ap-northeast-1",
      vpc: "vpc-0a1b2c3d4e5f60001",
      subnets,
      access: { kind: "role", arn: "arn:aws:iam::111111111111:role/vpce-hub", externalId: undefined },
      securityGroups: { kind: "owned", allow: { hasSpokes: true, cidrs: [] } },
    },
    services: [
      {
        name: "ssm",
        serviceNames: serviceNames("ssm"),
        serviceRegion: undefined,
        policy: undefined,
        hasDefaultPolicy: false,
        subnets,
        ports: [443],
        dnsNames: { kind: "catalogue" },
        records: "alias",
        mayHide: [],
        isProtected: false,
        tags: {},
      },
      {
        name: "kms",
        serviceNames: serviceNames("kms"),
        serviceRegion: undefined,
        policy: policyFiles["policies/kms.json"],
        hasDefaultPolicy: false,
        subnets,
        ports: [443],
        dnsNames: { kind: "catalogue" },
        records: "alias",
        mayHide: [],
        isProtected: false,
        tags: {},
      },
    ],
    spokes: [
      {
        name: "user-1",
        account: "222222222222",
        region: "ap-northeast-1",
        vpc: "vpc-0b1b2c3d4e5f60001",
        access: { kind: "role", arn: "arn:aws:iam::222222222222:role/vpce-hub", externalId: undefined },
        services: ["ssm", "kms"],
        isProtected: false,
        localEndpoints: { mode: "keep", drainMs: 86_400_000, acceptsGap: false },
        reachability: "check",
      },
    ],
    network: undefined,
    adopt: [],
    policy: { maxDeletes: { count: 50, percent: undefined }, extraAssociations: "remove" },
    quotas: { vpcsPerZone: 300, zonesPerAccount: 500, endpointsPerVpc: 50, rulesPerSecurityGroup: 60 },
    prices: { asOf: "2026-09", endpointZoneHour: 0.014, zoneMonth: 0.5, zoneMonthBeyond25: 0.1 },
  });
});

test("what is written overrides the defaults", async () => {
  const text = `${edited(
    ["role: vpce-hub", "role: vpce-hub, externalId: corp"],
    ["services:", "  role: operator\n  allow: [10.0.0.0/8]\nservices:"],
    [
      "    policy: policies/kms.json",
      '    subnets: [subnet-0a1b2c3d4e5f60002]\n    dnsNames: ["*.KMS.example.internal."]',
    ],
  )}    role: arn:aws:iam::222222222222:role/network/spoke
    region: eu-west-1
    services: [kms]
policy: { maxDeletes: { percent: 30 }, extraAssociations: keep }
`;
  expect(await topologyOf(text)).toMatchObject({
    hub: {
      access: { kind: "role", arn: "arn:aws:iam::111111111111:role/operator", externalId: "corp" },
      securityGroups: { kind: "owned", allow: { hasSpokes: false, cidrs: ["10.0.0.0/8"] } },
    },
    services: [
      {},
      { subnets: ["subnet-0a1b2c3d4e5f60002"], dnsNames: { kind: "given", names: ["*.kms.example.internal"] } },
    ],
    spokes: [
      {
        region: "eu-west-1",
        access: { kind: "role", arn: "arn:aws:iam::222222222222:role/network/spoke", externalId: "corp" },
        services: ["kms"],
      },
    ],
    policy: { maxDeletes: { count: 50, percent: 30 }, extraAssociations: "keep" },
  });
});

test.each([
  ["spokes", { hasSpokes: true, cidrs: [] }],
  ["[spokes]", { hasSpokes: true, cidrs: [] }],
  ["[172.16.0.0/12, spokes, 10.0.0.0/8]", { hasSpokes: true, cidrs: ["172.16.0.0/12", "10.0.0.0/8"] }],
])("allow: %s", async (written, allow) => {
  const { hub } = await topologyOf(edited(["services:", `  allow: ${written}\nservices:`]));
  expect(hub.securityGroups).toEqual({ kind: "owned", allow });
});

test("the default policy is that of every service without one of its own, and full access is one of its own", async () => {
  const text = edited([
    "services:",
    "defaults: { policy: all.json }\nservices:\n  - { name: sqs, policy: full-access }",
  ]);
  const all = (policyFiles["policies/kms.json"] ?? "").replace("kms:*", "*");
  const loaded = await load(text, { "all.json": all });
  const services = loaded.kind === "valid" ? loaded.topology.services : [];
  expect(services.map(({ name, policy, hasDefaultPolicy }) => [name, policy, hasDefaultPolicy])).toEqual([
    ["sqs", undefined, false],
    ["ssm", all, true],
    ["kms", policyFiles["policies/kms.json"], false],
  ]);
});

test("a service of another Region is looked for by the names that it has there", async () => {
  const { services } = await topologyOf(
    edited(["- ssm", "- { name: iam, serviceRegion: us-east-1 }\n  - { name: ssm, serviceRegion: ap-northeast-1 }"]),
  );
  expect(services[0]).toMatchObject({ serviceRegion: "us-east-1" });
  expect(services[0]?.serviceNames).toEqual(
    expect.arrayContaining(["com.amazonaws.us-east-1.iam", "com.amazonaws.iam"]),
  );
  expect(services[1]).toMatchObject({ serviceRegion: undefined });
});

test("names of the catalogue are left out and others added", async () => {
  const { services } = await topologyOf(
    edited(["- ssm", '- { name: ssm, dnsNames: { add: [SSM.example.internal.], remove: ["*-fips.*"] } }']),
  );
  expect(services[0]?.dnsNames).toEqual({ kind: "edited", add: ["ssm.example.internal"], remove: ["*-fips.*"] });
});

test("a spoke uses all services but those that it leaves out", async () => {
  const { spokes } = await topologyOf(`${validText}    services: { except: [ssm] }\n`);
  expect(spokes[0]?.services).toEqual(["kms"]);
});

test("without a role the credentials at hand are used, and given groups stay as they are", async () => {
  const text = edited(
    ["access: { role: vpce-hub }\n", ""],
    ["services:", "  securityGroups: [sg-0a1b2c3d4e5f60001]\nservices:"],
  );
  const { hub, spokes } = await topologyOf(text);
  expect([hub.access, spokes[0]?.access]).toEqual([{ kind: "ambient" }, { kind: "ambient" }]);
  expect(hub.securityGroups).toEqual({ kind: "given", ids: ["sg-0a1b2c3d4e5f60001"] });
});

test.each([
  ["eu-central-1", "aws"],
  ["cn-northwest-1", "aws-cn"],
  ["us-gov-west-1", "aws-us-gov"],
  ["us-iso-east-1", "aws-iso"],
  ["us-isob-east-1", "aws-iso-b"],
  ["eu-isoe-west-1", "aws-iso-e"],
  ["us-isof-south-1", "aws-iso-f"],
  ["eusc-de-east-1", "aws-eusc"],
])("a role of %s is one of the partition %s", async (region, partition) => {
  const { hub } = await topologyOf(edited(["region: ap-northeast-1", `region: ${region}`]));
  expect(hub.access).toMatchObject({ arn: `arn:${partition}:iam::111111111111:role/vpce-hub` });
});

test("in China the names with cn are looked for first", async () => {
  const { services } = await topologyOf(edited(["region: ap-northeast-1", "region: cn-north-1"]));
  expect(services[0]?.serviceNames.slice(0, 2)).toEqual([
    "cn.com.amazonaws.cn-north-1.ssm",
    "com.amazonaws.cn-north-1.ssm",
  ]);
});

test.each([
  "com.amazonaws.ap-northeast-1.ssm",
  "aws.sagemaker.ap-northeast-1.studio",
  "api.aws.ap-northeast-1.cassandra-streams",
])("the full name %s is taken as it is", async (name) => {
  expect((await topologyOf(edited(["- ssm", `- ${name}`]))).services[0]).toMatchObject({ name, serviceNames: [name] });
});

test("a service name of your own stands for the full name beside it", async () => {
  const serviceName = "com.amazonaws.vpce.ap-northeast-1.vpce-svc-0123456789abcdef0";
  const { services } = await topologyOf(edited(["- ssm", `- { name: payments, serviceName: ${serviceName} }`]));
  expect(services[0]).toMatchObject({ name: "payments", serviceNames: [serviceName] });
});
