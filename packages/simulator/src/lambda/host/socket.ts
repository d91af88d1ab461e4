import { EventEmitter } from "node:events";
import { type Host, later, roundTripMs, systemError } from "./host.ts";
import { lookUp } from "./names.ts";

/** Where a socket is to connect to. */
export interface Target {
  readonly host: string;
  readonly port: number;
}

/** How long an attempt gets before the next address of a name is tried, where there is one (Node's default). */
const attemptMs = 250;
/** After that the kernel gives up (inferred from Linux' default of six repetitions). */
const kernelMs = 127_000;

/** A socket of `node:net`, as far as a client uses it, in the simulated network. */
export class SimulatedSocket extends EventEmitter {
  connecting = false;
  destroyed = false;
  readyState = "closed";
  remoteAddress: string | undefined;
  remotePort: number | undefined;
  localAddress: string | undefined;
  protected readonly machine: Host;
  #idle: AbortController | undefined;
  #idleMs = 0;

  constructor(host: Host) {
    super();
    this.machine = host;
  }

  /** Begins to connect; what becomes of it is told by events. */
  open(target: Target): this {
    this.connecting = true;
    this.readyState = "opening";
    void this.#open(target).catch((error: unknown) => this.destroy(error));
    return this;
  }

  async #open({ host: name, port }: Target): Promise<void> {
    const found = await lookUp(this.machine, name);
    if (this.destroyed) return;
    this.emit("lookup", null, found[0]?.address, found[0]?.family, name);
    const errors: Error[] = [];
    for (const [index, { address }] of found.entries()) {
      const isLast = index === found.length - 1;
      const error = await this.#attempt(address, port, isLast ? kernelMs : attemptMs);
      if (this.destroyed) return;
      if (error === undefined) return this.opened(address, port);
      errors.push(error);
    }
    throw errors.length === 1
      ? errors[0]
      : systemError("", { name: "AggregateError", errors, code: codeOf(errors[0]) });
  }

  async #attempt(address: string, port: number, patienceMs: number): Promise<Error | undefined> {
    const reach = this.machine.reach(address, port);
    await this.machine.clock.sleep(reach.kind === "silent" ? patienceMs : roundTripMs);
    if (reach.kind === "answers") return undefined;
    const code = reach.kind === "refused" ? "ECONNREFUSED" : "ETIMEDOUT";
    const errno = code === "ECONNREFUSED" ? -111 : -110;
    return systemError(`connect ${code} ${address}:${port}`, { code, errno, syscall: "connect", address, port });
  }

  /** There is a connection. */
  protected opened(address: string, port: number): void {
    this.connecting = false;
    this.readyState = "open";
    this.remoteAddress = address;
    this.remotePort = port;
    this.localAddress = this.machine.address;
    this.#wait();
    this.emit("connect");
    this.emit("ready");
  }

  /** Tells by `timeout` when nothing happened for so long; 0: never. */
  setTimeout(ms: number, listener?: () => void): this {
    this.#idleMs = ms;
    if (listener !== undefined) this.once("timeout", listener);
    this.#wait();
    return this;
  }

  #wait(): void {
    this.#idle?.abort();
    this.#idle = undefined;
    if (this.#idleMs <= 0 || this.destroyed) return;
    const idle = new AbortController();
    this.#idle = idle;
    this.machine.clock.sleep(this.#idleMs, idle.signal).then(
      () => this.emit("timeout"),
      // Something happened before.
      () => {},
    );
  }

  destroy(error?: unknown): this {
    if (this.destroyed) return this;
    this.destroyed = true;
    this.connecting = false;
    this.readyState = "closed";
    this.#idle?.abort();
    queueMicrotask(() => {
      if (error !== undefined && error !== null) this.emit("error", error);
      this.emit("close", error !== undefined && error !== null);
    });
    return this;
  }

  end(...rest: readonly unknown[]): this {
    const callback = rest.find((one) => typeof one === "function");
    if (typeof callback === "function") this.once("close", () => callback());
    later(this.machine, () => this.destroy());
    return this;
  }

  /** What is written is answered as by a server that was asked for nothing it has (inferred). */
  write(_data: unknown, ...rest: readonly unknown[]): boolean {
    const callback = rest.find((one) => typeof one === "function");
    later(this.machine, () => {
      if (typeof callback === "function") callback();
      if (this.destroyed) return;
      this.#wait();
      this.emit("data", Buffer.from("HTTP/1.1 404 Not Found\r\nconnection: close\r\ncontent-length: 0\r\n\r\n"));
      this.emit("end");
      this.destroy();
    });
    return true;
  }

  setNoDelay(): this {
    return this;
  }

  setKeepAlive(): this {
    return this;
  }

  setEncoding(): this {
    return this;
  }

  resume(): this {
    return this;
  }

  pause(): this {
    return this;
  }

  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }
}

function codeOf(error: Error | undefined): unknown {
  return error !== undefined && "code" in error ? error.code : undefined;
}
