import type { AccountId, Operation, OperationKind, Plan } from "@vpce-hub/core";
import { type Execute, type Origin, type WriteAws, openForWrites } from "../index.ts";
import { executorFor, planFor, run } from "./apply.ts";
import { type Scene, region } from "./scene.ts";

type OperationOf<Kind extends OperationKind> = Extract<Operation, { readonly kind: Kind }>;

/** Returns the first operation of a kind in a plan. */
export function pick<Kind extends OperationKind>(plan: Plan, kind: Kind): OperationOf<Kind> {
  const isOfKind = (operation: Operation): operation is OperationOf<Kind> => operation.kind === kind;
  const found = plan.operations.find(isOfKind);
  if (found === undefined) throw new Error(`the plan has no ${kind}`);
  return found;
}

/** A plan, and what executes it. */
export interface Planned {
  readonly plan: Plan;
  readonly execute: (operation: Operation, signal?: AbortSignal) => Promise<void>;
  /** What operations have waited for. */
  readonly waits: readonly string[];
  /** Executes all operations of a kind, in order. */
  readonly executeAll: (...kinds: readonly OperationKind[]) => Promise<void>;
}

/** Plans the topology of a scene and brings its executor. */
export async function planned({ topology, aws }: Pick<Scene, "topology" | "aws">): Promise<Planned> {
  const plan = await planFor(topology, aws);
  const waits: string[] = [];
  const inner: Execute = executorFor(topology, plan, aws, ({ reason }) => waits.push(reason));
  const execute = (operation: Operation, signal?: AbortSignal): Promise<void> =>
    inner(operation, signal === undefined ? { priority: 0 } : { priority: 0, signal });
  const executeAll = async (...kinds: readonly OperationKind[]): Promise<void> => {
    const errors = await run(
      plan.operations.filter(({ kind }) => kinds.includes(kind)),
      inner,
    );
    for (const error of errors.values()) throw error;
  };
  return { plan, execute, waits, executeAll };
}

/** Access with an account's own keys: whoever made something there that is not ours. */
export function foreigner(
  { open, simulator }: Scene,
  account: AccountId,
): { readonly aws: WriteAws; readonly origin: Origin } {
  return {
    aws: openForWrites(open({ credentials: simulator.addAccount(account) })),
    origin: { caller: { account, access: { kind: "ambient" } }, region },
  };
}
