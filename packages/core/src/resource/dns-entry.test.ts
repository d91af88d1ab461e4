import { expect, test } from "vitest";
import { regionalDnsEntry } from "./dns-entry.ts";
import type { DnsName, ZoneId } from "../words/ids.ts";

const entry = (name: string, zone: string | undefined = "Z1") => ({
  name: name as DnsName,
  zone: zone as ZoneId | undefined,
});

test("the regional name is taken, wherever in the list it stands", () => {
  const regional = entry("vpce-0a1-b2c3.ssm.us-east-1.vpce.amazonaws.com");
  const entries = [
    entry("vpce-0a1-b2c3-us-east-1a.ssm.us-east-1.vpce.amazonaws.com"),
    regional,
    entry("ssm.us-east-1.amazonaws.com", "Z2"),
  ];
  expect(regionalDnsEntry(entries)).toBe(regional);
  expect(regionalDnsEntry(entries.toReversed())).toBe(regional);
});

test("a name under the service's own domain is preferred, as for SageMaker", () => {
  const own = entry("vpce-0a1-b2c3.notebook.us-east-1.vpce.sagemaker.aws");
  expect(regionalDnsEntry([entry("vpce-0a1-b2c3.vpce-svc-0f.us-east-1.vpce.amazonaws.com"), own])).toBe(own);
});

test("a third-party service has only the name of its endpoint service", () => {
  const only = entry("vpce-0a1-b2c3.vpce-svc-0f.us-east-1.vpce.amazonaws.com");
  expect(regionalDnsEntry([only])).toBe(only);
});

test("a wildcard label in front, as S3 has, does not hide the regional name", () => {
  const regional = entry("*.vpce-0a1-b2c3.s3.us-east-1.vpce.amazonaws.com");
  expect(regionalDnsEntry([entry("*.vpce-0a1-b2c3-us-east-1a.s3.us-east-1.vpce.amazonaws.com"), regional])).toBe(
    regional,
  );
});

test("a new endpoint has none", () => {
  expect(regionalDnsEntry([])).toBeUndefined();
});
