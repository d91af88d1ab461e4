import { expect, test } from "vitest";
import { parseSubnetId } from "../words/ids.ts";
import type { Service } from "../topology/topology.ts";
import { hintsForUnknown } from "./service-hint.ts";

const region = "ap-northeast-1";
const fullName = (short: string): string => `com.amazonaws.${region}.${short}`;

/** Names that the catalogue of a Region has, of each form. */
const offered: readonly string[] = `
  dms ebs ec2 ecr.api ecr.dkr ecs elasticfilesystem elasticloadbalancing email-smtp elasticmapreduce events kafka
  kinesis-firehose kinesis-streams kms logs m2 monitoring pipes rum sagemaker.api sagemaker.runtime secretsmanager sms
  ssm ssmmessages states sync-states transfer transfer.server freetier deviceadvisor.iot`
  .trim()
  .split(/\s+/)
  .map(fullName)
  .concat(`aws.api.${region}.freetier`, `aws.sagemaker.${region}.studio`, "com.amazonaws.s3-global.accesspoint");

const hintOf = (name: string): string => hintsForUnknown(region, offered)(short(name));

test.each([
  ["kinesis", "kinesis-streams or kinesis-firehose"],
  ["firehose", "kinesis-firehose"],
  ["cloudwatch", "monitoring or logs"],
  ["cloudwatch-logs", "logs"],
  ["elb", "elasticloadbalancing"],
  ["emr", "elasticmapreduce"],
  ["msk", "kafka"],
  ["stepfunctions", "states or sync-states"],
  ["step-functions", "states or sync-states"],
  ["eventbridge", "events or pipes"],
  ["parameter-store", "ssm"],
  ["ecr", "ecr.api or ecr.dkr"],
  ["efs", "elasticfilesystem"],
  ["ses", "email-smtp"],
  ["sagemaker", "sagemaker.api or sagemaker.runtime"],
  ["accesspoints", "accesspoint"],
  ["secretmanager", "secretsmanager"],
  ["ssmmessage", "ssmmessages"],
  ["ecr-api", "ecr.api"],
  ["kmss", "kms"],
  [fullName("efs"), fullName("elasticfilesystem")],
  [fullName("ssmmessage"), fullName("ssmmessages")],
])("%s is taken for %s", (written, meant) => {
  expect(hintOf(written)).toBe(`did you mean ${meant}?`);
});

test.each(["ram", "pcs", "mq", "dsm2", "rds", "evs", fullName("ram"), fullName("mq")])(
  "%s is no slip of another short name",
  (written) => {
    expect(hintOf(written)).not.toContain("did you mean");
  },
);

test.each([
  ["iam", "ap-northeast-1", "us-east-1"],
  ["com.amazonaws.iam", "eu-west-1", "us-east-1"],
  ["route53", "ap-northeast-1", "us-east-1"],
  ["iam", "cn-northwest-1", "cn-north-1"],
  ["organizations", "us-gov-east-1", "us-gov-west-1"],
])("%s is not to be had in %s but in %s", (name, from, home) => {
  expect(hintsForUnknown(from, offered)(short(name))).toContain(`a hub in ${home}`);
});

function short(name: string): Service {
  return {
    name,
    serviceNames: [fullName(name), name],
    policy: undefined,
    hasDefaultPolicy: false,
    serviceRegion: undefined,
    records: "alias",
    subnets: [parseSubnetId("subnet-0a1b2c3d4e5f60001")].flatMap((id) => id ?? []),
    tags: {},
    ports: [443],
    dnsNames: { kind: "catalogue" },
    mayHide: [],
    isProtected: false,
  };
}
