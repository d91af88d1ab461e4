import type { DnsName, Key, ZoneId } from "../words/ids.ts";
import type { VpcRef } from "../words/key.ts";
import type {
  Association,
  Endpoint,
  ObservedEndpoint,
  ObservedRecord,
  ObservedSecurityGroup,
  ObservedZone,
  SecurityGroup,
  Zone,
  ZoneRecord,
} from "../resource/resource.ts";

/** One difference that a person reviews. */
export type Change =
  | SecurityGroupChange
  | EndpointChange
  | ZoneChange
  | RecordChange
  | AssociationChange
  | AuthorizationChange;

/** A change of the group that the topology owns. */
export type SecurityGroupChange =
  | Create<SecurityGroup>
  | Update<SecurityGroup, ObservedSecurityGroup>
  | Delete<"security-group", ObservedSecurityGroup>;

/** A change of an endpoint; a replacement stands before the old one goes (law 6). */
export type EndpointChange =
  | Create<Endpoint>
  | Update<Endpoint, ObservedEndpoint>
  | Replace<Endpoint, ObservedEndpoint>
  | Delete<"endpoint", ObservedEndpoint>;

/** A change of a zone; what is updated in place are its tags. */
export type ZoneChange = Create<Zone> | Update<Zone, ObservedZone> | Delete<"zone", ObservedZone>;

/** A change of a record. */
export type RecordChange =
  | Create<ZoneRecord>
  | Update<ZoneRecord, ObservedRecord>
  | Delete<"record", ObservedRecord & { readonly zone: ZoneRef }>;

/** A change of an association. */
export type AssociationChange = Create<Association> | Delete<"association", ObservedLink>;

/** Removal of an authorization that outlived its association (law 7). */
export type AuthorizationChange = Delete<"authorization", ObservedLink>;

/** A zone that exists. */
export interface ZoneRef {
  readonly key: Key;
  readonly id: ZoneId;
  readonly name: DnsName;
}

/** A VPC found on a zone of ours, as an association or an authorization. */
export interface ObservedLink {
  readonly zone: ZoneRef;
  readonly vpc: VpcRef;
  /** Name of the spoke, where the VPC is one of the topology. */
  readonly spoke: string | undefined;
}

/** A difference in one property, in words for the reviewer. */
export interface FieldChange {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

interface Create<R extends { readonly resource: string; readonly key: Key }> {
  readonly kind: "create";
  readonly resource: R["resource"];
  readonly key: Key;
  readonly desired: R;
  /** Why the change is needed, as a clause a reviewer reads. */
  readonly why: string;
}

interface Update<R extends { readonly resource: string; readonly key: Key }, O> {
  readonly kind: "update";
  readonly resource: R["resource"];
  readonly key: Key;
  readonly desired: R;
  readonly observed: O;
  readonly fields: readonly FieldChange[];
  readonly why: string;
}

interface Replace<R extends { readonly resource: string; readonly key: Key }, O> {
  readonly kind: "replace";
  readonly resource: R["resource"];
  readonly key: Key;
  readonly desired: R;
  readonly observed: O;
  readonly fields: readonly FieldChange[];
  readonly why: string;
}

interface Delete<Kind extends string, O> {
  readonly kind: "delete";
  readonly resource: Kind;
  readonly key: Key;
  readonly observed: O;
  readonly why: string;
}
