import type { Key, Operation, OperationKind } from "@vpce-hub/core";
import type { RehearsedAction, WriteCalls } from "../connection/write-calls.ts";
import type { Task } from "./run.ts";

/** One write as AWS is asked about it in a dry run. */
export type Rehearsal = {
  readonly [Action in RehearsedAction]: { readonly action: Action; readonly input: WriteCalls[Action]["input"] };
}[RehearsedAction];

/** Ids of what exists, by key. */
export type Ids = ReadonlyMap<Key, string>;

/** How operations of a kind are carried out. */
export interface Execution<Kind extends OperationKind> {
  /** Resolves when others can rely on it; idempotent: repeated, it ends in the same state. Throws a HubError. */
  readonly execute: (operation: Operation<Kind>, task: Task) => Promise<void>;
  /** How AWS is asked before the first write whether it is permitted; undefined where it cannot be asked. */
  readonly rehearse: (operation: Operation<Kind>, ids: Ids) => Rehearsal | undefined;
}

/** How the kinds of a family are carried out; a kind that core has in it, and nothing is said of here, does not compile. */
export type ExecutionsOf<Family> = { readonly [Kind in keyof Family & OperationKind]: Execution<Kind> };

/** Of what has no dry runs: all services but EC2. */
export const unasked = (): undefined => undefined;
