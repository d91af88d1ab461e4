import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Makes a folder that is gone when this process has ended, however it ends. */
export function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), "vpce-hub-bench-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
