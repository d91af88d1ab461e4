import type { AwsAction } from "@vpce-hub/core";
import type { Clients } from "../access/clients.ts";
import type { Lacks } from "../base/lacks.ts";

/** What goes into one AWS action and what comes out. */
export interface Shape<Input, Output> {
  readonly input: Input;
  readonly output: Output;
}

/** A table of calls by action; for an action without rights in core's table of them it does not compile. */
export type Calls<Table> = {
  readonly [Action in keyof Table]: Action extends AwsAction ? Shape<unknown, unknown> : never;
};

/** How each action of a table is sent. */
export type Senders<Table extends Calls<Table>> = {
  readonly [Action in keyof Table]: (
    clients: Clients,
    input: Table[Action]["input"],
  ) => Promise<Table[Action]["output"]>;
};

/** Says, for each action of a table, what its answer lacks. */
export type AnswerChecks<Calls extends Record<keyof Calls, Shape<unknown, unknown>>> = {
  readonly [Action in keyof Calls]: (output: Calls[Action]["output"], input: Calls[Action]["input"]) => Lacks;
};

/** An answer that nothing relies on: AWS says nothing in it. */
export const nothing = (): Lacks => [];
