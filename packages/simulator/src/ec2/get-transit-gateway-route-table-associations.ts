import type { QueryAction } from "../call/call.ts";
import { noTags } from "../base/tags.ts";
import { onePage, selectByFilters } from "./listing.ts";
import { callersTransitTable, resourceOf, showInTable, transitAttachmentsOf, transitPages } from "./transit.ts";

export const getTransitGatewayRouteTableAssociations: QueryAction = {
  isWrite: false,
  answer(call, parameters) {
    const table = callersTransitTable(call, parameters.required("TransitGatewayRouteTableId"));
    const associated = transitAttachmentsOf(call).filter(
      ({ association, transitGateway }) => association === table.id && transitGateway === table.transitGateway,
    );
    const found = selectByFilters(associated, parameters, {
      tagsOf: () => noTags,
      filters: {
        "resource-id": (one) => [resourceOf(one).id],
        "resource-type": (one) => [resourceOf(one).type],
        "transit-gateway-attachment-id": ({ id }) => [id],
      },
    });
    return onePage(
      found,
      { world: call.world, parameters },
      { setName: "associations", show: (one) => showInTable(one, "associated"), pages: transitPages },
    );
  },
};
