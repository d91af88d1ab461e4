import { closeSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { createInterface } from "node:readline/promises";
import { isHubError } from "@vpce-hub/core";
import { systemClock } from "@vpce-hub/runner";
import { exitCodeOf, exitCodes, sweptExitCode } from "./exit-code.ts";
import type { Flags } from "./flags.ts";
import type { LiveConfig } from "./live-config.ts";
import { openLiveSandbox } from "./live-sandbox.ts";
import { type ConfigProblem, readConfig } from "./read-config.ts";
import { costText } from "./render/cost-text.ts";
import { pageOf } from "./render/page.ts";
import { endText, intentText, sweptText, trialText } from "./render/text.ts";
import { type LiveEvent, type LiveOptions, cleanLive, runLive } from "./run-live.ts";

const fileHint = "name a file like live/live.yaml; docs/guides/live-check.md says what is in it";

/** Carries out what the command line asks of a file; returns the exit code. */
export async function runCommand(file: string, flags: Flags): Promise<number> {
  const read = readFile(file);
  if (typeof read === "string") {
    tell(`${file}: it cannot be read: ${read} (live.unreadable)\n  ${fileHint}\n`);
    return exitCodes.invalidFile;
  }
  const { text } = read;
  const config = readConfig(text);
  if (config.kind === "invalid") {
    tell(config.problems.map((problem) => problemText(problem, file)).join(""));
    return exitCodes.invalidFile;
  }
  try {
    return flags.clean ? await clean(config.config) : await run(config.config, flags);
  } catch (error) {
    if (!isHubError(error)) throw error;
    tell(`error ${error.code}: ${error.message}\n${error.hint === undefined ? "" : `  ${error.hint}\n`}`);
    return ["aws.access-denied", "aws.credentials", "aws.wrong-account"].includes(error.code)
      ? exitCodes.denied
      : exitCodes.error;
  }
}

async function clean(config: LiveConfig): Promise<number> {
  const swept = await cleanLive(config, { clock: systemClock });
  process.stdout.write(`${sweptText(swept)}\n`);
  return sweptExitCode(swept);
}

async function run(config: LiveConfig, flags: Flags): Promise<number> {
  // Before anything is made: that it cannot be written would be found out about at the end.
  const { markdown } = flags;
  const lost = markdown === undefined ? undefined : whyNotDone(() => closeSync(openSync(markdown, "a")));
  if (lost !== undefined) return failed(`cannot write ${markdown}: ${lost}\n`);
  const signal = stopSignal();
  tell(`${intentText(config)}\n${flags.sandbox ? "On the simulator: it costs nothing." : costText(config)}\n`);
  if (!flags.sandbox && !flags.yes && !(await isConfirmed(signal))) {
    tell("nothing was made: nobody approved it; --yes does\n");
    return signal.aborted ? codeOf(signal) : exitCodes.refused;
  }
  const options: LiveOptions = {
    ...(flags.sandbox ? openLiveSandbox(config).options : { clock: systemClock }),
    signal,
    emit: show,
  };
  const report = await runLive(config, options);
  if (report.kind === "refused") {
    tell(`nothing was made:\n${report.because.map((line) => `  ${line}\n`).join("")}`);
    tell("  name VPCs that nobody uses, or none: then the check makes its own\n");
    return exitCodeOf(report);
  }
  process.stdout.write(`${endText(report)}\n`);
  const code = signal.aborted ? codeOf(signal) : exitCodeOf(report);
  if (markdown === undefined) return code;
  const page = pageOf(report, { isSandbox: flags.sandbox, version: version() });
  const unwritten = whyNotDone(() => writeFileSync(markdown, page));
  if (unwritten === undefined) return code;
  tell(`cannot write ${markdown}: ${unwritten}\n`);
  return code === exitCodes.done ? exitCodes.error : code;
}

function show(event: LiveEvent): void {
  switch (event.kind) {
    case "tried":
      process.stdout.write(`${trialText(event.result)}\n`);
      return;
    case "clearing":
      return tell("looking for what earlier runs have left …\n");
    case "making":
      return tell("making what the trials need …\n");
    case "cleaning":
      return tell("cleaning up; this takes some minutes …\n");
    default:
      throw new Error(`unreachable: ${JSON.stringify(event satisfies never)}`);
  }
}

/** The first signal ends the trials and cleans up; the second ends the process, and the next run cleans up. */
function stopSignal(): AbortSignal {
  const controller = new AbortController();
  for (const name of ["SIGINT", "SIGTERM"] as const)
    process.on(name, () => {
      if (controller.signal.aborted) process.exit(name === "SIGTERM" ? 143 : 130);
      controller.abort(name);
      tell("stopping: what was made is taken away; again to leave it for `--clean`\n");
    });
  return controller.signal;
}

function codeOf({ reason }: AbortSignal): number {
  return reason === "SIGTERM" ? 143 : 130;
}

async function isConfirmed(signal: AbortSignal): Promise<boolean> {
  if (!process.stdin.isTTY) return false;
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  lines.on("SIGINT", () => process.emit("SIGINT"));
  const ended = new Promise<string>((resolve) => lines.once("close", () => resolve("")));
  try {
    return (await Promise.race([lines.question("Go on? Only yes does: ", { signal }), ended])).trim() === "yes";
  } catch (error) {
    if (signal.aborted) return false;
    throw error;
  } finally {
    lines.close();
  }
}

function readFile(file: string): { readonly text: string } | string {
  try {
    return { text: readFileSync(file, "utf8") };
  } catch (error) {
    return reasonOf(error);
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or directory",
  EISDIR: "it is a directory",
  EACCES: "nobody permits it",
};

/** Returns why something about a file does not work, in words. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return ("code" in error && typeof error.code === "string" ? reasons[error.code] : undefined) ?? error.message;
}

/** Says why something that writes a file does not work. */
function whyNotDone(write: () => void): string | undefined {
  try {
    write();
    return undefined;
  } catch (error) {
    return reasonOf(error);
  }
}

function problemText({ code, line, column, message, hint }: ConfigProblem, file: string): string {
  return `${file}:${line}:${column}: ${message} (${code})\n  ${hint}\n`;
}

function version(): string {
  const about: unknown = JSON.parse(
    readFileSync(new URL("../../packages/runner/package.json", import.meta.url), "utf8"),
  );
  return typeof about === "object" && about !== null ? String(Reflect.get(about, "version")) : "of no version";
}

function failed(text: string): number {
  tell(text);
  return exitCodes.error;
}

function tell(text: string): void {
  process.stderr.write(text);
}
