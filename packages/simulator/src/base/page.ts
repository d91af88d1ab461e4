import { AwsError } from "./aws-error.ts";

export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | undefined;
}

/** Cuts `size` items out of a list; the token says where to go on, and for which version of the list it holds. */
export function pageOf<Item>(
  list: readonly Item[],
  size: number,
  position: { readonly token: string | undefined; readonly version?: string; readonly code: string },
): Page<Item> {
  const version = position.version ?? "";
  const start = position.token === undefined ? 0 : startOf(position.token, version, position.code);
  const end = start + size;
  return { items: list.slice(start, end), next: end < list.length ? encode(`${end}/${version}`) : undefined };
}

function startOf(token: string, version: string, code: string): number {
  const text = Buffer.from(token, "base64url").toString("utf8");
  const match = /^(\d{1,9})\/(.*)$/u.exec(text);
  if (match === null || match[2] !== version) throw new AwsError(code, `Invalid pagination token: ${token}`);
  return Number(match[1]);
}

function encode(text: string): string {
  return Buffer.from(text, "utf8").toString("base64url");
}
