#!/usr/bin/env node
import { applyCommand } from "./apply-command.ts";
import type { Command } from "./command.ts";
import { demoCommand } from "./demo-command.ts";
import { initCommand } from "./init-command.ts";
import { main } from "./main.ts";
import { planCommand } from "./plan-command.ts";
import { rolesCommand } from "./roles-command.ts";
import { sandboxCommand } from "./sandbox-command.ts";
import { verifyCommand } from "./verify-command.ts";

const commands: readonly Command[] = [
  planCommand,
  applyCommand,
  initCommand,
  verifyCommand,
  rolesCommand,
  demoCommand,
  sandboxCommand,
];

const program: Command = {
  name: "vpce",
  summary: "one set of interface VPC endpoints for every account",
  help: `Usage: vpce COMMAND [FILE…] [options]

${commands.map(({ name, summary }) => `  ${name.padEnd(9)}${summary}`).join("\n")}

vpce COMMAND --help tells more. vpce-plan and vpce-apply are the first two under names of their own.
`,
  run: async ([name]) => {
    const { unknownCommand } = await import("./unknown-command.ts");
    throw unknownCommand(
      name,
      commands.map((candidate) => candidate.name),
    );
  },
};

const [name, ...args] = process.argv.slice(2);
const command = commands.find((candidate) => candidate.name === name);
// An unknown command is told, and not helped with the help of another.
const ownArgs = name === undefined || name.startsWith("-") ? process.argv.slice(2) : [name];
void (command === undefined ? main(program, ownArgs) : main(command, args));
