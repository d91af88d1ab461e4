import type { Change } from "./change.ts";
import type { DesiredState } from "./desired.ts";
import type { Key } from "./ids.ts";
import type { Operation, OperationId } from "./operation.ts";
import { type OwnedState, keyOfEndpoint, zonesByKey } from "./owned.ts";
import { valueOr } from "./state.ts";
import type { Topology } from "./topology.ts";
import { unreachable } from "./unreachable.ts";

/** A part of a topology: what a spoke, a service or an account has. */
export interface Target {
  readonly kind: "spoke" | "service" | "account";
  readonly name: string;
}

/** Which changes a plan carries out: those of `only`, where there are any, without those of `exclude`. */
export interface Scope {
  readonly only: readonly Target[];
  readonly exclude: readonly Target[];
}

/** The scope of a plan that carries everything out. */
export const everything: Scope = { only: [], exclude: [] };

/** Tells whether a scope leaves something out. */
export function isNarrow({ only, exclude }: Scope): boolean {
  return only.length + exclude.length > 0;
}

/** What tells whose a change is. */
export interface ScopeContext {
  readonly scope: Scope;
  readonly topology: Topology;
  readonly servicesByZone: ReadonlyMap<Key, readonly string[]>;
}

/** Returns the services that answer to each zone; of a service taken out of the file, by where its records lead. */
export function servicesByZone(
  topology: Topology,
  desired: DesiredState,
  owned: OwnedState,
): ReadonlyMap<Key, readonly string[]> {
  const serviceByDnsName = new Map<string, string>(
    valueOr(owned.endpoints, []).flatMap((endpoint) =>
      endpoint.dnsEntries.map(({ name }) => [name.replace(/^\*\./, ""), serviceIn(keyOfEndpoint(endpoint))] as const),
    ),
  );
  const found = [...zonesByKey(valueOr(owned.zones, []), topology.hub)].map(([key, { records }]) => {
    const services = valueOr(records, []).flatMap(({ alias }) => serviceByDnsName.get(alias?.name ?? "") ?? []);
    return [key, [...new Set(services)]] as const;
  });
  return new Map([...found, ...desired.zones.map(({ key, services }) => [key, services] as const)]);
}

/** What is left of operations and changes, and what was left out. */
export interface Narrowed {
  readonly operations: readonly Operation[];
  readonly changes: readonly Change[];
  /** Those of which at least a part is left out. */
  readonly leftOut: readonly Change[];
}

/**
 * Takes out of ordered operations those out of scope. What one in scope needs comes along, unless it takes something
 * away or is excluded: then the one in scope is left out too. So a scope never removes more, nor anything outside it.
 */
export function narrow(operations: readonly Operation[], changes: readonly Change[], context: ScopeContext): Narrowed {
  const { scope } = context;
  if (!isNarrow(scope)) return { operations, changes, leftOut: [] };
  const owners = { ...context, accountBySpoke: accountBySpoke(context.topology) };
  const meant = new Set(changes.filter((change) => isMeant(change, owners)).map(({ key }) => key));
  const excluded = new Set(changes.filter((change) => isAny(scope.exclude, change, owners)).map(({ key }) => key));
  const kept = keptOperations(operations, meant, excluded);
  const left = operations
    .filter(({ id }) => kept.has(id))
    .map((operation) => ({ ...operation, after: operation.after.filter((id) => kept.has(id)) }));
  const served = new Set(left.flatMap(({ changes: keys }) => keys));
  const unserved = new Set(operations.flatMap(({ id, changes: keys }) => (kept.has(id) ? [] : keys)));
  return {
    operations: left,
    changes: changes.filter(({ key }) => served.has(key)),
    leftOut: changes.filter(({ key }) => unserved.has(key) || !served.has(key)),
  };
}

function keptOperations(
  operations: readonly Operation[],
  meant: ReadonlySet<Key>,
  excluded: ReadonlySet<Key>,
): ReadonlySet<OperationId> {
  const isMeantToRun = ({ changes }: Operation): boolean =>
    changes.length > 0 && changes.every((key) => meant.has(key));
  const possible = new Set<OperationId>();
  for (const operation of operations) {
    const { id, dependsOn, changes } = operation;
    const mayComeAlong = !isTakingAway(operation) && !changes.some((key) => excluded.has(key));
    if ((isMeantToRun(operation) || mayComeAlong) && dependsOn.every((need) => possible.has(need))) possible.add(id);
  }
  for (const id of uselessAuthorizations(operations, possible)) possible.delete(id);
  const kept = new Set<OperationId>();
  for (const operation of operations.toReversed()) {
    if (!possible.has(operation.id)) continue;
    if (!isMeantToRun(operation) && !kept.has(operation.id)) continue;
    for (const id of [operation.id, ...operation.dependsOn]) kept.add(id);
  }
  for (const id of completions(operations, possible, kept)) kept.add(id);
  return kept;
}

