import type { CellState, Plan, ServiceView } from "@vpce-hub/core";
import { type SpokeGroup, spokeGroups } from "../spoke-groups.ts";

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
    ...services.slice(0, mostServices).map(({ name, state }, i) => node(`    s${i}`, `${signs[state]} ${name}`, state)),
    ...more("    s", services.length - mostServices, "services"),
    ...(services.length === 0 ? [node("    s0", "no services", "unused")] : []),
    "  end",
    ...groups.slice(0, mostGroups).flatMap(groupLines),
    ...more("  p", groups.length - mostGroups, "groups of spokes"),
    "  classDef add fill:#dafbe1,stroke:#1a7f37,color:#0b3d17,stroke-width:2px",
    "  classDef remove fill:#ffebe9,stroke:#cf222e,color:#6e0b14,stroke-dasharray:5 3",
    "  classDef held fill:#fff8c5,stroke:#9a6700,color:#4d2d00,stroke-width:2px",
    "  classDef there fill:#f6f8fa,stroke:#57606a,color:#24292f",
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
};

function groupLines({ spokes, states }: SpokeGroup, index: number): readonly string[] {
  const [first] = spokes;
  const name = spokes.length === 1 ? (first?.name ?? "") : `${first?.name ?? ""} and ${spokes.length - 1} more`;
  const order: readonly CellState[] = ["add", "remove", "conflict", "held", "unknown", "there"];
  const counts = order.flatMap((state) => {
    const count = states.filter((own) => own === state).length;
    return count === 0 ? [] : [{ state, text: `${signs[state]}${count}` }];
  });
  const isOnly = counts.length === 1 && counts[0] !== undefined ? counts[0].state : undefined;
  const state = isOnly ?? (counts.some((own) => isHeld(own.state)) ? "held" : counts.length === 0 ? "there" : "add");
  const edge = counts.length === 0 ? "---" : `-->|"${label(counts.map(({ text }) => text).join(" "))}"|`;
  return [node(`  p${index}`, name, state), `  hub ${edge} p${index}`];
}

function isHeld(state: CellState): boolean {
  return state === "held" || state === "conflict" || state === "unknown";
}

function node(id: string, text: string, state: CellState): string {
  const style = isHeld(state) || state === "change" ? "held" : state === "unused" ? "there" : state;
  return `${id}["${label(text)}"]:::${style}`;
}

function more(id: string, rest: number, what: string): readonly string[] {
  return rest > 0 ? [node(`${id}more`, `and ${rest} more ${what}`, "there")] : [];
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
