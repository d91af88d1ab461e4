import type { NetworkSubnet } from "../topology/networks.ts";
import type { Cidr } from "../words/ids.ts";
import { valueOr } from "../words/state.ts";
import { type AclAnswer, type Packets, aclAnswer, aclOf } from "./acl.ts";
import { type Obstacle, type ReachCheck, no, notKnown, whyUnread } from "./answer.ts";
import type { End, Seat } from "./end.ts";
import type { Way } from "./way.ts";

/** Packets one way, and the subnets that they come by. */
export interface Passage {
  readonly from: Seat;
  readonly to: Seat;
  /** Of their destination. */
  readonly ports: readonly [number, number];
  readonly way: Way;
  /** Which check the ACLs of each side are. */
  readonly checks: { readonly from: ReachCheck; readonly to: ReachCheck };
}

/**
 * Returns what ACLs have against packets: those of the subnets that they leave and reach, and those of the subnets of
 * Transit Gateway attachments. What goes into a gateway in the very subnet that it comes from is looked at on both ways,
 * what comes out of one in the very subnet that it is for on none (AWS-FACTS-2 L1; AWS: vpc/latest/tgw/tgw-nacls).
 */
export function aclObstacles({ from, to, ports, way, checks }: Passage): readonly Obstacle[] {
  const leaving = { isEgress: true, peer: to.block, ports };
  const coming = { isEgress: false, peer: from.block, ports };
  const exits = way.exits.filter(({ id }) => id !== to.subnet.id);
  const isSomeHere = exits.length < way.exits.length;
  // Where they come out decides whether these are asked at all.
  const asFarAsKnown = (one: Obstacle): Obstacle =>
    way.obstacles.length > 0 || isSomeHere ? { ...one, answer: "unknown" } : one;
  const isAllHere = isSomeHere && exits.length === 0;
  return [
    ...ofSubnets([from.subnet], from.end, { packets: leaving, check: checks.from }),
    ...ofSubnets(way.entries, from.end, { packets: coming, check: checks.from }),
    ...ofSubnets(exits, to.end, { packets: leaving, check: checks.to }).map((one) =>
      isSomeHere ? asFarAsKnown(one) : one,
    ),
    ...(isAllHere ? [] : ofSubnets([to.subnet], to.end, { packets: coming, check: checks.to })).map(asFarAsKnown),
  ];
}

/** Packets from one subnet to another of the same VPC, in whose headers may be other addresses than those of both. */
export interface Crossing extends Pick<Passage, "from" | "to" | "ports"> {
  readonly ends: { readonly source: Cidr; readonly destination: Cidr };
  readonly check: ReachCheck;
}

/** Returns what the ACLs of two subnets have against packets between them; within one nothing is asked. */
export function crossedAcls({ from, to, ends, ports, check }: Crossing): readonly Obstacle[] {
  if (from.subnet.id === to.subnet.id) return [];
  const leaving = { isEgress: true, peer: ends.destination, ports };
  const coming = { isEgress: false, peer: ends.source, ports };
  return [
    ...ofSubnets([from.subnet], from.end, { packets: leaving, check }),
    ...ofSubnets([to.subnet], to.end, { packets: coming, check }),
  ];
}

interface Asked {
  readonly packets: Packets;
  readonly check: ReachCheck;
}

/** Of several subnets any may be the one that packets come by: one that lets pass leaves the others unknown. */
function ofSubnets(subnets: readonly NetworkSubnet[], end: End, asked: Asked): readonly Obstacle[] {
  const all = subnets.map((subnet) => ofSubnet(subnet, end, asked));
  const isSomePassing = all.some((obstacle) => obstacle === undefined);
  return all.flatMap((obstacle) =>
    obstacle === undefined ? [] : isSomePassing ? { ...obstacle, answer: "unknown" as const } : obstacle,
  );
}

function ofSubnet(subnet: NetworkSubnet, end: End, { packets, check }: Asked): Obstacle | undefined {
  const acl = aclOf(valueOr(end.network.acls, []), subnet.id);
  if (acl === undefined)
    return notKnown(check, subnet.id, {
      message: `the network ACL of ${subnet.id} (${end.who}) was not read${whyUnread(end.network.acls)}`,
      hint: `permit ec2:DescribeNetworkAcls in the account of ${end.who}`,
    });
  const answer = aclAnswer(acl, packets);
  if (answer.kind === "passes") return undefined;
  const rule = `${acl.id}, ${packets.isEgress ? "outbound" : "inbound"} ${entryText(answer)}`;
  const whither = packets.isEgress ? `to ${packets.peer}` : `from ${packets.peer}`;
  const what = `TCP ${portsText(packets.ports)} ${whither}`;
  const text = {
    message: `${rule} of ${subnet.id} (${end.who}) stops ${answer.kind === "partly" ? "some of " : ""}${what}`,
    hint: `add an ${packets.isEgress ? "outbound" : "inbound"} rule to ${acl.id} before it that allows ${what}`,
  };
  return (answer.kind === "denied" ? no : notKnown)(check, acl.id, text);
}

function entryText({ entry }: Exclude<AclAnswer, { readonly kind: "passes" }>): string {
  return entry === undefined ? "rule *" : `rule ${entry}`;
}

/** Returns ports as people write them. */
export function portsText([first, last]: readonly [number, number]): string {
  return first === last ? String(first) : `${first}-${last}`;
}
