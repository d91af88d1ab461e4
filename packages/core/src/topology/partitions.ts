/** What differs between the partitions of AWS (AWS-FACTS-2 P2, after botocore's partitions.json). */
export interface Partition {
  /** As ARNs name it. */
  readonly id: string;
  /** How the names of its Regions start; none for the commercial one, which has all that no other claims. */
  readonly regionStarts: readonly string[];
  /** The Regions that are known; new ones appear every year, so one that is missing is not wrong. */
  readonly regions: readonly string[];
  readonly dnsSuffix: string;
  readonly dualStackSuffix: string;
  /** The Region in which its global services are run, Route 53 among them. */
  readonly globalRegion: string;
}

const commercial: Partition = {
  id: "aws",
  regionStarts: [],
  regions: `
    af-south-1 ap-east-1 ap-east-2 ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-south-2 ap-southeast-1
    ap-southeast-2 ap-southeast-3 ap-southeast-4 ap-southeast-5 ap-southeast-6 ap-southeast-7 ca-central-1 ca-west-1
    eu-central-1 eu-central-2 eu-north-1 eu-south-1 eu-south-2 eu-west-1 eu-west-2 eu-west-3 il-central-1 me-central-1
    me-south-1 mx-central-1 sa-east-1 us-east-1 us-east-2 us-west-1 us-west-2`
    .trim()
    .split(/\s+/),
  dnsSuffix: "amazonaws.com",
  dualStackSuffix: "api.aws",
  globalRegion: "us-east-1",
};

/** Every partition, the commercial one first. */
export const partitions: readonly Partition[] = [
  commercial,
  {
    id: "aws-cn",
    regionStarts: ["cn-"],
    regions: ["cn-north-1", "cn-northwest-1"],
    dnsSuffix: "amazonaws.com.cn",
    dualStackSuffix: "api.amazonwebservices.com.cn",
    globalRegion: "cn-northwest-1",
  },
  {
    id: "aws-eusc",
    regionStarts: ["eusc-"],
    regions: ["eusc-de-east-1"],
    dnsSuffix: "amazonaws.eu",
    dualStackSuffix: "api.amazonwebservices.eu",
    globalRegion: "eusc-de-east-1",
  },
  {
    id: "aws-us-gov",
    regionStarts: ["us-gov-"],
    regions: ["us-gov-east-1", "us-gov-west-1"],
    dnsSuffix: "amazonaws.com",
    dualStackSuffix: "api.aws",
    globalRegion: "us-gov-west-1",
  },
  {
    id: "aws-iso",
    regionStarts: ["us-iso-"],
    regions: ["us-iso-east-1", "us-iso-west-1"],
    dnsSuffix: "c2s.ic.gov",
    dualStackSuffix: "api.aws.ic.gov",
    globalRegion: "us-iso-east-1",
  },
  {
    id: "aws-iso-b",
    regionStarts: ["us-isob-"],
    regions: ["us-isob-east-1", "us-isob-west-1"],
    dnsSuffix: "sc2s.sgov.gov",
    dualStackSuffix: "api.aws.scloud",
    globalRegion: "us-isob-east-1",
  },
  {
    id: "aws-iso-e",
    regionStarts: ["eu-isoe-"],
    regions: ["eu-isoe-west-1"],
    dnsSuffix: "cloud.adc-e.uk",
    dualStackSuffix: "api.cloud-aws.adc-e.uk",
    globalRegion: "eu-isoe-west-1",
  },
  {
    id: "aws-iso-f",
    regionStarts: ["us-isof-"],
    regions: ["us-isof-east-1", "us-isof-south-1"],
    dnsSuffix: "csp.hci.ic.gov",
    dualStackSuffix: "api.aws.hci.ic.gov",
    globalRegion: "us-isof-south-1",
  },
];

/** Returns the partition of a Region. */
export function partitionOf(region: string): Partition {
  return partitions.find(({ regionStarts }) => regionStarts.some((start) => region.startsWith(start))) ?? commercial;
}
