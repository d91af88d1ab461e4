import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { cpuMs } from "./testing/cpu-ms.ts";
import { edited, load, placesOf, policyFiles, validText } from "./testing/fixture.ts";
import { loadTopology } from "./load.ts";
import { topologyProblemCodes } from "./problems/problem-codes.ts";

interface Case {
  readonly code: keyof typeof topologyProblemCodes;
  readonly at: string;
  readonly text: string;
  readonly files?: Readonly<Record<string, string>>;
}

const spoke = (name: string, rest: string): string =>
  `spokes:\n  - { name: ${name}, account: "333333333333", ${rest} }`;
const twoSpokes = (name: string, rest: string): readonly [string, string] => ["spokes:", spoke(name, rest)];

const cases: readonly Case[] = [
  // the text
  { code: "topology.too-large", at: "1:1", text: `${validText}# ${"x".repeat(1024 * 1024)}` },
  { code: "topology.not-text", at: "2:9", text: edited(["shared", "sh\u0007ared"]) },
  { code: "topology.saved-plan", at: "1:1", text: '{"format_version":"1.0","plan_id":"0","version":1}' },
  { code: "topology.empty", at: "1:1", text: "" },
  { code: "topology.empty", at: "1:1", text: "\n# nothing yet\n" },
  { code: "topology.empty", at: "1:1", text: "---\n" },
  { code: "topology.syntax", at: "2:7", text: edited(["shared-endpoints", '"shared-endpoints']) },
  { code: "topology.syntax", at: "5:1", text: edited(["  account", "\taccount"]) },
  { code: "topology.syntax", at: "2:7", text: edited(["shared", "!secret shared"]) },
  { code: "topology.syntax", at: "2:7", text: edited(["shared", "@shared"]) },
  { code: "topology.too-deep", at: "2:70", text: edited(["shared-endpoints", "[".repeat(5000)]) },
  { code: "topology.several-documents", at: "17:1", text: `${validText}---\n${validText}` },
  // keys and aliases
  { code: "topology.duplicate-key", at: "8:3", text: edited(["  subnets", "  account: x\n  subnets"]) },
  { code: "topology.bad-key", at: "3:1", text: edited(["access", "[a, b]"]) },
  {
    code: "topology.merge-key",
    at: "15:5",
    text: edited(['    account: "2222', '    <<: { region: ap-northeast-1 }\n    account: "2222']),
  },
  { code: "topology.unknown-anchor", at: "2:7", text: edited(["shared-endpoints", "*name"]) },
  { code: "topology.unknown-anchor", at: "10:7", text: edited(["services:\n  - ssm", "services: &all\n  -   *all"]) },
  { code: "topology.alias-expansion", at: "8:10", text: bomb() },
  // the schema
  { code: "topology.missing-key", at: "1:1", text: edited(["version: 1\n", ""]) },
  { code: "topology.missing-key", at: "4:1", text: edited(["  vpc: vpc-0a1b2c3d4e5f60001\n", ""]) },
  { code: "topology.missing-key", at: "14:5", text: edited(["    vpc: vpc-0b1b2c3d4e5f60001\n", ""]) },
  { code: "topology.missing-value", at: "7:3", text: edited(["vpc: vpc-0a1b2c3d4e5f60001", "vpc:"]) },
  { code: "topology.unknown-key", at: "3:1", text: edited(["access", "protect: true\naccess"]) },
  {
    code: "topology.unknown-key",
    at: "15:5",
    text: edited(['    account: "2222', '    endpoints: keep\n    account: "2222']),
  },
  { code: "topology.adopts-itself", at: "17:21", text: `${validText}adopt: [{ topology: shared-endpoints }]\n` },
  { code: "topology.unquoted", at: "15:14", text: edited(['"222222222222"', "222222222222"]) },
  { code: "topology.unquoted", at: "2:7", text: edited(["shared-endpoints", "123"]) },
  { code: "topology.unquoted", at: "3:39", text: edited(["vpce-hub }", "vpce-hub, externalId: 0123 }"]) },
  {
    code: "topology.wrong-type",
    at: "8:12",
    text: edited(["[subnet-0a1b2c3d4e5f60001, subnet-0a1b2c3d4e5f60002]", "subnet-0a1b2c3d4e5f60001"]),
  },
  { code: "topology.wrong-type", at: "1:1", text: "- version: 1\n" },
  { code: "topology.unknown-value", at: "17:30", text: `${validText}policy: { extraAssociations: keeep }\n` },
  { code: "topology.unknown-value", at: "1:10", text: edited(["version: 1", "version: 2"]) },
  { code: "topology.malformed", at: "5:12", text: edited(["111111111111", "1111"]) },
  { code: "topology.malformed", at: "6:11", text: edited(["ap-northeast-1", "ap-northeast-1a"]) },
  { code: "topology.malformed", at: "9:11", text: edited(["services:", "  allow: [10.0.0.256/8]\nservices:"]) },
  { code: "topology.out-of-range", at: "17:34", text: `${validText}policy: { maxDeletes: { percent: 101 } }\n` },
  {
    code: "topology.too-few",
    at: "8:3",
    text: edited(["subnets: [subnet-0a1b2c3d4e5f60001, subnet-0a1b2c3d4e5f60002]", "subnets: []"]),
  },
  {
    code: "topology.too-many",
    at: "9:3",
    text: edited([
      "services:",
      "  securityGroups: [sg-0a1b2c3d4e5f60001, sg-0a1b2c3d4e5f60002, sg-0a1b2c3d4e5f60003, sg-0a1b2c3d4e5f60004, sg-0a1b2c3d4e5f60005, sg-0a1b2c3d4e5f60006]\nservices:",
    ]),
  },
  {
    code: "topology.duplicate-item",
    at: "8:39",
    text: edited(["subnet-0a1b2c3d4e5f60002", "subnet-0a1b2c3d4e5f60001"]),
  },
  // the rules
  { code: "topology.duplicate-spoke", at: "15:11", text: edited(twoSpokes("user-1", "vpc: vpc-0c1b2c3d4e5f60001")) },
  { code: "topology.duplicate-vpc", at: "17:10", text: edited(twoSpokes("user-2", "vpc: vpc-0b1b2c3d4e5f60001")) },
  { code: "topology.malformed", at: "7:8", text: edited(["vpc-0a1b2c3d4e5f60001", "vpc-xyz"]) },
  { code: "topology.malformed", at: "16:10", text: edited(["vpc-0b1b2c3d4e5f60001", "vpc-0b1b2c3d4e5f600012"]) },
  { code: "topology.malformed", at: "8:13", text: edited(["subnet-0a1b2c3d4e5f60001", "subnet-xyz"]) },
  {
    code: "topology.malformed",
    at: "9:20",
    text: edited(["services:", "  securityGroups: [sg-web]\nservices:"]),
  },
  {
    code: "topology.vpc-regions",
    at: "17:10",
    text: edited(twoSpokes("user-2", "vpc: vpc-0b1b2c3d4e5f60001, region: eu-west-1")),
  },
  {
    code: "topology.vpc-regions",
    at: "14:51",
    text: edited(twoSpokes("user-2", "vpc: vpc-0a1b2c3d4e5f60001, region: eu-west-1")),
  },
  { code: "topology.unknown-region", at: "6:11", text: edited(["ap-northeast-1", "ap-notheast-1"]) },
  { code: "topology.unknown-region", at: "17:13", text: `${validText}    region: eu-centrl-1\n` },
  {
    code: "topology.out-of-range",
    at: "10:31",
    text: edited(["- ssm", "- { name: ssm, ports: [443, 65536] }"]),
  },
  { code: "topology.wrong-type", at: "10:27", text: edited(["- ssm", "- { name: ssm, protect: yes }"]) },
  { code: "topology.syntax", at: "14:1", text: edited(["  - name: user-1", "\t- name: user-1"]) },
  { code: "topology.syntax", at: "5:1", text: validText.replaceAll("\n  ", "\n\t") },
  { code: "topology.spoke-is-hub", at: "14:51", text: edited(twoSpokes("user-2", "vpc: vpc-0a1b2c3d4e5f60001")) },
  {
    code: "topology.duplicate-service",
    at: "11:5",
    text: edited(["  - ssm", "  - ssm\n  - com.amazonaws.ap-northeast-1.ssm"]),
  },
  {
    code: "topology.duplicate-service",
    at: "12:11",
    text: edited(
      ["  - ssm", "  - ssm\n  - { name: mine, serviceName: com.amazonaws.vpce.ap-northeast-1.vpce-svc-1 }"],
      ["kms", "mine"],
    ),
  },
  { code: "topology.unknown-service", at: "17:16", text: `${validText}    services: [smm]\n` },
  { code: "topology.unknown-service", at: "17:26", text: `${validText}    services: { except: [smm] }\n` },
  {
    code: "topology.duplicate-dns-name",
    at: "12:16",
    text: edited(
      ["- ssm", "- { name: ssm, dnsNames: { add: [kms.example.internal] } }"],
      ["    policy: policies/kms.json", "    dnsNames: [kms.example.internal]"],
    ),
  },
  {
    code: "topology.malformed",
    at: "10:39",
    text: edited(["- ssm", "- { name: ssm, dnsNames: { remove: [fips?] } }"]),
  },
  { code: "topology.too-few", at: "10:30", text: edited(["- ssm", "- { name: ssm, dnsNames: { remove: [] } }"]) },
  { code: "topology.too-few", at: "10:18", text: edited(["- ssm", "- { name: ssm, dnsNames: {} }"]) },
  {
    code: "topology.unknown-key",
    at: "10:30",
    text: edited(["- ssm", "- { name: ssm, dnsNames: { replace: [a.b] } }"]),
  },
  {
    code: "topology.policy-unreadable",
    at: "9:21",
    text: edited(["services:", "defaults: { policy: missing.json }\nservices:"]),
  },
  { code: "topology.too-few", at: "9:1", text: edited(["services:", "defaults: {}\nservices:"]) },
  {
    code: "topology.service-region",
    at: "10:13",
    text: edited(["- ssm", "- { name: com.amazonaws.ap-northeast-1.kms, serviceRegion: us-east-1 }"]),
  },
  {
    code: "topology.other-partition",
    at: "10:33",
    text: edited(["- ssm", "- { name: iam, serviceRegion: us-gov-west-1 }"]),
  },
  {
    code: "topology.unknown-region",
    at: "10:33",
    text: edited(["- ssm", "- { name: iam, serviceRegion: us-eats-1 }"]),
  },
  { code: "topology.malformed", at: "10:33", text: edited(["- ssm", "- { name: iam, serviceRegion: virginia }"]) },
  { code: "topology.unknown-value", at: "10:27", text: edited(["- ssm", "- { name: ssm, records: cname }"]) },
  { code: "topology.reserved-tag", at: "3:9", text: edited(["access", "tags: { vpce-hub:key: x }\naccess"]) },
  { code: "topology.reserved-tag", at: "10:26", text: edited(["- ssm", "- { name: ssm, tags: { AWS:x: y } }"]) },
  { code: "topology.malformed", at: "3:16", text: edited(["access", "tags: { 'a#b': x }\naccess"]) },
  { code: "topology.malformed", at: "3:12", text: edited(["access", "tags: { a: 'x#y' }\naccess"]) },
  { code: "topology.unquoted", at: "3:12", text: edited(["access", "tags: { a: 4711 }\naccess"]) },
  {
    code: "topology.too-many",
    at: "3:1",
    text: edited(["access", `tags: { ${Array.from({ length: 46 }, (_, i) => `t${i}: x`).join(", ")} }\naccess`]),
  },
  { code: "topology.no-service", at: "17:17", text: `${validText}    services: { except: [kms, ssm] }\n` },
  { code: "topology.missing-key", at: "17:5", text: `${validText}    services: {}\n` },
  { code: "topology.too-few", at: "17:17", text: `${validText}    services: { except: [] }\n` },
  { code: "topology.wrong-type", at: "17:15", text: `${validText}    services: ssm\n` },
  { code: "topology.malformed", at: "9:19", text: edited(["services:", "  allow: [spokes, spoke]\nservices:"]) },
  { code: "topology.service-region", at: "10:5", text: edited(["- ssm", "- com.amazonaws.us-east-1.ssm"]) },
  {
    code: "topology.duplicate-dns-name",
    at: "13:38",
    text: edited([
      "policies/kms.json",
      "policies/kms.json\n    dnsNames: [kms.example.internal, KMS.example.internal.]",
    ]),
  },
  {
    code: "topology.duplicate-dns-name",
    at: "13:16",
    text: edited(
      ["- ssm", "- { name: s3, dnsNames: [a.example.internal] }"],
      ["policies/kms.json", 'policies/kms.json\n    dnsNames: ["*.a.example.internal"]'],
    ),
  },
  { code: "topology.cidr-host-bits", at: "9:11", text: edited(["services:", "  allow: [10.0.0.1/8]\nservices:"]) },
  {
    code: "topology.allow-ignored",
    at: "9:10",
    text: edited(["services:", "  allow: spokes\n  securityGroups: [sg-0a1b2c3d4e5f60001]\nservices:"]),
  },
  {
    code: "topology.priority-ignored",
    at: "18:20",
    text: `${validText}defaults:\n  profilePriority: 500\n`,
  },
  {
    code: "topology.select-accounts",
    at: "18:5",
    text: `${validText}  - name: found\n    select: { vpcs: { tags: { use: "yes" } } }\n`,
  },
  {
    code: "topology.select-accounts",
    at: "18:5",
    text: `${edited(["role: vpce-hub", 'role: vpce-hub, organization: { account: "999999999999" }'])}  - name: found\n    select: { accounts: ["222222222222"], organization: {}, vpcs: { tags: { use: "yes" } } }\n`,
  },
  {
    code: "topology.select-organization",
    at: "18:15",
    text: `${validText}  - name: found\n    select: { organization: {}, vpcs: { tags: { use: "yes" } } }\n`,
  },
  {
    code: "topology.select-role",
    at: "19:11",
    text: `${validText}  - name: found\n    select: { accounts: ["222222222222"], vpcs: { tags: { use: "yes" } } }\n    role: arn:aws:iam::222222222222:role/spoke\n`,
  },
  { code: "topology.include-empty", at: "17:14", text: `${validText}  - include: spokes/*.yaml\n` },
  { code: "topology.include-unreadable", at: "17:14", text: `${validText}  - include: spokes/nope.yaml\n` },
  { code: "topology.include-outside", at: "17:14", text: `${validText}  - include: ../spokes.yaml\n` },
  {
    code: "topology.include-twice",
    at: "18:14",
    text: `${validText}  - include: more.yaml\n  - include: more.yaml\n`,
    files: { "more.yaml": "[]\n" },
  },
  {
    code: "topology.include-not-a-list",
    at: "1:1",
    text: `${validText}  - include: more.yaml\n`,
    files: { "more.yaml": "spokes: []\n" },
  },
  {
    code: "topology.include-nested",
    at: "2:12",
    text: `${validText}  - include: more.yaml\n`,
    files: { "more.yaml": "# more\n- include: less.yaml\n" },
  },
  { code: "topology.external-id-ignored", at: "3:23", text: edited(["role: vpce-hub", "externalId: corp"]) },
  {
    code: "topology.role-account",
    at: "17:11",
    text: `${validText}    role: arn:aws:iam::333333333333:role/vpce-spoke\n`,
  },
  {
    code: "topology.role-account",
    at: "3:37",
    text: edited(["vpce-hub", "vpce-hub, planRole: arn:aws:iam::111111111111:role/reader"]),
  },
  { code: "topology.role-account", at: "3:17", text: edited(["vpce-hub", "arn:aws:iam::111111111111:role/vpce-hub"]) },
  {
    code: "topology.role-partition",
    at: "17:11",
    text: `${validText}    role: arn:aws-cn:iam::222222222222:role/vpce-spoke\n`,
  },
  { code: "topology.other-partition", at: "17:13", text: `${validText}    region: cn-north-1\n` },
  // the policies
  { code: "topology.policy-outside", at: "12:13", text: edited(["policies/kms.json", "policies/../../kms.json"]) },
  { code: "topology.policy-outside", at: "12:13", text: edited(["policies/kms.json", "/etc/passwd"]) },
  { code: "topology.policy-unreadable", at: "12:13", text: edited(["kms.json", "nope.json"]) },
  {
    code: "topology.policy-too-long",
    at: "12:13",
    text: validText,
    files: { "policies/kms.json": `{"Statement":[]}${" ".repeat(20_465)}` },
  },
  {
    code: "topology.policy-not-json",
    at: "12:13",
    text: validText,
    files: { "policies/kms.json": '{\n  "Statement": [],\n}' },
  },
  { code: "topology.policy-malformed", at: "12:13", text: validText, files: { "policies/kms.json": "[]" } },
  {
    code: "topology.policy-duplicate-key",
    at: "12:13",
    text: validText,
    files: {
      "policies/kms.json": (policyFiles["policies/kms.json"] ?? "").replace('"Effect"', '"Effect": "Deny", "Effect"'),
    },
  },
];

