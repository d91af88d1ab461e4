import { aboutService } from "../topology/subject.ts";
import { stop } from "./finding.ts";
import { partitions } from "../topology/partitions.ts";
import { parseRegion } from "../words/ids.ts";
import type { Guard } from "./context.ts";

/** Domains below which AWS gives names to whatever its customers have, beside those of the partitions. */
const sharedDomains: readonly string[] = [
  "amazonaws.com",
  "api.aws",
  "awsapps.com",
  "aws.amazon.com",
  "aws.dev",
  "cloudfront.net",
  "elasticbeanstalk.com",
  "on.amazonwebservices.com.cn",
  "on.amazonwebservices.eu",
  "on.aws",
  "sagemaker.aws",
];

/** What stands under a country's domain where that country gives names one level deeper (publicsuffix.org). */
const secondLevel: ReadonlySet<string> = new Set(
  "ac co com edu go gob gouv gov govt gv ltd me mil ne net nic nom or org plc sch".split(" "),
);

/**
 * Checks that no zone takes the place of a whole domain: everything public below it would be gone for every VPC that sees
 * it. The names come from a file or from whoever provides a service.
 */
export const domainsStayPublic: Guard = ({ topology, desired }) =>
  desired.zones.flatMap(({ name, services }) => {
    const domain = wholeDomainOf(name, topology.hub.region);
    if (domain === undefined) return [];
    return stop("zone.whole-domain", aboutService(...services), {
      message: `the zone ${name} of ${services.join(", ")} would hide ${domain} from every VPC that sees it`,
      hint: `give ${services.join(", ")} dnsNames that are its own`,
    });
  });

/** Says what of a domain a zone would hide that belongs to nobody alone; undefined for a name that can be one's own. */
export function wholeDomainOf(name: string, region: string): string | undefined {
  const labels = name.split(".");
  const [first = "", second = ""] = labels;
  if (labels.length < 2) return `everything under the top-level domain .${name}`;
  if (labels.length === 2 && second.length === 2 && secondLevel.has(first)) return `everything under .${name}`;
  const suffixes = [...sharedDomains, ...partitions.flatMap((one) => [one.dnsSuffix, one.dualStackSuffix])];
  if (suffixes.some((suffix) => suffix === name || suffix.endsWith(`.${name}`))) return `all of AWS under ${name}`;
  const suffix = suffixes.find((one) => name.endsWith(`.${one}`));
  if (suffix === undefined) return undefined;
  const own = name.slice(0, -suffix.length - 1).split(".");
  const isRegional = own.every((label) => label === region || label === "vpce" || parseRegion(label) !== undefined);
  return isRegional ? `every service that has its name under ${name}` : undefined;
}
