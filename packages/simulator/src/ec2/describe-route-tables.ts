import type { Call, QueryAction } from "../call/call.ts";
import { placeOf } from "../world/world.ts";
import { itemSet, type Xml } from "../base/xml.ts";
import { answerListing } from "./listing.ts";
import type { Route, RouteTable } from "../world/network.ts";
import { isCallers, missingRouteTable, showTags } from "./shared.ts";

export const describeRouteTables: QueryAction = {
  isWrite: false,
  answer: (call, parameters) =>
    answerListing(
      call,
      { parameters, resources: call.world.routeTables.allSeen().filter((table) => isCallers(call, table)) },
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
        },
        show: (table) => showRouteTable(call, table),
      },
    ),
};

function showRouteTable({ world }: Call, table: RouteTable): Xml {
  const cidrs = world.vpcs.get(placeOf(table.region, table.vpc))?.cidrs ?? [];
  const local = cidrs.map((cidr) => showRoute({ destination: cidr, target: "local" }));
  return {
    routeTableId: table.id,
    vpcId: table.vpc,
    ownerId: table.account,
    routeSet: itemSet([...local, ...table.routes.map(showRoute)]),
    associationSet: itemSet([
      ...(table.isMain ? [showAssociation(table, undefined)] : []),
      ...table.subnets.map((subnet) => showAssociation(table, subnet)),
    ]),
    propagatingVgwSet: {},
    tagSet: showTags(table.tags),
  };
}

/** The field that names a target depends on what it is. */
const targetFields: Readonly<Record<string, string>> = {
  tgw: "transitGatewayId",
  pcx: "vpcPeeringConnectionId",
  nat: "natGatewayId",
  eni: "networkInterfaceId",
};

function showRoute({ destination, target }: Route): Xml {
  const field = targetFields[target.split("-")[0] ?? ""] ?? "gatewayId";
  const origin = target === "local" ? "CreateRouteTable" : "CreateRoute";
  const key = destination.startsWith("pl-") ? "destinationPrefixListId" : "destinationCidrBlock";
  return { [key]: destination, [field]: target, state: "active", origin };
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
