import { openAws, openForWrites } from "@vpce-hub/aws-adapter";
import { type ApplyReport, parseAccountId, parseRegion } from "@vpce-hub/core";
import { type DarkInterval, type SimulatorOptions, watchNames } from "@vpce-hub/simulator";
import { type Draft, type SpokeDraft, draftOf, everything, hub } from "./topologies.ts";
import { verified } from "./verified.ts";
import { type World, awsTimes, createWorld } from "./world.ts";

// Worlds in which spokes get the names of the hub by a Route 53 Profile, and what is looked at in them.

/** A spoke alone in its account, and two in one account. */
export const spokes = ["alone", "pair-1", "pair-2"].flatMap((wanted): readonly SpokeDraft[] => {
  const spoke = everything.spokes.find(({ name }) => name === wanted);
  if (spoke === undefined) throw new Error(`the pool has no ${wanted}`);
  return [spoke];
});
const [first, ...rest] = spokes;
if (first === undefined) throw new Error("there is no spoke");
export const alone: SpokeDraft = first;
export const others: readonly SpokeDraft[] = rest;
export const services = ["ssm", "kms"];
export const names = services.map((service) => `${service}.${hub.region}.amazonaws.com`);

/** How links are served. */
export type Way = "zones" | "profile";

export const asked = (distribution: Way, of: readonly SpokeDraft[] = spokes): Draft =>
  draftOf(services, of, { distribution, policy: { maxDeletes: { count: 10 } } });

/** A world whose accounts are in one organization, within which resources can be shared. */
export async function organized(options: SimulatorOptions = {}): Promise<World> {
  const world = await createWorld({ ...awsTimes, ...options });
  const accounts = [...new Set(everything.spokes.map(({ account }) => account))].filter((id) => id !== hub.account);
  world.simulator.addOrganization({ management: hub.account, accounts: accounts.map((id) => ({ id })) });
  return world;
}

/** How many associations there are with zones, and with Profiles. */
export function linksIn({ simulator }: World): readonly [zones: number, profile: number] {
  const { zones, profiles } = simulator.snapshot();
  const direct = zones.reduce((sum, { associations }) => sum + associations.length, 0);
  return [direct, profiles.reduce((sum, { vpcs }) => sum + vpcs.length, 0)];
}

/** The names that a spoke does not get from the hub. */
export function lacking({ simulator }: World, of: readonly SpokeDraft[] = spokes): readonly string[] {
  return of.flatMap(({ name: spoke, vpc }) =>
    names
      .filter((name) => {
        const answer = simulator.resolve({ vpc, region: hub.region, name });
        return !(answer.kind === "addresses" && answer.from !== "public" && !answer.addresses.includes(theirAddress));
      })
      .map((name) => `${spoke} ${name}`),
  );
}

/** What the zones of somebody else lead to. */
export const theirAddress = "192.0.2.77";

/** A Profile of somebody else. */
export interface OtherProfile {
  /** Names of its zones; default: none. */
  readonly zones?: readonly string[];
  /** Default: the account of the spoke. */
  readonly owner?: string;
  /** Default: what AWS gives. */
  readonly priority?: number;
}

/** Makes a Profile by hand, in the account of a spoke say, and gives it to its VPC; returns its id. */
export async function giveOtherProfile(
  world: World,
  { account, vpc }: SpokeDraft,
  { zones = [], owner = account, priority }: OtherProfile = {},
): Promise<string> {
  const { simulator } = world;
  using makes = handOf(world, owner);
  using joins = handOf(world, account);
  const made = await makes.aws.write("route53profiles:CreateProfile", makes.origin, {
    Name: "theirs",
    ClientToken: `theirs of ${vpc}`,
  });
  const ProfileId = made.Profile?.Id ?? "";
  if (owner !== account)
    await makes.aws.write("ram:CreateResourceShare", makes.origin, {
      name: "theirs",
      resourceArns: [made.Profile?.Arn ?? ""],
      principals: [account],
      allowExternalPrincipals: false,
    });
  // A zone is made for a VPC; one of a spoke would see it in its own right.
  const own = `vpc-0f${owner.slice(0, 6)}60009`;
  simulator.addVpc({ account: owner, region: hub.region, id: own, cidrs: ["172.31.0.0/16"] });
  for (const name of zones) {
    const zone = await makes.aws.write("route53:CreateHostedZone", makes.origin, {
      Name: name,
      CallerReference: `theirs ${name} of ${vpc}`,
      HostedZoneConfig: { PrivateZone: true },
      VPC: { VPCId: own, VPCRegion: "ap-northeast-1" },
    });
    const id = zone.HostedZone?.Id?.replace("/hostedzone/", "") ?? "";
    const set = { Name: name, Type: "A" as const, TTL: 60, ResourceRecords: [{ Value: theirAddress }] };
    await makes.aws.write("route53:ChangeResourceRecordSets", makes.origin, {
      HostedZoneId: id,
      ChangeBatch: { Changes: [{ Action: "UPSERT", ResourceRecordSet: set }] },
    });
    const arn = `arn:aws:route53:::hostedzone/${id}`;
    await makes.aws.write("route53profiles:AssociateResourceToProfile", makes.origin, {
      ProfileId,
      ResourceArn: arn,
      Name: id,
    });
  }
  await simulator.clock.sleep(10_000);
  const joined = await joins.aws.write("route53profiles:AssociateProfile", joins.origin, {
    ProfileId,
    ResourceId: vpc,
    Name: "theirs",
  });
  await simulator.clock.sleep(10_000);
  if (priority !== undefined) {
    const ProfileAssociationId = joined.ProfileAssociation?.Id ?? "";
    await joins.aws.write("route53profiles:UpdateProfileAssociation", joins.origin, {
      ProfileAssociationId,
      Priority: priority,
    });
    await simulator.clock.sleep(10_000);
  }
  return ProfileId;
}

