import { type Node, type Pair, type YAMLMap, isAlias, isMap, isNode, isScalar, isSeq } from "yaml";
import type { AliasTargets } from "./aliases.ts";
import { quoted } from "../../base/printable.ts";
import type { TopologyProblemCode } from "../problems/problem-codes.ts";
import type { SpottedProblem } from "../problems/topology-problem.ts";

/** The value of a document, free of YAML. */
export interface Plain {
  readonly value: unknown;
  readonly problems: readonly SpottedProblem[];
}

/** Returns the value of a document and the problems of its keys; of a key that is written twice the first counts. */
export function plainOf(root: Node, targets: AliasTargets): Plain {
  const problems: SpottedProblem[] = [];
  const known = new Map<Node, unknown>();

  const valueOf = (node: unknown): unknown => {
    if (!isNode(node)) return null;
    if (isAlias(node)) return valueOf(targets.get(node));
    if (isScalar(node)) return node.value;
    if (!known.has(node)) known.set(node, isMap(node) ? mappingOf(node) : isSeq(node) ? node.items.map(valueOf) : null);
    return known.get(node);
  };

  const mappingOf = (map: YAMLMap): unknown => {
    const valueByKey = new Map<string, unknown>();
    for (const pair of map.items) {
      const key = keyOf(pair);
      const fault = key === undefined ? badKey(pair) : faultOf(key, valueByKey);
      if (fault !== undefined) problems.push({ problem: { path: [], ...fault }, offset: offsetOf(pair, map) });
      else if (key !== undefined) valueByKey.set(key, valueOf(pair.value));
    }
    return Object.fromEntries(valueByKey);
  };

  return { value: valueOf(root), problems };
}

/** Returns the key of a pair as it is written; undefined when it is not plain text. */
export function keyOf({ key }: Pair): string | undefined {
  if (!isScalar(key)) return undefined;
  return typeof key.value === "string" ? key.value : (key.source ?? "");
}

interface Fault {
  readonly code: TopologyProblemCode;
  readonly message: string;
  readonly hint: string;
}

function faultOf(key: string, before: ReadonlyMap<string, unknown>): Fault | undefined {
  if (key === "<<") {
    return {
      code: "topology.merge-key",
      message: `the merge key "<<" is not part of YAML 1.2`,
      hint: "write the keys out; an alias may stand for a whole value, as in services: *common",
    };
  }
  if (!before.has(key)) return undefined;
  return {
    code: "topology.duplicate-key",
    message: `the key ${quoted(key)} is written twice`,
    hint: "keep one of them",
  };
}

function badKey({ key }: Pair): Fault {
  const what = isAlias(key) ? "an alias" : isMap(key) ? "a mapping" : isSeq(key) ? "a list" : "nothing";
  return { code: "topology.bad-key", message: `a key is ${what}, not text`, hint: "write the key out" };
}

function offsetOf({ key }: Pair, map: YAMLMap): number {
  return (isNode(key) ? key.range?.[0] : undefined) ?? map.range?.[0] ?? 0;
}
