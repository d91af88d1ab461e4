import { AwsError } from "../base/aws-error.ts";
import { invalidParameter, type Members } from "./action.ts";

/** Reads the JSON object in the body of a request. */
export function membersIn(body: string): Members {
  try {
    const value: unknown = JSON.parse(body);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return { ...value };
  } catch {
    // It is told like anything else that is no object.
  }
  throw new AwsError("InvalidRequestContentException", "Could not parse request body into json");
}

export function textOf(members: Members, name: string): string | undefined {
  const value = members[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value === "string") return value;
  throw new AwsError("SerializationException", `${name} is not a string`);
}

export function requiredText(members: Members, name: string): string {
  const value = textOf(members, name);
  if (value !== undefined && value !== "") return value;
  const member = name.slice(0, 1).toLowerCase() + name.slice(1);
  throw new AwsError(
    "ValidationException",
    `1 validation error detected: Value null at '${member}' failed to satisfy constraint: Member must not be null`,
  );
}

/** A whole number within bounds, or what it is where nothing is said. */
export function numberOf(
  members: Members,
  name: string,
  { least, most, otherwise }: { readonly least: number; readonly most: number; readonly otherwise: number },
): number {
  const value = members[name] ?? otherwise;
  if (typeof value === "number" && Number.isInteger(value) && least <= value && value <= most) return value;
  throw invalidParameter(`The value of ${name} must be from ${least} to ${most}.`);
}

export function textsOf(members: Members, name: string): readonly string[] {
  const value = members[name] ?? [];
  if (Array.isArray(value)) return value.filter((one: unknown) => typeof one === "string");
  throw new AwsError("SerializationException", `${name} is not a list`);
}

export function groupOf(members: Members, name: string): Members {
  const value = members[name];
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}

/** A map of texts, such as tags. */
export function pairsOf(members: Members, name: string): Readonly<Record<string, string>> {
  const entries = Object.entries(groupOf(members, name));
  return Object.fromEntries(entries.flatMap(([key, value]) => (typeof value === "string" ? [[key, value]] : [])));
}
