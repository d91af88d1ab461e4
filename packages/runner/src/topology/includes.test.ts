import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type LoadedTopology, loadTopology } from "./load.ts";
import { validText } from "./testing/fixture.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "includes-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const plainText = validText.replace("  - name: kms\n    policy: policies/kms.json\n", "");
const spoke = (name: string, index: number): string =>
  `- name: ${name}\n  account: "333333333333"\n  vpc: vpc-0c1b2c3d4e5f6000${index}\n`;

function write(path: string, text: string): string {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

const namesOf = (loaded: LoadedTopology): unknown =>
  loaded.kind === "valid" ? loaded.topology.spokes.map(({ name }) => name) : loaded.problems;

const placesOf = (loaded: LoadedTopology): readonly string[] =>
  loaded.kind === "valid"
    ? []
    : loaded.problems.map(
        ({ file, line, column, code }) => `${file.slice(folder.length + 1)}:${line}:${column} ${code}`,
      );

test("included spokes stand where they are included, files in order of their paths", async () => {
  write("spokes/b.yaml", spoke("b-1", 1));
  write("spokes/a.yaml", `${spoke("a-1", 2)}${spoke("a-2", 3)}`);
  write("spokes/.hidden.yaml", spoke("hidden", 4));
  write("spokes/a.txt", "no YAML: [");
  write("spokes/empty.yaml", "# nobody yet\n[]\n");
  const last = '  - name: last\n    account: "333333333333"\n    vpc: vpc-0c1b2c3d4e5f60009\n';
  const file = write("topology.yaml", `${plainText}  - include: spokes/*.yaml\n${last}`);
  expect(namesOf(await loadTopology({ file }))).toEqual(["user-1", "a-1", "a-2", "b-1", "last"]);
});

test("what is wrong in an included file is told at its place in that file, and by a path that begins with its name", async () => {
  write("spokes/a.yaml", `${spoke("a-1", 1)}- name: a-2\n  account: 333\n  vpc: vpc-0c1b2c3d4e5f60002\n  color: red\n`);
  write("spokes/b.yaml", `# as in a\n${spoke("user-1", 1)}`);
  write("spokes/c.yaml", "- [\n");
  const file = write("topology.yaml", `${plainText}  - include: spokes/?.yaml\n`);
  const loaded = await loadTopology({ file });
  expect(placesOf(loaded)).toEqual([
    "spokes/a.yaml:5:12 topology.unquoted",
    "spokes/a.yaml:7:3 topology.unknown-key",
    "spokes/b.yaml:2:9 topology.duplicate-spoke",
    "spokes/b.yaml:4:8 topology.duplicate-vpc",
    expect.stringMatching(/^spokes\/c\.yaml:\d+:\d+ topology\.syntax$/),
  ]);
  const messages = loaded.kind === "invalid" ? loaded.problems.map(({ message }) => message) : [];
  expect(messages[0]).toContain("spokes/a.yaml[1].account is 333");
  expect(messages[2]).toContain('the spoke "user-1" is already declared as spokes[0]');
  expect(messages[3]).toContain("already the VPC of spokes/a.yaml[0]");
});

test("what a finding is about is placed in the file that writes it", async () => {
  write("spokes/a.yaml", `# team a\n${spoke("a-1", 1)}`);
  const file = write("topology.yaml", `${plainText}  - include: spokes/a.yaml\n`);
  const loaded = await loadTopology({ file });
  if (loaded.kind !== "valid") throw new Error("it is valid");
  expect(loaded.placeOf({ kind: "sought", of: "spoke", name: "a-1" })).toEqual({
    file: join(folder, "spokes/a.yaml"),
    line: 2,
    column: 3,
  });
});

test("a file outside the folder is not read, not by a link either, and a folder is no file", async () => {
  const outside = mkdtempSync(join(tmpdir(), "outside-"));
  writeFileSync(join(outside, "secret.yaml"), spoke("secret", 1));
  mkdirSync(join(folder, "spokes/folder.yaml"), { recursive: true });
  symlinkSync(join(outside, "secret.yaml"), join(folder, "spokes/link.yaml"));
  const file = write("topology.yaml", `${plainText}  - include: spokes/*.yaml\n`);
  const loaded = await loadTopology({ file });
  rmSync(outside, { recursive: true });
  const told = loaded.kind === "invalid" ? loaded.problems.map(({ code, message }) => `${code} ${message}`) : [];
  expect(told).toEqual([
    expect.stringMatching(/^topology\.include-unreadable .*folder\.yaml" cannot be read: it is a directory$/),
    expect.stringMatching(/^topology\.include-outside .*link\.yaml"/),
  ]);
});

test("wildcards stand for folders too", async () => {
  write("teams/x/spokes.yaml", spoke("x", 1));
  write("teams/y/spokes.yml", spoke("y", 2));
  write("teams/z/spokes.yaml", spoke("z", 3));
  const file = write("topology.yaml", `${plainText}  - include: teams/*/spokes.yaml\n`);
  expect(namesOf(await loadTopology({ file }))).toEqual(["user-1", "x", "z"]);
});

test("whoever embeds the product lists files too", async () => {
  const loaded = await loadTopology({
    text: `${plainText}  - include: spokes/*.yaml\n`,
    name: "from-a-database",
    readFile: async (path) => spoke(path.slice(7, -5), 1),
    listFiles: async () => Promise.resolve(["spokes/a.yaml"]),
  });
  expect(namesOf(loaded)).toEqual(["user-1", "a"]);
});

test("a service that is mistyped in the topology is not put on the included file alone: the hint names both places", async () => {
  write("spokes/a.yaml", `${spoke("a-1", 1)}  services: [ec2messages]\n`);
  const text = plainText.replace("  - ssm\n", "  - ssm\n  - ec2mesages\n");
  const loaded = await loadTopology({ file: write("topology.yaml", `${text}  - include: spokes/*.yaml\n`) });
  expect(placesOf(loaded)).toEqual(["spokes/a.yaml:4:14 topology.unknown-service"]);
  expect(loaded.kind === "invalid" && loaded.problems.map(({ hint }) => hint)).toEqual([
    "did you mean ec2mesages? or correct services[1], if that is mistyped",
  ]);
});
