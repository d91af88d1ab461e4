import type { Plan } from "@vpce-hub/core";
import { doneSince } from "./done-since.ts";
import { code, fence } from "./escape.ts";
import { type HeaderPlan, detailsOf, readHeader } from "./header.ts";

const most = 20;

/** Returns what is different from the plan of the comment before; nothing where that comment had none. */
export function sinceLines(plan: Plan, previous: string | undefined): readonly string[] {
  if (previous === undefined) return [];
  const before = readHeader(previous).find(({ topology }) => topology === plan.topology);
  if (before === undefined) return [];
  const head = "**Since the last push:**";
  if (before.plan_id === plan.id) return [`${head} nothing changed; the plan is the same.`, ""];
  const { done, others } = differencesOf(before, plan);
  const was = `the plan was ${code(before.plan_id.slice(0, 12))}`;
  const apply = done === 0 ? "" : ` an apply ran in between: ${doneText(done)};`;
  if (others.length === 0) return [`${head}${apply} ${done === 0 ? sameText : "nothing else changed"}; ${was}.`, ""];
  const rest = others.length - most;
  return [
    `${head}${apply} ${others.length === 1 ? "1 difference" : `${others.length} differences`}${done === 0 ? "" : " beside that"} (${was})`,
    "",
    ...fence("diff", [...others.slice(0, most), ...(rest > 0 ? [`  and ${rest} more`] : [])]),
    "",
  ];
}

const sameText = "the same changes by other writes";

function doneText(done: number): string {
  return done === 1 ? "1 change that was planned then is done" : `${done} changes that were planned then are done`;
}

/** What differs from the plan before: how many of its changes are done by now, and all else. */
interface Differences {
  readonly done: number;
  readonly others: readonly string[];
}

/** Compares at the detail that the comment before had room for. */
function differencesOf(before: HeaderPlan, plan: Plan): Differences {
  const now = detailsOf(plan);
  if (before.changes !== undefined) return listDifference(before.changes, now.changes, doneSince(before, plan));
  const others =
    before.sections === undefined ? summaryDifference(before, now) : sectionDifference(before.sections, now.sections);
  return { done: 0, others };
}

function summaryDifference(before: HeaderPlan, now: HeaderPlan): readonly string[] {
  return before.summary === now.summary ? [] : [`- was: ${before.summary}`, `+ now: ${now.summary}`];
}

function sectionDifference(before: Sections, after: Sections): readonly string[] {
  const names = [...new Set([...Object.keys(after), ...Object.keys(before)])];
  return names
    .filter((name) => before[name] !== after[name])
    .map((name) => `! ${name}: ${before[name] ?? "nothing"} before, ${after[name] ?? "nothing"} now`);
}

type Sections = Readonly<Record<string, string>>;

function listDifference(
  before: readonly string[],
  after: readonly string[],
  isDone: (line: string) => boolean,
): Differences {
  const old = new Set(before);
  const fresh = new Set(after);
  const gone = before.filter((line) => !fresh.has(line));
  const undone = gone.filter((line) => !isDone(line));
  return {
    done: gone.length - undone.length,
    others: [
      ...after.filter((line) => !old.has(line)).map((line) => `+ now: ${line}`),
      ...undone.map((line) => `- no longer: ${line}`),
    ],
  };
}
