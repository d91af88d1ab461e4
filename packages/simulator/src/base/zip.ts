import { inflateRawSync } from "node:zlib";

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
/** No archive that is taken unpacks to more. */
const mostBytes = 50 * 1024 * 1024;

/** Reads the text files of a zip archive by name; undefined where it is none. */
export function readZip(bytes: Buffer): ReadonlyMap<string, string> | undefined {
  try {
    return filesIn(bytes);
  } catch {
    return undefined;
  }
}

function filesIn(bytes: Buffer): ReadonlyMap<string, string> {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || bytes.readUInt32LE(end) !== endSignature) throw new Error("no end of a directory");
  const files = new Map<string, string>();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (bytes.readUInt32LE(at) !== entrySignature) throw new Error("no entry of a directory");
    const [name, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    const path = bytes.toString("utf8", at + 46, at + 46 + (name ?? 0));
    if (!path.endsWith("/")) files.set(path, contentAt(bytes, at));
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return files;
}

function contentAt(bytes: Buffer, entry: number): string {
  const method = bytes.readUInt16LE(entry + 10);
  const size = bytes.readUInt32LE(entry + 20);
  const local = bytes.readUInt32LE(entry + 42);
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  const content = bytes.subarray(start, start + size);
  if (method === 0) return content.toString("utf8");
  if (method !== 8) throw new Error(`the compression ${method} is not known`);
  return inflateRawSync(content, { maxOutputLength: mostBytes }).toString("utf8");
}
