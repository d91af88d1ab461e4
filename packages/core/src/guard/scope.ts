import { closest } from "../base/did-you-mean.ts";
import { groupBy } from "../base/group-by.ts";
import { aboutKey } from "../topology/subject.ts";
import { type Finding, stop, warn } from "./finding.ts";
import type { OwnedState } from "../resource/owned.ts";
import { type Scope, type ScopeTerm, isSpokeExcluded, unknownParts } from "../scope/scope.ts";
import type { Sought } from "../topology/sought.ts";
import type { Topology } from "../topology/topology.ts";
import { fewOf } from "../words/few.ts";
import { absent } from "../words/state.ts";

/** Checks that a scope names what there is: a name mistyped under --exclude would leave nothing out. */
export function scopeFindings(
  scope: Scope,
  topology: Topology,
  has: { readonly owned: OwnedState; readonly sought: Sought },
): readonly Finding[] {
  return unknownParts(scope, topology, has).map(({ part, known }) => {
    const near = closest(part.name, known);
    const hint = near === undefined ? choiceOf(part.kind, known) : `did you mean ${part.kind}:${near}?`;
    const message = `the topology ${topology.name} has no ${part.kind} ${part.name}`;
    return stop("scope.unknown", aboutKey(part.kind === "service" ? "services" : "spokes"), { message, hint });
  });
}

/** Says what a scope names and a topology does not have, where nothing is to be taken away that the file has no more. */
export function scopeMistakes(scope: Scope, topology: Topology, sought: Sought): readonly Finding[] {
  const owned = {
    securityGroups: absent,
    endpoints: absent,
    zones: absent,
    profiles: undefined,
    adopted: new Set<string>(),
  };
  return scopeFindings(scope, topology, { owned, sought });
}

/**
 * Says which spokes are not looked at because a scope excludes them. Left out by --only they need no word: whoever asks
 * for a part has named what is looked at.
 */
export function excludedSpokes(scope: Scope, { spokes }: Topology): readonly Finding[] {
  const byAccount = groupBy(
    spokes.filter((spoke) => isSpokeExcluded(spoke, scope)),
    ({ account }) => account,
  );
  return [...byAccount].map(([account, left]) => {
    const names = left.map(({ name }) => name).join(", ");
    return warn("scope.not-read", aboutKey("spokes"), {
      message: `${left.length === 1 ? "spoke" : "spokes"} ${names} in account ${account} ${left.length === 1 ? "is" : "are"} excluded and not looked at`,
      hint: `plan without --exclude to see what is to be done there; until then no rule of the group that may be for ${names} goes`,
    });
  });
}

function choiceOf(kind: ScopeTerm["kind"], known: readonly string[]): string {
  const names = [...new Set(known)];
  if (names.length === 0) return `leave it out: the topology has no ${kind}`;
  return `write one of ${fewOf(names.map((name) => `${kind}:${name}`))}`;
}
