import {
  type ApplyReport,
  type Caller,
  type Difference,
  type Finding,
  type FindingCode,
  HubError,
  Ledger,
  type Operation,
  type Plan,
  type Topology,
  holdToApproval,
  isHubError,
  estimate,
} from "@vpce-hub/core";
import type { AwsOptions, CallRecord, PendingAssociation, ReadAws, WriteAws } from "@vpce-hub/aws-adapter";
import { deriveSignal } from "./derived-signal.ts";
import { type GivenApproval, approvedId, holdTo } from "./given-approval.ts";
import { type FailedRun, type InvalidTopology, awsOptions, planWith } from "./plan-topology.ts";
import type { RunOptions } from "./run-options.ts";
import { type Execute, run } from "./schedule.ts";
import { systemClock } from "./system-clock.ts";
import { loadTopology } from "./topology/load.ts";
import { checkSpokes } from "./verify.ts";

/** What an apply takes beyond what a plan does. */
export interface ApplyOptions extends RunOptions {
  /** Asked once, when there is a plan with something to do that nothing refuses. */
  readonly approve: (plan: Plan) => boolean | Promise<boolean>;
  /** Id of the one plan that may delete more than `policy.maxDeletes` allows. */
  readonly allowDeletes?: string;
  /** What was approved before: this plan, or what is left of it, is carried out, and nothing else ever. */
  readonly approval?: GivenApproval;
}

/** What became of an attempt to apply. */
export type ApplyResult =
  | {
      readonly kind: "applied";
      readonly report: ApplyReport;
      /** How much of the approved plan was done before; undefined where none was given. */
      readonly approved: ApprovedPart | undefined;
      readonly file: string;
    }
  | { readonly kind: "refused"; readonly plan: Plan; readonly findings: readonly Finding[]; readonly file: string }
  | { readonly kind: "declined"; readonly plan: Plan; readonly file: string }
  /** The plan is not what was approved, nor a part of it; nothing was written. */
  | {
      readonly kind: "stale";
      readonly plan: Plan;
      readonly differences: readonly Difference[];
      readonly file: string;
    }
  | InvalidTopology
  | FailedRun;

/** How much of an approved plan was done before a run. */
export interface ApprovedPart {
  readonly planId: string;
  readonly done: number;
  readonly total: number;
}

/** Reads a topology and AWS, carries out the difference, and checks what the spokes see then. */
export async function apply(options: ApplyOptions): Promise<ApplyResult> {
  const loaded = await loadTopology(options.topology);
  if (loaded.kind === "invalid") return loaded;
  const { topology, file } = loaded;
  try {
    return await applyTopology(topology, file, options);
  } catch (error) {
    if (isHubError(error)) return { kind: "failed", file, error };
    throw error;
  }
}

/** Refusals that an approval of the plan's deletes lifts. */
const approvable: ReadonlySet<FindingCode> = new Set<FindingCode>([
  "hub.moved",
  "plan.empty-topology",
  "plan.too-many-deletes",
]);

/**
 * Returns the findings that refuse a plan; an approval of its deletes lifts that one refusal, for this very plan or
 * what is left of it.
 */
function refusalsOf(
  plan: Plan,
  allowDeletes: string | undefined,
  approved: ApprovedPart | undefined,
): readonly Finding[] {
  const isAllowed = allowDeletes !== undefined && [plan.id, approved?.planId].includes(allowDeletes);
  return plan.findings.filter(({ severity, code }) => severity === "stop" && !(approvable.has(code) && isAllowed));
}

async function applyTopology(topology: Topology, file: string, options: ApplyOptions): Promise<ApplyResult> {
  const { openAws, openForWrites } = await import("@vpce-hub/aws-adapter");
  const reading = deriveSignal(
    options.signal,
    () => new HubError("apply.interrupted", "interrupted before the first write"),
  );
  const { awsOptions: counted, keepLedger } = withLedger(awsOptions(options));
  const aws = openAws({ ...counted, signal: reading.signal });
  try {
    const plan = await planWith(topology, aws, options);
    const held = heldToApproval(plan, options);
    if (held.kind === "stale") return { ...held, plan, file };
    const findings = refusalsOf(plan, options.allowDeletes, held.approved);
    if (findings.length > 0) return { kind: "refused", plan, findings, file };
    const answer =
      plan.operations.length > 0
        ? await askApproval(plan, { topology, aws, options })
        : ({ kind: "go", plan } as const);
    if (answer.kind !== "go") return { ...answer, file };
    // From here on an interruption drains: it reaches single operations, and no longer all calls at once.
    reading.release();
    const ledger = keepLedger();
    const report = await applyPlan({ plan: answer.plan, topology, aws: openForWrites(aws), ledger, options });
    return { kind: "applied", report, approved: held.approved, file };
  } finally {
    reading.release();
    aws.close();
  }
}

