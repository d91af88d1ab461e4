import type { Change } from "../../diff/change.ts";
import { isRemovalOf } from "../../diff/kinds.ts";
import { type CellState, graver } from "../../overview/cell-state.ts";
import type { LinkState, LinkStates } from "../../overview/cells.ts";
import type { OverviewInput } from "../../overview/input.ts";
import type { ProfileAssociation, ProfileZone } from "../../resource/profiles.ts";
import type { Key } from "../../words/ids.ts";
import { vpcRefText } from "../../words/key.ts";
import { leavingZoneLinks, zoneLinkStates } from "../zones/link-states.ts";
import { isMove } from "./own-change.ts";
import { type Standing, standingOf, usesByVpc, vpcOfUse } from "./standing.ts";

/** Tells how links stand: by the Profile each zone that it has is one part of every link. */
export const profileLinkStates: LinkStates = (input) => {
  const { match } = input;
  const standing = standingOf(match);
  const byVpc = usesByVpc(standing.uses, match);
  // Whoever moves to zones has the names all the while.
  const byZones = zoneLinkStates(input).map((link) =>
    link.state === "add" && byVpc.has(link.vpcText) ? { ...link, state: "change" as const } : link,
  );
  const { profile } = match.desired;
  if (profile === undefined) return byZones;
  const ofUse = useStates(input, standing);
  const ofZone = zoneStates(input, standing);
  return [
    ...byZones,
    ...profile.associations.flatMap((use) => {
      const { vpc, vpcText } = use.user;
      const state = ofUse(use);
      return profile.zones.map((zone): LinkState => {
        const { services, zone: key } = zone;
        const isOn = match.zones.all.get(key)?.vpcsByText.has(vpcText) === true;
        return { services, vpc, vpcText, state: movingState(graver(state, ofZone(zone)), isOn) };
      });
    }),
  ];
};

/** Whoever moves from zones has the names all the while. */
function movingState(state: CellState, isOnZone: boolean): CellState {
  return state === "add" && isOnZone ? "change" : state;
}

function stateByKey({ changes, blocked }: OverviewInput): (key: Key) => CellState | undefined {
  const running = new Set(changes.map(({ key }) => key));
  const held = new Set(blocked.map(({ change }) => change.key));
  return (key) => (held.has(key) ? "held" : running.has(key) ? "add" : undefined);
}

function useStates(input: OverviewInput, standing: Standing): (use: ProfileAssociation) => CellState {
  const byKey = stateByKey(input);
  return ({ key, user }) => {
    const changing = byKey(key);
    if (changing !== undefined) return changing;
    if (standing.hasJoined(user.vpc)) return "there";
    return standing.isKnown && standing.isAccountKnown(user.account) ? "held" : "unknown";
  };
}

function zoneStates(input: OverviewInput, standing: Standing): (zone: ProfileZone) => CellState {
  const byKey = stateByKey(input);
  return ({ key, zone }) => {
    const changing = byKey(key);
    if (changing !== undefined) return changing;
    if (!standing.isKnown) return "unknown";
    return standing.statusOfZone(input.match.zones.all.get(zone)?.ref.id) === "COMPLETE" ? "there" : "held";
  };
}

/** Tells which links a plan takes away, or would but for a finding; a spoke that moves keeps all. */
export const leavingProfileLinks: LinkStates = (input) => {
  const { match, changes, blocked } = input;
  const isLoss = (change: Change): boolean => !isMove(change);
  const byZones = leavingZoneLinks({
    ...input,
    changes: changes.filter(isLoss),
    blocked: blocked.filter(({ change }) => isLoss(change)),
  });
  const uses = standingOf(match).uses.map((use) => vpcOfUse(use, match));
  const linksOf = (change: Change, state: CellState): readonly LinkState[] => {
    if (isRemovalOf("profile-association", change)) {
      const { vpc, isMoving } = change.observed;
      return isMoving === true ? [] : [{ services: change.services, vpc, vpcText: vpcRefText(vpc), state }];
    }
    if (!isRemovalOf("profile-zone", change) || match.desired.profile === undefined) return [];
    return uses.map((vpc) => ({ services: change.services, vpc, vpcText: vpcRefText(vpc), state }));
  };
  return [
    ...byZones,
    ...changes.flatMap((change) => linksOf(change, "remove")),
    ...blocked.flatMap(({ change }) => linksOf(change, "held")),
  ];
};
