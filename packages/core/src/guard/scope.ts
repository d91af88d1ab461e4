import { closest } from "../base/did-you-mean.ts";
import { aboutKey } from "../topology/subject.ts";
import { type Finding, stop } from "./finding.ts";
import type { OwnedState } from "../resource/owned.ts";
import { type Scope, unknownParts } from "../scope/scope.ts";
import type { Topology } from "../topology/topology.ts";

/** Checks that a scope names what there is: a name mistyped under --exclude would leave nothing out. */
export function scopeFindings(scope: Scope, topology: Topology, owned: OwnedState): readonly Finding[] {
  return unknownParts(scope, topology, owned).map(({ part, known }) => {
    const near = closest(part.name, known);
    const hint =
      near === undefined
        ? `name ${part.kind === "account" ? "an" : "a"} ${part.kind} of the topology`
        : `did you mean ${part.kind}:${near}?`;
    const message = `the topology ${topology.name} has no ${part.kind} ${part.name}`;
    return stop("scope.unknown", aboutKey(part.kind === "service" ? "services" : "spokes"), { message, hint });
  });
}
