import type { Tags } from "./resource.ts";

/**
 * Tag on an endpoint of a spoke that a topology switches or has switched; its value is the topology. It is not the mark
 * of what a topology owns: such an endpoint stays the spoke's, and a spoke may be in the hub's account.
 */
export const localTag = "vpce-hub:local";

/** Tag with the time when it was switched, as ISO 8601 has it. */
export const switchedTag = "vpce-hub:switched";

/** Whose mark an endpoint of a spoke bears. */
export function localMarkOf(tags: Tags): string | undefined {
  return tags.get(localTag);
}

/** Returns when an endpoint was switched, in milliseconds since 1970; undefined where no tag tells. */
export function switchedAt(tags: Tags): number | undefined {
  const time = Date.parse(tags.get(switchedTag) ?? "");
  return Number.isNaN(time) ? undefined : time;
}

/** Returns the tags that mark an endpoint as being switched. */
export function switchingTags(topology: string): Tags {
  return new Map([[localTag, topology]]);
}

/** Returns the tags that say that an endpoint is switched, and since when. */
export function switchedTags(topology: string, at: number): Tags {
  return new Map([
    [localTag, topology],
    [switchedTag, new Date(at).toISOString()],
  ]);
}
