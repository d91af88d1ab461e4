import { parseRegion } from "@vpce-hub/core";
import { expect, test } from "vitest";
import { listVisibleZones, observe } from "../index.ts";
import { first, hubAccount, roleArn, scene } from "../testing/scene.ts";
import { awsError } from "./aws-error.ts";
import { awsFaultOf } from "./aws-fault.ts";
import { causes, reasonOf } from "./causes.ts";

const role = "arn:aws:iam::222222222222:role/vpce-spoke";
const scp = "arn:aws:organizations::999999999999:policy/o-1/service_control_policy/p-1";

interface Answer {
  readonly name: string;
  readonly message: string;
  readonly region?: string;
  readonly action?: string;
}

/** The error that a spoke's call ends in when AWS answers so. */
function errorOf({ name, message, region = "eu-west-1", action = "ec2:DescribeVpcs" }: Answer) {
  const origin = parseRegion(region);
  if (origin === undefined) throw new Error("a Region");
  const cause = Object.assign(new Error(message), { name, $metadata: { httpStatusCode: 403, requestId: "r-1" } });
  return awsError(awsFaultOf(cause), { account: "222222222222", region: origin, action, role }, cause);
}

const denied = (clause: string): Answer => ({
  name: "UnauthorizedOperation",
  message: `You are not authorized to perform this operation. User: arn:aws:sts::222222222222:assumed-role/vpce-spoke/x is not authorized to perform: ec2:DescribeVpcs ${clause}`,
});

test.each(causes.map((cause) => [cause.reason, cause] as const))(
  "the text of %s is told by its own row",
  (_, cause) => {
    expect(reasonOf({ code: cause.codes?.[0] ?? "AccessDenied", message: cause.example })).toBe(cause.reason);
  },
);

test.each([
  ["because no identity-based policy allows the ec2:DescribeVpcs action", "identity-policy", `grant ${role}`],
  ["with an explicit deny in an identity-based policy", "identity-policy", "take the deny"],
  [`with an explicit deny in a service control policy: ${scp}`, "service-control-policy", `organization`],
  [`with an explicit deny in a service control policy: ${scp}`, "service-control-policy", scp],
  ["because no service control policy allows the ec2:DescribeVpcs action", "service-control-policy", "organization"],
  ["with an explicit deny in a resource control policy", "resource-control-policy", "organization"],
  ["because no permissions boundary allows the ec2:DescribeVpcs action", "permissions-boundary", "boundary of"],
  ["because no session policy allows the ec2:DescribeVpcs action", "session-policy", "session"],
  ["because no VPC endpoint policy allows the ec2:DescribeVpcs action", "endpoint-policy", "VPC endpoint of ec2"],
])("a refusal %s is mended by who can", (clause, reason, hint) => {
  const error = errorOf(denied(clause));
  expect(error).toMatchObject({ code: "aws.access-denied", hint: expect.stringContaining(hint), call: { reason } });
  expect(error.message).toContain("ec2:DescribeVpcs in account 222222222222");
});

test("what an organization refuses is no matter of the role's permissions", () => {
  expect(errorOf(denied("with an explicit deny in a service control policy")).hint).not.toMatch(/^grant/);
});

test("keys that STS has just given and a Region does not know tell that the Region is not enabled", () => {
  const message = "AWS was not able to validate the provided access credentials";
  const off = errorOf({ name: "AuthFailure", message, region: "af-south-1" });
  expect(off).toMatchObject({ code: "aws.credentials", call: { reason: "region-not-enabled" } });
  expect(off.hint).toContain("enable the Region af-south-1 in account 222222222222");
  const unknown = errorOf({ name: "AuthFailure", message, region: "eu-west-1" });
  expect(unknown).toMatchObject({ call: { reason: "keys-refused" }, hint: expect.stringContaining("log in again") });
});

test("keys that STS itself does not know may be old, of another partition, or of an account without the Region", () => {
  const answer = { name: "InvalidClientTokenId", message: "The security token included in the request is invalid" };
  const action = "sts:GetCallerIdentity";
  expect(errorOf({ ...answer, action }).hint).toMatch(/AWS_PROFILE.*aws-us-gov/);
  expect(errorOf({ ...answer, action, region: "me-south-1" }).hint).toMatch(/AWS_PROFILE.*enable it/);
});

