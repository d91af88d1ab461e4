import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { texts } from "../testing/texts.ts";
import type { ApprovedOperation } from "./approval.ts";
import { type PlanIdentity, planIdOf } from "./plan-id.ts";

const operations: fc.Arbitrary<ApprovedOperation> = fc.record({
  id: texts(),
  kind: fc.constantFrom("associate", "authorize"),
  account: fc.string(),
  region: fc.string(),
  role: fc.option(fc.string(), { nil: undefined }),
  changes: fc.array(fc.string()),
  parameters: fc.dictionary(fc.string(), fc.jsonValue()),
  expects: fc.array(fc.record({ of: fc.string(), found: fc.option(fc.string(), { nil: undefined }) })),
});

const identities: fc.Arbitrary<PlanIdentity> = fc.record({
  topology: fc.string(),
  hub: fc.record({ account: fc.string(), region: fc.string(), vpc: fc.string() }),
  isComplete: fc.boolean(),
  operations: fc.array(operations),
});

/** VPCE_RUNS multiplies it, for a longer search than a commit can wait for. */
const runs = { numRuns: 25 * Number(process.env["VPCE_RUNS"] ?? 1) };

function nodeDigest(texts: Iterable<string>): string {
  const hash = createHash("sha256");
  for (const text of texts) hash.update(text);
  return hash.digest("hex");
}

test("the id of a plan is the same, whoever computes the digest", () => {
  fc.assert(
    fc.property(identities, (identity) => {
      expect(planIdOf(identity, nodeDigest)).toBe(planIdOf(identity));
    }),
    runs,
  );
});

test("the id of a plan is the same in whatever order the parameters of an operation stand", () => {
  fc.assert(
    fc.property(identities, (identity) => {
      const turned = identity.operations.map((operation) => ({
        ...operation,
        parameters: Object.fromEntries(Object.entries(operation.parameters).toReversed()),
      }));
      expect(planIdOf({ ...identity, operations: turned })).toBe(planIdOf(identity));
    }),
    runs,
  );
});
