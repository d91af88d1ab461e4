import { isRemoval, isRemovalOf } from "../diff/kinds.ts";
import { aboutKey } from "../topology/subject.ts";
import { type Finding, stop } from "./finding.ts";
import type { Change } from "../diff/change.ts";
import { type OwnedState, countOwned } from "../resource/owned.ts";
import type { MaxDeletes, Topology } from "../topology/topology.ts";

/**
 * Counts the changes that take something away from somebody. A spoke that gets its names in another way loses nothing; a
 * left-over authorization is nobody's, and nor is an
 * endpoint beside another one that serves in its place: a replacement that was stopped leaves one for each service.
 */
export function countDeletes(changes: readonly Change[]): number {
  const deletes = changes
    .filter(isRemoval)
    .filter(
      (change) => change.resource !== "authorization" && !("isMoving" in change.observed && change.observed.isMoving),
    );
  const endpoints = deletes.filter((change) => isRemovalOf("endpoint", change));
  const gone = new Set(endpoints.map(({ key }) => key));
  const beside = endpoints.filter(({ surplusOf }) => surplusOf !== undefined && !gone.has(surplusOf));
  return deletes.length - beside.length;
}

/** Checks that a file which asks for nothing, perhaps by half, does not take everything down unasked. */
export function topologyIsNotEmpty({ name, services }: Topology, changes: readonly Change[]): readonly Finding[] {
  const deletes = countDeletes(changes);
  if (services.length > 0 || deletes === 0) return [];
  const hint = "if everything is to go, approve this very plan with --allow-deletes and its id";
  return [
    stop("plan.empty-topology", aboutKey("services"), {
      message: `the topology ${name} lists no service, so all of its ${deletes} resources would be deleted`,
      hint,
    }),
  ];
}

/** Checks the number of deletes against the bounds of the topology. */
export function deletesAreFew(
  changes: readonly Change[],
  owned: OwnedState,
  { count, percent }: MaxDeletes,
): readonly Finding[] {
  const deletes = countDeletes(changes);
  const total = countOwned(owned);
  const bounds = [
    deletes > count ? `more than policy.maxDeletes.count (${count})` : [],
    percent !== undefined && deletes * 100 > percent * total
      ? `more than policy.maxDeletes.percent (${percent} % of ${total})`
      : [],
  ].flat();
  if (bounds.length === 0) return [];
  const hint = "if this is meant, approve this very plan with --allow-deletes and its id";
  const message = `the plan deletes ${deletes} resources, ${bounds.join(" and ")}`;
  return [stop("plan.too-many-deletes", aboutKey("policy", "maxDeletes"), { message, hint })];
}
