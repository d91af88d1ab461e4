import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Aws, openAws } from "../index.ts";
import { hubAccount, region, scene } from "../testing/scene.ts";

// The hosts that are asked, seen where requests leave: nothing is sent.

beforeEach(() => {
  for (const name of ["AWS_PROFILE", "AWS_ENDPOINT_URL"]) vi.stubEnv(name, undefined);
  vi.stubEnv("AWS_CONFIG_FILE", "/dev/null");
  vi.stubEnv("AWS_SHARED_CREDENTIALS_FILE", "/dev/null");
});

afterEach(() => vi.unstubAllEnvs());

const usual = [`sts.${region}.amazonaws.com`, `ec2.${region}.amazonaws.com`, "route53.amazonaws.com"];
const fips = [`sts-fips.${region}.amazonaws.com`, `ec2-fips.${region}.amazonaws.com`, "route53-fips.amazonaws.com"];
const dualstack = [`sts.${region}.api.aws`, `ec2.${region}.api.aws`, "route53.global.api.aws"];
const both = [`sts-fips.${region}.api.aws`, `ec2-fips.${region}.api.aws`, "route53-fips.global.api.aws"];

test.each([
  [{}, usual],
  [{ AWS_USE_FIPS_ENDPOINT: "true" }, fips],
  [{ AWS_USE_FIPS_ENDPOINT: "True" }, fips],
  [{ AWS_USE_DUALSTACK_ENDPOINT: "true" }, dualstack],
  [{ AWS_USE_FIPS_ENDPOINT: "true", AWS_USE_DUALSTACK_ENDPOINT: "true" }, both],
  [{ AWS_ENDPOINT_URL: "https://aws.example" }, ["aws.example", "aws.example", "aws.example"]],
  [
    { AWS_ENDPOINT_URL: "https://aws.example", AWS_ENDPOINT_URL_ROUTE_53: "https://dns.example" },
    ["aws.example", "aws.example", "dns.example"],
  ],
  [{ AWS_ENDPOINT_URL: "https://aws.example", AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: "true" }, usual],
])("with %j STS, EC2 and Route 53 are asked at %j", async (env, hosts) => {
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  expect(await hostsAsked()).toEqual(hosts);
});

test.each([
  ["use_fips_endpoint = true", {}, fips],
  ["use_fips_endpoint = true", { AWS_USE_FIPS_ENDPOINT: "false" }, usual],
  ["use_dualstack_endpoint = true", {}, dualstack],
  ["endpoint_url = https://aws.example", {}, ["aws.example", "aws.example", "aws.example"]],
  ["endpoint_url = https://aws.example\nignore_configured_endpoint_urls = true", {}, usual],
  [
    "services = s\n[services s]\nsts =\n  endpoint_url = https://sts.example\nroute_53 =\n  endpoint_url = https://dns.example",
    {},
    ["sts.example", `ec2.${region}.amazonaws.com`, "dns.example"],
  ],
])("with %j in the profile and %j STS, EC2 and Route 53 are asked at %j", async (lines, env, hosts) => {
  const file = join(mkdtempSync(join(tmpdir(), "vpce-hub-")), "config");
  writeFileSync(file, `[profile p]\n${lines}\n`);
  vi.stubEnv("AWS_CONFIG_FILE", file);
  vi.stubEnv("AWS_PROFILE", "p");
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  expect(await hostsAsked()).toEqual(hosts);
});

test("settings of endpoints that do not go together are named", async () => {
  vi.stubEnv("AWS_USE_FIPS_ENDPOINT", "true");
  vi.stubEnv("AWS_ENDPOINT_URL", "https://aws.example");
  await expect(hostsAsked()).rejects.toMatchObject({
    code: "aws.unreachable",
    hint: expect.stringContaining("AWS_USE_FIPS_ENDPOINT"),
    call: { reason: "endpoint-settings" },
  });
});

