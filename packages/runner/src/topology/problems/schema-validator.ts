import type { ErrorObject } from "ajv/dist/2020.js";
import type { TopologyDocument } from "../topology-document.generated.ts";
import { validateTopology } from "../topology-validator.generated.ts";

/** Tells whether a value is a topology document. */
export function isTopologyDocument(value: unknown): value is TopologyDocument {
  return validateTopology(value);
}

/** Returns what the schema has against a value, as raw as the validator says it. */
export function schemaErrors(value: unknown): readonly ErrorObject[] {
  return validateTopology(value) ? [] : (validateTopology.errors ?? []);
}
