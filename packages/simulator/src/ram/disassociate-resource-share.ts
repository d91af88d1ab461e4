import type { Call } from "../call/call.ts";
import { neededText, type RestAction, textsIn } from "../call/rest-action.ts";
import type { ShareMember } from "../world/share.ts";
import { complaints, unknownResource } from "./complaints.ts";
import { endUnshared } from "./end-unshared.ts";
import { sharingAsked } from "./members.ts";
import { ownShare } from "./own-share.ts";
import { showMember } from "./show.ts";

/** Takes resources and principals out of a share, at once for who used it. */
export const disassociateResourceShare: RestAction = {
  name: "DisassociateResourceShare",
  method: "POST",
  path: "/disassociateresourceshare",
  isWrite: true,
  asks: (call, request) =>
    sharingAsked(call, "DisassociateResourceShare", textsIn(request, "resourceArns", complaints)),
  answer(call, request) {
    const share = ownShare(call, neededText(request, "resourceShareArn", complaints));
    const resources = textsIn(request, "resourceArns", complaints).map((one) => ended(call, share.resources, one));
    const principals = textsIn(request, "principals", complaints).map((one) => ended(call, share.principals, one));
    const changed = {
      ...share,
      changedAt: call.now,
      resources: new Map([...share.resources, ...resources.map((one) => [one.entity, one] as const)]),
      principals: new Map([...share.principals, ...principals.map((one) => [one.entity, one] as const)]),
    };
    call.world.shares.put(share.arn, changed);
    endUnshared(call);
    const shown = [
      ...resources.map((one) => showMember(call, changed, ["RESOURCE", one])),
      ...principals.map((one) => showMember(call, changed, ["PRINCIPAL", one])),
    ];
    return { resourceShareAssociations: { member: shown } };
  },
};

function ended({ now }: Call, members: ReadonlyMap<string, ShareMember>, entity: string): ShareMember {
  const known = members.get(entity);
  if (known === undefined) throw unknownResource(`${entity} is not associated with the resource share.`);
  return { ...known, endedAt: known.endedAt ?? now };
}
