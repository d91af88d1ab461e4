import { type Alias, type Node, isAlias, isCollection, isNode, isPair } from "yaml";
import type { SpottedProblem } from "../problems/topology-problem.ts";
import { cut, printable } from "../../base/printable.ts";

/** What each alias of a document stands for. */
export type AliasTargets = ReadonlyMap<Alias, Node>;

// Three hundred spokes that share a list of a hundred services come to 30,000.
const mostValues = 100_000;

/** Follows all aliases of a document, and finds those without an anchor and those that stand for too much. */
export function followAliases(root: Node): {
  readonly targets: AliasTargets;
  readonly problems: readonly SpottedProblem[];
} {
  const targets = new Map<Alias, Node>();
  const problems: SpottedProblem[] = [];
  const anchored = new Map<string, Node>();
  const valuesBehind = new Map<Node, number>();
  let expanded = 0;

  const visit = (node: unknown): number => {
    if (isPair(node)) return visit(node.key) + visit(node.value);
    if (!isNode(node)) return 0;
    if (isAlias(node)) return follow(node);
    if (node.anchor !== undefined) anchored.set(node.anchor, node);
    const values = isCollection(node) ? node.items.reduce<number>((sum, item) => sum + visit(item), 1) : 1;
    valuesBehind.set(node, values);
    return values;
  };

  const follow = (alias: Alias): number => {
    const target = anchored.get(alias.source);
    const values = target === undefined ? undefined : valuesBehind.get(target);
    if (target === undefined || values === undefined) {
      problems.push(
        unknownAnchor(alias, target === undefined ? "has no anchor before it" : "stands inside its own anchor"),
      );
      return 0;
    }
    targets.set(alias, target);
    if (expanded <= mostValues && expanded + values > mostValues) problems.push(tooMuch(alias));
    expanded += values;
    return values;
  };

  visit(root);
  return { targets, problems };
}

function unknownAnchor(alias: Alias, fault: string): SpottedProblem {
  return {
    offset: alias.range?.[0] ?? 0,
    problem: {
      code: "topology.unknown-anchor",
      path: [],
      message: `the alias *${nameOf(alias)} ${fault}`,
      // The usual slip: *.example.internal without quotes.
      hint: alias.source.startsWith(".")
        ? `text that starts with * needs quotes: "*${nameOf(alias)}"`
        : `write the value out, or put &${nameOf(alias)} before the value that it repeats`,
    },
  };
}

function nameOf({ source }: Alias): string {
  return printable(cut(source));
}

function tooMuch(alias: Alias): SpottedProblem {
  return {
    offset: alias.range?.[0] ?? 0,
    problem: {
      code: "topology.alias-expansion",
      path: [],
      message: `with the alias *${nameOf(alias)} the aliases stand for more than ${mostValues} values`,
      hint: "write out what is meant; a topology does not need aliases of aliases",
    },
  };
}
