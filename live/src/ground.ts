import type { CreateSecurityGroupCommandInput } from "@aws-sdk/client-ec2";
import type { Clock, Region } from "@vpce-hub/core";
import type { LiveConfig } from "./live-config.ts";
import { Untried, needed, present } from "./judgement.ts";
import { markKey } from "./marks.ts";
import type { Party } from "./party.ts";
import type { Scene } from "./scene.ts";

/** The two accounts, and what is made in them. */
export interface GroundInput {
  readonly config: LiveConfig;
  readonly run: string;
  readonly clock: Clock;
  readonly hub: Party;
  readonly spoke: Party;
  readonly signal: AbortSignal | undefined;
}

const vpcCidr = "10.213.0.0/24";
const subnetCidr = "10.213.0.0/28";

/** Makes the VPCs, the subnet and the group that the trials stand on, or takes those that the file names. */
export async function makeGround({ config, run, clock, hub, spoke, signal }: GroundInput): Promise<Scene> {
  const service = await serviceOf(spoke, config);
  const hubVpc = config.hub.given?.vpc ?? (await makeVpc(hub, run));
  const spokeVpc = config.spoke.given?.vpc ?? (await makeVpc(spoke, run));
  const spokeSubnet = config.spoke.given?.subnet ?? (await makeSubnet(spoke, { vpc: spokeVpc, run, service }));
  const group = await makeGroup(spoke, spokeVpc, run);
  let labels = 0;
  const label = (): string => `z${(labels += 1)}`;
  return {
    region: config.region,
    run,
    clock,
    signal,
    hub,
    spoke,
    hubVpc,
    spokeVpc,
    spokeSubnet,
    service,
    group,
    label,
  };
}

const marked = <Type extends string>(ResourceType: Type, run: string) => [
  {
    ResourceType,
    Tags: [
      { Key: markKey, Value: run },
      { Key: "Name", Value: "vpce-hub live check" },
    ],
  },
];

async function makeVpc(party: Party, run: string): Promise<string> {
  const input = { CidrBlock: vpcCidr, TagSpecifications: marked("vpc" as const, run) };
  const made = needed(await party.askOfNew("ec2:CreateVpc", input), `making a VPC in the ${party.side}'s account`);
  const VpcId = present(made.Vpc?.VpcId, "the id of a VPC");
  needed(
    await party.askOfNew("ec2:ModifyVpcAttribute", { VpcId, EnableDnsHostnames: { Value: true } }),
    "turning DNS host names on",
  );
  return VpcId;
}

interface SubnetInput {
  readonly vpc: string;
  readonly run: string;
  readonly service: FoundService;
}

async function makeSubnet(party: Party, { vpc, run, service }: SubnetInput): Promise<string> {
  const made = needed(
    await party.askOfNew("ec2:CreateSubnet", {
      VpcId: vpc,
      CidrBlock: subnetCidr,
      AvailabilityZone: service.zone,
      TagSpecifications: marked("subnet" as const, run),
    }),
    "making a subnet",
  );
  return present(made.Subnet?.SubnetId, "the id of a subnet");
}

/** Returns what the group in the spoke's VPC is made with. */
export function groupInput(vpc: string, run: string): CreateSecurityGroupCommandInput {
  return {
    GroupName: `vpce-hub-live-${run}`,
    Description: "live check of vpce-hub",
    VpcId: vpc,
    TagSpecifications: marked("security-group" as const, run),
  };
}

async function makeGroup(party: Party, vpc: string, run: string): Promise<string> {
  const made = needed(await party.askOfNew("ec2:CreateSecurityGroup", groupInput(vpc, run)), "making a security group");
  return present(made.GroupId, "the id of a group");
}

/** A service of the catalogue that can be used here. */
interface FoundService {
  readonly name: string;
  readonly privateName: string;
  readonly zone: string;
}

async function serviceOf(party: Party, { service, region }: LiveConfig): Promise<FoundService> {
  const name = await nameOf(party, service, region);
  const answer = await party.askOfNew("ec2:DescribeVpcEndpointServices", { ServiceNames: [name] });
  const { ServiceDetails = [] } = needed(answer, `reading the service ${name}`);
  const found = ServiceDetails.find(({ ServiceType = [] }) =>
    ServiceType.some(({ ServiceType: type }) => type === "Interface"),
  );
  const privateName = found?.PrivateDnsName;
  const zone = found?.AvailabilityZones?.[0];
  if (privateName === undefined || privateName.startsWith("*") || zone === undefined)
    throw new Untried(`the service ${name} has no plain private name: name another one as \`service\``);
  return { name, privateName, zone };
}

/** By the end of its name: how names begin differs between partitions (AWS-FACTS-2 P2). */
async function nameOf(party: Party, service: string, region: Region): Promise<string> {
  const { ServiceNames = [] } = needed(
    await party.askOfNew("ec2:DescribeVpcEndpointServices", {}),
    "reading the catalogue of services",
  );
  const found = ServiceNames.find((name) => name.endsWith(`.${region}.${service}`));
  if (found === undefined) throw new Untried(`${region} has no service ${service}: name another one as \`service\``);
  return found;
}