const vpcId = (i: number): string => `vpc-0c${String(i).padStart(15, "0")}`;

function bomb(): string {
  const level = (name: string, of: string): string =>
    `${name}: &${name} [${Array.from({ length: 10 }, () => `*${of}`).join(", ")}]\n`;
  return `l0: &l0 [a, b, c, d]\n${level("l1", "l0")}${level("l2", "l1")}${level("l3", "l2")}${level("l4", "l3")}\n# \n${level("l5", "l4")}${level("l6", "l5")}`;
}

test("the fixture is valid", async () => {
  expect(await load(validText)).toMatchObject({ kind: "valid", topology: { name: "shared-endpoints" } });
});

test.each(cases)("$code is found at $at", async ({ code, at, text, files }) => {
  expect(await placesOf(text, files)).toEqual([`${at} ${code}`]);
});

test("every code is found by a test above, or is about the file itself or several files", () => {
  const others = ["topology.unreadable", "topology.duplicate-name"];
  // Only AWS can tell these.
  const looked = ["topology.vpc-unmatched", "topology.subnets-unmatched"];
  // Only who prints roles needs them.
  const ofRoles = ["topology.no-role"];
  // twin-adoptions.test.ts, twin-hubs.test.ts and tests/sandbox-files.test.ts
  const elsewhere = [
    "topology.adopted-twice",
    "topology.shared-twice",
    "topology.sandbox-unreadable",
    "topology.sandbox-wrong",
  ];
  const named = [...cases.map(({ code }) => code), ...others, ...looked, ...ofRoles, ...elsewhere];
  const tested = new Set<string>(named);
  expect(Object.keys(topologyProblemCodes).filter((code) => !tested.has(code))).toEqual([]);
});

