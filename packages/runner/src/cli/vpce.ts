#!/usr/bin/env node
import { HubError, closest } from "@vpce-hub/core";
import { applyCommand } from "./apply-command.ts";
import type { Command } from "./command.ts";
import { demoCommand } from "./demo-command.ts";
import { main } from "./main.ts";
import { planCommand } from "./plan-command.ts";

const commands: readonly Command[] = [planCommand, applyCommand, demoCommand];

const program: Command = {
  name: "vpce",
  summary: "one set of interface VPC endpoints for every account",
  help: `Usage: vpce COMMAND [FILE…] [options]

${commands.map(({ name, summary }) => `  ${name.padEnd(8)}${summary}`).join("\n")}

vpce COMMAND --help tells more. vpce-plan and vpce-apply are the first two under names of their own.
`,
  run: async ([name, ...args], terminal) => {
    const command = commands.find((candidate) => candidate.name === name);
    if (command !== undefined) return command.run(args, terminal);
    const near =
      name === undefined
        ? undefined
        : closest(
            name,
            commands.map((candidate) => candidate.name),
          );
    const hint = near === undefined ? "see vpce --help for the commands" : `did you mean ${near}?`;
    throw new HubError("cli.usage", name === undefined ? "no command given" : `unknown command ${name}`, { hint });
  },
};

const [name, ...args] = process.argv.slice(2);
const command = commands.find((candidate) => candidate.name === name);
await (command === undefined ? main(program, process.argv.slice(2)) : main(command, args));
