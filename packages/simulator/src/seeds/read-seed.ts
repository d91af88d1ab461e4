import { checkShape, recordOf, type Shape, type Shaped } from "../base/shape.ts";
import type { ZoneSeed } from "../world/add-zone.ts";
import type { RoleSeed } from "../world/seed.ts";
import type { HandmadeHubSeed } from "./handmade-hub.ts";
import type { HubSeed, RecordStyle } from "./hub.ts";
import { networkReaders } from "./read-network.ts";
import type { Seed, SeedProblem } from "./seed.ts";
import * as shape from "./seed-shapes.ts";

/** A seed that can be sown, or all that is wrong with it. */
export type ReadSeed =
  | { readonly kind: "seed"; readonly seed: Seed }
  | { readonly kind: "problems"; readonly problems: readonly SeedProblem[] };

type Readers = { readonly [Kind in keyof Seed]: (value: unknown, where: string) => Seed[Kind][number] };

const readers: Readers = {
  accounts: plain(shape.account),
  roles: readRole,
  vpcs: plain(shape.vpc),
  subnets: plain(shape.subnet),
  services: plain(shape.service),
  routes: plain(shape.route),
  quotas: plain(shape.quota),
  securityGroups: plain(shape.securityGroup),
  endpoints: readEndpoint,
  zones: readZone,
  terraformHubs: (value, where) => {
    const { records, ...rest } = readHub(value, where, shape.terraformHub);
    return { ...rest, ...styleOf(records, where) };
  },
  landingZoneHubs: (value, where) => readHub(value, where, shape.landingZoneHub),
  handmadeHubs: readHandmadeHub,
  spokeEndpoints: plain(shape.spokeEndpoints),
  stacks: (value, where) => {
    const { resources, ...rest } = recordOf(value, where);
    const list = partsOf({ resources }, { name: "resources", where, part: shape.stackResource });
    return { ...checkShape(rest, shape.stack, where), resources: list };
  },
  traffic: plain(shape.traffic),
  ...networkReaders,
};

/** Reads what JSON or YAML was parsed to. */
export function readSeed(value: unknown): ReadSeed {
  const problems: SeedProblem[] = [];
  const attempt = <Made>(path: SeedProblem["path"], make: () => Made): readonly Made[] => {
    try {
      return [make()];
    } catch (error) {
      problems.push({ path, message: error instanceof Error ? error.message : String(error) });
      return [];
    }
  };
  const [fields = {}] = attempt([], () => recordOf(value, "the seed"));
  const known = Object.keys(readers);
  for (const key of Object.keys(fields))
    if (!known.includes(key))
      problems.push({ path: [key], message: `a seed has no "${key}"; it has ${known.join(", ")}` });
  const read = <Kind extends keyof Seed>(kind: Kind): readonly Seed[Kind][number][] => {
    const [list = []] = attempt([kind], () => listOf(fields, kind));
    return list.flatMap((one, index) => attempt([kind, index], () => readers[kind](one, `${kind}[${index}]`)));
  };
  const seed: Seed = {
    accounts: read("accounts"),
    roles: read("roles"),
    vpcs: read("vpcs"),
    subnets: read("subnets"),
    services: read("services"),
    routes: read("routes"),
    quotas: read("quotas"),
    securityGroups: read("securityGroups"),
    endpoints: read("endpoints"),
    zones: read("zones"),
    terraformHubs: read("terraformHubs"),
    landingZoneHubs: read("landingZoneHubs"),
    handmadeHubs: read("handmadeHubs"),
    spokeEndpoints: read("spokeEndpoints"),
    stacks: read("stacks"),
    traffic: read("traffic"),
    dhcpOptions: read("dhcpOptions"),
    prefixLists: read("prefixLists"),
    natGateways: read("natGateways"),
    transitGateways: read("transitGateways"),
    transitTables: read("transitTables"),
    transitAttachments: read("transitAttachments"),
    transitPeerings: read("transitPeerings"),
    transitRoutes: read("transitRoutes"),
    peerings: read("peerings"),
    networkAcls: read("networkAcls"),
    resolverRules: read("resolverRules"),
    networks: read("networks"),
    mistakes: read("mistakes"),
  };
  return problems.length === 0 ? { kind: "seed", seed } : { kind: "problems", problems };
}

function plain<const One extends Shape>(one: One): (value: unknown, where: string) => Shaped<One> {
  return (value, where) => checkShape(value, one, where);
}

/** Policies have a grammar of their own, which `addRole` checks. */
function readRole(value: unknown, where: string): RoleSeed {
  const { policies = [], trustPolicy, ...rest } = recordOf(value, where);
  if (!Array.isArray(policies)) throw new Error(`${where}: "policies" must be a list`);
  const role = checkShape(rest, shape.role, where);
  return { ...role, policies, ...(trustPolicy === undefined ? {} : { trustPolicy }) };
}

function readEndpoint(value: unknown, where: string): Seed["endpoints"][number] {
  const { type, ...rest } = checkShape(value, shape.endpoint, where);
  if (type === undefined) return rest;
  if (type !== "Interface" && type !== "Gateway") throw new Error(`${where}: "type" is Interface or Gateway`);
  return { ...rest, type };
}

function readZone(value: unknown, where: string): ZoneSeed {
  const { vpcs, records, ...rest } = recordOf(value, where);
  return {
    ...checkShape(rest, shape.zone, where),
    vpcs: partsOf({ vpcs }, { name: "vpcs", where, part: shape.zoneVpc }),
    records: partsOf({ records }, { name: "records", where, part: shape.record }),
  };
}

function readHub<const One extends Shape>(
  value: unknown,
  where: string,
  one: One,
): Shaped<One> & Pick<HubSeed, "spokes"> {
  const { spokes, ...rest } = recordOf(value, where);
  return {
    ...checkShape(rest, one, where),
    spokes: partsOf({ spokes }, { name: "spokes", where, part: shape.hubSpoke }),
  };
}

function readHandmadeHub(value: unknown, where: string): HandmadeHubSeed {
  const { services, ...rest } = recordOf(value, where);
  const list = partsOf({ services }, { name: "services", where, part: shape.handmadeService });
  return {
    ...readHub(rest, where, shape.hub),
    services: list.map(({ records, ...service }, index) => ({
      ...service,
      ...styleOf(records, `${where}.services[${index}]`),
    })),
  };
}

function styleOf(records: string | undefined, where: string): { readonly records?: RecordStyle } {
  if (records === undefined) return {};
  if (records === "apex" || records === "wildcard" || records === "both") return { records };
  throw new Error(`${where}: "records" is apex, wildcard or both`);
}

function partsOf<const Part extends Shape>(
  fields: Readonly<Record<string, unknown>>,
  { name, where, part }: { readonly name: string; readonly where: string; readonly part: Part },
): readonly Shaped<Part>[] {
  return listOf(fields, name).map((one, index) => checkShape(one, part, `${where}.${name}[${index}]`));
}

function listOf(seed: Readonly<Record<string, unknown>>, kind: string): readonly unknown[] {
  const list = seed[kind] ?? [];
  if (!Array.isArray(list)) throw new Error(`"${kind}" must be a list`);
  return list;
}
