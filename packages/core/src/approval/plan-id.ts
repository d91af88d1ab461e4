import type { ApprovedHub, ApprovedOperation } from "./approval.ts";
import { canonicalJson } from "../base/canonical-json.ts";
import { type DigestOf, sha256OfAll } from "../base/sha256.ts";

/** What a plan is known by: what it is for, what it does, and what it expects to find. */
export interface PlanIdentity {
  /** Name of the topology. */
  readonly topology: string;
  readonly hub: ApprovedHub;
  readonly isComplete: boolean;
  readonly operations: readonly ApprovedOperation[];
}

/**
 * Returns the id of a plan: two plans with one id do the same to the same. What an operation waits for follows from
 * the others, and is not part of it. Whoever has a faster SHA-256 at hand can give it: the id is the same.
 */
export function planIdOf(
  { topology, hub: { account, region, vpc }, isComplete, operations }: PlanIdentity,
  digestOf: DigestOf = sha256OfAll,
): string {
  return digestOf(lines(canonicalJson({ topology, account, region, vpc, isComplete }), operations));
}

function* lines(head: string, operations: readonly ApprovedOperation[]): Generator<string> {
  yield head;
  for (const { id, kind, account, region, role = "", changes, parameters, expects } of operations) {
    yield `\n${canonicalJson([id, kind, account, region, role, changes, parameters, expects])}`;
  }
}
