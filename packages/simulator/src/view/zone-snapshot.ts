import { plainName } from "../base/dns-name.ts";
import type { RecordSet, VpcReference, Zone } from "../world/zone.ts";
import { plainTags, type PlainTags } from "../base/tags.ts";
import { placeOf, type World } from "../world/world.ts";

export interface RecordSnapshot {
  /** Without trailing dot, with `*`. */
  readonly name: string;
  readonly type: string;
  readonly ttl: number | null;
  readonly values: readonly string[];
  readonly alias: { readonly zone: string; readonly name: string; readonly evaluateTargetHealth: boolean } | null;
}

export interface AssociationSnapshot {
  readonly vpc: string;
  readonly region: string;
  /** The owner of the VPC; null when the world has no such VPC. */
  readonly account: string | null;
}

export interface ZoneSnapshot {
  readonly id: string;
  readonly account: string;
  /** Without trailing dot. */
  readonly name: string;
  readonly callerReference: string;
  readonly comment: string | null;
  readonly isPrivate: boolean;
  /** Without the SOA and NS of the zone itself. */
  readonly records: readonly RecordSnapshot[];
  readonly associations: readonly AssociationSnapshot[];
  readonly authorizations: readonly AssociationSnapshot[];
  readonly tags: PlainTags;
}

export function zoneSnapshot(world: World, zone: Zone): ZoneSnapshot {
  const { id, account, callerReference, comment, isPrivate, tags } = zone;
  const reference = ({ vpc, region }: VpcReference): AssociationSnapshot => ({
    vpc,
    region,
    account: world.vpcs.get(placeOf(region, vpc))?.account ?? null,
  });
  const own = [...zone.records.values()].filter(
    ({ name, type }) => name !== zone.name || (type !== "SOA" && type !== "NS"),
  );
  return {
    id,
    account,
    callerReference,
    isPrivate,
    name: plainName(zone.name),
    comment: comment ?? null,
    records: own.map(showRecord),
    associations: [...zone.associations.values()].map(reference),
    authorizations: [...zone.authorizations.values()].map(reference),
    tags: plainTags(tags),
  };
}

function showRecord({ name, type, content }: RecordSet): RecordSnapshot {
  const isAlias = content.kind === "alias";
  return {
    name: plainName(name),
    type,
    ttl: isAlias ? null : content.ttl,
    values: isAlias ? [] : content.values,
    alias: isAlias ? { ...content.target, name: plainName(content.target.name) } : null,
  };
}
