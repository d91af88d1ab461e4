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

Several FILEs are later states of one topology, a day or its \`drain\` apart. What sandbox.yaml beside them lists is
there before.

${flagLines(flags)}
`,
  run: async (args, terminal) => {
    const { parseFlags } = await import("./parse-flags.ts");
    const parsed = parseFlags(args, flags);
    const { runDemo } = await import("./run-demo.ts");
    return runDemo(parsed, terminal);
  },
};
