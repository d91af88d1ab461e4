import { callOf, linkPartOf, operationFacts, waitOf } from "../operation/facts/facts.ts";
import { costsOf, noCost } from "./operation-cost.ts";
import { type CostedOperations, timelineOf } from "./timeline.ts";
import type { AccountId } from "../words/ids.ts";
import { vpcRefText } from "../words/key.ts";
import type { Operation, OperationKind } from "../operation/operation.ts";
import { type AwsService, type Bucket, type Charge, type QuotaCall, chargesOf } from "../operation/quota.ts";
import { type Timing, usualTiming } from "./timing.ts";
import type { Caller } from "../topology/topology.ts";

/** What carrying a plan out costs, from its approval to the last check. What planning reads is not in it. */
export interface Estimate {
  readonly calls: number;
  readonly ms: number;
  /** By account, the hub's first; then by service and action. */
  readonly byAction: readonly ActionEstimate[];
}

/** The calls of one action in one account. */
export interface ActionEstimate {
  readonly account: AccountId;
  readonly service: AwsService;
  readonly action: string;
  readonly calls: number;
}

/** Milliseconds between two looks at endpoints that are not available yet, and at the oldest change that spreads. */
const lookMs = 2_000;
/** Milliseconds between two tries to delete a group that an endpoint still uses. */
const groupLookMs = 10_000;

/**
 * Returns what operations cost when nothing goes wrong and nobody else uses the quotas. The time is the longest of: the
 * longest chain of waits; and for each bucket of AWS, the moment from which its calls can begin, plus what they take
 * beyond the burst, plus what must follow the last of them.
 */
export function estimate(operations: readonly Operation[], hub: Caller, timing: Timing = usualTiming): Estimate {
  if (operations.length === 0) return { calls: 0, ms: 0, byAction: [] };
  const costs = costsOf(operations, timing);
  const { heads, tails } = timelineOf({ operations, costs });
  const tally = new Tally(hub.account);
  const loads = new Loads();
  let longest = groupDeletionMs(operations, { heads, timing });
  for (const [i, operation] of operations.entries()) {
    const { calls, questions, beforeMs } = costs[i] ?? noCost;
    const head = (heads[i] ?? 0) + beforeMs;
    const tail = tails[i] ?? 0;
    longest = Math.max(longest, head + tail);
    for (const call of calls) {
      tally.count(operation.caller.account, call);
      loads.add(operation, { call, head, tail });
    }
    for (const call of questions) tally.count(hub.account, call);
  }
  countWaits({ operations, costs }, tally, timing);
  const ms = Math.max(longest, loads.longestMs());
  return { calls: tally.total, ms: Math.round(ms), byAction: tally.rows() };
}

/** The calls that one bucket of AWS has to bear. */
interface Load {
  readonly bucket: Bucket;
  readonly items: LoadItem[];
}

interface LoadItem {
  readonly head: number;
  readonly tail: number;
  tokens: number;
}

interface TimedCall {
  readonly call: QuotaCall;
  readonly head: number;
  readonly tail: number;
}

/** The loads of all buckets, by the account and Region whose they are, and by name. */
class Loads {
  readonly #byOwner = new Map<string, Map<string, Load>>();
  /** What the calls of shared costs are charged. */
  readonly #charges = new Map<QuotaCall, readonly Charge[]>();

  add({ caller: { account }, region }: Operation, { call, head, tail }: TimedCall): void {
    const charges = this.#charges.get(call) ?? chargesOf(call);
    this.#charges.set(call, charges);
    for (const { bucket, tokens } of charges) {
      const { items } = this.#loadOf(bucket, bucket.per === "account" ? account : `${account} ${region}`);
      const last = items.at(-1);
      // Calls that come at one time and are followed by the same are one item: there are a handful of those.
      if (last?.head === head && last.tail === tail) last.tokens += tokens;
      else items.push({ head, tail, tokens });
    }
  }

