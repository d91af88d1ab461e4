import type { AwsOptions } from "@vpce-hub/aws-adapter";
import type { Clock, Scope } from "@vpce-hub/core";
import type { Emit } from "./event.ts";
import type { TopologySource } from "./topology/load.ts";

/** What every run takes; all that touches the outside is here, so that a host can supply its own. */
export interface RunOptions {
  readonly topology: TopologySource;
  /** Which part of the topology to plan and apply, closed over what it needs. Default: all of it. */
  readonly scope?: Scope;
  /** Default: the time of the machine. */
  readonly clock?: Clock;
  /** Stops the run: nothing new starts, what runs is awaited, and the report says what was left. */
  readonly signal?: AbortSignal;
  /** Receives progress. */
  readonly emit?: Emit;
  /** Ambient credentials; default: the SDK's chain of environment, files, containers and instances. */
  readonly credentials?: AwsOptions["credentials"];
  /** HTTP handler for all AWS calls; default: the SDK's. */
  readonly requestHandler?: AwsOptions["requestHandler"];
}
