#!/usr/bin/env node
import { applyCommand } from "./apply-command.ts";
import { main } from "./main.ts";

void main(applyCommand, process.argv.slice(2));
