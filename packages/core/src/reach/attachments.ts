import type { NetworkSubnet, Networks, VpcAttachment } from "../topology/networks.ts";
import { valueOr } from "../words/state.ts";
import { type Obstacle, type ReachCheck, no, notKnown, whyUnread } from "./answer.ts";
import { type Seat, subnetsAt } from "./end.ts";

/** Which checks a way is, there or back. */
export interface WayChecks {
  readonly route: ReachCheck;
  /** The attachment that packets go in by. */
  readonly entry: ReachCheck;
  readonly gateway: ReachCheck;
  /** The attachment that packets come out by. */
  readonly exit: ReachCheck;
}

/** Packets on their way, with what is known of networks. */
export interface Journey {
  readonly from: Seat;
  readonly to: Seat;
  readonly checks: WayChecks;
  readonly networks: Networks;
}

/** Where packets come out of a gateway. */
export interface Arrival {
  readonly exits: readonly NetworkSubnet[];
  readonly obstacles: readonly Obstacle[];
}

/** How packets get into a gateway. */
export type Entry =
  | { readonly attachment: VpcAttachment; readonly subnets: readonly NetworkSubnet[] }
  | { readonly obstacle: Obstacle };

/** A subnet gets into a gateway by an attachment with a subnet in its own zone alone (AWS-FACTS-2 L1). */
export function entryOf(gateway: string, subnet: NetworkSubnet, { from, checks }: Journey): Entry {
  const { network, vpc, who } = from.end;
  const attachments = network.attachments;
  if (attachments.kind !== "present")
    return {
      obstacle: notKnown(checks.entry, vpc.id, {
        message: `the attachments of ${who} to ${gateway} were not read${whyUnread(attachments)}`,
        hint: `permit ec2:DescribeTransitGatewayVpcAttachments in the account of ${who}`,
      }),
    };
  const attachment = attachments.value.find((one) => one.gateway === gateway && !isGone(one));
  if (attachment === undefined)
    return {
      obstacle: no(checks.entry, gateway, {
        message: `${who} (${vpc.id}) has no attachment to ${gateway}, to which its routes lead`,
        hint: `attach ${vpc.id} to ${gateway}, or replace the routes that lead to it`,
      }),
    };
  if (attachment.state !== "available") return { obstacle: notReady(attachment, checks.entry, who) };
  const subnets = subnetsAt(attachment.subnets, valueOr(network.subnets, []));
  const zone = subnet.availabilityZoneId;
  const here = subnets.filter(({ availabilityZoneId }) => zone !== undefined && availabilityZoneId === zone);
  if (here.length > 0) return { attachment, subnets: here };
  const isZoneKnown =
    subnet.availabilityZoneId !== undefined &&
    subnets.length === attachment.subnets.length &&
    subnets.every(({ availabilityZoneId }) => availabilityZoneId !== undefined);
  const text = {
    message: `${subnet.id} of ${who} is in ${subnet.availabilityZoneId ?? "a zone that is not known"}, where ${attachment.id} has no subnet, so nothing of it gets into ${gateway}`,
    hint: `add a subnet in ${subnet.availabilityZoneId ?? "its zone"} to ${attachment.id}`,
  };
  return { obstacle: (isZoneKnown ? no : notKnown)(checks.entry, attachment.id, text) };
}

function isGone({ state }: VpcAttachment): boolean {
  return state === "deleted" || state === "rejected" || state === "failed";
}

function notReady({ id, state }: VpcAttachment, check: ReachCheck, who: string): Obstacle {
  // What is being changed carries packets still, by subnets that may be about to change.
  return (state === "modifying" ? notKnown : no)(check, id, {
    message: `the attachment ${id} of ${who} is ${state}`,
    hint:
      state === "pendingAcceptance"
        ? `accept ${id} in the account of the Transit Gateway`
        : `wait until ${id} is available`,
  });
}

/** Packets come out in the subnets of the attachment; from there the VPC's own routes apply. */
export function arrive(id: string, { from, to, checks }: Journey): Arrival {
  const { network, who } = to.end;
  const attachment = valueOr(network.attachments, []).find((one) => one.id === id);
  if (attachment === undefined)
    return {
      exits: [],
      obstacles: [
        notKnown(checks.exit, id, {
          message: `the attachment ${id} of ${who} was not read${whyUnread(network.attachments)}`,
          hint: `permit ec2:DescribeTransitGatewayVpcAttachments in the account of ${who}`,
        }),
      ],
    };
  if (attachment.state !== "available") return { exits: [], obstacles: [notReady(attachment, checks.exit, who)] };
  return { exits: nearest(subnetsAt(attachment.subnets, valueOr(network.subnets, [])), from), obstacles: [] };
}

/** Packets stay in the zone that they come from, where the attachment has a subnet there (AWS-FACTS-2 L1). */
function nearest(
  subnets: readonly NetworkSubnet[],
  { subnet: { availabilityZoneId: zone } }: Seat,
): readonly NetworkSubnet[] {
  const here = subnets.filter(({ availabilityZoneId }) => zone !== undefined && availabilityZoneId === zone);
  return here.length > 0 ? here : subnets;
}
