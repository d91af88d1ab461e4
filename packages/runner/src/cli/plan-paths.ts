import { mkdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { HubError } from "@vpce-hub/core";
import { printable } from "../base/printable.ts";
import { reasonOf } from "../topology/text/text-file.ts";
import type { LoadedFiles } from "./load-files.ts";

type Loaded = Extract<LoadedFiles, { kind: "valid" }>["loaded"];

/** Tells whether what `--out` names is a folder: because there is one, or by a slash at its end. */
export async function isFolder(out: string): Promise<boolean> {
  if (/[/\\]$/.test(out)) return true;
  return stat(out).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** Checks that there is a place for each plan; throws a HubError `cli.usage`. */
export async function assertPlaceForAll(out: string | undefined, count: number): Promise<void> {
  if (out === undefined || count === 1 || (await isFolder(out))) return;
  throw new HubError("cli.usage", `--out ${printable(out)} is one file, and there are ${count} topologies`, {
    hint: "name a folder, with a slash at its end: each plan is saved there as TOPOLOGY.plan.json",
  });
}

/** Returns where the plan of each topology file is saved; makes the folder. Throws a HubError `cli.usage`. */
export async function planPaths(out: string | undefined, loaded: Loaded): Promise<ReadonlyMap<string, string>> {
  if (out === undefined) return new Map();
  if (!(await isFolder(out))) return new Map(loaded.map(({ file }) => [file, out]));
  const paths = new Map(loaded.map(({ file, topology }) => [file, join(out, `${topology.name}.plan.json`)]));
  const taken = loaded.map(({ topology }) => topology.name);
  const twin = taken.find((name, i) => taken.indexOf(name) !== i);
  if (twin !== undefined) throw samePlace(twin, out);
  await mkdir(out, { recursive: true }).catch((error: unknown) => {
    throw new HubError("cli.usage", `the folder ${printable(out)} cannot be made: ${reasonOf(error)}`, {
      hint: "name a folder that can be written to",
      cause: error,
    });
  });
  return paths;
}

function samePlace(name: string, out: string): HubError {
  return new HubError(
    "cli.usage",
    `two topologies are called ${name}, and ${printable(out)} has room for one plan of it`,
    {
      hint: "plan them one by one, each with an --out of its own",
    },
  );
}
