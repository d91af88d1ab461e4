import type { ListResourceRecordSetsCommandOutput, ResourceRecordSet } from "@aws-sdk/client-route-53";
import { type AliasTarget, type ObservedRecord, type ObservedZone, canonicalName, parseZoneId } from "@vpce-hub/core";
import type { CallOptions, Origin, ReadAws } from "../connection/aws.ts";
import { incompleteAnswer } from "../fault/aws-error.ts";
import { listAll } from "../connection/paginate.ts";

/** Where the next page of a zone's records starts. */
type Start = {
  StartRecordName?: string;
  StartRecordType?: NonNullable<ResourceRecordSet["Type"]>;
  StartRecordIdentifier?: string;
};

/** Lists the record sets of a zone, without the SOA and NS of its apex. */
export async function listRecords(
  zone: Pick<ObservedZone, "id" | "name">,
  aws: ReadAws,
  origin: Origin,
  options?: CallOptions,
): Promise<readonly ObservedRecord[]> {
  const records = await listAll({
    what: "records",
    idOf: ({ name, type, setIdentifier = "" }) => `${name} ${type} ${setIdentifier}`.trimEnd(),
    readPage: async (start: Start | undefined) => {
      const input = { HostedZoneId: zone.id, MaxItems: 300, ...start };
      const page = await aws.read("route53:ListResourceRecordSets", origin, input, options);
      return { items: (page.ResourceRecordSets ?? []).map(toRecord), next: startOf(page) };
    },
  });
  return records.filter(({ name, type }) => name !== zone.name || (type !== "SOA" && type !== "NS"));
}

function startOf({
  IsTruncated,
  NextRecordName,
  NextRecordType,
  NextRecordIdentifier,
}: ListResourceRecordSetsCommandOutput): Start | undefined {
  if (IsTruncated !== true || NextRecordName === undefined) return undefined;
  return {
    StartRecordName: NextRecordName,
    ...(NextRecordType === undefined ? {} : { StartRecordType: NextRecordType }),
    ...(NextRecordIdentifier === undefined ? {} : { StartRecordIdentifier: NextRecordIdentifier }),
  };
}

function toRecord(raw: ResourceRecordSet): ObservedRecord {
  if (raw.Name === undefined || raw.Type === undefined) throw incompleteAnswer("a record set without name or type");
  return {
    name: canonicalName(raw.Name),
    type: raw.Type,
    alias: raw.AliasTarget === undefined ? undefined : toAlias(raw.AliasTarget),
    values: (raw.ResourceRecords ?? []).flatMap(({ Value }) => Value ?? []),
    ttl: raw.TTL,
    setIdentifier: raw.SetIdentifier,
    raw,
  };
}

function toAlias({ DNSName, HostedZoneId }: NonNullable<ResourceRecordSet["AliasTarget"]>): AliasTarget {
  const zone = parseZoneId(HostedZoneId ?? "");
  if (DNSName === undefined || zone === undefined) throw incompleteAnswer("an alias without a target");
  return { name: canonicalName(DNSName), zone };
}
