import { unreachable } from "../base/unreachable.ts";
import { type Change, isOfLink } from "../diff/change.ts";
import { isRemoval } from "../diff/kinds.ts";
import type { Topology } from "../topology/topology.ts";
import { type Scope, type ScopePart, type ScopeTerm, termsOf } from "./scope.ts";

/** What tells whose a change is. */
export interface ScopeContext {
  readonly scope: Scope;
  readonly topology: Topology;
}

/** Tells whether a change is in scope. */
export function isMeant(change: Change, context: ScopeContext): boolean {
  const { only, exclude } = context.scope;
  return (only.length === 0 || isWithin(only, change, context)) && !isAny(exclude, change, context);
}

/** What takes something away from several services at once, as leaving a Profile does, is meant when all of them are. */
function isWithin(parts: readonly ScopePart[], change: Change, context: ScopeContext): boolean {
  if (!isRemoval(change) || change.services.length < 2) return isAny(parts, change, context);
  return change.services.every((service) => isAny(parts, { ...change, services: [service] }, context));
}

/** Tells whether a change is of one of the parts of a topology. */
export function isAny(parts: readonly ScopePart[], change: Change, context: ScopeContext): boolean {
  return parts.some((part) => termsOf(part).every((term) => isOf(term, change, context)));
}

function isOf({ kind, name }: ScopeTerm, change: Change, context: ScopeContext): boolean {
  switch (kind) {
    case "spoke":
      return change.subject.kind === "spoke" && change.subject.name === name;
    case "service":
      return change.services.includes(name);
    case "account":
      return accountOf(change, context) === name;
    default:
      return unreachable(kind);
  }
}

/**
 * A VPC that is no spoke has an account that nobody told us, so it is in no account's scope; nor is the hub's own. A
 * Profile, and what is in it, is the hub's.
 */
function accountOf(change: Change, { topology }: ScopeContext): string | undefined {
  const isOfHub = !isOfLink(change) || change.resource === "profile" || change.resource === "profile-zone";
  if (isOfHub) return topology.hub.account;
  return change.subject.kind === "spoke" ? change.subject.account : undefined;
}
