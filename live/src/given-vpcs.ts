import type { Region } from "@vpce-hub/core";
import { asVpcRegion } from "./vpc-region.ts";
import type { LiveConfig, SideConfig } from "./live-config.ts";
import { Untried, needed } from "./judgement.ts";
import type { Party } from "./party.ts";

/** Says why the VPCs that the file names are not taken: what somebody uses is not played with. */
export async function whyNotGiven(
  { hub, spoke, region }: LiveConfig,
  parties: { readonly hub: Party; readonly spoke: Party },
): Promise<readonly string[]> {
  return [...(await whyNotOf(parties.hub, hub, region)), ...(await whyNotOf(parties.spoke, spoke, region))];
}

/** What cannot be read is not known to be unused. */
async function whyNotOf(party: Party, side: SideConfig, region: Region): Promise<readonly string[]> {
  try {
    return await whyNot(party, side, region);
  } catch (error) {
    if (error instanceof Untried) return [error.message];
    throw error;
  }
}

async function whyNot(party: Party, { given, account }: SideConfig, region: Region): Promise<readonly string[]> {
  if (given === undefined) return [];
  const { vpc, subnet } = given;
  const [vpcs, zones, endpoints, profiles, interfaces, subnets] = [
    needed(await party.ask("ec2:DescribeVpcs", { VpcIds: [vpc] }), `reading ${vpc}`).Vpcs ?? [],
    needed(
      await party.ask("route53:ListHostedZonesByVPC", { VPCId: vpc, VPCRegion: asVpcRegion(region) }),
      `reading the zones of ${vpc}`,
    ).HostedZoneSummaries ?? [],
    needed(
      await party.ask("ec2:DescribeVpcEndpoints", { Filters: [{ Name: "vpc-id", Values: [vpc] }] }),
      `reading the endpoints of ${vpc}`,
    ).VpcEndpoints ?? [],
    needed(
      await party.ask("route53profiles:ListProfileAssociations", { ResourceId: vpc }),
      `reading the Profiles of ${vpc}`,
    ).ProfileAssociations ?? [],
    needed(
      await party.ask("ec2:DescribeNetworkInterfaces", { Filters: [{ Name: "vpc-id", Values: [vpc] }] }),
      `reading the interfaces of ${vpc}`,
    ).NetworkInterfaces ?? [],
    subnet === undefined
      ? []
      : (needed(await party.ask("ec2:DescribeSubnets", { SubnetIds: [subnet] }), `reading ${subnet}`).Subnets ?? []),
  ];
  const isForeign = vpcs[0]?.OwnerId !== undefined && vpcs[0].OwnerId !== account;
  return [
    ...(isForeign ? [`${vpc} belongs to another account`] : []),
    ...(zones.length > 0 ? [`${vpc} is on ${zones.length} hosted zones, such as ${zones[0]?.Name}`] : []),
    ...(endpoints.some(({ State }) => State?.toLowerCase() !== "deleted") ? [`${vpc} has endpoints`] : []),
    // A zone of the service's name is put on the VPC: whoever lives there would no longer find the service.
    ...(interfaces.length > 0 ? [`something lives in ${vpc}: it has ${interfaces.length} network interfaces`] : []),
    ...(profiles.length > 0 ? [`${vpc} has a Route 53 Profile`] : []),
    ...(subnets.some(({ VpcId }) => VpcId !== vpc) ? [`${subnet} is in another VPC than ${vpc}`] : []),
  ];
}
