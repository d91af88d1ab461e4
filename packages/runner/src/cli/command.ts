import type { ExitCode } from "./exit-code.ts";

/** The outside world of a command: everything it reads or writes beyond AWS. */
export interface Terminal {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly stdin: { readonly isTTY: boolean; line(question: string): Promise<string> };
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Aborted by the first SIGINT or SIGTERM. */
  readonly signal: AbortSignal;
}

/** A stream that a command writes to. */
export interface Output {
  readonly isTTY: boolean;
  write(text: string): void;
}

/** One command of the program. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  readonly help: string;
  run(args: readonly string[], terminal: Terminal): Promise<ExitCode>;
}
