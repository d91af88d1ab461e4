import type { Region } from "@vpce-hub/core";
import type { Answer } from "./answer.ts";
import { Untried } from "./judgement.ts";
import { markKey, namePrefix, referencePrefix, zoneMark } from "./marks.ts";
import type { Party } from "./party.ts";
import type { Left } from "./sweep.ts";
import { bareId } from "./scene.ts";

/** Something that a run has made. */
export interface Marked {
  readonly what: string;
  readonly id: string;
  /** Asks AWS to take it away, and says what AWS answered. */
  readonly remove: () => Promise<readonly Answer<unknown>[]>;
}

/** What bears the mark, in the order in which it can go, and what could not be looked for. */
export interface FoundMarks {
  readonly found: readonly Marked[];
  readonly unread: readonly Left[];
}

type Finder = (party: Party, region: Region, parties: readonly Party[]) => Promise<readonly Marked[]>;

/** Finds all that runs in the Region have made in the accounts. */
export async function findMarked(parties: readonly Party[], region: Region): Promise<FoundMarks> {
  const found: Marked[] = [];
  const unread: Left[] = [];
  for (const [what, find] of finders) {
    for (const party of parties) {
      try {
        found.push(...(await find(party, region, parties)));
      } catch (error) {
        if (!(error instanceof Untried)) throw error;
        unread.push({ what: `${what} of the ${party.side}'s account`, why: error.message });
      }
    }
  }
  return { found, unread };
}

const filters = [{ Name: "tag-key", Values: [markKey] }];

const finders: readonly (readonly [string, Finder])[] = [
  ["Profiles", findProfiles],
  ["shares", findShares],
  ["endpoints", findEndpoints],
  ["zones", findZones],
  ["security groups", findGroups],
  ["subnets", findSubnets],
  ["VPCs", findVpcs],
];

/** A list that cannot be read is told, and not taken for an empty one. */
function listed<Output>(answer: Answer<Output>): Output {
  if (answer.kind === "granted") return answer.output;
  throw new Untried(`${answer.code}: ${answer.message}`);
}

async function findEndpoints(party: Party): Promise<readonly Marked[]> {
  const { VpcEndpoints = [] } = listed(await party.ask("ec2:DescribeVpcEndpoints", { Filters: filters }));
  return VpcEndpoints.flatMap(({ VpcEndpointId: id, State }) => {
    const state = State?.toLowerCase();
    if (id === undefined || state === "deleted") return [];
    const isGoing = state === "deleting";
    const remove = async () => (isGoing ? [] : [await party.ask("ec2:DeleteVpcEndpoints", { VpcEndpointIds: [id] })]);
    return [{ what: "endpoint", id, remove }];
  });
}

async function findGroups(party: Party): Promise<readonly Marked[]> {
  const { SecurityGroups = [] } = listed(await party.ask("ec2:DescribeSecurityGroups", { Filters: filters }));
  return SecurityGroups.flatMap(({ GroupId: id }) =>
    id === undefined
      ? []
      : [
          {
            what: "security group",
            id,
            remove: async () => [await party.ask("ec2:DeleteSecurityGroup", { GroupId: id })],
          },
        ],
  );
}

async function findSubnets(party: Party): Promise<readonly Marked[]> {
  const { Subnets = [] } = listed(await party.ask("ec2:DescribeSubnets", { Filters: filters }));
  return Subnets.flatMap(({ SubnetId: id }) =>
    id === undefined
      ? []
      : [{ what: "subnet", id, remove: async () => [await party.ask("ec2:DeleteSubnet", { SubnetId: id })] }],
  );
}

async function findVpcs(party: Party): Promise<readonly Marked[]> {
  const { Vpcs = [] } = listed(await party.ask("ec2:DescribeVpcs", { Filters: filters }));
  return Vpcs.flatMap(({ VpcId: id }) =>
    id === undefined
      ? []
      : [{ what: "VPC", id, remove: async () => [await party.ask("ec2:DeleteVpc", { VpcId: id })] }],
  );
}

async function findZones(party: Party, region: Region): Promise<readonly Marked[]> {
  const zones = await allOf(async (Marker) => {
    const page = listed(await party.ask("route53:ListHostedZones", { Marker }));
    return { things: page.HostedZones, next: page.NextMarker };
  });
  return zones.flatMap(({ Id = "", CallerReference = "", Config }) => {
    // Both, as no other tool writes them.
    if (!CallerReference.startsWith(referencePrefix(region)) || Config?.Comment !== zoneMark) return [];
    const id = bareId(Id);
    return [{ what: "zone", id, remove: () => removeZone(party, id) }];
  });
}

