// Packs every package and holds what would be published against publint and attw.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");
const packed = mkdtempSync(join(tmpdir(), "vpce-hub-pack-"));
try {
  for (const name of ["core", "aws-adapter", "runner", "simulator"]) {
    run("npx", ["--yes", "pnpm@12.21.0", "pack", "--pack-destination", packed], join(root, "packages", name));
  }
  for (const tarball of readdirSync(packed)) {
    run("npx", ["--no-install", "publint", join(packed, tarball), "--strict"], root);
    run("npx", ["--no-install", "attw", join(packed, tarball), "--profile", "esm-only", "--format", "ascii"], root);
  }
  process.stdout.write("packages: publint and attw found nothing\n");
} finally {
  rmSync(packed, { recursive: true, force: true });
}

function run(command, args, cwd) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: "utf8" });
  if (status === 0) return;
  process.stderr.write(`${command} ${args.join(" ")}\n${stdout}${stderr}`);
  process.exit(1);
}
