import type { Tags } from "../base/tags.ts";

export type NatState = "pending" | "failed" | "available" | "deleting" | "deleted";

export interface NatGateway {
  readonly account: string;
  readonly region: string;
  readonly id: string;
  readonly vpc: string;
  readonly subnet: string;
  readonly connectivity: "public" | "private";
  /** Its private address, by which the VPCs know what comes through it. */
  readonly address: string;
  readonly publicAddress: string | undefined;
  /** The id of its network interface. */
  readonly interface: string;
  readonly state: NatState;
  readonly createdAt: number;
  readonly tags: Tags;
}
