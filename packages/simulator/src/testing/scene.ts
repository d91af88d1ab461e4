import { createSimulator, VirtualClock, type Simulator, type SimulatorOptions } from "../index.ts";
import { Client, type Reply } from "./client.ts";

export const region = "ap-northeast-1";
export const hubVpc = "vpc-0a1b2c3d4e5f60001";
export const spokeVpc = "vpc-0b1b2c3d4e5f60001";
export const subnetA = "subnet-0a1b2c3d4e5f60001";
export const subnetB = "subnet-0a1b2c3d4e5f60002";
export const subnetC = "subnet-0a1b2c3d4e5f60003";
export const ssmName = `ssm.${region}.amazonaws.com`;

/** A hub and a spoke in accounts of their own, without throttling unless asked for. */
export interface Scene {
  readonly simulator: Simulator;
  readonly clock: VirtualClock;
  readonly hub: Client;
  readonly spoke: Client;
  /** An account that has nothing to do with either. */
  readonly stranger: Client;
}

export function scene(options: SimulatorOptions = {}): Scene {
  const clock = new VirtualClock(Date.UTC(2026, 0, 1));
  const simulator = createSimulator({ clock, throttling: "off", ...options });
  const [hub, spoke, stranger] = ["111111111111", "222222222222", "333333333333"].map(
    (id) => new Client(simulator, simulator.addAccount(id)),
  );
  if (hub === undefined || spoke === undefined || stranger === undefined) throw new Error("three accounts");
  simulator.addVpc({ account: "111111111111", region, id: hubVpc, cidrs: ["10.0.0.0/16"] });
  simulator.addVpc({ account: "222222222222", region, id: spokeVpc, cidrs: ["10.1.0.0/16"] });
  for (const [index, id] of [subnetA, subnetB, subnetC].entries()) {
    const availabilityZone = `${region}${"abc"[index]}`;
    simulator.addSubnet({
      account: "111111111111",
      region,
      id,
      vpc: hubVpc,
      cidr: `10.0.${index}.0/24`,
      availabilityZone,
    });
  }
  return { simulator, clock, hub, spoke, stranger };
}

/** The body of a request that names a VPC. */
export function vpcBody(root: string, vpc: string, vpcRegion = region): string {
  return `<${root} xmlns="https://route53.amazonaws.com/doc/2013-04-01/"><VPC><VPCRegion>${vpcRegion}</VPCRegion><VPCId>${vpc}</VPCId></VPC></${root}>`;
}

/** The body of CreateHostedZone. */
export function zoneBody(name: string, reference: string, vpc: string | undefined = hubVpc): string {
  const place = vpc === undefined ? "" : `<VPC><VPCRegion>${region}</VPCRegion><VPCId>${vpc}</VPCId></VPC>`;
  return `<CreateHostedZoneRequest><Name>${name}</Name>${place}<CallerReference>${reference}</CallerReference><HostedZoneConfig><Comment>made by a test</Comment></HostedZoneConfig></CreateHostedZoneRequest>`;
}

/** Makes a zone and returns its id, without prefix. */
export async function makeZone(client: Client, name: string = ssmName, vpc: string = hubVpc): Promise<string> {
  const reply = await client.route53("POST", "/hostedzone", zoneBody(name, `${name} ${vpc} ${Math.random()}`, vpc));
  if (reply.status !== 201) throw new Error(reply.body);
  return reply.text("Id").replace("/hostedzone/", "");
}

/** Opens a zone of the hub to the spoke's VPC and associates it. */
export async function associate({ hub, spoke }: Scene, zone: string): Promise<Reply> {
  await hub.route53(
    "POST",
    `/hostedzone/${zone}/authorizevpcassociation`,
    vpcBody("CreateVPCAssociationAuthorizationRequest", spokeVpc),
  );
  return spoke.route53(
    "POST",
    `/hostedzone/${zone}/associatevpc`,
    vpcBody("AssociateVPCWithHostedZoneRequest", spokeVpc),
  );
}

export interface RecordText {
  readonly name: string;
  readonly type?: string;
  readonly values?: readonly string[];
  readonly alias?: { readonly zone: string; readonly name: string };
  readonly ttl?: number;
}

/** The body of ChangeResourceRecordSets. */
export function changeBody(...changes: readonly (readonly [action: string, record: RecordText])[]): string {
  const inner = changes
    .map(([action, record]) => `<Change><Action>${action}</Action>${recordText(record)}</Change>`)
    .join("");
  return `<ChangeResourceRecordSetsRequest><ChangeBatch><Changes>${inner}</Changes></ChangeBatch></ChangeResourceRecordSetsRequest>`;
}

function recordText({ name, type = "A", values, alias, ttl }: RecordText): string {
  const target =
    alias &&
    `<AliasTarget><HostedZoneId>${alias.zone}</HostedZoneId><DNSName>${alias.name}</DNSName><EvaluateTargetHealth>false</EvaluateTargetHealth></AliasTarget>`;
  const list =
    values &&
    `<ResourceRecords>${values.map((value) => `<ResourceRecord><Value>${value}</Value></ResourceRecord>`).join("")}</ResourceRecords>`;
  const time = ttl === undefined ? "" : `<TTL>${ttl}</TTL>`;
  return `<ResourceRecordSet><Name>${name}</Name><Type>${type}</Type>${time}${list ?? ""}${target ?? ""}</ResourceRecordSet>`;
}

/** The parameters of an interface endpoint for a service of AWS. */
export function endpointFields(
  service = "ssm",
  more: Readonly<Record<string, string | boolean | readonly string[]>> = {},
): Readonly<Record<string, string | boolean | readonly string[]>> {
  const ServiceName = service.includes(region) ? service : `com.amazonaws.${region}.${service}`;
  return {
    VpcEndpointType: "Interface",
    VpcId: hubVpc,
    ServiceName,
    SubnetId: [subnetA, subnetB],
    PrivateDnsEnabled: false,
    ...more,
  };
}

/** Makes an endpoint, waits until it is available, and returns its id and DNS names. */
export async function makeEndpoint(
  { hub, clock }: Scene,
  service = "ssm",
  more: Readonly<Record<string, string | boolean | readonly string[]>> = {},
): Promise<{ readonly id: string; readonly names: readonly string[]; readonly zone: string }> {
  const made = await hub.ec2("CreateVpcEndpoint", endpointFields(service, more));
  if (made.status !== 200) throw new Error(made.body);
  const id = made.text("vpcEndpointId");
  await clock.sleep(60_000);
  const shown = await hub.ec2("DescribeVpcEndpoints", { VpcEndpointId: [id] });
  return { id, names: shown.texts("dnsName"), zone: shown.text("hostedZoneId") };
}
