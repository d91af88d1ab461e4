import type { Change } from "../diff/change.ts";
import type { DesiredState } from "../resource/desired.ts";
import type { Environment } from "../topology/environment.ts";
import type { OwnedState } from "../resource/owned.ts";
import type { ObservedState } from "../resource/resource.ts";
import type { Finding } from "./finding.ts";
import type { Topology } from "../topology/topology.ts";

/** All that a check may look at. */
export interface GuardContext {
  readonly topology: Topology;
  readonly environment: Environment;
  readonly desired: DesiredState;
  readonly state: ObservedState;
  readonly owned: OwnedState;
  readonly changes: readonly Change[];
}

/** One check: looks at one thing and reports what it finds. */
export type Guard = (context: GuardContext) => readonly Finding[];
