import type { EndpointSecurityGroups, IngressRule, RecordTarget, RecordType } from "../resource/resource.ts";
import type { Subject } from "../topology/subject.ts";
import type { Caller } from "../topology/topology.ts";
import type {
  AccountId,
  DnsName,
  EndpointId,
  Key,
  Region,
  SecurityGroupId,
  SubnetId,
  VpcId,
  ZoneId,
} from "../words/ids.ts";
import type { VpcRef } from "../words/key.ts";

/** Name of an operation, unique in a plan and the same in every plan that has it; made by `operation-id.ts`, opaque elsewhere. */
export type OperationId = string;

/** What all operations share. */
export interface OperationBase {
  readonly id: OperationId;
  readonly caller: Caller;
  readonly region: Region;
  /** Keys of the changes that it serves; none where it only makes sure of something for the operations behind it. */
  readonly changes: readonly Key[];
  /** Whom it hits. */
  readonly subject: Subject;
  /** Name of the zone that it works on, where it works on one. */
  readonly zoneName: DnsName | undefined;
  /** Operations that must have been applied before. */
  readonly dependsOn: readonly OperationId[];
  /** Operations that must have ended before, however they ended: an authorization goes even if its association failed. */
  readonly after: readonly OperationId[];
}

/**
 * What each kind of operation writes: its parameters, which a reviewer approves. Resources that exist are named by id;
 * those that do not yet, by key.
 */
