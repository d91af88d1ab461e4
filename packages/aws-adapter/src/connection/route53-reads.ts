import {
  GetChangeCommand,
  type GetChangeCommandInput,
  type GetChangeCommandOutput,
  GetHostedZoneCommand,
  type GetHostedZoneCommandInput,
  type GetHostedZoneCommandOutput,
  type HostedZone,
  ListHostedZonesByVPCCommand,
  type ListHostedZonesByVPCCommandInput,
  type ListHostedZonesByVPCCommandOutput,
  ListHostedZonesCommand,
  type ListHostedZonesCommandInput,
  type ListHostedZonesCommandOutput,
  ListResourceRecordSetsCommand,
  type ListResourceRecordSetsCommandInput,
  type ListResourceRecordSetsCommandOutput,
  ListTagsForResourcesCommand,
  type ListTagsForResourcesCommandInput,
  type ListTagsForResourcesCommandOutput,
  ListVPCAssociationAuthorizationsCommand,
  type ListVPCAssociationAuthorizationsCommandInput,
  type ListVPCAssociationAuthorizationsCommandOutput,
  type ResourceRecordSet,
  type VPC,
} from "@aws-sdk/client-route-53";
import { parseZoneId } from "@vpce-hub/core";
import { type Lacks, lacksInEach, lacksOf, unless, within } from "../base/lacks.ts";
import type { AnswerChecks, Senders, Shape } from "./call-table.ts";

/** The actions of Route 53 that only read. */
export interface Route53Reads {
  readonly "route53:GetChange": Shape<GetChangeCommandInput, GetChangeCommandOutput>;
  readonly "route53:GetHostedZone": Shape<GetHostedZoneCommandInput, GetHostedZoneCommandOutput>;
  readonly "route53:ListHostedZones": Shape<ListHostedZonesCommandInput, ListHostedZonesCommandOutput>;
  readonly "route53:ListHostedZonesByVPC": Shape<ListHostedZonesByVPCCommandInput, ListHostedZonesByVPCCommandOutput>;
  readonly "route53:ListResourceRecordSets": Shape<
    ListResourceRecordSetsCommandInput,
    ListResourceRecordSetsCommandOutput
  >;
  readonly "route53:ListTagsForResources": Shape<ListTagsForResourcesCommandInput, ListTagsForResourcesCommandOutput>;
  readonly "route53:ListVPCAssociationAuthorizations": Shape<
    ListVPCAssociationAuthorizationsCommandInput,
    ListVPCAssociationAuthorizationsCommandOutput
  >;
}

/** How each of them is sent. */
export const route53Readers: Senders<Route53Reads> = {
  "route53:GetChange": ({ route53 }, input) => route53().send(new GetChangeCommand(input)),
  "route53:GetHostedZone": ({ route53 }, input) => route53().send(new GetHostedZoneCommand(input)),
  "route53:ListHostedZones": ({ route53 }, input) => route53().send(new ListHostedZonesCommand(input)),
  "route53:ListHostedZonesByVPC": ({ route53 }, input) => route53().send(new ListHostedZonesByVPCCommand(input)),
  "route53:ListResourceRecordSets": ({ route53 }, input) => route53().send(new ListResourceRecordSetsCommand(input)),
  "route53:ListTagsForResources": ({ route53 }, input) => route53().send(new ListTagsForResourcesCommand(input)),
  "route53:ListVPCAssociationAuthorizations": ({ route53 }, input) =>
    route53().send(new ListVPCAssociationAuthorizationsCommand(input)),
};

/** What the answer of each of them must have. */
export const route53ReadAnswers: AnswerChecks<Route53Reads> = {
  "route53:GetChange": ({ ChangeInfo }) => within("ChangeInfo", lacksOf(ChangeInfo, "Id", "Status")),
  "route53:GetHostedZone": ({ HostedZone: zone, VPCs }, { Id }) => [
    ...within("HostedZone", lacksOf(zone, "Id")),
    ...unless(zone?.Id === undefined || isSameZone(zone.Id, Id), `HostedZone ${Id}`),
    ...lacksInEach("VPCs", VPCs, lacksOfVpc),
    // A private zone has one at least, always (LastVPCAssociation, AWS-FACTS A2).
    ...unless(VPCs?.length !== 0, "VPCs[0]"),
  ],
  "route53:ListHostedZones": ({ HostedZones, IsTruncated, NextMarker }) => [
    ...lacksInEach("HostedZones", HostedZones, lacksOfZone),
    ...unless(IsTruncated !== undefined, "IsTruncated"),
    ...(IsTruncated === true ? lacksOf({ NextMarker }, "NextMarker") : []),
  ],
  "route53:ListHostedZonesByVPC": ({ HostedZoneSummaries }) =>
    lacksInEach("HostedZoneSummaries", HostedZoneSummaries, (summary) => [
      ...lacksOf(summary, "HostedZoneId", "Name"),
      ...unless(Boolean(summary.Owner?.OwningAccount) || Boolean(summary.Owner?.OwningService), "Owner"),
    ]),
  "route53:ListResourceRecordSets": ({ ResourceRecordSets, IsTruncated, NextRecordName, NextRecordType }) => [
    ...lacksInEach("ResourceRecordSets", ResourceRecordSets, lacksOfRecord),
    ...unless(IsTruncated !== undefined, "IsTruncated"),
    ...(IsTruncated === true ? lacksOf({ NextRecordName, NextRecordType }, "NextRecordName", "NextRecordType") : []),
  ],
  "route53:ListTagsForResources": ({ ResourceTagSets = [] }, { ResourceIds = [] }) =>
    // What protects and was not read, protects: each zone that was asked for needs its set.
    ResourceIds.flatMap((id) => {
      const sets = ResourceTagSets.filter(({ ResourceId }) => isSameZone(ResourceId, id));
      if (sets.length === 0) return [`ResourceTagSets for ${id}`];
      return sets.flatMap(({ Tags }) =>
        within(
          id,
          lacksInEach("Tags", Tags, (tag) => lacksOf(tag, "Key")),
        ),
      );
    }),
  "route53:ListVPCAssociationAuthorizations": ({ VPCs }) => lacksInEach("VPCs", VPCs, lacksOfVpc),
};

function lacksOfZone(zone: HostedZone): Lacks {
  return [
    ...lacksOf(zone, "Id", "Name", "CallerReference"),
    // Without it a private zone looks like a public one, and so like none.
    ...within("Config", lacksOf(zone.Config, "PrivateZone")),
  ];
}

function lacksOfRecord(set: ResourceRecordSet): Lacks {
  const { AliasTarget, ResourceRecords = [], TrafficPolicyInstanceId } = set;
  return [
    ...lacksOf(set, "Name", "Type"),
    ...(AliasTarget === undefined ? [] : within("AliasTarget", lacksOf(AliasTarget, "DNSName", "HostedZoneId"))),
    ...unless(
      AliasTarget !== undefined || ResourceRecords.length > 0 || TrafficPolicyInstanceId !== undefined,
      "ResourceRecords",
    ),
    ...lacksInEach("ResourceRecords", ResourceRecords, (record) => lacksOf(record, "Value")),
  ];
}

function lacksOfVpc(vpc: VPC): Lacks {
  return lacksOf(vpc, "VPCId", "VPCRegion");
}

/** AWS writes ids of zones with and without their path (AWS-FACTS A1). */
function isSameZone(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && parseZoneId(one) === parseZoneId(other);
}
