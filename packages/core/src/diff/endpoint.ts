import { groupBy } from "../base/group-by.ts";
import type { EndpointChange, FieldChange } from "./change.ts";
import type { Key, SecurityGroupId } from "../words/ids.ts";
import { brandKey } from "../words/ids.ts";
import { keyOfEndpoint } from "../resource/owned.ts";
import { isSamePolicy, prettyPolicy } from "../words/policy-document.ts";
import type { DesiredState } from "../resource/desired.ts";
import type { Endpoint, EndpointState, ObservedEndpoint, RivalSubnet } from "../resource/resource.ts";
import { type Observed, valueOr } from "../words/state.ts";

/** Resolves the key of a group to its id; undefined while it does not exist. */
export type GroupIdOf = (key: Key) => SecurityGroupId | undefined;

/** What the changes of endpoints are made from. */
export interface EndpointDiffOptions {
  readonly groupIdOf: GroupIdOf;
  /** False while a record may lead to an endpoint without our knowing: then none goes (law 5). */
  readonly mayRemove: boolean;
}

/** Returns the changes of endpoints. */
export function diffEndpoints(
  desired: DesiredState,
  observed: Observed<readonly ObservedEndpoint[]>,
  { groupIdOf, mayRemove }: EndpointDiffOptions,
): readonly EndpointChange[] {
  const byKey = groupBy(valueOr(observed, []), keyOfEndpoint);
  const wanted = new Set(desired.endpoints.map(({ key }) => key));
  const leftOver = [...byKey].filter(([key]) => !wanted.has(key));
  return [
    ...desired.endpoints
      .flatMap((endpoint) => diffEndpoint(endpoint, byKey.get(endpoint.key) ?? [], groupIdOf))
      .flatMap((change) => (mayRemove ? change : withoutRemoval(change))),
    ...(mayRemove ? leftOver.flatMap(([key, found]) => removals(key, found)) : []),
  ];
}

/** Returns, of the endpoints that bear one key, the one to keep: it fits, and is nearest to serving. */
export function endpointToKeep(desired: Endpoint, found: readonly ObservedEndpoint[]): ObservedEndpoint | undefined {
  const fitting = found.filter(
    (endpoint) =>
      endpoint.serviceName === desired.serviceName &&
      endpoint.vpc === desired.vpc &&
      usable.includes(endpoint.state) &&
      rivalsAt(desired, endpoint).length === 0,
  );
  const rank = ({ state, id }: ObservedEndpoint): string => `${usable.indexOf(state)} ${id}`;
  return fitting.sort((a, b) => (rank(a) < rank(b) ? -1 : 1))[0];
}

function rivalsAt({ rivalSubnets }: Endpoint, { subnets }: ObservedEndpoint): readonly RivalSubnet[] {
  return rivalSubnets.filter(({ subnet }) => subnets.includes(subnet));
}

const usable: readonly EndpointState[] = ["available", "partial", "pending", "pendingacceptance"];

function diffEndpoint(
  desired: Endpoint,
  found: readonly ObservedEndpoint[],
  groupIdOf: GroupIdOf,
): readonly EndpointChange[] {
  const kept = endpointToKeep(desired, found);
  if (kept !== undefined) {
    const others = found.filter((endpoint) => endpoint !== kept);
    return [
      ...updateOf(desired, kept, groupIdOf),
      ...others.map((other) => removal(other, `${kept.id} serves in its place`)),
    ];
  }
  const [replaced, ...others] = byId(found);
  if (replaced === undefined) return [creation(desired)];
  return [replacement(desired, replaced), ...others.map((other) => removal(other, "a new endpoint takes its place"))];
}

/** A replacement is made all the same, since records may need it; what it replaces goes when all is known. */
function withoutRemoval(change: EndpointChange): readonly EndpointChange[] {
  if (change.kind === "delete") return [];
  return [change.kind === "replace" ? creation(change.desired) : change];
}

function creation(desired: Endpoint): EndpointChange {
  return {
    kind: "create",
    resource: "endpoint",
    key: desired.key,
    desired,
    why: `the topology lists the service ${desired.service}`,
  };
}

