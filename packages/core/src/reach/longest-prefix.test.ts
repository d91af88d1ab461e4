import { expect, test } from "vitest";
import type { Cidr } from "../words/ids.ts";
import { prefixLengthOf } from "../words/cidr.ts";
import { routesToBlock } from "./longest-prefix.ts";

interface Entry {
  readonly cidr: Cidr;
}

const longest = (entries: readonly Entry[]): Entry | undefined =>
  entries.toSorted((one, other) => prefixLengthOf(other.cidr) - prefixLengthOf(one.cidr))[0];

function routes(block: string, ...cidrs: readonly string[]): ReturnType<typeof routesToBlock<Entry>> {
  const entries = cidrs.map((cidr) => ({ cidr: cidr as Cidr }));
  return routesToBlock(block as Cidr, entries, longest);
}

test("a route that others take all addresses from leads nobody", () => {
  const found = routes("10.0.0.0/16", "10.0.0.0/17", "10.0.0.0/18", "10.0.64.0/18", "10.0.128.0/17");
  expect(found.found.map(({ cidr }) => cidr)).toEqual(["10.0.0.0/18", "10.0.64.0/18", "10.0.128.0/17"]);
  expect(found.isWhole).toBe(true);
});

test("routes to parts of a block leave the rest without one", () => {
  expect(routes("10.0.0.0/16", "10.0.0.0/17").isWhole).toBe(false);
  expect(routes("10.0.0.0/16", "0.0.0.0/0", "10.0.0.0/17").isWhole).toBe(true);
  expect(routes("10.0.0.0/16")).toEqual({ found: [], isWhole: false });
});
