import type { Tags } from "../base/tags.ts";
import type { Call } from "../call/call.ts";
import { notFound } from "./complaints.ts";
import { ownAssociation } from "./own-association.ts";
import { ownProfile } from "./standing.ts";

/** What bears tags here, and how they are put on it. */
export interface Tagged {
  readonly tags: Tags;
  put(tags: Tags): void;
}

/** Returns what an ARN names: a Profile of the caller, or the association of one of his VPCs (M2). */
export function taggedThing(call: Call, arn: string, way: "as-it-is" | "as-seen"): Tagged {
  const [, kind, id = ""] =
    /^arn:[a-z-]+:route53profiles:[a-z0-9-]+:\d{12}:(profile|profile-association)\/([a-z0-9-]+)$/u.exec(arn) ?? [];
  const { profiles, profileAssociations } = call.world;
  if (kind === "profile") {
    const profile = ownProfile(call, id);
    const { tags } = (way === "as-seen" ? profiles.seen(id) : undefined) ?? profile;
    return { tags, put: (changed) => profiles.put(id, { ...profile, tags: changed }) };
  }
  if (kind === undefined) throw notFound(arn);
  const association = ownAssociation(call, id, way);
  return {
    tags: association.tags,
    put: (tags) => profileAssociations.put(id, { ...association, tags }),
  };
}
