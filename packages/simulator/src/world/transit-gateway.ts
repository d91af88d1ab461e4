import type { Tags } from "../base/tags.ts";

/** A transit gateway; `sharedWith` are the accounts that attach their VPCs to it. */
export interface TransitGateway {
  readonly account: string;
  readonly region: string;
  readonly id: string;
  readonly description: string;
  readonly sharedWith: readonly string[];
  /** The table that new attachments are associated with, and propagate to; undefined: none. */
  readonly defaultTable: string | undefined;
  readonly createdAt: number;
  readonly tags: Tags;
}

export type AttachmentState =
  | "initiating"
  | "pendingAcceptance"
  | "pending"
  | "available"
  | "modifying"
  | "deleting"
  | "deleted"
  | "failed"
  | "rejected";

/** What hangs on a transit gateway: a VPC by some of its subnets, or another transit gateway. */
export interface TransitAttachment {
  /** The owner of what is attached. */
  readonly account: string;
  readonly region: string;
  readonly id: string;
  readonly transitGateway: string;
  readonly resource:
    | {
        readonly kind: "vpc";
        readonly vpc: string;
        readonly subnets: readonly string[];
        readonly applianceMode: boolean;
      }
    | {
        readonly kind: "peering";
        readonly transitGateway: string;
        readonly region: string;
        readonly account: string;
        readonly isRequester: boolean;
      };
  readonly state: AttachmentState;
  /** The route table that decides where what comes from here goes; undefined: nowhere. */
  readonly association: string | undefined;
  readonly createdAt: number;
  readonly tags: Tags;
}

/** A static route of a transit gateway; without an attachment it drops what it matches. */
export interface TransitRoute {
  readonly destination: string;
  readonly attachment: string | undefined;
}

export interface TransitRouteTable {
  /** The owner of the transit gateway. */
  readonly account: string;
  readonly region: string;
  readonly id: string;
  readonly transitGateway: string;
  /** The attachments whose blocks are routes here. */
  readonly propagations: readonly string[];
  readonly routes: readonly TransitRoute[];
  readonly createdAt: number;
  readonly tags: Tags;
}
