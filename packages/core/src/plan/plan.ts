import { type Approval, type ApprovedOperation, approvedOperation } from "../approval/approval.ts";
import { groupBy } from "../base/group-by.ts";
import { freedSince } from "../approval/compare.ts";
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
import { dueSince, notApproved } from "../guard/approved.ts";
import { type BlockedChange, type Held, holdBack } from "../guard/hold.ts";
import { joiningReach } from "../guard/joining-reach.ts";
import { excludedSpokes, scopeFindings } from "../guard/scope.ts";
import { heldByGaps, notAsked, unaskedChanges } from "../guard/sought.ts";
import { ownedWithAdopted } from "../match/adoption.ts";
import { matchOf } from "../match/match.ts";
import type { Operation } from "../operation/operation.ts";
import { type Overview, overviewOf } from "../overview/overview.ts";
import { desiredStateOf } from "../resource/desired.ts";
import { countOwned } from "../resource/owned.ts";
import type { ObservedState } from "../resource/resource.ts";
import { environmentInScope } from "../scope/environment.ts";
import { withFoundSpokes } from "../scope/found.ts";
import { narrow } from "../scope/narrow.ts";
import { type Scope, everything, isNarrow } from "../scope/scope.ts";
import type { Environment } from "../topology/environment.ts";
import { type SelectionOutcome, type Sought, nothingSought } from "../topology/sought.ts";
import { type PlaceOf, subjectName } from "../topology/subject.ts";
import { type Caller, type Topology, hubCaller } from "../topology/topology.ts";
import type { AccountId, Key, Region, VpcId } from "../words/ids.ts";
import { valueOr } from "../words/state.ts";
import type { Base } from "./cause.ts";
import type { OtherWay } from "./other-way.ts";
import { plannedChanges } from "./planned-changes.ts";
import { type PlannedReach, plannedReach } from "./planned-reach.ts";
import { withReasons } from "./removal-reasons.ts";
import { type Staying, stayingOf } from "./staying.ts";

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
  /** What selections have found, in the order of the file; empty where all spokes are written. */
  readonly selections: readonly SelectionOutcome[];
  /** Which part of the topology the plan is for. */
  readonly scope: Scope;
  /** The differences that stay, because they are out of scope. */
  readonly leftOut: readonly Change[];
  readonly findings: readonly Finding[];
  /** False when something could not be read: then there may be more to do than the plan says. */
  readonly isComplete: boolean;
  /** Ids of the resources that operations name by key and that exist already. */
  readonly ids: ReadonlyMap<Key, string>;
  /** What stays of what it takes away from others, as far as it knows: looked for again right before. */
  readonly staying: Staying;
  /** How many resources the topology owns now. */
  readonly ownedCount: number;
  /** How many of them are zones. */
  readonly ownedZones: number;
  /** Who uses what, before and after, and what it costs. */
  readonly overview: Overview;
  /** Whether spokes that get names reach what these lead to; no part of what is approved. Empty where nothing was asked. */
  readonly reach: readonly PlannedReach[];
  /** What somebody approves who approves this plan. */
  readonly approval: Approval;
  /** What it was held against; no part of what is approved or done. Undefined where nothing was given. */
  readonly base: Base | undefined;
  /** What it would come to if links were served the other way; no part of what is approved or done. Undefined where nobody asked. */
  readonly otherWay: OtherWay | undefined;
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
  /** What was approved before: what was held back then, and is free now, is held back still. Default: nothing. */
  readonly approved?: Approval | undefined;
  /** What became of what the file only describes: spokes by tags, selections. Default: all of it is written. */
  readonly sought?: Sought;
}

