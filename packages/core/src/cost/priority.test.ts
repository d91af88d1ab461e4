import fc from "fast-check";
import { expect, test } from "vitest";
import type { Operation, OperationKind } from "../operation/operation.ts";
import type { OperationId } from "../operation/operation-base.ts";
import { precedenceOf } from "./priority.ts";

interface Needs {
  readonly dependsOn?: readonly OperationId[];
  readonly after?: readonly OperationId[];
}

const op = (kind: OperationKind, id: string, { dependsOn = [], after = [] }: Needs = {}): Operation =>
  ({ kind, id, dependsOn, after, upserts: [], deletes: [], isAwaited: true }) as unknown as Operation;

/** Ids of operations, those that go first in front. */
function order(operations: readonly Operation[]): readonly OperationId[] {
  const priorities = precedenceOf(operations).map(({ priority }) => priority);
  return operations
    .map(({ id }, index) => ({ id, priority: priorities[index] ?? Number.NaN }))
    .toSorted((one, other) => other.priority - one.priority)
    .map(({ id }) => id);
}

test("the longest way to the end goes first, by time and not by the number of steps", () => {
  const steps = [op("tag-zone", "a"), op("tag-zone", "b", { dependsOn: ["a"] }), op("create-endpoint", "endpoint")];
  expect(order(steps)).toEqual(["endpoint", "a", "b"]);
});

test("of those with the same way to go, the one that most others wait for goes first", () => {
  const operations = [
    op("create-zone", "few"),
    op("create-zone", "many"),
    ...["1", "2"].map((id) => op("tag-zone", id, { dependsOn: ["many"] })),
    op("tag-zone", "3", { dependsOn: ["few"] }),
  ];
  expect(order(operations).slice(0, 2)).toEqual(["many", "few"]);
});

test("authorizations are taken back before others are given, but for as many as the last wait for Route 53 leaves time", () => {
  const names = Array.from({ length: 1_000 }, (_, i) => String(i).padStart(4, "0"));
  const operations = [
    ...names.map((name) => op("authorize", `authorize ${name}`)),
    ...names.map((name) => op("associate", `associate ${name}`, { dependsOn: [`authorize ${name}`] })),
    ...names.map((name) => op("deauthorize", `back ${name}`, { after: [`authorize ${name}`, `associate ${name}`] })),
    op("deauthorize", "left over"),
  ];
  const kinds = order(operations).map((id) => id.replace(/ \d+$/u, ""));
  const early = kinds.slice(0, 701);
  expect(new Set(early)).toEqual(new Set(["back", "left over"]));
  // Thirty seconds at ten a second.
  expect(new Set(kinds.slice(-300))).toEqual(new Set(["back"]));
  expect(kinds.filter((kind) => kind === "back")).toHaveLength(1_000);
  const lastGiven = order(operations)
    .filter((id) => id.startsWith("authorize"))
    .slice(-300)
    .map((id) => id.replace("authorize", "back"));
  expect(new Set(order(operations).slice(-300))).toEqual(new Set(lastGiven));
  // A run beside this one may always have something better to do with the quota.
  const patience = precedenceOf(operations).flatMap(({ patienceMs }) => patienceMs ?? []);
  expect(patience).toEqual(Array.from({ length: 300 }, () => 30_000));
});

const chains = fc.array(
  fc.record({
    kind: fc.constantFrom("create-zone", "tag-zone", "create-endpoint", "associate", "authorize"),
    needs: fc.array(fc.nat(), { maxLength: 3 }),
  }),
  { maxLength: 30 },
);

test("nothing outranks what it waits for, and no two ranks are the same", () => {
  fc.assert(
    fc.property(chains, (drafts) => {
      const operations = drafts.map(({ kind, needs }, i) =>
        op(kind as OperationKind, String(i), { dependsOn: i === 0 ? [] : needs.map((need) => String(need % i)) }),
      );
      const priorities = precedenceOf(operations).map(({ priority }) => priority);
      for (const [index, { dependsOn }] of operations.entries())
        for (const need of dependsOn) expect(priorities[Number(need)]).toBeGreaterThan(priorities[index] ?? Number.NaN);
      expect(new Set(priorities).size).toBe(operations.length);
    }),
  );
});
