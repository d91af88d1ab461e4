import type { Need } from "./need.ts";
import * as scope from "./scope.ts";
import type { RightScope } from "./scope.ts";

/**
 * In whose account a right is used: that of the hub, that of a spoke, that which lists the organization's accounts, or that
 * which owns the Transit Gateways. In a spoke's account there may be two more roles: one that probes, and one that Lambda
 * gives the probe its network interfaces with.
 */
export type Side = "hub" | "spoke" | "organization" | "network" | "probe" | "function";

/** Tells whether an account is only read, by whatever role it is entered. */
export function isOnlyRead(side: Side): boolean {
  return side === "organization" || side === "network";
}

/** What for: to plan, which only reads, or to apply, which does all that a plan does too. */
export type Purpose = "plan" | "apply";

/** Who needs a right, for what, on what. */
export interface Right {
  readonly side: Side;
  readonly purpose: Purpose;
  readonly scope: RightScope;
  readonly need: Need;
}

/** Makes a right on a scope; without a need it is always needed. */
export type RightFor = (scope: RightScope, need?: Need) => Right;

function rightFor(side: Side, purpose: Purpose): RightFor {
  return (one, need = "always") => ({ side, purpose, scope: one, need });
}

/** A right of the hub, to plan. */
export const hubPlan: RightFor = rightFor("hub", "plan");
/** A right of the hub, to apply. */
export const hubApply: RightFor = rightFor("hub", "apply");
/** A right where the accounts of the organization are listed, to plan. */
export const organizationPlan: RightFor = rightFor("organization", "plan");
/** A right of who owns the Transit Gateways, to plan. */
export const networkPlan: RightFor = rightFor("network", "plan");
/** A right of a spoke, to plan. */
export const spokePlan: RightFor = rightFor("spoke", "plan");
/** A right of a spoke, to apply. */
export const spokeApply: RightFor = rightFor("spoke", "apply");
/** A right in a spoke, to probe. */
export const probe: RightFor = rightFor("probe", "apply");

/** What Lambda does with the role of a function in a VPC (AWS-FACTS-2 L3: AWSLambdaVPCAccessExecutionRole, without logs). */
export const ofFunction: readonly Right[] = [
  rightFor("function", "apply")(scope.functionInterfaces),
  rightFor("function", "apply")(scope.functionCode),
];

/** What is read of the networks on both sides. */
export const ofNetworks: readonly Right[] = [
  hubPlan(scope.hubRegion, "reachability"),
  spokePlan(scope.spokeRegions, "reachability"),
];
