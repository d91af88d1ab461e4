import { expect, test } from "vitest";
import { knownPortsOf } from "./known-ports.ts";
import { portsSuffix, portsText, rangesOf } from "./port-sets.ts";

test.each([
  [[443], "443", ""],
  [[9142, 443], "443, 9142", "-443-9142"],
  [[443, 443], "443", ""],
  [[25], "25", "-25"],
  [knownPortsOf("datasync"), "443, 1024-1064", "-443-1024to1064"],
])("the ports %j are %s, and their group is told apart by %j", (ports, text, suffix) => {
  expect(portsText(rangesOf(ports))).toBe(text);
  expect(portsSuffix(rangesOf(ports))).toBe(suffix);
});
