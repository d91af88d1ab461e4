import { AwsError } from "../base/aws-error.ts";
import { noTags } from "../base/tags.ts";
import type { Xml } from "../base/xml.ts";
import type { Call } from "../call/call.ts";
import { placeOf } from "../world/world.ts";
import type { TransitAttachment, TransitGateway, TransitRouteTable } from "../world/transit-gateway.ts";
import type { PageLimits } from "./listing.ts";
import { isCallers, missingTransitTable } from "./shared.ts";

export const transitPages: PageLimits = { least: 5, most: 1000 };

export const missingTransitGateway = (id: string): AwsError =>
  new AwsError("InvalidTransitGatewayID.NotFound", `Transit Gateway ${id} was deleted or does not exist.`);

/** The transit gateways of the caller, and those that are shared with it. */
export function transitGatewaysOf(call: Call): readonly TransitGateway[] {
  return call.world.transitGateways.allSeen().flatMap((gateway) => {
    if (isCallers(call, gateway)) return [gateway];
    const isShared = gateway.region === call.region && gateway.sharedWith.includes(call.caller.account);
    return isShared ? [{ ...gateway, tags: noTags }] : [];
  });
}

/** What is attached: the gateway's owner sees all of it, a participant what it attached itself (L1). */
export function transitAttachmentsOf(call: Call): readonly TransitAttachment[] {
  return call.world.transitAttachments.allSeen().flatMap((attachment) => {
    if (isCallers(call, attachment)) return [attachment];
    return ownsGateway(call, attachment) ? [{ ...attachment, tags: noTags }] : [];
  });
}

export function ownsGateway(
  { world, caller, region }: Call,
  attachment: Pick<TransitAttachment, "region" | "transitGateway">,
): boolean {
  const owner = world.transitGateways.get(placeOf(attachment.region, attachment.transitGateway))?.account;
  return attachment.region === region && owner === caller.account;
}

/**
 * A table that the caller may read: of its own gateway. Of another one the tables are not there for it
 * (L1: owners alone; that it is told so as of unknown tables is inferred).
 */
export function callersTransitTable(call: Call, id: string): TransitRouteTable {
  const table = call.world.transitTables.seen(placeOf(call.region, id));
  if (table === undefined || !isCallers(call, table)) throw missingTransitTable(id);
  return table;
}

/** How answers name what hangs on an attachment. */
export function resourceOf({ resource }: TransitAttachment): { readonly id: string; readonly type: string } {
  return resource.kind === "vpc" ? { id: resource.vpc, type: "vpc" } : { id: resource.transitGateway, type: "peering" };
}

/** The lines of an attachment in the lists of a table. */
export function showInTable(attachment: TransitAttachment, state: string): Xml {
  const { id, type } = resourceOf(attachment);
  return { transitGatewayAttachmentId: attachment.id, resourceId: id, resourceType: type, state };
}
