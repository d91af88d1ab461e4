import type { Adoption } from "@vpce-hub/core";
import type { LoadedTopology } from "./load.ts";
import type { LocatedProblem } from "./problems/locate.ts";
import { quoted } from "../base/printable.ts";

type ValidTopology = Extract<LoadedTopology, { readonly kind: "valid" }>;

/**
 * Returns a problem for each thing under `adopt` that another topology of the same hub account adopts too: what one takes
 * over, the other cannot.
 */
export function twinAdoptions(loaded: readonly ValidTopology[]): readonly LocatedProblem[] {
  const firstByThing = new Map<string, ValidTopology>();
  return loaded.flatMap((one) =>
    one.topology.adopt.flatMap((entry, i) => {
      const thing = `${one.topology.hub.account} ${nameOf(entry)}`;
      const first = firstByThing.get(thing);
      if (first === undefined) firstByThing.set(thing, one);
      return first === undefined || first === one ? [] : problemOf(one, entry, { first, path: ["adopt", i] });
    }),
  );
}

function problemOf(
  { placeAt }: ValidTopology,
  entry: Adoption,
  { first, path }: { readonly first: ValidTopology; readonly path: readonly (string | number)[] },
): LocatedProblem {
  return {
    code: "topology.adopted-twice",
    path,
    message: `${nameOf(entry)} is adopted by the topology in ${quoted(first.file)} too`,
    hint: "let one topology adopt it",
    ...placeAt(path),
    frame: "",
  };
}

function nameOf(entry: Adoption): string {
  return entry.kind === "topology" ? `topology ${entry.name}` : entry.id;
}
