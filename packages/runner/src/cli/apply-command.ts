import type { Command } from "./command.ts";
import { commonFlags } from "./common-flags.ts";
import { type Flag, flagLines } from "./flag.ts";
import { scopeFlags } from "./scope-flags.ts";

const flags: readonly Flag[] = [
  { name: "yes", value: undefined, help: "apply without asking; needed where nobody can be asked" },
  { name: "expect", value: "PLAN_ID", help: "apply this plan, seen and approved before, or nothing; asks no more" },
  { name: "allow-deletes", value: "PLAN_ID", help: "let this one plan delete more than policy.maxDeletes" },
  { name: "verify", value: undefined, help: "verify all links in the end, as vpce verify does" },
  ...scopeFlags,
  ...commonFlags,
];

/** `vpce-apply`: makes AWS what the topology asks for. */
export const applyCommand: Command = {
  name: "apply",
  summary: "make AWS what the topology asks for",
  help: `Usage: vpce-apply [FILE…] [options]
       vpce-apply PLAN.json… [options]
       vpce-apply PLAN.json FILE [options]

Plans each topology FILE (default topology.yaml), asks for approval, carries the plan out and checks what the
spokes see then. A run that was stopped or failed in part is resumed by the same command.

With plans that vpce-plan --out saved, one after another, AWS is observed and planned again: what was approved, or
what is left of it, is carried out without asking; if there is anything else to do, nothing is, and the difference is
shown.

${flagLines(flags)}

Exit codes: 0 done, 10 wrong topology, 11 credentials or permissions, 12 refused or not approved, 13 not what the
saved plan approved, 14 applied in part, 15 a check of --verify failed, 17 something could not be read, 130 and
143 interrupted, 1 any other error.
`,
  run: async (args, terminal) => {
    const { parseFlags } = await import("./parse-flags.ts");
    const parsed = parseFlags(args, flags);
    const { runApply } = await import("./run-apply.ts");
    return runApply(parsed, terminal);
  },
};
