import {
  type ApplyReport,
  type Caller,
  type Ledger,
  type Operation,
  type Plan,
  type PublicGap,
  type Topology,
  callerText,
  estimateOf,
} from "@vpce-hub/core";
import type { PendingAssociation, WriteAws } from "@vpce-hub/aws-adapter";
import { deriveSignal } from "../base/derived-signal.ts";
import type { ApplyOptions } from "./run-options.ts";
import { type Execute, run } from "./schedule.ts";
import { systemClock } from "../base/system-clock.ts";
import { checkSpokes } from "./check-spokes.ts";

/** What carrying a plan out needs. */
export interface ApplyInput {
  readonly plan: Plan;
  readonly topology: Topology;
  readonly aws: WriteAws;
  readonly ledger: Ledger;
  readonly options: ApplyOptions;
}

/** Carries a plan out, and checks what the spokes see then. */
export async function applyPlan(input: ApplyInput): Promise<ApplyReport> {
  const { plan, topology, aws, ledger, options } = input;
  const { emit, clock = systemClock } = options;
  const { signal, release } = deriveSignal(options.signal);
  const start = clock.now();
  let [done, applied] = [0, 0];
  const pending: PendingAssociation[] = [];
  const gaps: PublicGap[] = [];
  const outcomes = await run(plan.operations, {
    execute: await checkedExecutor(input, {
      onAssociated: (association) => pending.push(association),
      onPublic: (gap) => {
        gaps.push(gap);
        emit?.({ kind: "public", gap });
      },
    }),
    signal,
    onStart: (operation) => emit?.({ kind: "started", operation }),
    onSettle: (outcome) => {
      done += 1;
      if (outcome.kind === "applied") applied += 1;
      emit?.({ kind: "settled", outcome, done, applied, total: plan.operations.length });
    },
  });
  const checks = signal.aborted ? [] : await checkSpokes({ outcomes, pending, plan, topology, aws, options, signal });
  const isInterrupted = signal.aborted;
  release();
  return {
    plan,
    outcomes,
    blocked: plan.blocked,
    checks,
    gaps,
    isInterrupted,
    elapsedMs: clock.now() - start,
    estimate: estimateOf(plan),
    ledger: ledger.rows(plan.hub.account),
  };
}

/** Checks who acts in each account before the first write; operations of a caller that is not who it should be fail. */
async function checkedExecutor(
  { plan, topology, aws, options }: ApplyInput,
  told: {
    readonly onAssociated: (association: PendingAssociation) => void;
    readonly onPublic: (gap: PublicGap) => void;
  },
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
    staying: plan.staying,
    operations: plan.operations,
    ...told,
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
