import type { ObservedEndpoint } from "@vpce-hub/core";
import {
  HubError,
  type Observed,
  type ObservedZone,
  type Survey,
  type SurveyedHub,
  absent,
  isLeadingToHub,
  valueOr,
} from "@vpce-hub/core";
import type { Origin, ReadAws } from "../connection/aws.ts";
import { hasAwsCode } from "../fault/aws-error.ts";
import { listEndpointAddresses } from "../observe/addresses.ts";
import { observedBy } from "../observe/observed.ts";
import { listRecords } from "../observe/records.ts";
import { VpcView } from "../observe/vpc-view.ts";
import { type ListedZone, listAllZones, readZoneVpcs } from "../observe/zones.ts";

/** What is read in the hub's account. */
export interface HubReading {
  readonly zones: readonly ObservedZone[];
  readonly seen: Survey["seen"];
  readonly endpoints: readonly ObservedEndpoint[];
}

/** What a hub is read with. */
interface Reader {
  readonly aws: ReadAws;
  readonly origin: Origin;
  readonly hub: SurveyedHub;
}

/**
 * Reads the private zones of the hub's account with their records, and of those that lead to endpoints of the hub VPC the
 * VPCs, too. Without the zones or the endpoints nothing can be recognised, so what keeps them from being read is thrown.
 */
export async function readHub(reader: Reader, endpoints: Observed<readonly ObservedEndpoint[]>): Promise<HubReading> {
  const { aws, origin, hub } = reader;
  const view = new VpcView({ caller: origin.caller, ref: { vpc: hub.vpc, region: hub.region } }, aws);
  const [listed, found] = [await listAllZones(aws, origin, view), known(endpoints)];
  const zones = (await Promise.all(listed.map((zone) => withRecords(zone, reader)))).filter(
    (zone) => zone !== undefined,
  );
  const addressed = await withAddresses(found, zones, reader);
  const leading = zones.map((zone) =>
    isLeadingToHub(zone, addressed, hub) ? withVpcs(zone, reader) : Promise.resolve(zone),
  );
  return {
    zones: (await Promise.all(leading)).filter((zone) => zone !== undefined),
    seen: await view.latest,
    endpoints: addressed,
  };
}

function known<T>(reading: Observed<readonly T[]>): readonly T[] {
  if (reading.kind !== "unknown") return valueOr(reading, []);
  const { code, message, hint } = reading.reason;
  throw new HubError(code, message, hint === undefined ? {} : { hint });
}

/** Undefined when the zone has vanished since it was listed. */
async function withRecords(zone: ListedZone, { aws, origin }: Reader): Promise<ObservedZone | undefined> {
  const records = await observedBy(origin, "route53:ListResourceRecordSets", () =>
    unlessGone(() => listRecords(zone, aws, origin)),
  );
  if (records.kind === "absent") return undefined;
  return { ...zone, tags: absent, stack: absent, vpcs: absent, records, authorizations: absent };
}

async function withVpcs(zone: ObservedZone, { aws, origin }: Reader): Promise<ObservedZone | undefined> {
  const vpcs = await observedBy(origin, "route53:GetHostedZone", () =>
    unlessGone(() => readZoneVpcs(zone.id, aws, origin)),
  );
  return vpcs.kind === "absent" ? undefined : { ...zone, vpcs };
}

async function unlessGone<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (hasAwsCode(error, "NoSuchHostedZone")) return undefined;
    throw error;
  }
}

/** Addresses are read where a record of the zones holds any: it may lead to an endpoint by them. */
async function withAddresses(
  endpoints: readonly ObservedEndpoint[],
  zones: readonly ObservedZone[],
  { aws, origin, hub }: Reader,
): Promise<readonly ObservedEndpoint[]> {
  const isByAddress = zones.some(({ name, records }) =>
    valueOr(records, []).some(
      (record) => record.type === "A" && record.values.length > 0 && [name, `*.${name}`].includes(record.name),
    ),
  );
  const inHub = endpoints.filter(({ vpc }) => vpc === hub.vpc);
  if (!isByAddress || inHub.length === 0) return endpoints;
  const byInterface = await listEndpointAddresses(inHub, aws, origin);
  return endpoints.map((endpoint) => ({
    ...endpoint,
    addresses: endpoint.interfaces.flatMap((id) => byInterface.get(id) ?? []),
  }));
}
