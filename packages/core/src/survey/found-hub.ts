import type { ObservedEndpoint } from "../resource/resource.ts";
import type { ObservedZone } from "../resource/resource.ts";

/** What serves in a VPC, whoever made it, and what of it is not as a topology would have it. */
export interface FoundHub {
  readonly services: readonly FoundService[];
  /** What a file cannot express, in sentences. */
  readonly notes: readonly string[];
}

/** An endpoint of the hub VPC to which zones lead. */
export interface FoundService {
  readonly endpoint: ObservedEndpoint;
  readonly zones: readonly FoundZone[];
}

/** A zone that leads to an endpoint, and by which names. */
export interface FoundZone {
  readonly zone: ObservedZone;
  readonly hasApex: boolean;
  readonly hasWildcard: boolean;
  /** Whether its records hold addresses, and are no aliases. */
  readonly isByAddress: boolean;
}
