import { plainTags, type PlainTags } from "../base/tags.ts";
import { isInForce } from "../world/profile.ts";
import type { World } from "../world/world.ts";

/** A Profile with what is in force of it. */
export interface ProfileSnapshot {
  readonly id: string;
  readonly account: string;
  readonly region: string;
  readonly name: string;
  readonly tags: PlainTags;
  /** The ids of the zones that it hands out. */
  readonly zones: readonly string[];
  readonly vpcs: readonly { readonly account: string; readonly vpc: string; readonly priority: number }[];
}

/** A share that is not deleted. */
export interface ShareSnapshot {
  readonly id: string;
  readonly account: string;
  readonly name: string;
  readonly allowsExternal: boolean;
  readonly resources: readonly string[];
  readonly principals: readonly string[];
  readonly tags: PlainTags;
}

export function profileSnapshots(world: World): readonly ProfileSnapshot[] {
  const time = { now: world.clock.now(), settlesMs: world.settings.profiles.settlesMs };
  return [...world.profiles.values()].map(({ id, account, region, name, tags }) => ({
    id,
    account,
    region,
    name,
    tags: plainTags(tags),
    zones: world.profileResources
      .inGroup(id)
      .filter((one) => isInForce(one, time))
      .map(({ zone }) => zone)
      .sort(),
    vpcs: [...world.profileAssociations.values()]
      .filter((one) => one.profile === id && isInForce(one, time))
      .map((one) => ({ account: one.account, vpc: one.vpc, priority: one.priority }))
      .sort((one, other) => (one.vpc < other.vpc ? -1 : 1)),
  }));
}

export function shareSnapshots(world: World): readonly ShareSnapshot[] {
  const standing = (members: ReadonlyMap<string, { readonly endedAt: number | undefined }>): readonly string[] =>
    [...members].flatMap(([entity, { endedAt }]) => (endedAt === undefined ? entity : [])).sort();
  return [...world.shares.values()]
    .filter(({ deletedAt }) => deletedAt === undefined)
    .map(({ arn, account, name, allowsExternal, resources, principals, tags }) => ({
      id: arn,
      account,
      name,
      allowsExternal,
      resources: standing(resources),
      principals: standing(principals),
      tags: plainTags(tags),
    }));
}
