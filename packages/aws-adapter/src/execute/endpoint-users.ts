import { type EndpointId, type ObservedRecord, addressesOf, isClaimed } from "@vpce-hub/core";
import { hasAwsCode } from "../fault/aws-error.ts";
import type { CallOptions, Origin, ReadAws } from "../connection/aws.ts";
import { listEndpointAddresses } from "../observe/addresses.ts";
import { listEndpoints } from "../observe/endpoints.ts";
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
  const access = { aws, origin, options };
  const zones = await listZones(aws, origin, options);
  const ours = zones.filter((zone) => isClaimed(topology, zone));
  const records = await Promise.all(ours.map((zone) => recordsOf(zone, { aws, origin, topology, options })));
  const found = records.flat();
  const addresses = await addressesBehind(
    ids,
    found.map(({ record }) => record),
    access,
  );
  return new Map(
    found.flatMap(({ zone, record }) => {
      const id = ids.find((endpoint) => leadsTo(record, endpoint, addresses.get(endpoint) ?? []));
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

/** Reads the addresses of endpoints, where a record leads to addresses at all. */
async function addressesBehind(
  ids: readonly EndpointId[],
  records: readonly ObservedRecord[],
  { aws, origin, options }: Pick<ZoneAccess, "aws" | "origin" | "options">,
): Promise<ReadonlyMap<EndpointId, readonly string[]>> {
  if (records.every((record) => addressesOf(record).length === 0)) return new Map();
  const endpoints = (await listEndpoints(aws, origin, [], options)).filter(({ id }) => ids.includes(id));
  const byInterface = await listEndpointAddresses(endpoints, aws, origin, options);
  return new Map(
    endpoints.map(({ id, interfaces }) => [id, interfaces.flatMap((one) => byInterface.get(one)?.address ?? [])]),
  );
}

/** The DNS names of an endpoint begin with its id, some behind a star (AWS-FACTS B1). */
function leadsTo({ alias, values }: ObservedRecord, id: EndpointId, addresses: readonly string[]): boolean {
  if (values.some((value) => addresses.includes(value))) return true;
  const targets = [...(alias === undefined ? [] : [alias.name]), ...values];
  return targets.some((target) => target.split(".").some((label) => label === id || label.startsWith(`${id}-`)));
}
