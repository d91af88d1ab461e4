import { printable, quoted } from "../base/printable.ts";
import type { TopologyProblemCode } from "./problems/problem-codes.ts";
import type { ReadableParts } from "./readable-parts.ts";
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

/** Reads the policy files of all services, each once. */
export async function readPolicies({ services }: ReadableParts, read: ReadRelative): Promise<Policies> {
  const paths = [...new Set(services.flatMap(({ policy }) => policy?.text || []))];
  const readings = new Map(await Promise.all(paths.map(async (path) => [path, await readPolicy(path, read)] as const)));
  const problems = services.flatMap(({ policy }) => {
    const reading = policy === undefined ? undefined : readings.get(policy.text);
    return policy === undefined || reading?.kind !== "fault" ? [] : [{ ...reading.problem, path: policy.path }];
  });
  const texts = [...readings].flatMap(([path, one]) => (one.kind === "policy" ? [[path, one.text] as const] : []));
  return { textByPath: new Map(texts), problems };
}

type Reading = { readonly kind: "policy"; readonly text: string } | { readonly kind: "fault"; readonly problem: Fault };
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
      return judge(file, withoutByteOrderMark(reading.text));
  }
}

function judge(file: string, text: string): Reading {
  if (text.length > mostCharacters) {
    const message = `the policy ${file} has ${text.length} characters, at most ${mostCharacters} (white space counts)`;
    return fault("topology.policy-too-long", message, "shorten it, for example by removing indentation");
  }
  const json = parseJson(text);
  if ("reason" in json) {
    return fault(
      "topology.policy-not-json",
      `the policy ${file} is not JSON: ${json.reason}`,
      "write a JSON object with a Statement",
    );
  }
  const isPolicy = typeof json.value === "object" && json.value !== null && Object.hasOwn(json.value, "Statement");
  if (isPolicy) return { kind: "policy", text };
  return fault(
    "topology.policy-malformed",
    `the policy ${file} is not a JSON object with a Statement`,
    `write { "Version": "2012-10-17", "Statement": […] }`,
  );
}

function parseJson(text: string): { readonly value: unknown } | { readonly reason: string } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { reason: placed(error instanceof Error ? error.message : String(error), text) };
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
  return { kind: "fault", problem: { code, message, hint } };
}
