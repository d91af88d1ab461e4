import { appendFile, stat } from "node:fs/promises";
import { HubError, isHubError } from "@vpce-hub/core";
import { readBytes } from "../base/read-bytes.ts";
import { printable } from "../base/printable.ts";
import type { SharedStreams } from "../base/sink.ts";
import { writeInPlace } from "../base/write-output.ts";
import { errorLines } from "../render/error-text.ts";
import { reasonOf } from "../topology/text/text-file.ts";
import type { Terminal } from "./command.ts";

/** Whoever names /dev/stdout gets it behind what stands there, and not over it. */
export const sharedStreams: SharedStreams = (descriptor) => [undefined, process.stdout, process.stderr][descriptor];

/** Writes a file that the command line names; the signal ends the wait for a pipe that nobody empties. */
export async function writeNamed(file: string, text: string, signal: AbortSignal): Promise<void> {
  await attempt("write", file, async () => writeInPlace(file, [text], { signal, shared: sharedStreams }));
}

/** More than any comment holds, on whatever platform. */
const largestText = 16 * 1024 * 1024;

/** Reads a text that the command line names: a regular file, or a pipe to its end. */
export async function readNamed(file: string, signal: AbortSignal, most: number = largestText): Promise<string> {
  const bytes = await attempt("read", file, async () => readBytes(file, { most, signal }));
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

/** Writes one output; what cannot be written is told, and counts at the end: the others are written all the same. */
export async function attemptOutput({ stderr }: Terminal, write: () => Promise<void>): Promise<OutputResult> {
  try {
    await write();
    return "written";
  } catch (error) {
    if (!isHubError(error)) throw error;
    stderr.write(`${errorLines(error).join("\n")}\n`);
    return "lost";
  }
}

/** Whether an output that was asked for is there. */
export type OutputResult = "written" | "lost";

async function attempt<T>(deed: "read" | "write", file: string, task: () => Promise<T>): Promise<T> {
  try {
    return await task();
  } catch (error) {
    if (isHubError(error)) throw error;
    throw deed === "read" ? notRead(file, error) : notWritten(file, error);
  }
}

function notRead(file: string, cause: unknown): HubError {
  return new HubError("cli.usage", `cannot read ${printable(file)}: ${reasonOf(cause)}`, {
    hint: "name a file that can be read",
    cause,
  });
}

/** Returns the error of an output that cannot be written. */
export function notWritten(file: string, cause: unknown): HubError {
  return new HubError("cli.usage", `cannot write ${printable(file)}: ${reasonOf(cause)}`, {
    hint: "name a file that can be written, on a disk with room for it",
    cause,
  });
}
