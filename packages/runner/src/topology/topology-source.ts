import { realpath } from "node:fs/promises";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import type { ReadRelative } from "./policies.ts";
import { type ReadText, readTextFile, reasonOf } from "./text-file.ts";

/** Where a topology comes from: a file, or a text with a name for messages and a way to read its policy files. */
export type TopologySource =
  | { readonly file: string }
  | { readonly text: string; readonly name: string; readonly readFile: (relativePath: string) => Promise<string> };

/** A topology file as it was read, and the way to what it refers to. */
export interface OpenedSource {
  readonly file: string;
  readonly reading: ReadText;
  readonly readRelative: ReadRelative;
}

/** Opens a source of either kind. */
export async function openSource(source: TopologySource): Promise<OpenedSource> {
  if ("file" in source) {
    return {
      file: source.file,
      reading: await readTextFile(source.file),
      readRelative: (path) => readBelow(source.file, path),
    };
  }
  return {
    file: source.name,
    reading: { kind: "text", text: source.text },
    readRelative: (path) => readWith(source.readFile, path),
  };
}

async function readWith(readFile: (path: string) => Promise<string>, path: string): Promise<ReadText> {
  try {
    return { kind: "text", text: await readFile(path) };
  } catch (error) {
    return { kind: "unreadable", reason: reasonOf(error) };
  }
}

// Links are followed before the check, or a link in a pull request could lead anywhere.
async function readBelow(topologyFile: string, path: string): ReturnType<ReadRelative> {
  try {
    const folder = await realpath(dirname(resolve(topologyFile)));
    const file = await realpath(join(folder, path));
    const way = relative(folder, file);
    return way === ".." || way.startsWith(`..${sep}`) || isAbsolute(way)
      ? { kind: "outside" }
      : await readTextFile(file);
  } catch (error) {
    return { kind: "unreadable", reason: reasonOf(error) };
  }
}