/** Gives a Profile on the VPC of a spoke another priority, by hand and in force at once. */
export async function giveOtherPriority(
  world: World,
  { account, vpc }: SpokeDraft,
  profile: string,
  priority: number,
): Promise<void> {
  using hand = handOf(world, account);
  const { aws, origin } = hand;
  const listed = await aws.read("route53profiles:ListProfileAssociations", origin, { ResourceId: vpc });
  const ProfileAssociationId = listed.ProfileAssociations?.find(({ ProfileId }) => ProfileId === profile)?.Id ?? "";
  await aws.write("route53profiles:UpdateProfileAssociation", origin, { ProfileAssociationId, Priority: priority });
  await world.simulator.clock.sleep(10_000);
}

/** Takes a zone out of a Profile, by hand and at once. */
export async function takeFromProfile(world: World, account: string, ProfileId: string, zone: string): Promise<void> {
  using hand = handOf(world, account);
  const ResourceArn = `arn:aws:route53:::hostedzone/${zone}`;
  await hand.aws.write("route53profiles:DisassociateResourceFromProfile", hand.origin, { ProfileId, ResourceArn });
  await world.simulator.clock.sleep(10_000);
}

/** Takes a Profile from the VPC of a spoke, by hand. */
export async function takeProfile(world: World, { account, vpc }: SpokeDraft, ProfileId: string): Promise<void> {
  using hand = handOf(world, account);
  const { aws, origin } = hand;
  await aws.write("route53profiles:DisassociateProfile", origin, { ProfileId, ResourceId: vpc });
  await world.simulator.clock.sleep(10_000);
}

const region = parseRegion(hub.region);

/** Writes as somebody in an account. */
function handOf({ simulator }: World, account: string) {
  const { clock, requestHandler } = simulator;
  const aws = openForWrites(openAws({ clock, requestHandler, credentials: simulator.addAccount(account) }));
  const own = parseAccountId(account);
  if (own === undefined || region === undefined) throw new Error("no account, or no Region");
  const origin = { caller: { account: own, access: { kind: "ambient" } }, region } as const;
  return { aws, origin, [Symbol.dispose]: () => aws.close() };
}

/** What a verification says of each link. */
export async function answers(world: World, draft: Draft): Promise<readonly string[]> {
  const { spokes: found } = await verified(world, draft);
  return found.flatMap(({ name, links }) =>
    links.map(({ answer, obstacles: [first] }) => `${name} ${answer} ${first?.message ?? ""}`.trim()),
  );
}

/** What was dark while something happened, and until all caches had forgotten it. */
export async function darkWhile(world: World, happen: () => Promise<unknown>): Promise<readonly DarkInterval[]> {
  const watch = watchNames(
    world.simulator,
    spokes.map(({ vpc }) => ({ vpc, region: hub.region, names })),
  );
  await happen();
  await world.simulator.clock.sleep(150_000);
  watch.stop();
  return watch.dark();
}

/** What an apply did not do. */
export const failures = ({ outcomes }: ApplyReport): readonly string[] =>
  outcomes.flatMap((outcome) =>
    outcome.kind === "applied"
      ? []
      : `${outcome.operation.id}: ${"error" in outcome ? outcome.error.message : outcome.kind}`,
  );
