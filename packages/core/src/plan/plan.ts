import { type Approval, type ApprovedOperation, approvedOperation } from "../approval/approval.ts";
import { expectationsAmong } from "../approval/expectations.ts";
import { planIdOf } from "../approval/plan-id.ts";
import { canonicalJson } from "../base/canonical-json.ts";
import { type DigestOf, sha256OfAll } from "../base/sha256.ts";
import type { Change } from "../diff/change.ts";
import { diff } from "../diff/diff.ts";
import { distributionOf } from "../distribution/distribution.ts";
import { expand } from "../expand/expand.ts";
import type { Finding } from "../guard/finding.ts";
import { findingsOf } from "../guard/guard.ts";
import { type BlockedChange, holdBack } from "../guard/hold.ts";
import { scopeFindings } from "../guard/scope.ts";
import { matchOf } from "../match/match.ts";
import type { Operation } from "../operation/operation.ts";
import { type Overview, overviewOf } from "../overview/overview.ts";
import { desiredStateOf } from "../resource/desired.ts";
import { countOwned, ownedBy } from "../resource/owned.ts";
import type { ObservedState } from "../resource/resource.ts";
import { narrow } from "../scope/narrow.ts";
import { type Scope, everything, isNarrow } from "../scope/scope.ts";
import type { Environment } from "../topology/environment.ts";
import type { PlaceOf } from "../topology/subject.ts";
import { type Caller, type Topology, hubCaller } from "../topology/topology.ts";
import type { AccountId, Key, Region, VpcId } from "../words/ids.ts";
import { plannedChanges } from "./planned-changes.ts";

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
  /** A SHA-256 that is faster than the one at hand; the plan is the same. */
  readonly digestOf?: DigestOf;
  /** Tells where the topology file speaks of what a finding is about; default: nowhere. */
  readonly placeOf?: PlaceOf;
}

/** Returns the plan that leads from what is observed to what the topology demands. Pure: same input, same bytes. */
export function makePlan(
  topology: Topology,
  environment: Environment,
  state: ObservedState,
  { scope = everything, digestOf = sha256OfAll, placeOf = nowhere }: PlanOptions = {},
): Plan {
  const distribution = distributionOf(topology);
  const desired = desiredStateOf(topology, environment, distribution.associate);
  const owned = ownedBy(topology.name, state);
  const match = matchOf(topology, desired, owned);
  const all = diff(match, distribution.diff);
  const expanded = expand({ match, changes: all }, distribution.expand);
  const { operations: meant, changes, leftOut } = narrow(expanded, all, { scope, topology });
  const context = { match, topology, desired, owned, environment, state, changes };
  const findings = [...scopeFindings(scope, topology, owned), ...findingsOf(context, distribution.guards)].map(
    (finding) => ({ ...finding, place: placeOf(finding.subject) }),
  );
  const { operations, blocked } = holdBack(meant, changes, findings);
  const planned = plannedChanges(changes, operations);
  const isComplete = findings.every(({ code }) => code !== "read.unknown");
  const expectationsOf = expectationsAmong(operations, match, digestOf);
  const approved = operations.map((operation) => approvedOperation(operation, expectationsOf(operation)));
  const approval = approvalOf({ topology, scope, digestOf }, isComplete, approved);
  const { account, region, vpc } = topology.hub;
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
    ids: match.ids,
    ownedCount: countOwned(owned),
    overview: overviewOf({ match, changes: planned, blocked }, distribution.linkStates),
  };
}

/** Tells whether there is nothing to do and nothing held back. */
export function isEmptyPlan({ changes, blocked }: Plan): boolean {
  return changes.length === 0 && blocked.length === 0;
}

const nowhere: PlaceOf = () => undefined;

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
  return { ...identity, planId: planIdOf(identity, digestOf), topologyDigest: digestOf([canonicalJson(asked)]) };
}
