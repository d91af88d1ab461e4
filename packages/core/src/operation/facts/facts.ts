import type { Key } from "../../words/ids.ts";
import type { Expectation, Found } from "../expected.ts";
import type { LinkPart, Wait } from "./fact.ts";
import { type Operation, type OperationKind, operationFacts } from "../operation.ts";
import type { QuotaCall } from "../../rights/calls.ts";

/** Returns the call that an operation makes, as the quotas see it. */
export function callOf<Kind extends OperationKind>(operation: Operation<Kind>): QuotaCall {
  return operationFacts[operation.kind].call(operation);
}

/** Returns the resources that an operation names by key, whether its plan makes them or not. */
export function keysNamedBy<Kind extends OperationKind>(operation: Operation<Kind>): readonly Key[] {
  return operationFacts[operation.kind].names(operation);
}

/** Returns the resource that an operation makes; undefined where it makes none that others name. */
export function keyMadeBy<Kind extends OperationKind>(operation: Operation<Kind>): Key | undefined {
  return operationFacts[operation.kind].makes(operation);
}

/** Tells whether an operation takes something away from somebody. */
export function isTakingAway<Kind extends OperationKind>(operation: Operation<Kind>): boolean {
  return operationFacts[operation.kind].isTakingAway(operation);
}

/** Returns what of an operation those need that wait for it. */
export function neededPartOf<Kind extends OperationKind>(operation: Operation<Kind>): Operation<Kind> | undefined {
  return operationFacts[operation.kind].needed(operation);
}

/** Returns the milliseconds after the plan before which an operation does not begin. */
export function settleMsOf<Kind extends OperationKind>(operation: Operation<Kind>): number {
  return operationFacts[operation.kind].settleMs(operation);
}

/** Returns the milliseconds that an operation waits before its call. */
export function drainMsOf<Kind extends OperationKind>(operation: Operation<Kind>): number {
  return operationFacts[operation.kind].drainMs(operation);
}

/** Returns what an operation waits for behind its answer. */
export function waitOf<Kind extends OperationKind>(operation: Operation<Kind>): Wait {
  return operationFacts[operation.kind].wait(operation);
}

/** Returns what an operation overwrites without naming it. */
export function overwrittenBy<Kind extends OperationKind>(
  operation: Operation<Kind>,
  found: Found,
): readonly Expectation[] {
  return operationFacts[operation.kind].overwrites(operation, found);
}

/** Returns the parameters of an operation, as a reviewer sees and approves them. */
export function parametersOf<Kind extends OperationKind>(
  operation: Operation<Kind>,
): Readonly<Record<string, unknown>> {
  return operationFacts[operation.kind].parameters(operation);
}

/** Returns what an operation does for a link that several make together. */
export function linkPartOf({ kind }: Pick<Operation, "kind">): LinkPart | undefined {
  return operationFacts[kind].linkPart;
}

/** Tells whether an operation cleans up after others: it runs once one of them has begun, also when a run is stopped. */
export function isCleanUp({ kind }: Pick<Operation, "kind">): boolean {
  return operationFacts[kind].isCleanUp;
}

/** Returns what an operation does, as a person would say it. */
export function operationWords<Kind extends OperationKind>(operation: Operation<Kind>): string {
  return operationFacts[operation.kind].words(operation);
}

/** Tells whether a text, from a file perhaps, is a kind of operation. */
export function isOperationKind(text: string): text is OperationKind {
  return Object.hasOwn(operationFacts, text);
}
