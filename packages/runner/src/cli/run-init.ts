import { type HandOver, type Proposal, handOverOf } from "@vpce-hub/core";
import { initDocument } from "../documents/init-document.ts";
import { handOverSteps, removedBlocks } from "../render/init/hand-over-text.ts";
import { type ProposedAccess, type ProposedFiles, proposedFiles, surveyAccess } from "../render/init/proposed-file.ts";
import { surveySummary } from "../render/init/survey-summary.ts";
import { paletteFor } from "../render/style.ts";
import { surveyHub } from "../run/survey-hub.ts";
import { type TerraformState, parseTerraformState } from "../run/terraform-state.ts";
import { assertDistinctFiles } from "./assert-distinct-files.ts";
import type { Terminal } from "./command.ts";
import { type ExitCode, exitCodes } from "./exit-code.ts";
import { type Overwriting, assertFree, beside, writeAll } from "./init-outputs.ts";
import { initRequest } from "./init-request.ts";
import { type Format, formatOf, isColored } from "./load-files.ts";
import type { ParsedFlags } from "./parse-flags.ts";
import { readNamed } from "./write-file.ts";

/** A state of Terraform has everything of everybody in it. */
const largestState = 512 * 1024 * 1024;

/** Runs `vpce init`. What is wrong with the command line and its files is told before AWS is asked. */
export async function runInit(flags: ParsedFlags, terminal: Terminal): Promise<ExitCode> {
  const format = formatOf(flags, ["text", "json"]);
  const request = initRequest(flags);
  const out = flags.valueOf("out");
  const overwriting: Overwriting = flags.has("force") ? "allowed" : "refused";
  const stateFile = flags.valueOf("terraform");
  const named = out === undefined ? [] : [out];
  await assertDistinctFiles(stateFile === undefined ? [] : [stateFile], flags, named);
  await assertFree(named, overwriting);
  const state = await stateOf(stateFile, terminal);
  const proposal = await surveyHub({
    ...request,
    access: surveyAccess(request.access),
    signal: terminal.signal,
  });
  const files = proposedFiles(proposal, request.access);
  const handOver = state && handOverFor(proposal, state, out);
  if (out !== undefined) await writeAll(outputs(out, files, handOver), { overwriting, signal: terminal.signal });
  print({ proposal, files, handOver, out, format, hint: roleHint(proposal, request.access) }, flags, terminal);
  return proposal.unread.length === 0 ? exitCodes.done : exitCodes.incomplete;
}

/** Without a role, the credentials at hand read their own account alone. */
function roleHint({ unread }: Proposal, { role, planRole }: ProposedAccess): string | undefined {
  const isOutside = (role ?? planRole) === undefined && unread.some(({ code }) => code === "aws.credentials");
  return isOutside ? "hint: name a role that each of these accounts has, with --role or --plan-role" : undefined;
}

async function stateOf(file: string | undefined, { signal }: Terminal): Promise<TerraformState | undefined> {
  return file === undefined ? undefined : parseTerraformState(await readNamed(file, signal, largestState), file);
}

/** How Terraform hands over, as it is shown. */
interface ShownHandOver {
  readonly removed: string | undefined;
  readonly steps: readonly string[];
}

function handOverFor({ adopt }: Proposal, state: TerraformState, out: string | undefined): ShownHandOver {
  const ids = adopt.flatMap((one) => (one.kind === "topology" ? [] : one.id));
  const handOver: HandOver = handOverOf(state.resources, ids);
  return {
    removed: removedBlocks(handOver),
    steps: handOverSteps(handOver, {
      topology: out ?? "topology.yaml",
      removed: out === undefined ? undefined : beside(out, removedName),
      version: state.version,
    }),
  };
}

const removedName = "removed.tf";

function outputs(
  out: string,
  { topology, policies }: ProposedFiles,
  handOver: ShownHandOver | undefined,
): ReadonlyMap<string, string> {
  const removed = handOver?.removed;
  return new Map([
    [out, topology],
    ...[...policies].map(([path, text]) => [beside(out, path), text] as const),
    ...(removed === undefined ? [] : [[beside(out, removedName), removed] as const]),
  ]);
}

/** What was made of a survey. */
interface Made {
  readonly proposal: Proposal;
  readonly files: ProposedFiles;
  readonly handOver: ShownHandOver | undefined;
  readonly out: string | undefined;
  readonly format: Format;
  /** What is to be done about what could not be read. */
  readonly hint: string | undefined;
}

function print({ proposal, files, handOver, out, format, hint }: Made, flags: ParsedFlags, terminal: Terminal): void {
  if (format === "json") {
    terminal.stdout.write(`${JSON.stringify(initDocument(proposal, { ...files, handOver }), undefined, 2)}\n`);
    return;
  }
  const palette = paletteFor(isColored(terminal.stderr, flags, terminal.env));
  if (out === undefined) terminal.stdout.write(files.topology);
  const blocks = out === undefined ? (handOver?.removed ?? "") : "";
  terminal.stderr.write(
    [
      surveySummary(proposal, palette),
      ...(hint === undefined ? [] : [`${hint}\n`]),
      ...(out === undefined && files.policies.size > 0
        ? [
            `${[...files.policies.keys()].join(", ")}: policies are written with --out only; --format json has them too\n`,
          ]
        : []),
      ...(blocks === "" ? [] : [`${blocks}\n`]),
      ...nextLines(handOver, out).map((line) => `${line}\n`),
    ].join(""),
  );
}

function nextLines(handOver: ShownHandOver | undefined, out: string | undefined): readonly string[] {
  if (handOver !== undefined && handOver.steps.length > 0)
    return ["Next:", ...handOver.steps.map((step) => `  ${step}`)];
  return out === undefined ? [] : ["Next:", `  vpce-plan ${out}`];
}
