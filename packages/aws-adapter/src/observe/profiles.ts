import { type AccountId, parseAccountId, parseZoneId, type VpcId, type ZoneId } from "@vpce-hub/core";
import { type ProfileAssociation, type ProfileResource, profileStatuses } from "../access/profiles-operations.ts";
import { knownWord } from "../base/known-word.ts";
import type { CallOptions, Origin, ReadAws } from "../connection/aws.ts";
import { listAll, nextToken } from "../connection/paginate.ts";
import { incompleteAnswer } from "../fault/aws-error.ts";

/** What a Profile, or something of it, is at. */
export type ProfileStatus = (typeof profileStatuses)[number];

/** A Profile that a caller may see. */
export interface ListedProfile {
  readonly id: string;
  readonly arn: string;
  readonly name: string;
  readonly isOwn: boolean;
}

/** What a Profile hands out. */
export interface ListedProfileZone {
  readonly arn: string;
  /** Undefined where it is something else than a zone. */
  readonly zone: ZoneId | undefined;
  /** The account that put it in; undefined where AWS does not say. */
  readonly owner: AccountId | undefined;
  readonly status: ProfileStatus;
  readonly statusMessage: string | undefined;
}

/** A Profile that a VPC has. */
export interface ListedProfileVpc {
  /** Of the association. */
  readonly id: string;
  readonly profile: string;
  readonly vpc: string;
  readonly name: string;
  /** The lower goes first; undefined where AWS tells none (AWS-FACTS-2 M1). */
  readonly priority: number | undefined;
  readonly status: ProfileStatus;
  readonly statusMessage: string | undefined;
}

const pageSize = 100;

/** Lists the Profiles of the caller's account in a Region, and those that are shared with it. */
export async function listProfiles(
  aws: ReadAws,
  origin: Origin,
  options?: CallOptions,
): Promise<readonly ListedProfile[]> {
  return listAll({
    what: "Profiles",
    idOf: ({ id }) => id,
    readPage: async (token: string | undefined) => {
      const input = { MaxResults: pageSize, NextToken: token };
      const page = await aws.read("route53profiles:ListProfiles", origin, input, options);
      const items = (page.ProfileSummaries ?? []).map(({ Id = "", Arn = "", Name = "", ShareStatus }) => ({
        id: Id,
        arn: Arn,
        name: Name,
        isOwn: ShareStatus !== "SHARED_WITH_ME",
      }));
      return { items, next: nextToken(page.NextToken) };
    },
  });
}

/** Lists what a Profile hands out. */
export async function listProfileZones(
  aws: ReadAws,
  origin: Origin,
  profile: string,
  options?: CallOptions,
): Promise<readonly ListedProfileZone[]> {
  return listAll({
    what: "zones of a Profile",
    idOf: ({ arn }) => arn,
    readPage: async (token: string | undefined) => {
      const input = { ProfileId: profile, MaxResults: pageSize, NextToken: token };
      const page = await aws.read("route53profiles:ListProfileResourceAssociations", origin, input, options);
      return { items: (page.ProfileResourceAssociations ?? []).map(toZone), next: nextToken(page.NextToken) };
    },
  });
}

/** Lists the Profiles that a VPC has; only its owner sees them, and not even the Profile's (AWS-FACTS-2 M5). */
export async function listProfilesOfVpc(
  aws: ReadAws,
  origin: Origin,
  vpc: VpcId,
  options?: CallOptions,
): Promise<readonly ListedProfileVpc[]> {
  return listUses(aws, origin, { ResourceId: vpc }, options);
}

/** Lists the Profiles that all VPCs of the caller's account have in a Region. */
export async function listProfileUses(
  aws: ReadAws,
  origin: Origin,
  options?: CallOptions,
): Promise<readonly ListedProfileVpc[]> {
  return listUses(aws, origin, {}, options);
}

async function listUses(
  aws: ReadAws,
  origin: Origin,
  of: { readonly ResourceId?: VpcId },
  options: CallOptions | undefined,
): Promise<readonly ListedProfileVpc[]> {
  return listAll({
    what: "Profiles of VPCs",
    idOf: ({ id }) => id,
    readPage: async (token: string | undefined) => {
      const input = { ...of, MaxResults: pageSize, NextToken: token };
      const page = await aws.read("route53profiles:ListProfileAssociations", origin, input, options);
      return { items: (page.ProfileAssociations ?? []).map(toVpc), next: nextToken(page.NextToken) };
    },
  });
}

function toZone({ ResourceArn = "", OwnerId = "", Status, StatusMessage }: ProfileResource): ListedProfileZone {
  return {
    arn: ResourceArn,
    zone: zoneOfArn(ResourceArn),
    owner: parseAccountId(OwnerId),
    status: statusOf(Status),
    statusMessage: StatusMessage,
  };
}

function toVpc(association: ProfileAssociation): ListedProfileVpc {
  const { Id = "", ProfileId = "", ResourceId = "", Name = "", Priority, Status, StatusMessage } = association;
  return {
    id: Id,
    profile: ProfileId,
    vpc: ResourceId,
    name: Name,
    // The answer of a service without priorities may have a null.
    priority: Priority ?? undefined,
    status: statusOf(Status),
    statusMessage: StatusMessage,
  };
}

function statusOf(text: string | undefined): ProfileStatus {
  const status = knownWord(profileStatuses, text);
  if (status === undefined) throw incompleteAnswer(`a Profile in the state ${text ?? "(none)"}`);
  return status;
}

function zoneOfArn(arn: string): ZoneId | undefined {
  const [, id] = arn.split(":hostedzone/");
  return parseZoneId(id ?? "");
}
