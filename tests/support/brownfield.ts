import { type Origin, type WriteAws, openAws, openForWrites } from "@vpce-hub/aws-adapter";
import { type SpokeDraft, draftOf, hub } from "./topologies.ts";
import { type World, topologyOf } from "./world.ts";

// A hub as Terraform's provider makes one: no tags, its comment and its references, records that evaluate the health of
// their target, and the spokes on its zones.

/** What somebody else has made for one service. */
export interface ForeignService {
  readonly zone: string;
  readonly endpoint: string;
}

/** The group that endpoints of others have. */
export const foreignGroup = "sg-0a1b2c3d4e5f60001";

/** What the hub of somebody else has for a service, whether it stands or not. */
export function foreignIds(service: string): ForeignService {
  const hex = Buffer.from(service).toString("hex");
  return { zone: `Z0${hex.toUpperCase()}`, endpoint: `vpce-${hex.padStart(17, "0").slice(0, 17)}` };
}

/** Makes the group, endpoints, zones, records and associations of a hub; returns all ids as `adopt` lists them. */
export function makeForeignHub(
  world: World,
  services: readonly string[],
  spokes: readonly SpokeDraft[],
): readonly string[] {
  const { simulator } = world;
  const { account, region, vpc } = hub;
  addForeignGroup(world);
  return services.flatMap((service) => {
    const { zone, endpoint } = foreignIds(service);
    makeEndpoint(world, service, endpoint);
    simulator.addZone({
      account,
      id: zone,
      name: nameOf(service),
      callerReference: `terraform-20240101${zone}`,
      comment: "Managed by Terraform",
      vpcs: [{ region, id: vpc }, ...spokes.map((spoke) => ({ region: spoke.region ?? region, id: spoke.vpc }))],
      records: [{ endpoint, evaluateTargetHealth: true }],
    });
    return [zone, endpoint];
  });
}

/** Makes the group of endpoints in the hub: without its rule no name would lead anywhere, and none could go dark. */
export function addForeignGroup({ simulator }: World): void {
  const { region, vpc } = hub;
  simulator.addSecurityGroup({ region, id: foreignGroup, vpc, name: "endpoints", admitsCidrs: ["10.0.0.0/8"] });
}

/** Makes an endpoint in the hub that bears no tags; private DNS is off unless `more` says otherwise. */
export function makeEndpoint(
  { simulator }: World,
  service: string,
  id: string,
  more: { readonly requesterManaged?: boolean; readonly privateDns?: boolean } = {},
): void {
  const { region, vpc, subnets } = hub;
  simulator.addEndpoint({ region, vpc, service, id, subnets, securityGroups: [foreignGroup], ...more });
}

/**
 * Makes an endpoint in the hub with private DNS on, so that the hub itself is on no zone of its name; where spokes are given,
 * there is one that they are on. Returns all ids as `adopt` lists them.
 */
export function makeHubWithPrivateDns(
  world: World,
  service: string,
  spokes: readonly SpokeDraft[] | undefined,
): readonly string[] {
  const { zone, endpoint } = foreignIds(service);
  addForeignGroup(world);
  makeEndpoint(world, service, endpoint, { privateDns: true });
  if (spokes === undefined) return [endpoint];
  world.simulator.addZone({
    account: hub.account,
    id: zone,
    name: nameOf(service),
    comment: "endpoints of the hub",
    vpcs: spokes.map((spoke) => ({ region: spoke.region ?? hub.region, id: spoke.vpc })),
    records: [{ endpoint }],
  });
  return [endpoint, zone];
}

/** The private DNS name of a service. */
export function nameOf(service: string): string {
  return `${service}.${hub.region}.amazonaws.com`;
}

/** Writes a record that has nothing to do with endpoints. */
export async function writeText(world: World, HostedZoneId: string, Name: string): Promise<void> {
  const set = { Name, Type: "TXT", TTL: 300, ResourceRecords: [{ Value: '"theirs"' }] } as const;
  const ChangeBatch = {
    Changes: [{ Action: "UPSERT" as const, ResourceRecordSet: { ...set, ResourceRecords: [...set.ResourceRecords] } }],
  };
  await ownerOf(world).write("route53:ChangeResourceRecordSets", await originOf(), { HostedZoneId, ChangeBatch });
}

/** Takes all tags off a zone. */
export async function untagZone(world: World, zone: string): Promise<void> {
  const tags = world.simulator.snapshot().zones.find(({ id }) => id === zone)?.tags ?? {};
  const input = { ResourceType: "hostedzone", ResourceId: zone, RemoveTagKeys: Object.keys(tags) } as const;
  await ownerOf(world).write("route53:ChangeTagsForResource", await originOf(), input);
}

/** Puts tags on a zone. */
export async function tagZone(
  world: World,
  ResourceId: string,
  AddTags: { readonly Key: string; readonly Value: string }[],
): Promise<void> {
  const input = { ResourceType: "hostedzone", ResourceId, AddTags } as const;
  await ownerOf(world).write("route53:ChangeTagsForResource", await originOf(), input);
}

async function originOf(): Promise<Origin> {
  const { hub: own } = await topologyOf(draftOf([], []));
  return { caller: { account: own.account, access: { kind: "ambient" } }, region: own.region };
}

function ownerOf({ simulator }: World): WriteAws {
  const { requestHandler, clock } = simulator;
  return openForWrites(openAws({ clock, requestHandler, credentials: simulator.addAccount(hub.account) }));
}
