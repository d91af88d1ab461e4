import { hasCode } from "@vpce-hub/core";
import { readBytes } from "../../base/read-bytes.ts";

/** What reading a text came to. */
export type ReadText =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "unreadable"; readonly reason: string }
  | { readonly kind: "too-large" }
  | { readonly kind: "not-text"; readonly reason: string };

/** No topology and no policy comes near this size. */
export const largestText: number = 1024 * 1024;

/**
 * Reads a UTF-8 text of at most 1 MiB, and never more than that: a regular file, or a pipe to its end. Throws a HubError
 * `apply.interrupted` where `signal` ends the wait for a pipe.
 */
export async function readTextFile(file: string, signal?: AbortSignal): Promise<ReadText> {
  try {
    const bytes = await readBytes(file, { most: largestText + 1, signal });
    return bytes.length > largestText ? { kind: "too-large" } : decode(bytes);
  } catch (error) {
    if (hasCode(error, "apply.interrupted")) throw error;
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
    case "ENXIO":
      return "it is a socket, or a pipe that nobody reads";
    case "EACCES":
    case "EPERM":
      return "permission denied";
    case "ENOSPC":
      return "no space is left on the disk";
    default:
      return error instanceof Error ? error.message : String(error);
  }
}

/** Removes the byte order mark that some editors put first; it says nothing in UTF-8. */
export function withoutByteOrderMark(text: string): string {
  return text.startsWith("\ufeff") ? text.slice(1) : text;
}

function decode(bytes: Uint8Array): ReadText {
  try {
    return { kind: "text", text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
    return { kind: "not-text", reason: isUtf16 ? "it is UTF-16" : "it is not UTF-8" };
  }
}
