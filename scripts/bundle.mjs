// Bundles the commands into packages/runner/dist/cli, so that each starts in the time of Node itself plus little. The
// libraries are what tsc makes of them; only the commands are bundled (docs/decisions/0009).
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { build, transform } from "esbuild";
import { directImports, prunableSchemas } from "./bundle-plugins.mjs";
import { licenseTexts } from "./license-texts.mjs";

const root = resolve(import.meta.dirname, "..");
const runner = join(root, "packages/runner");
const target = join(runner, "dist/cli");
const dialect = { platform: "node", target: "node20.19", legalComments: "none" }; // the licenses are beside it, whole

const { outputFiles, metafile } = await build({
  ...dialect,
  absWorkingDir: root,
  entryPoints: ["vpce", "vpce-apply", "vpce-plan"].map((name) => join(runner, "src/cli", `${name}.ts`)),
  outdir: target,
  chunkNames: "parts/[name]-[hash]",
  bundle: true,
  format: "esm",
  // What is imported later is loaded later.
  splitting: true,
  // ES modules, of which what is not used can be left out. yaml has some, but not as its entry for Node.
  mainFields: ["module", "main"],
  alias: { yaml: join(runner, "node_modules/yaml/browser/index.js") },
  plugins: [prunableSchemas(), directImports("@vpce-hub/core", join(root, "packages/core/dist/index.js"))],
  sourcemap: "inline",
  sourcesContent: false,
  metafile: true,
  write: false,
  logLevel: "warning",
});

removeOld();
for (const { path, text } of outputFiles) await writeCommonJs(path, text);
writeFileSync(join(target, "package.json"), '{ "type": "commonjs" }\n');
writeFileSync(join(target, "THIRD-PARTY-LICENSES.txt"), licenseTexts(bundledFiles()));

/**
 * Writes a part as CommonJS, into which the bundler itself does not split: Node reads and links it at once, and its
 * loader of ES modules, which takes longer than all of `--help`, is not even started.
 */
async function writeCommonJs(path, text) {
  const { code, map } = await transform(text, {
    ...dialect,
    format: "cjs",
    supported: { "dynamic-import": false },
    sourcefile: relative(dirname(path), path),
    sourcemap: "external",
    sourcesContent: false,
    logLevel: "warning",
    logOverride: { "empty-import-meta": "error" }, // there is none in CommonJS
  });
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${code}//# sourceMappingURL=${relative(dirname(path), path)}.map\n`, {
    mode: code.startsWith("#!") ? 0o755 : 0o644,
  });
  writeFileSync(`${path}.map`, map);
}

/** Lists the files of which something is in the bundle. */
function bundledFiles() {
  return Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? resolve(root, file) : [])),
  );
}

/** The types that tsc leaves here stay: it would not write them again. */
function removeOld() {
  rmSync(join(target, "parts"), { recursive: true, force: true });
  for (const name of readdirSync(target)) if (/\.js(\.map)?$/.test(name)) rmSync(join(target, name));
}
