import type { VpcReference } from "../world/zone.ts";

/** One thing that is wrong between a hub and a spoke that `joinVpcs` joined. */
export interface MistakeSeed {
  readonly mistake: Mistake;
  /** On which side it was made. */
  readonly side: "hub" | "spoke";
  readonly hub: VpcReference;
  readonly spoke: VpcReference;
}

/** What can be made wrong. */
export const mistakes = [
  /** No route leads to the transit gateway. */
  "no-route",
  /** The route leads to a transit gateway that the VPC is not attached to. */
  "blackhole",
  /** The route names a prefix list that lacks the other side. */
  "prefix-list",
  /** A more specific route leads elsewhere. */
  "more-specific-route",
  /** A firewall in between passes nothing on. */
  "firewall",
  /** The VPC is attached in one zone, and its subnets are in several. */
  "attachment-zone",
  /** The attachment waits for somebody to accept it. */
  "attachment-pending",
  "no-association",
  /** The attachment does not propagate to the table of the others. */
  "no-propagation",
  /** The table of the others drops what is for this side. */
  "transit-blackhole",
  "acl-in",
  "acl-out",
  /** Answers come to ports that the ACL does not know (in the spoke), or do not leave by them (in the hub). */
  "acl-ephemeral",
  /** The VPC has the block of the other side as well. */
  "overlap",
  /** They are joined by a peering that nobody accepted. */
  "peering-pending",
  "dns-support-off",
  "dns-hostnames-off",
  /** DHCP options name servers that know public names alone; only on the side of the spoke. */
  "custom-dns",
  /** A rule forwards the names of AWS in the Region elsewhere; only on the side of the spoke. */
  "resolver-rule",
  /** No group of the endpoints that are there lets anybody in; only on the side of the hub. */
  "security-group",
  /** The endpoints that are there wait for somebody to accept them; only on the side of the hub. */
  "endpoint-pending",
] as const;

export type Mistake = (typeof mistakes)[number];

/** The mistakes that can be made on one side alone. */
export const sidesOfMistakes: Readonly<Partial<Record<Mistake, "hub" | "spoke">>> = {
  "custom-dns": "spoke",
  "resolver-rule": "spoke",
  "security-group": "hub",
  "endpoint-pending": "hub",
};
