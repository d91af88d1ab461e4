import { parseIpv4Block } from "../base/cidr.ts";
import { entriesOf } from "../world/network-parts.ts";
import type { RuleSource, SecurityGroupRule } from "../world/security-group.ts";
import { placeOf, type World } from "../world/world.ts";

/** Addresses from the first one up to the one before `end`. */
export interface Span {
  readonly first: number;
  readonly end: number;
}

interface Groups {
  readonly region: string;
  readonly ids: readonly string[];
}

/** The blocks that groups let in by TCP on a port, or let out to. */
export function openBlocks(
  world: World,
  { region, ids }: Groups,
  { port, isEgress }: { readonly port: number; readonly isEgress: boolean },
): readonly Span[] {
  return openRules(world, { region, ids }, { port, isEgress }).flatMap(({ source }) =>
    spansOf(blocksOf(world, region, source)),
  );
}

/** Whether a group is let in, or out to, by its id. */
export function namesGroup(
  world: World,
  groups: Groups,
  { port, isEgress, others }: { readonly port: number; readonly isEgress: boolean; readonly others: readonly string[] },
): boolean {
  return openRules(world, groups, { port, isEgress }).some(
    ({ source }) => source.kind === "group" && others.includes(source.id),
  );
}

function openRules(
  { securityGroups }: World,
  { region, ids }: Groups,
  { port, isEgress: wanted }: { readonly port: number; readonly isEgress: boolean },
): readonly SecurityGroupRule[] {
  const rules = ids.flatMap((id) => securityGroups.get(placeOf(region, id))?.rules ?? []);
  return rules.filter(
    ({ isEgress, protocol, fromPort, toPort }) =>
      isEgress === wanted && (protocol === "-1" || (protocol === "tcp" && fromPort <= port && port <= toPort)),
  );
}

function blocksOf(world: World, region: string, source: RuleSource): readonly string[] {
  if (source.kind === "prefix-list") return entriesOf(world, region, source.id);
  return source.kind === "ipv4" ? [source.cidr] : [];
}

/** Says whether the blocks together contain every address of the CIDRs. */
export function isCovered(cidrs: readonly string[], blocks: readonly Span[]): boolean {
  const sorted = [...blocks].sort((one, other) => one.first - other.first);
  return spansOf(cidrs).every(({ first, end }) => {
    const reached = sorted.reduce((at, block) => (block.first <= at && block.end > at ? block.end : at), first);
    return reached >= end;
  });
}

function spansOf(cidrs: readonly string[]): readonly Span[] {
  return cidrs.flatMap((cidr) => {
    const block = parseIpv4Block(cidr);
    return block === undefined ? [] : [{ first: block.first, end: block.first + block.size }];
  });
}
