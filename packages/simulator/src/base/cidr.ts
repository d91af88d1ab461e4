/** An IPv4 block as first address and size. */
export interface Ipv4Block {
  readonly first: number;
  readonly size: number;
  /** With the host bits cleared, as EC2 stores it. */
  readonly text: string;
}

/** Returns undefined when `text` is not an IPv4 CIDR. */
export function parseIpv4Block(text: string): Ipv4Block | undefined {
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/u.exec(text);
  if (match === null) return undefined;
  const [, ...numbers] = match.map(Number);
  const [a = 256, b = 256, c = 256, d = 256, length = 33] = numbers;
  if ([a, b, c, d].some((octet) => octet > 255) || length > 32) return undefined;
  const size = 2 ** (32 - length);
  const address = ((a * 256 + b) * 256 + c) * 256 + d;
  const first = address - (address % size);
  return { first, size, text: `${ipv4Text(first)}/${length}` };
}

export function ipv4Text(address: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join(".");
}

/** Says whether `text` looks like an IPv6 CIDR; the simulator stores those as they come, in lower case. */
export function isIpv6Block(text: string): boolean {
  return /^[0-9a-f:]*:[0-9a-f:.]*\/(\d|[1-9]\d|1[01]\d|12[0-8])$/iu.test(text);
}

/** Says whether a block has an address; false where either is none. */
export function holdsAddress(cidr: string, address: string): boolean {
  return holdsBlock(cidr, `${address}/32`);
}

/** Says whether a block has all of another one; false where either is none. */
export function holdsBlock(outer: string, inner: string): boolean {
  const [one, other] = [parseIpv4Block(outer), parseIpv4Block(inner)];
  if (one === undefined || other === undefined) return false;
  return one.first <= other.first && other.first + other.size <= one.first + one.size;
}

/** How long the prefix of a block is; -1 where it is none. */
export function prefixLengthOf(cidr: string): number {
  const block = parseIpv4Block(cidr);
  return block === undefined ? -1 : 32 - Math.log2(block.size);
}
