export type { Clock, StopSignal } from "./base/clock.ts";
export { unreachable } from "./base/unreachable.ts";
export { groupBy } from "./base/group-by.ts";

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
} from "./words/ids.ts";
export {
  parseAccountId,
  parseEndpointId,
  parseRegion,
  parseSecurityGroupId,
  parseSubnetId,
  parseVpcId,
  parseZoneId,
} from "./words/ids.ts";
export type { RecordRef, VpcRef } from "./words/key.ts";
export { associationKey, recordKey, vpcRefText, zoneKey } from "./words/key.ts";
export { canonicalName, isDnsName, recordNamesOf, zoneNameOf } from "./words/names.ts";
export type { CidrFault } from "./words/cidr.ts";
export { aggregate, canonicalCidr, hostBlock, isCovered, isOverlapping, isWithin, parseCidr } from "./words/cidr.ts";
export { fewOf } from "./words/few.ts";

// what the user declares
export type {
  Access,
  AccessToAll,
  AccountsAccess,
  Adoption,
  Allow,
  Caller,
  Hub,
  HubSecurityGroups,
  LocalEndpoints,
  MaxDeletes,
  Policy,
  Reachability,
  Reader,
  Service,
  ServiceDnsNames,
  Spoke,
  Topology,
} from "./topology/topology.ts";
export type {
  DeclaredHub,
  DeclaredService,
  DeclaredSpoke,
  DeclaredTopology,
  SelectedAccounts,
  Selection,
  SubnetsReference,
  TagFilter,
  VpcReference,
} from "./topology/declared.ts";
export { accessTo, declaredForReading, hasTags, tagsText, vpcReferenceText } from "./topology/declared.ts";
export type { AccountState, Chosen, Discovery, ListedAccount, ListedSubnet, ListedVpc } from "./topology/discovery.ts";
export { chosenAccounts, isUnder, listingText } from "./topology/discovery.ts";
export type { Unchosen } from "./topology/strangers.ts";
export { unchosenAccounts } from "./topology/strangers.ts";
export { strangersOn } from "./resource/strangers-on.ts";
export type { Gap, Looked, SelectionOutcome, Sought } from "./topology/sought.ts";
export type { Settled } from "./topology/settle.ts";
export { settle, taggedVpcs } from "./topology/settle.ts";
export { callerText, forReading, hubCaller, networkCaller, roleOf, spokeCaller } from "./topology/topology.ts";
export type { ResourceQuotas } from "./topology/resource-quotas.ts";
export { defaultQuotas } from "./topology/resource-quotas.ts";
export type { Partition } from "./topology/partitions.ts";
export { partitionOf } from "./topology/partitions.ts";
export { nearRegion } from "./topology/near-region.ts";
export { knownPortsOf } from "./topology/known-ports.ts";
export type { Prices } from "./topology/prices.ts";
export { hoursPerMonth, listPricesOf } from "./topology/prices.ts";
export type { Problem } from "./base/problem.ts";
export type { Place, PlaceOf, Subject, TopologyPath } from "./topology/subject.ts";
export { subjectName } from "./topology/subject.ts";

// what AWS has
export type { Observed, UnknownReason } from "./words/state.ts";
export { absent, present, unknown, valueOr } from "./words/state.ts";
export type {
  CatalogueService,
  Environment,
  GatewayEndpoint,
  PrivateName,
  SpokeEndpoint,
  Subnet,
  VisibleZone,
  Vpc,
  WayOut,
  ZoneOwner,
} from "./topology/environment.ts";
export type {
  AclEntry,
  GatewayRoute,
  GatewayTarget,
  NameServers,
  NatGateway,
  NetworkAcl,
  NetworkSubnet,
  Networks,
  Peering,
  ResolverRule,
  Route,
  RouteDestination,
  RouteTable,
  RouteTarget,
  TransitGateway,
  VpcAttachment,
  VpcNetwork,
} from "./topology/networks.ts";
export type {
  AliasTarget,
  Association,
  DnsEntry,
  Endpoint,
  EndpointAddress,
  EndpointSecurityGroups,
  EndpointState,
  GroupUser,
  GroupWords,
  IngressRule,
  IngressSource,
  ObservedEndpoint,
  ObservedRecord,
  ObservedSecurityGroup,
  ObservedState,
  ObservedZone,
  RecordTarget,
  Resource,
  SecurityGroup,
  Tags,
  Zone,
  ZoneRecord,
} from "./resource/resource.ts";
export { recordTypes } from "./resource/resource.ts";
export type { LocalEndpoint, LocalZone, Retirement } from "./resource/local-endpoints.ts";
export { gapText, priceText, whoseText } from "./resource/local-words.ts";
export { localEndpointsOf } from "./resource/local-endpoints.ts";
export { localMarkOf, localTag, switchedAt, switchedTag, switchedTags, switchingTags } from "./resource/local-marks.ts";
export type { Stack } from "./resource/resource.ts";
export type { Maker } from "./resource/maker.ts";
export { makerOfTagged, makerOfZone, makerText } from "./resource/maker.ts";
export type { Marks, ZoneMarks } from "./resource/ownership.ts";
export {
  endpointClientToken,
  isClaimed,
  isOurs,
  keyTag,
  ownershipTags,
  securityGroupName,
  topologyOfReference,
  topologyTag,
  zoneCallerReference,
  zoneComment,
} from "./resource/ownership.ts";

