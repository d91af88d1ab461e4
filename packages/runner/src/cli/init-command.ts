import type { Command } from "./command.ts";
import { commonFlags } from "./common-flags.ts";
import { type Flag, flagLines } from "./flag.ts";

const flags: readonly Flag[] = [
  { name: "account", value: "ID", help: "account of the hub VPC, the one that holds the endpoints or shall hold them" },
  { name: "region", value: "REGION", help: "its Region" },
  { name: "vpc", value: "vpc-ID", help: "the hub VPC" },
  { name: "accounts", value: "ID,ID…", help: "accounts whose VPCs use the hub, or may; the hub's is one of them" },
  {
    name: "organization",
    value: undefined,
    help: "all accounts of the organization, listed in the account of the credentials at hand",
  },
  { name: "organization-account", value: "ID", help: "list them in this account, by the role" },
  { name: "role", value: "NAME", help: "role in each account; it becomes access.role of the file" },
  { name: "plan-role", value: "NAME", help: "role that only reads, and is used here; it becomes access.planRole" },
  { name: "external-id", value: "ID", help: "external id that the roles ask for; it becomes access.externalId" },
  {
    name: "terraform",
    value: "STATE.json",
    help: "what `terraform show -json` printed: say how Terraform hands over, with `removed` blocks in removed.tf",
  },
  {
    name: "name",
    value: "NAME",
    help: "name of the topology (default shared-endpoints, or what the hub is marked with)",
  },
  { name: "out", value: "FILE", help: "write the topology there, its policies beside it; a file that is there stays" },
  { name: "force", value: undefined, help: "overwrite files that are there" },
  ...commonFlags.filter(({ name }) => ["format", "no-color", "help", "version"].includes(name)),
];

/** `vpce init`: writes a first topology from what AWS has. */
export const initCommand: Command = {
  name: "init",
  summary: "write a first topology from what AWS has, and tell what sharing would save",
  help: `Usage: vpce init --account ID --region REGION --vpc vpc-ID [options]

Reads what AWS has, writes nothing there, and prints a topology (or writes it, with --out). A hub that is there already,
whoever made it, is known by what it does: private zones whose names lead to interface endpoints of the VPC. The file
lists it under adopt, with its spokes. Where there is none, it proposes one for the services that at least two VPCs pay for.

${flagLines(flags)}

The topology goes to stdout, or with --out to FILE; who pays what now, what sharing would cost and what cannot be
expressed, to stderr. What could not be read is said in both, and ends in 17; the file is written all the same.

Exit codes: 0 done, 10 not a state of Terraform, 11 credentials or permissions for the hub's account, 17 something
else could not be read, 130 and 143 interrupted, 1 any other error.
`,
  run: async (args, terminal) => {
    const { parseFlags } = await import("./parse-flags.ts");
    const parsed = parseFlags(args, flags);
    const { runInit } = await import("./run-init.ts");
    return runInit(parsed, terminal);
  },
};
