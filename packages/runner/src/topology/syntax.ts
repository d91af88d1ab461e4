import { type Document, type ErrorCode, isScalar, visit } from "yaml";
import { printable } from "./printable.ts";
import type { SpottedProblem } from "./topology-problem.ts";

const hints: Partial<Record<ErrorCode, string>> = {
  BAD_ALIAS: "put text that starts with * in quotes",
  BAD_DIRECTIVE: "remove the line; a topology needs no directives",
  BAD_DQ_ESCAPE: "double the backslash, or use single quotes",
  BAD_INDENT: "check the indentation and the closing brackets",
  BAD_SCALAR_START: "put the text in quotes",
  BLOCK_AS_IMPLICIT_KEY: "check the indentation; put text that holds a colon in quotes",
  MISSING_CHAR: "add what is missing, such as a space after a colon or a closing quote",
  MULTILINE_IMPLICIT_KEY: "check the indentation; a key needs a colon on its own line",
  TAB_AS_INDENT: "indent with spaces",
  TAG_RESOLVE_FAILED: "remove the tag; a topology is plain text, numbers, lists and mappings",
};

/** Returns what the parser complains about, the first of each line: the rest mostly follows from it. */
export function syntaxProblems(document: Document.Parsed, text: string): readonly SpottedProblem[] {
  const lines = new Set<number>();
  return [...document.errors, ...document.warnings].flatMap(({ code, pos, message }) => {
    const offset = isUnclosedQuote(message) ? (openingQuote(document) ?? pos[0]) : pos[0];
    const line = text.lastIndexOf("\n", offset - 1);
    if (lines.has(line)) return [];
    lines.add(line);
    return [{ offset, problem: { code: "topology.syntax" as const, path: [], message: reworded(message), hint: hints[code] } }];
  });
}

function isUnclosedQuote(message: string): boolean {
  return message.startsWith("Missing closing ");
}

// The parser sees that a quote is missing only at the end of the file; the last one opened is where to look.
function openingQuote(document: Document.Parsed): number | undefined {
  let last: number | undefined;
  visit(document, (_, node) => {
    if (isScalar(node) && (node.type === "QUOTE_DOUBLE" || node.type === "QUOTE_SINGLE")) last = node.range?.[0];
  });
  return last;
}

function reworded(message: string): string {
  const text = printable(message.length > 160 ? `${message.slice(0, 159)}…` : message);
  if (isUnclosedQuote(message)) return "a quote is not closed";
  return text.charAt(0).toLowerCase() + text.slice(1);
}
