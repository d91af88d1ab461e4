import { HubError } from "@vpce-hub/core";
import { type LoadedTopology, type TopologyText, loadTopology } from "../topology/load.ts";
import type { LocatedProblem } from "../topology/problems/locate.ts";
import { renderProblems } from "../topology/problems/render-problems.ts";
import { twinAdoptions } from "../topology/twin-adoptions.ts";
import { twinHubs } from "../topology/twin-hubs.ts";
import { twinNames } from "../topology/twin-names.ts";
import type { Output, Terminal } from "./command.ts";
import type { ParsedFlags } from "./parse-flags.ts";

/** What a command prints on stdout. */
export type Format = "text" | "json" | "markdown";

/** A topology with nothing wrong in it. */
export type UsableTopology = Extract<LoadedTopology, { readonly kind: "valid" }>;

/** Topologies that can be used, or none when one of them cannot: nothing is done by halves. */
export type LoadedFiles =
  | { readonly kind: "valid"; readonly loaded: readonly UsableTopology[] }
  | { readonly kind: "invalid"; readonly problems: readonly LocatedProblem[] };

/** Returns the topologies of files that are still to be read. */
export function unread(files: readonly string[]): readonly TopologyText[] {
  return files.map((file) => ({ file }));
}

/** Returns the files that a command line names; `topology.yaml` where it names none. */
export function filesOf({ files }: ParsedFlags): readonly string[] {
  return files.length === 0 ? ["topology.yaml"] : files;
}

/** Reads the value of `--format`; throws a HubError `cli.usage` for an unknown one. */
export function formatOf(flags: ParsedFlags, known: readonly Format[]): Format {
  const text = flags.valueOf("format") ?? "text";
  const format = known.find((candidate) => candidate === text);
  if (format !== undefined) return format;
  const hint = `use ${known.map((candidate) => `--format ${candidate}`).join(" or ")}`;
  throw new HubError("cli.usage", `unknown format ${text}`, { hint });
}

/** Loads every file, once; prints the problems of all of them on stderr. */
export async function loadFiles(
  sources: readonly TopologyText[],
  terminal: Terminal,
  isColored: boolean,
): Promise<LoadedFiles> {
  const results = await Promise.all(sources.map(async (source) => loadTopology(source, terminal.signal)));
  const valid = results.flatMap((result) => (result.kind === "valid" ? result : []));
  const problems = [
    ...results.flatMap((result) => (result.kind === "invalid" ? result.problems : [])),
    ...twinNames(valid),
    ...twinHubs(valid),
    ...twinAdoptions(valid),
  ];
  if (problems.length > 0) {
    tellProblems(problems, terminal, isColored);
    return { kind: "invalid", problems };
  }
  return { kind: "valid", loaded: valid };
}

/** Prints problems on stderr. */
export function tellProblems(problems: readonly LocatedProblem[], { stderr }: Terminal, isColored: boolean): void {
  stderr.write(renderProblems(problems, { color: isColored }));
}

/** Tells whether a stream shall have colours. */
export function isColored(output: Output, flags: ParsedFlags, env: Terminal["env"]): boolean {
  return output.isTTY && !flags.has("no-color") && (env["NO_COLOR"] ?? "") === "" && env["TERM"] !== "dumb";
}
