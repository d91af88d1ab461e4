import { plainName } from "../base/dns-name.ts";
import type { EndpointService } from "../catalogue/endpoint-service.ts";
import type { RecordSeed } from "../world/add-zone.ts";
import { addSecurityGroup } from "../world/seed.ts";
import type { World } from "../world/world.ts";

/** A hub that somebody built without this product, as far as all of them are alike. */
export interface HubSeed {
  readonly account: string;
  readonly region: string;
  readonly vpc: string;
  /** They are there, as the VPC is. */
  readonly subnets: readonly string[];
  /** VPCs that use it; they are there. */
  readonly spokes?: readonly VpcSeedReference[];
}

export interface VpcSeedReference {
  readonly id: string;
  /** Default: the hub's. */
  readonly region?: string;
}

/** Which records a zone has: at its apex, below it, or both. */
export type RecordStyle = "apex" | "wildcard" | "both";

/** Returns an interface service by its full name or what follows the Region in it. */
export function serviceNamed({ catalogue }: World, region: string, name: string): EndpointService {
  const found = [name, `com.amazonaws.${region}.${name}`].flatMap(
    (one) => catalogue.find(region, one, "Interface") ?? [],
  );
  const [first] = found;
  if (first === undefined) throw new Error(`there is no service ${name} in ${region}`);
  return first;
}

/** Returns the zones that private DNS names need: the name, or what follows its star. */
export function zoneNamesOf({ privateDnsNames }: EndpointService): readonly string[] {
  return [...new Set(privateDnsNames.map((name) => plainName(name.replace(/^\*\./u, ""))))];
}

/** Returns the records of a zone, all of them leading to one endpoint. */
export function recordsOf(
  style: RecordStyle,
  target: Pick<RecordSeed, "endpoint" | "evaluateTargetHealth">,
): readonly RecordSeed[] {
  const below = { ...target, label: "*" };
  if (style === "both") return [target, below];
  return style === "apex" ? [target] : [below];
}

/** Returns the style that serves a zone: names with a star are below it, whatever else is liked. */
export function styleFor({ privateDnsNames }: EndpointService, zone: string, liked: RecordStyle): RecordStyle {
  if (liked === "both" || privateDnsNames.some((name) => plainName(name) === zone)) return liked;
  return "wildcard";
}

/** What a new group of a hub is like. */
interface HubGroup {
  readonly name: string;
  readonly description: string;
}

/** Adds a group that lets private networks in on 443, and returns its id. */
export function addHubGroup(world: World, { region, vpc }: Pick<HubSeed, "region" | "vpc">, group: HubGroup): string {
  const id = `sg-0${world.ids.fixed("seeded group", region, vpc, group.name).slice(0, 16)}`;
  addSecurityGroup(world, {
    region,
    id,
    vpc,
    ...group,
    admitsCidrs: ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"],
  });
  return id;
}

/** Returns the VPCs of a zone: the hub's, where it joins, and those of the spokes. */
export function zoneVpcs(
  { region, vpc, spokes = [] }: HubSeed,
  joinsHub: boolean,
): readonly { readonly region: string; readonly id: string }[] {
  const own = joinsHub ? [{ region, id: vpc }] : [];
  return [...own, ...spokes.map(({ id, region: of = region }) => ({ region: of, id }))];
}
