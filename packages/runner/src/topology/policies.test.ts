import fc from "fast-check";
import { expect, test } from "vitest";
import { load, validText } from "./testing/fixture.ts";

const statement = '"Effect": "Allow", "Principal": "*", "Action": "kms:*", "Resource": "*"';
const policyOf = (members: string): string => `{ "Statement": [{\n  ${members}\n}] }`;
const withCondition = (condition: string): string => policyOf(`${statement},\n  "Condition": ${condition}`);

async function problemsOf(policy: string, text = validText): Promise<readonly string[]> {
  const loaded = await load(text, { "policies/kms.json": policy });
  return loaded.kind === "valid" ? [] : loaded.problems.map(({ message }) => message);
}

test.each([
  ["everything at once", `{ "Version": "2012-10-17", "Id": "x", "Statement": [{ "Sid": "A b", ${statement} }] }`],
  ["one statement without brackets, and no version", `{ "Statement": { "Sid": "", ${statement} } }`],
  ["all but", policyOf('"Effect": "Deny", "NotPrincipal": { "AWS": ["1"] }, "NotAction": ["*"], "NotResource": ["*"]')],
  [
    "principals of each kind",
    policyOf(
      `"Effect": "Allow", "Principal": { "AWS": ["111111111111", 222222222222], "Service": "a", "Federated": [], "CanonicalUser": "b" }, "Action": "*", "Resource": "arn:aws:s3:::a/\${aws:username}/*"`,
    ),
  ],
  [
    "conditions",
    withCondition(
      '{ "Bool": { "aws:SecureTransport": true }, "ForAnyValue:StringLikeIfExists": { "aws:b": ["x", "y"], "c": [] }, "NumericLessThan": { "s3:max-keys": 10 }, "Null": { "aws:a": "false" }, "stringequals": {} }',
    ),
  ],
  ["tabs, escapes and line ends of Windows", `{\r\n\t"Statement"\t:{"Sid":"\\u0041\\/\\"}",${statement}}}`],
])("%s is a policy", async (_, policy) => {
  expect(await problemsOf(policy)).toEqual([]);
});

const malformed: readonly (readonly [policy: string, message: string])[] = [
  ["[]", "1:1: the policy is a list, not an object"],
  ["{}", "1:1: the policy has no Statement"],
  ['{ "Statement": "x" }', '1:16: Statement is "x", not a list of statements'],
  ['{ "Statement": ["x"] }', '1:17: Statement[0] is "x", not an object'],
  ['{ "Statement": [] }', "1:16: Statement is empty"],
  [
    `{ "Version": "2026-10-17", "Statement": { ${statement} } }`,
    '1:14: Version is "2026-10-17", not "2012-10-17" or "2008-10-17"',
  ],
  [`{ "Statements": [], "Statement": { ${statement} } }`, '1:3: the policy has the unknown element "Statements"'],
  [policyOf(statement.replace('"Effect": "Allow", ', "")), "1:17: Statement[0] has no Effect"],
  [policyOf(statement.replace("Allow", "allow")), '2:13: Statement[0].Effect is "allow", not "Allow" or "Deny"'],
  [policyOf(statement.replace('"Principal": "*", ', "")), "1:17: Statement[0] has no Principal or NotPrincipal"],
  [policyOf(statement.replace('"Action": "kms:*", ', "")), "1:17: Statement[0] has no Action or NotAction"],
  [policyOf(statement.replace(', "Resource": "*"', "")), "1:17: Statement[0] has no Resource or NotResource"],
  [policyOf(`${statement}, "NotAction": "kms:Decrypt"`), "2:76: Statement[0] has both Action and NotAction"],
  [policyOf(`${statement}, "Principals": "*"`), '2:76: Statement[0] has the unknown element "Principals"'],
  [policyOf(`${statement}, "Sid": ["x"]`), "2:83: Statement[0].Sid is a list, not a text in quotes"],
  [
    policyOf(statement.replace('"kms:*"', '["kms:*", "Decrypt"]')),
    '2:60: Statement[0].Action[1] is "Decrypt", which is no action',
  ],
  [policyOf(statement.replace('"kms:*"', '["kms:*", null]')), "2:60: Statement[0].Action[1] is null, not a text"],
  [policyOf(statement.replace('"kms:*"', "[]")), "2:50: Statement[0].Action is empty"],
  [policyOf(statement.replace('"kms:*"', '"a:b:c"')), '2:50: Statement[0].Action is "a:b:c", which is no action'],
  [
    policyOf(statement.replace('"Resource": "*"', '"Resource": "bucket"')),
    '2:71: Statement[0].Resource is "bucket", which is no ARN',
  ],
  [
    policyOf(statement.replace('"Principal": "*"', '"Principal": "111111111111"')),
    '2:35: Statement[0].Principal is "111111111111", not "*" or an object such as { "AWS": "111111111111" }',
  ],
  [
    policyOf(statement.replace('"Principal": "*"', '"Principal": { "Aws": "*" }')),
    '2:37: Statement[0].Principal has the unknown element "Aws"',
  ],
  [
    policyOf(statement.replace('"Principal": "*"', '"Principal": { "AWS": {} }')),
    "2:44: Statement[0].Principal.AWS is an object, not a text or a list of texts",
  ],
  [
    withCondition('"x"'),
    '3:16: Statement[0].Condition is "x", not an object such as { "StringEquals": { "aws:PrincipalOrgID": "o-exampleorgid" } }',
  ],
  [withCondition('{ "test": "StringEquals" }'), '3:18: Statement[0].Condition has the unknown operator "test"'],
  [
    withCondition('{ "StringEqual": { "a:b": "c" } }'),
    '3:18: Statement[0].Condition has the unknown operator "StringEqual"',
  ],
  [
    withCondition('{ "StringEquals": "x" }'),
    '3:34: Statement[0].Condition.StringEquals is "x", not an object such as { "aws:PrincipalOrgID": "o-exampleorgid" }',
  ],
  [
    withCondition('{ "StringEquals": { "a:b": { "c": "d" } } }'),
    "3:43: Statement[0].Condition.StringEquals.a:b is an object, not a text or a list of texts",
  ],
  [policyOf(`${statement}, "Effect": "Deny"`), '2:76: Statement[0] has the key "Effect" twice'],
  [
    withCondition('{ "StringLike": { "aws:a": "x", "AWS:A": "y" } }'),
    '3:48: Statement[0].Condition.StringLike has the key "AWS:A" like "aws:a", which is the same in another case',
  ],
  [policyOf(`${statement}, "\\u001b[31m": ""`), '2:76: Statement[0] has the unknown element "\\u{1b}[31m"'],
  [`${"[".repeat(9000)}${"]".repeat(9000)}`, "1:33: the policy is nested deeper than the grammar allows"],
];

