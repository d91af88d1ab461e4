import { holdsAddress, prefixLengthOf } from "../base/cidr.ts";
import type { TransitAttachment, TransitRouteTable } from "./transit-gateway.ts";
import { placeOf, type World } from "./world.ts";

/** A route as a table of a transit gateway has it. */
export interface KnownTransitRoute {
  readonly destination: string;
  /** Undefined: what matches is dropped. */
  readonly attachment: TransitAttachment | undefined;
  readonly type: "static" | "propagated";
  readonly state: "active" | "blackhole";
}

export function attachmentOf({ transitAttachments }: World, region: string, id: string): TransitAttachment | undefined {
  return transitAttachments.get(placeOf(region, id));
}

/** Whether an attachment carries anything. */
export function isAttached({ state }: TransitAttachment): boolean {
  return state === "available" || state === "modifying";
}

/** What is in a table: its static routes, and the blocks of the VPCs that propagate to it. */
export function transitRoutesOf(world: World, table: TransitRouteTable): readonly KnownTransitRoute[] {
  const fixed = table.routes.map(({ destination, attachment: id }): KnownTransitRoute => {
    const attachment = id === undefined ? undefined : attachmentOf(world, table.region, id);
    const isActive = attachment !== undefined && isAttached(attachment);
    return { destination, attachment, type: "static", state: isActive ? "active" : "blackhole" };
  });
  const propagated = table.propagations.flatMap((id) => propagatedBy(world, attachmentOf(world, table.region, id)));
  // A static route takes the place of a propagated one to the same destination (L1).
  const taken = new Set(fixed.map(({ destination }) => destination));
  return [...fixed, ...propagated.filter(({ destination }) => !taken.has(destination))];
}

/** A peering is never propagated; what is not attached any more has no blocks. */
function propagatedBy(world: World, attachment: TransitAttachment | undefined): readonly KnownTransitRoute[] {
  if (attachment === undefined || !isAttached(attachment) || attachment.resource.kind !== "vpc") return [];
  const cidrs = world.vpcs.get(placeOf(attachment.region, attachment.resource.vpc))?.cidrs ?? [];
  return cidrs.map((destination) => ({ destination, attachment, type: "propagated", state: "active" }));
}

/** The most specific route that has an address. */
export function longestOf(routes: readonly KnownTransitRoute[], address: string): KnownTransitRoute | undefined {
  return routes
    .filter(({ destination }) => holdsAddress(destination, address))
    .toSorted((one, other) => prefixLengthOf(other.destination) - prefixLengthOf(one.destination))[0];
}
