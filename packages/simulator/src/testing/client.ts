import { createHash, createHmac } from "node:crypto";
import { appendFileSync } from "node:fs";
import type { Credentials, Simulator } from "../index.ts";

/** Where `pnpm conformance` wants every exchange written, to compare it with botocore's models. */
const wireLog = process.env["VPCE_WIRE_LOG"];

/** What came back, with the texts of its elements by name. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** The AWS code of an error. */
  readonly code: string | undefined;
  readonly message: string;
  text(element: string): string;
  texts(element: string): readonly string[];
}

export interface RawRequest {
  readonly service: string;
  readonly method?: string;
  readonly path?: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export type Fields = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** A client that signs by itself: the tests share no code with what they test. */
export class Client {
  readonly #simulator: Simulator;
  readonly #credentials: Credentials;
  readonly #region: string;
  readonly #isLogged: boolean;

  constructor(simulator: Simulator, credentials: Credentials, region = "ap-northeast-1", isLogged = true) {
    this.#isLogged = isLogged;
    this.#simulator = simulator;
    this.#credentials = credentials;
    this.#region = region;
  }

  /** The same caller, whose exchanges are no examples of the wire. */
  unlogged(): Client {
    return new Client(this.#simulator, this.#credentials, this.#region, false);
  }

  /** The same caller in another Region. */
  in(region: string): Client {
    return new Client(this.#simulator, this.#credentials, region);
  }

  ec2(action: string, fields: Fields = {}): Promise<Reply> {
    return this.send({ service: "ec2", body: form({ Action: action, Version: "2016-11-15", ...fields }) });
  }

  sts(action: string, fields: Fields = {}): Promise<Reply> {
    return this.send({ service: "sts", body: form({ Action: action, Version: "2011-06-15", ...fields }) });
  }

  cloudformation(action: string, fields: Fields = {}): Promise<Reply> {
    return this.send({ service: "cloudformation", body: form({ Action: action, Version: "2010-05-15", ...fields }) });
  }

  /** CloudWatch, whose requests and answers are JSON. */
  monitoring(action: string, body: string): Promise<Reply> {
    const headers = {
      "content-type": "application/x-amz-json-1.0",
      "x-amz-target": `GraniteServiceVersion20100801.${action}`,
    };
    return this.send({ service: "monitoring", body, headers });
  }

  /** Lambda, below its version. */
  lambda(method: "GET" | "POST" | "DELETE", path: string, members?: object): Promise<Reply> {
    const body = members === undefined ? "" : JSON.stringify(members);
    return this.send({ service: "lambda", method, path: `/2015-03-31${path}`, body });
  }

  /** The Route 53 Resolver, whose requests and answers are JSON. */
  resolver(action: string, members: object = {}): Promise<Reply> {
    const headers = { "content-type": "application/x-amz-json-1.1", "x-amz-target": `Route53Resolver.${action}` };
    return this.send({ service: "route53resolver", body: JSON.stringify(members), headers });
  }

  /** A service that speaks REST-JSON: the path tells the action, the members are the body. */
  restJson(
    service: "ram" | "route53profiles",
    [method, path]: readonly [method: string, path: string],
    { members, query = {} }: { readonly members?: unknown; readonly query?: Readonly<Record<string, string>> } = {},
  ): Promise<Reply> {
    const body = members === undefined ? "" : JSON.stringify(members);
    return this.send({ service, method, path, query, body, headers: { "content-type": "application/json" } });
  }

  route53(
    method: "GET" | "POST" | "DELETE",
    path: string,
    content: string | Readonly<Record<string, string>> = "",
  ): Promise<Reply> {
    const body = typeof content === "string" ? content : "";
    return this.send({
      service: "route53",
      method,
      path: `/2013-04-01${path}`,
      query: typeof content === "string" ? {} : content,
      body,
    });
  }

  async send({
    service,
    method = "POST",
    path = "/",
    query = {},
    body = "",
    headers = {},
  }: RawRequest): Promise<Reply> {
    const signed = this.#sign({ service, method, path, query, body });
    const { response } = await this.#simulator.requestHandler.handle({
      method,
      path,
      query,
      body,
      headers: { ...signed, ...headers },
    });
    const reply = replyOf(response.statusCode, response.headers, new TextDecoder().decode(response.body));
    if (wireLog !== undefined && this.#isLogged)
      appendFileSync(
        wireLog,
        `${JSON.stringify({ service, method, path, query, request: body, status: reply.status, headers: reply.headers, response: reply.body })}\n`,
      );
    return reply;
  }

  #sign({ service, method, path, query, body }: Required<Omit<RawRequest, "headers">>): Record<string, string> {
    const { accessKeyId, secretAccessKey, sessionToken } = this.#credentials;
    const time = new Date().toISOString().replace(/[-:]|\.\d+/gu, "");
    const headers: Record<string, string> = { host: `${service}.amazonaws.com`, "x-amz-date": time };
    if (sessionToken !== undefined) headers["x-amz-security-token"] = sessionToken;
    const names = Object.keys(headers).sort();
    const canonical = [
      method,
      path.split("/").map(escape).join("/"),
      Object.entries(query)
        .map((pair) => pair.map(escape).join("="))
        .sort()
        .join("&"),
      ...names.map((name) => `${name}:${headers[name] ?? ""}`),
      "",
      names.join(";"),
      hash(body),
    ].join("\n");
    const scope = [time.slice(0, 8), this.#region, service, "aws4_request"];
    const key = scope.reduce<Buffer>((secret, part) => mac(secret, part), Buffer.from(`AWS4${secretAccessKey}`));
    const signature = mac(key, ["AWS4-HMAC-SHA256", time, scope.join("/"), hash(canonical)].join("\n")).toString("hex");
    const authorization = `AWS4-HMAC-SHA256 Credential=${accessKeyId}/${scope.join("/")}, SignedHeaders=${names.join(";")}, Signature=${signature}`;
    return { ...headers, authorization };
  }
}

/** Writes `Name.1=a&Name.2=b` for lists. */
export function form(fields: Fields): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    if (Array.isArray(value)) value.forEach((one, index) => parameters.append(`${name}.${index + 1}`, String(one)));
    else parameters.append(name, String(value));
  }
  return parameters.toString();
}

export function replyOf(status: number, headers: Readonly<Record<string, string>>, body: string): Reply {
  const texts = (element: string): readonly string[] =>
    [...body.matchAll(new RegExp(`<${element}>([^<]*)</${element}>|<${element}/>`, "gu"))].map((match) =>
      unescape(match[1] ?? ""),
    );
  return {
    status,
    headers,
    body,
    texts,
    text: (element) => texts(element)[0] ?? "",
    code: status >= 400 ? texts("Code")[0] : undefined,
    message: texts("Message")[0] ?? "",
  };
}

function unescape(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#13;", "\r")
    .replaceAll("&amp;", "&");
}

function escape(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/gu, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function mac(key: Buffer, text: string): Buffer {
  return createHmac("sha256", key).update(text).digest();
}
