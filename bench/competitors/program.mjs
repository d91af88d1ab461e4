import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** Returns where a program is on the PATH; undefined when it is not. */
export function programOf(name) {
  const file = (process.env.PATH ?? "")
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(existsSync);
  return file?.includes("/.pyenv/shims/") ? behindShim(name) : file;
}

/** A shim looks for the program anew at every start, which would be laid at the program's door. */
function behindShim(name) {
  const { stdout } = spawnSync(programOf("pyenv") ?? "pyenv", ["which", name], { encoding: "utf8" });
  return stdout?.trim() || undefined;
}