test("all problems come at once, in the order of the text, whatever kind they are of", async () => {
  const text = edited(
    ["version: 1", "version: 1\nprotect: true"],
    ['"111111111111"', "111111111111"],
    ["- ssm", "- ssm\n  - ssm\n  - { name: s3, policy: nope.json }"],
    [
      "spokes:",
      'spokes:\n  - { name: user-1, account: "33", vpc: vpc-0a1b2c3d4e5f60001, services: [smm], services: [] }',
    ],
  );
  expect(await placesOf(text)).toEqual([
    "2:1 topology.unknown-key",
    "6:12 topology.unquoted",
    "12:5 topology.duplicate-service",
    "13:25 topology.policy-unreadable",
    "17:30 topology.malformed",
    "17:41 topology.spoke-is-hub",
    "17:75 topology.unknown-service",
    "17:81 topology.duplicate-key",
    "18:11 topology.duplicate-spoke",
  ]);
});

test("a fault behind an alias is reported once, where it stands", async () => {
  const text = edited([
    "spokes:",
    "spokes:\n  - { name: a, account: &acct 333333333333, vpc: vpc-0c1b2c3d4e5f60001 }\n  - { name: b, account: *acct, vpc: vpc-0c1b2c3d4e5f60002 }",
  ]);
  expect(await placesOf(text)).toEqual(["14:31 topology.unquoted"]);
});

