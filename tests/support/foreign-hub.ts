import { openAws, openForWrites, type Origin, type WriteAws } from "@vpce-hub/aws-adapter";
import { type Clock, parseAccountId, parseRegion } from "@vpce-hub/core";
import { systemClock } from "@vpce-hub/runner";
import { type Simulator, VirtualClock, createSimulator } from "@vpce-hub/simulator";
import { hub } from "./topologies.ts";

type Endpoint = NonNullable<Awaited<ReturnType<typeof describe>>>;

// Hubs and endpoints as others make them, by the calls that they send.

export const group = "sg-0a1b2c3d4e5f60001";

/** A VPC that uses a hub. */
export interface ForeignVpc {
  readonly account: string;
  readonly vpc: string;
  readonly region?: "ap-northeast-1" | "eu-west-1";
}

/** An endpoint and the zones that lead to it. */
export interface ForeignService {
  readonly service: string;
  readonly zones: readonly ForeignZone[];
  readonly subnets?: readonly string[];
  readonly policy?: string;
  readonly tags?: Readonly<Record<string, string>>;
  readonly groups?: readonly string[];
}

export interface ForeignZone {
  readonly name: string;
  /** Names of the records, default that of the zone. */
  readonly records?: readonly string[];
  readonly spokes?: readonly ForeignVpc[];
  readonly comment?: string;
  readonly evaluatesHealth?: boolean;
  /** The VPC that it is made with, default the hub's. */
  readonly first?: string;
}

/** What was made. */
export interface ForeignHub {
  readonly endpoints: Readonly<Record<string, string>>;
  readonly zones: Readonly<Record<string, string>>;
}

const region = hub.region;

/** A foreign world behind HTTP, with the environment that leads a command to it. */
export interface ServedForeignWorld extends AsyncDisposable {
  readonly simulator: Simulator;
  readonly env: Readonly<Record<string, string>>;
}

/** Serves what was made in virtual time on 127.0.0.1, in real time from then on. */
export async function serveForeignWorld(
  vpcs: readonly (ForeignVpc & { readonly name?: string })[],
  make: (simulator: Simulator) => Promise<unknown>,
): Promise<ServedForeignWorld> {
  const virtual = new VirtualClock();
  let current: Clock = virtual;
  const clock: Clock = { now: () => current.now(), sleep: async (ms, signal) => current.sleep(ms, signal) };
  const simulator = createSimulator({
    clock,
    throttling: "off",
    endpointReadyMs: 0,
    propagationMs: 0,
    hiddenZoneLagMs: 0,
  });
  seedForeignWorld(simulator, vpcs);
  await make(simulator);
  const ahead = virtual.now() - systemClock.now();
  current = { now: () => systemClock.now() + ahead, sleep: async (ms, signal) => systemClock.sleep(ms, signal) };
  const { accessKeyId, secretAccessKey } = simulator.addAccount(hub.account);
  const server = await simulator.listen();
  const env = { AWS_ENDPOINT_URL: server.url, AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey };
  return { simulator, env, [Symbol.asyncDispose]: async () => server.close() };
}

/** Seeds the hub's VPC with its subnets and a group, and the VPCs of others, each with a role to look in. */
export function seedForeignWorld(
  simulator: Simulator,
  vpcs: readonly (ForeignVpc & { readonly name?: string })[],
): void {
  simulator.addVpc({ account: hub.account, region, id: hub.vpc, cidrs: ["10.0.0.0/16"], tags: { Name: "shared" } });
  for (const [index, id] of hub.subnets.entries())
    simulator.addSubnet({
      account: hub.account,
      region,
      id,
      vpc: hub.vpc,
      cidr: `10.0.${index}.0/24`,
      availabilityZone: `${region}${"abc".charAt(index)}`,
    });
  simulator.addSecurityGroup({ region, id: group, vpc: hub.vpc, name: "endpoints" });
  for (const account of [hub.account, ...vpcs.map((one) => one.account)]) {
    simulator.addAccount(account);
    simulator.addRole({ account, name: "vpce-hub" });
  }
  for (const [index, { account, vpc, region: own = region, name }] of vpcs.entries()) {
    const tags = name === undefined ? {} : { tags: { Name: name } };
    simulator.addVpc({ account, region: own, id: vpc, cidrs: [`10.${index + 1}.0.0/16`], ...tags });
    simulator.addSubnet({
      account,
      region: own,
      id: subnetOf(vpc),
      vpc,
      cidr: `10.${index + 1}.0.0/24`,
      availabilityZone: `${own}a`,
    });
  }
}

function subnetOf(vpc: string): string {
  return vpc.replace("vpc-", "subnet-");
}

/** Makes a hub as another tool does: endpoints without private DNS, zones, records, associations. */
export async function makeForeignHub(simulator: Simulator, services: readonly ForeignService[]): Promise<ForeignHub> {
  const endpoints: Record<string, string> = {};
  const zones: Record<string, string> = {};
  for (const one of services) {
    const endpoint = await makeHubEndpoint(simulator, one);
    endpoints[one.service] = endpoint.VpcEndpointId ?? "";
    for (const zone of one.zones) zones[zone.name] = await makeZone(simulator, zone, endpoint);
  }
  await simulator.clock.sleep(120_000);
  return { endpoints, zones };
}

