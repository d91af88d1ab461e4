import { isWithin } from "../base/dns-name.ts";
import { endpointZoneId } from "../world/dns-entries.ts";
import type { World } from "../world/world.ts";
import type { RecordAction, RecordChange } from "./record-parameters.ts";
import { recordKey, type RecordSet, type Zone } from "../world/zone.ts";

interface Target {
  readonly zone: Zone;
  /** Changed in place: a batch works on its own copy. */
  readonly records: Map<string, RecordSet>;
  readonly change: RecordChange;
}

/** Applies one change to the copy of the zone's records, or returns what Route 53 says against it. */
export function applyChange(world: World, { zone, records, change }: Target): string | undefined {
  const { action, record } = change;
  const problem = problemOf(world, { zone, records, change });
  if (problem !== undefined) return problem;
  if (action === "DELETE") records.delete(recordKey(record));
  else records.set(recordKey(record), record);
  return undefined;
}

function problemOf(world: World, { zone, records, change: { action, record } }: Target): string | undefined {
  const { name, type } = record;
  const known = records.get(recordKey(record));
  const what = `[name='${name}', type='${type}'${record.setIdentifier === undefined ? "" : `, set identifier='${record.setIdentifier}'`}]`;
  if (!isWithin(name, zone.name)) return `RRSet with DNS name ${name} is not permitted in zone ${zone.name}`;
  if (action === "CREATE" && known !== undefined)
    return `Tried to create resource record set ${what} but it already exists`;
  if (action === "DELETE" && known === undefined)
    return `Tried to delete resource record set ${what} but it was not found`;
  if (action === "DELETE" && JSON.stringify(known) !== JSON.stringify(record)) {
    return `Tried to delete resource record set ${what} but the values provided do not match the current values`;
  }
  if (name === zone.name && (type === "SOA" || type === "NS")) return apexProblem(action, type);
  return action === "DELETE"
    ? undefined
    : (neighbourProblem(records, zone, record) ?? aliasProblem(world, { zone, records, record }));
}

function apexProblem(action: RecordAction, type: string): string | undefined {
  if (action !== "DELETE") return undefined;
  return type === "SOA"
    ? "A HostedZone must contain exactly one SOA record."
    : "A HostedZone must contain at least one NS record for the zone itself.";
}

/** A CNAME stands alone, and never at the apex. */
function neighbourProblem(
  records: ReadonlyMap<string, RecordSet>,
  zone: Zone,
  { name, type }: RecordSet,
): string | undefined {
  if (type === "CNAME" && name === zone.name)
    return `RRSet of type CNAME with DNS name ${name} is not permitted at apex in zone ${zone.name}`;
  const others = [...records.values()].filter((other) => other.name === name && other.type !== type);
  const clash = others.find((other) => type === "CNAME" || other.type === "CNAME");
  if (clash === undefined) return undefined;
  return `RRSet of type ${type} with DNS name ${name} is not permitted because a conflicting RRSet of type ${clash.type} with the same DNS name already exists in zone ${zone.name}`;
}

/** An alias names an endpoint with the zone of the Region's endpoints, or a record of its own zone. */
function aliasProblem(
  world: World,
  {
    zone,
    records,
    record,
  }: { readonly zone: Zone; readonly records: ReadonlyMap<string, RecordSet>; readonly record: RecordSet },
): string | undefined {
  if (record.content.kind !== "alias") return undefined;
  const { target } = record.content;
  const tried = `Tried to create an alias that targets ${target.name}, type ${record.type} in zone ${target.zone}`;
  const region = /\.([a-z0-9-]+)\.vpce\./u.exec(target.name)?.[1];
  if (region !== undefined) {
    return endpointZoneId(world, region) === target.zone
      ? undefined
      : `${tried}, but the alias target name does not lie within the target zone`;
  }
  if (target.zone !== zone.id) return undefined;
  const isFound = [...records.values()].some(({ name, type }) => name === target.name && type === record.type);
  return isFound ? undefined : `${tried}, but that target was not found`;
}
