import type { Clients } from "@vpce-hub/aws-adapter";
import type { AccountId, AwsService, Clock } from "@vpce-hub/core";
import { type Answer, refusalOf } from "./answer.ts";
import { type CallName, type Calls, senders } from "./calls.ts";
import { onMarked } from "./marks.ts";
import { Untried } from "./judgement.ts";
import type { SideName } from "./live-config.ts";
import type { Transcript } from "./said.ts";

/** One of the two accounts, as the trials use it. */
export interface Party {
  readonly side: SideName;
  readonly account: AccountId;
  /** Sends a request; what AWS asks to send again is sent again, as the product would. */
  ask<Name extends CallName>(name: Name, input: Calls[Name]["input"]): Promise<Answer<Calls[Name]["output"]>>;
  /** Asks for what may be too new to be known everywhere: whether it is not there, is asked for a minute. */
  askOfNew<Name extends CallName>(name: Name, input: Calls[Name]["input"]): Promise<Answer<Calls[Name]["output"]>>;
  /** Sends a request once, whatever comes back. */
  once<Name extends CallName>(name: Name, input: Calls[Name]["input"]): Promise<Answer<Calls[Name]["output"]>>;
}

/** What a party is made of. */
export interface PartyOptions {
  readonly side: SideName;
  readonly account: AccountId;
  readonly clients: Clients;
  readonly clock: Clock;
  readonly transcript: Transcript;
  readonly watch: Watch;
}

/** Says when nothing more is to be sent. */
export interface Watch {
  readonly signal: AbortSignal | undefined;
  /** Milliseconds since 1970. */
  readonly deadline: number;
}

/** How often a request is sent that AWS, or the network, asks to send again. */
const mostTries = 8;
const longestPauseMs = 20_000;
/** How long what was made may be unknown, and how often it is asked for. */
const longestLagMs = 60_000;
const lookMs = 2000;

/** Opens one of the two accounts for trials, or for cleaning up. */
export function partyOf({ side, account, clients, clock, transcript, watch }: PartyOptions): Party {
  const once: Party["once"] = async (name, input) => {
    if (watch.signal?.aborted === true) throw new Untried("the run was stopped");
    if (clock.now() > watch.deadline) throw new Untried("the time that `minutes` gives was over");
    const answer = await answerOf(senders[name](clients, input), serviceOf(name));
    transcript.add({ side, action: name, words: wordsOf(answer) });
    return answer;
  };
  // What ends a pause ends the next request too, which says so.
  const pause = (ms: number): Promise<void> => clock.sleep(ms, watch.signal).catch(() => undefined);
  const ask: Party["ask"] = async (name, input) => {
    for (let tries = 1, pauseMs = 500; ; tries += 1, pauseMs *= 2) {
      const answer = await once(name, input);
      if (answer.kind === "granted" || answer.fault === "final" || tries === mostTries) return answer;
      await pause(Math.min(pauseMs, longestPauseMs));
    }
  };
  const askOfNew: Party["askOfNew"] = async (name, input) => {
    const since = clock.now();
    for (;;) {
      const answer = await ask(name, input);
      if (!isTooEarly(name, answer) || clock.now() - since > longestLagMs) return answer;
      await pause(lookMs);
    }
  };
  return { side, account, once, ask, askOfNew };
}

/** Reads, and rights that ask for a mark, lag behind what was made. */
function isTooEarly(name: CallName, answer: Answer<unknown>): boolean {
  if (answer.kind === "granted") return false;
  return (
    /NotFound(Exception)?$|^NoSuch(HostedZone|Change)$|^InvalidVPCId$|^UnknownResourceException$/.test(answer.code) ||
    (onMarked.has(name) && answer.code === "UnauthorizedOperation")
  );
}

const services = ["ec2", "ram", "route53", "route53profiles"] as const satisfies readonly AwsService[];

function serviceOf(name: CallName): AwsService {
  const found = services.find((service) => name.startsWith(`${service}:`));
  if (found === undefined) throw new Error(`unreachable: no service of ${name}`);
  return found;
}

async function answerOf<Output>(sent: Promise<Output>, service: AwsService): Promise<Answer<Output>> {
  try {
    return { kind: "granted", output: await sent };
  } catch (error) {
    return refusalOf(error, service);
  }
}

function wordsOf(answer: Answer<unknown>): string {
  if (answer.kind === "granted") return "ok";
  const status = answer.status === undefined ? "" : ` (HTTP ${answer.status})`;
  return `${answer.code}${status}: ${answer.message}`;
}
