import { appendFile, readFile, stat, writeFile } from "node:fs/promises";
import { HubError } from "@vpce-hub/core";

/** Writes a file that the command line names. */
export async function writeNamed(file: string, text: string): Promise<void> {
  await attempt("write", file, async () => writeFile(file, text));
}

/** Reads a file that the command line names. */
export async function readNamed(file: string): Promise<string> {
  return attempt("read", file, async () => readFile(file, "utf8"));
}

/** Adds to a file of the CI system. */
export async function appendNamed(file: string, text: string): Promise<void> {
  await attempt("write", file, async () => appendFile(file, text));
}

/** Returns how many bytes a file has; none where it is not there. */
export async function sizeOfNamed(file: string): Promise<number> {
  try {
    return (await stat(file)).size;
  } catch {
    return 0;
  }
}

async function attempt<T>(deed: "read" | "write", file: string, task: () => Promise<T>): Promise<T> {
  try {
    return await task();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new HubError("cli.usage", `cannot ${deed} ${file}: ${reason}`, {
      hint: `name a file that can be ${deed === "read" ? "read" : "written"}`,
      cause: error,
    });
  }
}
