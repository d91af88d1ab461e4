import type { Clock } from "@vpce-hub/core";
import { interruption } from "../base/pause.ts";

/** A change that Route 53 has accepted and is still spreading to its name servers. */
export interface SpreadingChange {
  /** Milliseconds since 1970, when it was accepted. */
  readonly since: number;
  /** Asks AWS whether all name servers have it. */
  readonly ask: () => Promise<"spreading" | "spread">;
  /** Milliseconds since 1970, when nobody waits for it any more. */
  readonly deadline: number;
  readonly signal: AbortSignal | undefined;
}

/** How a wait for a change ended. */
export type SpreadResult = "spread" | "too-late";

interface Watched extends SpreadingChange {
  readonly settle: (result: SpreadResult) => void;
  readonly fail: (error: unknown) => void;
  /** When it was asked about last. */
  askedAt: number | undefined;
}

/** Milliseconds between a look that found a change still spreading and the next look. */
const restMs = 2_000;
/** Milliseconds after which the oldest change may be an odd one, and another is asked about beside it. */
const oddMs = 45_000;
/** Changes that are asked about at once while some answers disappoint. */
const fewest = 4;

/**
 * Waits for changes of one account with as few questions as it can: they come out of the quota that the writes need.
 * Changes take about equally long (AWS-FACTS A2: generally within 60 seconds). So only the oldest is asked about until
 * it is through; all others are asked about for the first time when they have that age.
 */
export class ChangeWatch {
  readonly #clock: Clock;
  readonly #watched = new Set<Watched>();
  /** Least age at which a change was seen to be spread. */
  #usualMs = Number.POSITIVE_INFINITY;
  /** Whether that change was seen still spreading just before. */
  #isUsualSharp = false;
  #isFlowing = false;
  #rest: AbortController | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Resolves when the change is spread, or when its deadline has passed; rejects when AWS refuses to tell. */
  until(change: SpreadingChange): Promise<SpreadResult> {
    const { signal } = change;
    return new Promise((resolve, reject) => {
      if (signal?.aborted === true) return reject(interruption(signal));
      const leave = (): void => {
        signal?.removeEventListener("abort", abandon);
        this.#watched.delete(watched);
        if (this.#watched.size === 0) this.#rest?.abort();
      };
      const abandon = (): void => {
        leave();
        if (signal !== undefined) reject(interruption(signal));
      };
      const settle = (result: SpreadResult): void => {
        leave();
        resolve(result);
      };
      const fail = (error: unknown): void => {
        leave();
        reject(error);
      };
      const watched: Watched = { ...change, settle, fail, askedAt: undefined };
      signal?.addEventListener("abort", abandon, { once: true });
      this.#watched.add(watched);
      if (this.#rest === undefined) void this.#watch();
    });
  }

  async #watch(): Promise<void> {
    this.#rest = new AbortController();
    while (this.#watched.size > 0) {
      const due = this.#due();
      const answers = await Promise.all(due.map((watched) => this.#look(watched)));
      this.#isFlowing = !answers.includes("spreading");
      if (this.#watched.size > 0 && !(this.#isFlowing && due.length > 0)) await this.#pause(this.#pauseMs());
    }
    this.#rest = undefined;
  }

  /** A rest, or less where a change reaches the usual age earlier. */
  #pauseMs(): number {
    const now = this.#clock.now();
    const ahead = [...this.#watched].map(({ since }) => since + this.#usualMs - now).filter((ms) => ms > 0);
    // Never less than the clock can tell apart, or time would stand still.
    return this.#isFlowing ? Math.max(1, Math.min(restMs, ...ahead)) : restMs;
  }

  /** Ends early when nobody waits any more. */
  async #pause(ms: number): Promise<void> {
    this.#rest = new AbortController();
    await this.#clock.sleep(ms, this.#rest.signal).catch(() => undefined);
  }

  #due(): readonly Watched[] {
    const now = this.#clock.now();
    const rested = [...this.#watched].filter(({ askedAt = 0 }) => now >= askedAt + restMs);
    const ready = rested.filter(({ since }) => now - since >= this.#usualMs);
    const young = rested.filter(({ since }) => now - since >= restMs && now - since < this.#usualMs);
    const some = this.#isFlowing ? ready : ready.toSorted(byLastLook).slice(0, fewest);
    return this.#isUsualSharp ? some : [...some, ...probesAmong(young, now)];
  }

  async #look(watched: Watched): Promise<"spreading" | "spread" | undefined> {
    const now = this.#clock.now();
    try {
      const answer = await watched.ask();
      if (answer === "spread") {
        this.#learn(now - watched.since, watched.askedAt !== undefined);
        watched.settle("spread");
      } else if (now >= watched.deadline) watched.settle("too-late");
      watched.askedAt = now;
      return answer;
    } catch (error) {
      watched.fail(error);
      return undefined;
    }
  }

  #learn(age: number, isSharp: boolean): void {
    if (age >= this.#usualMs) return;
    this.#usualMs = age;
    this.#isUsualSharp = isSharp;
  }
}

function byLastLook(one: Watched, other: Watched): number {
  return (one.askedAt ?? 0) - (other.askedAt ?? 0);
}

/** The oldest teaches how long a change takes; when that one takes oddly long, another does. */
function probesAmong(young: readonly Watched[], now: number): readonly Watched[] {
  const [oldest, ...others] = young.toSorted((one, other) => one.since - other.since);
  if (oldest === undefined) return [];
  return now - oldest.since < oddMs ? [oldest] : [oldest, ...others.toSorted(byLastLook).slice(0, 1)];
}
