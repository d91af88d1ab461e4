import fc from "fast-check";
import { expect, test } from "vitest";
import type { DnsName, Key } from "../words/ids.ts";
import { endpointClientToken, isOurs, zoneCallerReference } from "./ownership.ts";

const topologies = fc.stringMatching(/^[a-z][a-z0-9-]{0,31}$/);
const zones = fc
  .array(fc.stringMatching(/^[a-z0-9]{1,60}$/), { minLength: 2, maxLength: 4 })
  .map((labels) => labels.join(".") as DnsName);

const isZoneMarkOurs = (topology: string, name: DnsName, callerReference: string): boolean =>
  isOurs(topology, { name, callerReference, comment: "", tags: undefined });

test("a caller reference is at most 128 characters, and marks its own zone for any generation", () => {
  fc.assert(
    fc.property(topologies, zones, fc.nat(999_999), (topology, zone, generation) => {
      const mark = zoneCallerReference(topology, zone, generation);
      expect(mark.length).toBeLessThanOrEqual(128);
      expect(isZoneMarkOurs(topology, zone, mark)).toBe(true);
    }),
  );
});

test("a mark copied to another zone, or read by another topology, marks nothing", () => {
  const mark = zoneCallerReference("shared-endpoints", "ssm.eu-west-1.amazonaws.com" as DnsName, 0);
  expect(isZoneMarkOurs("shared-endpoints", "kms.eu-west-1.amazonaws.com" as DnsName, mark)).toBe(false);
  expect(isZoneMarkOurs("shared", "ssm.eu-west-1.amazonaws.com" as DnsName, mark)).toBe(false);
});

test("a topology whose name starts with another's does not own the other's zones", () => {
  fc.assert(
    fc.property(topologies, topologies, zones, (one, other, zone) => {
      fc.pre(one !== other);
      expect(isZoneMarkOurs(one, zone, zoneCallerReference(other, zone, 0))).toBe(false);
    }),
  );
});

test("a client token is at most 64 characters and differs by generation", () => {
  fc.assert(
    fc.property(topologies, fc.stringMatching(/^[a-z.-]{1,80}$/), (topology, service) => {
      const tokens = [0, 1, 99].map((generation) =>
        endpointClientToken(topology, `endpoint/${service}` as Key, generation),
      );
      expect(new Set(tokens).size).toBe(3);
      for (const token of tokens) expect(token.length).toBeLessThanOrEqual(64);
    }),
  );
});
