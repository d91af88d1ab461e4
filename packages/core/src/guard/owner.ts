import { keyTag, topologyTag } from "../resource/ownership.ts";
import type { Tags } from "../resource/resource.ts";

/** Returns, from its tags, whose a foreign resource is. */
export function ownerText(tags: Tags): string {
  const topology = tags.get(topologyTag);
  if (topology !== undefined) return `the vpce-hub topology ${topology} (${tags.get(keyTag) ?? "no key"})`;
  const stack = tags.get("aws:cloudformation:stack-name");
  if (stack !== undefined) return `the CloudFormation stack ${stack}`;
  const name = tags.get("Name");
  return name === undefined ? "someone else: it carries no tags that say whose" : `someone else: it is named ${name}`;
}
