// Runs a part of the benchmark in a process of its own, so that each begins with a fresh heap.
import { spawn } from "node:child_process";
import { resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");

/** Ends the stderr of a process with its peak memory. */
const tellPeak =
  'data:text/javascript,process.on("exit",()=>process.stderr.write(" peak "+process.resourceUsage().maxRSS))';

/** Runs a script of this folder and returns the JSON that it prints. */
export async function measured(script, args = [], { nodeFlags = [] } = {}) {
  const { code, stdout, stderr } = await ended(
    process.execPath,
    [...nodeFlags, resolve(root, "bench", script), ...args.map(String)],
    process.env,
  );
  if (code !== 0) throw new Error(`${script} ${args.join(" ")} ended with ${code}\n${stderr}`);
  return JSON.parse(stdout);
}

/** Runs a built command; returns its exit code, its output, the wall milliseconds and the peak memory in MiB. */
export async function command(name, args, env = {}) {
  const start = performance.now();
  const program = resolve(root, `packages/runner/dist/cli/${name}.js`);
  const clean = { PATH: process.env.PATH, HOME: "/nonexistent", ...env };
  const result = await ended(process.execPath, ["--import", tellPeak, program, ...args], clean);
  const peakMb = Math.round(Number(/ peak (\d+)$/u.exec(result.stderr)?.[1]) / 1024);
  return { ...result, peakMb, wallMs: performance.now() - start };
}

/** Runs a program to its end. */
export function ended(program, args, env) {
  return new Promise((done, fail) => {
    const child = spawn(program, args, { cwd: root, env, stdio: ["ignore", "pipe", "pipe"] });
    let [stdout, stderr] = ["", ""];
    child.stdout.on("data", (chunk) => (stdout += chunk));
    child.stderr.on("data", (chunk) => (stderr += chunk));
    child.on("error", fail);
    child.on("close", (code) => done({ code, stdout, stderr }));
  });
}
