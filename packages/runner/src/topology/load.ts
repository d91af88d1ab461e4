import type { DeclaredTopology, Place, PlaceOf, Problem, TopologyPath } from "@vpce-hub/core";
import type { Assembly, Sheet } from "./assembly.ts";
import { assemble } from "./includes.ts";
import { groupBy } from "@vpce-hub/core";
import { indexLines } from "./text/line-index.ts";
import { type LocatedProblem, locateProblems } from "./problems/locate.ts";
import { notTextProblem, parseYaml, tooLargeProblem } from "./text/parse.ts";
import { readPolicies } from "./policies.ts";
import { printable, quoted } from "../base/printable.ts";
import { type ReadableParts, readableParts } from "./readable-parts.ts";
import { resolveTopology } from "./resolve.ts";
import { check } from "./rules/rules.ts";
import { isOfKey } from "./problems/problem-codes.ts";
import { isTopologyDocument } from "./problems/schema-validator.ts";
import { subjectPlaces } from "./subject-places.ts";
import { type ReadText, withoutByteOrderMark } from "./text/text-file.ts";
import { type TopologyText, openSource } from "./topology-source.ts";
import type { TopologyDocument } from "./topology-document.generated.ts";
import type { SpottedProblem, TopologyProblem } from "./problems/topology-problem.ts";
import { validate } from "./problems/validate.ts";

export type { TopologyText } from "./topology-source.ts";

/** Where a topology comes from: its text, or the topology as it was loaded before, which is not read again. */
export type TopologySource = TopologyText | LoadedTopology;

/** A topology ready to be planned, or all that is wrong with it, in the order of the text. */
export type LoadedTopology =
  | {
      readonly kind: "valid";
      /** What the file says; what it refers to by tags is still to be looked up. */
      readonly topology: DeclaredTopology;
      readonly document: TopologyDocument;
      readonly file: string;
      /** Returns where something stands in the text; for what is not written, where the nearest thing around it does. */
      readonly placeAt: (path: TopologyPath) => Place;
      /** Tells where the text speaks of what a finding is about. */
      readonly placeOf: PlaceOf;
      /** Gives problems that AWS has shown their places. */
      readonly locate: (problems: readonly Problem[]) => readonly LocatedProblem[];
    }
  | { readonly kind: "invalid"; readonly file: string; readonly problems: readonly LocatedProblem[] };

/**
 * Reads, checks and resolves a topology; what a user can fix comes back as problems, all at once. Throws a HubError
 * `apply.interrupted` where `signal` ends the wait for a pipe.
 */
export async function loadTopology(source: TopologySource, signal?: AbortSignal): Promise<LoadedTopology> {
  if ("kind" in source) return source;
  const opened = await openSource(source, signal);
  const { file, reading, readRelative } = opened;
  if (reading.kind !== "text") return invalid(file, "", [{ problem: unreadable(file, reading), offset: 0 }]);

  const text = withoutByteOrderMark(reading.text);
  const parsed = parseYaml(text);
  if (parsed.kind === "unparsable") return invalid(file, text, parsed.problems);
  if (isSavedPlan(parsed.value)) return invalid(file, "", [{ problem: savedPlanProblem(file), offset: 0 }]);

  const main: Sheet = { file, text, positions: parsed.positions, problems: parsed.problems };
  const assembly = await assemble(parsed.value, main, opened);
  const parts = readableParts(assembly);
  const policies = await readPolicies(parts, readRelative);
  const problems = locatedProblems(assembly, () => problemsOf(assembly, parts, policies.problems));
  const { value } = assembly;
  if (problems.length > 0 || !isTopologyDocument(value)) return { kind: "invalid", file, problems };
  const topology = resolveTopology(value, policies.textByPath);
  const placeAt = placeFinder(assembly);
  return {
    kind: "valid",
    topology,
    document: value,
    file,
    placeAt,
    placeOf: subjectPlaces(value, placeAt),
    locate: (found) => found.flatMap((problem) => ({ ...problem, ...placeAt(problem.path), frame: "" })),
  };
}

function placeFinder({ sheets, origin, spotOf }: Assembly): (path: TopologyPath) => Place {
  const linesBySheet = new Map(sheets.map((sheet) => [sheet, indexLines(sheet.text)]));
  return (path) => {
    const { sheet, offset } = spotOf(origin(path), "value");
    const place = linesBySheet.get(sheet)?.lineColumnOf(offset) ?? { line: 1, column: 1 };
    return { file: sheet.file, ...place };
  };
}

function invalid(file: string, text: string, spotted: readonly SpottedProblem[]): LoadedTopology {
  return { kind: "invalid", file, problems: locateProblems(spotted, { file, text }) };
}

/** A problem and the text that it is in. */
type ProblemInSheet = SpottedProblem & { readonly sheet: Sheet };

function* problemsOf(
  assembly: Assembly,
  parts: ReadableParts,
  ofPolicies: readonly TopologyProblem[],
): Generator<ProblemInSheet, undefined> {
  for (const sheet of assembly.sheets) for (const spotted of sheet.problems) yield { ...spotted, sheet };
  for (const problem of assembly.problems) yield spot(problem, assembly);
  for (const problem of validate(assembly)) yield spot(problem, assembly);
  for (const problem of check(parts)) yield spot(problem, assembly);
  for (const problem of ofPolicies) yield spot(problem, assembly);
}

/** Gives problems their places, text by text: one alone may hold hundreds of thousands, which are never all kept. */
function locatedProblems({ sheets }: Assembly, find: () => Iterable<ProblemInSheet>): readonly LocatedProblem[] {
  const [only, ...others] = sheets;
  if (only !== undefined && others.length === 0) return locateProblems(find(), only);
  const bySheet = groupBy([...find()], ({ sheet }) => sheet);
  return sheets.flatMap((sheet) => locateProblems(bySheet.get(sheet) ?? [], sheet));
}

/** Every key of a plan would be a problem of its own, and none of them would say what is wrong. */
function isSavedPlan(value: unknown): boolean {
  return typeof value === "object" && value !== null && "plan_id" in value && "format_version" in value;
}

function savedPlanProblem(file: string): TopologyProblem {
  const isNamedLikeOne = file.toLowerCase().endsWith(".json");
  return {
    code: "topology.saved-plan",
    path: [],
    message: `${quoted(file)} is a saved plan, not a topology`,
    hint: isNamedLikeOne
      ? `carry it out with vpce-apply ${printable(file)}, or plan the topology that it was made from`
      : "give it a name that ends with .json and carry it out with vpce-apply",
  };
}

function spot(problem: TopologyProblem, { spotOf }: Assembly): ProblemInSheet {
  return { problem, ...spotOf(problem.path, isOfKey(problem.code) ? "key" : "value") };
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
