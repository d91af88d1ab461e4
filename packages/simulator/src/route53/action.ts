import { AwsError } from "../base/aws-error.ts";
import type { Call, XmlFields } from "../call/call.ts";
import type { XmlElement } from "../base/xml-reader.ts";

export interface Route53Request {
  /** What stands in the braces of the action's path. */
  readonly path: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: XmlElement;
}

export interface Route53Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly fields: XmlFields;
}

/** An action of Route 53: its place on the wire, what it costs, what it does. */
export interface Route53Action {
  readonly name: string;
  readonly method: "GET" | "POST" | "DELETE";
  /** Below `/2013-04-01`, without trailing slash. */
  readonly path: string;
  readonly isWrite: boolean;
  /** Two of the same zone in flight disturb each other: as writes of the zone, or as changes of its authorizations. */
  readonly excludes?: "zone" | "authorizations";
  /** How many tokens of the change throughput it takes (A5). */
  readonly changes?: (request: Route53Request) => number;
  answer(call: Call, request: Route53Request): Route53Answer;
}

/** Returns the id from the path without `/hostedzone/`, as every client may or may not send it. */
export function zoneIdOf({ path }: Pick<Route53Request, "path">): string {
  return stripId(path["Id"] ?? "");
}

export function stripId(id: string): string {
  return id.replace(/^\/?(hostedzone|change|delegationset)\//u, "");
}

/** Reads `maxitems`: a number as text, at most `most`, below that what the client wants (A2). */
export function pageSizeOf(query: URLSearchParams, name: string, most: number, cap: number): number {
  const text = query.get(name);
  if (text === null || text === "") return Math.min(most, cap);
  if (!/^\d{1,9}$/u.test(text) || Number(text) < 1)
    throw new AwsError("InvalidInput", `The value '${text}' for ${name} is not valid`);
  return Math.min(Number(text), most, cap);
}