/** Lets a ledger be kept from some moment on: what planning reads is not part of what the apply costs. */
function withLedger(options: AwsOptions): { readonly awsOptions: AwsOptions; readonly keepLedger: () => Ledger } {
  let ledger: Ledger | undefined;
  const onCall = (call: CallRecord): void => {
    ledger?.add(call);
    options.onCall?.(call);
  };
  return { awsOptions: { ...options, onCall }, keepLedger: () => (ledger = new Ledger()) };
}

/** While a person thinks longer than this, AWS may have changed; in milliseconds. */
const patienceMs = 10_000;

type Answer =
  | { readonly kind: "go"; readonly plan: Plan }
  | { readonly kind: "declined"; readonly plan: Plan }
  | { readonly kind: "stale"; readonly plan: Plan; readonly differences: readonly Difference[] };

/** Asks for approval. After a long thought the plan is made again: what runs is what was shown, or what is left of it. */
async function askApproval(
  plan: Plan,
  { topology, aws, options }: { readonly topology: Topology; readonly aws: ReadAws; readonly options: ApplyOptions },
): Promise<Answer> {
  const clock = options.clock ?? systemClock;
  const asked = clock.now();
  if (!(await options.approve(plan))) return { kind: "declined", plan };
  if (clock.now() - asked < patienceMs) return { kind: "go", plan };
  const now = await planWith(topology, aws, options);
  const verdict = holdToApproval(now, plan.approval);
  return verdict.kind === "stale"
    ? { kind: "stale", plan: now, differences: verdict.differences }
    : { kind: "go", plan: now };
}

type Held =
  | { readonly kind: "free"; readonly approved: ApprovedPart | undefined }
  | { readonly kind: "stale"; readonly differences: readonly Difference[] };

/** Asks, where something was approved before, whether this plan is it. */
function heldToApproval(plan: Plan, { approval, emit }: ApplyOptions): Held {
  if (approval === undefined) return { kind: "free", approved: undefined };
  const verdict = holdTo(approval, plan);
  if (verdict.kind === "stale") return verdict;
  const done = verdict.kind === "rest" ? verdict.done : 0;
  const approved = { planId: approvedId(approval), done, total: verdict.total };
  emit?.({ kind: "approved", ...approved });
  return { kind: "free", approved };
}

interface ApplyInput {
  readonly plan: Plan;
  readonly topology: Topology;
  readonly aws: WriteAws;
  readonly ledger: Ledger;
  readonly options: ApplyOptions;
}

async function applyPlan(input: ApplyInput): Promise<ApplyReport> {
  const { plan, topology, aws, ledger, options } = input;
  const { emit, clock = systemClock } = options;
  const { signal, release } = deriveSignal(options.signal);
  const start = clock.now();
  let done = 0;
  const pending: PendingAssociation[] = [];
  const outcomes = await run(plan.operations, {
    execute: await checkedExecutor(input, (association) => pending.push(association)),
    signal,
    onStart: (operation) => emit?.({ kind: "started", operation }),
    onSettle: (outcome) => emit?.({ kind: "settled", outcome, done: ++done, total: plan.operations.length }),
  });
  const isInterrupted = signal.aborted;
  const checks = isInterrupted ? [] : await checkSpokes({ outcomes, pending, plan, topology, aws, options, signal });
  release();
  return {
    plan,
    outcomes,
    blocked: plan.blocked,
    checks,
    isInterrupted,
    elapsedMs: clock.now() - start,
    estimate: estimate(plan.operations, plan.hub.caller),
    ledger: ledger.rows(plan.hub.account),
  };
}

/** Checks who acts in each account before the first write; operations of a caller that is not who it should be fail. */
async function checkedExecutor(
  { plan, topology, aws, options }: ApplyInput,
  onAssociated: (association: PendingAssociation) => void,
): Promise<Execute> {
  const { checkIdentities, createExecutor } = await import("@vpce-hub/aws-adapter");
  const callers = callersOf(plan.operations);
  if (callers.length > 0)
    options.emit?.({ kind: "checking-identities", accounts: [...new Set(callers.map(({ account }) => account))] });
  const checks = await checkIdentities(callers, aws);
  const errors = new Map(checks.map(({ caller, error }) => [callerText(caller), error]));
  const hubError = errors.get(callerText(plan.hub.caller));
  if (hubError !== undefined) throw hubError;
  const execute = createExecutor({
    aws,
    topology: topology.name,
    hub: plan.hub,
    ids: plan.ids,
    onAssociated,
    onWait: ({ operation, reason }) => options.emit?.({ kind: "waiting", operation, reason }),
  });
  return async (operation, context) => {
    const error = errors.get(callerText(operation.caller));
    if (error !== undefined) throw error;
    await execute(operation, context);
  };
}

function callersOf(operations: readonly Operation[]): readonly Caller[] {
  return [...new Map(operations.map(({ caller }) => [callerText(caller), caller])).values()];
}

function callerText({ account, access }: Caller): string {
  return access.kind === "role" ? `${account} ${access.arn} ${access.externalId ?? ""}` : account;
}
