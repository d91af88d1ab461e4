import { AwsError } from "../base/aws-error.ts";
import type { HttpResponse } from "../base/http.ts";
import type { Xml } from "../base/xml.ts";

/** Reads the object in the body of a request of the JSON protocols. */
export function membersOf(body: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(body === "" ? "{}" : body);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return { ...value };
  } catch {
    // It is told like anything else that is no object.
  }
  throw new AwsError("SerializationException", "The body is no JSON object");
}

/** Lists stand in the fields of an answer as an element with others in it, whatever the protocol. */
export function plainOf(value: Xml): unknown {
  if (isList(value)) return value.map((one) => plainOf(one));
  if (typeof value !== "object") return value;
  const entries = Object.entries(value);
  const [only, ...others] = entries;
  if (only !== undefined && others.length === 0 && only[0] === "member") return plainOf(only[1]);
  return Object.fromEntries(entries.map(([name, inner]) => [name, plainOf(inner)]));
}

function isList(value: Xml): value is readonly Xml[] {
  return Array.isArray(value);
}

/** Writes an answer of one of the JSON protocols. */
export function jsonResponse(status: number, body: unknown, headers: HttpResponse["headers"]): HttpResponse {
  return { status, headers, body: JSON.stringify(body) };
}
