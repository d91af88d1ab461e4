// Cold start of each command over that of Node itself: node bench/start-up.mjs [ROUNDS]
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const rounds = Number(process.argv[2] ?? 15);
const cli = (name) => resolve(import.meta.dirname, `../packages/runner/dist/cli/${name}.js`);
const folder = mkdtempSync(join(tmpdir(), "vpce-hub-bench-"));
const wrong = join(folder, "wrong.yaml");
writeFileSync(wrong, "version: 1\nname: Wrong\nhub: {}\nservices: [ssm]\nspokes: []\n");

const cases = [
  { name: "node -e 0", args: ["-e", "0"], code: 0 },
  { name: "vpce --help", args: [cli("vpce"), "--help"], code: 0 },
  { name: "vpce-plan --help", args: [cli("vpce-plan"), "--help"], code: 0 },
  { name: "vpce-apply --help", args: [cli("vpce-apply"), "--help"], code: 0 },
  { name: "vpce-plan --version", args: [cli("vpce-plan"), "--version"], code: 0 },
  { name: "vpce-plan WRONG.yaml", args: [cli("vpce-plan"), wrong], code: 10 },
];

// Round by round, so that a busy moment of the machine hits all of them alike.
const times = new Map(cases.map(({ name }) => [name, []]));
for (let round = 0; round < rounds; round += 1) {
  for (const { name, args, code } of cases) {
    const start = performance.now();
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
    if (status !== code) throw new Error(`${name} ended with ${status}\n${stderr}`);
    times.get(name).push(performance.now() - start);
  }
}
rmSync(folder, { recursive: true });

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const node = median(times.get("node -e 0"));
process.stdout.write(
  JSON.stringify(
    cases.map(({ name }) => ({ name, ratio: median(times.get(name)) / node, medianMs: median(times.get(name)) })),
  ),
);
