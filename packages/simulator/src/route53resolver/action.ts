import { AwsError } from "../base/aws-error.ts";
import { matchesPattern } from "../base/pattern.ts";
import { pageOf } from "../base/page.ts";
import type { Call, XmlFields } from "../call/call.ts";
import type { Xml } from "../base/xml.ts";

/** The members of the JSON object that a request carries. */
export type Members = Readonly<Record<string, unknown>>;

/** An action of the Route 53 Resolver; lists in its answer stand as `{ member: […] }`. */
export interface ResolverAction {
  readonly isWrite: boolean;
  answer(call: Call, members: Members): XmlFields;
}

export function invalidParameter(message: string): AwsError {
  return new AwsError("InvalidParameterException", message);
}

/** Returns a member of the request that is text. */
export function textOf(members: Members, name: string): string | undefined {
  const value = members[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value === "string") return value;
  throw new AwsError("SerializationException", `${name} is not a string`);
}

/** How the things of a list are selected and shown. */
export interface ResolverListing<Thing> {
  readonly name: string;
  readonly filters: Readonly<Record<string, (thing: Thing) => string>>;
  readonly show: (thing: Thing) => Xml;
}

/** Answers a list: filters add up, their values are alternatives; at most 100 a page (model). */
export function answerList<Thing>(
  { world }: Call,
  { members, things }: { readonly members: Members; readonly things: readonly Thing[] },
  { name, filters, show }: ResolverListing<Thing>,
): XmlFields {
  const found = filtersOf(members).reduce((left, { by, values }) => {
    const valueOf = Object.hasOwn(filters, by) ? filters[by] : undefined;
    if (valueOf === undefined) throw invalidParameter(`The filter ${by} is not valid.`);
    return left.filter((thing) => values.some((value) => matchesPattern(value, valueOf(thing))));
  }, things);
  const size = Math.min(pageSizeOf(members), world.settings.pageSize);
  const { items, next } = pageOf(found, size, {
    token: textOf(members, "NextToken"),
    code: "InvalidNextTokenException",
  });
  return { [name]: { member: items.map(show) }, MaxResults: pageSizeOf(members), NextToken: next };
}

interface Filter {
  readonly by: string;
  readonly values: readonly string[];
}

function filtersOf({ Filters = [] }: Members): readonly Filter[] {
  if (!Array.isArray(Filters)) throw new AwsError("SerializationException", "Filters is not a list");
  return Filters.map((filter: unknown): Filter => {
    const { Name, Values }: Members = typeof filter === "object" && filter !== null ? { ...filter } : {};
    const values: readonly unknown[] = Array.isArray(Values) ? Values : [];
    if (typeof Name !== "string" || values.length === 0) throw invalidParameter("A filter needs a name and values.");
    return { by: Name, values: values.filter((value) => typeof value === "string") };
  });
}

function pageSizeOf({ MaxResults = 100 }: Members): number {
  if (typeof MaxResults === "number" && Number.isInteger(MaxResults) && MaxResults >= 1 && MaxResults <= 100)
    return MaxResults;
  throw invalidParameter("MaxResults is from 1 to 100.");
}
