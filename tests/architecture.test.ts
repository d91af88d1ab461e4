import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

/** What each package may import beyond its own files. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  core: ["@noble/hashes/", "ipaddr.js"],
  "aws-adapter": [
    "@vpce-hub/core",
    "@aws-sdk/",
    "@smithy/",
    "http-proxy-agent",
    "https-proxy-agent",
    "p-limit",
    "node:",
  ],
  simulator: ["node:", "fast-xml-parser", "dns-packet"],
  runner: [
    "@vpce-hub/core",
    "@vpce-hub/aws-adapter",
    "@vpce-hub/simulator",
    "ajv",
    "yaml",
    "diff",
    "log-update",
    "node:",
  ],
};

test.each(Object.entries(allowed))("%s imports only what its layer may", (name, mayImport) => {
  const foreign = sourcesOf(name).flatMap((file) => importsOf(file).map((id) => `${file}: ${id}`));
  expect(foreign.filter((line) => !mayImport.some((prefix) => line.split(": ")[1]?.startsWith(prefix)))).toEqual([]);
});

/** The folders of each package, lowest first: a file may import what lies in its own folder or in one before it. */
const rooms: Readonly<Record<string, readonly string[]>> = {
  core: [
    "base",
    "words",
    "topology",
    "resource",
    "survey",
    "rights",
    "reach",
    "match",
    "diff",
    "operation",
    "expand",
    "scope",
    "cost",
    "guard",
    "approval",
    "overview",
    "distribution",
    "plan",
    "verify",
  ],
  "aws-adapter": [
    "base",
    "network",
    "fault",
    "limit",
    "call",
    "access",
    "connection",
    "observe",
    "survey",
    "execute",
    "probe",
  ],
  simulator: [
    "base",
    "iam",
    "catalogue",
    "world",
    "seeds",
    "view",
    "call",
    "cloudformation",
    "cloudwatch",
    "ec2",
    "lambda",
    "organizations",
    "profiles",
    "ram",
    "route53",
    "route53resolver",
    "sts",
    "door",
  ],
  runner: ["base", "topology", "run", "documents", "approval", "render", "cli"],
};

