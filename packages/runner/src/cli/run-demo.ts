import { type Plan, type Topology, verdictOf, vpcRefText } from "@vpce-hub/core";
import { apply } from "../run/apply-topology.ts";
import { plan } from "../run/plan-topology.ts";
import { verify } from "../run/verify-topology.ts";
import { durationText } from "../render/duration.ts";
import { eventText } from "../render/event-text.ts";
import { planText } from "../render/plan-text.ts";
import { summary } from "../render/summary.ts";
import { verifyText } from "../render/verify-text.ts";
import { reportText } from "../render/report-text.ts";
import { type Palette, paletteFor } from "../render/style.ts";
import type { Sandbox } from "../run/sandbox.ts";
import type { TopologySource } from "../topology/load.ts";
import type { Output, Terminal } from "./command.ts";
import { type ExitCode, exitCodes } from "./exit-code.ts";
import type { ParsedFlags } from "./parse-flags.ts";
import { filesOf, isColored, loadFiles, unread } from "./load-files.ts";

/** Runs `vpce demo`. */
export async function runDemo(parsed: ParsedFlags, terminal: Terminal): Promise<ExitCode> {
  const [file = "topology.yaml"] = filesOf(parsed);
  const loaded = await loadFiles(unread([file]), terminal, isColored(terminal.stderr, parsed, terminal.env));
  const source = loaded.kind === "valid" ? loaded.loaded[0] : undefined;
  if (source === undefined) return exitCodes.invalidTopology;
  const { createSandbox } = await import("../run/sandbox.ts");
  const { invent } = await import("../run/invent.ts");
  const palette = paletteFor(isColored(terminal.stdout, parsed, terminal.env));
  return tell({
    file,
    source,
    topology: invent(source.topology).topology,
    sandbox: createSandbox([source.topology]),
    output: terminal.stdout,
    palette,
    signal: terminal.signal,
  });
}

interface Story {
  readonly file: string;
  readonly source: TopologySource;
  readonly topology: Topology;
  readonly sandbox: Sandbox;
  readonly output: Output;
  readonly palette: Palette;
  readonly signal: AbortSignal;
}

async function tell(story: Story): Promise<ExitCode> {
  introduce(story);
  const isApplied = (await showPlan(story)) && (await showApply(story));
  if (!isApplied) return exitCodes.error;
  showZones(story);
  showAnswers(story);
  if (!(await showLinks(story))) return exitCodes.error;
  return (await isNothingLeft(story)) ? exitCodes.done : exitCodes.error;
}

function introduce({ topology, output, file }: Story): void {
  const { hub, services, spokes } = topology;
  say(output, [
    `The topology ${file} asks for ${services.length} interface endpoints (${services.map(({ name }) => name).join(", ")})`,
    `in one hub VPC, ${hub.vpc} of account ${hub.account}, to be used by ${spokes.length} VPCs of other accounts:`,
    ...spokes.map(({ name, vpc, account }) => `  ${name}: ${vpc} in account ${account}`),
    "All of this runs on a simulated AWS in this process; its minutes pass at once. No AWS account is touched.",
  ]);
}

async function showPlan(story: Story): Promise<boolean> {
  chapter(story, "1. Plan: what is to be done, and why", `vpce-plan ${story.file}`);
  const result = await plan(runOptions(story));
  if (result.kind !== "planned") return false;
  say(story.output, [planText(result.plan, story.palette)]);
  return true;
}

async function showApply(story: Story): Promise<boolean> {
  chapter(
    story,
    "2. Apply: the hub authorizes, each spoke associates, the hub takes the authorization back",
    `vpce-apply ${story.file}`,
  );
  const result = await apply({
    ...runOptions(story),
    approve: () => true,
    emit: (event) => tellEvent(story, eventText(event)),
  });
  if (result.kind !== "applied") return false;
  say(story.output, ["", reportText(result.report, `vpce-apply ${story.file}`, story.palette)]);
  return result.report.outcomes.every(({ kind }) => kind === "applied");
}

function tellEvent({ output }: Story, line: string | undefined): void {
  if (line !== undefined) output.write(`  ${line}\n`);
}

function showZones(story: Story): void {
  chapter(story, "3. What each spoke sees now: the hub's zones, and no authorization left open");
  const { zones } = story.sandbox.simulator.snapshot();
  for (const { name, vpc, region } of story.topology.spokes) {
    const seen = zones.filter(({ associations }) =>
      associations.some((link) => vpcRefText({ vpc, region }) === `${link.region}/${link.vpc}`),
    );
    say(story.output, [
      `  ${name} (${vpc})`,
      ...seen.map((zone) => `    ${zone.name.replace(/\.$/, "")}  owned by account ${zone.account}`),
    ]);
  }
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

async function showLinks(story: Story): Promise<boolean> {
  chapter(story, "5. Verify: do names lead there, and packets get there and back", `vpce verify ${story.file}`);
  const result = await verify(runOptions(story));
  if (result.kind !== "verified") return false;
  say(story.output, [verifyText(result.verification, story.palette)]);
  return verdictOf(result.verification) === "well";
}

async function isNothingLeft(story: Story): Promise<boolean> {
  chapter(story, "6. Plan again: nothing is left to do", `vpce-plan ${story.file}`);
  const start = story.sandbox.clock.now();
  const result = await plan(runOptions(story));
  if (result.kind !== "planned") return false;
  say(story.output, [
    `  ${summary(result.plan)} (read in ${durationText(story.sandbox.clock.now() - start)} of AWS time)`,
    "",
    nextSteps(story, result.plan),
  ]);
  return result.plan.changes.length === 0;
}

function nextSteps({ file, palette }: Story, { topology }: Plan): string {
  return [
    palette.strong("Next"),
    `  Edit ${file} and run the demo again, or write your own and see its plan without an account:`,
    "    vpce-plan my-topology.yaml --sandbox        (in a checkout: node packages/runner/dist/cli/vpce-plan.js …)",
    `  With AWS credentials the same commands work on real accounts; everything they make carries the tag vpce-hub:topology=${topology}.`,
    "",
  ].join("\n");
}

function runOptions({ source, sandbox, signal }: Story): Parameters<typeof plan>[0] {
  const { clock, credentials, requestHandler, reword } = sandbox;
  return { topology: source, clock, credentials, requestHandler, reword, signal };
}

function chapter({ output, palette }: Story, title: string, command?: string): void {
  say(output, ["", palette.strong(title), ...(command === undefined ? [] : [palette.faint(`$ ${command}`)]), ""]);
}

function say(output: Output, lines: readonly string[]): void {
  output.write(`${lines.join("\n")}\n`);
}
