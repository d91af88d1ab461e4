import { ownedServices } from "../match/match.ts";
import type { OwnedState } from "../resource/owned.ts";
import type { Sought } from "../topology/sought.ts";
import type { Spoke, Topology } from "../topology/topology.ts";

/** What a spoke, a service or an account has. */
export interface ScopeTerm {
  readonly kind: "spoke" | "service" | "account";
  readonly name: string;
}

/** A part of a topology: what a spoke, a service or an account has; with `and`, what all of them have in common. */
export interface ScopePart extends ScopeTerm {
  readonly and?: readonly ScopeTerm[];
}

/** Which changes a plan carries out: those of `only`, where there are any, without those of `exclude`. */
export interface Scope {
  readonly only: readonly ScopePart[];
  readonly exclude: readonly ScopePart[];
}

/** The scope of a plan that carries everything out. */
export const everything: Scope = { only: [], exclude: [] };

/** Tells whether a scope leaves something out. */
export function isNarrow({ only, exclude }: Scope): boolean {
  return only.length + exclude.length > 0;
}

/** Returns what must hold of a thing that is of a part. */
export function termsOf({ kind, name, and = [] }: ScopePart): readonly ScopeTerm[] {
  return [{ kind, name }, ...and];
}

/** What of a spoke tells whether it is in scope. */
export type ScopedSpoke = Pick<Spoke, "name" | "account">;

/**
 * Tells whether a plan may do something for a spoke. One that is out of scope is neither read nor checked: what is
 * wrong there holds nothing back, and is left to whoever plans it.
 */
export function isSpokeInScope(spoke: ScopedSpoke, { only, exclude }: Scope): boolean {
  const isOfAny = (part: ScopePart): boolean => termsOf(part).every((term) => isTouched(term, spoke));
  return (only.length === 0 || only.some(isOfAny)) && !isSpokeExcluded(spoke, { exclude });
}

/** Tells whether a link of a spoke that is in scope is: whether its service is too. */
export function isServiceInScope(service: string, spoke: ScopedSpoke, { only, exclude }: Scope): boolean {
  const isMeant = (part: ScopePart): boolean =>
    termsOf(part).every(({ kind, name }) => name === { spoke: spoke.name, account: spoke.account, service }[kind]);
  return (only.length === 0 || only.some(isMeant)) && !exclude.some(isMeant);
}

/** Tells whether a scope excludes all of a spoke, by its name or its account. */
export function isSpokeExcluded({ name, account }: ScopedSpoke, { exclude }: Pick<Scope, "exclude">): boolean {
  return exclude.some((part) =>
    termsOf(part).every((term) => term.name === { spoke: name, account, service: undefined }[term.kind]),
  );
}

/** A service that a spoke does not use may be one that it is taken off. */
function isTouched({ kind, name }: ScopeTerm, spoke: ScopedSpoke): boolean {
  return kind === "service" || name === (kind === "spoke" ? spoke.name : spoke.account);
}

/** Returns what a scope names and the topology does not have. */
export function unknownParts(
  { only, exclude }: Scope,
  { spokes, services, hub }: Topology,
  { owned, sought }: { readonly owned: OwnedState; readonly sought: Sought },
): readonly { readonly part: ScopeTerm; readonly known: readonly string[] }[] {
  const known: Readonly<Record<ScopeTerm["kind"], readonly string[]>> = {
    spoke: [...spokes.map(({ name }) => name), ...lookedUp(sought)],
    service: [...services.map(({ name }) => name), ...ownedServices(owned)],
    account: [hub.account, ...spokes.map(({ account }) => account), ...accountsLeftOut(sought)],
  };
  return [...only, ...exclude]
    .flatMap(termsOf)
    .filter(({ kind, name }) => !known[kind].includes(name))
    .map((part) => ({ part, known: known[part.kind] }));
}

/** Accounts whose spokes nobody has looked for. */
function accountsLeftOut({ gaps }: Sought): readonly string[] {
  return gaps.flatMap((gap) => (gap.kind === "not-asked" ? (gap.account ?? []) : []));
}

/** Names that stand in the file for what is looked up. */
function lookedUp({ selections, gaps }: Sought): readonly string[] {
  return [...selections.map(({ name }) => name), ...gaps.map(({ of }) => of.name)];
}
