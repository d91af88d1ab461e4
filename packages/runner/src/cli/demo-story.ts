import type { Plan, Topology } from "@vpce-hub/core";
import { durationText } from "../render/duration.ts";
import { eventText } from "../render/event-text.ts";
import { planText } from "../render/plan-text.ts";
import { reportText } from "../render/report-text.ts";
import { summary } from "../render/summary.ts";
import {
  type Step,
  type Telling,
  applied,
  chapter,
  planned,
  say,
  tellEvent,
  verified,
  zonesOn,
} from "./demo-telling.ts";
import { type ExitCode, exitCodes } from "./exit-code.ts";
import type { UsableTopology } from "./load-files.ts";

interface Story extends Telling {
  readonly source: UsableTopology;
  readonly topology: Topology;
}

/** Tells the whole job of one topology in accounts that have nothing yet: plan, apply, what spokes see, plan again. */
export async function tellWholeJob(story: Story): Promise<ExitCode> {
  introduce(story);
  for (const step of [showPlan, showApply]) {
    const gone = await step(story);
    if (gone.kind === "ended") return gone.code;
  }
  showZones(story);
  showAnswers(story);
  const links = await showLinks(story);
  return links.kind === "ended" ? links.code : showNothingLeft(story);
}

function introduce({ topology, output, source: { file } }: Story): void {
  const { hub, services, spokes } = topology;
  say(output, [
    `The topology ${file} asks for ${services.length} interface endpoints (${services.map(({ name }) => name).join(", ")})`,
    `in one hub VPC, ${hub.vpc} of account ${hub.account}, to be used by ${spokes.length} VPCs of other accounts:`,
    ...spokes.map(({ name, vpc, account }) => `  ${name}: ${vpc} in account ${account}`),
    "All of this runs on a simulated AWS in this process; its minutes pass at once. No AWS account is touched.",
  ]);
}

async function showPlan(story: Story): Promise<Step<unknown>> {
  chapter(story, "1. Plan: what is to be done, and why", `vpce-plan ${story.source.file}`);
  const step = await planned(story, story.source);
  if (step.kind === "went") say(story.output, [planText(step.result, story.palette)]);
  return step;
}

async function showApply(story: Story): Promise<Step<unknown>> {
  const command = `vpce-apply ${story.source.file}`;
  chapter(story, "2. Apply: the hub authorizes, each spoke associates, the hub takes the authorization back", command);
  const step = await applied(story, story.source, (event) => tellEvent(story, eventText(event)));
  if (step.kind === "went") say(story.output, ["", reportText(step.result, command, story.palette)]);
  return step;
}

function showZones(story: Story): void {
  chapter(story, "3. What each spoke sees now: the hub's zones, and no authorization left open");
  for (const { name, vpc, region } of story.topology.spokes)
    say(story.output, [
      `  ${name} (${vpc})`,
      ...zonesOn(story, { vpc, region }).map((zone) => `    ${zone.name}  owned by account ${zone.account}`),
    ]);
  const { zones } = story.sandbox.simulator.snapshot();
  const open = zones.reduce((sum, { authorizations }) => sum + authorizations.length, 0);
  say(story.output, [`  authorizations left open: ${open}`]);
}

function showAnswers(story: Story): void {
  chapter(story, "4. What a host in each spoke gets for each name: private addresses of the hub");
  const names = story.sandbox.simulator.snapshot().zones.map(({ name }) => name.replace(/\.$/, ""));
  for (const { name: spoke, vpc, region } of story.topology.spokes) {
    say(story.output, [
      `  in ${spoke}`,
      ...names.map((name) => `    ${name} -> ${answerText(story, { vpc, region, name })}`),
    ]);
  }
}

function answerText(
  { sandbox }: Story,
  query: { readonly vpc: string; readonly region: string; readonly name: string },
): string {
  const answer = sandbox.simulator.resolve(query);
  return answer.kind === "addresses" ? `${answer.addresses.join(", ")} (TTL ${answer.ttl} s)` : answer.kind;
}

async function showLinks(story: Story): Promise<Step<unknown>> {
  const { source } = story;
  chapter(story, "5. Verify: do names lead there, and packets get there and back", `vpce verify ${source.file}`);
  return verified(story, source);
}

async function showNothingLeft(story: Story): Promise<ExitCode> {
  chapter(story, "6. Plan again: nothing is left to do", `vpce-plan ${story.source.file}`);
  const start = story.sandbox.clock.now();
  const step = await planned(story, story.source);
  if (step.kind === "ended") return step.code;
  const plan = step.result;
  say(story.output, [
    `  ${summary(plan)} (read in ${durationText(story.sandbox.clock.now() - start)} of AWS time)`,
    "",
    nextSteps(story, plan),
  ]);
  return plan.changes.length === 0 ? exitCodes.done : exitCodes.error;
}

function nextSteps({ source: { file }, palette }: Story, { topology }: Plan): string {
  return [
    palette.strong("Next"),
    `  Edit ${file} and run the demo again, or write your own and see its plan without an account:`,
    "    vpce-plan my-topology.yaml --sandbox        (in a checkout: node packages/runner/dist/cli/vpce-plan.js …)",
    `  With AWS credentials the same commands work on real accounts; everything they make carries the tag vpce-hub:topology=${topology}.`,
    "",
  ].join("\n");
}
