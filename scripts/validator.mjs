import { _ } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import standaloneCode from "ajv/dist/standalone/index.js";

/**
 * Returns a schema compiled to a function that validates: compiling it takes longer than all else that a command does
 * before its first call. `reports` tells whether it goes on after a fault; then each one comes with the part of the
 * schema and the data that it is about.
 */
export function validatorOf(schema, { name, what, type, from, reports }) {
  const isThorough = reports === "every fault";
  const ajv = new Ajv2020({
    allErrors: isThorough,
    verbose: isThorough,
    strict: isThorough,
    code: { source: true, esm: true, lines: true },
  });
  ajv.addKeyword("patternErrorMessage"); // what YAML language servers show, and we too
  ajv.removeKeyword("uniqueItems"); // compares each item with each, which takes minutes for a hostile file
  ajv.addKeyword({
    keyword: "uniqueItems",
    type: "array",
    schemaType: "boolean",
    code: (context) => {
      if (context.schema) context.fail(_`new Set(${context.data}).size !== ${context.data}.length`);
    },
  });
  const code = standaloneCode.default(ajv, ajv.compile(withoutReferences(schema)));
  return [
    "// @ts-nocheck",
    'import type { ValidateFunction } from "ajv/dist/2020.js";',
    `import type { ${type} } from "${from}";`,
    ...importsOf(code),
    "",
    `/** Tells whether a value is ${what}; else \`errors\` holds ${reports}. */`,
    `export const ${name}: ValidateFunction<${type}> = ${/export default (\w+);/.exec(code)[1]};`,
    "",
    code
      .replace('"use strict";', "")
      .replace(/export const validate = \w+;/, "")
      .replace(/export default \w+;/, "")
      .replaceAll(required, (_all, module) => `(${localOf(module)}.default ?? ${localOf(module)})`),
    "",
  ].join("\n");
}

/** The generator writes `require` in modules too. Node and the bundlers do not agree on what an import gives here. */
const required = /require\("([^"]+)"\)\.default/g;

function importsOf(code) {
  const modules = new Set([...code.matchAll(required)].map(([, module]) => module));
  return [...modules].map((module) => `import ${localOf(module)} from "${module}.js";`);
}

function localOf(module) {
  return module.replace(/^.*\//, "");
}

/** Follows references: the validator joins the errors of each into a new list, which takes minutes for a hostile file. */
function withoutReferences(schema) {
  const followed = (part) => {
    if (Array.isArray(part)) return part.map(followed);
    if (part === null || typeof part !== "object") return part;
    const { $ref, $defs: _defs, ...own } = part;
    const target = $ref === undefined ? {} : followed(schema.$defs[$ref.replace("#/$defs/", "")]);
    return { ...target, ...Object.fromEntries(Object.entries(own).map(([key, child]) => [key, followed(child)])) };
  };
  return followed(schema);
}
