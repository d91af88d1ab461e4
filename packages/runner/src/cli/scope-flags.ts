import type { Flag } from "./flag.ts";

/** Options that narrow what a command does. */
export const scopeFlags: readonly Flag[] = [
  {
    name: "only",
    value: "WHAT",
    isRepeatable: true,
    help: "only what spoke:NAME, service:NAME or account:ID has, and what that needs; repeatable",
  },
  { name: "exclude", value: "WHAT", isRepeatable: true, help: "all but that, and what needs it; repeatable" },
];
