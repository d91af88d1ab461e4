import type { SideName } from "./live-config.ts";

/** What AWS said once, or several times alike. */
export interface Said {
  readonly side: SideName;
  /** Such as `route53:CreateHostedZone`. */
  readonly action: string;
  /** `ok`, or code, status and message as AWS gave them. */
  readonly words: string;
  readonly times: number;
}

/** Keeps what AWS says, in order; the same answer to the same action is counted, not repeated. */
export class Transcript {
  #said: Said[] = [];

  add(said: Omit<Said, "times">): void {
    const last = this.#said.findIndex(
      ({ side, action, words }) => side === said.side && action === said.action && words === said.words,
    );
    const known = this.#said[last];
    if (known === undefined) this.#said.push({ ...said, times: 1 });
    else this.#said[last] = { ...known, times: known.times + 1 };
  }

  /** Returns what was said since it was asked last. */
  take(): readonly Said[] {
    const said = this.#said;
    this.#said = [];
    return said;
  }
}
