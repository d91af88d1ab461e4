import { type ApplyReport, type Plan, vpcRefText } from "@vpce-hub/core";
import type { RunEvent } from "../run/event.ts";
import { apply } from "../run/apply-topology.ts";
import { plan } from "../run/plan-topology.ts";
import { verify } from "../run/verify-topology.ts";
import type { RunOptions } from "../run/run-options.ts";
import type { Sandbox } from "../run/sandbox.ts";
import { errorLines } from "../render/error-text.ts";
import { planText } from "../render/plan-text.ts";
import { reportText } from "../render/report-text.ts";
import type { Palette } from "../render/style.ts";
import { verifyText } from "../render/verify-text.ts";
import type { Output } from "./command.ts";
import { type ExitCode, exitCodes, interruptExitCode } from "./exit-code.ts";
import type { UsableTopology } from "./load-files.ts";
import { applyExitCode, planExitCode, verifyExitCode } from "./result-exit-code.ts";

/** What a story is told with, and about which AWS. */
export interface Telling {
  readonly sandbox: Sandbox;
  readonly output: Output;
  readonly errors: Output;
  readonly palette: Palette;
  readonly signal: AbortSignal;
}

/** A step of a story, or how the story ends there. */
export type Step<Result> =
  | { readonly kind: "went"; readonly result: Result }
  | { readonly kind: "ended"; readonly code: ExitCode };

/** Plans on the sandbox; what keeps it from that is told as the commands tell it. */
export async function planned(telling: Telling, source: UsableTopology): Promise<Step<Plan>> {
  const result = await plan({ ...waysOf(telling), topology: source });
  if (result.kind === "planned") return { kind: "went", result: result.plan };
  if (result.kind === "failed") say(telling.errors, errorLines(result.error));
  return ended(telling, planExitCode(result, false));
}

/** Applies on the sandbox without asking; what was not done is told as the commands tell it. */
export async function applied(
  telling: Telling,
  source: UsableTopology,
  emit: (event: RunEvent) => void,
): Promise<Step<ApplyReport>> {
  const { output, errors, palette } = telling;
  const result = await apply({ ...waysOf(telling), topology: source, approve: () => true, emit });
  const code = applyExitCode(result);
  if (result.kind === "failed") say(errors, errorLines(result.error));
  if (result.kind === "refused") {
    output.write(planText(result.plan, palette));
    say(errors, [`Refused: ${result.findings.map((one) => one.code).join(", ")}. Nothing was written.`]);
  }
  if (result.kind !== "applied") return ended(telling, code);
  if (code === exitCodes.done) return { kind: "went", result: result.report };
  say(output, ["", reportText(result.report, `vpce-apply ${source.file}`, palette)]);
  return ended(telling, code);
}

/** Verifies on the sandbox, and shows what came of it. */
export async function verified(telling: Telling, source: UsableTopology): Promise<Step<unknown>> {
  const result = await verify({ ...waysOf(telling), topology: source });
  if (result.kind === "failed") say(telling.errors, errorLines(result.error));
  if (result.kind === "verified") say(telling.output, [verifyText(result.verification, telling.palette)]);
  const code = verifyExitCode(result);
  return code === exitCodes.done ? { kind: "went", result } : ended(telling, code);
}

function ended({ signal }: Telling, code: ExitCode): Extract<Step<never>, { readonly kind: "ended" }> {
  return { kind: "ended", code: signal.aborted ? interruptExitCode(signal) : code };
}

/** Returns how the sandbox is reached. */
export function waysOf({ sandbox, signal }: Telling): Ways {
  const { clock, credentials, requestHandler, reword } = sandbox;
  return { clock, credentials, requestHandler, reword, signal };
}

type Ways = Required<Pick<RunOptions, "clock" | "credentials" | "requestHandler" | "reword" | "signal">>;

/** Begins a chapter, with the command that does the same elsewhere. */
export function chapter({ output, palette }: Telling, title: string, command?: string): void {
  say(output, ["", palette.strong(title), ...(command === undefined ? [] : [palette.faint(`$ ${command}`)]), ""]);
}

/** Writes lines. */
export function say(output: Output, lines: readonly string[]): void {
  output.write(`${lines.join("\n")}\n`);
}

/** Writes the progress line of an event, where it is worth one. */
export function tellEvent({ output }: Telling, line: string | undefined): void {
  if (line !== undefined) output.write(`  ${line}\n`);
}

/** The zones that a VPC is on, as AWS shows them. */
export function zonesOn({ sandbox }: Telling, vpc: Parameters<typeof vpcRefText>[0]): readonly SeenZone[] {
  return sandbox.simulator
    .snapshot()
    .zones.filter(({ associations }) => associations.some((link) => vpcRefText(vpc) === `${link.region}/${link.vpc}`))
    .map(({ name, account }) => ({ name: name.replace(/\.$/u, ""), account }));
}

interface SeenZone {
  readonly name: string;
  readonly account: string;
}
