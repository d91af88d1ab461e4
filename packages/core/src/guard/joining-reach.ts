import type { Change } from "../diff/change.ts";
import type { Match } from "../match/match.ts";
import type { ObservedState } from "../resource/resource.ts";
import type { Environment } from "../topology/environment.ts";
import { groupBy } from "../base/group-by.ts";
import { joinOf } from "../diff/joins.ts";
import { isCreationOf, isRemovalOf } from "../diff/kinds.ts";
import { type SharedGoal, plannedGoals, sharedGoals } from "../match/goals.ts";
import { type Obstacle, type ReachCheck, reachOf } from "../reach/answer.ts";
import { type End, endOf } from "../reach/end.ts";
import { reach } from "../reach/reach.ts";
import { ownUses } from "../resource/profiles.ts";
import type { Networks } from "../topology/networks.ts";
import type { Spoke, Topology } from "../topology/topology.ts";
import { fewOf } from "../words/few.ts";
import type { Key } from "../words/ids.ts";
import { vpcRefText } from "../words/key.ts";

/** A spoke that is to get names, and whether it reaches what they lead to. */
export interface JoiningReach {
  readonly spoke: Spoke;
  readonly gains: readonly Gain[];
  readonly ways: readonly JoiningWay[];
}

/** A change that gives names to a spoke: it joins, or a zone is put into the Profile that it has. */
export interface Gain {
  readonly key: Key;
  /** Names of the services that it gets, or gets names beside. */
  readonly services: readonly string[];
  /** Whether others get the names by the same change, so that they wait for this spoke. */
  readonly isShared: boolean;
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
  const { topology } = ground;
  const joins = spokesJoins(ground.changes);
  const zonesFor = zonesGained(ground);
  const waysFor = waysAmong(ground);
  return topology.spokes.flatMap((spoke): readonly JoiningReach[] => {
    const own = joins.get(spoke.name) ?? [];
    const gains = [...own, ...zonesFor(spoke, own.length > 0)];
    if (gains.length === 0) return [];
    const ways = waysFor(spoke, new Set(gains.flatMap(({ services }) => services)));
    return ways === undefined ? [] : [{ spoke, gains, ways }];
  });
}

function spokesJoins(changes: Ground["changes"]): ReadonlyMap<string, readonly Gain[]> {
  const joins = changes.flatMap((change) => joinOf(change) ?? []);
  return new Map(
    [...groupBy(joins, ({ user }) => user.spoke)].flatMap(([spoke, own]): readonly [string, readonly Gain[]][] =>
      spoke === undefined
        ? []
        : [
            [
              spoke,
              own.map(({ key, services, user }) => ({
                key,
                services: services.filter((service) => user.isUsing(service)),
                isShared: false,
              })),
            ],
          ],
    ),
  );
}

/**
 * Tells what is put into the Profile of spokes that have it and do not join it anew. Whoever leaves it loses that with it; but
 * whoever joins zones before it may leave has the Profile for as long as a zone keeps it waiting.
 */
function zonesGained({
  topology,
  state: { profiles },
  changes,
}: Ground): (spoke: Spoke, isJoining: boolean) => readonly Gain[] {
  const added = changes.flatMap((change): readonly Gain[] =>
    isCreationOf("profile-zone", change)
      ? [{ key: change.key, services: change.desired.services, isShared: true }]
      : [],
  );
  if (added.length === 0 || profiles === undefined) return () => [];
  const { region } = topology.hub;
  const having = new Set(ownUses(profiles).map(({ vpc }) => vpcRefText({ vpc, region })));
  const leaving = new Set<string>();
  const joining = new Set<string>();
  for (const change of changes) {
    if (isRemovalOf("profile-association", change)) leaving.add(vpcRefText(change.observed.vpc));
    if (isCreationOf("profile-association", change)) joining.add(change.desired.user.vpcText);
  }
  return (spoke, isJoining) => {
    const text = vpcRefText(spoke);
    if (!having.has(text) || joining.has(text)) return [];
    return leaving.has(text) && !isJoining ? [] : added;
  };
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
