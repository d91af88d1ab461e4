// Runs a part of the benchmark in a process of its own, so that each begins with a fresh heap.
import { spawn } from "node:child_process";
import { resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");

// Who is stopped takes along what it started: an exit ends the children, a signal alone would not.
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(130));

/** Runs a script of this folder and returns the JSON that it prints. */
export async function measured(script, args = [], { nodeFlags = [] } = {}) {
  const { code, stdout, stderr } = await ended(process.execPath, [
    ...nodeFlags,
    resolve(root, "bench", script),
    ...args.map(String),
  ]);
  if (code !== 0) {
    const reason = /^\w*Error: .*/mu.exec(stderr)?.[0] ?? `ended with ${code}`;
    throw new Error(`${script} ${args.join(" ")}: ${reason}\n${stderr}`);
  }
  return JSON.parse(stdout);
}

/** Runs a program to its end; `onStart` is told its process id. */
export function ended(program, args, { env = process.env, cwd = root, onStart = () => {} } = {}) {
  return new Promise((done, fail) => {
    const child = spawn(program, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
    const stop = () => child.kill();
    process.once("exit", stop);
    let [stdout, stderr] = ["", ""];
    child.stdout.on("data", (chunk) => (stdout += chunk));
    child.stderr.on("data", (chunk) => (stderr += chunk));
    child.on("spawn", () => onStart(child.pid));
    child.on("error", fail);
    child.on("close", (code, signal) => {
      process.off("exit", stop);
      done({ code: code ?? signal, stdout, stderr });
    });
  });
}
