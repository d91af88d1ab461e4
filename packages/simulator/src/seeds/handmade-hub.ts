import { addEndpoint } from "../world/add-endpoint.ts";
import { addZone } from "../world/add-zone.ts";
import type { World } from "../world/world.ts";
import { addHubGroup, type HubSeed, recordsOf, type RecordStyle, serviceNamed, zoneNamesOf, zoneVpcs } from "./hub.ts";

/** A hub that somebody clicked together: each service as it came. */
export interface HandmadeHubSeed extends HubSeed {
  readonly services: readonly HandmadeServiceSeed[];
}

export interface HandmadeServiceSeed {
  readonly name: string;
  /** Whether the endpoint serves the hub's own VPC by private DNS, so that its zones cannot have that VPC; default false. */
  readonly privateDns?: boolean;
  /** Whether its zones have the hub's VPC; default: unless private DNS is on. */
  readonly joinsHub?: boolean;
  /** Default `apex`. */
  readonly records?: RecordStyle;
  /** Default none. */
  readonly comment?: string;
}

/** Adds endpoints, a group and zones; a service whose zones no VPC would have gets none. */
export function seedHandmadeHub(world: World, seed: HandmadeHubSeed): void {
  const { account, region, vpc, subnets } = seed;
  const group = addHubGroup(world, seed, { name: "endpoints", description: "endpoints" });
  for (const { name, privateDns = false, joinsHub = !privateDns, records = "apex", comment } of seed.services) {
    if (privateDns && joinsHub) throw new Error(`zones of ${name} cannot have the hub's VPC: private DNS is on there`);
    const service = serviceNamed(world, region, name);
    const tags = { Name: `endpoint-${name}` };
    const place = { region, vpc, subnets, securityGroups: [group] };
    const endpoint = addEndpoint(world, { ...place, service: service.serviceName, privateDns, tags });
    const vpcs = zoneVpcs(seed, joinsHub);
    if (vpcs.length === 0) continue;
    for (const zone of zoneNamesOf(service))
      addZone(world, {
        account,
        name: zone,
        vpcs,
        ...(comment === undefined ? {} : { comment }),
        records: recordsOf(records, { endpoint, evaluateTargetHealth: false }),
      });
  }
}
