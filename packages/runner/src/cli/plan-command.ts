import type { Command } from "./command.ts";
import { commonFlags } from "./common-flags.ts";
import { type Flag, flagLines } from "./flag.ts";
import { scopeFlags } from "./scope-flags.ts";

const flags: readonly Flag[] = [
  {
    name: "out",
    value: "PLAN.json",
    help: "save the plan too, for vpce-apply PLAN.json once it is approved; in FOLDER/ one for each topology",
  },
  { name: "check", value: undefined, help: "only say whether each FILE can be used: no account, no credentials" },
  {
    name: "base",
    value: "FILE",
    help: "the topology before the edit: mark what is drift and what comes with the edit; in FOLDER/ each at its path",
  },
  { name: "detailed-exitcode", value: undefined, help: "exit with 2 when changes are pending" },
  ...scopeFlags,
  { name: "markdown", value: "FILE", help: "also write the plans as one comment for a pull request" },
  {
    name: "html",
    value: "FILE",
    help: "also write the plans as a page to look at in a browser; it needs nothing beside it",
  },
  {
    name: "comment-key",
    value: "KEY",
    help: "what tells the comment from others on the same pull request (default the files)",
  },
  { name: "previous", value: "FILE", help: "the comment of the push before; the new one says what changed since" },
  ...commonFlags.map((flag) => (flag.name === "format" ? { ...flag, value: "text|json|markdown" } : flag)),
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
permissions, 12 refused, 17 something could not be read, 130 and 143 interrupted, 1 any other error.
`,
  run: async (args, terminal) => {
    const { parseFlags } = await import("./parse-flags.ts");
    const parsed = parseFlags(args, flags);
    const { runPlan } = await import("./run-plan.ts");
    return runPlan(parsed, terminal);
  },
};
