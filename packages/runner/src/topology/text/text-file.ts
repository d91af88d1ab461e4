import { open } from "node:fs/promises";

/** What reading a text came to. */
export type ReadText =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "unreadable"; readonly reason: string }
  | { readonly kind: "too-large" }
  | { readonly kind: "not-text"; readonly reason: string };

/** No topology and no policy comes near this size. */
export const largestText: number = 1024 * 1024;

/** Reads a UTF-8 text file of at most 1 MiB; works on pipes too, and never reads more than that. */
export async function readTextFile(file: string): Promise<ReadText> {
  try {
    const bytes = await firstBytes(file, largestText + 1);
    return bytes.length > largestText ? { kind: "too-large" } : decode(bytes);
  } catch (error) {
    return { kind: "unreadable", reason: reasonOf(error) };
  }
}

/** Tells what went wrong with a file in few words. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  switch (code) {
    case "ENOENT":
    case "ENOTDIR":
      return "there is no such file";
    case "EISDIR":
      return "it is a directory";
    case "EACCES":
    case "EPERM":
      return "permission denied";
    default:
      return error instanceof Error ? error.message : String(error);
  }
}

/** Removes the byte order mark that some editors put first; it says nothing in UTF-8. */
export function withoutByteOrderMark(text: string): string {
  return text.startsWith("\ufeff") ? text.slice(1) : text;
}

async function firstBytes(file: string, most: number): Promise<Uint8Array> {
  const handle = await open(file);
  try {
    const bytes = new Uint8Array(most);
    let length = 0;
    while (length < most) {
      const { bytesRead } = await handle.read(bytes, length, most - length);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    return bytes.subarray(0, length);
  } finally {
    await handle.close();
  }
}

function decode(bytes: Uint8Array): ReadText {
  try {
    return { kind: "text", text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
    return { kind: "not-text", reason: isUtf16 ? "it is UTF-16" : "it is not UTF-8" };
  }
}
