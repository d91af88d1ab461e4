import type { Call, QueryAction } from "../call/call.ts";
import { AwsError } from "../base/aws-error.ts";
import { placeOf } from "../world/world.ts";
import { itemSet, type Xml } from "../base/xml.ts";
import { stateOf } from "../world/endpoint.ts";
import { releaseHiddenZones } from "../world/hidden-zones.ts";
import { isCallers, managedByAws } from "./shared.ts";

/** Answers 200 whatever happens: what could not be deleted is in `unsuccessful` (B1). */
export const deleteVpcEndpoints: QueryAction = {
  isWrite: true,
  answer(call, parameters) {
    const ids = parameters.list("VpcEndpointId");
    if (ids.length === 0)
      throw new AwsError("MissingParameter", "The request must contain the parameter VpcEndpointId");
    return { unsuccessful: itemSet(ids.flatMap((id) => failureOf(call, id) ?? [])) };
  },
};

/** Starts a deletion, or returns why it cannot; an endpoint that is deleting already is left alone. */
function failureOf(call: Call, id: string): Xml | undefined {
  const { world, now } = call;
  const place = placeOf(call.region, id);
  const endpoint = world.endpoints.get(place);
  if (endpoint === undefined || !isCallers(call, endpoint) || stateOf(endpoint, now) === "deleted")
    return showFailure(id, {
      code: "InvalidVpcEndpoint.NotFound",
      message: `The Vpc Endpoint Id '${id}' does not exist`,
    });
  if (endpoint.isRequesterManaged) return showFailure(id, managedByAws(id));
  if (endpoint.deletion !== undefined) return undefined;
  const goneAt = now + (endpoint.type === "Gateway" ? 0 : world.settings.endpointReadyMs);
  world.endpoints.put(place, { ...endpoint, deletion: { goneAt } });
  releaseHiddenZones(world, endpoint);
  return undefined;
}

function showFailure(id: string, { code, message }: Pick<AwsError, "code" | "message">): Xml {
  return { resourceId: id, error: { code, message } };
}
