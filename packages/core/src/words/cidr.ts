import ipaddr from "ipaddr.js";
import { type Cidr, brandCidr } from "./ids.ts";

/** An IPv4 block as numbers: its first address and how many leading bits are fixed. */
interface Block {
  readonly start: number;
  readonly length: number;
}

/** What is wrong with a text that should be an IPv4 CIDR. */
export type CidrFault = { readonly kind: "malformed" } | { readonly kind: "host-bits"; readonly canonical: Cidr };

/**
 * Returns the IPv4 block that a text names. A text with bits set beyond its prefix is a fault that carries the
 * canonical form, since AWS would store that one and every plan would differ (AWS-FACTS B3).
 */
export function parseCidr(text: string): Cidr | CidrFault {
  const canonical = canonicalCidr(text);
  if (canonical === undefined) return { kind: "malformed" };
  return canonical === text ? canonical : { kind: "host-bits", canonical };
}

/** Returns the canonical form of an IPv4 CIDR that AWS returned; undefined when it is none. */
export function canonicalCidr(text: string): Cidr | undefined {
  if (!ipaddr.IPv4.isValidCIDRFourPartDecimal(text)) return undefined;
  const [, length] = ipaddr.IPv4.parseCIDR(text);
  return brandCidr(`${ipaddr.IPv4.networkAddressFromCIDR(text).toString()}/${length}`);
}

/** Returns the fewest blocks that cover exactly the same addresses, in address order. */
export function aggregate(cidrs: readonly Cidr[]): readonly Cidr[] {
  const merged: Block[] = [];
  for (const block of cidrs.map(blockOf).sort((a, b) => a.start - b.start || a.length - b.length)) {
    const last = merged.at(-1);
    if (last !== undefined && covers(last, block)) continue;
    merged.push(block);
    mergeTail(merged);
  }
  return merged.map(textOf);
}

/** Tells whether two blocks share an address. */
export function isOverlapping(one: Cidr, other: Cidr): boolean {
  const [a, b] = [blockOf(one), blockOf(other)];
  return covers(a, b) || covers(b, a);
}

/** Tells whether every address of `inner` is in `outer`. */
export function isWithin(inner: Cidr, outer: Cidr): boolean {
  return covers(blockOf(outer), blockOf(inner));
}

function mergeTail(blocks: Block[]): void {
  const right = blocks.at(-1);
  const left = blocks.at(-2);
  if (right === undefined || left === undefined || !areSiblings(left, right)) return;
  blocks.splice(-2, 2, { start: left.start, length: left.length - 1 });
  mergeTail(blocks);
}

function areSiblings(left: Block, right: Block): boolean {
  const size = sizeOf(left);
  return left.length === right.length && left.start + size === right.start && left.start % (2 * size) === 0;
}

function covers(outer: Block, inner: Block): boolean {
  return outer.start <= inner.start && inner.start + sizeOf(inner) <= outer.start + sizeOf(outer);
}

function sizeOf({ length }: Block): number {
  return 2 ** (32 - length);
}

/** Reads a block as it was written by `canonicalCidr`: routes of large networks are compared by the million. */
function blockOf(cidr: Cidr): Block {
  let start = 0;
  let part = 0;
  for (let at = 0; at < cidr.length; at += 1) {
    const digit = cidr.charCodeAt(at) - zero;
    if (digit >= 0) part = part * 10 + digit;
    else {
      start = start * 256 + part;
      part = 0;
    }
    if (digit === slash) return { start, length: Number(cidr.slice(at + 1)) };
  }
  throw new Error(`not a CIDR: ${cidr}`);
}

const zero = "0".charCodeAt(0);
/** Codes of what is between numbers, counted from zero's; that of the dot is below zero, too. */
const slash = "/".charCodeAt(0) - zero;

function textOf({ start, length }: Block): Cidr {
  const octets = [24, 16, 8, 0].map((shift) => Math.floor(start / 2 ** shift) % 256);
  return brandCidr(`${new ipaddr.IPv4(octets).toString()}/${length}`);
}

/** Returns how many leading bits of a block are fixed. */
export function prefixLengthOf(cidr: Cidr): number {
  return blockOf(cidr).length;
}

/** Tells whether blocks together have every address of one. */
export function isCovered(block: Cidr, by: readonly Cidr[]): boolean {
  const whole = blockOf(block);
  const met = by.map(blockOf).toSorted((a, b) => a.start - b.start);
  const end = whole.start + sizeOf(whole);
  const reached = met.reduce((at, one) => (one.start <= at ? Math.max(at, one.start + sizeOf(one)) : at), whole.start);
  return reached >= end;
}

/** Returns one address of each part of a block that other blocks cut it into: within a part all have or lack the same. */
export function addressesApart(block: Cidr, by: readonly Cidr[]): readonly Cidr[] {
  const { start, length } = blockOf(block);
  const end = start + sizeOf({ start, length });
  const borders = by.map(blockOf).flatMap((one) => [one.start, one.start + sizeOf(one)]);
  const inside = borders.filter((border) => start < border && border < end);
  return [...new Set([start, ...inside])]
    .toSorted((a, b) => a - b)
    .map((first) => textOf({ start: first, length: 32 }));
}

/** Returns the block of one IPv4 address; undefined where the text is none. */
export function hostBlock(address: string): Cidr | undefined {
  return canonicalCidr(`${address}/32`);
}
