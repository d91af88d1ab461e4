import {
  type Caller,
  type Key,
  type Operation,
  type OperationKind,
  type PublicGap,
  type Region,
  type Staying,
  type VpcId,
  type WriteAnswer,
  settleMsOf,
  writesOf,
} from "@vpce-hub/core";
import type { WriteAws } from "../connection/aws.ts";
import { throwIfStopped } from "../base/pause.ts";
import type { PendingAssociation } from "./await-associations.ts";
import { ChangeWatch } from "./change-watch.ts";
import { settle } from "./drain.ts";
import { EndpointRemover } from "./endpoint-remover.ts";
import { EndpointWatch } from "./endpoint-watch.ts";
import { executions } from "./executions.ts";
import { intentOf } from "./intent.ts";
import { Marking } from "./marking.ts";
import { StandingRules } from "./standing-rules.ts";
import { StandingEndpoints } from "./standing.ts";
import type { Run, Task, Wait } from "./run.ts";
import { Switches } from "./switches.ts";

/** What an apply brings along to execute operations. */
export interface ExecutorOptions {
  readonly aws: WriteAws;
  /** Name of the topology. */
  readonly topology: string;
  readonly hub: { readonly caller: Caller; readonly region: Region; readonly vpc: VpcId };
  /** Ids of the zones, endpoints and security groups that exist, by key. */
  readonly ids: ReadonlyMap<Key, string>;
  /** What the plan knows to stay of what it takes away from others. */
  readonly staying: Staying;
  /** All operations of the plan, whichever of them are executed: what it is about to do to things that others use. */
  readonly operations: readonly Operation[];
  /** Called whenever an operation waits for AWS. */
  readonly onWait?: (wait: Wait) => void;
  /** Called for each association that AWS is still spreading; what to wait for in the end. */
  readonly onAssociated?: (association: PendingAssociation) => void;
  /** Called for each name of a spoke that was public while who serves it changed. */
  readonly onPublic?: (gap: PublicGap) => void;
}

/** How one operation is executed. */
export interface ExecutionContext {
  /** The higher gets the quota first. */
  readonly priority: number;
  /** Milliseconds of waiting for quota after which it goes before all others; default never. */
  readonly patienceMs?: number;
  readonly signal?: AbortSignal;
  /** Told what AWS answered to each attempt of the writes that the operation is. */
  readonly onWrite?: (answer: WriteAnswer) => void;
}

/** Executes one operation, and resolves when others can rely on it; throws a HubError. */
export type Execute = (operation: Operation, context: ExecutionContext) => Promise<void>;

/** Returns what executes the operations of one apply. Each is idempotent: repeated, it ends in the same state. */
export function createExecutor({
  aws,
  topology,
  hub,
  ids,
  staying,
  operations,
  onWait = () => undefined,
  onAssociated = () => undefined,
  onPublic = () => undefined,
}: ExecutorOptions): Execute {
  const run: Run = {
    aws,
    topology,
    hub,
    ids: new Map(ids),
    changes: new ChangeWatch(aws.clock),
    endpoints: new EndpointWatch(aws, hub),
    standing: new StandingEndpoints(aws, hub),
    standingRules: new StandingRules(aws, hub, staying.rules),
    remover: new EndpointRemover(aws, hub, topology),
    marking: new Marking(),
    intent: intentOf(operations),
    staying,
    seenAt: aws.clock.now(),
    zoneLooks: new Map(),
    profileZoneLooks: new Map(),
    servingLooks: new Map(),
    onAssociated,
    onPublic,
    switches: new Switches(),
  };
  return async (operation, context) => {
    const { priority, patienceMs = Number.POSITIVE_INFINITY } = context;
    const signal = aws.stopSignal(context.signal);
    throwIfStopped(signal);
    const tellWait = (reason: string): void => onWait({ operation: operation.id, reason });
    const origin = { caller: operation.caller, region: operation.region };
    const own = writesOf(operation);
    const onWrite = (action: string, answer: WriteAnswer): void => {
      if (own.includes(action)) context.onWrite?.(answer);
    };
    const task: Task = { ...run, origin, options: { priority, patienceMs, signal, onWrite }, tellWait };
    await settle(run.seenAt, "what another run may just have done", task, settleMsOf(operation));
    await perform(operation, task);
  };
}

function perform<Kind extends OperationKind>(operation: Operation<Kind>, task: Task): Promise<void> {
  return executions[operation.kind].execute(operation, task);
}
