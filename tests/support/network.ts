import { type Server, createServer, request as sendRequest } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { type AddressInfo, type Socket, connect } from "node:net";
import type { Certificate } from "./certificate.ts";

/** A server of a test, on this machine. */
export interface Served {
  readonly port: number;
  readonly close: () => void;
}

/** A proxy, and what it was asked for. */
export interface TestProxy extends Served {
  /** Hosts with ports that tunnels were opened to, in their order. */
  readonly tunnels: readonly string[];
  /** URLs of requests that were sent on in plain. */
  readonly forwarded: readonly string[];
}

/** Serves by TLS what answers at `url`. */
export async function serveTls(url: string, { cert, key }: Certificate): Promise<Served> {
  const server = createTlsServer({ cert, key }, (incoming, outgoing) => {
    const { method, headers, url: path } = incoming;
    incoming.pipe(
      sendRequest(new URL(path ?? "/", url), { method, headers }, (answer) => {
        outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
        answer.pipe(outgoing);
      }),
    );
  });
  return listening(server);
}

/** Opens a proxy that leads every tunnel to one port of this machine; with `login` it asks for that. */
export async function openProxy(port: number, login?: string): Promise<TestProxy> {
  const tunnels: string[] = [];
  const forwarded: string[] = [];
  const server = createServer((incoming, outgoing) => {
    const { method, headers, url = "" } = incoming;
    forwarded.push(url);
    incoming.pipe(
      sendRequest(url, { method, headers }, (answer) => {
        outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
        answer.pipe(outgoing);
      }),
    );
  });
  server.on("connect", ({ url = "", headers }, socket: Socket) => {
    socket.on("error", () => undefined);
    const expected = login === undefined ? undefined : `Basic ${Buffer.from(login).toString("base64")}`;
    if (headers["proxy-authorization"] !== expected) {
      socket.end("HTTP/1.1 407 Proxy Authentication Required\r\ncontent-length: 0\r\n\r\n");
      return;
    }
    tunnels.push(url);
    const through = connect(port, "127.0.0.1", () => socket.write("HTTP/1.1 200 OK\r\n\r\n"));
    through.on("error", () => socket.destroy());
    socket.pipe(through).pipe(socket);
  });
  return { ...(await listening(server)), tunnels, forwarded };
}

async function listening(server: Server | ReturnType<typeof createTlsServer>): Promise<Served> {
  const sockets = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === "string") throw new Error("a server without a port");
  return {
    port: address.port,
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
