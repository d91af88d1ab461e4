import { readFile, stat } from "node:fs/promises";

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

/** Tells whether a file that is named like a plan is not there. */
export async function isLostPlan(file: string): Promise<boolean> {
  if (!file.toLowerCase().endsWith(".json")) return false;
  return stat(file).then(
    () => false,
    (error: unknown) => error instanceof Error && "code" in error && error.code === "ENOENT",
  );
}

function isTopology(value: unknown): boolean {
  return typeof value === "object" && value !== null && "version" in value && !("plan_id" in value);
}
