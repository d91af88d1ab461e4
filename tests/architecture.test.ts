import { readFileSync, readdirSync } from "node:fs";
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

test("only the sandbox of the runner knows the simulator", () => {
  const users = sourcesOf("runner").filter((file) => importsOf(file).includes("@vpce-hub/simulator"));
  expect(users).toEqual(["packages/runner/src/run/sandbox.ts"]);
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

test("only the commands print", () => {
  const printing = ["core", "aws-adapter", "simulator", "runner"]
    .flatMap(sourcesOf)
    .filter((file) => /process\.(stdout|stderr)|console\.(log|error|warn|info)\(/.test(readFileSync(file, "utf8")));
  expect(printing.filter((file) => !/\/cli(\/|\.ts)/.test(file))).toEqual([]);
});

function sourcesOf(name: string): readonly string[] {
  const folder = `packages/${name}/src`;
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts") && !file.includes("testing/"))
    .map((file) => `${folder}/${file}`);
}

function importsOf(file: string): readonly string[] {
  const text = readFileSync(file, "utf8");
  return [...text.matchAll(/(?:from|import\()\s*"([^."][^"]*)"/g)].flatMap((match) => match[1] ?? []);
}

function withoutTypeImports(file: string): string {
  return readFileSync(file, "utf8").replaceAll(/import type [^;]*;/g, "");
}