test("three hundred spokes may share one list by an alias", async () => {
  const spokes = Array.from(
    { length: 300 },
    (_, i) => `  - { name: s${i}, account: "333333333333", vpc: ${vpcId(i)}, services: *all }\n`,
  );
  const text = `${validText}    services: &all [ssm, kms]\n${spokes.join("")}`;
  expect(await load(text)).toMatchObject({ kind: "valid" });
});

test("a byte order mark and Windows line ends change nothing, not even a column", async () => {
  const places = {
    placeAt: expect.any(Function) as unknown,
    placeOf: expect.any(Function) as unknown,
    locate: expect.any(Function) as unknown,
  };
  const plain = { ...(await load(validText)), ...places };
  expect(await load(`\ufeff${validText.replaceAll("\n", "\r\n")}`)).toEqual(plain);
  expect(await placesOf(`\ufeff${validText.replaceAll("\n", "\r\n").replace("version: 1", "version: 2")}`)).toEqual([
    "1:10 topology.unknown-value",
  ]);
});

test("%YAML 1.1 does not bring back octal numbers and merge keys", async () => {
  const text = edited(['"111111111111"', "0111"]);
  expect(await placesOf(`%YAML 1.1\n---\n${text}`)).toEqual(["7:12 topology.unquoted"]);
});

