import { describe, unknownKeyOf } from "./describe.ts";
import type { Assembly } from "../assembly.ts";
import { foldErrors } from "./fold-errors.ts";
import type { Path } from "./path.ts";
import { schemaErrors } from "./schema-validator.ts";
import type { TopologyProblem } from "./topology-problem.ts";

/**
 * Returns all problems that the schema has with a value, one after another: nobody needs them all at once, and a file
 * may have a million.
 */
export function* validate({ value, origin, sourceOf }: Assembly): Generator<TopologyProblem, undefined> {
  for (const error of foldErrors(schemaErrors(value))) {
    const path = origin(pathOf(error.instancePath, value));
    const tell = (): readonly TopologyProblem[] => describe(error, { path, source: sourceOf(path) });
    const code = codeByKeyword[error.keyword];
    if (code === undefined) yield* tell();
    else yield lazily(code, code === "topology.unknown-key" ? [...path, unknownKeyOf(error)] : path, tell);
  }
}

/** Keywords that have one problem each, of one code. */
const codeByKeyword: Readonly<Record<string, TopologyProblem["code"]>> = {
  required: "topology.missing-key",
  additionalProperties: "topology.unknown-key",
  pattern: "topology.malformed",
};

/** Finding words for a problem, such as what was meant, takes longer than finding it; most of a million are counted. */
function lazily(code: TopologyProblem["code"], path: Path, tell: () => readonly TopologyProblem[]): TopologyProblem {
  return {
    code,
    path,
    get message() {
      return tell()[0]?.message ?? "";
    },
    get hint() {
      return tell()[0]?.hint;
    },
  };
}

/** Turns a JSON pointer into keys and indexes; which of the two a number is, only the value tells. */
function pathOf(pointer: string, root: unknown): Path {
  const path: (string | number)[] = [];
  let value = root;
  for (const step of pointer.split("/").slice(1)) {
    const key = step.replaceAll("~1", "/").replaceAll("~0", "~");
    path.push(Array.isArray(value) ? Number(key) : key);
    value =
      typeof value === "object" && value !== null ? Object.getOwnPropertyDescriptor(value, key)?.value : undefined;
  }
  return path;
}
