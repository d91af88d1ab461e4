import { type Operation, type OperationId, type Plan, type Topology, hubCaller, makePlan } from "@vpce-hub/core";
import { type Aws, type Execute, type ExecutorOptions, createExecutor, observe, openForWrites } from "../index.ts";

/** What became of each operation: undefined, or the error that stopped it. */
export type Errors = ReadonlyMap<OperationId, unknown>;

/** Observes and plans. */
export async function planFor(topology: Topology, aws: Aws): Promise<Plan> {
  const { environment, state } = await observe(topology, aws);
  return makePlan(topology, environment, state);
}

/** Returns the executor of a plan. */
export function executorFor(
  topology: Topology,
  plan: Plan,
  aws: Aws,
  onWait: ExecutorOptions["onWait"] = () => undefined,
): Execute {
  const { account, region, vpc } = topology.hub;
  const hub = { caller: hubCaller(topology.hub), region, vpc, account };
  return createExecutor({
    aws: openForWrites(aws),
    topology: topology.name,
    hub,
    ids: plan.ids,
    staying: plan.staying,
    operations: plan.operations,
    onWait,
  });
}

/** Observes, plans and executes as early as dependencies allow: what the runner does, without its reports. */
export async function apply(topology: Topology, aws: Aws, signal?: AbortSignal): Promise<Errors> {
  const plan = await planFor(topology, aws);
  return run(plan.operations, executorFor(topology, plan, aws), signal);
}

/** Executes operations; what depends on one that failed is left out. */
export async function run(operations: readonly Operation[], execute: Execute, signal?: AbortSignal): Promise<Errors> {
  const started = new Map<OperationId, Promise<unknown>>();
  for (const operation of operations) started.set(operation.id, settle(operation, started, execute, signal));
  const errors = await Promise.all([...started].map(async ([id, error]) => [id, await error] as const));
  return new Map(errors.filter(([, error]) => error !== undefined));
}

async function settle(
  operation: Operation,
  started: ReadonlyMap<OperationId, Promise<unknown>>,
  execute: Execute,
  signal: AbortSignal | undefined,
): Promise<unknown> {
  const needs = await Promise.all(operation.dependsOn.flatMap((id) => started.get(id) ?? []));
  await Promise.all(operation.after.flatMap((id) => started.get(id) ?? []));
  if (needs.some((error) => error !== undefined)) return "skipped";
  try {
    await execute(operation, signal === undefined ? { priority: 0 } : { priority: 0, signal });
    return undefined;
  } catch (error) {
    return error;
  }
}
