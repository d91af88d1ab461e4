// Runs the whole procedure by the clients that are on this machine, each against a sandbox of its own.
// usage: node conformance/run.mjs [aws-cli] [boto3] [terraform] [hand-over] [shapes]      (all, when none is named)
import { execFileSync, spawn } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const home = dirname(here);
const cli = join(home, "dist", "cli.js");
const product = join(home, "..", "runner", "dist", "cli", "vpce.js");

const clients = {
  "aws-cli": {
    lacks: () => lacksProgram("aws") ?? lacksProgram("curl"),
    run: (sandbox) => call("bash", [join(here, "aws-cli.sh")], envOf(sandbox)),
  },
  boto3: {
    lacks: () => lacksModule("boto3"),
    run: (sandbox) => call(python(), [join(here, "boto3_procedure.py")], envOf(sandbox)),
  },
  terraform: {
    lacks: () =>
      lacksProgram("terraform") ??
      (mirror() === undefined ? "no provider mirror with terraform-provider-aws" : undefined),
    run: runTerraform,
  },
  "hand-over": {
    lacks: () => clients.terraform.lacks() ?? (existsSync(product) ? undefined : "the commands are not built"),
    run: runHandOver,
  },
  shapes: { lacks: () => lacksModule("botocore") ?? lacksTests(), run: runShapes },
};

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !Object.hasOwn(clients, name));
if (unknown !== undefined) fail(`unknown client "${unknown}"; there are ${Object.keys(clients).join(", ")}`);
if (!existsSync(cli)) fail("build first: npx tsc -b packages/simulator");

const failed = [];
const ran = [];
for (const [name, client] of Object.entries(clients).filter(([name]) => asked.length === 0 || asked.includes(name))) {
  const lack = client.lacks();
  if (lack !== undefined) {
    console.log(`- ${name}: left out, ${lack}`);
    continue;
  }
  const started = Date.now();
  const sandbox = await startSandbox();
  try {
    await client.run(sandbox);
    ran.push(name);
    console.log(`✓ ${name}: ${version(name)}, ${Math.round((Date.now() - started) / 1000)} s`);
  } catch (error) {
    failed.push(name);
    console.log(`✗ ${name}: ${error.message}\n${error.output ?? ""}`);
  } finally {
    sandbox.stop();
  }
}
console.log(`ran: ${ran.join(", ") || "none"}; failed: ${failed.join(", ") || "none"}`);
process.exitCode = failed.length > 0 || (asked.length > 0 && ran.length < asked.length) ? 1 : 0;

