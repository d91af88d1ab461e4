#!/usr/bin/env node
import { main } from "./main.ts";
import { planCommand } from "./plan-command.ts";

await main(planCommand, process.argv.slice(2));
