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

/** What of a topology must be so for a right to be needed. */
export type Need =
  | "always"
  | "owned-groups"
  | "other-accounts"
  /** Endpoints are looked at by their network interfaces: for their addresses, or for who uses a group. */
  | "interfaces"
  | "other-regions"
  | "account-tags"
  /** It is looked at whether spokes reach the hub. */
  | "reachability"
  /** The same, and the file names nobody who owns the Transit Gateways: they may be the hub's own. */
  | "own-gateways"
  /** Something that others made is taken over. */
  | "adoption"
  /** Endpoints of spokes are switched to the hub. */
  | "switching"
  /** Endpoints of spokes are deleted in the end, when nobody uses them any more. */
  | "retirement"
  /** Something is adopted that others made, of the kind that is named. */
  | "adopted-endpoints"
  | "adopted-zones"
  /** What bears a former name of the topology is adopted. */
  | "former-names"
  /** A Profile serves, or did: the file says how links are served. */
  | "profiles";

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
