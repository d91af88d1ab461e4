/** Where something is in a topology document: keys and indexes from the root. */
export type Path = readonly (string | number)[];

/** Returns a path as people write it, such as `spokes[0].account`. */
export function pathText(path: Path): string {
  if (path.length === 0) return "the topology";
  return path.map((step, i) => (typeof step === "number" ? `[${step}]` : `${i === 0 ? "" : "."}${step}`)).join("");
}
