import { AwsError } from "../base/aws-error.ts";
import type { QueryAction } from "../call/call.ts";
import { noTags } from "../base/tags.ts";
import { itemSet } from "../base/xml.ts";
import { answerListing } from "./listing.ts";
import { gatewayListId } from "./managed-prefix-lists.ts";

/** The prefix lists of the gateway services. */
export const describePrefixLists: QueryAction = {
  isWrite: false,
  answer(call, parameters) {
    const { world, region } = call;
    const gateways = world.catalogue.servicesOf(region).filter(({ type }) => type === "Gateway");
    const lists = gateways.map(({ serviceName }) => ({
      id: gatewayListId(world.ids, serviceName),
      name: serviceName,
    }));
    return answerListing(
      call,
      { parameters, resources: lists },
      {
        setName: "prefixListSet",
        idParameter: "PrefixListId",
        idOf: ({ id }) => id,
        missing: (id) => new AwsError("InvalidPrefixListId.NotFound", `The prefix list ID '${id}' does not exist`),
        tagsOf: () => noTags,
        filters: { "prefix-list-id": ({ id }) => [id], "prefix-list-name": ({ name }) => [name] },
        show: ({ id, name }) => ({ prefixListId: id, prefixListName: name, cidrSet: itemSet(["198.51.100.0/24"]) }),
      },
    );
  },
};
