import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { ConnectionReset, type HttpRequest, type HttpResponse } from "../base/http.ts";

export interface Listening {
  readonly url: string;
  close(): Promise<void>;
}

const maximumBody = 4 * 1024 * 1024;

/** Answers one request; rejects with ConnectionReset when the client is to get no answer. */
export type Answer = (request: HttpRequest) => HttpResponse | Promise<HttpResponse>;

/** Serves clients of any language over HTTP, on this machine only; port 0 is a free one. */
export async function listenOn(answer: Answer, port: number): Promise<Listening> {
  const server = createServer((incoming, outgoing) => void serve(answer, incoming, outgoing));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  return { url: `http://127.0.0.1:${portOf(server)}`, close: () => closed(server) };
}

async function serve(answer: Answer, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  try {
    const request = await readRequest(incoming);
    write(outgoing, request === undefined ? tooLarge : await answer(request));
  } catch (error) {
    if (error instanceof ConnectionReset) incoming.socket.resetAndDestroy();
    else incoming.socket.destroy();
  }
}

const tooLarge: HttpResponse = {
  status: 413,
  headers: { "content-type": "text/xml", connection: "close" },
  body: "<ErrorResponse><Error><Type>Sender</Type><Code>RequestEntityTooLarge</Code><Message>Request Entity Too Large</Message></Error></ErrorResponse>",
};

async function readRequest(incoming: IncomingMessage): Promise<HttpRequest | undefined> {
  const body = await readBody(incoming);
  if (body === undefined) return undefined;
  const [path = "/", query = ""] = splitOnce(incoming.url ?? "/", "?");
  return { method: incoming.method ?? "GET", path, query: parseQuery(query), headers: headersOf(incoming), body };
}

/** Returns undefined when the body is larger than any AWS request. */
async function readBody(incoming: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size <= maximumBody) chunks.push(bytes);
  }
  return size > maximumBody ? undefined : Buffer.concat(chunks).toString("utf8");
}

function headersOf(incoming: IncomingMessage): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(incoming.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(",") : (value ?? ""),
    ]),
  );
}

function parseQuery(query: string): readonly (readonly [string, string])[] {
  return query
    .split("&")
    .filter((part) => part !== "")
    .map((part) => {
      const [name = "", value = ""] = splitOnce(part, "=").map(decode);
      return [name, value] as const;
    });
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function splitOnce(text: string, separator: string): readonly string[] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

function write(outgoing: ServerResponse, { status, headers, body }: HttpResponse): void {
  outgoing.writeHead(status, { ...headers, "content-length": Buffer.byteLength(body) });
  outgoing.end(body);
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return address.port;
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error === undefined ? resolve() : reject(error)));
    server.closeAllConnections();
  });
}
