import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** Returns where a program is on the PATH; undefined when it is not. */
export function programOf(name) {
  const file = (process.env.PATH ?? "")
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(existsSync);
  if (!file?.includes("/.pyenv/shims/")) return file;
  // A shim looks for the program anew at every start, which would be laid at the program's door.
  return execFileSync(programOf("pyenv"), ["which", name], { encoding: "utf8" }).trim();
}