test.each(Object.entries(rooms))("ARCHITECTURE.md has the rooms of %s in their order", (name, order) => {
  const text = readFileSync("ARCHITECTURE.md", "utf8");
  expect(text.replaceAll(/ +\|/g, " |")).toContain(`\`${name}\` | ${order.map((room) => `\`${room}\``).join(", ")} |`);
});

test.each(Object.entries(rooms))("the rooms of %s stand on one another, and none in a circle", (name, order) => {
  const levelOf = (file: string): number => {
    const [, folder = ""] = new RegExp(`^packages/${name}/src/([^/]+)/`).exec(file) ?? [];
    return folder === "" ? order.length : order.indexOf(folder);
  };
  const arrows = sourcesOf(name).flatMap((file) => relativeImportsOf(file).map((target) => [file, target] as const));
  expect(arrows.flat().filter((file) => levelOf(file) === -1)).toEqual([]);
  expect(arrows.filter(([file, target]) => levelOf(target) > levelOf(file))).toEqual([]);
});

test.each(Object.keys(rooms))("no files of %s need one another in a circle", (name) => {
  const needs = new Map(sourcesOf(name).map((file) => [file, relativeImportsOf(file)]));
  // What needs nothing that is left is taken away, until a circle is all that there is.
  for (let size = -1; size !== needs.size;) {
    size = needs.size;
    for (const [file, targets] of needs) if (!targets.some((target) => needs.has(target))) needs.delete(file);
  }
  expect([...needs.keys()]).toEqual([]);
});

test("the live check stands on the packages, and none of them knows it", () => {
  const mayImport = ["@vpce-hub/", "@aws-sdk/client-ec2", "@aws-sdk/client-route-53", "ajv/", "yaml", "node:"];
  const files = filesIn("live/src");
  const foreign = files.flatMap((file) => importsOf(file).map((id) => `${file}: ${id}`));
  expect(foreign.length).toBeGreaterThan(10);
  expect(foreign.filter((line) => !mayImport.some((prefix) => line.split(": ")[1]?.startsWith(prefix)))).toEqual([]);
  const knowing = Object.keys(allowed)
    .flatMap(sourcesOf)
    .filter((file) => relativeImportsOf(file).some((target) => target.startsWith("live/")));
  expect(knowing).toEqual([]);
});

test("no service of the simulator knows another: what two of them know lies in the world", () => {
  const services = [
    "cloudformation",
    "cloudwatch",
    "ec2",
    "lambda",
    "organizations",
    "profiles",
    "ram",
    "route53",
    "route53resolver",
    "sts",
  ];
  const serviceOf = (file: string): string | undefined =>
    services.find((service) => file.startsWith(`packages/simulator/src/${service}/`));
  const arrows = sourcesOf("simulator").flatMap((file) => relativeImportsOf(file).map((target) => [file, target]));
  const between = arrows.filter(([from = "", to = ""]) => {
    const [one, other] = [serviceOf(from), serviceOf(to)];
    return one !== undefined && other !== undefined && one !== other;
  });
  expect(between).toEqual([]);
});

test("only the sandbox of the runner knows the simulator", () => {
  const users = sourcesOf("runner").filter((file) => importsOf(file).includes("@vpce-hub/simulator"));
  expect(users).toEqual([
    "packages/runner/src/run/sandbox-file.ts",
    "packages/runner/src/run/sandbox-seed.ts",
    "packages/runner/src/run/sandbox.ts",
  ]);
});

test("planning cannot write: its pipeline imports no writer", () => {
  const text = readFileSync("packages/runner/src/run/plan-topology.ts", "utf8");
  expect(text).not.toMatch(/openForWrites|createExecutor|WriteAws/);
});

test("the AWS adapter and the simulator are loaded only when they are needed", () => {
  const eager = sourcesOf("runner").filter((file) => !file.endsWith("sandbox.ts"));
  const offenders = eager.filter((file) =>
    /^import \{[^}]*\} from "@vpce-hub\/(aws-adapter|simulator)"/m.test(withoutTypeImports(file)),
  );
  expect(offenders).toEqual([]);
});

const product = ["core", "aws-adapter", "runner"] as const;

test("nothing of the product listens, and the SDK alone connects: to seven services at most, and for credentials", () => {
  const network = /^import \{[^}]*\} from "node:(https?|http2|net|tls|dgram|dns|child_process)"/m;
  const opening = /\.listen\(|createServer|createConnection|\.connect\(|(?<![\w.#])fetch\(/;
  const able = product.flatMap(sourcesOf).filter((file) => {
    const text = withoutTypeImports(file);
    return network.test(text) || opening.test(text);
  });
  expect(able).toEqual([
    // Certificates are read, and addresses compared; the sockets are those of pipes.
    "packages/aws-adapter/src/network/ca-bundle.ts",
    "packages/aws-adapter/src/network/proxy.ts",
    // It is sent to Lambda, and connects there.
    "packages/aws-adapter/src/probe/function/handler.ts",
    "packages/runner/src/base/read-bytes.ts",
    "packages/runner/src/base/sink.ts",
  ]);
  const { dependencies } = JSON.parse(readFileSync("packages/aws-adapter/package.json", "utf8")) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  expect(Object.keys(dependencies).filter((name) => name.startsWith("@aws-sdk/"))).toEqual(
    [
      "client-cloudformation",
      "client-cloudwatch",
      "client-ec2",
      "client-lambda",
      "client-organizations",
      "client-route-53",
      "client-sts",
      "core",
      "credential-providers",
    ].map((name) => `@aws-sdk/${name}`),
  );
});

test("the simulator listens on 127.0.0.1 alone", () => {
  const lines = sourcesOf("simulator").flatMap((file) => readFileSync(file, "utf8").split("\n"));
  const listening = lines.filter((line) => /\b(server|socket)\.(listen|bind)\(/.test(line));
  expect(listening.length).toBeGreaterThan(2);
  expect(listening.filter((line) => !line.includes('port, "127.0.0.1"'))).toEqual([]);
});

test("only the commands print", () => {
  const printing = ["core", "aws-adapter", "simulator", "runner"]
    .flatMap(sourcesOf)
    .filter((file) => /process\.(stdout|stderr)|console\.(log|error|warn|info)\(/.test(readFileSync(file, "utf8")));
  expect(printing.filter((file) => !/\/cli(\/|\.ts)/.test(file))).toEqual([]);
});

test("no test reaches into the private files of another package", () => {
  const reaching = testFiles().flatMap((file) =>
    relativeImportsOf(file)
      .filter((target) => packageOf(target) !== undefined && packageOf(target) !== packageOf(file))
      .map((target) => `${file}: ${target}`),
  );
  expect(reaching).toEqual([
    // The networks that core is tried on are sown in the simulated AWS, too, which has a walk of its own.
    "tests/reach-proof.test.ts: packages/core/src/testing/network-mistakes.ts",
    "tests/reach-proof.test.ts: packages/core/src/testing/sound-networks.ts",
    "tests/support/drafted-networks.ts: packages/core/src/testing/networks.ts",
    // A world of the tests is what the sandbox is, seeded as the sandbox seeds it.
    "tests/support/world.ts: packages/runner/src/run/sandbox-seed.ts",
  ]);
});

test("the tests of core lean on nothing but core: no other package, no world of the tests", () => {
  const leaning = testFiles()
    .filter((file) => packageOf(file) === "core")
    .flatMap((file) => [
      ...importsOf(file).filter((id) => !["fast-check", "vitest"].includes(id) && !id.startsWith("node:")),
      ...relativeImportsOf(file).filter((target) => !target.startsWith("packages/core/src/")),
    ]);
  expect(leaning).toEqual([]);
});

/** Tests, and what only they use. */
function testFiles(): readonly string[] {
  const ofPackages = Object.keys(allowed).flatMap((name) =>
    filesIn(`packages/${name}/src`).filter((file) => file.endsWith(".test.ts") || file.includes("/testing/")),
  );
  return [...ofPackages, ...filesIn("tests")];
}

function relativeImportsOf(file: string): readonly string[] {
  const text = readFileSync(file, "utf8");
  const targets = [...text.matchAll(/(?:from|import|import\(|mock\()\s*"(\.[^"]*)"/g)].flatMap(
    (match) => match[1] ?? [],
  );
  return targets.map((target) => join(dirname(file), target)).filter((target) => existsSync(target));
}

function packageOf(file: string): string | undefined {
  return /^packages\/([^/]+)\//.exec(file)?.[1];
}

function sourcesOf(name: string): readonly string[] {
  return filesIn(`packages/${name}/src`).filter((file) => !file.endsWith(".test.ts") && !file.includes("/testing/"));
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => `${folder}/${file}`);
}

function importsOf(file: string): readonly string[] {
  const text = readFileSync(file, "utf8");
  return [...text.matchAll(/(?:\bfrom\s|import\()\s*"([^."][^"]*)"/g)].flatMap((match) => match[1] ?? []);
}

function withoutTypeImports(file: string): string {
  return readFileSync(file, "utf8").replaceAll(/import type [^;]*;/g, "");
}
