#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { controlPath, seed, type Seeded } from "./control.ts";
import { startDnsServer } from "./view/dns-server.ts";
import { serviceNameOf } from "./call/operation.ts";
import { mistakes } from "./seeds/mistakes.ts";
import { exampleSeed } from "./example-seed.ts";
import { startSandbox, type Sandbox } from "./sandbox.ts";
import type { SimulatorOptions } from "./simulator-options.ts";

const exampleText = `  {
    "accounts": [{ "id": "111111111111", "alias": "hub" }, { "id": "222222222222" }],
    "roles": [{ "account": "222222222222", "name": "vpce-hub" }],
    "vpcs": [
      { "account": "111111111111", "region": "eu-west-1", "id": "vpc-0a1", "cidrs": ["10.0.0.0/16"] },
      { "account": "222222222222", "region": "eu-west-1", "id": "vpc-0b1", "cidrs": ["10.1.0.0/16"] }
    ],
    "subnets": [
      { "account": "111111111111", "region": "eu-west-1", "id": "subnet-0a1", "vpc": "vpc-0a1",
        "cidr": "10.0.0.0/24", "availabilityZone": "eu-west-1a" }
    ],
    "services": [
      { "region": "eu-west-1", "serviceName": "com.amazonaws.eu-west-1.ssm",
        "privateDnsNames": ["ssm.eu-west-1.amazonaws.com"] }
    ],
    "routes": [{ "region": "eu-west-1", "vpc": "vpc-0a1", "destination": "10.1.0.0/16", "target": "tgw-0c1" }],
    "quotas": [{ "account": "111111111111", "endpointsPerVpc": 100 }],
    "terraformHubs": [
      { "account": "111111111111", "region": "eu-west-1", "vpc": "vpc-0a1", "subnets": ["subnet-0a1"],
        "services": ["ssm"], "spokes": [{ "id": "vpc-0b1" }], "records": "both", "evaluateTargetHealth": true }
    ],
    "spokeEndpoints": [
      { "region": "eu-west-1", "vpc": "vpc-0b1", "services": ["kms"], "stack": "network", "connections": 3,
        "lingersMs": 600000, "defaultRoute": "nat-0b1" }
    ]
  }`;

const help = `vpce-sandbox: an AWS of its own on this machine (EC2, Route 53, STS, Organizations, CloudFormation, CloudWatch)

usage: vpce-sandbox [options]

  --port N          port on 127.0.0.1 (default 4599; 0: a free one)
  --seed FILE       JSON with what is there, as below (default: a hub and two spokes)
  --id-seed N       number from which all ids derive (default 1)
  --fast            changes spread and endpoints become available in a moment
  --no-throttling   no token buckets
  --latency MS      per request
  --read-lag [WHAT=]MS  how far reads lag behind writes; WHAT is a service (ec2) or an action
                    (route53:ListHostedZonesByVPC); may be repeated
  --tag-lag MS      how much later tags show
  --association-lag MS  how long associations take to spread (default: as records)
  --dns VPC[:PORT]  serve what hosts in that VPC see by DNS (default port: a free one); may be repeated
  --json            print what was started as one line of JSON
  --help

A seed has any of these lists, as in this example:

${exampleText}

Roles may have externalId, trusts, allows and denies; VPCs dnsSupport, dnsHostnames and tags; services
availabilityZones, policySupported and acceptanceRequired; quotas zonesPerAccount, vpcsPerZone, endpointsPerVpc,
rulesPerSecurityGroup, profilesPerRegion, vpcsPerProfile and zonesPerProfile. Whole hubs go into terraformHubs, landingZoneHubs and handmadeHubs (whose services are objects with
name, privateDns, joinsHub, records, comment), and what others made long ago one by one into securityGroups, endpoints,
zones, stacks and traffic. Networks go into dhcpOptions, prefixLists, natGateways, transitGateways, transitTables,
transitAttachments, transitPeerings, transitRoutes, peerings, networkAcls and resolverRules; networks joins a hub and
spokes as it should be, and mistakes makes one of these on the side of the hub or the spoke:
  ${mistakes.join(", ")}.

Point clients at it with AWS_ENDPOINT_URL. GET ${controlPath}/ lists the control paths.
`;

const options = {
  port: { type: "string", default: "4599" },
  seed: { type: "string" },
  "id-seed": { type: "string", default: "1" },
  fast: { type: "boolean", default: false },
  "no-throttling": { type: "boolean", default: false },
  latency: { type: "string", default: "0" },
  "read-lag": { type: "string", multiple: true },
  "tag-lag": { type: "string", default: "0" },
  "association-lag": { type: "string" },
  dns: { type: "string", multiple: true },
  json: { type: "boolean", default: false },
  help: { type: "boolean", default: false },
} as const;

const quickly = { settlesMs: 200, sharedMs: 200 };

