import { parseArgs } from "node:util";
import { HubError, closest } from "@vpce-hub/core";
import type { Flag } from "./flag.ts";

/** What a command line says. */
export interface ParsedFlags {
  readonly files: readonly string[];
  has(name: string): boolean;
  valueOf(name: string): string | undefined;
  /** All values of an option that may be given several times. */
  valuesOf(name: string): readonly string[];
}

/** Reads a command line; throws a HubError `cli.usage` for a flag that the command does not have. */
export function parseFlags(args: readonly string[], flags: readonly Flag[]): ParsedFlags {
  const options = Object.fromEntries(
    flags.map(({ name, value, isRepeatable = false }) => [
      name,
      { type: value === undefined ? ("boolean" as const) : ("string" as const), multiple: isRepeatable },
    ]),
  );
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    return {
      files: positionals,
      has: (name) => values[name] === true,
      valueOf: (name) => textOf(values[name]),
      valuesOf: (name) => [values[name] ?? []].flat().filter((value) => typeof value === "string"),
    };
  } catch (error) {
    throw new HubError("cli.usage", usageMessage(error, args), { hint: usageHint(args, flags), cause: error });
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function usageMessage(error: unknown, args: readonly string[]): string {
  const message = error instanceof Error ? error.message : String(error);
  const unknown = /Unknown option '([^']+)'/.exec(message)?.[1];
  return unknown === undefined
    ? `cannot read the command line ${args.join(" ")}: ${message}`
    : `unknown option ${unknown}`;
}

function usageHint(args: readonly string[], flags: readonly Flag[]): string {
  const names = flags.map(({ name }) => `--${name}`);
  const stray = args.map((arg) => arg.split("=")[0] ?? arg).find((arg) => arg.startsWith("-") && !names.includes(arg));
  const near = stray === undefined ? undefined : closest(stray, names);
  return near === undefined ? "see --help for the options" : `did you mean ${near}?`;
}
