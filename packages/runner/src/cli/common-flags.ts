import type { Flag } from "./flag.ts";

/** Options that every command of the program has. */
export const commonFlags: readonly Flag[] = [
  { name: "format", value: "text|json", help: "what to print on stdout (default text)" },
  { name: "events", value: "FILE", help: "also write what happens, as lines of JSON (schemas/event.schema.json)" },
  { name: "sandbox", value: undefined, help: "run against a simulated AWS in this process; no account is needed" },
  { name: "no-color", value: undefined, help: "no colours; NO_COLOR does the same" },
  { name: "help", value: undefined, help: "show this help" },
  { name: "version", value: undefined, help: "show the version" },
];
