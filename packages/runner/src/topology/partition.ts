// Region names tell their partition by how they start (AWS-FACTS A1); what is not listed is the commercial one.
const partitionByStart: readonly (readonly [start: string, partition: string])[] = [
  ["cn-", "aws-cn"],
  ["us-gov-", "aws-us-gov"],
  ["us-iso-", "aws-iso"],
  ["us-isob-", "aws-iso-b"],
  ["eu-isoe-", "aws-iso-e"],
  ["us-isof-", "aws-iso-f"],
  ["eusc-", "aws-eusc"],
];

/** Returns the AWS partition of a Region, as ARNs name it. */
export function partitionOf(region: string): string {
  return partitionByStart.find(([start]) => region.startsWith(start))?.[1] ?? "aws";
}
