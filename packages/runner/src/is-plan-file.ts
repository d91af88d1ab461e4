import { readFile } from "node:fs/promises";

/** Tells whether a file that can be read is meant as a plan: JSON that is no topology. */
export async function isPlanFile(file: string): Promise<boolean> {
  if (!file.toLowerCase().endsWith(".json")) return false;
  const text = await readFile(file, "utf8").catch(() => undefined);
  if (text === undefined) return false;
  try {
    const value: unknown = JSON.parse(text);
    return !isTopology(value);
  } catch {
    return true;
  }
}

function isTopology(value: unknown): boolean {
  return typeof value === "object" && value !== null && "version" in value && !("plan_id" in value);
}
