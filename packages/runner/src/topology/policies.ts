import { fullAccess } from "./full-access.ts";
import { printable, quoted } from "../base/printable.ts";
import { type PolicyFault, faultAt } from "./policy-fault.ts";
import { policyFaults } from "./policy-grammar.ts";
import { parsePlacedJson, tooDeepAt } from "./policy-json.ts";
import type { TopologyProblemCode } from "./problems/problem-codes.ts";
import type { Field, ReadableParts } from "./readable-parts.ts";
import { indexLines } from "./text/line-index.ts";
import { type ReadText, withoutByteOrderMark } from "./text/text-file.ts";
import type { TopologyProblem } from "./problems/topology-problem.ts";

/** Reads a file by its path relative to the topology file. */
export type ReadRelative = (path: string) => Promise<ReadText | { readonly kind: "outside" }>;

/** The endpoint policies of a topology: their texts by path, and what is wrong with the others. */
export interface Policies {
  readonly textByPath: ReadonlyMap<string, string>;
  readonly problems: readonly TopologyProblem[];
}

// AWS-FACTS B4; white space counts.
const mostCharacters = 20_480;

/** Reads the policy files of a topology, each once. */
export async function readPolicies(parts: ReadableParts, read: ReadRelative): Promise<Policies> {
  const named = filesNamedIn(parts);
  const paths = [...new Set(named.map(({ text }) => text))];
  const readings = new Map(await Promise.all(paths.map(async (path) => [path, await readPolicy(path, read)] as const)));
  const told = new Set<string>();
  const problems = named.flatMap((policy) => {
    const reading = readings.get(policy.text);
    if (reading === undefined || reading.kind === "policy") return [];
    // What is wrong inside a file is told where it is first used: a hundred services may share it.
    if (reading.kind === "malformed" && told.has(policy.text)) return [];
    told.add(policy.text);
    return reading.problems.map((problem) => ({ ...problem, path: policy.path }));
  });
  const texts = [...readings].flatMap(([path, one]) => (one.kind === "policy" ? [[path, one.text] as const] : []));
  return { textByPath: new Map(texts), problems };
}

function filesNamedIn({ defaults, services }: ReadableParts): readonly Field[] {
  const fields = [defaults, ...services].flatMap(({ policy }) => policy ?? []);
  // The schema has the word on an empty path; a default is a file.
  return fields.filter((field) => field.text !== "" && (field === defaults.policy || field.text !== fullAccess));
}

type Reading =
  | { readonly kind: "policy"; readonly text: string }
  | { readonly kind: "fault" | "malformed"; readonly problems: readonly Fault[] };
type Fault = Omit<TopologyProblem, "path">;

async function readPolicy(path: string, read: ReadRelative): Promise<Reading> {
  const file = quoted(path);
  const reading = await read(path);
  switch (reading.kind) {
    case "outside":
      return outside(file);
    case "unreadable":
      return fault(
        "topology.policy-unreadable",
        `the policy ${file} cannot be read: ${printable(reading.reason)}`,
        "write the path relative to the topology file",
      );
    case "not-text":
      return fault("topology.policy-not-json", `the policy ${file} is not text: ${reading.reason}`, "save it as UTF-8");
    case "too-large":
      return fault(
        "topology.policy-too-long",
        `the policy ${file} is larger than 1 MiB, at most ${mostCharacters} characters`,
        "shorten it",
      );
    case "text":
      return judge(path, withoutByteOrderMark(reading.text));
  }
}

function judge(path: string, text: string): Reading {
  const file = quoted(path);
  if (text.length > mostCharacters) {
    const message = `the policy ${file} has ${text.length} characters, at most ${mostCharacters} (white space counts)`;
    return fault("topology.policy-too-long", message, "shorten it, for example by removing indentation");
  }
  const reason = whyNotJson(text);
  if (reason !== undefined) {
    return fault(
      "topology.policy-not-json",
      `the policy ${file} is not JSON: ${reason}`,
      "write a JSON object with a Statement",
    );
  }
  const faults = grammarFaults(text);
  return faults.length === 0 ? { kind: "policy", text } : malformed(faults, { path, text });
}

function grammarFaults(text: string): readonly PolicyFault[] {
  const deep = tooDeepAt(text);
  if (deep !== undefined)
    return [faultAt(deep, "the policy is nested deeper than the grammar allows", "check the brackets")];
  const root = parsePlacedJson(text);
  return root === undefined ? [] : policyFaults(root);
}

// A file of another kind has a fault in each line, and the first few tell as much.
const mostFaults = 20;

function malformed(
  faults: readonly PolicyFault[],
  { path, text }: { readonly path: string; readonly text: string },
): Reading {
  const lines = indexLines(text);
  const problems = faults.slice(0, mostFaults).map(({ code, offset, message, hint }) => {
    const { line, column } = lines.lineColumnOf(offset);
    return { code, message: `${printable(path)}:${line}:${column}: ${message}`, hint };
  });
  const rest = faults.length - problems.length;
  if (rest === 0) return { kind: "malformed", problems };
  const more: Fault = {
    code: "topology.policy-malformed",
    message: `the policy ${quoted(path)} has ${rest} more ${rest === 1 ? "problem" : "problems"}`,
    hint: "mend those above first",
  };
  return { kind: "malformed", problems: [...problems, more] };
}

function whyNotJson(text: string): string | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    return placed(error instanceof Error ? error.message : String(error), text);
  }
}

// The engine names an offset, or shows what is around it; people look for the line.
function placed(message: string, text: string): string {
  const [found, offset] = /(?: in JSON)? at position (\d+).*$/s.exec(message) ?? [];
  if (found === undefined || offset === undefined) {
    const around = message.replace(/, (?:\.\.\.)?(".*")(?:\.\.\.)? is not valid JSON$/s, " near $1");
    return printable(around.replaceAll(/\s+/g, " "));
  }
  const before = text.slice(0, Number(offset));
  const column = before.length - before.lastIndexOf("\n");
  return `${printable(message.slice(0, -found.length))} at line ${before.split("\n").length}, column ${column}`;
}

function outside(file: string): Reading {
  return fault(
    "topology.policy-outside",
    `the policy ${file} is outside both the folder of the topology file and the working directory`,
    "move it into one of them: plans print policies, and a topology must not make them print other files",
  );
}

function fault(code: TopologyProblemCode, message: string, hint: string): Reading {
  return { kind: "fault", problems: [{ code, message, hint }] };
}
