import { expect, test } from "vitest";
import { edited, load, validText } from "./testing/fixture.ts";
import { renderProblems } from "./problems/render-problems.ts";

async function saidOf(
  text: string,
  files: Readonly<Record<string, string>> = {},
): Promise<readonly (string | undefined)[]> {
  const loaded = await load(text, files);
  return loaded.kind === "valid" ? [] : loaded.problems.flatMap(({ message, hint }) => [message, hint]);
}

test.each([
  [
    edited(['"222222222222"', "222222222222"]),
    "spokes[0].account is 222222222222, which YAML reads as a number, not as text",
    'quote it: "222222222222"',
  ],
  [
    edited(['"222222222222"', "012345678901"]),
    "spokes[0].account is 012345678901, which YAML reads as the number 12345678901, not as text",
    'quote it: "012345678901"',
  ],
  [
    edited(['"222222222222"', "222"]),
    "spokes[0].account is 222, which YAML reads as a number, not as text",
    'write twelve digits in quotes, such as "111111111111"',
  ],
  [
    edited(["shared-endpoints", "true"]),
    "name is true, which YAML reads as a boolean, not as text",
    'quote it: "true"',
  ],
  [edited(["version: 1", 'version: "1"']), 'version is the text "1", expected a whole number', "remove the quotes"],
  [edited(["  - ssm", "  - 5"]), "services[0] is 5, which YAML reads as a number, not as text", 'quote it: "5"'],
  [
    edited(["  - ssm", "  - [ssm]"]),
    "services[0] is a list, expected text or a mapping",
    "write one value, not a list",
  ],
  [
    edited(["  region", "  regoin"], ["access", "region: x\naccess"]),
    'the topology has the unknown key "region"',
    "remove it; the keys here are version, name, tags, access, hub, defaults, services, spokes, distribution, adopt, policy, quotas, prices",
  ],
  [
    edited(["- ssm", "- { name: ssm, protect: yes }"]),
    'services[0].protect is the text "yes", expected true or false',
    "write true",
  ],
  [
    edited(["- ssm", "- { name: ssm, protect: 0 }"]),
    "services[0].protect is 0, expected true or false",
    "write true or false",
  ],
  [
    edited(["region: ap-northeast-1", "region: ap-notheast-1"]),
    'hub.region is "ap-notheast-1", which is no Region',
    "did you mean ap-northeast-1?",
  ],
  [
    edited(["vpc-0a1b2c3d4e5f60001", "vpc-xyz"]),
    'hub.vpc is "vpc-xyz", which is no VPC id',
    "write the id that AWS gave, 8 or 17 digits and letters a to f, such as vpc-0a1b2c3d4e5f60001",
  ],
  [
    `${validText}policy: { max_deletes: { count: 1 } }\n`,
    'policy has the unknown key "max_deletes"',
    "did you mean maxDeletes?",
  ],
  [
    `${validText}    services: [com.amazonaws.ap-northeast-1.ssm]\n`,
    'spokes[0].services[0] is "com.amazonaws.ap-northeast-1.ssm", which is not under services',
    "did you mean ssm? or correct services[0], if that is mistyped",
  ],
  [
    `${validText}    services: [rds]\n`,
    'spokes[0].services[0] is "rds", which is not under services',
    "add it under services, or remove it here",
  ],
  [
    edited(["services:", "  allow: 10.0.0.0/8\nservices:"]),
    'hub.allow is "10.0.0.0/8", expected spokes or a list of CIDRs',
    "write spokes, or a list such as [10.0.0.0/8]",
  ],
  [
    edited(["services:", "  allow: [10.1.2.3/16]\nservices:"]),
    'hub.allow[0] is "10.1.2.3/16", which has bits set beyond its prefix',
    "write 10.1.0.0/16, or the prefix that you mean",
  ],
  [
    edited(["services:", '  allow: ["::/0"]\nservices:']),
    'hub.allow[0] is "::/0", which is no IPv4 CIDR or spokes',
    "write an IPv4 block such as 10.1.0.0/16, or spokes",
  ],
  [
    edited(["role: vpce-hub", "role: team/vpce-hub"]),
    'access.role is "team/vpce-hub", which is no role name or role ARN',
    "write a role name such as vpce-hub; a role with a path needs its full ARN, such as arn:aws:iam::111111111111:role/network/vpce-hub",
  ],
])("%#: the message holds the value, and the hint what to write", async (text, message, hint) => {
  const said = await saidOf(text);
  const at = said.indexOf(message);
  expect([said[at], said[at + 1]]).toEqual([message, hint]);
});

test("an unclosed quote is named as such", async () => {
  expect(await saidOf(edited(["vpce-hub", '"vpce-hub']))).toContain("a quote is not closed");
});

test("a wildcard without quotes is told from an alias", async () => {
  const said = await saidOf(edited(["- ssm", "- { name: s, dnsNames: [*.example.internal] }"]));
  expect(said).toEqual([
    "the alias *.example.internal has no anchor before it",
    'text that starts with * needs quotes: "*.example.internal"',
  ]);
});

test("a wildcard stands only at the start", async () => {
  const said = await saidOf(edited(["- ssm", '- { name: s, dnsNames: ["a.*.example.internal"] }']));
  expect(said[0]).toBe('services[0].dnsNames[0] is "a.*.example.internal", which is no DNS name');
});

test("what is wrong in a policy file is placed in it", async () => {
  const [message] = await saidOf(validText, { "policies/kms.json": '{\n  "a": 1\n  "b": 2\n}' });
  expect(message).toBe(
    `the policy "policies/kms.json" is not JSON: Expected ',' or '}' after property value at line 3, column 3`,
  );
});

test("problems are rendered with place, source line and hint, and counted", async () => {
  const loaded = await load(edited(["access", "acess"], ['"222222222222"', "222222222222"]));
  expect(loaded.kind === "invalid" && renderProblems(loaded.problems, { color: false })).toBe(
    [
      'topology.yaml:3:1: topology.unknown-key: the topology has the unknown key "acess"',
      "  3 | acess: { role: vpce-hub }",
      "    | ^",
      "  hint: did you mean access?",
      "",
      "topology.yaml:15:14: topology.unquoted: spokes[0].account is 222222222222, which YAML reads as a number, not as text",
      "  15 |     account: 222222222222",
      "     |              ^",
      '  hint: quote it: "222222222222"',
      "",
      "2 problems in 1 file",
      "",
    ].join("\n"),
  );
});

test("a long line is cut around the place, and control characters are shown as placeholders", async () => {
  const loaded = await load(`${"x".repeat(300)}\u001b[31m${"y".repeat(300)}`);
  expect(loaded.kind === "invalid" && loaded.problems[0]?.frame).toBe(
    `1 | …${"x".repeat(50)}\ufffd[31m${"y".repeat(45)}…\n  | ${" ".repeat(51)}^`,
  );
});

test("colours are there only when asked for", async () => {
  const loaded = await load("");
  const problems = loaded.kind === "invalid" ? loaded.problems : [];
  expect(renderProblems(problems, { color: false })).not.toContain("\u001b");
  expect(renderProblems(problems, { color: true })).toContain("\u001b[31mtopology.empty:\u001b[0m");
});
