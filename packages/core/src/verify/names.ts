import type { LinkGround, ObstaclesOf } from "../distribution/parts.ts";
import { ownerText } from "../distribution/zones/obstacles.ts";
import { waysOf, waysTo } from "../resource/dns-entry.ts";
import type { Match } from "../match/match.ts";
import type { OwnedZone } from "../match/zones.ts";
import { type Obstacle, no, notKnown, whyUnread } from "../reach/answer.ts";
import type { Zone, ZoneRecord } from "../resource/resource.ts";
import type { Spoke } from "../topology/topology.ts";
import { endpointKey, vpcRefText } from "../words/key.ts";
import type { DnsName } from "../words/ids.ts";
import { absent } from "../words/state.ts";

/** What names are looked up in, and how they get to spokes. */
export interface NameGround extends LinkGround {
  readonly obstaclesOf: ObstaclesOf;
  /** Tells whether a spoke has a name from an endpoint of its own, which stays so. */
  readonly isKept: (name: DnsName, spoke: Spoke) => boolean;
}

/** Returns what keeps the names of a service from leading a spoke to its endpoint: its zones, what the spoke sees, records. */
export function nameObstacles(service: string, spoke: Spoke, ground: NameGround): readonly Obstacle[] {
  const { desired, zones } = ground.match;
  return desired.zones
    .filter(({ services, name }) => services.includes(service) && !ground.isKept(name, spoke))
    .flatMap((zone): readonly Obstacle[] => {
      const owned = zones.all.get(zone.key);
      if (owned === undefined) return [noZone(zone, service)];
      const records = desired.records.filter((record) => record.zone === zone.key && record.service === service);
      return [
        ...ground.obstaclesOf(owned, spoke),
        ...nearerZones(owned, records, { spoke, ground }),
        ...records.flatMap((record) => recordObstacles(record, owned, ground.match)),
      ];
    });
}

function noZone({ name }: Zone, service: string): Obstacle {
  const text = { message: `there is no zone ${name} of this topology`, hint: `apply the topology, which makes it` };
  return no("zone", service, text);
}

interface Looked {
  readonly spoke: Spoke;
  readonly ground: NameGround;
}

/** The nearest zone wins, and one that lacks a name says that there is none (AWS-FACTS-2 K5). */
function nearerZones(
  { ref: { name } }: OwnedZone,
  records: readonly ZoneRecord[],
  { spoke, ground }: Looked,
): readonly Obstacle[] {
  const visible = ground.environment.visibleZones.get(vpcRefText(spoke)) ?? absent;
  if (visible.kind !== "present") return [];
  const ours = new Set(ground.match.desired.zones.map((zone) => zone.name));
  const below = visible.value.filter((zone) => zone.name.endsWith(`.${name}`) && !ours.has(zone.name));
  return below.flatMap((zone): readonly Obstacle[] => {
    const taken = records.find((record) => record.name === zone.name || record.name.endsWith(`.${zone.name}`));
    const isWildcard = records.some((record) => record.name === `*.${name}`);
    if (taken === undefined && !isWildcard) return [];
    const text = {
      message: `the nearer zone ${zone.id} (${zone.name}, ${ownerText(zone)}) takes ${taken?.name ?? `names below ${zone.name}`} from ${name} in spoke ${spoke.name}`,
      hint: `take ${zone.id} off ${spoke.vpc}, or see that it has the names that are used`,
    };
    return [(taken === undefined ? notKnown : no)("zone", zone.id, text)];
  });
}

function recordObstacles(record: ZoneRecord, { ref, observed }: OwnedZone, { endpoints }: Match): readonly Obstacle[] {
  const { name, type, service } = record;
  if (observed.records.kind !== "present")
    return [
      notKnown("record", ref.id, {
        message: `the records of the zone ${ref.name} were not read${whyUnread(observed.records)}`,
        hint: "permit route53:ListResourceRecordSets in the hub's account",
      }),
    ];
  const hint = "apply the topology, which writes the record";
  const found = observed.records.value.find((one) => one.name === name && one.type === type);
  if (found === undefined)
    return [no("record", ref.id, { message: `the zone ${ref.name} (${ref.id}) has no record ${name}`, hint })];
  const endpoint = endpoints.kept.get(endpointKey(service));
  if (endpoint === undefined) return [];
  const ways = new Set(waysTo(endpoint));
  const led = waysOf(found);
  if (led.length > 0 && led.every((way) => ways.has(way))) return [];
  const where = led.length === 0 ? "nowhere" : `to ${led.join(", ")}`;
  return [no("record", ref.id, { message: `${name} leads ${where}, and not to ${endpoint.id}`, hint })];
}
