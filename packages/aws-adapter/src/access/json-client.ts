import { HttpRequest } from "@smithy/core/transport";
import { SignatureV4 } from "@smithy/signature-v4";
import type { Region } from "@vpce-hub/core";
import { IncompleteAnswer } from "../fault/incomplete-answer.ts";
import type { NetworkHandler } from "../network/network.ts";
import type { RequestHandler } from "../network/request-handler.ts";
import type { AwsCredentialIdentityProvider } from "./credentials.ts";
import { endpointVariants } from "./endpoint-variants.ts";
import { serviceEndpoint } from "./service-endpoint.ts";
import { Sha256 } from "./sha256.ts";

/** A service that is spoken to in JSON, and that needs no client of its own for a few calls. */
export interface JsonService {
  /** As requests are signed for it, and as its endpoint is called: `route53resolver`. */
  readonly name: string;
  /** What stands before the action in `X-Amz-Target`: `Route53Resolver`. */
  readonly target: string;
}

/** How a client of one identity in one Region is made. */
export interface JsonClientOptions {
  readonly region: Region;
  readonly credentials: AwsCredentialIdentityProvider;
  readonly handler: RequestHandler | NetworkHandler;
}

/** Sends one action; what came back is unread JSON. */
export type SendJson = (action: string, input: object) => Promise<JsonAnswer>;

/** What a service answered, in the form that the SDK's answers have. */
export interface JsonAnswer extends Readonly<Record<string, unknown>> {
  readonly $metadata: Metadata;
}

interface Metadata {
  readonly httpStatusCode: number;
  readonly requestId: string | undefined;
}

/** Opens a client for the JSON 1.1 protocol on the SDK's signer; it retries nothing, as all clients here. */
export function openJsonClient({ name, target }: JsonService, options: JsonClientOptions): SendJson {
  const { region, credentials, handler } = options;
  const endpoint = serviceEndpoint(name, region, endpointVariants());
  const signer = new SignatureV4({ credentials, region, service: name, sha256: Sha256 });
  return async (action, input) => {
    const request = await signer.sign(requestOf(endpoint, `${target}.${action}`, JSON.stringify(input)));
    const { response } = await handler.handle(HttpRequest.clone(request));
    return answerOf(response.statusCode, response.headers, await textOf(response.body));
  };
}

function requestOf(endpoint: URL, target: string, body: string): HttpRequest {
  return new HttpRequest({
    method: "POST",
    protocol: endpoint.protocol,
    hostname: endpoint.hostname,
    ...(endpoint.port === "" ? {} : { port: Number(endpoint.port) }),
    path: endpoint.pathname,
    headers: {
      host: endpoint.host,
      "content-type": "application/x-amz-json-1.1",
      "x-amz-target": target,
      "x-amz-user-agent": "vpce-hub",
    },
    body,
  });
}

function answerOf(status: number, headers: Readonly<Record<string, string>>, text: string): JsonAnswer {
  const $metadata = { httpStatusCode: status, requestId: headers["x-amzn-requestid"] };
  const fields = fieldsOf(text);
  if (status >= 300) throw faultOf(fields, $metadata);
  if (fields === undefined) throw new IncompleteAnswer("the answer is no JSON", $metadata);
  return { ...fields, $metadata };
}

/** An error as the SDK throws it: its name is the code that AWS gave. */
function faultOf(fields: Readonly<Record<string, unknown>> | undefined, $metadata: Metadata): Error {
  const type = fields?.["__type"] ?? fields?.["code"];
  const message = fields?.["message"] ?? fields?.["Message"];
  const name = typeof type === "string" ? type.slice(type.indexOf("#") + 1) : "Error";
  return Object.assign(new Error(typeof message === "string" ? message : `HTTP ${$metadata.httpStatusCode}`), {
    name,
    $metadata,
  });
}

function fieldsOf(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value))
      : undefined;
  } catch {
    return undefined;
  }
}

async function textOf(body: unknown): Promise<string> {
  if (typeof body === "string") return body;
  if (body instanceof Uint8Array) return new TextDecoder().decode(body);
  if (!isStream(body)) return "";
  const parts: Uint8Array[] = [];
  for await (const part of body) parts.push(part);
  return Buffer.concat(parts).toString("utf8");
}

function isStream(body: unknown): body is AsyncIterable<Uint8Array> {
  return typeof body === "object" && body !== null && Symbol.asyncIterator in body;
}
