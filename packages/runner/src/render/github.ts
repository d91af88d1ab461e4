import type { Finding, Plan } from "@vpce-hub/core";
import type { LocatedProblem } from "../topology/problems/locate.ts";
import { printable } from "../base/printable.ts";
import { countChanges } from "../documents/change-kinds.ts";

/** A remark on a line of a file, as GitHub shows it beside the line. */
export interface Annotation {
  readonly level: "error" | "warning" | "notice";
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly title: string;
  readonly message: string;
}

/** GitHub shows at most ten annotations of a level for a step. */
const mostOfLevel = 10;

/** Returns annotations as workflow commands, at most ten of a level; the last of too many says how many there are. */
export function annotationLines(annotations: readonly Annotation[]): readonly string[] {
  return (["error", "warning", "notice"] as const).flatMap((level) => {
    const own = annotations.filter((annotation) => annotation.level === level);
    const rest = own.length - mostOfLevel;
    if (rest <= 0) return own.map(commandLine);
    const shown = own.slice(0, mostOfLevel);
    return shown.map((annotation, i) =>
      commandLine(
        i < mostOfLevel - 1 ? annotation : { ...annotation, message: `${annotation.message}\n\nand ${rest} more` },
      ),
    );
  });
}

/** Returns the problems of topologies as annotations. */
export function problemAnnotations(problems: readonly LocatedProblem[]): readonly Annotation[] {
  return problems.map(({ file, line, column, code, message, hint }) => ({
    level: "error",
    file,
    line,
    column,
    title: code,
    message: withHint(message, hint),
  }));
}

/** Returns a finding as an annotation: what refuses or holds back is an error, the rest a warning. */
export function findingAnnotation({ code, severity, message, hint, place }: Finding, file: string): Annotation {
  const level = severity === "warn" ? "warning" : "error";
  return { level, ...(place ?? { file, line: 1, column: 1 }), title: code, message: withHint(message, hint) };
}

/** What a step leaves for the steps behind it. */
export interface StepOutputs {
  readonly plans: readonly Plan[];
  readonly exitCode: number;
}

/** Returns the lines for `$GITHUB_OUTPUT`; each value is of a closed alphabet, so none can begin a line of its own. */
export function outputText({ plans, exitCode }: StepOutputs): string {
  const changes = plans.flatMap((plan) => plan.changes);
  const held = plans.reduce((sum, { blocked }) => sum + blocked.length, 0);
  const { create, update, replace, delete: remove } = countChanges(changes);
  const outputs = {
    changes: changes.length > 0,
    plan_id: plans.map(({ id }) => id).join(","),
    create,
    update,
    replace,
    delete: remove,
    held_back: held,
    operations: plans.reduce((sum, { operations }) => sum + operations.length, 0),
    complete: plans.length > 0 && plans.every(({ isComplete }) => isComplete) && isPlanned(exitCode),
  };
  const lines = Object.entries(outputs).map(([name, value]) => `${name}=${value}\n`);
  return `${lines.join("")}${exitText(exitCode)}`;
}

/** Returns how a command ended, as lines for `$GITHUB_OUTPUT`. */
export function exitText(exitCode: number): string {
  return `exit_code=${exitCode}\nexit_class=${exitClasses[exitCode] ?? "error"}\n`;
}

/** Tells whether every topology of a run got a plan, refused or not. */
function isPlanned(exitCode: number): boolean {
  return exitCode === 0 || exitCode === 2 || exitCode === 12;
}

const exitClasses: Readonly<Record<number, string>> = {
  0: "done",
  1: "error",
  2: "changes",
  10: "invalid-topology",
  11: "denied",
  12: "refused",
  13: "stale",
  14: "applied-in-part",
  15: "check-failed",
  17: "incomplete",
  130: "interrupted",
  143: "interrupted",
};

function withHint(message: string, hint: string | undefined): string {
  return hint === undefined ? message : `${message}\n\nhint: ${hint}`;
}

function commandLine({ level, file, line, column, title, message }: Annotation): string {
  const data = message.split("\n").map(printable).join("\n");
  return `::${level} file=${property(file)},line=${line},col=${column},title=${property(title)}::${escaped(data)}`;
}

function property(text: string): string {
  return escaped(printable(text)).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

function escaped(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
