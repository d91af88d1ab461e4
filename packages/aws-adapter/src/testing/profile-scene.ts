import {
  type DnsName,
  type Spoke,
  type Topology,
  type ZoneId,
  canonicalName,
  ownershipTags,
  parseZoneId,
  zoneKey,
} from "@vpce-hub/core";
import { type NameWatch, watchNames } from "@vpce-hub/simulator";
import { createProfile, deleteProfile } from "../execute/profile.ts";
import { findProfile, findShare } from "../observe/own-profile.ts";
import type { ProfileTask } from "../execute/profile-task.ts";
import { joinProfile, leaveProfile } from "../execute/profile-vpcs.ts";
import { putZone, takeZone } from "../execute/profile-zones.ts";
import { deleteShare, shareProfile } from "../execute/share.ts";
import { openForWrites } from "../index.ts";
import type { Aws } from "../index.ts";
import { apply } from "./apply.ts";
import { copyOf, hub, region, scene, type Scene, type SceneOptions } from "./scene.ts";

/** A zone of the hub. */
interface HubZone {
  readonly zone: ZoneId;
  readonly name: DnsName;
}

/** A topology that stands by zones, in an organization. */
export interface ProfileScene extends Scene {
  readonly zones: readonly HubZone[];
  readonly tags: ReadonlyMap<string, string>;
  readonly watch: () => NameWatch;
}

/** Applies a topology by zones, and puts its accounts into one organization. */
export async function standing(options: SceneOptions = {}): Promise<ProfileScene> {
  const begun = scene({ throttling: "off", ...options });
  const { simulator, topology, aws } = begun;
  const errors = await apply(topology, aws);
  if (errors.size > 0) throw new Error([...errors.keys()].join(", "));
  simulator.addOrganization({
    management: hub.account,
    accounts: topology.spokes.map(({ account }) => ({ id: account })),
  });
  return standingIn(begun);
}

/** Returns one of its own that goes on from here, without faults. */
export function copyOfStanding(world: ProfileScene): ProfileScene {
  return standingIn(copyOf(world));
}

function standingIn(world: Scene): ProfileScene {
  const { simulator, topology } = world;
  const zones = simulator.snapshot().zones.flatMap(({ id, name }) => {
    const zone = parseZoneId(id);
    return zone === undefined ? [] : [{ zone, name: canonicalName(name) }];
  });
  return {
    ...world,
    zones,
    tags: ownershipTags(topology.name, zoneKey(canonicalName("profile"))),
    watch: () =>
      watchNames(
        simulator,
        topology.spokes.map(({ vpc }) => ({ vpc, region, names: zones.map(({ name }) => name) })),
      ),
  };
}

/** What the steps ask as: the hub, or a spoke in its own account. */
export function taskOf(topology: Topology, aws: Aws, spoke?: Spoke): ProfileTask {
  const caller = spoke === undefined ? hub : { account: spoke.account, access: spoke.access };
  return {
    aws: openForWrites(aws),
    topology: topology.name,
    origin: { caller, region },
    options: {},
    tellWait: () => undefined,
  };
}

/** Joins by the Profile: what is there already stays as it is. */
export async function toProfile({ topology, zones, tags }: ProfileScene, aws: Aws): Promise<string> {
  const task = taskOf(topology, aws);
  const { id: profile, arn } = await createProfile(tags, task);
  await Promise.all(zones.map((zone) => putZone({ profile, ...zone }, task)));
  const principals = [...new Set(topology.spokes.map(({ account }) => account))];
  await shareProfile({ profile: arn, principals, tags }, task);
  await Promise.all(
    topology.spokes.map((spoke) => joinProfile({ profile, vpc: spoke.vpc }, taskOf(topology, aws, spoke))),
  );
  return profile;
}

/** Takes the Profile away again, with all that belongs to it. */
export async function fromProfile({ topology, zones }: ProfileScene, aws: Aws): Promise<void> {
  const task = taskOf(topology, aws);
  const profile = await findProfile(task);
  if (profile !== undefined) {
    const { id } = profile;
    await Promise.all(
      topology.spokes.map((spoke) => leaveProfile({ profile: id, vpc: spoke.vpc }, taskOf(topology, aws, spoke))),
    );
    await Promise.all(zones.map((zone) => takeZone({ profile: id, ...zone }, task)));
    await deleteProfile(id, task);
  }
  const share = await findShare(task);
  if (share !== undefined) await deleteShare(share.arn, task);
}
