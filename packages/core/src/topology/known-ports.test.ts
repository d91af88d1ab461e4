import { expect, test } from "vitest";
import { knownPortsOf } from "./known-ports.ts";

test.each([
  ["ssm", [443]],
  ["com.amazonaws.vpce.eu-west-1.vpce-svc-0123456789abcdef0", [443]],
  ["constructor", [443]],
  ["email-smtp", [25, 465, 587, 2465, 2587]],
  ["com.amazonaws.eu-west-1.email-smtp", [25, 465, 587, 2465, 2587]],
  ["cn.com.amazonaws.cn-north-1.iot.data", [443, 8443, 8883]],
  ["cassandra", [443, 9142]],
  ["cassandra-fips", [443, 9142]],
  ["mail-manager-smtp.open.fips", [25, 465, 587, 2465, 2587]],
  ["athena", [443, 444]],
  ["transfer.server", [22]],
])("%s listens on %j", (name, ports) => {
  expect(knownPortsOf(name)).toEqual(ports);
});

test("DataSync listens on a range beside 443", () => {
  expect([knownPortsOf("datasync").length, knownPortsOf("datasync").at(-1)]).toEqual([42, 1064]);
});
