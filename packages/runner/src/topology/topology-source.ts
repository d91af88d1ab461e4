import { realpath } from "node:fs/promises";
import { dirname, isAbsolute, join, posix, relative, resolve, sep } from "node:path";
import { matchingFiles } from "./matching-files.ts";
import type { ReadRelative } from "./policies.ts";
import { type ReadText, readTextFile, reasonOf } from "./text/text-file.ts";

/** A text of a topology: what a file holds, or a text with a name for messages and a way to read its policy files. */
export type TopologyText =
  | {
      /** A regular file, or a pipe such as `/dev/stdin`, which is read to its end. */
      readonly file: string;
      /** What it holds, where that was read before; what it refers to is read beside the file. */
      readonly text?: string;
      /** A folder below which what it refers to may lie, beside its own folder and the working directory. */
      readonly root?: string;
    }
  | {
      readonly text: string;
      readonly name: string;
      readonly readFile: (relativePath: string) => Promise<string>;
      /** Returns the paths that fit one with `*` and `?`, for `include`; without it only files by name are found. */
      readonly listFiles?: (glob: string) => Promise<readonly string[]>;
    };

/** Returns what a source is called in messages. */
export function nameOf(source: { readonly file: string } | { readonly name: string }): string {
  return "file" in source ? source.file : source.name;
}

/** A topology file as it was read, and the way to what it refers to. */
export interface OpenedSource {
  readonly file: string;
  readonly reading: ReadText;
  readonly readRelative: ReadRelative;
  /** Returns the files beside it that fit a path with `*` and `?`, sorted. */
  readonly filesMatching: (glob: string) => Promise<readonly string[]>;
  /** Returns a path relative to it as messages name the file. */
  readonly shown: (path: string) => string;
}

/** Opens a source of either kind; `signal` ends the wait for a pipe. */
export async function openSource(source: TopologyText, signal?: AbortSignal): Promise<OpenedSource> {
  if ("file" in source) {
    const { file, text, root } = source;
    return {
      file,
      reading: text === undefined ? await readTextFile(file, signal) : { kind: "text", text },
      readRelative: (path) => readBelow(file, path, root),
      filesMatching: async (glob) => matchingFiles(dirname(resolve(file)), glob),
      shown: (path) => (isAbsolute(path) ? path : join(dirname(file), path)),
    };
  }
  return {
    file: source.name,
    reading: { kind: "text", text: source.text },
    readRelative: async (path) => (isLeadingOut(path) ? { kind: "outside" } : readWith(source.readFile, path)),
    filesMatching: async (glob) => (await source.listFiles?.(glob)) ?? [],
    shown: (path) => path,
  };
}

/** A text has no folder on a disk; what its host is asked for stays below the place that the host takes it from. */
function isLeadingOut(path: string): boolean {
  const plain = posix.normalize(path.replaceAll("\\", "/"));
  return posix.isAbsolute(plain) || /^[A-Za-z]:/.test(plain) || plain === ".." || plain.startsWith("../");
}

async function readWith(readFile: (path: string) => Promise<string>, path: string): Promise<ReadText> {
  try {
    return { kind: "text", text: await readFile(path) };
  } catch (error) {
    return { kind: "unreadable", reason: reasonOf(error) };
  }
}

// Links are followed before the check, or a link in a pull request could lead anywhere. A checkout often keeps its
// topologies and its policies in folders side by side, so the working directory counts as inside too.
async function readBelow(topologyFile: string, path: string, root = "."): ReturnType<ReadRelative> {
  try {
    const folder = dirname(resolve(topologyFile));
    const file = await realpath(isAbsolute(path) ? path : join(folder, path));
    const roots = await Promise.all([folder, process.cwd(), root].map(async (one) => realpath(one)));
    return roots.some((one) => isWithin(file, one)) ? await readTextFile(file) : { kind: "outside" };
  } catch (error) {
    return { kind: "unreadable", reason: reasonOf(error) };
  }
}

function isWithin(file: string, root: string): boolean {
  const way = relative(root, file);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
