import { HubError, type Plan } from "@vpce-hub/core";
import type { PlanResult } from "../run/plan-topology.ts";
import {
  type Annotation,
  annotationLines,
  exitText,
  findingAnnotation,
  outputText,
  problemAnnotations,
} from "../render/github.ts";
import type { CommentInput } from "../render/markdown/comment-input.ts";
import type { LoadedTopology } from "../topology/load.ts";
import type { LocatedProblem } from "../topology/problems/locate.ts";
import type { Terminal } from "./command.ts";
import { type ExitCode, withLostOutput } from "./exit-code.ts";
import { filesOf } from "./load-files.ts";
import type { ParsedFlags } from "./parse-flags.ts";
import { type OutputResult, appendNamed, attemptOutput, readNamed, sizeOfNamed, writeNamed } from "./write-file.ts";

/** What a plan command was given beside topologies, read before anything else is done. */
export interface PlanInputs {
  /** The comment of the push before. */
  readonly previous: string | undefined;
}

/** Reads what a plan command is given beside topologies. */
export async function planInputs(parsed: ParsedFlags, { signal }: Terminal): Promise<PlanInputs> {
  const previous = parsed.valueOf("previous");
  return { previous: previous === undefined ? undefined : await readNamed(previous, signal) };
}

/** All that came of a plan command, for those who read it elsewhere than on the terminal. */
export interface PlanOutputs extends PlanInputs {
  readonly results: readonly PlanResult[];
  /** What is wrong with topologies that could not be used. */
  readonly problems: readonly LocatedProblem[];
  /** Topologies of which nothing but the file was checked; undefined where they were to be planned. */
  readonly checked: readonly Extract<LoadedTopology, { kind: "valid" }>[] | undefined;
  readonly exitCode: ExitCode;
}

/** Returns what a comment says of the results. */
export function commentInput(
  { results, problems, checked, previous }: PlanOutputs,
  parsed: ParsedFlags,
  { env }: Terminal,
): CommentInput {
  return {
    plans: results.flatMap((result) => (result.kind === "planned" ? result : [])),
    errors: results.flatMap((result) => (result.kind === "failed" ? result : [])),
    problems,
    ...(checked === undefined ? {} : { checked }),
    key: commentKey(parsed),
    previous,
    fullOutput: runAddress(env),
  };
}

/**
 * Writes the comment, the page, the step's summary and outputs, and the annotations, wherever they are asked for.
 * Returns the exit code, which counts what could not be written.
 */
export async function writeOutputs(outputs: PlanOutputs, parsed: ParsedFlags, terminal: Terminal): Promise<ExitCode> {
  const { env, stderr, signal } = terminal;
  const input = commentInput(outputs, parsed, terminal);
  const file = parsed.valueOf("markdown");
  const page = parsed.valueOf("html");
  const summaryFile = filled(env["GITHUB_STEP_SUMMARY"]);
  const tasks = [
    ...(file === undefined ? [] : [async () => writeNamed(file, await commentOf(input), signal)]),
    ...(page === undefined ? [] : [async () => writeNamed(page, await pageOf(input), signal)]),
    ...(summaryFile === undefined ? [] : [async () => appendSummary(summaryFile, input)]),
  ];
  const written: OutputResult[] = [];
  for (const task of tasks) written.push(await attemptOutput(terminal, task));
  const exitCode = written.includes("lost") ? withLostOutput(outputs.exitCode) : outputs.exitCode;
  const plans = input.plans.map(({ plan }) => plan);
  const last = await appendStep(terminal, () => stepText({ ...outputs, exitCode }, plans));
  if (isOnGitHub(env)) for (const line of annotationLines(annotationsOf(outputs))) stderr.write(`${line}\n`);
  return last === "lost" ? withLostOutput(exitCode) : exitCode;
}

async function appendStep(terminal: Terminal, text: () => string): Promise<OutputResult> {
  const file = filled(terminal.env["GITHUB_OUTPUT"]);
  if (file === undefined) return "written";
  return attemptOutput(terminal, async () => appendNamed(file, text()));
}

/** A check knows of no change, so it does not say that there is none. */
function stepText({ exitCode, checked }: PlanOutputs, plans: readonly Plan[]): string {
  return checked === undefined ? outputText({ plans, exitCode }) : exitText(exitCode);
}

const longestKey = 200;

function commentKey(parsed: ParsedFlags): string {
  const key = parsed.valueOf("comment-key");
  if (key === undefined) return filesOf(parsed).join(" ").slice(0, longestKey);
  if (key !== "" && key.length <= longestKey) return key;
  throw new HubError("cli.usage", `--comment-key has ${key.length} characters`, {
    hint: `give one of 1 to ${longestKey} characters`,
  });
}

/** Returns the comment that a pull request gets; what makes it is loaded only for those who ask for it. */
export async function commentOf(input: CommentInput): Promise<string> {
  const { commentText } = await import("../render/markdown/comment.ts");
  return commentText(input);
}

async function pageOf(input: CommentInput): Promise<string> {
  const { htmlReport } = await import("../render/html/report.ts");
  return htmlReport(input);
}

async function appendSummary(file: string, input: CommentInput): Promise<void> {
  const { commentText } = await import("../render/markdown/comment.ts");
  const { stepSummaryBound } = await import("../render/markdown/bound.ts");
  const most = stepSummaryBound.most - (await sizeOfNamed(file));
  if (most > 10_000) await appendNamed(file, `${commentText(input, { ...stepSummaryBound, most })}\n`);
}

/** Leaves how an apply ended for the steps behind it; returns the exit code, which counts that it could not. */
export async function writeExit(exitCode: ExitCode, terminal: Terminal): Promise<ExitCode> {
  const isLost = (await appendStep(terminal, () => exitText(exitCode))) === "lost";
  return isLost ? withLostOutput(exitCode) : exitCode;
}

/**
 * Keeps GitHub from reading workflow commands out of what a tag or a zone's comment says, until the returned function
 * is called.
 */
export function silenceCommands({ env, stderr }: Terminal): () => void {
  if (!isOnGitHub(env)) return () => undefined;
  const token = crypto.randomUUID();
  stderr.write(`::stop-commands::${token}\n`);
  return () => {
    stderr.write(`::${token}::\n`);
  };
}

function annotationsOf({ results, problems }: PlanOutputs): readonly Annotation[] {
  return [...problemAnnotations(problems), ...results.flatMap(resultAnnotations)];
}

function resultAnnotations(result: PlanResult): readonly Annotation[] {
  const { file } = result;
  if (result.kind === "failed") {
    const { code, message } = result.error;
    return [{ level: "error", file, line: 1, column: 1, title: code, message }];
  }
  if (result.kind === "invalid") return problemAnnotations(result.problems);
  return result.plan.findings.map((finding) => findingAnnotation(finding, file));
}

/** Returns the page of the CI run, where the whole output is. */
function runAddress(env: Terminal["env"]): string | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run, CI_JOB_URL: job } = env;
  const address =
    server !== undefined && repository !== undefined ? `${server}/${repository}/actions/runs/${run ?? ""}` : job;
  return address !== undefined && /^https?:\/\/[^\s<>]+$/.test(address) ? address : undefined;
}

function isOnGitHub(env: Terminal["env"]): boolean {
  return env["GITHUB_ACTIONS"] === "true";
}

function filled(text: string | undefined): string | undefined {
  return text === "" ? undefined : text;
}
