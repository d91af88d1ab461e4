import type { LoadedTopology } from "./load.ts";
import type { LocatedProblem } from "./problems/locate.ts";
import { quoted } from "../base/printable.ts";

type ValidTopology = Extract<LoadedTopology, { readonly kind: "valid" }>;

/**
 * Returns a problem for each topology whose name another one of the same hub account bears: the name is the mark on
 * all that is made, so each of the two would take down what the other made.
 */
export function twinNames(loaded: readonly ValidTopology[]): readonly LocatedProblem[] {
  const firstByMark = new Map<string, ValidTopology>();
  return loaded.flatMap((one) => {
    const { name, hub } = one.topology;
    const mark = `${hub.account} ${name}`;
    const first = firstByMark.get(mark);
    if (first === undefined) firstByMark.set(mark, one);
    return first === undefined ? [] : [problemOf(one, first)];
  });
}

function problemOf({ topology, placeAt }: ValidTopology, first: ValidTopology): LocatedProblem {
  const { name, hub } = topology;
  return {
    code: "topology.duplicate-name",
    path: ["name"],
    message: `the topology in ${quoted(first.file)} has the name ${quoted(name)} in account ${hub.account} too`,
    hint: "give each topology of an account a name of its own: it marks all that is made",
    ...placeAt(["name"]),
    frame: "",
  };
}
