import { HubError, canonicalJson } from "@vpce-hub/core";
import { checkDocument } from "../documents/check-document.ts";
import { counted } from "../documents/counts.ts";
import { printable } from "../base/printable.ts";
import { assertDistinctFiles } from "./assert-distinct-files.ts";
import type { Terminal } from "./command.ts";
import { type ExitCode, exitCodes } from "./exit-code.ts";
import { filesOf, formatOf, isColored, loadFiles, unread } from "./load-files.ts";
import type { ParsedFlags } from "./parse-flags.ts";
import { type PlanOutputs, commentInput, commentOf, silenceCommands, writeOutputs } from "./plan-outputs.ts";

/** Options that say something of a plan, and a check makes none. */
const flagsOfPlans = [
  "out",
  "base",
  "detailed-exitcode",
  "only",
  "exclude",
  "html",
  "previous",
  "events",
  "sandbox",
] as const;

/** Runs `vpce-plan --check`: whether the files can be used, without an account. */
export async function runCheck(parsed: ParsedFlags, terminal: Terminal): Promise<ExitCode> {
  assertNoFlagOfPlans(parsed);
  await assertDistinctFiles(filesOf(parsed), parsed);
  const restore = silenceCommands(terminal);
  const outputs = await outputsOf(parsed, terminal).finally(restore);
  terminal.stdout.write(await shown(outputs, parsed, terminal));
  return writeOutputs(outputs, parsed, terminal);
}

/** Of a check there is no plan, and nothing that a plan before said. */
const none = { results: [], previous: undefined } as const;

async function outputsOf(parsed: ParsedFlags, terminal: Terminal): Promise<PlanOutputs> {
  const found = await loadFiles(unread(filesOf(parsed)), terminal, isColored(terminal.stderr, parsed, terminal.env));
  if (found.kind === "valid") return { ...none, problems: [], checked: found.loaded, exitCode: exitCodes.done };
  return { ...none, problems: found.problems, checked: [], exitCode: exitCodes.invalidTopology };
}

async function shown(outputs: PlanOutputs, parsed: ParsedFlags, terminal: Terminal): Promise<string> {
  const format = formatOf(parsed, ["text", "json", "markdown"]);
  if (format === "json") return `${canonicalJson(checkDocument(outputs.checked ?? [], outputs.problems))}\n`;
  if (format === "markdown") return commentOf(commentInput(outputs, parsed, terminal));
  return checkText(outputs.checked ?? []);
}

function checkText(checked: NonNullable<PlanOutputs["checked"]>): string {
  if (checked.length === 0) return "";
  const lines = checked.map(({ file, topology: { name, services, spokes, selections } }) => {
    const size = `${counted(services.length, "service")}, ${counted(spokes.length, "spoke")}${selections.length === 0 ? "" : `, ${counted(selections.length, "selection")}`}`;
    return `${printable(file)}: topology ${name} can be used (${size})`;
  });
  return `${[...lines, "Only the file was checked; AWS was not asked."].join("\n")}\n`;
}

function assertNoFlagOfPlans(parsed: ParsedFlags): void {
  const stray = flagsOfPlans.find((name) => parsed.has(name) || parsed.valuesOf(name).length > 0);
  if (stray === undefined) return;
  throw new HubError("cli.usage", `--${stray} says something of a plan, and --check makes none`, {
    hint: `leave out --${stray} or --check`,
  });
}
