import { expect, test } from "vitest";
import { fullAccessPolicy, isSamePolicy, prettyPolicy } from "./policy-document.ts";

type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json };
type Members = Readonly<Record<string, Json>>;

const statement = {
  Effect: "Allow",
  Principal: { AWS: "200000000001" },
  Action: ["sqs:SendMessage", "sqs:ReceiveMessage"],
  Resource: "*",
};
const second = { ...statement, Sid: "Second", Effect: "Deny", Action: "sqs:DeleteQueue" };
const policyOf = (...statements: readonly Members[]): Members => ({ Version: "2012-10-17", Statement: statements });
const withCondition = (condition: Json): Members => policyOf({ ...statement, Condition: condition });
const original = policyOf(statement, second);

const same: readonly (readonly [what: string, one: Json, other: Json])[] = [
  ["another order of keys", original, { Statement: [statement, second], Version: "2012-10-17" }],
  ["another order of statements", original, policyOf(second, statement)],
  ["a statement twice", original, policyOf(statement, second, statement)],
  ["one statement without brackets", policyOf(statement), { Version: "2012-10-17", Statement: statement }],
  [
    "another order of actions",
    original,
    policyOf({ ...statement, Action: ["sqs:ReceiveMessage", "sqs:SendMessage"] }, second),
  ],
  [
    "another case of actions",
    original,
    policyOf({ ...statement, Action: ["SQS:receivemessage", "sqs:SENDMESSAGE"] }, second),
  ],
  [
    "one action twice",
    policyOf({ ...statement, Action: ["sqs:a", "sqs:A"] }),
    policyOf({ ...statement, Action: "sqs:a" }),
  ],
  ["a list of one action", original, policyOf(statement, { ...second, Action: ["sqs:DeleteQueue"] })],
  ["a list of one resource", original, policyOf({ ...statement, Resource: ["*"] }, second)],
  [
    "actions beside all actions",
    policyOf({ ...statement, Action: "*" }),
    policyOf({ ...statement, Action: ["sqs:a", "*"] }),
  ],
  [
    "another order of resources",
    policyOf({ ...statement, Resource: ["arn:aws:sqs:::a", "arn:aws:sqs:::b"] }),
    policyOf({ ...statement, Resource: ["arn:aws:sqs:::b", "arn:aws:sqs:::a"] }),
  ],
  ["a list of one principal", policyOf(statement), policyOf({ ...statement, Principal: { AWS: ["200000000001"] } })],
  ["an account id without quotes", policyOf(statement), policyOf({ ...statement, Principal: { AWS: 200000000001 } })],
  ...["aws", "aws-cn", "aws-us-gov"].map(
    (partition) =>
      [
        `an account id and its root ARN in ${partition}`,
        policyOf(statement),
        policyOf({ ...statement, Principal: { AWS: `arn:${partition}:iam::200000000001:root` } }),
      ] as const,
  ),
  [
    "another order of principals",
    policyOf({ ...statement, Principal: { AWS: ["200000000001", "200000000002"] } }),
    policyOf({ ...statement, Principal: { AWS: ["arn:aws:iam::200000000002:root", "200000000001"] } }),
  ],
  ["everyone", policyOf({ ...statement, Principal: "*" }), policyOf({ ...statement, Principal: { AWS: ["*"] } })],
  ["an empty Sid and none", policyOf(statement), policyOf({ ...statement, Sid: "" })],
  ["an empty Id and none", policyOf(statement), { ...policyOf(statement), Id: "" }],
  ["no version and the old one", { Statement: statement }, { Version: "2008-10-17", Statement: statement }],
  ["the versions, where nothing is a variable", { Statement: statement }, policyOf(statement)],
  [
    "another order of operators, keys and values of conditions",
    withCondition({ StringLike: { "aws:a": ["x", "y"], "aws:b": "z" }, Bool: { "aws:c": "true" } }),
    withCondition({ Bool: { "aws:c": "true" }, StringLike: { "aws:b": ["z"], "aws:a": ["y", "x"] } }),
  ],
  [
    "another case of condition keys",
    withCondition({ StringEquals: { "aws:SourceVpc": "vpc-1", "aws:sourceVpce": "vpce-1" } }),
    withCondition({ StringEquals: { "AWS:sourcevpce": "vpce-1", "aws:sourceVPC": "vpc-1" } }),
  ],
  [
    "numbers and booleans without quotes",
    withCondition({ Bool: { "aws:SecureTransport": true }, NumericLessThan: { "s3:max-keys": [10, 20.5] } }),
    withCondition({ Bool: { "aws:SecureTransport": "true" }, NumericLessThan: { "s3:max-keys": ["20.5", "10"] } }),
  ],
];

