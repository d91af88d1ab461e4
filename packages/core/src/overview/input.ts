import type { Change } from "../change.ts";
import type { DesiredState } from "../desired.ts";
import type { BlockedChange } from "../hold.ts";
import type { OwnedState } from "../owned.ts";
import type { Topology } from "../topology.ts";

/** What an overview is made from. */
export interface OverviewInput {
  readonly topology: Topology;
  readonly desired: DesiredState;
  readonly owned: OwnedState;
  readonly changes: readonly Change[];
  readonly blocked: readonly BlockedChange[];
}
