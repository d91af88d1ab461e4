import type { AclEntry, NetworkAcl } from "../topology/networks.ts";
import { isCovered, isOverlapping, isWithin } from "../words/cidr.ts";
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
    .filter((entry) => entry.isEgress === packets.isEgress && isOfTcp(entry) && isTouching(entry, packets))
    .toSorted((one, other) => one.number - other.number);
  let isSomeAllowed = false;
  let denying: { readonly entry: number } | undefined;
  for (const rule of rules) {
    const isWhole = isCovering(rule, packets);
    if (rule.isAllowed && isWhole)
      return denying === undefined ? { kind: "passes" } : { kind: "partly", entry: denying.entry };
    if (rule.isAllowed) isSomeAllowed = true;
    else denying ??= { entry: rule.number };
    if (!rule.isAllowed && isWhole) break;
  }
  if (areCoveredTogether(rules, packets)) return { kind: "passes" };
  return { kind: isSomeAllowed ? "partly" : "denied", entry: denying?.entry };
}

/** Several rules that allow may cover together what none of them does, as long as none denies. */
function areCoveredTogether(rules: readonly AclEntry[], { peer, ports: [first, last] }: Packets): boolean {
  if (rules.some(({ isAllowed }) => !isAllowed)) return false;
  const starts = new Set([
    first,
    ...rules.flatMap(({ ports }) => (ports === undefined ? [] : [ports[0], ports[1] + 1])),
  ]);
  // Between two of these ports the same rules apply.
  return [...starts]
    .filter((port) => first <= port && port <= last)
    .every((port) =>
      isCovered(
        peer,
        rules
          .filter(({ ports }) => ports === undefined || (ports[0] <= port && port <= ports[1]))
          .map(({ cidr }) => cidr),
      ),
    );
}

function isOfTcp({ protocol }: AclEntry): boolean {
  return protocol === "-1" || protocol === "6";
}

function isTouching({ cidr, ports }: AclEntry, { peer, ports: [first, last] }: Packets): boolean {
  return isOverlapping(cidr, peer) && (ports === undefined || (ports[0] <= last && first <= ports[1]));
}

function isCovering({ cidr, ports }: AclEntry, { peer, ports: [first, last] }: Packets): boolean {
  return isWithin(peer, cidr) && (ports === undefined || (ports[0] <= first && last <= ports[1]));
}
