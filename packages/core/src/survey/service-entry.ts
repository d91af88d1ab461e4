import type { ObservedEndpoint } from "../resource/resource.ts";
import { partitionOf } from "../topology/partitions.ts";
import { shortNameOf } from "../topology/service-names.ts";
import type { Region } from "../words/ids.ts";

/** How a file names a service. */
export interface NamedService {
  readonly name: string;
  readonly serviceName: string | undefined;
  readonly serviceRegion: Region | undefined;
}

/**
 * Returns how a file names the service of an endpoint: short where that can mean nothing else, by its full name else;
 * what other providers offer gets a name from the endpoint. `taken` are the names of the services before it.
 */
export function namedService(endpoint: ObservedEndpoint, hub: Region, taken: ReadonlySet<string>): NamedService {
  const { serviceName, serviceRegion, tags } = endpoint;
  if (serviceName.includes(".vpce-svc-")) {
    const name = unique(slug(tags.get("Name") ?? "") ?? shortNameOf(serviceName), taken);
    return { name, serviceName, serviceRegion };
  }
  const short = shortNameOf(serviceName);
  const name = !taken.has(short) && isPlain(serviceName, short, serviceRegion ?? hub) ? short : serviceName;
  return { name, serviceName: undefined, serviceRegion };
}

/** A short name is looked for under the domain of the partition first, so there it cannot mean another one. */
function isPlain(serviceName: string, short: string, region: Region): boolean {
  const domain = partitionOf(region).dnsSuffix.split(".").toReversed().join(".");
  return [domain, "aws.sagemaker"].some((prefix) => serviceName === `${prefix}.${region}.${short}`);
}

/** Returns text as a name of a service; undefined where nothing of it is left. */
function slug(text: string): string | undefined {
  const name = text
    .toLowerCase()
    .replaceAll(/[^a-z0-9._-]+/g, "-")
    .replaceAll(/^[^a-z0-9]+|[^a-z0-9]+$/g, "");
  return name === "" ? undefined : name.slice(0, 64).replace(/[^a-z0-9]+$/, "");
}

/** Returns a name that nothing before has, by a number behind it. */
export function unique(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  let number = 2;
  while (taken.has(`${name}-${number}`)) number += 1;
  return `${name}-${number}`;
}
