import { type Answer, isMissingRight, isWordedByIam } from "./answer.ts";

/** What came out of a trial. */
export interface Judgement {
  readonly verdict: "held" | "not-held" | "not-tried";
  /** What was seen, or why nothing was. */
  readonly because: string;
}

export function held(because: string): Judgement {
  return { verdict: "held", because };
}

export function notHeld(because: string): Judgement {
  return { verdict: "not-held", because };
}

export function notTried(because: string): Judgement {
  return { verdict: "not-tried", because };
}

/** Says why a trial could not be made; the runner takes it for `not tried`. */
export class Untried extends Error {
  override readonly name = "Untried";
}

/** Returns the output of what has to work for a trial to mean anything. */
export function needed<Output>(answer: Answer<Output>, what: string): Output {
  if (answer.kind === "granted") return answer.output;
  throw new Untried(`${what} was refused: ${answer.code}`);
}

/** Returns what must be in an answer for a trial to mean anything. */
export function present<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw new Untried(`AWS answered without ${what}`);
  return value;
}

/** Which refusal is expected. */
export interface Expected {
  readonly codes: readonly string[];
  /** What the product reads in the words; undefined where the code is enough. */
  readonly words?: (message: string) => boolean;
}

/** Judges an answer that should be a refusal. */
export function expectRefusal(answer: Answer<unknown>, { codes, words }: Expected): Judgement {
  if (answer.kind === "granted") return notHeld("AWS did it");
  if (isWordedByIam(answer)) return notTried(`the role may not: ${answer.code}`);
  if (!codes.includes(answer.code)) {
    if (isMissingRight(answer)) return notTried(`the role may not: ${answer.code}`);
    return notHeld(`AWS refused it as ${answer.code}`);
  }
  if (words !== undefined && !words(answer.message)) return notHeld(`${answer.code}, in other words than are read`);
  return held(answer.code);
}

/** Judges an answer that should be a success. */
export function expectGranted(answer: Answer<unknown>, seen: string): Judgement {
  if (answer.kind === "granted") return held(seen);
  return isMissingRight(answer)
    ? notTried(`the role may not: ${answer.code}`)
    : notHeld(`AWS refused it as ${answer.code}`);
}
