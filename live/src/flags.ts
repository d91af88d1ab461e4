import { parseArgs } from "node:util";

/** What the command line asks for. */
export interface Flags {
  readonly file: string | undefined;
  readonly yes: boolean;
  readonly clean: boolean;
  readonly rights: boolean;
  readonly sandbox: boolean;
  readonly help: boolean;
  readonly markdown: string | undefined;
}

/** What `--help` prints. */
export const usage = `usage: npm run live -- live.yaml [options]

Tries, on two AWS accounts, what vpce-hub takes to be true of AWS; docs/guides/live-check.md.

  --markdown FILE   also write a page to attach to an issue
  --yes             do not ask before anything is made
  --clean           try nothing; take away what earlier runs have left
  --rights          print the policy that the role needs in both accounts
  --sandbox         on a simulated AWS, in which time passes at once
  --help
`;

/** Reads the command line; returns what is wrong with it as text. */
export function parseFlags(args: readonly string[]): Flags | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        markdown: { type: "string" },
        yes: { type: "boolean", default: false },
        clean: { type: "boolean", default: false },
        rights: { type: "boolean", default: false },
        sandbox: { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    });
    if (positionals.length > 1) return "one file only";
    if (values.clean && values.sandbox) return "--clean has nothing to do with --sandbox: a simulated AWS begins empty";
    if (values.clean && values.markdown !== undefined) return "--clean tries nothing, so there is no page to write";
    return { ...values, file: positionals[0], markdown: values.markdown };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
