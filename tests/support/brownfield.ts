import { CreateVpcEndpointCommand, DescribeVpcEndpointsCommand, EC2Client } from "@aws-sdk/client-ec2";
import { type WriteAws, openAws, openForWrites } from "@vpce-hub/aws-adapter";
import { type AccountId, type Caller, type Region } from "@vpce-hub/core";
import { type SpokeDraft, hub } from "./topologies.ts";
import type { World } from "./world.ts";

// A hub as Terraform's provider makes one: no tags, its comment and its references, records that evaluate the health of
// their target, and an association for each spoke.

/** What somebody else has made for one service. */
export interface ForeignService {
  readonly zone: string;
  readonly endpoint: string;
}

/** How a hub was made by somebody else. */
export interface ForeignHub {
  readonly services: readonly string[];
  readonly spokes: readonly SpokeDraft[];
  /** Groups of its endpoints, made before. */
  readonly groups: readonly string[];
}

/** The group that endpoints of others have. */
export const foreignGroup = "sg-0a1b2c3d4e5f60001";

/** Makes the group, endpoints, zones, records and associations of a hub, and returns the ids by service. */
export async function makeForeignHub(
  world: World,
  { services, spokes, groups }: ForeignHub,
): Promise<ReadonlyMap<string, ForeignService>> {
  for (const id of groups)
    world.simulator.addSecurityGroup({ region: hub.region, id, vpc: hub.vpc, name: `endpoints-${id}` });
  const made = new Map<string, ForeignService>();
  for (const service of services) {
    const endpoint = await makeEndpoint(world, service, groups);
    const zone = await makeZone(world, service);
    await world.simulator.clock.sleep(200_000);
    await writeAlias(world, { zone, endpoint, name: nameOf(service) });
    for (const spoke of spokes) await join(world, zone, spoke);
    made.set(service, { zone, endpoint });
  }
  await world.simulator.clock.sleep(200_000);
  return made;
}

/** The private DNS name of a service. */
export function nameOf(service: string): string {
  return `${service}.${hub.region}.amazonaws.com`;
}

/** Makes an endpoint in the hub, private DNS off. */
export async function makeEndpoint(world: World, service: string, groups: readonly string[]): Promise<string> {
  const { VpcEndpoint } = await ec2(world, hub.account).send(
    new CreateVpcEndpointCommand({
      VpcEndpointType: "Interface",
      VpcId: hub.vpc,
      ServiceName: `com.amazonaws.${hub.region}.${service}`,
      SubnetIds: [...hub.subnets],
      SecurityGroupIds: [...groups],
      PrivateDnsEnabled: false,
    }),
  );
  return VpcEndpoint?.VpcEndpointId ?? "";
}

/** Makes a zone on the hub's VPC, as Terraform does unless it is told otherwise. */
export async function makeZone(world: World, service: string, comment = "Managed by Terraform"): Promise<string> {
  const { HostedZone } = await route53(world, hub.account).write("route53:CreateHostedZone", {
    Name: nameOf(service),
    CallerReference: `terraform-${world.mark()}`,
    VPC: { VPCId: hub.vpc, VPCRegion: "ap-northeast-1" },
    HostedZoneConfig: { Comment: comment, PrivateZone: true },
  });
  return (HostedZone?.Id ?? "").replace("/hostedzone/", "");
}

/** Writes an alias to an endpoint, spelt otherwise than the product does. */
async function writeAlias(
  world: World,
  { zone, endpoint, name }: ForeignService & { readonly name: string },
): Promise<void> {
  const { VpcEndpoints } = await ec2(world, hub.account).send(
    new DescribeVpcEndpointsCommand({ VpcEndpointIds: [endpoint] }),
  );
  const [entry] = VpcEndpoints?.[0]?.DnsEntries ?? [];
  const alias = { DNSName: `${entry?.DnsName?.toUpperCase()}.`, HostedZoneId: entry?.HostedZoneId ?? "" };
  await change(world, zone, { Name: `${name}.`, Type: "A", AliasTarget: { ...alias, EvaluateTargetHealth: true } });
}

/** Writes a record that has nothing to do with endpoints. */
export async function writeText(world: World, zone: string, name: string): Promise<void> {
  await change(world, zone, { Name: name, Type: "TXT", TTL: 300, ResourceRecords: [{ Value: '"theirs"' }] });
}

/** Takes all tags off a zone. */
export async function untagZone(world: World, zone: string): Promise<void> {
  const tags = world.simulator.snapshot().zones.find(({ id }) => id === zone)?.tags ?? {};
  await route53(world, hub.account).write("route53:ChangeTagsForResource", {
    ResourceType: "hostedzone",
    ResourceId: zone,
    RemoveTagKeys: Object.keys(tags),
  });
}

/** Puts tags on a zone. */
export async function tagZone(
  world: World,
  ResourceId: string,
  AddTags: { readonly Key: string; readonly Value: string }[],
): Promise<void> {
  const input = { ResourceType: "hostedzone", ResourceId, AddTags } as const;
  await route53(world, hub.account).write("route53:ChangeTagsForResource", input);
}

async function change(world: World, HostedZoneId: string, set: object): Promise<void> {
  const input = { HostedZoneId, ChangeBatch: { Changes: [{ Action: "UPSERT", ResourceRecordSet: set }] } };
  await route53(world, hub.account).write("route53:ChangeResourceRecordSets", input as never);
}

async function join(world: World, HostedZoneId: string, { account, vpc }: SpokeDraft): Promise<void> {
  const input = { HostedZoneId, VPC: { VPCId: vpc, VPCRegion: "ap-northeast-1" } } as const;
  const [owner, user] = [route53(world, hub.account), route53(world, account)];
  await owner.write("route53:CreateVPCAssociationAuthorization", input);
  await user.write("route53:AssociateVPCWithHostedZone", input);
  await owner.write("route53:DeleteVPCAssociationAuthorization", input);
}

function ec2({ simulator }: World, account: string): EC2Client {
  const { requestHandler } = simulator;
  return new EC2Client({ region: hub.region, requestHandler, credentials: simulator.addAccount(account) });
}

/** Whoever has the console of an account. */
interface Person {
  readonly write: <Action extends Parameters<WriteAws["write"]>[0]>(
    action: Action,
    input: Parameters<typeof aws.write<Action>>[2],
  ) => ReturnType<typeof aws.write<Action>>;
}

declare const aws: WriteAws;

function route53({ simulator }: World, account: string): Person {
  const { requestHandler, clock } = simulator;
  const credentials = simulator.addAccount(account);
  const own = openForWrites(openAws({ clock, requestHandler, credentials }));
  const caller: Caller = { account: account as AccountId, access: { kind: "ambient" } };
  return { write: (action, input) => own.write(action, { caller, region: hub.region as Region }, input) };
}
