// Cold start of each command over that of Node itself: node bench/start-up.mjs [ROUNDS [CHECKOUT…]]
// Further checkouts, built, are measured in the same rounds; their rows end with the name of their folder.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";

const rounds = Number(process.argv[2] ?? 15);
const here = resolve(import.meta.dirname, "..");
const checkouts = [here, ...process.argv.slice(3).map((folder) => resolve(folder))];
const topology = join(here, "examples/session-manager/topology.yaml");
const folder = mkdtempSync(join(tmpdir(), "vpce-hub-bench-"));
const wrong = join(folder, "wrong.yaml");
writeFileSync(wrong, "version: 1\nname: Wrong\nhub: {}\nservices: [ssm]\nspokes: []\n");
const served = await serve();

const cases = [
  { name: "node -e 0", args: ["-e", "0"], code: 0 },
  ...checkouts.flatMap((checkout) => {
    const cli = (name) => join(checkout, `packages/runner/dist/cli/${name}.js`);
    const suffix = checkout === here ? "" : ` (${basename(checkout)})`;
    return [
      { name: `vpce --help${suffix}`, args: [cli("vpce"), "--help"], code: 0 },
      { name: `vpce-plan --help${suffix}`, args: [cli("vpce-plan"), "--help"], code: 0 },
      { name: `vpce-apply --help${suffix}`, args: [cli("vpce-apply"), "--help"], code: 0 },
      { name: `vpce-plan --version${suffix}`, args: [cli("vpce-plan"), "--version"], code: 0 },
      { name: `vpce-plan WRONG.yaml${suffix}`, args: [cli("vpce-plan"), wrong], code: 10 },
      { name: `vpce-plan --sandbox${suffix}`, args: [cli("vpce-plan"), topology, "--sandbox"], code: 0 },
      { name: `vpce-plan over HTTP${suffix}`, args: [cli("vpce-plan"), topology], code: 0 },
    ];
  }),
];

// Round by round, so that a busy moment of the machine hits all of them alike.
const times = new Map(cases.map(({ name }) => [name, []]));
try {
  // What is run first reads its files from the disk, and that would be Node itself; so the first round is not counted.
  for (const one of cases) timeOf(one);
  for (let round = 0; round < rounds; round += 1) for (const one of cases) times.get(one.name).push(timeOf(one));
} finally {
  served.end();
  rmSync(folder, { recursive: true });
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const node = median(times.get("node -e 0"));
process.stdout.write(
  JSON.stringify(
    cases.map(({ name }) => ({ name, ratio: median(times.get(name)) / node, medianMs: median(times.get(name)) })),
  ),
);

function timeOf({ name, args, code }) {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8", env: served.env });
  if (status !== code) throw new Error(`${name} ended with ${status}\n${stderr}`);
  return performance.now() - start;
}

/** Starts a simulated AWS that answers at once; what is measured is the command. */
async function serve() {
  const program = join(here, "packages/simulator/dist/cli.js");
  const args = ["--json", "--port", "0", "--fast", "--no-throttling", "--latency", "0"];
  const child = spawn(process.execPath, [program, ...args], { stdio: ["ignore", "pipe", "inherit"] });
  const line = await new Promise((done) => child.stdout.once("data", (chunk) => done(chunk.toString())));
  const { url, accounts } = JSON.parse(line);
  const { accessKeyId, secretAccessKey } = accounts["111111111111"];
  const env = {
    PATH: process.env.PATH,
    HOME: "/nonexistent",
    AWS_ENDPOINT_URL: url,
    AWS_REGION: "ap-northeast-1",
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
  };
  return { env, end: () => child.kill() };
}
