import { AwsError } from "../base/aws-error.ts";
import type { Call, XmlFields } from "../call/call.ts";
import { pageOf } from "../base/page.ts";
import type { Parameters } from "../base/parameters.ts";
import { matcherOf } from "../base/pattern.ts";
import type { Tags } from "../base/tags.ts";
import { itemSet, type Xml } from "../base/xml.ts";
import type { World } from "../world/world.ts";

/** How a Describe action selects and shows its resources. */
export interface Listing<Resource> {
  readonly setName: string;
  readonly idParameter: string;
  readonly idOf: (resource: Resource) => string;
  readonly missing: (id: string) => AwsError;
  readonly tagsOf: (resource: Resource) => Tags;
  /** The values of a resource that a filter compares with. */
  readonly filters: Readonly<Record<string, (resource: Resource) => readonly string[]>>;
  readonly show: (resource: Resource) => Xml;
  /** How many a page may be asked to have; default: from 1 to 1,000. */
  readonly pages?: PageLimits;
}

export interface PageLimits {
  readonly least: number;
  readonly most: number;
}

/** Answers a Describe action: ids first (unknown ones are an error), then filters, then one page. */
export function answerListing<Resource>(
  { world }: Call,
  { parameters, resources }: { readonly parameters: Parameters; readonly resources: readonly Resource[] },
  listing: Listing<Resource>,
): XmlFields {
  const ids = parameters.list(listing.idParameter);
  const named = ids.length === 0 ? resources : ids.map((id) => byId(resources, id, listing));
  const found = selectByFilters(named, parameters, listing);
  return onePage(found, { world, parameters }, listing);
}

/** Cuts one page out of what was found, and shows it. */
export function onePage<Resource>(
  found: readonly Resource[],
  { world, parameters }: { readonly world: World; readonly parameters: Parameters },
  { setName, show, pages }: Pick<Listing<Resource>, "setName" | "show" | "pages">,
): XmlFields {
  const { items, next } = pageOf(found, Math.min(pageSize(parameters, pages), world.settings.pageSize), {
    token: parameters.text("NextToken"),
    code: "InvalidNextToken",
  });
  return { [setName]: itemSet(items.map((resource) => show(resource))), nextToken: next };
}

function byId<Resource>(resources: readonly Resource[], id: string, listing: Listing<Resource>): Resource {
  const resource = resources.find((one) => listing.idOf(one) === id);
  if (resource === undefined) throw listing.missing(id);
  return resource;
}

/** Keeps what every filter of the request lets through. */
export function selectByFilters<Resource>(
  resources: readonly Resource[],
  parameters: Parameters,
  { filters, tagsOf }: Pick<Listing<Resource>, "filters" | "tagsOf">,
): readonly Resource[] {
  return parameters.items("Filter").reduce<readonly Resource[]>((left, filter) => {
    const name = filter.text("Name") ?? "";
    const valuesOf = Object.hasOwn(filters, name) ? filters[name] : tagFilter(name, tagsOf);
    if (valuesOf === undefined) throw new AwsError("InvalidParameterValue", `The filter '${name}' is invalid`);
    const isWanted = matcherOf(filter.list("Value"));
    return left.filter((resource) => valuesOf(resource).some(isWanted));
  }, resources);
}

function tagFilter<Resource>(
  name: string,
  tagsOf: (resource: Resource) => Tags,
): ((resource: Resource) => readonly string[]) | undefined {
  if (name === "tag-key") return (resource) => [...tagsOf(resource).keys()];
  if (name === "tag-value") return (resource) => [...tagsOf(resource).values()];
  if (!name.startsWith("tag:")) return undefined;
  const key = name.slice("tag:".length);
  return (resource) => {
    const value = tagsOf(resource).get(key);
    return value === undefined ? [] : [value];
  };
}

function pageSize(parameters: Parameters, { least, most }: PageLimits = { least: 1, most: 1000 }): number {
  const size = parameters.integer("MaxResults") ?? most;
  if (size < least || size > most) {
    throw new AwsError(
      "InvalidParameterValue",
      `Value ( ${size} ) for parameter maxResults is invalid. Expecting a value between ${Math.max(5, least)} and ${most}.`,
    );
  }
  return size;
}
