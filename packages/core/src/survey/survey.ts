import type { ObservedEndpoint, ObservedZone } from "../resource/resource.ts";
import type { Subnet, VisibleZone } from "../topology/environment.ts";
import type { Catalogue } from "../topology/service-names.ts";
import type { AccountId, Region, VpcId } from "../words/ids.ts";
import type { Observed, UnknownReason } from "../words/state.ts";

/** What AWS has where a topology is to be written for the first time: read by lists, and nothing of it is ours yet. */
export interface Survey {
  readonly hub: SurveyedHub;
  /** The private zones of the hub's account. VPCs are read of those that lead to an endpoint of the hub VPC. */
  readonly zones: readonly ObservedZone[];
  /** The zones that the hub VPC sees, against which the list of zones is held. */
  readonly seen: Observed<readonly VisibleZone[]>;
  /** The interface endpoints of the hub's account and Region. */
  readonly endpoints: readonly ObservedEndpoint[];
  /** The subnets of the hub VPC. */
  readonly subnets: Observed<readonly Subnet[]>;
  /** The entries of the services of all endpoints that were found. */
  readonly catalogue: Observed<Catalogue>;
  /** Each account in each Region that was asked, the hub's among them. */
  readonly places: readonly SurveyedPlace[];
  /** Why the accounts of the organization are not known; undefined where they are, or nobody asked. */
  readonly unlisted: UnknownReason | undefined;
}

/** The VPC that is surveyed as a hub. */
export interface SurveyedHub {
  readonly account: AccountId;
  readonly region: Region;
  readonly vpc: VpcId;
}

/** An account in one Region. */
export interface SurveyedPlace {
  readonly account: AccountId;
  readonly region: Region;
  /** The VPCs that it owns. */
  readonly vpcs: Observed<readonly SurveyedVpc[]>;
  /** Its interface endpoints; absent where nobody asked: those of other Regions are for other services. */
  readonly endpoints: Observed<readonly ObservedEndpoint[]>;
}

/** A VPC as its account lists it. */
export interface SurveyedVpc {
  readonly id: VpcId;
  /** Value of its tag `Name`. */
  readonly name: string | undefined;
}

/** Tells whether an endpoint is there to stay: it costs money, and something may use it. */
export function isStanding({ state }: ObservedEndpoint): boolean {
  return state === "available" || state === "pending" || state === "pendingacceptance" || state === "partial";
}
