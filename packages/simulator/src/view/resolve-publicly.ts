import { isWithin } from "../base/dns-name.ts";
import { addressesOf, endpointNames, stateOf } from "../world/endpoint.ts";
import { aliasTtl, negativeTtl, type Question, type Resolution } from "./resolution.ts";
import type { World } from "../world/world.ts";

/** The `vpce-…` names are public and answer private addresses; the catalogue's names have public ones (B1). */
export function resolvePublicly(world: World, { name, type }: Question): Resolution {
  const found = endpointAddresses(world, name);
  if (found !== undefined) {
    return type === "A"
      ? { kind: "addresses", addresses: found, ttl: aliasTtl, from: "endpoint" }
      : { kind: "no-data", ttl: aliasTtl };
  }
  const address = publicAddress(world, name);
  if (address === undefined) return { kind: "nxdomain", ttl: negativeTtl };
  return type === "A"
    ? { kind: "addresses", addresses: [address], ttl: aliasTtl, from: "public" }
    : { kind: "no-data", ttl: aliasTtl };
}

function endpointAddresses(world: World, name: string): readonly string[] | undefined {
  const id = /(?:^|\.)(vpce-[0-9a-f]+)-/u.exec(name)?.[1];
  if (id === undefined) return undefined;
  const now = world.clock.now();
  const endpoint = world.endpoints.inGroup(id)[0];
  if (endpoint === undefined || now < endpoint.namesAt || stateOf(endpoint, now) === "deleted") return undefined;
  const found = endpointNames(endpoint).find((one) => matchesEndpointName(one.name, name));
  return found === undefined ? undefined : addressesOf(endpoint, { now, availabilityZone: found.availabilityZone });
}

/** The wildcard names of S3 stand for what is below them, and clients use them without the star as well. */
function matchesEndpointName(known: string, name: string): boolean {
  return known.startsWith("*.") ? isWithin(name, known.slice(2)) : known === name;
}

/**
 * Returns the address that the internet knows for a name of the catalogue, out of 203.0.113.0/24 (a range for
 * documentation), always the same; undefined for names that no service has.
 */
function publicAddress({ catalogue, publicAddresses, ids }: World, name: string): string | undefined {
  const region = /(?:^|\.)([a-z]{2,4}(?:-[a-z]+){1,2}-\d)\./u.exec(name)?.[1] ?? "us-east-1";
  if (!catalogue.isPublic(region, name)) return undefined;
  const known = publicAddresses.get(name);
  if (known !== undefined) return known;
  const address = `203.0.113.${1 + (Number.parseInt(ids.fixed("public", name).slice(0, 8), 16) % 254)}`;
  publicAddresses.set(name, address);
  return address;
}
