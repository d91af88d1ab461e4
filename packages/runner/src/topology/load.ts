import { realpath } from "node:fs/promises";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import type { Topology } from "@vpce-hub/core";
import { type LocatedProblem, locateProblems } from "./locate.ts";
import { type ParsedText, notTextProblem, parseYaml, tooLargeProblem } from "./parse.ts";
import { type ReadRelative, readPolicies } from "./policies.ts";
import { printable, quoted } from "./printable.ts";
import { readableParts } from "./readable-parts.ts";
import { resolveTopology } from "./resolve.ts";
import { check } from "./rules/rules.ts";
import { isTopologyDocument } from "./schema-validator.ts";
import { type ReadText, readTextFile, reasonOf, withoutByteOrderMark } from "./source.ts";
import type { TopologyDocument } from "./topology-document.generated.ts";
import type { SpottedProblem, TopologyProblem } from "./topology-problem.ts";
import { validate } from "./validate.ts";

export type { LocatedProblem } from "./locate.ts";

/** Where a topology comes from: a file, or a text with a name for messages and a way to read its policy files. */
export type TopologySource =
  | { readonly file: string }
  | { readonly text: string; readonly name: string; readonly readFile: (relativePath: string) => Promise<string> };

/** A topology ready to be planned, or all that is wrong with it, in the order of the text. */
export type LoadedTopology =
  | { readonly kind: "valid"; readonly topology: Topology; readonly document: TopologyDocument; readonly file: string }
  | { readonly kind: "invalid"; readonly file: string; readonly problems: readonly LocatedProblem[] };

/** Reads, checks and resolves a topology; what a user can fix comes back as problems, all at once. */
export async function loadTopology(source: TopologySource): Promise<LoadedTopology> {
  const { file, reading, readRelative } = await open(source);
  if (reading.kind !== "text") return invalid(file, "", [{ problem: unreadable(file, reading), offset: 0 }]);

  const text = withoutByteOrderMark(reading.text);
  const parsed = parseYaml(text);
  if (parsed.kind === "unparsable") return invalid(file, text, parsed.problems);

  const parts = readableParts(parsed.value, parsed.positions.sourceOf);
  const policies = await readPolicies(parts, readRelative);
  const found = [...validate(parsed.value, parsed.positions.sourceOf), ...check(parts), ...policies.problems];
  const problems = [...parsed.problems, ...found.map((problem) => spot(problem, parsed))];
  if (problems.length > 0 || !isTopologyDocument(parsed.value)) return invalid(file, text, problems);
  return { kind: "valid", topology: resolveTopology(parsed.value, policies.textByPath), document: parsed.value, file };
}

function invalid(file: string, text: string, spotted: readonly SpottedProblem[]): LoadedTopology {
  return { kind: "invalid", file, problems: locateProblems(spotted, { file, text }) };
}

function spot(problem: TopologyProblem, { positions }: ParsedText & { readonly kind: "parsed" }): SpottedProblem {
  const aim = problem.code === "topology.unknown-key" ? "key" : "value";
  return { problem, offset: positions.offsetOf(problem.path, aim) };
}

interface Opened {
  readonly file: string;
  readonly reading: ReadText;
  readonly readRelative: ReadRelative;
}

async function open(source: TopologySource): Promise<Opened> {
  if ("file" in source) {
    return {
      file: source.file,
      reading: await readTextFile(source.file),
      readRelative: (path) => readBelow(source.file, path),
    };
  }
  return {
    file: source.name,
    reading: { kind: "text", text: source.text },
    readRelative: (path) => readWith(source.readFile, path),
  };
}

async function readWith(readFile: (path: string) => Promise<string>, path: string): Promise<ReadText> {
  try {
    return { kind: "text", text: await readFile(path) };
  } catch (error) {
    return { kind: "unreadable", reason: reasonOf(error) };
  }
}

// Links are followed before the check, or a link in a pull request could lead anywhere.
async function readBelow(topologyFile: string, path: string): ReturnType<ReadRelative> {
  try {
    const folder = await realpath(dirname(resolve(topologyFile)));
    const file = await realpath(join(folder, path));
    const way = relative(folder, file);
    return way === ".." || way.startsWith(`..${sep}`) || isAbsolute(way)
      ? { kind: "outside" }
      : await readTextFile(file);
  } catch (error) {
    return { kind: "unreadable", reason: reasonOf(error) };
  }
}

function unreadable(file: string, reading: Exclude<ReadText, { readonly kind: "text" }>): TopologyProblem {
  switch (reading.kind) {
    case "too-large":
      return tooLargeProblem;
    case "not-text":
      return notTextProblem(reading.reason);
    case "unreadable":
      return {
        code: "topology.unreadable",
        path: [],
        message: `the topology file ${quoted(file)} cannot be read: ${printable(reading.reason)}`,
        hint: "name an existing file; the default is topology.yaml in the current directory",
      };
  }
}
