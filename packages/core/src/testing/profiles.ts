import type { ObservedProfiles, ProfileUse } from "../resource/profiles.ts";
import type { TaggedOfProfile } from "../operation/facts/profile.ts";
import type { Tags } from "../resource/resource.ts";
import type { AccountId, VpcId, ZoneId } from "../words/ids.ts";
import { absent, present, valueOr } from "../words/state.ts";
import { hubAccount } from "./draft.ts";
import { refuse } from "./listed.ts";
import type { Scene } from "./scene.ts";

/** What there is of a Profile. */
export interface ProfileWorld {
  readonly name: string | undefined;
  readonly zones: readonly ZoneId[];
  readonly uses: readonly (Pick<ProfileUse, "vpc" | "priority"> & { readonly account: AccountId })[];
  /** Undefined: there is no share. */
  readonly accounts: readonly string[] | undefined;
  readonly tags: Tags;
  readonly shareTags: Tags;
}

/** Nothing of a Profile. */
export const noProfile: ProfileWorld = {
  name: undefined,
  zones: [],
  uses: [],
  accounts: undefined,
  tags: new Map(),
  shareTags: new Map(),
};

/** The priority that a VPC's first Profile gets here; AWS says of none which it is. */
const givenPriority = 100;

/** Returns the id of a Profile, made of its name. */
export function profileIdOf(name: string): string {
  return `rp-${name}`;
}

/** What operations do to a Profile. */
export const profileDeeds = {
  create: (name: string, tags: Tags, world: ProfileWorld): ProfileWorld => {
    refuse(world.name !== undefined, "there is a Profile already");
    return { ...world, name, tags };
  },
  retag: (of: TaggedOfProfile, to: (tags: Tags) => Tags, world: ProfileWorld): ProfileWorld => {
    refuse(of === "profile" ? world.name === undefined : world.accounts === undefined, `there is no ${of}`);
    return of === "profile" ? { ...world, tags: to(world.tags) } : { ...world, shareTags: to(world.shareTags) };
  },
  add: (zone: ZoneId, world: ProfileWorld): ProfileWorld => {
    refuse(world.name === undefined, "there is no Profile");
    refuse(world.zones.includes(zone), `${zone} is in the Profile already`);
    return { ...world, zones: [...world.zones, zone] };
  },
  share: (accounts: readonly AccountId[], tags: Tags, world: ProfileWorld): ProfileWorld => ({
    ...world,
    accounts: [...new Set([...(world.accounts ?? []), ...accounts])],
    shareTags: world.accounts === undefined ? tags : world.shareTags,
  }),
  join: (
    { vpc, account, isHubs }: { readonly vpc: VpcId; readonly account: AccountId; readonly isHubs: boolean },
    world: ProfileWorld,
  ): ProfileWorld => {
    refuse(world.name === undefined, "there is no Profile");
    refuse(!isHubs && world.accounts?.includes(account) !== true, `the Profile is not shared with ${account}`);
    refuse(
      world.uses.some((use) => use.vpc === vpc),
      `${vpc} has the Profile already`,
    );
    return { ...world, uses: [...world.uses, { vpc, account, priority: givenPriority }] };
  },
  rank: (vpc: VpcId, priority: number, world: ProfileWorld): ProfileWorld => {
    refuse(!world.uses.some((use) => use.vpc === vpc), `${vpc} does not have the Profile`);
    return { ...world, uses: world.uses.map((use) => (use.vpc === vpc ? { ...use, priority } : use)) };
  },
  leave: (vpc: VpcId, world: ProfileWorld): ProfileWorld => {
    refuse(!world.uses.some((use) => use.vpc === vpc), `${vpc} does not have the Profile`);
    return { ...world, uses: world.uses.filter((use) => use.vpc !== vpc) };
  },
  remove: (zone: ZoneId, world: ProfileWorld): ProfileWorld => {
    refuse(!world.zones.includes(zone), `${zone} is not in the Profile`);
    return { ...world, zones: world.zones.filter((one) => one !== zone) };
  },
  unshare: (accounts: readonly AccountId[], world: ProfileWorld): ProfileWorld => {
    refuse(
      world.uses.some(({ account }) => accounts.includes(account)),
      "a VPC of an account that is unshared has the Profile",
    );
    return { ...world, accounts: (world.accounts ?? []).filter((one) => !accounts.some((account) => account === one)) };
  },
  end: (world: ProfileWorld): ProfileWorld => {
    refuse(world.uses.length > 0, "VPCs have the Profile");
    return { ...world, name: undefined, zones: [], tags: new Map() };
  },
  endShare: (world: ProfileWorld): ProfileWorld => {
    refuse(world.name !== undefined, "the Profile stands");
    return { ...world, accounts: undefined, shareTags: new Map() };
  },
} as const;

/** Returns what of a Profile a scene has. */
export function profileWorldOf({ state: { profiles } }: Scene): ProfileWorld {
  if (profiles === undefined) return noProfile;
  const own = valueOr<{ readonly id: string; readonly tags: Tags } | undefined>(profiles.own, undefined);
  return {
    name: profiles.own.kind === "present" ? profiles.own.value.name : undefined,
    zones: profiles.own.kind === "present" ? profiles.own.value.zones.map(({ zone }) => zone) : [],
    uses: [...profiles.usesByAccount].flatMap(([account, uses]) =>
      valueOr(uses, []).flatMap(({ vpc, profile, priority }) =>
        profile === own?.id ? { vpc, account, priority } : [],
      ),
    ),
    accounts: profiles.share.kind === "present" ? profiles.share.value.principals : undefined,
    tags: own?.tags ?? new Map(),
    shareTags: profiles.share.kind === "present" ? profiles.share.value.tags : new Map(),
  };
}

/** Returns what is observed of a Profile by a topology that asks; undefined by one that does not. */
export function observedProfiles(
  world: ProfileWorld,
  { topology }: Pick<Scene, "topology">,
): ObservedProfiles | undefined {
  if (topology.distribution === undefined) return undefined;
  const id = profileIdOf(world.name ?? "");
  const use = ({ vpc, priority }: ProfileWorld["uses"][number]): ProfileUse => ({
    profile: id,
    name: world.name ?? "",
    vpc,
    status: "COMPLETE",
    priority,
  });
  const asked = new Set<AccountId>([
    hubAccount,
    ...topology.spokes.map(({ account }) => account),
    ...((world.accounts ?? []) as AccountId[]),
  ]);
  return {
    own:
      world.name === undefined
        ? absent
        : present({
            id,
            name: world.name,
            tags: world.tags,
            zones: world.zones.map((zone) => ({ zone, status: "COMPLETE" as const })),
          }),
    share:
      world.accounts === undefined
        ? absent
        : present({ arn: "arn:share", tags: world.shareTags, principals: world.accounts }),
    usesByAccount: new Map(
      [...asked].map((account) => [account, present(world.uses.filter((one) => one.account === account).map(use))]),
    ),
    others: new Map(),
    count: world.name === undefined ? 0 : 1,
  };
}
