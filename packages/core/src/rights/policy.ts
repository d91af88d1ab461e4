import type { Topology } from "../topology/topology.ts";
import { type Right, type Need, type Purpose, type Side, rights } from "./rights.ts";
import type { Place } from "./place.ts";
import type { RightScope } from "./scope.ts";
import type { Statement } from "./statement.ts";

/** One thing that a role is for. */
export interface RoleUse {
  readonly side: Side;
  readonly purpose: Purpose;
}

/** Returns the statements with the rights for some uses: one for each scope, in order of their names. */
export function statementsFor(uses: readonly RoleUse[], topology: Topology, place: Place): readonly Statement[] {
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

/** The services that AWS offers by gateway endpoints too. */
const withGateways = [".s3", ".dynamodb"];

function isNeeded(need: Need, { hub, services, spokes }: Topology): boolean {
  switch (need) {
    case "always":
      return true;
    case "owned-groups":
      return hub.securityGroups.kind === "owned";
    case "other-accounts":
      return spokes.some(({ account }) => account !== hub.account);
    case "gateways":
      return services.some(({ name, serviceNames }) =>
        [`.${name}`, ...serviceNames].some((one) => withGateways.some((end) => one.endsWith(end))),
      );
  }
}

function statementOf({ sid, resources, condition }: RightScope, actions: readonly string[], place: Place): Statement {
  return {
    Sid: sid,
    Effect: "Allow",
    Action: actions,
    Resource: resources(place),
    ...(condition === undefined ? {} : { Condition: condition(place) }),
  };
}
