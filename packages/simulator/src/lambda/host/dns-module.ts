import type { Host } from "./host.ts";
import { lookUp, queryNames } from "./names.ts";

type Callback = (error: unknown, ...values: readonly unknown[]) => void;

/** What a function gets as `node:dns`. */
export interface DnsModule {
  readonly promises: Readonly<Record<string, unknown>>;
  readonly [name: string]: unknown;
}

/** `node:dns` whose resolver is that of the simulated VPC. */
export function dnsModule(host: Host): DnsModule {
  const promises = promisesOf(host);
  const calls = {
    lookup: (name: string, ...rest: readonly unknown[]) => {
      const options = rest.length > 1 ? rest[0] : undefined;
      answer(promises.lookup(name, options), rest, isAll(options) ? asOne : asTwo);
    },
    resolve4: (name: string, ...rest: readonly unknown[]) => answer(promises.resolve4(name, rest[0]), rest, asOne),
    resolve6: (name: string, ...rest: readonly unknown[]) => answer(promises.resolve6(name, rest[0]), rest, asOne),
    resolve: (name: string, ...rest: readonly unknown[]) => answer(promises.resolve(name, rest[0]), rest, asOne),
  };
  const servers = { getServers: promises.getServers, setServers: promises.setServers };
  return { ...calls, ...servers, Resolver: resolverClass({ ...calls, ...servers }), promises };
}

function promisesOf(host: Host) {
  const query = async (name: string, type: "A" | "AAAA", options: unknown): Promise<unknown> => {
    const found = await queryNames(host, name, type);
    const withTtl = typeof options === "object" && options !== null && "ttl" in options && options.ttl === true;
    return withTtl ? found : found.map(({ address }) => address);
  };
  const promises = {
    async lookup(name: string, options?: unknown): Promise<unknown> {
      const found = await lookUp(host, name);
      return isAll(options) ? found : found[0];
    },
    resolve4: (name: string, options?: unknown) => query(name, "A", options),
    resolve6: (name: string, options?: unknown) => query(name, "AAAA", options),
    resolve: (name: string, type?: unknown) => {
      if (type === undefined || typeof type === "function" || type === "A") return query(name, "A", undefined);
      if (type === "AAAA") return query(name, "AAAA", undefined);
      return Promise.reject(new Error("records of other types than A and AAAA are not simulated"));
    },
    getServers: () => [...host.nameServers],
    setServers: () => {
      throw new Error("other resolvers are not simulated");
    },
  };
  return { ...promises, Resolver: resolverClass(promises) };
}

function isAll(options: unknown): boolean {
  return typeof options === "object" && options !== null && "all" in options && options.all === true;
}

/** A resolver of one's own asks the same servers. */
function resolverClass(calls: object): new () => object {
  return class Resolver {
    constructor() {
      Object.assign(this, calls);
    }

    cancel(): void {}
  };
}

type Spread = (value: unknown) => readonly unknown[];

const asOne: Spread = (value) => [value];
/** `lookup` calls back with address and family. */
const asTwo: Spread = (value) =>
  typeof value === "object" && value !== null && "address" in value && "family" in value
    ? [value.address, value.family]
    : [value];

function answer(found: Promise<unknown>, rest: readonly unknown[], spread: Spread): void {
  const callback = rest.at(-1);
  if (!isCallback(callback)) throw new TypeError('The "callback" argument must be of type function.');
  // Out of the promise, so that what the callback throws is nobody's rejection.
  found.then(
    (value) => queueMicrotask(() => callback(null, ...spread(value))),
    (error: unknown) => queueMicrotask(() => callback(error)),
  );
}

function isCallback(value: unknown): value is Callback {
  return typeof value === "function";
}
