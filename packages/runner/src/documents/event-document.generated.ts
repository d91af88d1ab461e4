// Generated from schemas/event.schema.json by scripts/generate.mjs; do not edit.

/**
 * What happens during a run, as `--events FILE` writes it: one document a line, in the order in which it happened. Codes stay; new codes and new keys may come within a major version.
 */
export interface EventDocument {
  /**
   * Version of this format; the first key of every line.
   */
  readonly format_version: string;
  /**
   * What happened.
   */
  code:
    | "run.observing"
    | "run.planned"
    | "run.approved"
    | "run.checking-identities"
    | "run.verifying"
    | "run.verified"
    | "run.probing"
    | "run.links-verified"
    | "operation.started"
    | "operation.waiting"
    | "operation.applied"
    | "operation.written"
    | "operation.unknown"
    | "operation.failed"
    | "operation.skipped"
    | "spoke.public"
    | "aws.called";
  /**
   * When it happened, in UTC.
   */
  readonly at: string;
  /**
   * Name of the topology.
   */
  readonly topology?: string;
  /**
   * Id of the plan.
   */
  readonly plan_id?: string;
  /**
   * With run.planned: how many changes of each kind, how many are held back, and how many operations. With run.links-verified: how many links of each answer.
   */
  readonly summary?: {
    [k: string]: number;
  };
  /**
   * Accounts that are checked.
   */
  readonly accounts?: readonly string[];
  /**
   * Id of the operation, as in the plan.
   */
  readonly operation?: string;
  /**
   * Account in which the operation or the call runs.
   */
  readonly account?: string;
  /**
   * Region of the operation or the call.
   */
  readonly region?: string;
  /**
   * With spoke.public: VPC of the spoke.
   */
  readonly vpc?: string;
  /**
   * With spoke.public: the endpoint of the spoke's own.
   */
  readonly endpoint?: string;
  /**
   * With spoke.public: the name that resolved to public addresses.
   */
  readonly name?: string;
  /**
   * With spoke.public: who serves the name now, the hub or the endpoint of the spoke's own.
   */
  readonly served_by?: "hub" | "spoke";
  /**
   * With operation.waiting: what it waits for.
   */
  readonly reason?: string;
  /**
   * With operation.failed: why. With operation.written and operation.unknown: what ended the wait, or the last attempt; absent where the run was interrupted.
   */
  readonly error?: {
    /**
     * Stable code; see docs/errors.md.
     */
    readonly code: string;
    /**
     * What went wrong, for people.
     */
    readonly message: string;
    /**
     * What to do about it.
     */
    readonly hint?: string;
  };
  /**
   * With operation.skipped: the operations that were not applied. Empty, also with operation.written and operation.unknown, where the run was interrupted.
   */
  readonly because?: readonly string[];
  /**
   * Operations that have ended, in whatever way.
   */
  readonly done?: number;
  /**
   * Operations that have ended and were applied.
   */
  readonly applied?: number;
  /**
   * Operations of the plan.
   */
  readonly total?: number;
  /**
   * With run.verifying: spokes that are asked. With run.probing: spokes in which functions are made to ask.
   */
  readonly spokes?: number;
  /**
   * With run.verified: names that a spoke does not see, by spoke; only spokes that miss some.
   */
  readonly missing?: {
    [k: string]: string[];
  };
  /**
   * With aws.called: such as route53:CreateHostedZone.
   */
  readonly action?: string;
  /**
   * With aws.called: ok, or the code AWS answered with.
   */
  readonly outcome?: string;
  /**
   * With aws.called: how long the limits held it.
   */
  readonly waited_ms?: number;
  /**
   * Milliseconds that it took.
   */
  readonly took_ms?: number;
}
