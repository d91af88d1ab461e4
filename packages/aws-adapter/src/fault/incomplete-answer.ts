import type { Lacks } from "../base/lacks.ts";

/** Name of the fault of an answer that came and does not say what it must. */
export const incompleteAnswerName = "IncompleteAnswer";

/** Lacks that an error names; the others are of the same kind. */
const mostNamed = 3;

/** An answer of success that lacks what the product relies on: it is no answer, and never an empty one (law 5). */
export class IncompleteAnswer extends Error {
  override readonly name: string = incompleteAnswerName;
  /** As the SDK's own errors bear it. */
  readonly $metadata: object;

  constructor(what: string, $metadata: object) {
    super(what);
    this.$metadata = $metadata;
  }
}

/** Returns an answer that lacks nothing; throws what says what it lacks. */
export function completed<Output extends { readonly $metadata: object }>(output: Output, lacks: Lacks): Output {
  if (lacks.length === 0) return output;
  const more = lacks.length > mostNamed ? ` and ${lacks.length - mostNamed} more` : "";
  throw new IncompleteAnswer(`the answer lacks ${lacks.slice(0, mostNamed).join(", ")}${more}`, output.$metadata);
}
