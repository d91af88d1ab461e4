import type { AccountId, Caller, Region, SubnetId, VpcId } from "@vpce-hub/core";

/** What a `live.yaml` says, with all defaults filled in. */
export interface LiveConfig {
  readonly region: Region;
  readonly hub: SideConfig;
  readonly spoke: SideConfig;
  /** Short name of the service that an endpoint is made for. */
  readonly service: string;
  readonly chosen: ReadonlySet<ChapterName>;
  /** How long the trials may take, in minutes. */
  readonly minutes: number;
}

/** One of the two accounts. */
export interface SideConfig {
  readonly account: AccountId;
  readonly access: Caller["access"];
  /** A VPC that is there; undefined where one is to be made. */
  readonly given: { readonly vpc: VpcId; readonly subnet: SubnetId | undefined } | undefined;
}

/** The parts of a live check; all but the first can be left out. */
export type ChapterName = "zones" | "endpoints" | "profiles" | "bursts";

/** What plays which part. */
export type SideName = "hub" | "spoke";
