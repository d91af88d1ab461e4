import { type CellState, type Plan, type ServiceView, groupBy } from "@vpce-hub/core";
import { type SpokeGroup, spokeGroups } from "../spoke-groups.ts";
import { type StateCount, type WholeState, isTrouble, stateCounts, wholeState } from "../state-counts.ts";

const mostServices = 12;
const mostGroups = 16;

/** Returns a picture of the hub, its services and its spokes as a Mermaid block, bounded at any size. */
export function mermaidLines({ hub, overview }: Plan): readonly string[] {
  const services = byNews(overview.services);
  const groups = spokeGroups(overview);
  return [
    "```mermaid",
    "flowchart LR",
    `  subgraph hub["${label(`hub ${hub.vpc}`)}"]`,
    "    direction TB",
    ...services
      .slice(0, mostServices)
      .map(({ name, state }, i) => node(`    s${i}`, `${signs[state]} ${name}`, [{ state, count: 1 }])),
    ...moreServices(services.slice(mostServices)),
    ...(services.length === 0 ? [node("    s0", "no services", [])] : []),
    "  end",
    ...groups.slice(0, mostGroups).flatMap(groupLines),
    ...moreGroups(groups.slice(mostGroups)),
    "  classDef add fill:#dafbe1,stroke:#1a7f37,color:#0b3d17,stroke-width:2px",
    "  classDef remove fill:#ffebe9,stroke:#cf222e,color:#6e0b14,stroke-dasharray:5 3",
    "  classDef held fill:#fff8c5,stroke:#9a6700,color:#4d2d00,stroke-width:2px",
    "  classDef there fill:#f6f8fa,stroke:#57606a,color:#24292f",
    "  classDef part fill:#ffffff,stroke:#0969da,color:#24292f,stroke-width:2px",
    "  classDef partHeld fill:#ffffff,stroke:#9a6700,color:#24292f,stroke-width:2px",
    "```",
    "",
  ];
}

const signs: Readonly<Record<CellState, string>> = {
  unused: "·",
  there: "=",
  add: "+",
  change: "~",
  remove: "−",
  held: "!",
  conflict: "!",
  unknown: "?",
  own: "○",
};

function groupLines({ spokes, states }: SpokeGroup, index: number): readonly string[] {
  const [first] = spokes;
  const name = spokes.length === 1 ? (first?.name ?? "") : `${first?.name ?? ""} and ${spokes.length - 1} more`;
  return spokeLines(`p${index}`, name, stateCounts(states));
}

/** What is cut is counted: among it there may be what a reviewer must see. */
function moreGroups(groups: readonly SpokeGroup[]): readonly string[] {
  if (groups.length === 0) return [];
  const name = `and ${groups.length} more ${groups.length === 1 ? "group" : "groups"} of spokes`;
  return spokeLines("pmore", name, stateCounts(groups.flatMap(({ spokes, states }) => spokes.flatMap(() => states))));
}

function moreServices(services: readonly ServiceView[]): readonly string[] {
  if (services.length === 0) return [];
  const counts = stateCounts(services.map(({ state }) => state));
  const name = `and ${services.length} more ${services.length === 1 ? "service" : "services"}: ${signText(counts)}`;
  return [node("    smore", name, counts)];
}

/** A spoke that uses nothing has no line to the hub; one that leaves it for good has a broken one. */
function spokeLines(id: string, name: string, counts: readonly StateCount[]): readonly string[] {
  const whole = wholeState(counts);
  if (whole === "unused") return [node(`  ${id}`, `${name}: uses no service`, counts)];
  return [
    node(`  ${id}`, name, counts),
    `  hub ${whole === "remove" ? "-.->" : "-->"}|"${label(signText(counts))}"| ${id}`,
  ];
}

/** What has one sign is one number: `!2` is what does not happen, for whatever reason. */
function signText(counts: readonly StateCount[]): string {
  const bySign = groupBy(counts, ({ state }) => signs[state]);
  return [...bySign].map(([sign, own]) => `${sign}${own.reduce((sum, { count }) => sum + count, 0)}`).join(" ");
}

function node(id: string, text: string, counts: readonly StateCount[]): string {
  return `${id}["${label(text)}"]:::${classOf(wholeState(counts), counts)}`;
}

/** A full ground says what becomes of the whole; a white one that the line says what becomes of which part. */
function classOf(whole: WholeState, counts: readonly StateCount[]): string {
  if (whole === "part") return counts.some(({ state }) => isTrouble(state)) ? "partHeld" : "part";
  if (whole === "unused" || whole === "own") return "there";
  return isTrouble(whole) || whole === "change" ? "held" : whole;
}

/** What changes comes first, so that a bound cuts what stands. */
function byNews(services: readonly ServiceView[]): readonly ServiceView[] {
  const isNews = ({ state }: ServiceView): boolean => state !== "there";
  return [...services.filter(isNews), ...services.filter((service) => !isNews(service))];
}

// Mermaid reads quotes, brackets, hashes and Markdown in a label; a number in place of the character it does not.
function label(text: string): string {
  const cut = text.length > 60 ? `${text.slice(0, 59)}…` : text;
  return cut.replaceAll(/[^A-Za-z0-9 ._:/,+=!?−~·…-]/gu, (character) => `#${character.codePointAt(0) ?? 0};`);
}