test.each([
  [{}, "organizations.us-east-1.amazonaws.com"],
  [{ AWS_USE_FIPS_ENDPOINT: "true" }, "organizations-fips.us-east-1.amazonaws.com"],
  [{ AWS_USE_DUALSTACK_ENDPOINT: "true" }, "organizations.us-east-1.api.aws"],
  [{ AWS_ENDPOINT_URL: "https://aws.example" }, "aws.example"],
  [{ AWS_ENDPOINT_URL_ORGANIZATIONS: "https://org.example" }, "org.example"],
])("with %j Organizations is asked at %s", async (env, host) => {
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  const asked = await hostsAsked((aws, origin) => aws.read("organizations:ListAccounts", origin, {}));
  expect(asked.at(-1)).toBe(host);
});

test.each([
  [{}, `monitoring.${region}.amazonaws.com`, `cloudformation.${region}.amazonaws.com`],
  [
    { AWS_USE_FIPS_ENDPOINT: "true" },
    `monitoring-fips.${region}.amazonaws.com`,
    `cloudformation-fips.${region}.amazonaws.com`,
  ],
  [{ AWS_ENDPOINT_URL: "https://aws.example" }, "aws.example", "aws.example"],
  [{ AWS_ENDPOINT_URL_CLOUDWATCH: "https://cw.example" }, "cw.example", `cloudformation.${region}.amazonaws.com`],
  [{ AWS_ENDPOINT_URL_CLOUDFORMATION: "https://cfn.example" }, `monitoring.${region}.amazonaws.com`, "cfn.example"],
])("with %j CloudWatch is asked at %s and CloudFormation at %s", async (env, watch, formation) => {
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  const asked = await hostsAsked(async (aws, from) => {
    const StartTime = new Date(0);
    const input = { MetricDataQueries: [], StartTime, EndTime: StartTime };
    await aws.read("cloudwatch:GetMetricData", from, input).catch(() => undefined);
    await aws.read("cloudformation:DescribeStackResources", from, { PhysicalResourceId: "Z1" });
  });
  expect(asked.slice(-2)).toEqual([watch, formation]);
});

test.each([
  [{}, "route53profiles", `route53profiles.${region}.amazonaws.com`],
  [{ AWS_USE_FIPS_ENDPOINT: "True" }, "route53profiles", `route53profiles-fips.${region}.amazonaws.com`],
  [{ AWS_USE_DUALSTACK_ENDPOINT: "true" }, "route53profiles", `route53profiles.${region}.api.aws`],
  [
    { AWS_USE_FIPS_ENDPOINT: "true", AWS_USE_DUALSTACK_ENDPOINT: "true" },
    "route53profiles",
    `route53profiles-fips.${region}.api.aws`,
  ],
  [{ AWS_ENDPOINT_URL: "https://aws.example" }, "route53profiles", "aws.example"],
  [{ AWS_ENDPOINT_URL_ROUTE53PROFILES: "https://profiles.example" }, "route53profiles", "profiles.example"],
  [{ AWS_USE_FIPS_ENDPOINT: "true" }, "ram", `ram-fips.${region}.amazonaws.com`],
  [{ AWS_ENDPOINT_URL_RAM: "https://ram.example" }, "ram", "ram.example"],
])("with %j %s is asked at %s", async (env, service, host) => {
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  const asked = await hostsAsked((aws, from) =>
    service === "ram"
      ? aws.read("ram:GetResourceShares", from, { resourceOwner: "SELF" })
      : aws.read("route53profiles:ListProfiles", from, {}),
  );
  expect(asked.at(-1)).toBe(host);
});

const origin = { caller: { account: hubAccount, access: { kind: "ambient" } }, region } as const;

/** The hosts of STS, EC2 and Route 53, in this order, and of what is asked besides. */
async function hostsAsked(
  besides: (aws: Aws, from: typeof origin) => Promise<unknown> = async () => undefined,
): Promise<readonly string[]> {
  const { simulator, clock } = scene({ spokes: [] });
  const { requestHandler } = simulator;
  const hosts: string[] = [];
  const aws = openAws({
    clock,
    credentials: simulator.addAccount(hubAccount),
    requestHandler: {
      handle: (request) => {
        hosts.push(request.hostname);
        return requestHandler.handle(request);
      },
    },
  });
  await aws.ambientAccount(region);
  await aws.read("ec2:DescribeVpcs", origin, {});
  await aws.read("route53:ListHostedZones", origin, {});
  // Nobody has an organization here; the host was asked all the same.
  await besides(aws, origin).catch(() => undefined);
  return hosts;
}
