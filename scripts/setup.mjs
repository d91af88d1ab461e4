// Installs the workspace with the pinned pnpm, so that npm alone is enough on a fresh machine.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";

const pnpm = "pnpm@12.21.0";
const lock = readFileSync(new URL("../pnpm-lock.yaml", import.meta.url), "utf8");
const stamp = new URL("../node_modules/.setup-of-lockfile", import.meta.url);

if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== lock) {
  const { status } = spawnSync(
    "npx",
    ["--yes", pnpm, "install", "--frozen-lockfile", "--reporter=append-only", "--loglevel=warn"],
    { stdio: ["ignore", "inherit", "inherit"], shell: process.platform === "win32" },
  );
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(stamp, lock);
}
