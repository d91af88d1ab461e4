import type { Clients } from "@vpce-hub/aws-adapter";
import type { AccountId, AwsService, Clock } from "@vpce-hub/core";
import { type Answer, refusalOf } from "./answer.ts";
import { type CallName, type Calls, senders } from "./calls.ts";
import { Untried } from "./judgement.ts";
import type { SideName } from "./live-config.ts";
import type { Transcript } from "./said.ts";

/** One of the two accounts, as the trials use it. */
export interface Party {
  readonly side: SideName;
  readonly account: AccountId;
  /** Sends a request; what AWS asks to send again is sent again, as the product would. */
  ask<Name extends CallName>(name: Name, input: Calls[Name]["input"]): Promise<Answer<Calls[Name]["output"]>>;
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

/** Opens one of the two accounts for trials, or for cleaning up. */
export function partyOf({ side, account, clients, clock, transcript, watch }: PartyOptions): Party {
  const once: Party["once"] = async (name, input) => {
    if (watch.signal?.aborted === true) throw new Untried("the run was stopped");
    if (clock.now() > watch.deadline) throw new Untried("the time that `minutes` gives was over");
    const answer = await answerOf(senders[name](clients, input), serviceOf(name));
    transcript.add({ side, action: name, words: wordsOf(answer) });
    return answer;
  };
  return {
    side,
    account,
    once,
    ask: async (name, input) => {
      for (let tries = 1, pauseMs = 500; ; tries += 1, pauseMs *= 2) {
        const answer = await once(name, input);
        if (answer.kind === "granted" || answer.fault === "final" || tries === mostTries) return answer;
        await clock.sleep(Math.min(pauseMs, longestPauseMs), watch.signal).catch(() => undefined);
      }
    },
  };
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
