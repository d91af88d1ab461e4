import { type Finding, groupBy } from "@vpce-hub/core";

/** Findings that say the same, each of a spoke of its own; one alone is a group as well. */
export interface FindingGroup {
  readonly first: Finding;
  /** The others of the group, in the same order. */
  readonly others: readonly Finding[];
}

/** So many that are alike a reader takes in one by one, with what each of them names. */
const mostApart = 3;

/** Groups findings that differ in the spoke that they are about, and in nothing else that they say. */
export function alikeFindings(findings: readonly Finding[]): readonly FindingGroup[] {
  return [...groupBy(findings, signOf).values()].flatMap((alike): readonly FindingGroup[] => {
    const [first, ...others] = alike;
    if (first === undefined) return [];
    return alike.length > mostApart ? [{ first, others }] : alike.map((one) => ({ first: one, others: [] }));
  });
}

/** Returns the names of the spokes that the others of a group are about. */
export function namesOf({ others }: FindingGroup): readonly string[] {
  return others.flatMap(({ subject }) => (subject.kind === "spoke" ? subject.name : []));
}

function signOf(finding: Finding): string | Finding {
  const { subject, code, severity, message, hint = "" } = finding;
  if (subject.kind !== "spoke") return finding;
  const own = new Set<string>([subject.name, subject.vpc.vpc, subject.account]);
  return [severity, code, impersonal(message, own), impersonal(hint, own)].join("\n");
}

/** Leaves whole words out alone: a spoke may be called by a part of a name. */
function impersonal(text: string, own: ReadonlySet<string>): string {
  return text
    .split(/(?<=[\s(),:;/])|(?=[\s(),:;/])/u)
    .map((word) => (own.has(word) ? "…" : word))
    .join("");
}
