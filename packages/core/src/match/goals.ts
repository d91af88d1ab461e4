import { canonicalJson } from "../base/canonical-json.ts";
import { groupBy } from "../base/group-by.ts";
import type { Admission } from "../reach/groups.ts";
import type { Goal, Place } from "../reach/reach.ts";
import type { Endpoint, IngressRule, ObservedEndpoint, ObservedState } from "../resource/resource.ts";
import type { DnsName, SubnetId } from "../words/ids.ts";
import { fewOf } from "../words/few.ts";
import { type Observed, absent, present, valueOr } from "../words/state.ts";
import type { Match } from "./match.ts";

/** Services whose endpoints are alike to whoever wants to reach them. */
export interface SharedGoal {
  readonly services: readonly string[];
  /** It bears the names of all of them, and none of their zones: names are each service's own. */
  readonly goal: Goal;
}

/**
 * Returns what links lead to once a plan is carried out, by service: endpoints in the subnets that they are to have, behind
 * the groups that they are to have. How an endpoint fares is not asked: that has checks of its own.
 */
export function plannedGoals(match: Match, state: ObservedState): readonly Goal[] {
  return match.desired.endpoints.map((desired) => ({
    ...commonOf(desired, match),
    state: undefined,
    places: placesOf(desired.subnets, match.endpoints.kept.get(desired.key)),
    admission: plannedAdmission(desired, match, state),
  }));
}

/** Returns what links lead to as it stands, by service; a service without an endpoint has none. */
export function standingGoals(match: Match, state: ObservedState): readonly Goal[] {
  return match.desired.endpoints.flatMap((desired): readonly Goal[] => {
    const kept = match.endpoints.kept.get(desired.key);
    if (kept === undefined) return [];
    return [
      {
        ...commonOf(desired, match),
        state: kept.state,
        places: placesOf(kept.subnets, kept),
        admission: { ids: kept.securityGroups, ingress: ingressOf(kept.securityGroups, state) },
      },
    ];
  });
}

/** Joins services whose endpoints are in the same places, behind the same groups and on the same ports. */
export function sharedGoals(goals: readonly Goal[]): readonly SharedGoal[] {
  const sameness = ({ places, admission, ports, state, id }: Goal): string =>
    canonicalJson([
      places.map(({ subnet, address }) => [subnet, address ?? null]),
      admission.ids,
      admission.ingress.kind,
      ports,
      state === undefined || state === "available" ? null : (id ?? null),
    ]);
  return [...groupBy(goals, sameness).values()].flatMap((alike): readonly SharedGoal[] => {
    const [first] = alike;
    if (first === undefined) return [];
    const services = alike.map(({ service }) => service);
    return [{ services, goal: { ...first, service: fewOf(services), zones: [] } }];
  });
}

function commonOf(
  { key, service }: Endpoint,
  { topology, desired, endpoints }: Match,
): Pick<Goal, "service" | "id" | "ports" | "zones"> {
  return {
    service,
    id: endpoints.kept.get(key)?.id,
    ports: topology.services.find(({ name }) => name === service)?.ports ?? [],
    zones: zonesOf(service, desired.zones),
  };
}

function zonesOf(service: string, zones: Match["desired"]["zones"]): readonly DnsName[] {
  return zones.filter(({ services }) => services.includes(service)).map(({ name }) => name);
}

/** An endpoint has one address in each of its subnets, known once it has been read. */
function placesOf(subnets: readonly SubnetId[], kept: ObservedEndpoint | undefined): readonly Place[] {
  const known = new Map(kept?.addresses.map(({ subnet, address }) => [subnet, address]));
  return subnets.map((subnet) => ({ subnet, address: known.get(subnet) }));
}

function plannedAdmission({ securityGroups }: Endpoint, match: Match, state: ObservedState): Admission {
  if (securityGroups.kind === "given")
    return { ids: securityGroups.ids, ingress: ingressOf(securityGroups.ids, state) };
  const { key } = securityGroups;
  const group = match.desired.securityGroups.find((one) => one.key === key);
  if (group === undefined) return { ids: [], ingress: absent };
  const id = match.groupIdOf(key);
  // While the CIDRs of some spokes are not known, no rule is taken away.
  const standing = group.isIngressComplete || id === undefined ? [] : valueOr(ingressOf([id], state), []);
  return { ids: [id ?? group.name], ingress: present([...group.ingress, ...standing]) };
}

/** What several groups let in together; unknown where one of them was not read. */
function ingressOf(ids: readonly string[], { securityGroups }: ObservedState): Observed<readonly IngressRule[]> {
  if (securityGroups.kind !== "present") return securityGroups;
  const found = securityGroups.value.filter(({ id }) => ids.includes(id));
  return found.length < ids.length ? absent : present(found.flatMap(({ ingress }) => ingress));
}
