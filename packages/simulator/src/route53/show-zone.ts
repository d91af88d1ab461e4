import type { XmlFields } from "../call/call.ts";
import type { VpcReference, Zone } from "../world/zone.ts";

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
