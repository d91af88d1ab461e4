import { holdsAddress, prefixLengthOf } from "../base/cidr.ts";
import { entriesOf } from "../world/network-parts.ts";
import type { RouteTable, Subnet, Vpc } from "../world/network.ts";
import type { World } from "../world/world.ts";

/** Where the table of a subnet sends an address; `local`: it is the VPC's own. */
export interface Way {
  readonly table: string;
  readonly target: string | undefined;
}

interface Candidate {
  readonly cidr: string;
  readonly target: string;
  /** Of two routes to the same block the one of lower rank is taken. */
  readonly rank: number;
}

/** Targets that may take a part of the VPC's own blocks; nothing else comes before the local route. */
const withinVpc: ReadonlySet<string> = new Set(["eni", "nat", "vpce"]);

/** The most specific route wins; then the local one, then one that names the block itself, then one by a prefix list. */
export function wayFrom(
  world: World,
  { subnet, vpc }: { readonly subnet: Subnet; readonly vpc: Vpc },
  address: string,
): Way {
  const table = tableOf(world, subnet);
  if (table === undefined) return { table: vpc.id, target: undefined };
  const isOwn = vpc.cidrs.some((cidr) => holdsAddress(cidr, address));
  const fitting = candidatesIn(world, table).filter(
    ({ cidr, target }) => holdsAddress(cidr, address) && (!isOwn || withinVpc.has(target.split("-")[0] ?? "")),
  );
  const local = vpc.cidrs
    .filter((cidr) => holdsAddress(cidr, address))
    .map((cidr): Candidate => ({ cidr, target: "local", rank: 0 }));
  const [best] = [...local, ...fitting].toSorted(
    (one, other) => prefixLengthOf(other.cidr) - prefixLengthOf(one.cidr) || one.rank - other.rank,
  );
  return { table: table.id, target: best?.target };
}

function candidatesIn(world: World, table: RouteTable): readonly Candidate[] {
  return table.routes.flatMap(({ destination, target }): readonly Candidate[] =>
    destination.startsWith("pl-")
      ? entriesOf(world, table.region, destination).map((cidr) => ({ cidr, target, rank: 2 }))
      : [{ cidr: destination, target, rank: 1 }],
  );
}

/** The table that names the subnet, or the main one. */
function tableOf(world: World, { region, vpc, id }: Subnet): RouteTable | undefined {
  const here = [...world.routeTables.values()].filter((table) => table.vpc === vpc && table.region === region);
  return here.find(({ subnets }) => subnets.includes(id)) ?? here.find(({ isMain }) => isMain);
}
