import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { type CommandOptions, type Ended, runCommand } from "./command.ts";

/** What a command loaded until it ended. */
export interface Loaded {
  readonly ended: Ended;
  /** The built files, from the repository. */
  readonly files: readonly string[];
  /** The sources that those files were made of, from the repository. */
  readonly sources: readonly string[];
}

/** Leaves what was loaded in a file: CommonJS modules are in the cache; there must be no others. */
const recorder = `
const { writeFileSync } = require("node:fs");
process.on("exit", () => writeFileSync(process.env.VPCE_TEST_LOADED, JSON.stringify(Object.keys(require.cache))));
`;

/** Runs a built command and tells what it loaded. */
export async function loadedBy(
  name: Parameters<typeof runCommand>[0],
  args: readonly string[],
  env: CommandOptions["env"] = {},
): Promise<Loaded> {
  const folder = mkdtempSync(join(tmpdir(), "vpce-hub-"));
  try {
    const [preload, record] = [join(folder, "recorder.cjs"), join(folder, "loaded.json")];
    writeFileSync(preload, recorder);
    const ended = await runCommand(name, args, {
      env: { ...env, NODE_OPTIONS: `--require ${preload}`, VPCE_TEST_LOADED: record },
    });
    const cached: readonly string[] = JSON.parse(readFileSync(record, "utf8"));
    const files = cached.filter((file) => file !== preload);
    return { ended, files: files.map(fromRoot), sources: files.flatMap(sourcesOf).toSorted() };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function sourcesOf(file: string): readonly string[] {
  const { sources }: { readonly sources: readonly string[] } = JSON.parse(readFileSync(`${file}.map`, "utf8"));
  return sources.map((source) => fromRoot(resolve(dirname(file), source)));
}

function fromRoot(file: string): string {
  return relative(process.cwd(), file);
}
