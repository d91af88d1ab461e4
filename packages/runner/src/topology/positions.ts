import { type Node, type Pair, isAlias, isCollection, isMap, isNode, isScalar, isSeq } from "yaml";
import type { AliasTargets } from "./aliases.ts";
import type { Path } from "./path.ts";
import { keyOf } from "./plain.ts";

/** What of a mapping's pair a problem is about. */
export type Aim = "key" | "value";

/** Where the values of a document stand in its text, and how they are written there. */
export interface Positions {
  /** Returns the offset of what a path leads to, or of the last thing on the way that there is. */
  offsetOf(path: Path, aim: Aim): number;
  /** Returns a scalar as it is written, without quotes; undefined for anything else. */
  sourceOf(path: Path): string | undefined;
}

interface Place {
  readonly node: Node;
  readonly keyOffset: number | undefined;
}

/** Finds the places of a document by path, also behind aliases. */
export function positionsIn(root: Node, targets: AliasTargets): Positions {
  const placeOf = (path: Path): { readonly place: Place; readonly isFound: boolean } => {
    let place: Place = { node: followed(root, targets), keyOffset: undefined };
    for (const step of path) {
      const next = stepInto(place.node, step, targets);
      if (next === undefined) return { place, isFound: false };
      place = next;
    }
    return { place, isFound: true };
  };
  return {
    offsetOf(path, aim) {
      const { place, isFound } = placeOf(path);
      return offsetAt(place, isFound ? aim : "value");
    },
    sourceOf(path) {
      const { place, isFound } = placeOf(path);
      return isFound && isScalar(place.node) ? place.node.source : undefined;
    },
  };
}

// A collection is pointed at by its key, which says what it is; so is a value that is not there.
function offsetAt({ node, keyOffset }: Place, aim: Aim): number {
  const start = node.range?.[0] ?? 0;
  if (keyOffset === undefined) return start;
  return aim === "key" || isCollection(node) || isEmpty(node) ? keyOffset : start;
}

function isEmpty(node: Node): boolean {
  return isScalar(node) && node.range?.[0] === node.range?.[1];
}

function stepInto(node: Node, step: string | number, targets: AliasTargets): Place | undefined {
  if (isSeq(node) && typeof step === "number") {
    const item = node.items[step];
    return isNode(item) ? { node: followed(item, targets), keyOffset: undefined } : undefined;
  }
  const pair = isMap(node) ? node.items.find((one) => keyOf(one) === step) : undefined;
  if (pair === undefined || !isNode(pair.key)) return undefined;
  const keyOffset = pair.key.range?.[0];
  return { node: valueOf(pair, pair.key, targets), keyOffset };
}

// In `{ key }` there is no value, not even an empty one.
function valueOf(pair: Pair, key: Node, targets: AliasTargets): Node {
  return isNode(pair.value) ? followed(pair.value, targets) : key;
}

function followed(node: Node, targets: AliasTargets): Node {
  const target = isAlias(node) ? targets.get(node) : undefined;
  return target === undefined ? node : target;
}
