import {
  type Environment,
  type Observed,
  type RouteTable,
  type Spoke,
  type WayOut,
  absent,
  present,
  vpcRefText,
} from "@vpce-hub/core";
import type { ReadAws } from "../connection/aws.ts";
import { ofVpc } from "./networks/filtered.ts";
import { readRouteTables } from "./networks/route-tables.ts";
import { type OwnedVpc, groupsOf, spokeVpc } from "./vpcs.ts";

/**
 * Reads whether hosts of some spokes reach the internet, by their route tables. Those of spokes whose networks are read are
 * there already; for the rest it is a call for each account and Region.
 */
export async function readWaysOut(
  spokes: readonly Spoke[],
  networks: Promise<Environment["networks"]>,
  aws: ReadAws,
): Promise<Environment["waysOut"]> {
  if (spokes.length === 0) return new Map();
  const known = tablesIn(await networks, spokes);
  const rest = spokes.filter((spoke) => !known.has(vpcRefText(spoke))).map(spokeVpc);
  const read = await Promise.all(groupsOf(rest).map((group) => readOfAccount(group, aws)));
  return new Map([...known, ...read.flat()].map(([ref, tables]) => [ref, wayOutOf(tables)]));
}

type Tables = readonly [string, Observed<readonly RouteTable[]>];

/** Of a VPC without subnets none were read. */
function tablesIn(networks: Environment["networks"], spokes: readonly Spoke[]): ReadonlyMap<string, Tables[1]> {
  return new Map(
    spokes.map(vpcRefText).flatMap((ref): readonly Tables[] => {
      const tables = networks?.vpcs.get(ref)?.routeTables ?? absent;
      return tables.kind === "absent" ? [] : [[ref, tables]];
    }),
  );
}

async function readOfAccount(vpcs: readonly OwnedVpc[], aws: ReadAws): Promise<readonly Tables[]> {
  const [first] = vpcs;
  if (first === undefined) return [];
  const ids = [...new Set(vpcs.map(({ ref }) => ref.vpc))];
  const found = await readRouteTables(ids, aws, { caller: first.caller, region: first.ref.region });
  return vpcs.map(({ ref }): Tables => [vpcRefText(ref), ofVpc(found, ref.vpc)]);
}

function wayOutOf(found: Observed<readonly RouteTable[]>): Observed<WayOut> {
  if (found.kind !== "present") return found;
  if (found.value.length === 0) return absent;
  const named = found.value.filter(({ subnets }) => subnets.length > 0);
  const main = found.value.find(({ isMain }) => isMain);
  // Where no table is given to a subnet, all subnets use the main one.
  const used = named.length === 0 && main !== undefined ? [main] : named;
  const isDoubtful = main !== undefined && !used.includes(main) && !hasDefaultRoute(main);
  return present({
    closed: used
      .filter((table) => !hasDefaultRoute(table))
      .map(({ id }) => id)
      .sort(),
    doubtful: isDoubtful ? main.id : undefined,
  });
}

/** A default route that leads somewhere counts, wherever: what is behind a Transit Gateway is not looked at. */
function hasDefaultRoute({ routes }: RouteTable): boolean {
  return routes.some(
    ({ destination, isBlackhole }) => destination.kind === "cidr" && destination.cidr === "0.0.0.0/0" && !isBlackhole,
  );
}
