import { expect, test } from "vitest";
import { chargesOf } from "./calls.ts";

const named = (call: Parameters<typeof chargesOf>[0]) =>
  Object.fromEntries(chargesOf(call).map(({ bucket, tokens }) => [bucket.name, tokens]));

test("a Route 53 call takes one token of its account and one of its action", () => {
  expect(named({ service: "route53", action: "CreateVPCAssociationAuthorization" })).toEqual({
    "route53/account": 1,
    "route53/CreateVPCAssociationAuthorization": 1,
  });
});

test("an association takes two change tokens, an upsert two, a create or delete one", () => {
  expect(named({ service: "route53", action: "AssociateVPCWithHostedZone" })["route53/changes"]).toBe(2);
  const recordChanges = { creates: 1, deletes: 2, upserts: 3 };
  expect(named({ service: "route53", action: "ChangeResourceRecordSets", recordChanges })["route53/changes"]).toBe(9);
});

test("questions about metrics and stacks have a bucket each, for each Region of an account", () => {
  const buckets = [
    ...chargesOf({ service: "cloudwatch", action: "GetMetricData" }),
    ...chargesOf({ service: "cloudformation", action: "DescribeStackResources" }),
  ].map(({ bucket }) => [bucket.name, bucket.per]);
  expect(buckets).toEqual([
    ["cloudwatch/GetMetricData", "account-region"],
    ["cloudformation/DescribeStackResources", "account-region"],
  ]);
});

test("endpoint writes have a bucket each, other EC2 calls share one for reads and one for writes", () => {
  expect(named({ service: "ec2", action: "CreateVpcEndpoint" })).toEqual({ "ec2/CreateVpcEndpoint": 1 });
  expect(named({ service: "ec2", action: "DescribeVpcs" })).toEqual({ "ec2/reads": 1 });
  expect(named({ service: "ec2", action: "SearchTransitGatewayRoutes" })).toEqual({ "ec2/reads": 1 });
  expect(named({ service: "ec2", action: "CreateSecurityGroup" })).toEqual({ "ec2/writes": 1 });
});