  longestMs(): number {
    let longest = 0;
    for (const loads of this.#byOwner.values())
      for (const load of loads.values()) longest = Math.max(longest, spanOf(load));
    return longest;
  }

  #loadOf(bucket: Bucket, owner: string): Load {
    const loads = this.#byOwner.get(owner) ?? new Map<string, Load>();
    this.#byOwner.set(owner, loads);
    const load = loads.get(bucket.name) ?? { bucket, items: [] };
    loads.set(bucket.name, load);
    return load;
  }
}

/**
 * The calls that cannot begin before some moment take their time from then on, and what must follow the last of them
 * comes on top. What little must follow goes last, so those with a long way to go count without the others, too.
 */
function spanOf({ bucket: { capacity, refillPerSecond }, items }: Load): number {
  const latestFirst = items.toSorted((one, other) => other.head - one.head);
  let longest = 0;
  for (const tail of new Set(items.map((item) => item.tail))) {
    let tokens = 0;
    for (const item of latestFirst) {
      if (item.tail < tail) continue;
      tokens += item.tokens;
      longest = Math.max(longest, item.head + (Math.max(0, tokens - capacity) / refillPerSecond) * 1000 + tail);
    }
  }
  return longest;
}

/** A group goes when the interfaces of the deleted endpoints have vanished; no operation waits for that but its own. */
function groupDeletionMs(
  operations: readonly Operation[],
  { heads, timing }: { readonly heads: Float64Array; readonly timing: Timing },
): number {
  if (!isGroupAfterEndpoints(operations)) return 0;
  const group = operations.findIndex(({ kind }) => kind === "delete-security-group");
  return (heads[group] ?? 0) + timing.endpointMs + groupLookMs / 2;
}

/** Counts the calls that several operations share, and those that check identities before and spokes after. */
function countWaits({ operations, costs }: CostedOperations, tally: Tally, { spreadMs, endpointMs }: Timing): void {
  const hub = tally.hub;
  countBatches(operations, tally);
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
  for (const account of new Set(operations.map(({ caller }) => caller.account)))
    tally.count(account, { service: "sts", action: "GetCallerIdentity" });
}

/**
 * Counts the calls of operations that share them. What an endpoint leads to is looked up in each zone that stays, too:
 * how many these are, operations do not say.
 */
function countBatches(operations: readonly Operation[], tally: Tally): void {
  const counts = new Map<OperationKind, number>();
  for (const { kind } of operations) if (operationFacts[kind].batch > 1) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  for (const operation of operations) {
    const { kind } = operation;
    const many = counts.get(kind);
    if (many === undefined) continue;
    counts.delete(kind);
    const { batch, looks } = operationFacts[kind];
    for (const call of [callOf(operation), ...looks]) tally.count(tally.hub, call, Math.ceil(many / batch));
  }
}

/** Tells whether a group goes whose endpoints go in the same plan: it is asked for until their interfaces are gone. */
function isGroupAfterEndpoints(operations: readonly Operation[]): boolean {
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

type Row = Omit<ActionEstimate, "calls"> & { calls: number };

/** Calls by account and action. */
class Tally {
  readonly hub: AccountId;
  readonly #counts = new Map<string, Row>();
  total = 0;

  constructor(hub: AccountId) {
    this.hub = hub;
  }

  count(account: AccountId, { service, action }: QuotaCall, calls = 1): void {
    if (calls === 0) return;
    this.total += calls;
    const name = `${account} ${service} ${action}`;
    const row = this.#counts.get(name);
    if (row === undefined) this.#counts.set(name, { account, service, action, calls });
    else row.calls += calls;
  }

  rows(): readonly ActionEstimate[] {
    const rank = ({ account, service, action }: ActionEstimate): string =>
      `${account === this.hub ? 0 : 1} ${account} ${service} ${action}`;
    return [...this.#counts.values()].toSorted((one, other) => (rank(one) < rank(other) ? -1 : 1));
  }
}
