import type { AccountId } from "./ids.ts";
import type { Operation, OperationId } from "./operation.ts";
import { type AwsService, type Bucket, type QuotaCall, chargesOf } from "./quota.ts";
import { type Step, stepOf } from "./step.ts";
import { type Timing, usualTiming } from "./timing.ts";
import type { Caller } from "./topology.ts";

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

/** Endpoints that one call deletes. */
const endpointsPerDelete = 25;
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
  const steps = operations.map((operation) => stepOf(operation, timing));
  const heads = headsOf(operations, steps);
  const tails = tailsOf(operations, steps);
  const tally = new Tally(hub.account);
  const loads = new Map<string, Load>();
  for (const [i, operation] of operations.entries()) {
    const { calls, questions, beforeMs } = steps[i] ?? noStep;
    const head = (heads.get(operation.id) ?? 0) + beforeMs;
    const tail = tails.get(operation.id) ?? 0;
    for (const call of calls) {
      tally.count(operation.caller.account, call);
      charge(loads, { account: operation.caller.account, region: operation.region, call, head, tail });
    }
    for (const call of questions) tally.count(hub.account, call);
  }
  countWaits(operations, tally, timing);
  const chain = Math.max(
    ...operations.map(({ id }, i) => (heads.get(id) ?? 0) + (steps[i]?.beforeMs ?? 0) + (tails.get(id) ?? 0)),
  );
  const ms = Math.max(chain, ...[...loads.values()].map(spanOf), groupDeletionMs(operations, { heads, timing }));
  return { calls: tally.total, ms: Math.round(ms), byAction: tally.rows() };
}

const noStep: Step = { calls: [], questions: [], beforeMs: 0, untilDoneMs: 0, untilSeenMs: 0 };

/** Earliest milliseconds at which each operation can begin: operations stand behind all that they wait for. */
function headsOf(operations: readonly Operation[], steps: readonly Step[]): ReadonlyMap<OperationId, number> {
  const heads = new Map<OperationId, number>();
  const ends = new Map<OperationId, number>();
  for (const [i, { id, dependsOn, after }] of operations.entries()) {
    const { beforeMs, untilDoneMs } = steps[i] ?? noStep;
    const head = [...dependsOn, ...after].reduce((latest, need) => Math.max(latest, ends.get(need) ?? 0), 0);
    heads.set(id, head);
    ends.set(id, head + beforeMs + untilDoneMs);
  }
  return heads;
}

/** Milliseconds from the first call of each operation to the end of the run. */
function tailsOf(operations: readonly Operation[], steps: readonly Step[]): ReadonlyMap<OperationId, number> {
  const behind = new Map<OperationId, number>();
  const tails = new Map<OperationId, number>();
  for (let i = operations.length - 1; i >= 0; i -= 1) {
    const operation = operations[i];
    const { beforeMs, untilDoneMs, untilSeenMs } = steps[i] ?? noStep;
    if (operation === undefined) continue;
    const { id, dependsOn, after } = operation;
    const tail = Math.max(untilDoneMs + (behind.get(id) ?? 0), untilSeenMs);
    tails.set(id, tail);
    for (const need of [...dependsOn, ...after]) behind.set(need, Math.max(behind.get(need) ?? 0, beforeMs + tail));
  }
  return withoutCleanUp(operations, tails);
}

/** An authorization is taken back before the next is given, so the last call of a bucket is never one that takes back. */
function withoutCleanUp(
  operations: readonly Operation[],
  tails: ReadonlyMap<OperationId, number>,
): ReadonlyMap<OperationId, number> {
  return new Map(
    operations.map(({ id, kind, after }) => [
      id,
      kind === "deauthorize"
        ? Math.max(tails.get(id) ?? 0, ...after.map((need) => tails.get(need) ?? 0))
        : (tails.get(id) ?? 0),
    ]),
  );
}

/** The calls that one bucket of AWS has to bear. */
interface Load {
  readonly bucket: Bucket;
  readonly items: { readonly head: number; readonly tail: number; readonly tokens: number }[];
}

interface Charged {
  readonly account: AccountId;
  readonly region: string;
  readonly call: QuotaCall;
  readonly head: number;
  readonly tail: number;
}

function charge(loads: Map<string, Load>, { account, region, call, head, tail }: Charged): void {
  for (const { bucket, tokens } of chargesOf(call)) {
    const name = `${bucket.name} ${account}${bucket.scope === "account" ? "" : ` ${region}`}`;
    const load = loads.get(name) ?? { bucket, items: [] };
    load.items.push({ head, tail, tokens });
    loads.set(name, load);
  }
}

