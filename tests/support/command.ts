import { spawn } from "node:child_process";
import { resolve } from "node:path";

/** What a command ended with. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** How a command is started. */
export interface CommandOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** Whether nobody reads stdout, as behind `| head`. */
  readonly closesStdout?: boolean;
  /** Whether stdin is one on which a person could be asked; nobody answers. */
  readonly isAsked?: boolean;
  /** Called with all of stderr so far, whenever there is more of it. */
  readonly onStderr?: (text: string, kill: (signal: NodeJS.Signals) => void) => void;
}

/** Runs a built command as a user would, with nothing of this machine's AWS settings. */
export async function runCommand(
  name: "vpce" | "vpce-plan" | "vpce-apply",
  args: readonly string[],
  options: CommandOptions = {},
): Promise<Ended> {
  const { env = {}, cwd = process.cwd(), onStderr, closesStdout = false, isAsked = false } = options;
  const child = spawn(process.execPath, [resolve(`packages/runner/dist/cli/${name}.js`), ...args], {
    cwd,
    stdio: ["pipe", "pipe", "pipe"],
    env: {
      PATH: process.env["PATH"] ?? "",
      HOME: "/nonexistent",
      AWS_EC2_METADATA_DISABLED: "true",
      AWS_CONFIG_FILE: "/dev/null",
      AWS_SHARED_CREDENTIALS_FILE: "/dev/null",
      ...(isAsked ? { NODE_OPTIONS: "--import=data:text/javascript,process.stdin.isTTY=true" } : {}),
      ...env,
    },
  });
  if (!isAsked) child.stdin.end();
  if (closesStdout) child.stdout.destroy();
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => {
    stderr += chunk.toString();
    onStderr?.(stderr, (signal) => child.kill(signal));
  });
  const code = await new Promise<number | null>((done) => child.on("close", done));
  return { code, stdout, stderr };
}
