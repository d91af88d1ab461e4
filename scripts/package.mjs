// Packs every package as it would be published, into a folder (default dist/packages), and says how to install them.
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join, relative, resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");
const folder = resolve(process.argv[2] ?? join(root, "dist/packages"));
mkdirSync(folder, { recursive: true });
for (const name of ["core", "aws-adapter", "runner", "simulator"]) {
  const { status, stdout, stderr } = spawnSync("npx", ["--yes", "pnpm@12.21.0", "pack", "--pack-destination", folder], {
    cwd: join(root, "packages", name),
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  if (status === 0) continue;
  process.stderr.write(`${name} cannot be packed\n${stdout}${stderr}`);
  process.exit(1);
}
process.stdout.write(`packed; to install: npm install ${join(relative(process.cwd(), folder) || ".", "*.tgz")}\n`);
