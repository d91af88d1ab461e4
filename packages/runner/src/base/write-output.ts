import { chmod, realpath, rename, rm, stat } from "node:fs/promises";
import { type SharedStreams, type Sink, isReplaceable, openSink } from "./sink.ts";

/** How an output is written. */
export interface WriteOptions {
  /** Ends the wait for a pipe whose reader takes nothing. */
  readonly signal?: AbortSignal;
  /** Default: none, so that `/dev/stdout` is written beside the stream of that name. */
  readonly shared?: SharedStreams;
}

/**
 * Writes an output as it is made. A file appears whole or not at all, with the permissions of the one that it replaces;
 * a device or pipe is written to, and never replaced.
 */
export async function writeOutput(file: string, chunks: Iterable<string>, options: WriteOptions = {}): Promise<void> {
  if (!isReplaceable(file)) return writeInPlace(file, chunks, options);
  // Through a link, what it leads to is replaced.
  const target = await realpath(file).catch(() => file);
  const before = await stat(target).catch(() => undefined);
  const part = `${target}.part`;
  try {
    await fill(openSink(part), chunks, options.signal);
    if (before !== undefined) await chmod(part, before.mode & 0o7777);
    await rename(part, target);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

/** Writes an output into what is there: a file is emptied first. */
export async function writeInPlace(
  file: string,
  chunks: Iterable<string>,
  { signal, shared }: WriteOptions,
): Promise<void> {
  return fill(openSink(file, shared), chunks, signal);
}

async function fill(sink: Sink, chunks: Iterable<string>, signal: AbortSignal | undefined): Promise<void> {
  let isWhole = false;
  try {
    for (const chunk of chunks) {
      sink.write(chunk);
      await sink.drained(signal);
    }
    isWhole = true;
  } finally {
    // What went wrong first is told.
    const closed = sink.close(signal);
    await (isWhole ? closed : closed.catch(() => undefined));
  }
}
