import { realpath, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { HubError } from "@vpce-hub/core";
import { printable } from "../base/printable.ts";
import type { ParsedFlags } from "./parse-flags.ts";

const outputNames = ["markdown", "html", "events", "metrics"] as const;

/** A file that a command line names, and how it does. */
interface NamedFile {
  readonly name: string;
  readonly file: string;
}

/**
 * Checks that no output of a command overwrites what it reads or another output, and that each has a folder to be written
 * to; throws a HubError `cli.usage`.
 * `plans` are the files that plans are saved as. Called before anything is read or written: a topology that was overwritten is gone.
 */
export async function assertDistinctFiles(
  inputs: readonly string[],
  flags: ParsedFlags,
  plans: readonly string[] = [],
): Promise<void> {
  const outputs = [
    ...plans.map((file) => ({ name: "out", file })),
    ...outputNames.flatMap((name) => named(name, flags.valueOf(name))),
  ];
  const read = [...inputs.map((file) => ({ name: "input", file })), ...named("previous", flags.valueOf("previous"))];
  const takenBy = new Map<string, NamedFile>();
  for (const one of read) takenBy.set(await realFile(one.file), one);
  for (const one of outputs) {
    await assertFolderOf(one);
    const path = await realFile(one.file);
    const other = takenBy.get(path);
    // The comment of the push before is read first, and the new one may take its place.
    if (other !== undefined && !(other.name === "previous" && one.name === "markdown")) throw overwriting(one, other);
    if (!(await isDevice(path))) takenBy.set(path, one);
  }
}

function named(name: string, file: string | undefined): readonly NamedFile[] {
  return file === undefined ? [] : [{ name, file }];
}

function overwriting({ name, file }: NamedFile, other: NamedFile): HubError {
  const what = other.name === "input" ? `${printable(other.file)}, which is read` : `what --${other.name} names`;
  return new HubError("cli.usage", `--${name} ${printable(file)} would overwrite ${what}; nothing was written`, {
    hint: `name a file of its own after --${name}`,
  });
}

/** A plan that takes a minute to make is not to be lost for want of a folder. */
async function assertFolderOf({ name, file }: NamedFile): Promise<void> {
  const folder = dirname(resolve(file));
  const isThere = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (isThere) return;
  throw new HubError("cli.usage", `--${name} ${printable(file)} is in a folder that does not exist; nothing was read`, {
    hint: `make the folder ${printable(dirname(file))} first, or name a file elsewhere`,
  });
}

/** Returns the one path of a file, whatever links lead to it; of one that is not there yet, by its folder. */
async function realFile(file: string): Promise<string> {
  const path = resolve(file);
  return realpath(path).catch(async () =>
    join(await realpath(dirname(path)).catch(() => dirname(path)), basename(path)),
  );
}

/** What goes to /dev/null or a pipe overwrites nothing there. */
async function isDevice(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => !found.isFile(),
    () => false,
  );
}
