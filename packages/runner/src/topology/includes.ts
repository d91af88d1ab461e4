import { quoted, printable } from "../base/printable.ts";
import { type Assembly, type EntryOrigin, type IncludedSheet, type Sheet, assembled } from "./assembly.ts";
import type { ReadRelative } from "./policies.ts";
import type { Path } from "./problems/path.ts";
import type { TopologyProblem } from "./problems/topology-problem.ts";
import { parseYaml } from "./text/parse.ts";
import { withoutByteOrderMark } from "./text/text-file.ts";

/** How the files are found and read that a topology includes. */
export interface IncludeSource {
  readonly readRelative: ReadRelative;
  /** Returns the files that fit a path with `*` and `?`, in order, as paths relative to the topology file. */
  readonly filesMatching: (glob: string) => Promise<readonly string[]>;
  /** Returns a relative path as messages name the file. */
  readonly shown: (path: string) => string;
}

/** Files at most that a topology may include: each is read as a whole. */
const mostFiles = 1_000;

/** Reads the files that a document includes, and puts the document together. */
export async function assemble(value: unknown, main: Sheet, source: IncludeSource): Promise<Assembly> {
  const spokes = spokesOf(value);
  if (spokes === undefined || !spokes.some((entry) => includeOf(entry) !== undefined))
    return assembled(value, { main, included: [], entries: [], problems: [] });
  const reader = new IncludeReader(source);
  const entries: { readonly entry: unknown; readonly origin: EntryOrigin }[] = [];
  for (const [index, entry] of spokes.entries()) {
    const files = await reader.read(entry, ["spokes", index, "include"]);
    if (files === undefined) entries.push({ entry, origin: { sheet: undefined, index } });
    else
      for (const { items, sheet } of files)
        entries.push(...items.map((item, at) => ({ entry: item, origin: { sheet, index: at } })));
  }
  return assembled(
    { ...Object(value), spokes: entries.map(({ entry }) => entry) },
    { main, included: reader.sheets, entries: entries.map(({ origin }) => origin), problems: reader.problems },
  );
}

interface IncludedList {
  readonly sheet: IncludedSheet;
  readonly items: readonly unknown[];
}

interface IncludedFile {
  readonly list: IncludedList | undefined;
  readonly problems: readonly TopologyProblem[];
}

class IncludeReader {
  readonly sheets: IncludedSheet[] = [];
  readonly problems: TopologyProblem[] = [];
  readonly #source: IncludeSource;

  constructor(source: IncludeSource) {
    this.#source = source;
  }

  /** Returns the lists of the files that an entry includes; undefined for one that stays as it is. */
  async read(entry: unknown, path: Path): Promise<readonly IncludedList[] | undefined> {
    const glob = includeOf(entry);
    // Other keys beside it, and what is no path, are the schema's to tell.
    if (glob === undefined || Object.keys(Object(entry)).length > 1 || !/\.ya?ml$/.test(glob)) return undefined;
    const files = isGlob(glob) ? await this.#source.filesMatching(glob) : [glob];
    const twice = files.filter((file) => this.sheets.some(({ name }) => name === file));
    const fresh = files.filter((file) => !twice.includes(file));
    if (files.length === 0) this.problems.push(noFile(glob, path));
    if (this.sheets.length + fresh.length > mostFiles) {
      this.problems.push(tooManyFiles(path));
      return [];
    }
    for (const file of twice) this.problems.push(includedTwice(file, path));
    const read = await Promise.all(fresh.map((file) => this.#readFile(file, path)));
    const lists = read.flatMap(({ list }) => list ?? []);
    this.problems.push(...read.flatMap(({ problems }) => problems));
    this.sheets.push(...lists.map(({ sheet }) => sheet));
    return lists;
  }

  async #readFile(name: string, path: Path): Promise<IncludedFile> {
    const reading = await this.#source.readRelative(name);
    if (reading.kind !== "text") return { list: undefined, problems: [unreadable(name, { ...reading, path })] };
    const text = withoutByteOrderMark(reading.text);
    const parsed = parseYaml(text);
    const file = this.#source.shown(name);
    if (parsed.kind === "unparsable") {
      const problems = parsed.problems.map(({ problem, offset }) => ({
        problem: problem.code === "topology.empty" ? notAList(name) : problem,
        offset,
      }));
      return { list: { items: [], sheet: { name, file, text, positions: undefined, problems } }, problems: [] };
    }
    const { value, positions, problems } = parsed;
    const isList = Array.isArray(value);
    const wrong = isList ? [] : [{ problem: notAList(name), offset: 0 }];
    const items: readonly unknown[] = isList ? value : [];
    return {
      list: { items, sheet: { name, file, text, positions, problems: [...problems, ...wrong] } },
      problems: items.flatMap((item, i) => (includeOf(item) === undefined ? [] : nested(name, i))),
    };
  }
}

function spokesOf(value: unknown): readonly unknown[] | undefined {
  const spokes: unknown = Object.getOwnPropertyDescriptor(Object(value), "spokes")?.value;
  return Array.isArray(spokes) ? spokes : undefined;
}

function includeOf(entry: unknown): string | undefined {
  const include: unknown = Object.getOwnPropertyDescriptor(Object(entry), "include")?.value;
  return typeof include === "string" ? include : undefined;
}

function isGlob(path: string): boolean {
  return path.includes("*") || path.includes("?");
}

function noFile(glob: string, path: Path): TopologyProblem {
  return {
    code: "topology.include-empty",
    path,
    message: `no file matches ${quoted(glob)}`,
    hint: "write the path relative to this file; `*` and `?` stand for what is within one name",
  };
}

function tooManyFiles(path: Path): TopologyProblem {
  return {
    code: "topology.too-many",
    path,
    message: `more than ${mostFiles} files are included`,
    hint: "put several lists into one file",
  };
}

function includedTwice(name: string, path: Path): TopologyProblem {
  return {
    code: "topology.include-twice",
    path,
    message: `the file ${quoted(name)} is included before`,
    hint: "include each file once",
  };
}

function notAList(name: string): TopologyProblem {
  return {
    code: "topology.include-not-a-list",
    path: [name],
    message: `the included file ${quoted(name)} holds no list`,
    hint: "write a list of spokes: a hyphen before each of them, and nothing around; an empty list is []",
  };
}

function nested(name: string, index: number): TopologyProblem {
  return {
    code: "topology.include-nested",
    path: [name, index, "include"],
    message: `the included file ${quoted(name)} includes another one`,
    hint: "include that file in the topology file itself",
  };
}

type Unread = Exclude<Awaited<ReturnType<ReadRelative>>, { readonly kind: "text" }>;

function unreadable(name: string, reading: Unread & { readonly path: Path }): TopologyProblem {
  const file = `the included file ${quoted(name)}`;
  const { path } = reading;
  const code = "topology.include-unreadable";
  switch (reading.kind) {
    case "outside":
      return {
        code: "topology.include-outside",
        path,
        message: `${file} is outside both the folder of the topology file and the working directory`,
        hint: "move it into one of them: plans print spokes, and a topology must not make them print other files",
      };
    case "too-large":
      return { code, path, message: `${file} is larger than 1 MiB`, hint: "divide it into several" };
    case "not-text":
      return { code, path, message: `${file} is not text: ${reading.reason}`, hint: "save it as UTF-8" };
    case "unreadable":
      return {
        code,
        path,
        message: `${file} cannot be read: ${printable(reading.reason)}`,
        hint: "write the path of a file relative to this one",
      };
  }
}
