import { ownedServices } from "../match/match.ts";
import type { OwnedState } from "../resource/owned.ts";
import type { Topology } from "../topology/topology.ts";

/** A part of a topology: what a spoke, a service or an account has. */
export interface ScopePart {
  readonly kind: "spoke" | "service" | "account";
  readonly name: string;
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

/** Returns what a scope names and the topology does not have. */
export function unknownParts(
  { only, exclude }: Scope,
  { spokes, services, hub }: Topology,
  owned: OwnedState,
): readonly { readonly part: ScopePart; readonly known: readonly string[] }[] {
  const known: Readonly<Record<ScopePart["kind"], readonly string[]>> = {
    spoke: spokes.map(({ name }) => name),
    service: [...services.map(({ name }) => name), ...ownedServices(owned)],
    account: [hub.account, ...spokes.map(({ account }) => account)],
  };
  return [...only, ...exclude]
    .filter(({ kind, name }) => !known[kind].includes(name))
    .map((part) => ({ part, known: known[part.kind] }));
}
