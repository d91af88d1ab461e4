import { Ajv2020, type ErrorObject } from "ajv/dist/2020.js";
import type { TopologyDocument } from "./topology-document.generated.ts";
import { topologySchema } from "./topology-schema.generated.ts";

const validator = new Ajv2020({ allErrors: true, verbose: true })
  .addKeyword("patternErrorMessage") // what YAML language servers show, and we too
  .removeKeyword("uniqueItems") // compares each item with each, which takes minutes for a hostile file
  .addKeyword({
    keyword: "uniqueItems",
    type: "array",
    validate: (isDemanded: boolean, items: readonly unknown[]) => !isDemanded || new Set(items).size === items.length,
  })
  .compile<TopologyDocument>(topologySchema);

/** Tells whether a value is a topology document. */
export function isTopologyDocument(value: unknown): value is TopologyDocument {
  return validator(value);
}

/** Returns what the schema has against a value, as raw as the validator says it. */
export function schemaErrors(value: unknown): readonly ErrorObject[] {
  return validator(value) ? [] : (validator.errors ?? []);
}
