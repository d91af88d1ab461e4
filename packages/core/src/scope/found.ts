import type { Topology } from "../topology/topology.ts";
import {
  type Scope,
  type ScopePart,
  type ScopeTerm,
  type ScopedSpoke,
  isNarrow,
  isSpokeInScope,
  termsOf,
} from "./scope.ts";

/**
 * Returns a scope in which the name of a selection stands for the spokes that it has found. One that has found none
 * stays as it is, and means nothing.
 */
export function withFoundSpokes(scope: Scope, { spokes }: Topology): Scope {
  if (!isNarrow(scope) || spokes.every(({ selection }) => selection === undefined)) return scope;
  const namesOf = ({ kind, name }: ScopeTerm): readonly string[] =>
    kind === "spoke" ? spokes.flatMap((spoke) => (spoke.selection === name ? spoke.name : [])) : [];
  const widened = (parts: readonly ScopePart[]): readonly ScopePart[] =>
    parts.flatMap((part) => withFound(part, namesOf));
  return { only: widened(scope.only), exclude: widened(scope.exclude) };
}

function withFound(part: ScopePart, namesOf: (term: ScopeTerm) => readonly string[]): readonly ScopePart[] {
  const [at, ...others] = termsOf(part)
    .map((term, i) => ({ i, names: namesOf(term) }))
    .filter(({ names }) => names.length > 0);
  // Two selections in one part have no spoke in common.
  if (at === undefined || others.length > 0) return [part];
  const and = termsOf(part).filter((_, i) => i !== at.i);
  return at.names.map((name) => ({ kind: "spoke", name, ...(and.length === 0 ? {} : { and }) }));
}

/**
 * Tells whether a plan looks for spokes of an account under a name that the file has: that of a selection stands for
 * all that it finds, which are called after it.
 */
export function isSoughtInScope({ name, account }: ScopedSpoke, scope: Scope): boolean {
  const isOne = (term: ScopeTerm): boolean => term.kind === "spoke" && term.name.startsWith(`${name}/`);
  const only = scope.only.map((part) => {
    const [first, ...and] = termsOf(part).map((term) => (isOne(term) ? { kind: "spoke" as const, name } : term));
    return first === undefined ? part : { ...first, and };
  });
  return isSpokeInScope({ name, account }, { only, exclude: scope.exclude });
}
