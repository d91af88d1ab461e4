import type { ServiceSeed } from "./catalogue/catalogue.ts";
import type { FaultEffect, FaultRule } from "./door/faults.ts";
import type { ResourceQuotas } from "./world/resource-quotas.ts";
import type { RoleSeed, SubnetSeed, VpcSeed } from "./world/seed.ts";
import { checkShape, recordOf } from "./base/shape.ts";

/** What a seed file, or `POST /_sandbox/seed`, lists. */
export interface Seed {
  readonly accounts: readonly {
    readonly id: string;
    readonly alias?: string;
    readonly organization?: string;
  }[];
  readonly roles: readonly RoleSeed[];
  readonly vpcs: readonly VpcSeed[];
  readonly subnets: readonly SubnetSeed[];
  readonly services: readonly ServiceSeed[];
  /** One route each, into the main table of its VPC. */
  readonly routes: readonly {
    readonly region: string;
    readonly vpc: string;
    readonly destination: string;
    readonly target: string;
  }[];
  /** What accounts were granted beyond what every account has. */
  readonly quotas: readonly ({ readonly account: string } & Partial<ResourceQuotas>)[];
}

const account = { id: "text", alias: "text?", organization: "text?" } as const;
const role = {
  account: "text",
  name: "text",
  externalId: "text?",
  trusts: "texts?",
  allows: "texts?",
  denies: "texts?",
} as const;
const vpc = {
  account: "text",
  region: "text",
  id: "text",
  cidrs: "texts",
  dnsSupport: "flag?",
  dnsHostnames: "flag?",
} as const;
const subnet = {
  account: "text",
  region: "text",
  id: "text",
  vpc: "text",
  cidr: "text",
  availabilityZone: "text",
} as const;
const service = {
  region: "text",
  serviceName: "text",
  privateDnsNames: "texts",
  availabilityZones: "texts?",
  policySupported: "flag?",
  acceptanceRequired: "flag?",
} as const;

const route = { region: "text", vpc: "text", destination: "text", target: "text" } as const;

const quota = {
  account: "text",
  zonesPerAccount: "number?",
  vpcsPerZone: "number?",
  endpointsPerVpc: "number?",
  rulesPerSecurityGroup: "number?",
} as const;

const kinds: readonly string[] = ["accounts", "roles", "vpcs", "subnets", "services", "routes", "quotas"];

/** Throws an error that says what is wrong with the seed, and where. */
export function readSeed(text: string): Seed {
  const seed = recordOf(JSON.parse(text), "the seed");
  const unknown = Object.keys(seed).find((key) => !kinds.includes(key));
  if (unknown !== undefined) throw new Error(`a seed has no "${unknown}"; it has ${kinds.join(", ")}`);
  return {
    accounts: listOf(seed, "accounts").map((one, index) => checkShape(one, account, `accounts[${index}]`)),
    roles: listOf(seed, "roles").map((one, index) => readRole(one, `roles[${index}]`)),
    vpcs: listOf(seed, "vpcs").map((one, index) => checkShape(one, vpc, `vpcs[${index}]`)),
    subnets: listOf(seed, "subnets").map((one, index) => checkShape(one, subnet, `subnets[${index}]`)),
    services: listOf(seed, "services").map((one, index) => checkShape(one, service, `services[${index}]`)),
    routes: listOf(seed, "routes").map((one, index) => checkShape(one, route, `routes[${index}]`)),
    quotas: listOf(seed, "quotas").map((one, index) => checkShape(one, quota, `quotas[${index}]`)),
  };
}

/** Policies have a grammar of their own, which `addRole` checks. */
function readRole(value: unknown, where: string): RoleSeed {
  const { policies = [], trustPolicy, ...rest } = recordOf(value, where);
  if (!Array.isArray(policies)) throw new Error(`${where}: "policies" must be a list`);
  const plain = checkShape(rest, role, where);
  return { ...plain, policies, ...(trustPolicy === undefined ? {} : { trustPolicy }) };
}

function listOf(seed: Readonly<Record<string, unknown>>, kind: string): readonly unknown[] {
  const list = seed[kind] ?? [];
  if (!Array.isArray(list)) throw new Error(`"${kind}" must be a list`);
  return list;
}

const ruleShape = {
  service: "text?",
  action: "text?",
  account: "text?",
  region: "text?",
  isDryRun: "flag?",
  nth: "number?",
  times: "number?",
  probability: "number?",
  when: "text",
} as const;

export function readFaultRule(text: string): FaultRule {
  const { effect, ...rest } = recordOf(JSON.parse(text), "the rule");
  const { when, service, ...rule } = checkShape(rest, ruleShape, "the rule");
  if (when !== "before" && when !== "after") throw new Error(`"when" is before or after`);
  if (service !== undefined && service !== "ec2" && service !== "route53" && service !== "sts") {
    throw new Error(`"service" is ec2, route53 or sts`);
  }
  return { ...rule, ...(service === undefined ? {} : { service }), when, effect: readEffect(effect) };
}

function readEffect(value: unknown): FaultEffect {
  const { kind, ...rest } = recordOf(value, "effect");
  switch (kind) {
    case "error":
      return { kind, ...checkShape(rest, { code: "text", status: "number?", message: "text?" }, "effect") };
    case "delay":
    case "stale":
      return { kind, ...checkShape(rest, { ms: "number" }, "effect") };
    case "reset":
    case "crash":
    case "empty":
    case "html":
    case "root-only":
    case "twice":
    case "same-token":
    case "truncated":
      return { kind, ...checkShape(rest, {}, "effect") };
    case "overlap":
      return { kind, ...checkShape(rest, { things: "number?" }, "effect") };
    case "without":
      return { kind, ...checkShape(rest, { element: "text" }, "effect") };
    case "text":
      return { kind, ...checkShape(rest, { element: "text", text: "text" }, "effect") };
    default:
      throw new Error(
        `an effect is error, reset, delay, stale, crash, empty, html, root-only, twice, overlap, same-token, truncated, without or text, not ${JSON.stringify(kind)}`,
      );
  }
}
