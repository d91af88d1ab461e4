import { type DnsName, brandDnsName } from "./ids.ts";

/** Returns the one spelling of a DNS name that both sides of a diff use. */
export function canonicalName(name: string): DnsName {
  // Route 53 answers every unusual character as an octal escape, a wildcard as "\052" (AWS-FACTS A1); left as is,
  // every plan would show a change.
  const unescaped = name.includes("\\") ? name.replaceAll(/\\([0-7]{3})/g, characterOf) : name;
  return brandDnsName((unescaped.endsWith(".") ? unescaped.slice(0, -1) : unescaped).toLowerCase());
}

function characterOf(_: string, octal: string): string {
  return String.fromCharCode(Number.parseInt(octal, 8));
}

/** Returns the name of the zone that serves a private DNS name: a zone cannot start with `*` (AWS-FACTS A1). */
export function zoneNameOf(name: DnsName): DnsName {
  return name.startsWith("*.") ? canonicalName(name.slice(2)) : name;
}

/**
 * Returns the names of the records that serve a private DNS name: the name itself, and for a wildcard the apex
 * too, which `*` does not cover (AWS-FACTS C1.3).
 */
export function recordNamesOf(name: DnsName): readonly DnsName[] {
  return name.startsWith("*.") ? [zoneNameOf(name), name] : [name];
}

/** Tells whether `name` is a full DNS name, optionally a wildcard: labels of up to 63 characters, 253 in all. */
export function isDnsName(name: string): boolean {
  const labels = name.replace(/^\*\./, "").split(".");
  return (
    name.length <= 253 &&
    labels.length > 1 &&
    labels.every((label) => /^[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?$/i.test(label))
  );
}

/** Tells whether a name is below another one. */
export function isAbove(upper: DnsName, lower: DnsName): boolean {
  return lower.endsWith(`.${upper}`);
}
