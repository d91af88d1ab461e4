import { sha256 } from "../base/sha256.ts";
import type { DnsName, VpcId, ZoneId } from "../words/ids.ts";

/** Characters of a name in Route 53 Profiles at most (AWS-FACTS-2 M2); RAM takes more. */
const longestName = 64;

/** Returns the name of a topology's Profile, and of the share that it is shared by: for people, and to look it up. */
export function profileName(topology: string): string {
  return `vpce-hub-${topology}`;
}

/**
 * Returns the client token of a Profile: the same for two runs at once, so that the second gets the first one's. At most
 * 255 characters (AWS-FACTS-2 M2). `generation` counts the Profiles of the topology that are gone.
 */
export function profileToken(topology: string, generation: number): string {
  return `vpce-hub/1/${topology}/profile/${generation}`;
}

/** Returns the client token of the share; at most 64 characters, as of all tokens whose length nobody publishes. */
export function shareToken(topology: string, generation: number): string {
  return `vpce-hub/1/${topology}/share/${generation}`;
}

/**
 * Returns the name of a zone in a Profile. Names take letters, digits, `-`, `_` and spaces, and may not be digits alone
 * (AWS-FACTS-2 M2), so dots become dashes; a longer one is shortened by a hash.
 */
export function profileZoneName(zone: DnsName | ZoneId): string {
  const plain = `zone ${zone.replaceAll(/[^a-zA-Z0-9-]/g, "-")}`;
  return plain.length <= longestName ? plain : `zone ${sha256(zone).slice(0, 40)}`;
}

/** Returns the name of a VPC's association with a Profile: it is seen in the spoke's account, and says whose it is. */
export function profileAssociationName(topology: string, vpc: VpcId): string {
  const plain = `${profileName(topology)} ${vpc}`;
  return plain.length <= longestName ? plain : plain.slice(-longestName);
}
