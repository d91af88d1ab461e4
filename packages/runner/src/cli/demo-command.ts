import type { Command } from "./command.ts";
import { commonFlags } from "./common-flags.ts";
import { flagLines } from "./flag.ts";

const flags = commonFlags.filter(({ name }) => name === "no-color" || name === "help");

/** `vpce demo`: the whole job on the sandbox, told as a story. */
export const demoCommand: Command = {
  name: "demo",
  summary: "show the whole job on a simulated AWS: plan, apply, check, plan again",
  help: `Usage: vpce demo [FILE…] [options]

Plans and applies the topology FILE (default topology.yaml) on a simulated AWS, shows what the spokes see then,
and plans again. No AWS account is needed or touched.

Several FILEs are later states of one topology, applied one after another on one simulated AWS; before each but the first
a day passes, or as long as \`drain\` says. What sandbox.yaml beside them lists is there before; then the story begins
with what \`vpce init\` finds, and tells after each FILE what names lead to and what is paid.

${flagLines(flags)}

Exit codes: 0 told to the end, 10 a file is wrong, 1 something is left to do in the end, or any other error; else as
vpce-apply.
`,
  run: async (args, terminal) => {
    const { parseFlags } = await import("./parse-flags.ts");
    const parsed = parseFlags(args, flags);
    const { runDemo } = await import("./run-demo.ts");
    return runDemo(parsed, terminal);
  },
};
