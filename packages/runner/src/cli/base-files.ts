import { isAbsolute, join, relative, resolve, sep } from "node:path";
import { HubError } from "@vpce-hub/core";
import { printable } from "../base/printable.ts";
import { type BaseTopology, loadBase } from "../topology/base-topology.ts";
import type { TopologyText } from "../topology/topology-source.ts";
import { isFolder } from "./plan-paths.ts";

/** The topology before the edit of each file, by the file as the command line names it. */
export type Bases = ReadonlyMap<string, BaseTopology>;

/**
 * Returns where `--base` has the topology before the edit of each file: one file, or a folder that has each at its path
 * from here. Throws a HubError `cli.usage`.
 */
export async function baseSources(
  base: string | undefined,
  files: readonly string[],
): Promise<ReadonlyMap<string, Extract<TopologyText, { readonly file: string }>>> {
  if (base === undefined) return new Map();
  if (await isFolder(base))
    return new Map(files.map((file) => [file, { file: join(base, pathFromHere(file, base)), root: base }]));
  const [only, ...others] = files;
  if (only !== undefined && others.length === 0) return new Map([[only, { file: base }]]);
  throw new HubError("cli.usage", `--base ${printable(base)} is one file, and there are ${files.length} topologies`, {
    hint: "name a folder that has the base of each at the same path, such as a checkout of the base branch",
  });
}

/** Reads the topologies before the edit; one that cannot be used is left to the plan to tell. */
export async function loadBases(sources: Awaited<ReturnType<typeof baseSources>>, signal: AbortSignal): Promise<Bases> {
  const loaded = await Promise.all(
    [...sources].map(async ([file, source]) => [file, await loadBase(source, signal)] as const),
  );
  return new Map(loaded);
}

function pathFromHere(file: string, base: string): string {
  const path = relative(process.cwd(), resolve(file));
  if (path !== ".." && !path.startsWith(`..${sep}`) && !isAbsolute(path)) return path;
  throw new HubError(
    "cli.usage",
    `${printable(file)} is not below this folder, so it has no path in --base ${printable(base)}`,
    {
      hint: "run vpce-plan where the files are below, or name the base file itself",
    },
  );
}
