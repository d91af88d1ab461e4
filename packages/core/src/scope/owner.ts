import type { Change } from "../diff/change.ts";
import type { Key } from "../words/ids.ts";
import { serviceOfEndpointKey } from "../words/key.ts";
import type { Scope, ScopePart } from "./scope.ts";
import type { Topology } from "../topology/topology.ts";
import { unreachable } from "../base/unreachable.ts";

/** What tells whose a change is. */
export interface ScopeContext {
  readonly scope: Scope;
  readonly topology: Topology;
  readonly servicesByZone: ReadonlyMap<Key, readonly string[]>;
}

/** What tells whose a change is, with what is looked up for each of tens of thousands. */
export interface Owners extends ScopeContext {
  readonly accountBySpoke: ReadonlyMap<string, string>;
}

/** Returns the account of each spoke by its name. */
export function accountBySpoke({ spokes }: Topology): ReadonlyMap<string, string> {
  return new Map(spokes.map(({ name, account }) => [name, account]));
}

/** Tells whether a change is in scope. */
export function isMeant(change: Change, context: Owners): boolean {
  const { only, exclude } = context.scope;
  return (only.length === 0 || isAny(only, change, context)) && !isAny(exclude, change, context);
}

/** Tells whether a change is of one of the parts. */
export function isAny(parts: readonly ScopePart[], change: Change, context: Owners): boolean {
  return parts.some(({ kind, name }) => {
    switch (kind) {
      case "spoke":
        return spokeOf(change) === name;
      case "service":
        return servicesOf(change, context).includes(name);
      case "account":
        return accountOf(change, context) === name;
      default:
        return unreachable(kind);
    }
  });
}

function spokeOf(change: Change): string | undefined {
  if (change.resource !== "association" && change.resource !== "authorization") return undefined;
  return change.kind === "create" ? change.desired.spoke : change.observed.spoke;
}

/** A VPC that is no spoke has an account that nobody told us, so it is in no account's scope. */
function accountOf(change: Change, { topology, accountBySpoke: accounts }: Owners): string | undefined {
  if (change.resource !== "association" && change.resource !== "authorization") return topology.hub.account;
  return accounts.get(spokeOf(change) ?? "");
}

function servicesOf(change: Change, context: ScopeContext): readonly string[] {
  switch (change.resource) {
    case "security-group":
      return [];
    case "endpoint":
      return [serviceOfEndpointKey(change.key)];
    case "zone":
      return context.servicesByZone.get(change.key) ?? [];
    case "record":
      return change.kind === "delete"
        ? (context.servicesByZone.get(change.observed.zone.key) ?? [])
        : [serviceOfEndpointKey(change.desired.endpoint)];
    case "association":
    case "authorization": {
      const zone = change.kind === "create" ? change.desired.zone : change.observed.zone.key;
      return context.servicesByZone.get(zone) ?? [];
    }
    default:
      return unreachable(change);
  }
}
