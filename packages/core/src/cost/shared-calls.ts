import { callOf, linkPartOf, waitOf } from "../operation/facts/facts.ts";
import { operationFacts } from "../operation/operation.ts";
import type { Operation, OperationKind } from "../operation/operation.ts";
import type { ServingProfile } from "../operation/facts/profile.ts";
import { type QuotaCall, chargesOf } from "../rights/calls.ts";
import type { Caller } from "../topology/topology.ts";
import type { AccountId } from "../words/ids.ts";
import { vpcRefText } from "../words/key.ts";
import type { Tally } from "./tally.ts";
import type { CostedOperations } from "./timeline.ts";
import type { Timing } from "./timing.ts";

/** Milliseconds between two looks at endpoints that are not available yet, and at the oldest change that spreads. */
const lookMs = 2_000;
/** Milliseconds between two tries to delete a group that an endpoint still uses. */
export const groupLookMs = 10_000;

/** What the calls that several operations share hang on. */
export interface Sharing extends CostedOperations {
  readonly timing: Timing;
  /** Zones that the topology owns while the operations that take something away look into each. */
  readonly zones: number;
}

/** Counts the calls that several operations share, and those that check identities before and spokes after. */
export function countSharedCalls(
  { operations, costs, timing: { spreadMs, endpointMs }, zones }: Sharing,
  tally: Tally,
): void {
  const hub = tally.hub;
  countBatches(operations, zones, tally);
  countLooksInZones(operations, zones, tally);
  const appearing = operations.filter((operation) => waitOf(operation) === "endpoint").length;
  if (appearing > 0) {
    const span = endpointMs + spanOfAppearance(appearing);
    tally.count(hub, { service: "ec2", action: "DescribeVpcEndpoints" }, Math.ceil(span / lookMs) + 1);
  }
  if (isGroupAfterEndpoints(operations))
    tally.count(hub, { service: "ec2", action: "DeleteSecurityGroup" }, Math.ceil(endpointMs / groupLookMs) + 1);
  const looks = Math.round(spreadMs / lookMs) - 1;
  const isSpreading = operations.some((operation) => linkPartOf(operation) === "joins");
  if (isSpreading || costs.some(({ questions }) => questions.length > 0))
    tally.count(hub, { service: "route53", action: "GetChange" }, looks);
  countChecks(operations, tally);
  countServingLooks(operations, tally);
  for (const account of new Set(operations.map(({ caller }) => caller.account)))
    tally.count(account, { service: "sts", action: "GetCallerIdentity" });
}

/** Counts the calls of operations that share them. */
function countBatches(operations: readonly Operation[], zones: number, tally: Tally): void {
  const counts = new Map<OperationKind, number>();
  for (const { kind } of operations) if (operationFacts[kind].batch > 1) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  for (const operation of operations) {
    const { kind } = operation;
    const many = counts.get(kind);
    if (many === undefined) continue;
    counts.delete(kind);
    const { batch, looks, looksInZone } = operationFacts[kind];
    const batches = Math.ceil(many / batch);
    for (const call of [callOf(operation), ...looks]) tally.count(tally.hub, call, batches);
    for (const call of looksInZone) tally.count(tally.hub, call, batches * zones);
  }
}

/** Counts what operations that share no calls look up in each zone. */
function countLooksInZones(operations: readonly Operation[], zones: number, tally: Tally): void {
  for (const { kind } of operations) {
    const { batch, looksInZone } = operationFacts[kind];
    if (batch > 1) continue;
    for (const call of looksInZone) tally.count(tally.hub, call, zones);
  }
}

/** Tells whether a group goes whose endpoints go in the same plan: it is asked for until their interfaces are gone. */
export function isGroupAfterEndpoints(operations: readonly Operation[]): boolean {
  const has = (wanted: OperationKind): boolean => operations.some(({ kind }) => kind === wanted);
  return has("delete-endpoint") && has("delete-security-group");
}

function spanOfAppearance(endpoints: number): number {
  const [first] = chargesOf({ service: "ec2", action: "CreateVpcEndpoint" });
  if (first === undefined) return 0;
  const { capacity, refillPerSecond } = first.bucket;
  return (Math.max(0, endpoints - capacity) / refillPerSecond) * 1000;
}

function countChecks(operations: readonly Operation[], tally: Tally): void {
  const callers = new Map<string, Caller>();
  for (const operation of operations)
    if (operation.kind === "associate") callers.set(vpcRefText(operation.vpc), operation.caller);
  for (const { account } of callers.values()) {
    tally.count(account, { service: "route53", action: "GetChange" });
    tally.count(account, { service: "route53", action: "ListHostedZonesByVPC" });
  }
}

/** Counts the looks whether the Profile serves a VPC before something is taken from it; one serves all its zones. */
function countServingLooks(operations: readonly Operation[], tally: Tally): void {
  const leaving = new Map<string, AccountId>();
  for (const operation of operations) {
    if (!isTakingForProfile(operation)) continue;
    const { account } = operation.profile.caller;
    if (operation.kind === "disassociate") leaving.set(vpcRefText(operation.vpc), account);
    else tally.count(account, listProfilesOfVpc);
  }
  for (const account of leaving.values()) tally.count(account, listProfilesOfVpc);
}

const listProfilesOfVpc: QuotaCall = { service: "route53profiles", action: "ListProfileAssociations" };

type TakingForProfile = Extract<Operation, { readonly profile?: ServingProfile | undefined }> & {
  readonly profile: ServingProfile;
};

function isTakingForProfile(operation: Operation): operation is TakingForProfile {
  return "profile" in operation && typeof operation.profile === "object";
}
