import type { Change } from "../diff/change.ts";
import type { Match } from "../match/match.ts";
import type { ObservedState } from "../resource/resource.ts";
import type { Environment } from "../topology/environment.ts";
import { groupBy } from "../base/group-by.ts";
import { type Join, joinOf } from "../diff/joins.ts";
import { type SharedGoal, plannedGoals, sharedGoals } from "../match/goals.ts";
import { type Obstacle, type ReachCheck, reachOf } from "../reach/answer.ts";
import { type End, endOf } from "../reach/end.ts";
import { reach } from "../reach/reach.ts";
import type { Networks } from "../topology/networks.ts";
import type { Spoke, Topology } from "../topology/topology.ts";
import { fewOf } from "../words/few.ts";

/** A spoke that is to get names, and whether it reaches what they lead to. */
export interface JoiningReach {
  readonly spoke: Spoke;
  readonly joins: readonly Join[];
  readonly ways: readonly JoiningWay[];
}

/** What is between a spoke and services that are alike on the way. */
export interface JoiningWay {
  readonly services: readonly string[];
  /** `assumed`, where the file says that there is a way. */
  readonly answer: "yes" | "no" | "unknown" | "assumed";
  /** The first in the way comes first. */
  readonly obstacles: readonly Obstacle[];
}

/** What it is read from. */
interface Ground {
  readonly topology: Topology;
  readonly environment: Environment;
  readonly state: ObservedState;
  readonly match: Match;
  readonly changes: readonly Change[];
}

/**
 * Returns what is between the hub and the spokes that are to get names, in the order of the file. What keeps names alone from
 * resolving is left out: such a spoke resolves what it did before. Spokes whose network nobody has read are left out, too.
 */
export function joiningReach(ground: Ground): readonly JoiningReach[] {
  const { topology, changes } = ground;
  const joins = groupBy(changes.flatMap(spokesJoin), ({ user }) => user.spoke);
  const waysFor = waysAmong(ground);
  return topology.spokes.flatMap((spoke): readonly JoiningReach[] => {
    const own = joins.get(spoke.name);
    const ways = own === undefined ? undefined : waysFor(spoke, servicesOf(own));
    return own === undefined || ways === undefined ? [] : [{ spoke, joins: own, ways }];
  });
}

function spokesJoin(change: Ground["changes"][number]): readonly Join[] {
  const join = joinOf(change);
  return join?.user.spoke === undefined ? [] : [join];
}

function servicesOf(joins: readonly Join[]): ReadonlySet<string> {
  return new Set(joins.flatMap(({ services, user }) => services.filter((service) => user.isUsing(service))));
}

type WaysFor = (spoke: Spoke, services: ReadonlySet<string>) => readonly JoiningWay[] | undefined;

function waysAmong({ environment, match, state }: Ground): WaysFor {
  const { networks, hubVpc } = environment;
  const looked =
    networks === undefined || hubVpc.kind !== "present"
      ? undefined
      : { networks, hub: endOf("the hub", hubVpc.value, networks), goals: sharedGoals(plannedGoals(match, state)) };
  return (spoke, services) => {
    if (spoke.reachability === "assume") return [{ services: [...services], answer: "assumed", obstacles: [] }];
    const vpc = environment.spokeVpcs.get(spoke.name);
    if (looked === undefined || vpc?.kind !== "present") return undefined;
    return waysOf(endOf(`spoke ${spoke.name}`, vpc.value, looked.networks), services, looked);
  };
}

interface Looked {
  readonly networks: Networks;
  readonly hub: End;
  readonly goals: readonly SharedGoal[];
}

function waysOf(spoke: End, joined: ReadonlySet<string>, { goals, hub, networks }: Looked): readonly JoiningWay[] {
  return goals.flatMap(({ services, goal }): readonly JoiningWay[] => {
    const meant = services.filter((service) => joined.has(service));
    if (meant.length === 0) return [];
    const { obstacles } = reach({ spoke, hub, networks, goal: { ...goal, service: fewOf(meant) } });
    return [{ services: meant, ...reachOf(obstacles.filter(({ check }) => !ofNames.has(check))) }];
  });
}

/** What keeps names from resolving; the attributes of a VPC have a check of their own. */
const ofNames: ReadonlySet<ReachCheck> = new Set<ReachCheck>(["dns", "resolver-rules"]);
