import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Ended, runCommand } from "./support/command.ts";
import { sessionManager } from "./support/topologies.ts";
import { createServedWorld } from "./support/world.ts";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "vpce-hub-"));
  writeFileSync(join(folder, "topology.yaml"), JSON.stringify(sessionManager));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/**
 * Moments of a run, by how many calls were sent: the same on a slow machine. At 0 the command has just begun to heed
 * signals, and loads what it needs.
 */
const moments = {
  "vpce-plan": [0, 1, 2, 3, 4, 5, 7, 9, 11, 14, 17],
  "vpce-apply": [0, 2, 4, 6, 9, 12, 15, 18, 20, 22, 25, 30],
} as const;

test.each([
  ["vpce-plan", "SIGTERM", 143, []],
  ["vpce-apply", "SIGTERM", 143, ["--yes"]],
  ["vpce-apply", "SIGINT", 130, ["--yes"]],
] as const)(
  "%s that gets %s at any moment ends with %i, in its own words",
  { timeout: 120_000 },
  async (name, signal, code, args) => {
    for (const calls of moments[name]) {
      const ended = await stopped(name, args, { signal, calls });
      const said = `${ended.stdout}${ended.stderr}`;
      const told = `after ${calls} calls: ${said}`;
      expect(said, told).not.toMatch(/\n\s+at .*:\d+|internal error|Unhandled/i);
      expect(said, told).toContain("stopping: nothing new starts");
      expect(said, told).toMatch(name === "vpce-plan" ? /interrupted|Plan: / : /[Nn]othing was written|Interrupted/);
      expect(ended.code, told).toBe(code);
    }
  },
);

const tellsWhenReady = `process.on("newListener",(name)=>name==="SIGTERM"&&process.stderr.write("ready\\n"))`;

/** Runs a command in a world of its own, and sends it a signal once it has made so many calls. */
async function stopped(
  name: keyof typeof moments,
  args: readonly string[],
  { signal, calls }: { readonly signal: NodeJS.Signals; readonly calls: number },
): Promise<Ended> {
  await using world = await createServedWorld({ endpointReadyMs: 500 });
  let stop: (() => void) | undefined;
  let isSent = false;
  let count = 0;
  const step = (): void => {
    if (stop === undefined || isSent || count < calls) return;
    isSent = true;
    stop();
  };
  world.simulator.faults.onCall(() => {
    count += 1;
    step();
  });
  return await runCommand(name, [join(folder, "topology.yaml"), ...args], {
    env: { ...world.env, NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(tellsWhenReady)}` },
    onStderr: (_, kill) => {
      stop = () => {
        kill(signal);
      };
      step();
    },
  });
}
