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

type Accounts = Pick<World, "accounts" | "organizations">;

/** The organization that an account is in, as far as sharing goes. */
export interface SharedOrganization {
  readonly id: string;
  /** Whether RAM was told to share inside it. */
  readonly isSharing: boolean;
  /** What stands for the account: the organization, its root, the units above. */
  readonly above: readonly string[];
}

/** Finds it among the organizations, or takes the account's own word where none of them knows it. */
export function organizationOf({ accounts, organizations }: Accounts, account: string): SharedOrganization | undefined {
  const found = [...organizations.values()].find(({ members }) => members.has(account));
  if (found !== undefined) {
    const { id, root, isSharing, members } = found;
    return { id, isSharing, above: [id, root, ...(members.get(account)?.units ?? [])] };
  }
  const id = accounts.get(account)?.organization;
  return id === undefined ? undefined : { id, isSharing: true, above: [id] };
}

/** Tells whether a principal of a share means an account: itself, its organization, or a unit above it. */
export function meansAccount(world: Accounts, principal: string, account: string): boolean {
  if (principal === account) return true;
  return organizationOf(world, account)?.above.some((id) => principal.endsWith(`/${id}`)) === true;
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
