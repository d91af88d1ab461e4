import { unreachable } from "../base/unreachable.ts";
import type { DeclaredTopology, Selection } from "../topology/declared.ts";

/** What of a topology must be so for a right to be needed. */
export type Need =
  | "always"
  | "owned-groups"
  | "other-accounts"
  /** Endpoints are looked at by their network interfaces: for their addresses, or for who uses a group. */
  | "interfaces"
  | "other-regions"
  | "account-tags"
  /** It is looked at whether spokes reach the hub. */
  | "reachability"
  /** The same, and the file names nobody who owns the Transit Gateways: they may be the hub's own. */
  | "own-gateways"
  /** Something that others made is taken over. */
  | "adoption"
  /** Endpoints of spokes are switched to the hub. */
  | "switching"
  /** The same, or the file says that they are kept, which is the way back of those that were switched. */
  | "switching-back"
  /** Endpoints of spokes are deleted in the end, when nobody uses them any more. */
  | "retirement"
  /** Something is adopted that others made, of the kind that is named. */
  | "adopted-endpoints"
  | "adopted-zones"
  /** What bears a former name of the topology is adopted. */
  | "former-names"
  /** A Profile serves, or did: the file says how links are served. */
  | "profiles"
  /** The same, and the file says where it stands among other Profiles of VPCs. */
  | "profile-priorities";

/** Tells whether a topology is such that a right is needed. */
export function isNeeded(need: Need, topology: DeclaredTopology): boolean {
  const { hub, services, spokes, selections, adopt, network } = topology;
  switch (need) {
    case "always":
      return true;
    case "owned-groups":
      return hub.securityGroups.kind === "owned";
    case "other-accounts":
      return [...spokes.map(({ account }) => account), ...selections.flatMap(selectedAccounts)].some(
        (account) => account !== hub.account,
      );
    case "interfaces":
      return hub.securityGroups.kind === "owned" || services.some(({ records }) => records === "address");
    case "other-regions":
      return services.some(({ serviceRegion }) => serviceRegion !== undefined);
    case "account-tags":
      return selections.some(({ from }) => from.kind === "organization" && from.tags.size > 0);
    case "adoption":
      return adopt.length > 0;
    case "switching":
      return [...spokes, ...selections].some(({ localEndpoints }) => localEndpoints.mode !== "keep");
    case "switching-back":
      return [...spokes, ...selections].some(
        ({ localEndpoints: { mode, isWritten } }) => mode !== "keep" || isWritten === true,
      );
    case "retirement":
      return [...spokes, ...selections].some(({ localEndpoints }) => localEndpoints.mode === "retire");
    case "adopted-endpoints":
      return adopt.some(({ kind }) => kind === "endpoint");
    case "adopted-zones":
      return adopt.some(({ kind }) => kind === "zone" || kind === "topology");
    case "former-names":
      return adopt.some(({ kind }) => kind === "topology");
    case "reachability":
      return isReachabilityChecked(topology);
    case "own-gateways":
      return network === undefined && isReachabilityChecked(topology);
    case "profiles":
      return topology.distribution !== undefined;
    case "profile-priorities":
      return (
        topology.distribution === "profile" &&
        [...spokes, ...selections].some(({ profilePriority }) => profilePriority !== undefined)
      );
    default:
      return unreachable(need);
  }
}

function selectedAccounts({ from }: Selection): readonly string[] {
  return from.kind === "accounts" ? from.accounts : ["*"];
}

/** Tells whether it is looked at for any spoke whether it reaches the hub. */
export function isReachabilityChecked({ spokes, selections }: DeclaredTopology): boolean {
  return [...spokes, ...selections].some(({ reachability }) => reachability === "check");
}
