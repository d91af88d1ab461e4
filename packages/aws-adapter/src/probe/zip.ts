import { crc32 } from "node:zlib";

const localSignature = 0x04034b50;
const entrySignature = 0x02014b50;
const endSignature = 0x06054b50;
/** 1 January 1980, the first day that the format knows: the same text always gives the same bytes. */
const firstDay = 0x21;

/** Packs one text as a zip archive, as it is: Lambda takes nothing but archives, and this text is small. */
export function zipOf(name: string, text: string): Buffer {
  const content = Buffer.from(text, "utf8");
  const path = Buffer.from(name, "utf8");
  // Version, flags, method (stored), time, date, checksum, sizes, lengths of name and extra field.
  const common = numbers(
    [20, 2],
    [0, 2],
    [0, 2],
    [0, 2],
    [firstDay, 2],
    [crc32(content), 4],
    [content.length, 4],
    [content.length, 4],
    [path.length, 2],
    [0, 2],
  );
  const file = Buffer.concat([numbers([localSignature, 4]), common, path, content]);
  // Made by Unix; length of the comment, disk, attributes within and without (a file that all may read), place.
  const made = numbers([entrySignature, 4], [(3 << 8) | 20, 2]);
  const rest = numbers([0, 2], [0, 2], [0, 2], [0o100644 * 0x10000, 4], [0, 4]);
  const directory = Buffer.concat([made, common, rest, path]);
  const counts = numbers([0, 2], [0, 2], [1, 2], [1, 2]);
  const end = numbers([directory.length, 4], [file.length, 4], [0, 2]);
  return Buffer.concat([file, directory, numbers([endSignature, 4]), counts, end]);
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
