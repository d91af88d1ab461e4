import { groupBy } from "../base/group-by.ts";
import type { DnsName } from "../words/ids.ts";
import { isNameLike } from "../words/name-pattern.ts";
import { canonicalName, zoneNameOf } from "../words/names.ts";
import type { FoundZone } from "./found-hub.ts";

/** `dnsNames` as a file has them. */
export type ProposedNames =
  | readonly DnsName[]
  | { readonly add?: readonly DnsName[]; readonly remove?: readonly DnsName[] };

/**
 * Returns the `dnsNames` by which a service has the zones that were found: undefined where the catalogue lists just
 * these, else what differs or the whole list, whichever is shorter. `offered` is undefined where it is not known.
 */
export function namesOf(
  zones: readonly FoundZone[],
  offered: readonly DnsName[] | undefined,
): ProposedNames | undefined {
  const found = zones.map(nameOf);
  if (offered === undefined) return found.length === 0 ? undefined : found;
  const byZone = groupBy(offered, zoneNameOf);
  const isOffered = (name: DnsName): boolean => formOf(byZone.get(zoneNameOf(name)) ?? []) === name;
  const add = found.filter((name) => !isOffered(name) && !offered.includes(name));
  const kept = new Set(found.filter(isOffered).map(zoneNameOf));
  const remove = offered.filter((name) => !kept.has(zoneNameOf(name)) && !found.includes(name)).toSorted();
  if (add.length + remove.length === 0) return undefined;
  const stays = offered.filter((name) => !remove.includes(name));
  // A name is also a pattern, whose star stands for any text.
  const isMissing = remove.some((pattern) => stays.some((name) => isNameLike(name, pattern)));
  if (found.length > 0 && (isMissing || add.length + remove.length >= found.length)) return found;
  return { ...(add.length === 0 ? {} : { add }), ...(remove.length === 0 ? {} : { remove }) };
}

/** A wildcard makes the record of the name itself, too. */
function nameOf({ zone, hasWildcard }: FoundZone): DnsName {
  return hasWildcard ? canonicalName(`*.${zone.name}`) : zone.name;
}

/** What names of one zone come to: with a wildcard among them, that says it all. */
function formOf(names: readonly DnsName[]): DnsName | undefined {
  return names.find((name) => name.startsWith("*.")) ?? names[0];
}
