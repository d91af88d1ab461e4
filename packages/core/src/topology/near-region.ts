import { closest } from "../base/did-you-mean.ts";
import { partitions } from "./partitions.ts";

const regions: readonly string[] = partitions.flatMap((partition) => partition.regions);
const words: readonly string[] = [...new Set(regions.flatMap((region) => region.split("-").slice(0, -1)))];

/**
 * Returns the Region that a mistyped one most likely means; undefined for one that is known, and for one that may be new:
 * made of the words that Regions are called by, or of words near to none.
 */
export function nearRegion(region: string): string | undefined {
  const parts = region.split("-");
  const meant = parts.map((part, i) => (i === parts.length - 1 ? part : wordOf(part))).join("-");
  return meant !== region && regions.includes(meant) ? meant : undefined;
}

/** A short word is a country, and any two letters may be one: only those of a known one in another order are a slip. */
function wordOf(part: string): string {
  if (words.includes(part)) return part;
  if (part.length < 4) return words.find((word) => sorted(word) === sorted(part)) ?? part;
  return (
    closest(
      part,
      words.filter((word) => word.length > 3),
    ) ?? part
  );
}

function sorted(word: string): string {
  return word.split("").sort().join("");
}
