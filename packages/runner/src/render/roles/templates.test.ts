import { rightsOf, rolesOf } from "@vpce-hub/core";
import { expect, test } from "vitest";
import { policyFaults } from "../../topology/policy-grammar.ts";
import { parsePlacedJson } from "../../topology/policy-json.ts";
import { type Made, made, spokes } from "../testing/made-roles.ts";
import { rolesCloudFormation } from "./cloudformation.ts";
import { rolesJson } from "./json.ts";
import { rolesTerraform } from "./terraform.ts";

const texts = ({ rights, input }: Made): readonly string[] => [
  rolesJson(rights, input.topology.name),
  rolesCloudFormation(rights, input),
  rolesTerraform(rights, input),
];

test("spokes in any order give the same bytes", async () => {
  const [one, other] = [await made(), await made({ spokes: spokes.toReversed() })];

  expect(texts(other)).toEqual(texts(one));
});

test("every policy is one by the grammar, names its actions one by one, and fits into a role", async () => {
  const { rights } = await made();
  const documents = [
    rights.operator,
    rights.planner,
    ...rights.roles.flatMap(({ policy, trust: own }) => [policy, own]),
  ];
  for (const document of documents) {
    // Of the grammar that is checked here a statement has both principals and resources; of these it has one.
    const full = document?.Statement.map((one) => ({ Principal: "*", Resource: ["*"], ...one }));
    const root = parsePlacedJson(JSON.stringify({ ...document, Statement: full }));
    expect(root === undefined ? "no JSON" : policyFaults(root)).toEqual([]);
    expect(document?.Statement.flatMap(({ Action }) => Action).filter((action) => action.includes("*"))).toEqual([]);
    expect(JSON.stringify(document).length).toBeLessThan(10_240);
  }
});

test("a policy of hundreds of spokes still fits", async () => {
  const many = Array.from({ length: 300 }, (_, at) => ({
    name: `s${at}`,
    account: at < 100 ? "222222222222" : `${500_000_000_000 + at}`,
    vpc: `vpc-0${at.toString(16).padStart(16, "0")}`,
  }));
  const { rights, input } = await made({ spokes: many });

  for (const { policy } of rights.roles) expect(JSON.stringify(policy).length).toBeLessThan(10_240);
  // The most that a template may have when it is given as text.
  expect(rolesCloudFormation(rights, input).length).toBeLessThan(51_200);
});

test("the module has a role and a policy for each resource of the template, with the VPCs of each account", async () => {
  const { rights, input } = await made();
  const text = rolesTerraform(rights, input);
  const count = [...rolesCloudFormation(rights, input).matchAll(/^ +Type: "AWS::IAM::Role"$/gm)].length;

  expect(count).toBe(5);
  expect([...text.matchAll(/^resource "aws_iam_role" /gm)]).toHaveLength(count);
  expect([...text.matchAll(/^resource "aws_iam_role_policy" /gm)]).toHaveLength(count);
  expect(text).toContain('{ id = "vpc-0b1b2c3d4e5f60002", region = "ap-northeast-1" }');
  expect(text).toContain('"route53:VPCs" = local.vpce_hub');
  expect(text).toContain('path        = "/net/"');
  for (const [open, close] of ["{}", "[]", "()"])
    expect(text.split(open ?? "").length).toBe(text.split(close ?? "").length);
});

test("a hub with groups of others has no rights on groups", async () => {
  const { account, region } = (await made()).input.topology.hub;
  const { rights } = await made({
    hub: {
      account,
      region,
      vpc: "vpc-0a1b2c3d4e5f60001",
      subnets: ["subnet-0a1b2c3d"],
      securityGroups: ["sg-0a1b2c3d"],
    },
  });
  const text = rolesJson(rights, "x");

  expect(text).not.toMatch(/CreateSecurityGroup|DeleteSecurityGroup|SecurityGroupIngress/);
  expect(text).toContain("ec2:DescribeSecurityGroups");
});

test("in Terraform, conditions that compare ids of VPCs are given ids, and no ARNs", async () => {
  const { rights, input } = await made({ distribution: "profile" });
  const text = rolesTerraform(rights, input);

  expect(text).toMatch(/"route53profiles:ResourceIds" = local\.\w+_ids\b/);
  expect(text).toMatch(/_ids += distinct\(\[for vpc in local\.\w+_vpcs : vpc\.id\]\)/);
});

test("roles for probes are made where those of spokes are, and Lambda alone assumes the second of them", async () => {
  const { input } = await made();
  const roles = rolesOf(input.topology, "with-probe");
  const rights = rightsOf(input.topology, input.trust, "with-probe");
  const text = rolesTerraform(rights, { ...input, roles });

  expect(text).toMatch(/"lambda:VpcIds" += local\.vpce_hub_probe_ids\b/);
  expect(text).toContain('role/vpce-hub-probe-function"');
  expect(text).toContain('Service = ["lambda.amazonaws.com"]');
  expect(text).toContain('"lambda:SourceFunctionArn"');
});
