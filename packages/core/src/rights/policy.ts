import { unreachable } from "../base/unreachable.ts";
import type { DeclaredTopology, Selection } from "../topology/declared.ts";
import { isReachabilityChecked } from "./member.ts";
import type { Right, Need, Purpose, Side } from "./right.ts";
import { rights } from "./calls.ts";
import type { Place } from "./place.ts";
import type { RightScope } from "./scope.ts";
import type { Statement } from "./statement.ts";

/** One thing that a role is for. */
export interface RoleUse {
  readonly side: Side;
  readonly purpose: Purpose;
}

/** Returns the statements with the rights for some uses: one for each scope, in order of their names. */
export function statementsFor(
  uses: readonly RoleUse[],
  topology: DeclaredTopology,
  place: Place,
): readonly Statement[] {
  const actions = new Map<RightScope, string[]>();
  for (const [action, list] of entries()) {
    for (const right of list) {
      if (!isUsed(right, uses) || !isNeeded(right.need, topology)) continue;
      actions.set(right.scope, [...(actions.get(right.scope) ?? []), action]);
    }
  }
  return [...actions]
    .map(([scope, names]) => statementOf(scope, names.sort(), place))
    .sort((one, other) => (one.Sid < other.Sid ? -1 : 1));
}

function entries(): readonly (readonly [string, readonly Right[]])[] {
  return Object.entries(rights);
}

function isUsed({ side, purpose }: Right, uses: readonly RoleUse[]): boolean {
  return uses.some((use) => use.side === side && (use.purpose === purpose || use.purpose === "apply"));
}

function isNeeded(need: Need, topology: DeclaredTopology): boolean {
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
    default:
      return unreachable(need);
  }
}

function selectedAccounts({ from }: Selection): readonly string[] {
  return from.kind === "accounts" ? from.accounts : ["*"];
}

function statementOf(
  { sid, effect, resources, condition }: RightScope,
  actions: readonly string[],
  place: Place,
): Statement {
  const when = condition?.(place);
  return {
    Sid: sid,
    Effect: effect ?? "Allow",
    Action: actions,
    Resource: resources(place),
    ...(when === undefined ? {} : { Condition: when }),
  };
}
