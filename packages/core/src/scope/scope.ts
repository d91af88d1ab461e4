import type { DesiredState } from "../resource/desired.ts";
import type { Key } from "../words/ids.ts";
import { serviceOfEndpointKey } from "../words/key.ts";
import { type OwnedState, keyOfEndpoint, zonesByKey } from "../resource/owned.ts";
import { valueOr } from "../words/state.ts";
import type { Topology } from "../topology/topology.ts";

/** A part of a topology: what a spoke, a service or an account has. */
export interface ScopePart {
  readonly kind: "spoke" | "service" | "account";
  readonly name: string;
}

/** Which changes a plan carries out: those of `only`, where there are any, without those of `exclude`. */
export interface Scope {
  readonly only: readonly ScopePart[];
  readonly exclude: readonly ScopePart[];
}

/** The scope of a plan that carries everything out. */
export const everything: Scope = { only: [], exclude: [] };

/** Tells whether a scope leaves something out. */
export function isNarrow({ only, exclude }: Scope): boolean {
  return only.length + exclude.length > 0;
}

/** Returns the services that answer to each zone; of a service taken out of the file, by where its records lead. */
export function servicesByZone(
  topology: Topology,
  desired: DesiredState,
  owned: OwnedState,
): ReadonlyMap<Key, readonly string[]> {
  const serviceByDnsName = new Map<string, string>(
    valueOr(owned.endpoints, []).flatMap((endpoint) =>
      endpoint.dnsEntries.map(
        ({ name }) => [name.replace(/^\*\./, ""), serviceOfEndpointKey(keyOfEndpoint(endpoint))] as const,
      ),
    ),
  );
  const found = [...zonesByKey(valueOr(owned.zones, []), topology.hub)].map(([key, { records }]) => {
    const services = valueOr(records, []).flatMap(({ alias }) => serviceByDnsName.get(alias?.name ?? "") ?? []);
    return [key, [...new Set(services)]] as const;
  });
  return new Map([...found, ...desired.zones.map(({ key, services }) => [key, services] as const)]);
}

/** Returns what a scope names and the topology does not have. */
export function unknownParts(
  { only, exclude }: Scope,
  { spokes, services, hub }: Topology,
  owned: OwnedState,
): readonly { readonly part: ScopePart; readonly known: readonly string[] }[] {
  const known: Readonly<Record<ScopePart["kind"], readonly string[]>> = {
    spoke: spokes.map(({ name }) => name),
    service: [
      ...services.map(({ name }) => name),
      ...valueOr(owned.endpoints, []).map((endpoint) => serviceOfEndpointKey(keyOfEndpoint(endpoint))),
    ],
    account: [hub.account, ...spokes.map(({ account }) => account)],
  };
  return [...only, ...exclude]
    .filter(({ kind, name }) => !known[kind].includes(name))
    .map((part) => ({ part, known: known[part.kind] }));
}
