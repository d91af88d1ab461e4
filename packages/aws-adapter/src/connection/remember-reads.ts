import { callerText } from "@vpce-hub/core";
import type { Origin, ReadAws } from "./aws.ts";
import type { ReadCalls } from "./read-calls.ts";

type Answers = { [Action in keyof ReadCalls]?: Map<string, Promise<ReadCalls[Action]["output"]>> };

/** Access whose answers are kept, and access that gives them again. */
export interface RememberedReads {
  /** Asks AWS, as often as it is asked. */
  readonly aws: ReadAws;
  /** Gives the latest answer of before, refusals included, and asks AWS only what was not asked. */
  readonly again: ReadAws;
}

/** Lets what was observed once be observed again without asking AWS again: both are of one moment. */
export function rememberReads(aws: ReadAws): RememberedReads {
  const answers: Answers = {};
  const reading = (read: ReadAws["read"]): ReadAws => ({
    clock: aws.clock,
    read,
    ambientAccount: (region) => aws.ambientAccount(region),
    open: (origin) => aws.open(origin),
    identityOf: (caller) => aws.identityOf(caller),
    stopSignal: (signal) => aws.stopSignal(signal),
    close: () => aws.close(),
  });
  return {
    aws: reading((action, origin, input, options) => {
      const known: NonNullable<Answers[typeof action]> = (answers[action] ??= new Map());
      const answer = aws.read(action, origin, input, options);
      known.set(questionOf(origin, input), answer);
      return answer;
    }),
    again: reading((action, origin, input, options) => {
      const known: NonNullable<Answers[typeof action]> = (answers[action] ??= new Map());
      const question = questionOf(origin, input);
      const answer = known.get(question) ?? aws.read(action, origin, input, options);
      known.set(question, answer);
      return answer;
    }),
  };
}

function questionOf({ caller, region }: Origin, input: unknown): string {
  return JSON.stringify([callerText(caller), region, input]);
}
