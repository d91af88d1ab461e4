import type { Plan } from "@vpce-hub/core";
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
  const differences = differencesOf(before, plan);
  if (differences.length === 0)
    return [`${head} the same changes by other writes; the plan was ${code(before.plan_id.slice(0, 12))}.`, ""];
  const rest = differences.length - most;
  return [
    `${head} ${differences.length === 1 ? "1 difference" : `${differences.length} differences`} (the plan was ${code(before.plan_id.slice(0, 12))})`,
    "",
    ...fence("diff", [...differences.slice(0, most), ...(rest > 0 ? [`  and ${rest} more`] : [])]),
    "",
  ];
}

/** Compares at the detail that the comment before had room for. */
function differencesOf(before: HeaderPlan, plan: Plan): readonly string[] {
  const now = detailsOf(plan);
  if (before.changes !== undefined) return listDifference(before.changes, now.changes);
  if (before.sections !== undefined) return sectionDifference(before.sections, now.sections);
  return before.summary === now.summary ? [] : [`- was: ${before.summary}`, `+ now: ${now.summary}`];
}

function sectionDifference(before: Sections, after: Sections): readonly string[] {
  const names = [...new Set([...Object.keys(after), ...Object.keys(before)])];
  return names
    .filter((name) => before[name] !== after[name])
    .map((name) => `! ${name}: ${before[name] ?? "nothing"} before, ${after[name] ?? "nothing"} now`);
}

type Sections = Readonly<Record<string, string>>;

function listDifference(before: readonly string[], after: readonly string[]): readonly string[] {
  const old = new Set(before);
  const fresh = new Set(after);
  return [
    ...after.filter((line) => !old.has(line)).map((line) => `+ now: ${line}`),
    ...before.filter((line) => !fresh.has(line)).map((line) => `- no longer: ${line}`),
  ];
}
