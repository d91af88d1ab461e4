// Writes what is generated from the schemas; with --check only tells what is stale.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import { compile } from "json-schema-to-typescript";
import { topologyReference } from "./topology-reference.mjs";

const root = resolve(import.meta.dirname, "..");
const banner = (schema) => `// Generated from ${schema} by scripts/generate.mjs; do not edit.\n`;

const targets = [
  {
    schema: "schemas/topology.schema.json",
    file: "packages/runner/src/topology/topology-document.generated.ts",
    make: (schema) => typesOf(schema, { root: "TopologyDocument", suffix: "Document" }),
  },
  {
    schema: "schemas/topology.schema.json",
    file: "packages/runner/src/topology/topology-schema.generated.ts",
    make: (schema) => constantOf(schema, { name: "topologySchema", what: "the topology file" }),
  },
  { schema: "schemas/topology.schema.json", file: "docs/topology.md", make: (schema) => topologyReference(schema) },
  {
    schema: "schemas/plan.schema.json",
    file: "packages/runner/src/plan-document.generated.ts",
    make: (schema) => typesOf(schema, { root: "PlanDocument", suffix: "" }),
  },
  {
    schema: "schemas/report.schema.json",
    file: "packages/runner/src/report-document.generated.ts",
    make: (schema) => typesOf(schema, { root: "ReportDocument", suffix: "" }),
  },
];

const isCheck = process.argv.includes("--check");
const stale = [];
for (const { schema, file, make } of targets) {
  if (!existsSync(resolve(root, schema))) continue;
  const made = await make(JSON.parse(readFileSync(resolve(root, schema), "utf8")));
  const text = file.endsWith(".ts") ? `${banner(schema)}\n${made}` : made;
  const path = resolve(root, file);
  if (existsSync(path) && readFileSync(path, "utf8") === text) continue;
  if (isCheck) stale.push(relative(root, path));
  else writeFileSync(path, text);
}
if (stale.length > 0) {
  process.stderr.write(`stale: ${stale.join(", ")}\nrun: node scripts/generate.mjs\n`);
  process.exitCode = 1;
}

/** Returns TypeScript types of a schema: one interface per object under $defs, everything readonly. */
async function typesOf(schema, { root: rootName, suffix }) {
  const source = await compile(typed(schema, rootName, suffix), rootName, {
    additionalProperties: false,
    bannerComment: "",
    cwd: resolve(root, "schemas"),
    declareExternallyReferenced: true,
    ignoreMinAndMaxItems: true,
    style: { printWidth: 120 },
    unreachableDefinitions: false,
  });
  return source
    .replaceAll(/^( +)("?[\w-]+"?\??: )/gm, "$1readonly $2")
    .replaceAll(/^( +readonly |export type ).*$/gm, (line) => line.replaceAll(/(\w+|\([^()]*\))\[\]/g, "readonly $1[]"));
}

/** Names the object types after their keys under $defs, and puts other definitions where they are used. */
function typed(schema, rootName, suffix) {
  const definitions = schema.$defs ?? {};
  const isNamed = (definition) => definition.type === "object" || (definition.anyOf ?? definition.oneOf) !== undefined;
  const inlined = (value) => {
    if (Array.isArray(value)) return value.map(inlined);
    if (value === null || typeof value !== "object") return value;
    const { $ref, title: _title, $id: _id, $schema: _schema, $defs: _defs, examples: _examples, ...rest } = value;
    const own = Object.fromEntries(Object.entries(rest).map(([key, child]) => [key, child === null ? null : inlinedChild(key, child)]));
    if ($ref === undefined) return own;
    const name = $ref.replace("#/$defs/", "");
    const definition = definitions[name];
    return isNamed(definition) ? { $ref } : { ...inlined(definition), ...own };
  };
  const inlinedChild = (key, child) =>
    key === "properties" ? Object.fromEntries(Object.entries(child).map(([name, one]) => [name, inlined(one)])) : inlined(child);
  const named = Object.entries(definitions).filter(([, definition]) => isNamed(definition));
  return {
    ...inlined(schema),
    title: rootName,
    $defs: Object.fromEntries(named.map(([name, one]) => [name, { ...inlined(one), title: `${capitalized(name)}${suffix}` }])),
  };
}

function capitalized(name) {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Returns the schema as a constant, so that the published package needs no file beside its code. */
function constantOf(schema, { name, what }) {
  return `/** The JSON Schema of ${what}. */\nexport const ${name}: Readonly<Record<string, unknown>> = ${JSON.stringify(schema, null, 2)};\n`;
}
