import { distributionOf } from "../distribution/distribution.ts";
import type { ObstaclesOf } from "../distribution/parts.ts";
import { type SharedGoal, sharedGoals, standingGoals } from "../match/goals.ts";
import { isUsable } from "../match/endpoints.ts";
import { type Match, matchOf } from "../match/match.ts";
import { type Obstacle, no, notKnown, reachOf, whyUnread } from "../reach/answer.ts";
import { type End, endOf } from "../reach/end.ts";
import { resolverObstacles, ruleObstacles } from "../reach/names.ts";
import { reach } from "../reach/reach.ts";
import { desiredStateOf } from "../resource/desired.ts";
import { servedByOwn } from "../resource/local-endpoints.ts";
import { ownedBy, serviceOf } from "../resource/owned.ts";
import { isOurs } from "../resource/ownership.ts";
import type { ObservedState } from "../resource/resource.ts";
import { type Scope, isServiceInScope } from "../scope/scope.ts";
import type { Environment } from "../topology/environment.ts";
import type { Networks } from "../topology/networks.ts";
import type { Spoke, Topology } from "../topology/topology.ts";
import type { VpcId } from "../words/ids.ts";
import { vpcRefText } from "../words/key.ts";
import { absent, valueOr } from "../words/state.ts";
import { faultsOf } from "./faults.ts";
import { type NameGround, nameObstacles } from "./names.ts";
import { type WholeTopology, spokeFaults } from "./spoke-faults.ts";
import type { LinkAnswer, Verification, VerifiedLink } from "./verification.ts";

/** What links are verified by: all that was observed of a topology, for that purpose. */
export interface VerificationInput {
  /** With the spokes that are in scope. */
  readonly topology: Topology;
  readonly environment: Environment;
  readonly state: ObservedState;
  readonly scope: Scope;
  /** The file as it is, in scope or not. */
  readonly whole: WholeTopology;
}

/**
 * Returns what is in the way of each link as it stands, as far as the control plane tells: names and what they lead to, and
 * the way there and back. Pure: same input, same answer.
 */
export function verifyLinks({ topology, environment, state, scope, whole }: VerificationInput): Verification {
  const distribution = distributionOf(topology);
  const desired = desiredStateOf(topology, environment, distribution.associate);
  const match = matchOf(topology, desired, ownedBy(topology.name, state));
  const { name, hub, services, spokes } = topology;
  const isServed = servedByOwn(desired.localEndpoints.filter(({ intent }) => intent === "keep"));
  const seen: Seen = {
    match,
    isKept: (zone, spoke) => isServed(zone, vpcRefText(spoke)),
    obstaclesOf: distribution.obstacles({ match, environment }),
    environment,
    state,
    goals: sharedGoals(standingGoals(match, state)),
    networks: environment.networks ?? noNetworks,
  };
  const { account, region, vpc } = hub;
  return {
    topology: name,
    hub: { account, region, vpc },
    services: services.map((service) => service.name),
    spokes: spokes.map((spoke) => ({
      name: spoke.name,
      account: spoke.account,
      vpc: { region: spoke.region, vpc: spoke.vpc },
      links: linksOfSpoke(spoke, seen, scope),
    })),
    faults: [...faultsOf(match, environment, state), ...spokeFaults(whole, environment, state)],
  };
}

interface Seen {
  readonly match: Match;
  readonly isKept: NameGround["isKept"];
  readonly obstaclesOf: ObstaclesOf;
  readonly environment: Environment;
  readonly state: ObservedState;
  readonly goals: readonly SharedGoal[];
  readonly networks: Networks;
}

const noNetworks: Networks = {
  vpcs: new Map(),
  transitGateways: new Map(),
  peerings: new Map(),
  prefixLists: new Map(),
  natGateways: new Map(),
};

function linksOfSpoke(spoke: Spoke, seen: Seen, scope: Scope): readonly VerifiedLink[] {
  const used = new Set(spoke.services);
  const asked = seen.match.topology.services.flatMap(({ name }) =>
    used.has(name) && isServiceInScope(name, spoke, scope) && !isOwn(name, spoke, seen) ? name : [],
  );
  const unfit = unfitSpoke(spoke, seen.environment);
  if (unfit !== undefined) return asked.map((service) => linkOf(service, [unfit], "yes"));
  const ways = waysOf(spoke, seen);
  const otherwise = spoke.reachability === "check" ? "yes" : "assumed";
  return asked.map((service) => {
    const obstacles = [...serviceObstacles(service, spoke, seen), ...ways(service)];
    return linkOf(service, obstacles, otherwise);
  });
}

/** What a spoke has all from an endpoint of its own, as its file says, is no link of the hub. */
function isOwn(service: string, spoke: Spoke, { match, isKept }: Seen): boolean {
  const zones = match.desired.zones.filter(({ services }) => services.includes(service));
  return zones.length > 0 && zones.every(({ name }) => isKept(name, spoke));
}

