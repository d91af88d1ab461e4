import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { topologyProblemCodes } from "./problems/problem-codes.ts";

interface SchemaPart {
  readonly type?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly additionalProperties?: boolean;
  readonly properties?: Readonly<Record<string, SchemaPart>>;
  readonly $defs?: Readonly<Record<string, SchemaPart>>;
}

const file = new URL("../../../../schemas/topology.schema.json", import.meta.url);
const schema = JSON.parse(readFileSync(file, "utf8")) as SchemaPart & { readonly $id: string };
const ajv = new Ajv2020({ keywords: ["patternErrorMessage"], schemas: [schema] });

const mappings: readonly (readonly [pointer: string, part: SchemaPart])[] = [
  ["#", schema],
  ...Object.entries(schema.$defs ?? {}).flatMap(([name, part]) =>
    part.properties === undefined ? [] : [[`#/$defs/${name}`, part] as const],
  ),
];
const keys = mappings.flatMap(([pointer, { properties }]) =>
  Object.entries(properties ?? {}).map(([key, part]) => [`${pointer}/properties/${key}`, part] as const),
);

test.each(mappings)("%s takes no unknown key", (_, { additionalProperties }) => {
  expect(additionalProperties).toBe(false);
});

test.each(keys)("%s has a description and examples that are valid", (pointer, { description, examples = [] }) => {
  expect(description?.length).toBeGreaterThan(10);
  expect(examples.length).toBeGreaterThan(0);
  const isValid = ajv.compile({ $ref: `${schema.$id}${pointer}` });
  expect(examples.filter((example) => !isValid(example))).toEqual([]);
});

test("the meaning of each problem code is one line", () => {
  for (const [code, meaning] of Object.entries(topologyProblemCodes)) {
    expect(code).toMatch(/^topology\.[a-z]+(-[a-z]+)*$/);
    expect(meaning).toMatch(/^[^\n]{10,120}[^.\n]$/);
  }
});
