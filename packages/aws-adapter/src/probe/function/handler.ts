// Runs in a spoke, as a function of Lambda: it needs nothing but Node, knows no AWS, and sends nothing but handshakes. What it
// is asked and what it answers is JSON. It is compiled into ../function.generated.ts by scripts/probe-function.mjs.
import { Resolver } from "node:dns/promises";
import { type Socket, connect } from "node:net";
import { connect as connectTls } from "node:tls";

/** What is asked: names, each with the ports to try at every address that it leads to. */
export interface Question {
  readonly names: readonly { readonly name: string; readonly ports: readonly number[] }[];
  /** Milliseconds that a connection, and then a handshake, may take. */
  readonly patienceMs: number;
}

/** What a name came to. */
export interface Answer {
  readonly name: string;
  /** Code of the resolver where it has no IPv4 addresses. */
  readonly error: string | null;
  readonly addresses: readonly string[];
  readonly ipv6: readonly string[];
  readonly connections: readonly Connection[];
}

/** What became of one connection. */
export interface Connection {
  readonly address: string;
  readonly port: number;
  /** `connected`, `timeout`, or the code of Node. */
  readonly outcome: string;
  /** The protocol that was agreed on. */
  readonly protocol: string | null;
  /** Why no hands were shaken: `timeout`, or the code of Node. */
  readonly refusal: string | null;
}

/** What answers names. */
export interface Names {
  resolve4(name: string): Promise<readonly string[]>;
  resolve6(name: string): Promise<readonly string[]>;
}

/** Asks the resolver of the VPC for each name, connects to every address, and shakes hands under the name. */
export async function handler(question: Question): Promise<{ readonly answers: readonly Answer[] }> {
  return answersTo(question, new Resolver({ timeout: 2000, tries: 2 }));
}

/** The same with whoever answers names. */
export async function answersTo(
  { names, patienceMs }: Question,
  resolver: Names,
): Promise<{ readonly answers: readonly Answer[] }> {
  return { answers: await Promise.all(names.map((one) => answerTo(one, patienceMs, resolver))) };
}

async function answerTo(
  { name, ports }: Question["names"][number],
  patienceMs: number,
  resolver: Names,
): Promise<Answer> {
  const [found, ipv6] = await Promise.all([
    resolver.resolve4(name).then(
      (addresses) => ({ addresses, error: null }),
      (error: unknown) => ({ addresses: [], error: codeOf(error) }),
    ),
    resolver.resolve6(name).catch((): readonly string[] => []),
  ]);
  const ways = found.addresses.flatMap((address) => ports.map((port) => ({ address, port })));
  const connections = await Promise.all(ways.map((way) => tryConnection(name, way, patienceMs)));
  return { name, error: found.error, addresses: found.addresses, ipv6, connections };
}

async function tryConnection(
  name: string,
  { address, port }: Pick<Connection, "address" | "port">,
  patienceMs: number,
): Promise<Connection> {
  const socket = connect({ host: address, port });
  const outcome = await settled(socket, "connect", patienceMs);
  if (outcome !== "done") {
    socket.destroy();
    return { address, port, outcome, protocol: null, refusal: null };
  }
  const secure = connectTls({ socket, servername: name });
  const shaken = await settled(secure, "secureConnect", patienceMs);
  const protocol = shaken === "done" ? secure.getProtocol() : null;
  secure.destroy();
  socket.destroy();
  return { address, port, outcome: "connected", protocol, refusal: shaken === "done" ? null : shaken };
}

/** Waits until a socket says that it is done, or fails; `timeout` where it says neither. */
function settled(socket: Socket, event: "connect" | "secureConnect", patienceMs: number): Promise<string> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve("timeout"), patienceMs);
    const end = (outcome: string): void => {
      clearTimeout(timer);
      resolve(outcome);
    };
    socket.once(event, () => end("done"));
    // It stays: what fails later, when nobody waits any more, must not end the process.
    socket.on("error", (error: unknown) => end(codeOf(error)));
    socket.once("close", () => end("closed"));
  });
}

function codeOf(error: unknown): string {
  const { code, message }: { readonly code?: unknown; readonly message?: unknown } =
    typeof error === "object" && error !== null ? error : { message: String(error) };
  return typeof code === "string" ? code : String(message);
}
