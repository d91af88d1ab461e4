import fc from "fast-check";
import { expect, test } from "vitest";
import { aggregate, canonicalCidr, isOverlapping, isWithin, parseCidr } from "./cidr.ts";
import type { Cidr } from "./ids.ts";

const cidrs = fc
  .tuple(fc.integer({ min: 0, max: 255 }), fc.integer({ min: 0, max: 255 }), fc.integer({ min: 8, max: 28 }))
  .map(([b, c, length]) => canonicalCidr(`10.${b}.${c}.0/${length}`) as Cidr);

test("siblings become one block, and what is covered goes", () => {
  expect(aggregate(["10.1.0.0/16", "10.0.0.0/16", "10.0.7.0/24", "10.4.0.0/16"] as Cidr[])).toEqual([
    "10.0.0.0/15",
    "10.4.0.0/16",
  ]);
});

test("blocks that touch and are no siblings stay two", () => {
  expect(aggregate(["10.1.0.0/16", "10.2.0.0/16"] as Cidr[])).toEqual(["10.1.0.0/16", "10.2.0.0/16"]);
});

test("a cascade of siblings becomes one block", () => {
  const quarters = ["10.0.0.0/18", "10.0.64.0/18", "10.0.128.0/18", "10.0.192.0/18"] as Cidr[];
  expect(aggregate(quarters)).toEqual(["10.0.0.0/16"]);
});

test("aggregation covers exactly the same addresses, with blocks that do not overlap", () => {
  fc.assert(
    fc.property(fc.array(cidrs, { maxLength: 20 }), fc.integer({ min: 0, max: 2 ** 24 - 1 }), (blocks, offset) => {
      const merged = aggregate(blocks);
      const address = `10.${offset >> 16}.${(offset >> 8) % 256}.${offset % 256}/32` as Cidr;
      expect(merged.filter((block) => isWithin(address, block)).length).toBe(
        blocks.some((block) => isWithin(address, block)) ? 1 : 0,
      );
      expect(aggregate(merged)).toEqual(merged);
      for (const block of blocks) expect(merged.some((outer) => isWithin(block, outer))).toBe(true);
    }),
  );
});

test("the order of the blocks does not matter", () => {
  fc.assert(
    fc.property(fc.array(cidrs, { maxLength: 12 }), (blocks) => {
      expect(aggregate(blocks.toReversed())).toEqual(aggregate(blocks));
    }),
  );
});

test("bits beyond the prefix are a fault that carries the canonical form", () => {
  expect(parseCidr("100.68.0.18/18")).toEqual({ kind: "host-bits", canonical: "100.68.0.0/18" });
});

test.each(["10.0.0.0", "10.0.0.0/33", "10.0.0.256/32", "10.0.0/8", "", "::/0", "10.0.0.0/8 "])(
  "%j is no CIDR",
  (text) => {
    expect(parseCidr(text)).toEqual({ kind: "malformed" });
  },
);

test("overlap is symmetric and includes containment", () => {
  expect(isOverlapping("10.0.0.0/8" as Cidr, "10.7.0.0/16" as Cidr)).toBe(true);
  expect(isOverlapping("10.7.0.0/16" as Cidr, "10.0.0.0/8" as Cidr)).toBe(true);
  expect(isOverlapping("10.6.0.0/16" as Cidr, "10.7.0.0/16" as Cidr)).toBe(false);
});
