import { type EndpointId, type ObservedRecord, isOurs } from "@vpce-hub/core";
import { hasAwsCode } from "../fault/aws-error.ts";
import type { CallOptions, Origin, ReadAws } from "../connection/aws.ts";
import { listRecords } from "../observe/records.ts";
import { type ListedZone, listZones } from "../observe/zones.ts";

/** What is needed to read the zones of a topology. */
export interface ZoneAccess {
  readonly aws: ReadAws;
  readonly origin: Origin;
  readonly topology: string;
  readonly options: CallOptions;
}

/** Finds, for each endpoint that a record of a zone of ours leads to, one such record, in words. */
export async function recordsLeadingTo(
  ids: readonly EndpointId[],
  { aws, origin, topology, options }: ZoneAccess,
): Promise<ReadonlyMap<EndpointId, string>> {
  const zones = await listZones(aws, origin, options);
  const ours = zones.filter((zone) => isOurs(topology, zone));
  const records = await Promise.all(ours.map((zone) => recordsOf(zone, { aws, origin, topology, options })));
  return new Map(
    records.flat().flatMap(({ zone, record }) => {
      const id = ids.find((endpoint) => leadsTo(record, endpoint));
      return id === undefined ? [] : [[id, `record ${record.name} ${record.type} of zone ${zone.id}`] as const];
    }),
  );
}

async function recordsOf(
  zone: ListedZone,
  { aws, origin, options }: ZoneAccess,
): Promise<readonly { readonly zone: ListedZone; readonly record: ObservedRecord }[]> {
  try {
    return (await listRecords(zone, aws, origin, options)).map((record) => ({ zone, record }));
  } catch (error) {
    if (hasAwsCode(error, "NoSuchHostedZone")) return [];
    throw error;
  }
}

/** The DNS names of an endpoint begin with its id, some behind a star (AWS-FACTS B1). */
function leadsTo({ alias, values }: ObservedRecord, id: EndpointId): boolean {
  const targets = [...(alias === undefined ? [] : [alias.name]), ...values];
  return targets.some((target) => target.split(".").some((label) => label === id || label.startsWith(`${id}-`)));
}
