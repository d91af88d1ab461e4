import {
  type AwsService,
  type Clock,
  type QuotaCall,
  type Region,
  type WriteAnswer,
  type ZoneId,
  chargesOf,
} from "@vpce-hub/core";
import { awsError } from "../fault/aws-error.ts";
import { type AwsFault, awsFaultOf } from "../fault/aws-fault.ts";
import type { Permit } from "../limit/claim.ts";
import type { Limiter } from "../limit/limiter.ts";
import { pause, throwIfStopped } from "../base/pause.ts";
import { type History, retryDelayMs, untried, withFault } from "./retry.ts";

/** One attempt of one call, for ledgers and logs. */
export interface CallRecord {
  /** Milliseconds since 1970, when it was sent. */
  readonly at: number;
  /** `ambient` until the account of the ambient credentials is known. */
  readonly account: string;
  readonly region: Region;
  readonly service: AwsService;
  /** Such as `CreateHostedZone`. */
  readonly action: string;
  readonly isWrite: boolean;
  /** Milliseconds that the limiter held it. */
  readonly waitedMs: number;
  /** Milliseconds from sending to answer. */
  readonly tookMs: number;
  /** `ok`, or the code AWS answered with. */
  readonly outcome: string;
  readonly isThrottle: boolean;
}

/** A call to be made: whose quota it takes, how to send it, what to do when its credentials have expired. */
export interface Request<Output> {
  readonly account: string;
  readonly role: string | undefined;
  readonly region: Region;
  readonly quota: QuotaCall;
  readonly isWrite: boolean;
  readonly priority: number;
  /** Milliseconds of waiting for quota after which it goes before all others. */
  readonly patienceMs: number;
  readonly signal: AbortSignal | undefined;
  /** The zone that it writes, where it writes one. */
  readonly zone: ZoneId | undefined;
  /** True where the caller does without this call when AWS, or what stands in for it, breaks on it. */
  readonly isDispensable: boolean;
  /** Milliseconds for which it is repeated, from its first fault on. */
  readonly graceMs: number;
  /** Told what came back for each attempt. */
  readonly onAnswer: ((answer: WriteAnswer) => void) | undefined;
  /** Tells whether there are credentials that will hold for a while. */
  readonly isPrepared: () => boolean;
  /** Makes sure of such credentials, by a call of its own where need be. */
  readonly prepare: () => Promise<void>;
  readonly refuseCredentials: () => void;
  readonly send: () => Promise<Output>;
}

/** What every call goes through. */
export interface CallPath {
  readonly clock: Clock;
  readonly limiter: Limiter;
  /** Bounds the requests in flight, since each holds a socket. */
  readonly inFlight: <T>(task: () => Promise<T>) => Promise<T>;
  readonly random: () => number;
  readonly onCall: (call: CallRecord) => void;
}

type Attempt<Output> =
  | { readonly kind: "answer"; readonly output: Output }
  | { readonly kind: "fault"; readonly fault: AwsFault; readonly cause: unknown };

/** Makes a call: limiter, send, classify, again where it helps. The one place that every request goes through. */
export async function transmit<Output>(path: CallPath, request: Request<Output>): Promise<Output> {
  const ticket = path.limiter.nextTicket();
  let history: History = untried;
  let firstFaultAt: number | undefined;
  for (;;) {
    throwIfStopped(request.signal);
    const attempt = await attemptOnce(path, request, ticket);
    if (attempt.kind === "answer") return attempt.output;
    const { fault, cause } = attempt;
    // Not from the start: in a long apply the wait for quota alone may take longer than any patience with faults.
    firstFaultAt ??= path.clock.now();
    history = withFault(history, fault.kind, path.clock.now() - firstFaultAt);
    if (fault.kind === "expired") request.refuseCredentials();
    const isFutile = (fault.kind === "broken" || fault.kind === "incomplete") && request.isDispensable;
    const isOver = isFutile || history.elapsedMs > request.graceMs;
    const delayMs = isOver ? undefined : retryDelayMs(fault.kind, history, path.random);
    if (delayMs === undefined) throw awsError(fault, callName(request), cause);
    await pause(path.clock, delayMs, request.signal);
  }
}

async function attemptOnce<Output>(path: CallPath, request: Request<Output>, ticket: number): Promise<Attempt<Output>> {
  const permit = await permitFor(path, request, ticket);
  const sentAt = path.clock.now();
  const attempt = await path
    .inFlight(request.send)
    .then(answered, (cause: unknown) => faulted(cause, request.quota.service));
  close(path, request, { permit, sentAt, fault: attempt.kind === "fault" ? attempt.fault : undefined });
  return attempt;
}

/**
 * Gets a permit and credentials that hold together. The wait for a permit may outlast credentials; renewing them may
 * take minutes, in which nobody may be without the quota and the zone of the permit, so it is given back meanwhile.
 * Once: some credentials never hold for long.
 */
async function permitFor<Output>(path: CallPath, request: Request<Output>, ticket: number): Promise<Permit> {
  await request.prepare();
  const permit = await acquire(path, request, ticket);
  if (request.isPrepared()) return permit;
  permit.settle("unused");
  await request.prepare();
  return acquire(path, request, ticket);
}

async function acquire<Output>({ limiter }: CallPath, request: Request<Output>, ticket: number): Promise<Permit> {
  const { account, region, priority, patienceMs, signal, quota, zone } = request;
  const charges = chargesOf(quota);
  const permit = await limiter.acquire({ account, region, charges, zone, priority, patienceMs, ticket, signal });
  if (signal?.aborted === true) permit.settle("unused");
  throwIfStopped(signal);
  return permit;
}

function answered<Output>(output: Output): Attempt<Output> {
  return { kind: "answer", output };
}

function faulted(cause: unknown, service: AwsService): Extract<Attempt<never>, { readonly kind: "fault" }> {
  return { kind: "fault", fault: awsFaultOf(cause, service), cause };
}

interface Closing {
  readonly permit: Permit;
  readonly sentAt: number;
  readonly fault: AwsFault | undefined;
}

function close<Output>(
  { clock, onCall }: CallPath,
  request: Request<Output>,
  { permit, sentAt, fault }: Closing,
): void {
  const isThrottle = fault?.kind === "throttled";
  permit.settle(isThrottle ? "throttled" : "taken");
  request.onAnswer?.(fault === undefined ? "taken" : fault.isInDoubt === true ? "unanswered" : "refused");
  const { account, region, isWrite, quota } = request;
  const tookMs = clock.now() - sentAt;
  const outcome = fault?.code ?? "ok";
  onCall({
    at: sentAt,
    account,
    region,
    service: quota.service,
    action: quota.action,
    isWrite,
    waitedMs: permit.waitedMs,
    tookMs,
    outcome,
    isThrottle,
  });
}

function callName<Output>({ account, region, role, quota }: Request<Output>): {
  account: string;
  region: Region;
  role: string | undefined;
  action: string;
} {
  return { account, region, role, action: `${quota.service}:${quota.action}` };
}
