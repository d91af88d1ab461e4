import type { Change } from "../diff/change.ts";
import type { DesiredState } from "../resource/desired.ts";
import type { BlockedChange } from "../guard/hold.ts";
import type { OwnedState } from "../resource/owned.ts";
import type { Topology } from "../topology/topology.ts";

/** What an overview is made from. */
export interface OverviewInput {
  readonly topology: Topology;
  readonly desired: DesiredState;
  readonly owned: OwnedState;
  readonly changes: readonly Change[];
  readonly blocked: readonly BlockedChange[];
}
