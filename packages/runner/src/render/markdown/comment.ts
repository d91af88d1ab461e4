import { type Finding, type HubError, type Plan, type Topology, isNarrow } from "@vpce-hub/core";
import type { LocatedProblem } from "../../topology/problems/locate.ts";
import { costText } from "../cost-text.ts";
import { counted } from "../../documents/counts.ts";
import { summary } from "../plan-text.ts";
import { type PlanRow, rowOf } from "../../documents/rows.ts";
import { scopeText } from "../scope-text.ts";
import { countedLines, foldedLines, fullLines, groupedLines, rowText } from "./changes.ts";
import { effectLines } from "./effects.ts";
import { code, prose } from "./escape.ts";
import { foldedBeyond, isShort } from "./fold.ts";
import { headerOf } from "./header.ts";
import { matrixLines } from "./matrix.ts";
import { mermaidLines } from "./mermaid.ts";
import { sinceLines } from "./since.ts";

/** What a comment is about: every topology of one run, whatever became of it. */
export interface CommentInput {
  readonly plans: readonly { readonly file: string; readonly plan: Plan }[];
  readonly problems: readonly LocatedProblem[];
  readonly errors: readonly { readonly file: string; readonly error: HubError }[];
  /** Topologies of which nothing but the file was checked. */
  readonly checked?: readonly { readonly file: string; readonly topology: Topology }[];
  /** What tells the comment from those of other runs on the same pull request. */
  readonly key?: string;
  /** The comment of the push before. */
  readonly previous: string | undefined;
  /** Address of the whole output, such as the page of the CI run. */
  readonly fullOutput: string | undefined;
}

/** How much a text may hold, and how that is measured. */
export interface Bound {
  readonly most: number;
  readonly sizeOf: (text: string) => number;
}

/** A comment on GitHub holds 65,536 characters; counted in UTF-16 it is never less than what GitHub counts. */
export const commentBound: Bound = { most: 65_000, sizeOf: (text) => text.length };

/** A step summary holds 1 MiB, counted in bytes. */
export const stepSummaryBound: Bound = { most: 1_000_000, sizeOf: (text) => Buffer.byteLength(text) };

/**
 * Returns the plans as one comment within a bound: full, then folded by service and spoke, then counts and a pointer.
 * Deletes and refusals are the last to go, and never without a word of how many and where they are.
 */
export function commentText(input: CommentInput, bound: Bound = commentBound): string {
  const header = headerOf(
    input.plans.map(({ plan }) => plan),
    Math.floor(bound.most / 8),
    input.key,
  );
  const room = bound.most - bound.sizeOf(header) - 1;
  const parts = partsOf(input);
  for (const level of levels) {
    const text = parts.flatMap((part) => part(level, Number.MAX_SAFE_INTEGER)).join("\n");
    if (bound.sizeOf(text) <= room) return `${header}\n${text}`;
  }
  return `${header}\n${cutText(parts, room, bound)}`;
}

/** How much is told: each level says less than the one before it. */
interface Level {
  readonly changes: (rows: readonly PlanRow[]) => readonly string[];
  readonly deletes: (rows: readonly PlanRow[]) => readonly string[];
  readonly mostLines: number;
  readonly hasPicture: boolean;
  readonly isWhole: boolean;
}

/** Groups of spokes that are told before the table, which has them all. */
const mostEffects = 15;

const levels: readonly Level[] = [
  { changes: fullLines, deletes: fullLines, mostLines: 100, hasPicture: true, isWhole: true },
  { changes: foldedLines, deletes: fullLines, mostLines: 100, hasPicture: true, isWhole: true },
  { changes: foldedLines, deletes: groupedLines, mostLines: 40, hasPicture: true, isWhole: true },
  { changes: countedLines, deletes: fullLines, mostLines: 40, hasPicture: true, isWhole: false },
  { changes: countedLines, deletes: groupedLines, mostLines: 20, hasPicture: true, isWhole: false },
  { changes: countedLines, deletes: groupedLines, mostLines: 5, hasPicture: false, isWhole: false },
];

const leastLevel: Level = {
  changes: countedLines,
  deletes: groupedLines,
  mostLines: 3,
  hasPicture: false,
  isWhole: false,
};

