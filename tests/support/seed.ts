import { readFileSync } from "node:fs";
import { expect } from "vitest";

/*
 * One commit, one answer: properties draw the same cases on every machine, so that a red run is about the change.
 * `VPCE_SEED=random` draws others, as `VPCE_RUNS=10` draws more; a failure prints the seed that repeats it.
 */
const { VPCE_SEED: seed = "1" } = process.env;
const { testPath } = expect.getState();
const isProperty = testPath !== undefined && readFileSync(testPath, "utf8").includes('"fast-check"');

// Loading the library takes longer than most tests.
if (isProperty && seed !== "random") {
  const { default: fc } = await import("fast-check");
  fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(seed) });
}
