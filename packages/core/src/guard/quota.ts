import { aboutHub } from "../topology/subject.ts";
import { stop } from "./finding.ts";
import type { ResourceQuotas } from "../topology/resource-quotas.ts";
import { valueOr } from "../words/state.ts";
import type { Guard } from "./context.ts";

// What is added counts and what goes does not: AWS counts at each call, and new things stand before old ones go. All of
// them count, whosever they are. Where nothing is added there is nothing to refuse.

/** Checks that the hub VPC gets no more endpoints than AWS allows. */
export const endpointsFit: Guard = ({ topology, state, changes }) => {
  const { endpointsPerVpc } = topology.quotas;
  const added = changes.filter(({ resource, kind }) => resource === "endpoint" && isMaking(kind)).length;
  const found = valueOr(state.endpoints, []).filter(
    ({ vpc, state: stage }) => vpc === topology.hub.vpc && stage !== "deleted",
  ).length;
  if (added === 0 || found + added <= endpointsPerVpc) return [];
  return [
    stop("quota.endpoints", aboutHub, {
      message: `the hub VPC ${topology.hub.vpc} would have ${found + added} endpoints at once, ${endpointsPerVpc} are allowed (there now: ${found})`,
      hint: `take services out, or endpoints that are no longer used; ${unlessGranted("endpointsPerVpc")}`,
    }),
  ];
};

/** Checks that the hub's account gets no more zones than AWS allows; its public zones are not read, and not counted. */
export const zonesFit: Guard = ({ topology, state, changes }) => {
  const { zonesPerAccount } = topology.quotas;
  const added = changes.filter(({ resource, kind }) => resource === "zone" && isMaking(kind)).length;
  const found = valueOr(state.zones, []).length;
  if (added === 0 || found + added <= zonesPerAccount) return [];
  return [
    stop("quota.zones", aboutHub, {
      message: `account ${topology.hub.account} would have ${found + added} private zones at once, ${zonesPerAccount} are allowed (there now: ${found})`,
      hint: `take services out, or zones that are no longer used; ${unlessGranted("zonesPerAccount")}`,
    }),
  ];
};

/** Returns what to do where AWS allows an account more than others. */
export function unlessGranted(quota: keyof ResourceQuotas): string {
  return `if AWS granted more, write the number as quotas.${quota}`;
}

function isMaking(kind: string): boolean {
  return kind === "create" || kind === "replace";
}
