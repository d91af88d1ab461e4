export type { Clock, StopSignal } from "./clock.ts";
export { unreachable } from "./unreachable.ts";
export { groupBy } from "./group-by.ts";

// ids and names
export type {
  AccountId,
  Cidr,
  DnsName,
  EndpointId,
  Key,
  Region,
  SecurityGroupId,
  SubnetId,
  VpcId,
  ZoneId,
} from "./ids.ts";
export {
  parseAccountId,
  parseEndpointId,
  parseRegion,
  parseSecurityGroupId,
  parseSubnetId,
  parseVpcId,
  parseZoneId,
} from "./ids.ts";
export type { VpcRef } from "./key.ts";
export { vpcRefText } from "./key.ts";
export { canonicalName, isDnsName, recordNamesOf, zoneNameOf } from "./names.ts";
export type { CidrFault } from "./cidr.ts";
export { aggregate, canonicalCidr, isOverlapping, isWithin, parseCidr } from "./cidr.ts";

// what the user declares
export type {
  Access,
  Allow,
  Caller,
  Hub,
  HubSecurityGroups,
  MaxDeletes,
  Policy,
  Service,
  ServiceDnsNames,
  Spoke,
  Topology,
} from "./topology.ts";
export { callerText, hubCaller, spokeCaller } from "./topology.ts";
export type { ResourceQuotas } from "./resource-quotas.ts";
export { defaultQuotas } from "./resource-quotas.ts";
export type { Prices } from "./prices.ts";
export { hoursPerMonth, listPricesOf } from "./prices.ts";
export type { Problem } from "./problem.ts";

// what AWS has
export type { Observed, UnknownReason } from "./state.ts";
export { absent, present, unknown, valueOr } from "./state.ts";
export type { CatalogueService, Environment, Subnet, VisibleZone, Vpc, ZoneOwner } from "./environment.ts";
export type {
  AliasTarget,
  Association,
  DnsEntry,
  Endpoint,
  EndpointSecurityGroups,
  EndpointState,
  IngressRule,
  IngressSource,
  ObservedEndpoint,
  ObservedRecord,
  ObservedSecurityGroup,
  ObservedState,
  ObservedZone,
  Resource,
  SecurityGroup,
  Tags,
  Zone,
  ZoneRecord,
} from "./resource.ts";
export {
  endpointClientToken,
  isTaggedOurs,
  isZoneMarkOurs,
  keyTag,
  ownershipTags,
  securityGroupName,
  topologyTag,
  zoneCallerReference,
  zoneComment,
} from "./ownership.ts";

export { regionalDnsEntry } from "./dns-entry.ts";
export type { Catalogue } from "./service-names.ts";
export { catalogueServiceOf, privateDnsNamesOf, zoneNamesOf } from "./service-names.ts";

// what has to happen
export type {
  AssociationChange,
  AuthorizationChange,
  Change,
  EndpointChange,
  FieldChange,
  ObservedLink,
  RecordChange,
  SecurityGroupChange,
  ZoneChange,
  ZoneRef,
} from "./change.ts";
export type {
  Action,
  DeleteRecord,
  Operation,
  OperationBase,
  OperationId,
  OperationKind,
  UpsertRecord,
} from "./operation.ts";

export type { AwsService, Bucket, Charge, QuotaCall } from "./quota.ts";
export { chargesOf } from "./quota.ts";

export type { Finding } from "./finding.ts";
export type { FindingCode } from "./finding-codes.ts";
export type { BlockedChange } from "./hold.ts";
export type { Plan, PlanHub, PlanOptions } from "./plan.ts";
export { isEmptyPlan, makePlan } from "./plan.ts";
export type { Scope, Target } from "./scope.ts";
export { isNarrow } from "./scope.ts";
export type { Approval, ApprovedHub, ApprovedOperation } from "./approval.ts";
export type { Expectation } from "./expectation.ts";
export type { Difference, PlanToHold, Verdict } from "./hold-to-approval.ts";
export { holdToApproval } from "./hold-to-approval.ts";
export type { PlanIdentity } from "./plan-id.ts";
export { planIdOf } from "./plan-id.ts";
export type { DigestOf } from "./sha256.ts";
export type { Overview, ServiceView, SpokeView } from "./overview.ts";
export type { CellState } from "./overview/cell-state.ts";
export { graver } from "./overview/cell-state.ts";
export type { CostView } from "./overview/cost.ts";
export { countDeletes } from "./guard/deletes.ts";
export { ruleText } from "./diff/security-group.ts";
export type { ActionEstimate, Estimate } from "./estimate.ts";
export { estimate } from "./estimate.ts";
export type { Precedence } from "./priority.ts";
export { precedenceOf } from "./priority.ts";
export type { LedgerEntry, LedgerRow } from "./ledger.ts";
export { Ledger, totalOf } from "./ledger.ts";
export { canonicalJson } from "./canonical-json.ts";
export { fullAccessPolicy } from "./policy-document.ts";
export { closest, didYouMean } from "./did-you-mean.ts";

export type { ApplyReport, Outcome, OutcomeCounts, SkipReason, SpokeCheck } from "./report.ts";
export { countOutcomes } from "./report.ts";

// errors
export type { ErrorCode } from "./error-codes.ts";
export type { ErrorDetails, FailedCall } from "./error.ts";
export { HubError, hasCode, isHubError } from "./error.ts";
