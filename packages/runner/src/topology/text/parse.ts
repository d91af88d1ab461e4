import { Composer, type Document, Lexer, Parser } from "yaml";
import { followAliases } from "./aliases.ts";
import { firstSteps } from "../problems/first-steps.ts";
import { plainOf } from "./plain.ts";
import { type Positions, positionsIn } from "./positions.ts";
import { largestText } from "./text-file.ts";
import { syntaxProblems } from "./syntax.ts";
import type { SpottedProblem, TopologyProblem } from "../problems/topology-problem.ts";

/** A text as a plain value with positions, or why it is none. */
export type ParsedText =
  | {
      readonly kind: "parsed";
      readonly value: unknown;
      readonly positions: Positions;
      /** What is wrong with single keys; the rest of the value can be looked at all the same. */
      readonly problems: readonly SpottedProblem[];
    }
  | { readonly kind: "unparsable"; readonly problems: readonly SpottedProblem[] };

// A topology is 5 deep. The parser recurses, and far deeper nesting ends the process, not only the call.
const deepest = 64;

/** Parses YAML 1.2 (core schema) into a plain value with positions. */
export function parseYaml(text: string): ParsedText {
  const unfit = unfitness(text);
  if (unfit !== undefined) return unparsable([unfit]);
  const composed = compose(text);
  if ("offset" in composed) return unparsable([tooDeep(composed.offset)]);

  const [document, second] = composed.documents;
  if (document === undefined) return unparsable([empty]);
  const broken = syntaxProblems(document, text);
  if (second !== undefined) return unparsable([...broken, severalDocuments(second)]);
  if (broken.length > 0) return unparsable(broken);
  return valueOf(document);
}

function valueOf(document: Document.Parsed): ParsedText {
  const root = document.contents;
  if (root === null) return unparsable([empty]);
  const { targets, problems } = followAliases(root);
  if (problems.length > 0) return unparsable(problems);
  const plain = plainOf(root, targets);
  if (plain.value === null) return unparsable([empty]);
  return { kind: "parsed", ...plain, positions: positionsIn(root, targets) };
}

type Composed = { readonly documents: readonly Document.Parsed[] } | { readonly offset: number };

function compose(text: string): Composed {
  const parser = new Parser();
  const tokens = [];
  for (const lexeme of new Lexer().lex(text)) {
    tokens.push(...parser.next(lexeme));
    if (parser.stack.length > deepest) return { offset: parser.offset };
  }
  tokens.push(...parser.end());
  // Its own check of unique keys compares each key with all before it, which takes a minute for a hostile file.
  const composer = new Composer({ version: "1.2", schema: "core", uniqueKeys: false, resolveKnownTags: false });
  return { documents: [...composer.compose(tokens, false, text.length)] };
}

function unfitness(text: string): SpottedProblem | undefined {
  if (text.length > largestText || Buffer.byteLength(text) > largestText)
    return { offset: 0, problem: tooLargeProblem };
  const control = text.search(/[^\P{Cc}\t\n\r]/u);
  if (control < 0) return undefined;
  const code = text.charCodeAt(control).toString(16).padStart(4, "0");
  return { offset: control, problem: notTextProblem(`it holds the control character U+${code.toUpperCase()}`) };
}

/** Says that a topology is too large to be one. */
export const tooLargeProblem: TopologyProblem = {
  code: "topology.too-large",
  path: [],
  message: "the file is larger than 1 MiB",
  hint: "check that this is a topology file; divide a topology that is really this large into several",
};

/** Says that a file holds no text. */
export function notTextProblem(reason: string): TopologyProblem {
  return {
    code: "topology.not-text",
    path: [],
    message: `the file is not plain text: ${reason}`,
    hint: "save the file as UTF-8 text",
  };
}

const empty: SpottedProblem = {
  offset: 0,
  problem: {
    code: "topology.empty",
    path: [],
    message: "the file holds no topology",
    hint: firstSteps,
  },
};

function severalDocuments(second: Document.Parsed): SpottedProblem {
  return {
    offset: second.range[0],
    problem: {
      code: "topology.several-documents",
      path: [],
      message: "the file holds more than one YAML document",
      hint: "put each topology in a file of its own; one command takes several files",
    },
  };
}

function tooDeep(offset: number): SpottedProblem {
  return {
    offset,
    problem: {
      code: "topology.too-deep",
      path: [],
      message: `lists and mappings are nested more than ${deepest} deep`,
      hint: "check the brackets, hyphens and indentation",
    },
  };
}

function unparsable(problems: readonly SpottedProblem[]): ParsedText {
  return { kind: "unparsable", problems };
}
