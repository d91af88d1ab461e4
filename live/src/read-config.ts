import { readFileSync } from "node:fs";
import {
  type Caller,
  type Region,
  parseAccountId,
  parseRegion,
  parseSubnetId,
  parseVpcId,
  partitionOf,
} from "@vpce-hub/core";
import { Ajv2020, type ErrorObject } from "ajv/dist/2020.js";
import { LineCounter, type Document, isNode, parseDocument } from "yaml";
import type { ChapterName, LiveConfig, SideConfig } from "./live-config.ts";

/** What is wrong with a `live.yaml`, and how to mend it. */
export interface ConfigProblem {
  readonly code: "live.schema" | "live.syntax" | "live.same-account" | "live.one-account";
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly hint: string;
}

/** A `live.yaml` that can be used, or all that is wrong with it. */
export type ReadConfig =
  | { readonly kind: "valid"; readonly config: LiveConfig }
  | { readonly kind: "invalid"; readonly problems: readonly ConfigProblem[] };

/** A file of the form that the schema describes. */
interface LiveDocument {
  readonly access?: { readonly role?: string; readonly externalId?: string };
  readonly hub: SideDocument & { readonly region: string };
  readonly spoke: SideDocument;
  readonly service?: string;
  readonly try?: Partial<Record<Exclude<ChapterName, "zones">, boolean>>;
  readonly minutes?: number;
}

interface SideDocument {
  readonly account: string;
  readonly role?: string;
  readonly vpc?: string;
  readonly subnet?: string;
}

type Path = readonly (string | number)[];
type Problem = Omit<ConfigProblem, "line" | "column"> & { readonly path: Path };

/** Reads the text of a `live.yaml`. */
export function readConfig(text: string): ReadConfig {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const at = (offset: number): { readonly line: number; readonly column: number } => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  if (document.errors.length > 0)
    return {
      kind: "invalid",
      problems: document.errors.map(({ message, pos }) => ({
        code: "live.syntax",
        ...at(pos[0]),
        message: message.split("\n")[0] ?? message,
        hint: "correct the YAML",
      })),
    };
  const parsed = document.toJS() as unknown;
  const found = isLiveDocument(parsed) ? resolve(parsed) : { problems: schemaProblems() };
  if ("config" in found) return { kind: "valid", config: found.config };
  return {
    kind: "invalid",
    problems: found.problems.map(({ path, ...problem }) => ({ ...problem, ...at(offsetOf(document, path)) })),
  };
}

function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

function schema(file: string): object {
  const parsed: unknown = JSON.parse(readFileSync(new URL(file, import.meta.url), "utf8"));
  if (typeof parsed !== "object" || parsed === null) throw new Error(`unreachable: ${file} is no schema`);
  return parsed;
}

const ajv = new Ajv2020({ allErrors: true, verbose: true, strict: false });
ajv.addSchema(schema("../../schemas/topology.schema.json"), "topology.schema.json");
const validate = ajv.compile(schema("../live.schema.json"));

function isLiveDocument(value: unknown): value is LiveDocument {
  return validate(value);
}

function schemaProblems(): readonly Problem[] {
  return (validate.errors ?? []).map((error) => ({
    code: "live.schema",
    path: pathOf(error),
    message: `${error.instancePath === "" ? "the file" : error.instancePath.slice(1).replaceAll("/", ".")} ${wordsOf(error)}`,
    hint: hintOf(error),
  }));
}

function pathOf({ instancePath, params }: ErrorObject): Path {
  const path = instancePath.split("/").slice(1);
  const extra: unknown = Reflect.get(params, "additionalProperty");
  return typeof extra === "string" ? [...path, extra] : path;
}

function wordsOf({ keyword, params, message = "is wrong" }: ErrorObject): string {
  if (keyword === "additionalProperties") return `has no key ${String(Reflect.get(params, "additionalProperty"))}`;
  if (keyword === "pattern") return "is not of the right form";
  return message;
}

function hintOf({ keyword, parentSchema }: ErrorObject): string {
  const words: unknown = parentSchema === undefined ? undefined : Reflect.get(parentSchema, "patternErrorMessage");
  if (typeof words === "string") return words;
  if (keyword === "additionalProperties") {
    const known: unknown = parentSchema === undefined ? undefined : Reflect.get(parentSchema, "properties");
    return `write one of ${Object.keys(known ?? {}).join(", ")}`;
  }
  return "see live/live.schema.json and docs/guides/live-check.md";
}

function resolve(document: LiveDocument): { readonly config: LiveConfig } | { readonly problems: readonly Problem[] } {
  const region = parseRegion(document.hub.region);
  const hub = region === undefined ? undefined : sideOf(document.hub, document, region);
  const spoke = region === undefined ? undefined : sideOf(document.spoke, document, region);
  if (region === undefined || hub === undefined || spoke === undefined)
    return { problems: [wrong(["hub"], "live.schema", "an id is none that AWS gives", "correct it")] };
  const problems = [
    ...(hub.account === spoke.account
      ? [
          wrong(
            ["spoke", "account"],
            "live.same-account",
            "hub and spoke are the same account",
            "name two accounts: most of what is tried happens between two",
          ),
        ]
      : []),
    ...(hub.access.kind === "ambient" && spoke.access.kind === "ambient"
      ? [
          wrong(
            ["spoke"],
            "live.one-account",
            "the credentials at hand reach one account only",
            "write `access: { role: NAME }`, or `role: NAME` for one of the two",
          ),
        ]
      : []),
  ];
  if (problems.length > 0) return { problems };
  const { endpoints = true, profiles = false, bursts = true } = document.try ?? {};
  const optional: readonly (readonly [ChapterName, boolean])[] = [
    ["endpoints", endpoints],
    ["profiles", profiles],
    ["bursts", bursts],
  ];
  return {
    config: {
      region,
      hub,
      spoke,
      service: document.service ?? "sqs",
      chosen: new Set(["zones", ...optional.flatMap(([name, isChosen]) => (isChosen ? name : []))]),
      minutes: document.minutes ?? 30,
    },
  };
}

function wrong(path: Path, code: ConfigProblem["code"], message: string, hint: string): Problem {
  return { code, path, message, hint };
}

function sideOf(side: SideDocument, { access }: LiveDocument, region: Region): SideConfig | undefined {
  const account = parseAccountId(side.account);
  if (account === undefined) return undefined;
  const role = side.role ?? access?.role;
  const vpc = side.vpc === undefined ? undefined : parseVpcId(side.vpc);
  const subnet = side.subnet === undefined ? undefined : parseSubnetId(side.subnet);
  const way: Caller["access"] =
    role === undefined
      ? { kind: "ambient" }
      : { kind: "role", arn: arnOf(role, account, region), externalId: access?.externalId };
  return { account, access: way, given: vpc === undefined ? undefined : { vpc, subnet } };
}

function arnOf(role: string, account: string, region: Region): string {
  return role.startsWith("arn:") ? role : `arn:${partitionOf(region).id}:iam::${account}:role/${role}`;
}
