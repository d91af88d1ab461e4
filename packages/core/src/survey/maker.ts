import { topologyOfMark, topologyTag } from "../resource/ownership.ts";
import type { ObservedZone, Tags } from "../resource/resource.ts";

/** Returns the topology whose marks a zone bears; undefined where it bears none. */
export function topologyOfZone({ callerReference, comment }: ObservedZone): string | undefined {
  // The comment is what an adopted zone has: its caller reference is its maker's for ever.
  return /^owned by the vpce-hub topology ([a-z0-9-]+);/.exec(comment)?.[1] ?? topologyOfMark(callerReference);
}

/** Returns the topology whose marks tags are; undefined where they are none. */
export function topologyOfTags(tags: Tags): string | undefined {
  return tags.get(topologyTag);
}

/** Says who made a zone, as far as it tells itself (AWS-FACTS-2 K1): CloudFormation leaves nothing on zones. */
export function zoneMaker({ callerReference, comment }: ObservedZone): string | undefined {
  if (comment === "Managed by Terraform" || callerReference.startsWith("terraform-")) return "Terraform";
  return undefined;
}

/** Says who made an endpoint, as far as its tags tell. */
export function endpointMaker(tags: Tags): string | undefined {
  const stack = tags.get("aws:cloudformation:stack-name");
  return stack === undefined ? undefined : `the CloudFormation stack ${stack}`;
}
