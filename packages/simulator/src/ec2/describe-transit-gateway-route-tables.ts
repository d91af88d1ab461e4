import type { Call, QueryAction } from "../call/call.ts";
import type { Xml } from "../base/xml.ts";
import type { TransitRouteTable } from "../world/transit-gateway.ts";
import { placeOf } from "../world/world.ts";
import { answerListing } from "./listing.ts";
import { isCallers, missingTransitTable, showTags } from "./shared.ts";
import { transitPages } from "./transit.ts";

export const describeTransitGatewayRouteTables: QueryAction = {
  isWrite: false,
  answer: (call, parameters) =>
    answerListing(
      call,
      { parameters, resources: call.world.transitTables.allSeen().filter((one) => isCallers(call, one)) },
      {
        setName: "transitGatewayRouteTables",
        idParameter: "TransitGatewayRouteTableIds",
        idOf: ({ id }) => id,
        missing: missingTransitTable,
        tagsOf: ({ tags }) => tags,
        filters: {
          "transit-gateway-route-table-id": ({ id }) => [id],
          "transit-gateway-id": ({ transitGateway }) => [transitGateway],
          state: () => ["available"],
          "default-association-route-table": (table) => [String(isDefault(call, table))],
          "default-propagation-route-table": (table) => [String(isDefault(call, table))],
        },
        show: (table) => showTable(call, table),
        pages: transitPages,
      },
    ),
};

function isDefault({ world }: Call, { region, transitGateway, id }: TransitRouteTable): boolean {
  return world.transitGateways.get(placeOf(region, transitGateway))?.defaultTable === id;
}

function showTable(call: Call, table: TransitRouteTable): Xml {
  return {
    transitGatewayRouteTableId: table.id,
    transitGatewayId: table.transitGateway,
    state: "available",
    defaultAssociationRouteTable: isDefault(call, table),
    defaultPropagationRouteTable: isDefault(call, table),
    creationTime: new Date(table.createdAt).toISOString(),
    tagSet: showTags(table.tags),
  };
}
