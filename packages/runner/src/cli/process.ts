import { isHubError } from "@vpce-hub/core";
import { errorLines } from "../render/error-text.ts";
import { paletteFor } from "../render/style.ts";
import type { Command, Output, Terminal } from "./command.ts";
import { type ExitCode, errorExitCode, exitCodes, interruptExitCode } from "./exit-code.ts";

/** Runs a command as the process: its streams, its signals, its exit code. The one place that maps errors to codes. */
export async function runAsProcess(command: Command, args: readonly string[]): Promise<void> {
  // Which Node works is said by `engines` and tested; a warning about later SDKs is nothing a user can act on.
  process.env["AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED"] ??= "true";
  // Places in the sources, not in the bundle. Who asked for it has the time that it takes.
  if (process.env["VPCE_DEBUG"] === "1") process.setSourceMapsEnabled(true);
  process.once("exit", refuseToEndEarly);
  const code = await exitCodeOf(command, args, processTerminal());
  process.off("exit", refuseToEndEarly);
  process.exitCode ??= code;
}

/** Nothing waits, and the command has not ended: that must not look like success. */
function refuseToEndEarly(code: number): void {
  if (code !== exitCodes.done) return;
  process.stderr.write("internal error: the command ended before it was done; run it again to go on\n");
  process.exitCode = exitCodes.error;
}

async function exitCodeOf(command: Command, args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  try {
    const code = await command.run(args, terminal);
    return terminal.signal.aborted ? interruptExitCode(terminal.signal) : code;
  } catch (error) {
    const code = tellError(error, terminal);
    return terminal.signal.aborted ? interruptExitCode(terminal.signal) : code;
  }
}

function tellError(error: unknown, terminal: Terminal): ExitCode {
  if (isHubError(error)) {
    terminal.stderr.write(`${errorLines(error).join("\n")}\n`);
    return errorExitCode(error.code);
  }
  terminal.stderr.write(`internal error: ${error instanceof Error ? error.message : String(error)}\n`);
  terminal.stderr.write(
    "This is a fault of vpce-hub; nothing more was done. Set VPCE_DEBUG=1 to see where it happened.\n",
  );
  if (terminal.env["VPCE_DEBUG"] === "1" && error instanceof Error) terminal.stderr.write(`${error.stack ?? ""}\n`);
  return exitCodes.error;
}

/** Streams are set up when they are first used: a wrong topology needs one of the three. */
function processTerminal(): Terminal {
  const question: Question = { isOpen: false };
  const signal = interruptSignal(question);
  let stdout: Output | undefined;
  let stderr: Output | undefined;
  return {
    get stdout() {
      return (stdout ??= outputOf(process.stdout));
    },
    get stderr() {
      return (stderr ??= outputOf(process.stderr));
    },
    stdin: {
      get isTTY() {
        return process.stdin.isTTY;
      },
      line: async (text) => {
        question.isOpen = true;
        return readLine(text, signal).finally(() => (question.isOpen = false));
      },
    },
    env: process.env,
    signal,
  };
}

/**
 * Returns a stream as a command sees it. Whoever reads it may go (`| head`), or its disk may be full: what is being
 * applied goes on all the same, and the exit code tells how it ended.
 */
export function outputOf(stream: NodeJS.WriteStream): Output {
  let isBroken = false;
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (!isBroken && error.code !== "EPIPE" && stream !== process.stderr) {
      process.stderr.write(`cannot write the output: ${error.message}\n`);
      process.exitCode = exitCodes.error;
    }
    isBroken = true;
  });
  return { isTTY: stream.isTTY, write: (text) => void (isBroken || stream.write(text)) };
}

/** Asks a person. Ctrl-D, and a signal while the question stands, are no answer. */
async function readLine(question: string, signal: AbortSignal): Promise<string> {
  const { createInterface } = await import("node:readline/promises");
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  lines.on("SIGINT", () => process.emit("SIGINT"));
  const ended = new Promise<string>((resolve) => lines.once("close", () => resolve("")));
  try {
    return await Promise.race([lines.question(question, { signal }), ended]);
  } catch (error) {
    if (signal.aborted) return "";
    throw error;
  } finally {
    lines.close();
  }
}

/** Whether a person is being asked: then nothing runs that could be awaited. */
interface Question {
  isOpen: boolean;
}

/** The first signal drains: what runs is awaited and reported. The second ends the process at once. */
function interruptSignal(question: Readonly<Question>): AbortSignal {
  const controller = new AbortController();
  for (const name of ["SIGINT", "SIGTERM"] as const) {
    process.on(name, () => {
      if (controller.signal.aborted) process.exit(name === "SIGTERM" ? 143 : 130);
      const stopping = paletteFor(process.stderr.isTTY).strong("stopping:");
      const line = `${question.isOpen ? "\n" : ""}${stopping} ${interruptText(question)}\n`;
      // First: a live view clears itself then, and the line stays above it.
      controller.abort(name);
      // Also where the command has just ended, and only its last output is still being written.
      process.exitCode = interruptExitCode(controller.signal);
      process.stderr.write(line);
    });
  }
  return controller.signal;
}

function interruptText({ isOpen }: Readonly<Question>): string {
  return isOpen
    ? "nothing runs, and this plan is not carried out"
    : "nothing new starts, what runs is awaited; again to stop at once";
}
