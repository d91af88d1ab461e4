import { expect, test } from "vitest";
import { wholeDomainOf } from "./whole-domain.ts";

test.each([
  "com",
  "internal",
  "aws",
  "co.uk",
  "com.au",
  "com.cn",
  "amazonaws.com",
  "amazonaws.com.cn",
  "api.aws",
  "on.aws",
  "amazon.com",
  "ic.gov",
  "ap-northeast-1.amazonaws.com",
  "eu-west-1.amazonaws.com",
  "ap-northeast-1.api.aws",
  "vpce.amazonaws.com",
  "ap-northeast-1.vpce.amazonaws.com",
  "cn-north-1.amazonaws.com.cn",
  "eusc-de-east-1.amazonaws.eu",
])("a zone %s would hide a whole domain", (name) => {
  expect(wholeDomainOf(name, "ap-northeast-1")).toBeDefined();
});

test.each([
  "example.internal",
  "payments.example.internal",
  "example.co.uk",
  "iam.amazonaws.com",
  "ssm.ap-northeast-1.amazonaws.com",
  "accesspoint.s3-global.amazonaws.com",
  "studio.ap-northeast-1.sagemaker.aws",
  "example.com",
  "corp.uk",
])("a zone %s can be one's own", (name) => {
  expect(wholeDomainOf(name, "ap-northeast-1")).toBeUndefined();
});
