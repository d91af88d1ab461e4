import type { RestAction } from "../call/rest-action.ts";
import { arnInPath, resourceAsked } from "./associate-resource-to-profile.ts";
import { conflict, notFound } from "./complaints.ts";
import { showResource } from "./show.ts";
import { ownProfile, resourcesOf } from "./standing.ts";

/** Takes a zone out of a Profile: its VPCs lose it at once. */
export const disassociateResourceFromProfile: RestAction = {
  name: "DisassociateResourceFromProfile",
  method: "DELETE",
  path: "/profileresourceassociation/profileid/{ProfileId}/resourcearn/{ResourceArn}",
  isWrite: true,
  asks: (call, request) => resourceAsked(call, "DisassociateResourceFromProfile", arnInPath(request)),
  answer(call, request) {
    const profile = ownProfile(call, request.path["ProfileId"] ?? "");
    const arn = arnInPath(request);
    const resource = resourcesOf(call, profile.id).find((one) => one.arn === arn);
    if (resource === undefined) throw notFound(arn);
    if (resource.endedAt !== undefined) throw conflict(`The resource ${arn} is being disassociated already.`);
    const ended = { ...resource, endedAt: call.now };
    call.world.profileResources.put(resource.id, ended);
    return { ProfileResourceAssociation: showResource(call, ended) };
  },
};
