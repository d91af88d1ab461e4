import type { Call, QueryAction } from "../call/call.ts";
import { AwsError } from "../base/aws-error.ts";
import { placeOf } from "../world/world.ts";
import { itemSet, type Xml } from "../base/xml.ts";
import { stateOf } from "../world/endpoint.ts";
import { releaseHiddenZones } from "../world/hidden-zones.ts";
import { isCallers } from "./shared.ts";

/** Answers 200 whatever happens: what could not be deleted is in `unsuccessful` (B1). */
export const deleteVpcEndpoints: QueryAction = {
  isWrite: true,
  answer(call, parameters) {
    const ids = parameters.list("VpcEndpointId");
    if (ids.length === 0)
      throw new AwsError("MissingParameter", "The request must contain the parameter VpcEndpointId");
    return { unsuccessful: itemSet(ids.filter((id) => !startDeletion(call, id)).map(showFailure)) };
  },
};

/** Returns false when the caller has no such endpoint; one that is deleting already is left alone. */
function startDeletion(call: Call, id: string): boolean {
  const { world, now } = call;
  const place = placeOf(call.region, id);
  const endpoint = world.endpoints.get(place);
  if (endpoint === undefined || !isCallers(call, endpoint) || stateOf(endpoint, now) === "deleted") return false;
  if (endpoint.deletion !== undefined) return true;
  const goneAt = now + (endpoint.type === "Gateway" ? 0 : world.settings.endpointReadyMs);
  world.endpoints.put(place, { ...endpoint, deletion: { goneAt } });
  releaseHiddenZones(world, endpoint);
  return true;
}

function showFailure(id: string): Xml {
  return {
    resourceId: id,
    error: { code: "InvalidVpcEndpoint.NotFound", message: `The Vpc Endpoint Id '${id}' does not exist` },
  };
}
