import { type Node, type Pair, type YAMLMap, isAlias, isCollection, isMap, isNode, isScalar, isSeq } from "yaml";
import type { AliasTargets } from "./aliases.ts";
import type { Path } from "../problems/path.ts";
import { keyOf } from "./plain.ts";

/** What of a mapping's pair a problem is about. */
type Aim = "key" | "value";

/** Where the values of a document stand in its text, and how they are written there. */
export interface Positions {
  /** Returns the offset of what a path leads to, or of the last thing on the way that there is. */
  readonly offsetOf: (path: Path, aim: Aim) => number;
  /** Returns a scalar as it is written, without quotes; undefined for anything else. */
  readonly sourceOf: (path: Path) => string | undefined;
}

interface Spot {
  readonly node: Node;
  readonly keyOffset: number | undefined;
}

/** Finds the places of a document by path, also behind aliases. */
export function positionsIn(root: Node, targets: AliasTargets): Positions {
  const pairOf = pairFinder();
  const spotOf = (path: Path): { readonly spot: Spot; readonly isFound: boolean } => {
    let spot: Spot = { node: followed(root, targets), keyOffset: undefined };
    for (const step of path) {
      const next = stepInto(spot.node, step, { targets, pairOf });
      if (next === undefined) return { spot, isFound: false };
      spot = next;
    }
    return { spot, isFound: true };
  };
  return {
    offsetOf: (path, aim) => {
      const { spot, isFound } = spotOf(path);
      return offsetAt(spot, isFound ? aim : "value");
    },
    sourceOf: (path) => {
      const { spot, isFound } = spotOf(path);
      return isFound && isScalar(spot.node) ? spot.node.source : undefined;
    },
  };
}

// A collection is pointed at by its key, which says what it is; so is a value that is not there.
function offsetAt({ node, keyOffset }: Spot, aim: Aim): number {
  const start = node.range?.[0] ?? 0;
  if (keyOffset === undefined) return start;
  return aim === "key" || isCollection(node) || isEmpty(node) ? keyOffset : start;
}

function isEmpty(node: Node): boolean {
  return isScalar(node) && node.range?.[0] === node.range?.[1];
}

type PairOf = (map: YAMLMap, key: string | number) => Pair | undefined;

// A list of pairs is searched from its start; with many problems in one large mapping that adds up.
function pairFinder(): PairOf {
  const pairsByMap = new Map<YAMLMap, ReadonlyMap<unknown, Pair>>();
  return (map, key) => {
    const pairs = pairsByMap.get(map) ?? new Map(map.items.map((pair) => [keyOf(pair), pair] as const).toReversed());
    pairsByMap.set(map, pairs);
    return pairs.get(key);
  };
}

function stepInto(
  node: Node,
  step: string | number,
  { targets, pairOf }: { readonly targets: AliasTargets; readonly pairOf: PairOf },
): Spot | undefined {
  if (isSeq(node) && typeof step === "number") {
    const item = node.items[step];
    return isNode(item) ? { node: followed(item, targets), keyOffset: undefined } : undefined;
  }
  const pair = isMap(node) ? pairOf(node, step) : undefined;
  if (pair === undefined || !isNode(pair.key)) return undefined;
  // In `{ key }` there is no value, not even an empty one.
  const value = isNode(pair.value) ? followed(pair.value, targets) : pair.key;
  return { node: value, keyOffset: pair.key.range?.[0] };
}

function followed(node: Node, targets: AliasTargets): Node {
  return (isAlias(node) ? targets.get(node) : undefined) ?? node;
}
