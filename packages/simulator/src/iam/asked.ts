import type { Context } from "./condition.ts";

/** One right that a call asks for: an action on a resource, and what conditions can look at. A call may ask for several. */
export interface Asked {
  /** Such as `ec2:CreateVpcEndpoint`. */
  readonly action: string;
  /** An ARN; `*` where the action knows no resources. */
  readonly resource: string;
  readonly context: Context;
  /** False for what does not exist: then the call itself tells so to whoever has the action on anything. */
  readonly isThere: boolean;
}
