import { toBase36 } from "../base/ids.ts";
import { endpointNames, type Endpoint } from "./endpoint.ts";
import { placeOf, type World } from "./world.ts";

export interface DnsEntry {
  readonly name: string;
  readonly zone: string;
}

/** Empty until the endpoint was available once; the private names come last and name their own zones (B1). */
export function dnsEntriesOf(world: World, endpoint: Endpoint, now: number): readonly DnsEntry[] {
  if (now < endpoint.namesAt) return [];
  const hidden = world.hiddenZones
    .inGroup(placeOf(endpoint.region, endpoint.vpc))
    .filter((zone) => zone.endpoint === endpoint.id && zone.goneAt === undefined);
  return [
    ...endpointNames(endpoint).map(({ name }) => ({ name, zone: endpointZoneId(world, endpoint.service.region) })),
    ...hidden.map(({ id, name, isWildcard }) => ({ name: isWildcard ? `*.${name}` : name, zone: id })),
  ];
}

/** The hosted zone of all `vpce-…` names of a Region: what an alias must name. */
export function endpointZoneId(world: World, region: string): string {
  // The one value that AWS-FACTS B1 knows.
  if (region === "us-east-1") return "Z7HUB22UULQXV";
  return `Z${toBase36(world.ids.fixed("endpoint zone", region)).slice(0, 13)}`;
}
