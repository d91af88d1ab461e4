import type { Command } from "./command.ts";
import { type Flag, flagLines } from "./flag.ts";

const flags: readonly Flag[] = [
  { name: "topology", value: "FILE", isRepeatable: true, help: "a topology, as if it stood without --topology" },
  { name: "port", value: "N", help: "port on 127.0.0.1 (default 4599; 0: a free one)" },
  { name: "fast", value: undefined, help: "changes spread, and endpoints and functions are ready, in a moment" },
  { name: "format", value: "text|json", help: "what to print on stdout (default text; json: one line)" },
  { name: "no-color", value: undefined, help: "no colours; NO_COLOR does the same" },
  { name: "help", value: undefined, help: "show this help" },
];

/** `vpce sandbox`: a simulated AWS that lasts, made for topologies. */
export const sandboxCommand: Command = {
  name: "sandbox",
  summary: "start a simulated AWS that lasts, with what topologies lean on",
  help: `Usage: vpce sandbox [FILE…] [options]

Starts a simulated AWS (EC2, Route 53 with Profiles and Resolver, STS, RAM, Lambda, Organizations, CloudFormation,
CloudWatch, as far as vpce-hub calls them) on this machine, in which the accounts, roles, VPCs, subnets and services exist
that the topologies in FILE (default topology.yaml) name, and nothing of what vpce-hub makes. What others made there is
listed in a file sandbox.yaml beside the topology, if there is one. Prints what to export so that vpce-plan, vpce-apply and
any AWS client go there, and runs until Ctrl-C. No AWS account is touched.

${flagLines(flags)}
`,
  run: async (args, terminal) => {
    const { parseFlags } = await import("./parse-flags.ts");
    const parsed = parseFlags(args, flags);
    const { runSandbox } = await import("./run-sandbox.ts");
    return runSandbox(parsed, terminal);
  },
};
