import { type DescribedPlace, describe } from "./describe.ts";
import { foldErrors } from "./fold-errors.ts";
import type { Path } from "./path.ts";
import { schemaErrors } from "./schema-validator.ts";
import type { TopologyProblem } from "./topology-problem.ts";

/** Returns all problems that the schema has with a value. `sourceOf` tells how a scalar is written in the file. */
export function validate(value: unknown, sourceOf: (path: Path) => string | undefined): readonly TopologyProblem[] {
  return foldErrors(schemaErrors(value)).flatMap((error) => {
    const path = pathOf(error.instancePath, value);
    const place: DescribedPlace = { path, source: sourceOf(path) };
    return describe(error, place);
  });
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
