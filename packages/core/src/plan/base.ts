import { canonicalJson } from "../base/canonical-json.ts";
import type { Change } from "../diff/change.ts";
import type { FieldChange } from "../diff/facts/fact.ts";
import { madeWith } from "../diff/facts/facts.ts";
import { diff } from "../diff/diff.ts";
import { distributionOf } from "../distribution/distribution.ts";
import { ownedWithAdopted } from "../match/adoption.ts";
import { matchOf } from "../match/match.ts";
import { desiredStateOf } from "../resource/desired.ts";
import type { ObservedState } from "../resource/resource.ts";
import { environmentInScope } from "../scope/environment.ts";
import type { Scope } from "../scope/scope.ts";
import type { Environment } from "../topology/environment.ts";
import type { Topology } from "../topology/topology.ts";
import type { Key } from "../words/ids.ts";
import type { ChangeCause } from "./cause.ts";

/** A topology, and what was observed for it. */
export interface ObservedTopology {
  readonly topology: Topology;
  readonly environment: Environment;
  readonly state: ObservedState;
  readonly scope: Scope;
}

/** Tells whether two topologies are two versions of one: what they own is marked by the name, and stands on the hub. */
export function isSameTopology(one: Topology, other: Topology): boolean {
  const identity = ({ name, hub: { account, region, vpc } }: Topology): string =>
    canonicalJson({ name, account, region, vpc });
  return identity(one) === identity(other);
}

/**
 * Returns where each difference of an edited topology comes from, by key; undefined where too little is known of what
 * the base asks for. What findings and a scope leave of the differences makes no difference to that.
 */
export function causesOf(edited: ObservedTopology, base: ObservedTopology): ReadonlyMap<Key, ChangeCause> | undefined {
  const [now, before] = [differencesOf(edited), differencesOf(base)];
  if (!before.isComplete && now.isComplete) return undefined;
  const byKey = new Map(before.changes.map((change) => [change.key, change]));
  return new Map(now.changes.map((change) => [change.key, causeBeside(change, byKey.get(change.key))]));
}

function differencesOf({ topology, environment: observed, state, scope }: ObservedTopology): {
  readonly changes: readonly Change[];
  readonly isComplete: boolean;
} {
  const environment = environmentInScope(observed, topology, scope);
  const distribution = distributionOf(topology);
  const desired = desiredStateOf(topology, environment, distribution.associate);
  const match = matchOf(topology, desired, ownedWithAdopted(topology, desired, state));
  return { changes: diff(match, distribution.diff), isComplete: desired.isComplete && desired.areSubnetsKnown };
}

/** `base` is what the base would do to the same resource. */
function causeBeside(change: Change, base: Change | undefined): ChangeCause {
  if (base === undefined) return "edit";
  if (change.resource === "local-endpoint" || base.resource === "local-endpoint")
    return change.kind === base.kind ? "drift" : "edit";
  if (change.kind === "delete") return base.kind === "delete" ? "drift" : "edit";
  if (change.kind === "create")
    return base.kind === "create" && canonicalJson(madeWith(change)) === canonicalJson(madeWith(base))
      ? "drift"
      : "both";
  if (base.kind === "create" || base.kind === "delete") return "edit";
  const isAlike = change.kind === base.kind && canonicalJson(change.fields) === canonicalJson(base.fields);
  if (isAlike) return "drift";
  const drifted = new Set(base.fields.map(({ field }) => field));
  return change.fields.some(({ field }: FieldChange) => drifted.has(field)) ? "both" : "edit";
}
