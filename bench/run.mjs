// npm run bench [-- [--quick] [PART…]]: builds, measures, prints tables with the ratios first, and keeps them as JSON.
// Parts: apply, shared, calls, distribution, verify, planner, start-up; all when none is named. Results go to bench/results/latest.json, with
// --quick (small sizes, no Terraform) to quick.json, where a part replaces its earlier self and leaves the others alone.
// A case that fails is told below its table and in the JSON, the others run all the same, and the exit code is 1.
import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { partsOf } from "./parts.mjs";
import { reportOf } from "./report.mjs";
import { Results } from "./results.mjs";

const root = resolve(import.meta.dirname, "..");
const { values, positionals } = commandLine();
const parts = partsOf(values.quick ? "quick" : "full");
const unknown = positionals.find((name) => !Object.hasOwn(parts, name));
if (unknown !== undefined) refuse(`unknown part "${unknown}"`);
const asked = positionals.length === 0 ? Object.keys(parts) : positionals;

build();
const results = new Results(resolve(root, "bench/results", values.quick ? "quick.json" : "latest.json"));
for (const part of asked) {
  await measurePart(part);
  process.stdout.write(`${reportOf(part, results.casesOf(part))}\n\n`);
}
const isWhole = asked.every((part) => results.casesOf(part).every(({ failed }) => failed === undefined));
process.exitCode = isWhole ? 0 : 1;

function commandLine() {
  const options = { quick: { type: "boolean" }, help: { type: "boolean", short: "h" } };
  try {
    const parsed = parseArgs({ options, allowPositionals: true });
    if (!parsed.values.help) return parsed;
  } catch (error) {
    refuse(error.message);
  }
  process.stdout.write(usage());
  process.exit(0);
}

function refuse(message) {
  process.stderr.write(`${message}\n\n${usage()}`);
  process.exit(1);
}

function usage() {
  return [
    "usage: npm run bench -- [--quick] [PART…]",
    "",
    `  PART     ${Object.keys(partsOf("full")).join(", ")} (default: all)`,
    "  --quick  small sizes and no Terraform: a few minutes",
    "",
  ].join("\n");
}

function build() {
  const setup = spawnSync(process.execPath, [resolve(root, "scripts/setup.mjs")], { cwd: root, stdio: "inherit" });
  const built = spawnSync("npm", ["run", "--silent", "build"], { cwd: root, stdio: "inherit" });
  if (setup.status !== 0 || built.status !== 0) throw new Error("the product does not build");
}

async function measurePart(part) {
  results.begin(part);
  for (const { name, run } of parts[part]) {
    process.stderr.write(`${part} ${name} …\n`);
    results.add(part, { name, ...(await outcomeOf(run)) });
  }
}

async function outcomeOf(run) {
  const start = performance.now();
  const seconds = () => Math.round((performance.now() - start) / 1000);
  try {
    const result = await run();
    // A tool that breaks off has done some steps all the same.
    return { seconds: seconds(), result, failed: result.failed };
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    return { seconds: seconds(), failed: error.message };
  }
}
