import type { Place, PlaceOf, Topology, TopologyPath } from "@vpce-hub/core";
import { indexLines } from "./text/line-index.ts";
import { type LocatedProblem, locateProblems } from "./problems/locate.ts";
import { type ParsedText, notTextProblem, parseYaml, tooLargeProblem } from "./text/parse.ts";
import { readPolicies } from "./policies.ts";
import { printable, quoted } from "../base/printable.ts";
import { type ReadableParts, readableParts } from "./readable-parts.ts";
import { resolveTopology } from "./resolve.ts";
import { check } from "./rules/rules.ts";
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
      readonly topology: Topology;
      readonly document: TopologyDocument;
      readonly file: string;
      /** Returns where something stands in the text; for what is not written, where the nearest thing around it does. */
      readonly placeAt: (path: TopologyPath) => Place;
      /** Tells where the text speaks of what a finding is about. */
      readonly placeOf: PlaceOf;
    }
  | { readonly kind: "invalid"; readonly file: string; readonly problems: readonly LocatedProblem[] };

/**
 * Reads, checks and resolves a topology; what a user can fix comes back as problems, all at once. Throws a HubError
 * `apply.interrupted` where `signal` ends the wait for a pipe.
 */
export async function loadTopology(source: TopologySource, signal?: AbortSignal): Promise<LoadedTopology> {
  if ("kind" in source) return source;
  const { file, reading, readRelative } = await openSource(source, signal);
  if (reading.kind !== "text") return invalid(file, "", [{ problem: unreadable(file, reading), offset: 0 }]);

  const text = withoutByteOrderMark(reading.text);
  const parsed = parseYaml(text);
  if (parsed.kind === "unparsable") return invalid(file, text, parsed.problems);
  if (isSavedPlan(parsed.value)) return invalid(file, "", [{ problem: savedPlanProblem(file), offset: 0 }]);

  const parts = readableParts(parsed.value, parsed.positions.sourceOf);
  const policies = await readPolicies(parts, readRelative);
  const problems = locateProblems(problemsOf(parsed, parts, policies.problems), { file, text });
  if (problems.length > 0 || !isTopologyDocument(parsed.value)) return { kind: "invalid", file, problems };
  const topology = resolveTopology(parsed.value, policies.textByPath);
  const lines = indexLines(text);
  const placeAt = (path: TopologyPath): Place => ({
    file,
    ...lines.lineColumnOf(parsed.positions.offsetOf(path, "value")),
  });
  return {
    kind: "valid",
    topology,
    document: parsed.value,
    file,
    placeAt,
    placeOf: subjectPlaces(parsed.value, placeAt),
  };
}

function invalid(file: string, text: string, spotted: readonly SpottedProblem[]): LoadedTopology {
  return { kind: "invalid", file, problems: locateProblems(spotted, { file, text }) };
}

type Parsed = Extract<ParsedText, { readonly kind: "parsed" }>;

function* problemsOf(
  parsed: Parsed,
  parts: ReadableParts,
  ofPolicies: readonly TopologyProblem[],
): Generator<SpottedProblem, undefined> {
  yield* parsed.problems;
  for (const problem of validate(parsed.value, parsed.positions.sourceOf)) yield spot(problem, parsed);
  for (const problem of check(parts)) yield spot(problem, parsed);
  for (const problem of ofPolicies) yield spot(problem, parsed);
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

function spot(problem: TopologyProblem, { positions }: Parsed): SpottedProblem {
  const isOfKey = problem.code === "topology.unknown-key" || problem.code === "topology.reserved-tag";
  const aim = isOfKey ? "key" : "value";
  return { problem, offset: positions.offsetOf(problem.path, aim) };
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
