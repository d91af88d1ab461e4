import { mkdir, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { HubError } from "@vpce-hub/core";
import { printable } from "../base/printable.ts";
import { writeNamed } from "./write-file.ts";

/** Whether files that are there may be overwritten. */
export type Overwriting = "refused" | "allowed";

/** Writes files, each whole; where one of them is there already and may not be overwritten, none is. */
export async function writeAll(
  files: ReadonlyMap<string, string>,
  { overwriting, signal }: { readonly overwriting: Overwriting; readonly signal: AbortSignal },
): Promise<void> {
  await assertFree([...files.keys()], overwriting);
  for (const [file, text] of files) {
    await mkdir(dirname(file), { recursive: true }).catch((cause: unknown) => {
      throw new HubError("cli.usage", `the folder ${printable(dirname(file))} cannot be made`, {
        hint: "name a folder that can be written to",
        cause,
      });
    });
    await writeNamed(file, text, signal);
  }
}

/** Returns where files beside the topology lie. */
export function beside(out: string, path: string): string {
  return join(dirname(out), path);
}

/** Checks that files may be written; throws a HubError `cli.usage` for one that is there and stays. */
export async function assertFree(files: readonly string[], overwriting: Overwriting): Promise<void> {
  if (overwriting === "allowed") return;
  for (const file of files) {
    // What is written to a device or a pipe overwrites nothing.
    const isThere = await stat(file).then(
      (found) => found.isFile() || found.isDirectory(),
      () => false,
    );
    if (isThere)
      throw new HubError("cli.usage", `${printable(file)} is there already; nothing was written`, {
        hint: "name another file with --out, or say --force to overwrite it",
      });
  }
}
