import type { Verification } from "@vpce-hub/core";
import { systemClock } from "../base/system-clock.ts";
import { verifyJson } from "../documents/verify-document.ts";
import { errorLines } from "../render/error-text.ts";
import { renderProblems } from "../topology/problems/render-problems.ts";
import { verifyText } from "../render/verify-text.ts";
import { type VerifyResult, verify } from "../run/verify-topology.ts";
import type { Terminal } from "./command.ts";
import { type ExitCode, exitCodes, gravest, interruptExitCode, withLostOutput } from "./exit-code.ts";
import { type Invocation, openInvocation } from "./invocation.ts";
import { type UsableTopology, isColored } from "./load-files.ts";
import type { ParsedFlags } from "./parse-flags.ts";
import { verifyExitCode } from "./result-exit-code.ts";
import { scopeOf } from "./scope.ts";
import { type OutputResult, attemptOutput, writeNamed } from "./write-file.ts";

/** Verifies topologies that can be used, one after another, and writes what was asked for. */
export async function verifyFiles(
  loaded: readonly UsableTopology[],
  parsed: ParsedFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const opened = await openInvocation(parsed, terminal, { loaded });
  if (opened.kind === "invalid") return exitCodes.invalidTopology;
  const { invocation } = opened;
  const results: VerifyResult[] = [];
  for (const topology of loaded) {
    const probe = parsed.has("probe");
    const result = await verify({ ...invocation.runOptions, topology, scope: scopeOf(parsed), probe });
    tell(result, invocation, parsed, terminal);
    results.push(result);
  }
  const verifications = results.flatMap((result) => (result.kind === "verified" ? result.verification : []));
  if (invocation.format === "markdown") terminal.stdout.write(await markdownOf(verifications));
  const now = (invocation.runOptions.clock ?? systemClock).now();
  const written = [...(await writeAll(verifications, parsed, { terminal, now })), await invocation.close()];
  const code = terminal.signal.aborted ? interruptExitCode(terminal.signal) : gravest(results.map(verifyExitCode));
  return written.includes("lost") ? withLostOutput(code) : code;
}

function tell(result: VerifyResult, { format, palette }: Invocation, parsed: ParsedFlags, terminal: Terminal): void {
  const { stdout, stderr, env } = terminal;
  switch (result.kind) {
    case "failed":
      stderr.write(`${errorLines(result.error).join("\n")}\n`);
      return;
    case "invalid":
      stderr.write(renderProblems(result.problems, { color: isColored(stderr, parsed, env) }));
      return;
    case "verified":
      if (format === "json") for (const piece of verifyJson(result.verification)) stdout.write(piece);
      if (format === "text") stdout.write(verifyText(result.verification, palette));
  }
}

interface Writing {
  readonly terminal: Terminal;
  /** Milliseconds since 1970. */
  readonly now: number;
}

async function writeAll(
  verifications: readonly Verification[],
  parsed: ParsedFlags,
  { terminal, now }: Writing,
): Promise<readonly OutputResult[]> {
  const makers = {
    markdown: async () => markdownOf(verifications),
    html: async () => pageOf(verifications),
    metrics: async () => (await import("../render/metrics.ts")).metricsText(verifications, now),
  };
  const written: OutputResult[] = [];
  for (const [name, make] of Object.entries(makers)) {
    const file = parsed.valueOf(name);
    if (file === undefined) continue;
    written.push(await attemptOutput(terminal, async () => writeNamed(file, await make(), terminal.signal)));
  }
  return written;
}

async function markdownOf(verifications: readonly Verification[]): Promise<string> {
  const { verificationMarkdown } = await import("../render/markdown/verification.ts");
  return verificationMarkdown(verifications);
}

async function pageOf(verifications: readonly Verification[]): Promise<string> {
  const { verificationPage } = await import("../render/html/verification.ts");
  return verificationPage(verifications);
}
