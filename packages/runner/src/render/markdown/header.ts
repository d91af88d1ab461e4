import type { Plan } from "@vpce-hub/core";
import { groupBy } from "@vpce-hub/core";
import { rowOf } from "../../documents/rows.ts";
import { changeKinds, countedKinds } from "../../documents/change-kinds.ts";
import { sectionName } from "./section-name.ts";

/** What a comment carries out of sight: enough to tell the next one what has changed since. */
export interface HeaderPlan {
  readonly topology: string;
  readonly plan_id: string;
  /** Digest of the topology that was planned, beside the changes: where it is the same, AWS is what differs. */
  readonly digest?: string;
  /** Every change by sign and key, where there are few. */
  readonly changes?: readonly string[];
  /** How many changes of each sign a section has, where there are too many to name. */
  readonly sections?: Readonly<Record<string, string>>;
  readonly summary: string;
}

const mark = "<!-- vpce-hub ";

/**
 * Returns the hidden first line of a comment; `room` is how many characters it may have. `key` is what the comment is
 * found by at the next push, beside those of other runs.
 */
export function headerOf(plans: readonly Plan[], room: number, key: string | undefined): string {
  const share = Math.floor(room / Math.max(1, plans.length)) - 20;
  const text = comment(
    plans.map((plan) => headerPlan(plan, share)),
    key,
  );
  return text.length <= room ? text : comment([], key);
}

/** Reads the hidden line of a comment that anybody may have edited; what is not understood is left out. */
export function readHeader(text: string): readonly HeaderPlan[] {
  const start = text.indexOf(mark);
  const end = text.indexOf(" -->", start);
  if (start < 0 || end < 0) return [];
  try {
    const value: unknown = JSON.parse(text.slice(start + mark.length, end));
    const plans = isObject(value) && value["version"] === 1 ? value["plans"] : undefined;
    return Array.isArray(plans) ? plans.filter(isHeaderPlan) : [];
  } catch {
    return [];
  }
}

function comment(plans: readonly HeaderPlan[], key?: string): string {
  // A name may hold two hyphens, and a comment ends at the first that stand before a bracket.
  const json = JSON.stringify({ version: 1, ...(key === undefined ? {} : { key }), plans }).replaceAll(
    /[<>&`]|-(?=-)/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return `${mark}${json} -->`;
}

/** Returns all that a header could say of a plan. */
export function detailsOf(plan: Plan): Required<HeaderPlan> {
  return {
    topology: plan.topology,
    plan_id: plan.id,
    digest: plan.approval.topologyDigest.slice(0, 16),
    summary: signText(countsOf(plan)),
    changes: changeLines(plan),
    sections: sectionsOf(plan),
  };
}

function headerPlan(plan: Plan, share: number): HeaderPlan {
  const { changes, sections, digest, ...least } = detailsOf(plan);
  const candidates: readonly HeaderPlan[] = [
    { ...least, digest, changes },
    { ...least, sections },
  ];
  return candidates.find((candidate) => comment([candidate]).length <= share) ?? least;
}

/** Returns every change of a plan by sign and key. */
function changeLines({ changes, blocked }: Plan): readonly string[] {
  return [
    ...changes.map(({ kind, key }) => `${changeKinds[kind].sign} ${key}`),
    ...blocked.map(({ change: { kind, key } }) => `! ${changeKinds[kind].sign} ${key}`),
  ];
}

function sectionsOf({ changes, blocked }: Plan): Readonly<Record<string, string>> {
  const rows = [
    ...changes.map((change) => ({
      sign: changeKinds[change.kind].sign,
      section: sectionName(rowOf(change, undefined).section),
    })),
    ...blocked.map(({ change }) => ({ sign: "!", section: sectionName(rowOf(change, undefined).section) })),
  ];
  const counts = [...groupBy(rows, ({ section }) => section)].map(([section, own]): [string, string] => [
    section,
    [...groupBy(own, ({ sign }) => sign)].map(([sign, { length }]) => `${sign}${length}`).join(" "),
  ]);
  return Object.fromEntries(counts);
}

function countsOf(plan: Plan): ReadonlyMap<string, number> {
  return new Map([
    ...countedKinds(plan.changes).flatMap(({ sign, count, isRare }) =>
      isRare && count === 0 ? [] : [[sign, count] as const],
    ),
    ["!", plan.blocked.length],
  ]);
}

function signText(counts: ReadonlyMap<string, number>): string {
  return [...counts].map(([sign, count]) => `${sign}${count}`).join(" ");
}

function isHeaderPlan(value: unknown): value is HeaderPlan {
  return (
    isObject(value) &&
    typeof value["topology"] === "string" &&
    typeof value["plan_id"] === "string" &&
    typeof value["summary"] === "string" &&
    (value["digest"] === undefined || typeof value["digest"] === "string") &&
    (value["changes"] === undefined || isTexts(value["changes"])) &&
    (value["sections"] === undefined || (isObject(value["sections"]) && isTexts(Object.values(value["sections"]))))
  );
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
