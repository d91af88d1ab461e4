import type { Topology } from "../topology/topology.ts";

/** Returns the former names of a topology: what others marked with one of them may change hands. */
export function formerNames({ adopt }: Topology): ReadonlySet<string> {
  return new Set(adopt.flatMap((entry) => (entry.kind === "topology" ? entry.name : [])));
}

/** Returns what entries name, each thing once: one may be listed by its id and by whose it is. */
export function byThing<T extends { readonly id: string }>(listed: readonly T[]): readonly T[] {
  return [...new Map(listed.toReversed().map((one) => [one.id, one])).values()].toReversed();
}
