// Generated from schemas/report.schema.json by scripts/generate.mjs; do not edit.

/**
 * What became of an apply, as `vpce-apply --format json` prints it: one document a line for each topology.
 */
export interface ReportDocument {
  /**
   * Version of this format.
   */
  readonly format_version: string;
  /**
   * How the run ended; what failed within it is under outcomes.
   */
  readonly result: "applied" | "refused" | "stale" | "interrupted";
  /**
   * The plan, as schemas/plan.schema.json has it.
   */
  readonly plan: {
    [k: string]: unknown;
  };
  /**
   * How many operations ended how.
   */
  readonly summary: {
    /**
     * Operations that were carried out, to where others rely on them.
     */
    readonly applied: number;
    /**
     * Operations that AWS took and that were not seen through: the wait behind them was interrupted or failed.
     */
    readonly written?: number;
    /**
     * Operations that were sent and of which AWS has not said what became of them.
     */
    readonly unknown?: number;
    /**
     * Operations that failed.
     */
    readonly failed: number;
    /**
     * Operations of which AWS has nothing: left out because of one that was not applied, or of an interruption.
     */
    readonly skipped: number;
  };
  /**
   * How much of the approved plan was done before this run; absent where none was given.
   */
  readonly approved?: {
    /**
     * Id of the approved plan.
     */
    readonly plan_id: string;
    /**
     * Its operations that were done already.
     */
    readonly done: number;
    /**
     * All of its operations.
     */
    readonly total: number;
  };
  /**
   * Why the approved plan no longer fits, where the result is stale.
   */
  readonly differences?: {
    /**
     * Stable kind of the difference.
     */
    readonly kind: string;
    /**
     * Id of the operation that it is about.
     */
    readonly operation?: string;
    /**
     * The difference in words.
     */
    readonly message: string;
  }[];
  /**
   * Duration of the writes and the checks, in milliseconds.
   */
  readonly elapsed_ms: number;
  /**
   * What carrying the plan out was expected to cost, from its approval to the last check; not what planning reads.
   */
  readonly estimate?: {
    /**
     * AWS calls.
     */
    readonly calls: number;
    /**
     * Milliseconds.
     */
    readonly elapsed_ms: number;
    /**
     * The calls by account and action, the hub's first.
     */
    readonly by_action: {
      /**
       * The account whose quota it takes.
       */
      readonly account: string;
      /**
       * ec2, route53 or sts.
       */
      readonly service: string;
      /**
       * Such as CreateHostedZone.
       */
      readonly action: string;
      /**
       * How many.
       */
      readonly calls: number;
    }[];
  };
  /**
   * The calls from the approval on, by account and action, the hub's first; every attempt counts.
   */
  readonly ledger?: {
    /**
     * The account whose quota it takes.
     */
    readonly account: string;
    /**
     * ec2, route53 or sts.
     */
    readonly service: string;
    /**
     * Such as CreateHostedZone.
     */
    readonly action: string;
    /**
     * How many.
     */
    readonly calls: number;
    /**
     * Attempts that AWS throttled.
     */
    readonly throttles: number;
    /**
     * Milliseconds that they were held back to keep within the quotas.
     */
    readonly waited_ms: number;
  }[];
  /**
   * What became of each operation, in the order of the plan.
   */
  readonly outcomes: {
    /**
     * Id of the operation in the plan.
     */
    readonly operation: string;
    /**
     * How it ended; written and unknown as in the summary. New ones may come within a major version.
     */
    readonly outcome: "applied" | "written" | "unknown" | "failed" | "skipped";
    /**
     * The operations that it was skipped for; or interrupted, where that kept it from being sent or seen through.
     */
    readonly because?: readonly string[];
    readonly error?: Failure;
  }[];
  /**
   * Names of spokes that were public while who serves them changed; absent for none.
   */
  readonly gaps?: {
    /**
     * VPC of the spoke.
     */
    readonly vpc: string;
    /**
     * Region of the spoke.
     */
    readonly region: string;
    /**
     * The endpoint of the spoke's own.
     */
    readonly endpoint: string;
    /**
     * The name that resolved to public addresses.
     */
    readonly name: string;
    /**
     * Milliseconds that it did at most; absent where an earlier run began it.
     */
    readonly public_ms?: number;
    /**
     * Who serves it now: the hub, or the endpoint of the spoke's own.
     */
    readonly served_by: "hub" | "spoke";
  }[];
  /**
   * What the spokes see now, of the zones that they were associated with.
   */
  readonly checks: {
    /**
     * Name of the spoke.
     */
    readonly spoke: string;
    /**
     * VPC of the spoke.
     */
    readonly vpc: string;
    /**
     * Region of the spoke.
     */
    readonly region: string;
    /**
     * Zones that it sees.
     */
    readonly seen: readonly string[];
    /**
     * Zones that it should see and does not.
     */
    readonly missing: readonly string[];
    readonly error?: Failure;
  }[];
}
/**
 * An error with its stable code.
 */
export interface Failure {
  /**
   * Stable code.
   */
  readonly code: string;
  /**
   * What happened.
   */
  readonly message: string;
  /**
   * What to do.
   */
  readonly hint?: string;
  /**
   * The AWS action that failed.
   */
  readonly action?: string;
  /**
   * Account in which it was called.
   */
  readonly account?: string;
}
