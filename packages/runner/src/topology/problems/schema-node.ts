/** What our messages need to know of a part of the schema. */
export interface SchemaNode {
  readonly title: string | undefined;
  readonly pattern: string | undefined;
  readonly patternErrorMessage: string | undefined;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly examples: readonly unknown[];
}

/** Reads a part of the schema. */
export function schemaNodeOf(part: unknown): SchemaNode {
  const { title, pattern, patternErrorMessage, properties, examples } = recordOf(part);
  return {
    title: typeof title === "string" ? title : undefined,
    pattern: typeof pattern === "string" ? pattern : undefined,
    patternErrorMessage: typeof patternErrorMessage === "string" ? patternErrorMessage : undefined,
    properties: recordOf(properties),
    examples: Array.isArray(examples) ? examples : [],
  };
}

/** Returns a key with the first example that the schema has for it, as YAML in one line. */
export function exampleOf(key: string, part: unknown): string {
  const [example] = schemaNodeOf(part).examples;
  return example === undefined ? `${key}: …` : `${key}: ${flowText(example)}`;
}

function flowText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flowText).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    return `{ ${Object.entries(value)
      .map(([key, one]) => `${key}: ${flowText(one)}`)
      .join(", ")} }`;
  }
  return typeof value === "string" && !/^[0-9*]/.test(value) ? value : JSON.stringify(value);
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}
