import type { Command } from "./command.ts";
import { commonFlags } from "./common-flags.ts";
import { type Flag, flagLines } from "./flag.ts";
import { scopeFlags } from "./scope-flags.ts";

const flags: readonly Flag[] = [
  {
    name: "probe",
    value: undefined,
    help: "also prove it from inside: make a function in each spoke's subnets, ask it, and remove it",
  },
  ...scopeFlags,
  { name: "markdown", value: "FILE", help: "also write the result as Markdown" },
  { name: "html", value: "FILE", help: "also write the result as a page to look at in a browser" },
  { name: "metrics", value: "FILE", help: "also write metrics in the text form of OpenMetrics, for a scraper" },
  ...commonFlags.map((flag) => (flag.name === "format" ? { ...flag, value: "text|json|markdown" } : flag)),
];

/** `vpce verify`: tells whether spokes reach the hub and resolve its names. */
export const verifyCommand: Command = {
  name: "verify",
  summary: "tell whether spokes reach the endpoints and resolve their names; writes nothing, but with --probe",
  help: `Usage: vpce verify [FILE…] [options]

Looks at every link of each topology FILE (default topology.yaml) as it stands: names, what spokes see, records,
resolver rules, routes, Transit Gateways, peerings, network ACLs and security groups on both sides. It only reads.
What it finds is what the control plane of AWS says: no packet is sent.

With --probe it makes a function of Lambda in one subnet for each zone, route table and network ACL of each spoke, by the
role NAME-probe (\`vpce roles --probe\` prints it). The function resolves every name, connects to every address and shakes
hands; then it is removed, also after Ctrl-C, and by the next probe where a run was killed.

${flagLines(flags)}

Exit codes: 0 well, 10 wrong topology, 11 credentials or permissions, 15 a check failed, 17 something could not
be looked at, 130 and 143 interrupted, 1 any other error.
`,
  run: async (args, terminal) => {
    const { parseFlags } = await import("./parse-flags.ts");
    const parsed = parseFlags(args, flags);
    const { runVerify } = await import("./run-verify.ts");
    return runVerify(parsed, terminal);
  },
};
