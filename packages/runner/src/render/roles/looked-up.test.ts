import { expect, test } from "vitest";
import { made, spokes, trust } from "../testing/made-roles.ts";
import { rolesCloudFormation } from "./cloudformation.ts";

const select = { organization: { units: ["ou-abcd-11111111"] }, vpcs: { tags: { hub: "use" } } };
const organization = { account: "888888888888", role: "org-reader" };

test("what is looked up is named as far as AWS can tell it, and what is not is told", async () => {
  const { input } = await made();
  const { account, region } = input.topology.hub;
  const { rights } = await made({
    hub: { account, region, vpc: { tags: { Name: "shared", odd: "${aws:x}" } }, subnets: { tags: { tier: "x" } } },
    access: { role: "vpce-hub", planRole: "vpce-hub-plan", organization },
    spokes: [...spokes, { name: "all", select }],
  });
  const statement = (arn: string, sid: string) =>
    rights.roles.find((role) => role.arn === arn)?.policy.Statement.find(({ Sid }) => Sid === sid);

  // A tag that a policy would take for a variable is left out.
  expect(statement("arn:aws:iam::111111111111:role/vpce-hub", "EndpointVpc")).toMatchObject({
    Resource: [`arn:aws:ec2:${region}:${account}:vpc/*`],
    Condition: { StringEquals: { "aws:ResourceTag/Name": ["shared"] } },
  });
  expect(JSON.stringify(rights.roles)).not.toContain("${aws:x}");
  expect(statement("arn:aws:iam::*:role/vpce-hub", "SpokeAssociations")?.Condition).toMatchObject({
    "ForAllValues:StringLike": { "route53:VPCs": [`VPCId=*,VPCRegion=${region}`] },
  });
  expect(statement("arn:aws:iam::888888888888:role/org-reader", "Organization")?.Action).toEqual([
    "organizations:ListAccounts",
  ]);
  expect(rights.operator?.Statement.at(-1)).toMatchObject({
    Resource: ["arn:aws:iam::*:role/vpce-hub", "arn:aws:iam::*:role/vpce-hub-plan"],
    Condition: { StringEquals: { "aws:ResourceOrgID": [trust.organization] } },
  });
  expect(rights.notes).toHaveLength(3);
  expect((await made()).rights.notes).toEqual([]);
});

test("accounts that are listed have a role each, and whoever lists none has no role", async () => {
  const { rights } = await made({
    access: { role: "vpce-hub", organization },
    spokes: [{ name: "few", select: { accounts: ["222222222222"], vpcs: select.vpcs } }],
  });

  expect(rights.roles.map(({ arn }) => arn)).toEqual([
    "arn:aws:iam::111111111111:role/vpce-hub",
    "arn:aws:iam::222222222222:role/vpce-hub",
  ]);
});

test("the permission to reach other Regions is the hub's alone, and only where it applies", async () => {
  const { rights } = await made({ services: ["ssm", { name: "iam", serviceRegion: "us-east-1" }] });
  const holders = rights.roles.filter((role) => JSON.stringify(role.policy).includes("vpce:AllowMultiRegion"));

  expect(holders.map(({ arn }) => arn)).toEqual(["arn:aws:iam::111111111111:role/vpce-hub"]);
  expect(JSON.stringify((await made()).rights)).not.toContain("vpce:");
});

test("network interfaces are read where groups are made, or where records lead to addresses", async () => {
  const { account, region } = (await made()).input.topology.hub;
  const hub = { account, region, vpc: "vpc-0a1b2c3d4e5f60001", subnets: ["subnet-0a1b2c3d"] };
  const given = { hub: { ...hub, securityGroups: ["sg-0a1b2c3d"] } };
  const isRead = async (more: Readonly<Record<string, unknown>>) =>
    JSON.stringify((await made(more)).rights).includes("ec2:DescribeNetworkInterfaces");

  expect(await isRead({ hub })).toBe(true);
  expect(await isRead(given)).toBe(false);
  expect(await isRead({ ...given, services: [{ name: "ssm", records: "address" }] })).toBe(true);
});

test("where the whole organization is asked, the account that lists it is among those that are found", async () => {
  const whole = { organization: {}, vpcs: select.vpcs };
  const { rights, input } = await made({
    access: { role: "vpce-hub", planRole: "vpce-hub-plan", organization },
    spokes: [{ name: "all", select: whole }],
  });
  const usesOf = (name: string) =>
    rights.roles
      .find(({ arn }) => arn === `arn:aws:iam::${organization.account}:role/${name}`)
      ?.uses.map(({ side, purpose }) => `${side} ${purpose}`);

  expect(usesOf("org-reader")).toEqual(["organization apply"]);
  expect(usesOf("vpce-hub")).toEqual(["spoke apply"]);
  expect(usesOf("vpce-hub-plan")).toEqual(["organization plan", "spoke plan"]);
  // The last of these has rights of its own, and so a resource.
  expect(rolesCloudFormation(rights, input).match(/^ {2}VpceHubPlan\w*(?=:$)/gm)).toEqual([
    ..."  VpceHubPlanInHubHere,  VpceHubPlanHere,  VpceHubPlan2Here".split(","),
    ..."  VpceHubPlanInHub,  VpceHubPlan,  VpceHubPlan2".split(","),
  ]);
});

test("whoever only plans is trusted to list accounts for it, and not by the role with which others apply", async () => {
  const { rights } = await made({
    access: { role: "vpce-hub", planRole: "vpce-hub-plan", organization },
    spokes: [{ name: "all", select }],
  });
  const arns = rights.roles.filter((role) => JSON.stringify(role.trust).includes("role/planner")).map(({ arn }) => arn);

  expect(arns).toEqual([
    "arn:aws:iam::111111111111:role/vpce-hub-plan",
    "arn:aws:iam::888888888888:role/vpce-hub-plan",
    "arn:aws:iam::*:role/vpce-hub-plan",
  ]);
});

test("selections and spokes in any order give the same bytes", async () => {
  const app = { name: "app", account: "333333333333", vpc: { tags: { Name: "app" } } };
  const few = { name: "few", select: { accounts: ["555555555555", "222222222222"], vpcs: select.vpcs } };
  const entries = [...spokes, app, { name: "all", select }, few];
  const access = { role: "vpce-hub", planRole: "vpce-hub-plan", organization };
  const [one, other] = [await made({ access, spokes: entries }), await made({ access, spokes: entries.toReversed() })];

  expect(other.rights).toEqual(one.rights);
  expect(rolesCloudFormation(other.rights, other.input)).toBe(rolesCloudFormation(one.rights, one.input));
});
