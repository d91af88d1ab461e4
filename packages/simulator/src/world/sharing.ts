import type { Organization } from "./organization.ts";
import type { Profile } from "./profile.ts";
import { memberStatusOf, type Share } from "./share.ts";
import type { World } from "./world.ts";

/** The ARN of a Profile. */
export function profileArn({
  partition,
  profile,
}: {
  readonly partition: string;
  readonly profile: Pick<Profile, "id" | "account" | "region">;
}): string {
  return `arn:${partition}:route53profiles:${profile.region}:${profile.account}:profile/${profile.id}`;
}

/** The organization that an account is in. */
export function organizationOf(
  { organizations }: Pick<World, "organizations">,
  account: string,
): Organization | undefined {
  return [...organizations.values()].find(({ members }) => members.has(account));
}

/** Tells whether a principal of a share means an account: itself, its organization, or a unit above it. */
export function meansAccount(world: Pick<World, "organizations">, principal: string, account: string): boolean {
  if (principal === account) return true;
  const organization = organizationOf(world, account);
  if (organization === undefined) return false;
  const units = organization.members.get(account)?.units ?? [];
  return [organization.id, organization.root, ...units].some((id) => principal.endsWith(`/${id}`));
}

/** Tells whether a Profile is shared with an account now. */
export function isSharedWith(world: World, profile: Pick<Profile, "id">, account: string): boolean {
  return sharesOf(world, profile).some((share) =>
    standing(world, share.principals.values()).some(({ entity }) => meansAccount(world, entity, account)),
  );
}

/** Tells whether a Profile is shared with anybody now. */
export function isShared(world: World, profile: Pick<Profile, "id">): boolean {
  return sharesOf(world, profile).some((share) => standing(world, share.principals.values()).length > 0);
}

function sharesOf(world: World, { id }: Pick<Profile, "id">): readonly Share[] {
  return [...world.shares.values()].filter(
    ({ deletedAt, resources }) =>
      deletedAt === undefined && standing(world, resources.values()).some(({ entity }) => entity.endsWith(`/${id}`)),
  );
}

function standing<Member extends Parameters<typeof memberStatusOf>[0]>(
  { clock, settings }: World,
  members: Iterable<Member>,
): readonly Member[] {
  const time = { now: clock.now(), settlesMs: settings.profiles.sharedMs };
  return [...members].filter((member) => memberStatusOf(member, time) === "ASSOCIATED");
}
