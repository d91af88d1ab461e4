import { lstat, readdir } from "node:fs/promises";
import { isAbsolute, join } from "node:path";

/**
 * Returns the paths below a folder that fit one with `*` and `?`, sorted. These stand for what is within one name, and
 * not for a leading dot. A folder that cannot be listed holds nothing that fits.
 */
export async function matchingFiles(folder: string, glob: string): Promise<readonly string[]> {
  const [first = "", ...rest] = glob.split("/");
  const start = isAbsolute(glob) ? ["/"] : await fitting(folder, [""], first);
  let paths = start;
  for (const part of rest) paths = await fitting(folder, paths, part);
  const found = await Promise.all(paths.map(async (path) => ((await isThere(folder, path)) ? [path] : [])));
  return found.flat().sort();
}

/** What is below a folder that a wildcard stands for is not there in each of them. */
async function isThere(folder: string, path: string): Promise<boolean> {
  return lstat(isAbsolute(path) ? path : join(folder, path)).then(
    () => true,
    () => false,
  );
}

async function fitting(folder: string, before: readonly string[], part: string): Promise<readonly string[]> {
  const isOpen = part.includes("*") || part.includes("?");
  if (!isOpen) return before.map((path) => joined(path, part));
  const fits = new RegExp(`^${Array.from(part, patternOf).join("")}$`, "su");
  const lists = await Promise.all(
    before.map(async (path) => {
      const names = await namesIn(isAbsolute(path) ? path : join(folder, path));
      return names
        .filter((name) => fits.test(name) && (part.startsWith(".") || !name.startsWith(".")))
        .map((name) => joined(path, name));
    }),
  );
  return lists.flat();
}

function joined(path: string, part: string): string {
  return path === "" || path === "/" ? `${path}${part}` : `${path}/${part}`;
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch {
    return [];
  }
}

function patternOf(character: string): string {
  if (character === "*") return ".*";
  if (character === "?") return ".";
  return character.replace(/[\\^$.*+?()[\]{}|/]/u, String.raw`\$&`);
}
