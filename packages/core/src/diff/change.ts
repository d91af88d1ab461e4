import type {
  ObservedEndpoint,
  ObservedRecord,
  ObservedSecurityGroup,
  ObservedZone,
  Resource,
  ResourceKind,
  ResourceOf,
  Tags,
} from "../resource/resource.ts";
import type { ZoneRef } from "../match/zones.ts";
import type { ObservedShare } from "../resource/profiles.ts";
import type { LocalEndpoint } from "../resource/local-endpoints.ts";
import type { Subject } from "../topology/subject.ts";
import type { Caller, Spoke } from "../topology/topology.ts";
import type { AccountId, Key } from "../words/ids.ts";
import type { VpcRef } from "../words/key.ts";

/** One difference that a person reviews. */
export type Change = SecurityGroupChange | EndpointChange | ZoneChange | RecordChange | LinkChange;

/** A change of how links are served: a distribution makes it, and says what is written for it. */
export type LinkChange =
  | AssociationChange
  | AuthorizationChange
  | LocalEndpointChange
  | ProfileChange
  | ProfileZoneChange
  | ProfileAssociationChange;

/** A change of the group that the topology owns. */
export type SecurityGroupChange =
  | Create<"security-group">
  | Adopt<"security-group", ObservedSecurityGroup>
  | Update<"security-group", ObservedSecurityGroup>
  | Delete<"security-group", ObservedSecurityGroup>;

/** A change of an endpoint; a replacement stands before the old one goes (law 6). */
export type EndpointChange =
  | Create<"endpoint">
  | Adopt<"endpoint", ObservedEndpoint>
  | Update<"endpoint", ObservedEndpoint>
  | Replace<"endpoint", ObservedEndpoint>
  | Delete<"endpoint", ObservedEndpoint>;

/** A change of a zone; what is updated in place are its tags. */
export type ZoneChange =
  | Create<"zone">
  | (Adopt<"zone", ObservedZone> & {
      /** Tags that it is to lose. */
      readonly removedTags: readonly string[];
    })
  | (Update<"zone", ObservedZone> & {
      /** Tags that it is to lose. */
      readonly removedTags: readonly string[];
    })
  | Delete<"zone", ObservedZone>;

/** A change of a record. */
export type RecordChange =
  | Create<"record">
  | Update<"record", ObservedRecord>
  | Delete<"record", ObservedRecord & { readonly zone: ZoneRef }>;

/** A change of an association. */
export type AssociationChange = Create<"association"> | Delete<"association", ObservedLink>;

/** Removal of an authorization that outlived its association (law 7). */
export type AuthorizationChange = Delete<"authorization", ObservedLink>;

/**
 * A change of an endpoint that a spoke has of its own: it is switched, so that the spoke uses the hub; switched back; or
 * retired, which deletes it. It is never ours.
 */
export type LocalEndpointChange = ChangeBase<"local-endpoint"> & {
  readonly kind: "switch" | "back" | "retire";
  readonly local: LocalEndpoint;
};

/** A VPC found on a zone of ours, as an association or an authorization. */
export interface ObservedLink {
  readonly zone: ZoneRef;
  readonly vpc: VpcRef;
  /** The spoke, where the VPC is one of the topology. */
  readonly spoke: Spoke | undefined;
  /** Whether the spoke has its names in another way by then, so that nothing is taken from it. */
  readonly isMoving?: boolean;
}

/** A change of the Profile itself, or of whom it is shared with. */
export type ProfileChange =
  | Create<"profile">
  | Update<"profile", FoundProfile>
  | Delete<"profile", Partial<FoundProfile>>;

/** A Profile that stands, and its share. */
export interface FoundProfile {
  readonly id: string;
  readonly name: string;
  readonly tags: Tags;
  readonly share: ObservedShare | undefined;
  /** With whom it is shared no more. */
  readonly leaving: readonly AccountId[];
}

/** A change of what a Profile hands out. */
export type ProfileZoneChange =
  | Create<"profile-zone">
  | Delete<"profile-zone", { readonly profile: string; readonly zone: ZoneRef }>;

/** A change of who has a Profile; what is updated is its priority. */
export type ProfileAssociationChange =
  | Create<"profile-association">
  | Update<"profile-association", { readonly priority: number }>
  | Delete<"profile-association", ObservedProfileUse>;

/** A VPC that has the Profile. */
export interface ObservedProfileUse extends Pick<ObservedLink, "vpc" | "spoke" | "isMoving"> {
  readonly profile: string;
  readonly account: AccountId;
  readonly caller: Caller;
}

/** A difference in one property, for the reviewer. */
export type FieldChange =
  | { readonly kind: "value"; readonly field: string; readonly before: string; readonly after: string }
  /** Of a list whose order means nothing. */
  | {
      readonly kind: "list";
      readonly field: string;
      readonly before: readonly string[];
      readonly after: readonly string[];
    };

/** What all changes say. */
export interface ChangeBase<Kind extends ResourceKind> {
  readonly resource: Kind;
  readonly key: Key;
  /** Whom it hits. */
  readonly subject: Subject;
  /** Names of the services that it is for, of the topology or not. */
  readonly services: readonly string[];
  /** Why the change is needed, as a clause a reviewer reads. */
  readonly why: string;
}

interface Create<Kind extends Resource["resource"]> extends ChangeBase<Kind> {
  readonly kind: "create";
  readonly desired: ResourceOf<Kind>;
}

/** What others made becomes the topology's: it gets the marks, and nothing else of it is touched. */
interface Adopt<Kind extends Resource["resource"], Observed> extends ChangeBase<Kind> {
  readonly kind: "adopt";
  readonly desired: ResourceOf<Kind>;
  readonly observed: Observed;
  readonly fields: readonly FieldChange[];
}

interface Update<Kind extends Resource["resource"], Observed> extends ChangeBase<Kind> {
  readonly kind: "update";
  readonly desired: ResourceOf<Kind>;
  readonly observed: Observed;
  readonly fields: readonly FieldChange[];
}

interface Replace<Kind extends Resource["resource"], Observed> extends ChangeBase<Kind> {
  readonly kind: "replace";
  readonly desired: ResourceOf<Kind>;
  readonly observed: Observed;
  readonly fields: readonly FieldChange[];
}

interface Delete<Kind extends ResourceKind, Observed> extends ChangeBase<Kind> {
  readonly kind: "delete";
  readonly observed: Observed;
  /** The key of what serves in its place, or did, where this is a second one of the same. */
  readonly surplusOf: Key | undefined;
}
