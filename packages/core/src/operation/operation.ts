import type { Cidr, DnsName, EndpointId, Key, Region, SecurityGroupId, SubnetId, VpcId, ZoneId } from "../words/ids.ts";
import type { VpcRef } from "../words/key.ts";
import type { EndpointSecurityGroups, IngressRule } from "../resource/resource.ts";
import type { Caller } from "../topology/topology.ts";

/** Name of an operation, unique in a plan and the same in every plan that has it: its kind and a key. */
export type OperationId = string;

/** One AWS write in one account. */
export type Operation = OperationBase & Action;

/** What all operations share. */
export interface OperationBase {
  readonly id: OperationId;
  readonly caller: Caller;
  readonly region: Region;
  /** Keys of the changes that it serves; none where it only makes sure of something for the operations behind it. */
  readonly changes: readonly Key[];
  /** Operations that must have been applied before. */
  readonly dependsOn: readonly OperationId[];
  /** Operations that must have ended before, however they ended: an authorization goes even if its association failed. */
  readonly after: readonly OperationId[];
}

/** The write itself. Resources that exist are named by id; those that do not yet, by key. */
export type Action =
  | CreateSecurityGroup
  | AuthorizeIngress
  | RevokeIngress
  | DeleteSecurityGroup
  | CreateEndpoint
  | ModifyEndpoint
  | DeleteEndpoint
  | CreateZone
  | TagZone
  | ChangeRecords
  | DeleteZone
  | Authorize
  | Associate
  | Deauthorize
  | Disassociate;

/** Kind of an operation. */
export type OperationKind = Action["kind"];

interface CreateSecurityGroup {
  readonly kind: "create-security-group";
  readonly key: Key;
  readonly name: string;
  readonly vpc: VpcId;
}

interface AuthorizeIngress {
  readonly kind: "authorize-ingress";
  readonly group: Key;
  readonly cidrs: readonly Cidr[];
}

interface RevokeIngress {
  readonly kind: "revoke-ingress";
  readonly group: SecurityGroupId;
  /** Milliseconds to wait first, while resolvers of spokes that have left may still hold addresses of the endpoints. */
  readonly drainMs: number;
  readonly rules: readonly IngressRule[];
}

interface DeleteSecurityGroup {
  readonly kind: "delete-security-group";
  readonly group: SecurityGroupId;
}

interface CreateEndpoint {
  readonly kind: "create-endpoint";
  readonly key: Key;
  readonly serviceName: string;
  readonly vpc: VpcId;
  readonly subnets: readonly SubnetId[];
  readonly securityGroups: EndpointSecurityGroups;
  readonly policy: string | undefined;
  /** The endpoint that this one takes the place of; an answer that names it is not the new one. */
  readonly replaces: EndpointId | undefined;
}

interface ModifyEndpoint {
  readonly kind: "modify-endpoint";
  readonly endpoint: EndpointId;
  readonly addSubnets: readonly SubnetId[];
  readonly removeSubnets: readonly SubnetId[];
  /** Undefined where the groups stay as they are; otherwise all of them. */
  readonly addSecurityGroups: EndpointSecurityGroups | undefined;
  readonly removeSecurityGroups: readonly SecurityGroupId[];
  /** Undefined where the policy stays as it is; otherwise the JSON text. */
  readonly policy: string | undefined;
  readonly isPrivateDnsTurnedOff: boolean;
}

interface DeleteEndpoint {
  readonly kind: "delete-endpoint";
  readonly endpoint: EndpointId;
  /** Milliseconds to wait first, while resolvers may still hold its addresses (TTL 60 s, AWS-FACTS D2). */
  readonly drainMs: number;
}

interface CreateZone {
  readonly kind: "create-zone";
  readonly key: Key;
  readonly name: DnsName;
  readonly hub: VpcRef;
}

interface TagZone {
  readonly kind: "tag-zone";
  readonly zone: Key;
  readonly tags: readonly { readonly key: string; readonly value: string }[];
  /** Tags to take off. */
  readonly removedTags: readonly string[];
}

interface ChangeRecords {
  readonly kind: "change-records";
  readonly zone: Key;
  readonly upserts: readonly UpsertRecord[];
  readonly deletes: readonly DeleteRecord[];
}

/** An alias A record to be created or overwritten; its target is the regional DNS name of `endpoint`. */
export interface UpsertRecord {
  readonly name: DnsName;
  readonly endpoint: Key;
}

/** A record set to be deleted; `raw` is the whole of it as AWS listed it, which a delete must repeat. */
export interface DeleteRecord {
  readonly name: DnsName;
  readonly type: string;
  readonly raw: unknown;
}

interface DeleteZone {
  readonly kind: "delete-zone";
  readonly zone: ZoneId;
  /** Whether to wait until it is in sync: an endpoint that it led to goes behind it. */
  readonly isAwaited: boolean;
}

interface Authorize {
  readonly kind: "authorize";
  readonly zone: Key;
  readonly vpc: VpcRef;
}

interface Associate {
  readonly kind: "associate";
  readonly zone: Key;
  readonly vpc: VpcRef;
  /** The hub, where the VPC is another account's: it must authorize again if a run beside this one took it back. */
  readonly authorizer: Caller | undefined;
}

interface Deauthorize {
  readonly kind: "deauthorize";
  readonly zone: Key;
  readonly vpc: VpcRef;
}

interface Disassociate {
  readonly kind: "disassociate";
  readonly zone: ZoneId;
  readonly vpc: VpcRef;
  /** Whether to wait until it is in sync: what follows would else darken the name (law 6). */
  readonly isAwaited: boolean;
}
