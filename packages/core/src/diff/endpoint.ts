import {
  type DemandedEndpoint,
  type LeftOverEndpoints,
  isInServiceRegion,
  isUsable,
  rivalsAt,
} from "../match/endpoints.ts";
import type { Match } from "../match/match.ts";
import type { Endpoint, ObservedEndpoint } from "../resource/resource.ts";
import { aboutService } from "../topology/subject.ts";
import type { Key, SecurityGroupId } from "../words/ids.ts";
import { endpointKey, surplusEndpointKey } from "../words/key.ts";
import { isSamePolicy, prettyPolicy } from "../words/policy-document.ts";
import type { EndpointChange } from "./facts/endpoint.ts";
import type { FieldChange } from "./facts/fact.ts";
import { listChange, valueChange } from "./field-change.ts";
import { tagFields } from "./tags.ts";

/** Resolves the key of a group to its id; undefined while it does not exist. */
type GroupIdOf = Match["groupIdOf"];

/** What the changes of endpoints are made with. */
export interface EndpointDiffOptions {
  /** False while a record may lead to an endpoint without our knowing: then none goes (law 5). */
  readonly mayRemove: boolean;
}

/** Returns the changes of endpoints. */
export function diffEndpoints(
  { endpoints, groupIdOf, owned: { adopted } }: Match,
  { mayRemove }: EndpointDiffOptions,
): readonly EndpointChange[] {
  return [
    ...endpoints.demanded
      .flatMap((demanded) => diffEndpoint(demanded, { groupIdOf, adopted }))
      .flatMap((change) => (mayRemove ? change : withoutRemoval(change))),
    ...(mayRemove ? endpoints.leftOver.flatMap(leaving) : []),
  ];
}

/** Returns what in an endpoint is to be changed in place. */
export function endpointFields(
  desired: Endpoint,
  observed: ObservedEndpoint,
  groupIdOf: GroupIdOf,
): readonly FieldChange[] {
  const groups = groupIdsOf(desired, groupIdOf).map((id) => id ?? "(known after apply)");
  return [
    ...listChange("subnets", observed.subnets, desired.subnets),
    ...listChange("securityGroups", observed.securityGroups, groups),
    ...(isPolicyDifferent(desired, observed)
      ? valueChange("policy", prettyPolicy(observed.policy), prettyPolicy(desired.policy))
      : []),
    ...tagFields(desired.tags, observed.tags),
    ...valueChange("privateDns", observed.isPrivateDnsEnabled ? "on" : "off", "off"),
  ];
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

/** What is known of the hub when endpoints are compared. */
interface Known {
  readonly groupIdOf: GroupIdOf;
  /** Ids of what is adopted now. */
  readonly adopted: ReadonlySet<string>;
}

function diffEndpoint({ desired, kept, others }: DemandedEndpoint, known: Known): readonly EndpointChange[] {
  if (kept !== undefined) {
    return [
      ...updateOf(desired, kept, known),
      ...others.map((other) => surplus(desired.service, other, `${kept.id} serves in its place`)),
    ];
  }
  const [replaced, ...rest] = others;
  if (replaced === undefined) return [creation(desired)];
  return [
    replacement(desired, replaced),
    ...rest.map((other) => surplus(desired.service, other, "a new endpoint takes its place")),
  ];
}

/** A replacement is made all the same, since records may need it; what it replaces goes when all is known. */
function withoutRemoval(change: EndpointChange): readonly EndpointChange[] {
  if (change.kind === "delete") return [];
  return [change.kind === "replace" ? creation(change.desired) : change];
}

type Common = Pick<EndpointChange, "resource" | "subject" | "services">;

function ofService(service: string | undefined): Common {
  const services = service === undefined ? [] : [service];
  return { resource: "endpoint", subject: aboutService(...services), services };
}

function creation(desired: Endpoint): EndpointChange {
  const { key, service } = desired;
  return { ...ofService(service), kind: "create", key, desired, why: `the topology lists the service ${service}` };
}

function updateOf(desired: Endpoint, observed: ObservedEndpoint, known: Known): readonly EndpointChange[] {
  // One that is adopted gets its tags by that.
  const fields = endpointFields(desired, observed, known.groupIdOf).filter(
    ({ field }) => field !== "tags" || !known.adopted.has(observed.id),
  );
  if (fields.length === 0) return [];
  const isPlural = fields.length > 1 || fields.some(({ kind }) => kind === "list");
  const why = `${fields.map(({ field }) => field).join(", ")} ${isPlural ? "differ" : "differs"} from the topology`;
  return [{ ...ofService(desired.service), kind: "update", key: desired.key, desired, observed, fields, why }];
}

function replacement(desired: Endpoint, observed: ObservedEndpoint): EndpointChange {
  const fields = [
    ...valueChange("state", isUsable(observed) ? "" : observed.state, ""),
    ...valueChange("serviceName", observed.serviceName, desired.serviceName),
    ...valueChange("serviceRegion", observed.serviceRegion ?? "", desired.serviceRegion ?? ""),
    ...valueChange("vpc", observed.vpc, desired.vpc),
    ...(rivalsAt(desired, observed).length === 0 ? [] : listChange("subnets", observed.subnets, desired.subnets)),
  ];
  const why = whyReplaced(desired, observed);
  return { ...ofService(desired.service), kind: "replace", key: desired.key, desired, observed, fields, why };
}

function whyReplaced(desired: Endpoint, observed: ObservedEndpoint): string {
  const isOtherService = observed.serviceName !== desired.serviceName || !isInServiceRegion(observed, desired);
  if (isOtherService || observed.vpc !== desired.vpc)
    return "these properties of an endpoint cannot be changed in place";
  const [rival] = rivalsAt(desired, observed);
  if (!isUsable(observed) || rival === undefined)
    return `the endpoint is ${observed.state}${observed.lastError === undefined ? "" : `: ${observed.lastError}`}`;
  return `${rival.wanted} is in the availability zone of ${rival.subnet}, and an endpoint has one subnet in each`;
}

function leaving({ service, found }: LeftOverEndpoints): readonly EndpointChange[] {
  const why = "its service is no longer in the topology";
  if (service === undefined) return found.map((endpoint) => surplus(undefined, endpoint, why));
  const [first, ...others] = found;
  if (first === undefined) return [];
  return [
    removal({ service, key: endpointKey(service), surplusOf: undefined }, first, why),
    ...others.map((other) => surplus(service, other, why)),
  ];
}

/** The id keeps the key apart from that of another endpoint which bears the same tag. */
function surplus(service: string | undefined, observed: ObservedEndpoint, why: string): EndpointChange {
  const key = surplusEndpointKey(service ?? "", observed.id);
  const surplusOf = service === undefined ? undefined : endpointKey(service);
  return removal({ service, key, surplusOf }, observed, why);
}

function removal(
  { service, key, surplusOf }: { service: string | undefined; key: Key; surplusOf: Key | undefined },
  observed: ObservedEndpoint,
  why: string,
): EndpointChange {
  return { ...ofService(service), kind: "delete", key, observed, surplusOf, why };
}
