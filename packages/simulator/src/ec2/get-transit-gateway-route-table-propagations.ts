import type { QueryAction } from "../call/call.ts";
import { noTags } from "../base/tags.ts";
import { onePage, selectByFilters } from "./listing.ts";
import { callersTransitTable, resourceOf, showInTable, transitAttachmentsOf, transitPages } from "./transit.ts";

export const getTransitGatewayRouteTablePropagations: QueryAction = {
  isWrite: false,
  answer(call, parameters) {
    const table = callersTransitTable(call, parameters.required("TransitGatewayRouteTableId"));
    const propagating = transitAttachmentsOf(call).filter(({ id }) => table.propagations.includes(id));
    const found = selectByFilters(propagating, parameters, {
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
      {
        setName: "transitGatewayRouteTablePropagations",
        show: (one) => showInTable(one, "enabled"),
        pages: transitPages,
      },
    );
  },
};
