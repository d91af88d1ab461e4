import { stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { ReadSeed, Seed, SeedProblem } from "@vpce-hub/simulator";
import { printable, quoted } from "../base/printable.ts";
import { type LocatedProblem, locateProblems } from "../topology/problems/locate.ts";
import type { SpottedProblem } from "../topology/problems/topology-problem.ts";
import { parseYaml } from "../topology/text/parse.ts";
import type { Positions } from "../topology/text/positions.ts";
import { type ReadText, readTextFile, withoutByteOrderMark } from "../topology/text/text-file.ts";

/** What stands beside a topology file for its sandbox: what is there already, made by others. */
export interface SandboxFile {
  readonly file: string;
  readonly text: string;
  readonly positions: Positions;
  readonly seed: Seed;
}

/** The files that were found, and all that is wrong with them. */
export interface SandboxFiles {
  readonly files: readonly SandboxFile[];
  readonly problems: readonly LocatedProblem[];
}

const fileName = "sandbox.yaml";

interface Reading {
  /** The simulator's own reader. */
  readonly read: (value: unknown) => ReadSeed;
  readonly signal: AbortSignal | undefined;
}

/** Reads `sandbox.yaml` from the folder of each topology file that has one. */
export async function readSandboxFiles(topologyFiles: readonly string[], reading: Reading): Promise<SandboxFiles> {
  const names = [...new Set(topologyFiles.map((file) => join(dirname(file), fileName)))];
  const found = await Promise.all(names.map(async (file) => readSandboxFile(file, reading)));
  return { files: found.flatMap(({ files }) => files), problems: found.flatMap(({ problems }) => problems) };
}

const nothing: SandboxFiles = { files: [], problems: [] };

async function readSandboxFile(file: string, { read, signal }: Reading): Promise<SandboxFiles> {
  const isThere = await stat(file).then(
    () => true,
    () => false,
  );
  if (!isThere) return nothing;
  const content = await readTextFile(file, signal);
  if (content.kind !== "text") return wrong({ file, text: "" }, [{ problem: unreadable(file, content), offset: 0 }]);
  const text = withoutByteOrderMark(content.text);
  const parsed = parseYaml(text);
  if (parsed.kind === "unparsable")
    return parsed.problems.some(({ problem }) => problem.code === "topology.empty")
      ? nothing
      : wrong({ file, text }, parsed.problems);
  const { value, positions, problems } = parsed;
  const result = read(value);
  const told = result.kind === "problems" ? result.problems.map((problem) => spotted(problem, positions)) : [];
  if (result.kind === "problems" || problems.length > 0) return wrong({ file, text }, [...problems, ...told]);
  return { files: [{ file, text, positions, seed: result.seed }], problems: [] };
}

/** Gives what could not be added its place in the file. */
export function locateUnsown(
  { file, text, positions }: SandboxFile,
  problems: readonly SeedProblem[],
): readonly LocatedProblem[] {
  return locateProblems(
    problems.map((problem) => spotted(problem, positions)),
    { file, text },
  );
}

function wrong(
  sheet: { readonly file: string; readonly text: string },
  problems: readonly SpottedProblem[],
): SandboxFiles {
  return { files: [], problems: locateProblems(problems, sheet) };
}

function spotted({ path, message }: SeedProblem, positions: Positions): SpottedProblem {
  return {
    problem: {
      code: "topology.sandbox-wrong",
      path,
      message,
      hint: `${fileName} lists what others made in the accounts of the topology; without the file the sandbox has only what the topology names`,
    },
    offset: positions.offsetOf(path, "value"),
  };
}

function unreadable(file: string, content: Exclude<ReadText, { readonly kind: "text" }>): SpottedProblem["problem"] {
  const reason = content.kind === "too-large" ? "it is larger than 1 MiB" : content.reason;
  return {
    code: "topology.sandbox-unreadable",
    path: [],
    message: `${quoted(file)} cannot be read: ${printable(reason)}`,
    hint: "make it a YAML file, or take it away: the sandbox does without it",
  };
}
