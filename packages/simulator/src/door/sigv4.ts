import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { HttpRequest } from "../base/http.ts";

/** The `Authorization` header, taken apart. */
export interface Authorization {
  readonly accessKeyId: string;
  readonly date: string;
  readonly region: string;
  readonly service: string;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
}

/** Returns undefined when the header is missing or not of Signature Version 4. */
export function parseAuthorization(header: string | undefined): Authorization | undefined {
  const match =
    /^AWS4-HMAC-SHA256 +Credential=([^/\s]+)\/(\d{8})\/([^/\s]+)\/([^/\s]+)\/aws4_request, *SignedHeaders=([^,\s]+), *Signature=([0-9a-f]{64})$/u.exec(
      header ?? "",
    );
  if (match === null) return undefined;
  const [, accessKeyId = "", date = "", region = "", service = "", signedHeaders = "", signature = ""] = match;
  return { accessKeyId, date, region, service, signedHeaders: signedHeaders.split(";"), signature };
}

/** Says whether the request was signed with this secret. */
export function isSignedWith(secret: string, request: HttpRequest, authorization: Authorization): boolean {
  const { date, region, service, signature } = authorization;
  const scope = `${date}/${region}/${service}/aws4_request`;
  const canonical = sha256(canonicalRequest(request, authorization.signedHeaders));
  const text = ["AWS4-HMAC-SHA256", request.headers["x-amz-date"] ?? "", scope, canonical].join("\n");
  const expected = hmac(signingKey(secret, [date, region, service]), text).toString("hex");
  return timingSafeEqual(Buffer.from(expected), Buffer.from(signature));
}

function canonicalRequest(
  { method, path, query, headers, body }: HttpRequest,
  signedHeaders: readonly string[],
): string {
  const parameters = query
    .map(([name, value]) => [encode(name), encode(value)] as const)
    .sort(([a, x], [b, y]) => (a === b ? compare(x, y) : compare(a, b)))
    .map((pair) => pair.join("="));
  const lines = signedHeaders.map((name) => `${name}:${(headers[name] ?? "").trim().replace(/ +/gu, " ")}\n`);
  return [
    method,
    encode(path).replaceAll("%2F", "/"),
    parameters.join("&"),
    lines.join(""),
    signedHeaders.join(";"),
    sha256(body),
  ].join("\n");
}

function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/gu,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

const keys = new Map<string, Buffer>();

/** Deriving a key takes four rounds; clients sign a whole day with the same one. */
function signingKey(secret: string, scope: readonly string[]): Buffer {
  const name = [secret, ...scope].join("/");
  const known = keys.get(name);
  if (known !== undefined) return known;
  const key = [...scope, "aws4_request"].reduce<Buffer>(
    (parent, part) => hmac(parent, part),
    Buffer.from(`AWS4${secret}`),
  );
  if (keys.size >= 1000) keys.clear();
  keys.set(name, key);
  return key;
}

function hmac(key: Buffer, text: string): Buffer {
  return createHmac("sha256", key).update(text).digest();
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