export { addressTtl, addressesOf, aliasNameOf, regionalDnsEntry } from "./resource/dns-entry.ts";
export type { Catalogue } from "./topology/service-names.ts";
export {
  catalogueServiceOf,
  catalogueServicesOf,
  privateDnsNamesOf,
  regionOfServiceName,
  zoneNamesOf,
} from "./topology/service-names.ts";

// what is demanded and what there is
export type { ZoneRef } from "./match/zones.ts";
export { formerNames } from "./match/adoption-entries.ts";
export { isGroupNeeded } from "./match/groups.ts";
export type { LinkUser, Links } from "./resource/links.ts";

// what has to happen
export type { AssociationChange, AuthorizationChange, ObservedLink } from "./diff/facts/association.ts";
export type { Change, LinkChange } from "./diff/change.ts";
export type { EndpointChange } from "./diff/facts/endpoint.ts";
export type { FieldChange } from "./diff/facts/fact.ts";
export type { LocalEndpointChange } from "./diff/facts/local-endpoint.ts";
export type { RecordChange } from "./diff/facts/record.ts";
export type { SecurityGroupChange } from "./diff/facts/security-group.ts";
export type { ZoneChange } from "./diff/facts/zone.ts";
export type { AssociationOperations } from "./operation/facts/association.ts";
export type { EndpointOperations } from "./operation/facts/endpoint.ts";
export type { LocalEndpointOperations } from "./operation/facts/local-endpoint.ts";
export type { ProfileOperations, ServingProfile } from "./operation/facts/profile.ts";
export type { SecurityGroupOperations } from "./operation/facts/security-group.ts";
export type { TagOperations } from "./operation/facts/tags.ts";
export type { DeleteRecord, UpsertRecord, ZoneOperations } from "./operation/facts/zone.ts";
export { detailsOf, resourceWords, resourceWordsOf, whichOf } from "./diff/facts/facts.ts";
export type { Operation, OperationKind, OperationParameters } from "./operation/operation.ts";
export type { OperationBase, OperationId, TagEntry } from "./operation/operation-base.ts";
export { tagEntries } from "./operation/operation-base.ts";

export type {
  NamedProfile,
  ObservedProfile,
  ObservedProfiles,
  ObservedProfileZone,
  ObservedShare,
  OwnUse,
  Profile,
  ProfileAssociation,
  ProfileLinks,
  ProfileStatus,
  OtherProfile,
  OtherZone,
  ProfileUse,
  ProfileZone,
} from "./resource/profiles.ts";
export { ownUses } from "./resource/profiles.ts";
export { hasProfiles } from "./topology/profile-facts.ts";
export { callerIn } from "./topology/account-caller.ts";
export { functionRoleArn, probeCaller } from "./topology/probe-access.ts";
export { probeName, probePrefix, probeTags } from "./resource/probe-marks.ts";
export { isByProfile } from "./topology/ways.ts";
export { profileKey } from "./words/key.ts";
export {
  profileAssociationName,
  profileName,
  profileToken,
  profileZoneName,
  shareToken,
} from "./resource/profile-marks.ts";
export type { AwsService, QuotaCall } from "./rights/calls.ts";
export type { Bucket, Charge } from "./rights/service-calls.ts";
export { chargesOf, isCalledService } from "./rights/calls.ts";
export { spreadingMs } from "./operation/spreading.ts";

