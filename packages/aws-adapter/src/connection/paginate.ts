import { isDeepStrictEqual } from "node:util";
import { hasAwsCode, incompleteAnswer } from "../fault/aws-error.ts";

/** One page of a listing and what leads to the next. */
export interface Page<Item, Token> {
  readonly items: readonly Item[];
  /** Undefined on the last page. */
  readonly next: Token | undefined;
}

/** A listing: what is listed, page by page, and which of it is which. */
export interface Listing<Item, Token> {
  /** What is listed, for errors. */
  readonly what: string;
  readonly readPage: (token: Token | undefined) => Promise<Page<Item, Token>>;
  /** One id is one thing, however often it is listed (law 5). */
  readonly idOf: (item: Item) => string;
}

/** A list that others keep changing invalidates its own tokens (AWS-FACTS A3); this often it is begun anew. */
const mostRestarts = 8;
/** How often a list that contradicts itself is begun anew: a thing may have changed between two pages. */
const mostContradictions = 2;
/** Pages of a listing at most: the largest quota that AWS grants is a fraction of that. */
const mostPages = 2_000;
/** Pages in a row at most that bring nothing new. */
const mostIdlePages = 50;

/** Reads a listing to its end: each thing once, whatever pages overlap. */
export async function listAll<Item, Token>(listing: Listing<Item, Token>): Promise<readonly Item[]> {
  let contradictions = 0;
  for (let restarts = 0; ; restarts += 1) {
    try {
      const found = await listOnce(listing);
      if (found.kind === "whole") return found.items;
      contradictions += 1;
      if (contradictions > mostContradictions)
        throw incompleteAnswer(`${listing.what} ${found.id} twice, and not the same`);
    } catch (error) {
      if (restarts === mostRestarts || !hasAwsCode(error, "InvalidPaginationToken", "InvalidNextToken")) throw error;
    }
  }
}

type Found<Item> =
  | { readonly kind: "whole"; readonly items: readonly Item[] }
  | { readonly kind: "contradiction"; readonly id: string };

async function listOnce<Item, Token>({ what, readPage, idOf }: Listing<Item, Token>): Promise<Found<Item>> {
  const items = new Map<string, Item>();
  const tokens = new Set<string>();
  let idlePages = 0;
  for (let token: Token | undefined; ;) {
    const { items: page, next }: Page<Item, Token> = await readPage(token);
    const before = items.size;
    for (const item of page) {
      const id = idOf(item);
      const known = items.get(id);
      if (known !== undefined && !isDeepStrictEqual(known, item)) return { kind: "contradiction", id };
      items.set(id, item);
    }
    if (next === undefined) return { kind: "whole", items: [...items.values()] };
    idlePages = items.size === before ? idlePages + 1 : 0;
    const text = JSON.stringify(next);
    if (tokens.has(text) || tokens.size === mostPages || idlePages === mostIdlePages)
      throw incompleteAnswer(`a list of ${what} that has no end`);
    tokens.add(text);
    token = next;
  }
}

/** Returns a token as AWS means it: an empty one ends a listing. */
export function nextToken(token: string | undefined): string | undefined {
  return token === "" ? undefined : token;
}

/** Splits a list into parts of at most `size`: AWS bounds how many ids or filter values a call may name. */
export function chunksOf<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));
}