async function main(): Promise<void> {
  const { values } = parseArgs({ options, strict: true, allowPositionals: false });
  if (values.help) return void process.stdout.write(help);
  const seedText = values.seed === undefined ? exampleSeed : seedIn(values.seed);
  const quick: SimulatorOptions = values.fast
    ? { propagationMs: 200, endpointReadyMs: 500, hiddenZoneLagMs: 200, hiddenZoneReadyMs: 200, profiles: quickly }
    : {};
  const sandbox = await startSandbox({
    ...quick,
    port: whole("port", values.port),
    seed: whole("id-seed", values["id-seed"]),
    latencyMs: whole("latency", values.latency),
    ...readLags(values["read-lag"] ?? []),
    tagLagMs: whole("tag-lag", values["tag-lag"]),
    ...associationLag(values["association-lag"]),
    throttling: values["no-throttling"] ? "off" : "current",
  });
  const { accounts, region } = seeded(sandbox, seedText, values.seed);
  const resolvers = await Promise.all((values.dns ?? []).map((text) => serveDns(sandbox, text)));
  process.stdout.write(
    values.json
      ? `${JSON.stringify({ url: sandbox.url, region, accounts, dns: resolvers })}\n`
      : greeting(sandbox.url, { accounts, region }, resolvers),
  );
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(0));
}

function readLags(texts: readonly string[]): Pick<SimulatorOptions, "readLagMs" | "readLagMsBy"> {
  const lags = texts.map((text) => {
    const [, what, ms = ""] = /^(?:([^=]*)=)?(.*)$/su.exec(text) ?? [];
    if (what !== undefined && !isServiceOrAction(what))
      throw new Error(`--read-lag takes a service (ec2, route53) or SERVICE:ACTION before "=": "${what}"`);
    return { what, ms: whole("read-lag", ms) };
  });
  return {
    readLagMs: lags.findLast(({ what }) => what === undefined)?.ms ?? 0,
    readLagMsBy: Object.fromEntries(lags.flatMap(({ what, ms }) => (what === undefined ? [] : [[what, ms]]))),
  };
}

function isServiceOrAction(text: string): boolean {
  const [service = "", action = "x", ...rest] = text.split(":");
  return serviceNameOf(service) !== undefined && /^[A-Za-z0-9]+$/u.test(action) && rest.length === 0;
}

function associationLag(text: string | undefined): Pick<SimulatorOptions, "associations"> {
  return text === undefined ? {} : { associations: { insyncMs: whole("association-lag", text) } };
}

function seedIn(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new Error(`the seed ${file} cannot be read: ${messageOf(error)}`, { cause: error });
  }
}

function seeded({ simulator }: Sandbox, text: string, file: string | undefined): Seeded {
  try {
    return seed(simulator, text);
  } catch (error) {
    throw new Error(`the seed ${file ?? "of the example"} cannot be used: ${messageOf(error)}`, { cause: error });
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

interface DnsAddress {
  readonly vpc: string;
  readonly port: number;
}

async function serveDns({ simulator }: Sandbox, text: string): Promise<DnsAddress> {
  const [vpc = "", port = "0"] = text.split(":");
  simulator.resolve({ vpc, name: "localhost" });
  const server = await startDnsServer((name, type) => simulator.resolve({ vpc, name, type }), whole("dns", port));
  return { vpc, port: server.port };
}

function greeting(url: string, { accounts, region }: Seeded, resolvers: readonly DnsAddress[]): string {
  const [first] = Object.values(accounts);
  const lines = [
    `The sandbox answers on ${url}. Try it:`,
    "",
    `  export AWS_ENDPOINT_URL=${url} AWS_REGION=${region} AWS_DEFAULT_REGION=${region}`,
    ...(first === undefined
      ? []
      : [`  export AWS_ACCESS_KEY_ID=${first.accessKeyId} AWS_SECRET_ACCESS_KEY=${first.secretAccessKey}`]),
    "  aws sts get-caller-identity",
    "",
    ...Object.entries(accounts).map(
      ([id, { accessKeyId, secretAccessKey }]) => `account ${id}: ${accessKeyId} ${secretAccessKey}`,
    ),
    ...resolvers.map(({ vpc, port }) => `DNS of ${vpc}: dig @127.0.0.1 -p ${port}`),
    `control: ${url}${controlPath}/`,
  ];
  return `${lines.join("\n")}\n`;
}

function whole(name: string, text: string): number {
  if (!/^\d{1,9}$/u.test(text)) throw new Error(`--${name} takes a number: "${text}"`);
  return Number(text);
}

main().catch((error: unknown) => {
  process.stderr.write(`vpce-sandbox: ${messageOf(error)}\n`);
  // Ends what listens already: an AWS that is half seeded must not be served.
  process.exit(1);
});
