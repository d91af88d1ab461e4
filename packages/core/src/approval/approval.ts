import type { Expectation } from "../operation/expected.ts";
import { parametersOf } from "../operation/facts/facts.ts";
import type { Operation } from "../operation/operation.ts";
import type { OperationId } from "../operation/operation-base.ts";
import { roleOf } from "../topology/topology.ts";

/** What of a plan somebody approves: its operations, with what they expect to find. Plain data, the same from a file. */
export interface Approval {
  /** Hash of the topology's name, the hub and the operations. */
  readonly planId: string;
  readonly topology: string;
  readonly hub: ApprovedHub;
  /** False where something could not be read. */
  readonly isComplete: boolean;
  /** What could not be read, by `subjectName`. */
  readonly unread: readonly string[];
  readonly operations: readonly ApprovedOperation[];
  /** What was held back, and so is not approved. */
  readonly blocked: readonly ApprovedBlock[];
  /** Hash of the topology: what is missing in a later plan of the same one is done, of another one perhaps unwanted. */
  readonly topologyDigest: string;
}

/** A change that was held back when a plan was approved, or a part of it. */
export interface ApprovedBlock {
  readonly key: string;
  /** Code of the finding that held it back. */
  readonly code: string;
}

/** The hub that an approval is for. */
export interface ApprovedHub {
  readonly account: string;
  readonly region: string;
  readonly vpc: string;
}

/** One operation, by what it does, where, as whom, and over what. What it waits for is left to the plan that runs. */
export interface ApprovedOperation {
  readonly id: OperationId;
  readonly kind: string;
  readonly account: string;
  readonly region: string;
  /** ARN of the role; undefined with ambient credentials. */
  readonly role: string | undefined;
  readonly changes: readonly string[];
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly expects: readonly Expectation[];
}

/** Returns an operation as an approval holds it. */
export function approvedOperation(operation: Operation, expects: readonly Expectation[]): ApprovedOperation {
  const { id, kind, caller, region, changes } = operation;
  const parameters = parametersOf(operation);
  return { id, kind, account: caller.account, region, role: roleOf(caller), changes, parameters, expects };
}
