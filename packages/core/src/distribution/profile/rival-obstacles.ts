import type { Match } from "../../match/match.ts";
import type { OwnedZone } from "../../match/zones.ts";
import { type Obstacle, no, notKnown } from "../../reach/answer.ts";
import type { ProfileUse } from "../../resource/profiles.ts";
import type { Spoke } from "../../topology/topology.ts";
import { fewOf } from "../../words/few.ts";
import type { DnsName } from "../../words/ids.ts";
import { vpcRefText } from "../../words/key.ts";
import { isAbove } from "../../words/names.ts";
import { absent } from "../../words/state.ts";
import type { ObstaclesOf } from "../parts.ts";
import { type Rival, isInTheWay, rivalText, rivalsOf, whyInTheWay } from "./rivals.ts";
import { type usesByVpc, othersByVpc, profilesText } from "./standing.ts";

/** Returns what Profiles of others on the VPC of a spoke are for a zone that it has by the topology's. */
export function rivalObstacles(match: Match, uses: ReturnType<typeof usesByVpc>): ObstaclesOf {
  const others = othersByVpc(match);
  if (others.size === 0) return () => [];
  const rivals = rivalsOf(match);
  return ({ ref: { name } }, spoke) => {
    const beside = others.get(spoke.vpc) ?? [];
    if (beside.length === 0) return [];
    const priority = uses.get(vpcRefText(spoke))?.priority;
    return [
      ...rivals(spoke.vpc, { priority, names: new Set([name]) })
        .filter(isInTheWay)
        .map((rival) => firstObstacle(rival, { name, spoke, priority })),
      ...beside.flatMap((use) => narrowerZones(use, { name, spoke, match })),
    ];
  };
}

interface Named {
  readonly name: OwnedZone["ref"]["name"];
  readonly spoke: Spoke;
}

/** Of a name that both have, the one with the lower priority answers (AWS-FACTS-2 M1). */
function firstObstacle(
  rival: Rival,
  { name, spoke, priority }: Named & { readonly priority: number | undefined },
): Obstacle {
  const isAhead = rival.state === "ahead" && rival.use.priority !== undefined && priority !== undefined;
  return (isAhead ? no : notKnown)("zone", spoke.vpc, {
    message: `another Profile of spoke ${spoke.name} ${isAhead ? "answers" : "may answer"} for ${name}: ${rivalText(rival)} ${whyInTheWay(rival)}`,
    hint: `see that it has no zone ${name}, or a higher priority than the Profile of the hub`,
  });
}

/** The most specific zone answers, whatever the priorities (AWS-FACTS-2 M4); a rule of the resolver may take the name too. */
function narrowerZones(
  use: ProfileUse,
  { name, spoke, match }: Named & { readonly match: Match },
): readonly Obstacle[] {
  const read = match.owned.profiles?.others.get(use.profile) ?? absent;
  if (read.kind !== "present") return [];
  const { zoneNames, hasRules } = read.value;
  const which = `another Profile of spoke ${spoke.name}, ${profilesText([use])},`;
  const hint = `see that ${use.profile} has nothing for names of ${name}`;
  const below: readonly DnsName[] = zoneNames.filter((one) => isAbove(name, one));
  const narrower = { message: `${which} has ${fewOf(below)} below ${name}, which is answered there`, hint };
  const rules = { message: `${which} has resolver rules, and whether one takes ${name} was not looked at`, hint };
  return [
    ...(below.length === 0 ? [] : [no("zone", spoke.vpc, narrower)]),
    ...(hasRules ? [notKnown("zone", spoke.vpc, rules)] : []),
  ];
}
