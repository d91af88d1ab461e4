import {
  type ApplyReport,
  type Difference,
  type Finding,
  HubError,
  Ledger,
  type Plan,
  type Verification,
  isHubError,
} from "@vpce-hub/core";
import type { AwsOptions, CallRecord, ReadAws } from "@vpce-hub/aws-adapter";
import { applyPlan } from "./apply-plan.ts";
import { systemClock } from "../base/system-clock.ts";
import { deriveSignal } from "../base/derived-signal.ts";
import { approvalOf } from "./given-approval.ts";
import { type ApprovedPart, askApproval, checkApproval, refusalsOf } from "./approve.ts";
import { type FailedRun, type Planned, awsOptions, planWith } from "./plan-topology.ts";
import type { InvalidTopology } from "./planned-topology.ts";
import type { ApplyOptions } from "./run-options.ts";
import { type LoadedTopology, loadTopology } from "../topology/load.ts";
import { assertRights } from "./pre-flight.ts";
import { verifySettled } from "./verify-topology.ts";
import { nameOf } from "../topology/topology-source.ts";

/** What became of an attempt to apply. */
export type ApplyResult =
  | {
      readonly kind: "applied";
      readonly report: ApplyReport;
      /** How much of the approved plan was done before; undefined where none was given. */
      readonly approved: ApprovedPart | undefined;
      /** What was found of the links in the end; undefined where nobody asked, or the run was stopped. */
      readonly verification: Verification | undefined;
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

type ValidTopology = Extract<LoadedTopology, { readonly kind: "valid" }>;

/** Reads a topology and AWS, carries out the difference, and checks what the spokes see then. */
export async function apply(options: ApplyOptions): Promise<ApplyResult> {
  try {
    const loaded = await loadTopology(options.topology, options.signal);
    if (loaded.kind === "invalid") return loaded;
    return await applyTopology(loaded, options);
  } catch (error) {
    if (isHubError(error)) return { kind: "failed", file: nameOf(options.topology), error };
    throw error;
  }
}

async function applyTopology(loaded: ValidTopology, options: ApplyOptions): Promise<ApplyResult> {
  const { file } = loaded;
  const { openAws, openForWrites } = await import("@vpce-hub/aws-adapter");
  const reading = deriveSignal(
    options.signal,
    () => new HubError("apply.interrupted", "interrupted before the first write"),
  );
  const { awsOptions: counted, keepLedger } = withLedger(awsOptions(options));
  const aws = openAws({ ...counted, signal: reading.signal });
  try {
    const planned = await planWith(loaded, aws, options, { approved: approvalOf(options), isApplied: true });
    if (planned.kind === "invalid") return planned;
    const { plan } = planned;
    const held = checkApproval(plan, options);
    if (held.kind === "stale") return { ...held, plan, file };
    const findings = refusalsOf(plan, options.allowDeletes, held.approved);
    if (findings.length > 0) return { kind: "refused", plan, findings, file };
    await assertRights(plan, aws, reading.signal);
    const answer =
      plan.operations.length > 0
        ? await askApproval(planned, { loaded, aws, options })
        : ({ ...planned, kind: "go" } as const);
    if (answer.kind !== "go") return { ...answer, file };
    // From here on an interruption drains: it reaches single operations, and no longer all calls at once.
    reading.release();
    const ledger = keepLedger();
    const report = await applyPlan({
      plan: answer.plan,
      topology: answer.topology,
      aws: openForWrites(aws),
      ledger,
      options,
    });
    const isVerified = options.verify === true && options.signal?.aborted !== true;
    const verification = isVerified ? await verifyApplied(answer, aws, options) : undefined;
    return { kind: "applied", report, approved: held.approved, verification, file };
  } finally {
    reading.release();
    aws.close();
  }
}

/**
 * What was applied stands, whatever becomes of looking at it: that it could not be looked at is told as what it is. Who is a
 * spoke was found out for the plan; what is said of it is what a verification of its own says.
 */
async function verifyApplied(
  { topology, sought }: Pick<Planned, "topology" | "sought">,
  aws: ReadAws,
  options: ApplyOptions,
): Promise<Verification> {
  const clock = options.clock ?? systemClock;
  const start = clock.now();
  options.emit?.({ kind: "observing", topology: topology.name });
  const verification = await verifySettled({ topology, sought }, aws, options);
  options.emit?.({ kind: "links-verified", verification, elapsedMs: clock.now() - start });
  return verification;
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
