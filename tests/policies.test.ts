import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Ended, runCommand } from "./support/command.ts";
import { draftOf } from "./support/topologies.ts";
import { type ServedWorld, createServedWorld } from "./support/world.ts";

let cwd: string;

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "vpce-hub-"));
  save("topology.yaml", JSON.stringify(draftOf([{ name: "kms", policy: "kms.json" }], [])));
});

afterEach(() => {
  rmSync(cwd, { recursive: true, force: true });
});

const written = {
  Version: "2012-10-17",
  Statement: [
    {
      Sid: "Use",
      Effect: "Allow",
      Principal: { AWS: "222222222222" },
      Action: ["kms:Sign", "kms:Decrypt"],
      Resource: "*",
    },
    { Sid: "Look", Effect: "Allow", Principal: "*", Action: "kms:DescribeKey", Resource: "*" },
  ],
};

/** The same as a store may give it back that sorts lists and expands ids. */
const stored = {
  Statement: [
    { Action: ["kms:DescribeKey"], Effect: "Allow", Principal: { AWS: "*" }, Resource: ["*"], Sid: "Look" },
    {
      Action: ["kms:Decrypt", "kms:Sign"],
      Effect: "Allow",
      Principal: { AWS: ["arn:aws:iam::222222222222:root"] },
      Resource: ["*"],
      Sid: "Use",
    },
  ],
  Version: "2012-10-17",
};

test("a policy that AWS holds in another spelling is no change, and an edited action shows as one line", async () => {
  await using world = await createServedWorld();
  save("kms.json", JSON.stringify(stored));
  expect((await run("vpce-apply", ["--yes"], world)).code).toBe(0);
  save("kms.json", JSON.stringify(written, undefined, 2));
  const same = await run("vpce-plan", [], world);
  expect(same.stdout).toContain("No changes");
  save("kms.json", JSON.stringify(written, undefined, 2).replace("kms:Decrypt", "kms:Encrypt"));
  const edited = await run("vpce-plan", [], world);
  expect(
    edited.stdout
      .split("\n")
      .filter((line) => /^ +[-+] .*"/.test(line))
      .map((line) => line.trim()),
  ).toEqual(['-        "kms:Decrypt",', '+        "kms:Encrypt",']);
});

test("the default policy stands on every endpoint that has none of its own, and goes where full access is written", async () => {
  await using world = await createServedWorld();
  save("kms.json", JSON.stringify(written));
  save("all.json", JSON.stringify(stored));
  const draft = draftOf([{ name: "kms", policy: "kms.json" }, "ssm", { name: "sqs", policy: "full-access" }], []);
  const policies = (): readonly (readonly [name: string, policy: string])[] =>
    world.simulator
      .snapshot()
      .endpoints.map(
        ({ serviceName, policyDocument }) => [serviceName.split(".").pop() ?? "", policyDocument ?? ""] as const,
      )
      .sort(([one], [other]) => (one < other ? -1 : 1));
  const plain = async (services: typeof draft.services): Promise<void> => {
    save("topology.yaml", JSON.stringify({ ...draft, services, defaults: { policy: "all.json" } }));
    expect((await run("vpce-apply", ["--yes"], world)).code).toBe(0);
    expect((await run("vpce-plan", [], world)).stdout).toContain("No changes");
  };
  await plain(draft.services);
  const [, [, open] = []] = policies();
  expect(policies()).toEqual([
    ["kms", JSON.stringify(written)],
    ["sqs", open],
    ["ssm", JSON.stringify(stored)],
  ]);
  expect(open ?? "").not.toContain("kms:");
  await plain(["kms", { name: "ssm", policy: "full-access" }, "sqs"]);
  expect(policies().map(([name, policy]) => [name, policy.includes("kms:")])).toEqual([
    ["kms", true],
    ["sqs", true],
    ["ssm", false],
  ]);
});

test("exit 10: a policy that AWS would refuse is refused with its place, before any call", async () => {
  await using world = await createServedWorld();
  save("kms.json", JSON.stringify(written, undefined, 2).replace('"Effect": "Allow"', '"Effect": "allow"'));
  const ended = await run("vpce-apply", ["--yes"], world);
  expect(ended.code).toBe(10);
  expect(ended.stderr).toContain('kms.json:6:17: Statement[0].Effect is "allow", not "Allow" or "Deny"');
  expect(world.simulator.log).toEqual([]);
});

test.each([
  ["CreateVpcEndpoint", /x create endpoint \S+kms /, []],
  ["ModifyVpcEndpoint", /x modify endpoint vpce-\w+ /, [JSON.stringify(stored.Statement[0])]],
])(
  "exit 14: a policy that AWS alone refuses in %s is told with its endpoint and what to correct",
  async (action, subject, first) => {
    await using world = await createServedWorld();
    for (const statement of first) {
      save("kms.json", `{ "Statement": ${statement} }`);
      expect((await run("vpce-apply", ["--yes"], world)).code).toBe(0);
    }
    const message = "The Policy Document is not valid. Syntax error at position (1,75)";
    const effect = { kind: "error", code: "InvalidPolicyDocument", message } as const;
    world.simulator.faults.add({ action, when: "before", effect });
    save("kms.json", JSON.stringify(written));
    const ended = await run("vpce-apply", ["--yes"], world);
    expect(ended.code).toBe(14);
    const failed = ended.stdout.slice(ended.stdout.indexOf("\nFailed\n"), ended.stdout.indexOf("\nCalls\n"));
    expect(failed).toMatch(subject);
    expect(failed).toContain("Syntax error at position (1,75)");
    expect(failed).toContain(
      "hint: correct the endpoint policy: the file that `policy` of the service, or of `defaults`, names in the topology",
    );
  },
);

function save(file: string, text: string): void {
  writeFileSync(join(cwd, file), text);
}

async function run(name: "vpce-plan" | "vpce-apply", args: readonly string[], { env }: ServedWorld): Promise<Ended> {
  return runCommand(name, args, { cwd, env });
}
