import type { OwnedZone } from "../../match/zones.ts";
import { type Obstacle, no, notKnown, whyUnread } from "../../reach/answer.ts";
import type { Spoke } from "../../topology/topology.ts";
import { isByProfile } from "../../topology/ways.ts";
import { fewOf } from "../../words/few.ts";
import type { DnsName } from "../../words/ids.ts";
import { vpcRefText } from "../../words/key.ts";
import { isAbove } from "../../words/names.ts";
import { absent } from "../../words/state.ts";
import type { LinkGround, LinkObstacles } from "../parts.ts";
import { ownerText, zoneObstacles } from "../zones/obstacles.ts";
import { isInTheWay, rivalText, rivalsOf, whyInTheWay } from "./rivals.ts";
import { type Standing, othersByVpc, standingOf, usesByVpc } from "./standing.ts";

/** Tells what is between a spoke and a zone: the zone must be in the Profile, and the Profile on the VPC, both in force. */
export const profileObstacles: LinkObstacles = (zone, spoke, ground) => {
  if (!isByProfile(spoke, ground.match.topology)) return zoneObstacles(zone, spoke, ground);
  const standing = standingOf(ground.match);
  if (!standing.isKnown || !standing.isAccountKnown(spoke.account)) return [notRead(spoke, ground)];
  return [
    ...zoneInProfile(zone, standing),
    ...profileOnVpc(spoke, standing, ground),
    ...otherProfiles(zone, spoke, ground),
    ...ownZones(zone, spoke, ground),
  ];
};

const hint = "apply the topology, which sees to it";

function notRead(spoke: Spoke, { match: { owned } }: LinkGround): Obstacle {
  const { profiles } = owned;
  const reads = [profiles?.own, profiles?.share, profiles?.usesByAccount.get(spoke.account)];
  const failed = reads.find((read) => read?.kind === "unknown") ?? absent;
  return notKnown("zone", spoke.vpc, {
    message: `whether spoke ${spoke.name} has the Profile was not read${whyUnread(failed)}`,
    hint: `permit route53profiles:ListProfileAssociations in account ${spoke.account}, and in the hub's what vpce roles prints`,
  });
}

function zoneInProfile({ ref: { id, name } }: OwnedZone, { statusOfZone, profile }: Standing): readonly Obstacle[] {
  const status = statusOfZone(id);
  if (status === "COMPLETE") return [];
  const what =
    profile === undefined ? "there is no Profile of this topology" : `the zone ${name} (${id}) is not in the Profile`;
  return [no("zone", profile?.id ?? id, { message: status === undefined ? what : `${what} yet: ${status}`, hint })];
}

function profileOnVpc(spoke: Spoke, standing: Standing, { match }: LinkGround): readonly Obstacle[] {
  if (standing.hasJoined(spoke)) return [];
  const use = usesByVpc(standing.uses, match).get(vpcRefText(spoke));
  const how = use === undefined ? "" : ` yet: ${use.status}`;
  return [
    no("zone", spoke.vpc, { message: `spoke ${spoke.name} (${spoke.vpc}) does not have the Profile${how}`, hint }),
  ];
}

/** Another Profile of the VPC answers for a name that both have if its priority is the lower one (AWS-FACTS-2 M1). */
function otherProfiles({ ref: { name } }: OwnedZone, spoke: Spoke, { match }: LinkGround): readonly Obstacle[] {
  const others = othersByVpc(match).get(spoke.vpc) ?? [];
  if (others.length === 0) return [];
  const { priority } = usesByVpc(standingOf(match).uses, match).get(vpcRefText(spoke)) ?? { priority: undefined };
  const rivals = rivalsOf(match)(spoke.vpc, { priority, names: new Set([name]) });
  return [
    ...rivals.filter(isInTheWay).map((rival) => {
      const isAhead = rival.state === "ahead" && rival.use.priority !== undefined && priority !== undefined;
      return (isAhead ? no : notKnown)("zone", spoke.vpc, {
        message: `another Profile of spoke ${spoke.name} ${isAhead ? "answers" : "may answer"} for ${name}: ${rivalText(rival)} ${whyInTheWay(rival)}`,
        hint: `see that it has no zone ${name}, or a higher priority than the Profile of the hub`,
      });
    }),
    ...others.flatMap(({ profile, name: called }) => narrowerZones(profile, called, { name, spoke, match })),
  ];
}

interface Named {
  readonly name: DnsName;
  readonly spoke: Spoke;
  readonly match: LinkGround["match"];
}

/** The most specific zone answers, whatever the priorities (AWS-FACTS-2 M4); a rule of the resolver may take the name too. */
function narrowerZones(profile: string, called: string, { name, spoke, match }: Named): readonly Obstacle[] {
  const read = match.owned.profiles?.others.get(profile) ?? absent;
  if (read.kind !== "present") return [];
  const { zoneNames, hasRules } = read.value;
  const hint = `see that ${profile} (${called}) has nothing for names of ${name}`;
  const below = zoneNames.filter((one) => isAbove(name, one));
  return [
    ...(below.length === 0
      ? []
      : [
          no("zone", spoke.vpc, {
            message: `another Profile of spoke ${spoke.name}, ${profile} (${called}), has ${fewOf(below)} below ${name}, which is answered there`,
            hint,
          }),
        ]),
    ...(hasRules
      ? [
          notKnown("zone", spoke.vpc, {
            message: `another Profile of spoke ${spoke.name}, ${profile} (${called}), has resolver rules, and whether one of them takes ${name} was not looked at`,
            hint,
          }),
        ]
      : []),
  ];
}

/** A zone of the VPC's own goes before one of the Profile (AWS-FACTS-2 M4). */
function ownZones({ ref: { id, name } }: OwnedZone, spoke: Spoke, { environment }: LinkGround): readonly Obstacle[] {
  const visible = environment.visibleZones.get(vpcRefText(spoke)) ?? absent;
  if (visible.kind !== "present")
    return [
      notKnown("zone", spoke.vpc, {
        message: `which zones of its own spoke ${spoke.name} has was not read${whyUnread(visible)}`,
        hint: `permit route53:ListHostedZonesByVPC in the account of spoke ${spoke.name}`,
      }),
    ];
  return visible.value
    .filter((zone) => zone.name === name && zone.id !== id)
    .map((zone) =>
      no("zone", zone.id, {
        message: `spoke ${spoke.name} sees the zone ${zone.id} (${ownerText(zone)}) for ${name}, which goes before the Profile's`,
        hint: `take ${zone.id} off ${spoke.vpc}, or let localEndpoints: switch do so where it is an endpoint's`,
      }),
    );
}
