import type { ServiceSeed } from "./catalogue.ts";
import type { FaultEffect, FaultRule } from "./faults.ts";
import type { RoleSeed, SubnetSeed, VpcSeed } from "./seed.ts";

/** What a seed file, or `POST /_sandbox/seed`, lists. */
export interface Seed {
  readonly accounts: readonly { readonly id: string; readonly alias?: string }[];
  readonly roles: readonly RoleSeed[];
  readonly vpcs: readonly VpcSeed[];
  readonly subnets: readonly SubnetSeed[];
  readonly services: readonly ServiceSeed[];
}

type Shape = Readonly<Record<string, "text" | "texts" | "flag" | "text?" | "texts?" | "flag?" | "number?">>;

const shapes = {
  accounts: { id: "text", alias: "text?" },
  roles: { account: "text", name: "text", externalId: "text?", trusts: "texts?", allows: "texts?", denies: "texts?" },
  vpcs: { account: "text", region: "text", id: "text", cidrs: "texts", dnsSupport: "flag?", dnsHostnames: "flag?" },
  subnets: { account: "text", region: "text", id: "text", vpc: "text", cidr: "text", availabilityZone: "text" },
  services: { region: "text", serviceName: "text", privateDnsNames: "texts", availabilityZones: "texts?", policySupported: "flag?", acceptanceRequired: "flag?" },
} as const satisfies Readonly<Record<keyof Seed, Shape>>;

const ruleShape: Shape = { service: "text?", action: "text?", account: "text?", region: "text?", nth: "number?", times: "number?", when: "text" };

const effectShapes: Readonly<Record<FaultEffect["kind"], Shape>> = {
  error: { kind: "text", code: "text", status: "number?", message: "text?" },
  reset: { kind: "text" },
  delay: { kind: "text", ms: "number?" },
  crash: { kind: "text" },
};

/** Throws an error that says what is wrong with the seed, and where. */
export function readSeed(text: string): Seed {
  const value = record(JSON.parse(text), "the seed");
  const unknown = Object.keys(value).find((key) => !Object.hasOwn(shapes, key));
  if (unknown !== undefined) throw new Error(`a seed has no "${unknown}"; it has ${Object.keys(shapes).join(", ")}`);
  const list = <One>(kind: keyof Seed): readonly One[] => {
    const items = value[kind] ?? [];
    if (!Array.isArray(items)) throw new Error(`"${kind}" must be a list`);
    return items.map((item: unknown, index) => checked<One>(item, shapes[kind], `${kind}[${index}]`));
  };
  return { accounts: list("accounts"), roles: list("roles"), vpcs: list("vpcs"), subnets: list("subnets"), services: list("services") };
}

export function readFaultRule(text: string): FaultRule {
  const { effect, ...rest } = record(JSON.parse(text), "the rule");
  const { kind } = record(effect, "effect");
  if (kind !== "error" && kind !== "reset" && kind !== "delay" && kind !== "crash") throw new Error(`an effect is error, reset, delay or crash, not ${JSON.stringify(kind)}`);
  const rule = checked<Omit<FaultRule, "effect">>(rest, ruleShape, "the rule");
  if (rule.when !== "before" && rule.when !== "after") throw new Error(`"when" is before or after`);
  return { ...rule, effect: checked<FaultEffect>(effect, effectShapes[kind], "effect") };
}

/** The one place where JSON becomes one of ours: every field was compared with the shape. */
function checked<One>(value: unknown, shape: Shape, where: string): One {
  const fields = record(value, where);
  for (const name of Object.keys(fields)) if (!Object.hasOwn(shape, name)) throw new Error(`${where} has no "${name}"; it has ${Object.keys(shape).join(", ")}`);
  for (const [name, kind] of Object.entries(shape)) {
    if (!matches(fields[name], kind)) throw new Error(`${where}: "${name}" must be ${kind.replace("?", "")}`);
  }
  return fields as One;
}

function matches(value: unknown, kind: Shape[string]): boolean {
  if (value === undefined) return kind.endsWith("?");
  if (kind.startsWith("texts")) return Array.isArray(value) && value.every((one) => typeof one === "string");
  if (kind.startsWith("text")) return typeof value === "string";
  return kind.startsWith("flag") ? typeof value === "boolean" : typeof value === "number";
}

function record(value: unknown, where: string): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Error(`${where} must be an object`);
  return { ...value };
}