/** Renders one part of a comment; `room` is how many characters it may take where it can be cut. */
type Part = (level: Level, room: number) => readonly string[];

function partsOf(input: CommentInput): readonly Part[] {
  return [
    ...(input.problems.length === 0 ? [] : [problemPart(input)]),
    ...(input.checked ?? []).map(checkedPart),
    ...input.errors.map(errorPart),
    ...input.plans.map((planned) => planPart(planned, input)),
  ];
}

/** Gives each part an equal share; what does not fit is cut line by line, and the last line says how much. */
function cutText(parts: readonly Part[], room: number, { sizeOf }: Bound): string {
  const share = Math.floor(room / Math.max(1, parts.length)) - 100;
  const texts = parts.map((part) => part(leastLevel, Math.floor(share / 3)).join("\n"));
  let text = "";
  for (const [index, next] of texts.entries()) {
    const longer = text === "" ? next : `${text}\n${next}`;
    if (sizeOf(longer) > room - 100)
      return `${text}\n${counted(texts.length - index, "further topology")} did not fit here.\n`;
    text = longer;
  }
  return text;
}

function problemPart({ problems }: CommentInput): Part {
  return (_, room) => [
    "## vpce-hub: the topology cannot be used",
    "",
    ...bounded(
      problems.map(({ file, line, column, code: id, message, hint }) => {
        const advice = hint === undefined ? "" : ` Hint: ${prose(hint)}`;
        return `- ${code(`${file}:${line}:${column}`)} ${code(id)}: ${prose(message)}.${advice}`;
      }),
      room === Number.MAX_SAFE_INTEGER ? 40_000 : room,
      (rest) => `- and ${counted(rest, "more problem")}; \`vpce-plan\` lists them all`,
    ),
    "",
  ];
}

function checkedPart({ file, topology: { name, services, spokes } }: Checked): Part {
  return () => [
    `## ${code(name)}: the file can be used`,
    "",
    `${code(file)} has ${counted(services.length, "service")} and ${counted(spokes.length, "spoke")}. Only the file was checked: AWS was not asked, so there is no plan.`,
    "",
  ];
}

type Checked = NonNullable<CommentInput["checked"]>[number];

function errorPart({ file, error }: CommentInput["errors"][number]): Part {
  return () => [
    `## vpce-hub: no plan of ${code(file)}`,
    "",
    `${code(error.code)}: ${prose(error.message.slice(0, 2_000))}`,
    ...(error.hint === undefined ? [] : ["", `Hint: ${prose(error.hint.slice(0, 1_000))}`]),
    "",
  ];
}

function planPart({ plan, file }: CommentInput["plans"][number], input: CommentInput): Part {
  const rows = plan.changes.map(rowOf);
  const deletes = rows.filter(({ kind }) => kind === "delete");
  const others = rows.filter(({ kind }) => kind !== "delete");
  const stops = plan.findings.filter(({ severity }) => severity === "stop");
  const milder = plan.findings.filter(({ severity }) => severity !== "stop");
  const pointer = pointerText(file, input.fullOutput);
  return (level, room) => [
    ...headLines(plan, file),
    ...effectLines(plan, Math.min(mostEffects, level.mostLines)),
    ...sinceLines(plan, input.previous),
    ...refusedLines(stops, room, pointer),
    ...deleteLines(deletes, level, { room, pointer }),
    ...(plan.overview.spokes.length === 0 ? [] : ["### Services and spokes", ""]),
    ...matrixLines(plan.overview, level.mostLines),
    ...(level.hasPicture ? mermaidLines(plan) : []),
    ...heldLines(plan, level, pointer),
    ...findingLines(milder, level.mostLines, pointer),
    ...otherLines(others, level, pointer),
    costText(plan),
    "",
  ];
}

/** What comes is told last: the table has said for whom, and this is the same once more in detail. */
function otherLines(rows: readonly PlanRow[], { changes, isWhole }: Level, pointer: string): readonly string[] {
  if (rows.length === 0) return [];
  return [
    `### Creates and changes: ${rows.length}`,
    "",
    ...foldedBeyond(changes(rows), "every one of them, with its reason"),
    ...(isWhole ? [] : [`Each of them is in ${pointer}.`, ""]),
  ];
}

