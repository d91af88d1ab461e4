import { AwsError } from "../base/aws-error.ts";
import { holdsBlock } from "../base/cidr.ts";
import type { Parameters } from "../base/parameters.ts";
import { noTags } from "../base/tags.ts";
import { itemSet, type Xml } from "../base/xml.ts";
import type { QueryAction } from "../call/call.ts";
import { type KnownTransitRoute, longestOf, transitRoutesOf } from "../world/transit-routes.ts";
import { onePage, selectByFilters } from "./listing.ts";
import { callersTransitTable, resourceOf, transitPages } from "./transit.ts";

/** Looks for routes in one table; at least one filter must say which. */
export const searchTransitGatewayRoutes: QueryAction = {
  isWrite: false,
  answer(call, parameters) {
    const table = callersTransitTable(call, parameters.required("TransitGatewayRouteTableId"));
    if (parameters.items("Filter").length === 0)
      throw new AwsError("MissingParameter", "The request must contain the parameter Filters");
    const all = transitRoutesOf(call.world, table);
    const found = selectByFilters(all, parameters, {
      tagsOf: () => noTags,
      filters: { ...plainFilters, ...searches(all, parameters) },
    });
    const page = onePage(
      found,
      { world: call.world, parameters },
      { setName: "routeSet", show: showRoute, pages: transitPages },
    );
    return { ...page, additionalRoutesAvailable: page["nextToken"] !== undefined };
  },
};

type Filters = Readonly<Record<string, (route: KnownTransitRoute) => readonly string[]>>;

const plainFilters: Filters = {
  state: ({ state }) => [state],
  type: ({ type }) => [type],
  "attachment.transit-gateway-attachment-id": ({ attachment }) => [attachment?.id ?? []].flat(),
  "attachment.resource-id": ({ attachment }) => (attachment === undefined ? [] : [resourceOf(attachment).id]),
  "attachment.resource-type": ({ attachment }) => (attachment === undefined ? [] : [resourceOf(attachment).type]),
};

/** The searches compare blocks, not texts: what they find says so by the very value that was asked for. */
function searches(all: readonly KnownTransitRoute[], parameters: Parameters): Filters {
  const valuesOf = (name: string): readonly string[] =>
    parameters
      .items("Filter")
      .filter((filter) => filter.text("Name") === name)
      .flatMap((filter) => filter.list("Value"));
  const finding =
    (name: string, isFound: (route: KnownTransitRoute, wanted: string) => boolean) =>
    (route: KnownTransitRoute): readonly string[] =>
      valuesOf(name).filter((wanted) => isFound(route, wanted));
  const found = (name: string, isFound: (route: KnownTransitRoute, wanted: string) => boolean): Filters => ({
    [name]: finding(name, isFound),
  });
  return {
    ...found("route-search.exact-match", ({ destination }, wanted) => destination === wanted),
    ...found("route-search.longest-prefix-match", (route, wanted) => longestOf(all, addressIn(wanted)) === route),
    ...found("route-search.subnet-of-match", ({ destination }, wanted) => holdsBlock(wanted, destination)),
    ...found("route-search.supernet-of-match", ({ destination }, wanted) => holdsBlock(destination, wanted)),
  };
}

/** An address, or the first one of a block. */
function addressIn(text: string): string {
  return text.split("/")[0] ?? text;
}

function showRoute({ destination, attachment, type, state }: KnownTransitRoute): Xml {
  const shown =
    attachment === undefined
      ? []
      : [
          {
            resourceId: resourceOf(attachment).id,
            transitGatewayAttachmentId: attachment.id,
            resourceType: resourceOf(attachment).type,
          },
        ];
  return { destinationCidrBlock: destination, transitGatewayAttachments: itemSet(shown), type, state };
}
