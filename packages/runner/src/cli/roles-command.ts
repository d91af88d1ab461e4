import type { Command } from "./command.ts";
import { commonFlags } from "./common-flags.ts";
import { type Flag, flagLines } from "./flag.ts";

const flags: readonly Flag[] = [
  {
    name: "format",
    value: "json|cloudformation|terraform",
    help: "json (default): every role with its policies; or one template for all accounts",
  },
  {
    name: "operator",
    value: "ARN",
    isRepeatable: true,
    help: "role or user that plans and applies, and may assume every role",
  },
  { name: "planner", value: "ARN", isRepeatable: true, help: "role or user that only plans (access.planRole)" },
  {
    name: "organization",
    value: "o-ID",
    help: "operators and planners must be of this organization, and the accounts that a selection finds too",
  },
  {
    name: "github",
    value: "OWNER/REPO",
    help: "workflows of GitHub Actions, by OIDC; OWNER@ID/REPO@ID holds for these ids alone",
  },
  { name: "environment", value: "NAME", help: "GitHub: the environment of the job that applies (default production)" },
  { name: "gitlab", value: "GROUP/PROJECT", help: "pipelines of GitLab, by OIDC" },
  { name: "gitlab-host", value: "HOST", help: "GitLab: where it is (default gitlab.com)" },
  {
    name: "branch",
    value: "NAME",
    help: "GitHub: the branch that may plan outside pull requests; GitLab: the one that applies (default main)",
  },
  {
    name: "probe",
    value: undefined,
    help: "also the two roles of each spoke's account that `vpce verify --probe` needs",
  },
  ...commonFlags.filter(({ name }) => name === "no-color" || name === "help"),
];

/** `vpce roles`: prints the least roles for a topology. */
export const rolesCommand: Command = {
  name: "roles",
  summary: "print the least roles for a topology, and who may assume them; asks no AWS",
  help: `Usage: vpce roles [FILE] [options]

Prints the roles that the topology FILE (default topology.yaml) names (access.role and access.planRole, or those of
hub and spokes), with the least rights to plan and to apply it and with a trust policy. Say who may assume them:
at least one of --operator, --planner, --github and --gitlab.

${flagLines(flags)}

An operator assumes each role with credentials of its own; the external id of the topology is asked of it. Pipelines
enter by the hub's roles and go on from there: jobs of pull requests and of --branch by the role that plans, the job
in --environment (GitLab: jobs of --branch) by the role that applies.

With --probe there are two more roles in the accounts of spokes, called after the one that applies: NAME-probe makes, asks and
removes a function, and NAME-probe-function is what the function runs as, which Lambda alone assumes. They stay: Lambda
needs the second for up to 20 minutes after the function has gone. Who applies may probe.

What the file looks up by tags or selects has no id yet, and is not asked for: the rights are then as narrow as AWS can
say it, and what they could not be narrowed to stands at the top of the templates, or as notes in the JSON.

Exit codes: 0 done, 10 wrong topology, or one that names no roles, 1 any other error.
`,
  run: async (args, terminal) => {
    const { parseFlags } = await import("./parse-flags.ts");
    const parsed = parseFlags(args, flags);
    const { runRoles } = await import("./run-roles.ts");
    return runRoles(parsed, terminal);
  },
};
