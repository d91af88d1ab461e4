import { isIP, isIPv4, isIPv6 } from "node:net";
import { applyOptions, readConnect } from "./connect-arguments.ts";
import type { Host } from "./host.ts";
import { SimulatedSocket } from "./socket.ts";

/** `node:net` for clients in the simulated network. */
export function netModule(host: Host): Readonly<Record<string, unknown>> {
  class Socket extends SimulatedSocket {
    constructor() {
      super(host);
    }

    connect(...given: readonly unknown[]): this {
      const { target, options, callback } = readConnect(given);
      if (callback !== undefined) this.once("connect", callback);
      applyOptions(this, options);
      return this.open(target);
    }
  }
  const connect = (...given: readonly unknown[]): Socket => new Socket().connect(...given);
  return { Socket, connect, createConnection: connect, isIP, isIPv4, isIPv6 };
}
