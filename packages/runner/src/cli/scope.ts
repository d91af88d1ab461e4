import { HubError, type Scope, type ScopePart, type ScopeTerm } from "@vpce-hub/core";
import type { ParsedFlags } from "./parse-flags.ts";

/** Returns the scope that a command line asks for; throws a HubError `cli.usage`. */
export function scopeOf(flags: ParsedFlags): Scope {
  return { only: flags.valuesOf("only").map(scopePartOf), exclude: flags.valuesOf("exclude").map(scopePartOf) };
}

/** A plus sign joins what must hold at once; repeated options add up. */
function scopePartOf(text: string): ScopePart {
  const [first, ...and] = text.split(/\+(?=(?:spoke|service|account):)/).map((term) => scopeTermOf(term, text));
  if (first === undefined) throw noPart(text);
  return and.length === 0 ? first : { ...first, and };
}

function scopeTermOf(term: string, text: string): ScopeTerm {
  const [, kind, name] = /^(spoke|service|account):([^+].*)$/.exec(term) ?? [];
  if ((kind === "spoke" || kind === "service" || kind === "account") && name !== undefined) return { kind, name };
  throw noPart(text);
}

function noPart(text: string): HubError {
  return new HubError("cli.usage", `${text} is no part of a topology`, {
    hint: "write spoke:NAME, service:NAME or account:ID, or several of them joined by +, such as spoke:NAME+service:NAME",
  });
}