/** What belongs to a thing that is made comes with it: a zone gets its tags, whoever asked for the zone. */
function completions(
  operations: readonly Operation[],
  possible: ReadonlySet<OperationId>,
  kept: ReadonlySet<OperationId>,
): readonly OperationId[] {
  const made = new Set(
    operations.flatMap(({ id, kind, changes }) => (kind.startsWith("create-") && kept.has(id) ? changes : [])),
  );
  return operations
    .filter(
      (operation) =>
        possible.has(operation.id) &&
        !isTakingAway(operation) &&
        operation.changes.length > 0 &&
        operation.changes.every((key) => made.has(key)) &&
        operation.dependsOn.every((id) => kept.has(id)),
    )
    .map(({ id }) => id);
}

/** An authorization without its association would be left open (law 7). */
function uselessAuthorizations(
  operations: readonly Operation[],
  possible: ReadonlySet<OperationId>,
): readonly OperationId[] {
  const unmade = new Set(
    operations.flatMap(({ kind, id, changes }) => (kind === "associate" && !possible.has(id) ? changes : [])),
  );
  return operations
    .filter(
      ({ kind, changes }) => (kind === "authorize" || kind === "deauthorize") && changes.some((key) => unmade.has(key)),
    )
    .map(({ id }) => id);
}

/** Returns what a scope names and the topology does not have. */
export function unknownTargets(
  { only, exclude }: Scope,
  { spokes, services, hub }: Topology,
  owned: OwnedState,
): readonly { readonly target: Target; readonly known: readonly string[] }[] {
  const known: Readonly<Record<Target["kind"], readonly string[]>> = {
    spoke: spokes.map(({ name }) => name),
    service: [
      ...services.map(({ name }) => name),
      ...valueOr(owned.endpoints, []).map((endpoint) => serviceIn(keyOfEndpoint(endpoint))),
    ],
    account: [hub.account, ...spokes.map(({ account }) => account)],
  };
  return [...only, ...exclude]
    .filter(({ kind, name }) => !known[kind].includes(name))
    .map((target) => ({ target, known: known[target.kind] }));
}

/** What tells whose a change is, with what is looked up for each of tens of thousands. */
interface Owners extends ScopeContext {
  readonly accountBySpoke: ReadonlyMap<string, string>;
}

function accountBySpoke({ spokes }: Topology): ReadonlyMap<string, string> {
  return new Map(spokes.map(({ name, account }) => [name, account]));
}

function isMeant(change: Change, context: Owners): boolean {
  const { only, exclude } = context.scope;
  return (only.length === 0 || isAny(only, change, context)) && !isAny(exclude, change, context);
}

function isAny(targets: readonly Target[], change: Change, context: Owners): boolean {
  return targets.some(({ kind, name }) => {
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
      return [serviceIn(change.key)];
    case "zone":
      return context.servicesByZone.get(change.key) ?? [];
    case "record":
      return change.kind === "delete"
        ? (context.servicesByZone.get(change.observed.zone.key) ?? [])
        : [serviceIn(change.desired.endpoint)];
    case "association":
    case "authorization": {
      const zone = change.kind === "create" ? change.desired.zone : change.observed.zone.key;
      return context.servicesByZone.get(zone) ?? [];
    }
    default:
      return unreachable(change);
  }
}

function serviceIn(endpoint: Key): string {
  return endpoint.replace(/^endpoint\//, "").replace(/#.*$/, "");
}

function isTakingAway(operation: Operation): boolean {
  switch (operation.kind) {
    case "revoke-ingress":
    case "delete-security-group":
    case "delete-endpoint":
    case "delete-zone":
    case "disassociate":
      return true;
    case "modify-endpoint":
      return operation.removeSubnets.length + operation.removeSecurityGroups.length > 0;
    case "change-records":
      return operation.deletes.length > 0;
    case "tag-zone":
      return operation.removedTags.length > 0;
    case "create-security-group":
    case "authorize-ingress":
    case "create-endpoint":
    case "create-zone":
    case "authorize":
    case "associate":
    case "deauthorize":
      return false;
    default:
      return unreachable(operation);
  }
}
