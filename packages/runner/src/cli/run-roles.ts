import { HubError, rightsOf, rolesOf } from "@vpce-hub/core";
import { rolesCloudFormation } from "../render/roles/cloudformation.ts";
import { rolesJson } from "../render/roles/json.ts";
import { rolesTerraform } from "../render/roles/terraform.ts";
import { rolelessMembers } from "../topology/roleless.ts";
import type { Terminal } from "./command.ts";
import { type ExitCode, exitCodes } from "./exit-code.ts";
import { type UsableTopology, filesOf, isColored, loadFiles, tellProblems, unread } from "./load-files.ts";
import type { ParsedFlags } from "./parse-flags.ts";
import { trustOf } from "./roles-trust.ts";

const formats = ["json", "cloudformation", "terraform"] as const;

/** Runs `vpce roles`: prints rights that follow from the file and the command line alone. */
export async function runRoles(parsed: ParsedFlags, terminal: Terminal): Promise<ExitCode> {
  const files = filesOf(parsed);
  if (files.length > 1)
    throw new HubError("cli.usage", `roles are printed for one topology at a time, not for ${files.length}`, {
      hint: "run the command for each file; give topologies that share an account roles of their own",
    });
  const format = formatOf(parsed);
  const found = await loadFiles(unread(files), terminal, isColored(terminal.stderr, parsed, terminal.env));
  const [loaded] = found.kind === "valid" ? found.loaded : [];
  if (loaded === undefined) return exitCodes.invalidTopology;
  const problems = rolelessMembers(loaded);
  if (problems.length > 0) {
    tellProblems(problems, terminal, isColored(terminal.stderr, parsed, terminal.env));
    return exitCodes.invalidTopology;
  }
  terminal.stdout.write(rendered(format, loaded, parsed));
  return exitCodes.done;
}

function formatOf(parsed: ParsedFlags): (typeof formats)[number] {
  const text = parsed.valueOf("format") ?? "json";
  const format = formats.find((one) => one === text);
  if (format !== undefined) return format;
  throw new HubError("cli.usage", `unknown format ${text}`, {
    hint: `use ${formats.map((one) => `--format ${one}`).join(" or ")}`,
  });
}

function rendered(format: (typeof formats)[number], { topology }: UsableTopology, parsed: ParsedFlags): string {
  const extent = parsed.has("probe") ? "with-probe" : "without-probe";
  const trust = trustOf(parsed, topology, extent);
  const rights = rightsOf(topology, trust, extent);
  const input = { topology, trust, roles: rolesOf(topology, extent) };
  switch (format) {
    case "json":
      return rolesJson(rights, topology.name);
    case "cloudformation":
      return rolesCloudFormation(rights, input);
    case "terraform":
      return rolesTerraform(rights, input);
  }
}
