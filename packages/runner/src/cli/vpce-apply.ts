#!/usr/bin/env node
import { applyCommand } from "./apply-command.ts";
import { main } from "./main.ts";

await main(applyCommand, process.argv.slice(2));
