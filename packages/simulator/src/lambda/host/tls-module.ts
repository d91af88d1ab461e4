import { checkServerIdentity } from "node:tls";
import { isIP } from "node:net";
import { applyOptions, optionsIn, readConnect } from "./connect-arguments.ts";
import { type Host, later, systemError } from "./host.ts";
import { SimulatedSocket } from "./socket.ts";

interface Handshake {
  readonly name: string;
  readonly isStrict: boolean;
  readonly checkIdentity: (name: string, certificate: Certificate) => Error | undefined;
}

interface Certificate {
  readonly subject: { readonly CN: string };
  readonly issuer: { readonly CN: string };
  readonly subjectaltname: string;
  readonly valid_from: string;
  readonly valid_to: string;
}

/** A socket of `node:tls`: the certificate of who answers is compared with the name that was asked for. */
class SimulatedTlsSocket extends SimulatedSocket {
  readonly encrypted = true;
  authorized = false;
  authorizationError: unknown = null;
  servername: string | false = false;
  #certificate: Certificate | undefined;
  readonly #handshake: Handshake;

  constructor(host: Host, handshake: Handshake) {
    super(host);
    this.#handshake = handshake;
    if (isIP(handshake.name) === 0) this.servername = handshake.name;
  }

  /** Shakes hands on a connection that there is. */
  protected override opened(address: string, port: number): void {
    super.opened(address, port);
    this.shakeHands(address);
  }

  shakeHands(address: string): void {
    later(this.machine, () => {
      if (!this.destroyed) this.#shaken(this.machine.certificateOf(address));
    });
  }

  #shaken(names: readonly string[]): void {
    const [first] = names;
    if (first === undefined) {
      const message = "Client network socket disconnected before secure TLS connection was established";
      return void this.destroy(systemError(message, { code: "ECONNRESET" }));
    }
    this.#certificate = certificateFor(first, names);
    const wrong = this.#handshake.checkIdentity(this.#handshake.name, this.#certificate);
    this.authorized = wrong === undefined;
    this.authorizationError = wrong === undefined ? null : codeOf(wrong);
    if (wrong !== undefined && this.#handshake.isStrict) return void this.destroy(wrong);
    this.emit("secureConnect");
    this.emit("secure");
  }

  getPeerCertificate(): object {
    return this.#certificate ?? {};
  }

  getProtocol(): string | null {
    return this.#certificate === undefined ? null : "TLSv1.3";
  }

  getCipher(): object {
    return { name: "TLS_AES_128_GCM_SHA256", standardName: "TLS_AES_128_GCM_SHA256", version: "TLSv1.3" };
  }
}

function certificateFor(first: string, names: readonly string[]): Certificate {
  return {
    subject: { CN: first },
    issuer: { CN: "Simulated CA" },
    subjectaltname: names.map((name) => `DNS:${name}`).join(", "),
    valid_from: "Jan  1 00:00:00 2020 GMT",
    valid_to: "Jan  1 00:00:00 2120 GMT",
  };
}

function codeOf(error: Error): unknown {
  return "code" in error ? error.code : error.message;
}

/** `node:tls` for clients in the simulated network. */
export function tlsModule(host: Host): Readonly<Record<string, unknown>> {
  const connect = (...given: readonly unknown[]): SimulatedTlsSocket => {
    const { options } = given.some((one) => isOpen(one)) ? { options: optionsIn(given) } : readConnect(given);
    const { socket: under } = options;
    const handshake = handshakeOf(options, given);
    const socket = new SimulatedTlsSocket(host, handshake);
    const callback = given.at(-1);
    if (typeof callback === "function") socket.once("secureConnect", () => callback());
    applyOptions(socket, options);
    if (!(under instanceof SimulatedSocket)) return socket.open(readConnect(given).target);
    secure(socket, under);
    return socket;
  };
  return { connect, checkServerIdentity: identityError, TLSSocket: SimulatedTlsSocket };
}

/** Over a connection that somebody else made. */
function secure(socket: SimulatedTlsSocket, under: SimulatedSocket): void {
  under.once("error", (error: unknown) => socket.destroy(error));
  const begin = (): void => socket.shakeHands(under.remoteAddress ?? "");
  if (under.readyState === "open") begin();
  else under.once("connect", begin);
}

function isOpen(one: unknown): boolean {
  return typeof one === "object" && one !== null && "socket" in one && one.socket instanceof SimulatedSocket;
}

function handshakeOf(options: Readonly<Record<string, unknown>>, given: readonly unknown[]): Handshake {
  const { servername, host, rejectUnauthorized, checkServerIdentity: own } = options;
  const named = [servername, given[1], host].find((one) => typeof one === "string" && one !== "");
  const check =
    typeof own === "function" ? (name: string, certificate: Certificate) => own(name, certificate) : identityError;
  return {
    name: typeof named === "string" ? named : "localhost",
    isStrict: rejectUnauthorized !== false,
    checkIdentity: check,
  };
}

/** The real comparison of Node, which looks at these three members alone. */
function identityError(name: string, { subject, subjectaltname }: Certificate): Error | undefined {
  return Reflect.apply(checkServerIdentity, undefined, [name, { subject, subjectaltname }]);
}
