import { type DeclaredTopology, HubError, vpcReferenceText } from "@vpce-hub/core";
import type { FiledTopology, Opened, ServeOptions, ServedSandbox } from "../run/sandbox.ts";
import type { Terminal } from "./command.ts";
import { type ExitCode, exitCodes } from "./exit-code.ts";
import { filesOf, formatOf, isColored, loadFiles, tellProblems, unread } from "./load-files.ts";
import type { ParsedFlags } from "./parse-flags.ts";

/** Runs `vpce sandbox`: serves until a signal comes, which is how it is meant to end. */
export async function runSandbox(parsed: ParsedFlags, terminal: Terminal): Promise<ExitCode> {
  const format = formatOf(parsed, ["text", "json"]);
  const { signal } = terminal;
  const options: ServeOptions = { port: portOf(parsed), pace: parsed.has("fast") ? "fast" : "as-aws", signal };
  const files = topologyFilesOf(parsed);
  const hasColors = isColored(terminal.stderr, parsed, terminal.env);
  const loaded = await loadFiles(unread(files), terminal, hasColors);
  if (loaded.kind === "invalid") return exitCodes.invalidTopology;
  const topologies = loaded.loaded.map(({ topology }) => topology);
  const opened = await serve(loaded.loaded, options);
  if (opened.kind === "invalid") {
    tellProblems(opened.problems, terminal, hasColors);
    return exitCodes.invalidTopology;
  }
  const sandbox = opened.served;
  try {
    terminal.stdout.write(format === "json" ? jsonLine(sandbox, topologies) : greeting(sandbox, topologies, files));
    await untilAborted(signal);
  } finally {
    await sandbox.close();
  }
  return exitCodes.done;
}

/** Both ways to name a file, so that what is said about plan and apply holds here. */
function topologyFilesOf(parsed: ParsedFlags): readonly string[] {
  const named = [...parsed.files, ...parsed.valuesOf("topology")];
  return named.length === 0 ? filesOf(parsed) : named;
}

function portOf(parsed: ParsedFlags): number {
  const text = parsed.valueOf("port") ?? "4599";
  if (/^\d{1,5}$/u.test(text) && Number(text) <= 65_535) return Number(text);
  throw new HubError("cli.usage", `--port takes a number from 0 to 65535, not ${text}`, {
    hint: "use --port 0 for a free one",
  });
}

async function serve(
  filed: readonly FiledTopology[],
  options: ServeOptions,
): Promise<Opened<{ readonly served: ServedSandbox }>> {
  const { serveSandbox } = await import("../run/sandbox.ts");
  try {
    return await serveSandbox(filed, options);
  } catch (error) {
    if (!isTaken(error)) throw error;
    throw new HubError("cli.usage", `port ${options.port} is taken on this machine`, {
      hint: "end what runs there, or use --port 0 for a free one",
      cause: error,
    });
  }
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "EADDRINUSE" || error.code === "EACCES");
}

/** The variables that lead clients to the sandbox; a topology names its own Region, other clients need one. */
function variablesOf(
  { url, credentials }: ServedSandbox,
  topologies: readonly DeclaredTopology[],
): Readonly<Record<string, string>> {
  const region = topologies[0]?.hub.region ?? "us-east-1";
  return {
    AWS_ENDPOINT_URL: url,
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
  };
}

function greeting(sandbox: ServedSandbox, topologies: readonly DeclaredTopology[], files: readonly string[]): string {
  const hubs = topologies.map(
    ({ name, hub }) => `${name} (hub ${vpcReferenceText(hub.vpc)}, account ${hub.account}, ${hub.region})`,
  );
  const lines = [
    `A simulated AWS for ${hubs.join(", ")} runs until Ctrl-C. In another terminal:`,
    "",
    ...Object.entries(variablesOf(sandbox, topologies)).map(([name, value]) => `  export ${name}=${value}`),
    `  vpce-plan ${files.join(" ")}`,
    "",
    `The keys are those of an administrator of account ${topologies[0]?.hub.account ?? ""}.`,
    `Faults, time and what hosts in a VPC see: GET ${sandbox.control} lists what there is.`,
  ];
  return `${lines.join("\n")}\n`;
}

function jsonLine(sandbox: ServedSandbox, topologies: readonly DeclaredTopology[]): string {
  const { url, control } = sandbox;
  return `${JSON.stringify({ url, control, env: variablesOf(sandbox, topologies) })}\n`;
}

async function untilAborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise((resolve) => signal.addEventListener("abort", resolve, { once: true }));
}
