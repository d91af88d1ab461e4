import type { Observed, VisibleZone } from "@vpce-hub/core";
import type { ReadAws } from "../connection/aws.ts";
import { observedBy } from "./observed.ts";
import { listVisibleZones } from "./visible-zones.ts";
import type { OwnedVpc } from "./vpcs.ts";

/** What a VPC sees: read once for all who ask, and anew where something contradicts it. */
export class VpcView {
  readonly vpc: OwnedVpc;
  readonly #aws: ReadAws;
  #latest: Promise<Observed<readonly VisibleZone[]>>;

  constructor(vpc: OwnedVpc, aws: ReadAws) {
    this.vpc = vpc;
    this.#aws = aws;
    this.#latest = this.#read();
  }

  /** The zones that it saw when it was read last. */
  get latest(): Promise<Observed<readonly VisibleZone[]>> {
    return this.#latest;
  }

  /** Reads it once more. */
  readAnew(): void {
    this.#latest = this.#read();
  }

  #read(): Promise<Observed<readonly VisibleZone[]>> {
    const { caller, ref } = this.vpc;
    const origin = { caller, region: ref.region };
    return observedBy(origin, "route53:ListHostedZonesByVPC", () => listVisibleZones(this.#aws, caller, ref));
  }
}
