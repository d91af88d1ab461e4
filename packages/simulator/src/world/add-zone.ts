import { plainName, storedName } from "../base/dns-name.ts";
import { toBase36 } from "../base/ids.ts";
import { noTags, tagsOf, type PlainTags, type Tags } from "../base/tags.ts";
import { endpointZoneId } from "./dns-entries.ts";
import { endpointNames } from "./endpoint.ts";
import { firstRecords } from "./first-records.ts";
import { placeOf, type World } from "./world.ts";
import { zoneInTheWay } from "./zone-in-the-way.ts";
import { recordKey, type RecordSet, type Zone } from "./zone.ts";

/** A private zone that somebody made long ago. */
export interface ZoneSeed {
  readonly account: string;
  readonly name: string;
  /** The VPCs that it is associated with, of whatever account; no authorization is left of them. */
  readonly vpcs: readonly { readonly region: string; readonly id: string }[];
  /** Default: one that follows from the name, the account and the caller reference. */
  readonly id?: string;
  /** Default: one as the console makes it. */
  readonly callerReference?: string;
  readonly comment?: string;
  readonly tags?: Tags | PlainTags;
  readonly records?: readonly RecordSeed[];
}

/** An A record: an alias to an endpoint that is there, or values. */
export interface RecordSeed {
  /** What stands before the name of the zone, such as `*`; default: the apex. */
  readonly label?: string;
  /** Id of an endpoint. */
  readonly endpoint?: string;
  /** Default false. */
  readonly evaluateTargetHealth?: boolean;
  readonly values?: readonly string[];
}

/** Adds a private zone, or replaces the one of this id. Returns its id. */
export function addZone(world: World, seed: ZoneSeed): string {
  const { account, vpcs, comment, tags, records = [] } = seed;
  const name = storedName(seed.name);
  const callerReference = seed.callerReference ?? consoleReference(world, seed);
  const id = seed.id ?? `Z0${toBase36(world.ids.fixed("seeded zone", account, name, callerReference)).slice(0, 19)}`;
  for (const vpc of vpcs) checkVpc(world, { name, id }, vpc);
  const sets = [...firstRecords(name), ...records.map((record) => recordOf(world, name, record))];
  const zone: Zone = {
    account,
    id,
    name,
    callerReference,
    comment,
    isPrivate: true,
    records: new Map(sets.map((record) => [recordKey(record), record])),
    associations: new Map(vpcs.map((vpc) => [placeOf(vpc.region, vpc.id), { vpc: vpc.id, region: vpc.region }])),
    authorizations: new Map(),
    authorizationsVersion: 0,
    tags: tagsOf(tags) ?? noTags,
    createdAt: 0,
  };
  world.zones.put(id, zone);
  world.callerReferences.add(`${account}/${callerReference}`);
  return id;
}

/** A world that AWS would not let anybody make is no seed. */
function checkVpc(
  world: World,
  zone: { readonly name: string; readonly id: string },
  { region, id }: ZoneSeed["vpcs"][number],
): void {
  if (world.vpcs.get(placeOf(region, id)) === undefined) throw new Error(`there is no VPC ${id} in ${region}`);
  const taken = zoneInTheWay(world, { vpc: { region, vpc: id }, name: zone.name });
  if (taken !== undefined && taken !== zone.id)
    throw new Error(`${id} has a zone for ${plainName(zone.name)} already, ${taken}: no VPC has two of one name`);
}

function consoleReference({ ids }: World, { account, name, vpcs }: ZoneSeed): string {
  const hex = ids.fixed("seeded reference", account, name, ...vpcs.map(({ id }) => id));
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join("-");
}

function recordOf(
  world: World,
  zone: string,
  { label, endpoint, evaluateTargetHealth = false, values }: RecordSeed,
): RecordSet {
  const name = label === undefined ? zone : storedName(`${label}.${zone}`);
  const plain = { name, type: "A", setIdentifier: undefined, routing: {} };
  if (endpoint === undefined) return { ...plain, content: { kind: "values", ttl: 60, values: values ?? [] } };
  const target = [...world.endpoints.values()].find(({ id }) => id === endpoint);
  if (target === undefined) throw new Error(`a record of ${zone} leads to ${endpoint}, which does not exist`);
  const [regional] = endpointNames(target);
  if (regional === undefined) throw new Error(`a record of ${zone} leads to ${endpoint}, which has no names`);
  const alias = {
    zone: endpointZoneId(world, target.service.region),
    name: storedName(regional.name.replace(/^\*\./u, "")),
    evaluateTargetHealth,
  };
  return { ...plain, content: { kind: "alias", target: alias } };
}
