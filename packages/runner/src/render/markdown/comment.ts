import { counted } from "../../documents/counts.ts";
import { code, prose } from "./escape.ts";
import { headerOf } from "./header.ts";
import type { Checked, CommentInput } from "./comment-input.ts";
import { type Bound, bounded, commentBound } from "./bound.ts";
import { type Part, leastLevel, levels } from "./level.ts";
import { planPart } from "./plan-part.ts";

/**
 * Returns the plans as one comment within a bound: full, then folded by service and spoke, then counts and a pointer.
 * Deletes and refusals are the last to go, and never without a word of how many and where they are.
 */
export function commentText(input: CommentInput, bound: Bound = commentBound): string {
  const header = headerOf(
    input.plans.map(({ plan }) => plan),
    Math.floor(bound.most / 8),
    input.key,
  );
  const room = bound.most - bound.sizeOf(header) - 1;
  const parts = partsOf(input);
  for (const level of levels) {
    const text = parts.flatMap((part) => part(level, Number.MAX_SAFE_INTEGER)).join("\n");
    if (bound.sizeOf(text) <= room) return `${header}\n${text}`;
  }
  return `${header}\n${cutText(parts, room, bound)}`;
}

function partsOf(input: CommentInput): readonly Part[] {
  return [
    ...(input.problems.length === 0 ? [] : [problemPart(input)]),
    ...(input.checked ?? []).map(checkedPart),
    ...input.errors.map(errorPart),
    ...input.plans.map((planned) => planPart(planned, input)),
  ];
}

/** Gives each part an equal share; what does not fit is cut line by line, and the last line says how much. */
function cutText(parts: readonly Part[], room: number, { sizeOf }: Bound): string {
  const share = Math.floor(room / Math.max(1, parts.length)) - 100;
  const texts = parts.map((part) => part(leastLevel, Math.floor(share / 3)).join("\n"));
  let text = "";
  for (const [index, next] of texts.entries()) {
    const longer = text === "" ? next : `${text}\n${next}`;
    if (sizeOf(longer) > room - 100)
      return `${text}\n${counted(texts.length - index, "further topology")} did not fit here.\n`;
    text = longer;
  }
  return text;
}

function problemPart({ problems }: CommentInput): Part {
  return (_, room) => [
    "## vpce-hub: the topology cannot be used",
    "",
    ...bounded(
      problems.map(({ file, line, column, code: id, message, hint }) => {
        const advice = hint === undefined ? "" : ` Hint: ${prose(hint)}`;
        return `- ${code(`${file}:${line}:${column}`)} ${code(id)}: ${prose(message)}.${advice}`;
      }),
      room === Number.MAX_SAFE_INTEGER ? 40_000 : room,
      (rest) => `- and ${counted(rest, "more problem")}; \`vpce-plan\` lists them all`,
    ),
    "",
  ];
}

function checkedPart({ file, topology: { name, services, spokes, selections } }: Checked): Part {
  return () => [
    `## ${code(name)}: the file can be used`,
    "",
    `${code(file)} has ${counted(services.length, "service")} and ${counted(spokes.length, "spoke")}${selections.length === 0 ? "" : `, and ${counted(selections.length, "selection")} that ${selections.length === 1 ? "finds" : "find"} more`}. Only the file was checked: AWS was not asked, so there is no plan.`,
    "",
  ];
}

function errorPart({ file, error }: CommentInput["errors"][number]): Part {
  return () => [
    `## vpce-hub: no plan of ${code(file)}`,
    "",
    `${code(error.code)}: ${prose(error.message.slice(0, 2_000))}`,
    ...(error.hint === undefined ? [] : ["", `Hint: ${prose(error.hint.slice(0, 1_000))}`]),
    "",
  ];
}
