import {
  HubError,
  type Operation,
  type OperationId,
  type Outcome,
  type Precedence,
  type WriteAnswer,
  isCleanUp,
  isHubError,
  isStopped,
  outcomeOfError,
  precedenceOf,
  toldMore,
  untold,
} from "@vpce-hub/core";

/** Carries out one operation; throws a HubError when it cannot. */
export type Execute = (operation: Operation, context: ExecuteContext) => Promise<void>;

/** What an operation runs with. */
export interface ExecuteContext {
  /** Of several that wait for one quota, the higher goes first. */
  readonly priority: number;
  /** Milliseconds of waiting for quota after which it goes before all others. */
  readonly patienceMs?: number;
  readonly signal?: AbortSignal;
  /** Takes what AWS answered to each attempt of the operation's write: a report says what AWS was told (law 13). */
  readonly onWrite: (answer: WriteAnswer) => void;
}

/** How operations are run. */
export interface ScheduleOptions {
  readonly execute: Execute;
  readonly signal: AbortSignal | undefined;
  readonly onStart: (operation: Operation) => void;
  readonly onSettle: (outcome: Outcome) => void;
}

/**
 * Runs operations, which stand in topological order, as early as what they wait for allows. A failure skips only
 * what depends on it (law 9). How many calls are in flight is the business of the limits behind `execute`. Once the
 * signal is aborted nothing new starts, except what cleans up: it takes back an authorization that was given (law 7), or undoes
 * what cannot be finished (law 12).
 */
export async function run(operations: readonly Operation[], options: ScheduleOptions): Promise<readonly Outcome[]> {
  const precedence = precedenceOf(operations);
  const started = new Map<OperationId, Promise<Outcome>>();
  const begun = new Set<OperationId>();
  for (const [place, operation] of operations.entries()) {
    const outcome = settle(operation, { started, begun, precedence: precedence[place] ?? unranked, options });
    started.set(operation.id, outcome);
  }
  return Promise.all(started.values());
}

const unranked: Precedence = { priority: 0, patienceMs: undefined };

interface Setting {
  readonly started: ReadonlyMap<OperationId, Promise<Outcome>>;
  /** Operations that reached AWS, or may have. */
  readonly begun: Set<OperationId>;
  readonly precedence: Precedence;
  readonly options: ScheduleOptions;
}

async function settle(operation: Operation, setting: Setting): Promise<Outcome> {
  const outcomesOf = async (ids: readonly OperationId[]): Promise<readonly Outcome[]> =>
    Promise.all(ids.flatMap((id) => setting.started.get(id) ?? []));
  const needs = await outcomesOf(operation.dependsOn);
  const before = await outcomesOf(operation.after);
  const missing = [...needs, ...idlePredecessors(operation, before, setting)].filter(({ kind }) => kind !== "applied");
  const outcome = missing.length > 0 ? skippedFor(operation, missing) : await attempt(operation, setting);
  const settled = isNotBegun(outcome) ? outcomeOfNotBegun(outcome, before, setting) : outcome;
  setting.options.onSettle(settled);
  return settled;
}

/** Nothing of it is there that could be cleaned up; where what went before it has failed, that is why. */
function outcomeOfNotBegun(outcome: Outcome, before: readonly Outcome[], { begun }: Setting): Outcome {
  begun.delete(outcome.operation.id);
  const failed = before.filter(({ kind }) => kind !== "applied");
  return failed.length > 0 ? skippedFor(outcome.operation, failed) : outcome;
}

function isNotBegun(outcome: Outcome): boolean {
  return outcome.kind === "failed" && outcome.error.code === "apply.not-begun";
}

/** An authorization is taken back once it may have been given, and only then. */
function idlePredecessors(operation: Operation, before: readonly Outcome[], { begun }: Setting): readonly Outcome[] {
  return isCleanUp(operation) && !operation.after.some((id) => begun.has(id)) ? before : [];
}

async function attempt(operation: Operation, { begun, precedence, options }: Setting): Promise<Outcome> {
  const { execute, signal, onStart } = options;
  if (signal?.aborted === true && !isCleanUp(operation))
    return { kind: "skipped", operation, because: { kind: "interrupted" } };
  begun.add(operation.id);
  onStart(operation);
  let told = untold;
  const onWrite = (answer: WriteAnswer): void => void (told = toldMore(told, answer));
  try {
    await execute(operation, { ...contextOf(operation, precedence, signal), onWrite });
    return { kind: "applied", operation };
  } catch (error) {
    return outcomeOfError(operation, told, hubErrorOf(error));
  }
}

function contextOf(
  operation: Operation,
  { priority, patienceMs }: Precedence,
  signal: AbortSignal | undefined,
): Omit<ExecuteContext, "onWrite"> {
  return {
    priority,
    ...(patienceMs === undefined ? {} : { patienceMs }),
    ...(isCleanUp(operation) || signal === undefined ? {} : { signal }),
  };
}

function skippedFor(operation: Operation, missing: readonly Outcome[]): Outcome {
  if (missing.every(isStopped)) return { kind: "skipped", operation, because: { kind: "interrupted" } };
  return {
    kind: "skipped",
    operation,
    because: { kind: "dependency", ids: missing.map((outcome) => outcome.operation.id) },
  };
}

function hubErrorOf(error: unknown): HubError {
  if (isHubError(error)) return error;
  return new HubError("aws.unexpected", error instanceof Error ? error.message : String(error), { cause: error });
}
