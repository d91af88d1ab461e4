import type { DescribedPlace } from "./described-place.ts";
import type { FoldedError } from "./fold-errors.ts";
import { pathText } from "./path.ts";
import { quoted } from "../../base/printable.ts";
import type { TopologyProblem } from "./topology-problem.ts";

/** Says which items of a list stand there before, each of them. */
export function duplicateItems({ data }: FoldedError, { path }: DescribedPlace): readonly TopologyProblem[] {
  const items: readonly unknown[] = Array.isArray(data) ? data : [];
  const firstByItem = new Map<unknown, number>();
  return items.flatMap((item, i) => {
    const first = firstByItem.get(item);
    if (first === undefined) firstByItem.set(item, i);
    if (first === undefined) return [];
    return [
      {
        code: "topology.duplicate-item" as const,
        path: [...path, i],
        message: `${pathText([...path, i])} is ${quoted(String(item))}, like ${pathText([...path, first])}`,
        hint: "remove one of them",
      },
    ];
  });
}

/** Says that a list or mapping is empty. */
export function tooFew({ path }: DescribedPlace): TopologyProblem {
  return {
    code: "topology.too-few",
    path,
    message: `${pathText(path)} is empty`,
    hint: "write at least one, or leave the key out where it is optional",
  };
}

/** Says that a list has more items than AWS takes. */
export function tooMany({ schema, data }: FoldedError, { path }: DescribedPlace): TopologyProblem {
  return {
    code: "topology.too-many",
    path,
    message: `${pathText(path)} has ${Array.isArray(data) ? data.length : "too many"} items, at most ${String(schema)}`,
    hint: "remove some; AWS takes no more",
  };
}
