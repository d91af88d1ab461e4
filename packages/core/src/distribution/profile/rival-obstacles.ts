import type { Match } from "../../match/match.ts";
import type { OwnedZone } from "../../match/zones.ts";
import { type Obstacle, no, notKnown } from "../../reach/answer.ts";
import type { Spoke } from "../../topology/topology.ts";
import { fewOf } from "../../words/few.ts";
import { vpcRefText } from "../../words/key.ts";
import { isAbove } from "../../words/names.ts";
import type { ObstaclesOf } from "../parts.ts";
import { type Rival, isInTheWay, rivalText, rivalsOf, whyInTheWay } from "./rivals.ts";
import { type usesByVpc, othersByVpc, profilesText } from "./standing.ts";

/** Returns what Profiles of others on the VPC of a spoke are for a zone that it has by the topology's. */
export function rivalObstacles(match: Match, uses: ReturnType<typeof usesByVpc>): ObstaclesOf {
  const others = othersByVpc(match);
  if (others.size === 0) return () => [];
  const rivals = rivalsOf(others, match);
  return ({ ref: { name } }, spoke) => {
    const priority = uses.get(vpcRefText(spoke))?.priority;
    return rivals(spoke.vpc, { priority, names: new Set([name]) }).flatMap((rival) => [
      ...(isInTheWay(rival) ? [firstObstacle(rival, { name, spoke, priority })] : []),
      ...narrowerObstacles(rival, { name, spoke }),
    ]);
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

/**
 * The most specific zone answers, whatever the priorities (AWS-FACTS-2 M4), so one that was not read may be below any name
 * (law 5); a rule of the resolver may take the name too.
 */
function narrowerObstacles({ use, state, offer }: Rival, { name, spoke }: Named): readonly Obstacle[] {
  const which = `another Profile of spoke ${spoke.name}, ${profilesText([use])},`;
  const below = offer.names.filter((one) => isAbove(name, one));
  if (below.length > 0)
    return [
      no("zone", spoke.vpc, {
        message: `${which} has ${fewOf(below)} below ${name}, which is answered there`,
        hint: `see that ${use.profile} has nothing for names of ${name}`,
      }),
    ];
  const hint = `see that ${use.profile} has nothing for names of ${name}, or ask from inside with vpce verify --probe`;
  return [
    // Of one that is in the way for being unseen, that has been said.
    ...(offer.unseen === undefined || state === "unseen"
      ? []
      : [
          notKnown("zone", spoke.vpc, {
            message: `${which} may have zones below ${name}, which would be answered there: ${offer.unseen}`,
            hint: `${hint}; with a profilePriority beside spoke ${spoke.name} it is looked at`,
          }),
        ]),
    ...(offer.hasRules
      ? [
          notKnown("zone", spoke.vpc, {
            message: `${which} has resolver rules, and whether one takes ${name} was not looked at`,
            hint,
          }),
        ]
      : []),
  ];
}
