import { createContext, Script } from "node:vm";
import { dirname, join, normalize } from "node:path/posix";
import { dnsModule } from "./dns-module.ts";
import type { Host } from "./host.ts";
import { asCommonJs } from "./modern-module.ts";
import { netModule } from "./net-module.ts";
import { type Timers, timersOf } from "./timers.ts";
import { tlsModule } from "./tls-module.ts";

/** A function, or why there is none, in the words of the runtime. */
export type Loaded =
  | { readonly kind: "handler"; readonly call: (event: unknown, context: object) => unknown }
  | { readonly kind: "error"; readonly type: string; readonly message: string };

/** Modules of Node that neither connect nor wait, and are what they are. */
const plainModules = [
  "assert",
  "buffer",
  "crypto",
  "events",
  "os",
  "path",
  "querystring",
  "string_decoder",
  "url",
  "util",
];

interface Program {
  readonly files: ReadonlyMap<string, string>;
  readonly handler: string;
}

/** Loads the code of a function into a context of its own, on a simulated machine. */
export function loadHandler(host: Host, { files, handler }: Program, signal: AbortSignal): Loaded {
  const at = handler.lastIndexOf(".");
  const [file, name] = [handler.slice(0, at), handler.slice(at + 1)];
  const path = ["js", "mjs", "cjs"].map((ending) => `${file}.${ending}`).find((one) => files.has(one));
  if (at < 1 || path === undefined) return failure("Runtime.ImportModuleError", `Error: Cannot find module '${file}'`);
  try {
    const exported = runModules(host, files, signal)(path);
    const call: unknown = isRecord(exported) ? exported[name] : undefined;
    if (typeof call !== "function")
      return failure("Runtime.HandlerNotFound", `${handler} is undefined or not exported`);
    return { kind: "handler", call: (event, context) => call(event, context) };
  } catch (error) {
    const isSyntax = isRecord(error) && error["name"] === "SyntaxError";
    return failure(isSyntax ? "Runtime.UserCodeSyntaxError" : "Runtime.ImportModuleError", String(error));
  }
}

function failure(type: string, message: string): Loaded {
  return { kind: "error", type, message };
}

/** Returns what runs a file of the archive and gives its exports; each runs once. */
function runModules(host: Host, files: ReadonlyMap<string, string>, signal: AbortSignal): (path: string) => unknown {
  const timers = timersOf(host, signal);
  const context = createContext(globalsOf(host, timers));
  new Script(datePatch).runInContext(context)(() => host.clock.now());
  const builtIn = builtInModules(host, timers);
  const cache = new Map<string, { exports: unknown }>();
  const run = (path: string): unknown => {
    const known = cache.get(path);
    if (known !== undefined) return known.exports;
    const source = files.get(path) ?? "";
    if (path.endsWith(".json")) return JSON.parse(source);
    const module: { exports: unknown } = { exports: {} };
    cache.set(path, module);
    const text = isModern(files, path, source) ? asCommonJs(source) : source;
    const wrapped = `(function (exports, require, module, __filename, __dirname) {${text}\n})`;
    const compiled: unknown = new Script(wrapped, { filename: `/var/task/${path}` }).runInContext(context);
    if (typeof compiled === "function")
      compiled(module.exports, requireFrom(path), module, `/var/task/${path}`, `/var/task/${dirname(path)}`);
    return module.exports;
  };
  const requireFrom = (path: string) => (wanted: unknown) => {
    const name = String(wanted);
    if (!name.startsWith(".")) return builtIn(name);
    const base = normalize(join(dirname(path), name));
    const found = ["", ".js", ".mjs", ".cjs", ".json", "/index.js"]
      .map((end) => base + end)
      .find((one) => files.has(one));
    if (found === undefined) throw new Error(`Cannot find module '${name}'`);
    return run(found);
  };
  return run;
}

/** A module by its ending, or by what `package.json` says of all `.js`. */
function isModern(files: ReadonlyMap<string, string>, path: string, source: string): boolean {
  if (path.endsWith(".mjs")) return true;
  if (path.endsWith(".cjs") || !/^(import|export)\s/mu.test(source)) return false;
  return /"type"\s*:\s*"module"/u.test(files.get("package.json") ?? "");
}

function builtInModules(host: Host, timers: Timers): (name: string) => unknown {
  const dns = dnsModule(host);
  const simulated = new Map<string, unknown>([
    ["dns", dns],
    ["dns/promises", dns.promises],
    ["net", netModule(host)],
    ["tls", tlsModule(host)],
    ["timers", { ...timers, clearTimeout: timers.clear, clearInterval: timers.clear, clearImmediate: timers.clear }],
    ["timers/promises", timers.promises],
    ["perf_hooks", { performance: performanceOf(host) }],
    ["process", processOf(host)],
  ]);
  return (wanted) => {
    const name = wanted.replace(/^node:/u, "");
    if (simulated.has(name)) return simulated.get(name);
    if (plainModules.includes(name)) return process.getBuiltinModule(`node:${name}`);
    throw new Error(`Cannot find module '${wanted}': it is not simulated`);
  };
}

function globalsOf(host: Host, timers: Timers): Record<string, unknown> {
  const silent = (): void => {};
  return {
    AbortController,
    AbortSignal: signalsOn(timers),
    Buffer,
    TextDecoder,
    TextEncoder,
    URL,
    URLSearchParams,
    console: { debug: silent, error: silent, info: silent, log: silent, trace: silent, warn: silent },
    process: processOf(host),
    performance: performanceOf(host),
    queueMicrotask,
    structuredClone,
    setTimeout: timers.setTimeout,
    setInterval: timers.setInterval,
    setImmediate: timers.setImmediate,
    clearTimeout: timers.clear,
    clearInterval: timers.clear,
    clearImmediate: timers.clear,
  };
}

/** `AbortSignal.timeout` waits on the clock of the world too. */
function signalsOn(timers: Timers): object {
  return {
    abort: (reason?: unknown) => AbortSignal.abort(reason),
    any: (signals: AbortSignal[]) => AbortSignal.any(signals),
    timeout(ms: number) {
      const controller = new AbortController();
      const reason = new DOMException("The operation was aborted due to timeout", "TimeoutError");
      timers.setTimeout(() => controller.abort(reason), ms);
      return controller.signal;
    },
  };
}

function processOf({ clock, environment }: Host): object {
  const elapsed = () => BigInt(Math.round(clock.now() * 1e6));
  const hrtime = Object.assign(
    () => {
      const now = clock.now();
      return [Math.floor(now / 1000), Math.round((now % 1000) * 1e6)];
    },
    { bigint: elapsed },
  );
  return {
    env: { ...environment },
    hrtime,
    nextTick: (act: (...values: readonly unknown[]) => void, ...values: readonly unknown[]) =>
      queueMicrotask(() => act(...values)),
    platform: "linux",
    version: process.version,
    versions: process.versions,
  };
}

function performanceOf({ clock }: Host): object {
  const origin = clock.now();
  return { now: () => clock.now() - origin, timeOrigin: origin };
}

/** Gives the context a `Date` that tells the time of the world. */
const datePatch = `((now) => {
  const Real = Date;
  globalThis.Date = class Date extends Real {
    constructor(...given) {
      if (given.length === 0) super(now());
      else super(...given);
    }
    static now() {
      return now();
    }
  };
})`;

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return (typeof value === "object" || typeof value === "function") && value !== null;
}
