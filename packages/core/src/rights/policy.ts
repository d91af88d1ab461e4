import type { DeclaredTopology } from "../topology/declared.ts";
import { isNeeded } from "./need.ts";
import type { Right, Purpose, Side } from "./right.ts";
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
