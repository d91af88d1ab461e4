import { hubPlan, hubApply, spokePlan, spokeApply } from "../right.ts";
import * as scope from "../scope.ts";
import { type Bucket, type Charge, type ServiceCall, type ServiceCalls, bucketsOf } from "../service-calls.ts";

/** The actions of Route 53 that are sent. */
export type Route53Action =
  | "route53:AssociateVPCWithHostedZone"
  | "route53:ChangeResourceRecordSets"
  | "route53:ChangeTagsForResource"
  | "route53:CreateHostedZone"
  | "route53:CreateVPCAssociationAuthorization"
  | "route53:DeleteHostedZone"
  | "route53:DeleteVPCAssociationAuthorization"
  | "route53:DisassociateVPCFromHostedZone"
  | "route53:GetChange"
  | "route53:GetHostedZone"
  | "route53:ListHostedZones"
  | "route53:ListHostedZonesByVPC"
  | "route53:ListResourceRecordSets"
  | "route53:ListTagsForResources"
  | "route53:ListVPCAssociationAuthorizations"
  | "route53:UpdateHostedZoneComment";

/** The rights and quotas of Route 53. Buckets: AWS-FACTS A5. */
export const route53Calls: ServiceCalls<Route53Action> = {
  rights: {
    "route53:AssociateVPCWithHostedZone": [spokeApply(scope.spokeAssociations)],
    "route53:ChangeResourceRecordSets": [hubApply(scope.zoneRecords)],
    "route53:ChangeTagsForResource": [hubApply(scope.zones)],
    "route53:CreateHostedZone": [hubApply(scope.hubVpcZones)],
    "route53:CreateVPCAssociationAuthorization": [hubApply(scope.zones, "other-accounts")],
    "route53:DeleteHostedZone": [hubApply(scope.zones)],
    "route53:DeleteVPCAssociationAuthorization": [hubApply(scope.zones)],
    "route53:DisassociateVPCFromHostedZone": [hubApply(scope.zones)],
    "route53:GetChange": [hubApply(scope.changes)],
    "route53:GetHostedZone": [hubPlan(scope.zones)],
    "route53:ListHostedZones": [hubPlan(scope.zoneLists), spokePlan(scope.zoneLists, "profile-priorities")],
    "route53:ListHostedZonesByVPC": [hubPlan(scope.hubVpcZones), spokePlan(scope.spokeVpcZones)],
    "route53:ListResourceRecordSets": [hubPlan(scope.zones)],
    "route53:ListTagsForResources": [hubPlan(scope.zones)],
    "route53:ListVPCAssociationAuthorizations": [hubPlan(scope.zones)],
    "route53:UpdateHostedZoneComment": [hubApply(scope.adoptedZones, "adopted-zones")],
  },
  optional: [],
  charges: route53Charges,
};

const route53Account = route53Bucket("account", 50, 10);
const route53Changes = route53Bucket("changes", 1500, 100);

const route53Actions = bucketsOf(
  {
    AssociateVPCWithHostedZone: [20, 5],
    DisassociateVPCFromHostedZone: [10, 5],
    CreateHostedZone: [40, 2],
    DeleteHostedZone: [40, 5],
  },
  route53Bucket,
);

const route53Changing = new Set([
  "AssociateVPCWithHostedZone",
  "CreateHostedZone",
  "DeleteHostedZone",
  "DisassociateVPCFromHostedZone",
]);

function route53Charges(call: ServiceCall): readonly Charge[] {
  const action = route53Actions.get(call.action) ?? route53Bucket(call.action, 50, 10);
  const changes = changeTokens(call);
  const charges = [route53Account, action].map((bucket) => ({ bucket, tokens: 1 }));
  return changes === 0 ? charges : [...charges, { bucket: route53Changes, tokens: changes }];
}

function changeTokens({ action, recordChanges }: ServiceCall): number {
  if (recordChanges !== undefined) return recordChanges.creates + recordChanges.deletes + 2 * recordChanges.upserts;
  return route53Changing.has(action) ? 2 : 0;
}

function route53Bucket(name: string, capacity: number, refillPerSecond: number): Bucket {
  return { name: `route53/${name}`, per: "account", capacity, refillPerSecond };
}
