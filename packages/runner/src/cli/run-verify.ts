import { assertDistinctFiles } from "./assert-distinct-files.ts";
import type { Terminal } from "./command.ts";
import { type ExitCode, exitCodes } from "./exit-code.ts";
import { filesOf, formatOf, isColored, loadFiles, unread } from "./load-files.ts";
import type { ParsedFlags } from "./parse-flags.ts";

/** Runs `vpce verify`. */
export async function runVerify(parsed: ParsedFlags, terminal: Terminal): Promise<ExitCode> {
  formatOf(parsed, ["text", "json", "markdown"]);
  await assertDistinctFiles(filesOf(parsed), parsed);
  const found = await loadFiles(unread(filesOf(parsed)), terminal, isColored(terminal.stderr, parsed, terminal.env));
  if (found.kind === "invalid") return exitCodes.invalidTopology;
  // Loaded only now: a wrong topology is told at once.
  const { verifyFiles } = await import("./verify-files.ts");
  return verifyFiles(found.loaded, parsed, terminal);
}