const different: readonly (readonly [what: string, one: Json, other: Json])[] = [
  ["another action", original, policyOf({ ...statement, Action: ["sqs:SendMessage", "sqs:PurgeQueue"] }, second)],
  [
    "a letter that only looks like another",
    policyOf({ ...statement, Action: "kms:*" }),
    policyOf({ ...statement, Action: "\u212ams:*" }),
  ],
  ["one action fewer", original, policyOf({ ...statement, Action: "sqs:SendMessage" }, second)],
  ["the actions and all but them", policyOf(statement), policyOf(renamed(statement, "Action", "NotAction"))],
  ["the resources and all but them", policyOf(statement), policyOf(renamed(statement, "Resource", "NotResource"))],
  ["the principals and all but them", policyOf(statement), policyOf(renamed(statement, "Principal", "NotPrincipal"))],
  [
    "another case of resources",
    policyOf({ ...statement, Resource: "arn:aws:s3:::a" }),
    policyOf({ ...statement, Resource: "arn:aws:s3:::A" }),
  ],
  ["another effect", policyOf(statement), policyOf({ ...statement, Effect: "Deny" })],
  ["another account", policyOf(statement), policyOf({ ...statement, Principal: { AWS: "200000000002" } })],
  [
    "an account and a role of it",
    policyOf(statement),
    policyOf({ ...statement, Principal: { AWS: "arn:aws:iam::200000000001:role/root" } }),
  ],
  [
    "an account of AWS and of a service",
    policyOf(statement),
    policyOf({ ...statement, Principal: { Service: "200000000001" } }),
  ],
  [
    "everyone, and every service",
    policyOf({ ...statement, Principal: "*" }),
    policyOf({ ...statement, Principal: { AWS: "*", Service: "a" } }),
  ],
  [
    "everyone, and everyone beside a named role, which a session policy treats otherwise",
    policyOf({ ...statement, Principal: "*" }),
    policyOf({ ...statement, Principal: { AWS: ["*", "arn:aws:iam::200000000001:role/a"] } }),
  ],
  ["a Sid", policyOf(statement), policyOf({ ...statement, Sid: "First" })],
  ["the versions, where something is a variable", ...versions("arn:aws:s3:::home/${aws:username}/*")],
  ["a version that there is not", { Version: "2026-10-17", Statement: statement }, policyOf(statement)],
  ["an empty list and none", policyOf({ ...statement, Action: [] }), policyOf(statement)],
  ["a condition", policyOf(statement), withCondition({ Bool: { "aws:SecureTransport": "true" } })],
  ["another operator", withCondition({ StringLike: { "a:b": "x" } }), withCondition({ StringEquals: { "a:b": "x" } })],
  [
    "another case of a value",
    withCondition({ StringLike: { "a:b": "x" } }),
    withCondition({ StringLike: { "a:b": "X" } }),
  ],
  [
    "keys that differ in case alone",
    withCondition({ StringLike: { "a:B": "x", "a:b": "y" } }),
    withCondition({ StringLike: { "a:b": "y" } }),
  ],
  ["numbers beyond what a double holds", ...longNumbers()],
  ["something unknown", policyOf(statement), { ...policyOf(statement), Comment: "x" }],
];

function renamed(members: Members, from: string, to: string): Members {
  return Object.fromEntries(Object.entries(members).map(([key, value]) => [key === from ? to : key, value]));
}

function versions(resource: string): readonly [Json, Json] {
  const made = { ...statement, Resource: resource };
  return [policyOf(made), { Version: "2008-10-17", Statement: made }];
}

function longNumbers(): readonly [Json, Json] {
  return [
    withCondition({ StringEquals: { "a:b": "12345678901234567891" } }),
    withCondition({ StringEquals: { "a:b": "12345678901234567890" } }),
  ];
}

test.each(same)("%s makes no difference", (_, one, other) => {
  expect(isSamePolicy(JSON.stringify(one), JSON.stringify(other, undefined, 2))).toBe(true);
});

test.each(different)("%s makes a difference, also to the eye", (_, one, other) => {
  const [a, b] = [JSON.stringify(one), JSON.stringify(other)];
  expect(isSamePolicy(a, b)).toBe(false);
  expect(prettyPolicy(a)).not.toBe(prettyPolicy(b));
});

test("a number keeps all its digits", () => {
  const policy = (value: string): string => `{"Statement":{"Condition":{"NumericEquals":{"a:b":${value}}}}}`;
  expect(isSamePolicy(policy("12345678901234567891"), policy("12345678901234567890"))).toBe(false);
  expect(isSamePolicy(policy("12345678901234567891"), policy('"12345678901234567891"'))).toBe(true);
});

test("no policy means full access, in either version of the language and spelling of everyone", () => {
  expect(isSamePolicy(undefined, fullAccessPolicy)).toBe(true);
  expect(isSamePolicy(undefined, fullAccessPolicy.replace("2008-10-17", "2012-10-17"))).toBe(true);
  expect(isSamePolicy(undefined, fullAccessPolicy.replace('"Principal":"*"', '"Principal":{"AWS":"*"}'))).toBe(true);
  expect(isSamePolicy(undefined, JSON.stringify(policyOf(statement)))).toBe(false);
});

test("what is no policy is the same as itself only, and breaks nothing", () => {
  const texts = [
    "",
    "{",
    "null",
    "[]",
    '"x"',
    '{"Statement":"x"}',
    '{"Statement":[null]}',
    '{"Statement":{"Principal":[{}]}}',
  ];
  const pairs = texts.flatMap((one) => texts.map((other) => [one, other] as const));
  expect(pairs.filter(([one, other]) => isSamePolicy(one, other) !== (one === other))).toEqual([]);
  expect(texts.map(prettyPolicy)).toHaveLength(texts.length);
});
