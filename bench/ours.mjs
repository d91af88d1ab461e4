// The job by our commands.
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

export const ours = { lacks, prepare };

const runner = resolve(import.meta.dirname, "../packages/runner");

/** Our commands are always here. */
function lacks() {
  return undefined;
}

/** Writes the topology and returns the steps. */
function prepare({ folder, url, credentials, text }) {
  const file = join(folder, "topology.yaml");
  writeFileSync(file, text);
  const env = {
    PATH: process.env.PATH,
    HOME: folder,
    AWS_ENDPOINT_URL: url,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    AWS_EC2_METADATA_DISABLED: "true",
  };
  const step = (name, command, flag) => ({
    step: name,
    program: process.execPath,
    args: [join(runner, `dist/cli/${command}.js`), file, flag],
    options: { cwd: folder, env },
  });
  return {
    version: `vpce-hub ${JSON.parse(readFileSync(join(runner, "package.json"), "utf8")).version}`,
    steps: [step("apply", "vpce-apply", "--yes"), step("no-op plan", "vpce-plan", "--detailed-exitcode")],
  };
}
