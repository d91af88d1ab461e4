import { AwsError } from "./aws-error.ts";

/**
 * Returns the spelling that Route 53 stores and returns: lower case, trailing dot, every character outside
 * a-z 0-9 - _ as an octal escape (A1).
 */
export function storedName(name: string): string {
  const absolute = name.endsWith(".") ? name.slice(0, -1) : name;
  return `${unescapeName(absolute)
    .toLowerCase()
    .replace(/[^a-z0-9\-_.]/gu, octal)}.`;
}

/** Returns the name as people write it: no trailing dot, `*` and not `\052`. */
export function plainName(name: string): string {
  return unescapeName(name).toLowerCase().replace(/\.$/u, "");
}

/** Throws InvalidDomainName for what Route 53 does not take as the name of a zone. */
export function checkZoneName(name: string): void {
  const plain = plainName(name);
  if (plain.startsWith("*")) {
    throw new AwsError("InvalidDomainName", "Creation of hosted zone with a wildcard domain name is not supported");
  }
  if (!isDnsName(plain)) throw new AwsError("InvalidDomainName", `${name} is not a valid domain name`);
}

/** Says whether the lengths of the name and of its labels are those of a DNS name. */
export function isDnsName(plain: string): boolean {
  return (
    plain.length > 0 && plain.length <= 255 && plain.split(".").every((label) => label.length > 0 && label.length <= 63)
  );
}

/** Sorts by the labels from the right: the order of ListResourceRecordSets and ListHostedZonesByName. */
export function compareReversed(one: string, other: string): number {
  const [a, b] = [reversedKey(one), reversedKey(other)];
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Says whether `name` is `zone` or below it; both stored or both plain. */
export function isWithin(name: string, zone: string): boolean {
  return name === zone || name.endsWith(`.${zone}`);
}

function reversedKey(name: string): string {
  // "." must sort before every other character of a label, as the separator does on AWS.
  return name.replace(/\.$/u, "").split(".").toReversed().join("\u0000");
}

function unescapeName(name: string): string {
  return name.replace(/\\([0-7]{3})/gu, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 8)));
}

function octal(character: string): string {
  return [...new TextEncoder().encode(character)].map((byte) => `\\${byte.toString(8).padStart(3, "0")}`).join("");
}
