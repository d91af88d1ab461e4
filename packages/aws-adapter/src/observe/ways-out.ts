import type { RouteTable } from "@aws-sdk/client-ec2";
import {
  type Environment,
  type Observed,
  type Spoke,
  type WayOut,
  absent,
  present,
  spokeCaller,
  vpcRefText,
} from "@vpce-hub/core";
import { incompleteAnswer } from "../fault/aws-error.ts";
import type { Origin, ReadAws } from "../connection/aws.ts";
import { chunksOf, listAll, nextToken } from "../connection/paginate.ts";
import { mostFilterValues, observedBy } from "./observed.ts";
import { type OwnedVpc, groupsOf } from "./vpcs.ts";

/** Tables on a page of DescribeRouteTables at most. */
const pageSize = 100;

/** Reads whether hosts of some spokes reach the internet, by their route tables, in a call for each account and Region. */
export async function readWaysOut(spokes: readonly Spoke[], aws: ReadAws): Promise<Environment["waysOut"]> {
  const vpcs = spokes.map((spoke) => ({ caller: spokeCaller(spoke), ref: { vpc: spoke.vpc, region: spoke.region } }));
  const read = await Promise.all(groupsOf(vpcs).map((group) => readOfAccount(group, aws)));
  return new Map(read.flat());
}

async function readOfAccount(
  vpcs: readonly OwnedVpc[],
  aws: ReadAws,
): Promise<readonly (readonly [string, Observed<WayOut>])[]> {
  const [first] = vpcs;
  if (first === undefined) return [];
  const origin: Origin = { caller: first.caller, region: first.ref.region };
  const ids = [...new Set(vpcs.map(({ ref }) => ref.vpc))];
  const found = await observedBy(origin, "ec2:DescribeRouteTables", async () =>
    (await Promise.all(chunksOf(ids, mostFilterValues).map((chunk) => listTables(chunk, aws, origin)))).flat(),
  );
  return vpcs.map(({ ref }) => {
    if (found.kind !== "present") return [vpcRefText(ref), found];
    const tables = found.value.filter(({ VpcId }) => VpcId === ref.vpc);
    return [vpcRefText(ref), tables.length === 0 ? absent : present(wayOutOf(tables))];
  });
}

async function listTables(ids: readonly string[], aws: ReadAws, origin: Origin): Promise<readonly RouteTable[]> {
  return listAll({
    what: "route tables",
    idOf: ({ RouteTableId = "" }) => RouteTableId,
    readPage: async (token: string | undefined) => {
      const Filters = [{ Name: "vpc-id", Values: [...ids] }];
      const page = await aws.read("ec2:DescribeRouteTables", origin, {
        Filters,
        MaxResults: pageSize,
        NextToken: token,
      });
      return { items: page.RouteTables ?? [], next: nextToken(page.NextToken) };
    },
  });
}

function wayOutOf(tables: readonly RouteTable[]): WayOut {
  const isMain = ({ Associations = [] }: RouteTable): boolean => Associations.some(({ Main }) => Main === true);
  const named = tables.filter(({ Associations = [] }) => Associations.some(({ SubnetId }) => SubnetId !== undefined));
  const main = tables.find(isMain);
  // Where no table is given to a subnet, all subnets use the main one.
  const used = named.length === 0 && main !== undefined ? [main] : named;
  const isDoubtful = main !== undefined && !used.includes(main) && !hasDefaultRoute(main);
  return {
    closed: used
      .filter((table) => !hasDefaultRoute(table))
      .map(idOf)
      .sort(),
    doubtful: isDoubtful ? idOf(main) : undefined,
  };
}

/** A default route that leads somewhere counts, wherever: what is behind a Transit Gateway is not looked at. */
function hasDefaultRoute({ Routes = [] }: RouteTable): boolean {
  return Routes.some(
    ({ DestinationCidrBlock, State, GatewayId }) =>
      DestinationCidrBlock === "0.0.0.0/0" && State !== "blackhole" && GatewayId !== "local",
  );
}

function idOf({ RouteTableId }: RouteTable): string {
  if (RouteTableId === undefined) throw incompleteAnswer("a route table without id");
  return RouteTableId;
}
