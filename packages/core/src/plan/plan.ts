import { type Approval, type ApprovedOperation, approvedOperation } from "../approval/approval.ts";
import { canonicalJson } from "../base/canonical-json.ts";
import { carriedOut } from "./planned-changes.ts";
import type { Change } from "../diff/change.ts";
import { type DesiredState, desiredStateOf } from "../resource/desired.ts";
import { diff, endpointOf, groupIdOf } from "../diff/diff.ts";
import type { Environment } from "../topology/environment.ts";
import { expand } from "../expand/expand.ts";
import { expectationsAmong } from "../approval/expectation.ts";
import type { Finding } from "../guard/finding.ts";
import { findingsOf } from "../guard/guard.ts";
import { type BlockedChange, holdBack } from "../guard/hold.ts";
import type { AccountId, Key, Region, VpcId } from "../words/ids.ts";
import type { Operation } from "../operation/operation.ts";
import { type Overview, overviewOf } from "../overview/overview.ts";
import { type OwnedState, countOwned, ownedBy, zonesByKey } from "../resource/owned.ts";
import { planIdOf } from "../approval/plan-id.ts";
import type { ObservedState } from "../resource/resource.ts";
import { type Scope, everything, isNarrow, servicesByZone } from "../scope/scope.ts";
import { narrow } from "../scope/narrow.ts";
import { scopeFindings } from "../guard/scope.ts";
import { type DigestOf, sha256, sha256OfAll } from "../base/sha256.ts";
import { valueOr } from "../words/state.ts";
import { type Caller, type Topology, hubCaller } from "../topology/topology.ts";

/** What an apply would do, and why; a plain value that can be saved. */
export interface Plan {
  /** Hash of the hub and the operations, with what they expect to find: two plans with one id do the same to the same. */
  readonly id: string;
  readonly topology: string;
  readonly hub: PlanHub;
  /** The differences that the operations remove, by key. */
  readonly changes: readonly Change[];
  /** The differences that stay, because a finding holds them back. */
  readonly blocked: readonly BlockedChange[];
  /** The AWS writes, each behind all that it waits for. */
  readonly operations: readonly Operation[];
  /** Which part of the topology the plan is for. */
  readonly scope: Scope;
  /** The differences that stay, because they are out of scope. */
  readonly leftOut: readonly Change[];
  readonly findings: readonly Finding[];
  /** False when something could not be read: then there may be more to do than the plan says. */
  readonly isComplete: boolean;
  /** Ids of the resources that operations name by key and that exist already. */
  readonly ids: ReadonlyMap<Key, string>;
  /** How many resources the topology owns now. */
  readonly ownedCount: number;
  /** Who uses what, before and after, and what it costs. */
  readonly overview: Overview;
  /** What somebody approves who approves this plan. */
  readonly approval: Approval;
}

/** The hub that a plan is for. */
export interface PlanHub {
  readonly account: AccountId;
  readonly region: Region;
  readonly vpc: VpcId;
  readonly caller: Caller;
}

/** How a plan is made. */
export interface PlanOptions {
  /** Which part of the topology it is for; default: all of it. */
  readonly scope?: Scope | undefined;
  /** A SHA-256 that is faster than our own; the plan is the same. */
  readonly digestOf?: DigestOf;
}

/** Returns the plan that leads from what is observed to what the topology demands. Pure: same input, same bytes. */
export function makePlan(
  topology: Topology,
  environment: Environment,
  state: ObservedState,
  { scope = everything, digestOf = sha256OfAll }: PlanOptions = {},
): Plan {
  const desired = desiredStateOf(topology, environment);
  const owned = ownedBy(topology.name, state);
  const all = diff(topology, desired, owned);
  const zones = zonesByKey(valueOr(owned.zones, []), topology.hub);
  const found = { zones, endpoints: valueOr(owned.endpoints, []), groupIdOf: groupIdOf(desired, owned) };
  const expanded = expand({ topology, changes: all, records: desired.records, found });
  const users = servicesByZone(topology, desired, owned);
  const { operations: meant, changes, leftOut } = narrow(expanded, all, { scope, topology, servicesByZone: users });
  const findings = [
    ...scopeFindings(scope, topology, owned),
    ...findingsOf({ topology, environment, desired, state, owned, changes }),
  ];
  const { operations, blocked } = holdBack(meant, changes, findings);
  const { account, region, vpc } = topology.hub;
  const planned = carriedOut(changes, operations);
  const isComplete = findings.every(({ code }) => code !== "read.unknown");
  const ids = idsOf(desired, owned, topology);
  const expectationsOf = expectationsAmong({ ids, zones, endpoints: found.endpoints });
  const approved = operations.map((operation) => approvedOperation(operation, expectationsOf(operation)));
  const approval = approvalOf({ topology, scope, digestOf }, isComplete, approved);
  return {
    scope,
    leftOut,
    id: approval.planId,
    approval,
    topology: topology.name,
    hub: { account, region, vpc, caller: hubCaller(topology.hub) },
    changes: planned,
    blocked,
    operations,
    findings,
    isComplete,
    ids,
    ownedCount: countOwned(owned),
    overview: overviewOf({ topology, desired, owned, changes: planned, blocked }),
  };
}

/** Tells whether there is nothing to do and nothing held back. */
export function isEmptyPlan({ changes, blocked }: Plan): boolean {
  return changes.length === 0 && blocked.length === 0;
}

interface Asked {
  readonly topology: Topology;
  readonly scope: Scope;
  readonly digestOf: DigestOf;
}

function approvalOf(
  { topology, scope, digestOf }: Asked,
  isComplete: boolean,
  operations: readonly ApprovedOperation[],
): Approval {
  const asked = isNarrow(scope) ? { topology, scope } : topology;
  const { account, region, vpc } = topology.hub;
  const identity = { topology: topology.name, hub: { account, region, vpc }, isComplete, operations };
  return { ...identity, planId: planIdOf(identity, digestOf), topologyDigest: sha256(canonicalJson(asked)) };
}

function idsOf(desired: DesiredState, owned: OwnedState, { hub }: Topology): ReadonlyMap<Key, string> {
  const endpointFor = endpointOf(desired, owned);
  const group = desired.securityGroup && groupIdOf(desired, owned)(desired.securityGroup.key);
  const ids = new Map<Key, string>();
  if (desired.securityGroup !== undefined && group !== undefined) ids.set(desired.securityGroup.key, group);
  for (const { key } of desired.endpoints) {
    const endpoint = endpointFor(key);
    if (endpoint !== undefined) ids.set(key, endpoint.id);
  }
  for (const [key, { id }] of zonesByKey(valueOr(owned.zones, []), hub)) ids.set(key, id);
  return ids;
}
