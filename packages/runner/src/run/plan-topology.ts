import {
  type Approval,
  type DeclaredTopology,
  type HubError,
  type Plan,
  type Sought,
  type Topology,
  everything,
  forReading,
  isHubError,
  makePlan,
  otherWayOf,
} from "@vpce-hub/core";
import type { AskedTopology, AwsOptions, CallRecord, ObservationPurpose, ReadAws } from "@vpce-hub/aws-adapter";
import { deriveSignal } from "../base/derived-signal.ts";
import { holdAgainstBase } from "./hold-against-base.ts";
import { digestOf } from "../base/digest-of.ts";
import type { Emit } from "./event.ts";
import type { RunOptions } from "./run-options.ts";
import type { InvalidTopology, PlannedTopology } from "./planned-topology.ts";
import { inScope } from "./in-scope.ts";
import { settleBase, settleTopology, withOwners } from "./settle-topology.ts";
import { systemClock } from "../base/system-clock.ts";
import type { BaseTopology } from "../topology/base-topology.ts";
import { loadTopology } from "../topology/load.ts";
import { nameOf } from "../topology/topology-source.ts";

/** What became of an attempt to plan. */
export type PlanResult =
  | { readonly kind: "planned"; readonly plan: Plan; readonly topology: Topology; readonly file: string }
  | InvalidTopology
  | FailedRun;

/** Something stopped the run before there was a plan. */
export interface FailedRun {
  readonly kind: "failed";
  readonly file: string;
  readonly error: HubError;
}

/** What a plan takes beyond what every run does. */
export interface PlanRunOptions extends RunOptions {
  /**
   * The topology before an edit: each change is told to be drift, which differs without the edit too, or to come with it.
   * It changes nothing of what is planned, and what is wrong with it is said in the plan. Default: nothing is told.
   */
  readonly base?: BaseTopology;
}

/** Reads a topology and AWS, and returns what an apply would do. Writes nothing. */
export async function plan(options: PlanRunOptions): Promise<PlanResult> {
  try {
    const loaded = await loadTopology(options.topology, options.signal);
    if (loaded.kind === "invalid") return loaded;
    const { file } = loaded;
    const { openAws } = await import("@vpce-hub/aws-adapter");
    const { signal, release } = deriveSignal(options.signal);
    const aws = openAws({ ...awsOptions(options), signal });
    try {
      const planned = await planWith(loaded, aws, options, {
        approved: undefined,
        isApplied: false,
        base: options.base,
      });
      if (planned.kind === "invalid") return planned;
      return { kind: "planned", plan: planned.plan, topology: planned.topology, file };
    } finally {
      release();
      aws.close();
    }
  } catch (error) {
    if (isHubError(error)) return { kind: "failed", file: nameOf(options.topology), error };
    throw error;
  }
}

/** What a plan is made for. */
export interface PlanUse {
  /** What was approved before, operation by operation. */
  readonly approved: Approval | undefined;
  /** Whether it is applied: else whoever made it needs no more than a role that reads. */
  readonly isApplied: boolean;
  /** What its changes are held against, to tell where they come from. */
  readonly base?: BaseTopology | undefined;
}

/** A plan, the topology as it was found to be, and what was looked up for it. */
export interface Planned {
  readonly kind: "planned";
  readonly plan: Plan;
  readonly topology: Topology;
  readonly sought: Sought;
}

/** Observes AWS and plans; the one way to a plan, for `plan` and `apply` alike. */
export async function planWith(
  loaded: PlannedTopology,
  aws: ReadAws,
  options: RunOptions,
  { approved, isApplied, base }: PlanUse,
): Promise<Planned | InvalidTopology> {
  const { observe, rememberReads } = await import("@vpce-hub/aws-adapter");
  const clock = options.clock ?? systemClock;
  const start = clock.now();
  options.emit?.({ kind: "observing", topology: loaded.topology.name });
  const reads = base === undefined ? { aws, again: aws } : rememberReads(aws);
  const use = { scope: options.scope, isApplied };
  const settled = await settleTopology(loaded, reads.aws, use);
  if (settled.kind === "invalid") return settled;
  const { topology, placeOf } = settled;
  const asked = (whole: Topology): AskedTopology => inScope(isApplied ? whole : forReading(whole), options);
  const { environment, state } = await observe(asked(topology), reads.aws, purposeOf(approved));
  const sought = await withOwners(settled, state, aws);
  const planOptions = { scope: options.scope, digestOf, placeOf, approved, sought };
  const observed = { topology, environment, state, scope: options.scope ?? everything };
  const made = reworded(makePlan(topology, environment, state, planOptions), options);
  // Whoever approved has been told; of what could not be read nothing is reckoned.
  const unmarked = approved === undefined && made.isComplete ? { ...made, otherWay: otherWayOf(observed) } : made;
  const settledBase = async (declared: DeclaredTopology): Promise<Topology | undefined> =>
    settleBase(declared, reads.again, use);
  const plan =
    base === undefined
      ? unmarked
      : { ...unmarked, base: await holdAgainstBase({ observed, again: reads.again, asked, settledBase }, base) };
  options.emit?.({ kind: "planned", plan, elapsedMs: clock.now() - start });
  return { kind: "planned", plan, topology, sought };
}

function reworded(made: Plan, { reword }: RunOptions): Plan {
  return reword === undefined ? made : { ...made, findings: made.findings.map(reword) };
}

/** A plan that could not read everything is told from another by what it could not read, so all must be tried again. */
function purposeOf(approved: Approval | undefined): ObservationPurpose {
  return approved?.isComplete === true ? "compare-to-approval" : "review";
}

/** Returns the options of the adapter that a run's options ask for. */
export function awsOptions({ clock, emit, credentials, requestHandler, limiter }: RunOptions): AwsOptions {
  return {
    clock: clock ?? systemClock,
    ...(credentials === undefined ? {} : { credentials }),
    ...(requestHandler === undefined ? {} : { requestHandler }),
    ...(limiter === undefined ? {} : { limiter }),
    onCall: callEmitter(emit),
  };
}

function callEmitter(emit: Emit | undefined): (call: CallRecord) => void {
  return (call) => emit?.({ kind: "call", call });
}
