import { type Document, type ErrorCode, isScalar, visit } from "yaml";
import { indexLines } from "./line-index.ts";
import { cut, printable } from "../../base/printable.ts";
import type { SpottedProblem } from "../problems/topology-problem.ts";

const hints: Partial<Record<ErrorCode, string>> = {
  BAD_ALIAS: "put text that starts with * in quotes",
  BAD_DIRECTIVE: "remove the line; a topology needs no directives",
  BAD_DQ_ESCAPE: "double the backslash, or use single quotes",
  BAD_INDENT: "check the indentation and the closing brackets",
  BAD_SCALAR_START: "put the text in quotes",
  BLOCK_AS_IMPLICIT_KEY: "check the indentation; put text that holds a colon in quotes",
  MISSING_CHAR: "add what is missing, such as a space after a colon or a closing quote",
  MULTILINE_IMPLICIT_KEY: "add the colon after a key, or the space after a hyphen",
  TAB_AS_INDENT: "indent with spaces",
  TAG_RESOLVE_FAILED: "remove the tag; a topology is plain text, numbers, lists and mappings",
};

// Where the parser speaks of its own terms.
const messages: Partial<Record<ErrorCode, string>> = {
  BLOCK_AS_IMPLICIT_KEY: "a key with a colon stands where its line already has one",
  MULTILINE_IMPLICIT_KEY: "a line is neither a key with a colon nor an item with a hyphen",
};

/** Returns what the parser complains about; of complaints on lines in a row only the first, which brought the rest. */
export function syntaxProblems(document: Document.Parsed, text: string): readonly SpottedProblem[] {
  const lines = indexLines(text);
  const complaints = [...document.errors, ...document.warnings]
    .map(({ code, pos, message }) => {
      const offset = isUnclosedQuote(message) ? (openingQuote(document, text.slice(0, pos[0])) ?? pos[0]) : pos[0];
      return { code, message, offset, line: lines.lineColumnOf(offset).line };
    })
    .toSorted((a, b) => a.offset - b.offset);
  return untilTab(complaints)
    .filter(({ line }, i) => line > (complaints[i - 1]?.line ?? -1) + 1)
    .map(({ code, message, offset }) => ({
      offset,
      problem: { code: "topology.syntax", path: [], message: messages[code] ?? reworded(message), hint: hints[code] },
    }));
}

/** Behind a tab the parser has lost the indentation: what it says of the rest is about that, or about more tabs. */
function untilTab<T extends { readonly code: ErrorCode }>(complaints: readonly T[]): readonly T[] {
  const tab = complaints.findIndex(({ code }) => code === "TAB_AS_INDENT");
  return tab < 0 ? complaints : complaints.slice(0, tab + 1);
}

function isUnclosedQuote(message: string): boolean {
  return message.startsWith("Missing closing ");
}

// The parser misses the quote only where the text ends at last. No text of a topology goes over a line break, so the
// first quoted one that does is where to look, or else the last one opened.
function openingQuote(document: Document.Parsed, textBefore: string): number | undefined {
  let last: number | undefined;
  visit(document, (_, node) => {
    const [start, end] = (isScalar(node) && node.type?.startsWith("QUOTE") && node.range) || [textBefore.length, 0];
    if (start >= textBefore.length) return undefined;
    last = start;
    return textBefore.slice(start, end).includes("\n") ? visit.BREAK : undefined;
  });
  return last;
}

function reworded(message: string): string {
  const text = printable(cut(message));
  if (isUnclosedQuote(message)) return "a quote is not closed";
  return text.charAt(0).toLowerCase() + text.slice(1);
}
