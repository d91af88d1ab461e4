import type { Judgement } from "../judgement.ts";
import type { LiveReport, TrialResult } from "../run-live.ts";
import { maskAccounts } from "./mask.ts";
import { countsText, saidText, sweptText, verdictText } from "./text.ts";

/** Where a run took place. */
export interface PageContext {
  readonly isSandbox: boolean;
  readonly version: string;
}

const order: readonly Judgement["verdict"][] = ["not-held", "not-tried", "held"];

/** Returns the page to attach to an issue: what did not hold comes first. */
export function pageOf(report: LiveReport, { isSandbox, version }: PageContext): string {
  const { config, results, startedAt, after } = report;
  const sorted = order.flatMap((verdict) => results.filter((one) => one.verdict === verdict));
  const lines = [
    "# Live check of vpce-hub",
    "",
    `${isSandbox ? "On the simulator, not on AWS" : "On AWS"}, ${config.region}, ${new Date(startedAt).toISOString()}, vpce-hub ${version}: ${countsText(results)}.`,
    "",
    "Of account ids the last four digits are left. Names of roles, and ids of what was made for the check and is gone, stand as AWS wrote them.",
    "",
    "| | what | fact | seen |",
    "| --- | --- | --- | --- |",
    ...sorted.map(
      ({ verdict, id, claim, fact, because }) =>
        `| ${verdictText(verdict)} | \`${id}\`: ${cell(claim)} | ${cell(fact)} | ${cell(because)} |`,
    ),
    "",
    "## What AWS answered",
    ...sorted.filter(({ said }) => said.length > 0).flatMap(answersOf),
    "",
    "## Cleaning up",
    "",
    ...sweptText(after)
      .split("\n")
      .map((line) => `- ${plain(line)}`),
    "",
  ];
  return maskAccounts(lines.join("\n"));
}

function answersOf({ id, leansOn, said }: TrialResult): readonly string[] {
  const lines = said.map((one) => `${one.side} ${one.action}: ${saidText(one)}`);
  const fence = "`".repeat(Math.max(3, ...lines.map((line) => (/`+/.exec(line)?.[0].length ?? 0) + 1)));
  return ["", `### ${id}`, "", `\`${leansOn}\``, "", `${fence}text`, ...lines, fence];
}

function cell(text: string): string {
  return plain(text).replaceAll("|", "\\|");
}

/** Line breaks and markup of AWS's words must not become those of the page. */
function plain(text: string): string {
  return text
    .replaceAll(/\s+/g, " ")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(/([*_[\]\\])/g, "\\$1");
}
