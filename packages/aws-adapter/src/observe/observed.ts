import { type Observed, type UnknownReason, absent, hasCode, isHubError, present, unknown } from "@vpce-hub/core";
import type { Origin } from "../connection/aws.ts";

/** Values that a filter of EC2 takes at most. */
export const mostFilterValues = 200;
/** Items on a page of EC2 at most, for the actions that we call. */
export const ec2PageSize = 1000;

/**
 * What an observation is for. A review looks at the networks of spokes that are to get names, a verification at those of
 * all, and at all that they see. Held against an approval, a plan need not say again what its reviewer was told: what no
 * operation depends on is not read.
 */
export type ObservationPurpose = "review" | "compare-to-approval" | "verify";

/** Says what a read found, or why nothing could be read; `action` is what it is about. */
export async function observedBy<T>(
  origin: Origin,
  action: string,
  read: () => Promise<T | undefined>,
): Promise<Observed<T>> {
  try {
    const value = await read();
    return value === undefined ? absent : present(value);
  } catch (error) {
    // Whoever stopped the run wants no plan of what was not read in time.
    if (hasCode(error, "apply.interrupted")) throw error;
    return unknown(reasonOf(error, origin, action));
  }
}

function reasonOf(error: unknown, { caller, region }: Origin, action: string): UnknownReason {
  if (!isHubError(error)) throw error;
  const { code, message, hint, call } = error;
  return { code, message, hint, account: caller.account, region, action: call?.action ?? action };
}