/** Returns the plan that leads from what is observed to what the topology demands. Pure: same input, same bytes. */
export function makePlan(
  topology: Topology,
  observed: Environment,
  state: ObservedState,
  {
    scope: asked = everything,
    digestOf = sha256OfAll,
    placeOf = nowhere,
    approved,
    sought = nothingSought,
  }: PlanOptions = {},
): Plan {
  const scope = withFoundSpokes(asked, topology);
  const environment = environmentInScope(observed, topology, scope);
  const distribution = distributionOf(topology);
  const desired = desiredStateOf(topology, environment, distribution.associate);
  const owned = ownedWithAdopted(topology, desired, state);
  const match = matchOf(topology, desired, owned);
  const all = withReasons(diff(match, distribution.diff), sought);
  const expanded = expand({ match, changes: all }, distribution.expand);
  const { operations: meant, changes, leftOut } = narrow(expanded, all, { scope, topology });
  const reached = joiningReach({ match, topology, environment, state, changes });
  const unasked = unaskedChanges(expanded, sought);
  const context = { match, topology, desired, owned, environment, state, changes, differences: all, sought, reached };
  const found = [
    ...scopeFindings(asked, topology, { owned, sought }),
    ...findingsOf(context, distribution.guards),
    ...excludedSpokes(scope, topology),
    // Left out by --only they need no word.
    ...(scope.exclude.length > 0 ? notAsked(sought) : []),
  ].map((finding) => ({ ...finding, place: placeOf(finding.subject) }));
  const { operations, blocked, findings } = heldOf({ operations: meant, changes, sought }, found, approved);
  const planned = plannedChanges(changes, operations);
  const isComplete = findings.every(({ code }) => code !== "read.unknown");
  const expectationsOf = expectationsAmong(operations, match, digestOf);
  const approval = approvalOf(
    { topology, scope: asked, digestOf },
    { findings, blocked, isComplete },
    operations.map((operation) => approvedOperation(operation, expectationsOf(operation))),
  );
  const { account, region, vpc } = topology.hub;
  return {
    scope: asked,
    selections: sought.selections,
    leftOut: leftOut.filter(({ key }) => !unasked.has(key)),
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
    staying: stayingOf(match, operations, state.profiles),
    ownedCount: countOwned(owned),
    ownedZones: valueOr(owned.zones, []).length,
    overview: overviewOf({ match, changes: planned, blocked }, distribution),
    reach: plannedReach(topology, reached),
    base: undefined,
    otherWay: undefined,
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
  { findings, blocked, isComplete }: Pick<Plan, "findings" | "blocked" | "isComplete">,
  operations: readonly ApprovedOperation[],
): Approval {
  const asked = isNarrow(scope) ? { topology, scope } : topology;
  const { account, region, vpc } = topology.hub;
  const identity = { topology: topology.name, hub: { account, region, vpc }, isComplete, operations };
  const unread = findings.flatMap(({ code, subject }) => (code === "read.unknown" ? subjectName(subject) : []));
  return {
    ...identity,
    unread: [...new Set(unread)].sort(),
    blocked: blocked.map(({ change: { key }, because: { code } }) => ({ key, code })),
    planId: planIdOf(identity, digestOf),
    topologyDigest: digestOf([canonicalJson(asked)]),
  };
}

interface Meant {
  readonly operations: readonly Operation[];
  readonly changes: readonly Change[];
  readonly sought: Sought;
}

/** Holds back what findings say, and then what was not approved because it was held back at that time. */
function heldOf(
  { operations, changes, sought }: Meant,
  findings: readonly Finding[],
  approved: Approval | undefined,
): Held & Pick<Plan, "findings"> {
  const byGaps = heldByGaps(operations, sought);
  const held = holdBack(operations, changes, { findings, ids: byGaps });
  const freed = approved === undefined ? [] : freedSince(approved, held.operations);
  if (freed.length === 0) return { ...held, findings };
  const byWhy = groupBy(freed, ({ isDue }) => isDue);
  const told = [...byWhy].map(([isDue, some]) => ({
    finding: (isDue ? dueSince : notApproved)(new Set(some.map(({ code }) => code))),
    of: some,
  }));
  const ids = new Map([...byGaps, ...told.flatMap(({ finding, of }) => of.map(({ id }) => [id, finding] as const))]);
  const { operations: free, blocked } = holdBack(operations, changes, { findings, ids });
  return {
    operations: free,
    // What time alone made due is as it was when the plan was approved: told of, and nothing that is held back.
    blocked: blocked.filter(({ because }) => because.severity === "block"),
    findings: [...findings, ...told.map(({ finding }) => finding)],
  };
}
