import { appendFile, stat, writeFile } from "node:fs/promises";
import { HubError, isHubError } from "@vpce-hub/core";
import { readBytes } from "../base/read-bytes.ts";

/** Writes a file that the command line names. */
export async function writeNamed(file: string, text: string): Promise<void> {
  await attempt("write", file, async () => writeFile(file, text));
}

/** More than any comment holds, on whatever platform. */
const largestText = 16 * 1024 * 1024;

/** Reads a text that the command line names: a regular file, or a pipe to its end. */
export async function readNamed(file: string, signal: AbortSignal): Promise<string> {
  const bytes = await attempt("read", file, async () => readBytes(file, { most: largestText, signal }));
  return new TextDecoder().decode(bytes);
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
    if (isHubError(error)) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new HubError("cli.usage", `cannot ${deed} ${file}: ${reason}`, {
      hint: `name a file that can be ${deed === "read" ? "read" : "written"}`,
      cause: error,
    });
  }
}