test("a key named like a part of every object is unknown, and nothing more", async () => {
  expect(await placesOf(edited(["access", "__proto__: { polluted: true }\naccess"]))).toEqual([
    "3:1 topology.unknown-key",
  ]);
  expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
});

test("a byte order mark before a policy is removed", async () => {
  const policy = policyFiles["policies/kms.json"] ?? "";
  const loaded = await load(validText, { "policies/kms.json": `\ufeff${policy}` });
  expect(loaded.kind === "valid" ? loaded.topology.services[1]?.policy : loaded).toBe(policy);
});

test("a topology of 300 spokes and 100 services is checked with about a second of computing", async () => {
  const services = Array.from({ length: 100 }, (_, i) => `  - service-${i}\n`).join("");
  const names = Array.from({ length: 100 }, (_, i) => `service-${i}`).join(", ");
  const spokes = Array.from(
    { length: 300 },
    (_, i) => `  - { name: s${i}, account: "333333333333", vpc: ${vpcId(i)}, services: [${names}] }\n`,
  );
  const text = `${edited(["  - ssm\n", services])}${spokes.join("")}`;
  const times: number[] = [];
  for (let run = 0; run < 3; run++) {
    const start = cpuMs();
    expect(await load(text)).toMatchObject({ kind: "valid" });
    times.push(cpuMs() - start);
  }
  expect(Math.min(...times)).toBeLessThan(2000);
});

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "topology-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test("a file is read with its policies beside it", async () => {
  const file = join(folder, "topology.yaml");
  mkdirSync(join(folder, "policies"));
  writeFileSync(join(folder, "policies/kms.json"), policyFiles["policies/kms.json"] ?? "");
  writeFileSync(file, validText);
  expect(await loadTopology({ file })).toMatchObject({
    kind: "valid",
    file,
    topology: { services: [{}, { policy: policyFiles["policies/kms.json"] }] },
  });
});

