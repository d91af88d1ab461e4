/** The policy of an endpoint that has none of its own: everyone may do everything through it (AWS-FACTS B1). */
export const fullAccessPolicy: string = JSON.stringify({
  Version: "2008-10-17",
  Statement: [{ Effect: "Allow", Principal: "*", Action: "*", Resource: "*" }],
});

/** Tells whether two endpoint policies say the same; undefined means full access. */
export function isSamePolicy(one: string | undefined, other: string | undefined): boolean {
  const [a, b] = [canonicalPolicy(one), canonicalPolicy(other)];
  return a === b || (isFullAccess(a) && isFullAccess(b));
}

/** Returns a policy with its keys sorted, one member a line, for reviewers to compare. */
export function prettyPolicy(policy: string | undefined): string {
  return JSON.stringify(JSON.parse(canonicalPolicy(policy)), undefined, 2);
}

function isFullAccess(canonical: string): boolean {
  // AWS writes the default with the old version and users with the new one; they mean the same here.
  return withoutVersion(canonical) === withoutVersion(canonicalPolicy(fullAccessPolicy));
}

function withoutVersion(canonical: string): string {
  return canonical.replace(/,?"Version":"[^"]*"/, "");
}

function canonicalPolicy(policy: string | undefined): string {
  return JSON.stringify(canonicalValue(JSON.parse(policy ?? fullAccessPolicy)));
}

function canonicalValue(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(canonicalValue);
    // IAM reads a list of one and its only member alike, and AWS returns either.
    return items.length === 1 ? items[0] : items;
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => [key, canonicalValue(member)]),
  );
}
