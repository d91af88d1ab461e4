// Writes what is generated from the schemas, the report page, the probe and the tables of codes (build first); with --check only tells what is stale.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import { compile } from "json-schema-to-typescript";
import { catalogueModule } from "./catalogue.mjs";
import { errorReference } from "./error-reference.mjs";
import { probeFunction } from "./probe-function.mjs";
import { reportPage } from "./report-page.mjs";
import { validatorOf } from "./validator.mjs";

const root = resolve(import.meta.dirname, "..");
const notice = (schema) => `Generated from ${schema} by scripts/generate.mjs; do not edit.`;

const targets = [
  {
    schema: "schemas/topology.schema.json",
    file: "packages/runner/src/topology/topology-document.generated.ts",
    make: (schema) => typesOf(schema, { root: "TopologyDocument", suffix: "Document" }),
  },
  {
    schema: "schemas/topology.schema.json",
    file: "packages/runner/src/topology/topology-validator.generated.ts",
    make: (schema) =>
      validatorOf(schema, {
        name: "validateTopology",
        what: "a topology document",
        type: "TopologyDocument",
        from: "./topology-document.generated.ts",
        reports: "every fault",
      }),
  },
  { schema: "schemas/topology.schema.json", file: "docs/topology.md", make: (schema) => topologyReference(schema) },
  {
    schema: "schemas/plan.schema.json",
    file: "packages/runner/src/documents/plan-document.generated.ts",
    make: (schema) => typesOf(schema, { root: "PlanDocument", suffix: "" }),
  },
  {
    schema: "schemas/plan.schema.json",
    file: "packages/runner/src/documents/plan-validator.generated.ts",
    make: (schema) =>
      validatorOf(schema, {
        name: "validatePlan",
        what: "a plan",
        type: "PlanDocument",
        from: "./plan-document.generated.ts",
        reports: "the first fault",
      }),
  },
  {
    schema: "schemas/report.schema.json",
    file: "packages/runner/src/documents/report-document.generated.ts",
    make: (schema) => typesOf(schema, { root: "ReportDocument", suffix: "" }),
  },
  {
    schema: "schemas/check.schema.json",
    file: "packages/runner/src/documents/check-document.generated.ts",
    make: (schema) => typesOf(schema, { root: "CheckDocument", suffix: "" }),
  },
  {
    schema: "schemas/init.schema.json",
    file: "packages/runner/src/documents/init-document.generated.ts",
    make: (schema) => typesOf(schema, { root: "InitDocument", suffix: "" }),
  },
  {
    schema: "schemas/event.schema.json",
    file: "packages/runner/src/documents/event-document.generated.ts",
    make: (schema) => typesOf(schema, { root: "EventDocument", suffix: "" }),
  },
  {
    schema: "schemas/verify.schema.json",
    file: "packages/runner/src/documents/verify-document.generated.ts",
    make: (schema) => typesOf(schema, { root: "VerifyDocument", suffix: "" }),
  },
  {
    schema: "packages/runner/package.json",
    file: "packages/runner/src/cli/version.generated.ts",
    make: ({ version }) =>
      `/** Version of the package, as published. */\nexport const version = ${JSON.stringify(version)};\n`,
  },
  {
    source: "packages/runner/src/render/html/page",
    file: "packages/runner/src/render/html/page.generated.ts",
    make: reportPage,
  },
  {
    source: "packages/aws-adapter/src/probe/function",
    file: "packages/aws-adapter/src/probe/function.generated.ts",
    make: probeFunction,
  },
  {
    source: "packages/simulator/catalogue",
    file: "packages/simulator/src/catalogue/catalogue-entries.generated.ts",
    make: catalogueModule,
  },
  { source: "the tables of codes in the sources", file: "docs/errors.md", make: errorReference },
];

const isCheck = process.argv.includes("--check");
const stale = [];
for (const { schema, source = schema, file, make } of targets) {
  const made = await make(schema && JSON.parse(readFileSync(resolve(root, schema), "utf8")));
  const text = file.endsWith(".ts") ? `// ${notice(source)}\n\n${made}` : `<!-- ${notice(source)} -->\n\n${made}`;
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
    .replaceAll(/^( +readonly |export type ).*$/gm, (line) =>
      line.replaceAll(/(\w+|\([^()]*\))\[\]/g, "readonly $1[]"),
    );
}

