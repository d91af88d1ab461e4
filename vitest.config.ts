import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { WorldsFirst } from "./tests/support/worlds-first.ts";

const source = (name: string): string => fileURLToPath(new URL(`packages/${name}/src/index.ts`, import.meta.url));

export default defineConfig({
  resolve: {
    // Tests run on the sources; what is built and packed has tests of its own.
    alias: Object.fromEntries(
      ["core", "aws-adapter", "runner", "simulator"].map((name) => [`@vpce-hub/${name}`, source(name)]),
    ),
  },
  test: {
    // By default one core is left idle; a commit has better use for it. Commands are started as processes and waited for, some for as
    // long as AWS takes: one worker more than there are cores has something to do meanwhile.
    maxWorkers: availableParallelism() + 1,
    // Loading the SDK and the simulator anew for every file took a quarter of the time of all tests; none leaves anything
    // behind for the next one: what stubs the environment takes that back.
    isolate: false,
    // What was transformed once is kept below node_modules: a quarter of the time of the planner's own tests. Default from vitest 5 on.
    experimental: { fsModuleCache: true },
    include: ["packages/*/src/**/*.test.ts", "tests/**/*.test.ts"],
    setupFiles: ["tests/support/seed.ts"],
    sequence: { sequencer: WorldsFirst },
    testTimeout: 300_000 * Number(process.env["VPCE_RUNS"] ?? 1),
    coverage: {
      exclude: ["**/*.test.ts", "**/testing/**", "**/*.generated.ts"],
      reporter: ["text", "text-summary"],
      // The planner has a net of its own: `npm run test:core -- --coverage`.
      thresholds: { "packages/core/src/**": { lines: 90 } },
    },
    env: {
      // No test may find credentials or settings of the machine it runs on.
      AWS_CONFIG_FILE: "/dev/null",
      AWS_SHARED_CREDENTIALS_FILE: "/dev/null",
      AWS_EC2_METADATA_DISABLED: "true",
      AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true",
    },
  },
});
