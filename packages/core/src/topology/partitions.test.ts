import { expect, test } from "vitest";
import { partitionOf, partitions } from "./partitions.ts";

test.each(partitions.flatMap(({ id, regions }) => regions.map((region) => [region, id] as const)))(
  "%s is a Region of %s",
  (region, id) => {
    expect(partitionOf(region).id).toBe(id);
  },
);

test("a Region that nobody knows yet is a commercial one", () => {
  expect(partitionOf("ap-west-1").id).toBe("aws");
});

test("the global Region of every partition is one of its own", () => {
  expect(partitions.filter(({ regions, globalRegion }) => !regions.includes(globalRegion))).toEqual([]);
});
