import type { AccountId, Caller, Clock, QuotaCall, Region } from "@vpce-hub/core";
import pLimit from "p-limit";
import { Accounts } from "../access/accounts.ts";
import type { Aws, AwsOptions, CallOptions, Origin, ReadAws, WriteAws } from "./aws.ts";
import { type CallRecord, type CallPath, transmit } from "../call/call.ts";
import { callerText } from "@vpce-hub/core";
import { ClientPool, type Clients } from "../access/clients.ts";
import type { AwsCredentialIdentityProvider } from "../access/credentials.ts";
import type { Identity } from "../access/identity.ts";
import { Limiter } from "../limit/limiter.ts";
import { withoutListenerLimit } from "../base/pause.ts";
import { completed } from "../fault/incomplete-answer.ts";
import { hasAwsCode } from "../fault/aws-error.ts";
import { quotaCallOf } from "./quota-call.ts";
import { type ReadCalls, readAnswers, readers } from "./read-calls.ts";
import { writeAnswers, writers } from "./write-calls.ts";

/** Requests in flight at most, over all accounts: each holds a socket, and AWS's quotas are far below. */
const mostInFlight = 64;

/** Opens sessions, clients and limiter for a run; nothing is called yet. */
export function openAws(options: AwsOptions): Aws {
  return new Connection(options);
}

/** Gives write access: only what applies a plan calls this. */
export function openForWrites(aws: Aws): WriteAws {
  return Connection.writing(aws);
}

/** What an observer makes of a call must not change what the call has done. */
function unfailing(onCall: (call: CallRecord) => void): (call: CallRecord) => void {
  return (call) => {
    try {
      onCall(call);
    } catch {
      // It is its own affair.
    }
  };
}

class Connection implements ReadAws {
  readonly clock: Clock;
  readonly #path: CallPath;
  readonly #pool: ClientPool;
  readonly #accounts: Accounts;
  /** Aborted by who runs it, or in the end by `close`. */
  readonly #signal: AbortSignal;
  readonly #stop = new AbortController();
  readonly #clients = new Map<string, Clients>();
  readonly #signals = new WeakMap<AbortSignal, AbortSignal>();

  constructor({
    clock,
    requestHandler,
    credentials,
    signal,
    random = Math.random,
    onCall = () => undefined,
    limiter = new Limiter(clock),
  }: AwsOptions) {
    this.clock = clock;
    this.#signal = withoutListenerLimit(
      AbortSignal.any([this.#stop.signal, ...(signal === undefined ? [] : [signal])]),
    );
    this.#path = {
      clock,
      limiter,
      inFlight: pLimit(mostInFlight),
      random,
      onCall: unfailing(onCall),
    };
    this.#pool = new ClientPool(requestHandler);
    this.#accounts = new Accounts({ path: this.#path, pool: this.#pool, credentials, signal: this.#signal });
  }

  static writing(aws: Aws): WriteAws {
    if (!(#path in aws)) throw new TypeError("write access needs what openAws returned");
    return {
      clock: aws.clock,
      random: aws.#path.random,
      read: (action, origin, input, options) => aws.read(action, origin, input, options),
      write: (action, origin, input, options = {}) =>
        aws.#call({ ...options, origin, quota: quotaCallOf(action, input), isWrite: true }, async (clients) => {
          const output = await writers[action](clients, input);
          return completed(output, writeAnswers[action](output, input));
        }),
      rehearse: async (action, origin, input, options = {}) => {
        const call = { ...options, origin, quota: quotaCallOf(action, input), isWrite: false };
        try {
          await aws.#call(call, (clients) => writers[action](clients, { ...input, DryRun: true }));
        } catch (error) {
          // This is how EC2 says yes.
          if (!hasAwsCode(error, "DryRunOperation")) throw error;
        }
      },
      ambientAccount: (region) => aws.ambientAccount(region),
      open: (origin) => aws.open(origin),
      identityOf: (caller) => aws.identityOf(caller),
      stopSignal: (signal) => aws.stopSignal(signal),
      close: () => aws.close(),
    };
  }

  read<Action extends keyof ReadCalls>(
    action: Action,
    origin: Origin,
    input: ReadCalls[Action]["input"],
    options: CallOptions = {},
  ): Promise<ReadCalls[Action]["output"]> {
    return this.#call({ ...options, origin, quota: quotaCallOf(action, input), isWrite: false }, async (clients) => {
      const output = await readers[action](clients, input);
      return completed(output, readAnswers[action](output, input));
    });
  }

  async ambientAccount(region: Region): Promise<AccountId> {
    this.#accounts.settleHome(region);
    return (await this.#accounts.ambientIdentity()).account;
  }

  async open({ caller, region }: Origin): Promise<void> {
    this.#accounts.settleHome(region);
    await this.#accounts.sessionOf(caller);
  }

  identityOf(caller: Caller): Promise<Identity> {
    return this.#accounts.identityOf(caller);
  }

  close(): void {
    this.#stop.abort();
    this.#pool.close();
  }

  async #call<Output>(
    call: CallOptions & { readonly origin: Origin; readonly quota: QuotaCall; readonly isWrite: boolean },
    send: (clients: Clients) => Promise<Output>,
  ): Promise<Output> {
    const {
      origin,
      quota,
      isWrite,
      priority = 0,
      patienceMs = Number.POSITIVE_INFINITY,
      signal,
      zone,
      isDispensable = false,
      graceMs = Number.POSITIVE_INFINITY,
      onWrite,
    } = call;
    this.#accounts.settleHome(origin.region);
    const { account, role, credentials } = await this.#accounts.sessionOf(origin.caller);
    const clients = this.#clientsAt(origin, () => credentials.fresh());
    return transmit(this.#path, {
      account,
      role,
      region: origin.region,
      quota,
      isWrite,
      priority,
      patienceMs,
      signal: this.stopSignal(signal),
      zone,
      isDispensable,
      graceMs,
      onAnswer:
        isWrite && onWrite !== undefined ? (answer) => onWrite(`${quota.service}:${quota.action}`, answer) : undefined,
      isPrepared: () => credentials.isFresh,
      prepare: async () => void (await credentials.fresh()),
      refuseCredentials: () => credentials.refuse(),
      send: () => send(clients),
    });
  }

  stopSignal(signal: AbortSignal | undefined): AbortSignal {
    if (signal === undefined) return this.#signal;
    // Once for all calls that share a signal: a run makes very many.
    const joined = this.#signals.get(signal) ?? withoutListenerLimit(AbortSignal.any([signal, this.#signal]));
    this.#signals.set(signal, joined);
    this.#signals.set(joined, joined);
    return joined;
  }

  #clientsAt({ caller, region }: Origin, credentials: AwsCredentialIdentityProvider): Clients {
    const name = `${callerText(caller)} ${region}`;
    const clients = this.#clients.get(name) ?? this.#pool.clientsFor(credentials, region);
    this.#clients.set(name, clients);
    return clients;
  }
}
