import { hasAwsCode } from "./aws-error.ts";

/** One page of a listing and what leads to the next. */
export interface Page<Item, Token> {
  readonly items: readonly Item[];
  /** Undefined on the last page. */
  readonly next: Token | undefined;
}

/** A list that others keep changing invalidates its own tokens (AWS-FACTS A3); this often it is begun anew. */
const mostRestarts = 8;

/** Reads a listing to its end. */
export async function listAll<Item, Token>(
  readPage: (token: Token | undefined) => Promise<Page<Item, Token>>,
): Promise<readonly Item[]> {
  for (let restarts = 0; ; restarts += 1) {
    try {
      return await listOnce(readPage);
    } catch (error) {
      if (restarts === mostRestarts || !hasAwsCode(error, "InvalidPaginationToken", "InvalidNextToken")) throw error;
    }
  }
}

async function listOnce<Item, Token>(
  readPage: (token: Token | undefined) => Promise<Page<Item, Token>>,
): Promise<readonly Item[]> {
  const items: Item[] = [];
  let token: Token | undefined;
  do {
    const page = await readPage(token);
    items.push(...page.items);
    token = page.next;
  } while (token !== undefined);
  return items;
}

/** Returns a token as AWS means it: an empty one ends a listing. */
export function nextToken(token: string | undefined): string | undefined {
  return token === "" ? undefined : token;
}

/** Splits a list into parts of at most `size`: AWS bounds how many ids or filter values a call may name. */
export function chunksOf<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));
}