function linkOf(service: string, found: readonly Obstacle[], otherwise: LinkAnswer): VerifiedLink {
  const { answer, obstacles } = reachOf(found);
  return { service, answer: answer === "yes" ? otherwise : answer, obstacles };
}

/** A VPC that is not there, or was not read, has no link that could be looked at. */
function unfitSpoke({ name, vpc, account, region }: Spoke, { spokeVpcs }: Environment): Obstacle | undefined {
  const observed = spokeVpcs.get(name) ?? absent;
  if (observed.kind === "present") return undefined;
  if (observed.kind === "absent")
    return no("zone", vpc, {
      message: `the VPC ${vpc} of spoke ${name} does not exist in account ${account}, ${region}`,
      hint: `correct the vpc, account or region of ${name}`,
    });
  const { message, hint, action } = observed.reason;
  return notKnown("zone", vpc, {
    message: `spoke ${name} could not be read: ${message}`,
    hint: hint ?? `see that ${action} works in account ${account}`,
  });
}

function serviceObstacles(
  service: string,
  spoke: Spoke,
  { match, obstaclesOf, environment, state, isKept }: Seen,
): readonly Obstacle[] {
  const unread = [state.zones, state.endpoints, environment.catalogue].find(({ kind }) => kind === "unknown");
  // What of the hub could not be read is told once, as a fault.
  if (unread?.kind === "unknown")
    return [
      notKnown("endpoint", service, {
        message: `the hub was not read: ${unread.reason.message}`,
        hint: unread.reason.hint ?? `see that ${unread.reason.action} works in the hub's account`,
      }),
    ];
  const endpoint = match.desired.endpoints.find((one) => one.service === service);
  if (endpoint === undefined)
    return [
      notKnown("endpoint", service, {
        message: `what names ${service} has is not known`,
        hint: "plan the topology, which tells why",
      }),
    ];
  return [
    ...(match.endpoints.kept.has(endpoint.key) ? [] : [noEndpoint(service, match, state)]),
    ...nameObstacles(service, spoke, { match, environment, obstaclesOf, isKept }),
  ];
}

/** One that is there and cannot be the one is told by its state: who looks in the console sees an endpoint. */
function noEndpoint(service: string, { topology }: Match, { endpoints }: ObservedState): Obstacle {
  const found = valueOr(endpoints, []).filter((one) => isOurs(topology.name, one) && serviceOf(one) === service);
  const unusable = found.find((one) => !isUsable(one));
  if (unusable !== undefined) {
    const { id, state, lastError } = unusable;
    const why = lastError === undefined ? "" : `: ${lastError}`;
    const hint = "plan the topology, which tells what becomes of it";
    return no("endpoint", id, { message: `the endpoint ${id} of ${service} is ${state}${why}`, hint });
  }
  const hint = "apply the topology, which makes it";
  return no("endpoint", service, { message: `there is no endpoint for ${service} in the hub`, hint });
}

/** Answers are shared by services that are alike on the way. */
function waysOf(spoke: Spoke, { environment, goals, networks, match }: Seen): (service: string) => readonly Obstacle[] {
  const vpc = environment.spokeVpcs.get(spoke.name);
  const { hubVpc } = environment;
  if (spoke.reachability !== "check" || vpc?.kind !== "present") return () => [];
  const end = endOf(`spoke ${spoke.name}`, vpc.value, networks);
  // Whither nobody knows, no way is well; what keeps the spoke from resolving is asked of itself alone.
  if (hubVpc.kind !== "present") {
    const known = [...resolverObstacles(end), unreadHub(match.topology.hub.vpc, hubVpc)];
    return (service) => [...known, ...rulesAgainst(service, end, match)];
  }
  const hub = endOf("the hub", hubVpc.value, networks);
  const byGoal = new Map<SharedGoal, readonly Obstacle[]>();
  return (service) => {
    const shared = goals.find(({ services }) => services.includes(service));
    if (shared === undefined) return [];
    const known = byGoal.get(shared) ?? reach({ spoke: end, hub, goal: shared.goal, networks }).obstacles;
    byGoal.set(shared, known);
    return [...known, ...rulesAgainst(service, end, match)];
  };
}

function unreadHub(vpc: VpcId, read: Environment["hubVpc"]): Obstacle {
  return notKnown("endpoint", vpc, {
    message: `the hub VPC was not read${whyUnread(read)}, so the way there was not looked at`,
    hint: "see that ec2:DescribeVpcs and ec2:DescribeVpcAttribute work in the hub's account",
  });
}

/** That rules were not read has been said by the way. */
function rulesAgainst(service: string, end: End, { desired }: Match): readonly Obstacle[] {
  if (end.network.resolverRules.kind !== "present") return [];
  const zones = desired.zones.filter(({ services }) => services.includes(service)).map(({ name }) => name);
  return ruleObstacles(end, zones);
}
