// Writes the API reports of the public packages; with --check only tells what is stale. A report is committed, so
// that a change of the public surface is seen in review.
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { Extractor, ExtractorConfig } from "@microsoft/api-extractor";

const root = resolve(import.meta.dirname, "..");
const isCheck = process.argv.includes("--check");
let isStale = false;

for (const name of ["core", "runner"]) {
  const folder = join(root, "packages", name);
  mkdirSync(join(folder, "etc"), { recursive: true });
  const config = ExtractorConfig.prepare({
    configObjectFullPath: join(folder, "api-extractor.json"),
    packageJsonFullPath: join(folder, "package.json"),
    configObject: configOf(folder, name),
  });
  const { apiReportChanged, errorCount } = Extractor.invoke(config, { localBuild: !isCheck, messageCallback: quiet });
  if (errorCount > 0 || (isCheck && apiReportChanged)) {
    isStale = true;
    process.stderr.write(`packages/${name}/etc/${name}.api.md is stale; run: npm run api\n`);
  }
}
if (isStale) process.exitCode = 1;

function configOf(folder, name) {
  return {
    projectFolder: folder,
    mainEntryPointFilePath: join(folder, "dist/index.d.ts"),
    newlineKind: "lf",
    compiler: {
      overrideTsconfig: {
        compilerOptions: {
          target: "es2022",
          lib: ["es2022"],
          module: "nodenext",
          moduleResolution: "nodenext",
          strict: true,
          skipLibCheck: true,
          types: name === "core" ? [] : ["node"],
        },
        files: [join(folder, "dist/index.d.ts")],
      },
    },
    apiReport: {
      enabled: true,
      reportFolder: join(folder, "etc"),
      reportTempFolder: join(folder, "dist/api"),
      reportFileName: `${name}.api.md`,
    },
    docModel: { enabled: false },
    dtsRollup: { enabled: false },
    tsdocMetadata: { enabled: false },
    messages: {
      extractorMessageReporting: { default: { logLevel: "none" } },
      tsdocMessageReporting: { default: { logLevel: "none" } },
    },
  };
}

/** Leaves only errors: the extractor speaks of its own compiler's version otherwise. */
function quiet(message) {
  if (message.logLevel !== "error") message.handled = true;
}
