import type { Judgement } from "../judgement.ts";
import type { LiveConfig } from "../live-config.ts";
import { type LiveReport, type TrialResult } from "../run-live.ts";
import type { Said } from "../said.ts";
import type { Left, Swept } from "../sweep.ts";
import { maskAccounts } from "./mask.ts";

const verdicts: Readonly<Record<Judgement["verdict"], string>> = {
  held: "held",
  "not-held": "NOT HELD",
  "not-tried": "not tried",
};

/** Returns a verdict as people read it. */
export function verdictText(verdict: Judgement["verdict"]): string {
  return verdicts[verdict];
}

/** Returns the lines of a trial: the claim, what came out, and what AWS said. */
export function trialText(result: TrialResult): string {
  const { id, claim, verdict, because, said } = result;
  const lines = [
    `${verdictText(verdict).padEnd(9)}  ${id}: ${because}`,
    ...(verdict === "held" ? [] : [`           ${claim}`]),
    ...(verdict === "not-held" ? [`           leans on it: ${result.leansOn} (${result.fact})`] : []),
    ...wordsOf(said).map((line) => `           ${line}`),
  ];
  return maskAccounts(lines.join("\n"));
}

/** Returns what AWS said other than that it did what it was asked. */
function wordsOf(said: readonly Said[]): readonly string[] {
  return said.filter(({ words }) => words !== "ok").map((one) => `${one.side} ${one.action}: ${saidText(one)}`);
}

/** Returns what AWS said, and how often. */
export function saidText({ words, times }: Said): string {
  return times === 1 ? words : `${words} (${times} times)`;
}

/** How many trials came out in which way. */
export function countsText(results: readonly TrialResult[]): string {
  const count = (verdict: Judgement["verdict"]): number => results.filter((one) => one.verdict === verdict).length;
  return `${count("held")} held, ${count("not-held")} did not hold, ${count("not-tried")} not tried`;
}

/** Returns the end of the text: counts, and what cleaning up came to. */
export function endText({ results, before, after }: LiveReport): string {
  return [
    "",
    countsText(results),
    ...(before.removed > 0 ? [`earlier runs had left ${before.removed} things; they are gone`] : []),
    sweptText(after),
  ].join("\n");
}

/** Returns what cleaning up came to. */
export function sweptText({ removed, left, unread }: Swept): string {
  return maskAccounts(
    [
      `cleaned up: ${removed} things are gone${left.length === 0 ? ", nothing is left" : ""}`,
      ...left.map((one) => `STILL THERE: ${leftText(one)}`),
      ...unread.map((one) => `not looked for: ${leftText(one)}`),
      ...(left.length === 0 ? [] : ["run it again with --clean, or take them away by hand: they may cost money"]),
    ].join("\n"),
  );
}

function leftText({ what, why }: Left): string {
  return `${what} (${why})`;
}

/** Returns what a run would do, before it is confirmed. */
export function intentText({ hub, spoke, region, chosen, minutes }: LiveConfig): string {
  const side = (name: string, { account, given }: LiveConfig["hub"]): string =>
    `  ${name.padEnd(5)} account ${account}: ${given === undefined ? "a VPC of its own" : `${given.vpc}, which must be empty`}`;
  return [
    `Tries what vpce-hub takes to be true of AWS, in ${region}:`,
    side("hub", hub),
    side("spoke", spoke),
    `  trials: ${[...chosen].join(", ")}; at most ${minutes} minutes, and the time to clean up`,
  ].join("\n");
}
