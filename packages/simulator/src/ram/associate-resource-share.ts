import type { Call } from "../call/call.ts";
import { neededText, type RestAction, textsIn } from "../call/rest-action.ts";
import type { ShareMember } from "../world/share.ts";
import { complaints } from "./complaints.ts";
import { newPrincipal, newResource, sharingAsked } from "./members.ts";
import { ownShare } from "./own-share.ts";
import { showMember, statusIn } from "./show.ts";

/** Adds resources and principals to a share; what is in it stays as it is. */
export const associateResourceShare: RestAction = {
  name: "AssociateResourceShare",
  method: "POST",
  path: "/associateresourceshare",
  isWrite: true,
  asks: (call, request) => sharingAsked(call, "AssociateResourceShare", textsIn(request, "resourceArns", complaints)),
  answer(call, request) {
    const share = ownShare(call, neededText(request, "resourceShareArn", complaints));
    const resources = textsIn(request, "resourceArns", complaints).map(
      (arn) => standing(call, share.resources, arn) ?? newResource(call, arn),
    );
    const principals = textsIn(request, "principals", complaints).map(
      (one) => standing(call, share.principals, one) ?? newPrincipal(call, one, share.allowsExternal),
    );
    const changed = {
      ...share,
      changedAt: call.now,
      resources: new Map([...share.resources, ...resources.map((one) => [one.entity, one] as const)]),
      principals: new Map([...share.principals, ...principals.map((one) => [one.entity, one] as const)]),
    };
    call.world.shares.put(share.arn, changed);
    const shown = [
      ...resources.map((one) => showMember(call, changed, ["RESOURCE", one])),
      ...principals.map((one) => showMember(call, changed, ["PRINCIPAL", one])),
    ];
    return { resourceShareAssociations: { member: shown } };
  },
};

function standing(call: Call, members: ReadonlyMap<string, ShareMember>, entity: string): ShareMember | undefined {
  const known = members.get(entity);
  const isIn = known !== undefined && ["ASSOCIATING", "ASSOCIATED"].includes(statusIn(call, known));
  return isIn ? known : undefined;
}
