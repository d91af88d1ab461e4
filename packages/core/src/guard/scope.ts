import { closest } from "../base/did-you-mean.ts";
import { type Finding, stop } from "./finding.ts";
import type { OwnedState } from "../resource/owned.ts";
import { type Scope, unknownTargets } from "../scope/scope.ts";
import type { Topology } from "../topology/topology.ts";

/** Checks that a scope names what there is: a name mistyped under --exclude would leave nothing out. */
export function scopeFindings(scope: Scope, topology: Topology, owned: OwnedState): readonly Finding[] {
  return unknownTargets(scope, topology, owned).map(({ target, known }) => {
    const near = closest(target.name, known);
    const hint =
      near === undefined
        ? `name ${target.kind === "account" ? "an" : "a"} ${target.kind} of the topology`
        : `did you mean ${target.kind}:${near}?`;
    return stop("scope.unknown", `the topology ${topology.name} has no ${target.kind} ${target.name}`, hint);
  });
}
