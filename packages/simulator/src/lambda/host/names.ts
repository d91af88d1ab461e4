import { isIP } from "node:net";
import { type Host, roundTripMs, systemError } from "./host.ts";

/** How long a host waits for a resolver that says nothing: twice five seconds (inferred from the defaults of resolvers). */
const silenceMs = 10_000;

export interface FoundAddress {
  readonly address: string;
  readonly family: 4 | 6;
}

/** What `lookup` does: addresses, or the errors of getaddrinfo. */
export async function lookUp(host: Host, name: string): Promise<readonly FoundAddress[]> {
  const family = isIP(name);
  if (family === 4 || family === 6) return [{ address: name, family }];
  const found = host.resolve(name, "A");
  await host.clock.sleep(found.kind === "no-resolver" ? silenceMs : roundTripMs);
  if (found.kind === "addresses") return found.addresses.map((address) => ({ address, family: 4 }));
  const code = found.kind === "no-resolver" ? "EAI_AGAIN" : "ENOTFOUND";
  const errno = code === "EAI_AGAIN" ? -3001 : -3008;
  throw systemError(`getaddrinfo ${code} ${name}`, { code, errno, syscall: "getaddrinfo", hostname: name });
}

/** What `resolve4` and `resolve6` do: records with their time to live, or the errors of a resolver. */
export async function queryNames(
  host: Host,
  name: string,
  type: "A" | "AAAA",
): Promise<readonly { readonly address: string; readonly ttl: number }[]> {
  const found = host.resolve(name, type);
  await host.clock.sleep(found.kind === "no-resolver" ? silenceMs : roundTripMs);
  if (found.kind === "addresses") return found.addresses.map((address) => ({ address, ttl: found.ttl }));
  const code = { "no-resolver": "ETIMEOUT", nxdomain: "ENOTFOUND", "no-data": "ENODATA" }[found.kind];
  const syscall = `query${type === "A" ? "A" : "Aaaa"}`;
  throw systemError(`${syscall} ${code} ${name}`, { code, errno: undefined, syscall, hostname: name });
}
