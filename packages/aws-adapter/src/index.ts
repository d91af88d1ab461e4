// access to AWS
export type { AwsCredentialIdentity, AwsCredentialIdentityProvider } from "./access/credentials.ts";
export type { RequestHandler, WireOptions, WireRequest, WireResponse } from "./network/request-handler.ts";
export type { CallRecord } from "./call/call.ts";
export { Limiter } from "./limit/limiter.ts";
export type { Aws, AwsOptions, CallOptions, Origin, ReadAws, WriteAws } from "./connection/aws.ts";
export { openAws, openForWrites } from "./connection/open-aws.ts";
export type { RememberedReads } from "./connection/remember-reads.ts";
export { rememberReads } from "./connection/remember-reads.ts";
export type { IdentityCheck } from "./connection/identity-check.ts";
export { checkIdentities } from "./connection/identity-check.ts";

// reading
export type { IsSought } from "./observe/discover.ts";
export { discover } from "./observe/discover.ts";
export { findOwners } from "./observe/owners.ts";
export type { Observation } from "./observe/observe.ts";
export type { AskedTopology } from "./observe/profile-links.ts";
export { observe } from "./observe/observe.ts";
export type { ObservationPurpose } from "./observe/observed.ts";
export { listVisibleZones } from "./observe/visible-zones.ts";

// surveying
export type { SurveyRequest, SurveyedAccounts } from "./survey/survey.ts";
export { readSurvey } from "./survey/survey.ts";

// writing
export type { Execute, ExecutionContext, ExecutorOptions } from "./execute/executor.ts";
export type { Wait } from "./execute/run.ts";
export { createExecutor } from "./execute/executor.ts";
export type { PendingAssociation } from "./execute/await-associations.ts";
export { awaitAssociations } from "./execute/await-associations.ts";
export type { RehearsalInput } from "./execute/rehearsal.ts";
export { missingRights } from "./execute/rehearsal.ts";

// what AWS itself says, word for word
export type { Clients } from "./access/clients.ts";
export type { OpenedClients } from "./connection/open-clients.ts";
export { openClients } from "./connection/open-clients.ts";
export type { BareOperation, BareService } from "./access/bare-operation.ts";
export { profilesOperations, profilesService } from "./access/profiles-operations.ts";
export { ramOperations, ramService } from "./access/ram-operations.ts";
export type { AwsFault, FaultKind } from "./fault/aws-fault.ts";
export { awsFaultOf } from "./fault/aws-fault.ts";
export { conflictingZoneId } from "./execute/conflict.ts";
export { longestVanishMs } from "./execute/private-dns.ts";

// proving from inside
export type { ProbeRequest } from "./probe/probe-spokes.ts";
export { probeSpokes } from "./probe/probe-spokes.ts";