async function startSandbox() {
  const child = spawn(process.execPath, [cli, "--port", "0", "--fast", "--no-throttling", "--json"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  for await (const line of createInterface({ input: child.stdout }))
    return { ...JSON.parse(line), stop: () => child.kill() };
  throw new Error("the sandbox did not start");
}

function envOf({ url, accounts }) {
  const [hub, spoke] = [accounts["111111111111"], accounts["222222222222"]];
  return {
    SANDBOX_URL: url,
    HUB_KEY: hub.accessKeyId,
    HUB_SECRET: hub.secretAccessKey,
    SPOKE_KEY: spoke.accessKeyId,
    SPOKE_SECRET: spoke.secretAccessKey,
  };
}

/** Create, plan that is empty, change, plan that is empty, destroy. */
async function runTerraform(sandbox) {
  await inFolder("terraform", sandbox, async (terraform) => {
    const change = ["-var", "spoke_cidr=10.2.0.0/16"];
    await terraform("init", "-no-color");
    await terraform("apply", "-auto-approve", "-no-color");
    await terraform("plan", "-detailed-exitcode", "-no-color");
    await terraform("apply", "-auto-approve", "-no-color", ...change);
    await terraform("plan", "-detailed-exitcode", "-no-color", ...change);
    await terraform("destroy", "-auto-approve", "-no-color", ...change);
    const left = await (await fetch(`${sandbox.url}/_sandbox/snapshot`)).json();
    if (left.zones.length + left.endpoints.length > 0) throw new Error("something is left after destroy");
  });
}

/**
 * Terraform builds a hub, the product adopts it and changes nothing that serves, Terraform lets go by the blocks that the
 * product wrote, and then neither plans a change.
 */
async function runHandOver(sandbox) {
  await inFolder("hand-over", sandbox, async (terraform, folder) => {
    const vpce = (...args) => call(process.execPath, [product, ...args], productEnv(sandbox), folder);
    const standing = async () => servingParts(await (await fetch(`${sandbox.url}/_sandbox/snapshot`)).json());
    await terraform("init", "-no-color");
    await terraform("apply", "-auto-approve", "-no-color");
    const built = await standing();
    writeFileSync(join(folder, "state.json"), await terraform("show", "-json"));
    const where = ["--account", "111111111111", "--region", "ap-northeast-1", "--vpc", "vpc-0a1b2c3d4e5f60001"];
    const files = ["--terraform", "state.json", "--out", "topology.yaml"];
    await vpce("init", ...where, "--role", "vpce-hub", "--accounts", "222222222222", "--name", "shared", ...files);
    await vpce("apply", "topology.yaml", "--yes");
    expectSame("adoption", await standing(), built);
    rmSync(join(folder, "hub.tf"));
    await terraform("apply", "-auto-approve", "-no-color");
    expectSame("letting go", await standing(), built);
    await terraform("plan", "-detailed-exitcode", "-no-color");
    await vpce("plan", "topology.yaml", "--detailed-exitcode");
  });
}

/** What serves: ids, records and associations, but no marks. */
function servingParts({ zones, endpoints }) {
  const parts = [
    ...zones.map(({ id, name, records, associations }) => ({ id, name, records, associations })),
    ...endpoints.map(({ id, serviceName, subnets, securityGroups, privateDnsEnabled }) => ({
      id,
      serviceName,
      subnets,
      securityGroups,
      privateDnsEnabled,
    })),
  ];
  return JSON.stringify(parts);
}

function expectSame(deed, now, before) {
  if (now !== before) throw Object.assign(new Error(`${deed} changed what serves`), { output: `${before}\n${now}` });
}

function productEnv(sandbox) {
  const { HUB_KEY, HUB_SECRET } = envOf(sandbox);
  return {
    AWS_ENDPOINT_URL: sandbox.url,
    AWS_ACCESS_KEY_ID: HUB_KEY,
    AWS_SECRET_ACCESS_KEY: HUB_SECRET,
    AWS_EC2_METADATA_DISABLED: "true",
  };
}

/** Calls back with Terraform in a copy of a folder, with the keys of the sandbox. */
async function inFolder(name, sandbox, task) {
  const folder = mkdtempSync(join(tmpdir(), "vpce-conformance-"));
  try {
    cpSync(join(here, name), folder, { recursive: true });
    writeFileSync(
      join(folder, "cli.tfrc"),
      `provider_installation {\n  filesystem_mirror { path = ${JSON.stringify(mirror())} }\n}\n`,
    );
    const keys = Object.entries(envOf(sandbox)).map(([key, value]) => [
      `TF_VAR_${key.toLowerCase().replace("sandbox_", "")}`,
      value,
    ]);
    const env = {
      ...Object.fromEntries(keys),
      TF_CLI_CONFIG_FILE: join(folder, "cli.tfrc"),
      TF_IN_AUTOMATION: "1",
      AWS_EC2_METADATA_DISABLED: "true",
    };
    await task((...args) => call("terraform", args, env, folder), folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Compares every exchange of the tests with the models of botocore. */
async function runShapes() {
  const folder = mkdtempSync(join(tmpdir(), "vpce-conformance-"));
  try {
    const wire = join(folder, "wire.jsonl");
    await call(process.execPath, [vitest(), "run", home], { VPCE_WIRE_LOG: wire }, dirname(dirname(home)));
    console.log((await call(python(), [join(here, "shapes.py"), wire])).trim());
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function call(program, args, env = {}, cwd = here) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
    child.once("error", reject);
    child.once("close", (code) =>
      code === 0
        ? resolve(output)
        : reject(Object.assign(new Error(`${program} ${args[0]} ended with ${code}`), { output })),
    );
  });
}

function lacksProgram(name) {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return folders.some((folder) => existsSync(join(folder, name))) ? undefined : `${name} is not on the PATH`;
}

function lacksModule(name) {
  return python(name) === undefined ? `no python3 here has ${name}` : undefined;
}

function lacksTests() {
  return existsSync(vitest()) ? undefined : "the tests are not here";
}

function vitest() {
  return join(home, "..", "..", "node_modules", "vitest", "vitest.mjs");
}

/** The first python that has boto3: the system's packages go with the system's own interpreter. */
function python(module = "botocore") {
  return ["python3", "/usr/bin/python3"].find((program) => {
    try {
      execFileSync(program, ["-c", `import ${module}`], { stdio: "ignore" });
      return true;
    } catch {
      return false;
    }
  });
}

/** A folder with providers below HOST/NAMESPACE/TYPE/VERSION/PLATFORM, where such folders usually are. */
function mirror() {
  const roots = [
    process.env.TF_PROVIDER_MIRROR,
    join(homedir(), ".terraform.d"),
    "/usr/share/terraform",
    "/usr/local/share/terraform",
    "/opt",
  ];
  for (const root of roots) {
    const file = root === undefined ? undefined : findFile(root, /^terraform-provider-aws_v/u, 8);
    if (file !== undefined) return join(file, "..", "..", "..", "..", "..", "..");
  }
  return undefined;
}

function findFile(folder, name, depth) {
  let entries = [];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    return undefined;
  }
  const file = entries.find((entry) => entry.isFile() && name.test(entry.name));
  if (file !== undefined) return join(folder, file.name);
  if (depth === 0) return undefined;
  for (const entry of entries.filter((one) => one.isDirectory())) {
    const found = findFile(join(folder, entry.name), name, depth - 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

function version(name) {
  const commands = {
    "aws-cli": ["aws", "--version"],
    boto3: [python(), "-c", "import boto3; print('boto3', boto3.__version__)"],
    terraform: ["terraform", "version"],
    "hand-over": ["terraform", "version"],
    shapes: [python(), "-c", "import botocore; print('botocore', botocore.__version__)"],
  };
  const [program, ...args] = commands[name];
  return execFileSync(program, args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).split("\n")[0];
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
