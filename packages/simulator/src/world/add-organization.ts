import type { PlainTags, Tags } from "../base/tags.ts";
import { toBase36 } from "../base/ids.ts";
import type { Member, MemberState, Organization } from "./organization.ts";
import { addAccount } from "./seed.ts";
import type { World } from "./world.ts";

export interface OrganizationSeed {
  readonly management: string;
  /** Accounts that may list accounts beside the management account. */
  readonly delegated?: readonly string[];
  readonly accounts: readonly MemberSeed[];
  /** Whether RAM may share inside it without invitations; default: as it was, or true. */
  readonly sharing?: boolean;
}

export interface MemberSeed {
  readonly id: string;
  readonly name?: string;
  /** Default ACTIVE. */
  readonly state?: MemberState;
  /** The units above it, from the root down, with or without the root; default: it is right below the root. */
  readonly units?: readonly string[];
  readonly tags?: Tags | PlainTags;
}

/** Adds an organization, or accounts to the one of this management account; an account that is there is replaced. */
export function addOrganization(
  world: World,
  { management, delegated = [], accounts, sharing }: OrganizationSeed,
): void {
  const letters = toBase36(world.ids.fixed("organization", management)).toLowerCase();
  const known = world.organizations.get(management);
  const organization: Organization = {
    id: `o-${letters.slice(0, 10)}`,
    root: `r-${letters.slice(0, 4)}`,
    management,
    delegated: [...new Set([...(known?.delegated ?? []), ...delegated])],
    isSharing: sharing ?? known?.isSharing ?? true,
    members: new Map([
      ...(known?.members ?? [[management, memberOf({ id: management, name: "management" })] as const]),
      ...accounts.map((account) => [account.id, memberOf(account)] as const),
    ]),
  };
  for (const id of organization.members.keys()) addAccount(world, id);
  world.organizations.set(management, organization);
}

function memberOf({ id, name = `account ${id}`, state = "ACTIVE", units = [], tags = {} }: MemberSeed): Member {
  const entries = tags instanceof Map ? [...tags] : Object.entries(tags);
  return { id, name, state, units: units.filter((unit) => !unit.startsWith("r-")), tags: new Map(entries) };
}
