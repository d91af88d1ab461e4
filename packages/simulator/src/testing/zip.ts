import { deflateRawSync } from "node:zlib";

/** Packs files as `zip` does, as base64. */
export function zipOf(files: Readonly<Record<string, string>>, compression: "deflate" | "store" = "deflate"): string {
  const parts: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(files)) {
    const plain = Buffer.from(text, "utf8");
    const packed = compression === "deflate" ? deflateRawSync(plain) : plain;
    const method = compression === "deflate" ? 8 : 0;
    const path = Buffer.from(name, "utf8");
    const common = numbers(
      [20, 2],
      [0, 2],
      [method, 2],
      [0, 4],
      [0, 4],
      [packed.length, 4],
      [plain.length, 4],
      [path.length, 2],
      [0, 2],
    );
    const local = Buffer.concat([numbers([0x04034b50, 4]), common, path, packed]);
    entries.push(
      Buffer.concat([
        numbers([0x02014b50, 4], [20, 2]),
        common,
        numbers([0, 2], [0, 2], [0, 2], [0, 4], [at, 4]),
        path,
      ]),
    );
    parts.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(entries);
  const count = entries.length;
  const end = numbers([0x06054b50, 4], [0, 2], [0, 2], [count, 2], [count, 2], [directory.length, 4], [at, 4], [0, 2]);
  return Buffer.concat([...parts, directory, end]).toString("base64");
}

function numbers(...all: readonly (readonly [value: number, bytes: number])[]): Buffer {
  return Buffer.concat(
    all.map(([value, bytes]) => {
      const one = Buffer.alloc(bytes);
      one.writeUIntLE(value, 0, bytes);
      return one;
    }),
  );
}