function headLines(plan: Plan, file: string): readonly string[] {
  const { vpc, account, region } = plan.hub;
  const isRefused = plan.findings.some(({ severity }) => severity === "stop");
  return [
    `## ${code(plan.topology)}${isRefused ? ": refused" : ""}`,
    "",
    `**${prose(summary(plan))}**`,
    "",
    ...scopeLines(plan),
    `Plan ${code(plan.id)} of ${code(file)} for hub ${code(vpc)} in account ${code(account)}, ${code(region)}.`,
    "",
  ];
}

function scopeLines({ scope, leftOut }: Plan): readonly string[] {
  if (!isNarrow(scope)) return [];
  return [
    `**Only a part of the topology:** ${code(scopeText(scope))} leaves out ${counted(leftOut.length, "change")}.`,
    "",
  ];
}

function refusedLines(stops: readonly Finding[], room: number, pointer: string): readonly string[] {
  if (stops.length === 0) return [];
  const rest = (count: number): string => `- **and ${counted(count, "more refusal")}**: see ${pointer}`;
  return [`### Refused: ${stops.length}`, "", ...bounded(stops.map(findingText), room, rest), ""];
}

interface Cut {
  readonly room: number;
  readonly pointer: string;
}

function deleteLines(rows: readonly PlanRow[], { deletes }: Level, { room, pointer }: Cut): readonly string[] {
  if (rows.length === 0) return [];
  const title = [`### Deletes: ${rows.length}`, ""];
  const told = deletes(rows);
  if (told.join("\n").length <= room) return [...title, ...deletesInSight(rows, told), ""];
  const rest = (count: number): string => `- **and ${counted(count, "more delete")}**: see ${pointer}`;
  return [
    ...title,
    ...bounded(
      rows.map((row) => `- ${rowText(row)}`),
      room,
      rest,
    ),
    "",
  ];
}

/** Where deletes are many, a line for each group of them stays in sight above the fold. */
function deletesInSight(rows: readonly PlanRow[], told: readonly string[]): readonly string[] {
  if (isShort(told)) return told;
  const groups = groupedLines(rows);
  return [...(isShort(groups) ? [...groups, ""] : []), ...foldedBeyond(told, "<strong>each of them</strong>")];
}

function heldLines({ blocked }: Plan, { changes, mostLines }: Level, pointer: string): readonly string[] {
  if (blocked.length === 0) return [];
  const rest = blocked.length - mostLines;
  const lines = blocked
    .slice(0, mostLines)
    .map(({ change, because }) => `- ${change.kind} ${rowText(rowOf(change))} (${code(because.code)})`);
  return [
    `### Held back: ${blocked.length}`,
    "",
    ...foldedBeyond(rest > 0 ? changes(blocked.map(({ change }) => rowOf(change))) : lines, "each of them"),
    ...(rest > 0 ? [`Why is in ${pointer}.`] : []),
    "",
  ];
}

function findingLines(findings: readonly Finding[], most: number, pointer: string): readonly string[] {
  if (findings.length === 0) return [];
  const rest = findings.length - most;
  return [
    `### To know: ${findings.length}`,
    "",
    ...foldedBeyond(findings.slice(0, most).map(findingText), "each of them, with what to do"),
    ...(rest > 0 ? [`- and ${counted(rest, "more finding")}: see ${pointer}`] : []),
    "",
  ];
}

function findingText({ code: id, message, hint }: Finding): string {
  return `- ${code(id)}: ${prose(message)}${hint === undefined ? "" : `. Hint: ${prose(hint)}`}`;
}

/** Takes lines while there is room, and says how many were left. */
function bounded(lines: readonly string[], room: number, rest: (count: number) => string): readonly string[] {
  const shown: string[] = [];
  let used = 200;
  for (const line of lines) {
    used += line.length + 1;
    if (used > room) break;
    shown.push(line);
  }
  return shown.length === lines.length ? shown : [...shown, rest(lines.length - shown.length)];
}

function pointerText(file: string, fullOutput: string | undefined): string {
  return fullOutput === undefined
    ? `the output of ${code(`vpce-plan ${file}`)}`
    : `[the whole output](<${fullOutput}>)`;
}
