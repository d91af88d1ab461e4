import { AwsError } from "../base/aws-error.ts";
import type { Clock } from "../base/clock.ts";
import type { Ids } from "../base/ids.ts";
import { ConnectionReset } from "../base/http.ts";
import type { PendingCall } from "../call/log.ts";
import type { ServiceName } from "../call/operation.ts";
import { isAnswerEffect, type AnswerEffect, type Spoiling } from "./spoiled-answer.ts";

export type FaultEffect =
  | { readonly kind: "error"; readonly code: string; readonly status?: number; readonly message?: string }
  | { readonly kind: "reset" }
  | { readonly kind: "delay"; readonly ms: number }
  /** The call reads the world as it was so long ago, a minute at most; only `before`. */
  | { readonly kind: "stale"; readonly ms: number }
  /** Every request is reset from then on, until `clear()`. */
  | { readonly kind: "crash" }
  /** The answer is not what it should be; only `after`. */
  | AnswerEffect;

/** Which calls fail, when, and how. */
export interface FaultRule {
  readonly service?: ServiceName;
  readonly action?: string;
  readonly account?: string;
  readonly region?: string;
  /** Whether it means dry runs of the action; default false: a dry run is not the write that is named. */
  readonly isDryRun?: boolean;
  /** The first match that fails, counted from 1; alone it means that one only. */
  readonly nth?: number;
  /** How many matches fail; default 1 with `nth`, all without. */
  readonly times?: number;
  /** From 0 to 1: how often a match that is due fails, drawn from the simulator's seed; default 1. */
  readonly probability?: number;
  /** Before the effect (nothing happened) or after it (it happened, and nobody was told). */
  readonly when: "before" | "after";
  readonly effect: FaultEffect;
}

interface ActiveRule {
  readonly rule: FaultRule;
  readonly tails: Spoiling["tails"];
  matches: number;
}

/** What rules do to a call that they let pass. */
interface Strike {
  readonly staleMs: number;
  readonly spoilings: readonly Spoiling[];
}

/** What goes wrong on demand. */
export class Faults {
  readonly #clock: Clock;
  readonly #ids: Ids;
  readonly #listeners = new Set<(call: PendingCall) => void | Promise<void>>();
  #rules: readonly ActiveRule[] = [];
  #hasCrashed = false;

  constructor(clock: Clock, ids: Ids) {
    this.#clock = clock;
    this.#ids = ids;
  }

  /** Adds a rule and returns the function that takes it away again. */
  add(rule: FaultRule): () => void {
    if (isAnswerEffect(rule.effect) && rule.when === "before")
      throw new Error(`there is no answer yet before the effect: "${rule.effect.kind}" goes with "after"`);
    const active: ActiveRule = { rule, tails: new Map(), matches: 0 };
    this.#rules = [...this.#rules, active];
    return () => {
      this.#rules = this.#rules.filter((other) => other !== active);
    };
  }

  /** Takes all rules away and ends a crash. */
  clear(): void {
    this.#rules = [];
    this.#hasCrashed = false;
  }

  /** Calls `listener` before the effect of each call, and waits for it. */
  onCall(listener: (call: PendingCall) => void | Promise<void>): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Returns by how many milliseconds what the call reads is stale. */
  async before(call: PendingCall): Promise<number> {
    if (this.#hasCrashed) throw new ConnectionReset();
    for (const listener of this.#listeners) await listener(call);
    const { staleMs } = await this.#strike(call, "before");
    if (this.#hasCrashed) throw new ConnectionReset();
    return staleMs;
  }

  /** Returns what happens to the answer. */
  async after(call: PendingCall): Promise<readonly Spoiling[]> {
    const { spoilings } = await this.#strike(call, "after");
    if (this.#hasCrashed) throw new ConnectionReset();
    return spoilings;
  }

  async #strike(call: PendingCall, when: "before" | "after"): Promise<Strike> {
    let staleMs = 0;
    const spoilings: Spoiling[] = [];
    for (const active of this.#rules) {
      const { rule, tails } = active;
      if (rule.when !== when || !isMatch(rule, call)) continue;
      active.matches += 1;
      if (!isDue(active) || !this.#isDrawn(rule)) continue;
      if (isAnswerEffect(rule.effect)) spoilings.push({ effect: rule.effect, tails });
      else staleMs = Math.max(staleMs, await this.#cause(rule.effect));
    }
    return { staleMs, spoilings };
  }

  #isDrawn({ probability }: FaultRule): boolean {
    return probability === undefined || this.#ids.fraction("fault") < probability;
  }

  async #cause(effect: Exclude<FaultEffect, AnswerEffect>): Promise<number> {
    switch (effect.kind) {
      case "error":
        throw new AwsError(effect.code, effect.message ?? effect.code, { status: effect.status ?? 400 });
      case "delay":
        await this.#clock.sleep(effect.ms);
        return 0;
      case "stale":
        return effect.ms;
      case "crash":
        this.#hasCrashed = true;
        throw new ConnectionReset();
      case "reset":
        throw new ConnectionReset();
      default:
        throw new Error(`unreachable: ${JSON.stringify(effect satisfies never)}`);
    }
  }
}

function isMatch({ service, action, account, region, isDryRun = false }: FaultRule, call: PendingCall): boolean {
  return (
    (action === undefined || isDryRun === call.isDryRun) &&
    (service === undefined || service === call.service) &&
    (action === undefined || action === call.action) &&
    (account === undefined || account === call.account) &&
    (region === undefined || region === call.region)
  );
}

function isDue({ rule: { nth, times }, matches }: ActiveRule): boolean {
  const first = nth ?? 1;
  return matches >= first && matches < first + (times ?? (nth === undefined ? Infinity : 1));
}
