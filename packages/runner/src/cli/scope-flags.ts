import type { Flag } from "./flag.ts";

/** Options that narrow what a command does. */
export const scopeFlags: readonly Flag[] = [
  {
    name: "only",
    value: "WHAT",
    isRepeatable: true,
    help: "only what spoke:NAME, service:NAME or account:ID has, and what that needs; spoke:NAME+service:NAME is that service of that spoke; repeatable: all of them",
  },
  { name: "exclude", value: "WHAT", isRepeatable: true, help: "all but that, and what needs it; repeatable" },
];