/** The calls that cannot begin before some moment take their time from then on, and what must follow comes on top. */
function spanOf({ bucket: { capacity, refillPerSecond }, items }: Load): number {
  let [longest, tokens, tail] = [0, 0, Number.POSITIVE_INFINITY];
  for (const item of items.toSorted((one, other) => other.head - one.head)) {
    tokens += item.tokens;
    tail = Math.min(tail, item.tail);
    longest = Math.max(longest, item.head + (Math.max(0, tokens - capacity) / refillPerSecond) * 1000 + tail);
  }
  return longest;
}

/** A group goes when the interfaces of the deleted endpoints have vanished; no operation waits for that but its own. */
function groupDeletionMs(
  operations: readonly Operation[],
  { heads, timing }: { readonly heads: ReadonlyMap<OperationId, number>; readonly timing: Timing },
): number {
  const group = operations.find(({ kind }) => kind === "delete-security-group");
  const hasEndpoints = operations.some(({ kind }) => kind === "delete-endpoint");
  if (group === undefined || !hasEndpoints) return 0;
  return (heads.get(group.id) ?? 0) + timing.endpointMs + groupLookMs / 2;
}

/** Counts the calls that several operations share, and those that check identities before and spokes after. */
function countWaits(operations: readonly Operation[], tally: Tally, { spreadMs, endpointMs }: Timing): void {
  const hub = tally.hub;
  const of = (...kinds: readonly Operation["kind"][]): readonly Operation[] =>
    operations.filter(({ kind }) => kinds.includes(kind));
  const deletes = of("delete-endpoint").length;
  tally.count(hub, { service: "ec2", action: "DeleteVpcEndpoints" }, Math.ceil(deletes / endpointsPerDelete));
  const appearing = of("create-endpoint", "modify-endpoint").length;
  if (appearing > 0) {
    const span = endpointMs + spanOfAppearance(appearing);
    tally.count(hub, { service: "ec2", action: "DescribeVpcEndpoints" }, Math.ceil(span / lookMs));
  }
  if (deletes > 0 && of("delete-security-group").length > 0)
    tally.count(hub, { service: "ec2", action: "DeleteSecurityGroup" }, Math.ceil(endpointMs / groupLookMs) + 1);
  const getChange = { service: "route53", action: "GetChange" } as const;
  const looks = Math.round(spreadMs / lookMs) - 1;
  const isSpread = (operation: Operation): boolean =>
    operation.kind === "associate" || stepOf(operation, usualTiming).questions.length > 0;
  if (operations.some(isSpread)) tally.count(hub, getChange, looks);
  countChecks(of("associate"), tally);
  for (const account of new Set(operations.map(({ caller }) => caller.account)))
    tally.count(account, { service: "sts", action: "GetCallerIdentity" });
}

function spanOfAppearance(endpoints: number): number {
  const [first] = chargesOf({ service: "ec2", action: "CreateVpcEndpoint" });
  if (first === undefined) return 0;
  const { capacity, refillPerSecond } = first.bucket;
  return (Math.max(0, endpoints - capacity) / refillPerSecond) * 1000;
}

function countChecks(associations: readonly Operation[], tally: Tally): void {
  const vpcs = new Map(
    associations.flatMap((operation) =>
      operation.kind === "associate" ? [[`${operation.vpc.region}/${operation.vpc.vpc}`, operation] as const] : [],
    ),
  );
  for (const { caller } of vpcs.values()) {
    tally.count(caller.account, { service: "route53", action: "GetChange" });
    tally.count(caller.account, { service: "route53", action: "ListHostedZonesByVPC" });
  }
}

/** Calls by account and action. */
class Tally {
  readonly hub: AccountId;
  readonly #counts = new Map<string, ActionEstimate>();
  total = 0;

  constructor(hub: AccountId) {
    this.hub = hub;
  }

  count(account: AccountId, { service, action }: QuotaCall, calls = 1): void {
    if (calls === 0) return;
    this.total += calls;
    const name = `${account} ${service} ${action}`;
    const before = this.#counts.get(name)?.calls ?? 0;
    this.#counts.set(name, { account, service, action, calls: before + calls });
  }

  rows(): readonly ActionEstimate[] {
    const rank = ({ account, service, action }: ActionEstimate): string =>
      `${account === this.hub ? 0 : 1} ${account} ${service} ${action}`;
    return [...this.#counts.values()].toSorted((one, other) => (rank(one) < rank(other) ? -1 : 1));
  }
}
