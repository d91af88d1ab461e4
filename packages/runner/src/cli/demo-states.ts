import type { Money, Plan, PublicGap, Topology } from "@vpce-hub/core";
import type { RunEvent } from "../run/event.ts";
import { usd } from "../render/cost-text.ts";
import { durationText } from "../render/duration.ts";
import { eventText } from "../render/event-text.ts";
import { gapLine } from "../render/gap-text.ts";
import { proposedFiles } from "../render/init/proposed-file.ts";
import { surveyMoney } from "../render/init/survey-summary.ts";
import { planOutline } from "../render/plan-text.ts";
import { summary } from "../render/summary.ts";
import { counted } from "../documents/counts.ts";
import { type Answers, showAnswers } from "./demo-answers.ts";
import { type Survey, accessText, surveyFor } from "./demo-survey.ts";
import { type Step, type Telling, applied, chapter, planned, say, tellEvent, verified } from "./demo-telling.ts";
import { type ExitCode, exitCodes } from "./exit-code.ts";
import type { UsableTopology } from "./load-files.ts";

/** One topology file after another, each a later state of the same topology. */
export interface States extends Telling {
  readonly states: readonly State[];
  readonly survey: Survey;
}

/** A file, and what it comes to on the sandbox. */
export interface State {
  readonly source: UsableTopology;
  readonly topology: Topology;
}

/** What is paid for endpoints in the accounts at some moment, and what hosts get. */
interface Moment {
  readonly when: string;
  readonly money: Money;
  readonly answers: Answers;
}

/** Tells how a topology comes into accounts that have endpoints already: the survey, then state by state, then the money. */
export async function tellStates(story: States): Promise<ExitCode> {
  introduce(story);
  let last = await showSurvey(story);
  const moments: Moment[] = [last];
  for (const [i, state] of story.states.entries()) {
    const since = i > 0 ? `${await passDrain(story, state)} later: ` : "";
    chapter(story, `${i + 2}. ${since}${state.source.file}`, commandsFor(state));
    const step = await showState(story, state);
    if (step.kind === "ended") return step.code;
    const answers = showAnswers(story, lastOf(story), last.answers);
    const { money } = await surveyFor(story, story.survey);
    last = { when: state.source.file, money, answers };
    moments.push(last);
  }
  return showEnd(story, moments);
}

function introduce({ output, states }: States): void {
  say(output, [
    `${counted(states.length, "state")} of one topology, one after another, in accounts in which others made endpoints before:`,
    ...states.map(({ source }) => `  ${source.file}`),
    "All of this runs on a simulated AWS in this process; its minutes and days pass at once. No AWS account is touched.",
  ]);
}

async function showSurvey(story: States): Promise<Moment> {
  const { output, palette, survey } = story;
  chapter(story, "1. Survey: who pays for endpoints now, and the first file that comes of it", commandOf(survey));
  const proposal = await surveyFor(story, survey);
  output.write(surveyMoney(proposal, palette));
  say(output, ["", proposedFiles(proposal, survey.access).topology]);
  return { when: "before", money: proposal.money, answers: showAnswers(story, lastOf(story), new Map()) };
}

function commandOf({ hub, accounts, access, name }: Survey): string {
  return [
    `vpce init --account ${hub.account} --region ${hub.region} --vpc ${hub.vpc}`,
    accessText(access),
    `--accounts ${accounts.join(",")} --name ${name}`,
  ]
    .filter((part) => part !== "")
    .join(" ");
}

function commandsFor({ source: { file } }: State): string {
  return `vpce-plan ${file} && vpce-apply ${file}`;
}

/** An endpoint that was switched is retired when its time to drain is over; returns how long that was. */
async function passDrain({ sandbox, signal }: States, { topology }: State): Promise<string> {
  const ms = Math.max(aDay, ...topology.spokes.map(({ localEndpoints }) => localEndpoints.drainMs));
  await sandbox.clock.sleep(ms, signal);
  return ms === aDay ? "A day" : `${Math.ceil(ms / anHour)} hours`;
}

const anHour = 60 * 60 * 1_000;
const aDay = 24 * anHour;

async function showState(story: States, { source }: State): Promise<Step<unknown>> {
  const { output, palette } = story;
  const before = await planned(story, source);
  if (before.kind === "ended") return before;
  say(output, [planOutline(before.result, palette)]);
  const step = await applied(story, source, briefly(story));
  if (step.kind === "ended") return step;
  const { outcomes, elapsedMs, gaps } = step.result;
  say(output, [`  ${counted(outcomes.length, "operation")} done in ${durationText(elapsedMs)}`, ""]);
  showGaps(story, gaps);
  return step;
}

/** Tells events, but a wait only when it begins; how long names were public is told once, in the end. */
function briefly(story: States): (event: RunEvent) => void {
  const waits = new Set<string>();
  return (event) => {
    if (event.kind === "public") return;
    const isTold = event.kind === "waiting" && waits.has(event.reason);
    if (event.kind === "waiting") waits.add(event.reason);
    if (!isTold) tellEvent(story, eventText(event));
  };
}

function showGaps({ output, palette }: States, gaps: readonly PublicGap[]): void {
  if (gaps.length === 0) return;
  say(output, [palette.strong("Public meanwhile"), ...gaps.map((gap) => `  ${gapLine(gap)}`), ""]);
}

function lastOf({ states }: States): Topology {
  const last = states.at(-1);
  if (last === undefined) throw new Error("a story needs a topology");
  return last.topology;
}

async function showEnd(story: States, moments: readonly Moment[]): Promise<ExitCode> {
  const last = story.states.at(-1);
  if (last === undefined) return exitCodes.done;
  const { source } = last;
  const number = story.states.length + 2;
  chapter(
    story,
    `${number}. Verify: do names lead there, and packets get there and back`,
    `vpce verify ${source.file}`,
  );
  const links = await verified(story, source);
  if (links.kind === "ended") return links.code;
  chapter(story, `${number + 1}. Plan again: nothing is left to do`, `vpce-plan ${source.file}`);
  const step = await planned(story, source);
  if (step.kind === "ended") return step.code;
  say(story.output, [`  ${summary(step.result)}`, "", ...paidLines(moments, story)]);
  return isDone(step.result) ? exitCodes.done : exitCodes.error;
}

function isDone({ changes, blocked }: Plan): boolean {
  return changes.length + blocked.length === 0;
}

function paidLines(moments: readonly Moment[], { palette }: States): readonly string[] {
  const width = Math.max(...moments.map(({ when }) => when.length));
  const rows = moments.map(({ when, money: { now, hubNow } }) => {
    const hub = hubNow === undefined ? "unknown" : usd(hubNow);
    const all = now === undefined ? "unknown" : usd(now);
    return `  ${when.padEnd(width)}  ${all.padStart(amountWidth)}  of which the hub ${hub}`;
  });
  return [palette.strong("What is paid a month for endpoints and zones; data and transit are not in it"), ...rows, ""];
}

const amountWidth = 14;
