import { type Topology, vpcRefText } from "@vpce-hub/core";

/** Hands out a block for each VPC, the same for the same VPC. */
export type CidrSource = (vpc: string) => VpcBlock;

/** The addresses of a VPC. */
interface VpcBlock {
  readonly cidr: string;
  readonly subnet: (index: number) => string;
}

/** The first VPCs get a `/16` each, and the hubs are the first: they need room for subnets. */
export function cidrSource(topologies: readonly Topology[]): CidrSource {
  const numbers = new Map<string, number>();
  const numberOf = (vpc: string): number => {
    const number = numbers.get(vpc) ?? numbers.size;
    numbers.set(vpc, number);
    return number;
  };
  for (const { hub } of topologies) numberOf(vpcRefText(hub));
  return (vpc) => blockOf(numberOf(vpc));
}

/** Ranges of private addresses, each with the length of the blocks that it is cut into; 33,920 blocks in all. */
const ranges = [
  { first: "10.0", length: 16, count: 128 },
  { first: "10.128", length: 20, count: 64 * 16 },
  { first: "10.192", length: 24, count: 64 * 256 },
  { first: "100.64", length: 24, count: 64 * 256 },
] as const;

/** What is beyond the last range begins again at the first: no topology file is that long. */
function blockOf(number: number): VpcBlock {
  let index = number % ranges.reduce((sum, { count }) => sum + count, 0);
  const range = ranges.find(({ count }) => {
    if (index < count) return true;
    index -= count;
    return false;
  });
  const { first, length } = range ?? ranges[0];
  const [network = 10, second = 0] = first.split(".").map(Number);
  const blocks = 2 ** (length - 16);
  const place = `${network}.${second + Math.floor(index / blocks)}`;
  const third = (index % blocks) * 2 ** (24 - length);
  return { cidr: `${place}.${third}.0/${length}`, subnet: (subnet) => `${place}.${third + subnet}.0/24` };
}
