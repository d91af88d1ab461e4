import { type Key, type SubnetId, brandKey } from "../words/ids.ts";
import type { Tags } from "./resource.ts";
import { ownershipTags } from "./ownership.ts";

/** Returns what the names of a topology's probes begin with. */
export function probePrefix(topology: string): string {
  return `vpce-probe-${topology}-`;
}

/**
 * Returns the name of the function that probes from a subnet: always the same, so that a run finds what one before it left.
 * At most 64 characters: a topology has 32, an id 17.
 */
export function probeName(topology: string, subnet: SubnetId): string {
  return `${probePrefix(topology)}${subnet.slice("subnet-".length)}`;
}

/** Returns the tags that mark such a function as the topology's. */
export function probeTags(topology: string, subnet: SubnetId): Tags {
  return ownershipTags(topology, probeKey(subnet));
}

function probeKey(subnet: SubnetId): Key {
  return brandKey(`probe/${subnet}`);
}
