import type { Call, QueryAction } from "../call.ts";
import { placeOf } from "../world.ts";
import { itemSet, type Xml } from "../xml.ts";
import { answerListing } from "./listing.ts";
import type { RouteTable } from "./network.ts";
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
          "association.main": () => ["true"],
          "association.subnet-id": () => [],
          "association.route-table-id": ({ id }) => [id],
        },
        show: (table) => showRouteTable(call, table),
      },
    ),
};

function showRouteTable({ world }: Call, table: RouteTable): Xml {
  const cidrs = world.vpcs.get(placeOf(table.region, table.vpc))?.cidrs ?? [];
  return {
    routeTableId: table.id,
    vpcId: table.vpc,
    ownerId: table.account,
    routeSet: itemSet(
      cidrs.map((cidr) => ({
        destinationCidrBlock: cidr,
        gatewayId: "local",
        state: "active",
        origin: "CreateRouteTable",
      })),
    ),
    associationSet: itemSet([
      {
        routeTableAssociationId: table.associationId,
        routeTableId: table.id,
        main: true,
        associationState: { state: "associated" },
      },
    ]),
    propagatingVgwSet: {},
    tagSet: showTags(table.tags),
  };
}
