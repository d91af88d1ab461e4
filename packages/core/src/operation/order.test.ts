import fc from "fast-check";
import { expect, test } from "vitest";
import { topological } from "./order.ts";

interface Node {
  readonly id: string;
  readonly dependsOn: readonly string[];
  readonly after: readonly string[];
}

/** Nodes that wait only for earlier ones, so that there is an order. */
const graphs = fc.array(fc.tuple(fc.array(fc.nat()), fc.array(fc.nat())), { maxLength: 30 }).map((rows) =>
  rows.map(([needs, afters], i): Node => {
    const earlier = (picks: readonly number[]): readonly string[] =>
      i === 0 ? [] : picks.map((pick) => `n${pick % i}`);
    return { id: `n${i}`, dependsOn: earlier(needs), after: earlier(afters) };
  }),
);

test("each operation stands behind all that it waits for, whatever the order it was given in", () => {
  fc.assert(
    fc.property(graphs, fc.infiniteStream(fc.nat()), (nodes, random) => {
      const shuffled = nodes
        .map((node) => ({ node, at: random.next().value }))
        .toSorted((a, b) => a.at - b.at)
        .map(({ node }) => node);
      const ordered = topological(shuffled);
      const index = new Map(ordered.map(({ id }, i) => [id, i]));
      for (const { id, dependsOn, after } of ordered) {
        for (const need of [...dependsOn, ...after]) expect(index.get(need)).toBeLessThan(index.get(id) ?? -1);
      }
      expect(ordered.map(({ id }) => id)).toEqual(topological(nodes).map(({ id }) => id));
    }),
  );
});

test("a circle is refused by name", () => {
  const circle: readonly Node[] = [
    { id: "a", dependsOn: ["b"], after: [] },
    { id: "b", dependsOn: [], after: ["a"] },
  ];
  expect(() => topological(circle)).toThrow(/circle through [ab]/);
});

test("a chain deeper than calls can be nested is no problem", () => {
  const chain = Array.from({ length: 20_000 }, (_, i): Node => ({
    id: `n${i}`,
    dependsOn: i === 0 ? [] : [`n${i - 1}`],
    after: [],
  }));
  expect(topological(chain.toReversed())[19_999]?.id).toBe("n19999");
});
