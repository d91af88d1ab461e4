import { createSocket, type Socket } from "node:dgram";
import { createServer, type Server, type Socket as TcpSocket } from "node:net";
import { decode, encode, streamEncode, type Answer, type DecodedPacket, type Packet } from "dns-packet";
import type { Resolution } from "./resolution.ts";

export interface DnsServer {
  readonly port: number;
  close(): Promise<void>;
}

/** What a host sees: `resolve` of a simulator, bound to one VPC. */
export type Resolve = (name: string, type: "A" | "AAAA") => Resolution;

const rcodes = { noError: 0, formatError: 1, serverFailure: 2, nameError: 3, notImplemented: 4, refused: 5 } as const;
const recursion = 0x0180;

/** Serves a VPC's resolver over UDP and TCP on 127.0.0.1; port 0 is a free one. */
export async function startDnsServer(resolve: Resolve, port = 0): Promise<DnsServer> {
  const tcp = createServer((socket) => serveStream(resolve, socket));
  const bound = await listenTcp(tcp, port);
  const udp = createSocket("udp4");
  udp.on("message", (message, { address, port: from }) => {
    const reply = answerMessage(resolve, message);
    if (reply !== undefined) udp.send(encode(reply), from, address);
  });
  await bindUdp(udp, bound);
  return { port: bound, close: () => close(tcp, udp) };
}

/** Returns undefined for what is no query at all: it gets no answer. */
function answerMessage(resolve: Resolve, message: Buffer): Packet | undefined {
  if (message.length < 12 || (message.readUInt8(2) & 0x80) !== 0) return undefined;
  const id = message.readUInt16BE(0);
  try {
    return answerQuery(resolve, decode(message), id);
  } catch {
    return { type: "response", id, flags: rcodes.formatError, questions: [] };
  }
}

function answerQuery(resolve: Resolve, query: DecodedPacket, id: number): Packet {
  const [question] = query.questions ?? [];
  const reply = (rcode: number, more: Partial<Packet> = {}): Packet => ({
    type: "response",
    id,
    flags: recursion | rcode,
    questions: query.questions ?? [],
    ...more,
  });
  if (((query.flags ?? 0) & 0x7800) !== 0) return reply(rcodes.notImplemented);
  if (question === undefined) return reply(rcodes.formatError);
  const type = question.type === "AAAA" ? "AAAA" : "A";
  const found = resolve(question.name, type);
  switch (found.kind) {
    // A host would wait for an answer in vain; a refusal says the same at once.
    case "no-resolver":
      return reply(rcodes.refused);
    case "nxdomain":
      return reply(rcodes.nameError, { authorities: [authority(found)] });
    case "no-data":
      return reply(rcodes.noError, { authorities: [authority(found)] });
    case "addresses":
      if (question.type !== "A" && question.type !== "AAAA")
        return reply(rcodes.noError, { authorities: [authority({ ...found, ttl: 900 })] });
      return reply(rcodes.noError, {
        answers: found.addresses.map((data): Answer => ({
          name: question.name,
          type,
          class: "IN",
          ttl: found.ttl,
          data,
        })),
      });
    default:
      throw new Error(`unreachable: ${JSON.stringify(found satisfies never)}`);
  }
}

/** The SOA tells for how long a negative answer may be kept: 900 s (D2). */
function authority({ ttl, zone = "." }: { readonly ttl: number; readonly zone?: string }): Answer {
  const data = {
    mname: "ns-0.awsdns-00.com",
    rname: "awsdns-hostmaster.amazon.com",
    serial: 1,
    refresh: 7200,
    retry: 900,
    expire: 1_209_600,
    minimum: 86_400,
  };
  return { name: zone, type: "SOA", class: "IN", ttl, data };
}

/** Over TCP each message comes after its length. */
function serveStream(resolve: Resolve, socket: TcpSocket): void {
  let received = Buffer.alloc(0);
  socket.on("error", () => socket.destroy());
  socket.on("data", (chunk) => {
    received = Buffer.concat([received, chunk]);
    while (received.length >= 2 && received.length >= 2 + received.readUInt16BE(0)) {
      const end = 2 + received.readUInt16BE(0);
      const reply = answerMessage(resolve, received.subarray(2, end));
      received = received.subarray(end);
      if (reply === undefined) return void socket.destroy();
      socket.write(streamEncode(reply));
    }
  });
}

function listenTcp(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}

function bindUdp(socket: Socket, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.once("error", reject);
    socket.bind(port, "127.0.0.1", resolve);
  });
}

async function close(tcp: Server, udp: Socket): Promise<void> {
  await new Promise<void>((resolve) => udp.close(resolve));
  await new Promise<void>((resolve) => tcp.close(() => resolve()));
}