export type { Finding } from "./guard/finding.ts";
export type { FindingCode } from "./guard/finding-codes.ts";
export type { BlockedChange } from "./guard/hold.ts";
export type { Plan, PlanHub, PlanOptions } from "./plan/plan.ts";
export type { Staying } from "./plan/staying.ts";
export { isEmptyPlan, makePlan } from "./plan/plan.ts";
export type { ObservedTopology } from "./plan/base.ts";
export { causesOf, isSameTopology } from "./plan/base.ts";
export type { OtherWay } from "./plan/other-way.ts";
export { otherWayOf } from "./plan/other-way.ts";
export type { Base, ChangeCause } from "./plan/cause.ts";
export { causeOf } from "./plan/cause.ts";
export { estimateOf } from "./plan/estimate-of.ts";
export { failedChecks, idleBlocks } from "./plan/failed-checks.ts";
export { isForecast } from "./plan/is-forecast.ts";
export type { PlannedReach } from "./plan/planned-reach.ts";
export type { Scope, ScopePart, ScopeTerm } from "./scope/scope.ts";
export { everything, isNarrow, isSpokeInScope } from "./scope/scope.ts";
export { isSoughtInScope, withFoundSpokes } from "./scope/found.ts";
export type { Approval, ApprovedHub, ApprovedOperation } from "./approval/approval.ts";
export type { Expectation } from "./operation/expected.ts";
export { drainMsOf, isCleanUp, isTakingAway, linkPartOf, operationWords, settleMsOf } from "./operation/facts/facts.ts";
export type { LinkPart } from "./operation/facts/fact.ts";
export type { Deviation, Difference, PlanToCompare, Verdict } from "./approval/compare.ts";
export { compareToApproval } from "./approval/compare.ts";
export type { PlanIdentity } from "./approval/plan-id.ts";
export { planIdOf } from "./approval/plan-id.ts";
export type { DigestOf } from "./base/sha256.ts";
export type { Overview, ServiceView, SpokeView } from "./overview/overview.ts";
export type { Obstacle, ReachCheck } from "./reach/answer.ts";
export type {
  Fault,
  LinkAnswer,
  SharedObstacle,
  Verification,
  VerificationVerdict,
  VerifiedLink,
  VerifiedSpoke,
} from "./verify/verification.ts";
export { answerCounts, sharedObstacles, verdictOf } from "./verify/verification.ts";
export type { VerificationInput } from "./verify/verify-links.ts";
export { verifyLinks } from "./verify/verify-links.ts";
export type {
  ConnectionAnswer,
  Handshake,
  NameAnswer,
  ProbedSubnet,
  ProbeResult,
  ProbeTarget,
  ProbeTrouble,
  Resolved,
  SpokeProbe,
} from "./verify/probe.ts";
export { probeTargets } from "./verify/probe-targets.ts";
export type { ChosenSubnet } from "./verify/probe-subnets.ts";
export { chooseSubnets } from "./verify/probe-subnets.ts";
export { probedAnswer, withProbes } from "./verify/with-probes.ts";
export type { CellState } from "./overview/cell-state.ts";
export { graver } from "./overview/cell-state.ts";
export type { CostView, LocalCost } from "./overview/cost.ts";
export { countDeletes } from "./guard/deletes.ts";
export { scopeMistakes } from "./guard/scope.ts";
export { ruleText } from "./diff/security-group.ts";
export type { ActionEstimate } from "./cost/tally.ts";
export type { Circumstances, Estimate } from "./cost/estimate.ts";
export { estimate } from "./cost/estimate.ts";
export type { Precedence } from "./cost/priority.ts";
export { precedenceOf } from "./cost/priority.ts";
export type { LedgerEntry, LedgerRow } from "./cost/ledger.ts";
export { Ledger, totalOf } from "./cost/ledger.ts";
export { canonicalJson } from "./base/canonical-json.ts";
export { fullAccessPolicy } from "./words/policy-document.ts";
export { closest, didYouMean } from "./base/did-you-mean.ts";

export type {
  ApplyReport,
  LeaveReason,
  Outcome,
  OutcomeCounts,
  PublicGap,
  SkipReason,
  SpokeCheck,
} from "./plan/report.ts";
export { countOutcomes, isStopped } from "./plan/report.ts";
export type { Told, WriteAnswer } from "./plan/told.ts";
export { outcomeOfError, toldMore, untold, writesOf } from "./plan/told.ts";

// rights
export type { AwsAction, AwsPermission, StsAction } from "./rights/calls.ts";
export type { Purpose, Side } from "./rights/right.ts";
export { isOptional } from "./rights/calls.ts";
export type { MeantAccount, MeantVpc } from "./rights/meant.ts";
export { isOrganizationAsked } from "./rights/member.ts";
export type { Spelling } from "./rights/place.ts";
export { anyVpc, regionsOf } from "./rights/place.ts";
export type { RoleUse } from "./rights/policy.ts";
export type { NamedRole } from "./rights/role.ts";
export type { RolesExtent } from "./rights/extent.ts";
export { rolesOf } from "./rights/role.ts";
export type { Condition, PolicyDocument, Statement } from "./rights/statement.ts";
export type { Pipeline, Trust } from "./rights/trust.ts";
export { purposeOf } from "./rights/trust.ts";
export type { TopologyRights, RightsInput, RoleRights } from "./rights/role-rights.ts";
export { rightsOf, rightsOfRole } from "./rights/role-rights.ts";

// errors
export type { ErrorCode, FailureReason } from "./base/error-codes.ts";
export type { ErrorDetails, FailedCall } from "./base/error.ts";
export { HubError, hasCode, isHubError } from "./base/error.ts";

// a first topology for what AWS has
export type { Survey, SurveyedHub, SurveyedPlace, SurveyedVpc } from "./survey/survey.ts";
export type { Proposal, ProposedAdoption, ProposedService } from "./survey/proposal.ts";
export type { ProposedNames } from "./survey/dns-names.ts";
export type { ProposedSpoke } from "./survey/spokes.ts";
export type { Money, MoneyRow } from "./survey/money.ts";
export type { HandOver, TerraformResource } from "./survey/terraform.ts";
export { isLeadingToHub } from "./survey/recognise.ts";
export { propose } from "./survey/propose.ts";
export { handOverOf, handedOverTypes } from "./survey/terraform.ts";
