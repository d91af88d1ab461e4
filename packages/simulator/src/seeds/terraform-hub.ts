import type { PlainTags } from "../base/tags.ts";
import { addEndpoint } from "../world/add-endpoint.ts";
import { addZone } from "../world/add-zone.ts";
import type { World } from "../world/world.ts";
import {
  addHubGroup,
  type HubSeed,
  recordsOf,
  type RecordStyle,
  serviceNamed,
  styleFor,
  zoneNamesOf,
  zoneVpcs,
} from "./hub.ts";

/** A hub as Terraform modules build it (K1): a zone for each name, with the defaults of the provider. */
export interface TerraformHubSeed extends HubSeed {
  readonly services: readonly string[];
  /** Default `apex`; names with a star are below it in any case. */
  readonly records?: RecordStyle;
  /** Default true. */
  readonly evaluateTargetHealth?: boolean;
  /** Of all that it made, as `default_tags` puts them; default none. */
  readonly tags?: PlainTags;
}

const made = "Managed by Terraform";

/** Adds endpoints with private DNS off, a group, zones with alias records, and associations; no authorization is left. */
export function seedTerraformHub(world: World, seed: TerraformHubSeed): void {
  const { account, region, vpc, subnets, services, records = "apex", evaluateTargetHealth = true, tags = {} } = seed;
  const group = addHubGroup(world, seed, { name: "vpc-endpoints", description: made });
  for (const name of services) {
    const service = serviceNamed(world, region, name);
    const endpoint = addEndpoint(world, {
      region,
      vpc,
      service: service.serviceName,
      subnets,
      securityGroups: [group],
      tags,
    });
    for (const zone of zoneNamesOf(service))
      addZone(world, {
        account,
        name: zone,
        vpcs: zoneVpcs(seed, true),
        comment: made,
        callerReference: uniqueReference(world, seed, zone),
        tags,
        records: recordsOf(styleFor(service, zone, records), { endpoint, evaluateTargetHealth }),
      });
  }
}

/** Terraform writes the time to a tenth of a millisecond and a counter. */
function uniqueReference({ ids }: World, { account, vpc }: HubSeed, zone: string): string {
  const digits = BigInt(`0x${ids.fixed("terraform", account, vpc, zone).slice(0, 12)}`)
    .toString()
    .slice(-6)
    .padStart(6, "0");
  return `terraform-20240312093012${digits}00000001`;
}
