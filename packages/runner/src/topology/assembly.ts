import type { Path } from "./problems/path.ts";
import type { SpottedProblem, TopologyProblem } from "./problems/topology-problem.ts";
import type { Positions } from "./text/positions.ts";

/** One text of a topology: the file itself, or one that it includes. */
export interface Sheet {
  /** As messages name it. */
  readonly file: string;
  readonly text: string;
  /** Undefined where the text is no YAML. */
  readonly positions: Positions | undefined;
  /** What is wrong with the text itself. */
  readonly problems: readonly SpottedProblem[];
}

/** A document put together of the file and of those that it includes, and the way back to where each part is written. */
export interface Assembly {
  /** The document, with the entries of included files in the place of what includes them. */
  readonly value: unknown;
  readonly sheets: readonly Sheet[];
  /** What is wrong with the includes, by paths of where it is written. */
  readonly problems: readonly TopologyProblem[];
  /**
   * Returns the path of where something of the document is written: in the file as it is, in an included one behind its
   * name, such as `spokes/payments.yaml[0].account`.
   */
  readonly origin: (path: Path) => Path;
  /** Returns a scalar as it is written, by the path of where that is. */
  readonly sourceOf: (path: Path) => string | undefined;
  /** Returns in which text something is written, and where there. */
  readonly spotOf: (path: Path, aim: "key" | "value") => { readonly sheet: Sheet; readonly offset: number };
}

/** An included file: what paths begin with that lead into it, and its text. */
export interface IncludedSheet extends Sheet {
  readonly name: string;
}

/** Where one entry under `spokes` is written: in the file, or in an included one. */
export interface EntryOrigin {
  readonly sheet: IncludedSheet | undefined;
  readonly index: number;
}

/** Puts a document together; `entries` are the origins of what stands under `spokes` in `value`. */
export function assembled(
  value: unknown,
  {
    main,
    included,
    entries,
    problems,
  }: {
    readonly main: Sheet;
    readonly included: readonly IncludedSheet[];
    readonly entries: readonly EntryOrigin[];
    readonly problems: readonly TopologyProblem[];
  },
): Assembly {
  const sheetByName = new Map(included.map((sheet) => [sheet.name, sheet]));
  const written = (path: Path): { readonly sheet: Sheet; readonly path: Path } => {
    const [first, ...rest] = path;
    const sheet = typeof first === "string" ? sheetByName.get(first) : undefined;
    return sheet === undefined ? { sheet: main, path } : { sheet, path: rest };
  };
  return {
    value,
    sheets: [main, ...included],
    problems,
    origin: ([key, index, ...rest]: Path): Path => {
      if (key === undefined) return [];
      if (index === undefined) return [key];
      const entry = key === "spokes" && typeof index === "number" ? entries[index] : undefined;
      if (entry === undefined) return [key, index, ...rest];
      return entry.sheet === undefined ? [key, entry.index, ...rest] : [entry.sheet.name, entry.index, ...rest];
    },
    sourceOf: (path) => {
      const at = written(path);
      return at.sheet.positions?.sourceOf(at.path);
    },
    spotOf: (path, aim) => {
      const at = written(path);
      return { sheet: at.sheet, offset: at.sheet.positions?.offsetOf(at.path, aim) ?? 0 };
    },
  };
}
