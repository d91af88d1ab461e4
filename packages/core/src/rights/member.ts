import { type DeclaredTopology, type Selection, accessTo } from "../topology/declared.ts";
import type { Access } from "../topology/topology.ts";
import type { Region } from "../words/ids.ts";
import { type MeantAccount, type MeantVpc, meantBy } from "./meant.ts";
import { functionAccess, probeAccess } from "../topology/probe-access.ts";
import { isReachabilityChecked } from "./need.ts";
import type { Side } from "./right.ts";
import type { RolesExtent } from "./extent.ts";

/** The hub, a spoke, the accounts of a selection, the organization, the network or a probe, as far as they are reached by roles. */
export interface Member {
  readonly side: Side;
  readonly account: MeantAccount;
  readonly access: Access;
  readonly planAccess: Access | undefined;
  readonly vpcs: readonly MeantVpc[];
}

/** Returns everything in a topology that is reached by roles; nobody is asked what selections find. */
export function membersOf(topology: DeclaredTopology, extent: RolesExtent): readonly Member[] {
  const members = reachedMembers(topology);
  return extent === "with-probe" ? members.flatMap(withProbe) : members;
}

/** Beside the role that applies there are one that probes, and one that the probe runs as. */
function withProbe(member: Member): readonly Member[] {
  if (member.side !== "spoke") return [member];
  const { access } = member;
  return [
    member,
    { ...member, side: "probe", access: probeAccess(access), planAccess: undefined },
    { ...member, side: "function", access: functionAccess(access), planAccess: undefined },
  ];
}

function reachedMembers(topology: DeclaredTopology): readonly Member[] {
  const { hub, spokes, selections, organization, network } = topology;
  return [
    { ...hub, side: "hub", vpcs: [] },
    ...spokes.map(({ vpc, region, ...spoke }) => ({
      ...spoke,
      side: "spoke" as const,
      vpcs: [{ vpc: meantBy(vpc), region }],
    })),
    ...selections.flatMap((selection) =>
      accountsOf(selection, topology).map((account) => selected(selection, account, hub.region)),
    ),
    ...(organization === undefined || !isOrganizationAsked(topology)
      ? []
      : [{ ...organization, side: "organization" as const, vpcs: [] }]),
    ...(network === undefined || !isReachabilityChecked(topology)
      ? []
      : [{ ...network, side: "network" as const, vpcs: [] }]),
  ];
}

/** Tells whether a topology has the accounts of the organization listed. */
export function isOrganizationAsked({ selections }: DeclaredTopology): boolean {
  return selections.some(({ from }) => from.kind === "organization");
}

/**
 * Where a selection asks the organization, the accounts that the file names stand beside all others: their roles serve
 * more than the selection. The account that lists them is among those of a selection without units.
 */
function accountsOf({ from }: Selection, { hub, spokes, selections, organization }: DeclaredTopology): MeantAccount[] {
  if (from.kind === "accounts") return [...from.accounts];
  const named = [
    hub.account,
    ...spokes.map(({ account }) => account),
    ...selections.flatMap((one) => (one.from.kind === "accounts" ? one.from.accounts : [])),
    ...(organization !== undefined && from.units.length === 0 ? [organization.account] : []),
  ];
  return ["*", ...new Set(named)];
}

function selected({ access, planAccess, regions }: Selection, account: MeantAccount, hubRegion: Region): Member {
  return {
    side: "spoke",
    account,
    access: accessTo(access, account, hubRegion),
    planAccess: planAccess && accessTo(planAccess, account, hubRegion),
    vpcs: regions.map((region) => ({ vpc: "*", region })),
  };
}
