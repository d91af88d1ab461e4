import type { World } from "./world.ts";

/**
 * Returns the address that the internet knows for a name of the catalogue, out of 203.0.113.0/24 (a range for
 * documentation), always the same; undefined for names that no service has.
 */
export function publicAddress(world: World, name: string): string | undefined {
  const region = /(?:^|\.)([a-z]{2,4}(?:-[a-z]+){1,2}-\d)\./u.exec(name)?.[1] ?? "us-east-1";
  const names = world.catalogue
    .servicesOf(region)
    .filter(({ owner }) => owner === "amazon")
    .flatMap(({ privateDnsNames }) => privateDnsNames);
  const isKnown = names.some((known) =>
    known.startsWith("*.") ? name.endsWith(known.slice(1)) : known === name || isPublicChild(known, name),
  );
  if (!isKnown) return undefined;
  return `203.0.113.${1 + (Number.parseInt(world.ids.fixed("public", name).slice(0, 8), 16) % 254)}`;
}

/** EKS has its OIDC issuers below its own name, without an endpoint of theirs (C1.5). */
function isPublicChild(known: string, name: string): boolean {
  return known.startsWith("eks.") && name.endsWith(`oidc.${known}`);
}
