import type { QueryAction } from "../call/call.ts";
import { stateOf } from "../world/endpoint.ts";
import { answerListing } from "./listing.ts";
import { isCallers, missingEndpoint } from "./shared.ts";
import { showEndpoint } from "./show-endpoint.ts";

/** Shows endpoints until they are gone: `deleting` ones too. */
export const describeVpcEndpoints: QueryAction = {
  isWrite: false,
  answer: (call, parameters) =>
    answerListing(
      call,
      {
        parameters,
        resources: call.world.endpoints
          .allSeen()
          .filter((endpoint) => isCallers(call, endpoint) && stateOf(endpoint, call.now) !== "deleted"),
      },
      {
        setName: "vpcEndpointSet",
        idParameter: "VpcEndpointId",
        idOf: ({ id }) => id,
        missing: missingEndpoint,
        tagsOf: ({ tags }) => tags,
        filters: {
          "vpc-endpoint-id": ({ id }) => [id],
          "vpc-id": ({ vpc }) => [vpc],
          "service-name": ({ service }) => [service.serviceName],
          "service-region": ({ service }) => [service.region],
          "vpc-endpoint-type": ({ type }) => [type],
          "vpc-endpoint-state": (endpoint) => [stateOf(endpoint, call.now)],
          "ip-address-type": () => ["ipv4"],
        },
        show: (endpoint) => showEndpoint(call, endpoint),
      },
    ),
};