test.each(malformed.map(([policy, message]) => [message, policy] as const))("%s", async (message, policy) => {
  expect(await problemsOf(policy)).toEqual([`policies/kms.json:${message}`]);
});

test("all problems of a policy come at once, each with what to do", async () => {
  const policy = policyOf('"Effect": "Allowed",\n  "Principals": "*",\n  "Action": "Decrypt",\n  "Resource": "*"');
  const loaded = await load(validText, { "policies/kms.json": policy });
  expect(loaded.kind === "invalid" && loaded.problems.map(({ message, hint }) => `${message}; ${hint}`)).toEqual([
    "policies/kms.json:1:17: Statement[0] has no Principal or NotPrincipal; add Principal or NotPrincipal",
    'policies/kms.json:2:13: Statement[0].Effect is "Allowed", not "Allow" or "Deny"; write "Allow" or "Deny"',
    'policies/kms.json:3:3: Statement[0] has the unknown element "Principals"; did you mean Principal?',
    'policies/kms.json:4:13: Statement[0].Action is "Decrypt", which is no action; write service:Action, such as kms:Decrypt, or "*"',
  ]);
});

test("of many problems the first are told, and the rest is counted", async () => {
  const problems = await problemsOf(`{ "Statement": [${Array.from({ length: 1000 }, () => "{}").join(",")}] }`);
  expect(problems).toHaveLength(21);
  expect(problems.at(-1)).toBe('the policy "policies/kms.json" has 3980 more problems');
});

test("a policy that several services share is told of once", async () => {
  const text = validText.replace("  - ssm\n", "  - { name: ssm, policy: policies/kms.json }\n");
  expect(await problemsOf("{}", text)).toEqual(["policies/kms.json:1:1: the policy has no Statement"]);
});

test("whatever JSON a file holds, it is answered", async () => {
  await fc.assert(
    fc.asyncProperty(fc.json({ maxDepth: 4 }), fc.jsonValue({ maxDepth: 4 }), async (text, value) => {
      const inside = policyOf(`${statement}, "Condition": ${JSON.stringify(value)}`);
      expect((await problemsOf(text)).length).toBeGreaterThan(0);
      expect((await problemsOf(inside)).every((message) => message.startsWith("policies/kms.json:"))).toBe(true);
    }),
    { numRuns: 50 },
  );
});
