import { readFileSync } from "node:fs";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/**
 * Begins with the files whose tests live in simulated worlds: what takes long is among them, and begun last it would keep one
 * worker busy when all others are done. On a machine that has not run the tests before, vitest goes by the size of files, and
 * some of the longest are among the smallest.
 */
export class WorldsFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const [inWorlds, others] = [sorted.filter(isInWorld), sorted.filter((file) => !isInWorld(file))];
    return [...inWorlds, ...others];
  }
}

function isInWorld({ moduleId }: TestSpecification): boolean {
  return readFileSync(moduleId, "utf8").includes("/support/");
}
