import { type DeclaredTopology, HubError, canonicalJson, fewOf } from "@vpce-hub/core";
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
  const lines = checked.map(({ file, topology }) => {
    const { name, services, spokes, selections } = topology;
    const note = unenteredNote(topology);
    const size = `${counted(services.length, "service")}, ${counted(spokes.length, "spoke")}${selections.length === 0 ? "" : `, ${counted(selections.length, "selection")}`}`;
    return [`${printable(file)}: topology ${name} can be used (${size})`, ...(note === undefined ? [] : [note])].join(
      "\n",
    );
  });
  return `${[...lines, "Only the file was checked; AWS was not asked."].join("\n")}\n`;
}

/**
 * Says which spokes no credentials of the hub can enter. It is no fault of the file: who runs it may not know the accounts yet, and
 * plans of the rest are of use.
 */
function unenteredNote({ hub, spokes }: DeclaredTopology): string | undefined {
  if (hub.access.kind !== "ambient") return undefined;
  const left = spokes.filter(({ access, account }) => access.kind === "ambient" && account !== hub.account);
  if (left.length === 0) return undefined;
  const who = fewOf(left.map(({ name }) => name));
  return `  no role is named for accounts other than the hub's (${who}): an apply cannot enter them without access.role, or a role of the spoke`;
}

function assertNoFlagOfPlans(parsed: ParsedFlags): void {
  const stray = flagsOfPlans.find((name) => parsed.has(name) || parsed.valuesOf(name).length > 0);
  if (stray === undefined) return;
  throw new HubError("cli.usage", `--${stray} does nothing beside --check: a check reads the file, and makes no plan`, {
    hint: `leave out --${stray} or --check`,
  });
}
