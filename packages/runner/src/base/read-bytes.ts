import { type Stats, constants, fstatSync } from "node:fs";
import { open } from "node:fs/promises";
import { Socket } from "node:net";
import type { Readable } from "node:stream";
import { HubError } from "@vpce-hub/core";

/** How a file is read. */
export interface ReadLimits {
  /** No more bytes than this are read. */
  readonly most: number;
  /** Ends the wait for a pipe that says nothing, with a HubError `apply.interrupted`. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Reads the first bytes of a regular file, or of a pipe that the process was given, such as `/dev/stdin` or the
 * `/dev/fd/63` of `<(…)`. Anything else that has a name may never answer: it is refused.
 */
export async function readBytes(file: string, limits: ReadLimits): Promise<Uint8Array> {
  throwIfStopped(file, limits.signal);
  const given = givenDescriptor(file);
  return given === undefined ? readRegularFile(file, limits) : readStream(file, given, limits);
}

function throwIfStopped(file: string, signal: AbortSignal | undefined): void {
  if (signal?.aborted !== true) return;
  throw new HubError("apply.interrupted", `interrupted while ${file} was read; nothing was written`);
}

/** Returns the descriptor that a path stands for, where it is one that can only be read as a stream. */
function givenDescriptor(file: string): number | undefined {
  const [, number] = /^\/(?:dev|proc\/self)\/fd\/(\d+)$/.exec(file) ?? [];
  const descriptor = file === "/dev/stdin" ? 0 : number === undefined ? undefined : Number(number);
  if (descriptor === undefined) return undefined;
  const found = fstatSync(descriptor);
  return found.isFIFO() || found.isSocket() || (descriptor === 0 && found.isCharacterDevice()) ? descriptor : undefined;
}

async function readRegularFile(file: string, { most }: ReadLimits): Promise<Uint8Array> {
  // Without O_NONBLOCK the opening alone waits for ever where nobody writes to a FIFO. Windows has neither.
  const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const found = await handle.stat();
    const kind = kindOf(found);
    if (kind !== undefined) throw new Error(kind);
    const bytes = new Uint8Array(Math.min(most, Math.max(found.size, 1) + 1));
    return await fill(handle, bytes, most);
  } finally {
    await handle.close();
  }
}

/** Says in few words what is no regular file; undefined for one that is. */
function kindOf(found: Stats): string | undefined {
  if (found.isFile()) return undefined;
  if (found.isDirectory()) return "it is a directory";
  if (found.isFIFO()) return "it is a named pipe, and not a regular file";
  if (found.isSocket()) return "it is a socket, and not a regular file";
  return "it is a device, and not a regular file";
}

/** Files of /proc tell no size, and others may grow. */
async function fill(handle: Awaited<ReturnType<typeof open>>, first: Uint8Array, most: number): Promise<Uint8Array> {
  let bytes = first;
  let length = 0;
  for (;;) {
    if (length === bytes.length) {
      if (length === most) return bytes;
      const larger = new Uint8Array(Math.min(most, 2 * length));
      larger.set(bytes);
      bytes = larger;
    }
    const { bytesRead } = await handle.read(bytes, length, bytes.length - length);
    if (bytesRead === 0) return bytes.subarray(0, length);
    length += bytesRead;
  }
}

/** Reads to the end of a stream; a thread that waits for a silent one could not be stopped, so none does. */
async function readStream(file: string, descriptor: number, { most, signal }: ReadLimits): Promise<Uint8Array> {
  const stream: Readable =
    descriptor === 0 ? process.stdin : new Socket({ fd: descriptor, readable: true, writable: false });
  const stop = (): void => {
    stream.destroy();
  };
  signal?.addEventListener("abort", stop);
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of stream) {
      const bytes: unknown = chunk;
      if (!(bytes instanceof Uint8Array)) continue;
      chunks.push(bytes);
      length += bytes.length;
      if (length >= most) break;
    }
  } catch (error) {
    if (signal?.aborted !== true) throw error;
  } finally {
    signal?.removeEventListener("abort", stop);
    stream.destroy();
  }
  throwIfStopped(file, signal);
  return Buffer.concat(chunks).subarray(0, most);
}
