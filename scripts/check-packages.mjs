// Packs every package as the README says, holds what would be published against publint and attw, and installs it with
// npm in a fresh folder: what a workspace resolves by itself, nobody else can.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");
const packed = mkdtempSync(join(tmpdir(), "vpce-hub-pack-"));
try {
  run("npm", ["run", "--silent", "package", packed], root);
  const tarballs = readdirSync(packed).map((name) => join(packed, name));
  for (const tarball of tarballs) {
    run("npx", ["--no-install", "publint", tarball, "--strict"], root);
    run("npx", ["--no-install", "attw", tarball, "--profile", "esm-only", "--format", "ascii"], root);
  }
  installed(tarballs);
  refusedByNpm();
  process.stdout.write("packages: publint and attw found nothing, and npm installs what npm run package packs\n");
} finally {
  rmSync(packed, { recursive: true, force: true });
}

/** Installs the packages where nothing of the workspace is, and runs a command and an import of theirs. */
function installed(tarballs) {
  const folder = join(packed, "fresh");
  mkdirSync(folder);
  writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }\n');
  run("npm", ["install", "--no-audit", "--no-fund", ...tarballs], folder);
  const topology = join(root, "examples/session-manager/topology.yaml");
  run("npx", ["--no-install", "vpce-plan", topology, "--sandbox"], folder);
  const program = 'const { plan, apply } = await import("@vpce-hub/runner"); if (!plan || !apply) process.exit(1);';
  run(process.execPath, ["--input-type=module", "--eval", program], folder);
}

/** What npm itself packs cannot be installed, so it says so instead of packing. */
function refusedByNpm() {
  const { status, stderr } = spawnSync("npm", ["pack", "--dry-run"], {
    cwd: join(root, "packages/runner"),
    encoding: "utf8",
  });
  if (status !== 0 && stderr.includes("npm run package")) return;
  process.stderr.write(`npm pack was to be refused, and ended with ${status}\n${stderr}`);
  process.exit(1);
}

function run(command, args, cwd) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: "utf8" });
  if (status === 0) return;
  process.stderr.write(`${command} ${args.join(" ")}\n${stdout}${stderr}`);
  process.exit(1);
}