/** Names the object types after their keys under $defs, and puts other definitions where they are used. */
function typed(schema, rootName, suffix) {
  const definitions = schema.$defs ?? {};
  const isNamed = (definition) =>
    definition.type === "object" || (definition.anyOf ?? definition.oneOf ?? definition.if) !== undefined;
  const inlined = (value) => {
    if (Array.isArray(value)) return value.map(inlined);
    if (value === null || typeof value !== "object") return value;
    if (value.if !== undefined) return inlined(withAlternatives(value));
    const { $ref, title: _title, $id: _id, $schema: _schema, $defs: _defs, examples: _examples, ...rest } = value;
    const own = Object.fromEntries(
      Object.entries(rest).map(([key, child]) => [key, child === null ? null : inlinedChild(key, child)]),
    );
    if ($ref === undefined) return own;
    const name = $ref.replace("#/$defs/", "");
    const definition = definitions[name];
    return isNamed(definition) ? { $ref } : { ...inlined(definition), ...own };
  };
  const inlinedChild = (key, child) =>
    key === "properties"
      ? Object.fromEntries(Object.entries(child).map(([name, one]) => [name, inlined(one)]))
      : inlined(child);
  const named = Object.entries(definitions).filter(([, definition]) => isNamed(definition));
  return {
    ...inlined(schema),
    title: rootName,
    $defs: Object.fromEntries(
      named.map(([name, one]) => [name, { ...inlined(one), title: `${capitalized(name)}${suffix}` }]),
    ),
  };
}

/** What a schema chooses by the keys of a value, as a type: one of its alternatives. */
function withAlternatives(part) {
  const { if: _condition, then: _then, else: _otherwise, ...rest } = part;
  return { ...rest, anyOf: alternativesOf(part) };
}

function alternativesOf(part) {
  return part.if === undefined ? [part] : [part.then, ...alternativesOf(part.else)];
}

function capitalized(name) {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Returns the reference of the topology file as Markdown: one section per mapping, one table row per key. */
function topologyReference(schema) {
  const definitions = schema.$defs;
  const sections = [["", schema], ...mappingsOf(schema, definitions)];
  return [
    "# The topology file",
    `${schema.description} Editors with a YAML language server complete and check it while you type, with this first line:`,
    "```yaml\n# yaml-language-server: $schema=../../schemas/topology.schema.json\n```",
    "The file is YAML 1.2 (core schema) in UTF-8, at most 1 MiB, one document. Anchors and aliases work; merge keys (`<<`) are not part of YAML 1.2 and are refused. Put account ids in quotes. An unknown key is a problem, never ignored.",
    ...sections.map(([place, part]) => sectionOf(place, part, definitions)),
  ]
    .join("\n\n")
    .concat("\n");
}

/** Lists the mappings below a part of the schema with the place where each is written, in the order of the file. */
function mappingsOf(part, definitions, prefix = "") {
  return Object.entries(part.properties).flatMap(([key, property]) => {
    const isList = property.type === "array";
    const place = `${prefix}${key}${isList ? "[]" : ""}`;
    const target = definitions[(isList ? property.items.$ref : property.$ref)?.replace("#/$defs/", "")];
    if (target?.if !== undefined)
      return alternativesOf(target)
        .map(({ $ref }) => definitions[$ref.replace("#/$defs/", "")])
        .toReversed()
        .flatMap((one) => [[`${place} (${one.title})`, one], ...mappingsOf(one, definitions, `${place}.`)]);
    const mapping = target?.anyOf
      ? target.anyOf.map(({ $ref }) => definitions[$ref?.replace("#/$defs/", "")]).find((one) => one?.type === "object")
      : target;
    if (mapping?.properties === undefined) return [];
    return [[place, mapping], ...mappingsOf(mapping, definitions, `${place}.`)];
  });
}

function sectionOf(place, part, definitions) {
  const rows = Object.entries(part.properties).map(([key, property]) => {
    const use = (part.required ?? []).includes(key)
      ? "**required**"
      : property.default === undefined
        ? "optional"
        : `default ${code(property.default)}`;
    return [
      code(key),
      typeText(property, definitions),
      use,
      property.description,
      property.examples.map(code).join("<br>"),
    ];
  });
  const table = [["key", "type", "", "what it says", "for example"], ["---", "---", "---", "---", "---"], ...rows];
  const lines = table.map((cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`);
  return [
    `## ${place === "" ? "Top level" : code(place)}`,
    ...(place === "" ? [] : [part.description]),
    lines.join("\n"),
  ].join("\n\n");
}

function typeText(property, definitions) {
  const part = property.$ref === undefined ? property : definitions[property.$ref.replace("#/$defs/", "")];
  if (part.anyOf !== undefined) return part.anyOf.map((one) => typeText(one, definitions)).join(" or ");
  if (part.if !== undefined)
    return alternativesOf(part)
      .toReversed()
      .map(({ $ref }) => definitions[$ref.replace("#/$defs/", "")].title)
      .join(" or ");
  if (part.enum !== undefined) return part.enum.map(code).join(" or ");
  if (part.const !== undefined) return code(part.const);
  if (part.type === "array") return `list of ${typeText(part.items, definitions)}`;
  return part.type === "object" ? "mapping" : (part.title ?? part.type);
}

function code(value) {
  return `\`${typeof value === "string" ? (/^[0-9*]/.test(value) ? `"${value}"` : value) : flow(value)}\``;
}

function flow(value) {
  if (Array.isArray(value)) return `[${value.map(flow).join(", ")}]`;
  if (typeof value !== "object")
    return typeof value === "string" && !/^[0-9*]/.test(value) ? value : JSON.stringify(value);
  return `{ ${Object.entries(value)
    .map(([key, one]) => `${key}: ${flow(one)}`)
    .join(", ")} }`;
}
