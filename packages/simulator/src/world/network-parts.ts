import type { NetworkAcl } from "./network-acl.ts";
import type { Subnet } from "./network.ts";
import { placeOf, type World } from "./world.ts";

interface InVpc {
  readonly region: string;
  readonly vpc: string;
}

/** The network ACLs of a VPC. */
export function aclsOf(world: World, { region, vpc }: InVpc): readonly NetworkAcl[] {
  return [...world.networkAcls.values()].filter((acl) => acl.vpc === vpc && acl.region === region);
}

/** The subnets that have an ACL: the default one has what no other of its VPC has. */
export function subnetsOfAcl(
  { isDefault, id, region, vpc, subnets }: NetworkAcl,
  all: { readonly acls: readonly NetworkAcl[]; readonly subnets: readonly Subnet[] },
): readonly string[] {
  const here = all.subnets.filter((subnet) => subnet.vpc === vpc && subnet.region === region).map((one) => one.id);
  if (!isDefault) return here.filter((subnet) => subnets.includes(subnet));
  const taken = new Set(all.acls.filter((acl) => acl.id !== id).flatMap((acl) => acl.subnets));
  return here.filter((subnet) => !taken.has(subnet));
}

/** The blocks of a prefix list of somebody's own; of no list: none. */
export function entriesOf({ prefixLists }: World, region: string, id: string): readonly string[] {
  return prefixLists.get(placeOf(region, id))?.entries.map(({ cidr }) => cidr) ?? [];
}

/** Whether a target leads anywhere: what routes say as `active`, and `blackhole` where it does not. */
export function isTargetThere(world: World, { region, vpc }: InVpc, target: string): boolean {
  const [prefix = ""] = target.split("-");
  if (prefix === "tgw") {
    return [...world.transitAttachments.values()].some(
      ({ transitGateway, resource, state, region: home }) =>
        transitGateway === target &&
        home === region &&
        resource.kind === "vpc" &&
        resource.vpc === vpc &&
        (state === "available" || state === "modifying"),
    );
  }
  if (prefix === "pcx") return world.peerings.get(target)?.status === "active";
  if (prefix === "nat") {
    // One of which nothing was said but its id is a public one that is there.
    const nat = world.natGateways.get(placeOf(region, target));
    return nat === undefined || nat.state === "available";
  }
  if (prefix === "eni") return world.otherInterfaces.get(placeOf(region, target)) !== undefined;
  if (prefix === "vpce") {
    const endpoint = world.endpoints.get(placeOf(region, target));
    return endpoint !== undefined && endpoint.deletion === undefined;
  }
  return true;
}

/** Whether packets go by the routes of the world: where nobody joined any networks, every VPC is taken to be joined. */
export function followsRoutes({ settings, transitGateways, peerings }: World): boolean {
  return (
    settings.routes === "followed" || (settings.routes === "as-joined" && transitGateways.size + peerings.size > 0)
  );
}
