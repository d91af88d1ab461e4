import { groupBy } from "../base/group-by.ts";
import type { DesiredState } from "../resource/desired.ts";
import { type OwnedState, serviceOf } from "../resource/owned.ts";
import type { Endpoint, EndpointState, ObservedEndpoint, RivalSubnet } from "../resource/resource.ts";
import { regionOfServiceName } from "../topology/service-names.ts";
import type { Key } from "../words/ids.ts";
import { endpointKey } from "../words/key.ts";
import { valueOr } from "../words/state.ts";

/** The endpoints by what becomes of them. */
export interface EndpointMatch {
  /** For each one that is demanded, those of ours that are it, the lowest id first. */
  readonly demanded: readonly DemandedEndpoint[];
  /** Those of ours that nobody demands, by service, the lowest id first. */
  readonly leftOver: readonly LeftOverEndpoints[];
  /** The one that stays, by the key that it is demanded under. */
  readonly kept: ReadonlyMap<Key, ObservedEndpoint>;
}

/** An endpoint that is demanded, and what there is of it. */
export interface DemandedEndpoint {
  readonly desired: Endpoint;
  /** Fits, and is nearest to serving; undefined where none does. */
  readonly kept: ObservedEndpoint | undefined;
  /** The others that bear its key. */
  readonly others: readonly ObservedEndpoint[];
}

/** Endpoints of ours for a service that nobody demands; `service` is undefined where their key tag names none. */
export interface LeftOverEndpoints {
  readonly service: string | undefined;
  readonly found: readonly ObservedEndpoint[];
}

/**
 * Pairs the endpoints that are demanded with those of ours: by their keys, and where none of its key fits, by the name of
 * the service. A service that is called otherwise in the file now keeps its endpoint, whose key tag stays as it is.
 */
export function matchEndpoints(desired: DesiredState, owned: OwnedState): EndpointMatch {
  const found = valueOr(owned.endpoints, []).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const byService = groupBy(found, serviceOf);
  const wanted = new Set(desired.endpoints.map(({ service }) => service));
  const keptByKey = new Map(
    desired.endpoints.map((endpoint) => [endpoint, endpointToKeep(endpoint, byService.get(endpoint.service) ?? [])]),
  );
  const taken = new Set([...keptByKey.values()].flatMap((endpoint) => endpoint ?? []));
  const demanded = desired.endpoints.map((endpoint) => {
    const free = found.filter((one) => !taken.has(one));
    const kept = keptByKey.get(endpoint) ?? endpointToKeep(endpoint, free);
    if (kept !== undefined) taken.add(kept);
    return { desired: endpoint, kept };
  });
  const isLeft = (endpoint: ObservedEndpoint): boolean => !taken.has(endpoint);
  return {
    demanded: demanded.map((one) => ({ ...one, others: (byService.get(one.desired.service) ?? []).filter(isLeft) })),
    leftOver: [...byService]
      .filter(([service]) => service === undefined || !wanted.has(service))
      .map(([service, left]) => ({ service, found: left.filter(isLeft) })),
    kept: new Map(
      demanded.flatMap(({ desired: { service }, kept }) => (kept === undefined ? [] : [[endpointKey(service), kept]])),
    ),
  };
}

/** The states of an endpoint that serves, or will; the best first. */
const usable: readonly EndpointState[] = ["available", "partial", "pending", "pendingacceptance"];

/** Tells whether an endpoint serves, or will without anybody's doing. */
export function isUsable({ state }: ObservedEndpoint): boolean {
  return usable.includes(state);
}

/**
 * Tells whether an endpoint leads to a service of the Region that is wanted. Where AWS names no Region, and the name of
 * the service has none (`com.amazonaws.iam`), it may be any: an endpoint that serves is not replaced for that (law 5).
 */
export function isInServiceRegion(observed: ObservedEndpoint, desired: Endpoint): boolean {
  if (observed.serviceRegion === desired.serviceRegion) return true;
  return observed.serviceRegion === undefined && regionOfServiceName(observed.serviceName) === undefined;
}

/** Returns the subnets of an endpoint in whose place others are wanted. */
export function rivalsAt({ rivalSubnets }: Endpoint, { subnets }: ObservedEndpoint): readonly RivalSubnet[] {
  return rivalSubnets.filter(({ subnet }) => subnets.includes(subnet));
}

function endpointToKeep(desired: Endpoint, found: readonly ObservedEndpoint[]): ObservedEndpoint | undefined {
  const fitting = found.filter(
    (endpoint) =>
      endpoint.serviceName === desired.serviceName &&
      isInServiceRegion(endpoint, desired) &&
      endpoint.vpc === desired.vpc &&
      isUsable(endpoint) &&
      rivalsAt(desired, endpoint).length === 0,
  );
  const rank = ({ state, id }: ObservedEndpoint): string => `${usable.indexOf(state)} ${id}`;
  return fitting.toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1))[0];
}
