import { didYouMean } from "@vpce-hub/core";
import { duplicateItems, tooFew, tooMany } from "./describe-list.ts";
import { describeType } from "./describe-type.ts";
import type { DescribedPlace } from "./described-place.ts";
import type { FoldedError } from "./fold-errors.ts";
import { pathText } from "./path.ts";
import { cut, printable, quoted } from "../../base/printable.ts";
import { type SchemaNode, exampleOf, schemaNodeOf } from "./schema-node.ts";
import type { TopologyProblem } from "./topology-problem.ts";

/** Says in our words what a validator found; uniqueItems yields one problem for each repeated item. */
export function describe(error: FoldedError, place: DescribedPlace): readonly TopologyProblem[] {
  const schema = schemaNodeOf(error.parentSchema);
  switch (error.keyword) {
    case "type":
      return [describeType(error, { ...place, schema })];
    case "required":
      return [missingKey(error, place, schema)];
    case "additionalProperties":
      return [unknownKey(error, place, schema)];
    case "enum":
    case "const":
      return [unknownValue(error, place)];
    case "pattern":
      return [malformed(error, place, schema)];
    case "uniqueItems":
      return duplicateItems(error, place);
    case "minItems":
    case "minProperties":
      return [tooFew(place)];
    case "maxItems":
      return [tooMany(error, place)];
    case "minimum":
    case "maximum":
      return [outOfRange(error, place)];
    case "minLength":
    case "maxLength":
      return [wrongLength(error, place)];
    default:
      // A keyword that is new in the schema must not let a bad value through.
      return [
        {
          code: "topology.malformed",
          path: place.path,
          message: `${pathText(place.path)} ${error.message ?? "is wrong"}`,
          hint: undefined,
        },
      ];
  }
}

function missingKey({ params }: FoldedError, { path }: DescribedPlace, schema: SchemaNode): TopologyProblem {
  const key = String(params["missingProperty"]);
  return {
    code: "topology.missing-key",
    path,
    message: `${pathText(path)} has no key ${quoted(key)}`,
    hint: `add it, for example ${exampleOf(key, schema.properties[key])}`,
  };
}

/** Returns the key that a mapping should not have. */
export function unknownKeyOf({ params }: FoldedError): string {
  return String(params["additionalProperty"]);
}

function unknownKey(error: FoldedError, { path }: DescribedPlace, schema: SchemaNode): TopologyProblem {
  const { data } = error;
  const key = unknownKeyOf(error);
  const known = Object.keys(schema.properties);
  const missing = known.filter((one) => !Object.hasOwn(Object(data), one));
  return {
    code: "topology.unknown-key",
    path: [...path, key],
    message: `${pathText(path)} has the unknown key ${quoted(key)}`,
    hint: didYouMean(key, missing) ?? `remove it; the keys here are ${known.join(", ")}`,
  };
}

function unknownValue({ schema, data, keyword }: FoldedError, { path, source }: DescribedPlace): TopologyProblem {
  const allowed = (keyword === "enum" && Array.isArray(schema) ? schema : [schema]).map(String);
  const isList = path.at(-1) === "allow";
  return {
    code: "topology.unknown-value",
    path,
    message: `${pathText(path)} is ${shown(data, source)}, expected ${allowed.join(" or ")}${isList ? " or a list of CIDRs" : ""}`,
    hint:
      didYouMean(String(data), allowed) ??
      (isList ? `write ${allowed.join(" or ")}, or a list such as [10.0.0.0/8]` : `write ${allowed.join(" or ")}`),
  };
}

function malformed({ data }: FoldedError, { path, source }: DescribedPlace, schema: SchemaNode): TopologyProblem {
  return {
    code: "topology.malformed",
    path,
    message: `${pathText(path)} is ${shown(data, source)}, which is no ${schema.title ?? "such value"}`,
    hint: schema.patternErrorMessage,
  };
}

function outOfRange({ schema, keyword }: FoldedError, { path, source }: DescribedPlace): TopologyProblem {
  const bound = `${keyword === "minimum" ? "at least" : "at most"} ${String(schema)}`;
  return {
    code: "topology.out-of-range",
    path,
    message: `${pathText(path)} is ${source ?? "out of range"}`,
    hint: `write a number of ${bound}`,
  };
}

function wrongLength({ schema, data, keyword }: FoldedError, { path }: DescribedPlace): TopologyProblem {
  const bound = keyword === "minLength" ? "at least" : "at most";
  return {
    code: "topology.malformed",
    path,
    message: `${pathText(path)} is ${quoted(String(data))}, which has ${String(data).length} characters`,
    hint: `write ${bound} ${String(schema)} characters`,
  };
}

function shown(data: unknown, source: string | undefined): string {
  return typeof data === "string" ? quoted(data) : printable(cut(source ?? String(data)));
}