test.each([
  ["OptInRequired", "You are not subscribed to this service.", "af-south-1", "region-not-enabled", "enable the Region"],
  ["OptInRequired", "You are not subscribed to this service.", "eu-west-1", "account-inactive", "AWS Support"],
  ["Blocked", "This account is currently blocked", "eu-west-1", "account-inactive", "222222222222"],
  ["RegionDisabledException", "STS is not activated in this region", "eu-west-1", "region-not-enabled", "STS for eu"],
  ["SignatureDoesNotMatch", "Signature expired: A is now earlier than B", "eu-west-1", "clock-skew", "clock"],
  ["RequestTimeTooSkewed", "The difference is too large", "eu-west-1", "clock-skew", "clock"],
  [
    "SignatureDoesNotMatch",
    "Credential should be scoped to a valid region",
    "cn-north-1",
    "wrong-endpoint",
    "cn-north",
  ],
  ["SignatureDoesNotMatch", "The request signature we calculated", "eu-west-1", "wrong-secret", "secret access key"],
  ["ExpiredToken", "The security token included in the request is expired", "eu-west-1", "session-expired", "log in"],
])("%s: %s in %s is %s", (name, message, region, reason, hint) => {
  expect(errorOf({ name, message, region })).toMatchObject({
    code: "aws.credentials",
    hint: expect.stringContaining(hint),
    call: { reason, account: "222222222222" },
  });
});

test("a certificate that is not trusted is no riddle", () => {
  const cause = Object.assign(new Error("self-signed certificate in certificate chain"), {
    code: "SELF_SIGNED_CERT_IN_CHAIN",
  });
  const region = parseRegion("eu-west-1");
  if (region === undefined) throw new Error("a Region");
  const call = { account: "222222222222", region, action: "ec2:DescribeVpcs", role };
  expect(awsError(awsFaultOf(cause), call, cause)).toMatchObject({
    code: "aws.unreachable",
    hint: expect.stringContaining("AWS_CA_BUNDLE"),
    call: { reason: "untrusted-certificate", awsCode: "SELF_SIGNED_CERT_IN_CHAIN" },
  });
});

test("a VPC that is only shared with the spoke's account asks for the account that owns it", async () => {
  const { topology, aws, simulator } = scene();
  const spoke = first(topology.spokes);
  simulator.faults.add({
    account: spoke.account,
    action: "ListHostedZonesByVPC",
    when: "before",
    effect: {
      kind: "error",
      code: "AccessDenied",
      status: 403,
      message: `The VPC ${spoke.vpc} in region ${spoke.region} is not owned by you.`,
    },
  });
  await expect(listVisibleZones(aws, spoke, spoke)).rejects.toMatchObject({
    code: "aws.access-denied",
    hint: expect.stringMatching(/^write the account that owns the VPC/),
    call: { reason: "not-vpc-owner", account: spoke.account },
  });
});

test.each([
  [undefined, "the topology gives no externalId"],
  ["wrong", "the externalId of the topology must be the one"],
])("a role that is not let in with external id %s speaks of it, and of a role that is not there", async (id, hint) => {
  const { topology, aws, simulator } = scene();
  const { account } = first(topology.spokes);
  simulator.addRole({ account, name: "vpce-hub", externalId: "right" });
  const caller = { account, access: { kind: "role", arn: roleArn(account), externalId: id } } as const;
  const error: unknown = await aws.identityOf(caller).catch((refused: unknown) => refused);
  expect(error).toMatchObject({
    code: "aws.access-denied",
    hint: expect.stringContaining(hint),
    call: { reason: "role-or-trust", account, action: "sts:AssumeRole" },
  });
  expect(error).toMatchObject({ hint: expect.stringContaining(`role ${roleArn(account)} exists`) });
  expect(error).toMatchObject({ hint: expect.stringContaining(hubAccount) });
  expect(JSON.stringify(error)).not.toContain("right");
});

test("a spoke whose Region is off in its account is unknown for that reason, and the others are read", async () => {
  const { topology, aws, simulator } = scene({ spokes: [{ region: "af-south-1" }, {}] });
  const spoke = first(topology.spokes);
  simulator.faults.add({
    account: spoke.account,
    service: "ec2",
    when: "before",
    effect: {
      kind: "error",
      code: "AuthFailure",
      status: 401,
      message: "AWS was not able to validate the provided access credentials",
    },
  });
  const { environment } = await observe(topology, aws);
  expect(environment.spokeVpcs.get("user-1")).toMatchObject({
    kind: "unknown",
    reason: { code: "aws.credentials", hint: expect.stringContaining(`enable the Region af-south-1 in account`) },
  });
  expect(environment.spokeVpcs.get("user-2")?.kind).toBe("present");
});
