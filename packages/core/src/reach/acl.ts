import type { AclEntry, NetworkAcl } from "../topology/networks.ts";
import { addressesApart, isOverlapping, isWithin } from "../words/cidr.ts";
import type { Cidr, SubnetId } from "../words/ids.ts";

/** Packets that an ACL is asked about: TCP to some ports, from or to any address of a block. */
export interface Packets {
  readonly isEgress: boolean;
  /** The other side: the source of what comes in, the destination of what goes out. */
  readonly peer: Cidr;
  readonly ports: readonly [number, number];
}

/** What an ACL says: all pass, none does, or some do. */
export type AclAnswer =
  | { readonly kind: "passes" }
  /** `entry` is the number of the rule that decides; undefined for the last one, `*`. */
  | { readonly kind: "denied" | "partly"; readonly entry: number | undefined };

/** Ports from which clients speak: functions and NAT gateways use all of these (AWS-FACTS-2 L1). */
export const clientPorts = [1_024, 65_535] as const;

/** Returns the ACL of a subnet; every subnet has one. */
export function aclOf(acls: readonly NetworkAcl[], subnet: SubnetId): NetworkAcl | undefined {
  return acls.find(({ subnets }) => subnets.includes(subnet));
}

/** Returns what an ACL does with packets: entries in order of their numbers, the first that fits decides. */
export function aclAnswer({ entries }: NetworkAcl, packets: Packets): AclAnswer {
  const rules = entries
    .filter((entry) => entry.isEgress === packets.isEgress && isOfTcp(entry) && isOverlapping(entry.cidr, packets.peer))
    .toSorted((one, other) => one.number - other.number);
  const decided = rulesDeciding(packets, rules);
  const denying = decided.filter((rule) => rule?.isAllowed !== true);
  if (denying.length === 0) return { kind: "passes" };
  const [first = lastEntry] = denying.map((rule) => rule?.number ?? lastEntry).toSorted((one, other) => one - other);
  const entry = first === lastEntry ? undefined : first;
  return { kind: denying.length < decided.length ? "partly" : "denied", entry };
}

/** Returns the first rule that fits, for each part of the packets that rules tell apart; undefined where none does. */
function rulesDeciding({ peer, ports }: Packets, rules: readonly AclEntry[]): readonly (AclEntry | undefined)[] {
  const [first] = rules;
  // Mostly the first rule is for all packets, and nothing has to be taken apart.
  if (first !== undefined && ports.every((port) => fits(first, peer, port))) return [first];
  const parts = portsApart(ports, rules);
  return addressesApart(
    peer,
    rules.map(({ cidr }) => cidr),
  ).flatMap((address) => parts.map((port) => rules.find((rule) => fits(rule, address, port))));
}

/** The number that AWS gives to `*`, which it lists among the others. */
const lastEntry = 32_767;

/** Between two of these ports the same rules apply. */
function portsApart([first, last]: Packets["ports"], rules: readonly AclEntry[]): readonly number[] {
  const borders = rules.flatMap(({ ports }) => (ports === undefined ? [] : [ports[0], ports[1] + 1]));
  return [...new Set([first, ...borders.filter((port) => first < port && port <= last)])];
}

function fits({ cidr, ports }: AclEntry, address: Cidr, port: number): boolean {
  return isWithin(address, cidr) && (ports === undefined || (ports[0] <= port && port <= ports[1]));
}

function isOfTcp({ protocol }: AclEntry): boolean {
  return protocol === "-1" || protocol === "6";
}
