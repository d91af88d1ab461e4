import type { XmlFields } from "../call/call.ts";
import type { VpcReference, Zone } from "../world/zone.ts";

/** Every private zone has the same name servers (A2). */
export const nameServers: readonly string[] = [
  "ns-0.awsdns-00.com",
  "ns-512.awsdns-00.net",
  "ns-1024.awsdns-00.org",
  "ns-1536.awsdns-00.co.uk",
];

export function showZone(zone: Zone): XmlFields {
  return {
    Id: `/hostedzone/${zone.id}`,
    Name: zone.name,
    CallerReference: zone.callerReference,
    Config: { Comment: zone.comment, PrivateZone: zone.isPrivate },
    ResourceRecordSetCount: zone.records.size,
  };
}

export function showVpc({ vpc, region }: VpcReference): XmlFields {
  return { VPCRegion: region, VPCId: vpc };
}