export interface OperationParameters {
  readonly "create-security-group": {
    readonly key: Key;
    readonly name: string;
    readonly vpc: VpcId;
    readonly tags: readonly TagEntry[];
  };
  readonly "authorize-ingress": { readonly group: Key; readonly rules: readonly IngressRule[] };
  readonly "revoke-ingress": {
    readonly group: SecurityGroupId;
    /** Milliseconds to wait first, while resolvers of spokes that have left may still hold addresses of the endpoints. */
    readonly drainMs: number;
    readonly rules: readonly IngressRule[];
  };
  readonly "delete-security-group": { readonly group: SecurityGroupId };
  readonly "create-endpoint": {
    readonly key: Key;
    readonly serviceName: string;
    /** The Region that the service is in; undefined for the endpoint's own. */
    readonly serviceRegion: Region | undefined;
    readonly vpc: VpcId;
    readonly subnets: readonly SubnetId[];
    readonly securityGroups: EndpointSecurityGroups;
    readonly policy: string | undefined;
    readonly tags: readonly TagEntry[];
    /** The endpoint that this one takes the place of; an answer that names it is not the new one. */
    readonly replaces: EndpointId | undefined;
    /** Whether to wait until it is available; not for a provider who has to accept it first, which may take days. */
    readonly isAwaited: boolean;
  };
  readonly "modify-endpoint": {
    readonly endpoint: EndpointId;
    readonly addSubnets: readonly SubnetId[];
    readonly removeSubnets: readonly SubnetId[];
    /** Undefined where the groups stay as they are; otherwise all of them. */
    readonly addSecurityGroups: EndpointSecurityGroups | undefined;
    readonly removeSecurityGroups: readonly SecurityGroupId[];
    /** Undefined where the policy stays as it is; otherwise the JSON text. */
    readonly policy: string | undefined;
    readonly isPrivateDnsTurnedOff: boolean;
  };
  readonly "delete-endpoint": {
    readonly endpoint: EndpointId;
    /** Milliseconds to wait first, while resolvers may still hold its addresses (TTL 60 s, AWS-FACTS D2). */
    readonly drainMs: number;
  };
  /** Puts tags on what exists already, in one call; what is made gets its own with it. */
  readonly "tag-resource": {
    readonly resource: EndpointId | SecurityGroupId;
    readonly tags: readonly TagEntry[];
    /** Topologies whose mark it may bear, since it is adopted; undefined where it is ours already. */
    readonly adoptedFrom: readonly string[] | undefined;
  };
  /** Takes tags off. Before others are put on: the list of ours among them names these until they are gone. */
  readonly "untag-resource": {
    readonly resource: EndpointId | SecurityGroupId;
    readonly removedTags: readonly string[];
  };
  readonly "create-zone": {
    readonly key: Key;
    readonly name: DnsName;
    readonly hub: VpcRef;
    /** As for `associate`: of an endpoint of the hub that had private DNS on when others took care of it. */
    readonly vanishing: readonly ZoneId[] | undefined;
  };
  readonly "tag-zone": {
    readonly zone: Key;
    readonly tags: readonly TagEntry[];
    /** Tags to take off. */
    readonly removedTags: readonly string[];
    /** Topologies whose mark it may bear, since it is adopted; undefined where it is ours already. */
    readonly adoptedFrom: readonly string[] | undefined;
  };
  /** Puts the mark into the comment of a zone, behind its tags: a comment without them marks nothing. */
  readonly "comment-zone": {
    readonly zone: Key;
    readonly comment: string;
    /** Topologies whose mark it may bear, since it is adopted. */
    readonly adoptedFrom: readonly string[];
  };
  readonly "change-records": {
    readonly zone: Key;
    readonly upserts: readonly UpsertRecord[];
    readonly deletes: readonly DeleteRecord[];
  };
  readonly "delete-zone": {
    readonly zone: ZoneId;
    /** Whether to wait until it is in sync: an endpoint that it led to goes behind it. */
    readonly isAwaited: boolean;
  };
  readonly authorize: { readonly zone: Key; readonly vpc: VpcRef };
  readonly associate: {
    readonly zone: Key;
    readonly vpc: VpcRef;
    /** The hub, where the VPC is another account's: it must authorize again if a run beside this one took it back. */
    readonly authorizer: Caller | undefined;
    /**
     * Zones of AWS for an endpoint of the VPC's own whose private DNS is off, or will be by then: while one of them is in
     * the way, it is tried again. Undefined where there is no such endpoint.
     */
    readonly vanishing: readonly ZoneId[] | undefined;
  };
  readonly deauthorize: { readonly zone: Key; readonly vpc: VpcRef };
  readonly disassociate: {
    readonly zone: ZoneId;
    readonly vpc: VpcRef;
    /** Whether to wait until it is in sync: what follows would else darken the name (law 6). */
    readonly isAwaited: boolean;
  };
  /** Marks an endpoint of a spoke as being switched: whatever happens then, the next run knows it. */
  readonly "mark-local-endpoint": {
    readonly endpoint: EndpointId;
    readonly vpc: VpcRef;
    readonly topology: string;
    /** The zones that are to have its names; all of them must be ready. */
    readonly zones: readonly Key[];
  };
  readonly "turn-private-dns": {
    readonly endpoint: EndpointId;
    readonly vpc: VpcRef;
    readonly to: "off" | "on";
    /** The zones that have its names in its place. */
    readonly zones: readonly Key[];
  };
  /** Looks what came of a switch, and says so on the endpoint; what could not be finished it undoes (law 12). */
  readonly "conclude-switch": {
    readonly endpoint: EndpointId;
    readonly vpc: VpcRef;
    /** Who serves in the end: the hub, or the endpoint of the spoke's own. */
    readonly to: "hub" | "spoke";
    readonly zones: readonly Key[];
    /** The names of the endpoint: those of the zones, in the same order, or what the Profile serves in their place. */
    readonly names: readonly DnsName[];
    /** The hub, where the VPC is another account's. */
    readonly authorizer: Caller | undefined;
    /** The Profile that serves in the place of zones, where it does. */
    readonly profile?: Key | undefined;
  };
  /** Deletes an endpoint of a spoke that has been switched long enough ago. */
  readonly "retire-local-endpoint": {
    readonly endpoint: EndpointId;
    readonly vpc: VpcRef;
    readonly zones: readonly Key[];
    /** The Profile that serves in the place of zones, where it does. */
    readonly profile?: Key | undefined;
  };
  readonly "create-profile": { readonly key: Key; readonly name: string; readonly tags: readonly TagEntry[] };
  /** Puts tags on a Profile, or on its share, that stands. */
  readonly "tag-profile": {
    readonly of: TaggedOfProfile;
    /** The id of the Profile, or the ARN of the share. */
    readonly resource: string;
    readonly tags: readonly TagEntry[];
  };
  /** Takes tags off, before others are put on. */
  readonly "untag-profile": {
    readonly of: TaggedOfProfile;
    readonly resource: string;
    readonly removedTags: readonly string[];
  };
  /** Puts a zone into the Profile, and waits until it is in force there. */
  readonly "add-zone-to-profile": { readonly profile: Key; readonly zone: Key };
  /** Shares the Profile with accounts, besides those that have it, and makes the share where there is none. */
  readonly "share-profile": {
    readonly profile: Key;
    readonly accounts: readonly AccountId[];
    /** On a share that is made. */
    readonly tags: readonly TagEntry[];
  };
  /** Gives a VPC the Profile, and waits until it is in force there. */
  readonly "join-profile": { readonly profile: Key; readonly vpc: VpcRef };
  /** Says where the Profile stands among those of a VPC, and waits until that is in force. */
  readonly "set-profile-priority": { readonly profile: Key; readonly vpc: VpcRef; readonly priority: number };
  readonly "leave-profile": {
    readonly profile: string;
    readonly vpc: VpcRef;
    /** The zones that serve in its place: the VPC must see them. */
    readonly zones: readonly Key[];
    /** Whether to wait until no resolver knows it any more: what follows would else darken names (law 6). */
    readonly isAwaited: boolean;
  };
  readonly "remove-zone-from-profile": {
    readonly profile: string;
    readonly zone: ZoneId;
    /** As above. */
    readonly isAwaited: boolean;
  };
  readonly "unshare-profile": { readonly share: string; readonly accounts: readonly AccountId[] };
  readonly "delete-profile": { readonly profile: string };
  readonly "delete-share": { readonly share: string };
}

/** Kind of an operation. */
export type OperationKind = keyof OperationParameters;

/** One AWS write in one account. */
export type Operation<Kind extends OperationKind = OperationKind> = {
  [One in Kind]: OperationBase & { readonly kind: One } & OperationParameters[One];
}[Kind];

/** What of a Profile bears tags. */
export type TaggedOfProfile = "profile" | "share";

/** A tag as plain data. */
export interface TagEntry {
  readonly key: string;
  readonly value: string;
}

/** A record to be created or overwritten. */
export interface UpsertRecord {
  readonly name: DnsName;
  readonly type: RecordType;
  readonly target: RecordTarget;
}

/** A record set to be deleted; `raw` is the whole of it as AWS listed it, which a delete must repeat. */
export interface DeleteRecord {
  readonly name: DnsName;
  readonly type: string;
  readonly raw: unknown;
}

/** Returns tags as plain data. */
export function tagEntries(tags: ReadonlyMap<string, string>): readonly TagEntry[] {
  return [...tags].map(([key, value]) => ({ key, value }));
}
