import { type Stats, closeSync, constants, fstatSync, openSync, statSync, writeSync } from "node:fs";
import { Socket } from "node:net";
import type { Writable } from "node:stream";

/** Where an output goes, once it is open: a file, a device, or a pipe that somebody reads. */
export interface Sink {
  /** Takes a text; throws where a file or device cannot take it. */
  write(text: string): void;
  /** Resolves when there is room for more; rejects once a pipe is broken, or its reader takes nothing. */
  drained(signal: AbortSignal | undefined): Promise<void>;
  /** Resolves when all is written; rejects like `drained`. The signal ends both waits. */
  close(signal: AbortSignal | undefined): Promise<void>;
}

/** Returns the stream of this process that writes to a descriptor, where there is one: two would get in each other's way. */
export type SharedStreams = (descriptor: number) => Writable | undefined;

/** Milliseconds that are left to the reader of a pipe at the end, and once the run shall end. */
const patienceMs = { usual: 10_000, stopped: 1_000 } as const;

/** Tells whether a path leads to what can be replaced by another file: a regular file, or nothing yet. */
export function isReplaceable(file: string): boolean {
  return givenDescriptor(file) === undefined && (statOf(file)?.isFile() ?? true);
}

/** Opens an output at once: a FIFO that nobody reads is an error, and no wait. A regular file is emptied. */
export function openSink(file: string, shared: SharedStreams = () => undefined): Sink {
  const given = givenDescriptor(file);
  const stream = given === undefined ? undefined : shared(given);
  if (stream !== undefined) return streamSink(stream, "shared");
  if (given !== undefined) return sinkOf(given, fstatSync(given), "given");
  const isPipe = statOf(file)?.isFIFO() === true;
  // Without O_NONBLOCK the opening alone waits until somebody reads; other files shall not be written without waiting.
  const flags = isPipe
    ? constants.O_WRONLY | (constants.O_NONBLOCK ?? 0)
    : constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC;
  const descriptor = openSync(file, flags);
  return sinkOf(descriptor, fstatSync(descriptor), "own");
}

/** Returns the descriptor that a path stands for: opened anew, it would begin at the start of what it leads to. */
function givenDescriptor(file: string): number | undefined {
  if (file === "/dev/stdout") return 1;
  if (file === "/dev/stderr") return 2;
  const [, number] = /^\/(?:dev|proc\/self)\/fd\/(\d+)$/.exec(file) ?? [];
  return number === undefined ? undefined : Number(number);
}

function statOf(file: string): Stats | undefined {
  return statSync(file, { throwIfNoEntry: false });
}

function sinkOf(descriptor: number, found: Stats, origin: "given" | "own"): Sink {
  if (found.isFIFO() || found.isSocket())
    return streamSink(new Socket({ fd: descriptor, readable: false, writable: true }), "own");
  return fileSink(descriptor, origin);
}

function fileSink(descriptor: number, origin: "given" | "own"): Sink {
  return {
    write: (text) => {
      for (let rest: Uint8Array = Buffer.from(text); rest.length > 0;)
        rest = rest.subarray(writeSync(descriptor, rest));
    },
    drained: async () => Promise.resolve(),
    close: async () => Promise.resolve(origin === "own" ? closeSync(descriptor) : undefined),
  };
}

function streamSink(stream: Writable, origin: "shared" | "own"): Sink {
  let fault: Error | undefined;
  let written = Promise.resolve();
  stream.on("error", (error) => (fault ??= error));
  const taken = async (signal: AbortSignal | undefined): Promise<void> => {
    const isTaken = await endsWithin(written, signal);
    if (fault !== undefined) throw fault;
    if (!isTaken) throw new Error("whoever reads it takes nothing");
  };
  return {
    write: (text) => {
      if (fault !== undefined) return;
      written = new Promise((resolve) => {
        stream.write(text, (error) => {
          fault ??= error ?? undefined;
          resolve();
        });
      });
    },
    drained: async (signal) => (stream.writableNeedDrain ? taken(signal) : undefined),
    close: async (signal) => {
      try {
        await taken(signal);
      } finally {
        if (origin === "own") stream.destroy();
      }
    },
  };
}

async function endsWithin(task: Promise<void>, signal: AbortSignal | undefined): Promise<boolean> {
  return new Promise((resolve) => {
    const giveUp = (): void => {
      resolve(false);
    };
    const timer = setTimeout(giveUp, signal?.aborted === true ? patienceMs.stopped : patienceMs.usual);
    signal?.addEventListener("abort", giveUp);
    void task.then(() => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", giveUp);
      resolve(true);
    });
  });
}
