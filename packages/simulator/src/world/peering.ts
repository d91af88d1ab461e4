import type { Tags } from "../base/tags.ts";

export type PeeringStatus =
  | "initiating-request"
  | "pending-acceptance"
  | "active"
  | "deleted"
  | "rejected"
  | "failed"
  | "expired"
  | "provisioning"
  | "deleting";

/** One side of a peering. */
export interface PeeringSide {
  readonly account: string;
  readonly region: string;
  readonly vpc: string;
}

/** A connection between two VPCs, which both accounts see. */
export interface Peering {
  readonly id: string;
  readonly requester: PeeringSide;
  readonly accepter: PeeringSide;
  readonly status: PeeringStatus;
  readonly tags: Tags;
}