function replacement(desired: Endpoint, observed: ObservedEndpoint): EndpointChange {
  const fields = [
    fieldChange("state", usable.includes(observed.state) ? "" : observed.state, ""),
    fieldChange("serviceName", observed.serviceName, desired.serviceName),
    fieldChange("vpc", observed.vpc, desired.vpc),
    rivalsAt(desired, observed).length === 0
      ? []
      : fieldChange("subnets", listText(observed.subnets), listText(desired.subnets)),
  ].flat();
  const why = whyReplaced(desired, observed);
  return { kind: "replace", resource: "endpoint", key: desired.key, desired, observed, fields, why };
}

function whyReplaced(desired: Endpoint, observed: ObservedEndpoint): string {
  if (observed.serviceName !== desired.serviceName || observed.vpc !== desired.vpc)
    return "these properties of an endpoint cannot be changed in place";
  const [rival] = rivalsAt(desired, observed);
  if (!usable.includes(observed.state) || rival === undefined)
    return `the endpoint is ${observed.state}${observed.lastError === undefined ? "" : `: ${observed.lastError}`}`;
  return `${rival.wanted} is in the availability zone of ${rival.subnet}, and an endpoint has one subnet in each`;
}

function removals(key: Key, found: readonly ObservedEndpoint[]): readonly EndpointChange[] {
  const [first, ...others] = byId(found);
  if (first === undefined) return [];
  const why = "its service is no longer in the topology";
  return [
    { kind: "delete", resource: "endpoint", key, observed: first, why },
    ...others.map((other) => removal(other, why)),
  ];
}

function byId(endpoints: readonly ObservedEndpoint[]): readonly ObservedEndpoint[] {
  return endpoints.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function removal(observed: ObservedEndpoint, why: string): EndpointChange {
  // The id keeps the key apart from that of another endpoint which bears the same tag.
  const key = brandKey(`${keyOfEndpoint(observed).split("#")[0]}#${observed.id}`);
  return { kind: "delete", resource: "endpoint", key, observed, why };
}

function updateOf(desired: Endpoint, observed: ObservedEndpoint, groupIdOf: GroupIdOf): readonly EndpointChange[] {
  const fields = [
    fieldChange("subnets", listText(observed.subnets), listText(desired.subnets)),
    fieldChange(
      "securityGroups",
      listText(observed.securityGroups),
      listText(groupIdsOf(desired, groupIdOf).map((id) => id ?? "(known after apply)")),
    ),
    isPolicyDifferent(desired, observed)
      ? fieldChange("policy", prettyPolicy(observed.policy), prettyPolicy(desired.policy))
      : [],
    fieldChange("privateDns", observed.isPrivateDnsEnabled ? "on" : "off", "off"),
  ].flat();
  if (fields.length === 0) return [];
  const isPlural = fields.length > 1 || fields.some(({ field }) => field.endsWith("s"));
  const why = `${fields.map(({ field }) => field).join(", ")} ${isPlural ? "differ" : "differs"} from the topology`;
  return [{ kind: "update", resource: "endpoint", key: desired.key, desired, observed, fields, why }];
}

/** Tells whether the policy of an endpoint is not the one demanded; never where the service takes none. */
export function isPolicyDifferent(desired: Endpoint, observed: ObservedEndpoint): boolean {
  return desired.isPolicySupported && !isSamePolicy(desired.policy, observed.policy);
}

/** Returns the groups that an endpoint should have; undefined for one that is yet to be made. */
export function groupIdsOf(
  { securityGroups }: Endpoint,
  groupIdOf: GroupIdOf,
): readonly (SecurityGroupId | undefined)[] {
  return securityGroups.kind === "given" ? securityGroups.ids : [groupIdOf(securityGroups.key)];
}

function listText(items: readonly string[]): string {
  return [...items].sort().join(", ");
}

function fieldChange(field: string, before: string, after: string): readonly FieldChange[] {
  return before === after ? [] : [{ field, before, after }];
}
