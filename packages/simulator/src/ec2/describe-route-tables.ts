import type { Call, QueryAction } from "../call/call.ts";
import { followsRoutes, isTargetThere } from "../world/network-parts.ts";
import { placeOf, type World } from "../world/world.ts";
import { itemSet, type Xml } from "../base/xml.ts";
import { answerListing } from "./listing.ts";
import type { Route, RouteTable } from "../world/network.ts";
import { missingRouteTable, seenInVpc, showTags } from "./shared.ts";

export const describeRouteTables: QueryAction = {
  isWrite: false,
  answer: (call, parameters) =>
    answerListing(
      call,
      { parameters, resources: seenInVpc(call, call.world.routeTables.allSeen()) },
      {
        setName: "routeTableSet",
        idParameter: "RouteTableId",
        idOf: ({ id }) => id,
        missing: missingRouteTable,
        tagsOf: ({ tags }) => tags,
        filters: {
          "route-table-id": ({ id }) => [id],
          "vpc-id": ({ vpc }) => [vpc],
          "owner-id": ({ account }) => [account],
          "association.main": ({ isMain }) => [String(isMain)],
          "association.subnet-id": ({ subnets }) => subnets,
          "association.route-table-id": ({ id }) => [id],
          "route.destination-cidr-block": ({ routes }) => routes.map(({ destination }) => destination),
          "route.destination-prefix-list-id": ({ routes }) => routes.map(({ destination }) => destination),
          "route.transit-gateway-id": ({ routes }) => routes.map(({ target }) => target),
          "route.vpc-peering-connection-id": ({ routes }) => routes.map(({ target }) => target),
        },
        show: (table) => showRouteTable(call, table),
        pages: { least: 5, most: 100 },
      },
    ),
};

function showRouteTable({ world }: Call, table: RouteTable): Xml {
  const cidrs = world.vpcs.get(placeOf(table.region, table.vpc))?.cidrs ?? [];
  const local = cidrs.map((cidr) => showRoute({ destination: cidr, target: "local" }, "active"));
  const routes = table.routes.map((route) => showRoute(route, stateOf(world, table, route)));
  return {
    routeTableId: table.id,
    vpcId: table.vpc,
    ownerId: table.account,
    routeSet: itemSet([...local, ...routes]),
    associationSet: itemSet([
      ...(table.isMain ? [showAssociation(table, undefined)] : []),
      ...table.subnets.map((subnet) => showAssociation(table, subnet)),
    ]),
    propagatingVgwSet: {},
    tagSet: showTags(table.tags),
  };
}

/** Where nobody joined networks, routes lead to things that are not there, and are taken to be good. */
function stateOf(world: World, table: RouteTable, { target }: Route): string {
  return !followsRoutes(world) || isTargetThere(world, table, target) ? "active" : "blackhole";
}

/** The field that names a target depends on what it is. */
const targetFields: Readonly<Record<string, string>> = {
  arn: "coreNetworkArn",
  eni: "networkInterfaceId",
  i: "instanceId",
  nat: "natGatewayId",
  pcx: "vpcPeeringConnectionId",
  tgw: "transitGatewayId",
};

function showRoute({ destination, target }: Route, state: string): Xml {
  const field = targetFields[target.split(/[-:]/u)[0] ?? ""] ?? "gatewayId";
  const origin = target === "local" ? "CreateRouteTable" : "CreateRoute";
  const key = destination.startsWith("pl-") ? "destinationPrefixListId" : "destinationCidrBlock";
  return { [key]: destination, [field]: target, state, origin };
}

function showAssociation(table: RouteTable, subnet: string | undefined): Xml {
  return {
    routeTableAssociationId: (subnet ?? table.id).replace(/^[a-z]+-/u, "rtbassoc-"),
    routeTableId: table.id,
    subnetId: subnet,
    main: subnet === undefined,
    associationState: { state: "associated" },
  };
}
