import { AwsError } from "../base/aws-error.ts";
import { plainName } from "../base/dns-name.ts";
import type { World } from "./world.ts";
import { placeOf } from "./world.ts";
import type { Endpoint, HiddenZone } from "./endpoint.ts";
import { toBase36 } from "../base/ids.ts";

/** The zones that a VPC sees because of its own endpoints, also those that linger. */
export function hiddenZonesOf(
  world: World,
  vpc: { readonly region: string; readonly id: string },
): readonly HiddenZone[] {
  const now = world.clock.now();
  return world.hiddenZones.inGroup(placeOf(vpc.region, vpc.id)).filter((zone) => (zone.goneAt ?? Infinity) > now);
}

/** Those of them that resolvers and lists know already. */
export function shownHiddenZonesOf(
  world: World,
  vpc: { readonly region: string; readonly id: string },
): readonly HiddenZone[] {
  const now = world.clock.now();
  return hiddenZonesOf(world, vpc).filter(({ shownAt }) => shownAt <= now);
}

/** Throws what EC2 answers when private DNS cannot be switched on for this endpoint. */
export function checkPrivateDns(world: World, endpoint: Pick<Endpoint, "region" | "vpc" | "service" | "id">): void {
  const { service, region } = endpoint;
  if (service.privateDnsNames.length === 0) {
    throw invalid(
      `Private DNS can't be enabled because the service ${service.serviceName} does not provide a private DNS name.`,
    );
  }
  const vpc = world.vpcs.get(placeOf(region, endpoint.vpc));
  if (vpc === undefined || !vpc.dnsSupport || !vpc.dnsHostnames) {
    throw invalid(
      `Enabling private DNS requires both enableDnsSupport and enableDnsHostnames VPC attributes set to true for ${endpoint.vpc}`,
    );
  }
  const taken = zoneNamesSeenBy(world, vpc);
  const conflict = service.privateDnsNames.find((name) => taken.has(zoneNameOf(name)));
  if (conflict !== undefined) {
    throw new AwsError(
      world.settings.privateDnsConflict,
      `private-dns-enabled cannot be set because there is already a conflicting DNS domain for ${conflict} in the VPC ${vpc.id}`,
    );
  }
}

/** Makes the zones of an endpoint whose private DNS is on. */
export function addHiddenZones(world: World, endpoint: Endpoint): void {
  noteSwitch(world, endpoint, true);
  const shownAt = world.seed.isSown ? 0 : world.clock.now() + world.settings.hiddenZoneReadyMs;
  endpoint.service.privateDnsNames.forEach((name, index) => {
    const id = `Z0${toBase36(world.ids.fixed("hidden zone", endpoint.id, name)).slice(0, 19)}`;
    world.hiddenZones.put(`${endpoint.id}/${index}`, {
      id,
      name: zoneNameOf(name),
      isWildcard: name.startsWith("*."),
      endpoint: endpoint.id,
      vpc: endpoint.vpc,
      region: endpoint.region,
      shownAt,
      goneAt: undefined,
    });
  });
}

/** Lets the zones of an endpoint go after the lag of D1. */
export function releaseHiddenZones(world: World, endpoint: Endpoint): void {
  noteSwitch(world, endpoint, false);
  const goneAt = world.clock.now() + world.settings.hiddenZoneLagMs;
  endpoint.service.privateDnsNames.forEach((_, index) => {
    const key = `${endpoint.id}/${index}`;
    const zone = world.hiddenZones.get(key);
    if (zone !== undefined && zone.goneAt === undefined) world.hiddenZones.put(key, { ...zone, goneAt });
  });
}

/** What a seed switched on was always on. */
function noteSwitch({ privateDnsSwitches, clock, seed }: World, { id }: Endpoint, isOn: boolean): void {
  privateDnsSwitches.push({ endpoint: id, at: seed.isSown ? 0 : clock.now(), isOn });
}

function zoneNamesSeenBy(world: World, vpc: { readonly region: string; readonly id: string }): ReadonlySet<string> {
  const place = placeOf(vpc.region, vpc.id);
  const own = [...world.zones.values()]
    .filter(({ associations }) => associations.has(place))
    .map(({ name }) => plainName(name));
  return new Set([...own, ...hiddenZonesOf(world, vpc).map(({ name }) => name)]);
}

/** A wildcard name is served by the zone of what follows the star. */
function zoneNameOf(name: string): string {
  return plainName(name.replace(/^\*\./u, ""));
}

function invalid(message: string): AwsError {
  return new AwsError("InvalidParameter", message);
}
