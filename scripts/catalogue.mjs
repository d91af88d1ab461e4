// Makes the simulator's catalogue of endpoint services from what was read, packages/simulator/catalogue/*.json, and from
// rules for what was not. Each entry says which it is.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";

const folder = resolve(import.meta.dirname, "../packages/simulator/catalogue");
const plain = "com.amazonaws.{r}.";

/** Returns the generated module as TypeScript. */
export function catalogueModule() {
  const before = readJson("services-2023-09.json").services;
  const { sources } = readJson("service-names.json");
  const dns = readJson("private-dns-names.json");
  const { regions, suffixes } = readJson("partitions.json");
  const readIn = namesRead(before, sources);
  const entries = [...readIn.keys()]
    .toSorted((one, other) => (one < other ? -1 : 1))
    .map((name) => entryOf(name, { before, dns, readIn }));
  return `${header}
export const catalogueEntries: readonly CatalogueEntry[] = [
${entries.map((entry) => `  ${literal(entry)},`).join("\n")}
];

/** What is known of the Regions outside the aws partition. */
export const partitionRegions: Readonly<Record<string, PartitionRegion>> = {
${Object.entries(regions)
  .map(([region, known]) => `  ${JSON.stringify(region)}: ${literal(partitionRegion(known, suffixes[region]))},`)
  .join("\n")}
};
`;
}

const header = `/** An endpoint service that DescribeVpcEndpointServices lists in the aws partition. \`{r}\` stands for the Region. */
export interface CatalogueEntry {
  readonly name: string;
  readonly privateDnsNames: readonly string[];
  readonly baseNames: readonly string[];
  readonly policy: boolean;
  /** Where the name was read: \`2023-09\`, \`cdk\`, \`guide\`. */
  readonly readIn: readonly string[];
  /** Where the private names were read, or by which rule they are derived. */
  readonly names: { readonly read: string } | { readonly derived: string };
  /** The only Regions that offer it; undefined: all. */
  readonly regions?: readonly string[];
  /** Regions in which the private DNS names differ. */
  readonly variants?: readonly {
    readonly regions: readonly string[];
    readonly privateDnsNames: readonly string[];
    readonly read: string;
  }[];
}

/** A Region outside the aws partition: which services it is known to have, by the part of the name after the Region. */
export interface PartitionRegion {
  /** Read: \`PREFIX.REGION.NAME\`, with a suffix for some. */
  readonly prefix?: string;
  readonly prefixed: readonly string[];
  readonly suffixes: Readonly<Record<string, string>>;
  /** Read: \`com.amazonaws.REGION.NAME\`. */
  readonly plainRead: readonly string[];
  /** Derived: the partition has an endpoint of the service, and nobody names another prefix. */
  readonly plain: readonly string[];
  /** Read: names of other forms, \`{r}\` for the Region. */
  readonly others: readonly string[];
  /** Derived: private names that are not those of the aws partition with another suffix. */
  readonly names: Readonly<Record<string, readonly string[]>>;
}
`;

function readJson(file) {
  return JSON.parse(readFileSync(resolve(folder, file), "utf8"));
}

/** Says for each service in which sources its name stands. */
function namesRead(before, sources) {
  const readIn = new Map();
  const note = (name, source) => readIn.set(name, [...(readIn.get(name) ?? []), source]);
  for (const { name } of before) note(name, "2023-09");
  for (const [source, { names }] of Object.entries(sources)) for (const name of names) note(fullName(name), source);
  return readIn;
}

function fullName(name) {
  return /^(com|aws|api)\./.test(name) ? name : `${plain}${name}`;
}

function entryOf(name, { before, dns, readIn }) {
  const known = before.find((service) => service.name === name);
  const find = (table) => table[name] ?? table[name.replace(plain, "")];
  const read = find(dns.read);
  const derived = find(dns.derived);
  const fixed = /^aws\.api\.([a-z]+-[a-z]+-\d)\./.exec(name)?.[1];
  const regions = find(dns.regions) ?? (fixed === undefined ? undefined : [fixed]);
  return {
    name,
    ...namesOf(name, { known, read, derived }),
    baseNames: known?.baseNames ?? [baseNameOf(name)],
    policy: known?.policy ?? true,
    readIn: readIn.get(name),
    ...(regions === undefined ? {} : { regions }),
  };
}

/** The private names: those that were read last, those of 2023, or what a rule says. */
function namesOf(name, { known, read, derived }) {
  if (read !== undefined && read.regions === undefined)
    return { privateDnsNames: read.names, names: { read: read.source } };
  if (derived !== undefined)
    return { privateDnsNames: derived, names: { derived: "private-dns-names.json: not as the rules say" } };
  if (known !== undefined) {
    const later = read === undefined ? [] : [{ regions: read.regions, privateDnsNames: read.names, read: read.source }];
    const variants = [...later, ...(known.variants ?? []).map((variant) => ({ ...variant, read: "2023-09" }))];
    const { privateDnsNames } = known;
    return { privateDnsNames, names: { read: "2023-09" }, ...(variants.length === 0 ? {} : { variants }) };
  }
  const [, prefix, short] =
    /^(aws\.sagemaker|aws\.api|api\.aws|com\.amazonaws)\.(?:\{r\}\.|[a-z]+-[a-z]+-\d\.)?(.*)$/.exec(name);
  if (prefix === "aws.sagemaker")
    return { privateDnsNames: [`*.${short}.{r}.sagemaker.aws`], names: { derived: "as notebook and studio have it" } };
  if (prefix !== "com.amazonaws")
    return { privateDnsNames: [`${reversed(short)}.{r}.api.aws`], names: { derived: "as kendra-ranking has it" } };
  return { privateDnsNames: [`${reversed(short)}.{r}.amazonaws.com`], names: { derived: "labels reversed" } };
}

function baseNameOf(name) {
  const [, prefix, short] =
    /^(aws\.sagemaker|aws\.api(?:\.global)?|api\.aws|com\.amazonaws)\.(?:\{r\}\.|[a-z]+-[a-z]+-\d\.)?(.*)$/.exec(name);
  return `${reversed(short)}.{r}.vpce.${prefix === "aws.sagemaker" ? "sagemaker.aws" : "amazonaws.com"}`;
}

function reversed(labels) {
  return labels.split(".").toReversed().join(".");
}

function partitionRegion(
  { prefix, prefixed = [], plainRead = [], plain: derived, others = [], names = {} },
  suffixes = {},
) {
  return { ...(prefix === undefined ? {} : { prefix }), prefixed, suffixes, plainRead, plain: derived, others, names };
}

/** JSON with bare keys and spaces, as the formatter of the repository would have it on one line. */
function literal(value) {
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).map(
    ([key, one]) => `${/^[a-z]\w*$/i.test(key) ? key : JSON.stringify(key)}: ${literal(one)}`,
  );
  return fields.length === 0 ? "{}" : `{ ${fields.join(", ")} }`;
}
