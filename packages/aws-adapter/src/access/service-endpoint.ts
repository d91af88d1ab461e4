import { type Region, partitionOf } from "@vpce-hub/core";
import type { EndpointVariants } from "./endpoint-variants.ts";

type Env = Readonly<Record<string, string | undefined>>;

/**
 * Returns where a Regional service answers: what the environment says, by the names that all AWS tools read, or the name
 * that it has in the partition. Of the profile's `endpoint_url` only the SDK's own clients know.
 */
export function serviceEndpoint(
  service: string,
  region: Region,
  { useFipsEndpoint = false, useDualstackEndpoint = false }: EndpointVariants,
  env: Env = process.env,
): URL {
  const given = env[`AWS_ENDPOINT_URL_${service.toUpperCase()}`] ?? env["AWS_ENDPOINT_URL"];
  if (given !== undefined && given !== "" && !isOn(env["AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"])) return new URL(given);
  const { dnsSuffix, dualStackSuffix } = partitionOf(region);
  const suffix = useDualstackEndpoint ? dualStackSuffix : dnsSuffix;
  return new URL(`https://${service}${useFipsEndpoint ? "-fips" : ""}.${region}.${suffix}`);
}

function isOn(text: string | undefined): boolean {
  return text?.trim().toLowerCase() === "true";
}