test.each([
  ["missing", (): string => join(folder, "nope.yaml"), "there is no such file"],
  ["a directory", (): string => folder, "it is a directory"],
])("a file that is %s is a problem at its start", async (_, file, reason) => {
  const loaded = await loadTopology({ file: file() });
  expect(loaded).toMatchObject({
    kind: "invalid",
    problems: [{ code: "topology.unreadable", line: 1, column: 1, file: file() }],
  });
  expect(loaded.kind === "invalid" && loaded.problems[0]?.message).toContain(reason);
});

test.each([
  ["UTF-16", Buffer.from(`\ufeff${validText}`, "utf16le"), "topology.not-text"],
  ["no text at all", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0xff]), "topology.not-text"],
  ["too large", Buffer.alloc(1024 * 1024 + 1, "#"), "topology.too-large"],
])("a file that is %s is a problem at its start", async (_, bytes, code) => {
  const file = join(folder, "topology.yaml");
  writeFileSync(file, bytes);
  expect(await loadTopology({ file })).toMatchObject({ kind: "invalid", problems: [{ code, line: 1, column: 1 }] });
});

test("a policy may stand beside the folder of the topology, within the working directory", async () => {
  mkdirSync(join(folder, "topologies"));
  const file = join(folder, "topologies/prod.yaml");
  writeFileSync(
    file,
    edited([
      "policies/kms.json",
      relative(join(folder, "topologies"), resolve("examples/containers/policies/kms.json")),
    ]),
  );
  expect(await loadTopology({ file })).toMatchObject({ kind: "valid" });
});

test("a link does not lead a policy out of the folder of its topology", async () => {
  mkdirSync(join(folder, "inside"));
  writeFileSync(join(folder, "secret.json"), '{"Statement":[]}');
  symlinkSync("../secret.json", join(folder, "inside/kms.json"));
  const file = join(folder, "inside/topology.yaml");
  writeFileSync(file, edited(["policies/kms.json", "kms.json"]));
  expect(await loadTopology({ file })).toMatchObject({
    kind: "invalid",
    problems: [{ code: "topology.policy-outside" }],
  });
});
