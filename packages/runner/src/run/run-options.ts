import type { AwsOptions, Limiter } from "@vpce-hub/aws-adapter";
import type { Clock, Finding, Plan, Scope } from "@vpce-hub/core";
import type { Emit } from "./event.ts";
import type { GivenApproval } from "./given-approval.ts";
import type { TopologySource } from "../topology/load.ts";

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
  /**
   * What is left of the quotas of AWS, from `createLimiter` of the same clock. Runs of one process that share accounts
   * share it, or each would spend a burst that another has spent already. Default: one for this run alone.
   */
  readonly limiter?: Limiter;
  /** Rewords what a plan found, before anybody sees it: a simulated AWS must not speak for the real one. */
  readonly reword?: (finding: Finding) => Finding;
}

/** What an apply takes beyond what a plan does. */
export interface ApplyOptions extends RunOptions {
  /** Asked once, when there is a plan with something to do that nothing refuses. */
  readonly approve: (plan: Plan) => boolean | Promise<boolean>;
  /** Id of the one plan that may delete more than `policy.maxDeletes` allows. */
  readonly allowDeletes?: string;
  /** Whether all links are verified in the end, as `verify` does; default: not. */
  readonly verify?: boolean;
  /** What was approved before: this plan, or what is left of it, is carried out, and nothing else ever. */
  readonly approval?: GivenApproval;
}
