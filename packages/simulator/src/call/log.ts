import type { ServiceName } from "./operation.ts";

/** A call before its effect. */
export interface PendingCall {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly account: string;
  /** The ARN of the caller. */
  readonly principal: string;
  readonly region: string;
  readonly service: ServiceName;
  readonly action: string;
  readonly isWrite: boolean;
  /** Whether EC2 was only asked whether it may. */
  readonly isDryRun: boolean;
  readonly parameters: unknown;
}

/** A call with its answer; a connection that was reset has status 0 and the error `ConnectionReset`. */
export interface LoggedCall extends PendingCall {
  readonly status: number;
  /** The code, as AWS spells it. */
  readonly error?: string;
}
