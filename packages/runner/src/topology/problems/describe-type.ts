import type { DescribedPlace } from "./described-place.ts";
import type { FoldedError } from "./fold-errors.ts";
import { firstSteps } from "./first-steps.ts";
import { pathText } from "./path.ts";
import { cut, printable, quoted } from "../../base/printable.ts";
import type { SchemaNode } from "./schema-node.ts";
import type { TopologyProblem } from "./topology-problem.ts";

const typeNames: Readonly<Record<string, string>> = {
  string: "text",
  integer: "a whole number",
  number: "a number",
  boolean: "true or false",
  array: "a list",
  object: "a mapping",
};

/** Says that a value is of the wrong type; text that YAML takes for a number gets the advice to quote it. */
export function describeType(
  { data, types }: FoldedError,
  { path, source, schema }: DescribedPlace & { readonly schema: SchemaNode },
): TopologyProblem {
  const place = pathText(path);
  const expected = types.map((type) => typeNames[type] ?? type).join(" or ");
  if (data === null) {
    const hint = schema.patternErrorMessage ?? `write ${expected}, or remove the key where it is optional`;
    return { code: "topology.missing-value", path, message: `${place} has no value`, hint };
  }
  const written = printable(cut(source ?? ""));
  if (types.includes("string") && (typeof data === "number" || typeof data === "boolean")) {
    const message = `${place} is ${written}, which YAML reads as ${readAs(data, written)}, not as text`;
    return { code: "topology.unquoted", path, message, hint: quotingHint(written, schema) };
  }
  return {
    code: "topology.wrong-type",
    path,
    message: `${place} is ${kindOf(data, written)}, expected ${expected}`,
    hint: path.length === 0 ? firstSteps : remedy(data, types, written),
  };
}

// Quotes alone do not mend what is no account id with them either.
function quotingHint(written: string, { pattern, patternErrorMessage }: SchemaNode): string {
  const isMended = pattern === undefined || new RegExp(pattern, "u").test(written);
  return isMended ? `quote it: "${written}"` : (patternErrorMessage ?? "quote it, and write another value");
}

// YAML drops leading zeros: of 012345678901 eleven digits are left.
function readAs(data: number | boolean, written: string): string {
  if (typeof data === "boolean") return "a boolean";
  return String(data) === written ? "a number" : `the number ${data}`;
}

function kindOf(data: unknown, written: string): string {
  if (Array.isArray(data)) return "a list";
  if (typeof data === "object") return "a mapping";
  return typeof data === "string" ? `the text ${quoted(data)}` : written;
}

function remedy(data: unknown, types: readonly string[], written: string): string | undefined {
  const isScalar = typeof data !== "object";
  if (types.includes("array")) return isScalar ? `write a list: [${written}]` : "put a hyphen before each item";
  if (types.includes("string") && Array.isArray(data)) return "write one value, not a list";
  if (types.includes("boolean")) return truthOf(data);
  if (types.includes("object")) return "write its keys below it, one on each line and indented";
  return typeof data === "string" && /^[0-9.]+$/.test(data) ? "remove the quotes" : undefined;
}

// YAML 1.1 knew yes, no, on and off; YAML 1.2 has left them out.
const oldTruths: Readonly<Record<string, boolean>> = { yes: true, y: true, on: true, no: false, n: false, off: false };

function truthOf(data: unknown): string {
  const word = String(data).toLowerCase();
  if (word === "true" || word === "false") return `write ${word}, without quotes`;
  return Object.hasOwn(oldTruths, word) ? `write ${String(oldTruths[word])}` : "write true or false";
}