interface Page<Thing> {
  readonly things: readonly Thing[] | undefined;
  readonly next: string | undefined;
}

async function allOf<Thing>(pageAt: (token: string | undefined) => Promise<Page<Thing>>): Promise<readonly Thing[]> {
  const all: Thing[] = [];
  for (let token: string | undefined; ;) {
    const { things = [], next } = await pageAt(token);
    all.push(...things);
    if (next === undefined || next === "" || next === token) return all;
    token = next;
  }
}

async function removeZone(party: Party, id: string): Promise<readonly Answer<unknown>[]> {
  const { ResourceRecordSets = [] } = listed(await party.ask("route53:ListResourceRecordSets", { HostedZoneId: id }));
  const Changes = ResourceRecordSets.filter(({ Type }) => Type !== "NS" && Type !== "SOA").map((ResourceRecordSet) => ({
    Action: "DELETE" as const,
    ResourceRecordSet,
  }));
  if (Changes.length > 0)
    await party.ask("route53:ChangeResourceRecordSets", { HostedZoneId: id, ChangeBatch: { Changes } });
  const deleted = await party.ask("route53:DeleteHostedZone", { Id: id });
  if (deleted.kind === "granted") return [deleted];
  // That associations go with the zone is one of the things that are tried.
  const { VPCs = [] } = listed(await party.ask("route53:GetHostedZone", { Id: id }));
  for (const VPC of VPCs.slice(1)) await party.ask("route53:DisassociateVPCFromHostedZone", { HostedZoneId: id, VPC });
  return [await party.ask("route53:DeleteHostedZone", { Id: id })];
}

async function findProfiles(party: Party, _region: Region, parties: readonly Party[]): Promise<readonly Marked[]> {
  const found: Marked[] = [];
  const summaries = await allOf(async (NextToken) => {
    const page = listed(await party.ask("route53profiles:ListProfiles", { NextToken }));
    return { things: page.ProfileSummaries, next: page.NextToken };
  });
  for (const { Id: id, Arn: arn, Name = "", ShareStatus } of summaries) {
    if (id === undefined || arn === undefined) continue;
    if (!Name.startsWith(namePrefix) || ShareStatus === "SHARED_WITH_ME") continue;
    const { Tags = {} } = listed(await party.ask("route53profiles:ListTagsForResource", { ResourceArn: arn }));
    if (Tags[markKey] !== undefined)
      found.push({ what: "Profile", id, remove: () => removeProfile(party, id, parties) });
  }
  return found;
}

async function removeProfile(owner: Party, id: string, parties: readonly Party[]): Promise<readonly Answer<unknown>[]> {
  for (const party of parties) {
    // Only who has the VPC sees that it has the Profile, and who has none of it is refused.
    const answer = await party.ask("route53profiles:ListProfileAssociations", { ProfileId: id });
    const associations = answer.kind === "granted" ? (answer.output.ProfileAssociations ?? []) : [];
    for (const { ResourceId, Status } of associations)
      if (ResourceId !== undefined && Status !== "DELETING" && Status !== "DELETED")
        await party.ask("route53profiles:DisassociateProfile", { ProfileId: id, ResourceId });
  }
  const { ProfileResourceAssociations = [] } = listed(
    await owner.ask("route53profiles:ListProfileResourceAssociations", { ProfileId: id }),
  );
  for (const { ResourceArn, Status } of ProfileResourceAssociations)
    if (ResourceArn !== undefined && Status !== "DELETING" && Status !== "DELETED")
      await owner.ask("route53profiles:DisassociateResourceFromProfile", { ProfileId: id, ResourceArn });
  return [await owner.ask("route53profiles:DeleteProfile", { ProfileId: id })];
}

async function findShares(party: Party): Promise<readonly Marked[]> {
  const shares = await allOf(async (nextToken) => {
    const page = listed(await party.ask("ram:GetResourceShares", { resourceOwner: "SELF", nextToken }));
    return { things: page.resourceShares, next: page.nextToken };
  });
  return shares.flatMap(({ resourceShareArn: arn, name = "", status, tags = [] }) => {
    const isMarked = name.startsWith(namePrefix) && tags.some(({ key }) => key === markKey);
    if (arn === undefined || !isMarked || status === "DELETED" || status === "DELETING") return [];
    const remove = async () => [await party.ask("ram:DeleteResourceShare", { resourceShareArn: arn })];
    return [{ what: "share", id: arn.slice(arn.lastIndexOf("/") + 1), remove }];
  });
}
