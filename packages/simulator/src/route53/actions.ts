import type { Route53Action } from "./action.ts";
import { associateVpcWithHostedZone } from "./associate-vpc-with-hosted-zone.ts";
import { changeResourceRecordSets } from "./change-resource-record-sets.ts";
import { changeTagsForResource } from "./change-tags-for-resource.ts";
import { createHostedZone } from "./create-hosted-zone.ts";
import { createVpcAssociationAuthorization } from "./create-vpc-association-authorization.ts";
import { deleteHostedZone } from "./delete-hosted-zone.ts";
import { deleteVpcAssociationAuthorization } from "./delete-vpc-association-authorization.ts";
import { disassociateVpcFromHostedZone } from "./disassociate-vpc-from-hosted-zone.ts";
import { getAccountLimit } from "./get-account-limit.ts";
import { getChange } from "./get-change.ts";
import { getDnssec } from "./get-dnssec.ts";
import { getHostedZoneCount } from "./get-hosted-zone-count.ts";
import { getHostedZoneLimit } from "./get-hosted-zone-limit.ts";
import { getHostedZone } from "./get-hosted-zone.ts";
import { listHostedZonesByName } from "./list-hosted-zones-by-name.ts";
import { listHostedZonesByVpc } from "./list-hosted-zones-by-vpc.ts";
import { listHostedZones } from "./list-hosted-zones.ts";
import { listResourceRecordSets } from "./list-resource-record-sets.ts";
import { listTagsForResource } from "./list-tags-for-resource.ts";
import { listTagsForResources } from "./list-tags-for-resources.ts";
import { listVpcAssociationAuthorizations } from "./list-vpc-association-authorizations.ts";
import { updateHostedZoneComment } from "./update-hosted-zone-comment.ts";

/** The actions of Route 53 that are answered. */
export const route53Actions: readonly Route53Action[] = [
  associateVpcWithHostedZone,
  changeResourceRecordSets,
  changeTagsForResource,
  createHostedZone,
  createVpcAssociationAuthorization,
  deleteHostedZone,
  deleteVpcAssociationAuthorization,
  disassociateVpcFromHostedZone,
  getAccountLimit,
  getChange,
  getDnssec,
  getHostedZone,
  getHostedZoneCount,
  getHostedZoneLimit,
  listHostedZones,
  listHostedZonesByName,
  listHostedZonesByVpc,
  listResourceRecordSets,
  listTagsForResource,
  listTagsForResources,
  listVpcAssociationAuthorizations,
  updateHostedZoneComment,
];
