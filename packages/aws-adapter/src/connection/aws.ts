import type { AccountId, Caller, Clock, Region, WriteAnswer, ZoneId } from "@vpce-hub/core";
import type { CallRecord } from "../call/call.ts";
import type { AwsCredentialIdentity, AwsCredentialIdentityProvider } from "../access/credentials.ts";
import type { Identity } from "../access/identity.ts";
import type { Limiter } from "../limit/limiter.ts";
import type { ReadCalls } from "./read-calls.ts";
import type { RequestHandler } from "../network/request-handler.ts";
import type { RehearsedAction, WriteCalls } from "./write-calls.ts";

/** What a run brings along to reach AWS. */
export interface AwsOptions {
  readonly clock: Clock;
  /** Ambient credentials; default: the SDK's default provider chain. */
  readonly credentials?: AwsCredentialIdentity | AwsCredentialIdentityProvider;
  /** Used by every client: the simulator's, a proxy's, a test's. */
  readonly requestHandler?: RequestHandler;
  /** Jitter, from 0 to 1; default Math.random. */
  readonly random?: () => number;
  /** Called after each attempt of each call. */
  readonly onCall?: (call: CallRecord) => void;
  /** Stops waits and new calls; what is in flight is awaited. */
  readonly signal?: AbortSignal;
  /** The quotas as far as this process has used them, on the same clock; default: none of them used. */
  readonly limiter?: Limiter;
}

/** Who calls, and in which Region. */
export interface Origin {
  readonly caller: Caller;
  readonly region: Region;
}

/** How one call is made. */
export interface CallOptions {
  /** The higher goes first; default 0. */
  readonly priority?: number;
  /** Milliseconds of waiting for quota after which it goes before all others; default never. */
  readonly patienceMs?: number;
  readonly signal?: AbortSignal | undefined;
  /** The zone that the call writes: Route 53 takes one write on a zone at a time, whoever makes it. */
  readonly zone?: ZoneId;
  /** Whether the caller does without this call when AWS breaks on it: then it is not repeated. */
  readonly isDispensable?: boolean;
  /** Milliseconds for which it is repeated, from its first fault on; default as long as a fault of its kind is borne. */
  readonly graceMs?: number;
  /** Told what came back for each attempt of a write; `action` such as `route53:AssociateVPCWithHostedZone`. */
  readonly onWrite?: (action: string, answer: WriteAnswer) => void;
}

/** Access that can only read: what a plan is made with. */
export interface ReadAws {
  readonly clock: Clock;
  read<Action extends keyof ReadCalls>(
    action: Action,
    origin: Origin,
    input: ReadCalls[Action]["input"],
    options?: CallOptions,
  ): Promise<ReadCalls[Action]["output"]>;
  /** Returns the account of the ambient credentials; `region` is where STS is asked, the first time. */
  ambientAccount(region: Region): Promise<AccountId>;
  /** Makes sure that a caller's session stands; throws when there are no credentials or the role is refused. */
  open(origin: Origin): Promise<void>;
  /** Asks AWS who a caller really is. */
  identityOf(caller: Caller): Promise<Identity>;
  /** Joins a signal with the one that stops the whole run. */
  stopSignal(signal: AbortSignal | undefined): AbortSignal;
  /** Closes connections; what still waits is told so. */
  close(): void;
}

/** What `openAws` returns. */
export type Aws = ReadAws;

/** Access that can write too: what a plan is applied with. */
export interface WriteAws extends ReadAws {
  /** Jitter, from 0 to 1. */
  readonly random: () => number;
  write<Action extends keyof WriteCalls>(
    action: Action,
    origin: Origin,
    input: WriteCalls[Action]["input"],
    options?: CallOptions,
  ): Promise<WriteCalls[Action]["output"]>;
  /** Asks AWS whether a write would be permitted, without writing; throws the refusal. Route 53 cannot be asked. */
  rehearse<Action extends RehearsedAction>(
    action: Action,
    origin: Origin,
    input: WriteCalls[Action]["input"],
    options?: CallOptions,
  ): Promise<void>;
}
