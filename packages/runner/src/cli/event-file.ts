import { type Sink, openSink } from "../base/sink.ts";
import { eventJson } from "../documents/event-document.ts";
import type { Emit } from "../run/event.ts";
import { notWritten, sharedStreams } from "./write-file.ts";

/** A file that gets every event of a run. */
export interface EventFile {
  readonly emit: Emit;
  /** Resolves when all is written; throws a HubError where something was lost. */
  readonly close: (signal: AbortSignal) => Promise<void>;
}

/**
 * Opens a file for events, each a line of JSON that is written at once, so that a run that is killed leaves all of them.
 * A full disk does not stop an apply: what is there stays readable line by line, and the loss is told at the end.
 */
export function openEventFile(file: string, now: () => number): EventFile {
  const sink = opened(file);
  let fault: unknown;
  return {
    emit: (event) => {
      if (fault !== undefined) return;
      try {
        sink.write(eventJson(event, now()));
      } catch (error) {
        fault = error;
      }
    },
    close: async (signal) => {
      await sink.close(signal).catch((error: unknown) => (fault ??= error));
      if (fault !== undefined) throw notWritten(file, fault);
    },
  };
}

function opened(file: string): Sink {
  try {
    return openSink(file, sharedStreams);
  } catch (error) {
    throw notWritten(file, error);
  }
}
