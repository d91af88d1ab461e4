import { HubError } from "@vpce-hub/core";
import { type ApplyRequest, applyRequests } from "./apply-request.ts";
import { assertDistinctFiles } from "./assert-distinct-files.ts";
import { nameOf } from "../topology/topology-source.ts";
import type { Terminal } from "./command.ts";
import { type ExitCode, exitCodes } from "./exit-code.ts";
import { filesOf, formatOf, isColored, loadFiles } from "./load-files.ts";
import type { ParsedFlags } from "./parse-flags.ts";
import { silenceCommands, writeExit } from "./plan-outputs.ts";

/** Runs `vpce-apply`. */
export async function runApply(parsed: ParsedFlags, terminal: Terminal): Promise<ExitCode> {
  formatOf(parsed, ["text", "json"]);
  await assertDistinctFiles(filesOf(parsed), parsed);
  const restore = silenceCommands(terminal);
  const exitCode = await exitCodeOf(parsed, terminal).finally(restore);
  return writeExit(exitCode, terminal);
}

async function exitCodeOf(parsed: ParsedFlags, terminal: Terminal): Promise<ExitCode> {
  const requests = await applyRequests(parsed);
  // A saved plan names its topology, which is known only now.
  const sources = requests.map(({ source }) => source);
  await assertDistinctFiles(sources.map(nameOf), parsed);
  // What is wrong with the files comes first: whoever mends the approval would meet it next.
  const found = await loadFiles(sources, terminal, isColored(terminal.stderr, parsed, terminal.env));
  if (found.kind === "invalid") return exitCodes.invalidTopology;
  assertCanApprove(requests, parsed, terminal);
  // Loaded only now: a wrong topology is told at once.
  const { applyFiles } = await import("./apply-files.ts");
  return applyFiles(found.loaded, { terminal, flags: parsed, requests });
}

/** Says at once, before any AWS call, that nobody is there to approve. */
function assertCanApprove(requests: readonly ApplyRequest[], parsed: ParsedFlags, { stdin, env }: Terminal): void {
  const isApproved = requests.every(({ approval }) => approval !== undefined);
  if (isApproved || parsed.has("yes") || (stdin.isTTY && (env["CI"] ?? "") === "")) return;
  throw new HubError("plan.refused", "there is no terminal to approve the plan on", {
    hint: "save what vpce-plan shows with --out and apply that file once it is approved, or apply with --yes",
  });
}
