import { AwsError } from "../base/aws-error.ts";
import { pageOf } from "../base/page.ts";
import { noTags, type Tags } from "../base/tags.ts";
import type { Xml } from "../base/xml.ts";
import type { Asked } from "../iam/asked.ts";
import type { Call, XmlFields } from "./call.ts";

/** A request of the REST-JSON protocol. */
export interface RestRequest {
  /** What stands in the braces of the action's path. */
  readonly path: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
}

/** An action of a service that speaks REST-JSON; lists in its answer stand as `{ member: […] }`. */
export interface RestAction {
  readonly name: string;
  readonly method: "GET" | "POST" | "PATCH" | "DELETE";
  /** Such as `/profile/{ProfileId}`. */
  readonly path: string;
  readonly isWrite: boolean;
  /** Default 200. */
  readonly status?: number;
  /** The rights that it takes; default: the action of its name on `*`. */
  asks?(call: Call, request: RestRequest): readonly Asked[];
  answer(call: Call, request: RestRequest): XmlFields;
}

/** How a service names what is wrong with a request. */
export interface Complaints {
  readonly invalid: string;
  readonly token: string;
  readonly mostOnPage: number;
}

/** Returns a member of the body that is text. */
export function textIn({ body }: RestRequest, name: string, { invalid }: Complaints): string | undefined {
  const value = body[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value === "string") return value;
  throw new AwsError(invalid, `${name} is not a string`);
}

/** Returns a member of the body that must be text, and some. */
export function neededText(request: RestRequest, name: string, complaints: Complaints): string {
  const text = textIn(request, name, complaints);
  if (text === undefined || text === "") throw new AwsError(complaints.invalid, `${name} is required`);
  return text;
}

/** Returns a member of the body that is a list of texts; none where there is none. */
export function textsIn({ body }: RestRequest, name: string, { invalid }: Complaints): readonly string[] {
  const value = body[name] ?? [];
  if (Array.isArray(value) && value.every((one) => typeof one === "string")) return value;
  throw new AwsError(invalid, `${name} is not a list of strings`);
}

/** Returns tags that stand as a list of pairs. */
export function tagPairs(
  { body }: RestRequest,
  [list, key, value]: readonly [list: string, key: string, value: string],
  { invalid }: Complaints,
): Tags {
  const pairs = body[list] ?? [];
  if (!Array.isArray(pairs)) throw new AwsError(invalid, `${list} is not a list`);
  return pairs.length === 0 ? noTags : new Map(pairs.map((pair: unknown) => pairOf(pair, [key, value], invalid)));
}

/** Returns tags that stand as an object. */
export function tagMap({ body }: RestRequest, name: string, { invalid }: Complaints): Tags {
  const value = body[name];
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new AwsError(invalid, `${name} is required`);
  return new Map(
    Object.entries(value).map((entry) => pairOf({ key: entry[0], value: entry[1] }, ["key", "value"], invalid)),
  );
}

function pairOf(pair: unknown, [key, value]: readonly [string, string], invalid: string): readonly [string, string] {
  const fields = typeof pair === "object" && pair !== null ? new Map<string, unknown>(Object.entries(pair)) : undefined;
  const [name, text] = [fields?.get(key), fields?.get(value)];
  if (typeof name !== "string" || typeof text !== "string") throw new AwsError(invalid, "a tag has a key and a value");
  return [name, text];
}

/** Cuts one page out of a list: what the client asked for, at most what the service and the settings allow. */
export function restPage(
  call: Call,
  asked: { readonly size: unknown; readonly token: string | undefined },
  { items, complaints }: { readonly items: readonly Xml[]; readonly complaints: Complaints },
): { readonly page: Xml; readonly next: string | undefined } {
  const { invalid, token, mostOnPage } = complaints;
  const size = asked.size === undefined || asked.size === null ? mostOnPage : Number(asked.size);
  if (!Number.isInteger(size) || size < 1 || size > mostOnPage)
    throw new AwsError(invalid, `the size of a page is from 1 to ${mostOnPage}`);
  const found = pageOf(items, Math.min(size, call.world.settings.pageSize), { token: asked.token, code: token });
  return { page: { member: found.items }, next: found.next };
}

/** How times stand in JSON: seconds since 1970, with fractions. */
export function secondsOf(at: number): number {
  return at / 1000;
}