async function makeHubEndpoint(simulator: Simulator, one: ForeignService): Promise<Endpoint> {
  const made = await aws(simulator, hub.account).write("ec2:CreateVpcEndpoint", originOf(hub.account), {
    VpcEndpointType: "Interface",
    VpcId: hub.vpc,
    ServiceName: fullName(one.service),
    SubnetIds: [...(one.subnets ?? hub.subnets)],
    SecurityGroupIds: [...(one.groups ?? [group])],
    PrivateDnsEnabled: false,
    ...(one.policy === undefined ? {} : { PolicyDocument: one.policy }),
    ...(one.tags === undefined
      ? {}
      : { TagSpecifications: [{ ResourceType: "vpc-endpoint", Tags: toTags(one.tags) }] }),
  });
  await simulator.clock.sleep(120_000);
  const endpoint = await describe(simulator, made.VpcEndpoint?.VpcEndpointId ?? "");
  if (endpoint === undefined) throw new Error("no endpoint was made");
  return endpoint;
}

async function describe(simulator: Simulator, id: string) {
  const filter = { Filters: [{ Name: "vpc-endpoint-id", Values: [id] }] };
  const found = await aws(simulator, hub.account).read("ec2:DescribeVpcEndpoints", originOf(hub.account), filter);
  return found.VpcEndpoints?.[0];
}

function toTags(tags: Readonly<Record<string, string>>): { Key: string; Value: string }[] {
  return Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
}

function fullName(service: string): string {
  return service.startsWith("com.") ? service : `com.amazonaws.${region}.${service}`;
}

let references = 0;

async function makeZone(simulator: Simulator, zone: ForeignZone, endpoint: Endpoint): Promise<string> {
  const { name, records = [name], spokes = [], comment = "Managed by Terraform", first = hub.vpc } = zone;
  const owner = aws(simulator, hub.account);
  const { HostedZone } = await owner.write("route53:CreateHostedZone", originOf(hub.account), {
    Name: name,
    CallerReference: `terraform-${++references}`,
    VPC: vpcOf({ vpc: first }),
    HostedZoneConfig: { Comment: comment, PrivateZone: true },
  });
  const id = (HostedZone?.Id ?? "").replace("/hostedzone/", "");
  const target = endpoint.DnsEntries?.[0];
  const Changes = records.map((record) => ({
    Action: "UPSERT" as const,
    ResourceRecordSet: {
      Name: record,
      Type: "A" as const,
      AliasTarget: {
        DNSName: target?.DnsName,
        HostedZoneId: target?.HostedZoneId,
        EvaluateTargetHealth: zone.evaluatesHealth ?? true,
      },
    },
  }));
  await owner.write("route53:ChangeResourceRecordSets", originOf(hub.account), {
    HostedZoneId: id,
    ChangeBatch: { Changes },
  });
  await simulator.clock.sleep(60_000);
  for (const spoke of spokes) await associate(simulator, id, spoke);
  return id;
}

async function associate(simulator: Simulator, id: string, spoke: Omit<ForeignVpc, "name">): Promise<void> {
  const { account } = spoke;
  const input = { HostedZoneId: id, VPC: vpcOf(spoke) };
  const owner = aws(simulator, hub.account);
  const isOther = account !== hub.account;
  if (isOther) await owner.write("route53:CreateVPCAssociationAuthorization", originOf(hub.account), input);
  await aws(simulator, account).write("route53:AssociateVPCWithHostedZone", originOf(account), input);
  if (isOther) await owner.write("route53:DeleteVPCAssociationAuthorization", originOf(hub.account), input);
}

function vpcOf({ vpc, region: own }: Omit<ForeignVpc, "account">): {
  readonly VPCId: string;
  readonly VPCRegion: "ap-northeast-1" | "eu-west-1";
} {
  return { VPCId: vpc, VPCRegion: own ?? "ap-northeast-1" };
}

/** Takes a VPC off a zone. */
export async function takeOff(simulator: Simulator, id: string, vpc: string): Promise<void> {
  const input = { HostedZoneId: id, VPC: vpcOf({ vpc }) };
  await aws(simulator, hub.account).write("route53:DisassociateVPCFromHostedZone", originOf(hub.account), input);
}

/** Gives a VPC endpoints of its own, with private DNS on. */
export async function makeOwnEndpoints(
  simulator: Simulator,
  { account, vpc }: ForeignVpc,
  services: readonly string[],
): Promise<readonly string[]> {
  const made: string[] = [];
  for (const service of services) {
    const { VpcEndpoint } = await aws(simulator, account).write("ec2:CreateVpcEndpoint", originOf(account), {
      VpcEndpointType: "Interface",
      VpcId: vpc,
      ServiceName: fullName(service),
      SubnetIds: vpc === hub.vpc ? hub.subnets : [subnetOf(vpc)],
      PrivateDnsEnabled: true,
    });
    made.push(VpcEndpoint?.VpcEndpointId ?? "");
  }
  await simulator.clock.sleep(120_000);
  return made;
}

function originOf(text: string): Origin {
  const [account, own] = [parseAccountId(text), parseRegion(region)];
  if (account === undefined || own === undefined) throw new Error(`no account ${text}`);
  return { caller: { account, access: { kind: "ambient" } }, region: own };
}

function aws(simulator: Simulator, account: string): WriteAws {
  const { clock, requestHandler } = simulator;
  return openForWrites(openAws({ clock, requestHandler, credentials: simulator.addAccount(account) }));
}
