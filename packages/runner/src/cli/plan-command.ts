import { HubError } from "@vpce-hub/core";
import { plan } from "../plan-topology.ts";
import { errorLines } from "../render/error-text.ts";
import { planJson } from "../render/plan-json.ts";
import { planText } from "../render/plan-text.ts";
import { savePlan } from "../plan-file.ts";
import type { Command, Terminal } from "./command.ts";
import { commonFlags } from "./common-flags.ts";
import { type ExitCode, exitCodes, gravest, interruptExitCode, planExitCode } from "./exit-code.ts";
import { type Flag, flagLines, parseFlags } from "./flags.ts";
import { type Session, filesOf, formatOf, isColored, loadFiles, openSession } from "./session.ts";

const flags: readonly Flag[] = [
  { name: "out", value: "PLAN.json", help: "save the plan too, for vpce-apply PLAN.json once it is approved" },
  { name: "detailed-exitcode", value: undefined, help: "exit with 2 when changes are pending" },
  ...commonFlags,
];

/** `vpce-plan`: shows what an apply would do. */
export const planCommand: Command = {
  name: "plan",
  summary: "show what an apply would do; writes nothing",
  help: `Usage: vpce-plan [FILE…] [options]

Shows what would change in AWS so that it has what each topology FILE (default topology.yaml) asks for.
It only reads, and runs with a read-only role.

${flagLines(flags)}

Exit codes: 0 done, 2 changes pending (with --detailed-exitcode), 10 wrong topology, 11 credentials or
permissions, 12 refused, 17 something could not be read, 1 any other error.
`,
  run: async (args, terminal) => {
    const parsed = parseFlags(args, flags);
    formatOf(parsed);
    const loaded = await loadFiles(filesOf(parsed), terminal, isColored(terminal.stderr, parsed, terminal.env));
    if (loaded.kind === "invalid") return exitCodes.invalidTopology;
    const out = parsed.valueOf("out");
    if (out !== undefined && loaded.loaded.length > 1) throw severalToSave();
    const session = await openSession(parsed, terminal, loaded.loaded);
    const codes: ExitCode[] = [];
    for (const { file } of loaded.loaded)
      codes.push(await planFile(file, { session, terminal, out, isDetailed: parsed.has("detailed-exitcode") }));
    return gravest(codes);
  },
};

interface PlanFileOptions {
  readonly session: Session;
  readonly terminal: Terminal;
  /** Where the plan is saved; undefined where it is only shown. */
  readonly out: string | undefined;
  readonly isDetailed: boolean;
}

function severalToSave(): HubError {
  return new HubError("cli.usage", "--out saves the plan of one topology", {
    hint: "plan the topologies one by one, each with a plan file of its own",
  });
}

async function planFile(file: string, { session, terminal, out, isDetailed }: PlanFileOptions): Promise<ExitCode> {
  const result = await plan({ ...session.runOptions, topology: { file } });
  if (result.kind === "failed") terminal.stderr.write(`${errorLines(result.error).join("\n")}\n`);
  if (result.kind === "planned") {
    if (out !== undefined) await savePlan(result.plan, { file: out, topologyFile: file });
    terminal.stdout.write(session.format === "json" ? planJson(result.plan) : planText(result.plan, session.palette));
  }
  return terminal.signal.aborted ? interruptExitCode(terminal.signal) : planExitCode(result, isDetailed);
}
