import { stateOf } from "../world/endpoint.ts";
import { shownHiddenZonesOf } from "../world/hidden-zones.ts";
import { endpointSnapshot, type EndpointSnapshot } from "./endpoint-snapshot.ts";
import { profileSnapshots, type ProfileSnapshot, shareSnapshots, type ShareSnapshot } from "./profile-snapshot.ts";
import { securityGroupSnapshot, type SecurityGroupSnapshot } from "./security-group-snapshot.ts";
import type { World } from "../world/world.ts";
import { zoneSnapshot, type ZoneSnapshot } from "./zone-snapshot.ts";

export interface VpcSnapshot {
  readonly id: string;
  readonly account: string;
  readonly region: string;
  readonly cidrs: readonly string[];
  readonly dnsSupport: boolean;
  readonly dnsHostnames: boolean;
  readonly subnets: readonly { readonly id: string; readonly cidr: string; readonly availabilityZone: string }[];
  /** Names of the zones that its own endpoints give it. */
  readonly hiddenZones: readonly string[];
}

/** The whole world as a value that JSON can carry, sorted, so that two can be compared. */
export interface Snapshot {
  readonly at: number;
  readonly accounts: readonly {
    readonly id: string;
    readonly alias: string | null;
    readonly roles: readonly string[];
  }[];
  readonly vpcs: readonly VpcSnapshot[];
  readonly endpoints: readonly EndpointSnapshot[];
  readonly securityGroups: readonly SecurityGroupSnapshot[];
  readonly zones: readonly ZoneSnapshot[];
  readonly profiles: readonly ProfileSnapshot[];
  readonly shares: readonly ShareSnapshot[];
}

export function snapshotOf(world: World): Snapshot {
  const now = world.clock.now();
  const roles = [...world.roles.values()];
  return {
    at: now,
    accounts: sorted(
      [...world.accounts.values()].map(({ id, alias }) => ({
        id,
        alias: alias ?? null,
        roles: roles
          .filter(({ account }) => account === id)
          .map(({ name }) => name)
          .sort(),
      })),
    ),
    vpcs: sorted([...world.vpcs.values()].map((vpc) => showVpc(world, vpc))),
    endpoints: sorted(
      [...world.endpoints.values()]
        .filter((one) => stateOf(one, now) !== "deleted")
        .map((one) => endpointSnapshot(world, one)),
    ),
    securityGroups: sorted([...world.securityGroups.values()].map(securityGroupSnapshot)),
    zones: sorted([...world.zones.values()].map((zone) => zoneSnapshot(world, zone))),
    profiles: sorted(profileSnapshots(world)),
    shares: sorted(shareSnapshots(world)),
  };
}

function showVpc(
  world: World,
  { id, account, region, cidrs, dnsSupport, dnsHostnames }: Omit<VpcSnapshot, "subnets" | "hiddenZones">,
): VpcSnapshot {
  const subnets = [...world.subnets.values()].filter((subnet) => subnet.vpc === id && subnet.region === region);
  return {
    id,
    account,
    region,
    cidrs,
    dnsSupport,
    dnsHostnames,
    subnets: sorted(
      subnets.map((subnet) => ({ id: subnet.id, cidr: subnet.cidr, availabilityZone: subnet.availabilityZone })),
    ),
    hiddenZones: shownHiddenZonesOf(world, { region, id })
      .map(({ name }) => name)
      .sort(),
  };
}

function sorted<One extends { readonly id: string }>(list: readonly One[]): readonly One[] {
  return [...list].sort((one, other) => (one.id < other.id ? -1 : 1));
}
