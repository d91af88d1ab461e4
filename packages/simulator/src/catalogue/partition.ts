/** What differs between the partitions of AWS (AWS-FACTS C1.6). */
export interface Partition {
  readonly id: string;
  readonly dnsSuffix: string;
  readonly dualStackSuffix: string;
  /** Region in which Route 53 requests are signed (A1). */
  readonly route53Region: string;
}

const commercial: Partition = {
  id: "aws",
  dnsSuffix: "amazonaws.com",
  dualStackSuffix: "api.aws",
  route53Region: "us-east-1",
};

const others: readonly (readonly [prefix: string, Partition])[] = [
  [
    "cn-",
    {
      id: "aws-cn",
      dnsSuffix: "amazonaws.com.cn",
      dualStackSuffix: "api.amazonwebservices.com.cn",
      route53Region: "cn-northwest-1",
    },
  ],
  [
    "us-gov-",
    { id: "aws-us-gov", dnsSuffix: "amazonaws.com", dualStackSuffix: "api.aws", route53Region: "us-gov-west-1" },
  ],
  [
    "us-isob-",
    { id: "aws-iso-b", dnsSuffix: "sc2s.sgov.gov", dualStackSuffix: "api.aws.scloud", route53Region: "us-isob-east-1" },
  ],
  [
    "us-isof-",
    {
      id: "aws-iso-f",
      dnsSuffix: "csp.hci.ic.gov",
      dualStackSuffix: "api.aws.hci.ic.gov",
      route53Region: "us-isof-south-1",
    },
  ],
  [
    "eu-isoe-",
    {
      id: "aws-iso-e",
      dnsSuffix: "cloud.adc-e.uk",
      dualStackSuffix: "api.cloud-aws.adc-e.uk",
      route53Region: "eu-isoe-west-1",
    },
  ],
  [
    "us-iso-",
    { id: "aws-iso", dnsSuffix: "c2s.ic.gov", dualStackSuffix: "api.aws.ic.gov", route53Region: "us-iso-east-1" },
  ],
  [
    "eusc-",
    {
      id: "aws-eusc",
      dnsSuffix: "amazonaws.eu",
      dualStackSuffix: "api.amazonwebservices.eu",
      route53Region: "eusc-de-east-1",
    },
  ],
];

/** Returns the partition that a Region belongs to. */
export function partitionOf(region: string): Partition {
  return others.find(([prefix]) => region.startsWith(prefix))?.[1] ?? commercial;
}

const directions: Readonly<Record<string, string>> = {
  north: "n",
  south: "s",
  east: "e",
  west: "w",
  central: "c",
  northeast: "ne",
  southeast: "se",
  northwest: "nw",
  southwest: "sw",
  gov: "g",
};

/** Returns an id such as `apne1-az2` for `ap-northeast-1b`; real accounts shuffle the letters, this one does not. */
export function availabilityZoneId(zone: string): string {
  const region = zone.replace(/[a-z]$/u, "");
  const short = region
    .split("-")
    .map((part) => directions[part] ?? part)
    .join("");
  return `${short}-az${zone.charCodeAt(zone.length - 1) - 96}`;
}
