import { writeSync } from "node:fs";
import { version } from "./version.generated.ts";
import type { Command } from "./command.ts";

/**
 * Runs a command as the process. What stands here, and in the files of the commands, is all that is loaded for
 * `--help` and `--version`; whatever needs more is imported where it is needed.
 */
export async function main(command: Command, args: readonly string[]): Promise<void> {
  // Behind "--" stand files, whatever they are called.
  const flags = args.includes("--") ? args.slice(0, args.indexOf("--")) : args;
  if (flags.includes("--help") || flags.includes("-h")) return answer(command.help);
  if (flags.includes("--version")) return answer(`${version}\n`);
  const { runAsProcess } = await import("./process.ts");
  return runAsProcess(command, args);
}

/** Writes to stdout without its stream, which takes longer to set up than all else here. */
async function answer(text: string): Promise<void> {
  let rest: Uint8Array = Buffer.from(text);
  try {
    // A console of Windows takes bytes in a code page of its own; the stream knows about that.
    while (rest.length > 0 && process.platform !== "win32") rest = rest.subarray(writeSync(1, rest));
  } catch {
    // A pipe that is full, or whose reader went: the stream knows what to do.
  }
  if (rest.length === 0) return;
  // Who reads it may be gone, as behind any other output of ours.
  const { outputOf } = await import("./process.ts");
  outputOf(process.stdout);
  process.stdout.write(rest);
}
