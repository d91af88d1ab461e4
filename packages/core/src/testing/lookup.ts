import { waysOf, waysTo } from "../resource/dns-entry.ts";
import type { ObservedEndpoint, ObservedState, ObservedZone } from "../resource/resource.ts";
import { isWithin } from "../words/cidr.ts";
import type { Cidr } from "../words/ids.ts";
import { type VpcRef, vpcRefText } from "../words/key.ts";
import { valueOr } from "../words/state.ts";

/** A VPC that asks for names. */
export interface Asker {
  readonly vpc: VpcRef;
  readonly cidr: string;
}

/**
 * Tells what becomes of a name that a VPC asks for: no zone of the hub has it (`public`), it leads to an endpoint that
 * lets the VPC in (`served`), or neither (`dark`).
 */
export function lookUp(name: string, { vpc, cidr }: Asker, state: ObservedState): "public" | "served" | "dark" {
  const zones = valueOr(state.zones, []).filter((zone) => isAbove(zone, name) && isOn(zone, vpc));
  // The nearest zone wins, also where it has no such name (AWS-FACTS D1).
  const [nearest] = zones.toSorted((a, b) => b.name.length - a.name.length);
  if (nearest === undefined) return "public";
  const endpoint = endpointBehind(name, nearest, state);
  return endpoint !== undefined && isAdmitting(endpoint, cidr as Cidr, state) ? "served" : "dark";
}

function isAbove(zone: ObservedZone, name: string): boolean {
  return name === zone.name || name.endsWith(`.${zone.name}`);
}

function isOn({ vpcs }: ObservedZone, vpc: VpcRef): boolean {
  return valueOr(vpcs, []).some((one) => vpcRefText(one) === vpcRefText(vpc));
}

function endpointBehind(name: string, zone: ObservedZone, state: ObservedState): ObservedEndpoint | undefined {
  const records = valueOr(zone.records, []);
  const record =
    records.find((one) => one.name === name) ??
    records.find((one) => one.name.startsWith("*.") && name.endsWith(one.name.slice(1)));
  const ways = record === undefined ? [] : waysOf(record);
  // A resolver takes any of several addresses, so each of them must be one of the endpoint's.
  return valueOr(state.endpoints, []).find(
    (endpoint) => ways.length > 0 && ways.every((way) => waysTo(endpoint).includes(way)),
  );
}

function isAdmitting(
  { securityGroups, state, isPrivateDnsEnabled }: ObservedEndpoint,
  cidr: Cidr,
  found: ObservedState,
): boolean {
  if (state !== "available" || isPrivateDnsEnabled) return false;
  const groups = valueOr(found.securityGroups, []).filter(({ id }) => securityGroups.includes(id));
  return groups.some(({ ingress }) =>
    ingress.some(({ source, fromPort }) => source.kind === "cidr" && fromPort === 443 && isWithin(cidr, source.cidr)),
  );
}
