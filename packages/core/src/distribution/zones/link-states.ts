import { groupBy } from "../../base/group-by.ts";
import type { Change } from "../../diff/change.ts";
import { isRemovalOf } from "../../diff/kinds.ts";
import type { CellState } from "../../overview/cell-state.ts";
import type { OverviewInput } from "../../overview/input.ts";
import type { LocalEndpoint } from "../../resource/local-endpoints.ts";
import type { Association } from "../../resource/resource.ts";
import type { LinkState, LinkStates } from "../../overview/cells.ts";
import { servicesOrName } from "../../overview/leaving.ts";
import type { Match } from "../../match/match.ts";
import type { Key } from "../../words/ids.ts";
import { vpcRefText } from "../../words/key.ts";

/** Tells how the links of a plan stand: each zone of a service is one part of it. */
export const zoneLinkStates: LinkStates = (input) => {
  const stateOf = statesIn(input);
  const linked = input.match.desired.associations.flatMap((association) => {
    const { services, user } = association;
    if (user.spoke === undefined) return [];
    // Whoever is on a zone of one service uses it.
    const used = services.length === 1 ? services : services.filter(user.isUsing);
    return { services: used, vpc: user.vpc, vpcText: user.vpcText, state: stateOf(association) };
  });
  return [...linked, ...input.match.desired.localEndpoints.flatMap(ownState)];
};

/** What an endpoint of a spoke's own serves, or is to serve again, is no link of the hub. */
function ownState({ intent, spoke, services }: LocalEndpoint): readonly LinkState[] {
  if (intent !== "keep" && intent !== "back") return [];
  const { vpc, region } = spoke;
  return [{ services, vpc: { vpc, region }, vpcText: vpcRefText(spoke), state: "own" }];
}

/** Tells which links a plan takes away, or would but for a finding. */
export const leavingZoneLinks: LinkStates = ({ changes, blocked }) => {
  const linksOf = (change: Change, state: CellState): readonly LinkState[] => {
    if (!isRemovalOf("association", change)) return [];
    const { vpc, zone } = change.observed;
    return [{ services: servicesOrName(change.services, zone.name), vpc, vpcText: vpcRefText(vpc), state }];
  };
  return [
    ...changes.flatMap((change) => linksOf(change, "remove")),
    ...blocked.flatMap(({ change }) => linksOf(change, "held")),
  ];
};

function statesIn({ match, changes, blocked }: OverviewInput): (association: Association) => CellState {
  const becauseByKey = new Map(blocked.map(({ change, because }) => [change.key, because]));
  const running = new Set(changes.map(({ key }) => key));
  // Mostly nothing changes, and then no key is worth the look: of tens of thousands, that is most of what an overview takes.
  const isChanging = becauseByKey.size + running.size > 0;
  const isOn = associated(match);
  const areZonesUnknown = match.owned.zones.kind === "unknown";
  return ({ key, zone, user }) => {
    const because = isChanging ? becauseByKey.get(key) : undefined;
    if (because !== undefined) return because.code === "zone.conflict" ? "conflict" : "held";
    if (isChanging && running.has(key)) return "add";
    return areZonesUnknown ? "unknown" : isOn(zone, user.vpcText);
  };
}

/** Tells whether a VPC is on a zone of ours, and on none of its name that could not be read. */
function associated({ zones }: Match): (zone: Key, vpc: string) => "there" | "unknown" | "held" {
  const byKey = groupBy(zones.all.values(), ({ ref }) => ref.surplusOf ?? ref.key);
  return (zone, vpc) => {
    const ofName = byKey.get(zone) ?? [];
    if (ofName.some(({ vpcsByText }) => vpcsByText.has(vpc))) return "there";
    return ofName.some(({ observed }) => observed.vpcs.kind === "unknown") ? "unknown" : "held";
  };
}
