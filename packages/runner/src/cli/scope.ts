import { HubError, type Scope, type ScopePart } from "@vpce-hub/core";
import type { ParsedFlags } from "./parse-flags.ts";

/** Returns the scope that a command line asks for; throws a HubError `cli.usage`. */
export function scopeOf(flags: ParsedFlags): Scope {
  return { only: flags.valuesOf("only").map(scopePartOf), exclude: flags.valuesOf("exclude").map(scopePartOf) };
}

function scopePartOf(text: string): ScopePart {
  const [, kind, name] = /^(spoke|service|account):(.+)$/.exec(text) ?? [];
  if ((kind === "spoke" || kind === "service" || kind === "account") && name !== undefined) return { kind, name };
  throw new HubError("cli.usage", `${text} is no part of a topology`, {
    hint: "write spoke:NAME, service:NAME or account:ID",
  });
}
