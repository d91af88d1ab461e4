import type { Subnet } from "../world/network.ts";

/** What runs through the networks of a world: TCP to some ports of an address. */
export interface Packet {
  readonly source: string;
  readonly destination: string;
  /** Those that are asked of ACLs, all of which must pass: one on the way there, all that a client may have on the way back. */
  readonly ports: { readonly from: number; readonly to: number };
  /** Whether gateways to the internet take it: hosts with a public address, and NAT gateways. */
  readonly isPublic: boolean;
}

/** Why nothing is heard of a packet, and the id of what decides. */
export interface Loss {
  readonly kind: "lost";
  readonly why: LossReason;
  readonly id: string;
}

/**
 * `no-route`: the table has none. `blackhole`: its target is not there. `internet`: it leads there, and the address is
 * none of the internet. `elsewhere`: it leads to what is not simulated. `attachment-zone`: the VPC is not attached in the
 * zone of the subnet. `no-association`, `no-transit-route`, `transit-blackhole`: the transit gateway does not know where
 * to. `peering`: the VPC at the other end does not have the address. `network-acl`: one does not let it pass.
 * `not-forwarded`: the interface passes nothing on. `nobody`: the VPC has no such address. `loop`: it runs in a circle.
 * `translated`: an answer comes under the address of a NAT gateway, which nobody has asked.
 */
export type LossReason =
  | "no-route"
  | "blackhole"
  | "internet"
  | "elsewhere"
  | "attachment-zone"
  | "no-association"
  | "no-transit-route"
  | "transit-blackhole"
  | "peering"
  | "network-acl"
  | "not-forwarded"
  | "nobody"
  | "loop"
  | "translated";

/** A NAT gateway that stands for a client. */
export interface Translation {
  readonly region: string;
  readonly subnet: string;
  /** The address that it gives to what it sends on. */
  readonly natAddress: string;
}

/** Where a packet ends up. */
export type Journey =
  | { readonly kind: "arrived"; readonly subnet: Subnet; readonly packet: Packet; readonly via: readonly Translation[] }
  | { readonly kind: "internet"; readonly via: readonly Translation[] }
  | Loss;

export function lost(why: LossReason, id: string): Loss {
  return { kind: "lost", why, id };
}
