import { exitCodes } from "./exit-code.ts";
import { parseFlags, usage } from "./flags.ts";

// Whoever reads the output may go (`| head`): what was made has to be taken away all the same.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
process.env["AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED"] ??= "true";
process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  const flags = parseFlags(args);
  if (typeof flags === "string") return failed(`${flags}\n\n${usage}`);
  if (flags.help) return said(usage);
  if (flags.rights) {
    const { rightsPolicy } = await import("./rights.ts");
    return said(`${JSON.stringify(rightsPolicy(), undefined, 2)}\n`);
  }
  if (flags.file === undefined) return failed(`name a file: live/live.yaml is one to begin with\n\n${usage}`);
  // The SDK, which takes its time, is loaded by what asks AWS alone.
  const { runCommand } = await import("./run-command.ts");
  return runCommand(flags.file, flags);
}

function said(text: string): number {
  process.stdout.write(text);
  return exitCodes.done;
}

function failed(text: string): number {
  process.stderr.write(text);
  return exitCodes.error;
}
