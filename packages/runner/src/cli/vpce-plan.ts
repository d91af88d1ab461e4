#!/usr/bin/env node
import { main } from "./main.ts";
import { planCommand } from "./plan-command.ts";

void main(planCommand, process.argv.slice(2));
